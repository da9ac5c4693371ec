/** How the panel would be set up that shows one project of the list: what is folded and shown of it. */

import { foldKey, withAllEntriesOf, type OverviewState } from "../../overview/state";
import type { PanelState, Sort } from "../../panel/state";
import { PANEL_PARTS } from "../../settings/schema";

export function panelState(state: OverviewState, path: string): PanelState {
	const { folded, showDone, allEntries } = state;
	return {
		collapsed: PANEL_PARTS.filter((part) => folded.includes(foldKey(path, part))),
		showDone,
		sort: sortOf(state),
		filter: "",
		allEntries: allEntries.includes(path),
	};
}

export function withPanelState(state: OverviewState, path: string, panel: PanelState): OverviewState {
	const others = state.folded.filter((key) => !key.startsWith(foldKey(path, "")));
	const folded = [...others, ...panel.collapsed.map((part) => foldKey(path, part))];
	return withAllEntriesOf({ ...state, folded }, path, panel.allEntries);
}

/** Items of several projects in one list do not stand as they are written. */
function sortOf({ listed, groupItems }: OverviewState): Sort {
	if (listed === "projects") return "written";
	return groupItems === "age" ? "age" : "due";
}
