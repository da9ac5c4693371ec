/** An item of a source that a project may want. */

import type { ItemKind } from "../notes/item";
import type { IsoDate } from "../text/date";

/** Where it goes: into the section of its kind, or among the key facts. */
export const COLLECT_KINDS = ["blockers", "nextSteps", "decisions", "keyFacts"] as const;
export type CollectKind = ItemKind | "keyFacts";

export interface Candidate {
	/** The note it stands in and its words; tells it from all others of a collection, on every device. */
	id: string;
	/** The note it stands in. */
	path: string;
	/** Of that note. */
	date: IsoDate;
	/** Counted from 1. */
	line: number;
	/** As the note has them, marker and box left out: by these words its line is found again. */
	words: string;
	kind: CollectKind;
	/** What a project would have: markdown without marker, box and lead, owner and due date as they are written. */
	text: string;
	/** The same without owner, dates and other metadata: what is compared and shown. */
	markdown: string;
	owner: string | null;
	due: IsoDate | null;
	/** Ticked off, struck out or superseded in its source. */
	isDone: boolean;
	blockId: string | null;
	/** The block id a link to its line would name: its own, or the one it would get. Null where it gets none. */
	anchor: string | null;
}
