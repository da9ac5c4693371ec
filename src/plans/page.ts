/** A note as the plans on items see it: its structure, and how its items are read. */

import { itemsOf, type Item, type ItemKind, type ItemReading } from "../notes/item";
import { personsOf } from "../notes/person";
import type { Reader } from "../notes/reading";
import { sectionsOf, sectionsOfKind, type Section, type SectionNames } from "../notes/section";
import type { Settings } from "../settings/schema";
import type { Outline } from "../text/outline";

export interface Page {
	outline: Outline;
	settings: Settings;
	names: SectionNames;
	/** Names of known persons and the note's collaborators, so that owners of several words are found whole. */
	people: readonly string[];
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

export function sectionsWith({ outline, names }: Page, kind: ItemKind): Section[] {
	return sectionsOfKind(sectionsOf(outline, names), kind);
}

/** The items of one kind as a forest, in the note's order. */
export function itemsIn(page: Page, kind: ItemKind): Item[] {
	return sectionsWith(page, kind).flatMap((section) => itemsUnder(page, section, kind));
}

export function itemsUnder({ outline, settings, people }: Page, section: Section, kind: ItemKind): Item[] {
	const reading: ItemReading = { outline, markers: settings.markers, people, problems: [] };
	return itemsOf(reading, section, kind);
}

/** The section an item stands in. */
export function sectionOf(page: Page, { kind, line }: Item): Section | null {
	return sectionsWith(page, kind).find(({ from, to }) => from < line && line <= to + 1) ?? null;
}

/** First and last line of an item with all that belongs to it, counted from 0. */
export function linesOf({ outline }: Page, { index, line }: Item): { from: number; to: number } {
	return { from: line - 1, to: outline.items[index]?.to ?? line - 1 };
}
