import { describe, expect, it } from "vitest";
import { isExcluded, isIndexName, isInnerFolderNote } from "../../src/notes/identity";
import { facts, settingsWith, type Change } from "./notes";

const PATH = "Projects/Harbor Migration.md";

/** The tracked type of a note with this frontmatter. */
function tracked(yaml: string, path = PATH, change?: Change): string | null {
	return facts(path, `---\n${yaml}\n---\n`, change).tracked;
}

describe("the tracked type", () => {
	it.each<[string, string]>([
		["projects", "projects"],
		["project", "projects"],
		["Project", "projects"],
		["PROJECTS", "projects"],
		["people", "people"],
		["person", "people"],
		["contact", "people"],
		["contacts", "people"],
		["customers", "customers"],
		["customer", "customers"],
		["account", "customers"],
		["accounts", "customers"],
		["company", "customers"],
		["companies", "customers"],
		["partner", "customers"],
		["partners", "customers"],
	])("of type %s is %s, as a text, in a list and as a tag", (type, name) => {
		expect(tracked(`type: ${type}`)).toBe(name);
		expect(tracked(`Type: "${type}"`)).toBe(name);
		expect(tracked(`type: [note, ${type}]`)).toBe(name);
		expect(tracked(`type:\n- ${type}`)).toBe(name);
		expect(tracked(`tags: [x, type/${type}]`)).toBe(name);
	});

	it.each(["type: projecting", "type:", "type: {a: projects}", "tags: [projects]", "tags: [type/projects/x]", "category: projects", "title: projects", ""])("is none with %j", (yaml) => {
		expect(tracked(yaml)).toBe(null);
	});

	it.each(["tags: type/projects", "tags: x, type/projects", "tags: '#type/projects'", "tags:\n  - Type/Projects", "tag: type/project", "tags: a type/project"])("is read from %j", (yaml) => {
		expect(tracked(yaml)).toBe("projects");
	});

	it.each(["#type/projects", "text\n#type/project text", "# Title #type/projects", "- a #Type/Projects.", "| a |\n|---|\n| #type/projects |", "> [!note] #type/projects"])("is read from the tag in %j", (text) => {
		expect(facts(PATH, text).tracked).toBe("projects");
	});

	it.each([
		...["a#type/projects", "#type/projects/x", "#type/projectsx", "`#type/projects`", "```\n#type/projects\n```", "%% #type/projects %%", "<!-- #type/projects -->"],
		...["[[A|x #type/projects]]", "\\#type/projects", "# type/projects", "---\nx: '#type/projects'\n---\n"],
	])("is not read from %j", (text) => {
		expect(facts(PATH, text).tracked).toBe(null);
	});

	it("is by property rather than by tag, and the first of the settings that fits", () => {
		expect(tracked("type: people\ntags: [type/projects]")).toBe("people");
		expect(tracked("type: [people, projects]")).toBe("projects");
	});

	it("can be one the user adds, and can be given to folders", () => {
		const change: Change = ({ types }) => {
			types.push({ name: "Areas", aliases: ["area"], tags: ["Area"], folders: ["Areas/"] });
		};
		expect([tracked("type: AREA", PATH, change), tracked("tags: area", PATH, change), tracked("", "Areas/x/y.md", change), tracked("", "Areasx/y.md", change)]).toEqual(
			["Areas", "Areas", "Areas", null],
		);
		expect(tracked("", "Areas/2025-01-01 x.md", change)).toBe(null);
		expect(tracked("type: area", "Areas/2025-01-01 x.md", change)).toBe("Areas");
	});

	it.each(["type: '{{type}}'", "title: '{{title}}'", "title: <% tp.file.title %>", "title: {{title}}", "tags: ['{{tag}}']", "aliases: [{ { A } }]", "tags: { { T } }"])(
		"is none while a template's %j is unfilled",
		(yaml) => {
			expect(tracked(`type: projects\n${yaml}`.replace("type: projects\ntype", "type"))).toBe(null);
			expect(tracked(`type: projects\n${yaml}\nbroken: a: b`.replace("type: projects\ntype", "type"))).toBe(null);
		},
	);

	it("does not mind placeholders in other properties, nor invalid YAML", () => {
		expect(tracked("type: projects\ncreated: { { DATE } }\nsummary: '{{x}}'")).toBe("projects");
		expect(tracked("type: projects\ncreated: {{DATE}}\nbroken: a: b")).toBe("projects");
		expect(tracked("related: [[A]], [[B]]\ntype: projects")).toBe("projects");
	});
});

describe("the title", () => {
	it.each<[string, string, string, string]>([
		["frontmatter", PATH, "---\ntitle: A\n---\n# B", "A"],
		["the first level-1 heading", PATH, "## x\n\n# **B** [[C|c]]\n# D", "B c"],
		["the base name", PATH, "## x", "Harbor Migration"],
		["the folder of an index note", "Projects/Harbor Migration/README.md", "", "Harbor Migration"],
		["the folder note's own name", "Projects/Harbor/harbor.md", "", "harbor"],
		["an index note of the vault", "index.md", "", "index"],
		["a number", PATH, "---\ntitle: 2025\n---\n", "2025"],
		["the heading where the title is unfilled", PATH, "---\ntitle: '{{title}}'\n---\n# B", "B"],
		["the base name where the heading is empty", PATH, "#\n", "Harbor Migration"],
		["no heading of a quote", PATH, "> # B", "Harbor Migration"],
	])("is that of %s", (_, path, text, title) => {
		expect(facts(path, text).title).toBe(title);
	});
});

describe("the names", () => {
	it.each<[string, string, string[]]>([
		[PATH, "---\ntitle: HM\naliases: [Harbor, 'Move, the']\n---\n", ["HM", "Harbor", "Move, the", "Harbor Migration"]],
		[PATH, "---\nalias: Harbor\n---\n# Heading", ["Harbor", "Harbor Migration"]],
		["P/Harbor/README.md", "---\ntitle: HM\n---\n", ["HM"]],
		["P/Harbor/Index.md", "---\naliases: [readme, _INDEX, Harbor]\n---\n", ["Harbor"]],
		["P/_index.md", "", []],
		[PATH, "---\ntitle: '{{title}}'\naliases: ['<% x %>', Harbor]\n---\n", ["Harbor", "Harbor Migration"]],
		[PATH, "---\naliases:\n---\n", ["Harbor Migration"]],
	])("of %s with %j are %j", (path, text, names) => {
		expect(facts(path, text).names).toEqual(names);
	});

	it("of files that stand for folders are known", () => {
		expect(["README", "readme", "index", "_index", "Index2", ""].map(isIndexName)).toEqual([true, true, true, true, false, false]);
		expect(["a/README.md", "a/A.md", "x/Zoe\u0308.md", "x/Zoë/Zoe\u0308.md", "README.md", "a/b.md", "a.md"].map(isInnerFolderNote)).toEqual([
			...[true, true, false, true],
			...[false, false, false],
		]);
	});
});

describe("a note's date", () => {
	it.each<[string, string, string | null]>([
		["2025-11-06 - x.md", "", "2025-11-06"],
		["a/2025-11-06.md", "---\ndate: 2025-01-01\n---\n", "2025-11-06"],
		["x.md", "---\ndate: 2025-01-01\n---\n", null],
		["x.md", "---\ndate: 2025-01-01\nsource: y\n---\n", "2025-01-01"],
		["x.md", "---\ndate: '[[2025-01-01]]'\nsource_ref: y\n---\n", "2025-01-01"],
		["x.md", "---\nDate: 2025-01-01T10:00\nParticipants: []\n---\n", "2025-01-01"],
		["x.md", "---\ndate: 2025-01-01\nattendees:\n---\n", "2025-01-01"],
		["x.md", "---\ndate: 2025-01-01\ntranscript_path: y\n---\n", "2025-01-01"],
		["x.md", "---\ncreated: 2025-01-01\nsource: y\n---\n", null],
		["x.md", "---\ndate: soon\nsource: y\n---\n", null],
		["x.md", "**Date:** 2025-01-01", null],
	])("of %s with %j is %s", (path, text, date) => {
		expect(facts(path, text).dated).toBe(date);
	});

	it("stands beside a last contact, in any known spelling", () => {
		for (const key of ["last_contact", "last-contact", "lastContact", "last contacted", "last_contacted", "last_interaction", "Last_Contact", "'last_contact'"]) {
			expect(facts(PATH, `---\n${key}: unknown\n---\n`).hasLastContact).toBe(true);
		}
		expect(facts(PATH, "---\nlast_contact_by: x\n---\n").hasLastContact).toBe(false);
	});
});

describe("excluded notes", () => {
	it.each(["archive/x.md", "a/Archives/b/x.md", "_ARCHIVE/x.md", "Templates/x.md", "a/templates/b/x.md"])("lie at %s", (path) => {
		expect(facts(path, "---\ntype: projects\n---\n").excluded).toBe(true);
	});

	it.each(["archived/x.md", "x/archive.md", "My Templates/x.md", "Templates.md", "x.md"])("do not lie at %s", (path) => {
		expect(facts(path, "").excluded).toBe(false);
	});

	it("lie in folders of the settings, by name or by path from the vault's root", () => {
		const settings = settingsWith(({ folders }) => {
			folders.excluded = ["Private", "a/b/", ""];
			folders.archive = ["Old/Stuff/", "Done/"];
			folders.templates = ["/x/Vorlagen"];
		});
		const excluded = ["Private/x.md", "a/b/c/x.md", "old/stuff/x.md", "z/done/x.md", "X/vorlagen/y.md"];
		const kept = ["z/Private/x.md", "a/bc/x.md", "z/Old/Stuff/x.md", "Old/x.md", "x/x.md", "Templates/x.md", "Private.md"];
		expect(excluded.filter((path) => !isExcluded(path, settings))).toEqual([]);
		expect(kept.filter((path) => isExcluded(path, settings))).toEqual([]);
	});

	it.each<[string, boolean]>([
		["project_pulse: false", true],
		["project_pulse: 'false'", true],
		["Project_Pulse: False", true],
		["project_pulse: true", false],
		["project_pulse:", false],
		["project_pulse: no", false],
	])("with %s: %s", (yaml, expected) => {
		const { excluded, source } = facts("2025-01-01 x.md", `---\n${yaml}\n---\n`);
		expect([excluded, source === null]).toEqual([expected, expected]);
	});
});
