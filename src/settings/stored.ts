/** Changes stored settings one value at a time: whatever else the file holds stays in it. */

import { isObject, migrated, type Json } from "./migration";

/**
 * @param stored what `data.json` holds, of any age and state
 * @param path the keys down to the value, such as `["automatic", "recentContext"]`
 */
export function withSetting(stored: unknown, path: readonly string[], value: unknown): Json {
	return withValue(isObject(stored) ? migrated(stored) : migrated({}), path, value);
}

function withValue(object: Json, [key, ...rest]: readonly string[], value: unknown): Json {
	if (key === undefined) return object;
	const inner = Object.hasOwn(object, key) ? object[key] : undefined;
	return { ...object, [key]: rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value) };
}
