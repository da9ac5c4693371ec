/** The first base of projects: valid YAML, with the notes the settings call projects, and no others. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { defaultSettings, type Settings } from "../../../src/settings/schema";
import { starterBase } from "../../../src/ui/bases/starter";
import { passes } from "../../host/window/bases-filter";

const NAMES = { list: "Project pulse", table: "Table" };

interface Base {
	filters: unknown;
	views: Record<string, unknown>[];
}

function baseOf(change: (settings: Settings) => void = () => undefined, names = NAMES): Base {
	const settings = defaultSettings();
	change(settings);
	return parse(starterBase(settings, names) ?? "") as Base;
}

/** Whether the base has a note like this. */
function has({ filters }: Base, path: string, properties: Record<string, unknown> = {}, tags: string[] = []): boolean {
	const parent = { path: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "/" };
	return passes(filters, { file: { path, parent, extension: path.split(".").pop(), ext: path.split(".").pop() } as never, properties, tags });
}

describe("the starter base", () => {
	it("shows projects in a view of the plugin and in a table", () => {
		expect(starterBase(defaultSettings(), NAMES)).toBe(`filters:
  and:
    - 'file.ext == "md"'
    - or:
        - 'list(note.type).join(",").lower().split(",").containsAny("projects", "project")'
        - 'file.hasTag("type/projects", "type/project")'
    - not:
        - 'file.folder.lower().split("/").containsAny("archive", "archives", "_archive", "templates")'
views:
  - type: project-pulse
    name: 'Project pulse'
  - type: table
    name: 'Table'
    order:
      - 'file.name'
      - 'note.status'
      - 'note.owner'
      - 'note.last_contact'
    sort:
      - property: 'note.last_contact'
        direction: ASC
`);
	});

	it.each<[string, string, Record<string, unknown>, string[], boolean]>([
		["its type", "Projects/Quay.md", { type: "projects" }, [], true],
		["another spelling of it, in another case", "Quay.md", { type: "Project" }, [], true],
		["a list of types", "Quay.md", { type: ["note", "projects"] }, [], true],
		["a tag", "Quay.md", {}, ["type/project"], true],
		["another type", "Ada.md", { type: "people" }, ["type/people"], false],
		["nothing", "Quay.md", {}, [], false],
		["its type in an archive", "Projects/Archive/Quay.md", { type: "projects" }, [], false],
		["its type among templates", "Templates/Quay.md", { type: "projects" }, [], false],
		["its type in no note", "Quay.canvas", { type: "projects" }, [], false],
	])("takes in a note by %s or not (%#)", (_, path, properties, tags, isIn) => {
		expect(has(baseOf(), path, properties, tags)).toBe(isIn);
	});

	it("follows the settings: folders, properties, the type that is tracked first", () => {
		const base = baseOf((settings) => {
			settings.types = [{ name: "ventures", aliases: [], tags: [], folders: ["Big Ventures/"] }];
			settings.folders = { excluded: ["Old stuff"], archive: ["Done/2020"], templates: [] };
			settings.properties = { ...settings.properties, status: "state", owner: "who leads", lastContact: ["last contacted"] };
		});
		expect(base.views[1]).toMatchObject({ order: ["file.name", "note.state", "note.who leads", "note.last contacted"], sort: [{ property: "note.last contacted", direction: "ASC" }] });
		expect(["Big Ventures/A.md", "Big Ventures 2/A.md", "Old stuff/A.md"].map((path) => has(base, path))).toEqual([true, false, false]);
		expect(["Done/2020/A.md", "Old stuff/A.md", "Done/A.md"].map((path) => has(base, path, { type: "Ventures" }))).toEqual([false, false, true]);
	});

	it("does not exist where no type is tracked", () => {
		expect(starterBase({ ...defaultSettings(), types: [] }, NAMES)).toBeNull();
	});

	it("is valid whatever the settings and the language call things", () => {
		const odd = fc.string({ unit: fc.constantFrom("'", '"', "\\", ":", "#", "-", "a", " ", "{", "\n", "é", "%", "&") });
		fc.assert(
			fc.property(odd, odd, odd, (name, property, folder) => {
				const base = baseOf(
					(settings) => {
						settings.types = [{ name: "projects", aliases: [name], tags: [name], folders: [folder] }];
						settings.properties = { ...settings.properties, status: property };
						settings.folders = { excluded: [folder], archive: [name], templates: [] };
					},
					{ list: name, table: property },
				);
				const line = (value: string): string => value.replace(/[\r\n]+/g, " ");
				expect(base.views.map((view) => view["name"])).toEqual([line(name), line(property)]);
				expect(base.views[1]?.["order"]).toContain(`note.${line(property)}`);
				// The filters are read as expressions as well.
				has(base, "Quay.md", { type: "projects" });
			}),
		);
	});
});

it("is what the demo vault has", async () => {
	const demo = join(import.meta.dirname, "../../../demo-vault/Projects.base");
	expect(await readFile(demo, "utf8")).toBe(starterBase(defaultSettings(), NAMES));
});
