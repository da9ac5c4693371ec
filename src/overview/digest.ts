/** What the list of all projects knows of one of them. */

import type { PanelModel } from "../panel/model";
import type { IsoDate } from "../text/date";
import type { Signal } from "./attention";

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
