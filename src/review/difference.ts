/** What changes from one text to another, line by line, with the words that make the difference. */

import { diffWordsWithSpace, structuredPatch } from "diff";

export interface Piece {
	text: string;
	changed: boolean;
}

export interface DifferenceLine {
	kind: "same" | "removed" | "added";
	/** Line in the text it stands in, counted from 1: the new one, except for a removed line. */
	line: number;
	pieces: Piece[];
}

/** Lines that lie together. */
export type Hunk = DifferenceLine[];

/** @param context unchanged lines shown around a change */
export function differenceOf(before: string, after: string, context = 1): Hunk[] {
	if (before === after) return [];
	const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context });
	return hunks.map(({ oldStart, newStart, lines }) => {
		const read = { old: oldStart, now: newStart };
		return marked(lines.flatMap((line) => lineOf(line, read)));
	});
}

function lineOf(line: string, read: { old: number; now: number }): DifferenceLine[] {
	const pieces = [{ text: line.slice(1).replace(/\r$/, ""), changed: false }];
	switch (line.charAt(0)) {
		case " ":
			read.old++;
			return [{ kind: "same", line: read.now++, pieces }];
		case "-":
			return [{ kind: "removed", line: read.old++, pieces }];
		case "+":
			return [{ kind: "added", line: read.now++, pieces }];
		default:
			// "\ No newline at end of file"
			return [];
	}
}

/** Where lines are replaced one for one, marks the words that differ; a new line is new as a whole. */
function marked(lines: DifferenceLine[]): DifferenceLine[] {
	for (let at = 0; at < lines.length; at++) {
		const removed = runFrom(lines, at, "removed");
		const added = runFrom(lines, at + removed, "added");
		if (removed > 0 && removed === added) {
			for (let pair = at; pair < at + removed; pair++) markWords(lines[pair], lines[pair + removed]);
		}
		at += Math.max(0, removed + added - 1);
	}
	return lines;
}

function runFrom(lines: readonly DifferenceLine[], from: number, kind: DifferenceLine["kind"]): number {
	let count = 0;
	while (lines[from + count]?.kind === kind) count++;
	return count;
}

function markWords(removed: DifferenceLine | undefined, added: DifferenceLine | undefined): void {
	if (!removed || !added) return;
	const words = diffWordsWithSpace(textOf(removed), textOf(added));
	removed.pieces = words.filter((word) => !word.added).map((word) => ({ text: word.value, changed: word.removed }));
	added.pieces = words.filter((word) => !word.removed).map((word) => ({ text: word.value, changed: word.added }));
}

function textOf({ pieces }: DifferenceLine): string {
	return pieces.map(({ text }) => text).join("");
}
