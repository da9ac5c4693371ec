import { describe, expect, it } from "vitest";
import { type Change, customer, MemoryVault, note, person, project } from "./memory-vault";

const P = "Projects/Harbor Migration/README.md";
const S = "Sources/2026-01-05 - Talk.md";
const harbor = project("Harbor Migration", "", "aliases: [HM]\n");

/** `rule line` by which a source with this text reaches the project; "" when it does not. */
function reach(text: string, files: Record<string, string> = {}, change?: Change): string {
	const vault = new MemoryVault({ [P]: harbor, ...files, [S]: text }, change);
	return vault.reached(P).join("|").replaceAll(`${S} `, "");
}

describe("filed", () => {
	it("reaches the source's home, without a line and without via", () => {
		const source = "Projects/Harbor Migration/Talks/2026-01-05 - Talk.md";
		const vault = new MemoryVault({ [P]: harbor, [source]: "[[Harbor Migration]]\n" });
		expect(vault.arrivals(P)).toMatchObject([{ rule: "filed", line: null, via: null, source }]);
	});

	it("comes before every other rule", () => {
		expect(reach(note("project: Harbor Migration", "## Related\n- [[Harbor Migration]]\n"))).toBe("filed");
	});
});

describe("mentioned", () => {
	it.each([
		["in a paragraph", "One\ntwo [[Harbor Migration]].\n", 2],
		["in a list item", "- a\n- b [[Harbor Migration]]\n", 2],
		["in a table", "| a |\n|---|\n| [[Harbor Migration\\|HM]] |\n", 3],
		["in a heading", "## With [[Harbor Migration]]\n", 1],
		["in a callout", "> [!note] Title\n> [[Harbor Migration]]\n", 2],
		["in a done task", "- [x] [[Harbor Migration]]\n", 1],
		["in a task done with a capital", "- [X] [[Harbor Migration]]\n", 1],
		["in a cancelled task", "- [-] [[Harbor Migration]]\n", 1],
		["as a Markdown link", "[x](../Projects/Harbor%20Migration/README.md)\n", 1],
		["as a Markdown link with %20", "[x](Harbor%20Migration)\n", 1],
		["below Related, but not in a list", "## Related\n\nSee [[Harbor Migration]].\n", 3],
		["below a heading that goes on after Related", "## Related\n- a\n## Next\n- [[Harbor Migration]]\n", 4],
		["in a dated bullet that stands under no Recent Context", "## Notes\n- 2026-01-04: [[Harbor Migration]]\n", 2],
		["under Recent Context, but not in a dated entry", "## Recent Context\n- see [[Harbor Migration]]\n", 2],
		["in a log without linked entries", "## Log\n- 2026-01-04: spoke about [[Harbor Migration]]\n", 2],
	])("%s", (_, text, line) => {
		expect(reach(text)).toBe(`mentioned ${line}`);
	});

	it.each([
		["as a text", "a: 1\nproject_link: '[[Harbor Migration]]'", 3],
		["in a list", "about:\n- x\n- '[[Harbor Migration|HM]]'", 4],
		["deep inside", "about:\n  then:\n    - who: '[[Harbor Migration#Blockers]]'", 4],
		["as a Markdown link", "about: '[HM](Harbor%20Migration.md)'", 2],
		["without quotes", "about: [[Harbor Migration]]", 2],
		["without quotes in a list", "about:\n- [[Nobody]]\n- [[Harbor Migration]]", 4],
		["behind a title that holds the same words", "title: Harbor Migration kick-off\nabout: '[[Harbor Migration]]'", 3],
	])("in the frontmatter %s", (_, properties, line) => {
		expect(reach(note(properties))).toBe(`mentioned ${line}`);
	});

	it.each(["project", "projects", "account", "customer", "customers", "person", "people", "participants", "attendees"])(
		"by name in the property %s",
		(key) => {
			const home = ["project", "account", "customer", "person"].includes(key);
			const rule = home ? "filed" : "mentioned 2";
			expect(reach(note(`${key}: Harbor Migration`))).toBe(rule);
			expect(reach(note(`${key}:\n  - Nobody\n  - harbor migration (phase 2)`))).toBe(home ? "filed" : "mentioned 4");
			expect(reach(note(`${key.toUpperCase()}: Nobody, HM`))).toBe(rule);
		},
	);

	it.each(["Account", "Customer", "Person", "With", "Participants", "Attendees"])("by name in the field %s", (key) => {
		expect(reach(`# T\n\n**${key}:** Mira, Harbor Migration (phase 2) · **Folder:** x\n`)).toBe("mentioned 3");
		expect(reach(`# T\n\n**Date:** x · **${key.toLowerCase()}**: HM\n`)).toBe("mentioned 3");
		expect(reach(`${key}:: Harbor Migration\n`)).toBe("mentioned 1");
	});

	it("by name in the field Project, where the source has another home", () => {
		const files = { "Sources/README.md": note("type: area") };
		expect(reach("\n**Project:** Harbor Migration\n", files)).toBe("mentioned 2");
	});

	it.each([
		["by name in another property", note("title: Harbor Migration\ntopic: Harbor Migration")],
		["by name in another field", "**Folder:** Harbor Migration\n"],
		["by name in a sentence", "We moved Harbor Migration.\n"],
		["by a part of the name", "**With:** Harbor\n"],
		["by a name inside parentheses", "**With:** Mira (Harbor Migration)\n"],
		["in an open task", "- [ ] call [[Harbor Migration]]\n"],
		["in a task with any other box", "- [/] a [[Harbor Migration]]\n- [>] b [[Harbor Migration]]\n"],
		["below an open task", "- [ ] call\n  - about [[Harbor Migration]]\n\n  also [[Harbor Migration]]\n"],
		["in a field in an open task", "- [ ] **With:** Harbor Migration\n"],
		["in a quotation", "> [[Harbor Migration]]\n"],
		["in a quotation in a callout", "> [!note] Title\n> > [[Harbor Migration]]\n"],
		["as an embed", "![[Harbor Migration]]\n\n![x](Harbor%20Migration)\n"],
		["in code", "`[[Harbor Migration]]`\n\n```\n[[Harbor Migration]]\n```\n\n    [[Harbor Migration]]\n"],
		["in a comment", "%% [[Harbor Migration]] %%\n\na <!-- [[Harbor Migration]] --> b\n\n%%\n[[Harbor Migration]]\n%%\n"],
		["in a dated entry", "## Recent Context\n\n- 2026-01-04: [[Harbor Migration]] - x\n"],
		["below a dated entry", "## Interactions\n\n- 2026-01-04: x\n  - [[Harbor Migration]]\n"],
		["in a log of linked entries", "## Log\n- 2026-01-03: [[Quay]]\n- 2026-01-04: [[Harbor Migration]]\n"],
		["as an embed in the frontmatter", note("about: '![[Harbor Migration]]'")],
		["in broken frontmatter", note("about: '[[Harbor Migration]]'\na: b: c")],
	])("not %s", (_, text) => {
		expect(reach(text)).toBe("");
	});

	it("counts the first that counts", () => {
		expect(reach("> [[Harbor Migration]]\n\n- [ ] [[HM]]\n\n## Related\n- [[HM]]\n## Notes\n[[HM]] and [[HM]]\n")).toBe(
			"mentioned 8",
		);
	});

	it("has the title of the source's home as via, if it has one and it is not the note", () => {
		const files = { [P]: harbor, "Sources/README.md": note("type: area\ntitle: The Bay"), [S]: "[[HM]]\n" };
		expect(new MemoryVault(files).rollUp(P).entries).toMatchObject([{ via: "The Bay" }]);
		expect(new MemoryVault({ [P]: harbor, [S]: "[[HM]]\n" }).rollUp(P).entries).toMatchObject([{ via: null }]);
	});
});

describe("listed", () => {
	it.each([
		"## Related",
		"## Related People",
		"## 🔗 Related customers:",
		"### Related work and notes",
		"## See also",
		"# Links",
		"## Related\n### People",
	])("where the only links stand in a list under %s", (heading) => {
		const line = heading.split("\n").length + 2;
		expect(reach(`${heading}\n\n- [[Harbor Migration]]\n`)).toBe(`listed ${line}`);
		expect(reach(`${heading}\n\n1. a\n   - [[Harbor Migration]] and [[HM]]\n`)).toBe(`listed ${line + 1}`);
	});

	it.each(["## Relations", "## Linked", "## Notes"])("not under %s", (heading) => {
		expect(reach(`${heading}\n- [[Harbor Migration]]\n`)).toBe("mentioned 2");
	});

	it("under the headings of the settings", () => {
		const change: Change = (settings) => {
			settings.listedUnder = ["Verwandt"];
		};
		expect(reach("## Verwandt\n- [[HM]]\n", {}, change)).toBe("listed 2");
		expect(reach("## Related\n- [[HM]]\n", {}, change)).toBe("mentioned 2");
	});

	it("can be switched off", () => {
		expect(reach("## Related\n- [[HM]]\n", {}, ({ rules }) => (rules.listed = false))).toBe("");
	});

	const targets: [string, string, boolean][] = [
		["a project", project("Harbor Migration"), true],
		["a person", person("Harbor Migration"), true],
		["a customer", customer("Harbor Migration"), false],
	];

	it.each(targets)("alone gives an entry in %s: or not; and never a contact", (_, target, enters) => {
		const vault = new MemoryVault({ "t.md": target, [S]: "## Related\n- [[Harbor Migration]]\n" });
		const { entries, skipped, lastContact } = vault.rollUp("t.md");
		expect(entries.map(({ rule }) => rule)).toEqual(enters ? ["listed"] : []);
		expect(skipped).toEqual(enters ? [] : [{ source: S, reason: "only-listed" }]);
		expect(lastContact).toBe(null);
	});

	it.each(targets)("gives %s an entry and a contact where the name stands elsewhere too", (_, target) => {
		for (const words of ["harbor migration is late.", "## On Harbor Migration", "- [x] Harbor Migration", "> [!note]\n> Harbor Migration"]) {
			const vault = new MemoryVault({ "t.md": target, [S]: `# T\n\n${words}\n\n## Related\n- [[Harbor Migration]]\n` });
			const { entries, lastContact } = vault.rollUp("t.md");
			expect(entries.map(({ rule }) => rule)).toEqual(["listed"]);
			expect(lastContact).toEqual({ from: null, to: "2026-01-05" });
		}
	});

	it("gives a contact where the source's own title names it", () => {
		for (const [path, text] of [
			["Sources/2026-01-05 - Harbor Migration kick-off.md", "x"],
			[S, note("title: Harbor Migration kick-off")],
		] as const) {
			const vault = new MemoryVault({ "t.md": customer("Harbor Migration"), [path]: `${text}\n\n## Related\n- [[Harbor Migration]]\n` });
			expect(vault.rollUp("t.md").lastContact).toEqual({ from: null, to: "2026-01-05" });
		}
	});

	it.each([
		["in the list alone", ""],
		["in an open task", "- [ ] Harbor Migration"],
		["inside another word", "The Harbor Migrations and NeoHarbor Migration"],
		["in code or a comment", "`x` %% Harbor Migration %%\n\n```\nHarbor Migration\n```"],
		["in a quotation", "> Harbor Migration"],
		["in another such list", "## See also\n- Harbor Migration"],
	])("does not where it stands only %s", (_, words) => {
		const vault = new MemoryVault({ "t.md": customer("Harbor Migration"), [S]: `${words}\n\n## Related\n- [[Harbor Migration]]\n` });
		expect(vault.rollUp("t.md")).toMatchObject({ entries: [], lastContact: null });
	});

	it("does not where only a first name stands elsewhere", () => {
		const mira = person("Mira Okafor", "aliases: [Mira]\n");
		const text = "Mira said so.\n\n## Related People\n- [[Mira Okafor]]\n";
		expect(new MemoryVault({ "m.md": mira, [S]: text }).rollUp("m.md").lastContact).toBe(null);
		const full = text.replace("Mira said", "Mira Okafor said");
		expect(new MemoryVault({ "m.md": mira, [S]: full }).rollUp("m.md").lastContact).not.toBe(null);
	});
});

describe("related", () => {
	const files = {
		"People/Mira/README.md": person("Mira Okafor"),
		"People/Mira/2026-01-05 - 1-1.md": "x\n",
		"Customers/Acme Co.md": customer("Acme Co"),
		"Customers/Acme Co/2026-01-06 - Call.md": "x\n",
		"Projects/Quay.md": project("Quay"),
		"Projects/Quay/2026-01-07 - Plan.md": "x\n",
	};
	const lists = [
		"## Related People",
		"- [[Mira Okafor]]",
		"## Related Customers",
		"- [Acme](../../Customers/Acme%20Co.md)",
		"## Related Projects",
		"- [[Quay]]",
		"",
	].join("\n");
	const target = { ...files, "Projects/Harbor Migration/README.md": project("Harbor Migration", lists) };
	const rows = (change: Change, all: Record<string, string> = target): string[] =>
		new MemoryVault(all, change).arrivals(P).map(({ source, rule, via, line }) => `${source} ${rule} ${via ?? ""} ${line ?? ""}`.trim());

	it("is off unless switched on", () => {
		expect(rows(() => undefined)).toEqual([]);
	});

	it.each([
		["people", "People/Mira/2026-01-05 - 1-1.md related People/Mira/README.md"],
		["customers", "Customers/Acme Co/2026-01-06 - Call.md related Customers/Acme Co.md"],
		["projects", "Projects/Quay/2026-01-07 - Plan.md related Projects/Quay.md"],
	] as const)("is switched on for each relation: %s", (relation, row) => {
		expect(rows(({ rules }) => (rules.related[relation] = true))).toEqual([row]);
	});

	it.each([
		["a table", "## Collaborators\n| Person | Role |\n|---|---|\n| [[Mira Okafor\\|Mira]] | Lead |\n"],
		["bullets", "## Team\n- Mira Okafor, Lead\n"],
		["bullets with links", "## Team\n- [[People/Mira/README|Mira]] — Lead\n"],
	])("takes the collaborators: %s", (_, body) => {
		const all = { ...files, [P]: project("Harbor Migration", body) };
		expect(rows(({ rules }) => (rules.related.collaborators = true), all)).toEqual([
			"People/Mira/2026-01-05 - 1-1.md related People/Mira/README.md",
		]);
	});

	it("comes after listed and before titled, and is no contact", () => {
		const all = { ...target, "Projects/Quay/2026-01-07 - Plan.md": "# Harbor Migration plan\n\n## Links\n- [[Harbor Migration]]\n" };
		const change: Change = ({ rules }) => {
			rules.related.projects = true;
			rules.titled = true;
		};
		expect(rows(change, all)).toEqual(["Projects/Quay/2026-01-07 - Plan.md listed Projects/Quay.md 4"]);
		const titled = { ...target, "Projects/Quay/2026-01-07 - Plan.md": "# Harbor Migration plan\n" };
		expect(rows(change, titled)).toEqual(["Projects/Quay/2026-01-07 - Plan.md related Projects/Quay.md"]);
		expect(new MemoryVault(titled, change).rollUp(P).lastContact).toBe(null);
	});
});

describe("titled", () => {
	const on: Change = ({ rules }) => (rules.titled = true);

	it("is off unless switched on", () => {
		expect(reach("# Harbor Migration kick-off\n")).toBe("");
	});

	it.each([
		["# Harbor Migration kick-off", "titled"],
		["# On harbor migration", "titled"],
		["# (Harbor Migration)", "titled"],
		["# Harbor Migrations", ""],
		["# NeoHarbor Migration", ""],
		["# HM kick-off", ""],
		["# Harbor", ""],
	])("takes a full name of four characters or more at word boundaries: %s", (title, rule) => {
		expect(reach(`${title}\n`, {}, on)).toBe(rule);
	});

	it("takes the title from frontmatter or file name, and is no contact", () => {
		expect(reach(note("title: Harbor Migration kick-off"), {}, on)).toBe("titled");
		const source = "2026-01-05 - Harbor Migration kick-off.md";
		const vault = new MemoryVault({ [P]: harbor, [source]: "x\n" }, on);
		expect(vault.rollUp(P)).toMatchObject({ entries: [{ source, rule: "titled", line: null }], lastContact: null });
	});

	it("takes no first name for a full one", () => {
		const files = { "m.md": person("Mira Okafor", "aliases: [Mira]\n"), "2026-01-05 - With Mira.md": "x\n" };
		expect(new MemoryVault(files, on).reached("m.md")).toEqual([]);
	});
});

describe("a name on the ignore list", () => {
	const change: Change = ({ ignore, rules }) => {
		ignore.push("jonas WELLER");
		rules.titled = true;
		rules.related.people = true;
	};
	const files = {
		"People/Jonas/README.md": person("Jonas Weller", "aliases: [JW]\n"),
		"People/Jonas/2026-01-05 - 1-1.md": "x\n",
		"2026-01-06 - With Jonas Weller.md": "[[Jonas Weller]]\n\n## Related\n- [[JW]]\n",
		[P]: project("Harbor Migration", "## Related People\n- [[JW]]\n"),
	};

	it("is reached by what is filed under it only", () => {
		expect(new MemoryVault(files, change).reached("People/Jonas/README.md")).toEqual(["People/Jonas/2026-01-05 - 1-1.md filed"]);
	});

	it("relates to nothing", () => {
		expect(new MemoryVault(files, change).reached(P)).toEqual([]);
		const open: Change = (settings) => {
			change(settings);
			settings.ignore = [];
		};
		expect(new MemoryVault(files, open).reached(P)).toEqual(["People/Jonas/2026-01-05 - 1-1.md related"]);
	});
});

describe("arrivals", () => {
	it("come newest first, equal dates by ascending path", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"b/2026-01-05 - B.md": "[[HM]]\n",
			"a/2026-01-05 - C.md": "[[HM]]\n",
			"2026-02-01.md": "[[HM]]\n",
			"2025-12-31.md": "[[HM]]\n",
		});
		expect(vault.arrivals(P).map(({ source }) => source)).toEqual([
			"2026-02-01.md",
			"a/2026-01-05 - C.md",
			"b/2026-01-05 - B.md",
			"2025-12-31.md",
		]);
	});

	it("are no tracked notes, nor what keeps out", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"q.md": project("Quay", "[[HM]]\n"),
			"2026-01-05 - Fair.md": note("type: projects\nlast_contact: 2026-01-01", "[[HM]]\n"),
			"2026-01-06.md": note("project_pulse: false", "[[HM]]\n"),
			"Archive/2026-01-07.md": "[[HM]]\n",
			"Templates/2026-01-08.md": "[[HM]]\n",
			"undated.md": "[[HM]]\n",
		});
		expect(vault.arrivals(P)).toEqual([]);
	});
});
