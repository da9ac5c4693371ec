/** The state of a review: what is proposed, what of it is chosen. Every change gives a new state. */

import { allParts, type Proposal } from "./proposal";

export interface ReviewRow {
	proposal: Proposal;
	chosen: ReadonlySet<string>;
}

export type Tick = "all" | "some" | "none";

/** Everything is chosen at first: it was asked for. */
export function rowOf(proposal: Proposal): ReviewRow {
	return { proposal, chosen: allParts(proposal) };
}

export function tickOf({ proposal, chosen }: ReviewRow): Tick {
	if (chosen.size === 0) return "none";
	return chosen.size === proposal.parts.length ? "all" : "some";
}

/** A note that is chosen in part becomes chosen as a whole first. */
export function withNoteToggled(rows: readonly ReviewRow[], path: string): ReviewRow[] {
	return changed(rows, path, (row) => (tickOf(row) === "all" ? { ...row, chosen: NOTHING } : rowOf(row.proposal)));
}

export function withPartToggled(rows: readonly ReviewRow[], path: string, id: string): ReviewRow[] {
	return changed(rows, path, (row) => {
		const chosen = new Set(row.chosen);
		if (!chosen.delete(id)) chosen.add(id);
		return { ...row, chosen };
	});
}

export function withAll(rows: readonly ReviewRow[], isChosen: boolean): ReviewRow[] {
	return rows.map((row) => (isChosen ? rowOf(row.proposal) : { ...row, chosen: NOTHING }));
}

/** What is to be written, in the order shown. */
export function chosenOf(rows: readonly ReviewRow[]): { proposal: Proposal; parts: ReadonlySet<string> }[] {
	return rows.filter(({ chosen }) => chosen.size > 0).map(({ proposal, chosen }) => ({ proposal, parts: chosen }));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Rows that stay the same object need not be drawn again. */
function changed(rows: readonly ReviewRow[], path: string, change: (row: ReviewRow) => ReviewRow): ReviewRow[] {
	return rows.map((row) => (row.proposal.path === path ? change(row) : row));
}
