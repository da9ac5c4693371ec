/** The metadata people write into an item: dates and priorities as the Tasks plugin has them, Dataview fields, owners. */

import { dateAt, dateOf, leadingDate, type IsoDate } from "../text/date";
import { inlineIn } from "../text/inline";
import { markAt } from "../text/mark";
import { fold, plainText } from "../text/plain";

export type Priority = "highest" | "high" | "medium" | "low" | "lowest";
export type DateField =
	"due" | "scheduled" | "start" | "created" | "done" | "cancelled" | "resolved" | "superseded" | "date";

export interface Metadata {
	/** What is left: the text without what was understood. */
	text: string;
	dates: Partial<Record<DateField, IsoDate>>;
	/** Fields that say "closed" even where their value is no date. */
	closed: ReadonlySet<DateField>;
	/** Values of date fields that are no real days. */
	badDates: string[];
	owner: string | null;
	priority: Priority | null;
	recurs: boolean;
	/** Block id without `^`. */
	blockId: string | null;
}

const DATE_MARKS: readonly (readonly [string, DateField])[] = [
	["📅", "due"],
	["📆", "due"],
	["🗓", "due"],
	["⏳", "scheduled"],
	["⌛", "scheduled"],
	["🛫", "start"],
	["➕", "created"],
	["✅", "done"],
	["❌", "cancelled"],
];
const PRIORITY_MARKS: readonly (readonly [string, Priority])[] = [
	["🔺", "highest"],
	["⏫", "high"],
	["🔼", "medium"],
	["🔽", "low"],
	["⏬", "lowest"],
];
const REPEAT = "🔁";
const ALL_MARKS = [...DATE_MARKS.map(([mark]) => mark), ...PRIORITY_MARKS.map(([mark]) => mark), REPEAT];

const DATE_KEYS: ReadonlyMap<string, DateField> = new Map<string, DateField>([
	["due", "due"],
	["scheduled", "scheduled"],
	["start", "start"],
	["created", "created"],
	["completion", "done"],
	["completed", "done"],
	["done", "done"],
	["cancelled", "cancelled"],
	["resolved", "resolved"],
	["superseded", "superseded"],
	["date", "date"],
]);
const PRIORITIES: ReadonlyMap<string, Priority> = new Map<string, Priority>([
	["highest", "highest"],
	["high", "high"],
	["medium", "medium"],
	["low", "low"],
	["lowest", "lowest"],
]);

interface Range {
	from: number;
	to: number;
}

/** @param people names of known persons and collaborators, which may have more words than a guess would take. */
export function readMetadata(source: string, people: readonly string[] = []): Metadata {
	const reading = new Reading(source);
	reading.blockId();
	reading.fields();
	reading.marks();
	reading.owner(people);
	return reading.result();
}

class Reading {
	private readonly dates: Partial<Record<DateField, IsoDate>> = {};
	private readonly closed = new Set<DateField>();
	private readonly badDates: string[] = [];
	private readonly taken: Range[] = [];
	private name: string | null = null;
	private priority: Priority | null = null;
	private recurs = false;
	private block: string | null = null;
	/** Code, comments and links are no place for metadata. */
	private readonly closedRanges: readonly Range[];

	constructor(private readonly text: string) {
		this.closedRanges = inlineIn(text);
	}

	blockId(): void {
		const found = /(^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(this.text);
		if (!found) return;
		this.block = found[2] ?? null;
		this.taken.push({ from: found.index, to: this.text.length });
	}

	/** `[due:: 2026-01-05]` and `(due:: …)`; fields of unknown keys stay in the text. */
	fields(): void {
		if (!this.text.includes("::")) return;
		const pattern = /[[(]\s*([A-Za-z][\w -]*?)\s*::/g;
		for (let found = pattern.exec(this.text); found; found = pattern.exec(this.text)) {
			const from = found.index;
			const inside = from + found[0].length;
			const to = closingOf(this.text, from);
			if (to < 0 || this.isClosed(from, from + 1)) continue;
			const value = this.text.slice(inside, to - 1).trim();
			if (this.field((found[1] ?? "").toLowerCase(), value)) {
				this.taken.push({ from, to });
				pattern.lastIndex = to;
			}
		}
	}

	private field(key: string, value: string): boolean {
		const dateKey = DATE_KEYS.get(key);
		if (dateKey) {
			const date = dateOf(value);
			this.closed.add(dateKey);
			if (date) this.dates[dateKey] ??= date;
			else if (/^\d{4}-\d{2}-\d{2}/.test(value)) this.badDates.push(value);
			return date !== null;
		}
		if (key === "owner" || key === "assignee") {
			this.name ??= plainText(value) || null;
			return true;
		}
		if (key === "priority") {
			const priority = PRIORITIES.get(value.toLowerCase());
			this.priority ??= priority ?? null;
			return priority !== undefined;
		}
		if (key === "repeat") {
			this.recurs = true;
			return true;
		}
		return false;
	}

	/** Emoji with their dates, wherever they stand. */
	marks(): void {
		for (let at = 0; at < this.text.length; at++) {
			if (this.text.charCodeAt(at) < 0x2000) continue;
			const length = this.markAt(at);
			if (length > 0) {
				this.taken.push({ from: at, to: at + length });
				at += length - 1;
			}
		}
	}

	/** Length of the mark with what belongs to it, 0 for none. */
	private markAt(at: number): number {
		const { text } = this;
		if (this.isClosed(at, at + 1)) return 0;
		const date = DATE_MARKS.find(([mark]) => markAt(text, at, [mark]));
		if (date) {
			const [mark, field] = date;
			let from = at + (markAt(text, at, [mark])?.length ?? 0);
			while (text.charCodeAt(from) === 32) from++;
			const day = dateAt(text, from);
			if (!day && /^\d{4}-\d{2}-\d{2}/.test(text.slice(from, from + 10))) this.badDates.push(text.slice(from, from + 10));
			if (!day) return 0;
			this.dates[field] ??= day;
			this.closed.add(field);
			return from + 10 - at;
		}
		const priority = PRIORITY_MARKS.find(([mark]) => markAt(text, at, [mark]));
		if (priority) {
			this.priority ??= priority[1];
			return markAt(text, at, [priority[0]])?.length ?? 0;
		}
		const repeat = markAt(text, at, [REPEAT]);
		if (!repeat) return 0;
		this.recurs = true;
		return this.ruleEnd(at + repeat.length) - at;
	}

	/** A repetition rule goes on to the next mark, field, owner or tag. */
	private ruleEnd(from: number): number {
		const { text } = this;
		for (let at = from; at < text.length; at++) {
			if (markAt(text, at, ALL_MARKS) || this.taken.some((range) => range.from === at)) return at;
			if (/^\s[@#]/.test(text.slice(at, at + 2))) return at;
		}
		return text.length;
	}

	owner(people: readonly string[]): void {
		const { text } = this;
		for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
			if (at > 0 && !/[\s(,;:]/.test(text.charAt(at - 1))) continue;
			if (this.isClosed(at, at + 1)) continue;
			const length = this.nameLength(at + 1, people);
			if (length === 0) continue;
			const name = plainText(text.slice(at + 1, at + 1 + length));
			if (this.name !== null && this.name !== name) return;
			this.name = name;
			this.taken.push({ from: at, to: at + 1 + length });
			return;
		}
	}

	private nameLength(from: number, people: readonly string[]): number {
		const { text } = this;
		const link = this.closedRanges.find((range) => range.from === from);
		if (link) return link.to - from;
		const rest = text.slice(from);
		let known = 0;
		for (const name of people) {
			if (name.length <= known || rest.slice(0, name.length).toLowerCase() !== name.toLowerCase()) continue;
			if (!/^[\p{L}\p{N}_]/u.test(rest.slice(name.length))) known = name.length;
		}
		if (known > 0) return known;
		const words = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}/u.exec(rest)?.[0] ?? "";
		const full = words.replace(/[.'’-]+$/, "");
		if (full !== "" && this.endsAt(from + full.length)) return full.length;
		return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_'’-]*/u.exec(rest)?.[0].length ?? 0;
	}

	/** Whether only the item's end, a mark or a field follows. */
	private endsAt(at: number): boolean {
		const rest = this.text.slice(at);
		const blanks = /^[\s.,;:!?)]*/.exec(rest)?.[0].length ?? 0;
		const next = at + blanks;
		if (next >= this.text.length || this.taken.some((range) => range.from <= next && next < range.to)) return true;
		return markAt(this.text, next, ALL_MARKS) !== null || /^[[(][A-Za-z][\w -]*::/.test(this.text.slice(next));
	}

	private isClosed(from: number, to: number): boolean {
		return this.closedRanges.some((range) => range.from < to && from < range.to);
	}

	result(): Metadata {
		let text = "";
		let at = 0;
		for (const { from, to } of this.taken.sort((a, b) => a.from - b.from)) {
			if (from < at) continue;
			text += this.text.slice(at, from) + " ";
			at = to;
		}
		text = at === 0 ? this.text : fold(text + this.text.slice(at)).replace(/ (?=[.,;:!?](?:\s|$))/g, "");
		const { dates, closed, badDates, priority, recurs } = this;
		return { text, dates, closed, badDates, owner: this.name, priority, recurs, blockId: this.block };
	}
}

/** Offset behind the bracket that closes the one at `from`, -1 when none does. */
function closingOf(text: string, from: number): number {
	const open = text.charAt(from);
	const close = open === "[" ? "]" : ")";
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === open) depth++;
		else if (char === close && --depth === 0) return at + 1;
	}
	return -1;
}

/** A decision's own date in front or behind: `2025-12-19: text`, `text (2025-12-19)`. */
export function splitDecisionDate(text: string): { text: string; date: IsoDate | null } {
	const first = leadingDate(text);
	const rest = /^(?:\s*:|\s+[–—-])\s*(?=\S)/.exec(text.slice(10));
	if (first && rest) return { text: text.slice(10 + rest[0].length), date: first };
	const last = /\s*\((\d{4}-\d{2}-\d{2})\)([.!]?)$/.exec(text);
	const date = last ? dateAt(last[1] ?? "", 0) : null;
	if (!last || !date || last.index === 0) return { text, date: null };
	return { text: text.slice(0, last.index) + (last[2] ?? ""), date };
}
