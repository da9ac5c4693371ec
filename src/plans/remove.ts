/** Takes an item out of the note, with what is nested in it. */

import type { Item } from "../notes/item";
import type { Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { pageAfter, stretchOf, traitsOf } from "./check";
import { linesOf, type Page } from "./page";
import { refuse, type Plan } from "./plan";

export function deleteItem(page: Page, item: Item): Plan {
	const removal = removalOf(page, item);
	return removal ? { edits: [removal.edit] } : refuse("text-differs", item.line);
}

/** The edit that takes an item out, and the page it leaves. Null when every way to do it changes what is around. */
export function removalOf(page: Page, item: Item): { edit: Edit; left: Page } | null {
	const traits = traitsOf(page);
	const gone = stretchOf(traits, item);
	const rest = [...traits.slice(0, gone.from), ...traits.slice(gone.to)];
	for (const edit of cuts(page.outline, linesOf(page, item))) {
		const left = pageAfter(page, [edit], rest);
		if (left) return { edit, left };
	}
	return null;
}

interface Stretch {
	from: number;
	to: number;
}

/**
 * Ways to cut lines out, the better first: with the blank lines above that would double those below, or with a blank
 * line left, where what stands above and below would grow together.
 */
function cuts(outline: Outline, { from, to }: Stretch): Edit[] {
	const { lines } = outline;
	const quote = quoteOf(lines.at(from));
	// A quote that holds nothing else goes with its item, so that blank lines outside it come together.
	const around = Math.max(depthAt(outline, from - 1), depthAt(outline, to + 1));
	const depth = Math.min(depthAt(outline, from), around);
	const spare = Math.min(emptyLines(outline, from, -1, depth), emptyLines(outline, to, 1, depth));
	return [
		lineCut(outline, { from: from - spare, to }),
		{ from: lines.start(from), to: lines.end(to), insert: quote.trimEnd() },
	];
}

function lineCut({ lines }: Outline, { from, to }: Stretch): Edit {
	if (to + 1 < lines.count) return { from: lines.start(from), to: lines.start(to + 1), insert: "" };
	return { from: lines.end(Math.max(0, from - 1)), to: lines.end(to), insert: "" };
}

/** How many empty lines there are beside a line in the quote it stands in; below, no end of them where the quote ends. */
function emptyLines(outline: Outline, beside: number, step: 1 | -1, depth: number): number {
	const { lines } = outline;
	let count = 0;
	for (let line = beside + step; ; line += step, count++) {
		const ends = line < 0 || line >= lines.count || depthAt(outline, line) < depth;
		if (ends) return step === 1 ? Infinity : count;
		if (depthAt(outline, line) > depth || quoteOf(lines.at(line)) !== lines.at(line)) return count;
	}
}

/** The indentation and quote signs a line begins with. */
function quoteOf(line: string): string {
	return /^[ \t>]*/.exec(line)?.[0] ?? "";
}

/** How many quotes a line stands in; none for a line that is not there. */
function depthAt({ lines }: Outline, line: number): number {
	return line < 0 || line >= lines.count ? 0 : quoteOf(lines.at(line)).split(">").length - 1;
}
