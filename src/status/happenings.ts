/** What happened in a project between two days: by the dates its items tell, and by what is remembered of the rest. */

import { isClosedStatus } from "../notes/closed";
import type { ItemKind } from "../notes/item";
import type { Project } from "../notes/project";
import type { Note, Reader } from "../notes/reading";
import type { ContactDay } from "../rollup/standing";
import type { IsoDate } from "../text/date";
import { hashOf } from "../text/hash";
import { compare, type Comparison } from "./comparison";
import { datedItems, type DatedItem } from "./item";
import type { Snapshot } from "./snapshot";
import { endOf, type Span } from "./span";

/** In the order in which they are told. */
export const PARTS = ["decided", "superseded", "done", "cancelled", "added", "opened", "resolved", "unlisted"] as const;
export type Part = (typeof PARTS)[number];

/** An item of which something is told. */
export interface Told {
	kind: ItemKind;
	/** Markdown, with links as the note has them. */
	text: string;
	owner: string | null;
	due: IsoDate | null;
	/** When it happened; null when nobody wrote that down. */
	date: IsoDate | null;
	/** Was closed before. */
	again: boolean;
	/** Counted from 1; null for what stands in the note no more. */
	line: number | null;
}

export interface Happenings extends Record<Part, Told[]> {
	path: string;
	title: string;
	since: IsoDate;
	until: IsoDate;
	/** Newest first. */
	contacts: ContactDay[];
	status: string | null;
	owner: string | null;
	/** Done, archived or cancelled as a whole. */
	isClosed: boolean;
	/** How many are open, running or standing, nested ones included. */
	open: Record<ItemKind, number>;
	/** The first open step. */
	nextStep: Told | null;
	/** The day of the update that it was compared with; null when only dates counted. */
	comparedWith: IsoDate | null;
	/** Items changed, or may have, that nothing tells the day of. */
	leavesOut: boolean;
}

export interface ProjectAt {
	note: Note;
	title: string;
	project: Project;
	contacts: readonly ContactDay[];
}

export function happenings({ note, title, project, contacts }: ProjectAt, span: Span, snapshot: Snapshot | null, reader: Reader): Happenings {
	return new Telling(datedItems(note, project, reader), span, snapshot).tell({ note, title, project, contacts }, reader);
}

/** Whether there is anything to tell. */
export function isNews(told: Happenings): boolean {
	return told.contacts.length > 0 || PARTS.some((part) => told[part].length > 0);
}

class Telling {
	private readonly until: IsoDate;
	private readonly comparison: Comparison | null;

	constructor(
		private readonly items: readonly DatedItem[],
		private readonly span: Span,
		private readonly snapshot: Snapshot | null,
	) {
		this.until = endOf(span);
		// The note is known as it stands today alone, and what changed since the snapshot must all lie within the span.
		const fits = snapshot !== null && snapshot.day >= span.since && this.until >= span.today;
		this.comparison = fits ? compare(items, snapshot) : null;
	}

	tell({ note, title, project, contacts }: ProjectAt, { settings }: Reader): Happenings {
		const { items, span, until, comparison, snapshot } = this;
		const { status, owner } = project;
		const told: Record<Part, Told[]> = { decided: [], superseded: [], done: [], cancelled: [], added: [], opened: [], resolved: [], unlisted: [] };
		for (const item of items) {
			const found = this.partOf(item);
			if (found) told[found.part].push(toldOf(item, found.date, comparison?.changes.get(item) === "again"));
		}
		told.unlisted = (comparison?.unlisted ?? []).map(({ kind, text }) => ({ kind, text, owner: null, due: null, date: null, again: false, line: null }));
		const count = (kind: ItemKind): number => items.filter((item) => item.kind === kind && item.isOpen).length;
		const next = items.find((item) => item.kind === "nextSteps" && item.isOpen);
		return {
			path: note.path,
			title,
			since: span.since,
			until,
			...told,
			contacts: this.contactsOf(contacts),
			status,
			owner,
			isClosed: isClosedStatus(status, settings),
			open: { blockers: count("blockers"), nextSteps: count("nextSteps"), decisions: count("decisions") },
			nextStep: next ? toldOf(next, null, false) : null,
			comparedWith: comparison && snapshot ? snapshot.day : null,
			leavesOut: comparison === null && items.some((item) => (item.isOpen ? item.opened : item.closed) === null),
		};
	}

	/** Where an item is told, and as of which day; null when there is nothing to tell of it. */
	private partOf(item: DatedItem): { part: Part; date: IsoDate | null } | null {
		const { opened, closed } = item;
		const change = this.comparison?.changes.get(item);
		const isToday = this.until >= this.span.today;
		if (item.isOpen) {
			const isNew = opened === null ? change !== undefined : change === "again" || this.holds(opened, item);
			return isNew ? { part: OPENED[item.kind], date: change === "again" ? null : opened } : null;
		}
		if (closed !== null && this.holds(closed, item)) return { part: closedPart(item), date: closed };
		if (closed === null && change === "closed") return { part: closedPart(item), date: null };
		if (opened === null || !this.holds(opened, item)) return null;
		// What was opened in the span and is closed today was closed in it, too, unless it was later.
		if (closed === null && isToday && item.kind !== "decisions") return { part: closedPart(item), date: null };
		return closed === null || closed > this.until ? { part: OPENED[item.kind], date: opened } : null;
	}

	/** Whether the day lies in the span, and was not told by the last update. */
	private holds(date: IsoDate, item: DatedItem): boolean {
		const isTold = this.isTold(date) && this.comparison !== null && !this.comparison.changes.has(item);
		return this.isWithin(date) && !isTold;
	}

	private isWithin(date: IsoDate): boolean {
		return date >= this.span.since && date <= this.until;
	}

	private isTold(date: IsoDate): boolean {
		return this.span.goesOn === true && date === this.snapshot?.day;
	}

	private contactsOf(contacts: readonly ContactDay[]): ContactDay[] {
		const known = new Set(this.snapshot?.told);
		return contacts.flatMap(({ date, sources }) => {
			const left = this.isTold(date) ? sources.filter((source) => !known.has(hashOf(source))) : [...sources];
			return this.isWithin(date) && left.length > 0 ? [{ date, sources: left }] : [];
		});
	}
}

const OPENED: Record<ItemKind, Part> = { blockers: "opened", nextSteps: "added", decisions: "decided" };

function closedPart({ kind, state }: DatedItem): Part {
	if (state === "cancelled") return "cancelled";
	return kind === "blockers" ? "resolved" : kind === "nextSteps" ? "done" : "superseded";
}

function toldOf({ kind, text, owner, due, line }: DatedItem, date: IsoDate | null, again: boolean): Told {
	return { kind, text, owner, due, date, again, line };
}
