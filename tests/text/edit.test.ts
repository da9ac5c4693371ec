import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, effectiveEdits, sortEdits, type Edit } from "../../src/text/edit";

const edit = (from: number, to: number, insert: string): Edit => ({ from, to, insert });

describe("applyEdits", () => {
	it.each<[string, Edit[], string]>([
		["no edits", [], "abcdef"],
		["an insertion at either end", [edit(0, 0, "<"), edit(6, 6, ">")], "<abcdef>"],
		["a deletion", [edit(1, 3, "")], "adef"],
		["a replacement", [edit(2, 4, "--")], "ab--ef"],
		["edits in any order, by offsets of the text before them", [edit(4, 5, "E"), edit(0, 1, ""), edit(2, 2, "++")], "b++cdEf"],
		["edits that touch", [edit(1, 2, "B"), edit(2, 4, "C"), edit(4, 4, "!")], "aBC!ef"],
		["insertions at one place, in their order", [edit(3, 3, "1"), edit(3, 3, "2"), edit(3, 3, "3")], "abc123def"],
		["an insertion at the beginning of a deletion", [edit(2, 4, ""), edit(2, 2, "X")], "abXef"],
		["the whole text", [edit(0, 6, "x")], "x"],
	])("makes the text: %s", (_, edits, expected) => {
		expect(applyEdits("abcdef", edits)).toBe(expected);
	});

	it.each<[string, Edit[]]>([
		["two that overlap", [edit(0, 3, "x"), edit(2, 4, "y")]],
		["one inside another", [edit(0, 6, "x"), edit(2, 2, "y")]],
		["one behind the end", [edit(6, 7, "")]],
		["one before the beginning", [edit(-1, 0, "x")]],
		["one that runs backwards", [edit(3, 2, "x")]],
	])("refuses %s", (_, edits) => {
		expect(() => applyEdits("abcdef", edits)).toThrow(RangeError);
	});

	it("says which edit does not fit", () => {
		expect(() => applyEdits("abc", [edit(1, 9, "")])).toThrow("edit 1-9 after 0 in a text of 3");
	});
});

/** A text and edits that fit it, each with the piece of text it replaces. */
const edits = fc.array(fc.tuple(fc.string({ maxLength: 5 }), fc.option(fc.string({ maxLength: 3 }), { nil: null })), { maxLength: 8 }).map(
	(pieces) => {
		let text = "";
		let expected = "";
		const list: Edit[] = [];
		for (const [piece, insert] of pieces) {
			if (insert !== null) list.push(edit(text.length, text.length + piece.length, insert));
			text += piece;
			expected += insert ?? piece;
		}
		return { text, expected, list };
	},
);

describe("laws of edits", () => {
	it("the text outside the edits stays, in whatever order they come", () => {
		fc.assert(
			fc.property(edits, ({ text, expected, list }) => {
				expect(applyEdits(text, list)).toBe(expected);
				const places = new Set(list.map(({ from }) => from));
				if (places.size === list.length) expect(applyEdits(text, [...list].reverse())).toBe(expected);
			}),
		);
	});

	it("edits that change nothing are left out, and the others make the same text", () => {
		fc.assert(
			fc.property(edits, ({ text, list }) => {
				const left = effectiveEdits(text, list);
				expect(applyEdits(text, left)).toBe(applyEdits(text, list));
				expect(left.every(({ from, to, insert }) => text.slice(from, to) !== insert)).toBe(true);
				expect(left).toEqual(sortEdits(left));
			}),
		);
	});

	it("sorting leaves the list it is given alone", () => {
		const list = [edit(2, 2, "b"), edit(1, 1, "a")];
		expect(sortEdits(list).map(({ insert }) => insert)).toEqual(["a", "b"]);
		expect(list.map(({ insert }) => insert)).toEqual(["b", "a"]);
	});
});
