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
	const known = headings.map((heading) => (heading.level > 1 || severalTitles ? names.get(heading) : null));
	const sections: Section[] = [];
	headings.forEach((heading, index) => {
		if (heading.level === 1 && !severalTitles) return;
		let next = index + 1;
		while (next < headings.length && (headings[next]?.level ?? 0) > heading.level && !plainly(known[next])) next++;
		const to = (headings[next]?.line ?? outline.lines.count) - 1;
		const section: Section = { kind: null, heading, from: heading.to + 1, to, rank: 0 };
		const name = known[index] ?? null;
		if (name && (!name.dated || holdsLinkedEntry(outline, section))) {
			section.kind = name.kind;
			section.rank = name.rank;
		}
		sections.push(section);
	});
	return sections;
}

/** A name that counts whatever stands below it. */
function plainly(name: Name | null | undefined): boolean {
	return name !== null && name !== undefined && !name.dated;
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
