/** What a group of the list is called. */

import { AGE_GROUPS, DUE_GROUPS, type OverviewGroupRow } from "../../overview/row";
import { words } from "../../words/words";

export function headingText({ by, value, digest }: OverviewGroupRow): string {
	if (digest) return digest.title;
	const { groups } = words.overview;
	if (by === "folder") return value === null || value === "" ? groups.none.folder : value;
	if (value === null) return groups.none[by];
	if (by === "due") return nameIn(DUE_GROUPS, groups.due, value);
	if (by === "age") return nameIn(AGE_GROUPS, groups.age, value);
	return value;
}

function nameIn<Name extends string>(all: readonly Name[], names: Record<Name, string>, value: string): string {
	const found = all.find((name) => name === value);
	return found === undefined ? value : names[found];
}
