/** How somebody has set up the list of all projects on one device. */

import type { ItemKind } from "../notes/item";

/** What it lists: projects, or the items of one kind of all projects. */
export type Listed = "projects" | ItemKind;
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
	/** Keys of groups that show only their heading. */
	collapsed: readonly string[];
	/** Paths of projects that show their items. Not stored. */
	expanded: readonly string[];
	/** Parts of expanded projects that show only their heading, as `path\npart`. Not stored. */
	folded: readonly string[];
	/** Not stored: a filter that is forgotten hides things. */
	filter: string;
}
