/** Items that stand beside one another, and the numbers they are counted by. */

import type { Item, Stand } from "../notes/item";
import { blockAt, type Heading } from "../text/outline";
import { linesOf, sectionOf, standsUnder, type Page } from "./page";

/** An item, or the place where one stands. */
export type Place = Pick<Item, "kind" | "line" | "index">;

export type Side = "before" | "after";

/** Those in the item's own list, callout or table, under its own heading, in order; itself among them. */
export function familyOf(page: Page, item: Place): Stand[] {
	const section = sectionOf(page, item);
	const siblings = section ? siblingsIn(standsUnder(page, section, item.kind), item) : [];
	let from = siblings.findIndex(({ line }) => line === item.line);
	let to = from;
	const joined = (upper: Stand | undefined, lower: Stand | undefined): boolean =>
		upper !== undefined && lower !== undefined && areNeighbours(page, upper, lower);
	while (joined(siblings[from - 1], siblings[from])) from--;
	while (joined(siblings[to], siblings[to + 1])) to++;
	return siblings.slice(from, to + 1);
}

function siblingsIn(forest: readonly Stand[], item: Place): readonly Stand[] {
	if (forest.some(({ line }) => line === item.line)) return forest;
	const around = forest.filter(({ line }) => line < item.line).at(-1);
	return around ? siblingsIn(around.children, item) : [];
}

/** In the same list, callout or table, and under the same heading. Prose may stand between them. */
function areNeighbours({ outline }: Page, upper: Stand, lower: Stand): boolean {
	const between = ({ line }: Heading): boolean => upper.line <= line && line < lower.line;
	if (outline.headings.some((heading) => !heading.nested && between(heading))) return false;
	const one = outline.items[upper.index];
	const other = outline.items[lower.index];
	if (one && other) return one.depth === other.depth && one.parent === other.parent && one.quoted === other.quoted;
	return !one && !other && blockAt(outline, upper.line - 1) === blockAt(outline, lower.line - 1);
}

/** An item with all that belongs to it, by offsets, and the number it begins with. */
export interface Piece {
	from: number;
	to: number;
	numberFrom: number;
	/** As written, empty without one. */
	number: string;
}

export function pieceOf(page: Page, item: Place): Piece {
	const { text, lines, items } = page.outline;
	const stretch = linesOf(page, item);
	const from = lines.start(stretch.from);
	const to = lines.end(stretch.to);
	const numberFrom = items[item.index]?.from ?? from;
	const number = item.index < 0 ? "" : (/^\d+/.exec(text.slice(numberFrom, to))?.[0] ?? "");
	return { from, to, numberFrom, number };
}

/** What stands between two pieces, null where that is more than blank lines. */
export function gapBetween({ outline }: Page, upper: Piece, lower: Piece): string | null {
	const gap = outline.text.slice(upper.to, lower.from);
	return /^[\s>]*$/.test(gap) ? gap : null;
}
