/** What all rows of the list of all projects are made with: how it is set up, the ids of its rows, and its headings. */

import type { Filter } from "../panel/filter";
import { idOf, stemOf } from "../panel/id";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import type { Digest } from "./digest";
import { groupKey } from "./group";
import type { NothingRow, OverviewGroupRow } from "./row";
import type { OverviewState } from "./state";

/** What the rows are made with. */
export interface Showing {
	state: OverviewState;
	settings: Settings;
	today: IsoDate;
	/** Ids of rows that stay although their items are closed: those one has just closed would be gone before one has seen it. */
	kept: ReadonlySet<string>;
	/** What was typed. */
	filter: Filter;
}

/** Names of notes are long, and asked for with each key that is typed. */
const stems = new WeakMap<Digest, string>();

/** @param occurrence how often the project stands in the list before */
export function projectRowId(digest: Digest, occurrence = 0): string {
	let stem = stems.get(digest);
	if (stem === undefined) stems.set(digest, (stem = stemOf("project", "", digest.path)));
	return idOf(stem, occurrence);
}

/** The same by the path of its note. */
export function projectId(path: string, occurrence = 0): string {
	return idOf(stemOf("project", "", path), occurrence);
}

/** The id in the list of a row of the panel. */
export function partId(path: string, row: string, occurrence = 0): string {
	return `${projectId(path, occurrence)}-${row}`;
}

/** The rows of one project that stay, by the ids they have in the panel. */
export function keptIn(kept: ReadonlySet<string>, path: string, occurrence = 0): ReadonlySet<string> {
	if (kept.size === 0) return kept;
	const start = partId(path, "", occurrence);
	return new Set([...kept].filter((id) => id.startsWith(start)).map((id) => id.slice(start.length)));
}

type Heading = Pick<OverviewGroupRow, "by" | "value" | "digest" | "count">;

/** A filter opens what it finds something in, whatever is collapsed. */
export function headingOf(heading: Heading, index: number, size: number, { state, filter }: Pick<Showing, "state" | "filter">): OverviewGroupRow {
	const { by, value } = heading;
	const id = value === null ? `heading-${by}` : stemOf(`heading-${by}`, "", value);
	const isCollapsed = filter === null && state.collapsed.includes(groupKey(heading));
	return { is: "heading-of", id, level: 1, position: index + 1, size, ...heading, isCollapsed };
}

export function nothing(why: NothingRow["why"]): NothingRow {
	return { is: "nothing", id: `nothing-${why}`, level: 1, position: 0, size: 0, why };
}
