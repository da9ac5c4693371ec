/** Compares two texts: by their words in any form, and by what denies, limits or counts. */

import type { Language } from "../settings/schema";
import { nameKey } from "../text/plain";
import { aligned, areOne } from "./alignment";
import { bareText } from "./bare";
import { deny } from "./denial";
import { areReversed, count, leftIn, takesPlace } from "./left";
import type { Comparing, Matcher } from "./matcher";
import { haveSwapped } from "./order";
import type { Said, Statement } from "./said";
import { statementOf } from "./said";
import { tokensOf } from "./token";
import { Vocabulary } from "./vocabulary";

/** How much of the likeness is left for each difference of its kind. */
const LEFT = {
	/** A word that the other text does not have. */
	word: 0.65,
	/** The same, of a word that is said on top. */
	light: 0.93,
	/** Another word in the same place. */
	other: 0.3,
	/** A slip of the pen, a synonym, an abbreviation. */
	loose: 0.96,
	/** A clause that says why. */
	reason: 0.9,
	/** A text that was cut. */
	cut: 0.9,
	/** Anything that keys see. */
	key: 0.99,
};

/** A text that was cut says so much at least. */
const SHORTEST_CUT = 15;
const MOST_REMEMBERED = 20_000;

export interface Prepared {
	key: string;
	/** Null for a text that is compared by its key alone. */
	statement: Statement | null;
	/** Its letters up to where it was cut; null for a text that ends. */
	cut: string | null;
	letters: string;
}

export function createMatcher(comparing: Comparing): Matcher {
	return new Comparison(comparing);
}

export class Comparison implements Matcher {
	readonly vocabulary: Vocabulary;
	private readonly known = new Map<string, Prepared>();

	constructor(private readonly comparing: Comparing) {
		this.vocabulary = new Vocabulary(comparing.languages);
	}

	keyOf(text: string): string {
		return this.prepared(text).key;
	}

	isDouble(a: string, b: string): boolean {
		return this.likeness(a, b) * 100 >= this.comparing.threshold;
	}

	likeness(a: string, b: string): number {
		return this.between(this.prepared(a), this.prepared(b));
	}

	holds(longer: string, shorter: string): boolean {
		const all = this.prepared(longer);
		const part = this.prepared(shorter);
		if (all.key === part.key) return true;
		if (!all.statement || !part.statement) return false;
		if (part.cut !== null && all.cut === null && startsLike(all, part.cut)) return true;
		const language = languageOf(all.statement.whole, part.statement.whole);
		return [all.statement.whole, all.statement.main].some((said) => said !== null && part.statement !== null && holdsAll(said, part.statement.whole, language, this.vocabulary));
	}

	prepared(text: string): Prepared {
		const known = this.known.get(text);
		if (known) return known;
		if (this.known.size >= MOST_REMEMBERED) this.known.clear();
		const made = this.prepare(text);
		this.known.set(text, made);
		return made;
	}

	private prepare(text: string): Prepared {
		const bare = bareText(text);
		const isCut = /(?:…|\.\.\.)$/.test(bare);
		const letters = bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
		const key = keyOf(bare) || nameKey(text);
		const tokens = tokensOf(bare);
		return { key, statement: statementOf(tokens, this.vocabulary, germannessOf(bare)), cut: isCut ? letters : null, letters };
	}

	between(a: Prepared, b: Prepared): number {
		if (a.key === b.key) return 1;
		if (a.key > b.key) return this.between(b, a);
		if (!a.statement || !b.statement) return 0;
		if (a.cut === null ? b.cut !== null && startsLike(a, b.cut) : b.cut === null && startsLike(b, a.cut)) return LEFT.cut;
		const language = languageOf(a.statement.whole, b.statement.whole);
		const { main: mainA } = a.statement;
		const { main: mainB } = b.statement;
		const whole = this.score(a.statement.whole, b.statement.whole, language);
		if (mainA && !mainB) return Math.max(whole, LEFT.reason * this.score(mainA, b.statement.whole, language));
		if (mainB && !mainA) return Math.max(whole, LEFT.reason * this.score(a.statement.whole, mainB, language));
		return whole;
	}

	private score(a: Said, b: Said, language: Language): number {
		if (deny(a, b, language)) return 0;
		const alignment = aligned(a, b, language, this.vocabulary);
		if (!alignment.partners.some((other) => other >= 0) || haveSwapped(a, b, alignment)) return 0;
		const onlyA = leftIn(a, b, alignment.partners, alignment.absorbed.a, language, this.vocabulary);
		const onlyB = leftIn(b, a, alignment.back, alignment.absorbed.b, language, this.vocabulary);
		if (areReversed(onlyA, onlyB) || areReversed(onlyB, onlyA)) return 0;
		const others = Math.min(
			onlyA.filter((one) => onlyB.some((other) => takesPlace(one, other, alignment))).length,
			onlyB.filter((other) => onlyA.some((one) => takesPlace(one, other, alignment))).length,
		);
		const parts = [
			[LEFT.word, count(onlyA, false) + count(onlyB, false)],
			[LEFT.light, count(onlyA, true) + count(onlyB, true)],
			[LEFT.other, others],
			[LEFT.loose, alignment.loose + alignment.absorbed.a.size + alignment.absorbed.b.size > 0 ? alignment.loose + 1 : 0],
		] as const;
		return parts.reduce((likeness, [left, times]) => likeness * left ** times, LEFT.key);
	}
}

/** Lower case words and numbers; of all signs only the question mark at the end and what belongs to a number or a name count, and arrows up and down. */
function keyOf(bare: string): string {
	const words = bare
		.toLowerCase()
		.replace(/ß/g, "ss")
		.replace(/['’]/g, "")
		.replace(/(^|[\s(])-(?=\d)/g, "$1minus ")
		.match(/[<>≤≥≠±](?=[\d€$£])|[↑↓]|\d+(?:[.,:]\d+)+|[\p{L}\p{N}\p{M}]+[+#]*|[%€$£]/gu);
	return words ? words.join(" ") + (bare.endsWith("?") ? " ?" : "") : "";
}

function startsLike({ letters, cut }: Prepared, beginning: string): boolean {
	return cut === null && beginning.length >= SHORTEST_CUT && letters.startsWith(beginning);
}

const GERMAN = new Set(["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "und", "nicht", "kein", "keine", "mit", "für", "von", "wird", "werden", "ist", "zu", "im", "auf", "bis", "wir"]);
const ENGLISH = new Set(["the", "a", "an", "of", "to", "and", "is", "are", "for", "with", "on", "by", "will", "be", "not", "no", "we", "at", "from", "it"]);

function germannessOf(bare: string): number {
	let sum = /[äöüß]/i.test(bare) ? 2 : 0;
	for (const word of bare.slice(0, 1000).toLowerCase().split(/[^\p{L}]+/u)) sum += GERMAN.has(word) ? 1 : ENGLISH.has(word) ? -1 : 0;
	// `Gespraech`, `fuer`.
	if (/[^aeq]ue[a-z]|oe[a-z]{2}|[^aeiou]ae[a-z]{2}|\p{Ll}(?:ung|keit|heit|schaft|chen|ieren|lich)(?![a-z])/iu.test(bare)) sum++;
	return sum;
}

function languageOf(a: Said, b: Said): Language {
	return a.germanness + b.germanness > 0 ? "de" : "en";
}

/** Whether a text says all that another one says. */
function holdsAll(longer: Said, shorter: Said, language: Language, vocabulary: Vocabulary): boolean {
	if (deny(longer, shorter, language)) return false;
	const alignment = aligned(shorter, longer, language, vocabulary);
	if (haveSwapped(shorter, longer, alignment)) return false;
	if (shorter.order.some((raw) => vocabulary.telling.has(raw) && !longer.raws.has(raw))) return false;
	return shorter.words.every((word, at) => {
		const other = longer.words[alignment.partners[at] ?? -1];
		return other ? areOne(word, other, language, vocabulary) && keepsPart(word.part, other.part) : alignment.absorbed.a.has(at);
	});
}

/** Whether nothing is lost with the small word in front: `to move` is held by `will move`, but `from Mira` not by `to Mira`. */
function keepsPart(part: string, other: string): boolean {
	return part === other || part === "" || (other === "" && /^(?:to|zu)$/.test(part));
}

/** What two doubles are likely to share: words, synonyms, facts. */
export function blocksOf({ key, statement }: Prepared, vocabulary: Vocabulary): ReadonlySet<string> {
	const blocks = new Set<string>();
	for (const { en, de } of statement?.whole.words ?? []) {
		blocks.add(en).add(de);
		for (const group of [...vocabulary.groupsOf(en, "en"), ...vocabulary.groupsOf(de, "de")]) blocks.add(group);
	}
	for (const fact of statement?.whole.facts ?? []) blocks.add(`#${fact}`);
	if (blocks.size === 0) blocks.add(key);
	return blocks;
}

