/**
 * The one scanner: text to outline, in one pass over the lines. Blocks nest as CommonMark says, with what Obsidian adds:
 * frontmatter, callouts, tasks with any mark, `%%` comments and `$$` math.
 */

import { frontmatterEnd } from "./frontmatter";
import {
	boxMark,
	breakStop,
	delimiterCells,
	fenceLength,
	hashLevel,
	hashText,
	htmlEnd,
	isBlankFrom,
	isSpace,
	markerLength,
	rowCells,
	runLength,
	trimmedEnd,
	underlineLevel,
} from "./leaf";
import { Lines } from "./lines";
import type { Block, BlockKind, Heading, ListItem, Outline } from "./outline";

export function scan(text: string): Outline {
	return new Scanner(text).run();
}

/** An open quote (`need` is -1) or list item (`need` is the columns its content is indented by). */
interface Container {
	need: number;
	item: number;
	quoted: boolean;
	/** An item that begins with a blank line and is still empty ends at the next blank line. */
	empty: boolean;
}

/** What closes the open leaf: a fence, a text on a line (HTML, `%%`, `$$`), or (`""`) a blank line. */
type Closing = { code: number; length: number } | RegExp | "";

class Scanner {
	private readonly lines: Lines;
	private readonly blocks: Block[] = [];
	private readonly headings: Heading[] = [];
	private readonly items: ListItem[] = [];
	private readonly stack: Container[] = [];
	/** For each depth the last item of the list that may go on there, -1 for none. */
	private readonly lists: number[] = [];
	private leaf: Block | null = null;
	private closing: Closing | null = null;
	/** A list on this line interrupts a paragraph, also inside a quote begun on the same line: as micromark has it. */
	private interrupts = false;
	/** No thematic break begins before this offset: a line of dashes is not read again for each item it opens. */
	private noBreakBefore = 0;
	/** The last line that is not blank and that the open items reach. */
	private reached = -1;
	/** Depths of the open quotes, which a blank line ends. */
	private readonly quotes: number[] = [];
	/** Where the last line of text begins, when it may be the head of a table; else -1. */
	private head = -1;

	// The cursor in the line at hand. `column` counts tabs as CommonMark does, also a tab used up in part.
	private line = 0;
	private pos = 0;
	private end = 0;
	private column = 0;
	// The next character that is no blank, and how many columns before it.
	private next = 0;
	private indent = 0;

	constructor(private readonly text: string) {
		this.lines = new Lines(text);
	}

	run(): Outline {
		const frontmatter = frontmatterEnd(this.lines);
		if (frontmatter >= 0) {
			this.line = frontmatter;
			this.blocks.push({
				kind: "frontmatter",
				from: 0,
				to: frontmatter,
				start: this.lines.start(0),
				item: -1,
				quoted: false,
				depth: 0,
				closed: true,
			});
		}
		for (this.line = frontmatter + 1; this.line < this.lines.count; this.line++) this.scanLine();
		this.popTo(0);
		if (this.leaf && this.closing) this.leaf.closed = false;
		const { text, lines, blocks, headings, items } = this;
		return { text, lines, blocks, headings, items, frontmatterEnd: frontmatter };
	}

	private scanLine(): void {
		this.pos = this.lines.start(this.line);
		this.end = this.lines.end(this.line);
		this.column = 0;
		const depth = this.matchContainers();
		const matched = depth === this.stack.length;
		this.interrupts = matched && this.leaf?.kind === "paragraph";
		if (this.leaf && this.leaf.kind !== "paragraph") {
			if (!matched) this.closeLeaf();
			else if (this.goesOn(this.leaf)) return;
		}
		this.findNext();
		if (this.next === this.end) {
			this.closeLeaf();
			this.popTo(depth);
			return;
		}
		this.openBlocks(depth, matched);
		this.reached = this.line;
	}

	/** How many open containers go on in this line; the cursor stands behind their markers. */
	private matchContainers(): number {
		let depth = 0;
		let quotes = 0;
		for (; depth < this.stack.length; depth++) {
			const container = this.stack[depth] as Container;
			this.findNext();
			if (this.next === this.end) {
				this.advanceTo(this.next);
				return this.blankDepth(quotes);
			}
			if (container.need < 0) {
				if (this.indent > 3 || this.text.charCodeAt(this.next) !== 62) break;
				this.skipQuoteSign();
				quotes++;
			} else if (this.indent >= container.need) {
				this.advance(container.need);
			} else {
				break;
			}
		}
		return depth;
	}

	/** A blank rest goes on with all open items up to the next quote, but for an item that is still empty. */
	private blankDepth(quotes: number): number {
		const depth = this.quotes[quotes] ?? this.stack.length;
		return depth > 0 && this.stack[depth - 1]?.empty ? depth - 1 : depth;
	}

	/** Whether an open leaf that is no paragraph takes this line. Closes it when this is its last. */
	private goesOn(leaf: Block): boolean {
		this.findNext();
		const blank = this.next === this.end;
		if (leaf.kind === "table") return false;
		if (leaf.kind === "code" && !this.closing) {
			// Indented code: blank lines stay open but do not count until more code follows.
			if (blank) return true;
			if (this.indent < 4) return this.closeLeaf();
			return this.extend(leaf);
		}
		const { closing } = this;
		if (closing === "" || closing === null) return blank ? this.closeLeaf() : this.extend(leaf);
		this.extend(leaf);
		if (closing instanceof RegExp) {
			if (closing.test(this.text.slice(this.pos, this.end))) this.closeLeaf();
		} else if (
			this.indent < 4 &&
			this.text.charCodeAt(this.next) === closing.code &&
			runLength(this.text, this.next, this.end) >= closing.length &&
			isBlankFrom(this.text, this.next + runLength(this.text, this.next, this.end), this.end)
		) {
			this.closeLeaf();
		}
		return true;
	}

	/** Opens what this line opens: containers one inside the other, then at most one leaf, else text. */
	private openBlocks(matchedDepth: number, matched: boolean): void {
		let depth = matchedDepth;
		const { text } = this;
		for (;;) {
			this.findNext();
			const at = this.next;
			if (at === this.end) {
				// Only container markers on this line.
				this.closeLeaf();
				this.popTo(depth);
				return;
			}
			if (this.indent >= 4) {
				if (this.leaf?.kind === "paragraph") break;
				this.popTo(depth);
				this.open("code", at, null);
				return;
			}
			const code = text.charCodeAt(at);
			if (code === 62) {
				this.leave(depth);
				this.skipQuoteSign();
				this.pushQuote();
				depth = this.stack.length;
				matched = true;
				continue;
			}
			if (this.opensLeaf(code, at, depth, matched)) return;
			const length = markerLength(text, at, this.end);
			if (length === 0 || (this.interrupts && !this.mayInterrupt(at, length))) break;
			this.leave(depth);
			if (this.pushItem(at, length)) {
				depth = this.stack.length;
				this.findNext();
				break;
			}
			depth = this.stack.length;
			matched = true;
		}
		this.addText(depth, matched);
	}

	/** Opens a leaf other than a paragraph, if this line begins one. */
	private opensLeaf(code: number, at: number, depth: number, matched: boolean): boolean {
		const { text, end } = this;
		switch (code) {
			case 35: {
				const level = hashLevel(text, at, end);
				if (level === 0) return false;
				this.leave(depth);
				this.addHeading(level, hashText(text, at + level, end), this.line, at);
				return true;
			}
			case 96:
			case 126: {
				const length = fenceLength(text, at, end);
				if (length === 0) return false;
				this.leave(depth);
				this.open("code", at, { code, length });
				return true;
			}
			case 60: {
				const closing = htmlEnd(text, at, end, this.leaf?.kind === "paragraph");
				if (closing === null) return false;
				this.leave(depth);
				this.open(text.startsWith("<!--", at) ? "comment" : "html", at, closing);
				// `<!-->` is whole; the end of any other may not overlap its beginning.
				if (closing !== "" && closing.test(text.slice(at + 2, end))) this.closeLeaf();
				return true;
			}
			case 37:
				return this.opensPaired("%%", "comment", at, depth);
			case 36:
				return this.opensPaired("$$", "math", at, depth);
			case 61:
			case 45:
			case 124:
			case 58:
				if (matched && this.leaf?.kind === "paragraph" && this.turnsParagraph(this.leaf, code, at)) return true;
				if (code !== 45) return false;
				break;
			case 42:
			case 95:
				break;
			default:
				return false;
		}
		if (!this.isBreak(at)) return false;
		this.leave(depth);
		this.open("break", at, null);
		this.closeLeaf();
		return true;
	}

	private isBreak(at: number): boolean {
		const { text, end } = this;
		if (at < this.noBreakBefore) return false;
		const stop = breakStop(text, at, end);
		if (stop < end) this.noBreakBefore = stop;
		return stop === end;
	}

	/** `%%` or `$$` opens a block when nothing on its line closes it; a line that is one whole `%% comment %%` is one too. */
	private opensPaired(sign: "%%" | "$$", kind: BlockKind, at: number, depth: number): boolean {
		const { text, end } = this;
		if (!text.startsWith(sign, at)) return false;
		const second = text.indexOf(sign, at + 2);
		const whole = second >= 0 && second < end;
		if (whole && !isBlankFrom(text, second + 2, end)) return false;
		this.leave(depth);
		this.open(kind, at, sign === "%%" ? /%%/ : /\$\$/);
		if (whole) this.closeLeaf();
		return true;
	}

	/** A line under a paragraph that makes it a heading, or its last line the head of a table. */
	private turnsParagraph(leaf: Block, code: number, at: number): boolean {
		const { text, end, head } = this;
		const level = code === 61 || code === 45 ? underlineLevel(text, at, end) : 0;
		if (level > 0) {
			const words = this.paragraphText(leaf);
			this.blocks.pop();
			this.addHeading(level, words, leaf.from, leaf.start);
			return true;
		}
		// `- |---|` is a list item, not the row under a table's head.
		const cells = markerLength(text, at, end) > 0 ? 0 : delimiterCells(text, at, end);
		if (head < 0 || cells === 0 || cells !== rowCells(text, head, this.lines.end(this.line - 1))) return false;
		if (leaf.from === this.line - 1) {
			leaf.kind = "table";
			leaf.to = this.line;
		} else {
			leaf.to = this.line - 2;
			this.open("table", head, null).from = this.line - 1;
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
		if (isBlankFrom(this.text, at + length, this.end)) return false;
		const first = this.text.charCodeAt(at);
		return !(first >= 48 && first <= 57) || this.text.slice(at, at + length - 1) === "1";
	}

	private addText(depth: number, matched: boolean): void {
		const { leaf } = this;
		if (leaf?.kind === "paragraph") {
			// Also a lazy line, which goes on without the markers of its containers.
			leaf.to = this.line;
			this.head = this.indent < 4 ? this.next : -1;
			return;
		}
		if (leaf?.kind === "table" && matched) {
			leaf.to = this.line;
			return;
		}
		this.leave(depth);
		this.open("paragraph", this.next, null);
		this.head = this.next;
	}

	private pushQuote(): void {
		const outer = this.stack[this.stack.length - 1];
		this.findNext();
		const callout = this.text.startsWith("[!", this.next) && this.text.indexOf("]", this.next) < this.end;
		this.fill();
		this.lists[this.stack.length] = -1;
		this.quotes.push(this.stack.length);
		this.stack.push({ need: -1, item: outer?.item ?? -1, quoted: (outer?.quoted ?? false) || !callout, empty: false });
		this.lists[this.stack.length] = -1;
	}

	/** Adds a list item and its box. True when a box stands there: then only text follows on this line. */
	private pushItem(at: number, length: number): boolean {
		const { text } = this;
		const outer = this.stack[this.stack.length - 1];
		const depth = this.stack.length;
		const markerIndent = this.indent;
		this.fill();
		this.advanceTo(at);
		this.advance(length);
		this.findNext();
		const empty = this.next === this.end;
		// Five columns or more are one column and indented code.
		const gap = empty || this.indent > 4 ? 1 : this.indent;
		if (!empty) this.advance(gap);
		const index = this.addItem(at, length, outer, depth);
		this.stack.push({ need: markerIndent + length + gap, item: index, quoted: outer?.quoted ?? false, empty });
		this.lists[depth] = index;
		this.lists[depth + 1] = -1;
		const item = this.items[index] as ListItem;
		item.start = empty ? this.end : this.pos;
		this.findNext();
		const mark = this.indent < 4 ? boxMark(text, this.next, this.end) : null;
		if (mark === null) return false;
		item.mark = mark;
		item.box = this.next;
		this.advanceTo(this.next + 2 + mark.length);
		this.findNext();
		item.start = this.next;
		// Obsidian takes `- [ ] 1. text` for two items, the second without lines of its own.
		const inner = markerLength(text, this.next, this.end);
		if (inner > 0 && !isBlankFrom(text, this.next + inner, this.end)) {
			const nested = this.addItem(this.next, inner, this.stack[this.stack.length - 1], depth + 1);
			(this.items[nested] as ListItem).start = this.next + inner + 1;
		}
		return true;
	}

	private addItem(at: number, length: number, outer: Container | undefined, depth: number): number {
		const index = this.items.length;
		const marker = this.text.charAt(at + length - 1);
		const before = this.items[this.lists[depth] ?? -1];
		this.items.push({
			line: this.line,
			to: this.line,
			parent: outer?.item ?? -1,
			list: before?.marker === marker ? before.list : index,
			marker,
			from: at,
			start: at + length,
			mark: null,
			box: -1,
			depth,
			quoted: outer?.quoted ?? false,
		});
		return index;
	}

	private addHeading(level: number, text: string, from: number, start: number): void {
		this.open("heading", start, null).from = from;
		this.closeLeaf();
		this.headings.push({ level, text, line: from, to: this.line, nested: this.stack.length > 0 });
	}

	private open(kind: BlockKind, start: number, closing: Closing | null): Block {
		const top = this.stack[this.stack.length - 1];
		this.fill();
		this.lists[this.stack.length] = -1;
		const leaf: Block = {
			kind,
			from: this.line,
			to: this.line,
			start,
			item: top?.item ?? -1,
			quoted: top?.quoted ?? false,
			depth: this.stack.length,
			closed: true,
		};
		this.leaf = leaf;
		this.closing = closing;
		this.blocks.push(leaf);
		return leaf;
	}

	private extend(leaf: Block): true {
		leaf.to = this.line;
		if (this.next < this.end) this.reached = this.line;
		return true;
	}

	/** Ends the open leaf; false, so that callers can say "it does not go on". */
	private closeLeaf(): false {
		this.leaf = null;
		this.closing = null;
		return false;
	}

	/** Before a new block: the open leaf ends, and so do the containers that did not go on. */
	private leave(depth: number): void {
		this.closeLeaf();
		this.popTo(depth);
	}

	private popTo(depth: number): void {
		if (depth >= this.stack.length) return;
		for (let level = this.stack.length; level > depth; level--) {
			this.lists[level] = -1;
			const { need, item } = this.stack[level - 1] as Container;
			if (need < 0) this.quotes.pop();
			else (this.items[item] as ListItem).to = this.reached;
		}
		this.stack.length = depth;
	}

	/** The innermost container has content now. */
	private fill(): void {
		const top = this.stack[this.stack.length - 1];
		if (top) top.empty = false;
	}

	private skipQuoteSign(): void {
		this.advanceTo(this.next + 1);
		if (this.pos < this.end && isSpace(this.text.charCodeAt(this.pos))) this.advance(1);
	}

	private findNext(): void {
		let { pos, column } = this;
		for (; pos < this.end; pos++) {
			const code = this.text.charCodeAt(pos);
			if (code === 32) column++;
			else if (code === 9) column += 4 - (column % 4);
			else break;
		}
		this.next = pos;
		this.indent = column - this.column;
	}

	private advanceTo(offset: number): void {
		while (this.pos < offset) {
			this.column += this.text.charCodeAt(this.pos) === 9 ? 4 - (this.column % 4) : 1;
			this.pos++;
		}
	}

	/** Moves by columns; a tab may be used up in part, and the cursor then stays on it. */
	private advance(columns: number): void {
		let left = columns;
		while (left > 0 && this.pos < this.end) {
			const width = this.text.charCodeAt(this.pos) === 9 ? 4 - (this.column % 4) : 1;
			if (width <= left) this.pos++;
			const step = Math.min(width, left);
			this.column += step;
			left -= step;
		}
	}
}

/** Offset behind a block's last character, trailing blanks left out. */
export function blockEnd(outline: Outline, block: Block): number {
	const from = block.to === block.from ? block.start : outline.lines.start(block.to);
	return trimmedEnd(outline.text, from, outline.lines.end(block.to));
}
