/** Words without their endings, so that `moves`, `moved` and `moving` are one. */

import { stemmer } from "stemmer";

/** Longer words are left as they are: they are none. */
const LONGEST = 40;

/** Forms of a word that no rule finds, by the word. */
export type Forms = ReadonlyMap<string, string>;

/** Umlauts and how they are typed without them, sharp s, three letters in a row that are spelt as two by some. */
export function folded(word: string): string {
	if (!FOLDS.test(word)) return word;
	return word
		.replace(/ß/g, "ss")
		.replace(/ä/g, "a")
		.replace(/ö/g, "o")
		.replace(/ü/g, "u")
		.replace(/ae/g, "a")
		.replace(/oe/g, "o")
		.replace(/(^|[^aeq])ue/g, "$1u")
		.normalize("NFD")
		.replace(/\p{M}+/gu, "")
		.replace(/([b-df-hj-np-tv-z])\1\1/g, "$1$1");
}

const FOLDS = /[^a-z]|[ao]e|ue|([b-df-hj-np-tv-z])\1\1/;

/** @param word folded */
export function englishStem(word: string, forms: Forms): string {
	if (word.length > LONGEST || word.length < 3 || /[^a-z]/.test(word)) return forms.get(word) ?? word;
	return stemmer(american(forms.get(word) ?? word));
}

/** British spellings as American ones. */
function american(word: string): string {
	if (word.length < 5) return word;
	return word
		.replace(/mme(s?)$/, "m$1")
		.replace(/our(s|ed|ing|al|ful|less|able)?$/, "or$1")
		.replace(/tre(s|d)?$/, "ter$1")
		.replace(/([iy])s(e|es|ed|er|ers|ing|ation|ations)$/, "$1z$2")
		.replace(/ence(s?)$/, "ense$1")
		.replace(/logue(s?)$/, "log$1")
		.replace(/ll(ed|ing|er|ers)$/, "l$1");
}

/** @param word folded */
export function germanStem(word: string, forms: Forms, prefixes: readonly string[]): string {
	if (word.length > LONGEST) return word;
	const base = forms.get(word) ?? prefixed(word, forms, prefixes) ?? word;
	return withoutEnding(withoutEnding(participle(base, prefixes)));
}

/** `übernommen`, `abzunehmen`. */
function prefixed(word: string, forms: Forms, prefixes: readonly string[]): string | null {
	for (const prefix of prefixes) {
		if (!word.startsWith(prefix)) continue;
		const rest = word.slice(prefix.length);
		const base = forms.get(rest) ?? (rest.startsWith("zu") ? forms.get(rest.slice(2)) : undefined);
		if (base !== undefined) return prefix + base;
	}
	return null;
}

/** `geantwortet`, `abgesagt`, `umzustellen`. */
function participle(word: string, prefixes: readonly string[]): string {
	if (/^ge.{3,}t$/.test(word)) return word.slice(2, -1);
	const prefix = prefixes.find((one) => word.startsWith(one) && /^(?:ge.{3,}(?:t|en)|zu.{3,}n)$/.test(word.slice(one.length)));
	return prefix === undefined ? word : prefix + word.slice(prefix.length + 2);
}

const ENDINGS = ["ungen", "test", "ung", "end", "ern", "tet", "ten", "en", "em", "er", "es", "et", "te", "st", "e", "n", "s", "t"];
const SHORTEST_STEM = 4;

function withoutEnding(word: string): string {
	const ending = ENDINGS.find((one) => word.length - one.length >= SHORTEST_STEM && word.endsWith(one));
	return ending === undefined ? word : word.slice(0, -ending.length);
}
