/** The list of all projects as rows: projects, or the items of one kind, under headings or not. */

import { Tally } from "../panel/id";
import { rowsOf } from "../panel/rows";
import { PANEL_PARTS, type Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { byAttention } from "./attention";
import { chosenGroups } from "./chosen";
import type { Digest } from "./digest";
import { findsProject, typedFilter } from "./filter";
import { grouped, projectGroupOf, type Group } from "./group";
import { itemRows } from "./items";
import type { OverviewGroupRow, OverviewRow, PartRow, ProjectRow, Scope } from "./row";
import { headingOf, keptIn, nothing, partId, projectRowId, type Showing } from "./showing";
import { foldKey, type OverviewState } from "./state";

export { partId, projectId } from "./showing";

/** @param scope projects that somebody else has chosen; null for those the state chooses */
export function overviewRows(
	digests: readonly Digest[],
	state: OverviewState,
	settings: Settings,
	today: IsoDate,
	scope: Scope | null,
	kept: ReadonlySet<string> = new Set(),
): OverviewRow[] {
	const showing = { state, settings, today, kept, filter: typedFilter(state) };
	const groups = chosenGroups(digests, scope, showing);
	if (groups.every(({ members }) => members.length === 0)) return [nothing(isEmpty(digests, scope, showing) ? "no-projects" : "filtered")];
	if (state.listed === "projects") return projectRows(groups, scope, showing);
	const projects = [...new Set(groups.flatMap(({ members }) => members))];
	// Of several groups each has an order of its own.
	const isOrdered = scope?.keepsOrder ?? true;
	const rows = itemRows(isOrdered ? projects : byAttention(projects), state.listed, showing);
	return rows.length > 0 ? rows : [nothing(showing.filter ? "filtered" : "no-items")];
}

/** Whether there is nothing, and not just nothing that was chosen. */
function isEmpty(digests: readonly Digest[], scope: Scope | null, showing: Showing): boolean {
	const { chosen, ...rest } = showing.state;
	const state = { ...rest, chosen: { ...chosen, status: [], owner: [], tag: [] }, showDone: true, showSnoozed: true };
	return chosenGroups(digests, scope, { ...showing, state }).every(({ members }) => members.length === 0);
}

function projectRows(chosen: readonly Group<Digest>[], scope: Scope | null, showing: Showing): OverviewRow[] {
	const { state, filter } = showing;
	const found = chosen.map(({ value, members }) => ({ value, members: filter ? members.filter((digest) => findsProject(filter, digest)) : members }));
	if (found.every(({ members }) => members.length === 0)) return [nothing("filtered")];
	const [only, more] = found;
	const list = new ProjectList(showing, scope !== null);
	if (more || (only?.value ?? null) !== null) return list.underHeadings("given", found.filter(({ members }) => members.length > 0));
	const { members = [] } = only ?? {};
	const { groupProjects: by } = state;
	return by === "none" ? list.rows(members, 1) : list.underHeadings(by, grouped(members, (digest) => projectGroupOf(digest, by)));
}

class ProjectList {
	private readonly expanded: ReadonlySet<string>;
	private readonly folded: ReadonlySet<string>;
	private readonly allEntries: ReadonlySet<string>;
	private readonly met = new Tally();

	/** @param isScoped whether somebody else has grouped them, and may have put one under several headings: then it stands there several times */
	constructor(
		private readonly showing: Showing,
		private readonly isScoped: boolean,
	) {
		const { expanded, folded, allEntries } = showing.state;
		this.expanded = new Set(expanded);
		this.folded = new Set(folded);
		this.allEntries = new Set(allEntries);
	}

	underHeadings(by: OverviewGroupRow["by"], groups: readonly Group<Digest>[]): OverviewRow[] {
		return groups.flatMap(({ value, members }, index) => {
			const heading = headingOf({ by, value, digest: null, count: members.length }, index, groups.length, this.showing);
			return heading.isCollapsed ? [heading] : [heading, ...this.rows(members, 2)];
		});
	}

	rows(digests: readonly Digest[], level: number): OverviewRow[] {
		const rows: OverviewRow[] = [];
		digests.forEach((digest, index) => {
			const { path } = digest;
			const occurrence = this.isScoped ? this.met.add("", path) : 0;
			const id = projectRowId(digest, occurrence);
			const isExpanded = this.expanded.has(path);
			const row: ProjectRow = { is: "project", id, level, position: index + 1, size: digests.length, digest, isExpanded };
			rows.push(row);
			if (isExpanded) for (const one of this.parts(digest, occurrence, level)) rows.push(one);
		});
		return rows;
	}

	/** @param around the level of the project's own row */
	private parts(digest: Digest, occurrence: number, around: number): PartRow[] {
		const { path, model } = digest;
		if (!model) return [];
		const { state, settings, today, kept } = this.showing;
		const collapsed = PANEL_PARTS.filter((part) => this.folded.has(foldKey(path, part)));
		const inside = { collapsed, showDone: state.showDone, sort: "written", filter: "", allEntries: this.allEntries.has(path) } as const;
		const start = partId(path, "", occurrence);
		return rowsOf(model, inside, settings.panel, today, keptIn(kept, path, occurrence)).map((row): PartRow => {
			const { position, size } = row;
			return { is: "part", id: start + row.id, level: around + row.level, position, size, digest, row, namesProject: false };
		});
	}
}
