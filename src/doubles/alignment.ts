/** Which word of one text is which word of another. */

import { distance } from "fastest-levenshtein";
import type { Language } from "../settings/schema";
import type { Said, Word } from "./said";
import { PARTICLES, stemOf, type Vocabulary } from "./vocabulary";

export interface Alignment {
	/** For each word of the first text the place of its like in the second; -1 for none. */
	partners: number[];
	/** The same the other way round. */
	back: number[];
	/** Places of words that are in the other text in another form, such as part of a compound. */
	absorbed: { a: ReadonlySet<number>; b: ReadonlySet<number> };
	/** How many are alike only by a slip of the pen, a synonym or an abbreviation. */
	loose: number;
}

export function aligned(a: Said, b: Said, language: Language, vocabulary: Vocabulary): Alignment {
	const partners = a.words.map(() => -1);
	const back = b.words.map(() => -1);
	const absorbed = { a: new Set<number>(), b: new Set<number>() };
	const alignment = { partners, back, absorbed, loose: 0 };
	const free = new Map<string, number[]>();
	b.words.forEach((word, at) => free.set(word[language], [...(free.get(word[language]) ?? []), at]));
	a.words.forEach((word, at) => {
		const other = free.get(word[language])?.shift();
		if (other !== undefined) join(alignment, at, other);
	});
	if (vocabulary.languages.length === 0) return alignment;
	absorb(a, b, absorbed.a, absorbed.b, language, partners, back);
	absorb(b, a, absorbed.b, absorbed.a, language, back, partners);
	for (const at of missing(partners)) {
		const word = a.words[at];
		if (absorbed.a.has(at)) continue;
		const other = missing(back).find((place) => {
			if (absorbed.b.has(place)) return false;
			const candidate = b.words[place];
			return word && candidate && areNearlyAlike(word, candidate, language, vocabulary);
		});
		if (other === undefined) continue;
		join(alignment, at, other);
		alignment.loose++;
	}
	return alignment;
}

function join({ partners, back }: Alignment, at: number, other: number): void {
	partners[at] = other;
	back[other] = at;
}

function missing(partners: readonly number[]): number[] {
	return partners.flatMap((other, at) => (other < 0 ? [at] : []));
}

function areNearlyAlike(a: Word, b: Word, language: Language, vocabulary: Vocabulary): boolean {
	return areOne(a, b, language, vocabulary) || isSlip(a.raw, b.raw);
}

/** Forms of one word, synonyms, or one short for the other. A slip of the pen may be another name. */
export function areOne(a: Word, b: Word, language: Language, vocabulary: Vocabulary): boolean {
	return a[language] === b[language] || vocabulary.areAlike(a[language], b[language], language) || isShortFor(a, b) || isShortFor(b, a);
}

/** `dept.` for `department`. */
function isShortFor(short: Word, full: Word): boolean {
	if (!short.dotted || short.raw.length < 2 || full.raw.length < short.raw.length + 2 || short.raw.charAt(0) !== full.raw.charAt(0)) return false;
	let at = 0;
	for (const letter of full.raw) if (letter === short.raw.charAt(at)) at++;
	return at === short.raw.length;
}

const SHORTEST_SLIP = 5;
const LONGEST_SLIP = 40;

/** One letter too many, missing, another or swapped, behind the beginning, which tells most words apart, and before the end. */
function isSlip(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	if (shorter < SHORTEST_SLIP || shorter > LONGEST_SLIP || Math.abs(a.length - b.length) > 1 || a.charAt(0) !== b.charAt(0)) return false;
	let first = 0;
	while (first < shorter && a.charAt(first) === b.charAt(first)) first++;
	let last = 0;
	while (last < shorter - first && a.charAt(a.length - 1 - last) === b.charAt(b.length - 1 - last)) last++;
	const apart = distance(a, b);
	if (apart === 2) return a.length === b.length && a.length - first - last === 2 && a.charAt(first) === b.charAt(first + 1) && a.charAt(first + 1) === b.charAt(first);
	if (apart !== 1) return false;
	if (a.length === b.length) return first >= 3 && last > 0 && shorter > SHORTEST_SLIP;
	const longer = a.length > b.length ? a : b;
	const isDoubled = longer.charAt(first) === longer.charAt(first - 1);
	return isDoubled || (first >= 3 && last > 0 && shorter > SHORTEST_SLIP);
}

/** Letters that German puts between the parts of a compound. */
const LINKS = ["", "s", "es", "n", "en", "e"];

/** Words that the other text has as one, as an acronym, or taken apart. */
function absorb(
	a: Said,
	b: Said,
	taken: Set<number>,
	takenThere: Set<number>,
	language: Language,
	partners: readonly number[],
	back: readonly number[],
): void {
	for (const at of missing(partners)) {
		const word = a.words[at];
		if (!word || taken.has(at)) continue;
		const parts = runSpelling(word, b) ?? initialsOf(word, b) ?? compoundOf(word, b, language);
		if (!parts) continue;
		taken.add(at);
		for (const place of missing(back)) if (parts.includes(b.words[place]?.raw ?? "")) takenThere.add(place);
	}
}

/** `diskspace` for `disk space`. */
function runSpelling({ raw }: Word, { order }: Said): string[] | null {
	if (raw.length < 5) return null;
	for (let from = 0; from < order.length; from++) {
		let joined = "";
		for (let to = from; to < order.length && joined.length < raw.length; to++) {
			joined += order[to] ?? "";
			if (to > from && (joined === raw || joined === `${raw}s` || `${joined}s` === raw)) return order.slice(from, to + 1);
		}
	}
	return null;
}

/** `mou` for `memorandum of understanding`, small words counted or not. */
function initialsOf({ raw }: Word, { order, words }: Said): string[] | null {
	if (raw.length < 2 || raw.length > 6) return null;
	for (const list of [order, words.map((word) => word.raw)]) {
		const initials = list.map((word) => word.charAt(0)).join("");
		const from = initials.indexOf(raw);
		if (from >= 0) return list.slice(from, from + raw.length);
	}
	return null;
}

/** `Finanzierungszusage` for `Zusage für die Finanzierung`, `umziehen` for `zieht … um`. */
function compoundOf(word: Word, said: Said, language: Language): string[] | null {
	if (language !== "de" || word.raw.length < 7) return null;
	const { raw } = word;
	const particle = PARTICLES.find((one) => raw.startsWith(one) && said.raws.has(one));
	if (particle !== undefined) {
		const rest = stemOf(raw.slice(particle.length), "de");
		const verb = said.words.find((other) => other.de === rest || other.de === word.de.slice(particle.length));
		if (verb) return [particle, verb.raw];
	}
	for (const head of said.words) {
		if (!raw.startsWith(head.raw) || head.raw.length < 4) continue;
		const rest = raw.slice(head.raw.length);
		const link = LINKS.find((one) => rest.startsWith(one) && said.words.some((other) => other !== head && isEnd(rest.slice(one.length), other)));
		if (link === undefined) continue;
		const tail = said.words.find((other) => other !== head && isEnd(rest.slice(link.length), other));
		if (tail) return [head.raw, tail.raw];
	}
	return null;
}

function isEnd(rest: string, word: Word): boolean {
	return rest.length >= 4 && (rest === word.raw || stemOf(rest, "de") === word.de);
}
