import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { inlineIn } from "../../src/text/inline";
import { fold, inertText, nameKey, plainText, shorten, wordsKey } from "../../src/text/plain";
import { scan } from "../../src/text/scan";
import { isLinear } from "./growth";

describe("plainText", () => {
	it.each(["%%c%%a", "`a`", "\\#a", "<b>a", "[a](b)", "*a*", "_a_", "~~a~~", "==a=="])("sees markup that stands alone: %s", (text) => {
		expect(plainText(text)).toBe(text.startsWith("\\") ? "#a" : "a");
	});

	it("says of mere words what it says of them behind markup", () => {
		const words = fc.array(fc.oneof(fc.string(), fc.constantFrom("]", "(a)", "!", " ", "--", ">", "#t", "$x$", "\n"))).map((parts) => parts.join(""));
		const mere = words.map((text) => text.replace(/[\\`%<[*_~=]/g, ""));
		fc.assert(
			fc.property(mere, (text) => {
				expect(`a ${plainText(text)}`.trim()).toBe(plainText(`<b>a</b> ${text}`));
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});

	it.each<[string, string, string]>([
		["words", "a  b\n\tc\u00a0d", "a b c d"],
		["wikilinks", "[[A]] [[F/B.md]] [[C#d]] [[#e]] [[F|g]]", "A B C e g"],
		["Markdown links", "[a](B.md) [**c**](https://d.e) [](F)", "a c"],
		["embeds and images", "a ![[b.png]] c ![d](e.png) f", "a c f"],
		["an image in a link", "[![a](b.png) c](https://d.e) f", "c f"],
		["code", "`a` `` b`c `` [`d`](E)", "a b`c d"],
		["comments", "a %%b%% c <!-- d --> e", "a c e"],
		["emphasis", "**a** *b* __c__ _d_ ***e*** ~~f~~ ==g== **_h_** *[[I]]* (*j*).", "a b c d e f g h I (j)."],
		["what is no emphasis", "2 * 3 * 4, snake_case, a*b, 5*", "2 * 3 * 4, snake_case, a*b, 5"],
		["escapes", "\\*a\\* \\[[b]] \\`c\\` \\\\d C:\\Users", "*a* [[b]] `c` \\d C:\\Users"],
		["tags of HTML", "a<br>b <b>c</b> <img src='d'/> 1 < 2 > 0", "a b c 1 < 2 > 0"],
		["nothing", " ", ""],
	])("shows %s as a reader sees them", (_, text, expected) => {
		expect(plainText(text)).toBe(expected);
	});

	it("looks at a stretch of a text alone", () => {
		expect(plainText("| **a** [[b]] |", 2, 13)).toBe("a b");
		expect(plainText("a*b*", 1, 3)).toBe("b");
	});

	it("takes twice the time for twice the text", () => {
		for (const piece of ["*a", "_ ", "\\", "<a", "[[a]] ", "`a` ", "[![a](b)](c) ", "**", "~~a==b"]) {
			expect(isLinear((size) => piece.repeat(size), plainText, 20_000), piece).toBe(true);
		}
	});
});

/** What means something to Markdown, Obsidian, Tasks or Dataview, and what it is made of. */
const piece = fc.constantFrom(
	...["%%", "%", "<!--", "-->", "`", "``", "$$", "$", "$x$", "[[", "]]", "[", "]", "(", ")", "](", "![[", "!", "[a](b.md)", "[[A|b]]", "![c](d)"],
	...["#tag", "#", "##", "#1", "/", "[k:: v]", "(k:: v)", "k:: v", "::", ":", "^id", "^", "^[a]", "[^1]", "**", "*", "_", "__", "~~", "==", "\\", "|"],
	...["<b>", "<", ">", "<br>", "<https://a.b>", "- ", "1. ", "> ", "# ", "- [ ] ", "[ ] ", "📅 2025-01-01", "✅", "🔁 every day", "➕", "@x", "&amp;"],
	...["a", "word", "5", " ", "  ", "\n", "\u00a0", "é", "🚀", "e\u0301", "(via z)", "...", "\ufe0f", "{{x}}", "<% y %>"],
);
const soup = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(""));

/** What a reader of the entry finds in it besides words. */
function meanings(line: string): string[] {
	const { text, items, blocks, lines } = scan(line);
	const found = items.map(() => "item");
	for (const { kind, start, to } of blocks) {
		if (kind !== "paragraph") found.push(kind);
		found.push(...inlineIn(text, start, lines.end(to)).map((token) => ("target" in token ? "link" : token.kind)));
	}
	// An address and a character reference are no place for a tag.
	const words = line.replace("[[x]]", "").replace(/https?:\/\/\S+|&#\d+;/g, "");
	if (/(?:^|[^\p{L}\p{N}#])#+[^\s#]/u.test(words)) found.push("tag");
	if (/::/.test(words)) found.push("field");
	if (/\s\^[\w-]+(?:\s|$)/.test(words)) found.push("block id");
	if (/\^\[|\[\^/.test(words)) found.push("footnote");
	if (/\$\S(?:[^$]*[^$\s])?\$(?!\d)/.test(words)) found.push("math");
	if (/<[a-zA-Z/!?]/.test(words)) found.push("html");
	if (/\*\*|__|~~|==|(?:^|\s)[*_]\w[^*_]*\w[*_](?:\s|$)/.test(words)) found.push("emphasis");
	return found;
}

describe("inertText", () => {
	it.each<[string, string]>([
		["[[A|b]] and [c](D.md) %%e%%", "b and c"],
		["**Bold** and *slanted* and `code`", "Bold and slanted and code"],
		["a #tag, (#other) and C#", "a tag, (other) and C#"],
		["it costs $5 and $6", "it costs $5 and $6"],
		["$x$ and $$y$$", "x and y"],
		["[due:: 2026-01-05] text ^id", "[due: 2026-01-05] text"],
		["\\[[a]] \\`b\\` \\#c", "a b c"],
		["a `b", "a b"],
		["%% open", "open"],
		["5 < 6, <b>bold</b>", "5 < 6, bold"],
		["C:\\Users", "C:\\Users"],
		["\\*a\\*", "a"],
		["a^[note] b[^1]", "a[note] b"],
		["see <https://a.example/x> or https://a.example/#top", "see https://a.example/x or https://a.example/#top"],
		["a hard\\\nbreak", "a hard break"],
		["x^2", "x^2"],
	])("makes %j mean nothing", (text, expected) => {
		expect(inertText(text)).toBe(expected);
	});

	it("the meanings looked for below are found where they are", () => {
		const line = "- 2025-01-01: [[x]] - #a k:: v $m$ <b> **c** [[y]] `d` %%e%% ^[f] ^g";
		const all = ["item", "link", "link", "code", "comment", "tag", "field", "block id", "footnote", "math", "html", "emphasis"];
		expect(meanings(line).sort()).toEqual(all.sort());
	});

	it("leaves one item with one link, whatever the text says", () => {
		fc.assert(
			fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (text) => {
				const words = inertText(text);
				expect(words).not.toMatch(/[\n\r]|^\s|\s$/);
				for (const line of [`- 2025-01-01: [[x]] - ${words} (via y)`, `- 2025-01-01: [[x]] - ${words}`]) {
					expect(meanings(line), JSON.stringify(words)).toEqual(["item", "link"]);
				}
			}),
			{ numRuns: runs(3000, 30_000) },
		);
	});

	it("finds nothing more to do the second time", () => {
		fc.assert(
			fc.property(soup, (text) => {
				const words = inertText(text);
				expect(inertText(words)).toBe(words);
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("comes to an end with texts built to come apart into new marks", () => {
		const nested = (size: number): string => "*%[".repeat(size) + "[%*".repeat(size);
		const words = inertText(nested(1000));
		expect([meanings(`- 2025-01-01: [[x]] - ${words}`), inertText(words)]).toEqual([["item", "link"], words]);
		for (const textOf of [nested, (size: number) => "<".repeat(size) + "a", (size: number) => "#".repeat(size) + "a", (size: number) => "$a ".repeat(size)]) {
			expect(isLinear(textOf, inertText, 20_000)).toBe(true);
		}
	});
});

describe("shorten", () => {
	it("leaves a text that fits as it is", () => {
		expect([shorten("abc", 3), shorten("", 1), shorten("👨‍👩‍👧", 8)]).toEqual(["abc", "", "👨‍👩‍👧"]);
	});

	it.each<[string, number, string]>([
		["abcdef", 3, "abc..."],
		["abc def", 4, "abc..."],
		["ab👨‍👩‍👧cd", 5, "ab..."],
		["ab👨‍👩‍👧cd", 10, "ab👨‍👩‍👧..."],
		["e\u0301e\u0301e\u0301", 3, "e\u0301..."],
		["🇩🇪🇫🇷🇯🇵", 6, "🇩🇪..."],
		["👨‍👩‍👧", 2, "..."],
	])("cuts %j at %i", (text, length, expected) => {
		expect(shorten(text, length)).toBe(expected);
	});

	it("splits no grapheme and is at most three longer", () => {
		const grapheme = fc.constantFrom("a", " ", "é", "e\u0301", "👨‍👩‍👧", "🇩🇪", "⚠️", "हि", "\r\n", "z\u0351\u0352\u0353", "각", "🏴󠁧󠁢󠁥󠁮󠁧󠁿");
		const segmenter = new Intl.Segmenter();
		fc.assert(
			fc.property(fc.array(grapheme, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (parts, length) => {
				const text = parts.join("");
				const cut = shorten(text, length);
				if (text.length <= length) {
					expect(cut).toBe(text);
					return;
				}
				expect(cut.length).toBeLessThanOrEqual(length + 3);
				const kept = cut.slice(0, -3);
				expect(cut.endsWith("...") && text.startsWith(kept)).toBe(true);
				const ends = [...segmenter.segment(text)].map(({ index }) => index);
				const behind = text.slice(kept.length).length - text.slice(kept.length).trimStart().length;
				// The cut is at a grapheme, or blanks before it were dropped.
				expect(ends.some((end) => end >= kept.length && end <= kept.length + behind)).toBe(true);
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("looks at no more of a text than it needs", () => {
		expect(isLinear((size) => "a\u0301".repeat(size), (text) => shorten(text, 100), 200_000)).toBe(true);
	});
});

describe("keys", () => {
	it("of names are NFC, in lower case, with single blanks", () => {
		expect(nameKey("  Zoe\u0308  O’NEILL\u00a0 ")).toBe("zoë o’neill");
		expect(nameKey("A-b")).not.toBe(nameKey("A b"));
	});

	it("of titles are letters and digits", () => {
		expect(wordsKey("1:1 — Cafe\u0301, (II)!")).toBe("1 1 café ii");
		expect(wordsKey("🚀")).toBe("");
	});

	it("folding makes one space of all blanks between two words", () => {
		const blank = fc.constantFrom(" ", "  ", "\t", "\n", "\r", "\u00a0", "\u200b", "\u2003", "\u2028", "\ufeff", "a", "b.", "é");
		const odd = fc.array(blank).map((parts) => parts.join(""));
		fc.assert(
			fc.property(odd, (text) => {
				expect(fold(text)).toBe(text.replace(/[\s\u200b]+/g, " ").trim());
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("folding drops blanks of any kind", () => {
		expect(fold("\u200b a \u2003\n b\t")).toBe("a b");
	});
});
