import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/settings/read";
import { defaultSettings, type Settings } from "../../src/settings/schema";

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
	it.each([[null], [undefined], [{}], [{ version: 1 }]])("stand where %j is stored", (stored) => {
		expect(readSettings(stored)).toEqual({ settings: defaultSettings(), problems: [], unknown: {} });
	});

	it("read back as they are", () => {
		expect(readSettings(JSON.parse(JSON.stringify(defaultSettings())))).toEqual({ settings: defaultSettings(), problems: [], unknown: {} });
	});

	it("are a fresh copy each time", () => {
		defaultSettings().sections.blockers.aliases.length = 0;
		readSettings(null).settings.types.length = 0;
		expect(readSettings({})).toEqual({ settings: defaultSettings(), problems: [], unknown: {} });
		expect([defaultSettings().sections.blockers.aliases.length > 0, defaultSettings().types.length]).toEqual([true, 3]);
	});

	it.each([["text"], [7], [true], [[]], [[1]]])("stand in for %j, which is no settings", (stored) => {
		expect(readSettings(stored)).toEqual({ settings: defaultSettings(), problems: [{ path: "", expected: "an object" }], unknown: {} });
	});
});

describe("values that are right", () => {
	it.each<[string, unknown]>([
		["limit", 1],
		["summaryLength", 500],
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
		expect(readSettings(stored)).toEqual({ settings: stored, problems: [], unknown: {} });
	});

	it("are taken where others are missing", () => {
		const { settings, problems } = readSettings({ limit: 3, sections: { topics: { name: "Themen" } }, types: [{ name: "Areas" }] });
		const expected: Settings = { ...defaultSettings(), limit: 3, types: [{ name: "Areas", aliases: [], tags: [], folders: [] }] };
		expected.sections.topics.name = "Themen";
		expect([settings, problems]).toEqual([expected, []]);
	});
});

describe("values that are wrong", () => {
	it.each<[string, unknown, string]>([
		["limit", 0, "a whole number of at least 1"],
		["limit", -1, "a whole number of at least 1"],
		["limit", 2.5, "a whole number of at least 1"],
		["limit", "25", "a whole number of at least 1"],
		["limit", null, "a whole number of at least 1"],
		["summaryLength", Number.NaN, "a whole number of at least 1"],
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
	])("are replaced and named: %s = %j", (path, value, expected) => {
		expect(readSettings(withValue(path, value))).toEqual({ settings: defaultSettings(), problems: [{ path, expected }], unknown: {} });
	});

	it("are replaced one by one", () => {
		const stored = { limit: -1, summaryLength: 50, ignore: ["A"], rules: { listed: 3, titled: true }, sections: { topics: { name: 1, aliases: ["T"] } } };
		const { settings, problems } = readSettings(stored);
		expect([settings.limit, settings.summaryLength, settings.ignore, settings.rules.listed, settings.rules.titled]).toEqual([25, 50, ["A"], true, true]);
		expect(settings.sections.topics).toEqual({ name: "Topics", aliases: ["T"], dated: [] });
		expect(problems.map(({ path }) => path).sort()).toEqual(["limit", "rules.listed", "sections.topics.name"]);
	});

	it("in the list of types cost one type or one of its values", () => {
		const stored = { types: [{ name: "A" }, null, { aliases: ["x"] }, { name: " " }, "B", { name: "C", tags: "t", aliases: ["c"] }] };
		expect(readSettings(stored).settings.types).toEqual([
			{ name: "A", aliases: [], tags: [], folders: [] },
			{ name: "C", aliases: ["c"], tags: [], folders: [] },
		]);
		expect(paths(stored)).toEqual(["types.1", "types.2", "types.3", "types.4", "types.5.tags"]);
	});

	it("of the version are named, and the rest is read", () => {
		const { settings, problems } = readSettings({ version: 2, limit: 3 });
		expect([settings.version, settings.limit, problems]).toEqual([1, 3, [{ path: "version", expected: "1" }]]);
	});
});

describe("unknown keys", () => {
	it("are kept as they are, and are no problem", () => {
		const stored = { limit: 3, later: { a: [1, null] }, "": 0, toString: "x", constructor: "y" };
		const { unknown, problems, settings } = readSettings(stored);
		expect([unknown, problems]).toEqual([{ later: { a: [1, null] }, "": 0, toString: "x", constructor: "y" }, []]);
		expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings()).sort());
	});

	it("called __proto__ change nothing but themselves", () => {
		const text = '{"__proto__": {"limit": 1, "polluted": true}, "rules": {"__proto__": {"listed": false}}, "types": [{"name": "A", "__proto__": {"tags": ["x"]}}]}';
		const { settings, unknown } = readSettings(JSON.parse(text));
		expect([settings.limit, settings.rules.listed, settings.types[0]?.tags]).toEqual([25, true, []]);
		expect(JSON.stringify(unknown)).toBe('{"__proto__":{"limit":1,"polluted":true}}');
		expect([Object.getPrototypeOf(settings), Object.getPrototypeOf(settings.rules), Object.getPrototypeOf(unknown)]).toEqual(Array(3).fill(Object.prototype));
		expect(({} as Record<string, unknown>)["polluted"]).toBe(undefined);
	});
});

const someKeys = fc.constantFrom(...Object.keys(defaultSettings()), "name", "aliases", "tags", "dated", "blockers", "related", "people", "__proto__", "constructor", "x");
const nearly = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
	object: fc.array(fc.tuple(someKeys, tie("value")), { maxLength: 6 }).map((pairs): unknown => Object.fromEntries(pairs)),
	value: fc.oneof({ depthSize: "small" }, fc.jsonValue({ maxDepth: 2 }), tie("object"), fc.array(tie("value"), { maxLength: 3 }), fc.constantFrom(1, "x", true, null)),
})).object;

describe("laws of settings", () => {
	it("any JSON is read into settings that read back without a problem", () => {
		fc.assert(
			fc.property(fc.oneof(nearly, fc.jsonValue()), (stored) => {
				const before = JSON.stringify(stored);
				const { settings } = readSettings(stored);
				expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [], unknown: {} });
				expect(JSON.stringify(stored)).toBe(before);
			}),
			{ numRuns: 1000 },
		);
	});

	it("every default is read again, and every value of another kind is found", () => {
		const leaves = (value: unknown, path: string): [string, unknown][] =>
			typeof value === "object" && value !== null && !Array.isArray(value)
				? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`))
				: [[path, value]];
		const all = leaves(defaultSettings(), "").filter(([path]) => path !== "types" && path !== "version");
		expect(all.length).toBeGreaterThan(60);
		for (const [path, value] of all) {
			expect(paths(withValue(path, { wrong: 1 })), path).toEqual([path]);
			expect(paths(withValue(path, typeof value === "boolean" ? 1 : true)), path).toEqual([path]);
		}
	});
});
