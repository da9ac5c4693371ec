/** Checks that a digest is short, and that it says of a text's blocks what the full text says. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldens } from "../../text/goldens";
import { anyText } from "../../text/markdown";
import { Blocks } from "./blocks";
import { digest, type Digest } from "./digest";
import { Lines } from "./lines";
import { readTree } from "./tree";

function whole(lines: Lines, first: number): Digest {
	return { text: lines.text.slice(lines.start(first)), offset: (line, column) => lines.start(first + line) + column };
}

function blocks(text: string, shortened: typeof digest): unknown {
	const lines = new Lines(text);
	const tree = readTree(lines, 0, shortened);
	if (!tree) return null;
	const { sections, headings, items, footnotes, prose } = new Blocks(lines, tree);
	return { sections, headings, items, footnotes, prose };
}

/** Lines that are cut, between those that decide what they are part of. */
const prose = fc
	.array(
		fc.tuple(
			fc.constantFrom("", "", "- ", "- [ ] ", "> ", "  ", "    ", "# ", "1. ", "> - "),
			fc.constantFrom(
				...["some words", "2025-01-02: words", "**bold** words", "[[a|b]] c", "a | b", "|-|-|", "---|---", "a `b` c", "a --> b", "a %% b", "a $$", "a %%"],
				...["%%", "$$", "```", "<!-- a", "<div>", "a</div> b", "[a]: b", "[^a]: b", "===", "=== a", "---", "a *b* #", "[a]: b 'c", "d' e", "d e'", "12. x", "2025", "[a]", "-", "x  ", ""],
			),
		),
		{ maxLength: 8 },
	)
	.map((lines) => lines.map((parts) => parts.join("")).join("\n"));

describe("a digest", () => {
	it("is short for prose and keeps every line in its place", () => {
		const { text, offset } = digest(new Lines("# Words and words\n- [ ] 2025-01-02: more words\n> and `more`\n"), 0);
		expect(text).toBe("# W\n- [ ] 2025-\n> a\n");
		expect([offset(1, 6), offset(1, 11)]).toEqual([24, 46]);
	});

	it("has the blocks of the full text, on the app's own notes", () => {
		for (const [, { fileContents }] of goldens()) {
			expect(blocks(fileContents, digest)).toEqual(blocks(fileContents, whole));
		}
	});

	it.each(["[a]: b 'c\nd e'\nf", "a\n=== b\nc"])("has the blocks of the full text where a line's end decides: %j", (text) => {
		expect(blocks(text, digest)).toEqual(blocks(text, whole));
	});

	it("has the blocks of the full text, whatever that is", () => {
		fc.assert(
			fc.property(fc.oneof(prose, anyText), (text) => {
				expect(blocks(text, digest)).toEqual(blocks(text, whole));
			}),
			{ numRuns: 1000 },
		);
	});
});
