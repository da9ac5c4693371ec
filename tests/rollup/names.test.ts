import { describe, expect, it } from "vitest";
import { NameTable } from "../../src/rollup/names";
import { MemoryVault, note, person, project } from "./memory-vault";

const SOURCE = "Sources/2026-01-05 - Talk.md";

/** Whether a source with this body reaches the note, by rule 2. */
function reaches(files: Record<string, string>, path: string, body: string, source = SOURCE): boolean {
	const vault = new MemoryVault({ ...files, [source]: `# Talk\n\n${body}\n` });
	return vault.reached(path).some((line) => line.startsWith(`${source} mentioned`));
}

describe("the table of names", () => {
	it("finds names in any case, composed or not, with blanks folded", () => {
		const names = new NameTable();
		names.add("Wiebke  Lüttjohann", "a.md");
		expect(names.find("wiebke lÜttjohann".normalize("NFD"), "")).toEqual({ path: "a.md" });
		names.delete("WIEBKE LÜTTJOHANN", "a.md");
		expect(names.find("Wiebke Lüttjohann", "")).toBe(null);
	});

	it("holds no empty name", () => {
		const names = new NameTable();
		names.add("  ", "a.md");
		expect(names.find(" ", "")).toBe(null);
	});

	it("prefers the note that shares more leading folders with the linking one", () => {
		const names = new NameTable();
		for (const path of ["A/B/x.md", "A/C/x.md", "D/x.md"]) names.add("Bell", path);
		expect(names.find("Bell", "A/B/note.md")).toEqual({ path: "A/B/x.md" });
		expect(names.find("Bell", "D/E/F/note.md")).toEqual({ path: "D/x.md" });
		expect(names.find("Bell", "A/note.md")).toEqual({ among: ["A/B/x.md", "A/C/x.md"] });
		expect(names.find("Bell", "note.md")).toEqual({ among: ["A/B/x.md", "A/C/x.md", "D/x.md"] });
		expect(names.find("Bell", "A/note.md", (path) => path !== "A/C/x.md")).toEqual({ path: "A/B/x.md" });
	});
});

describe("a tracked note", () => {
	const harbor = { "Projects/Cut-over.md": project("Harbor Migration", "", "aliases:\n- Big Move\n- The Quay\n") };

	it.each([
		["its title", "[[Harbor Migration]]"],
		["an alias", "[[Big Move]]"],
		["another alias", "See [[The Quay|the quay]]."],
		["its base name", "[[Cut-over]]"],
		["another case", "[[harbor migration]]"],
		["its path", "[[Projects/Cut-over]]"],
		["its path with .md", "[[Projects/Cut-over.md]]"],
		["its name with .md", "[[Cut-over.md]]"],
		["its title with .md", "[[Harbor Migration.md]]"],
		["a heading in it", "[[Cut-over#Blockers]]"],
		["a heading by its title", "[[Harbor Migration#Blockers|blockers]]"],
		["a block in it", "[[Harbor Migration#^abc]]"],
		["a Markdown link", "[the move](../Projects/Cut-over.md)"],
		["a Markdown link to the title", "[the move](Harbor%20Migration)"],
		["a Markdown link to the title with .md and heading", "[the move](Harbor%20Migration.md#blockers)"],
		["a Markdown link in angle brackets", "[the move](<Harbor Migration.md>)"],
	])("answers to %s", (_, body) => {
		expect(reaches(harbor, "Projects/Cut-over.md", body)).toBe(true);
	});

	it.each([
		["a part of its name", "[[Harbor]]"],
		["its name without a link", "We spoke of Harbor Migration."],
		["a path that is not its own", "[[People/Cut-over]]"],
		["a link to a heading of the same note", "[[#Harbor Migration]]"],
		["an address", "[x](https://example.org/Cut-over.md)"],
	])("does not answer to %s", (_, body) => {
		expect(reaches(harbor, "Projects/Cut-over.md", body)).toBe(false);
	});

	it("answers in composed and decomposed letters", () => {
		const path = "People/x.md";
		const files = { [path]: person("Wiebke Lüttjohann".normalize("NFD")) };
		expect(reaches(files, path, `[[${"Wiebke Lüttjohann".normalize("NFC")}]]`)).toBe(true);
		expect(reaches(files, path, `**With:** ${"wiebke LÜTTJOHANN".normalize("NFD")}`)).toBe(true);
	});

	it("does not answer to a link that leads to a file of that name", () => {
		const files = { ...harbor, "Elsewhere/Big Move.md": "# A plain note\n" };
		expect(reaches(files, "Projects/Cut-over.md", "[[Big Move]]")).toBe(false);
		expect(reaches(files, "Projects/Cut-over.md", "[[Harbor Migration]]")).toBe(true);
	});

	it("is not known by its first heading alone", () => {
		const files = { "Projects/p.md": "---\ntype: project\n---\n# Harbor Migration\n" };
		expect(reaches(files, "Projects/p.md", "[[Harbor Migration]]")).toBe(false);
		expect(reaches(files, "Projects/p.md", "[[p]]")).toBe(true);
	});

	it("may have a name with a slash", () => {
		const files = { "Projects/p.md": project("Input/Output") };
		expect(reaches(files, "Projects/p.md", "[[Input/Output]]")).toBe(true);
		expect(reaches(files, "Projects/p.md", "**Project:** Input/Output")).toBe(false);
		expect(new MemoryVault({ ...files, [SOURCE]: "**Project:** Input/Output\n" }).reached("Projects/p.md")).toEqual([
			`${SOURCE} filed`,
		]);
	});
});

describe("a folder note", () => {
	const text = "---\ntype: projects\n---\n# Something else\n";
	it.each([
		["README inside", "Projects/Harbor Migration/README.md"],
		["readme in small letters", "Projects/Harbor Migration/readme.md"],
		["index inside", "Projects/Harbor Migration/index.md"],
		["_index inside", "Projects/Harbor Migration/_index.md"],
		["named as its folder, inside", "Projects/Harbor Migration/Harbor Migration.md"],
		["named as its folder in another case", "Projects/Harbor Migration/harbor migration.md"],
		["named as its folder, beside it", "Projects/Harbor Migration.md"],
	])("answers to the folder's name: %s", (_, path) => {
		const files = { [path]: text, "Projects/Harbor Migration/plan.png": "" };
		expect(reaches(files, path, "[[Harbor Migration]]")).toBe(true);
		expect(reaches(files, path, "[[harbor migration#Blockers|x]]")).toBe(true);
		expect(reaches(files, path, "[[Projects/Harbor Migration]]")).toBe(true);
		expect(reaches(files, path, "[[Projects/Harbor Migration.md]]")).toBe(true);
		expect(reaches(files, path, "[x](../Projects/Harbor%20Migration)")).toBe(true);
		expect(reaches(files, path, "[[People/Harbor Migration]]")).toBe(false);
	});

	it("is not meant by its folder's path where it is an ordinary note of that title", () => {
		const files = { "P/Harbor Migration/plan.md": project("Harbor Migration") };
		expect(reaches(files, "P/Harbor Migration/plan.md", "[[Harbor Migration]]")).toBe(true);
		expect(reaches(files, "P/Harbor Migration/plan.md", "[[P/Harbor Migration]]")).toBe(false);
	});

	it.each(["README", "index", "_index"])("%s itself is no name, but a path like any other", (base) => {
		const path = `Projects/Harbor Migration/${base}.md`;
		const vault = new MemoryVault({ [path]: project("Harbor Migration", "", `aliases: [${base}]\n`) });
		expect(vault.graph.namesOf(vault.facts(path))).toEqual(["Harbor Migration"]);
		expect(reaches({ [path]: text }, path, `**Person:** ${base}`)).toBe(false);
		expect(reaches({ [path]: text }, path, `[[Harbor Migration/${base}]]`)).toBe(true);
	});

	it("gives no name to the vault itself", () => {
		const vault = new MemoryVault({ "README.md": text });
		expect(vault.graph.namesOf(vault.facts("README.md"))).toEqual([]);
		expect(vault.facts("README.md").title).toBe("Something else");
	});

	it("has its folder's name as title when nothing else gives one", () => {
		const vault = new MemoryVault({
			"A/Bell/README.md": "---\ntype: projects\n---\n",
			"A/Horn/index.md": "---\ntype: projects\n---\n# The Horn\n",
			"A/Gong/Gong.md": "---\ntype: projects\ntitle: The Gong\n---\n# Not this\n",
			"A/Plain.md": "---\ntype: projects\n---\n",
		});
		const titles = vault.paths().map((path) => vault.facts(path).title);
		expect(titles).toEqual(["Bell", "The Gong", "The Horn", "Plain"]);
	});
});

describe("one name of two tracked notes", () => {
	const files = {
		"Timber/Bell/README.md": "---\ntype: projects\n---\n# Bell\n",
		"Brass/Bell/README.md": "---\ntype: projects\n---\n# Bell\n",
	};

	it("means the one that shares the longest folder prefix with the linking note", () => {
		const vault = new MemoryVault({
			...files,
			"Timber/Talks/2026-01-05 - Talk.md": "[[Bell]]\n",
			"Brass/2026-01-06 - Talk.md": "**With:** Bell\n",
		});
		expect(vault.reached("Timber/Bell/README.md")).toEqual(["Timber/Talks/2026-01-05 - Talk.md mentioned 1"]);
		expect(vault.reached("Brass/Bell/README.md")).toEqual(["Brass/2026-01-06 - Talk.md mentioned 1"]);
		expect(vault.graph.ambiguousNames()).toEqual([]);
	});

	it("that fit equally well is one problem for the name, and nothing is written", () => {
		const vault = new MemoryVault({
			...files,
			"Sources/2026-01-05 - Talk.md": "# Talk\n\n[[Bell]] and [[bell]]\n",
			"Sources/2026-01-06 - Talk.md": "[[Bell#Blockers]]\n",
		});
		expect(vault.graph.ambiguousNames()).toEqual([
			{
				name: "Bell",
				among: ["Brass/Bell/README.md", "Timber/Bell/README.md"],
				path: "Sources/2026-01-05 - Talk.md",
				line: 3,
			},
		]);
		for (const path of Object.keys(files)) {
			expect(vault.rollUp(path)).toEqual({ path, lastContact: null, entries: [], skipped: [], refusals: [], edits: [] });
		}
	});

	it("that two files bear alike is no matter of which one the app happens to take", () => {
		const bells = { "A/Bell.md": files["Timber/Bell/README.md"], "B/Bell.md": files["Brass/Bell/README.md"] };
		const vault = new MemoryVault({ ...bells, "B/Talks/2026-01-05 - A.md": "[[Bell]]\n", "S/2026-01-06 - B.md": "[[Bell]]\n" });
		expect(vault.reached("A/Bell.md")).toEqual([]);
		expect(vault.reached("B/Bell.md")).toEqual(["B/Talks/2026-01-05 - A.md mentioned 1"]);
		expect(vault.graph.ambiguousNames().map(({ path }) => path)).toEqual(["S/2026-01-06 - B.md"]);
	});

	it("is no problem while no source uses it, and none where a path tells them apart", () => {
		expect(new MemoryVault(files).graph.ambiguousNames()).toEqual([]);
		const vault = new MemoryVault({ ...files, "Sources/2026-01-05 - Talk.md": "[[Brass/Bell]]\n" });
		expect(vault.graph.ambiguousNames()).toEqual([]);
		expect(vault.reached("Brass/Bell/README.md")).toEqual(["Sources/2026-01-05 - Talk.md mentioned 1"]);
		expect(vault.reached("Timber/Bell/README.md")).toEqual([]);
	});

	it("is no problem when only one of them is tracked", () => {
		const vault = new MemoryVault({
			...files,
			"Brass/Bell/README.md": note("type: moc"),
			"Sources/2026-01-05 - Talk.md": "[[Bell]]\n",
		});
		expect(vault.reached("Timber/Bell/README.md")).toEqual(["Sources/2026-01-05 - Talk.md mentioned 1"]);
	});

	it("may be the names of two files that a link may lead to", () => {
		const vault = new MemoryVault({
			"A/Bell.md": project("One"),
			"B/Bell.md": project("Two"),
			"A/2026-01-05 - Near.md": "[[Bell]]\n",
			"C/2026-01-06 - Far.md": "x\n\n[[Bell]]\n",
			"D/2026-01-07 - Path.md": "[[B/Bell]]\n",
		});
		expect(vault.reached("A/Bell.md")).toEqual(["A/2026-01-05 - Near.md mentioned 1"]);
		expect(vault.reached("B/Bell.md")).toEqual(["D/2026-01-07 - Path.md mentioned 1"]);
		expect(vault.graph.ambiguousNames()).toEqual([
			{ name: "Bell", among: ["A/Bell.md", "B/Bell.md"], path: "C/2026-01-06 - Far.md", line: 3 },
		]);
	});

	it("may be the title of one and an alias of the other", () => {
		const vault = new MemoryVault({
			"A/one.md": project("Harbor Migration"),
			"B/two.md": project("Two", "", "aliases: [harbor migration]\n"),
			"Sources/2026-01-05 - Talk.md": "---\nproject: Harbor Migration\n---\n",
		});
		expect(vault.graph.ambiguousNames().map(({ name, line }) => [name, line])).toEqual([["Harbor Migration", 2]]);
		expect(vault.reached("A/one.md")).toEqual([]);
		expect(vault.reached("B/two.md")).toEqual([]);
	});
});

describe("a name in a field", () => {
	it.each([
		["**With:** @Mira Okafor, Jonas", "mentioned"],
		["**With:** Mira Okafor <mira@example.org>", "mentioned"],
		["**Customer:** Acme (UK)", "other"],
		["**Customer:** Acme", ""],
		["**Customer:** Acme (Oslo)", ""],
	])("may be written like this: %s", (body, whom) => {
		const files = { "m.md": person("Mira Okafor"), "c.md": "---\ntype: customers\ntitle: Acme (UK)\n---\n" };
		expect(reaches(files, "m.md", body)).toBe(whom === "mentioned");
		expect(reaches(files, "c.md", body)).toBe(whom === "other");
	});
});

describe("a first name alone", () => {
	const files = {
		"People/Mira.md": person("Mira Okafor", "aliases: [Mira]\n"),
		"People/Tamsin.md": person("Tamsin"),
		"Customers/Acme.md": "---\ntype: customers\ntitle: Acme Harbour\naliases: [Acme]\n---\n",
	};

	it.each(["**With:** Mira", "**Participants:** Mira, Jonas", "**Person:** mira (quay)"])("names nobody: %s", (body) => {
		expect(reaches(files, "People/Mira.md", body)).toBe(false);
	});

	it("names nobody in the properties either", () => {
		const vault = new MemoryVault({ ...files, [SOURCE]: note("participants: [Mira]\nperson: Mira") });
		expect(vault.reached("People/Mira.md")).toEqual([]);
	});

	it("is a link's target all the same", () => {
		expect(reaches(files, "People/Mira.md", "**With:** [[Mira]]")).toBe(true);
	});

	it("is a name where it is all there is, and for what is no person", () => {
		expect(reaches(files, "People/Tamsin.md", "**With:** Tamsin")).toBe(true);
		expect(reaches(files, "Customers/Acme.md", "**With:** Acme")).toBe(true);
	});
});
