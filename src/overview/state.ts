/** How somebody has set up the list of all projects on one device. */

import { ITEM_KINDS, type ItemKind } from "../notes/item";
import { defaultState } from "../panel/state";
import type { PanelPart } from "../settings/schema";
import { nameKey } from "../text/plain";

/** What it lists: projects, or the items of one kind of all projects. */
export type Listed = "projects" | ItemKind;
export const LISTED: readonly Listed[] = ["projects", ...ITEM_KINDS];
export const PROJECT_GROUPS = ["none", "status", "owner", "folder"] as const;
export type ProjectGroup = (typeof PROJECT_GROUPS)[number];
export const ITEM_GROUPS = ["project", "owner", "due", "age"] as const;
export type ItemGroup = (typeof ITEM_GROUPS)[number];

/** Values to let through; an empty list lets everything through, but of types only projects. */
export interface Chosen {
	status: readonly string[];
	owner: readonly string[];
	type: readonly string[];
	tag: readonly string[];
}

export interface OverviewState {
	listed: Listed;
	groupProjects: ProjectGroup;
	groupItems: ItemGroup;
	chosen: Chosen;
	/** Done, archived and cancelled projects, and closed items. */
	showDone: boolean;
	showSnoozed: boolean;
	/** Keys of groups that show only their heading, see `groupKey`. */
	collapsed: readonly string[];
	/** Paths of projects that show their items. Not stored. */
	expanded: readonly string[];
	/** Parts of expanded projects that show only their heading, see `foldKey`. Not stored. */
	folded: readonly string[];
	/** Paths of expanded projects that show all their entries, not just the newest. Not stored. */
	allEntries: readonly string[];
	/** Not stored: a filter that is forgotten hides things. */
	filter: string;
}

const CHOSEN: readonly (keyof Chosen)[] = ["status", "owner", "type", "tag"];

export function defaultOverviewState(): OverviewState {
	return {
		listed: "projects",
		groupProjects: "none",
		groupItems: "project",
		chosen: { status: [], owner: [], type: [], tag: [] },
		showDone: false,
		showSnoozed: false,
		collapsed: [],
		expanded: [],
		folded: [],
		allEntries: [],
		filter: "",
	};
}

/** What was stored on this device; whatever makes no sense is as by default. */
export function readOverviewState(stored: unknown): OverviewState {
	const state = defaultOverviewState();
	if (!isObject(stored)) return state;
	const { listed, groupProjects, groupItems, chosen, showDone, showSnoozed, collapsed } = stored;
	return {
		...state,
		listed: LISTED.find((name) => name === listed) ?? state.listed,
		groupProjects: PROJECT_GROUPS.find((name) => name === groupProjects) ?? state.groupProjects,
		groupItems: ITEM_GROUPS.find((name) => name === groupItems) ?? state.groupItems,
		chosen: readChosen(chosen),
		showDone: showDone === true,
		showSnoozed: showSnoozed === true,
		collapsed: textsIn(collapsed),
	};
}

function readChosen(stored: unknown): Chosen {
	const values = isObject(stored) ? stored : {};
	const [status = [], owner = [], type = [], tag = []] = CHOSEN.map((name) => textsIn(values[name]));
	return { status, owner, type, tag };
}

/** What is stored of it. */
export function storedOverviewState({ listed, groupProjects, groupItems, chosen, showDone, showSnoozed, collapsed }: OverviewState): unknown {
	return { listed, groupProjects, groupItems, chosen, showDone, showSnoozed, collapsed };
}

export function withListed(state: OverviewState, listed: Listed): OverviewState {
	return { ...state, listed };
}

export function withProjectGroup(state: OverviewState, groupProjects: ProjectGroup): OverviewState {
	return { ...state, groupProjects };
}

export function withItemGroup(state: OverviewState, groupItems: ItemGroup): OverviewState {
	return { ...state, groupItems };
}

/** Chooses a value that was not chosen, and the other way round, in any case. */
export function withChosen(state: OverviewState, name: keyof Chosen, value: string): OverviewState {
	const others = state.chosen[name].filter((other) => nameKey(other) !== nameKey(value));
	return { ...state, chosen: { ...state.chosen, [name]: isChosen(state, name, value) ? others : [...others, value] } };
}

export function isChosen({ chosen }: OverviewState, name: keyof Chosen, value: string): boolean {
	return chosen[name].some((other) => nameKey(other) === nameKey(value));
}

export function withNothingChosen(state: OverviewState): OverviewState {
	return { ...state, chosen: defaultOverviewState().chosen };
}

export function isAnythingChosen({ chosen }: OverviewState): boolean {
	return CHOSEN.some((name) => chosen[name].length > 0);
}

export function withShowDone(state: OverviewState, showDone: boolean): OverviewState {
	return { ...state, showDone };
}

export function withShowSnoozed(state: OverviewState, showSnoozed: boolean): OverviewState {
	return { ...state, showSnoozed };
}

export function withCollapsed(state: OverviewState, key: string): OverviewState {
	return { ...state, collapsed: toggled(state.collapsed, key) };
}

export function withOverviewFilter(state: OverviewState, filter: string): OverviewState {
	return { ...state, filter };
}

/** A project that is expanded folds what one looks up now and then, as the panel does at first. */
export function withExpanded(state: OverviewState, path: string): OverviewState {
	const isExpanded = state.expanded.includes(path);
	const others = state.folded.filter((key) => !key.startsWith(foldKey(path, "")));
	return {
		...state,
		expanded: toggled(state.expanded, path),
		folded: isExpanded ? others : [...others, ...defaultState().collapsed.map((part) => foldKey(path, part))],
		allEntries: state.allEntries.filter((other) => other !== path),
	};
}

export function withoutExpanded(state: OverviewState): OverviewState {
	return { ...state, expanded: [], folded: [], allEntries: [] };
}

export function withFolded(state: OverviewState, path: string, part: PanelPart): OverviewState {
	return { ...state, folded: toggled(state.folded, foldKey(path, part)) };
}

/** Expands a project where it is not, and unfolds one part of it. */
export function withOpenPart(state: OverviewState, path: string, part: PanelPart): OverviewState {
	const expanded = state.expanded.includes(path) ? state : withExpanded(state, path);
	const key = foldKey(path, part);
	return { ...expanded, folded: expanded.folded.filter((other) => other !== key) };
}

export function withAllEntriesOf(state: OverviewState, path: string, isAll: boolean): OverviewState {
	const others = state.allEntries.filter((other) => other !== path);
	return { ...state, allEntries: isAll ? [...others, path] : others };
}

export function foldKey(path: string, part: PanelPart | ""): string {
	return `${path}\n${part}`;
}

function toggled(values: readonly string[], value: string): string[] {
	return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
