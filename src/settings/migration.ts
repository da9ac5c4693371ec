/** Brings stored settings of older versions to the present one. Values are moved, never judged: reading does that. */

import { VERSION } from "./schema";

export type Json = Record<string, unknown>;

/** The one at index `n` turns a file of version `n` into one of the next version. */
const MIGRATIONS: readonly ((old: Json) => Json)[] = [
	// Written by hand, without a version: it may have any shape, and the migrations that follow look before they move.
	(old) => old,
	// Both were at the top; what they limit is the entries.
	(old) => moved(old, { limit: ["entries", "limit"], summaryLength: ["entries", "summaryLength"] }),
];

/** @returns a copy in the shape of this version. A file of a later version is left as it is. */
export function migrated(stored: Json): Json {
	let current = stored;
	for (let version = versionOf(stored); version < VERSION; version++) {
		current = { ...(MIGRATIONS[version]?.(current) ?? current), version: version + 1 };
	}
	return current;
}

/** 0 where none is given, or none that could be one. */
export function versionOf(stored: Json): number {
	const version = stored["version"];
	return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 0;
}

export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Moves keys into a group, where the group does not have them already. */
function moved(old: Json, moves: Record<string, [string, string]>): Json {
	let result = old;
	for (const [key, [group, name]] of Object.entries(moves)) {
		const into = result[group] ?? {};
		if (!Object.hasOwn(old, key) || !isObject(into)) continue;
		const others = Object.fromEntries(Object.entries(result).filter(([other]) => other !== key));
		result = { ...others, [group]: { [name]: old[key], ...into } };
	}
	return result;
}
