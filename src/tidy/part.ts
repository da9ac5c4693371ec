/** One thing a tidying does, which somebody may leave out. */

export const TIDY_DEEDS = ["merge", "summary", "via", "order"] as const;
export type TidyDeed = (typeof TIDY_DEEDS)[number];

export interface TidyPart {
	/** Tells it from the others of the note. */
	id: string;
	deed: TidyDeed;
	/** Of the entry it is about, counted from 1; null for the order of a section. */
	line: number | null;
	/** The lines as they stand, without line breaks at the end: for `merge` all that are dropped. */
	before: string;
	/** What becomes of them; for `merge` the entry that stays. */
	after: string;
}
