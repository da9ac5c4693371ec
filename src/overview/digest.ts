/** What the list of all projects knows of one of them. */

import { isClosedStatus } from "../notes/closed";
import { readHead } from "../notes/project";
import type { Note, Reader } from "../notes/reading";
import { dateOfValue, propertyOf } from "../notes/value";
import type { PanelItem, PanelModel } from "../panel/model";
import { staleAfter, type ContactDates } from "../panel/staleness";
import type { NoteRollup } from "../rollup/rollup";
import type { Contacts } from "../rollup/standing";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { itemsIn, openedOn, type Opened } from "./age";
import { signalOf, type Signal } from "./attention";
import { monthsOf } from "./months";

/** An open item, as a line of the list tells of it. */
export interface OpenItem {
	markdown: string;
	/** When it was opened: its own date, else that of the oldest source that holds it; null when nobody says. */
	since: IsoDate | null;
	due: IsoDate | null;
	owner: string | null;
}

/** What the rest of the vault says of a project. */
export interface Told {
	/** Entries an update would bring, and whether it would set the last contact. */
	entries: number;
	contact: boolean;
	/** The first contact after today. */
	nextContact: IsoDate | null;
	/** Contacts of the last twelve months, the oldest first; the last one is the month of today. */
	months: readonly number[];
}

export interface Digest {
	path: string;
	title: string;
	/** The tracked type's name. */
	type: string;
	/** In lower case, without `#`. */
	tags: readonly string[];
	status: string | null;
	owner: string | null;
	lastContact: IsoDate | null;
	/** Done, archived or cancelled: asks for nothing and is left out unless one wants to see it. */
	isClosed: boolean;
	/** Asks for nothing before this day. */
	snoozedUntil: IsoDate | null;
	/** The note as the panel shows it; null until its text was read. */
	model: PanelModel | null;
	/** Open ones of each kind; null until its text was read. */
	counts: Readonly<Record<"blockers" | "nextSteps" | "decisions", number>> | null;
	/** Open blockers' oldest: the one known longest, else the first. */
	oldestBlocker: OpenItem | null;
	/** The first open step, in the order of the note. */
	nextStep: OpenItem | null;
	/** Days on which items were opened, where a source has to say it: by the item's id. */
	opened: ReadonlyMap<string, IsoDate>;
	/** Null until the rest of the vault was asked. */
	told: Told | null;
	/** The one reason why it needs attention; null when it needs none. */
	signal: Signal | null;
}

/** What the properties of a note alone tell: known before its text is read. */
export interface Head
	extends ContactDates, Pick<Digest, "path" | "title" | "type" | "tags" | "status" | "owner" | "isClosed" | "snoozedUntil"> {}

/** Who a note is, as the index knows it. */
export type Name = Pick<Digest, "path" | "title" | "type" | "tags">;

/** @param note its text may be left out: then what only a table in it gives is not known yet */
export function headOf(name: Name, note: Note, reader: Reader): Head {
	const project = readHead(note, reader);
	const { status, owner, lastContact } = project;
	const created = dateOfValue(propertyOf(note.frontmatter.values, "created"));
	return headWith(name, note, reader, { status, owner, lastContact, created, staleAfter: staleAfter(note, project, reader.settings) });
}

/** The same from what was read of the note already. */
export function headIn(name: Name, note: Note, reader: Reader, model: PanelModel): Head {
	const { status, owner, lastContact, created, staleAfter: allowed } = model;
	return headWith(name, note, reader, { status: status.value, owner: owner.value, lastContact, created, staleAfter: allowed });
}

function headWith(name: Name, note: Note, { settings }: Reader, said: ContactDates & Pick<Digest, "status" | "owner">): Head {
	const { path, title, type, tags } = name;
	const { status, owner, lastContact, created, staleAfter: allowed } = said;
	const snoozedUntil = dateOfValue(propertyOf(note.frontmatter.values, settings.properties.snooze));
	// Spread out one by one: of hundreds of projects that is felt.
	return { path, title, type, tags, status, owner, lastContact, created, staleAfter: allowed, isClosed: isClosedStatus(status, settings), snoozedUntil };
}

/** What was found out about a project so far. */
export interface Known {
	head: Head;
	model: PanelModel | null;
	opened: Opened;
	told: Told | null;
}

export function digestOf({ head, model, opened, told }: Known, settings: Pick<Settings, "attention">, today: IsoDate): Digest {
	const { path, title, type, tags, status, owner, lastContact, isClosed, snoozedUntil, created, staleAfter: allowed } = head;
	const groups = model?.groups ?? null;
	const nextContact = told?.nextContact ?? null;
	const concern = { isClosed, snoozedUntil, lastContact, created, staleAfter: allowed, groups, opened, nextContact };
	const open = (kind: "blockers" | "nextSteps"): PanelItem[] => itemsIn(groups, kind).filter(({ isOpen }) => isOpen);
	const tell = (item: PanelItem): OpenItem => openItem(item, opened);
	return {
		path,
		title,
		type,
		tags,
		status,
		owner,
		lastContact,
		isClosed,
		snoozedUntil,
		model,
		counts: model && countsIn(model),
		oldestBlocker: oldest(open("blockers").map(tell)),
		nextStep: open("nextSteps").slice(0, 1).map(tell)[0] ?? null,
		opened,
		told,
		signal: signalOf(concern, settings, today),
	};
}

function countsIn({ groups }: PanelModel): NonNullable<Digest["counts"]> {
	const count = (wanted: "blockers" | "nextSteps" | "decisions"): number => groups.find(({ kind }) => kind === wanted)?.open ?? 0;
	return { blockers: count("blockers"), nextSteps: count("nextSteps"), decisions: count("decisions") };
}

function openItem(item: PanelItem, opened: Opened): OpenItem {
	const { markdown, due, owner } = item;
	return { markdown, since: openedOn(item, opened), due, owner };
}

/** The one known longest, else the first. */
function oldest(items: readonly OpenItem[]): OpenItem | null {
	const dated = items.filter(({ since }) => since !== null);
	const [first = null] = dated.length > 0 ? dated : items;
	return dated.reduce((found, item) => ((item.since ?? "") < (found?.since ?? "") ? item : found), first);
}

/** What an update would bring, and the contacts of a project, as the list tells of them. */
export function toldOf({ entries, lastContact, contacts }: Pick<NoteRollup, "entries" | "lastContact"> & { contacts: Contacts }, today: IsoDate): Told {
	const { next, days } = contacts;
	return { entries: entries.length, contact: lastContact !== null, nextContact: next?.date ?? null, months: monthsOf(days, today) };
}
