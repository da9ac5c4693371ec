import { describe, expect, it } from "vitest";
import { type Change, customer, MemoryVault, note, person, project } from "./memory-vault";

function roleOf(path: string, text: string, others: Record<string, string> = {}, change?: Change): string {
	const vault = new MemoryVault({ ...others, [path]: text }, change);
	return vault.graph.roleOf(vault.facts(path));
}

describe("a note is tracked", () => {
	it.each([
		["type projects", "type: projects"],
		["type project", "type: project"],
		["its type in any case", "type: PROJECTS"],
		["one type of a list", "type: [note, Project]"],
		["the tag type/projects", "tags: [type/projects]"],
		["the tag type/project", "tags:\n- '#type/project'"],
		["tags in one text", "tags: a, Type/Projects"],
	])("by %s", (_, properties) => {
		expect(roleOf("x.md", note(properties))).toBe("tracked");
	});

	it.each([
		["person", "people"],
		["people", "people"],
		["contact", "people"],
		["contacts", "people"],
		["customer", "customers"],
		["customers", "customers"],
		["account", "customers"],
		["company", "customers"],
		["partner", "customers"],
		["partners", "customers"],
	])("as what type %s means", (type, tracked) => {
		for (const text of [note(`type: ${type}`), note(`tags: [type/${type}]`), `A #type/${type}, it is.\n`]) {
			const vault = new MemoryVault({ "x.md": text });
			expect(vault.facts("x.md").tracked).toBe(tracked);
		}
	});

	it("by a tag in its text, in any case, but not by one in code, a comment or a longer tag", () => {
		expect(roleOf("x.md", "About #Type/Project and more\n")).toBe("tracked");
		expect(roleOf("x.md", "# A title #type/projects\n")).toBe("tracked");
		expect(roleOf("x.md", "Write `the tag #type/project` to track it\n")).toBe("other");
		expect(roleOf("x.md", "Track %% not #type/project yet %% it, <!-- nor #type/project --> later\n")).toBe("other");
		expect(roleOf("x.md", "%% #type/project %%\n\n```\n#type/project\n```\n")).toBe("other");
		expect(roleOf("x.md", "#type/projectors and a#type/project and #type/project/sub\n")).toBe("other");
	});

	it("by a type or folder of the user's own", () => {
		const change: Change = ({ types }) => {
			types.push({ name: "Deals", aliases: ["deal"], tags: ["big/deal"], folders: ["Sales/Open"] });
		};
		for (const [path, text] of [
			["x.md", note("type: DEAL")],
			["x.md", "#big/deal\n"],
			["Sales/Open/x.md", "plain\n"],
		] as const) {
			expect(roleOf(path, text, {}, change)).toBe("tracked");
		}
		expect(roleOf("Sales/Open/2026-01-05 - Call.md", "plain\n", {}, change)).toBe("source");
		expect(roleOf("Sales/Opened/x.md", "plain\n", {}, change)).toBe("other");
	});

	it.each([
		["another type", "type: note"],
		["no type", "title: x"],
		["a placeholder as title", "type: projects\ntitle: '{{title}}'"],
		["a placeholder as title, not quoted", "type: projects\ntitle: {{title}}"],
		["a placeholder as alias", "type: projects\naliases: ['<% tp.file.title %>']"],
		["a placeholder as a further type", "type: [projects, '{{type}}']"],
		["a placeholder as tag", "type: projects\ntags: ['{{tag}}']"],
		["the word to stay out", "type: projects\nproject_pulse: false"],
	])("not with %s", (_, properties) => {
		expect(roleOf("x.md", note(properties))).toBe("other");
	});

	it("with a placeholder in a property that decides nothing", () => {
		expect(roleOf("x.md", note("type: projects\ncreated: { { DATE } }\nmood: '{{mood}}'"))).toBe("tracked");
	});

	it.each(["Archive/x.md", "a/ARCHIVES/b/x.md", "_archive/x.md"])("not in an archive: %s", (path) => {
		expect(roleOf(path, note("type: projects"))).toBe("other");
		expect(roleOf(path.replace("x.md", "2026-01-05.md"), "a day\n")).toBe("other");
	});

	it.each(["Templates/x.md", "a/templates/x.md"])("not among templates: %s", (path) => {
		expect(roleOf(path, note("type: projects"))).toBe("other");
		expect(roleOf("Templates.md", note("type: projects"))).toBe("tracked");
	});

	it("not in an excluded folder", () => {
		const change: Change = ({ folders }) => {
			folders.excluded = ["Private/Deep"];
		};
		expect(roleOf("Private/Deep/er/x.md", note("type: projects"), {}, change)).toBe("other");
		expect(roleOf("Private/x.md", note("type: projects"), {}, change)).toBe("tracked");
	});

	it("also where its properties are broken, by the lines that are whole", () => {
		expect(roleOf("x.md", note("type: projects\nowner: a: b"))).toBe("tracked");
		expect(roleOf("x.md", note("type: projects\ntitle: {{a}}: b"))).toBe("other");
	});
});

describe("a dated note is a source, whatever its type", () => {
	it.each([
		["a date in its name", "2026-01-05 - Talk.md", "type: projects"],
		["a date and a time in its name", "2026-01-05_143022_Talk.md", "type: projects"],
		["nothing but a date as name", "2026-01-05.md", "type: projects"],
		["a date with source", "x.md", "type: projects\ndate: 2026-01-05\nsource: mail"],
		["a date with source_ref", "x.md", "type: projects\ndate: 2026-01-05\nsource_ref: a.md"],
		["a date with participants", "x.md", "type: projects\ndate: '2026-01-05'\nparticipants: []"],
		["a date with attendees", "x.md", "type: projects\ndate: '[[2026-01-05]]'\nattendees:"],
		["a date with transcript_path", "x.md", "type: people\ndate: 2026-01-05T10:00\ntranscript_path: a"],
	])("%s", (_, path, properties) => {
		expect(roleOf(path, note(properties))).toBe("source");
	});

	it("but not by a date alone, a mark alone, or a date that is none", () => {
		expect(roleOf("x.md", note("type: projects\ndate: 2026-01-05"))).toBe("tracked");
		expect(roleOf("x.md", note("type: projects\nparticipants: [a]"))).toBe("tracked");
		expect(roleOf("2026-02-30 - Talk.md", note("type: projects"))).toBe("tracked");
		expect(roleOf("2026-01-051 - Talk.md", note("type: projects"))).toBe("tracked");
		expect(roleOf("x.md", note("type: projects", "**Date:** 2026-01-05\n"))).toBe("tracked");
	});

	it("but a folder note is tracked all the same", () => {
		const text = note("type: projects");
		expect(roleOf("2026-01-05 - Fair/2026-01-05 - Fair.md", text)).toBe("tracked");
		expect(roleOf("Fair/README.md", note("type: projects\ndate: 2026-01-05\nsource: mail"))).toBe("tracked");
		expect(roleOf("2026-01-05 - Fair.md", text, { "2026-01-05 - Fair/plan.png": "" })).toBe("tracked");
		expect(roleOf("2026-01-05 - Fair.md", text, { "2026-01-05/plan.png": "" })).toBe("source");
	});

	it("but a note with last_contact and a tracked type is tracked all the same", () => {
		expect(roleOf("2026-01-05 - Fair.md", note("type: projects\nlast_contact: 2026-01-01"))).toBe("tracked");
		expect(roleOf("2026-01-05 - Fair.md", note("type: projects\nlast contacted:"))).toBe("tracked");
		expect(roleOf("2026-01-05 - Fair.md", note("type: meeting\nlast_contact: 2026-01-01"))).toBe("source");
	});
});

describe("the date of a source", () => {
	it.each([
		["its property", "2025-01-01 - Talk.md", "---\ndate: 2026-01-05\n---\n**Date:** 2024-01-01\n"],
		["its name where the property is no date", "2026-01-05 - Talk.md", "---\ndate: soon\n---\n**Date:** 2024-01-01\n"],
		["its name where the properties are broken", "2026-01-05 - Talk.md", "---\na: b: c\ndate: 2025-01-01\n---\n"],
		["a field", "Talk.md", "# Talk\n\n**Date:** 2026-01-05 · **Project:** x\n"],
		["a field with the colon outside", "Talk.md", "**Date**: 2026-01-05\n"],
		["a Dataview field", "Talk.md", "Date:: 2026-01-05\n"],
		["a field further right", "Talk.md", "**With:** a · **Date:** 2026-01-05\n"],
		["a field that is a link", "Talk.md", "**Date:** [[2026-01-05]]\n"],
	])("is %s", (_, path, text) => {
		expect(new MemoryVault({ [path]: text }).graph.source(path)?.date).toBe("2026-01-05");
	});

	it.each([
		["a field below a level-2 heading", "# Talk\n\n## When\n\n**Date:** 2026-01-05\n"],
		["when it was created", "---\ncreated: 2026-01-05\n---\n"],
		["a field in code", "```\n**Date:** 2026-01-05\n```\n"],
		["a bold date in a sentence", "We met on **Date:** 2026-01-05\n"],
	])("is not %s", (_, text) => {
		expect(roleOf("Talk.md", text)).toBe("other");
	});
});

describe("limits on sources", () => {
	const path = "Meetings/2026/2026-01-05 - Talk.md";
	const text = note("type: meeting\ntags: [work]", "#loud\n");
	it.each<[string, Change, string]>([
		["none", () => undefined, "source"],
		["an included folder", ({ sources }) => (sources.includedFolders = ["Meetings"]), "source"],
		["another included folder", ({ sources }) => (sources.includedFolders = ["Meet", "Mail"]), "other"],
		["an excluded folder", ({ sources }) => (sources.excludedFolders = ["Meetings/2026"]), "other"],
		["an included type", ({ sources }) => (sources.includedTypes = ["Meeting"]), "source"],
		["another included type", ({ sources }) => (sources.includedTypes = ["mail"]), "other"],
		["an excluded type", ({ sources }) => (sources.excludedTypes = ["meeting"]), "other"],
		["an included tag", ({ sources }) => (sources.includedTags = ["Work"]), "source"],
		["an included tag in the text", ({ sources }) => (sources.includedTags = ["LOUD"]), "source"],
		["another included tag", ({ sources }) => (sources.includedTags = ["play"]), "other"],
		["an excluded tag", ({ sources }) => (sources.excludedTags = ["loud"]), "other"],
	])("%s", (_, change, role) => {
		expect(roleOf(path, text, {}, change)).toBe(role);
	});

	it("keep a source that says so itself out of everything", () => {
		for (const word of ["false", "False", "'false'"]) {
			expect(roleOf(path, note(`project_pulse: ${word}`))).toBe("other");
		}
		expect(roleOf(path, note("project_pulse: true"))).toBe("source");
	});
});

describe("the home of a source", () => {
	const harbor = note("type: projects\ntitle: Harbor Migration");
	const home = (path: string, files: Record<string, string>, change?: Change): string | null =>
		new MemoryVault({ [path]: "a talk\n", ...files }, change).graph.homeOf(path);

	it.each(["P/Harbor/README.md", "P/Harbor/Harbor.md", "P/Harbor/index.md", "P/Harbor/_index.md", "P/Harbor.md"])(
		"is the folder note %s",
		(path) => {
			expect(home("P/Harbor/Talks/2026/2026-01-05.md", { [path]: harbor })).toBe(path);
		},
	);

	it("is the nearest one that has a type, tracked or not", () => {
		const files = { "A/README.md": note("type: area"), "A/B/README.md": "# No type\n", "A/B/C/C.md": harbor };
		expect(home("A/B/2026-01-05.md", files)).toBe("A/README.md");
		expect(home("A/B/C/2026-01-05.md", files)).toBe("A/B/C/C.md");
		expect(home("A/B/D/2026-01-05.md", files)).toBe("A/README.md");
	});

	it("is the note named as its folder before any other, inside before beside", () => {
		const all = { "A/B/README.md": harbor, "A/B/_index.md": harbor, "A/B/index.md": harbor };
		const path = "A/B/2026-01-05.md";
		expect(home(path, all)).toBe("A/B/README.md");
		expect(home(path, { ...all, "A/B.md": harbor })).toBe("A/B.md");
		expect(home(path, { ...all, "A/B.md": harbor, "A/B/B.md": harbor })).toBe("A/B/B.md");
		expect(home(path, { "A/B/_index.md": harbor, "A/B/index.md": harbor })).toBe("A/B/index.md");
	});

	it("is never a source", () => {
		expect(home("A/2026-01-04/2026-01-05.md", { "A/2026-01-04/2026-01-04.md": note("type: meeting") })).toBe(null);
		expect(home("A/2026-01-04/2026-01-04.md", { "A/2026-01-04/2026-01-04.md": note("type: meeting") })).toBe(null);
	});

	it("is never the vault root's note", () => {
		expect(home("2026-01-05.md", { "README.md": harbor, "index.md": harbor })).toBe(null);
		expect(home("A/2026-01-05.md", { "README.md": harbor })).toBe(null);
	});

	it.each(["index", "MOC", "home", "dashboard"])("is never a note of type %s", (type) => {
		expect(home("A/2026-01-05.md", { "A/README.md": note(`type: ${type}`) })).toBe(null);
	});

	it("is never a note of a type that the settings call nobody's home", () => {
		const change: Change = (settings) => {
			settings.homelessTypes = ["area"];
		};
		expect(home("A/2026-01-05.md", { "A/README.md": note("type: area") }, change)).toBe(null);
		expect(home("A/2026-01-05.md", { "A/README.md": note("type: moc") }, change)).toBe("A/README.md");
	});

	const named = {
		"p.md": project("Harbor Migration"),
		"a.md": customer("Acme"),
		"c.md": customer("Cobalt"),
		"m.md": person("Mira Okafor"),
		"plain.md": "# A plain note\n",
	};

	it.each([
		["project", "person: Mira Okafor\nproject: Harbor Migration", "p.md"],
		["project as a link", "project: '[[Harbor Migration|HM]]'", "p.md"],
		["project as a link to the file", "project: '[[p]]'", "p.md"],
		["project as a Markdown link", "project: '[HM](p.md)'", "p.md"],
		["project without quotes, which YAML takes for a list in a list", "project: [[Harbor Migration]]", "p.md"],
		["the first of a list that is known", "project: [Nobody, Harbor Migration, Mira Okafor]", "p.md"],
		["names separated by commas", "project: Nobody, Harbor Migration", "p.md"],
		["a name with parentheses behind it", "project: Harbor Migration (phase 2)", "p.md"],
		["account", "account: Acme\ncustomer: Cobalt", "a.md"],
		["customer", "customer: Cobalt\nperson: Mira Okafor", "c.md"],
		["person", "person: mira okafor", "m.md"],
		["the next property where the first names nobody", "project: Nobody\nperson: Mira Okafor", "m.md"],
	])("is the tracked note named by %s", (_, properties, path) => {
		const source = "Sources/2026-01-05.md";
		expect(home(source, { ...named, [source]: note(properties, "**Project:** Cobalt\n") })).toBe(path);
	});

	it("is named by the properties of the settings", () => {
		const source = "Sources/2026-01-05.md";
		const change: Change = ({ properties }) => {
			properties.home = ["client"];
		};
		const vault = new MemoryVault({ ...named, [source]: note("client: Acme\nproject: Harbor Migration") }, change);
		expect(vault.graph.homeOf(source)).toBe("a.md");
		expect(vault.reached("a.md")).toEqual([`${source} filed`]);
	});

	it("is named by the line Project where no property names one", () => {
		const source = "Sources/2026-01-05.md";
		for (const line of [
			"**Date:** 2026-01-05 · **Project:** Harbor Migration · **Folder:** x",
			"**Project**: [[Harbor Migration]]",
			"Project:: Harbor Migration",
			"- **Project:** Harbor Migration",
		]) {
			expect(home(source, { ...named, [source]: note("project: Nobody", `${line}\n`) })).toBe("p.md");
		}
	});

	it("is not named by other fields, nor a note that is not tracked", () => {
		const source = "Sources/2026-01-05.md";
		expect(home(source, { ...named, [source]: "**Customer:** Acme\n**With:** Mira Okafor\n" })).toBe(null);
		expect(home(source, { ...named, [source]: note("project: '[[plain]]'") })).toBe(null);
		expect(home(source, { ...named, [source]: note("projects: Harbor Migration") })).toBe(null);
	});

	it("is the folder's before one that is named", () => {
		const source = "A/2026-01-05.md";
		expect(home(source, { ...named, "A/README.md": note("type: area"), [source]: note("project: Acme") })).toBe("A/README.md");
	});

	it("may have a comma in its name", () => {
		const source = "Sources/2026-01-05.md";
		const files = { "n.md": customer('"Northwind, Inc."'), "i.md": customer("Inc.") };
		expect(home(source, { ...files, [source]: note("customer: Northwind, Inc.") })).toBe("n.md");
		expect(home(source, { ...files, [source]: "**Project:** Northwind, Inc. (Oslo)\n" })).toBe("n.md");
	});
});

describe("a change", () => {
	it("of a note takes the place of what it said before", () => {
		const vault = new MemoryVault({ "p.md": project("Harbor"), "q.md": project("Quay"), "2026-01-05.md": "[[Harbor]]\n" });
		expect(vault.reached("p.md")).toEqual(["2026-01-05.md mentioned 1"]);
		vault.set("2026-01-05.md", "\n[[Quay]]\n");
		expect(vault.reached("p.md")).toEqual([]);
		expect(vault.reached("q.md")).toEqual(["2026-01-05.md mentioned 2"]);
		vault.set("q.md", project("Pier"));
		expect(vault.reached("q.md")).toEqual([]);
		vault.rename("q.md", "Quay.md");
		expect(vault.reached("Quay.md")).toEqual(["2026-01-05.md mentioned 2"]);
		vault.delete("2026-01-05.md");
		expect(vault.reached("Quay.md")).toEqual([]);
		expect(vault.graph.paths()).toEqual(["Quay.md", "p.md"]);
	});

	it("of a folder note changes the home of all below it", () => {
		const vault = new MemoryVault({ "A/B/2026-01-05.md": "a talk\n", "A/README.md": note("type: area") });
		const home = (): string | null => vault.graph.homeOf("A/B/2026-01-05.md");
		expect(home()).toBe("A/README.md");
		vault.set("A/B/README.md", "# no type\n");
		expect(home()).toBe("A/README.md");
		vault.set("A/B/README.md", note("type: projects"));
		expect(home()).toBe("A/B/README.md");
		vault.set("A/B/README.md", note("type: moc"));
		expect(home()).toBe("A/README.md");
		vault.delete("A/README.md");
		expect(home()).toBe(null);
	});

	it("of a folder makes the note beside it a folder note", () => {
		const vault = new MemoryVault({ "2026-01-05 - Fair.md": note("type: projects") });
		expect(vault.graph.isTracked("2026-01-05 - Fair.md")).toBe(false);
		vault.set("2026-01-05 - Fair/2026-01-06.md", "a talk\n");
		expect(vault.graph.isTracked("2026-01-05 - Fair.md")).toBe(true);
		expect(vault.reached("2026-01-05 - Fair.md")).toEqual(["2026-01-05 - Fair/2026-01-06.md filed"]);
		vault.delete("2026-01-05 - Fair/2026-01-06.md");
		expect(vault.graph.isTracked("2026-01-05 - Fair.md")).toBe(false);
	});
});

describe("the notes a change touches", () => {
	const P = "Projects/Harbor.md";
	const harbor = project("Harbor Migration");
	const touched = (files: Record<string, string>, path: string, change?: Change): string[] =>
		[...new MemoryVault({ [P]: harbor, "Projects/Other.md": project("Other"), ...files }, change).graph.touchedBy(path)].sort();

	it.each<[string, Record<string, string>, string]>([
		["the note itself", {}, P],
		["a source that mentions it", { "S/2026-01-05.md": "[[Harbor Migration]]\n" }, "S/2026-01-05.md"],
		["a source filed under it", { "Projects/Harbor/2026-01-05.md": "x\n" }, "Projects/Harbor/2026-01-05.md"],
		["another note of the meeting", { "A/2026-01-05.md": "[[Harbor Migration]]\n", "B/2026-01-05.md": "x\n" }, "B/2026-01-05.md"],
		["the home of such a source", { "A/2026-01-05.md": "[[Harbor Migration]]\n", "A/README.md": note("type: area") }, "A/README.md"],
		["a note that bears a name a source uses", { "2026-01-05.md": "[[Bay]] [[Harbor Migration]]\n", "x.md": note("title: Bay") }, "x.md"],
		["another file of the source's name", { "A/2026-01-05.md": "[[Harbor Migration]]\n" }, "Archive/2026-01-05.md"],
		[
			"the file that two sources were made from",
			{
				"A/a.md": note("date: 2026-01-05\nsource_ref: raw", "[[Harbor Migration]]\n"),
				"A/b.md": note("date: 2026-01-05\nsource_ref: raw"),
				"Archive/raw.md": "x\n",
			},
			"Archive/raw.md",
		],
		[
			"a note made from such a source on another day",
			{ "raw.md": note("date: 2026-01-05", "[[Harbor Migration]]\n"), "D.md": note("date: 2026-01-06\nsource_ref: raw") },
			"D.md",
		],
	])("are those it reaches: %s", (_, files, path) => {
		expect(touched(files, path)).toEqual([P]);
	});

	it("are those that a dated note beside its folder reaches: it is tracked as long as the folder holds a file", () => {
		const fair = note("type: projects", "[[Harbor Migration]]\n");
		expect(touched({ "2026-01-05 - Fair.md": fair }, "2026-01-05 - Fair/plan.png")).toEqual([P]);
		expect(touched({ "2026-01-05 - Fair.md": fair, "2026-01-05 - Fair/plan.png": "" }, "2026-01-05 - Fair/plan.png")).toEqual(["2026-01-05 - Fair.md"]);
	});

	it("are those whose name stands in its title, where titles count", () => {
		const files = { "2026-01-05.md": "# Harbor Migration\n" };
		expect(touched(files, "2026-01-05.md")).toEqual([]);
		expect(touched(files, "2026-01-05.md", ({ rules }) => (rules.titled = true))).toEqual([P]);
	});

	it("are all where homes of related notes count", () => {
		const change: Change = ({ rules }) => (rules.related.people = true);
		expect(touched({ "x.md": "x\n" }, "x.md", change)).toEqual([P, "Projects/Other.md"]);
	});

	it("are few in a large vault", () => {
		const files: Record<string, string> = {};
		for (let index = 0; index < 300; index++) {
			files[`P/p${String(index)}.md`] = project(`Project ${String(index)}`);
			files[`S/2026-01-05 - s${String(index)}.md`] = `[[Project ${String(index)}]]\n`;
		}
		expect(touched(files, "S/2026-01-05 - s7.md")).toEqual(["P/p7.md"]);
		expect(touched(files, "P/p9.md")).toEqual(["P/p9.md"]);
	});
});

describe("the notes that another text alone touches", () => {
	const P = "Projects/Harbor.md";
	const files = { [P]: project("Harbor Migration"), "Projects/Other.md": project("Other"), "A/README.md": note("type: area") };
	const touched = (more: Record<string, string>, path: string, change?: Change): string[] => {
		const { graph } = new MemoryVault({ ...files, ...more }, change);
		const found = graph.touchedByText(path);
		expect([...graph.touchedBy(path)]).toEqual(expect.arrayContaining([...found]));
		return [...found].sort();
	};

	it.each<[string, Record<string, string>, string, string[]]>([
		["a tracked note itself, though others bear its name", { "x.md": project("Harbor Migration"), "2026-01-05.md": "[[Harbor Migration]]\n" }, P, [P]],
		["those a source mentions", { "2026-01-05.md": "[[Harbor Migration]] [[Nobody]]\n" }, "2026-01-05.md", [P]],
		["the one a source is filed under", { "Projects/Other/2026-01-05.md": "x\n" }, "Projects/Other/2026-01-05.md", ["Projects/Other.md"]],
		["those that another note of the meeting mentions", { "A/2026-01-05.md": "[[Other]]\n", "B/2026-01-05.md": "x\n" }, "B/2026-01-05.md", ["Projects/Other.md"]],
		[
			"those that a note made of it mentions",
			{ "raw.md": note("date: 2026-01-05"), "D.md": note("date: 2026-01-06\nsource_ref: raw", "[[Other]]\n") },
			"raw.md",
			["Projects/Other.md"],
		],
		[
			"those that the note it was made of mentions",
			{ "raw.md": note("date: 2026-01-05", "[[Other]]\n"), "D.md": note("date: 2026-01-06\nsource_ref: raw") },
			"D.md",
			["Projects/Other.md"],
		],
		["nobody, for a note that is neither", { "A/2026-01-05.md": "[[Other]]\n" }, "A/README.md", []],
		["nobody, for a note that is not there", {}, "gone.md", []],
		["nobody, for a source kept out", { "Archive/2026-01-05.md": "[[Other]]\n" }, "Archive/2026-01-05.md", []],
	])("are %s", (_, more, path, expected) => {
		expect(touched(more, path)).toEqual(expected);
	});

	it("are all where homes of related notes count, but for a tracked note's own text", () => {
		const change: Change = ({ rules }) => (rules.related.projects = true);
		expect(touched({ "2026-01-05.md": "x\n" }, "2026-01-05.md", change)).toEqual([P, "Projects/Other.md"]);
		expect(touched({}, P, change)).toEqual([P]);
	});

	it("are found step by step, with a stop at each source", () => {
		const days = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`S/2026-01-${String(index + 10)}.md`, "[[Harbor Migration]]\n"]));
		const { graph } = new MemoryVault({ ...files, ...days });
		expect([...graph.touchedSteps(P)].length).toBeGreaterThanOrEqual(20);
		expect([...graph.textSteps("S/2026-01-10.md")].length).toBeGreaterThanOrEqual(1);
	});
});
