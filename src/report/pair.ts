/** Two items that look alike, as data, with the words that only one of them has. */

import { differingWords } from "../doubles/difference";
import type { ItemKind } from "../notes/item";
import type { ItemPair } from "../tidy/pair";

/** Lines are those of the note as it stands. */
export interface PairReport {
	kind: ItemKind;
	likeness: number;
	/** Whether the two become one; the others are for somebody to look at. */
	merged: boolean;
	first: SideReport;
	second: SideReport;
}

export interface SideReport {
	line: number;
	text: string;
	/** The words that the other one does not have. */
	differs: string[];
}

export function pairReport({ kind, likeness, first, second }: ItemPair, merged: boolean): PairReport {
	const { a, b } = differingWords(first.text, second.text);
	const differs = (pieces: typeof a): string[] => pieces.filter(({ changed, text }) => changed && text.trim() !== "").map(({ text }) => text.trim());
	return {
		kind,
		likeness,
		merged,
		first: { line: first.line, text: first.text, differs: differs(a) },
		second: { line: second.line, text: second.text, differs: differs(b) },
	};
}
