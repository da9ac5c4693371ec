/** What the sources of a project have to offer, grouped by meeting. */

import type { Rule } from "../rollup/reach";
import type { IsoDate } from "../text/date";
import type { Candidate } from "./candidate";

/** Why an offer is not ticked at first, the weightiest first. */
export const DOUBTS = ["done", "double", "old"] as const;
export type Doubt = (typeof DOUBTS)[number];

/** An item that looks like an offer. */
export interface Like {
	/** Its words without metadata. */
	markdown: string;
	/** Line in the project, counted from 1; null for another offer, from a newer source. */
	line: number | null;
	/** Of that offer; null for an item of the project. */
	id: string | null;
	likeness: number;
}

export interface Offer extends Candidate {
	doubt: Doubt | null;
	/** What it looks like, also where something else is its doubt. */
	like: Like | null;
}

/** One meeting. */
export interface OfferGroup {
	date: IsoDate;
	/** The note an entry would name. */
	source: string;
	/** The other notes of the meeting. */
	also: string[];
	title: string;
	/** Null for a source that reaches the project by no rule: somebody sends its items there. */
	rule: Rule | null;
	/** Title of the note it came through. */
	via: string | null;
	/** In the order of their lines. */
	offers: Offer[];
}

export interface Collection {
	path: string;
	/** Newest first. */
	groups: OfferGroup[];
	/** Date of the newest source that an item of the project links to. */
	lastCollected: IsoDate | null;
	/** How many offers nobody doubts. */
	waiting: number;
	/** Items that stand in the project or were dismissed. */
	known: number;
}

/** Offers of sources dated on or after a day. `last`: after what was collected last. */
export type Since = IsoDate | "last" | null;
