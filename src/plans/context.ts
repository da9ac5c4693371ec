/** Inserts Recent Context entries, each where the order of the section wants it. Only ever inserts whole lines. */

import { entriesOf, type Entry } from "../notes/entry";
import { itemsBetween, sectionsOf, writingSection, type Section, type SectionNames } from "../notes/section";
import type { SectionNames as Titles, Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import type { Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { refuse, type Plan } from "./plan";
import { newSection } from "./section";
import { bodyEnd, linesBehind, linesBelow } from "./place";
import { reshape } from "./shape";

export interface NewEntry {
	date: IsoDate;
	/** Path of the source: entries of one date stand by it. */
	source: string;
	/** The entry without its bullet: `2025-11-13: [[…]] - … (via …)`. */
	text: string;
}

/** What the settings say where the note says nothing. */
type Habit = Pick<Settings["entries"], "order" | "position">;

/** @param titles how a new section is called */
export function insertEntries(
	outline: Outline,
	names: SectionNames,
	titles: Titles,
	entries: readonly NewEntry[],
	habit: Habit = { order: "newest", position: "top" },
): Plan {
	if (entries.length === 0) return { edits: [] };
	const section = writingSection(sectionsOf(outline, names), "recentContext");
	const edits = section
		? intoSection(outline, section, entries, directionOf(habit))
		: newSection(outline, names, "recentContext", titles.name, bulletsOf(entries, directionOf(habit)), habit.position);
	const before = allEntries(outline, names);
	const { after, kept } = reshape(outline, edits);
	const texts = new Set(entries.map(({ text }) => text));
	const added = allEntries(after, names).filter((entry) => texts.has(wordsAt(after, entry)));
	const asMeant =
		kept &&
		added.length === entries.length &&
		after.items.length === outline.items.length + entries.length &&
		after.headings.length === outline.headings.length + (section ? 0 : 1) &&
		allEntries(after, names).length === before.length + entries.length;
	return asMeant ? { edits } : refuse("text-differs", section ? section.heading.line + 1 : null);
}

function allEntries(outline: Outline, names: SectionNames): Entry[] {
	return sectionsOf(outline, names)
		.filter(({ kind }) => kind === "recentContext")
		.flatMap((section) => entriesOf(outline, section, []));
}

function wordsAt(outline: Outline, entry: Entry): string {
	const item = outline.items[entry.index];
	return item ? outline.text.slice(item.start, outline.lines.end(item.line)) : "";
}

/** 1 for oldest-first, -1 for newest-first. */
type Direction = 1 | -1;

function directionOf({ order }: Habit): Direction {
	return order === "oldest" ? 1 : -1;
}

function bulletsOf(entries: readonly NewEntry[], direction: Direction): string[] {
	return inOrder(entries, direction).map(({ text }) => "- " + text);
}

/** Equal dates by ascending source, whatever the order. */
function inOrder(entries: readonly NewEntry[], direction: Direction): NewEntry[] {
	return [...entries].sort((a, b) => (a.date === b.date ? bySource(a, b) : a.date < b.date ? -direction : direction));
}

function bySource(a: NewEntry, b: NewEntry): number {
	return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}

/** A run of entries in one order. */
interface Stretch {
	entries: Entry[];
	order: Direction;
}

function intoSection(outline: Outline, section: Section, entries: readonly NewEntry[], usual: Direction): Edit[] {
	const stretch = longestStretch(outline, entriesOf(outline, section, []), usual);
	if (!stretch) {
		const end = bodyEnd(outline, section);
		const written = bulletsOf(entries, usual);
		const inList = itemsBetween(outline, section.from, end).length > 0 && !outline.lines.isBlank(end);
		return [inList ? linesBehind(outline, end, written) : linesBelow(outline, end, written)];
	}
	const byPlace = new Map<Entry | null, NewEntry[]>();
	for (const entry of inOrder(entries, stretch.order)) {
		const next = stretch.entries.find(({ date }) => (stretch.order === 1 ? date > entry.date : date < entry.date)) ?? null;
		byPlace.set(next, [...(byPlace.get(next) ?? []), entry]);
	}
	return [...byPlace].map(([next, group]) => besideEntry(outline, stretch, next, group));
}

/** The longest run of neighbours in one order; equal ones: the usual order, then the earlier. A heading between ends a run. */
function longestStretch(outline: Outline, entries: readonly Entry[], usual: Direction): Stretch | null {
	let best: Stretch | null = null;
	for (const order of usual === 1 ? ([1, -1] as const) : ([-1, 1] as const)) {
		for (const run of runsOf(outline, entries, order)) {
			if (run.length > (best?.entries.length ?? 0)) best = { entries: run, order };
		}
	}
	return best;
}

function runsOf(outline: Outline, entries: readonly Entry[], order: Direction): Entry[][] {
	const runs: Entry[][] = [];
	let last: Entry | null = null;
	for (const entry of entries) {
		if (last && follows(outline, last, entry, order)) runs[runs.length - 1]?.push(entry);
		else runs.push([entry]);
		last = entry;
	}
	return runs;
}

function follows(outline: Outline, last: Entry, entry: Entry, order: Direction): boolean {
	if (order === 1 ? entry.date < last.date : entry.date > last.date) return false;
	const depth = (index: number): number => outline.items[index]?.depth ?? 0;
	if (depth(last.index) !== depth(entry.index)) return false;
	return !outline.headings.some(({ line, nested }) => !nested && line >= last.line && line < entry.line);
}

/** Before the next entry, or behind the last one's further lines, with the indentation and bullet of its neighbour. */
function besideEntry(outline: Outline, stretch: Stretch, next: Entry | null, group: readonly NewEntry[]): Edit {
	const { lines, text } = outline;
	const neighbour = outline.items[(next ?? stretch.entries[stretch.entries.length - 1])?.index ?? -1];
	if (!neighbour) throw new RangeError("a stretch without entries");
	const start = lines.start(neighbour.line);
	const prefix = text.slice(start, neighbour.from);
	const marker = text.slice(neighbour.from).match(/^(?:[-*+]|\d+[.)])/)?.[0] ?? "-";
	const written = group.map((entry) => `${prefix}${marker} ${entry.text}`);
	if (next) {
		const from = lines.start(neighbour.line);
		const end = lines.breakOf(neighbour.line);
		return { from, to: from, insert: written.map((line) => line + end).join("") };
	}
	return linesBehind(outline, neighbour.to, written);
}
