/** An item's words taken apart: lead, text, metadata and block id, with the place in the note of every character. */

import { leadOf, type Item } from "../notes/item";
import { readMetadata, type Part } from "../notes/metadata";
import { wordsOf } from "../notes/words";
import type { Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { barePipes, cellAt, escapePipes } from "./cell";
import type { Page } from "./page";

export interface Wording {
	/** One line, markdown kept; in a table with its pipes bare. */
	text: string;
	/** The note's offset of each character, and of the end. */
	places: readonly number[];
	/** Stands in a table, where pipes are escaped. */
	inTable: boolean;
	/** The kind emoji it begins with. */
	lead: { mark: string; length: number } | null;
	/** Where the text behind the lead begins, and where it ends before a block id. */
	body: number;
	end: number;
	/** The metadata, by offsets in `text`. */
	parts: readonly Part[];
}

export function wordingOf({ outline, settings, people }: Page, item: Item): Wording {
	const placed = placedWords(outline, item);
	const { text } = placed;
	const lead = leadOf(text, settings.markers);
	const body = text.length - text.slice(lead?.length ?? 0).trimStart().length;
	const { parts, blockId } = readMetadata(text.slice(body), people);
	const id = blockId === null ? text.length : text.lastIndexOf("^" + blockId);
	return {
		...placed,
		inTable: item.index < 0,
		lead,
		body,
		end: Math.max(body, text.slice(0, id).trimEnd().length),
		parts: parts.map((part) => ({ ...part, from: part.from + body, to: part.to + body })),
	};
}

/** What an item says in full, lead, metadata and block id with it. */
export function fullText({ outline }: Page, item: Item): string {
	return placedWords(outline, item).text;
}

/** Edits on an item's words as edits on the note. */
export function inNote({ places, inTable }: Wording, edits: readonly Edit[]): Edit[] {
	const place = (at: number): number => {
		const offset = places[at];
		if (offset === undefined) throw new RangeError(`character ${at} of ${places.length - 1}`);
		return offset;
	};
	return edits.map(({ from, to, insert }) => ({
		from: place(from),
		to: place(to),
		insert: inTable ? escapePipes(insert) : insert,
	}));
}

/** Words in one line, and the note's offset of each character and of the end. */
export interface Placed {
	text: string;
	places: number[];
}

function placedWords(outline: Outline, { index, line }: Item): Placed {
	return index < 0 ? inCell(outline, line - 1) : placedInList(outline, index);
}

/** The words of a list item. */
export function placedInList(outline: Outline, index: number): Placed {
	const { text, runs } = wordsOf(outline, index);
	const places: number[] = [];
	let end = 0;
	for (const { from, to } of runs) {
		// The blank for a line break stands at the break, so that what ends there takes the break along.
		if (places.length > 0) places.push(end);
		for (let at = from; at < to; at++) places.push(at);
		end = to;
	}
	return { text, places: [...places, end] };
}

function inCell(outline: Outline, line: number): Placed {
	const { from, to } = cellAt(outline, line);
	const places: number[] = [];
	for (let at = from; at < to; at++) {
		places.push(at);
		if (outline.text.startsWith("\\|", at)) at++;
	}
	return { text: barePipes(outline.text.slice(from, to)), places: [...places, to] };
}
