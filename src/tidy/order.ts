/** Sorts neighbouring entries by date. What stands between runs, and the blank lines between entries, keep their places. */

import type { Edit } from "../text/edit";
import { effectiveEdits } from "../text/edit";
import { markerLength } from "../text/leaf";
import type { Outline } from "../text/outline";
import type { Phrase } from "./phrase";
import { areBlank } from "./merge";

/** Neighbours in the order of their lines, and in the order they should have. */
export interface Run {
	/** Counts the Recent Context sections of the note. */
	section: number;
	stand: Phrase[];
	sorted: Phrase[];
}

/** The runs that are not in order. @param sections of the note, each with its entries */
export function unsortedRuns(outline: Outline, sections: readonly (readonly (Phrase | null)[])[], order: "newest" | "oldest"): Run[] {
	return sections.flatMap((phrases, section) =>
		runsOf(outline, phrases).flatMap((stand) => {
			const sorted = [...stand].sort((a, b) => byDate(a, b) * (order === "newest" ? -1 : 1));
			return sorted.some((phrase, at) => phrase !== stand[at]) ? [{ section, stand, sorted }] : [];
		}),
	);
}

function byDate({ entry: a }: Phrase, { entry: b }: Phrase): number {
	return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function runsOf(outline: Outline, phrases: readonly (Phrase | null)[]): Phrase[][] {
	const runs: Phrase[][] = [];
	let last: Phrase | null = null;
	for (const phrase of phrases) {
		if (phrase && last && areNeighbours(outline, last, phrase)) runs.at(-1)?.push(phrase);
		else if (phrase) runs.push([phrase]);
		last = phrase;
	}
	return runs;
}

function areNeighbours(outline: Outline, { item: a }: Phrase, { item: b }: Phrase): boolean {
	const isNumbered = (marker: string): boolean => marker === "." || marker === ")";
	const sameForm = isNumbered(a.marker) || isNumbered(b.marker) ? a.marker === b.marker : true;
	return a.parent === b.parent && a.depth === b.depth && a.quoted === b.quoted && sameForm && areBlank(outline, a.to + 1, b.line - 1);
}

/** Writes each entry in the place of the one that stood there; the numbers of a numbered list stay where they are. */
export function orderEdits(outline: Outline, { stand, sorted }: Run): Edit[] {
	const { lines, text } = outline;
	const edits = stand.flatMap((place, at) => {
		const coming = sorted[at];
		if (!coming || coming === place) return [];
		const from = lines.start(place.item.line);
		return [{ from, to: lines.end(place.item.to), insert: withNumber(outline, coming, markerOf(outline, place)) }];
	});
	return effectiveEdits(text, edits);
}

function markerOf({ text, lines }: Outline, { item }: Phrase): string {
	return text.slice(item.from, item.from + markerLength(text, item.from, lines.end(item.line)));
}

function withNumber(outline: Outline, { item }: Phrase, marker: string): string {
	const { lines, text } = outline;
	const from = lines.start(item.line);
	const whole = text.slice(from, lines.end(item.to));
	if (!/^\d/.test(marker)) return whole;
	const own = item.from - from;
	return whole.slice(0, own) + marker + whole.slice(own + markerLength(text, item.from, lines.end(item.line)));
}
