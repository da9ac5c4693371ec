/** Changes an item's place among its neighbours: two items and what belongs to them trade places. */

import type { Item, Stand } from "../notes/item";
import { effectiveEdits, type Edit } from "../text/edit";
import { blockAt, type Heading } from "../text/outline";
import { pageAfter, stretchOf, traitsOf } from "./check";
import { linesOf, sectionOf, standsUnder, type Page } from "./page";
import { refuse, type Plan } from "./plan";

/** One place up or down under its heading or in its parent. At the end there is nothing to do. */
export function moveItem(page: Page, item: Item, direction: "up" | "down"): Plan {
	const siblings = siblingsOf(page, item);
	const at = siblings.findIndex(({ line }) => line === item.line);
	const upper = siblings[direction === "up" ? at - 1 : at];
	const lower = siblings[direction === "up" ? at : at + 1];
	if (!upper || !lower || !areNeighbours(page, upper, lower)) return { edits: [] };
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

function siblingsOf(page: Page, item: Item): Stand[] {
	const section = sectionOf(page, item);
	return section ? familyOf(standsUnder(page, section, item.kind), item) : [];
}

/** Those of a forest that stand beside the item, itself among them. */
function familyOf(forest: Stand[], item: Item): Stand[] {
	if (forest.some(({ line }) => line === item.line)) return forest;
	const around = forest.filter(({ line }) => line < item.line).at(-1);
	return around ? familyOf(around.children, item) : [];
}

/** In the same list, callout or table, and under the same heading. Prose between them stays where it is. */
function areNeighbours({ outline }: Page, upper: Stand, lower: Stand): boolean {
	const between = ({ line }: Heading): boolean => upper.line <= line && line < lower.line;
	if (outline.headings.some((heading) => !heading.nested && between(heading))) return false;
	const one = outline.items[upper.index];
	const other = outline.items[lower.index];
	if (one && other) return one.depth === other.depth && one.parent === other.parent && one.quoted === other.quoted;
	return !one && !other && blockAt(outline, upper.line - 1) === blockAt(outline, lower.line - 1);
}

/** Blank lines and everything else between the two stay, and so do the numbers of a numbered list. */
function swap(page: Page, upper: Stand, lower: Stand): Edit[] {
	const [one, other] = [piecesOf(page, upper), piecesOf(page, lower)];
	const counted = one.number !== "" && other.number !== "";
	const write = (place: Pieces, item: Pieces): Edit => ({
		from: place.from,
		to: place.to,
		insert: item.before + (counted ? place.number : item.number) + item.behind,
	});
	return [write(one, other), write(other, one)];
}

interface Pieces {
	from: number;
	to: number;
	/** What stands before the number of a numbered list, that number, and what follows. */
	before: string;
	number: string;
	behind: string;
}

function piecesOf(page: Page, item: Stand): Pieces {
	const { text, lines, items } = page.outline;
	const stretch = linesOf(page, item);
	const from = lines.start(stretch.from);
	const to = lines.end(stretch.to);
	const marker = items[item.index]?.from ?? from;
	const number = item.index < 0 ? "" : (/^\d+/.exec(text.slice(marker, to))?.[0] ?? "");
	return { from, to, before: text.slice(from, marker), number, behind: text.slice(marker + number.length, to) };
}
