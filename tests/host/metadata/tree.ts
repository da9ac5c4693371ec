/** Reads the blocks of a text with an independent Markdown parser, taught what Obsidian adds. */

import { fromMarkdown, type Extension } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { boxes } from "./box";
import { digest, TABLE } from "./digest";
import { fences } from "./fence";
import type { Lines } from "./lines";

export type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root | Root["children"][number];

export interface Tree {
	root: Root;
	from: (node: Node) => number;
	to: (node: Node) => number;
	/** The character in a list item's box. */
	box: (node: Node) => string | undefined;
}

/** What stands within lines is read by inline.ts, and decides about no block. */
const inline = [
	...["attention", "autolink", "characterEscape", "characterReference", "codeText", "hardBreakEscape", "htmlText"],
	...["labelEnd", "labelStartImage", "labelStartLink", "strikethrough", "tasklistCheck"],
	...["wwwAutolink", "protocolAutolink", "emailAutolink", "gfmFootnoteCall", "gfmPotentialFootnoteCall"],
];
const extensions = [boxes, fences, { disable: { null: inline } }];

const github = [gfm()];
// Its transforms look for addresses in words, which are of no interest here.
const githubNodes = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Containers in each other, on one line or by their indent, far beyond what people write and the parser takes. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)]|\[.\])(?=[ \t]))){500}|^[ \t>]{400,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

const ignore = (): void => undefined;

/** The blocks from a line on, or null for what the parser cannot take. A test has the text read in full instead. */
export function readTree(lines: Lines, first: number, shortened = digest): Tree | null {
	const { text, offset } = shortened(lines, first);
	if (DEEP.test(text)) return null;
	const prefixes = new Map<string, number>();
	const marks = new Map<Node, string>();
	const nodes: Extension = {
		enter: {
			// Words need no nodes.
			data: ignore,
			obsidianFence(token) {
				// No node of its own: an `html` that begins with the fence.
				this.enter({ type: "html", value: this.sliceSerialize(token).slice(0, 2) }, token);
			},
			taskBox(token) {
				const item = this.stack.at(-1);
				if (item?.type === "listItem") marks.set(item, this.sliceSerialize(token).charAt(1));
			},
			linePrefix: ({ start, end }) => void prefixes.set(`${end.line} ${end.column}`, start.column),
		},
		exit: {
			data: ignore,
			lineEnding: ignore,
			obsidianFence(token) {
				this.exit(token);
			},
		},
	};
	// Most texts need nothing of what GitHub adds to Markdown.
	const extended = text.includes("[^") || TABLE.test(text);
	let root: Root;
	try {
		root = fromMarkdown(text, {
			extensions: extended ? [...github, ...extensions] : extensions,
			mdastExtensions: extended ? [githubNodes, nodes] : [nodes],
		});
	} catch {
		return null;
	}
	return {
		root,
		from(node) {
			const { line, column } = node.position?.start ?? { line: 1, column: 1 };
			const place = offset(line - 1, column - 1);
			const begin = isWide(node, lines.text.charAt(place)) ? prefixes.get(`${line} ${column}`) : undefined;
			return begin === undefined ? place : offset(line - 1, begin - 1);
		},
		to(node) {
			const { line, column } = node.position?.end ?? { line: 1, column: 1 };
			return offset(line - 1, column - 1);
		},
		box: (node) => marks.get(node),
	};
}

/** For the app a container begins with the blanks that its parent leaves over, but a numbered one with its number. */
function isWide({ type }: Node, first: string): boolean {
	return type === "blockquote" || ((type === "list" || type === "listItem") && !/\d/.test(first));
}
