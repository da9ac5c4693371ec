/** How somebody has set up the panel on one device. */

import { PANEL_PARTS, type PanelPart } from "../settings/schema";

export type Sort = "written" | "due" | "age";
export const SORTS: readonly Sort[] = ["written", "due", "age"];

export interface PanelState {
	/** Parts that show only their heading. */
	collapsed: PanelPart[];
	showDone: boolean;
	sort: Sort;
	/** What rows must contain; empty for all. Not stored: a filter that is forgotten hides things. */
	filter: string;
	/** Whether all entries are shown, and not just the newest. Not stored. */
	allEntries: boolean;
}

/** What one looks up now and then is folded away. */
const FOLDED: readonly PanelPart[] = ["keyFacts", "people", "problems"];

export function defaultState(): PanelState {
	return { collapsed: [...FOLDED], showDone: false, sort: "written", filter: "", allEntries: false };
}

/** What was stored on this device; whatever makes no sense is as by default. */
export function readState(stored: unknown): PanelState {
	const state = defaultState();
	if (typeof stored !== "object" || stored === null) return state;
	const { collapsed, showDone, sort } = stored as Record<string, unknown>;
	if (Array.isArray(collapsed)) state.collapsed = PANEL_PARTS.filter((part) => collapsed.includes(part));
	if (typeof showDone === "boolean") state.showDone = showDone;
	state.sort = SORTS.find((name) => name === sort) ?? state.sort;
	return state;
}

/** What is stored of it. */
export function storedState({ collapsed, showDone, sort }: PanelState): unknown {
	return { collapsed, showDone, sort };
}

export function withToggled(state: PanelState, part: PanelPart): PanelState {
	const { collapsed } = state;
	const isIn = collapsed.includes(part);
	return { ...state, collapsed: isIn ? collapsed.filter((other) => other !== part) : [...collapsed, part] };
}

export function isAllCollapsed({ collapsed }: PanelState): boolean {
	return PANEL_PARTS.every((part) => collapsed.includes(part));
}

export function withAllCollapsed(state: PanelState, isCollapsed: boolean): PanelState {
	return { ...state, collapsed: isCollapsed ? [...PANEL_PARTS] : [] };
}

export function withSort(state: PanelState, sort: Sort): PanelState {
	return { ...state, sort };
}

export function withDone(state: PanelState, showDone: boolean): PanelState {
	return { ...state, showDone };
}

export function withFilter(state: PanelState, filter: string): PanelState {
	return { ...state, filter };
}

export function withAllEntries(state: PanelState, allEntries: boolean): PanelState {
	return { ...state, allEntries };
}
