/** Holds the host's metadata cache against the app's own answers, hand-made notes and texts of all kinds. */

import fc from "fast-check";
import type { CachedMetadata, CacheItem } from "obsidian";
import { describe, expect, it } from "vitest";
import { goldens, GOLDENS, hasGoldens } from "../../text/goldens";
import { anyText } from "../../text/markdown";
import { cachedMetadata } from "./cached-metadata";

/** A text that shows where something stands: its line, and the very characters. */
function shown(text: string, all: CacheItem[] | undefined): string[] {
	return (all ?? []).map(({ position: { start, end } }) => `${start.line}: ${text.slice(start.offset, end.offset)}`);
}

function items(text: string): string[] {
	return (cachedMetadata(text).listItems ?? []).map(({ position, parent, task }) => {
		return `${position.start.line}:${position.start.col} in ${parent}${task === undefined ? "" : ` [${task}]`}`;
	});
}

function sections(text: string): string[] {
	return (cachedMetadata(text).sections ?? []).map(({ type, position: { start, end } }) => `${type} ${start.line}-${end.line}`);
}

const links = (text: string): string[] => shown(text, cachedMetadata(text).links);
const tags = (text: string): string[] => (cachedMetadata(text).tags ?? []).map(({ tag }) => tag);

describe.skipIf(!hasGoldens)(`the cache of a note equals ${GOLDENS}`, () => {
	it.each(goldens())("%s", (_, { fileContents, cachedMetadata: expected }) => {
		expect(cachedMetadata(fileContents)).toStrictEqual(expected);
	});

	it("for all sixty", () => {
		expect(goldens()).toHaveLength(60);
	});
});

describe("the goldens, written otherwise", () => {
	it.skipIf(!hasGoldens)("say the same with Windows line breaks, but for the offsets", () => {
		const lineless = (cache: unknown): unknown =>
			JSON.parse(JSON.stringify(cache, (key, value: unknown) => (key === "offset" ? undefined : value)));
		for (const [, { fileContents }] of goldens()) {
			const windows = cachedMetadata(fileContents.replaceAll("\n", "\r\n"));
			expect(lineless(windows)).toEqual(lineless(cachedMetadata(fileContents)));
		}
	});
});

describe("list items", () => {
	it.each<[string, string, string[]]>([
		["on line 0 have parent -1", "- a\n- b", ["0:0 in -1", "1:0 in -1"]],
		["further down have minus the first line of their list", "x\n\n- a\n- b", ["2:0 in -2", "3:0 in -2"]],
		["begin at the content of their parent", "- [ ] a\n    - [x] b\n        - c", ["0:0 in -1 [ ]", "1:2 in 0 [x]", "2:6 in 1"]],
		["begin behind a tab as far as their parent takes it", "- a\n\t- b", ["0:0 in -1", "1:1 in 0"]],
		["with numbers begin at the number", "1. a\n     1. b", ["0:0 in -1", "1:5 in 0"]],
		["indented at the root begin with the line", "x\n\n - a", ["2:0 in -2"]],
		["may begin within a box's line", "- [ ] 1) a\n- [ ] b", ["0:0 in -1 [ ]", "0:6 in 0", "1:0 in -1 [ ]"]],
		["take any character in the box", "- [/] a\n* [é] b\n1) [?] c", ["0:0 in -1 [/]", "1:0 in -1 [é]", "2:0 in -2 [?]"]],
		["have no box without a blank behind it", "- [ ]a\n- [x](y)", ["0:0 in -1", "1:0 in -1"]],
		["have no box that is empty or long", "- [] a\n- [xx] b", ["0:0 in -1", "1:0 in -1"]],
		["stand in callouts", "> [!note]\n> - [ ] a\n>   - b", ["1:2 in -1 [ ]", "2:4 in 1"]],
		["stand in no code", "- a\n  ```\n  - b\n  ```\n\n```\n- c\n```", ["0:0 in -1"]],
		["stand in no comment", "%%\n- a\n%%\n- b\n\n<!--\n- c\n-->", ["3:0 in -3"]],
	])("%s", (_, text, expected) => {
		expect(items(text)).toEqual(expected);
	});

	it("end before their inner list, and at the blank line before the next one", () => {
		const text = "- a\n  more\n  - b\n- c\n\n- d\n";
		expect(shown(text, cachedMetadata(text).listItems)).toEqual(["0: - a\n  more", "2: - b", "3: - c\n", "5: - d"]);
	});

	it("carry their block id", () => {
		const { listItems, blocks } = cachedMetadata("- a ^One\n- b");
		expect([listItems?.map(({ id }) => id), Object.keys(blocks ?? {})]).toEqual([["one", undefined], ["one"]]);
	});
});

describe("headings", () => {
	it("are those at the root, as they are written", () => {
		const text = "# A *b* ##\n\n> # c\n\n- # d\n\n### [[E]] #f\n\ng\n---\n#h\n####### i\n";
		const found = cachedMetadata(text).headings?.map(({ heading, level }) => `${level} ${heading}`);
		expect(found).toEqual(["1 A *b*", "3 [[E]] #f", "2 g"]);
	});

	it("have their place in a text with Windows line breaks", () => {
		const text = "a\r\n\r\n## B\r\n\r\nc\r\n";
		expect(cachedMetadata(text).headings?.[0]?.position).toEqual({
			start: { line: 2, col: 0, offset: 5 },
			end: { line: 2, col: 4, offset: 9 },
		});
	});
});

describe("sections", () => {
	it.each<[string, string, string[]]>([
		["tell a callout from a quotation", "> a\n\n> [!tip]- b\n> c", ["blockquote 0-0", "callout 2-3"]],
		["know comments", "a\n%% b\n\nc %%\nd", ["paragraph 0-0", "comment 1-3", "paragraph 4-4"]],
		["know a comment on one line, but none with words behind it", "%% a %%\n%% b %% c\nd", ["comment 0-0", "paragraph 1-2"]],
		["know a comment that never ends", "%%\n# a\n\nb", ["comment 0-3"]],
		["end a comment with its quotation", "> %%\n> a\n\n# b", ["blockquote 0-1", "heading 3-3"]],
		["know formulas", "$$\n- a\n$$\n\n$$ b $$", ["math 0-2", "math 4-4"]],
		["know tables", "| a | b |\n|---|---|\n| c | d |\n\ne", ["table 0-2", "paragraph 4-4"]],
		["know breaks, code and HTML", "***\n```\na\n```\n<div>\nb\n</div>", ["thematicBreak 0-0", "code 1-3", "html 4-6"]],
		["know frontmatter", "---\na: b\n---\nc", ["yaml 0-2", "paragraph 3-3"]],
	])("%s", (_, text, expected) => {
		expect(sections(text)).toEqual(expected);
	});

	it("are named by an id at their end or alone below them", () => {
		const { blocks } = cachedMetadata("a ^x\n\n| b |\n|---|\n\n^y\n");
		expect(Object.values(blocks ?? {}).map(({ id, position }) => `${id} ${position.start.line}`)).toEqual(["x 0", "y 2"]);
	});
});

describe("links", () => {
	it.each<[string, string, string[]]>([
		["in prose, items and headings", "[[a]]\n- [[b|c]]\n\n# [[d#e]]", ["0: [[a]]", "1: [[b|c]]", "3: [[d#e]]"]],
		["next to others", "[[[a]] [b](c.md)[[d]]", ["0: [[a]]", "0: [b](c.md)", "0: [[d]]"]],
		["the inner of two, but around an image", "[a [b](c.md)](d.md) [![e](f.png)](g.md)", ["0: [b](c.md)", "0: [![e](f.png)](g.md)"]],
		["not in code", "`[[a]]` ``[[b]] ` ``\n\n    [[c]]\n\n```\n[[d]]\n```\n[[e]]", ["7: [[e]]"]],
		["not behind a backtick alone", "` [[a]]", ["0: [[a]]"]],
		["not in formulas", "$[[a]]$ $$[[b]]$$ 5$ [[c]]", ["0: [[c]]"]],
		["not in HTML comments", "a <!-- [[b]] --> [[c]]", ["0: [[c]]"]],
		["not behind a backslash", "\\[[a]] \\[b](c)", []],
		["not over two lines, nor empty", "[[a\nb]] [[]]", []],
		["not to the web", "[a](https://b.c) [d](mailto:e@f) [g](h.md)", ["0: [g](h.md)"]],
		["in comments, as the app does", "a %% [[b]] %%\n\n%%\n[[c]]\n%%", ["0: [[b]]", "3: [[c]]"]],
	])("%s", (_, text, expected) => {
		expect(links(text)).toEqual(expected);
	});

	it("say where they lead and what is shown", () => {
		const found = cachedMetadata("[[a b#c#d]] [[e|f|g]] [h [i]](<j k.md>) [l](m%20n.md \"o\")").links;
		expect(found?.map(({ link, displayText }) => [link, displayText])).toEqual([
			["a b#c#d", "a b > c > d"], ["e", "f|g"], ["j k.md", "h [i]"], ["m n.md", "l"],
		]);
	});

	it("in tables lose the backslash before the bar", () => {
		const text = "| x | y |\n|---|---|\n| [[a\\|b]] | ![[c.png\\|99]] |";
		const { links: found, embeds } = cachedMetadata(text);
		expect(found?.[0]).toMatchObject({ link: "a", displayText: "b", original: "[[a\\|b]]", position: { start: { line: 2, col: 2 } } });
		expect(embeds?.[0]).toMatchObject({ link: "c.png", displayText: "99", original: "![[c.png\\|99]]" });
	});

	it("are no embeds, nor the other way round", () => {
		const { links: found, embeds } = cachedMetadata("![[a]] ![b](c.png) [[d]]");
		expect([found?.map(({ link }) => link), embeds?.map(({ link }) => link)]).toEqual([["d"], ["a", "c.png"]]);
	});
});

describe("tags", () => {
	it("begin a word and are no number", () => {
		expect(tags("#a b#c (#d) #1 #2e/f-g_h, #ü🚀. \\#i `#j` $#k$ [[#l]]\n#m\n> #n\n>#o\n# p")).toEqual(["#a", "#2e/f-g_h", "#ü🚀", "#m", "#n", "#o"]);
	});
});

describe("footnotes", () => {
	it("are listed with what refers to them", () => {
		const { footnotes, footnoteRefs } = cachedMetadata("a[^x]\n\n[^x]: b [[c]]\n");
		expect([footnotes?.[0]?.id, footnotes?.[0]?.position.start.line, footnoteRefs?.[0]?.id]).toEqual(["x", 2, "x"]);
	});
});

describe("frontmatter", () => {
	it("gives values, place and links", () => {
		const { frontmatter, frontmatterLinks, frontmatterPosition } = cachedMetadata(
			"---\r\na: 1\r\nb:\r\n  - '[[c|d]]'\r\n  - e: '[f](g.md)'\r\nh: see [[i]]\r\nj: 2025-01-02\r\n---\r\n",
		);
		expect(frontmatter).toEqual({ a: 1, b: ["[[c|d]]", { e: "[f](g.md)" }], h: "see [[i]]", j: "2025-01-02" });
		expect(frontmatterLinks?.map(({ key, link, displayText }) => [key, link, displayText])).toEqual([["b.0", "c", "d"], ["b.1.e", "g.md", "f"]]);
		expect(frontmatterPosition?.end).toEqual({ line: 7, col: 3, offset: 82 });
	});

	it.each(["a: [", "a: b: c", "- a", "words", "", "a: &a [*a, *b]", "a: 1\na: 2", "a: " + "[".repeat(20_000)])(
		"that is broken or no record is a section and no more: %#",
		(yaml) => {
			const text = `---\n${yaml}\n---\n# b\n`;
			const cache = cachedMetadata(text);
			expect([Object.keys(cache), sections(text)[0]?.split(" ")[0]]).toEqual([["headings", "sections"], "yaml"]);
		},
	);

	it("that never ends is none", () => {
		expect(sections("---\na: b")).toEqual(["thematicBreak 0-0", "paragraph 1-1"]);
	});
});

describe("any text", () => {
	it("with a byte order mark says what it says without, one offset further", () => {
		const plain = "---\na: b\n---\n# c\n- d";
		const further = (cache: CachedMetadata): unknown =>
			JSON.parse(JSON.stringify(cache), (key, value: unknown) => (key === "offset" ? Number(value) + 1 : value));
		expect(cachedMetadata(`\ufeff${plain}`)).toEqual(further(cachedMetadata(plain)));
	});

	it("is read whatever it is, and every place is within it", () => {
		fc.assert(
			fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
				const { headings = [], listItems = [], sections: blocks = [], links: found = [], tags: words = [] } = cachedMetadata(text);
				const lines = text.split(/\r\n|\r|\n/);
				for (const { position } of [...headings, ...listItems, ...blocks, ...found, ...words]) {
					expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
					for (const { line, col, offset } of [position.start, position.end]) {
						expect(offset).toBeLessThanOrEqual(text.length);
						expect(col).toBeLessThanOrEqual(lines[line]?.length ?? -1);
					}
				}
				for (const { original, position } of found) {
					expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it.each<[string, string]>([
		["brackets", "[".repeat(10_000)],
		["quotations", ">".repeat(10_000)],
		["quotations with blanks", "> ".repeat(10_000) + "a"],
		["items", "- ".repeat(10_000) + "a"],
		["items over lines", Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
		["tags", " #a".repeat(200_000)],
		["links that never end", "[[a [b](".repeat(50_000)],
		["a long line", "a [[b]] ".repeat(125_000)],
		["a long line with a bar", "a|".repeat(500_000)],
		["backticks", Array.from({ length: 500 }, (_, size) => `[${"`".repeat(size)}`).join("")],
		["halves of characters and NUL", "\ud800# \udc00\n- \u0000 [[\ud800]]\n\u0000"],
	])("is read in good time: %s", (_, text) => {
		const begin = performance.now();
		cachedMetadata(text);
		expect(performance.now() - begin).toBeLessThan(5000);
	});
});
