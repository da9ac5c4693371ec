/** Actions chosen in a row on what is shown: each is done to the row it was meant for, though the note has others by then. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { ITEM_KINDS, type ItemKind } from "../../src/notes/item";
import { readProject } from "../../src/notes/project";
import { createReader, readNote } from "../../src/notes/reading";
import { panelModel, type PanelItem, type PanelModel } from "../../src/panel/model";
import { planAction, type Action } from "../../src/plans/action";
import type { ItemKey } from "../../src/plans/locate";
import { defaultSettings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import { aimed } from "../../src/ui/aim";
import { Pending } from "../../src/ui/pending";

const reader = createReader(defaultSettings(), parseYaml);
const TODAY = "2026-07-01" as IsoDate;

function read(text: string): PanelModel {
	const note = readNote("Projects/Harbour.md", text, reader);
	return panelModel(note, "Harbour", readProject(note, reader), reader);
}

/** The text with the action done, or null when it is refused. */
function done(text: string, action: Action): string | null {
	const { edits } = planAction(scan(text), reader, [], TODAY, action);
	return edits ? applyEdits(text, edits) : null;
}

/** An item's first child tells it from all others, whatever words they share. */
const nameOf = (item: PanelItem): string => item.children[0]?.markdown ?? item.markdown;

function itemsOf(model: PanelModel): PanelItem[] {
	return model.groups.flatMap(({ items }) => items);
}

type Verb = (key: ItemKey, beside: ItemKey, at: number) => Action;

const VERBS: Record<string, Verb> = {
	toggle: (item) => ({ do: "toggle", item }),
	delete: (item) => ({ do: "delete", item }),
	up: (item) => ({ do: "move", item, direction: "up" }),
	down: (item) => ({ do: "move", item, direction: "down" }),
	place: (item, beside) => ({ do: "place", item, beside, side: "before" }),
	edit: (item) => ({ do: "edit", item, text: "Call" }),
	reword: (item, _beside, at) => ({ do: "edit", item, text: `Words ${at} 📅 2026-08-0${(at % 9) + 1}` }),
	due: (item) => ({ do: "due", item, date: "2026-08-01" as IsoDate }),
	owner: (item) => ({ do: "owner", item, owner: "Mira" }),
	block: (item) => ({ do: "transfer", item, kind: "blockers" }),
	step: (item) => ({ do: "transfer", item, kind: "nextSteps" }),
	add: ({ kind }, _beside, at) => ({ do: "add", kind, texts: [`New ${at}`] }),
};

interface Deed {
	verb: Verb;
	/** Names of the rows it is done to, and beside. */
	row: string;
	beside: string;
	at: number;
}

const HEADINGS: Record<ItemKind, string> = { blockers: "Blockers", nextSteps: "Next Steps", decisions: "Key Decisions" };
const LEADS: Record<ItemKind, string> = { blockers: "❌ ", nextSteps: "[ ] ", decisions: "✅ " };

const texts = fc
	.array(fc.record({ kind: fc.constantFrom(...ITEM_KINDS), words: fc.constantFrom("Call", "Call", "Write", "Wait") }), {
		minLength: 3,
		maxLength: 8,
	})
	.map((rows) => {
		const section = (kind: ItemKind): string =>
			rows
				.map((row, at) => (row.kind === kind ? `- ${LEADS[kind]}${row.words}\n  - row ${at}\n` : ""))
				.join("");
		return ITEM_KINDS.map((kind) => `## ${HEADINGS[kind]}\n\n${section(kind)}`).join("\n");
	});

const choices = fc.array(fc.record({ verb: fc.constantFrom(...Object.keys(VERBS)), row: fc.nat(20), beside: fc.nat(20) }), {
	minLength: 2,
	maxLength: 5,
});

interface Run {
	text: string;
	refused: number;
}

/** All chosen at once on what is shown, and then done one after the other. */
function hasty(text: string, chosen: readonly { verb: string; row: number; beside: number }[]): { run: Run; deeds: Deed[] } {
	const pending = new Pending();
	pending.read(read(text));
	const acts: { action: Action; seen: PanelModel; isAhead: boolean }[] = [];
	const deeds: Deed[] = [];
	chosen.forEach(({ verb, row, beside }, at) => {
		const { model, isAhead } = pending;
		const items = model ? itemsOf(model) : [];
		const item = items[row % items.length];
		const family = items.filter(({ kind }) => kind === item?.kind);
		const other = family[beside % family.length];
		const make = VERBS[verb];
		if (!model || !item || !other || !make) return;
		const action = make(item.key, other.key, at);
		acts.push({ action, seen: model, isAhead });
		deeds.push({ verb: make, row: nameOf(item), beside: nameOf(other), at });
		pending.begin(action);
	});
	const run = { text, refused: 0 };
	for (const { action, seen, isAhead } of acts) {
		const now = run.text;
		const after = done(now, isAhead ? aimed(action, seen, () => read(now)) : action);
		if (after === null) run.refused++;
		else run.text = after;
	}
	return { run, deeds };
}

/** The same with the note read again between any two. */
function careful(text: string, deeds: readonly Deed[]): Run {
	const run = { text, refused: 0 };
	for (const { verb, row, beside, at } of deeds) {
		const items = itemsOf(read(run.text));
		const item = items.find((one) => nameOf(one) === row);
		const other = items.find((one) => nameOf(one) === beside);
		const after = item && other ? done(run.text, verb(item.key, other.key, at)) : null;
		if (after === null) run.refused++;
		else run.text = after;
	}
	return run;
}

describe("several actions in a row", () => {
	it("do to a note what they do when it is read again after each", () => {
		let compared = 0;
		fc.assert(
			fc.property(texts, choices, (text, chosen) => {
				const { run, deeds } = hasty(text, chosen);
				const oracle = careful(text, deeds);
				fc.pre(oracle.refused === 0);
				compared++;
				expect(run).toEqual(oracle);
			}),
			{ numRuns: 400 },
		);
		expect(compared).toBeGreaterThan(300);
	});
});
