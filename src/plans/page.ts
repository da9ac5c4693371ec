/** A note as the plans on items see it: its structure, and how its items are read. */

import { readItem, type Item, type ItemKind, type ItemReading, type Stand } from "../notes/item";
import { personsOf } from "../notes/person";
import type { Reader } from "../notes/reading";
import { sectionsOf, sectionsOfKind, type Section, type SectionNames } from "../notes/section";
import { itemsOf, standsIn } from "../notes/stand";
import type { Settings } from "../settings/schema";
import type { Outline } from "../text/outline";

export interface Page {
	readonly outline: Outline;
	readonly settings: Settings;
	readonly names: SectionNames;
	/** Names of known persons and the note's collaborators, so that owners of several words are found whole. */
	readonly people: readonly string[];
}

/** @param people the names `readProject` was given, so that both read the same owners */
export function pageOf(
	outline: Outline,
	{ settings, names }: Pick<Reader, "settings" | "names">,
	people: readonly string[] = [],
): Page {
	const collaborators = sectionsOfKind(sectionsOf(outline, names), "collaborators").flatMap((section) =>
		personsOf(outline, section).map(({ person }) => person),
	);
	return { outline, settings, names, people: [...people, ...collaborators] };
}

export function sectionsWith(page: Page, kind: ItemKind): Section[] {
	return sectionsOfKind(foundOn(page).sections, kind);
}

/** The items of one kind as a forest, in the note's order. */
export function itemsIn(page: Page, kind: ItemKind): Item[] {
	return sectionsWith(page, kind).flatMap((section) => itemsUnder(page, section, kind));
}

export function itemsUnder(page: Page, section: Section, kind: ItemKind): Item[] {
	return itemsOf(readingOf(page), section, kind);
}

/** The same items of a section of this kind, not read yet: enough to find one, and a great deal sooner. */
export function standsUnder(page: Page, { from, to }: Section, kind: ItemKind): Stand[] {
	return forestOf(page, kind).filter(({ line }) => from < line && line <= to + 1);
}

/** Every item of one kind with what is nested in it, in the note's order, not read yet. */
export function standsOf(page: Page, kind: ItemKind): Stand[] {
	const stands: Stand[] = [];
	for (const stand of forestOf(page, kind)) addDeep(stands, stand);
	return stands;
}

function forestOf(page: Page, kind: ItemKind): readonly Stand[] {
	const { forests } = foundOn(page);
	let forest = forests.get(kind);
	if (!forest) {
		forest = sectionsWith(page, kind).flatMap((section) => standsIn(readingOf(page), section, kind));
		forests.set(kind, forest);
	}
	return forest;
}

function addDeep(stands: Stand[], stand: Stand): void {
	stands.push(stand);
	for (const child of stand.children) addDeep(stands, child);
}

/** The item that stands there, with what is nested in it. */
export function itemOf(page: Page, stand: Stand): Item {
	return readItem(readingOf(page), stand);
}

function readingOf({ outline, settings, people }: Page): ItemReading {
	return { outline, markers: settings.markers, people, problems: [] };
}

interface Found {
	sections: readonly Section[];
	forests: Map<ItemKind, readonly Stand[]>;
}

/** A page is never changed, so that what was found on it holds as long as it is there. */
const found = new WeakMap<Page, Found>();

function foundOn(page: Page): Found {
	let all = found.get(page);
	if (!all) found.set(page, (all = { sections: sectionsOf(page.outline, page.names), forests: new Map() }));
	return all;
}

/** The section an item stands in. */
export function sectionOf(page: Page, { kind, line }: Pick<Item, "kind" | "line">): Section | null {
	return sectionsWith(page, kind).find(({ from, to }) => from < line && line <= to + 1) ?? null;
}

/** First and last line of an item with all that belongs to it, counted from 0. */
export function linesOf({ outline }: Page, { index, line }: Pick<Item, "index" | "line">): { from: number; to: number } {
	return { from: line - 1, to: outline.items[index]?.to ?? line - 1 };
}
