/** Sections: which headings are known, what lies below each, and which one is written to. */

import type { SectionKind, Settings } from "../settings/schema";
import type { Heading, ListItem, Outline } from "../text/outline";
import { entryAt } from "./entry";
import { headingKey } from "./heading";

export interface Section {
	/** Null for a heading that is no known section. */
	kind: SectionKind | null;
	heading: Heading;
	/** The lines below the heading, counted from 0; `to` is the last one. Empty when `to < from`. */
	from: number;
	to: number;
	/** Rank of its name for writing: 0 canonical, then the aliases in order. */
	rank: number;
}

interface Name {
	kind: SectionKind;
	rank: number;
	dated: boolean;
}

/** Titles of notes are headings too, and there is no end of them. */
const MOST_KEYS = 2000;

/** The names of all sections by heading key. Made once for one state of the settings. */
export class SectionNames {
	private readonly names = new Map<string, Name>();
	/** A vault has thousands of headings and few different ones. */
	private readonly keys = new Map<string, string>();

	constructor(settings: Settings) {
		for (const [kind, { name, aliases, dated }] of Object.entries(settings.sections)) {
			[name, ...aliases, ...dated].forEach((title, rank) => {
				const key = headingKey(title);
				if (key === "" || this.names.has(key)) return;
				this.names.set(key, { kind: kind as SectionKind, rank, dated: rank > aliases.length });
			});
		}
	}

	get(heading: Heading): Name | null {
		return this.names.get(this.keyOf(heading)) ?? null;
	}

	/** The heading's key, remembered. */
	keyOf({ text }: Heading): string {
		let key = this.keys.get(text);
		if (key === undefined) {
			key = headingKey(text);
			if (this.keys.size < MOST_KEYS) this.keys.set(text, key);
		}
		return key;
	}
}

/** Every heading that opens a section, in order, with what lies below it. */
export function sectionsOf(outline: Outline, names: SectionNames): Section[] {
	const headings = outline.headings.filter((heading) => !heading.nested);
	const severalTitles = headings.filter(({ level }) => level === 1).length > 1;
	const sections: Section[] = [];
	const known = new Set<Heading>();
	// Upwards: a heading that counts only by what stands below it must be known before the section it may end.
	for (let index = headings.length - 1; index >= 0; index--) {
		const heading = headings[index] as Heading;
		if (heading.level === 1 && !severalTitles) continue;
		let next = headings[index + 1];
		for (let i = index + 1; next && next.level > heading.level && !known.has(next); ) next = headings[++i];
		const section = sectionAt(outline, names, heading, (next?.line ?? outline.lines.count) - 1);
		if (section.kind !== null) known.add(heading);
		sections.push(section);
	}
	return sections.reverse();
}

function sectionAt(outline: Outline, names: SectionNames, heading: Heading, to: number): Section {
	const section: Section = { kind: null, heading, from: heading.to + 1, to, rank: 0 };
	const name = names.get(heading);
	if (name && (!name.dated || holdsLinkedEntry(outline, section))) {
		section.kind = name.kind;
		section.rank = name.rank;
	}
	return section;
}

/** Sections of one kind, in order. */
export function sectionsOfKind(sections: readonly Section[], kind: SectionKind): Section[] {
	return sections.filter((section) => section.kind === kind);
}

/** The section writing goes to: the canonical name, then the aliases in order, then the first. */
export function writingSection(sections: readonly Section[], kind: SectionKind): Section | null {
	let best: Section | null = null;
	for (const section of sectionsOfKind(sections, kind)) {
		if (!best || section.rank < best.rank) best = section;
	}
	return best;
}

/** The indexes of the list items in a stretch of lines. */
export function itemsBetween(outline: Outline, from: number, to: number): number[] {
	let low = 0;
	let high = outline.items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((outline.items[middle] as ListItem).line < from) low = middle + 1;
		else high = middle;
	}
	const found: number[] = [];
	for (let index = low; index < outline.items.length && (outline.items[index] as ListItem).line <= to; index++) {
		found.push(index);
	}
	return found;
}

function holdsLinkedEntry(outline: Outline, section: Section): boolean {
	return itemsBetween(outline, section.from, section.to).some((index) => entryAt(outline, index)?.link != null);
}
