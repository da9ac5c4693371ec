/** Reads stored settings of any age and state: what is right is taken, what is wrong is replaced one by one and named. */

import { isObject, migrated, versionOf, type Json } from "./migration";
import { defaultSettings, VERSION, type Settings } from "./schema";

/** A stored value that was replaced by its default. `path` is `sections.blockers.name`. */
export interface SettingProblem {
	path: string;
	expected: string;
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
	const settings = merged(defaults as unknown as Json, current, "", problems) as unknown as Settings;
	settings.types = typesOf(current, defaults, problems);
	return { settings, problems };
}

/** The defaults say by example what each value must be. */
function merged(defaults: Json, stored: Json, path: string, problems: SettingProblem[]): Json {
	const result: Json = {};
	for (const [key, fallback] of Object.entries(defaults)) {
		const at = path === "" ? key : `${path}.${key}`;
		const value = Object.hasOwn(stored, key) ? stored[key] : undefined;
		if (value === undefined || at === "types") result[key] = fallback;
		else if (isObject(fallback) && isObject(value)) result[key] = merged(fallback, value, at, problems);
		else if (fits(fallback, value)) result[key] = value;
		else {
			result[key] = fallback;
			problems.push({ path: at, expected: wordFor(fallback) });
		}
	}
	return result;
}

function fits(example: unknown, value: unknown): boolean {
	if (Array.isArray(example)) return isTextList(value);
	if (typeof example === "number") return typeof value === "number" && Number.isInteger(value) && value >= 1;
	if (typeof example === "string") return typeof value === "string" && value.trim() !== "";
	return typeof example === typeof value && !isObject(example);
}

function wordFor(example: unknown): string {
	if (Array.isArray(example)) return "a list of texts";
	if (typeof example === "number") return "a whole number of at least 1";
	if (typeof example === "boolean") return "true or false";
	return typeof example === "string" ? "a text" : "an object";
}

function typesOf(stored: Json, defaults: Settings, problems: SettingProblem[]): Settings["types"] {
	const value = Object.hasOwn(stored, "types") ? stored["types"] : undefined;
	if (value === undefined) return defaults.types;
	if (!Array.isArray(value)) {
		problems.push({ path: "types", expected: "a list" });
		return defaults.types;
	}
	return value.flatMap((entry: unknown, index) => {
		if (!isObject(entry) || typeof entry["name"] !== "string" || entry["name"].trim() === "") {
			problems.push({ path: `types.${index}`, expected: "an object with a name" });
			return [];
		}
		const example: Json = { name: "", aliases: [], tags: [], folders: [] };
		return [merged(example, entry, `types.${index}`, problems) as unknown as Settings["types"][number]];
	});
}

function isTextList(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
