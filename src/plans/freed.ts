/** An item's lines without what they owe to their list: ready to be written into another one. */

import type { Item } from "../notes/item";
import { applyEdits, type Edit } from "../text/edit";
import type { FurtherLine } from "./addition";
import { linesOf, type Page } from "./page";

export interface Freed {
	/** The first line from `start` on. */
	text: string;
	further: FurtherLine[];
}

/**
 * @param start where on its first line the item's share begins: its box, or its words
 * @param edits on the note, from `start` on
 */
export function freed(page: Page, item: Item, start: number, edits: readonly Edit[]): Freed {
	const { outline } = page;
	const entry = outline.items[item.index];
	if (!entry) throw new RangeError(`item ${item.index} of ${outline.items.length}`);
	const own = outline.text.slice(start, outline.lines.end(linesOf(page, item).to));
	const shifted = edits.map(({ from, to, insert }) => ({ from: from - start, to: to - start, insert }));
	const [text = "", ...below] = applyEdits(own, shifted).split(/\r\n|\n|\r/);
	const prefix = outline.text.slice(outline.lines.start(entry.line), entry.from);
	const width = (entry.box >= 0 ? entry.box : entry.start) - entry.from;
	return { text: text.trim(), further: below.map((line) => relative(line, prefix, width)) };
}

/** A line below an item without the indentation it owes to the item. */
function relative(line: string, prefix: string, width: number): FurtherLine {
	const shared = line.startsWith(prefix) ? prefix : line.startsWith(prefix.trimEnd()) ? prefix.trimEnd() : "";
	const rest = line.slice(shared.length);
	const indent = " ".repeat(width);
	return rest.startsWith(indent) ? { text: rest.slice(width), indented: true } : { text: rest, indented: false };
}
