/** The items of one kind of all projects as one list: by project, owner, due date or age. */

import type { ItemKind } from "../notes/item";
import { isOverdue } from "../panel/due";
import type { ItemRow } from "../panel/row";
import { firstDue, shownOf, type Shown } from "../panel/shown";
import type { IsoDate } from "../text/date";
import { openedOn } from "./age";
import type { Digest } from "./digest";
import { leftFor } from "./filter";
import { Days, grouped, groupedIn, type Group } from "./group";
import { AGE_GROUPS, DUE_GROUPS, type OverviewRow } from "./row";
import { headingOf, keptIn, projectRowId, type Showing } from "./showing";

/** An item that is nested in none, with what is shown below it. */
interface Member {
	digest: Digest;
	/** What the ids of its project's rows begin with. */
	start: string;
	shown: Shown;
	/** The first day due, its own or that of a nested item. */
	due: IsoDate | null;
	since: IsoDate | null;
	/** Sorts by due date, then by age. */
	rank: number;
}

/** @param projects in their order; none of them twice */
export function itemRows(projects: readonly Digest[], kind: ItemKind, showing: Showing): OverviewRow[] {
	const members: Member[] = [];
	for (const digest of projects) addMembers(members, digest, kind, showing);
	members.sort((a, b) => a.rank - b.rank);
	const { groupItems: by } = showing.state;
	const groups = groupsOf(members, projects, showing);
	const list = new ItemList(showing);
	groups.forEach(({ value, members: inside }, index) => {
		const digest = by === "project" ? (inside[0]?.digest ?? null) : null;
		const heading = headingOf({ by, value, digest, count: inside.length }, index, groups.length, showing);
		list.rows.push(heading);
		if (!heading.isCollapsed) list.add(inside);
	});
	return list.rows;
}

function addMembers(members: Member[], digest: Digest, kind: ItemKind, { state, kept, filter }: Showing): void {
	const items = digest.model?.groups.find((group) => group.kind === kind)?.items ?? [];
	if (items.length === 0) return;
	const choice = { showDone: state.showDone, sort: "written", kept: keptIn(kept, digest.path), filter: leftFor(filter, digest) } as const;
	const start = `${projectRowId(digest)}-`;
	const isByAge = state.groupItems === "age";
	for (const shown of shownOf(items, choice)) {
		const due = firstDue(shown);
		const since = openedOn(shown.item, digest.opened);
		members.push({ digest, start, shown, due, since, rank: isByAge ? rankOf(since, due) : rankOf(due, since) });
	}
}

/** @param members sorted */
function groupsOf(members: readonly Member[], projects: readonly Digest[], { state, today }: Showing): Group<Member>[] {
	const days = new Days(today);
	switch (state.groupItems) {
		case "project":
			return groupedIn(projects.map(({ path }) => path), members, ({ digest }) => digest.path, (path) => path);
		case "owner":
			return grouped(members, ({ shown }) => shown.item.owner);
		case "due":
			return groupedIn(DUE_GROUPS, members, ({ due }) => days.dueGroup(due));
		case "age":
			return groupedIn(AGE_GROUPS, members, ({ since }) => days.ageGroup(since));
	}
}

/** More than the number of any day. */
const NO_DAY = 1e8;

/** A number, because thousands of texts take long to compare. Items without a day come last. */
function rankOf(first: IsoDate | null, second: IsoDate | null): number {
	return dayNumber(first) * NO_DAY + dayNumber(second);
}

/** Of "00". */
const ZEROS = 48 * 11;

/** `2026-07-01` as 20260701. */
function dayNumber(day: IsoDate | null): number {
	if (day === null) return NO_DAY - 1;
	const number = (at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - ZEROS;
	return number(0) * 1e6 + number(2) * 1e4 + number(5) * 100 + number(8);
}

class ItemList {
	readonly rows: OverviewRow[] = [];

	constructor(private readonly showing: Showing) {}

	add(members: readonly Member[]): void {
		let position = 0;
		for (const member of members) this.addItem(member, member.shown, 0, null, ++position, members.length);
	}

	private addItem(member: Member, { item, isAround, children }: Shown, depth: number, parent: string | null, position: number, size: number): void {
		const { state, today } = this.showing;
		const { digest, start } = member;
		const { id, kind: part } = item;
		const level = depth + 2;
		const row: ItemRow = { is: "item", id, part, level, position, size, item, depth, parent, isOverdue: isOverdue(item, today), isAround };
		this.rows.push({ is: "part", id: start + id, level, position, size, digest, row, namesProject: state.groupItems !== "project" });
		let place = 0;
		for (const child of children) this.addItem(member, child, depth + 1, id, ++place, children.length);
	}
}
