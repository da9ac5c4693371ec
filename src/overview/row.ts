/** The rows of the list of all projects: groups, projects, and what the panel shows of those that are expanded. */

import type { Row as PanelRow } from "../panel/row";
import type { Digest } from "./digest";

interface Place {
	/** Unlike all others; the same when notes are read again. */
	id: string;
	level: number;
	/** Among its siblings, counted from 1, and how many there are. Both 0 for a row nobody stops at. */
	position: number;
	size: number;
}

/** What is grouped by: the value, null for "none"; its words are made where it is drawn. */
export interface OverviewGroupRow extends Place {
	is: "heading-of";
	/** `status`, `owner`, `folder`, `project`, `due`, `age`, or `given` where somebody else has grouped. */
	by: "status" | "owner" | "folder" | "project" | "due" | "age" | "given";
	value: string | null;
	/** The project of a group by project, whose path is the value. */
	digest: Digest | null;
	/** Projects or items below it, nested items not counted. */
	count: number;
	isCollapsed: boolean;
}

export interface ProjectRow extends Place {
	is: "project";
	digest: Digest;
	isExpanded: boolean;
}

/** A row of the panel, of one project; its own id is that of the panel, `id` is unlike those of other projects. */
export interface PartRow extends Place {
	is: "part";
	digest: Digest;
	row: PanelRow;
	/** In a list of items the project is named in the row. */
	namesProject: boolean;
}

export interface NothingRow extends Place {
	is: "nothing";
	/** No project at all, none that the filter lets through, or no item. */
	why: "no-projects" | "filtered" | "no-items";
}

/** Values of groups by due date, in this order: within a week, today left out, is `week`; null for none. */
export const DUE_GROUPS = ["overdue", "today", "week", "later"] as const;
/** Values of groups by age, in this order: open for at least 90, 30, 7 and 0 days; null where nobody knows. */
export const AGE_GROUPS = ["quarter", "month", "week", "days"] as const;

export type OverviewRow = OverviewGroupRow | ProjectRow | PartRow | NothingRow;

/** Projects that somebody else has chosen, grouped and put in order, as the results of a base are. */
export interface Scope {
	groups: readonly { value: string | null; paths: readonly string[] }[];
	/** False: by attention within each group. */
	keepsOrder: boolean;
}
