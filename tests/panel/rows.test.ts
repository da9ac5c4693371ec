import { describe, expect, it } from "vitest";
import type { PanelModel } from "../../src/panel/model";
import type { GroupRow, ItemRow, Row } from "../../src/panel/row";
import { rowsOf } from "../../src/panel/rows";
import { defaultState, type PanelState } from "../../src/panel/state";
import { defaultSettings, PANEL_PARTS, type Settings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { plainText } from "../../src/text/plain";
import { itemOf, modelOf } from "./models";

const TODAY = "2026-01-06" as IsoDate;

const NOTE = `---
last_contact: soon
---
# Harbor Migration

## Blockers

- ❌ Berth permits @Mira Okafor 📅 2026-01-05 [created:: 2025-11-01]
- ✅ Power supply [resolved:: 2025-12-01]
- ❌ Façade of the **Große Halle** 📅 2026-01-06 [created:: 2025-10-01]
- ❌ Crane hire

## Next Steps

- [ ] Order the lamps
	- [ ] Ask for two offers
	- only a detail
- [x] Paint the gate
	- [ ] Second coat 📅 2025-12-31
	- with a brush

### Later

- [x] Sell the old lamps
- [ ] Call the yard

## Key Decisions

None.

## Recent Context

- 2025-11-01: [[a]]
- 2025-11-02: b
- 2025-11-03: c
- 2025-11-04: d
- 2025-11-05: e
- 2025-11-06: f
- 2025-11-07: g

## Key Facts

- Pier 7 is ours.
- Pier 7 is ours.

## Collaborators

- Mira Okafor — Lead, Harborline
`;

const model = modelOf(NOTE);

interface Given {
	state?: Partial<PanelState>;
	panel?: (settings: Settings["panel"]) => void;
	kept?: string[];
	model?: PanelModel;
}

function rows({ state = {}, panel = () => undefined, kept = [], model: shown = model }: Given = {}): Row[] {
	const settings = defaultSettings().panel;
	panel(settings);
	return rowsOf(shown, { ...defaultState(), ...state }, settings, TODAY, new Set(kept));
}

/** A row in short, indented as deep as it is. */
function line(row: Row): string {
	const indent = "  ".repeat(row.level - 1);
	switch (row.is) {
		case "group":
			return `${row.part} ${row.isFiltered ? `${row.shown} of ${row.total}` : row.open}${row.isCollapsed ? " +" : ""}`;
		case "heading":
			return `${indent}= ${row.text}`;
		case "item":
			return indent + (row.isAround ? `(${plainText(row.item.markdown)})` : plainText(row.item.markdown));
		case "add":
			return `${indent}add`;
		case "entry":
			return indent + row.entry.date;
		case "more":
			return `${indent}${row.hidden} more`;
		case "fact":
			return indent + row.markdown;
		case "person":
			return indent + row.person.person;
		case "problem":
			return `${indent}${row.problem.code}`;
		case "empty":
			return `${indent}${row.why}`;
	}
}

const lines = (given?: Given): string[] => rows(given).map(line);

/** The lines of one part, without its heading. */
function below(part: string, given: Given = {}): string[] {
	const all = lines({ ...given, state: { collapsed: [], ...given.state } });
	const from = all.findIndex((text) => text.startsWith(part)) + 1;
	const rest = all.slice(from);
	const end = rest.findIndex((text) => !text.startsWith(" "));
	return rest.slice(0, end < 0 ? rest.length : end);
}

function group(part: string, given?: Given): GroupRow {
	const found = rows(given).find((row): row is GroupRow => row.is === "group" && row.part === part);
	if (!found) throw new RangeError(`no ${part}`);
	return found;
}

function itemRow(words: string, given?: Given): ItemRow {
	const found = rows(given).find((row): row is ItemRow => row.is === "item" && row.item.markdown === words);
	if (!found) throw new RangeError(`no row says "${words}"`);
	return found;
}

describe("the rows of a project", () => {
	it("are the open items, the newest entries, and the headings of what is folded away", () => {
		expect(lines()).toEqual([
			"blockers 3",
			"  Berth permits",
			"  Façade of the Große Halle",
			"  Crane hire",
			"  add",
			"nextSteps 4",
			"  Order the lamps",
			"    Ask for two offers",
			"    only a detail",
			"  (Paint the gate)",
			"    Second coat",
			"  = Later",
			"  Call the yard",
			"  add",
			"decisions 0",
			"  none",
			"  add",
			"recentContext 7",
			"  2025-11-07",
			"  2025-11-06",
			"  2025-11-05",
			"  2025-11-04",
			"  2025-11-03",
			"  2 more",
			"keyFacts 2 +",
			"people 1 +",
			"problems 1 +",
		]);
	});

	it("have ids that are all different, also those of equal facts", () => {
		const ids = rows({ state: { collapsed: [], showDone: true, allEntries: true } }).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it("keep their ids when something is added to the note", () => {
		const after = modelOf(NOTE.replace("## Blockers\n", "## Blockers\n\n- ❌ New\n"));
		const ids = rows({ model: after }).map(({ id }) => id);
		expect(rows().filter(({ id }) => !ids.includes(id))).toEqual([]);
	});

	it("know where they stand: level, position, how many, and what is around", () => {
		const groups = rows().filter((row) => row.is === "group");
		expect(groups.map(({ level, position, size }) => [level, position, size])).toEqual(groups.map((_, at) => [1, at + 1, 7]));
		expect(itemRow("Crane hire")).toMatchObject({ level: 2, position: 3, size: 3, depth: 0, parent: null });
		expect(itemRow("only a detail")).toMatchObject({
			level: 3,
			position: 2,
			size: 2,
			depth: 1,
			parent: itemRow("Order the lamps").id,
		});
		expect(rows().find(({ is }) => is === "more")).toMatchObject({ position: 6, size: 6 });
		expect(rows().find(({ id }) => id === "add-blockers")).toMatchObject({ position: 4, size: 4, kind: "blockers" });
	});

	it("are overdue when the day has passed and they are open", () => {
		expect(itemRow("Berth permits").isOverdue).toBe(true);
		expect(itemRow("Façade of the **Große Halle**").isOverdue).toBe(false);
		expect(group("blockers").overdue).toBe(1);
		expect(group("nextSteps").overdue).toBe(1);
		const done = modelOf("## Next Steps\n\n- [x] a 📅 2025-01-01\n");
		expect(group("nextSteps", { model: done }).overdue).toBe(0);
		expect(itemRow("a", { model: done, state: { showDone: true } }).isOverdue).toBe(false);
	});

	it("tell where facts, people and problems stand", () => {
		const all = rows({ state: { collapsed: [] } });
		const places = all.flatMap((row) => (row.is === "fact" || row.is === "person" || row.is === "problem" ? [row.line] : []));
		expect(places).toEqual([43, 44, 46, 2]);
	});
});

describe("parts", () => {
	it("that are switched off are not there", () => {
		const off = (panel: Settings["panel"]): void => {
			for (const part of PANEL_PARTS) panel.shows[part] = part === "nextSteps";
		};
		expect(rows({ panel: off }).every(({ part }) => part === "nextSteps")).toBe(true);
		expect(group("nextSteps", { panel: off })).toMatchObject({ position: 1, size: 1 });
	});

	it("of facts, people and problems are left out when empty; the others say so", () => {
		expect(lines({ model: modelOf("# Empty\n"), state: { collapsed: [] } })).toEqual([
			"blockers 0",
			"  none",
			"  add",
			"nextSteps 0",
			"  none",
			"  add",
			"decisions 0",
			"  none",
			"  add",
			"recentContext 0",
			"  none",
		]);
	});

	it("show only their heading when collapsed", () => {
		expect(lines({ state: { collapsed: ["blockers", "nextSteps", "decisions", "recentContext"] } }).slice(0, 4)).toEqual([
			"blockers 3 +",
			"nextSteps 4 +",
			"decisions 0 +",
			"recentContext 7 +",
		]);
		expect(below("problems")).toEqual(["  last-contact-invalid"]);
	});
});

describe("what is done", () => {
	it("is shown when asked for", () => {
		expect(below("blockers", { state: { showDone: true } })).toContain("  Power supply");
		expect(below("nextSteps", { state: { showDone: true } })).toEqual([
			"  Order the lamps",
			"    Ask for two offers",
			"    only a detail",
			"  Paint the gate",
			"    Second coat",
			"    with a brush",
			"  = Later",
			"  Sell the old lamps",
			"  Call the yard",
			"  add",
		]);
	});

	it("stays when it was kept, and while it is being written", () => {
		const { id } = itemOf(model, "Power supply");
		expect(below("blockers", { kept: [id] })).toContain("  Power supply");
		const pending: PanelModel = {
			...model,
			groups: model.groups.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, isPending: item.id === id })) })),
		};
		expect(below("blockers", { model: pending })).toContain("  Power supply");
		expect(below("blockers")).not.toContain("  Power supply");
	});

	it("is why a group is empty, and that is said", () => {
		expect(below("nextSteps", { model: modelOf("## Next Steps\n\n- [x] a\n") })).toEqual(["  done", "  add"]);
	});
});

describe("a filter", () => {
	const found = (filter: string, part: string, given: Given = {}): string[] => below(part, { ...given, state: { filter } });

	it("finds all its words, in any case, without accents and without markup", () => {
		expect(found("facade GROSSE", "blockers")).toEqual(["  Façade of the Große Halle", "  add"]);
		expect(found("große der", "blockers")).toEqual([]);
		expect(found("  crane  ", "blockers")).toEqual(["  Crane hire", "  add"]);
	});

	it("finds owners and dates as well", () => {
		expect(found("okafor", "blockers")).toEqual(["  Berth permits", "  add"]);
		expect(found("2026-01-06", "blockers")).toEqual(["  Façade of the Große Halle", "  add"]);
		expect(found("2025-11", "blockers")).toEqual(["  Berth permits", "  add"]);
	});

	it("keeps what holds a match, and what a match holds", () => {
		expect(found("offers", "nextSteps")).toEqual(["  (Order the lamps)", "    Ask for two offers", "  add"]);
		expect(found("order", "nextSteps")).toEqual(["  Order the lamps", "    Ask for two offers", "    only a detail", "  add"]);
	});

	it("says how many of how many it shows, and hides what is done all the same", () => {
		expect(group("nextSteps", { state: { filter: "lamps" } })).toMatchObject({ shown: 3, total: 5, open: 4 });
		expect(group("blockers", { state: { filter: "power" } })).toMatchObject({ shown: 0, total: 3 });
		expect(group("blockers", { state: { filter: "power", showDone: true } })).toMatchObject({ shown: 1, total: 4 });
		expect(group("blockers")).toMatchObject({ shown: 3, total: 3, isFiltered: false });
	});

	it("opens what it finds something in, and folds the rest", () => {
		expect(lines({ state: { filter: "harborline" } })).toEqual([
			"blockers 0 of 3 +",
			"nextSteps 0 of 5 +",
			"decisions 0 of 0 +",
			"recentContext 0 of 7 +",
			"keyFacts 0 of 2 +",
			"people 1 of 1",
			"  Mira Okafor",
			"problems 0 of 1 +",
		]);
		expect(group("people", { state: { filter: "harborline" } }).canCollapse).toBe(false);
		expect(group("people").canCollapse).toBe(true);
	});

	it("looks through all entries, not just the newest", () => {
		expect(found("2025-11-01", "recentContext")).toEqual(["  2025-11-01"]);
		expect(found("2025-11", "recentContext")).toHaveLength(7);
	});

	it("finds facts by their words and problems by their sentence", () => {
		expect(found("pier", "keyFacts")).toEqual(["  Pier 7 is ours.", "  Pier 7 is ours."]);
		expect(found("contact soon is no date", "problems")).toEqual(["  last-contact-invalid"]);
	});

	it("finds an item again after its words have changed", () => {
		const item = itemOf(model, "Crane hire");
		const changed: PanelModel = {
			...model,
			groups: model.groups.map((one) => ({
				...one,
				items: one.items.map((other) => (other === item ? { ...item, markdown: "Barge hire" } : other)),
			})),
		};
		expect(found("crane", "blockers")).toContain("  Crane hire");
		expect(found("barge", "blockers", { model: changed })).toEqual(["  Barge hire", "  add"]);
	});
});

describe("sorting", () => {
	it("by due date puts what is due first, also within, and what has no day last", () => {
		expect(below("blockers", { state: { sort: "due", showDone: true } })).toEqual([
			"  Berth permits",
			"  Façade of the Große Halle",
			"  Power supply",
			"  Crane hire",
			"  add",
		]);
		expect(below("nextSteps", { state: { sort: "due" } })).toEqual([
			"  (Paint the gate)",
			"    Second coat",
			"  Order the lamps",
			"    Ask for two offers",
			"    only a detail",
			"  Call the yard",
			"  add",
		]);
	});

	it("by age puts the oldest first", () => {
		expect(below("blockers", { state: { sort: "age" } })).toEqual([
			"  Façade of the Große Halle",
			"  Berth permits",
			"  Crane hire",
			"  add",
		]);
	});

	it("leaves equal days as the note has them", () => {
		const equal = modelOf("## Next Steps\n\n- [ ] c 📅 2026-01-01\n- [ ] a 📅 2026-01-01\n- [ ] b 📅 2025-01-01\n");
		expect(below("nextSteps", { model: equal, state: { sort: "due" } })).toEqual(["  b", "  c", "  a", "  add"]);
	});
});

describe("headings inside a section", () => {
	it("are shown where they change, and the section's own name where items come back to it", () => {
		const shown = modelOf("## Next Steps\n\n- a\n\n### *Later* on\n\n- b\n- c\n\n## Action Items\n\n- d\n");
		expect(below("nextSteps", { model: shown })).toEqual(["  a", "  = Later on", "  b", "  c", "  = Action Items", "  d", "  add"]);
	});
});

describe("entries", () => {
	it("are as many as the settings say, and all on demand", () => {
		const two = (panel: Settings["panel"]): void => void (panel.entries = 2);
		expect(below("recentContext", { panel: two })).toEqual(["  2025-11-07", "  2025-11-06", "  5 more"]);
		expect(below("recentContext", { panel: two, state: { allEntries: true } }).slice(-2)).toEqual(["  2025-11-01", "  0 more"]);
		expect(below("recentContext", { panel: (panel) => void (panel.entries = 7) })).toHaveLength(7);
	});
});
