/** The word lists made ready for looking up. What denies, limits or counts is known in every language, whatever the settings say. */

import type { Language } from "../settings/schema";
import { englishStem, folded, germanStem, type Forms } from "./stem";
import { german } from "./words/de";
import { english } from "./words/en";
import type { WordList } from "./words/list";

const LISTS: Readonly<Record<Language, WordList>> = { en: english, de: german };
const ALL = Object.values(LISTS);

function words(text: string): string[] {
	return text.split(/\s+/).filter(Boolean).map(folded);
}

function setOf(pick: (list: WordList) => string, lists: readonly WordList[] = ALL): ReadonlySet<string> {
	return new Set(lists.flatMap((list) => words(pick(list))));
}

function mapOf(pick: (list: WordList) => Readonly<Record<string, string>>, lists: readonly WordList[] = ALL): ReadonlyMap<string, string> {
	// Where two languages have the same word, the first one counts.
	return new Map(lists.flatMap((list) => Object.entries(pick(list)).map(([word, value]): [string, string] => [folded(word), value])).reverse());
}

/** Forms separated by semicolons, each group with the value of its place. */
function placed(pick: (list: WordList) => string, prefix: string): ReadonlyMap<string, string> {
	return new Map(ALL.flatMap((list) => pick(list).split(";").flatMap((group, at) => words(group).map((word): [string, string] => [word, `${prefix}${at + 1}`]))));
}

export const MONTH_NAMES = placed((list) => list.months, "m");
export const WEEKDAY_NAMES = placed((list) => list.weekdays, "d");
export const DOUBTFUL = setOf((list) => list.doubtful);
export const NUMBER_WORDS = mapOf((list) => list.numbers);
export const UNIT_WORDS = new Map([...mapOf((list) => list.units), ["%", "%"], ["€", "€"], ["$", "$"], ["£", "£"]]);
export const ONES = setOf((list) => list.one);
export const DENYING = setOf((list) => list.denying);
export const UNSURE = setOf((list) => list.unsure);
export const ASKING = setOf((list) => list.asking);
export const AGENTS = setOf((list) => list.agents);
export const MUTUAL = setOf((list) => list.mutual);
export const REVERSING = [...setOf((list) => list.reversing)].sort((a, b) => b.length - a.length);
export const PARTICLES = [...setOf((list) => list.particles)].sort((a, b) => b.length - a.length);
export const PURPOSES = setOf((list) => list.purposes);
export const LEADING = setOf((list) => list.leading);
export const CONDITIONS: ReadonlyMap<string, string> = new Map(
	ALL.flatMap((list) => Object.entries(list.conditions).flatMap(([kind, text]) => words(text).map((word): [string, string] => [word, kind]))),
);

const PREFIXES = [...PARTICLES, ...words("ver be ent er zer über unter wider hinter")].sort((a, b) => b.length - a.length);

function formsOf({ irregular }: WordList): Forms {
	return new Map(
		irregular.split(";").flatMap((group) => {
			const forms = words(group);
			const base = forms[0] ?? "";
			// Behind a prefix that stays, participles have no `ge`: `genommen`, but `übernommen`.
			const bare = forms.slice(1).filter((form) => /^ge.{4}/.test(form)).map((form) => form.slice(2));
			return [...bare, ...forms].map((form): [string, string] => [form, base]);
		}),
	);
}

const FORMS: Readonly<Record<Language, Forms>> = { en: formsOf(english), de: formsOf(german) };

export function stemOf(word: string, language: Language): string {
	return language === "en" ? englishStem(word, FORMS.en) : germanStem(word, FORMS.de, PREFIXES);
}

/** Several words that come as one, by the first of them; longer ones first. */
export type Phrases = ReadonlyMap<string, readonly { words: readonly string[]; means: readonly string[] }[]>;

function phrasesOf(entries: readonly (readonly [string, string])[]): Phrases {
	const byFirst = new Map<string, { words: string[]; means: string[] }[]>();
	for (const [phrase, meaning] of entries) {
		const parts = words(phrase);
		const first = parts[0] ?? "";
		byFirst.set(first, [...(byFirst.get(first) ?? []), { words: parts, means: words(meaning) }]);
	}
	for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
	return byFirst;
}

/** Denials and conditions of several words, in every language. */
export const FIRM_PHRASES = phrasesOf([
	...ALL.flatMap((list) => Object.entries(list.phrases).filter(([, meaning]) => words(meaning).some((word) => DENYING.has(word)))),
	...ALL.flatMap((list) => Object.entries(list.conditionPhrases)),
]);

/** What is known of the chosen languages. */
export class Vocabulary {
	readonly small: ReadonlySet<string>;
	readonly filler: ReadonlySet<string>;
	readonly telling: ReadonlySet<string>;
	readonly short: ReadonlyMap<string, string>;
	readonly phrases: Phrases;
	readonly openings: Phrases;
	readonly labels: Phrases;
	readonly reasons: Phrases;
	readonly softReasons: Phrases;
	/** Of a stem: the groups it belongs to. */
	private readonly groups: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>>;
	private readonly light: Readonly<Record<Language, ReadonlySet<string>>>;

	constructor(readonly languages: readonly Language[]) {
		const lists = languages.map((language) => LISTS[language]);
		this.small = setOf((list) => list.small, lists);
		this.filler = setOf((list) => list.filler, lists);
		this.telling = setOf((list) => list.telling, lists);
		this.short = mapOf((list) => list.short, lists);
		this.phrases = phrasesOf(lists.flatMap((list) => Object.entries(list.phrases)));
		const none = (phrases: readonly string[]): [string, string][] => phrases.map((phrase) => [phrase, ""]);
		this.openings = phrasesOf(lists.flatMap((list) => none(list.openings)));
		this.labels = phrasesOf(lists.flatMap((list) => none(list.labels)));
		this.reasons = phrasesOf(lists.flatMap((list) => none(list.reasons)));
		this.softReasons = phrasesOf(lists.flatMap((list) => none(list.softReasons)));
		const has = (language: Language): boolean => languages.includes(language);
		this.groups = { en: has("en") ? groupsOf("en") : new Map(), de: has("de") ? groupsOf("de") : new Map() };
		this.light = { en: has("en") ? stemsOf("en", english.light) : new Set(), de: has("de") ? stemsOf("de", german.light) : new Set() };
	}

	stem(word: string, language: Language): string {
		return this.languages.includes(language) ? stemOf(word, language) : word;
	}

	areAlike(a: string, b: string, language: Language): boolean {
		const groups = this.groups[language];
		const others = groups.get(b);
		return others !== undefined && (groups.get(a)?.some((group) => others.includes(group)) ?? false);
	}

	groupsOf(stem: string, language: Language): readonly string[] {
		return this.groups[language].get(stem) ?? [];
	}

	isLight(stem: string, language: Language): boolean {
		return this.light[language].has(stem);
	}
}

function stemsOf(language: Language, text: string): ReadonlySet<string> {
	return new Set(words(text).map((word) => stemOf(word, language)));
}

function groupsOf(language: Language): ReadonlyMap<string, string[]> {
	const groups = new Map<string, string[]>();
	LISTS[language].alike.forEach((text, at) => {
		for (const stem of stemsOf(language, text)) groups.set(stem, [...(groups.get(stem) ?? []), `${language}${at}`]);
	});
	return groups;
}

/** Of a stem: the sides of pairs of opposites it stands on. */
export interface Side {
	pair: number;
	side: 0 | 1;
}

const opposites: Partial<Record<Language, ReadonlyMap<string, readonly Side[]>>> = {};

function sidesOf(language: Language): ReadonlyMap<string, Side[]> {
	const sides = new Map<string, Side[]>();
	LISTS[language].opposites.forEach((text, pair) => {
		const [left = "", right = ""] = text.split("|");
		for (const [side, half] of [[0, left], [1, right]] as const) {
			for (const word of words(half)) {
				for (const form of new Set([word, stemOf(word, language)])) sides.set(form, [...(sides.get(form) ?? []), { pair, side }]);
			}
		}
	});
	return sides;
}

export function sidesOfWord(form: string, language: Language): readonly Side[] {
	// Made when first asked for: the app starts without them.
	return (opposites[language] ??= sidesOf(language)).get(form) ?? [];
}

const ceasing: Partial<Record<Language, ReadonlySet<string>>> = {};

/** Whether a verb denies the one behind it: `stop sending`. */
export function ceases(word: string): boolean {
	ceasing.en ??= stemsOf("en", english.ceasing);
	ceasing.de ??= stemsOf("de", german.ceasing);
	return ceasing.en.has(stemOf(word, "en")) || ceasing.de.has(stemOf(word, "de"));
}
