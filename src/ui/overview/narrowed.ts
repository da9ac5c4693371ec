/** What of the list is hidden by what was typed and chosen. */

import { chosenGroups } from "../../overview/chosen";
import type { OverviewRow } from "../../overview/row";
import { overviewRows } from "../../overview/rows";
import { isAnythingChosen, withNothingChosen, withOverviewFilter, type OverviewState } from "../../overview/state";
import type { Board } from "./board";

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

/** How many would be listed with nothing hidden. */
export function countOfAll({ port, state, scope, today }: Pick<Board, "port" | "state" | "scope" | "today">): number {
	const { digests, settings } = port;
	const all = widened(state);
	if (all.listed !== "projects") return countOf(overviewRows(digests, all, settings, today, scope));
	// Thousands of them are counted without rows, which nobody would see.
	return chosenGroups(digests, scope, { state: all, settings, today }).reduce((sum, { members }) => sum + members.length, 0);
}

/** How many projects or items are listed, those under folded headings included. */
export function countOf(rows: readonly OverviewRow[]): number {
	const isGrouped = rows.some(({ is }) => is === "heading-of");
	return rows.reduce((sum, row) => sum + (row.is === "heading-of" ? row.count : Number(!isGrouped && row.is === "project")), 0);
}
