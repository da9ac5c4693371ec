import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isObject } from "../../src/settings/migration";
import { defaultSettings, SECTION_KINDS } from "../../src/settings/schema";

const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8");
/** The keys of each row of the tables, with what the row says of its default. */
const rows = page
	.split("\n")
	.filter((line) => line.startsWith("| `"))
	.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
	.map(([, keys = "", standard = "", meaning = ""]) => ({ keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key = ""]) => key), standard, meaning }));

function leaves(value: object, path = ""): [string, unknown][] {
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, unknown][] => {
		const at = path === "" ? key : `${path}.${key}`;
		return isObject(inner) ? leaves(inner, at) : [[at.replace(/^sections\.\w+/, "sections.<kind>"), inner]];
	});
}

describe("the page on the settings", () => {
	const all = new Map(leaves(defaultSettings()));

	it("has every setting once, and no other", () => {
		expect(rows.flatMap(({ keys }) => keys).sort()).toEqual([...all.keys()].sort());
	});

	it("names every kind of section", () => {
		for (const kind of SECTION_KINDS) expect(page).toContain(`\`${kind}\``);
	});

	it("gives the default of every switch, number and choice", () => {
		for (const { keys, standard, meaning } of rows) {
			expect(meaning.length, keys.join()).toBeGreaterThan(5);
			for (const key of keys) {
				const value = all.get(key);
				if (typeof value === "boolean") expect(standard, key).toBe(value ? "on" : "off");
				else if (typeof value === "number") expect(standard.replaceAll("`", ""), key).toBe(String(value));
				else if (key.startsWith("entries.")) expect(standard, key).toBe(`\`${String(value)}\``);
				else if (value === "") expect(standard, key).toBe("empty");
				else if (Array.isArray(value) && value.length === 0 && !key.startsWith("sections.")) expect(standard, key).toBe("none");
			}
		}
	});
});
