/** Turns the blocks of a note into what the cache lists of them: sections, headings, items, block ids. */

import type { BlockCache, FootnoteCache, HeadingCache, ListItemCache, SectionCache } from "obsidian";
import type { Lines } from "./lines";
import type { Node, Tree } from "./tree";

const CALLOUT = /^[ \t]*>[ \t]{0,4}\[![^\]\r\n]+\]/;
const BLOCK_ID = /(?:^|\s)\^([a-zA-Z0-9-]+)\s*$/;
const ONLY_BLOCK_ID = /^[ \t>]*\^[a-zA-Z0-9-]+\s*$/;

export class Blocks {
	readonly sections: SectionCache[] = [];
	readonly headings: HeadingCache[] = [];
	readonly items: ListItemCache[] = [];
	readonly footnotes: FootnoteCache[] = [];
	readonly blocks = new Map<string, BlockCache>();
	/** Where words stand that may hold links and tags. */
	readonly prose: { from: number; to: number }[] = [];

	constructor(
		private readonly lines: Lines,
		private readonly tree: Tree,
	) {
		for (const node of tree.root.children) {
			this.section(node);
			if (node.type === "heading") this.heading(node);
			this.walk(node);
		}
	}

	private raw(node: Node): string {
		return this.lines.text.slice(this.tree.from(node), this.tree.to(node));
	}

	private section(node: Node): void {
		const text = this.raw(node);
		const section: SectionCache = {
			type: sectionType(node, text),
			position: this.lines.pos(this.tree.from(node), this.tree.to(node)),
		};
		const above = this.sections.at(-1);
		this.sections.push(section);
		if (node.type === "code" || node.type === "html") return;
		const last = text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
		const id = BLOCK_ID.exec(last)?.[1]?.toLowerCase();
		// The last words of a list name its last item, unless they stand on a line of their own.
		if (id === undefined || (node.type === "list" && !ONLY_BLOCK_ID.test(last))) return;
		// Such a line alone names what stands above it.
		const named = node.type === "paragraph" && last === text && ONLY_BLOCK_ID.test(text) ? (above ?? section) : section;
		named.id = id;
		this.blocks.set(id, { id, position: named.position });
	}

	private heading(node: Node & { type: "heading" }): void {
		const text = this.raw(node);
		const heading = text.startsWith("#")
			? text.replace(/^#+/, "").replace(/(^|[ \t])#+[ \t]*$/, "$1")
			: text.replace(/[\r\n]+[^\r\n]*$/, "");
		this.headings.push({
			heading: heading.trim(),
			level: node.depth,
			position: this.lines.pos(this.tree.from(node), this.tree.to(node)),
		});
	}

	/** Items, footnotes and prose of a block and of all that is in it, in the order of the text. */
	private walk(block: Node): void {
		const open: Open[] = [{ node: block, parent: null, list: 0, next: undefined }];
		for (let here = open.pop(); here; here = open.pop()) {
			const { node } = here;
			const from = this.tree.from(node);
			const to = this.tree.to(node);
			if (isProse(node)) this.prose.push({ from, to });
			if (!("children" in node) || isProse(node)) continue;
			let { parent, list } = here;
			if (node.type === "list") list = this.lines.line(from);
			if (node.type === "footnoteDefinition") {
				this.footnotes.push({ id: node.identifier, position: this.lines.pos(from, to) });
			}
			if (node.type === "listItem") {
				this.item(here);
				parent = this.lines.line(from);
			}
			for (let index = node.children.length - 1; index >= 0; index--) {
				const child = node.children[index];
				if (child) open.push({ node: child, parent, list, next: node.children[index + 1] });
			}
		}
	}

	private item({ node, parent, list, next }: Open): void {
		const from = this.tree.from(node);
		const to = this.itemEnd(node, next);
		const item: ListItemCache = {
			position: this.lines.pos(from, to),
			parent: parent ?? (list === 0 ? -1 : -list),
		};
		const task = this.tree.box(node);
		if (task !== undefined) item.task = task;
		const id = BLOCK_ID.exec(this.lines.text.slice(from, to))?.[1]?.toLowerCase();
		if (id !== undefined) {
			item.id = id;
			this.blocks.set(id, { id, position: item.position });
		}
		this.items.push(item);
	}

	/** The app ends an item before its first inner list, and one with a blank line and an item behind it at that line. */
	private itemEnd(node: Node, next: Node | undefined): number {
		const children: Node[] = node.type === "listItem" ? node.children : [];
		const inner = children.findIndex(({ type }) => type === "list");
		const last = children[inner - 1];
		if (last) return this.tree.to(last);
		const end = this.tree.to(node);
		if (!next || inner >= 0) return end;
		const above = this.lines.line(this.tree.from(next)) - 1;
		return above > this.lines.line(end) ? this.lines.end(above) : end;
	}
}

/** A block still to walk: the line of the item around it, the first line of its list, and what follows it there. */
interface Open {
	node: Node;
	parent: number | null;
	list: number;
	next: Node | undefined;
}

/** Comments are read for links and tags too, as the app does. */
function isProse(node: Node): boolean {
	return (
		node.type === "paragraph" || node.type === "heading" || node.type === "tableCell" ||
		(node.type === "html" && node.value === "%%")
	);
}

function sectionType(node: Node, text: string): string {
	if (node.type === "html") return node.value === "%%" ? "comment" : node.value === "$$" ? "math" : "html";
	return node.type === "blockquote" && CALLOUT.test(text) ? "callout" : node.type;
}
