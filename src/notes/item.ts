/** Blockers, next steps and decisions: the list items of a section, and what each says. */

import type { SectionKind, Settings } from "../settings/schema";
import { dateOf, type IsoDate } from "../text/date";
import { markAt } from "../text/mark";
import type { Outline } from "../text/outline";
import { plainText } from "../text/plain";
import { tableOf, type Row, type Table } from "../text/table";
import { readMetadata, splitDecisionDate, type Metadata, type Priority } from "./metadata";
import type { Problem } from "./problem";
import { itemsBetween, type Section } from "./section";
import { isPlaceholder, sharesLine, wordsOf } from "./words";

export type ItemKind = "blockers" | "nextSteps" | "decisions";
export const ITEM_KINDS: readonly ItemKind[] = ["blockers", "nextSteps", "decisions"];

export type ItemState =
	"open" | "in-progress" | "done" | "cancelled" | "resolved" | "standing" | "superseded";

export interface Item {
	kind: ItemKind;
	/** Null for a nested bullet that is only a detail. */
	state: ItemState | null;
	/** Without marker, box, leading emoji, block id and metadata that was understood; markdown kept. */
	text: string;
	/** Counted from 1. */
	line: number;
	/** The heading right above it, as written. */
	heading: string;
	owner: string | null;
	due: IsoDate | null;
	/** When it was decided, else closed, else created. */
	date: IsoDate | null;
	priority: Priority | null;
	/** Repeats, so that only Tasks may complete it. */
	recurs: boolean;
	blockId: string | null;
	/** Index in the outline's items; -1 for a table row. */
	index: number;
	children: Item[];
}

/** Whether an item waits, stands or runs: what the counts in panel and status bar show. */
export function isOpen(item: Item): boolean {
	return item.state === "open" || item.state === "in-progress" || item.state === "standing";
}

/** The items and, depth first, what is nested in them. */
export function* itemsDeep(items: readonly Item[]): Generator<Item> {
	for (const item of items) {
		yield item;
		yield* itemsDeep(item.children);
	}
}

export function isItemKind(kind: SectionKind | null): kind is ItemKind {
	return kind !== null && (ITEM_KINDS as readonly string[]).includes(kind);
}

/** What reading items needs besides the text. */
export interface ItemReading {
	outline: Outline;
	markers: Settings["markers"];
	/** Names of known persons and collaborators, for owners. */
	people: readonly string[];
	/** Problems are added here. */
	problems: Problem[];
}

/** The items of a section as a forest, in the note's order. */
export function itemsOf(reading: ItemReading, section: Section, kind: ItemKind): Item[] {
	const { outline } = reading;
	const roots: Item[] = [];
	const byIndex = new Map<number, Item>();
	for (const index of itemsBetween(outline, section.from, section.to)) {
		if (sharesLine(outline, index)) continue;
		const entry = outline.items[index];
		const words = wordsOf(outline, index).text;
		const lone = (entry?.to ?? 0) === (entry?.line ?? 0) && saysNothing(words, reading.markers);
		if (lone || words === "") continue;
		const parent = byIndex.get(entry?.parent ?? -1);
		const item = itemAt(reading, index, words, kind, parent !== undefined);
		byIndex.set(index, item);
		(parent?.children ?? roots).push(item);
	}
	if (kind === "decisions") roots.push(...rowsOf(reading, section));
	return roots.sort((a, b) => a.line - b.line);
}

function itemAt(reading: ItemReading, index: number, words: string, kind: ItemKind, nested: boolean): Item {
	const entry = reading.outline.items[index];
	return described(reading, { words, kind, nested, mark: entry?.mark ?? null, line: entry?.line ?? 0, index });
}

interface Found {
	words: string;
	kind: ItemKind;
	nested: boolean;
	mark: string | null;
	/** Counted from 0. */
	line: number;
	index: number;
}

function described(reading: ItemReading, { words, kind, nested, mark, line, index }: Found): Item {
	const { markers, people, problems, outline } = reading;
	const lead = leadOf(words, markers);
	const body = readMetadata(words.slice(lead?.length ?? 0).trimStart(), people);
	for (const value of body.badDates) problems.push({ code: "item-date-invalid", line: line + 1, what: value });
	const struck = STRUCK.exec(body.text)?.[1]?.trim();
	// `~~❌ text~~`: struck out with its emoji.
	const inner = struck === undefined ? null : leadOf(struck, markers);
	const text = struck?.slice(inner?.length ?? 0).trimStart() ?? body.text;
	const dated = kind === "decisions" ? splitDecisionDate(text) : { text, date: null };
	const counts = !nested || mark !== null || lead !== null || inner !== null;
	return {
		kind,
		state: counts ? stateOf(kind, mark, lead, struck !== undefined, body, markers) : null,
		text: dated.text,
		line: line + 1,
		heading: headingAbove(outline, line),
		owner: body.owner,
		due: body.dates.due ?? null,
		date: dated.date ?? dateOfItem(body),
		priority: body.priority,
		recurs: body.recurs,
		blockId: body.blockId,
		index,
		children: [],
	};
}

/** Text struck out as a whole. */
const STRUCK = /^~~((?:(?!~~).)*)~~$/;

function dateOfItem({ dates }: Metadata): IsoDate | null {
	const closed = dates.resolved ?? dates.superseded ?? dates.done ?? dates.cancelled;
	return dates.date ?? closed ?? dates.created ?? null;
}

/** The kind emoji an item begins with. */
export function leadOf(words: string, markers: Settings["markers"]): { mark: string; length: number } | null {
	const { blocker, blockerAliases, resolved, decision } = markers;
	return markAt(words, 0, [blocker, ...blockerAliases, resolved, decision]);
}

/** `- None`, and `- ❌ None` or a lone `- ❌` just as well. */
export function saysNothing(words: string, markers: Settings["markers"]): boolean {
	return isPlaceholder(words.slice(leadOf(words, markers)?.length ?? 0));
}

function stateOf(
	kind: ItemKind,
	mark: string | null,
	lead: { mark: string } | null,
	struck: boolean,
	{ closed }: Metadata,
	markers: Settings["markers"],
): ItemState {
	const checked = mark === "x" || mark === "X";
	switch (kind) {
		case "blockers":
			if (checked || struck || lead?.mark === markers.resolved || closed.has("resolved")) return "resolved";
			return mark === "-" ? "cancelled" : "open";
		case "nextSteps":
			if (mark === null) return lead?.mark === markers.resolved ? "done" : "open";
			if (checked) return "done";
			return mark === "-" ? "cancelled" : mark === "/" ? "in-progress" : "open";
		case "decisions":
			return struck || closed.has("superseded") ? "superseded" : "standing";
	}
}

/** The column a decision table has its text in: the one headed so, else the first. */
export function decisionColumn(outline: Outline, { head }: Table): number {
	return Math.max(0, columnOf(outline, head, "decision"));
}

function columnOf({ text }: Outline, head: Row, name: string): number {
	return head.cells.findIndex(({ from, to }) => {
		const title = plainText(text, from, to).toLowerCase();
		return title === name || title === name + "s";
	});
}

/** Decisions as a table: one a row. */
function rowsOf(reading: ItemReading, section: Section): Item[] {
	const { outline } = reading;
	return outline.blocks
		.filter((block) => block.kind === "table" && block.from >= section.from && block.to <= section.to)
		.flatMap((block) => {
			const table = tableOf(outline.lines, block);
			const decision = decisionColumn(outline, table);
			const date = columnOf(outline, table.head, "date");
			const owner = columnOf(outline, table.head, "owner");
			return table.rows.flatMap((row) => {
				const cell = (index: number): string => {
					const { from, to } = row.cells[index] ?? { from: 0, to: 0 };
					return outline.text.slice(from, to).replace(/\\\|/g, "|");
				};
				const words = cell(decision);
				if (saysNothing(words, reading.markers)) return [];
				const item = described(reading, { words, kind: "decisions", nested: false, mark: null, line: row.line, index: -1 });
				item.date ??= dateOf(cell(date));
				item.owner ??= plainText(cell(owner)) || null;
				return [item];
			});
		});
}

function headingAbove(outline: Outline, line: number): string {
	const { headings } = outline;
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((headings[middle]?.line ?? 0) > line) high = middle;
		else low = middle + 1;
	}
	let index = low - 1;
	while (headings[index]?.nested) index--;
	return headings[index]?.text ?? "";
}
