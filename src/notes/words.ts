/** The words of a list item: its first paragraph, as the note has it and as one line. */

import { blockAt, textStart, type Outline } from "../text/outline";

/** A stretch of characters, by offsets in the note. */
export interface Run {
	from: number;
	to: number;
}

export interface ItemWords {
	/** One line, markdown kept, the indentation and quote signs of further lines left out. */
	text: string;
	/** Where each line's share of the text stands in the note; one blank stands for each break between them. */
	runs: readonly Run[];
}

export function wordsOf(outline: Outline, index: number): ItemWords {
	const item = outline.items[index];
	if (!item) throw new RangeError(`item ${index} of ${outline.items.length}`);
	const { lines, text } = outline;
	const block = blockAt(outline, item.line);
	const own = block?.kind === "paragraph" && block.from === item.line && (block.item === index || item.mark !== null);
	const first = trimmed(text, item.start, lines.end(item.line));
	if (!own || block.to === item.line) return { text: text.slice(first.from, first.to), runs: [first] };
	const runs = [first];
	for (let line = item.line + 1; line <= block.to; line++) {
		runs.push(trimmed(text, textStart(outline, block, line), lines.end(line)));
	}
	const said = runs.filter(({ from, to }) => from < to);
	return { text: said.map(({ from, to }) => text.slice(from, to)).join(" "), runs: said.length > 0 ? said : [first] };
}

/** The same as the text of `wordsOf`, sooner: most items are one line. */
export function saidAt(outline: Outline, index: number): string {
	const item = outline.items[index];
	const block = item && blockAt(outline, item.line);
	if (!block || block.to > item.line) return wordsOf(outline, index).text;
	const { from, to } = trimmed(outline.text, item.start, outline.lines.end(item.line));
	return outline.text.slice(from, to);
}

function trimmed(text: string, start: number, end: number): Run {
	if (start < end && isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(end - 1))) return { from: start, to: end };
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	return { from, to: Math.max(from, start + words.trimEnd().length) };
}

/** In ASCII and no blank. */
function isPlain(code: number): boolean {
	return code > 32 && code < 127;
}

/** An item that begins on its parent's line (`- [ ] 1. text`): its words are the parent's. */
export function sharesLine(outline: Outline, index: number): boolean {
	const item = outline.items[index];
	return item !== undefined && item.parent >= 0 && outline.items[item.parent]?.line === item.line;
}

/** The longest of the sentences below has fewer letters, so that a longer text that begins with a letter is none. */
const LONGEST = 24;

const EMPTY = /^(?:[-–—.…]*|n\/?a|tbd|nothing(?: yet)?|none(?: (?:yet|so far|known|identified|currently|for now|right now|at this time|at the moment))?)$/i;

/** Text that only says that there is nothing: `None.`, `_None yet_`, `_What are the next actions?_`, `-`. */
export function isPlaceholder(text: string): boolean {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST && isLetter(trimmed.charCodeAt(0))) return false;
	const inner = /^([_*]{1,3})(.*)\1$/.exec(trimmed)?.[2];
	if (inner?.trim().endsWith("?")) return true;
	return EMPTY.test((inner ?? trimmed).trim().replace(/[.!]$/, ""));
}

function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
