/** What is put under one heading: projects of a status, an owner or a folder, items by owner, due date or age. */

import { addDays, formatISO, parseISO } from "date-fns";
import { isInnerFolderNote } from "../notes/identity";
import type { IsoDate } from "../text/date";
import { folderOf } from "../text/path";
import { nameKey } from "../text/plain";
import type { Digest } from "./digest";
import { AGE_GROUPS, DUE_GROUPS, type OverviewGroupRow } from "./row";
import type { ProjectGroup } from "./state";

export interface Group<Member> {
	/** As it is written first; null for none. */
	value: string | null;
	members: Member[];
}

/** By what a group is known again, whether it is collapsed: no row has this as its id. */
export function groupKey({ by, value }: Pick<OverviewGroupRow, "by" | "value">): string {
	return value === null ? by : `${by} ${nameKey(value)}`;
}

/** Groups in the order of their first members; none comes last. @param keyOf by what two values are the same: in any case */
export function grouped<Member>(
	members: readonly Member[],
	valueOf: (member: Member) => string | null,
	keyOf: (value: string) => string = nameKey,
): Group<Member>[] {
	const groups = new Map<string | null, Group<Member>>();
	/** By the value as it is written: to make keys of thousands of values takes long, and few of them differ. */
	const known = new Map<string | null, Group<Member>>();
	for (const member of members) {
		const value = valueOf(member);
		let group = known.get(value);
		if (!group) {
			const key = value === null ? null : keyOf(value);
			group = groups.get(key) ?? { value, members: [] };
			groups.set(key, group);
			known.set(value, group);
		}
		group.members.push(member);
	}
	const none = groups.get(null);
	groups.delete(null);
	return none ? [...groups.values(), none] : [...groups.values()];
}

/** The same in a given order of values. */
export function groupedIn<Member>(
	values: readonly string[],
	members: readonly Member[],
	valueOf: (member: Member) => string | null,
	keyOf?: (value: string) => string,
): Group<Member>[] {
	const ranks = new Map<string | null, number>(values.map((value, rank) => [value, rank]));
	const rank = ({ value }: Group<Member>): number => ranks.get(value) ?? values.length;
	return grouped(members, valueOf, keyOf).sort((a, b) => rank(a) - rank(b));
}

export function projectGroupOf({ status, owner, path }: Digest, by: Exclude<ProjectGroup, "none">): string | null {
	switch (by) {
		case "status":
			return status;
		case "owner":
			return owner;
		case "folder": {
			// What has a folder of its own would be alone in it.
			const folder = folderOf(path);
			return (isInnerFolderNote(path) ? folderOf(folder) : folder) || null;
		}
	}
}

/** Days of a week that begins today. */
const WEEK = 7;

type DueGroup = (typeof DUE_GROUPS)[number];
type AgeGroup = (typeof AGE_GROUPS)[number];

/** From how many days on an item is in a group. */
const AGES: Readonly<Record<AgeGroup, number>> = { quarter: 90, month: 30, week: 7, days: 0 };

/** Tells the groups of days, as seen from today. Days are compared as texts: to count between thousands of them takes long. */
export class Days {
	private readonly weekEnd: string;
	private readonly ages: readonly { group: AgeGroup; last: string }[];

	constructor(private readonly today: IsoDate) {
		this.weekEnd = dayAfter(today, WEEK);
		this.ages = AGE_GROUPS.filter((group) => group !== "days").map((group) => ({ group, last: dayAfter(today, -AGES[group]) }));
	}

	dueGroup(due: IsoDate | null): DueGroup | null {
		if (due === null) return null;
		if (due <= this.today) return due === this.today ? "today" : "overdue";
		return due < this.weekEnd ? "week" : "later";
	}

	/** @param since a day to come counts as today */
	ageGroup(since: IsoDate | null): AgeGroup | null {
		return since === null ? null : (this.ages.find(({ last }) => since <= last)?.group ?? "days");
	}
}

function dayAfter(day: IsoDate, days: number): string {
	return formatISO(addDays(parseISO(day), days), { representation: "date" });
}
