/** Changes an item's place among its neighbours: two items and what belongs to them trade places. */

import type { Item, Stand } from "../notes/item";
import { effectiveEdits, type Edit } from "../text/edit";
import { pageAfter, stretchOf, traitsOf } from "./check";
import { familyOf, pieceOf, type Piece } from "./family";
import type { Page } from "./page";
import { refuse, type Plan } from "./plan";

/** One place up or down under its heading or in its parent. At the end there is nothing to do. */
export function moveItem(page: Page, item: Item, direction: "up" | "down"): Plan {
	const siblings = familyOf(page, item);
	const at = siblings.findIndex(({ line }) => line === item.line);
	const upper = siblings[direction === "up" ? at - 1 : at];
	const lower = siblings[direction === "up" ? at : at + 1];
	if (!upper || !lower) return { edits: [] };
	const edits = effectiveEdits(page.outline.text, swap(page, upper, lower));
	const traits = traitsOf(page);
	const first = stretchOf(traits, upper);
	const second = stretchOf(traits, lower);
	const meant = [
		...traits.slice(0, first.from),
		...traits.slice(second.from, second.to),
		...traits.slice(first.to, second.from),
		...traits.slice(first.from, first.to),
		...traits.slice(second.to),
	];
	return pageAfter(page, edits, meant) ? { edits } : refuse("text-differs", item.line);
}

/** Blank lines and everything else between the two stay, and so do the numbers of a numbered list. */
function swap(page: Page, upper: Stand, lower: Stand): Edit[] {
	const { text } = page.outline;
	const [one, other] = [pieceOf(page, upper), pieceOf(page, lower)];
	const counted = one.number !== "" && other.number !== "";
	const write = (place: Piece, { from, to, numberFrom, number }: Piece): Edit => {
		const behind = text.slice(numberFrom + number.length, to);
		return { from: place.from, to: place.to, insert: text.slice(from, numberFrom) + (counted ? place.number : number) + behind };
	};
	return [write(one, other), write(other, one)];
}
