/** The entries of a text, section by section, and what of each must be found again once the text has changed. */

import { entriesOf, type Entry } from "../notes/entry";
import { sectionsOf, sectionsOfKind, type SectionNames } from "../notes/section";
import { saidAt } from "../notes/words";
import { reshape } from "../plans/shape";
import type { Edit } from "../text/edit";
import { blockIndexFrom, type Outline } from "../text/outline";
import { phraseOf, type Phrase } from "./phrase";

export interface Sheet {
	outline: Outline;
	/** The entries of each Recent Context section; null for one that is left alone. */
	sections: readonly (readonly (Phrase | null)[])[];
	/** What each of them says. */
	shapes: readonly (readonly Shape[])[];
}

/** An entry with all that belongs to it, wherever it stands. */
export interface Shape {
	date: string;
	link: string | null;
	summary: string | null;
	via: string | null;
	mark: string | null;
	/** The items nested in it, and all blocks behind its words. */
	nested: readonly string[];
}

export function sheetOf(outline: Outline, names: SectionNames): Sheet {
	const sections = sectionsOfKind(sectionsOf(outline, names), "recentContext").map((section) => entriesOf(outline, section, []));
	return {
		outline,
		sections: sections.map((entries) => entries.map((entry) => phraseOf(outline, entry))),
		shapes: sections.map((entries) => entries.map((entry) => shapeOf(outline, entry))),
	};
}

export function phrasesOf({ sections }: Sheet): Phrase[] {
	return sections.flat().filter((phrase) => phrase !== null);
}

function shapeOf(outline: Outline, { date, link, summary, via, index }: Entry): Shape {
	const { items, blocks } = outline;
	const own = items[index];
	const nested: string[] = [];
	for (let at = index + 1; own && (items[at]?.line ?? Infinity) <= own.to; at++) {
		const { depth = 0, marker = "", mark = null } = items[at] ?? {};
		nested.push(`${depth - own.depth} ${marker} ${mark ?? ""} ${saidAt(outline, at)}`);
	}
	for (let at = blockIndexFrom(blocks, (own?.line ?? 0) + 1); own && (blocks[at]?.from ?? Infinity) <= own.to; at++) {
		const { kind = "", depth = 0, closed = true, from = 0 } = blocks[at] ?? {};
		if (from > own.line) nested.push(`${kind} ${depth - own.depth} ${closed ? "" : "open"}`);
	}
	return { date, link: link?.written ?? null, summary, via, mark: own?.mark ?? null, nested: nested.sort() };
}

/** The sheet the edits make, or null when it does not read as meant. @param gone how many items there are less */
export function sheetAfter({ outline }: Sheet, names: SectionNames, edits: readonly Edit[], meant: Sheet["shapes"], gone: number): Sheet | null {
	const { after, kept } = reshape(outline, edits);
	if (!kept || after.items.length !== outline.items.length - gone || after.headings.length !== outline.headings.length) return null;
	const sheet = sheetOf(after, names);
	return JSON.stringify(sheet.shapes) === JSON.stringify(meant) ? sheet : null;
}
