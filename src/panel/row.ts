/** The rows of the panel's list: what is drawn one below the other, from the groups' headings to what can be added. */

import type { Collaborator } from "../notes/person";
import type { ItemKind } from "../notes/item";
import type { Problem } from "../notes/problem";
import type { PanelPart } from "../settings/schema";
import type { PanelEntry, PanelItem } from "./model";

/** What every row has: its name among the rows, and where it stands in the tree, counted from 1. */
export interface Place {
	/** Unlike all others; the same when the note is read again. */
	id: string;
	part: PanelPart;
	/** 1 for the heading of a group, 2 for what stands right below it. */
	level: number;
	/** Its place among its siblings, and how many there are. Both 0 for a row nobody stops at. */
	position: number;
	size: number;
}

export interface GroupRow extends Place {
	is: "group";
	/** What the heading counts: open items, else all there are. */
	open: number;
	overdue: number;
	/** While a filter is set, how many of the `total` rows it lets through; else both are equal. */
	shown: number;
	total: number;
	isFiltered: boolean;
	isCollapsed: boolean;
	/** A filter opens what it finds something in, whatever is collapsed. */
	canCollapse: boolean;
}

/** A heading inside a section: only shown where the items stand as written. */
export interface HeadingRow extends Place {
	is: "heading";
	text: string;
}

export interface ItemRow extends Place {
	is: "item";
	item: PanelItem;
	/** How deep it is nested, 0 at the top. */
	depth: number;
	/** The row it is nested in; null at the top. */
	parent: string | null;
	isOverdue: boolean;
	/** Only shown for what is nested in it: the filter does not find it. */
	isAround: boolean;
}

/** Where one adds: the foot of a group. */
export interface AddRow extends Place {
	is: "add";
	kind: ItemKind;
}

export interface EntryRow extends Place {
	is: "entry";
	entry: PanelEntry;
}

/** Shows the older entries, or hides them again. */
export interface MoreRow extends Place {
	is: "more";
	/** How many are hidden; 0 when all are shown. */
	hidden: number;
}

export interface FactRow extends Place {
	is: "fact";
	markdown: string;
	/** Counted from 1; null when it is not known. */
	line: number | null;
}

export interface PersonRow extends Place {
	is: "person";
	person: Collaborator;
	/** Of the section's heading, counted from 1. */
	line: number | null;
}

export interface ProblemRow extends Place {
	is: "problem";
	problem: Problem;
	line: number;
}

/** Says that there is nothing, and why. Nobody stops at it. */
export interface EmptyRow extends Place {
	is: "empty";
	/** Nothing there at all, or all of it done and hidden. */
	why: "none" | "done";
}

export type Row = GroupRow | HeadingRow | ItemRow | AddRow | EntryRow | MoreRow | FactRow | PersonRow | ProblemRow | EmptyRow;

/** Whether the keyboard stops at it. */
export function isStop({ is }: Row): boolean {
	return is !== "heading" && is !== "empty";
}
