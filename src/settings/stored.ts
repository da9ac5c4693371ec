/** Changes stored settings one value at a time: whatever else the file holds stays in it. */

import { ENTRIES } from "./expected";
import { isObject, migrated, type Json } from "./migration";
import { defaultSettings } from "./schema";

/**
 * @param stored what `data.json` holds, of any age and state
 * @param path the keys down to the value, such as `["automatic", "recentContext"]`; the entries of a list of objects
 * are counted as the settings have them: `["types", "0", "name"]`
 */
export function withSetting(stored: unknown, path: readonly string[], value: unknown): Json {
	const list = listAround(path);
	const [index, ...inner] = path.slice(list.length);
	if (list.length === 0 || index === undefined) return withValue(present(stored), path, value);
	return withEntries(stored, list, (entries) =>
		entries.map((entry, at) => (String(at) === index ? withValue(entry, inner, value) : entry)),
	);
}

/**
 * Changes a list of objects. What the settings do not know of an entry stays in it; entries that are none go.
 * @param path of the list
 */
export function withEntries(stored: unknown, path: readonly string[], change: (entries: Json[]) => readonly Json[]): Json {
	const file = present(stored);
	return withValue(file, path, change(entriesAt(file, path)));
}

function present(stored: unknown): Json {
	return migrated(isObject(stored) ? stored : {});
}

/** The same entries in the same order as the settings have. */
function entriesAt(file: Json, path: readonly string[]): Json[] {
	const entries = [file, defaultSettings()].map((from) => valueAt(from, path)).find((found) => Array.isArray(found));
	const { holds } = ENTRIES[path.join(".")] ?? {};
	return (entries ?? []).filter((entry): entry is Json => isObject(entry) && holds?.(entry) !== false);
}

/** The path of the list of objects that a path leads into; empty where it leads into none. */
function listAround(path: readonly string[]): readonly string[] {
	const key = Object.keys(ENTRIES).find((list) => path.join(".").startsWith(`${list}.`));
	return key === undefined ? [] : path.slice(0, key.split(".").length);
}

/** What stands at a path; undefined where it leads nowhere. */
export function valueAt(object: object, path: readonly string[]): unknown {
	return path.reduce<unknown>((value, key) => {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
		return (value as Json)[key];
	}, object);
}

function withValue(object: Json, [key, ...rest]: readonly string[], value: unknown): Json {
	if (key === undefined) return object;
	const inner = Object.hasOwn(object, key) ? object[key] : undefined;
	return { ...object, [key]: rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value) };
}
