/** Blockers, next steps and decisions: what each says. */

import type { SectionKind, Settings } from "../settings/schema";
import { dateOf, type IsoDate } from "../text/date";
import { markAt } from "../text/mark";
import type { Outline } from "../text/outline";
import { plainText } from "../text/plain";
import type { Row, Table } from "../text/table";
import { readMetadata, splitDecisionDate, type Metadata, type Priority } from "./metadata";
import type { Problem } from "./problem";
import { isPlaceholder } from "./words";

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

/** Where an item stands and all it says, before anything is made of its words: that takes most of the time. */
export interface Stand {
	kind: ItemKind;
	/** Lead, metadata and block id with them, in one line. */
	words: string;
	/** 0 for an item that is nested in none. */
	level: number;
	/** The character in its box, null without one. */
	mark: string | null;
	heading: string;
	/** Counted from 1. */
	line: number;
	/** Index in the outline's items; -1 for a table row. */
	index: number;
	/** What a table row says in other columns. */
	cells: { date: string; owner: string } | null;
	children: Stand[];
}

/**
 * What an item says. Decided by the stand, the markers and the names of people alone.
 * @param children all that is nested in it, unless told otherwise
 */
export function readItem(
	reading: Omit<ItemReading, "outline">,
	stand: Stand,
	children: Item[] = stand.children.map((child) => readItem(reading, child)),
): Item {
	const { kind, words, level, mark, heading, line, index, cells } = stand;
	const { markers, people, problems } = reading;
	const lead = leadOf(words, markers);
	const body = readMetadata(lead ? words.slice(lead.length).trimStart() : words, people);
	for (const value of body.badDates) problems.push({ code: "item-date-invalid", line, what: value });
	const struck = STRUCK.exec(body.text)?.[1]?.trim();
	// `~~❌ text~~`: struck out with its emoji.
	const inner = struck === undefined ? null : leadOf(struck, markers);
	const text = struck?.slice(inner?.length ?? 0).trimStart() ?? body.text;
	const dated = kind === "decisions" ? splitDecisionDate(text) : { text, date: null };
	const counts = level === 0 || mark !== null || lead !== null || inner !== null;
	return {
		kind,
		state: counts ? stateOf(kind, mark, lead, struck !== undefined, body, markers) : null,
		text: dated.text,
		line,
		heading,
		owner: body.owner ?? (cells && (plainText(cells.owner) || null)),
		due: body.dates.due ?? null,
		date: dated.date ?? dateOfItem(body) ?? (cells && dateOf(cells.date)),
		priority: body.priority,
		recurs: body.recurs,
		blockId: body.blockId,
		index,
		children,
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
	const first = words.charCodeAt(0);
	const mayLead = (mark: string): boolean => mark.charCodeAt(0) === first || mark.charCodeAt(0) === VARIATION;
	// Most items begin with a letter.
	if (![blocker, resolved, decision].some(mayLead) && !blockerAliases.some(mayLead)) return null;
	return markAt(words, 0, [blocker, ...blockerAliases, resolved, decision]);
}

/** A mark may begin with a variation selector, which is not compared. */
const VARIATION = 0xfe0f;

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

export function columnOf({ text }: Outline, head: Row, name: string): number {
	return head.cells.findIndex(({ from, to }) => {
		const title = plainText(text, from, to).toLowerCase();
		return title === name || title === name + "s";
	});
}
