/** Edits made one after another, as edits on the text before all of them. */

import { effectiveEdits, sortEdits, type Edit } from "../text/edit";

/** A stretch of the first text that is still there, or a text that was inserted at `from`. */
interface Piece {
	from: number;
	to: number;
	insert: string;
}

/** The edits that do to `text` what `first`, and then `second` on what `first` makes of it, do. */
export function inSequence(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
	const pieces = applied(applied([{ from: 0, to: text.length, insert: "" }], first), second);
	const edits: Edit[] = [];
	let done = 0;
	let insert = "";
	for (const piece of [...pieces, { from: text.length, to: text.length, insert: "" }]) {
		if (piece.insert !== "") {
			insert += piece.insert;
			continue;
		}
		if (piece.from > done || insert !== "") edits.push({ from: done, to: piece.from, insert });
		done = piece.to;
		insert = "";
	}
	return effectiveEdits(text, edits);
}

/** Where a place of the text is after the edits: behind what is inserted right there. Null for a place that is gone. */
export function placeAfter(edits: readonly Edit[], place: number): number | null {
	let shift = 0;
	for (const { from, to, insert } of edits) {
		if (from < place && place < to) return null;
		if (to <= place) shift += insert.length - (to - from);
		else if (from === place) return null;
	}
	return place + shift;
}

function applied(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
	const result: Piece[] = [];
	const rest = [...pieces].reverse();
	let at = 0;
	/** Takes pieces up to an offset of the text they make, and hands over those that stay. */
	const takeUntil = (end: number, keep: boolean): void => {
		for (let piece = rest.pop(); piece; piece = rest.pop()) {
			const [taken, left] = split(piece, end - at);
			if (taken && keep) result.push(taken);
			if (taken) at += lengthOf(taken);
			if (!left) continue;
			rest.push(left);
			return;
		}
	};
	for (const { from, to, insert } of sortEdits(edits)) {
		takeUntil(from, true);
		takeUntil(to, false);
		if (insert !== "") result.push({ from: 0, to: 0, insert });
	}
	takeUntil(Infinity, true);
	return result;
}

function lengthOf({ from, to, insert }: Piece): number {
	return insert === "" ? to - from : insert.length;
}

function split(piece: Piece, length: number): [Piece | null, Piece | null] {
	if (length <= 0) return [null, piece];
	if (length >= lengthOf(piece)) return [piece, null];
	const { from, to, insert } = piece;
	if (insert === "") return [{ from, to: from + length, insert }, { from: from + length, to, insert }];
	return [{ ...piece, insert: insert.slice(0, length) }, { ...piece, insert: insert.slice(length) }];
}
