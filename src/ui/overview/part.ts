/** How the panel would be set up that shows one project of the list: what is folded and shown of it. */

import { foldKey, withAllEntriesOf, withExpanded, withFolded, type OverviewState } from "../../overview/state";
import type { PanelState, Sort } from "../../panel/state";
import { PANEL_PARTS, type PanelPart } from "../../settings/schema";

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

/** The project with its items, and one part of them unfolded. */
export function withOpenPart(state: OverviewState, path: string, part: PanelPart): OverviewState {
	const open = state.expanded.includes(path) ? state : withExpanded(state, path);
	return open.folded.includes(foldKey(path, part)) ? withFolded(open, path, part) : open;
}

/** Items of several projects in one list do not stand as they are written. */
function sortOf({ listed, groupItems }: OverviewState): Sort {
	if (listed === "projects") return "written";
	return groupItems === "age" ? "age" : "due";
}
