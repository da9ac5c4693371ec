import { describe, expect, it } from "vitest";
import { readProject } from "../../src/notes/project";
import { readNote } from "../../src/notes/reading";
import { expected } from "../../src/panel/expected";
import { panelModel, type PanelItem, type PanelModel } from "../../src/panel/model";
import { planAction, type Action } from "../../src/plans/action";
import { applyEdits } from "../../src/text/edit";
import type { IsoDate } from "../../src/text/date";
import { itemOf, itemsOf, modelOf, PATH, readModel } from "./models";

const TODAY = "2026-01-06" as IsoDate;

const NOTE = `# Harbor Migration

## Blockers

- ❌ Berth permits @Mira Okafor 📅 2026-01-05
	- [ ] Ask the harbour office
	- only a detail
- ❌ Crane hire (via Jonas) ^crane
- ❌ Crane hire
- ✅ Power supply [resolved:: 2025-12-01]
- [ ] Boxed blocker

### Elsewhere

- ⛔ Storm [due:: 2026-02-01]

## Next Steps

- [ ] Order the lamps
	- [ ] Ask for two offers
	- [x] Measure the hall
- [/] Call the yard @Jonas
- [ ] Order the lamps
- [x] Paint the gate

## Key Decisions

- ✅ Use steel (2025-11-03)
- Rent the barge @Mira Okafor
- ~~Use wood~~ [superseded:: 2025-12-01]

## Collaborators

- Mira Okafor — Lead, Harborline
`;

/** What one sees of a model. */
function seen({ groups }: PanelModel): unknown {
	const row = (item: PanelItem): unknown => {
		const { id, state, isOpen, mark, markdown, owner, due, heading, children } = item;
		return { id, state, isOpen, mark, markdown, owner, due, heading, children: children.map(row) };
	};
	return groups.map(({ kind, open, items }) => ({ kind, open, items: items.map(row) }));
}

/** The model of the note once the action is in it; null when it is refused. */
function written(text: string, action: Action): PanelModel | null {
	const { note, reader } = readModel(text);
	const { edits } = planAction(note.outline, reader, [], TODAY, action);
	if (!edits) return null;
	const after = readNote(PATH, applyEdits(text, edits), reader);
	return panelModel(after, "Harbor Migration", readProject(after, reader), reader);
}

function actionsOn(model: PanelModel, item: PanelItem): Action[] {
	const { key } = item;
	const beside = itemsOf(model, item.kind).filter(({ inTable }) => !inTable);
	return [
		{ do: "toggle", item: key },
		{ do: "close", item: key, date: "2026-01-03" as IsoDate },
		{ do: "close", item: key, date: "2026-01-03" as IsoDate, isChosen: true },
		...(["open", "in-progress", "cancelled"] as const).map((state): Action => ({ do: "mark", item: key, state })),
		{ do: "edit", item: key, text: "New words @Jonas 📅 2026-03-01" },
		{ do: "delete", item: key },
		{ do: "move", item: key, direction: "up" },
		{ do: "move", item: key, direction: "down" },
		...(["blockers", "nextSteps", "decisions"] as const).map((kind): Action => ({ do: "transfer", item: key, kind })),
		{ do: "due", item: key, date: "2026-04-01" as IsoDate },
		{ do: "due", item: key, date: null },
		{ do: "owner", item: key, owner: "Mira Okafor" },
		{ do: "owner", item: key, owner: null },
		...beside.flatMap((other) => (["before", "after"] as const).map((side): Action => ({ do: "place", item: key, beside: other.key, side }))),
	];
}

describe("what is shown at once", () => {
	const model = modelOf(NOTE);
	const items = model.groups.flatMap(({ kind }) => itemsOf(model, kind));

	it.each(items.map((item) => [item.id, item.key.text, item] as const))("is what the note says afterwards: %s %s", (_, __, item) => {
		let compared = 0;
		for (const action of actionsOn(model, item)) {
			const after = written(NOTE, action);
			if (!after) continue;
			compared++;
			expect(seen(expected(model, action)), JSON.stringify(action)).toEqual(seen(after));
		}
		expect(compared).toBeGreaterThan(4);
	});

	it.each(["blockers", "nextSteps", "decisions"] as const)("has several new %s where the note will have them", (kind) => {
		const action: Action = { do: "add", kind, texts: ["Crane hire", "Second one @Jonas 📅 2026-03-01"] };
		expect(seen(expected(model, action))).toEqual(seen(written(NOTE, action) ?? model));
	});

	it("marks what is not in the note yet, and copies nothing else", () => {
		const { key } = itemOf(model, "Ask for two offers");
		const after = expected(model, { do: "toggle", item: key });
		expect(itemsOf(after, "nextSteps").filter(({ isPending }) => isPending).map(({ markdown }) => markdown)).toEqual(["Ask for two offers"]);
		expect(after.groups[0]).toBe(model.groups[0]);
		expect(after.groups[1]?.items[1]).toBe(model.groups[1]?.items[1]);
		expect(after.entries).toBe(model.entries);
		expect(itemOf(model, "Ask for two offers").isOpen).toBe(true);
	});

	it("finds an item by a key that is equal, though it is another object", () => {
		const key = { ...itemOf(model, "Call the yard").key };
		expect(itemOf(expected(model, { do: "toggle", item: key }), "Call the yard").state).toBe("done");
	});
});

describe("the same model", () => {
	const model = modelOf(`${NOTE}\n## Tasks\n\n- [ ] Weekly round 🔁 every week\n`);

	it.each<[string, Action]>([
		["for an item that is not there", { do: "delete", item: { ...itemOf(model, "Call the yard").key, text: "else" } }],
		["for a detail", { do: "toggle", item: itemOf(model, "only a detail").key }],
		["for a repeating task", { do: "toggle", item: itemOf(model, "Weekly round").key }],
		["for the same words", { do: "edit", item: itemOf(model, "Call the yard").key, text: "Call the yard @Jonas" }],
		["for no words", { do: "edit", item: itemOf(model, "Call the yard").key, text: " " }],
		["for nothing to add", { do: "add", kind: "blockers", texts: ["", " "] }],
		["for a move beyond the end", { do: "move", item: itemOf(model, "Rent the barge").key, direction: "up" }],
		["for a step that is one", { do: "transfer", item: itemOf(model, "Call the yard").key, kind: "nextSteps" }],
		["beside itself", { do: "place", item: itemOf(model, "Call the yard").key, beside: itemOf(model, "Call the yard").key, side: "after" }],
	])("is shown %s", (name, action) => {
		if (name === "for a move beyond the end") {
			const first = expected(model, { do: "move", item: itemOf(model, "Use steel").key, direction: "up" });
			expect(first).toBe(model);
		} else expect(expected(model, action)).toBe(model);
	});
});

describe("the keys of what is shown", () => {
	const keys = (model: PanelModel): unknown[] => itemsOf(model, "blockers").map(({ key }) => key);
	const text = "## Blockers\n\n- ❌ a\n- ❌ b\n- ❌ a\n- ❌ a\n";
	const model = modelOf(text);
	const [first, second] = itemsOf(model, "blockers");

	it("fit the note when one of several equal items has gone", () => {
		const action: Action = { do: "delete", item: first?.key ?? { kind: "blockers", text: "", heading: "", occurrence: 0, count: 0 } };
		expect(keys(expected(model, action))).toEqual(keys(written(text, action) ?? model));
		expect(keys(expected(model, action))).toHaveLength(3);
	});

	it("fit the note when an item says the same as others now", () => {
		const action: Action = { do: "edit", item: second?.key ?? { kind: "blockers", text: "", heading: "", occurrence: 0, count: 0 }, text: "a" };
		expect(keys(expected(model, action))).toEqual(keys(written(text, action) ?? model));
		expect(keys(expected(model, action))).toHaveLength(4);
	});
});

describe("an entry that is removed", () => {
	const text = "## Recent Context\n\n- 2025-11-07: a\n- 2025-11-08: b\n- 2025-11-07: a\n";
	const model = modelOf(text);

	it.each(["remove-entry", "dismiss-entry"] as const)("is gone at once: %s", (name) => {
		const [, entry] = model.entries;
		if (!entry) throw new RangeError("no entry");
		const after = expected(model, { do: name, entry: entry.key, link: "[[x]]" });
		expect(after.entries.map(({ markdown, key }) => [markdown, key.occurrence, key.count])).toEqual([
			["b", 0, 1],
			["a", 0, 1],
		]);
		expect(after.entries.map(({ id }) => id)).toEqual(modelOf("## Recent Context\n\n- 2025-11-08: b\n- 2025-11-07: a\n").entries.map(({ id }) => id));
		expect(expected(after, { do: name, entry: { ...entry.key, text: "else" }, link: "[[x]]" })).toBe(after);
	});
});
