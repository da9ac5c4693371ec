/** Items that look like one: which are shown, and what becomes of them. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { createMatcher } from "../../src/doubles/likeness";
import { defaultSettings } from "../../src/settings/schema";
import { applyEdits } from "../../src/text/edit";
import { itemPairs, mergedText, planPairs } from "../../src/tidy/items";
import { PAIR_DEEDS, type PairDeed } from "../../src/tidy/pair";
import { NOTE } from "../plans/notes";
import { allItems, pageFor } from "../plans/trial";

const matcher = createMatcher(defaultSettings().doubles);
const pairs = (text: string): string[] => itemPairs(pageFor(text), matcher).map(({ first, second, suggested }) => `${first.line} ${second.line} ${suggested}`);

/** The text after the same deed for every pair, or the refusals. */
function after(text: string, deed: PairDeed): string {
	const page = pageFor(text);
	const choices = itemPairs(page, matcher).map(({ id }) => ({ id, deed }));
	const { edits, refusals } = planPairs(page, matcher, choices);
	return refusals.length > 0 ? refusals.map(({ code, line }) => `${code} ${line ?? ""}`).join() : applyEdits(text, edits);
}

describe("pairs", () => {
	it("are of one kind, and no item with what is nested in it", () => {
		expect(pairs("## Blockers\n- ❌ Order new chairs\n\n## Next Steps\n- [ ] Order new chairs\n- [ ] Order the new chairs.\n\t- [ ] Order new chairs\n")).toEqual(["5 7 merge", "5 6 merge"]);
	});

	it("are suggested for a merge only where nothing is lost", () => {
		const list = (a: string, b: string): string[] => pairs(`## Next Steps\n${a}\n${b}\n`);
		expect(list("- [ ] Order chairs @Mira", "- [ ] Order chairs 📅 2026-01-05")).toEqual(["2 3 merge"]);
		expect(list("- [ ] Order chairs @Mira", "- [ ] Order chairs @Rosa")).toEqual(["2 3 keep"]);
		expect(list("- [ ] Order chairs 📅 2026-01-06", "- [ ] Order chairs 📅 2026-01-05")).toEqual(["2 3 keep"]);
		expect(list("- [x] Order chairs", "- [ ] Order chairs")).toEqual(["2 3 keep"]);
		expect(list("- [ ] Order chairs ^a", "- [ ] Order chairs ^b")).toEqual(["2 3 keep"]);
		expect(list("- [ ] Order chairs 🔁 every week", "- [ ] Order chairs")).toEqual(["2 3 keep"]);
		expect(list("- [ ] Ring the printer about it", "- [ ] Phone the printer about it")).toEqual(["2 3 merge"]);
	});

	it.each([
		["Bring cake %%ask Odo first%%", "Bring cake soon"],
		["Wash the car <!-- by hand -->", "Wash the car soon"],
		["Paint #urgent the wall", "Paint the wall soon, as we said"],
		["Order chairs [effort:: 3] for it", "Order chairs for it soon and quickly, carefully"],
		["Fetch bread[^1]", "Fetch bread soon"],
		["See [the plan](Plans/(a).md) first", "See [the plan](Plans/(b).md) first, soon"],
		["Read [[Plan#Costs]] first", "Read [[Plan#Times]] first, soon"],
		["Mail Tom ⏳ 2026-02-02", "Mail Tom soon ⏳ 2026-02-05"],
		["Call the mayor 🔥", "Call the mayor soon"],
		["Report from Anna on the crane", "Report to Anna on the crane soon"],
		["Update all reports of ours", "Update reports of ours soon"],
		["Contact Baumgarten by phone", "Contact Baumgarden by phone soon"],
	])("that would lose something are kept: %s / %s", (a, b) => {
		expect(pairs(`## Next Steps\n- [ ] ${a}\n- [ ] ${b}\n`).filter((pair) => !pair.endsWith("keep"))).toEqual([]);
		expect(pairs(`## Next Steps\n- [ ] ${b}\n- [ ] ${a}\n`).filter((pair) => !pair.endsWith("keep"))).toEqual([]);
	});

	it("are suggested where the longer one says it all", () => {
		expect(pairs("## Next Steps\n- [ ] Tilda to move to the shop under Odo.\n- [ ] Tilda will move to the shop under Odo rather than minding the till.\n")).toEqual(["2 3 merge"]);
		expect(pairs("## Next Steps\n- [ ] Mail Tom #a about `x` ⏳ 2026-02-02\n- [ ] Mail Tom soon #a about `x` ⏳ 2026-02-02\n")).toEqual(["2 3 merge"]);
	});

	it("have ids that tell equal ones apart", () => {
		const ids = itemPairs(pageFor("## Next Steps\n- [ ] Order chairs\n- [ ] Order chairs\n- [ ] Order chairs\n"), matcher).map(({ id }) => id);
		expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
	});
});

describe("a merge", () => {
	const next = (lines: string): string => `## Next Steps\n${lines}\n`;

	it("keeps the first place, the words that say more, and all metadata", () => {
		const text = next("- [ ] Order new chairs @Mira ^chairs\n- [ ] Ship\n- [ ] Order new chairs because the old ones broke 📅 2026-01-05 ⏫");
		expect(after(text, "merge")).toBe(next("- [ ] Order new chairs because the old ones broke 📅 2026-01-05 ⏫ @Mira ^chairs\n- [ ] Ship"));
	});

	it("keeps the links to where both come from, before the metadata", () => {
		const text = next("- [ ] Order new chairs [[2026-01-02 - Talk|source]] 📅 2026-01-05\n- [ ] Order new chairs [[2026-01-09 - Call|source]] #office");
		expect(after(text, "merge")).toBe(next("- [ ] Order new chairs [[2026-01-02 - Talk|source]] [[2026-01-09 - Call|source]] #office 📅 2026-01-05"));
		const [pair] = itemPairs(pageFor(text), matcher);
		expect(pair && mergedText(pair)).toBe("Order new chairs [[2026-01-02 - Talk|source]] [[2026-01-09 - Call|source]] #office");
	});

	it("takes along what is nested, but not twice", () => {
		const text = next("- [ ] Order chairs\n\t- blue ones\n\t- [ ] ask Rosa\n- [ ] Order the chairs\n  - blue ones\n  - [x] measure\n    - twice");
		expect(after(text, "merge")).toBe(next("- [ ] Order the chairs\n\t- blue ones\n\t- [ ] ask Rosa\n\t- [x] measure\n\t  - twice"));
	});

	it("of a decision keeps its day", () => {
		expect(after("## Key Decisions\n- ✅ Order chairs\n- ✅ 2026-01-05: Order chairs.\n", "merge")).toMatch(/^## Key Decisions\n- ✅ (?:2026-01-05: Order chairs\.|Order chairs \(2026-01-05\))\n$/);
	});

	it("of a chain leaves one", () => {
		const text = next("- [ ] Order new chairs\n- [ ] order new chairs.\n- [ ] Order the new chairs");
		expect(after(text, "merge").match(/\[ \]/g)).toHaveLength(1);
	});

	it("takes the id of the second where the first has none", () => {
		expect(after(next("- [ ] Order chairs\n- [ ] Order chairs ^a"), "merge")).toBe(next("- [ ] Order chairs ^a"));
	});

	it("with a row of a table is refused", () => {
		expect(after("## Key Decisions\n- Order chairs\n\n| Decision |\n|---|\n| Order the chairs |\n", "merge")).toBe("item-in-table 6");
	});

	it("works with other line breaks, in callouts, and without a break at the end", () => {
		expect(after("## Next Steps\r\n> [!todo]\r\n> - [ ] Order chairs\r\n> - [ ] Order the chairs @Mira", "merge")).toBe("## Next Steps\r\n> [!todo]\r\n> - [ ] Order the chairs @Mira");
	});
});

describe("one of two", () => {
	const text = "## Next Steps\n- [ ] Order chairs @Mira\n\t- blue\n- [ ] Order the chairs @Rosa\n\t- red\n- [ ] Ship\n";

	it("stays as it is, with what was nested in the other one", () => {
		expect(after(text, "first")).toBe("## Next Steps\n- [ ] Order chairs @Mira\n\t- blue\n\t- red\n- [ ] Ship\n");
		expect(after(text, "second")).toBe("## Next Steps\n- [ ] Order the chairs @Rosa\n\t- red\n\t- blue\n- [ ] Ship\n");
	});

	it("changes nothing where both are kept or nothing was chosen", () => {
		const page = pageFor(text);
		expect(after(text, "keep")).toBe(text);
		expect(planPairs(page, matcher, [{ id: "none", deed: "merge" }])).toEqual({ edits: [], refusals: [] });
	});

	it("may be a row of a table", () => {
		expect(after("## Key Decisions\n\n| Decision |\n|---|\n| Order chairs |\n| Order the chairs |\n", "first")).toBe("## Key Decisions\n\n| Decision |\n|---|\n| Order chairs |\n");
	});
});

const SAID = fc.constantFrom("Order new chairs", "order the new chairs.", "Order new chairs 📅 2026-01-05", "Order new chairs @Rosa ^id", "Order **new** chairs [[2026-01-02 - Talk|s]]", "Order new chairs because it is loud", "Ship it");
const LIST = fc
	.array(fc.tuple(fc.constantFrom("", "", "", "  ", "\t"), fc.constantFrom("- [ ] ", "- [x] ", "- ", "* ", "1. "), SAID).map((parts) => parts.join("")), { minLength: 2, maxLength: 9 })
	.map((lines) => `# T\n\n## Next Steps\n${lines.join("\n")}\n\nProse.\n`);

describe("laws of pairs", () => {
	it("no choice changes a line that belongs to none of the items, or loses an item that was not chosen", () => {
		let changed = 0;
		fc.assert(
			fc.property(fc.oneof(NOTE, LIST, LIST), fc.array(fc.constantFrom(...PAIR_DEEDS), { minLength: 9, maxLength: 9 }), (text, deeds) => {
				const page = pageFor(text);
				const found = itemPairs(page, matcher);
				const choices = found.map(({ id }, at) => ({ id, deed: deeds[at % 9] ?? "keep" }));
				const { edits } = planPairs(page, matcher, choices);
				if (edits.length > 0) changed++;
				const result = pageFor(applyEdits(text, edits));
				const chosen = new Set(found.filter(({ id }) => choices.some((one) => one.id === id && one.deed !== "keep")).flatMap(({ first, second }) => [first.line, second.line]));
				const left = allItems(result).map((item) => `${item.kind} ${item.text}`);
				for (const item of allItems(page)) {
					if (!chosen.has(item.line)) expect(left).toContain(`${item.kind} ${item.text}`);
				}
				expect(planPairs(page, matcher, [...choices].reverse()).edits).toEqual(edits);
			}),
			{ numRuns: runs(500, 5000) },
		);
		expect(changed).toBeGreaterThan(100);
	});

	it("a merge loses no owner, day, id or link", () => {
		fc.assert(
			fc.property(LIST, (text) => {
				const page = pageFor(text);
				const found = itemPairs(page, matcher);
				const result = applyEdits(text, planPairs(page, matcher, found.map(({ id }) => ({ id, deed: "merge" }))).edits);
				for (const piece of ["@Rosa", "2026-01-05", "[[2026-01-02 - Talk|s]]", "^id", "Ship it", "Prose."]) expect(result.includes(piece), piece + "\n" + text + "\n=>\n" + result).toBe(text.includes(piece));
			}),
			{ numRuns: runs(500, 5000) },
		);
	});
});
