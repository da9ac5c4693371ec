import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { editsBack, stepBack, type Step } from "../../src/history/step";
import { applyEdits, type Edit } from "../../src/text/edit";
import { withFeeds } from "../../src/text/feeds";
import { edited, texts, withBreaks } from "../text/texts";

const edit = (from: number, to: number, insert: string): Edit => ({ from, to, insert });

/** The text after the step, which must fit it. */
function taken(step: Step, text: string): string {
	const edits = editsBack(step, text);
	if (!edits) throw new Error(`the step is not for ${JSON.stringify(text)}`);
	return applyEdits(text, edits);
}

describe("a step back", () => {
	it.each<[string, string, Edit[]]>([
		["an insertion", "one\ntwo\n", [edit(4, 4, "more\n")]],
		["a deletion over breaks", "one\r\ntwo\r\n", [edit(2, 7, "")]],
		["edits at both ends", "one\r\ntwo", [edit(8, 8, "\r\n!"), edit(0, 0, "# ")]],
		["edits that touch", "one two", [edit(3, 4, ""), edit(0, 3, "1"), edit(4, 7, "2")]],
		["two insertions at one place", "ab", [edit(1, 1, "1"), edit(1, 1, "2")]],
		["everything gone", "\ufeffone\r\n🚀", [edit(0, 8, "")]],
		["a text made of nothing", "", [edit(0, 0, "a\r\nb")]],
		["a feed put behind a lone return", "a\rb", [edit(2, 2, "\n")]],
		["what stood between a return and a feed taken away", "a\rX\nb", [edit(2, 3, "")]],
		["half a break taken away", "a\r\nb", [edit(2, 3, "")]],
		["the other half taken away", "a\r\nb", [edit(1, 2, "")]],
		["a break put together by two edits", "ab", [edit(1, 1, "\r"), edit(1, 1, "\n")]],
		["half an emoji exchanged", "🚀", [edit(1, 2, "\udf00")]],
	])("undoes %s", (_, text, edits) => {
		const after = applyEdits(text, edits);
		const step = stepBack("Harbor.md", text, edits);
		expect(step.path).toBe("Harbor.md");
		expect(taken(step, after)).toBe(text);
		for (const other of ["\n", "\r\n"]) expect(withFeeds(taken(step, withBreaks(after, other)))).toBe(withFeeds(text));
	});

	it("gives the text the breaks it has now", () => {
		const step = stepBack("x.md", "one\ntwo\nthree\n", [edit(4, 8, "")]);
		expect(taken(step, "one\r\nthree\r\n")).toBe("one\r\ntwo\r\nthree\r\n");
		const other = stepBack("x.md", "one\r\ntwo\r\nthree\r\n", [edit(5, 10, "")]);
		expect(taken(other, "one\nthree\n")).toBe("one\ntwo\nthree\n");
	});

	it("is the same with a byte order mark in front or without", () => {
		const step = stepBack("x.md", "\ufeffone\ntwo\n", [edit(1, 4, "1")]);
		expect(taken(step, "1\ntwo\n")).toBe("one\ntwo\n");
		expect(taken(stepBack("x.md", "one\ntwo\n", [edit(0, 3, "1")]), "\ufeff1\r\ntwo\r\n")).toBe("\ufeffone\r\ntwo\r\n");
		expect(taken(stepBack("x.md", "\ufeffone", [edit(0, 4, "1")]), "1")).toBe("\ufeffone");
	});

	it("is not for a text that is another by one character", () => {
		const step = stepBack("x.md", "one\ntwo\n", [edit(0, 3, "1")]);
		for (const text of ["", "1\ntwo", "1\ntwo\n ", "1\n\ntwo\n", "1\ntwp\n", "one\ntwo\n"]) {
			expect(editsBack(step, text)).toBe(null);
		}
	});

	it("holds nothing but text and numbers, for it is stored", () => {
		const step = stepBack("x.md", "one\r\n", [edit(0, 3, "1")]);
		expect(JSON.parse(JSON.stringify(step))).toEqual(step);
		expect(step.edits).toEqual([edit(0, 1, "one")]);
	});
});

/** Without what no editor shows: marks in front, and what kind of break it is. */
const plain = (text: string): string => withFeeds(text.replace(/^\ufeff+/, ""));

describe("laws of steps", () => {
	const often = { numRuns: runs(2000, 20_000) };

	it("the changed text comes back byte for byte", () => {
		fc.assert(
			fc.property(edited, ({ text, edits }) => {
				expect(taken(stepBack("x.md", text, edits), applyEdits(text, edits))).toBe(text);
			}),
			often,
		);
	});

	it("the changed text with other breaks comes back but for its breaks", () => {
		fc.assert(
			fc.property(edited, fc.constantFrom("\n", "\r\n"), ({ text, edits }, own) => {
				const back = taken(stepBack("x.md", text, edits), withBreaks(applyEdits(text, edits), own));
				expect(withFeeds(back)).toBe(withFeeds(text));
			}),
			often,
		);
	});

	it("no break of another kind gets into a text of one kind", () => {
		fc.assert(
			fc.property(edited, fc.constantFrom("\n", "\r\n"), ({ text, edits }, own) => {
				const after = withBreaks(applyEdits(text, edits), own);
				// A text without a break is of no kind, and the very text of the step gets back what it had.
				fc.pre(after.includes(own) && after !== applyEdits(text, edits));
				const back = taken(stepBack("x.md", text, edits), after);
				expect(back).toBe(withBreaks(back, own));
			}),
			often,
		);
	});

	it("any other text is refused", () => {
		fc.assert(
			fc.property(edited, texts, fc.nat(), ({ text, edits }, insert, place) => {
				const after = applyEdits(text, edits);
				const at = place % (after.length + 1);
				for (const other of [after.slice(0, at) + insert + after.slice(at), after.slice(0, at) + insert, insert]) {
					const fits = plain(other) === plain(after);
					// A byte order mark alone makes no other text, unless the change was about it.
					if (!fits) expect(editsBack(stepBack("x.md", text, edits), other)).toBe(null);
					if (withFeeds(other) === withFeeds(after)) expect(editsBack(stepBack("x.md", text, edits), other)).not.toBe(null);
				}
			}),
			often,
		);
	});

	it("the step back of a step back is the change itself", () => {
		fc.assert(
			fc.property(edited, ({ text, edits }) => {
				const after = applyEdits(text, edits);
				const back = editsBack(stepBack("x.md", text, edits), after) ?? [];
				const again = stepBack("x.md", after, back);
				expect(taken(again, text)).toBe(after);
				const third = stepBack("x.md", text, editsBack(again, text) ?? []);
				expect(taken(third, after)).toBe(text);
			}),
			often,
		);
	});

	it("the order of edits at different places makes no difference, and no list is changed", () => {
		fc.assert(
			fc.property(edited, ({ text, edits }) => {
				fc.pre(new Set(edits.map(({ from }) => from)).size === edits.length);
				const before = JSON.stringify(edits);
				expect(stepBack("x.md", text, [...edits].reverse())).toEqual(stepBack("x.md", text, edits));
				expect(JSON.stringify(edits)).toBe(before);
			}),
		);
	});
});
