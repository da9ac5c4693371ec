import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { itemsOutwards, type Block, type Outline } from "../../src/text/outline";
import { scan } from "../../src/text/scan";
import { goldens, GOLDENS, hasGoldens } from "./goldens";
import { isLinear } from "./growth";
import { anyText, commonMark } from "./markdown";

/** Blocks as `kind from-to`, those in quotations with `>`, those that nothing closes with `…`. */
function blocks(text: string): string[] {
	return scan(text).blocks.map(
		({ kind, from, to, quoted, closed }) => `${quoted ? "> " : ""}${kind} ${from}-${to}${closed ? "" : " …"}`,
	);
}

/** Items as `line in parent's line`, with their box. */
function items(text: string): string[] {
	const outline = scan(text);
	return outline.items.map(({ line, parent, mark }) => {
		const inside = outline.items[parent];
		return `${line}${inside ? ` in ${inside.line}` : ""}${mark === null ? "" : ` [${mark}]`}`;
	});
}

function headings(text: string): string[] {
	return scan(text).headings.map(({ level, text: words, line, to, nested }) => {
		return `${"#".repeat(level)} ${words} @${line}${to === line ? "" : `-${to}`}${nested ? " nested" : ""}`;
	});
}

describe("blocks", () => {
	it.each<[string, string, string[]]>([
		["a text of nothing", "", []],
		["blank lines", "\n \n\t\n", []],
		["paragraphs", "a\nb\n\nc", ["paragraph 0-1", "paragraph 3-3"]],
		["headings that interrupt text", "a\n# b\nc", ["paragraph 0-0", "heading 1-1", "paragraph 2-2"]],
		["an underlined heading of several lines", "a\nb\n===\nc", ["heading 0-2", "paragraph 3-3"]],
		["a thematic break", "a\n\n---\n***\n_ _ _", ["paragraph 0-0", "break 2-2", "break 3-3", "break 4-4"]],
		["frontmatter", "---\na: b\n---\nc", ["frontmatter 0-2", "paragraph 3-3"]],
		["frontmatter behind a byte order mark", "\ufeff---\na: b\n---\nc", ["frontmatter 0-2", "paragraph 3-3"]],
		["frontmatter with blanks behind the fences", "--- \na: b\n---\t\nc", ["frontmatter 0-2", "paragraph 3-3"]],
		["frontmatter that never ends as text", "---\na: b", ["break 0-0", "paragraph 1-1"]],
		["frontmatter on the second line as text", "\n---\na: b\n---\n", ["break 1-1", "heading 2-3"]],
		["frontmatter with four dashes as text", "----\na: b\n----\n", ["break 0-0", "heading 1-2"]],
		["a table", "a\n| b | c |\n|---|:-:|\n| d | e |\n\nf", ["paragraph 0-0", "table 1-3", "paragraph 5-5"]],
		["a table with fewer cells below its head as text", "| a | b |\n|---|\n", ["paragraph 0-1"]],
		["dashes and colons in no order as text", "|a|\n|-:-|\n", ["paragraph 0-1"]],
		["a table in a quote", "> a\n> | b | c |\n> |--|--|\n> | d |", ["> paragraph 0-0", "> table 1-3"]],
		["a table that a heading ends", "|a|\n|-|\n|b|\n# c", ["table 0-2", "heading 3-3"]],
		["HTML up to a blank line", "<div>\n# a\n\n# b", ["html 0-1", "heading 3-3"]],
		["a tag alone on its line", "<x-y>\n- a\n\nb", ["html 0-1", "paragraph 3-3"]],
		["a tag that interrupts no text", "a\n<i>\nb", ["paragraph 0-2"]],
		["a tag that begins an item under text", "a\n- <i>\n  b", ["paragraph 0-0", "html 1-2"]],
		["HTML up to its end", "<pre>\n\n# a\n</pre>\nb", ["html 0-3", "paragraph 4-4"]],
	])("are found: %s", (_, text, expected) => {
		expect(blocks(text)).toEqual(expected);
	});

	it("know where their words begin", () => {
		const { text, blocks: found } = scan("> - [ ] abc\n\n1. # b\n\n   text\n   | c |\n   |---|");
		expect(found.map(({ start }) => text.slice(start, start + 3))).toEqual(["abc", "# b", "tex", "| c"]);
	});

	it("tell a quotation from a callout, also one in the other", () => {
		const depths = (text: string): string[] => scan(text).blocks.map(({ depth, quoted }) => `${depth}${quoted ? ">" : ""}`);
		expect(depths("> a\n\n> [!note]\n> b\n\n> [!x]\n> > c\n\n> > [!x]\n\n- > d")).toEqual(["1>", "1", "1", "2>", "2>", "2>"]);
	});
});

describe("code, comments and math", () => {
	const inside = "# no heading\n- no item\n";
	it.each<[string, string, string[]]>([
		["backticks", "```\n# a\n- b\n```\nc", ["code 0-3", "paragraph 4-4"]],
		["tildes", "~~~\n# a\n```\n~~~\nb", ["code 0-3", "paragraph 4-4"]],
		["a longer fence", "````\n```\n# a\n`````\nb", ["code 0-3", "paragraph 4-4"]],
		["a fence with a language", "``` dataview js\nLIST\n```", ["code 0-2"]],
		["a closing fence with words, which is none", "```\n``` js\n# a\n```", ["code 0-3"]],
		["backticks behind backticks, which open nothing", "``` a`b\n# c", ["paragraph 0-0", "heading 1-1"]],
		["an indented fence", "   ```\n   # a\n  ```\nb", ["code 0-2", "paragraph 3-3"]],
		["a closing fence too far in", "```\n    ```\n# a", ["code 0-2 …"]],
		["a fence in an item", "- a\n  ```\n  - b\n  ```\n  c", ["paragraph 0-0", "code 1-3", "paragraph 4-4"]],
		["a fence that its item ends", "- ```\n  a\n# b", ["code 0-1", "heading 2-2"]],
		["a fence in a quote", "> ```\n> # a\n> ```\n> b", ["> code 0-2", "> paragraph 3-3"]],
		["a fence in a callout", "> [!note]\n> ```\n> - a\n> ```", ["paragraph 0-0", "code 1-3"]],
		["a fence that its callout ends", "> ```\n> a\nb", ["> code 0-1", "paragraph 2-2"]],
		["a fence that is never closed", "a\n~~~\n# b\n\n- c", ["paragraph 0-0", "code 1-4 …"]],
		["indented code", "a\n\n    # b\n\n\t- c\nd", ["paragraph 0-0", "code 2-4", "paragraph 5-5"]],
		["no indented code under text", "a\n    b\n", ["paragraph 0-1"]],
		["a comment of lines", "%%\n# a\n%%\nb", ["comment 0-2", "paragraph 3-3"]],
		["a comment that begins with words", "%% a\n- b\nc %%\nd", ["comment 0-2", "paragraph 3-3"]],
		["a comment alone on its line", "%% a %%\n# b", ["comment 0-0", "heading 1-1"]],
		["a comment inside a line, which is text", "%% a %% b\n# c", ["paragraph 0-0", "heading 1-1"]],
		["a comment that is never closed", "%%\n# a\n\nb", ["comment 0-3 …"]],
		["an HTML comment", "<!--\n# a\n\n- b\n-->\nc", ["comment 0-4", "paragraph 5-5"]],
		["an HTML comment alone on its line", "<!-- a -->\n# b", ["comment 0-0", "heading 1-1"]],
		["the shortest HTML comment", "<!-->\n# a", ["comment 0-0", "heading 1-1"]],
		["an HTML comment that is never closed", "<!--\n# a\n\nb", ["comment 0-3 …"]],
		["math of lines", "$$\n- a\n$$\n- b", ["math 0-2", "paragraph 3-3"]],
		["math alone on its line", "$$ a $$\n# b", ["math 0-0", "heading 1-1"]],
		["math that is never closed", "$$\n# a", ["math 0-1 …"]],
		["a comment in an item", "- a\n  %%\n  - b\n  %%\n- c", ["paragraph 0-0", "comment 1-3", "paragraph 4-4"]],
	])("%s", (_, text, expected) => {
		expect(blocks(text)).toEqual(expected);
	});

	it.each(["```\n?```\n", "~~~~\n?~~~~\n", "%%\n?%%\n", "<!--\n?-->\n", "$$\n?$$\n", "---\n?---\n"])(
		"hold no heading and no item: %j",
		(fence) => {
			const { headings: found, items: listed } = scan(fence.replace("?", inside) + "# a\n- b\n");
			expect([found.map(({ text }) => text), listed.map(({ line }) => line)]).toEqual([["a"], [5]]);
		},
	);
});

describe("headings", () => {
	it.each<[string, string, string[]]>([
		["of six levels", "# a\n## b\n###### f\n####### g", ["# a @0", "## b @1", "###### f @2"]],
		["with closing hashes", "## a ##\n## b#\n## c # \n# #\n##", ["## a @0", "## b# @1", "## c @2", "#  @3", "##  @4"]],
		["indented up to three columns", "   # a\n    # b", ["# a @0"]],
		["only with a blank behind the hashes", "#a\n#\tb", ["# b @1"]],
		["underlined", "a\nb\n---\n\nc\n=", ["## a b @0-2", "# c @4-5"]],
		["underlined in a quote", "> a\n> b\n> ---", ["## a b @0-2 nested"]],
		["not underlined from outside the quote", "> a\n---\n> b\n===", []],
		["in quotes and items, where they open no section", "> # a\n\n- ## b\n\n# c", ["# a @0 nested", "## b @2 nested", "# c @4"]],
		["with escapes, links and emoji as written", "# \\# 🚀 [[A|b]] `c`", ["# \\# 🚀 [[A|b]] `c` @0"]],
	])("%s", (_, text, expected) => {
		expect(headings(text)).toEqual(expected);
	});
});

describe("list items", () => {
	it.each<[string, string, string[]]>([
		["of every marker", "- a\n* b\n+ c\n1. d\n2) e", ["0", "1", "2", "3", "4"]],
		["with any box", "- [ ] a\n- [x] b\n* [/] c\n1. [-] d\n- [🚀] e\n- [?]", ["0 [ ]", "1 [x]", "2 [/]", "3 [-]", "4 [🚀]", "5 [?]"]],
		["without a box", "- [] a\n- [ab] b\n- [x]c\n- [x](y)\n- \\[x] d\n- [[x]] e", ["0", "1", "2", "3", "4", "5"]],
		["nested", "- a\n  - b\n    - c\n  - d\n- e", ["0", "1 in 0", "2 in 1", "3 in 0", "4"]],
		["nested with tabs", "- a\n\t- b\n\t\t- c\n- d", ["0", "1 in 0", "2 in 1", "3"]],
		["nested under text of their own", "1. a\n\n   b\n   - c", ["0", "3 in 0"]],
		["not nested when too little indented", "1. a\n  - b", ["0", "1"]],
		["across blank lines", "- a\n\n\n- b\n\n  - c", ["0", "3", "5 in 3"]],
		["in a callout", "> [!todo] x\n> - [ ] a\n>   - b", ["1 [ ]", "2 in 1"]],
		["in a quote in an item", "- a\n  > - b", ["0", "1 in 0"]],
		["that are empty", "-\n- \n*", ["0", "1", "2"]],
		["not where text goes on", "a\n2. b\n-\n- c", ["3"]],
		["behind a box, as Obsidian has it", "- [ ] 1. a\n- [x] b", ["0 [ ]", "0 in 0", "1 [x]"]],
	])("%s", (_, text, expected) => {
		expect(items(text)).toEqual(expected);
	});

	it("reach to the last line of what they hold, blank lines left out", () => {
		const found = scan("- a\n  b\n\n  c\n  - d\nlazy\n\n- e\n  ```\n\n  ```\n\nf").items;
		expect(found.map(({ line, to }) => `${line}-${to}`)).toEqual(["0-5", "4-5", "7-10"]);
	});

	it("know their marker, their words and their list", () => {
		const { text, items: found, lines } = scan("- a\n-   [x]  b\n\t1) c\n* d\n\n  e\n* f");
		expect(found.map(({ marker, from, start, line, list }) => [text.slice(from, from + 1), marker, text.slice(start, lines.end(line)), list])).toEqual([
			["-", "-", "a", 0],
			["-", "-", "b", 0],
			["1", ")", "c", 2],
			["*", "*", "d", 3],
			["*", "*", "f", 3],
		]);
	});
});

describe.skipIf(!hasGoldens)(GOLDENS, () => {
	/** The blocks of the note's own level, as the app calls them. */
	function rootSections(outline: Outline): string[] {
		const lists = new Map<number, [number, number]>();
		for (const item of outline.items.filter(({ depth }) => depth === 0)) {
			const first = outline.items[item.list];
			const [from] = lists.get(item.list) ?? [first?.line ?? -1];
			lists.set(item.list, [from, item.to]);
		}
		const found = [...lists.values()].map(([from, to]) => ({ from, to, type: "list" }));
		for (const block of outline.blocks) {
			if (block.depth === 0) found.push({ from: block.from, to: block.to, type: typeOf(outline, block) });
			else if (![...itemsOutwards(outline, block.item)].some(({ depth }) => depth === 0)) addQuoted(found, outline, block);
		}
		return found.sort((a, b) => a.from - b.from).map(({ from, to, type }) => `${type} ${from}-${to}`);
	}

	function addQuoted(found: { from: number; to: number; type: string }[], outline: Outline, block: Block): void {
		const last = found.at(-1);
		if (last && last.to === block.from - 1 && ["callout", "blockquote"].includes(last.type)) last.to = block.to;
		else found.push({ from: block.from, to: block.to, type: /^\s*>\s*\[!/.test(outline.lines.at(block.from)) ? "callout" : "blockquote" });
	}

	function typeOf(outline: Outline, { kind, start }: Block): string {
		if (kind === "comment" && outline.text.startsWith("<!--", start)) return "html";
		return kind === "frontmatter" ? "yaml" : kind === "break" ? "thematicBreak" : kind;
	}

	it("are 60", () => expect(goldens()).toHaveLength(60));

	it.each(goldens())("%s", (_, { fileContents, cachedMetadata }) => {
		const outline = scan(fileContents);
		expect(outline.headings.map(({ line, level, text }) => [line, level, text])).toEqual(
			(cachedMetadata.headings ?? []).map(({ position, level, heading }) => [position.start.line, level, heading]),
		);
		expect(
			outline.items.map(({ line, parent, list, mark }) => {
				const inside = outline.items[parent]?.line ?? -(outline.items[list]?.line ?? 0);
				return [line, parent < 0 && inside === 0 ? -1 : inside, mark ?? undefined];
			}),
		).toEqual((cachedMetadata.listItems ?? []).map(({ position, parent, task }) => [position.start.line, parent, task]));
		expect(rootSections(outline)).toEqual(
			(cachedMetadata.sections ?? []).map(({ type, position: { start, end } }) => `${type} ${start.line}-${end.line}`),
		);
	});
});

interface Node {
	type: string;
	depth?: number;
	position?: { start: { line: number; offset?: number | undefined }; end: { line: number } } | undefined;
	children?: Node[];
}

interface Shape {
	headings: string[];
	items: string[];
	tables: string[];
}

describe("micromark, the model of the app's own parser", () => {
	/** What it finds, or null where it is known to differ. */
	function theirs(text: string): Shape | null {
		const shape: Shape = { headings: [], items: [], tables: [] };
		const codeEnds: number[] = [];
		const walk = (node: Node, parent: number, list: number): void => {
			const from = (node.position?.start.line ?? 0) - 1;
			const to = (node.position?.end.line ?? 0) - 1;
			if (node.type === "heading") shape.headings.push(`${from}-${to} ${node.depth ?? 0}`);
			if (node.type === "table") shape.tables.push(`${from}-${to}`);
			if (node.type === "code" && /^[ \t]/.test(text.slice(node.position?.start.offset))) codeEnds.push(to);
			const isItem = node.type === "listItem";
			if (isItem) shape.items.push(`${from} in ${parent} of ${list}`);
			const first = node.type === "list" ? (node.children?.[0]?.position?.start.line ?? 0) - 1 : list;
			for (const child of node.children ?? []) walk(child, isItem ? from : parent, first);
		};
		walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), -1, -1);
		return codeEnds.some((line) => listFollows(text, line)) ? null : shape;
	}

	/** Behind indented code micromark still takes a line for one that interrupts text, so that `2.` begins no list. */
	function listFollows(text: string, line: number): boolean {
		const next = text.split("\n").slice(line + 1).find((words) => words.trim() !== "");
		return next !== undefined && /^[\s>]*(?:[-+*]|\d+[.)])/.test(next);
	}

	/** A lone tag on a lazy line or at the head of a table: to micromark HTML, to CommonMark text. */
	function hasTagInText({ blocks: found, lines }: Outline): boolean {
		return found.some(({ kind, from, to }) => {
			const behind = Array.from({ length: to - from }, (_, index) => lines.at(from + 1 + index));
			return (kind !== "html" && behind.some(isTag)) || (kind === "table" && isTag(lines.at(from)));
		});
	}

	function isTag(line: string): boolean {
		return /^[\s>]*<\/?[a-z]+>\s*$/.test(line);
	}

	/** A box is part of a table's head to micromark. */
	function headsWithBox({ items: listed }: Outline, tables: string[]): boolean {
		return listed.some(({ line, mark }) => mark !== null && tables.some((table) => table.startsWith(`${line}-`)));
	}

	function ours({ headings: found, items: listed, blocks: all }: Outline): Shape {
		return {
			headings: found.map(({ line, to, level }) => `${line}-${to} ${level}`),
			items: listed
				// Obsidian's addition: a list that begins behind a box.
				.filter(({ line, parent }) => !(listed[parent]?.line === line && listed[parent].mark !== null))
				.map(({ line, parent, list }) => `${line} in ${listed[parent]?.line ?? -1} of ${listed[list]?.line ?? -1}`),
			tables: all.filter(({ kind }) => kind === "table").map(({ from, to }) => `${from}-${to}`),
		};
	}

	it("finds the same headings, items and tables", () => {
		let compared = 0;
		fc.assert(
			fc.property(commonMark, (text) => {
				const outline = scan(text);
				const expected = theirs(text);
				const found = ours(outline);
				if (!expected || outline.frontmatterEnd >= 0 || hasTagInText(outline)) return;
				if (headsWithBox(outline, [...found.tables, ...expected.tables])) return;
				expect(found).toEqual(expected);
				compared++;
			}),
			{ numRuns: runs(3000, 30_000) },
		);
		expect(compared).toBeGreaterThan(1500);
	});
});

describe("laws of the outline", () => {
	it("blocks are in order, do not overlap, and begin on their first line", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { blocks: found, lines } = scan(text);
				let free = 0;
				for (const { from, to, start } of found) {
					expect(from).toBeGreaterThanOrEqual(free);
					expect(to).toBeGreaterThanOrEqual(from);
					expect(lines.lineOf(start)).toBe(from);
					expect(start).toBeLessThanOrEqual(lines.end(from));
					free = to + 1;
				}
				expect(free).toBeLessThanOrEqual(lines.count);
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("a line of no block is blank or holds only markers", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { blocks: found, lines } = scan(text);
				const taken = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
				for (let line = 0; line < lines.count; line++) {
					if (!taken.has(line)) expect(lines.at(line)).toMatch(/^(?:[ \t>]|[-+*](?=[ \t]|$)|\d+[.)](?=[ \t]|$))*$/);
				}
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("items and headings fit their text and each other", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { items: found, headings: titles, blocks: all, lines } = scan(text);
				found.forEach(({ line, to, parent, list, marker, from, start, mark, box, depth }, index) => {
					expect(parent).toBeLessThan(index);
					expect(list).toBeLessThanOrEqual(index);
					expect(to).toBeGreaterThanOrEqual(line);
					expect(lines.lineOf(from)).toBe(line);
					expect(start).toBeGreaterThan(from);
					expect(start).toBeLessThanOrEqual(lines.end(line));
					expect(/^(?:[-+*]|\d{1,9}[.)])/.exec(text.slice(from))?.[0].endsWith(marker)).toBe(true);
					if (mark !== null) expect(text.slice(box, start)).toMatch(/^\[(?:[^\]]|\])\][ \t]*$/u);
					const outer = found[parent];
					if (outer) expect([outer.line <= line, outer.to >= to, outer.depth < depth]).toEqual([true, true, true]);
					expect([found[list]?.parent, found[list]?.marker, found[list]?.depth]).toEqual([parent, marker, depth]);
				});
				expect(titles.map(({ line, to }) => `${line}-${to}`)).toEqual(
					all.filter(({ kind }) => kind === "heading").map(({ from, to }) => `${from}-${to}`),
				);
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("every kind of line break and a byte order mark give the same outline", () => {
		const shape = (text: string): unknown => {
			const { blocks: all, headings: titles, items: found, lines, frontmatterEnd } = scan(text);
			const column = (offset: number): number => offset - lines.start(lines.lineOf(offset));
			return {
				blocks: all.map((block) => ({ ...block, start: column(block.start) })),
				titles,
				items: found.map((item) => ({ ...item, from: column(item.from), start: column(item.start), box: item.box < 0 ? -1 : column(item.box) })),
				frontmatterEnd,
			};
		};
		fc.assert(
			fc.property(anyText, (some) => {
				const text = some.replace(/\r\n?/g, "\n").replace(/^\ufeff+/, "");
				const plain = shape(text);
				for (const other of [text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r"), "\ufeff" + text, "\ufeff" + text.replaceAll("\n", "\r\n")]) {
					expect(shape(other)).toEqual(plain);
				}
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});

	it("scanning never throws, whatever the text", () => {
		fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void scan(text)), { numRuns: runs(1000, 10_000) });
	});

	it.each<[string, (size: number) => string, number]>([
		["one long line", (size) => "a ".repeat(size), 500_000],
		["one long line of dashes", (size) => "- ".repeat(size) + "a", 50_000],
		["many items", (size) => "- [ ] a\n".repeat(size), 100_000],
		["one long line of items, blank lines", (size) => "- ".repeat(size) + "a" + "\n".repeat(size) + "b", 20_000],
		["one long line of items, blank lines in a fence", (size) => "- ".repeat(size) + "```" + "\n".repeat(size) + "b", 60_000],
		["one long line of items, lazy lines", (size) => "- ".repeat(size) + "a" + "\nb".repeat(size), 20_000],
		["nested quotes on one line", (size) => ">".repeat(size) + " a", 20_000],
		["nested brackets", (size) => "[".repeat(size) + "](".repeat(size), 100_000],
		["a paragraph of many lines", (size) => "a\n".repeat(size), 200_000],
		["a long underlined heading", (size) => "a\n".repeat(size) + "===", 200_000],
		["underlines that are none", (size) => "a | b\n-|-|-\n".repeat(size), 50_000],
		["a table", (size) => "a|b\n-|-\n" + "c|d\n".repeat(size), 100_000],
		["fences never closed", (size) => "```\n~~~\n".repeat(size) + "~~~~\n", 100_000],
		["HTML never closed", (size) => "<pre>\n" + "<!--\n".repeat(size), 100_000],
		["comments never closed on their line", (size) => "%% a %% b\n".repeat(size), 50_000],
		["an open tag with many attributes", (size) => "<a " + "b=c ".repeat(size), 50_000],
		["an open tag with many blanks", (size) => "<a" + " ".repeat(size) + "b=", 100_000],
		["frontmatter never closed", (size) => "---\n" + "--- a\n".repeat(size), 100_000],
		["blank lines", (size) => "- a\n" + "\n".repeat(size) + "  b", 200_000],
	])("takes twice the time for twice the text: %s", (_, textOf, size) => {
		expect(isLinear(textOf, scan, size)).toBe(true);
	});
});
