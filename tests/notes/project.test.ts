import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { isOpen } from "../../src/notes/item";
import type { Project } from "../../src/notes/project";
import { anyText } from "../text/markdown";
import { isLinear } from "../text/growth";
import { projectOf } from "./notes";

const withFrontmatter = (yaml: string, body = ""): Project => projectOf(`---\n${yaml}\n---\n${body}`);
const statusTable = (...rows: string[]): string => ["## Status", "", "| Field | Value |", "|---|---|", ...rows, ""].join("\n");

describe("status and owner", () => {
	it.each<[string, string, string | null, string | null]>([
		["a table with bold cells", statusTable("| **Status** | active |", "| **Owner** | Mira Okafor |"), "active", "Mira Okafor"],
		["a table with plain cells", statusTable("| status | **active** |", "| OWNER | [[Mira Okafor\\|Mira]] |"), "active", "Mira"],
		["a table without the rows", statusTable("| Phase | 2 |", "| Owner |  |"), null, null],
		["a table without a head", "## Status\n| **Status** | active |\n|---|---|\n| **Owner** | Mira |", "active", "Mira"],
		["fields", "## Status\n**Status:** active · **Owner:** [[Mira]]", "active", "Mira"],
		["fields in bullets", "## Current Status\n- **Status:** active\n- Owner:: Mira", "active", "Mira"],
		["the first of two tables", statusTable("| Status | a |") + statusTable("| Status | b |", "| Owner | c |"), "a", "c"],
		["a table elsewhere", "## Topics\n| Status | active |\n|---|---|\n", null, null],
		["nothing", "", null, null],
	])("are read from %s", (_, body, status, owner) => {
		const project = projectOf(body);
		expect([project.status, project.owner]).toEqual([status, owner]);
	});

	it("are read from properties first, and the table says what else it says", () => {
		const table = statusTable("| **Status** | On hold |", "| **Owner** | Mira Okafor |");
		expect(withFrontmatter("status: active\nowner: '[[Mira Okafor]]'", table)).toMatchObject({
			...{ status: "active", owner: "Mira Okafor", problems: [] },
			tableSays: { status: "On hold", owner: null },
		});
		expect(withFrontmatter("status: on hold\nowner:", table)).toMatchObject({ status: "on hold", owner: "Mira Okafor", tableSays: { status: null, owner: null } });
		expect(withFrontmatter("status: active").tableSays).toEqual({ status: null, owner: null });
	});

	it.each<[string, string]>([
		["owner: Mira", "Mira"],
		["Owner: 'Mira'", "Mira"],
		["owner: [Mira, '[[Jonas Weller|Jonas]]']", "Mira, Jonas"],
		["owner: [[Mira]]", "Mira"],
		["owner: 7", "7"],
	])("are read from %s", (yaml, owner) => {
		expect(withFrontmatter(yaml).owner).toBe(owner);
	});

	it("go by the names in the settings, and by the rows Status and Owner all the same", () => {
		const read = (text: string): Project =>
			projectOf(text, [], ({ properties }) => {
				properties.status = "phase";
			});
		expect(read("---\nphase: 2\nstatus: x\n---\n").status).toBe("2");
		expect(read(statusTable("| Phase | 3 |", "| Status | x |")).status).toBe("3");
		expect(read(statusTable("| Status | x |")).status).toBe("x");
	});
});

describe("the last contact", () => {
	it.each(["last_contact", "last-contact", "lastContact", "last contacted", "last_contacted", "last_interaction", "Last_Contact", "'last_contact'"])("is read from %s", (key) => {
		for (const value of ["2025-12-19", "'2025-12-19'", '"2025-12-19"', "'[[2025-12-19]]'", "[[2025-12-19]]", "2025-12-19T10:00", "2025-12-19 # c"]) {
			expect(withFrontmatter(`title: x\n${key}: ${value}`)).toMatchObject({ lastContact: "2025-12-19", problems: [] });
		}
	});

	it.each(["", "''", "unknown", "None", "n/a", "never", "TBD", "'-'", "# comment"])("is not yet there with %j", (value) => {
		expect(withFrontmatter(`last_contact: ${value}`)).toMatchObject({ lastContact: null, problems: [] });
	});

	it.each<[string, string]>([
		["last week", "last week"],
		["2025-02-30", "2025-02-30"],
		["'12/19/2025'", "12/19/2025"],
		["[2025-12-19, 2025-12-18]", "last_contact"],
		["{a: b}", "last_contact"],
	])("is no date with %s, and says where", (value, what) => {
		expect(withFrontmatter(`last_contacted_by: Mira\nlast_contact: ${value}`)).toMatchObject({
			lastContact: null,
			problems: [{ code: "last-contact-invalid", line: 3, what }],
		});
	});

	it("in two spellings is the first of the settings, and says where the second stands", () => {
		expect(withFrontmatter("lastContact: 2025-01-01\ntitle: x\nlast_contact: 2025-12-19")).toMatchObject({
			lastContact: "2025-12-19",
			problems: [{ code: "last-contact-twice", line: 2, what: "lastContact" }],
		});
		expect(withFrontmatter("last_contact: 2025-01-01\nLast_Contact: 2025-12-19").problems).toEqual([{ code: "last-contact-twice", line: 3, what: "Last_Contact" }]);
	});
});

describe("key facts and overview", () => {
	it("are top-level bullets, and paragraphs", () => {
		const project = projectOf(
			"## Key Facts\n- a [[b]]\n  - detail\n* c\n- None\ntext\n## Facts\n1. d\n  e\n## About\nf\ng\n\n_None yet_\n\n- h\n\n```\ni\n```\n### More\nj\n",
		);
		expect([project.keyFacts, project.overview]).toEqual([["a [[b]]", "c", "None text", "d e"], "f\ng\n\nj"]);
	});

	it("are without what is quoted around them", () => {
		expect(projectOf("## Overview\n> a\n> b\n\n## Key Facts\n> [!x]\n> - c\n>   d\n")).toMatchObject({ overview: "a\nb", keyFacts: ["c d"] });
	});

	it("are nothing where nothing is said", () => {
		expect(projectOf("## Key Facts\n- None\n-\n## Overview\n_What is it about?_\n")).toMatchObject({ keyFacts: [], overview: null });
		expect(projectOf("")).toMatchObject({ keyFacts: [], overview: null });
	});
});

describe("topics", () => {
	it.each<[string, string, string[]]>([
		["one paragraph", "tape vs disk, HSM (hardware key stores), a", ["tape vs disk", "HSM (hardware key stores)", "a"]],
		["commas inside parentheses", "a (b, c (d, e), f), g", ["a (b, c (d, e), f)", "g"]],
		["a paragraph of several lines", "a, long\ntopic,\nb", ["a", "long topic", "b"]],
		["several paragraphs", "a, b\n\nc", ["a", "b", "c"]],
		["bullets, which keep their commas", "- a, b\n- c\n  - d\n- None", ["a, b", "c"]],
		["empty topics", "a,, b, ", ["a", "b"]],
		["a closing parenthesis too many", "a), b", ["a)", "b"]],
		["nothing", "None", []],
	])("are read from %s", (_, body, expected) => {
		expect(projectOf(`## Topics\n\n${body}\n`).topics).toEqual(expected);
	});

	it("of several sections are read in order", () => {
		expect(projectOf("## Themes\na\n## Topics\nb").topics).toEqual(["a", "b"]);
	});
});

describe("related notes", () => {
	it("are the links in bullets, comments left out", () => {
		const project = projectOf(
			"## Related People\n- [[Mira Okafor]]\n- [[P/Jonas.md|J]] and [a](Ada.md)\n  - [[Ida]]\n## Related Customers\n<!-- - [[X]] -->\n- [[Northwind]] %%[[Y]]%%\n- [w](https://x.org)\n- [[#here]]\n" +
				"## Related Projects\n* [[A#b]]\n## Related\n<!-- Wikilinks to related entities -->\n1. [[C]]\n### More\n- [[D]]\n## Related Notes\n- [[E]]\n",
		);
		expect(project.related).toEqual({ people: ["Mira Okafor", "P/Jonas.md", "Ada.md", "Ida"], customers: ["Northwind"], projects: ["A"], other: ["C", "D", "E"] });
	});
});

describe("problems", () => {
	it("name titles that stand twice, and no others", () => {
		expect(projectOf("## Next Steps\n## Tasks\n## 6. next-steps:\n## Other\n## Other\n## Risks\n## Blockers\n## Next Steps\n").problems).toEqual([
			{ code: "section-twice", line: 3, what: "6. next-steps:" },
			{ code: "section-twice", line: 8, what: "Next Steps" },
		]);
	});

	it.each<[string, string]>([
		["```\na", "code"],
		["%%\na", "comment"],
		["<!--\na", "comment"],
		["$$\na", "math"],
	])("name what is never closed: %j", (body, what) => {
		expect(projectOf(`text\n\n${body}`).problems).toEqual([{ code: "block-open", line: 3, what }]);
	});

	it("stand in the order of their lines", () => {
		const text = "---\nlast_contact: soon\n---\n## Recent Context\n- 2025-02-30: a\n## Tasks\n- [ ] b 📅 2025-02-31\n## Tasks\n```\n";
		expect(projectOf(text).problems.map(({ code, line }) => `${line} ${code}`)).toEqual(["2 last-contact-invalid", "5 entry-date-invalid", "7 item-date-invalid", "8 section-twice", "9 block-open"]);
	});

	it("with the YAML cost the properties, not the body", () => {
		const project = withFrontmatter("status: a: b\nlast_contact: 2025-12-19", "## Tasks\n- [ ] c\n");
		expect([project.status, project.lastContact, project.nextSteps.length]).toEqual([null, null, 1]);
		expect(project.problems.map(({ code, line }) => [code, line])).toEqual([["frontmatter-invalid", 2]]);
	});
});

describe("names that objects have", () => {
	it("are headings, keys and cells like any other", () => {
		const text =
			"---\nconstructor: a\n__proto__: b\nstatus: c\n---\n## constructor\n## __proto__\n" + statusTable("| constructor | x |", "| __proto__ | y |", "| Owner | Mira |") + "## toString\n- z\n";
		expect(projectOf(text)).toMatchObject({ status: "c", owner: "Mira", problems: [] });
	});
});

const sections = fc
	.array(
		fc.constantFrom(
			...["## Recent Context\n", "## Log\n", "## Topics\n", "## Overview\n", "## Status\n", "## Blockers\n", "### Next Steps\n", "## Decisions\n", "## Team\n", "## Related\n", "# T\n"],
			...["- 2025-01-01: [[A]] - b (via c)\n", "- [ ] a @Mira 📅 2025-01-01\n", "- ❌ b\n", "  - c\n", "| a | b |\n|---|---|\n| Status | x |\n", "text, (more\n", "```\n", "%%\n", "> - [ ] q\n", "\n"],
			...["---\n", "a: b\n", "**Status:** x\n", "- ~~s~~ [superseded:: 2025-01-01]\n", "None\n", "-\n", "1. [[A|b]]\n"],
		),
		{ maxLength: 14 },
	)
	.map((parts) => parts.join(""));

describe("laws of reading", () => {
	it("never throws, and tells lines that exist", () => {
		fc.assert(
			fc.property(fc.oneof(sections, anyText), (text) => {
				const { problems, blockers, nextSteps, decisions, recentContext } = projectOf(text);
				const lines = text.split(/\r\n?|\n/).length;
				for (const { line } of [...problems, ...blockers, ...nextSteps, ...decisions, ...recentContext]) {
					expect(line).toBeGreaterThan(0);
					expect(line).toBeLessThanOrEqual(lines);
				}
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});

	it("takes no line for two entries or two items of a kind", () => {
		fc.assert(
			fc.property(sections, (text) => {
				const { blockers, nextSteps, decisions, recentContext } = projectOf(text);
				for (const list of [blockers, nextSteps, decisions, recentContext]) {
					const lines = list.map(({ line }) => line);
					expect(new Set(lines).size).toBe(lines.length);
				}
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});

	it("says the same with every line break, a byte order mark and a decoy in a fence", () => {
		const decoy = "````\n## Blockers\n- ❌ decoy\n````\n\n";
		const read = (text: string, shift = 0): unknown =>
			JSON.parse(JSON.stringify(projectOf(text), (key, value: unknown) => (key === "line" ? (value as number) - shift : key === "from" || key === "to" ? 0 : value)));
		fc.assert(
			fc.property(sections, (text) => {
				const said = read(text);
				expect(read(text.replaceAll("\n", "\r\n"))).toEqual(said);
				expect(read("\ufeff" + text)).toEqual(said);
				if (!text.startsWith("---")) expect(read(decoy + text, 5)).toEqual(said);
			}),
			{ numRuns: runs(500, 5000) },
		);
	});

	it("takes twice the time for twice the text", () => {
		const read = (text: string): unknown => projectOf(text);
		const note = "## Recent Context\n- 2025-01-01: [[A]] - b (via c)\n## Topics\na, b (c, d)\n## Blockers\n- ❌ e @Mira\n## Team\n| Person |\n|---|\n| [[Mira]] |\n";
		expect(isLinear((size) => note.repeat(size), read, 600)).toBe(true);
	});
});

const samples = fileURLToPath(new URL("../../../shared/sample", import.meta.url));

describe.skipIf(!existsSync(samples))("the sample note in ../shared (skipped where that folder is missing)", () => {
	/** Only counts: the note holds real names. */
	it("reads as it stands", () => {
		const [name = ""] = readdirSync(samples).filter((file) => file.endsWith(".md"));
		const text = readFileSync(`${samples}/${name}`, "utf8");
		const project = projectOf(text);
		expect(project.blockers.map(({ state }) => state)).toEqual(Array<string>(5).fill("open"));
		expect(project.nextSteps.map(({ state }) => state)).toEqual(Array<string>(10).fill("open"));
		expect(project.decisions.map(({ state }) => state)).toEqual(Array<string>(10).fill("standing"));
		expect([...project.blockers, ...project.nextSteps, ...project.decisions].every(isOpen)).toBe(true);
		expect(project.recentContext).toHaveLength(9);
		expect(project.recentContext.every(({ link, summary }) => link !== null && summary !== null)).toBe(true);
		expect(project.recentContext.filter(({ via }) => via !== null)).toHaveLength(7);
		expect(project.collaborators).toHaveLength(6);
		expect(project.collaborators.map(({ role, company }) => [role !== null, company !== null]).filter(([role, company]) => role && company)).toHaveLength(2);
		expect(project.related.people).toHaveLength(6);
		expect(project.related.customers).toHaveLength(3);
		expect([project.related.projects, project.related.other]).toEqual([[], []]);
		expect([project.status, project.lastContact, project.problems]).toEqual(["active", "2025-12-19", []]);
		expect(text).toContain(`| **Owner** | ${project.owner ?? "?"} |`);
		expect(project.keyFacts).toHaveLength(10);
		expect(project.topics).toHaveLength(17);
		expect(project.overview).not.toBe(null);
	});
});
