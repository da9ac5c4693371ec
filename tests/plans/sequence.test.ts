import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { inSequence, placeAfter } from "../../src/plans/sequence";
import { applyEdits, sortEdits, type Edit } from "../../src/text/edit";

/** Edits on a text of this length, none of which reaches into another. */
function editsOn(length: number): fc.Arbitrary<Edit[]> {
	const cuts = fc.uniqueArray(fc.nat(length), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b));
	return fc.tuple(cuts, fc.array(fc.constantFrom("", "x", "yz", "\n"), { minLength: 6, maxLength: 6 })).map(([places, texts]) => {
		const edits: Edit[] = [];
		for (let index = 0; index < places.length; index += 2) {
			const from = places[index] ?? 0;
			edits.push({ from, to: places[index + 1] ?? from, insert: texts[index] ?? "" });
		}
		return edits;
	});
}

const CASE = fc
	.string({ maxLength: 12 })
	.chain((text) => editsOn(text.length).map((first) => ({ text, first })))
	.chain(({ text, first }) => editsOn(applyEdits(text, first).length).map((second) => ({ text, first, second })));

describe("inSequence", () => {
	it.each<[string, Edit[], Edit[], Edit[]]>([
		["two places", [{ from: 0, to: 1, insert: "" }], [{ from: 3, to: 4, insert: "X" }], [{ from: 0, to: 1, insert: "" }, { from: 4, to: 5, insert: "X" }]],
		["what was inserted", [{ from: 2, to: 2, insert: "xyz" }], [{ from: 3, to: 4, insert: "" }], [{ from: 2, to: 2, insert: "xz" }]],
		["what was inserted and what stands behind it", [{ from: 2, to: 3, insert: "x" }], [{ from: 2, to: 4, insert: "y" }], [{ from: 2, to: 4, insert: "y" }]],
		["a place that was cut", [{ from: 1, to: 4, insert: "" }], [{ from: 1, to: 1, insert: "n" }], [{ from: 1, to: 4, insert: "n" }]],
	])("joins edits of %s", (_, first, second, edits) => {
		expect(inSequence("abcdef", first, second)).toEqual(edits);
	});

	it("has nothing to do where the second takes back the first", () => {
		expect(inSequence("abcdef", [{ from: 1, to: 2, insert: "x" }], [{ from: 1, to: 2, insert: "b" }])).toEqual([]);
	});

	it("does what one does after the other, by edits that part what stays", () => {
		fc.assert(
			fc.property(CASE, ({ text, first, second }) => {
				const edits = inSequence(text, first, second);
				expect(applyEdits(text, edits)).toBe(applyEdits(applyEdits(text, first), second));
				for (const { from, to, insert } of edits) expect(text.slice(from, to)).not.toBe(insert);
				expect(edits).toEqual(sortEdits(edits));
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});
});

describe("placeAfter", () => {
	it("finds the character that stood there, or says that it is gone", () => {
		fc.assert(
			fc.property(CASE, ({ text, first }) => {
				const after = applyEdits(text, first);
				for (let place = 0; place < text.length; place++) {
					const found = placeAfter(first, place);
					const gone = first.some(({ from, to }) => from <= place && place < to);
					expect(found === null).toBe(gone);
					if (found !== null) expect(after.charAt(found)).toBe(text.charAt(place));
				}
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});
