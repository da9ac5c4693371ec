/** Puts an item before or behind another one of its list, with all that belongs to it. */

import type { Item } from "../notes/item";
import { effectiveEdits, type Edit } from "../text/edit";
import { pageAfter, stretchOf, traitsOf } from "./check";
import { familyOf, gapBetween, pieceOf, type Piece, type Place, type Side } from "./family";
import type { Page } from "./page";
import { refuse, type Plan } from "./plan";
import { resettle } from "./resettlement";
import { fullText } from "./wording";

/** All other items keep their bytes, but for the numbers of a numbered list, which stay in order. */
export function placeItem(page: Page, item: Item, beside: Item, side: Side): Plan {
	if (item.kind !== beside.kind) return refuse("wrong-place", item.line);
	if (item.line === beside.line) return { edits: [] };
	const [piece, other] = [pieceOf(page, item), pieceOf(page, beside)];
	if (piece.from <= other.from && other.to <= piece.to) return refuse("wrong-place", item.line);
	const family = familyOf(page, item);
	const from = family.findIndex(({ line }) => line === item.line);
	const found = family.findIndex(({ line }) => line === beside.line);
	if (found >= 0) {
		const to = found - (found > from ? 1 : 0) + (side === "after" ? 1 : 0);
		return from === to ? { edits: [] } : within(page, family, from, to);
	}
	if (item.index < 0 || beside.index < 0) return refuse("item-in-table", item.line, fullText(page, item));
	return resettle(page, item, beside, side);
}

/** Moves one of a family from its place to that of another. */
function within(page: Page, family: readonly Place[], from: number, to: number): Plan {
	const pieces = family.map((item) => pieceOf(page, item));
	const edits = effectiveEdits(page.outline.text, carry(page, pieces, from, to) ?? rotate(page, pieces, from, to));
	const traits = traitsOf(page);
	const item = family[from];
	const beside = family[to];
	if (!item || !beside) throw new RangeError(`places ${from} and ${to} of ${family.length}`);
	const own = stretchOf(traits, item);
	const other = stretchOf(traits, beside);
	const moved = traits.slice(own.from, own.to);
	const meant =
		from < to
			? [...traits.slice(0, own.from), ...traits.slice(own.to, other.to), ...moved, ...traits.slice(other.to)]
			: [...traits.slice(0, other.from), ...moved, ...traits.slice(other.from, own.from), ...traits.slice(own.to)];
	return pageAfter(page, edits, meant) ? { edits } : refuse("text-differs", item.line);
}

/** The place whose number goes to the one that comes to stand at `place`. */
function comingTo(place: number, from: number, to: number): number {
	if (place === to) return from;
	return from < to ? place + 1 : place - 1;
}

/** One cut and one insertion; the blank lines beside the item go with it. Null where more than those stands between. */
function carry(page: Page, pieces: readonly Piece[], from: number, to: number): Edit[] | null {
	const { text } = page.outline;
	const step = from < to ? 1 : -1;
	for (let place = Math.min(from, to); place < Math.max(from, to); place++) {
		if (gapBetween(page, at(pieces, place), at(pieces, place + 1)) === null) return null;
	}
	const item = at(pieces, from);
	const next = at(pieces, from + step);
	const target = at(pieces, to);
	const isCounted = areCounted(pieces, from, to);
	const edits: Edit[] = [];
	for (let place = from; isCounted && place !== to; place += step) {
		const coming = at(pieces, place + step);
		const end = coming.numberFrom + coming.number.length;
		edits.push({ from: coming.numberFrom, to: end, insert: at(pieces, place).number });
	}
	const written = renumbered(text, item, isCounted ? target.number : item.number);
	if (step > 0) {
		const gap = text.slice(item.to, next.from);
		return [...edits, { from: item.from, to: next.from, insert: "" }, insertion(target.to, gap + written)];
	}
	const gap = text.slice(next.to, item.from);
	return [...edits, { from: next.to, to: item.to, insert: "" }, insertion(target.from, written + gap)];
}

/** Each piece is written where its neighbour stood, so that what stands between them stays. */
function rotate(page: Page, pieces: readonly Piece[], from: number, to: number): Edit[] {
	const { text } = page.outline;
	const isCounted = areCounted(pieces, from, to);
	const edits: Edit[] = [];
	for (let place = Math.min(from, to); place <= Math.max(from, to); place++) {
		const there = at(pieces, place);
		const coming = at(pieces, comingTo(place, from, to));
		const insert = renumbered(text, coming, isCounted ? there.number : coming.number);
		edits.push({ from: there.from, to: there.to, insert });
	}
	return edits;
}

function areCounted(pieces: readonly Piece[], from: number, to: number): boolean {
	return pieces.slice(Math.min(from, to), Math.max(from, to) + 1).every(({ number }) => number !== "");
}

function renumbered(text: string, { from, to, numberFrom, number }: Piece, fresh: string): string {
	return text.slice(from, numberFrom) + fresh + text.slice(numberFrom + number.length, to);
}

function insertion(at: number, insert: string): Edit {
	return { from: at, to: at, insert };
}

function at(pieces: readonly Piece[], place: number): Piece {
	const piece = pieces[place];
	if (!piece) throw new RangeError(`place ${place} of ${pieces.length}`);
	return piece;
}
