import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject } from "../../src/settings/migration";
import { readSettings } from "../../src/settings/read";
import { defaultSettings, rulesIn, type Settings } from "../../src/settings/schema";
import { storedValues } from "./stored-values";

const paths = (stored: unknown): string[] => readSettings(stored).problems.map(({ path }) => path);

/** The defaults with one value put in at a path. */
function withValue(path: string, value: unknown): unknown {
	const settings = defaultSettings() as unknown as Record<string, unknown>;
	const keys = path.split(".");
	let at = settings;
	for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
	at[keys.at(-1) ?? ""] = value;
	return settings;
}

describe("the defaults", () => {
	it.each([[null], [undefined], [{}], [{ version: 1 }], [{ version: 2 }]])("stand where %j is stored", (stored) => {
		expect(readSettings(stored)).toEqual({ settings: defaultSettings(), problems: [] });
	});

	it("read back as they are", () => {
		expect(readSettings(JSON.parse(JSON.stringify(defaultSettings())))).toEqual({ settings: defaultSettings(), problems: [] });
	});

	it("are a fresh copy each time", () => {
		defaultSettings().sections.blockers.aliases.length = 0;
		readSettings(null).settings.types.length = 0;
		expect(readSettings({})).toEqual({ settings: defaultSettings(), problems: [] });
		expect([defaultSettings().sections.blockers.aliases.length > 0, defaultSettings().types.length]).toEqual([true, 3]);
	});

	it.each([["text"], [7], [true], [[]], [[1]]])("stand in for %j, which is no settings", (stored) => {
		expect(readSettings(stored)).toEqual({ settings: defaultSettings(), problems: [{ path: "", expected: "an object" }] });
	});
});

describe("values that are right", () => {
	it.each<[string, unknown]>([
		["entries.limit", 1],
		["entries.summaryLength", 500],
		["entries.order", "oldest"],
		["entries.position", "end"],
		["items.stampDone", true],
		["collect.link", "block"],
		["collect.link", "none"],
		["collect.oldDays", 0],
		["collect.relatedSources", 1],
		["doubles.threshold", 0],
		["doubles.threshold", 100],
		["doubles.languages", []],
		["doubles.languages", ["de"]],
		["tidy.doneHeading", "Erledigt"],
		["staleness.days", 0],
		["staleness.perStatus", [{ status: "on hold", days: 0 }, { status: "active", days: 7 }]],
		["staleness.closed", []],
		["panel.shows.people", false],
		["panel.entries", 1],
		["panel.followSources", false],
		["statusBar.waiting", false],
		["newProject.template", ""],
		["newProject.template", "Templates/Project.md"],
		["newProject.folder", ""],
		["properties.contactEvery", "rhythm"],
		["automatic.lastContact", true],
		["automatic.quietSeconds", 1],
		["ignore", ["Mira Okafor"]],
		["ignore", []],
		["rules.listed", false],
		["rules.related.people", true],
		["sections.blockers.name", "Hürden"],
		["sections.topics.aliases", []],
		["folders.templates", ["Vorlagen", "x/y"]],
		["sources.excludedTags", ["private"]],
		["markers.blockerAliases", []],
		["properties.lastContact", ["kontakt"]],
		["fields.date", "Datum"],
		["types", []],
		["types", [{ name: "Areas", aliases: ["area"], tags: [], folders: ["Areas"] }]],
	])("are taken: %s = %j", (path, value) => {
		const stored = withValue(path, value);
		expect(readSettings(stored)).toEqual({ settings: stored, problems: [] });
	});

	it("are taken where others are missing", () => {
		const { settings, problems } = readSettings({ entries: { limit: 3 }, sections: { topics: { name: "Themen" } }, types: [{ name: "Areas" }] });
		const expected: Settings = { ...defaultSettings(), types: [{ name: "Areas", aliases: [], tags: [], folders: [] }] };
		expected.entries.limit = 3;
		expected.sections.topics.name = "Themen";
		expect([settings, problems]).toEqual([expected, []]);
	});
});

describe("values that are wrong", () => {
	it.each<[string, unknown, string]>([
		["entries.limit", 0, "a whole number of at least 1"],
		["entries.limit", -1, "a whole number of at least 1"],
		["entries.limit", 2.5, "a whole number of at least 1"],
		["entries.limit", "25", "a whole number of at least 1"],
		["entries.limit", null, "a whole number of at least 1"],
		["entries.summaryLength", Number.NaN, "a whole number of at least 1"],
		["entries.order", "newest first", "newest or oldest"],
		["entries.order", 1, "newest or oldest"],
		["entries.order", "", "newest or oldest"],
		["entries.position", "bottom", "top or end"],
		["entries.position", null, "top or end"],
		["items.stampDone", "yes", "true or false"],
		["collect.link", "behind", "trailing, block or none"],
		["collect.link", null, "trailing, block or none"],
		["collect.oldDays", -1, "a whole number of at least 0"],
		["collect.relatedSources", 0, "a whole number of at least 1"],
		["doubles.threshold", 101, "a whole number from 0 to 100"],
		["doubles.threshold", -1, "a whole number from 0 to 100"],
		["doubles.threshold", 0.7, "a whole number from 0 to 100"],
		["doubles.languages", ["en", "fr"], "a list of en and de"],
		["doubles.languages", "en", "a list of en and de"],
		["tidy.doneHeading", "", "a text"],
		["staleness.days", -1, "a whole number of at least 0"],
		["staleness.days", "21", "a whole number of at least 0"],
		["staleness.perStatus", { active: 7 }, "a list"],
		["staleness.closed", "done", "a list of texts"],
		["panel.shows", true, "an object"],
		["panel.shows.people", 0, "true or false"],
		["panel.entries", 0, "a whole number of at least 1"],
		["statusBar.shown", "no", "true or false"],
		["newProject.template", 7, "text or nothing"],
		["newProject.folder", null, "text or nothing"],
		["properties.contactEvery", "", "a text"],
		["ignore", "Mira", "a list of texts"],
		["ignore", ["Mira", 1], "a list of texts"],
		["ignore", { 0: "Mira" }, "a list of texts"],
		["rules.listed", "yes", "true or false"],
		["rules.related.customers", 1, "true or false"],
		["rules", [], "an object"],
		["rules.related", null, "an object"],
		["sections.blockers.name", "", "a text"],
		["sections.blockers.name", "  ", "a text"],
		["sections.blockers.name", ["x"], "a text"],
		["sections.blockers", "Blockers", "an object"],
		["sections.blockers.aliases", [null], "a list of texts"],
		["properties.status", 7, "a text"],
		["types", { name: "x" }, "a list"],
		["entries", 25, "an object"],
		["automatic", true, "an object"],
		["automatic.recentContext", "on", "true or false"],
		["automatic.quietSeconds", 0, "a whole number of at least 1"],
	])("are replaced and named: %s = %j", (path, value, expected) => {
		expect(readSettings(withValue(path, value))).toEqual({ settings: defaultSettings(), problems: [{ path, expected }] });
	});

	it("are replaced one by one", () => {
		const stored = { entries: { limit: -1, summaryLength: 50 }, ignore: ["A"], rules: { listed: 3, titled: true }, sections: { topics: { name: 1, aliases: ["T"] } } };
		const { settings, problems } = readSettings(stored);
		expect([settings.entries.limit, settings.entries.summaryLength, settings.ignore, settings.rules.listed, settings.rules.titled]).toEqual([25, 50, ["A"], true, true]);
		expect(settings.sections.topics).toEqual({ name: "Topics", aliases: ["T"], dated: [] });
		expect(problems.map(({ path }) => path).sort()).toEqual(["entries.limit", "rules.listed", "sections.topics.name"]);
	});

	it("in the list of types cost one type or one of its values", () => {
		const stored = { types: [{ name: "A" }, null, { aliases: ["x"] }, { name: " " }, "B", { name: "C", tags: "t", aliases: ["c"] }] };
		expect(readSettings(stored).settings.types).toEqual([
			{ name: "A", aliases: [], tags: [], folders: [] },
			{ name: "C", aliases: ["c"], tags: [], folders: [] },
		]);
		expect(paths(stored)).toEqual(["types.1", "types.2", "types.3", "types.4", "types.5.tags"]);
	});

	it("in the list of days per status cost one of them", () => {
		const right = [{ status: "active", days: 7 }, { status: "on hold", days: 0 }];
		const wrong = [{ status: "", days: 7 }, { status: "active" }, { status: "active", days: -1 }, { status: "active", days: "7" }, { days: 7 }, null, [], "active"];
		const stored = { staleness: { perStatus: [right[0], ...wrong, right[1]] } };
		const { settings, problems } = readSettings(stored);
		expect(settings.staleness.perStatus).toEqual(right);
		expect(problems).toEqual(wrong.map((_, at) => ({ path: `staleness.perStatus.${at + 1}`, expected: "an object with a status and a number of days" })));
	});

	it.each([[3], [99], [0], [-1], [1.5], ["1"], ["two"], [null], [true], [{}]])("of the version are named, and the rest is read: %j", (version) => {
		const { settings, problems } = readSettings({ version, entries: { limit: 3 } });
		expect([settings.version, settings.entries.limit, problems]).toEqual([2, 3, [{ path: "version", expected: "a version up to 2" }]]);
	});
});

describe("unknown keys", () => {
	it("are no problem, and do not get into the settings", () => {
		const stored = { entries: { limit: 3, more: 1 }, later: { a: [1, null] }, "": 0, toString: "x", constructor: "y", types: [{ name: "A", color: "red" }], staleness: { perStatus: [{ status: "active", days: 7, why: "x" }] } };
		const { problems, settings } = readSettings(stored);
		expect(problems).toEqual([]);
		const expected: Settings = { ...defaultSettings(), types: [{ name: "A", aliases: [], tags: [], folders: [] }] };
		expected.entries.limit = 3;
		expected.staleness.perStatus = [{ status: "active", days: 7 }];
		expect(settings).toEqual(expected);
	});

	it("called __proto__ change nothing", () => {
		const text =
			'{"__proto__": {"entries": {"limit": 1}, "polluted": true}, "rules": {"__proto__": {"listed": false}}, "entries": {"__proto__": {"limit": 2}}, "types": [{"name": "A", "__proto__": {"tags": ["x"]}}]}';
		const { settings, problems } = readSettings(JSON.parse(text));
		expect([settings.entries.limit, settings.rules.listed, settings.types[0]?.tags, problems]).toEqual([25, true, [], []]);
		const inner = [settings, settings.rules, settings.entries, settings.types[0]];
		expect(inner.map((one): unknown => Object.getPrototypeOf(one))).toEqual(Array(4).fill(Object.prototype));
		expect(({} as Record<string, unknown>)["polluted"]).toBe(undefined);
	});
});

describe("laws of settings", () => {
	it("any JSON is read into settings that read back without a problem", () => {
		fc.assert(
			fc.property(storedValues, (stored) => {
				const before = JSON.stringify(stored);
				const { settings } = readSettings(stored);
				expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [] });
				expect(JSON.stringify(stored)).toBe(before);
			}),
			{ numRuns: 1000 },
		);
	});

	it("what is no rule is no part of the rules, and every other value is", () => {
		const leaves = (value: unknown, path: string): string[] =>
			isObject(value) ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`)) : [path];
		const defaults = rulesIn(defaultSettings());
		const asked = leaves(defaultSettings(), "").filter((path) => rulesIn(withValue(path, "another") as Settings) === defaults);
		const parts = ["attention", "automatic", "collect", "doubles", "items", "newProject", "panel", "staleness", "statusBar", "statusUpdate", "tidy"];
		expect([...new Set(asked.map((path) => path.split(".")[0]))].sort()).toEqual(parts);
		expect(asked).toEqual(leaves(defaultSettings(), "").filter((path) => parts.includes(path.split(".")[0] ?? "")));
	});

	it("every default is read again, and every value of another kind is found", () => {
		const leaves = (value: unknown, path: string): [string, unknown][] =>
			typeof value === "object" && value !== null && !Array.isArray(value)
				? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`))
				: [[path, value]];
		const all = leaves(defaultSettings(), "").filter(([path]) => path !== "types" && path !== "version");
		expect(all.length).toBeGreaterThan(80);
		for (const [path, value] of all) {
			expect(paths(withValue(path, { wrong: 1 })), path).toEqual([path]);
			expect(paths(withValue(path, typeof value === "boolean" ? 1 : true)), path).toEqual([path]);
		}
	});
});
