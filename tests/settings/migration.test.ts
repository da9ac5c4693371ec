import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, migrated, versionOf, type Json } from "../../src/settings/migration";
import { readSettings } from "../../src/settings/read";
import { defaultSettings, VERSION, type SectionNames, type Settings } from "../../src/settings/schema";
import { frozen, storedValues } from "./stored-values";

const section = (name: string): SectionNames => ({ name, aliases: [`${name} log`], dated: [`${name} history`] });

/** What every version has had so far, with no value as it is by default. */
const shared = {
	types: [
		{ name: "deals", aliases: ["deal"], tags: ["type/deal"], folders: ["Deals"] },
		{ name: "people", aliases: [], tags: [], folders: [] },
	],
	folders: { excluded: ["Private"], archive: ["Old"], templates: ["Forms"] },
	sources: {
		includedFolders: ["Meetings"],
		excludedFolders: ["Meetings/Draft"],
		includedTypes: ["meeting"],
		excludedTypes: ["draft"],
		includedTags: ["work"],
		excludedTags: ["private"],
	},
	sections: {
		recentContext: section("Verlauf"),
		keyFacts: section("Fakten"),
		topics: section("Themen"),
		overview: section("Überblick"),
		status: section("Stand"),
		blockers: section("Hürden"),
		nextSteps: section("Nächstes"),
		decisions: section("Beschlüsse"),
		collaborators: section("Mitwirkende"),
		relatedPeople: section("Leute"),
		relatedCustomers: section("Kunden"),
		relatedProjects: section("Projekte"),
		related: section("Verwandtes"),
	},
	listedUnder: ["Siehe auch"],
	markers: { blocker: "🛑", blockerAliases: [], resolved: "☑️", decision: "⚖️" },
	properties: {
		lastContact: ["kontakt"],
		status: "stand",
		owner: "inhaber",
		date: "datum",
		sourceMarks: ["quelle"],
		sourceRef: "herkunft",
		include: "puls",
		skip: "ohne",
		summary: ["kurz"],
		home: ["projekt"],
		names: ["projekt", "leute"],
	},
	fields: { date: "Datum", home: "Projekt", names: ["Projekt", "Mit"] },
	homelessTypes: ["karte"],
	rules: { listed: false, related: { people: true, customers: true, projects: true, collaborators: true }, titled: true },
	ignore: ["Mira Okafor"],
};

/** Groups that have come since. */
type Since = "items" | "staleness" | "attention" | "collect" | "doubles" | "tidy" | "statusUpdate" | "panel" | "statusBar" | "newProject" | "automatic";

/** What they hold by default. */
function added(): Pick<Settings, Since> {
	const { items, staleness, attention, collect, doubles, tidy, statusUpdate, panel, statusBar, newProject, automatic } = defaultSettings();
	return { items, staleness, attention, collect, doubles, tidy, statusUpdate, panel, statusBar, newProject, automatic };
}

/** The settings that the files below mean. */
function meant(): Settings {
	const { properties, entries } = defaultSettings();
	return {
		version: VERSION,
		...shared,
		...added(),
		properties: { ...shared.properties, collectSkip: properties.collectSkip, contactEvery: properties.contactEvery, snooze: properties.snooze },
		entries: { summaryLength: 55, limit: 7, order: entries.order, position: entries.position },
	};
}

/** Files as each version wrote them, all to the same effect. */
const old: [name: string, file: Json][] = [
	["without a version, by hand", { limit: 7, ...shared, summaryLength: 55 }],
	["without a version, by hand, in the present form", { ...shared, entries: { summaryLength: 55, limit: 7 } }],
	["version 1", { version: 1, ...shared, summaryLength: 55, limit: 7 }],
];
const present = { version: VERSION, ...shared, entries: { summaryLength: 55, limit: 7 } };

describe("an old file", () => {
	it.each(old)("reads to the same settings as its present form: %s", (_, file) => {
		const { settings, problems } = readSettings(file);
		expect(problems).toEqual([]);
		expect(settings).toEqual(meant());
		expect(settings).toEqual(readSettings(present).settings);
	});

	it.each(old)("turns into the present form, and nothing is left of the old one: %s", (_, file) => {
		expect(migrated(file)).toEqual(present);
	});

	it("of version 1 with nothing but defaults reads as the defaults", () => {
		const { entries, automatic: _, ...rest } = defaultSettings();
		const file = { ...rest, version: 1, summaryLength: entries.summaryLength, limit: entries.limit };
		expect(readSettings(file)).toEqual({ settings: defaultSettings(), problems: [] });
	});

	it("with one of the values alone keeps the default of the other", () => {
		expect(readSettings({ version: 1, limit: 7 }).settings.entries).toMatchObject({ summaryLength: 100, limit: 7 });
		expect(readSettings({ summaryLength: 55 }).settings.entries).toMatchObject({ summaryLength: 55, limit: 25 });
	});

	it("with wrong values has them named where they belong now", () => {
		const { settings, problems } = readSettings({ version: 1, limit: "many", summaryLength: 0, ignore: 1 });
		expect(settings).toEqual(defaultSettings());
		expect(problems.map(({ path }) => path).sort()).toEqual(["entries.limit", "entries.summaryLength", "ignore"]);
	});

	it("with both forms of a value keeps the present one", () => {
		expect(migrated({ version: 1, limit: 7, entries: { limit: 8, x: 1 } })).toEqual({ version: 2, entries: { limit: 8, x: 1 } });
	});

	it("with something else in the place of a group keeps that, and the values beside it", () => {
		expect(migrated({ version: 1, limit: 7, entries: "text" })).toEqual({ version: 2, limit: 7, entries: "text" });
		expect(migrated({ version: 1, limit: 7, entries: null })).toEqual({ version: 2, entries: { limit: 7 } });
	});

	it("keeps the keys nobody knows, at every depth", () => {
		const file = { version: 1, limit: 7, later: { a: [1] }, rules: { x: 1 }, entries: { y: 2 } };
		expect(migrated(file)).toEqual({ version: 2, later: { a: [1] }, rules: { x: 1 }, entries: { limit: 7, y: 2 } });
	});

	it("with keys called as what every object has does no harm", () => {
		const text = '{"version":1,"__proto__":{"limit":1},"constructor":2,"limit":7,"entries":{"__proto__":{"summaryLength":9}}}';
		const result = migrated(JSON.parse(text) as Json);
		expect(JSON.stringify(result)).toBe('{"version":2,"__proto__":{"limit":1},"constructor":2,"entries":{"limit":7,"__proto__":{"summaryLength":9}}}');
		expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
		expect(readSettings(JSON.parse(text)).settings.entries).toMatchObject({ summaryLength: 100, limit: 7 });
		expect(readSettings(JSON.parse('{"__proto__":{"limit":1}}')).settings).toEqual(defaultSettings());
	});
});

describe("a file of a later version", () => {
	const later = { version: VERSION + 1, limit: 7, entries: { limit: 8 }, automatic: "new" };

	it("is left as it is", () => {
		expect(migrated(later)).toEqual({ version: VERSION + 1, limit: 7, entries: { limit: 8 }, automatic: "new" });
	});

	it("is reported, and what is understood of it counts", () => {
		const { settings, problems } = readSettings(later);
		expect(problems.map(({ path }) => path)).toEqual(["version", "automatic"]);
		const expected: Settings = defaultSettings();
		expected.entries.limit = 8;
		expect(settings).toEqual(expected);
	});
});

describe("the version of a file", () => {
	it.each([
		[{ version: 1 }, 1],
		[{ version: 2 }, 2],
		[{ version: 40 }, 40],
		[{}, 0],
		[{ version: 0 }, 0],
		[{ version: -1 }, 0],
		[{ version: 1.5 }, 0],
		[{ version: "1" }, 0],
		[{ version: null }, 0],
		[{ version: Infinity }, 0],
	])("of %j is %j", (file, version) => {
		expect(versionOf(file)).toBe(version);
	});
});

describe("laws of migration", () => {
	const files = storedValues.filter(isObject);

	it("the file itself stays as it is", () => {
		fc.assert(
			fc.property(files, (file) => {
				const before = JSON.stringify(file);
				migrated(frozen(file));
				expect(JSON.stringify(file)).toBe(before);
			}),
			{ numRuns: 500 },
		);
	});

	it("twice is once", () => {
		fc.assert(
			fc.property(files, (file) => {
				const once = migrated(file);
				expect(versionOf(once)).toBe(Math.max(versionOf(file), VERSION));
				expect(migrated(once)).toEqual(once);
				expect(JSON.stringify(migrated(once))).toBe(JSON.stringify(once));
			}),
			{ numRuns: 500 },
		);
	});

	it("a migrated file reads as the file does", () => {
		fc.assert(
			fc.property(files, (file) => {
				const named = (one: Json): string[] => readSettings(one).problems.map(({ path }) => path).filter((path) => path !== "version");
				expect(readSettings(migrated(file)).settings).toEqual(readSettings(file).settings);
				expect(named(migrated(file))).toEqual(named(file));
			}),
			{ numRuns: 500 },
		);
	});

	it("no value is lost: every key that goes has gone into a group", () => {
		fc.assert(
			fc.property(files, (file) => {
				const result = migrated(file);
				for (const [key, value] of Object.entries(file)) {
					if (key === "version") continue;
					const isMoved = (key === "limit" || key === "summaryLength") && !Object.hasOwn(result, key);
					const place = isMoved && isObject(result["entries"]) ? result["entries"] : result;
					expect(Object.hasOwn(place, key)).toBe(true);
					if (key === "entries" && isObject(value)) expect(result[key]).toMatchObject(value);
					else if (!isMoved && key !== "entries") expect(place[key]).toEqual(value);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
