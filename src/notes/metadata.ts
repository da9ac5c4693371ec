/** The metadata people write into an item: dates and priorities as the Tasks plugin has them, Dataview fields, owners. */

import { dateAt, dateOf, leadingDate, type IsoDate } from "../text/date";
import { inlineIn } from "../text/inline";
import { markLengthAt } from "../text/mark";
import { fold, plainText } from "../text/plain";
import { ALL_MARKS, DATE_KEYS, FIRST_MARK, marksFrom, PRIORITIES, REPEAT } from "./sign";
import { withoutEnd } from "../text/ends";

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
	/** Where in the source the metadata stands, in order. */
	parts: readonly Part[];
}

/** One piece of metadata, by its offsets in the source. */
export interface Part {
	from: number;
	to: number;
	/** The date it gives, null for any other metadata. */
	field: DateField | null;
	/** False for a date field whose value is no date: it says something, but stays in the text. */
	understood: boolean;
}

const NO_MARK = { length: 0, field: null };

interface Range {
	from: number;
	to: number;
}

/** @param people names of known persons and collaborators, which may have more words than a guess would take. */
export function readMetadata(source: string, people: readonly string[] = []): Metadata {
	if (!MAY_HOLD.test(source)) return nothingIn(source);
	const reading = new Reading(source);
	reading.blockId();
	reading.fields();
	reading.marks();
	reading.owner(people);
	return reading.result();
}

/** Most items are mere words: in these nothing can be found. */
const MAY_HOLD = /[@^\u2000-\uffff]|::/;

const MAY_MARK = /[\u2000-\uffff]/;

const NEVER: ReadonlySet<DateField> = new Set();

function nothingIn(text: string): Metadata {
	const none = { owner: null, priority: null, recurs: false, blockId: null, parts: [] };
	return { text, dates: {}, closed: NEVER, badDates: [], ...none };
}

class Reading {
	private readonly dates: Partial<Record<DateField, IsoDate>> = {};
	private closed: Set<DateField> | null = null;
	private readonly badDates: string[] = [];
	private readonly parts: Part[] = [];
	private name: string | null = null;
	private priority: Priority | null = null;
	private recurs = false;
	private block: string | null = null;
	/** Where parts that were understood begin. */
	private starts: Set<number> | null = null;
	/** Code, comments and links are no place for metadata: in order, none inside another. */
	private closedRanges: readonly Range[] | null = null;

	constructor(private readonly text: string) {}

	private take(from: number, to: number, field: DateField | null = null): void {
		this.parts.push({ from, to, field, understood: true });
		this.starts?.add(from);
	}

	private close(field: DateField): void {
		(this.closed ??= new Set()).add(field);
	}

	private isTaken(at: number): boolean {
		return this.parts.some(({ from, to, understood }) => understood && from <= at && at < to);
	}

	blockId(): void {
		const found = this.text.includes("^") ? /(^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(this.text) : null;
		if (!found) return;
		this.block = found[2] ?? null;
		this.take(found.index, this.text.length);
	}

	/** `[due:: 2026-01-05]` and `(due:: …)`; fields of unknown keys stay in the text. */
	fields(): void {
		if (!this.text.includes("::")) return;
		const pattern = /[[(]\s*([A-Za-z][\w -]*)::/g;
		const closings = closingsOf(this.text);
		for (let found = pattern.exec(this.text); found; found = pattern.exec(this.text)) {
			const from = found.index;
			const inside = from + found[0].length;
			const to = closings.get(from);
			if (to === undefined || this.closedAt(from)) continue;
			const key = (found[1] ?? "").trimEnd().toLowerCase();
			const field = DATE_KEYS.get(key) ?? null;
			const understood = this.field(key, this.text.slice(inside, to - 1).trim());
			if (!understood && field) this.parts.push({ from, to, field, understood });
			if (!understood) continue;
			this.take(from, to, field);
			pattern.lastIndex = to;
		}
	}

	private field(key: string, value: string): boolean {
		const dateKey = DATE_KEYS.get(key);
		if (dateKey) {
			const date = dateOf(value);
			this.close(dateKey);
			if (date) this.dates[dateKey] ??= date;
			else if (/^\d{4}-\d{2}-\d{2}/.test(value)) this.badDates.push(value);
			return date !== null;
		}
		if (key === "owner" || key === "assignee") {
			this.name ??= plainText(value.replace(/^@/, "")) || null;
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
		const first = this.text.search(MAY_MARK);
		for (let at = first; at >= 0 && at < this.text.length; at++) {
			const code = this.text.charCodeAt(at);
			if (code < FIRST_MARK || !marksFrom(code)) continue;
			const length = this.mark(at);
			if (length > 0) at += length - 1;
		}
	}

	/** Takes the mark that stands here with what belongs to it, and says how long it is; 0 for none. */
	private mark(at: number): number {
		const { length, field } = this.markAt(at);
		if (length > 0) this.take(at, at + length, field);
		return length;
	}

	private markAt(at: number): { length: number; field: DateField | null } {
		const { text } = this;
		if (this.closedAt(at)) return NO_MARK;
		const marks = marksFrom(text.charCodeAt(at));
		const date = marks?.dates.find(([mark]) => markLengthAt(text, at, mark) > 0);
		if (date) {
			const [mark, field] = date;
			let from = at + markLengthAt(text, at, mark);
			while (text.charCodeAt(from) === 32) from++;
			const day = dateAt(text, from);
			if (!day && /^\d{4}-\d{2}-\d{2}/.test(text.slice(from, from + 10))) this.badDates.push(text.slice(from, from + 10));
			if (!day) return NO_MARK;
			this.dates[field] ??= day;
			this.close(field);
			return { length: from + 10 - at, field };
		}
		const priority = marks?.priorities.find(([mark]) => markLengthAt(text, at, mark) > 0);
		if (priority) {
			this.priority ??= priority[1];
			return { length: markLengthAt(text, at, priority[0]), field: null };
		}
		const repeat = markLengthAt(text, at, REPEAT);
		if (repeat === 0) return NO_MARK;
		this.recurs = true;
		return { length: this.ruleEnd(at + repeat) - at, field: null };
	}

	/** A repetition rule goes on to the next mark, field, owner or tag. */
	private ruleEnd(from: number): number {
		const { text } = this;
		const starts = (this.starts ??= new Set(this.parts.flatMap((part) => (part.understood ? [part.from] : []))));
		for (let at = from; at < text.length; at++) {
			if (starts.has(at) || ALL_MARKS.some((mark) => markLengthAt(text, at, mark) > 0)) return at;
			if (/^\s[@#]/.test(text.slice(at, at + 2))) return at;
		}
		return text.length;
	}

	owner(people: readonly string[]): void {
		const { text } = this;
		for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
			if (at > 0 && !/[\s(,;:~*_"'\u2018\u201c]/.test(text.charAt(at - 1))) continue;
			if (this.closedAt(at)) continue;
			const length = this.nameLength(at + 1, people);
			// `@scope/package` and `@me@server` are no people of the vault.
			if (length === 0 || /[/@]/.test(text.charAt(at + 1 + length))) continue;
			const name = plainText(text.slice(at + 1, at + 1 + length));
			if (this.name !== null && this.name !== name) return;
			this.name = name;
			this.takeOwner(at, at + 1 + length);
			return;
		}
	}

	/** With the parentheses or emphasis around it, or the colon behind a name that comes first: they mean nothing without it. */
	private takeOwner(start: number, end: number): void {
		const { text } = this;
		let from = start;
		let to = end;
		while (/[*_"']/.test(text.charAt(from - 1)) && text.charAt(from - 1) === text.charAt(to)) {
			from--;
			to++;
		}
		const behind = text.charAt(to);
		if (text.charAt(from - 1) === "(" && behind === ")") this.take(from - 1, to + 1);
		else if ((behind === ":" || behind === ",") && text.slice(0, from).trim() === "") this.take(from, to + 1);
		else this.take(from, to);
	}

	private nameLength(from: number, people: readonly string[]): number {
		const { text } = this;
		const link = this.closedAt(from);
		if (link?.from === from) return link.to - from;
		const rest = text.slice(from);
		let known = 0;
		for (const name of people) {
			if (name.length <= known || beginOtherwise(name, rest)) continue;
			if (rest.slice(0, name.length).toLowerCase() !== name.toLowerCase()) continue;
			if (!/^[\p{L}\p{N}_]/u.test(rest.slice(name.length))) known = name.length;
		}
		if (known > 0) return known;
		const words = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}/u.exec(rest)?.[0] ?? "";
		const full = withoutEnd(words, /[.'’-]/);
		const end = from + full.length;
		// `**@Mira Okafor**`: what closes behind the name also ends it.
		const wrap = /[*_"']/.exec(text.charAt(from - 2))?.[0];
		if (full !== "" && (this.endsAt(end) || text.charAt(end) === wrap)) return full.length;
		const word = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_'’-]|\.(?=[\p{L}\p{N}]))*/u.exec(rest)?.[0] ?? "";
		return /['’]s$/.test(word) ? word.length - 2 : withoutEnd(word, /[_'’-]/).length;
	}

	/** Whether only the item's end, an emoji, a tag or a field follows. */
	private endsAt(at: number): boolean {
		const rest = this.text.slice(at);
		const blanks = /^[\s.,;:!?)~*_"'\u2019\u201d]*/.exec(rest)?.[0].length ?? 0;
		const next = at + blanks;
		if (next >= this.text.length || this.isTaken(next)) return true;
		return /^(?:\p{Extended_Pictographic}|#\S|[[([A-Za-z][\w -]*::)/u.test(this.text.slice(next));
	}

	/** The code, comment or link that holds this character. */
	private closedAt(at: number): Range | undefined {
		const ranges = (this.closedRanges ??= outermost(this.text));
		let low = 0;
		let high = ranges.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ranges[middle]?.to ?? 0) <= at) low = middle + 1;
			else high = middle;
		}
		const range = ranges[low];
		return range && range.from <= at ? range : undefined;
	}

	result(): Metadata {
		let text = "";
		let at = 0;
		const { parts } = this;
		if (parts.length > 1) parts.sort((a, b) => a.from - b.from);
		for (const { from, to, understood } of parts) {
			if (from < at || !understood) continue;
			text += this.text.slice(at, from) + " ";
			at = to;
		}
		text = at === 0 ? this.text : fold(text + this.text.slice(at)).replace(/ (?=[.,;:!?](?:\s|$))/g, "");
		const { dates, badDates, priority, recurs } = this;
		return { text, dates, closed: this.closed ?? NEVER, badDates, owner: this.name, priority, recurs, blockId: this.block, parts };
	}
}

function outermost(text: string): Range[] {
	let end = 0;
	return inlineIn(text).filter(({ from, to }) => from >= end && (end = to) > 0);
}

/** Sees at the first letters that two texts differ, where both are ASCII: a vault may know thousands of people. */
function beginOtherwise(one: string, other: string): boolean {
	const a = one.charCodeAt(0);
	const b = other.charCodeAt(0);
	return a < 128 && b < 128 && (a | 32) !== (b | 32);
}

/** For each bracket that is closed the offset behind the one that closes it. */
function closingsOf(text: string): Map<number, number> {
	const closings = new Map<number, number>();
	const square: number[] = [];
	const round: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === "[") square.push(at);
		else if (char === "(") round.push(at);
		const open = char === "]" ? square.pop() : char === ")" ? round.pop() : undefined;
		if (open !== undefined) closings.set(open, at + 1);
	}
	return closings;
}

/** A decision's own date in front or behind: `2025-12-19: text`, `text (2025-12-19)`. */
export function splitDecisionDate(text: string): { text: string; date: IsoDate | null } {
	const first = leadingDate(text);
	const rest = /^(?:\s*:|\s+[–—-])\s*(?=\S)/.exec(text.slice(10));
	if (first && rest) return { text: text.slice(10 + rest[0].length), date: first };
	const last = /\((\d{4}-\d{2}-\d{2})\)([.!]?)$/.exec(text);
	const date = last ? dateAt(last[1] ?? "", 0) : null;
	const before = text.slice(0, last?.index).trimEnd();
	return date && before !== "" ? { text: before + (last?.[2] ?? ""), date } : { text, date: null };
}
