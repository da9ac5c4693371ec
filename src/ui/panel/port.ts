/** What the panel asks of the rest of the plugin: it draws a project and knows nothing of notes, editors or undo. */

import type { EventRef } from "obsidian";
import type { PanelEntry, PanelModel } from "../../panel/model";
import type { Action } from "../../plans/action";
import type { Rule } from "../../rollup/reach";
import type { Contact, ContactDay } from "../../rollup/standing";
import type { Settings } from "../../settings/schema";
import type { ItemCounts } from "../collect/waiting";

/** What the rest of the vault says about the project. */
export interface Standing {
	/** What an update would bring. */
	entries: number;
	contact: boolean;
	/** The source of the newest contact up to today, and the first one after it. */
	last: Contact | null;
	next: Contact | null;
	/** Every day with a contact, newest first. */
	days: readonly ContactDay[];
}

/** Why an entry is there. */
export interface EntryReason {
	/** Path of the source. */
	source: string;
	rule: Rule;
	/** First mention in the source, counted from 1; null when it is filed under the project. */
	line: number | null;
	/** Title of the note it came through. */
	via: string | null;
	/** Paths of the other notes of the same meeting. */
	also: string[];
}

/** Why no project is shown. */
export type Absence =
	/** Nothing is read yet. */
	| { why: "reading" }
	/** No note is open, or one that has to do with no project. */
	| { why: "none" }
	/** The note has the type of a project, and is read as a source because it is dated. */
	| { why: "source"; title: string; type: string };

export interface PanelPort {
	/** Called when anything the panel shows is another. */
	onChanged: (listener: () => void) => EventRef;
	/** The project as its note stands, with what was just done to it. */
	readonly model: PanelModel | null;
	/** Null until it is known. */
	readonly standing: Standing | null;
	readonly absence: Absence;
	/** How many items of its sources wait; not there where nobody is to be told. */
	readonly itemCounts?: ItemCounts | null;
	readonly isPinned: boolean;
	readonly settings: Settings["panel"];
	pin: (isPinned: boolean) => void;
	/** Shows the project at this path, and keeps showing it: what was pinned before a restart. */
	pinTo: (path: string) => void;
	/** Which notes are projects, for those who have none. */
	readonly types: Settings["types"];
	/** Does it to the shown project, shows it at once, and says why when it was refused. False when it was. */
	act: (action: Action) => Promise<boolean>;
	update: () => Promise<void>;
	/** Moves its closed steps out of the way of the open ones. */
	moveDone: (to: DonePlace) => Promise<boolean>;
	/** Null when no source of the vault explains the entry. */
	reasonOf: (entry: PanelEntry) => Promise<EntryReason | null>;
	/** Shows a line of the shown project in the tab that has it open, else in a new place. Null for the note's beginning. */
	openLine: (line: number | null, where: OpenWhere) => Promise<void>;
	/** Runs one of the plugin's commands by its id, as the palette does. */
	run: (command: string) => void;
	/** Names for owners: the project's collaborators and known persons. */
	people: () => string[];
}

/** Where closed steps go: to the end of their section, or below a heading of their own. */
export type DonePlace = "end" | "heading";

/** `same`: the tab that shows the note already, else the one used last. */
export type OpenWhere = "same" | "tab" | "split" | "window";
