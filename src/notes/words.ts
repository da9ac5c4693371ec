/** The words of a list item: its first paragraph, as the note has it and as one line. */

import { blockAt, type Outline } from "../text/outline";
import { blockEnd } from "../text/scan";

export interface ItemWords {
	/** One line, markdown kept, the indentation and quote signs of further lines left out. */
	text: string;
	/** Offsets of the first paragraph in the note. */
	from: number;
	to: number;
	/** The last line of the first paragraph, counted from 0. */
	lastLine: number;
}

export function wordsOf(outline: Outline, index: number): ItemWords {
	const item = outline.items[index];
	if (!item) throw new RangeError(`item ${index} of ${outline.items.length}`);
	const { lines, text } = outline;
	const block = blockAt(outline, item.line);
	const own = block?.kind === "paragraph" && block.from === item.line && (block.item === index || item.mark !== null);
	const lastLine = own ? block.to : item.line;
	const first = text.slice(item.start, lines.end(item.line)).trim();
	if (lastLine === item.line) return { text: first, from: item.start, to: item.start + first.length, lastLine };
	const parts = [first];
	for (let line = item.line + 1; line <= lastLine; line++) {
		parts.push(lines.at(line).replace(/^[ \t>]+/, "").trimEnd());
	}
	return { text: parts.join(" ").trim(), from: item.start, to: block ? blockEnd(outline, block) : item.start, lastLine };
}

/** An item that begins on its parent's line (`- [ ] 1. text`): its words are the parent's. */
export function sharesLine(outline: Outline, index: number): boolean {
	const item = outline.items[index];
	return item !== undefined && item.parent >= 0 && outline.items[item.parent]?.line === item.line;
}

const EMPTY = /^(?:[-–—.…]*|n\/?a|tbd|nothing(?: yet)?|none(?: (?:yet|so far|known|identified|currently|for now|right now|at this time|at the moment))?)$/i;

/** Text that only says that there is nothing: `None.`, `_None yet_`, `_What are the next actions?_`, `-`. */
export function isPlaceholder(text: string): boolean {
	const trimmed = text.trim();
	const inner = /^([_*]{1,3})(.*)\1$/.exec(trimmed)?.[2];
	if (inner?.trim().endsWith("?")) return true;
	return EMPTY.test((inner ?? trimmed).trim().replace(/[.!]$/, ""));
}
