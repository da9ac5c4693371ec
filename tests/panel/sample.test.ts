import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/panel/rows";
import { defaultState } from "../../src/panel/state";
import { defaultSettings, PANEL_PARTS } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { readModel } from "./models";

// The sample holds real names, so it stays outside, and nothing of it is written here.
const folder = fileURLToPath(new URL("../../../shared/sample/", import.meta.url));
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".md")) : undefined;

describe.skipIf(file === undefined)("the panel of the sample note in ../shared/sample (skipped where that folder is missing)", () => {
	const text = file === undefined ? "" : readFileSync(`${folder}/${file}`, "utf8");
	const { model, note } = readModel(text);

	it("shows 5, 10 and 10", () => {
		expect(model.groups.map(({ open }) => open)).toEqual([5, 10, 10]);
	});

	it("has rows that all know their line", () => {
		const state = { ...defaultState(), collapsed: [], showDone: true, allEntries: true };
		const rows = rowsOf(model, state, defaultSettings().panel, "2026-02-01" as IsoDate);
		const { lines } = note.outline;
		const shared = (line: number, words: string): boolean => lines.at(line - 1).includes(words);
		const items = rows.flatMap((row) => (row.is === "item" ? [row.item] : []));
		expect(items.filter(({ line, editable }) => !shared(line, editable.slice(0, 20)))).toEqual([]);
		const entries = rows.flatMap((row) => (row.is === "entry" ? [row.entry] : []));
		expect(entries.filter(({ line, date }) => !shared(line, date))).toEqual([]);
		const facts = rows.flatMap((row) => (row.is === "fact" ? [row] : []));
		expect(facts.filter(({ line, markdown }) => !shared(line ?? 1, markdown.slice(0, 20)))).toEqual([]);
		expect([items.length > 20, entries.length > 5, facts.length > 0]).toEqual([true, true, true]);
		expect(PANEL_PARTS.filter((part) => rows.some((row) => row.part === part)).length).toBeGreaterThan(5);
	});
});
