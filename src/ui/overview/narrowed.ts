/** What of the list is hidden by what was typed and chosen. */

import type { OverviewRow } from "../../overview/row";
import { isAnythingChosen, withNothingChosen, withOverviewFilter, type OverviewState } from "../../overview/state";

export function isNarrowed(state: OverviewState): boolean {
	return state.filter.trim() !== "" || isAnythingChosen(state);
}

export function cleared(state: OverviewState): OverviewState {
	return withNothingChosen(withOverviewFilter(state, ""));
}

/** The same with all that is hidden: who looks at customers does so instead of looking at projects. */
export function widened(state: OverviewState): OverviewState {
	const all = cleared(state);
	return { ...all, chosen: { ...all.chosen, type: state.chosen.type } };
}

/** How many projects or items are listed, those under folded headings included. */
export function countOf(rows: readonly OverviewRow[]): number {
	const headings = rows.flatMap((row) => (row.is === "heading-of" ? [row.count] : []));
	if (headings.length > 0) return headings.reduce((sum, count) => sum + count, 0);
	return rows.filter(({ is }) => is === "project").length;
}
