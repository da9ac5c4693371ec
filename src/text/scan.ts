/**
 * The one scanner: text to outline, in one pass over the lines. Blocks nest as CommonMark says, with what Obsidian adds:
 * frontmatter, callouts, tasks with any mark, `%%` comments and `$$` math.
 */

import { Cursor } from "./cursor";
import { frontmatterEnd } from "./frontmatter";
import { Growth } from "./growth";
import {
	boxMark,
	breakStop,
	delimiterCells,
	fenceLength,
	hashLevel,
	hashText,
	htmlEnd,
	isBlankFrom,
	markerLength,
	rowCells,
	runLength,
	underlineLevel,
} from "./leaf";
import { Lines } from "./lines";
import type { Block, BlockKind, Outline } from "./outline";

export function scan(text: string): Outline {
	return new Scanner(text).run();
}

class Scanner {
	private readonly lines: Lines;
	private readonly cursor: Cursor;
	private readonly growth = new Growth();
	/** A list on this line interrupts a paragraph, also inside a quote begun on the same line: as micromark has it. */
	private interrupts = false;
	/** No thematic break begins before this offset: a line of dashes is not read again for each item it opens. */
	private noBreakBefore = 0;
	/** Where the last line of text begins, when it may be the head of a table; else -1. */
	private head = -1;

	constructor(private readonly text: string) {
		this.lines = new Lines(text);
		this.cursor = new Cursor(text);
	}

	run(): Outline {
		const { text, lines, growth } = this;
		const frontmatter = frontmatterEnd(lines);
		if (frontmatter >= 0) {
			growth.open("frontmatter", lines.start(0), null).to = frontmatter;
			growth.closeLeaf();
		}
		for (let line = frontmatter + 1; line < lines.count; line++) this.scanLine(line);
		growth.popTo(0);
		if (growth.leaf && growth.closing) growth.leaf.closed = false;
		const { blocks, headings, items } = growth;
		return { text, lines, blocks, headings, items, frontmatterEnd: frontmatter };
	}

	private scanLine(line: number): void {
		const { growth, cursor, lines } = this;
		growth.line = line;
		cursor.begin(lines.start(line), lines.end(line));
		const depth = this.matchContainers();
		const matched = depth === growth.depth;
		const { leaf } = growth;
		this.interrupts = matched && leaf?.kind === "paragraph";
		if (leaf && leaf.kind !== "paragraph") {
			if (!matched) growth.closeLeaf();
			else if (this.goesOn(leaf)) return;
		}
		cursor.look();
		if (cursor.isBlank) {
			growth.leave(depth);
			return;
		}
		this.openBlocks(depth, matched);
		growth.reached = line;
	}

	/** How many open containers go on in this line; the cursor stands behind their markers. */
	private matchContainers(): number {
		const { growth, cursor } = this;
		let depth = 0;
		let quotes = 0;
		for (; depth < growth.depth; depth++) {
			cursor.look();
			if (cursor.isBlank) {
				cursor.goTo(cursor.next);
				return growth.blankDepth(quotes);
			}
			const need = growth.needAt(depth);
			if (need < 0) {
				if (cursor.indent > 3 || cursor.code !== 62) break;
				cursor.skipQuoteSign();
				quotes++;
			} else if (cursor.indent >= need) {
				cursor.skip(need);
			} else {
				break;
			}
		}
		return depth;
	}

	/** Whether an open leaf that is no paragraph takes this line. Closes it when this is its last. */
	private goesOn(leaf: Block): boolean {
		const { growth, cursor } = this;
		const { closing } = growth;
		cursor.look();
		if (leaf.kind === "table") return false;
		if (leaf.kind === "code" && !closing) {
			// Indented code: blank lines stay open but do not count until more code follows.
			if (cursor.isBlank) return true;
			return cursor.indent < 4 ? growth.closeLeaf() : this.extend(leaf);
		}
		if (closing === "" || closing === null) return cursor.isBlank ? growth.closeLeaf() : this.extend(leaf);
		this.extend(leaf);
		if (closing instanceof RegExp ? closing.test(this.text.slice(cursor.pos, cursor.end)) : this.isFence(closing)) {
			growth.closeLeaf();
		}
		return true;
	}

	private isFence({ code, length }: { code: number; length: number }): boolean {
		const { next, end, indent } = this.cursor;
		if (indent > 3 || this.text.charCodeAt(next) !== code) return false;
		const run = runLength(this.text, next, end);
		return run >= length && isBlankFrom(this.text, next + run, end);
	}

	private extend(leaf: Block): true {
		leaf.to = this.growth.line;
		if (!this.cursor.isBlank) this.growth.reached = this.growth.line;
		return true;
	}

	/** Opens what this line opens: containers one inside the other, then at most one leaf, else text. */
	private openBlocks(matchedDepth: number, matched: boolean): void {
		const { growth, cursor, text } = this;
		let depth = matchedDepth;
		for (;;) {
			cursor.look();
			if (cursor.isBlank) {
				// Only container markers on this line.
				growth.leave(depth);
				return;
			}
			const at = cursor.next;
			if (cursor.indent >= 4) {
				if (growth.leaf?.kind === "paragraph") break;
				growth.popTo(depth);
				growth.open("code", at, null);
				return;
			}
			if (cursor.code === 62) {
				growth.leave(depth);
				cursor.skipQuoteSign();
				growth.pushQuote(this.isCallout());
			} else {
				if (this.opensLeaf(at, depth, matched)) return;
				const length = markerLength(text, at, cursor.end);
				if (length === 0 || (this.interrupts && !this.mayInterrupt(at, length))) break;
				growth.leave(depth);
				if (this.pushItem(at, length)) {
					depth = growth.depth;
					cursor.look();
					break;
				}
			}
			depth = growth.depth;
			matched = true;
		}
		this.addText(depth, matched);
	}

	private isCallout(): boolean {
		const { cursor, text } = this;
		cursor.look();
		return text.startsWith("[!", cursor.next) && text.slice(cursor.next, cursor.end).includes("]");
	}

	/** Opens a leaf other than a paragraph, if this line begins one. */
	private opensLeaf(at: number, depth: number, matched: boolean): boolean {
		const { growth, text } = this;
		const { code, end } = this.cursor;
		switch (code) {
			case 35: {
				const level = hashLevel(text, at, end);
				if (level === 0) return false;
				growth.leave(depth);
				growth.addHeading(level, hashText(text, at + level, end), growth.line, at);
				return true;
			}
			case 96:
			case 126: {
				const length = fenceLength(text, at, end);
				if (length === 0) return false;
				growth.leave(depth);
				growth.open("code", at, { code, length });
				return true;
			}
			case 60:
				return this.opensHtml(at, depth);
			case 37:
				return this.opensPaired("%%", "comment", at, depth);
			case 36:
				return this.opensPaired("$$", "math", at, depth);
			case 61:
			case 45:
			case 124:
			case 58:
				if (matched && growth.leaf?.kind === "paragraph" && this.turnsParagraph(growth.leaf, code, at)) return true;
				return code === 45 && this.opensBreak(at, depth);
			case 42:
			case 95:
				return this.opensBreak(at, depth);
			default:
				return false;
		}
	}

	private opensHtml(at: number, depth: number): boolean {
		const { growth, text } = this;
		const { end } = this.cursor;
		const closing = htmlEnd(text, at, end, growth.leaf?.kind === "paragraph");
		if (closing === null) return false;
		growth.leave(depth);
		growth.open(text.startsWith("<!--", at) ? "comment" : "html", at, closing);
		// `<!-->` is whole; the end of any other may not overlap its beginning.
		if (closing !== "" && closing.test(text.slice(at + 2, end))) growth.closeLeaf();
		return true;
	}

	private opensBreak(at: number, depth: number): boolean {
		if (at < this.noBreakBefore) return false;
		const { growth, text } = this;
		const { end } = this.cursor;
		const stop = breakStop(text, at, end);
		if (stop < end) {
			this.noBreakBefore = stop;
			return false;
		}
		growth.leave(depth);
		growth.open("break", at, null);
		growth.closeLeaf();
		return true;
	}

	/** `%%` or `$$` opens a block when nothing on its line closes it; a line that is one whole `%% comment %%` is one too. */
	private opensPaired(sign: "%%" | "$$", kind: BlockKind, at: number, depth: number): boolean {
		const { growth, text } = this;
		const { end } = this.cursor;
		if (!text.startsWith(sign, at)) return false;
		const second = text.indexOf(sign, at + 2);
		const whole = second >= 0 && second < end;
		if (whole && !isBlankFrom(text, second + 2, end)) return false;
		growth.leave(depth);
		growth.open(kind, at, sign === "%%" ? /%%/ : /\$\$/);
		if (whole) growth.closeLeaf();
		return true;
	}

	/** A line under a paragraph that makes it a heading, or its last line the head of a table. */
	private turnsParagraph(leaf: Block, code: number, at: number): boolean {
		const { growth, text, head } = this;
		const { end } = this.cursor;
		const level = code === 61 || code === 45 ? underlineLevel(text, at, end) : 0;
		if (level > 0) {
			const words = this.paragraphText(leaf);
			growth.blocks.pop();
			growth.addHeading(level, words, leaf.from, leaf.start);
			return true;
		}
		// `- |---|` is a list item, not the row under a table's head.
		const cells = markerLength(text, at, end) > 0 ? 0 : delimiterCells(text, at, end);
		const above = growth.line - 1;
		if (head < 0 || cells === 0 || cells !== rowCells(text, head, this.lines.end(above))) return false;
		if (leaf.from === above) {
			leaf.kind = "table";
			leaf.to = growth.line;
		} else {
			leaf.to = above - 1;
			growth.open("table", head, null).from = above;
		}
		return true;
	}

	private paragraphText(leaf: Block): string {
		const parts: string[] = [];
		for (let line = leaf.from; line <= leaf.to; line++) {
			const words = line === leaf.from ? this.text.slice(leaf.start, this.lines.end(line)) : this.lines.at(line);
			parts.push((line === leaf.from ? words : words.replace(/^[ \t>]+/, "")).trim());
		}
		return parts.join(" ");
	}

	/** Inside a paragraph a list begins only with content, and an ordered one only at 1. */
	private mayInterrupt(at: number, length: number): boolean {
		if (isBlankFrom(this.text, at + length, this.cursor.end)) return false;
		const first = this.text.charCodeAt(at);
		return !(first >= 48 && first <= 57) || this.text.slice(at, at + length - 1) === "1";
	}

	private addText(depth: number, matched: boolean): void {
		const { growth, cursor } = this;
		const { leaf } = growth;
		if (leaf?.kind === "paragraph") {
			// Also a lazy line, which goes on without the markers of its containers.
			leaf.to = growth.line;
			this.head = cursor.indent < 4 ? cursor.next : -1;
		} else if (leaf?.kind === "table" && matched) {
			leaf.to = growth.line;
		} else {
			growth.leave(depth);
			growth.open("paragraph", cursor.next, null);
			this.head = cursor.next;
		}
	}

	/** Adds a list item and its box. True when a box stands there: then only text follows on this line. */
	private pushItem(at: number, length: number): boolean {
		const { growth, cursor, text } = this;
		const { indent, end } = cursor;
		cursor.goTo(at);
		cursor.skip(length);
		cursor.look();
		const empty = cursor.isBlank;
		// Five columns or more are one column and indented code.
		const gap = empty || cursor.indent > 4 ? 1 : cursor.indent;
		if (!empty) cursor.skip(gap);
		const start = empty ? end : cursor.pos;
		const item = growth.pushItem(text.charAt(at + length - 1), at, start, indent + length + gap, empty);
		cursor.look();
		const mark = cursor.indent < 4 ? boxMark(text, cursor.next, end) : null;
		if (mark === null) return false;
		item.mark = mark;
		item.box = cursor.next;
		cursor.goTo(cursor.next + 2 + mark.length);
		cursor.look();
		item.start = cursor.next;
		// Obsidian takes `- [ ] 1. text` for two items, the second without lines of its own.
		const inner = markerLength(text, item.start, end);
		if (inner > 0 && !isBlankFrom(text, item.start + inner, end)) {
			growth.addItem(text.charAt(item.start + inner - 1), item.start, item.start + inner + 1);
		}
		return true;
	}
}
