import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editsBack, stepBack } from "../../src/history/step";
import type { ItemKind } from "../../src/notes/item";
import { planAction, type Action } from "../../src/plans/action";
import { entriesIn, entryKeysOf } from "../../src/plans/entry";
import { keyOf } from "../../src/plans/locate";
import type { Page } from "../../src/plans/page";
import type { Plan } from "../../src/plans/plan";
import { defaultSettings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import { allItems, itemAt, itemSaying, outcome, pageFor, readerWith, TODAY } from "./trial";

const DAY = "2026-02-01" as IsoDate;
const reader = readerWith();
const plan = (text: string, action: Action, own = reader): Plan => planAction(scan(text), own, [], TODAY, action);

const NOTE = `## Blockers
- ❌ wood

## Next Steps
- [ ] mast
- [ ] rail

## Key Decisions
- ✅ amber

## Recent Context
- 2025-11-06: [[Rail]]
- 2025-11-05: [[Mast]]
`;

function item(words: string, text = NOTE) {
	const page = pageFor(text);
	return keyOf(page, itemSaying(page, words));
}

const entry = entryKeysOf(scan(NOTE), entriesIn(pageFor(NOTE)))[0] ?? { text: "", occurrence: 0, count: 0 };

describe("planAction", () => {
	it.each<[Action, string, string]>([
		[{ do: "toggle", item: item("mast") }, "- [ ] mast", "- [x] mast"],
		[{ do: "toggle", item: item("wood") }, "- ❌ wood", "- ✅ wood [resolved:: 2026-01-06]"],
		[{ do: "close", item: item("wood"), date: DAY }, "- ❌ wood", "- ✅ wood [resolved:: 2026-02-01]"],
		[{ do: "close", item: item("amber"), date: DAY }, "- ✅ amber", "- ✅ ~~amber~~ [superseded:: 2026-02-01]"],
		[{ do: "close", item: item("mast"), date: DAY }, "- [ ] mast", "- [x] mast"],
		[{ do: "close", item: item("mast"), date: DAY, isChosen: true }, "- [ ] mast", "- [x] mast ✅ 2026-02-01"],
		[{ do: "mark", item: item("mast"), state: "in-progress" }, "- [ ] mast", "- [/] mast"],
		[{ do: "edit", item: item("mast"), text: "sail" }, "- [ ] mast", "- [ ] sail"],
		[{ do: "add", kind: "nextSteps", texts: ["oar", "keel"] }, "- [ ] rail", "- [ ] rail\n- [ ] oar\n- [ ] keel"],
		[{ do: "delete", item: item("mast") }, "- [ ] mast\n", ""],
		[{ do: "move", item: item("mast"), direction: "down" }, "- [ ] mast\n- [ ] rail", "- [ ] rail\n- [ ] mast"],
		[{ do: "place", item: item("rail"), beside: item("mast"), side: "before" }, "- [ ] mast\n- [ ] rail", "- [ ] rail\n- [ ] mast"],
		[{ do: "transfer", item: item("wood"), kind: "decisions" }, "- ❌ wood\n", ""],
		[{ do: "due", item: item("mast"), date: DAY }, "- [ ] mast", "- [ ] mast 📅 2026-02-01"],
		[{ do: "owner", item: item("mast"), owner: "Rosa" }, "- [ ] mast", "- [ ] mast @Rosa"],
		[{ do: "remove-entry", entry }, "- 2025-11-06: [[Rail]]\n", ""],
		[{ do: "dismiss-entry", entry, link: "[[Rail]]" }, "- 2025-11-06: [[Rail]]\n", ""],
	])("does %o", (action, before, after) => {
		const { edits = [], refusal } = plan(NOTE, action);
		expect(refusal).toBe(undefined);
		const made = applyEdits(NOTE, edits);
		if (action.do === "transfer") expect(made).toBe(NOTE.replace(before, after).replace("- ✅ amber", "- ✅ amber\n- ✅ wood"));
		else if (action.do === "dismiss-entry") expect(made).toBe('---\ncontext_skip:\n  - "[[Rail]]"\n---\n' + NOTE.replace(before, after));
		else expect(made).toBe(NOTE.replace(before, after));
	});

	it("opens what is closed", () => {
		const text = NOTE.replace("- [ ] mast", "- [-] mast");
		expect(applyEdits(text, plan(text, { do: "toggle", item: item("mast", text) }).edits ?? [])).toBe(NOTE);
	});

	it("says when a step was done where the settings or the other steps ask for it", () => {
		const stamping = readerWith({ ...defaultSettings(), items: { stampDone: true } });
		for (const [action, day] of [[{ do: "toggle", item: item("mast") }, TODAY], [{ do: "close", item: item("mast"), date: DAY }, DAY]] as const) {
			expect(applyEdits(NOTE, plan(NOTE, action, stamping).edits ?? [])).toContain(`- [x] mast ✅ ${day}\n`);
			const stamped = NOTE.replace("- [ ] rail", "- [x] rail ✅ 2026-01-02");
			expect(applyEdits(stamped, plan(stamped, action).edits ?? [])).toContain(`- [x] mast ✅ ${day}\n`);
		}
	});

	it("finds items and entries where they stand by now", () => {
		const later = "---\r\ntitle: A\r\n---\r\n" + NOTE.replace("- [ ] mast", "- [ ] oar\n- [ ] mast").replaceAll("\n", "\r\n");
		expect(applyEdits(later, plan(later, { do: "toggle", item: item("mast") }).edits ?? [])).toBe(later.replace("[ ] mast", "[x] mast"));
		expect(applyEdits(later, plan(later, { do: "remove-entry", entry }).edits ?? [])).toBe(later.replace("- 2025-11-06: [[Rail]]\r\n", ""));
	});

	it("refuses what is gone, and a place beside what is gone", () => {
		const other = NOTE.replace("rail", "door").replace("[[Rail]]", "[[Door]]");
		expect(plan(other, { do: "delete", item: item("rail") }).refusal?.code).toBe("item-not-found");
		expect(plan(other, { do: "place", item: item("mast"), beside: item("rail"), side: "after" }).refusal?.code).toBe("item-not-found");
		expect(plan(other, { do: "dismiss-entry", entry, link: "[[x]]" }).refusal?.code).toBe("item-not-found");
	});

	it("reads owners by the names it is given", () => {
		const text = "## Tasks\n- ask @Rosa van der Thorn now\n";
		const action: Action = { do: "owner", item: item("ask", text), owner: null };
		expect(applyEdits(text, planAction(scan(text), reader, ["Rosa van der Thorn"], TODAY, action).edits ?? [])).toBe("## Tasks\n- ask now\n");
	});
});

/** Everything that can be done to the items and entries of a note, with what must hold for it. */
function tryAll(text: string): { tried: number; refused: string[] } {
	const page = pageFor(text);
	const tally = { tried: 0, refused: [] as string[] };
	const after = (action: Action, keepsRest: boolean, from: Page = page): Page | null => {
		const made = planAction(from.outline, reader, [], TODAY, action);
		tally.tried++;
		if (made.refusal) {
			if (made.refusal.code === "text-differs") tally.refused.push(`${action.do} ${made.refusal.line ?? "-"}`);
			return null;
		}
		// What is said besides the items stays; an entry is no item.
		const result = keepsRest ? outcome(from, made) : applyEdits(from.outline.text, made.edits);
		if (result === null) return null;
		const step = stepBack("A.md", from.outline.text, made.edits);
		expect(applyEdits(result, editsBack(step, result) ?? [])).toBe(from.outline.text);
		return pageFor(result);
	};
	for (const one of allItems(page)) dateAndOwner(page, one.line, after);
	for (const kind of ["blockers", "nextSteps", "decisions"] as const) placing(page, kind, after);
	const entries = entryKeysOf(page.outline, entriesIn(page));
	for (const key of entries) {
		for (const action of [{ do: "remove-entry", entry: key }, { do: "dismiss-entry", entry: key, link: "[[Zinc]]" }] as const) {
			const left = after(action, false);
			if (left) expect(entriesIn(left)).toHaveLength(entries.length - 1);
			if (left) expect(allItems(left).map((item) => item.text)).toEqual(allItems(page).map((item) => item.text));
		}
	}
	return tally;
}

type After = (action: Action, keepsRest: boolean, from?: Page) => Page | null;

function dateAndOwner(page: Page, line: number, after: After): void {
	const one = itemAt(page, line);
	if (!one) return;
	const key = keyOf(page, one);
	const dated = after({ do: "due", item: key, date: DAY }, true);
	const due = dated && itemAt(dated, line);
	if (dated && due) {
		const { state, owner, text, children } = one;
		expect(due).toMatchObject({ state, owner, due: DAY, children: children.map((child) => ({ text: child.text })) });
		if (one.due !== null) expect(due.text).toBe(text);
		const back = after(one.due === null ? { do: "due", item: keyOf(dated, due), date: null } : { do: "due", item: keyOf(dated, due), date: one.due }, true, dated);
		const isPlain = !page.outline.lines.at(line - 1).includes("due::");
		if (back && isPlain) expect(back.outline.text).toBe(page.outline.text);
	}
	const owned = after({ do: "owner", item: key, owner: "Zora" }, true);
	const own = owned && itemAt(owned, line);
	if (!owned || !own) return;
	expect(own).toMatchObject({ state: one.state, owner: "Zora", due: one.due });
	const back = after({ do: "owner", item: keyOf(owned, own), owner: one.owner }, true, owned);
	const isPlain = one.owner === null || !/\[\[|\]\(/.test(page.outline.lines.at(line - 1));
	if (back && isPlain) expect(back.outline.text).toBe(page.outline.text);
}

function placing(page: Page, kind: ItemKind, after: After): void {
	const items = allItems(page).filter((item) => item.kind === kind);
	const said = (one: Page): string[] => allItems(one).map(({ text }) => text).sort();
	for (const [index, item] of items.entries()) {
		for (const beside of [items[index + 2], items[items.length - 1 - index]]) {
			if (!beside) continue;
			for (const side of ["before", "after"] as const) {
				const action: Action = { do: "place", item: keyOf(page, item), beside: keyOf(page, beside), side };
				const moved = after(action, true);
				if (moved) expect(said(moved)).toEqual(said(page));
				if (moved) expect(moved.outline.text.length - page.outline.text.length).toBeLessThan(60);
			}
		}
	}
}

describe("every action on every item and entry", () => {
	const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
	const notesIn = (folder: string): string[] =>
		readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => `${folder}/${name}`);
	const dressed = (text: string): string => "\ufeff" + text.replace(/^\ufeff/, "").replace(/\r\n|\n|\r/g, "\r\n").replace(/(?:\r\n)+$/, "");

	it("of the demo vault's projects, and of its hazards written on Windows, can be taken back, and changes nothing else", () => {
		let tried = 0;
		for (const folder of ["demo-vault/Projects", "demo-vault/Hazards"]) {
			for (const path of notesIn(at(folder))) {
				const text = readFileSync(path, "utf8");
				tried += tryAll(folder.endsWith("Hazards") ? dressed(text) : text).tried;
			}
		}
		expect(tried).toBeGreaterThan(500);
	}, 120_000);

	const sample = at("../shared/sample");
	it.skipIf(!existsSync(sample))("of the shared sample (skipped where ../shared is absent)", () => {
		for (const path of notesIn(sample)) {
			const { refused, tried } = tryAll(dressed(readFileSync(path, "utf8")));
			expect(tried).toBeGreaterThan(100);
			expect(refused).toEqual([]);
		}
	}, 120_000);
});
