/** What the panel shows of one project, as data: nothing in it knows how it is drawn. */

import { ITEM_KINDS, type ItemKind, type ItemState } from "../notes/item";
import type { Collaborator } from "../notes/person";
import type { Problem } from "../notes/problem";
import type { Project } from "../notes/project";
import type { Note, Reader } from "../notes/reading";
import { sectionsOf, writingSection } from "../notes/section";
import { dateOfValue, propertyOf } from "../notes/value";
import type { EntryKey, ItemKey } from "../plans/locate";
import type { IsoDate } from "../text/date";
import { entriesFor } from "./entries";
import { factLines } from "./facts";
import { groupOf } from "./items";
import { staleAfter } from "./staleness";

/** A value the note gives, and what its Status table says where that differs. */
export interface Stated {
	value: string | null;
	otherwise: string | null;
}

export interface PanelItem {
	/** Tells the row from all others of the panel, and stays the same when the note is read again. */
	id: string;
	/** Finds the item again in a newer text. */
	key: ItemKey;
	kind: ItemKind;
	/** Null for a nested bullet that is only a detail. */
	state: ItemState | null;
	isOpen: boolean;
	/** The character in its box as written; null for an item without a box. */
	mark: string | null;
	/** Markdown without marker, box, lead and metadata that was understood. */
	markdown: string;
	/** All its words but lead and block id: what one edits. */
	editable: string;
	owner: string | null;
	due: IsoDate | null;
	/** When it was decided, closed or created. */
	date: IsoDate | null;
	/** Repeats, so that only Tasks may complete it. */
	recurs: boolean;
	/** A row of a table: it cannot be moved or nested. */
	inTable: boolean;
	/** Counted from 1. */
	line: number;
	/** The heading right above it, where that is not the section's own; else null. */
	heading: string | null;
	children: PanelItem[];
	/** What was done to it is not in the note yet. */
	isPending: boolean;
}

export interface PanelGroup {
	kind: ItemKind;
	/** Open, running or standing ones, nested ones included. */
	open: number;
	items: PanelItem[];
}

export interface PanelEntry {
	id: string;
	key: EntryKey;
	date: IsoDate;
	/** The entry behind its date: link, summary and via. */
	markdown: string;
	/** The link's target as written, null without one. */
	target: string | null;
	via: string | null;
	/** Counted from 1. */
	line: number;
	isPending: boolean;
}

export interface PanelModel {
	path: string;
	title: string;
	status: Stated;
	owner: Stated;
	lastContact: IsoDate | null;
	/** Days without contact that are too many for this project; null for one that needs none. See `contactOf`. */
	staleAfter: number | null;
	/** When the note was made, as it says itself: a new project is not late for its first contact. */
	created: IsoDate | null;
	groups: PanelGroup[];
	/** Newest first. */
	entries: PanelEntry[];
	keyFacts: string[];
	/** Where each of them stands, counted from 1. */
	factLines: number[];
	people: Collaborator[];
	/** The heading of the section they stand in, counted from 1; null without one. */
	peopleLine: number | null;
	problems: Problem[];
	/** Names that owners of several words are found by. */
	names: readonly string[];
}

/**
 * @param project read from the same note
 * @param people the names that `readProject` was given
 */
export function panelModel(
	note: Note,
	title: string,
	project: Project,
	reader: Reader,
	people: readonly string[] = [],
): PanelModel {
	const { status, owner, tableSays, lastContact, collaborators, problems, keyFacts } = project;
	const section = writingSection(sectionsOf(note.outline, reader.names), "collaborators");
	return {
		path: note.path,
		title,
		status: { value: status, otherwise: tableSays.status },
		owner: { value: owner, otherwise: tableSays.owner },
		lastContact,
		staleAfter: staleAfter(note, project, reader.settings),
		created: dateOfValue(propertyOf(note.frontmatter.values, "created")),
		groups: ITEM_KINDS.map((kind) => groupOf(note, reader, kind, project[kind])),
		entries: entriesFor(note.outline, project.recentContext),
		keyFacts,
		factLines: factLines(note.outline, reader.names),
		people: collaborators,
		peopleLine: section ? section.heading.line + 1 : null,
		problems,
		names: [...people, ...collaborators.map(({ person }) => person)],
	};
}
