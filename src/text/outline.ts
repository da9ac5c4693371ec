/** The block structure of a note: what each line is. Read by `scan`, used alike for showing and for editing. */

import type { Lines } from "./lines";

/**
 * What a stretch of lines is. `comment` is `%% %%` or `<!-- -->`, `break` a thematic break (`---`).
 * Only paragraphs, headings and tables hold text that means something to us.
 */
export type BlockKind =
	"frontmatter" | "heading" | "paragraph" | "table" | "break" | "code" | "html" | "comment" | "math";

/** A leaf block. Lines count from 0, `to` is its last line. */
export interface Block {
	kind: BlockKind;
	from: number;
	to: number;
	/** Offset of the block's first character, behind markers, boxes and quote signs. */
	start: number;
	/** Index of the innermost list item that holds it, -1 outside lists. */
	item: number;
	/** Inside a quotation; a callout is none. */
	quoted: boolean;
	/** How many quotes, callouts and list items hold it. */
	depth: number;
	/** False for a fence, comment or math block that runs to the end of the file because nothing closes it. */
	closed: boolean;
}

export interface Heading {
	level: number;
	/** The text as written, without hashes. */
	text: string;
	/** First and last line: two for a heading that is underlined. */
	line: number;
	to: number;
	/** Inside a quote or a list item, where it opens no section. */
	nested: boolean;
}

export interface ListItem {
	/** Line of its marker, counted from 0. */
	line: number;
	/** Its last line that is not blank, children included. */
	to: number;
	/** Index of the item it is nested in, -1 for none. */
	parent: number;
	/** Index of the first item of its list: items of one list share it. */
	list: number;
	/** `-`, `*`, `+`, `.` or `)`. */
	marker: string;
	/** Offset of the marker, and of the first character after marker and box. */
	from: number;
	start: number;
	/** The character in its box, null without one; and the box's offset, -1 without one. */
	mark: string | null;
	box: number;
	/** How many quotes, callouts and list items hold it. */
	depth: number;
	quoted: boolean;
}

export interface Outline {
	readonly text: string;
	readonly lines: Lines;
	/** Leaf blocks in order; lines of none of them are blank or hold only markers. */
	readonly blocks: readonly Block[];
	readonly headings: readonly Heading[];
	readonly items: readonly ListItem[];
	/** Last line of the frontmatter's closing fence, -1 without frontmatter. */
	readonly frontmatterEnd: number;
}

/** Index of the first block that ends at or after this line. */
export function blockIndexFrom(blocks: readonly Block[], line: number): number {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.to ?? 0) < line) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The block this line belongs to. */
export function blockAt(outline: Outline, line: number): Block | null {
	const block = outline.blocks[blockIndexFrom(outline.blocks, line)];
	return block && block.from <= line ? block : null;
}

/** Where a block's words begin on one of its lines: further lines repeat the indentation and quote signs around it. */
export function textStart({ text, lines }: Outline, { from, start, depth }: Block, line: number): number {
	if (line === from) return start;
	let at = lines.start(line);
	for (const end = lines.end(line); at < end; at++) {
		const code = text.charCodeAt(at);
		if (code !== 32 && code !== 9 && (code !== 62 || depth === 0)) break;
	}
	return at;
}

/** The item, then the item it is nested in, and so on outwards. */
export function* itemsOutwards(outline: Outline, index: number): Generator<ListItem> {
	for (let item = outline.items[index]; item; item = outline.items[item.parent]) yield item;
}
