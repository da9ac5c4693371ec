import { describe, expect, it } from "vitest";
import { entryAt } from "../../src/notes/entry";
import { itemsDeep } from "../../src/notes/item";
import { editableText } from "../../src/plans/edit";
import { keyOf } from "../../src/plans/locate";
import { itemsIn, pageOf } from "../../src/plans/page";
import { scan } from "../../src/text/scan";
import { itemOf, itemsOf, modelOf, readModel } from "./models";

const NOTE = `---
type: projects
status: Active
owner: Mira Okafor
last_contact: 2025-12-19
---
# Harbor Migration

## Status

| Field | Value |
| --- | --- |
| Status | Waiting |

## Blockers

- ❌ Berth permits @Mira Okafor 📅 2026-01-05
- ❌ Crane hire
- ✅ Power supply [resolved:: 2025-12-01]

## Next Steps

- [ ] Order the lamps ^lamps
	- [ ] Ask for two offers
	- only a detail
- [?] Call the yard
- [ ] Order the lamps ^more

### Later

- [x] Paint the gate ✅ 2025-11-30
- Order the lamps

## Key Decisions

| Decision | Date | Owner |
| --- | --- | --- |
| Use \\| as separator | 2025-11-02 | Jonas |
| None | | |
| Use steel | 2025-11-03 | |

- ✅ ~~Rent a barge~~ [superseded:: 2025-12-01]

## Recent Context

- 2025-11-07: [[2025-11-07 - Call|The call]] - Permits are late (via [[Jonas Weber]])
- **2025-12-19**: **Kickoff** held ^kick
- [2025-12-19] – [[Yard visit]]
- a remark

## Key Facts

- Pier 7 is ours.
- None

## Collaborators

- [[Mira Okafor]] — Lead, Harborline
`;

describe("the model of a note", () => {
	const { model, note, reader } = readModel(NOTE);

	it("tells what the head says, also what the Status table has otherwise", () => {
		expect(model).toMatchObject({
			path: "Projects/Harbor Migration.md",
			title: "Harbor Migration",
			status: { value: "Active", otherwise: "Waiting" },
			owner: { value: "Mira Okafor", otherwise: null },
			lastContact: "2025-12-19",
			staleAfter: 21,
		});
		expect(model.people).toEqual([{ person: "Mira Okafor", role: "Lead", company: "Harborline" }]);
	});

	it("counts what is open, nested items included", () => {
		expect(model.groups.map(({ kind, open }) => [kind, open])).toEqual([
			["blockers", 2],
			["nextSteps", 5],
			["decisions", 2],
		]);
	});

	it("has the words, the box and the metadata of each item", () => {
		expect(itemOf(model, "Berth permits")).toMatchObject({
			mark: null,
			owner: "Mira Okafor",
			due: "2026-01-05",
			editable: "Berth permits @Mira Okafor 📅 2026-01-05",
			isOpen: true,
			heading: null,
			line: 17,
		});
		expect(itemOf(model, "Power supply")).toMatchObject({ state: "resolved", isOpen: false, date: "2025-12-01" });
		expect(itemOf(model, "Call the yard")).toMatchObject({ mark: "?", state: "open" });
		expect(itemOf(model, "only a detail")).toMatchObject({ state: null, isOpen: false });
		expect(itemOf(model, "Paint the gate")).toMatchObject({ mark: "x", heading: "Later" });
		expect(itemOf(model, "Use | as separator")).toMatchObject({ inTable: true, owner: "Jonas", date: "2025-11-02" });
		expect(itemOf(model, "Rent a barge")).toMatchObject({ inTable: false, state: "superseded" });
	});

	it("nests items as the note does", () => {
		expect(model.groups[1]?.items[0]?.children.map(({ markdown }) => markdown)).toEqual(["Ask for two offers", "only a detail"]);
	});

	it("gives each item the key and the words that the plans give it", () => {
		const page = pageOf(note.outline, reader);
		for (const kind of ["blockers", "nextSteps", "decisions"] as const) {
			const items = [...itemsDeep(itemsIn(page, kind))];
			expect(itemsOf(model, kind).map(({ key }) => key)).toEqual(items.map((item) => keyOf(page, item)));
			expect(itemsOf(model, kind).map(({ editable }) => editable)).toEqual(items.map((item) => editableText(page, item)));
		}
		expect(itemsOf(model, "nextSteps").map(({ key }) => key.text)).toContain("Order the lamps ^more");
	});

	it("has the entries newest first, and equal days as the note has them", () => {
		expect(model.entries.map(({ date, markdown, line }) => [date, markdown, line])).toEqual([
			["2025-12-19", "**Kickoff** held", 47],
			["2025-12-19", "[[Yard visit]]", 48],
			["2025-11-07", "[[2025-11-07 - Call|The call]] - Permits are late (via [[Jonas Weber]])", 46],
		]);
		expect(model.entries.map(({ target, via }) => [target, via])).toEqual([
			[null, null],
			["Yard visit", null],
			["2025-11-07 - Call", "Jonas Weber"],
		]);
		expect(model.entries[0]?.key).toEqual({ text: "**2025-12-19**: **Kickoff** held ^kick", occurrence: 0, count: 1 });
	});

	it("knows where the key facts and the people stand", () => {
		expect(model.keyFacts).toEqual(["Pier 7 is ours."]);
		expect(model.factLines).toEqual([53]);
		expect(model.peopleLine).toBe(56);
	});
});

describe("an entry's words behind its date", () => {
	it.each([
		"2025-11-07: ",
		"2025-11-07 : ",
		"2025-11-07 - ",
		"2025-11-07 – ",
		"[2025-11-07]: ",
		"**2025-11-07**: ",
		"**2025-11-07:** ",
		"__2025-11-07__ ",
		"**2025-11-07** - ",
	])("are the same behind %s", (date) => {
		for (const rest of ["[[Call]] - Permits (via Jonas)", "**[[Call]]** - x", "**Bold** words", "*[[Call]]* y", ": odd"]) {
			const text = `## Recent Context\n\n- ${date}${rest}\n`;
			const [entry] = modelOf(text).entries;
			const written = entryAt(scan(text), 0);
			const again = entryAt(scan(`- 2025-11-07: ${entry?.markdown ?? ""}\n`), 0);
			expect([again?.link?.target, again?.summary, again?.via]).toEqual([written?.link?.target, written?.summary, written?.via]);
			if (rest !== ": odd") expect(entry?.markdown).toBe(rest);
		}
	});
});

describe("ids", () => {
	const ids = (text: string): string[] => modelOf(text).groups.flatMap(({ kind }) => itemsOf(modelOf(text), kind).map(({ id }) => id));

	it("are unlike, however often an item says the same", () => {
		const all = [...ids(NOTE), ...modelOf(NOTE).entries.map(({ id }) => id)];
		expect(new Set(all).size).toBe(all.length);
		expect(ids("## Blockers\n\n- a\n- a\n\n## Next Steps\n\n- a\n- a\n### b\n- a\n")).toHaveLength(5);
		expect(new Set(ids("## Blockers\n\n- a\n- a\n\n## Next Steps\n\n- a\n- a\n### b\n- a\n")).size).toBe(5);
	});

	it("stay when the note is read again, with lines above and other items between", () => {
		const before = ids("## Next Steps\n\n- [ ] a\n- [ ] b\n- [ ] a\n");
		const after = ids("New words.\n\n## Next Steps\n\n- [ ] c\n- [ ] b\n- [ ] a\n- [ ] a\n");
		expect(before.every((id) => after.includes(id))).toBe(true);
	});

	it.each([
		["- ❌ a", "- ✅ a [resolved:: 2026-01-06]"],
		["- [ ] a", "- [x] a ✅ 2026-01-06"],
		["- a", "- a @Mira 📅 2026-01-06"],
	])("stay when %s becomes %s", (before, after) => {
		expect(ids(`## Blockers\n\n${before}\n`)).toEqual(ids(`## Blockers\n\n${after}\n`));
	});

	it("stay when a decision is struck out", () => {
		expect(ids("## Decisions\n\n- ✅ a\n")).toEqual(ids("## Decisions\n\n- ✅ ~~a~~ [superseded:: 2026-01-06]\n"));
	});
});

describe("a note of 5,000 items", () => {
	it("is counted in one pass, also in one table and where items say the same", () => {
		const rows = Array.from({ length: 5000 }, (_, at) => `| Row ${at % 7} | 2025-11-02 |`).join("\n");
		const steps = Array.from({ length: 5000 }, (_, at) => `- [ ] Step ${at % 3}`).join("\n");
		const text = `## Next Steps\n\n${steps}\n\n## Decisions\n\n| Decision | Date |\n| --- | --- |\n${rows}\n`;
		const model = modelOf(text);
		expect(itemsOf(model, "decisions")[4999]?.key).toMatchObject({ text: "Row 1", occurrence: 714, count: 715 });
		expect(itemsOf(model, "nextSteps")[4999]?.key).toMatchObject({ text: "Step 1", occurrence: 1666, count: 1667 });
	});
});
