/** What differs between two items, word by word. */

import { diffWordsWithSpace } from "diff";

export interface Piece {
	text: string;
	changed: boolean;
}

/** Longer texts differ as a whole: comparing them word by word takes long. */
const LONGEST = 5000;

export function differingWords(a: string, b: string): { a: Piece[]; b: Piece[] } {
	if (a === b) return { a: [{ text: a, changed: false }], b: [{ text: b, changed: false }] };
	if (a.length + b.length > LONGEST) return { a: [{ text: a, changed: true }], b: [{ text: b, changed: true }] };
	const pieces = diffWordsWithSpace(a, b);
	return {
		a: pieces.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, changed: removed })),
		b: pieces.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, changed: added })),
	};
}
