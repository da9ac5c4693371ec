/** An outline while it grows: the blocks, headings and items found so far, and what is still open. */

import type { Block, BlockKind, Heading, ListItem } from "./outline";

/** An open quote (`need` is -1) or list item (`need` is the columns its content is indented by). */
interface Container {
	need: number;
	item: number;
	quoted: boolean;
	/** An item that begins with a blank line and is still empty ends at the next blank line. */
	empty: boolean;
}

/** What closes the open leaf: a fence, a text on a line (HTML, `%%`, `$$`), or (`""`) a blank line. */
export type Closing = { code: number; length: number } | RegExp | "";

export class Growth {
	readonly blocks: Block[] = [];
	readonly headings: Heading[] = [];
	readonly items: ListItem[] = [];
	/** The line at hand, counted from 0. */
	line = 0;
	/** The last line that is not blank and that the open items reach. */
	reached = -1;
	leaf: Block | null = null;
	closing: Closing | null = null;
	private readonly stack: Container[] = [];
	/** For each depth the last item of the list that may go on there, -1 for none. */
	private readonly lists: number[] = [];
	/** Depths of the open quotes, which a blank line ends. */
	private readonly quotes: number[] = [];

	/** How many quotes, callouts and items are open. */
	get depth(): number {
		return this.stack.length;
	}

	/** Columns of indentation the container at a depth asks for; -1 for a quote. */
	needAt(depth: number): number {
		return this.stack[depth]?.need ?? 0;
	}

	/** A blank rest goes on with all open items up to the next quote, but for an item that is still empty. */
	blankDepth(quotes: number): number {
		const depth = this.quotes[quotes] ?? this.stack.length;
		return depth > 0 && this.stack[depth - 1]?.empty ? depth - 1 : depth;
	}

	open(kind: BlockKind, start: number, closing: Closing | null): Block {
		this.fill();
		this.lists[this.depth] = -1;
		const leaf: Block = { kind, from: this.line, to: this.line, start, ...this.place(), closed: true };
		this.leaf = leaf;
		this.closing = closing;
		this.blocks.push(leaf);
		return leaf;
	}

	/** Ends the open leaf; false, so that callers can say "it does not go on". */
	closeLeaf(): false {
		this.leaf = null;
		this.closing = null;
		return false;
	}

	/** Before a new block: the open leaf ends, and so do the containers that did not go on. */
	leave(depth: number): void {
		this.closeLeaf();
		this.popTo(depth);
	}

	popTo(depth: number): void {
		for (let level = this.depth; level > depth; level--) {
			this.lists[level] = -1;
			const container = this.stack.pop();
			const item = this.items[container?.item ?? -1];
			if (container && container.need < 0) this.quotes.pop();
			else if (item) item.to = this.reached;
		}
	}

	addHeading(level: number, text: string, from: number, start: number): void {
		this.open("heading", start, null).from = from;
		this.closeLeaf();
		this.headings.push({ level, text, line: from, to: this.line, nested: this.depth > 0 });
	}

	pushQuote(callout: boolean): void {
		const { item, quoted } = this.place();
		this.fill();
		this.lists[this.depth] = -1;
		this.quotes.push(this.depth);
		this.push({ need: -1, item, quoted: quoted || !callout, empty: false });
	}

	/** Adds an item whose content is indented by `need` columns. */
	pushItem(marker: string, from: number, start: number, need: number, empty: boolean): ListItem {
		this.fill();
		const index = this.items.length;
		const item = this.addItem(marker, from, start);
		this.lists[this.depth] = index;
		this.push({ need, item: index, quoted: item.quoted, empty });
		return item;
	}

	/** Adds an item that opens nothing. */
	addItem(marker: string, from: number, start: number): ListItem {
		const { item: parent, quoted, depth } = this.place();
		const before = this.items[this.lists[depth] ?? -1];
		const list = before?.marker === marker ? before.list : this.items.length;
		const { line } = this;
		const item: ListItem = { line, to: line, parent, list, marker, from, start, mark: null, box: -1, depth, quoted };
		this.items.push(item);
		return item;
	}

	private push(container: Container): void {
		this.stack.push(container);
		this.lists[this.depth] = -1;
	}

	/** The innermost container has content now. */
	private fill(): void {
		const top = this.stack[this.depth - 1];
		if (top) top.empty = false;
	}

	/** Where a new block or item stands. */
	private place(): { item: number; quoted: boolean; depth: number } {
		const top = this.stack[this.depth - 1];
		return { item: top?.item ?? -1, quoted: top?.quoted ?? false, depth: this.depth };
	}
}
