import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ITEM_KINDS } from "../../src/notes/item";
import { keyOf, keysOf, locate, type ItemKey } from "../../src/plans/locate";
import { isLinear } from "../text/growth";
import { NOTE } from "./notes";
import { allItems, itemAt, itemSaying, pageFor } from "./trial";

const key = (text: string, line: number): ItemKey => {
	const page = pageFor(text);
	const item = itemAt(page, line);
	if (!item) throw new Error(`no item on line ${line}`);
	return keyOf(page, item);
};
const found = (text: string, wanted: ItemKey): unknown => {
	const { item, refusal } = locate(pageFor(text), wanted);
	return item ? item.line : refusal;
};

describe("keyOf", () => {
	it("says what the item says, under which heading, and which of its equals it is", () => {
		const note = "## Tasks\n- [ ] a ^id\n### Later\n- [ ] b\n  c\n- [x] b\n  c\n";
		expect(key(note, 2)).toEqual({ kind: "nextSteps", text: "a ^id", heading: "Tasks", occurrence: 0, count: 1 });
		expect(key(note, 6)).toEqual({ kind: "nextSteps", text: "b c", heading: "Later", occurrence: 1, count: 2 });
	});

	it("leaves out odd blanks around the words", () => {
		expect(key("## Tasks\n- \u00a0a \u2003\n", 2).text).toBe("a");
	});

	it("has the bare pipes of a row", () => {
		expect(key("## Decisions\n| A |\n|---|\n| ✅ x \\| y |\n", 4).text).toBe("✅ x | y");
	});

	it("throws for an item of another text", () => {
		const item = itemSaying(pageFor("## Tasks\n\n- a\n"), "a");
		expect(() => keyOf(pageFor("## Tasks\n- a\n- b\n"), item)).toThrow(RangeError);
	});
});

describe("keysOf", () => {
	it("counts the items of equal words under one heading", () => {
		const keys = [...keysOf(pageFor("## Tasks\n- a\n  - a\n- b\n### Later\n- a\n"), "nextSteps")];
		expect(keys.map(([line, { heading, text, occurrence, count }]) => [line, heading, text, occurrence, count])).toEqual([
			[2, "Tasks", "a", 0, 2],
			[3, "Tasks", "a", 1, 2],
			[4, "Tasks", "b", 0, 1],
			[6, "Later", "a", 0, 1],
		]);
	});

	it("has the key of every item of a kind, by its line and in the note's order", () => {
		fc.assert(
			fc.property(NOTE, (text) => {
				const page = pageFor(text);
				const items = allItems(page);
				for (const kind of ITEM_KINDS) {
					const own = items.filter((item) => item.kind === kind);
					expect([...keysOf(page, kind)]).toEqual(own.map((item) => [item.line, keyOf(page, item)]));
				}
			}),
		);
	});

	it("takes twice the time for twice as many equal items", () => {
		const keys = (text: string): unknown => keysOf(pageFor(text), "nextSteps");
		expect(isLinear((size) => "## Tasks\n" + "- [ ] a\n  - b\n".repeat(size), keys, 3000)).toBe(true);
	});
});

describe("locate", () => {
	const NOTE = "## Blockers\n- ❌ a\n- ❌ b\n  - ❌ c\n\n## Risks\n- ❌ a\n\n## Decisions\n| Date | Decision |\n|--|--|\n| x | ✅ a |\n";

	it("finds every item where it stands", () => {
		const page = pageFor(NOTE);
		expect(allItems(page).map((item) => locate(page, keyOf(page, item)).item?.line)).toEqual([2, 3, 4, 7, 12]);
	});

	it("finds it when lines have come and gone", () => {
		const later = "\ufeff---\r\na: b\r\n---\r\n" + NOTE.replaceAll("\n", "\r\n").replace("- ❌ a\r\n", "- ❌ zero\r\n\r\n- ❌ a\r\n");
		expect([2, 3, 4, 7, 12].map((line) => found(later, key(NOTE, line)))).toEqual([7, 8, 9, 12, 17]);
	});

	it("finds it when box, marker or nesting have changed", () => {
		const wanted = key("## Tasks\n- [ ] a\n", 2);
		expect(found("## Tasks\n- b\n  1. [x] a\n", wanted)).toBe(3);
	});

	it.each([
		["has other words", "## Blockers\n- ❌ a!\n"],
		["has another emoji", "## Blockers\n- ✅ a\n"],
		["stands under another heading", "## Risks\n- ❌ a\n"],
		["stands in a section of another kind", "## Blockers\n\n## Tasks\n- ❌ a\n"],
		["stands in a fence", "## Blockers\n```\n- ❌ a\n```\n"],
		["is gone", ""],
	])("does not find an item that %s", (_, text) => {
		expect(found(text, key(NOTE, 2))).toEqual({ code: "item-not-found", line: null, what: "❌ a" });
	});

	it.each([
		["a second one has come", "## Tasks\n- a\n", "## Tasks\n- a\n- b\n- a\n", 2],
		["one of two has gone", "## Tasks\n- a\n- b\n- a\n", "## Tasks\n- b\n- a\n", 3],
		["one of two is another's", "## Tasks\n- a\n\n## Tasks\n- a\n", "## Tasks\n- a\n", 2],
	])("does not guess where %s", (_, before, after, line) => {
		expect(found(after, key(before, 2))).toEqual({ code: "item-ambiguous", line, what: "a" });
	});

	it("tells equal items apart by their order", () => {
		const note = "## Tasks\n- a\n- b\n- a\n\n## Tasks\n- a\n";
		expect([2, 4, 7].map((line) => found("# Title\n" + note, key(note, line)))).toEqual([3, 5, 8]);
	});
});
