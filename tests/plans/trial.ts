/** Tries plans out on a text, and holds every one of them to what all plans owe. */

import { expect } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { ITEM_KINDS, itemsDeep, type Item, type ItemKind } from "../../src/notes/item";
import { readProject, type Project } from "../../src/notes/project";
import { createReader, readNote, type Reader } from "../../src/notes/reading";
import { itemsIn, pageOf, type Page } from "../../src/plans/page";
import type { Plan } from "../../src/plans/plan";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { applyEdits, sortEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";

export const TODAY = "2026-01-06" as IsoDate;

export function readerWith(settings: Settings = defaultSettings()): Reader {
	return createReader(settings, parseYaml);
}

const reader = readerWith();

export function pageFor(text: string, settings?: Settings): Page {
	return pageOf(scan(text), settings ? readerWith(settings) : reader);
}

/** Every item of the note, nested ones too. */
export function allItems(page: Page): Item[] {
	return ITEM_KINDS.flatMap((kind) => [...itemsDeep(itemsIn(page, kind))]);
}

/** The one item that says this. */
export function itemSaying(page: Page, words: string, kind?: ItemKind): Item {
	const found = allItems(page).filter((item) => item.text.includes(words) && (kind ?? item.kind) === item.kind);
	const [item] = found;
	if (!item || found.length > 1) throw new Error(`${found.length} items say ${words} in\n${page.outline.text}`);
	return item;
}

/** The item whose marker stands on this line, counted from 1. */
export function itemAt(page: Page, line: number): Item | undefined {
	return allItems(page).find((item) => item.line === line);
}

/** The text a plan makes. A refusal is an error. */
export function made(page: Page, plan: Plan): string {
	const text = outcome(page, plan);
	if (text === null) throw new Error(`refused: ${JSON.stringify(plan.refusal)}\n${page.outline.text}`);
	return text;
}

/** The text a plan makes, null for a refusal; either way held to what all plans owe. */
export function outcome(page: Page, plan: Plan): string | null {
	const { text, lines } = page.outline;
	if (plan.refusal) {
		const { line } = plan.refusal;
		if (line !== null) expect(line > 0 && line <= lines.count).toBe(true);
		return null;
	}
	let done = 0;
	for (const { from, to, insert } of sortEdits(plan.edits)) {
		if (from < done || to < from || to > text.length) throw new Error(`edit ${from}-${to} behind ${done}`);
		if (text.slice(from, to) === insert) throw new Error(`edit ${from}-${to} changes nothing`);
		done = to;
	}
	const after = applyEdits(text, plan.edits);
	const breaks = breaksIn(text);
	if (breaks.size > 0) for (const kind of breaksIn(after)) expect(breaks).toContain(kind);
	const rest = restOf(text);
	expect(readRest(after)).toEqual(rest);
	return after;
}

function breaksIn(text: string): Set<string> {
	return new Set(text.match(/\r\n|\n|\r/g) ?? []);
}

let last: { text: string; rest: Partial<Project> } | null = null;

/** All a note says besides its items. */
function restOf(text: string): Partial<Project> {
	if (last?.text !== text) last = { text, rest: readRest(text) };
	return last.rest;
}

function readRest(text: string): Partial<Project> {
	const { overview, recentContext, keyFacts, topics, collaborators, related, status, owner, lastContact } = readProject(
		readNote("Note.md", text, reader),
		reader,
	);
	const entries = recentContext.map(({ date, summary, via }) => ({ date, summary, via }));
	return { overview, keyFacts, topics, collaborators, related, status, owner, lastContact, recentContext: entries as never };
}
