import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { inlineIn, linksIn } from "../../src/text/inline";
import { scan } from "../../src/text/scan";
import { goldens, GOLDENS, hasGoldens } from "./goldens";
import { isLinear } from "./growth";

/** Links as `[written] target #subpath |alias`, `!` before embeds, `^` before addresses outside the vault. */
function links(text: string): string[] {
	return linksIn(text).map(({ written, target, subpath, alias, embed, external }) => {
		const parts = [target === written ? target : `[${written}] ${target}`, subpath === null ? "" : `#${subpath}`, alias === null ? "" : `|${alias}`];
		return `${embed ? "!" : ""}${external ? "^" : ""}${parts.join("")}`;
	});
}

/** What is found, as written. */
function pieces(text: string): string[] {
	return inlineIn(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
}

describe("wikilinks", () => {
	it.each<[string, string[]]>([
		["[[A]] and [[B c]]", ["A", "B c"]],
		["[[A|b]] [[A|]] [[A|b|c]]", ["A|b", "A", "A|b|c"]],
		["[[A#b]] [[A#b#c|d]] [[A#^id]] [[#b]]", ["A#b", "A#b#c|d", "A#^id", "#b"]],
		["[[Folder/A.md|x]]", ["Folder/A.md|x"]],
		["![[A.png]] ![[A#b|100]]", ["!A.png", "!A#b|100"]],
		["[[ A ]]", ["A"]],
		["[[A #b]]", ["A#b"]],
		["[[50% done]] [[a%20b]]", ["50% done", "a%20b"]],
		["| [[A\\|b]] | [[C\\|d]] |", ["A|b", "C|d"]],
		["[[2025-11-07 - We’re [nearly] done]]", ["2025-11-07 - We’re [nearly] done"]],
		["[[a [[B]] c]]", ["B"]],
		["[[[A]]]", ["A"]],
		["[x] [[A]](b)", ["A"]],
		["[a [[B]] c](d)", ["B"]],
	])("%j", (text, expected) => {
		expect(links(text)).toEqual(expected);
	});

	it.each(["[[]]", "[[ ]]", "[[|a]]", "[[A", "[[A]", "[A]]", "[[A\nB]]", "\\[[A]]", "`[[A]]`", "%%[[A]]%%", "<!-- [[A]] -->", "``[[A]] ` [[B]]``"])(
		"are none in %j",
		(text) => {
			expect(links(text)).toEqual([]);
		},
	);
});

describe("markdown links", () => {
	it.each<[string, string[]]>([
		["[a](B.md) [c](D)", ["B.md|a", "D|c"]],
		["[a](../People/2025-10-24%20-%20B.md)", ["[../People/2025-10-24%20-%20B.md] ../People/2025-10-24 - B.md|a"]],
		["[a](<B c.md>)", ["B c.md|a"]],
		["[a](B.md#c%20d)", ["B.md#c d|a"]],
		["[a](#b)", ["#b|a"]],
		['[a](B.md "title") [c](D \'t\') [e](F (t))', ["B.md|a", "D|c", "F|e"]],
		["[a](B(c).md)", ["B(c).md|a"]],
		["[a](b\\)c)", ["b\\)c|a"]],
		["![a](B.png)", ["!B.png|a"]],
		["[a](https://x.org/b#c) [d](mailto:e@f.g)", ["^https://x.org/b#c|a", "^mailto:e@f.g|d"]],
		["[a [b] c](D)", ["D|a [b] c"]],
		["[](A)", ["A|"]],
		["[a [b](C) d](E)", ["C|b"]],
		["[a](%zz)", ["%zz|a"]],
		["[![a](B.png) c](D.md)", ["D.md|![a](B.png) c", "!B.png|a"]],
		["[![[B.png]]](D.md)", ["D.md|![[B.png]]", "!B.png"]],
		["![a ![b](C) d](E)", ["!E|a ![b](C) d"]],
	])("%j", (text, expected) => {
		expect(links(text)).toEqual(expected);
	});

	it.each(["[a] (B)", "[a](B c)", "[a](B", "[a(B)", "a](B)", "\\[a](B)", "[a\\](B)", "`[a](B)`", "[a][b]", "[a]: b", "[`a](B)`"])(
		"are none in %j",
		(text) => {
			expect(links(text)).toEqual([]);
		},
	);
});

describe("code and comments", () => {
	it.each<[string, string[]]>([
		["`a` ``b ` c`` `", ["code `a`", "code ``b ` c``"]],
		["`a ``b`` c", ["code ``b``"]],
		["\\`a` b`", ["code ` b`"]],
		["\\``a` b", ["code `a`"]],
		["a %%b%% c <!-- d --> e", ["comment %%b%%", "comment <!-- d -->"]],
		["%%a\nb%% <!--\n-->", ["comment %%a\nb%%", "comment <!--\n-->"]],
		["%% a <!-- b", []],
		["%%%% a", ["comment %%%%"]],
		["`%%` a %%", ["code `%%`"]],
		["%%`%% a `", ["comment %%`%%"]],
		["[`a`](B) [%%c%%](D)", ["markdown [`a`](B)", "markdown [%%c%%](D)"]],
	])("%j", (text, expected) => {
		expect(pieces(text)).toEqual(expected);
	});

	it("are looked for only inside the stretch", () => {
		expect(inlineIn("`a` [[B]] %%c%%", 2, 12).map(({ from, to }) => [from, to])).toEqual([[4, 9]]);
		expect(linksIn("[[A]]", 0, 4)).toEqual([]);
		expect(linksIn("[a](B)", 0, 5)).toEqual([]);
	});
});

describe.skipIf(!hasGoldens)(GOLDENS, () => {
	const told = goldens().filter(([, { cachedMetadata }]) => (cachedMetadata.links ?? cachedMetadata.embeds) !== undefined);

	it("tell of links", () => expect(told.length).toBeGreaterThan(5));

	it.each(told)("%s", (_, { fileContents, cachedMetadata }) => {
		const { text, blocks, lines } = scan(fileContents);
		const found = blocks
			.filter(({ kind }) => kind === "paragraph" || kind === "heading" || kind === "table" || kind === "comment")
			.flatMap((block) => {
				// The app also finds links in comments.
				const inside = block.kind === "comment" ? [] : inlineIn(text, block.start, lines.end(block.to));
				const comments = inside.flatMap((token) => ("target" in token ? [] : token.kind === "comment" ? linksIn(text, token.from + 2, token.to - 2) : []));
				return [...inside.filter((token) => "target" in token), ...comments];
			})
			.filter(({ external }) => !external)
			.sort((a, b) => a.from - b.from);
		// The app takes `[[|alias]]` for a link to "|alias", which no file can be called.
		const expected = [...(cachedMetadata.links ?? []), ...(cachedMetadata.embeds ?? [])]
			.filter(({ link }) => !link.startsWith("|"))
			.sort((a, b) => a.position.start.offset - b.position.start.offset);
		expect(found.map(({ from, to, target, subpath }) => [text.slice(from, to), from, subpath === null ? target : `${target}#${subpath}`])).toEqual(
			expected.map(({ original, position, link }) => [original, position.start.offset, link]),
		);
	});
});

const soup = fc
	.array(fc.constantFrom("[", "]", "(", ")", "[[", "]]", "](", "!", "|", "#", "`", "``", "%%", "<!--", "-->", "\\", " ", "\n", "a", "B.md", "https://x"), {
		maxLength: 40,
	})
	.map((parts) => parts.join(""));

describe("laws of inline spans", () => {
	it("lie in order inside the text, and only images inside links", () => {
		fc.assert(
			fc.property(soup, (text) => {
				let from = -1;
				let end = 0;
				for (const token of inlineIn(text)) {
					expect(token.from).toBeGreaterThan(from);
					expect(token.to).toBeGreaterThan(token.from);
					expect(token.to).toBeLessThanOrEqual(text.length);
					if (token.from < end) expect(token).toMatchObject({ embed: true });
					from = token.from;
					end = Math.max(end, token.to);
				}
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("begin and end with their own marks", () => {
		fc.assert(
			fc.property(soup, (text) => {
				for (const piece of pieces(text)) {
					expect(piece).toMatch(/^(?:wiki !?\[\[[^]*\]\]|markdown !?\[[^]*\]\([^]*\)|code (`+)[^`](?:[^]*[^`])?\1|comment (?:%%[^]*%%|<!--[^]*-->))$/);
				}
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it.each<[string, (size: number) => string, number]>([
		["open brackets", (size) => "[".repeat(size), 200_000],
		["open and empty wikilinks", (size) => "[".repeat(size) + "]]", 200_000],
		["pairs of brackets", (size) => "[".repeat(size) + "]".repeat(size), 200_000],
		["links opened again and again", (size) => "[[a".repeat(size) + "]]", 100_000],
		["links that never close", (size) => "[a](".repeat(size), 100_000],
		["images in images", (size) => "![".repeat(size) + "](a)".repeat(size), 50_000],
		["links in parentheses", (size) => "[a](b".repeat(size) + ")".repeat(size), 50_000],
		["backticks of every length", (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => "`".repeat(i + 1)).join(" ") + " ``` `x` ".repeat(size / 8), 400_000],
		["comments never closed", (size) => "%% <!-- a ".repeat(size) + "%".repeat(size % 2), 50_000],
		["backslashes", (size) => "\\[".repeat(size), 200_000],
		["many links", (size) => "[[A|b]] [c](D.md) `e` ".repeat(size), 50_000],
	])("take twice the time for twice the text: %s", (_, textOf, size) => {
		expect(isLinear(textOf, inlineIn, size)).toBe(true);
	});
});
