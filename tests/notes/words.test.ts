import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { isPlaceholder, saidAt, sharesLine, wordsOf } from "../../src/notes/words";
import { scan } from "../../src/text/scan";
import { NOTE } from "../plans/notes";

/** The words of each item, and of each the runs as they stand in the note. */
function words(text: string): [string, string[]][] {
	const outline = scan(text);
	return outline.items.map((_, index) => {
		const { text: said, runs } = wordsOf(outline, index);
		return [said, runs.map(({ from, to }) => text.slice(from, to))];
	});
}

describe("wordsOf", () => {
	it.each<[string, string, [string, string[]][]]>([
		["one line", "-   a **b**  \n", [["a **b**", ["a **b**"]]]],
		["behind a box", "- [x]  a\n- [ ]\n", [["a", ["a"]], ["", [""]]]],
		["several lines", "- a\n  b\n    c \n- d", [["a b c", ["a", "b", "c"]], ["d", ["d"]]]],
		["lazy lines", "- a\nb", [["a b", ["a", "b"]]]],
		["quoted lines", "> [!x]\n> - a\n>   b\n> c", [["a b c", ["a", "b", "c"]]]],
		["only the first paragraph", "- a\n\n  b\n  - c", [["a", ["a"]], ["c", ["c"]]]],
		["words below the marker", "-\n  a", [["", [""]]]],
		["words below the box", "- [ ]\n  a", [["a", ["a"]]]],
		["a quote sign that is one", "- a\n  \\> b", [["a \\> b", ["a", "\\> b"]]]],
		["a heading or a fence", "- # a\n- ```\n  b\n  ```", [["# a", ["# a"]], ["```", ["```"]]]],
		["CRLF", "- a\r\n  b\r\n", [["a b", ["a", "b"]]]],
		["a list behind a box", "- [ ] 1. a", [["1. a", ["1. a"]], ["a", ["a"]]]],
	])("are one line out of %s", (_, text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	it("know an item on its parent's line", () => {
		const outline = scan("- [ ] 1. a\n  - b");
		expect(outline.items.map((_, index) => sharesLine(outline, index))).toEqual([false, true, false]);
	});

	it("refuse an item that does not exist", () => {
		expect(() => wordsOf(scan("- a"), 1)).toThrow("item 1 of 1");
	});
});

describe("saidAt", () => {
	it("is the text of wordsOf", () => {
		fc.assert(
			fc.property(NOTE, (text) => {
				const outline = scan(text);
				const said = outline.items.map((_, index) => saidAt(outline, index));
				expect(said).toEqual(outline.items.map((_, index) => wordsOf(outline, index).text));
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});

describe("isPlaceholder", () => {
	it.each([
		...["None", "None.", "none", "NONE!", "_None yet_", "_None yet._", "*None*", "**None**", "None so far", "none identified", "None at this time.", "None at the moment!"],
		...["_What are the immediate next actions needed?_", "*Who?*", "", " ", "-", "—", "…", "...", "N/A", "n/a", "na", "TBD", "Nothing", "nothing yet"],
	])("takes %j for nothing", (text) => {
		expect(isPlaceholder(text)).toBe(true);
	});

	it.each(["None of the hosts answer", "Nonesuch", "What now?", "No", "0", "_a_", "TBD by Mira", "- a", "Nothing to sign with", "None at the moment, and none at this time"])("takes %j for something", (text) => {
		expect(isPlaceholder(text)).toBe(false);
	});
});
