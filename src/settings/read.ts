/** Reads stored settings of any age and state: what is right is taken, what is wrong is replaced one by one and named. */

import { ENTRIES, missedBy, type Expected } from "./expected";
import { isObject, migrated, versionOf, type Json } from "./migration";
import { defaultSettings, VERSION, type Settings } from "./schema";

/** A stored value that was replaced by its default. `path` is `sections.blockers.name`. */
export interface SettingProblem {
	path: string;
	expected: Expected;
}

export interface SettingsRead {
	settings: Settings;
	problems: SettingProblem[];
}

/** @param stored what `data.json` holds, parsed; null and undefined mean "nothing stored yet". */
export function readSettings(stored: unknown): SettingsRead {
	const defaults = defaultSettings();
	const problems: SettingProblem[] = [];
	if (stored === null || stored === undefined) return { settings: defaults, problems };
	if (!isObject(stored)) return { settings: defaults, problems: [{ path: "", expected: "an object" }] };
	const version = stored["version"];
	if (version !== undefined && (versionOf(stored) === 0 || versionOf(stored) > VERSION)) {
		problems.push({ path: "version", expected: `a version up to ${VERSION}` });
	}
	const current = { ...migrated(stored), version: VERSION };
	// The shape is that of the defaults, and each value was compared with the one it takes the place of.
	const settings = merged(defaults as unknown as Json, current, "", problems) as unknown as Settings;
	return { settings, problems };
}

/** The defaults say by example what each value must be. */
function merged(defaults: Json, stored: Json, path: string, problems: SettingProblem[]): Json {
	const result: Json = {};
	for (const [key, fallback] of Object.entries(defaults)) {
		const at = path === "" ? key : `${path}.${key}`;
		const value = Object.hasOwn(stored, key) ? stored[key] : undefined;
		if (value === undefined) result[key] = fallback;
		else if (ENTRIES[at]) result[key] = entriesIn(at, value, problems) ?? fallback;
		else if (isObject(fallback) && isObject(value)) result[key] = merged(fallback, value, at, problems);
		else {
			const expected = missedBy(at, fallback, value);
			result[key] = expected === null ? value : fallback;
			if (expected !== null) problems.push({ path: at, expected });
		}
	}
	return result;
}

/** A wrong entry costs only itself. Null where there is no list. */
function entriesIn(path: string, value: unknown, problems: SettingProblem[]): Json[] | null {
	if (!Array.isArray(value)) {
		problems.push({ path, expected: "a list" });
		return null;
	}
	return value.flatMap((entry: unknown, index) => {
		const rule = ENTRIES[path];
		if (rule && isObject(entry) && rule.holds(entry)) return [merged(rule.example, entry, `${path}.${index}`, problems)];
		problems.push({ path: `${path}.${index}`, expected: rule?.expected ?? "an object" });
		return [];
	});
}
