/** The results of a base as what the list of all projects shows: paths in groups. */

import type { BasesQueryResult } from "obsidian";
import type { Scope } from "../../overview/row";
import { plainText } from "../../text/plain";

/** Groups keep their order; values that read alike are one group, as nobody could tell their headings apart. */
export function scopeOf(data: Pick<BasesQueryResult, "groupedData">, keepsOrder: boolean): Scope {
	const groups = new Map<string | null, Set<string>>();
	for (const { entries, key, hasKey } of data.groupedData.map(asGroup)) {
		const value = hasKey ? textOf(key) : null;
		const paths = groups.get(value) ?? new Set();
		groups.set(value, paths);
		for (const { file } of entries) paths.add(file.path);
	}
	return { groups: [...groups].map(([value, paths]) => ({ value, paths: [...paths] })), keepsOrder };
}

type Group = BasesQueryResult["groupedData"][number];

function asGroup(group: Group): { entries: Group["entries"]; key: Group["key"]; hasKey: boolean } {
	return { entries: group.entries, key: group.key, hasKey: group.hasKey() };
}

/** Links are grouped by as they are written, and read as what they show. */
function textOf(key: Group["key"]): string | null {
	const text = plainText(key?.toString() ?? "").trim();
	return text === "" ? null : text;
}

export function pathsIn({ groups }: Scope): ReadonlySet<string> {
	return new Set(groups.flatMap(({ paths }) => paths));
}
