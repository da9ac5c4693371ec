import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, migrated } from "../../src/settings/migration";
import { readSettings } from "../../src/settings/read";
import { defaultSettings } from "../../src/settings/schema";
import { withEntries, withSetting } from "../../src/settings/stored";
import { frozen, storedValues } from "./stored-values";

const json = (text: string): unknown => JSON.parse(text);
const written = (stored: unknown, path: string, value: unknown): string => JSON.stringify(withSetting(stored, path.split("."), value));

describe("a setting that is changed", () => {
	it("is all that changes in the file", () => {
		const stored = json('{"version":2,"later":{"a":[1]},"automatic":{"lastContact":true,"x":0},"ignore":["A"]}');
		expect(written(stored, "automatic.lastContact", false)).toBe('{"version":2,"later":{"a":[1]},"automatic":{"lastContact":false,"x":0},"ignore":["A"]}');
		expect(written(stored, "automatic.quietSeconds", 5)).toBe('{"version":2,"later":{"a":[1]},"automatic":{"lastContact":true,"x":0,"quietSeconds":5},"ignore":["A"]}');
	});

	it.each([[null], [undefined], [[]], ["text"], [7]])("makes a file of %j", (stored) => {
		expect(written(stored, "automatic.recentContext", true)).toBe('{"version":2,"automatic":{"recentContext":true}}');
	});

	it("brings an old file to the present form", () => {
		expect(withSetting({ version: 1, limit: 7 }, ["automatic", "recentContext"], true)).toEqual({
			version: 2,
			entries: { limit: 7 },
			automatic: { recentContext: true },
		});
		expect(withSetting({ limit: 7, summaryLength: 9 }, ["entries", "limit"], 8)).toEqual({ version: 2, entries: { limit: 8, summaryLength: 9 } });
	});

	it("leaves a later file its version", () => {
		expect(written({ version: 9, limit: 7 }, "automatic.recentContext", true)).toBe('{"version":9,"limit":7,"automatic":{"recentContext":true}}');
	});

	it("takes the place of what is no group", () => {
		for (const wrong of ['"on"', "null", "[1]", "7"]) {
			expect(written(json(`{"version":2,"automatic":${wrong}}`), "automatic.recentContext", true)).toBe('{"version":2,"automatic":{"recentContext":true}}');
		}
	});

	it("leaves wrong values beside it as they are", () => {
		expect(written(json('{"version":2,"automatic":{"lastContact":"on"}}'), "automatic.quietSeconds", 5)).toBe('{"version":2,"automatic":{"lastContact":"on","quietSeconds":5}}');
	});

	it("keeps keys called as what every object has, and reaches nothing through them", () => {
		const stored = json('{"version":2,"__proto__":{"a":1},"constructor":{"b":2},"automatic":{"__proto__":{"c":3},"toString":4}}');
		expect(written(stored, "automatic.quietSeconds", 5)).toBe(
			'{"version":2,"__proto__":{"a":1},"constructor":{"b":2},"automatic":{"__proto__":{"c":3},"toString":4,"quietSeconds":5}}',
		);
		expect(written({}, "__proto__.polluted", true)).toBe('{"version":2,"__proto__":{"polluted":true}}');
		expect(written({}, "constructor.prototype.polluted", true)).toBe('{"version":2,"constructor":{"prototype":{"polluted":true}}}');
		expect(Object.getPrototypeOf(withSetting({}, ["__proto__", "polluted"], true))).toBe(Object.prototype);
		expect(({} as Record<string, unknown>)["polluted"]).toBe(undefined);
	});
});

describe("a value in a list of objects", () => {
	const file = '{"version":2,"types":[{"name":"areas","color":"red"},7,{"name":"deals","tags":["deal"]}]}';

	it("is changed in the entry that the settings count so, and what else the entry holds stays", () => {
		expect(written(json(file), "types.0.name", "Areas")).toBe('{"version":2,"types":[{"name":"Areas","color":"red"},{"name":"deals","tags":["deal"]}]}');
		expect(written(json(file), "types.1.tags", [])).toBe('{"version":2,"types":[{"name":"areas","color":"red"},{"name":"deals","tags":[]}]}');
		expect(written({}, "staleness.perStatus.0.days", 7)).toBe('{"version":2,"staleness":{"perStatus":[]}}');
	});

	it("of the defaults stores the whole list with it", () => {
		const expected = defaultSettings().types;
		expected[1]?.folders.push("People");
		expect(withSetting(null, ["types", "1", "folders"], ["People"])).toEqual({ version: 2, types: expected });
	});

	it("of an entry that is not there changes nothing else", () => {
		expect(written(json(file), "types.9.name", "x")).toBe('{"version":2,"types":[{"name":"areas","color":"red"},{"name":"deals","tags":["deal"]}]}');
	});
});

describe("a list of objects that is changed", () => {
	const stored = json('{"version":2,"staleness":{"days":9,"perStatus":[{"status":"active","days":7,"why":"x"},{"status":"","days":1},{"status":"on hold","days":0}]}}');

	it("keeps what is unknown in its entries, and the values beside it", () => {
		const reversed = withEntries(stored, ["staleness", "perStatus"], (entries) => entries.reverse());
		expect(JSON.stringify(reversed)).toBe('{"version":2,"staleness":{"days":9,"perStatus":[{"status":"on hold","days":0},{"status":"active","days":7,"why":"x"}]}}');
		expect(JSON.stringify(stored)).toContain('"status":""');
	});

	it("begins with the defaults where nothing is stored, or no list", () => {
		const names = (file: unknown): unknown => withEntries(file, ["types"], (entries) => entries.map(({ name }) => ({ name })))["types"];
		const expected = defaultSettings().types.map(({ name }) => ({ name }));
		for (const file of [null, {}, { types: 7 }]) expect(names(file)).toEqual(expected);
	});
});

/** Every value at the end of a path of keys, lists as a whole. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, unknown> {
	if (!isObject(value) || Object.keys(value).length === 0) return new Map([[JSON.stringify(path), value]]);
	return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, [...path, key])]));
}

/** Settings with a value that is right and not the default. */
const changes = fc.constantFrom<[string[], unknown]>(
	[["automatic", "lastContact"], true],
	[["automatic", "quietSeconds"], 3],
	[["entries", "limit"], 4],
	[["ignore"], ["A", "B"]],
	[["rules", "related", "people"], true],
	[["sections", "blockers", "name"], "Hürden"],
	[["types"], []],
	[["entries", "order"], "oldest"],
	[["staleness", "perStatus"], [{ status: "active", days: 3 }]],
	[["panel", "shows", "people"], false],
	[["newProject", "folder"], "Projects"],
);

describe("laws of changing a setting", () => {
	it("what was set is read back, and every other setting stays", () => {
		fc.assert(
			fc.property(storedValues, changes, (stored, [path, value]) => {
				const before = leaves(readSettings(stored).settings);
				const after = leaves(readSettings(withSetting(stored, path, value)).settings);
				expect(after.get(JSON.stringify(path))).toEqual(value);
				const others = (all: Map<string, unknown>): unknown[] => [...all].filter(([key]) => key !== JSON.stringify(path) && !key.startsWith('["types"'));
				expect(others(after)).toEqual(others(before));
			}),
			{ numRuns: 1000 },
		);
	});

	it("exactly one value of the file changes, at whatever depth, and the file handed in does not", () => {
		fc.assert(
			fc.property(storedValues.filter(isObject), fc.array(fc.constantFrom("automatic", "entries", "x", "__proto__", "constructor", ""), { minLength: 1, maxLength: 3 }), (file, path) => {
				const text = JSON.stringify(file);
				const value = { new: "value" };
				const result = withSetting(frozen(file), path, value);
				expect(JSON.stringify(file)).toBe(text);
				const key = JSON.stringify(path);
				const isAtOrAround = (other: string): boolean => {
					const [own, about] = [JSON.parse(key) as string[], JSON.parse(other) as string[]];
					return own.slice(0, about.length).every((name, at) => name === about[at]) || about.slice(0, own.length).every((name, at) => name === own[at]);
				};
				const others = (all: Map<string, unknown>): unknown[] => [...all].filter(([other]) => !isAtOrAround(other));
				expect(others(leaves(result))).toEqual(others(leaves(migrated(file))));
				expect(leaves(result).get(JSON.stringify([...path, "new"]))).toBe("value");
			}),
			{ numRuns: 1000 },
		);
	});

	it("what was set in an entry is read back, and the other entries and settings stay", () => {
		fc.assert(
			fc.property(storedValues, fc.nat({ max: 3 }), (stored, index) => {
				const { types, ...others } = readSettings(stored).settings;
				const after = readSettings(withSetting(stored, ["types", String(index), "tags"], ["new"])).settings;
				expect(after).toEqual({ ...others, types: types.map((type, at) => (at === index ? { ...type, tags: ["new"] } : type)) });
			}),
			{ numRuns: 1000 },
		);
	});

	it("setting what is set changes nothing", () => {
		fc.assert(
			fc.property(storedValues, changes, (stored, [path, value]) => {
				const once = withSetting(stored, path, value);
				expect(JSON.stringify(withSetting(once, path, value))).toBe(JSON.stringify(once));
			}),
		);
	});

	it("a file made value by value reads as the settings it was made of", () => {
		const settings = defaultSettings();
		let stored: unknown = null;
		for (const [path, value] of leaves(settings)) stored = withSetting(stored, JSON.parse(path) as string[], value);
		expect(readSettings(stored)).toEqual({ settings, problems: [] });
	});
});
