import { describe, expect, it } from "vitest";
import { setDue } from "../../src/plans/due";
import type { Page } from "../../src/plans/page";
import type { IsoDate } from "../../src/text/date";
import { expectEverywhere, expectRefusal } from "./disguise";
import { itemSaying, made, pageFor } from "./trial";

const DAY = "2026-02-01" as IsoDate;
const set = (page: Page) => setDue(page, itemSaying(page, "mast"), DAY);
const remove = (page: Page) => setDue(page, itemSaying(page, "mast"), null);

describe("setDue", () => {
	it.each([
		["behind the text", "- [ ] mast", "- [ ] mast 📅 2026-02-01"],
		["behind text, owner and tag", "- [ ] mast @Rosa Thorn #deck", "- [ ] mast @Rosa Thorn #deck 📅 2026-02-01"],
		["before a block id", "- [ ] mast ^m", "- [ ] mast 📅 2026-02-01 ^m"],
		["before the day it was done", "- [x] mast ➕ 2026-01-01 ✅ 2026-01-03 ^m", "- [x] mast ➕ 2026-01-01 📅 2026-02-01 ✅ 2026-01-03 ^m"],
		["before the day it was cancelled", "- [-] mast ❌ 2026-01-03", "- [-] mast 📅 2026-02-01 ❌ 2026-01-03"],
		["behind a repetition", "- [ ] mast 🔁 every week", "- [ ] mast 🔁 every week 📅 2026-02-01"],
		["on the last line of its words", "- [ ] the\n  mast\n  - white", "- [ ] the\n  mast 📅 2026-02-01\n  - white"],
		["of a nested item", "- [ ] oar\n  - [ ] mast", "- [ ] oar\n  - [ ] mast 📅 2026-02-01"],
		["as the section's items have it", "- [ ] oar [due:: 2026-01-09]\n- [ ] mast", "- [ ] oar [due:: 2026-01-09]\n- [ ] mast [due:: 2026-02-01]"],
		["in the section's parentheses", "- [ ] oar (scheduled:: 2026-01-09)\n- [ ] mast ^m", "- [ ] oar (scheduled:: 2026-01-09)\n- [ ] mast (due:: 2026-02-01) ^m"],
		["as most of the section's items have it", "- oar 📅 2026-01-09\n- rail 📅 2026-01-09\n- door [due:: 2026-01-09]\n- mast", "- oar 📅 2026-01-09\n- rail 📅 2026-01-09\n- door [due:: 2026-01-09]\n- mast 📅 2026-02-01"],
		["as its own other dates are", "- oar [due:: 2026-01-09]\n- mast ⏳ 2026-01-05", "- oar [due:: 2026-01-09]\n- mast ⏳ 2026-01-05 📅 2026-02-01"],
	])("writes a new date %s", (_, before, after) => {
		expectEverywhere({ heading: "Next Steps", before, after, act: set });
	});

	it("does not take what this plugin writes for the way of the section", () => {
		const [before, after] = ["- ✅ oar [resolved:: 2026-01-02]\n- ❌ mast", "- ✅ oar [resolved:: 2026-01-02]\n- ❌ mast 📅 2026-02-01"];
		expectEverywhere({ heading: "Blockers", before, after, act: set });
		const struck = "- ~~mast~~ [superseded:: 2026-01-02]";
		expectEverywhere({ heading: "Decisions", before: struck, after: "- ~~mast~~ 📅 2026-02-01 [superseded:: 2026-01-02]", act: set });
	});

	it.each([
		["an emoji's", "- [ ] mast 📅 2026-01-05 #deck ^m", "- [ ] mast 📅 2026-02-01 #deck ^m"],
		["another emoji's", "- [ ] mast 📆 2026-01-05", "- [ ] mast 📆 2026-02-01"],
		["an emoji's with a variation selector and blanks", "- [ ] 🗓\ufe0f  2026-01-05 mast", "- [ ] 🗓\ufe0f  2026-02-01 mast"],
		["a field's", "- [ ] mast [due:: 2026-01-05] more", "- [ ] mast [due:: 2026-02-01] more"],
		["a field's in parentheses", "- [ ] mast (due::2026-01-05)", "- [ ] mast (due::2026-02-01)"],
		["a link's", "- [ ] mast [due:: [[Daily/2026-01-05|2026-01-05]]]", "- [ ] mast [due:: [[Daily/2026-02-01|2026-02-01]]]"],
		["a field's before its time", "- [ ] mast [due:: 2026-01-05T10:00]", "- [ ] mast [due:: 2026-02-01T10:00]"],
		["both of two", "- [ ] mast 📅 2026-01-05 [due:: 2026-01-06]", "- [ ] mast 📅 2026-02-01 [due:: 2026-02-01]"],
		["that of a day there is not", "- [ ] mast 📅 2026-02-31 ^m", "- [ ] mast 📅 2026-02-01 ^m"],
		["what a field says instead of a date", "- [ ] mast [due:: some day]", "- [ ] mast [due:: 2026-02-01]"],
		["an empty field's", "- [ ] mast [due::] x", "- [ ] mast [due:: 2026-02-01] x"],
		["what a field holds beside a mark", "- [ ] mast [due:: 📅 2026-01-05]", "- [ ] mast [due:: 2026-02-01]"],
	])("changes %s date where it stands", (_, before, after) => {
		expectEverywhere({ heading: "Next Steps", before, after, act: set });
		expectEverywhere({ heading: "Next Steps", before: after, after, act: set });
	});

	it("leaves a date in code alone", () => {
		const before = "- [ ] mast `📅 2026-02-31`";
		expectEverywhere({ heading: "Tasks", before, after: before + " 📅 2026-02-01", act: set });
	});

	it.each([
		["at the end", "- [ ] mast 📅 2026-01-05", "- [ ] mast"],
		["before other metadata", "- [ ] mast 📅 2026-01-05 ⏫ ^m", "- [ ] mast ⏫ ^m"],
		["in the middle", "- ❌ mast [due:: 2026-01-05] and rail", "- ❌ mast and rail"],
		["at the beginning", "- ❌ 📅 2026-01-05 mast", "- ❌ mast"],
		["on a line of its own", "- [ ] mast\n  📅 2026-01-05\n  - white", "- [ ] mast\n  - white"],
		["twice", "- [ ] 📅 2026-01-05 mast (due:: 2026-01-05)", "- [ ] mast"],
		["nowhere", "- [ ] mast [due:: some day]", "- [ ] mast [due:: some day]"],
	])("takes a date away that stands %s", (_, before, after) => {
		expectEverywhere({ heading: "Blockers", before, after, act: remove });
	});

	it("changes and removes a date in a table's row, and adds none", () => {
		const table = (row: string): string => `| Decision | Why |\n|---|---|\n| ${row} | x |`;
		const dated = table("[[A\\|mast]] 📅 2026-01-05");
		expectEverywhere({ heading: "Decisions", before: dated, after: table("[[A\\|mast]] 📅 2026-02-01"), act: set });
		expectEverywhere({ heading: "Decisions", before: dated, after: table("[[A\\|mast]]"), act: remove });
		expectRefusal({ heading: "Decisions", before: table("mast"), act: set }, "item-in-table");
	});

	it("refuses where nothing else would be left", () => {
		const page = pageFor("## Tasks\n- [ ] 📅 2026-01-05\n");
		const item = itemSaying(page, "");
		expect(setDue(page, item, null).refusal?.code).toBe("text-differs");
	});

	it("gives the text back when a new date is taken away again", () => {
		for (const before of ["## Tasks\r\n- [x] mast @Rosa ✅ 2026-01-02 ^m", "\ufeff## Tasks\n1. the\n   mast\n"]) {
			const after = pageFor(made(pageFor(before), set(pageFor(before))));
			expect(after.outline.text).not.toBe(before);
			expect(made(after, remove(after))).toBe(before);
		}
	});
});
