import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineOf } from "../../src/ui/panel/inline";
import { renderMarkdown } from "../host/window/markdown";

describe("a note's words as Markdown inside a line", () => {
	it.each([
		["Call **Ada** about [[Pier|the pier]] #soon", "Call **Ada** about [[Pier|the pier]] #soon"],
		["![[Plan.png]] and ![alt](a.png)", "[[Plan.png]] and [alt](a.png)"],
		["[![alt](a.png)](https://example.org)", "[alt](https://example.org)"],
		["# No heading", "\\# No heading"],
		["1. no list", "1\\. no list"],
		["- no list", "\\- no list"],
		["> no quote", "\\> no quote"],
		["--- ", "\\---"],
		["a <b>bold</b> one", "a \\<b>bold\\</b> one"],
		["see <https://example.org>", "see <https://example.org>"],
		["two<br>lines", "two lines"],
		["two\n\nlines", "two lines"],
		["#tag first", "#tag first"],
		["a %%secret%% b", "a  b"],
		["%%secret%% - no list", "\\- no list"],
	])("%s becomes %s", (markdown, inline) => {
		expect(inlineOf(markdown).markdown).toBe(inline);
	});

	it("keeps code aside", () => {
		const { markdown, codes } = inlineOf("run `= this` and ``a ` b`` but not ` alone");
		expect(codes).toEqual(["= this", "a ` b"]);
		expect(markdown).not.toMatch(/(?<!\\)`/);
		expect(markdown).toContain("\\` alone");
	});

	it("keeps code aside that a link shows", () => {
		const { markdown, codes } = inlineOf("see [the `run` **part**](a.md)");
		expect([markdown.replace(/[\ue0f0\ue0f1]/g, "|"), codes]).toEqual(["see [the |0| **part**](a.md)", ["run"]]);
	});

	it("never makes a block, an image or code of whatever is written", () => {
		const bits = fc.constantFrom("`", "```", "~~~", "![", "](x)", "[[a]]", "![[b]]", "<img src=x>", "<", ">", "- ", "1. ", "# ", "|", "---", "\\", "$$", "*", "_", " ", "word", "\n", "    ", "[^1]: ", "%%", "==", "=");
		fc.assert(
			fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
				const box = createDiv();
				renderMarkdown(inlineOf(parts.join("")).markdown, box);
				const made = [...box.querySelectorAll("*")].map(({ tagName }) => tagName);
				expect(made.filter((name) => /^(?:H\d|UL|OL|PRE|CODE|IMG|TABLE|BLOCKQUOTE|HR)$/.test(name))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});
