import { describe, expect, it } from "vitest";
import { json, run, runIn, vaultWith } from "./run";

const harbor = [
	"---",
	"type: [Project, x]",
	"title: Harbor Migration",
	"aliases: [HM]",
	"last_contact: '2026-01-05'",
	"owner: '[[Mira Okafor]]'",
	"created: 2025-12-01",
	"numbers: [1, true, null, {a: b}]",
	"__proto__: odd",
	"---",
	"# The Harbor",
	"",
	"## Overview",
	"",
	"Moving *things*.",
	"",
	"## Status",
	"",
	"| Field | Value |",
	"|---|---|",
	"| **Status** | active |",
	"| **Owner** | Jonas Weller |",
	"",
	"## Blockers",
	"",
	"- ❌ No power @Mira Okafor 📅 2026-02-01 ^b1",
	"  - since May",
	"- ✅ No boat [resolved:: 2026-01-02]",
	"",
	"## Risks",
	"- [ ] Storm",
	"",
	"## Next Steps",
	"- [/] Call",
	"  - [x] Dial",
	"- [-] Sing",
	"",
	"## Key Decisions",
	"- ✅ Go (2026-01-03)",
	"- ~~Stay~~",
	"",
	"## Recent Context",
	"- 2026-01-05: [[2026-01-05 - Talk#x|the talk]] - Said much. (via Mira)",
	"- 2026-01-04 — no link",
	"- 2026-01-03: [gone](../Gone/2026-01-03%20-%20Away.md#y)",
	"",
	"## Key Facts",
	"- One fact",
	"",
	"## Topics",
	"Quay, Piles (oak, pine)",
	"",
	"## Collaborators",
	"| Person | Role | Company |",
	"|---|---|---|",
	"| [[Mira Okafor\\|Mira]] | | Acme |",
	"",
	"## Related People",
	"- [[Mira Okafor]]",
	"## Related Customers",
	"- [[Customers/Acme.md|Acme]]",
	"## Related Projects",
	"- [q](Quay%20Wall.md)",
	"## Related",
	"- [[Anything#x]]",
	"",
].join("\n");
const vault = vaultWith({
	"Projects/Harbor/README.md": harbor,
	"Sources/2026-01-05 - Talk.md": "[[HM]]\n",
	"Sources/2026-09-01 - Later.md": "[[HM]]\n",
	"People/Mira Okafor.md": "---\ntype: people\n---\n",
	"Empty.md": "",
	"Filed/2026-01-06 - Minutes.md": "---\ntype: projects\n---\n# Minutes\n",
});

describe("show --json", () => {
	const item = { owner: null, due: null, date: null, children: [] };

	it("prints the note with all its parts, lines from 1, and null for what is absent", () => {
		const shown = json(0, "show", vault, "Harbor Migration", "--today", "2026-07-01");
		expect(shown).toEqual({
			path: "Projects/Harbor/README.md",
			title: "Harbor Migration",
			type: "projects",
			names: ["Harbor Migration", "HM", "Harbor"],
			frontmatter: JSON.parse(
				'{"type":["Project","x"],"title":"Harbor Migration","aliases":["HM"],"last_contact":"2026-01-05","owner":"[[Mira Okafor]]","created":"2025-12-01","numbers":[1,true,null,{"a":"b"}],"__proto__":"odd"}',
			) as unknown,
			status: "active",
			owner: "Mira Okafor",
			lastContact: "2026-01-05",
			nextContact: "2026-09-01",
			blockers: [
				{
					...item,
					text: "No power",
					state: "open",
					line: 26,
					heading: "Blockers",
					owner: "Mira Okafor",
					due: "2026-02-01",
					children: [{ ...item, text: "since May", state: null, line: 27, heading: "Blockers" }],
				},
				{ ...item, text: "No boat", state: "resolved", line: 28, heading: "Blockers", date: "2026-01-02" },
				{ ...item, text: "Storm", state: "open", line: 31, heading: "Risks" },
			],
			nextSteps: [
				{
					...item,
					text: "Call",
					state: "in-progress",
					line: 34,
					heading: "Next Steps",
					children: [{ ...item, text: "Dial", state: "done", line: 35, heading: "Next Steps" }],
				},
				{ ...item, text: "Sing", state: "cancelled", line: 36, heading: "Next Steps" },
			],
			decisions: [
				{ ...item, text: "Go", state: "standing", line: 39, heading: "Key Decisions", date: "2026-01-03" },
				{ ...item, text: "Stay", state: "superseded", line: 40, heading: "Key Decisions" },
			],
			recentContext: [
				{
					date: "2026-01-05",
					link: "2026-01-05 - Talk",
					source: "Sources/2026-01-05 - Talk.md",
					summary: "Said much.",
					via: "Mira",
					line: 43,
				},
				{ date: "2026-01-04", link: null, source: null, summary: "no link", via: null, line: 44 },
				{ date: "2026-01-03", link: "../Gone/2026-01-03%20-%20Away.md", source: null, summary: null, via: null, line: 45 },
			],
			keyFacts: ["One fact"],
			topics: ["Quay", "Piles (oak, pine)"],
			overview: "Moving *things*.",
			collaborators: [{ person: "Mira", role: null, company: "Acme" }],
			related: {
				people: ["Mira Okafor"],
				customers: ["Customers/Acme.md"],
				projects: ["Quay%20Wall.md"],
				other: ["Anything"],
			},
			problems: [],
		});
		expect(Object.keys(shown as object)).toEqual(
			"path title type names frontmatter status owner lastContact nextContact blockers nextSteps decisions recentContext keyFacts topics overview collaborators related problems".split(" "),
		);
		const [blocker] = (shown as { blockers: object[] }).blockers;
		expect(Object.keys(blocker ?? {})).toEqual("text state line heading owner due date children".split(" "));
	});

	it("prints an empty note as one without anything", () => {
		expect(json(0, "show", vault, "Empty")).toEqual({
			path: "Empty.md",
			title: "Empty",
			type: null,
			names: ["Empty"],
			frontmatter: {},
			status: null,
			owner: null,
			lastContact: null,
			nextContact: null,
			blockers: [],
			nextSteps: [],
			decisions: [],
			recentContext: [],
			keyFacts: [],
			topics: [],
			overview: null,
			collaborators: [],
			related: { people: [], customers: [], projects: [], other: [] },
			problems: [],
		});
	});

	it("prints problems with line, code and message, and ends with 0 all the same", () => {
		const broken = vaultWith({ "x.md": "---\ntype: projects\nowner: a: b\n---\n# x\n\n## Blockers\n## Blockers\n" });
		const { problems, frontmatter } = json(0, "show", broken, "x") as { problems: object[]; frontmatter: object };
		expect(frontmatter).toEqual({});
		expect(problems).toMatchObject([
			{ line: 3, code: "frontmatter-invalid" },
			{ line: 8, code: "section-twice" },
		]);
		expect(Object.keys(problems[0] ?? {})).toEqual(["line", "code", "message"]);
	});
});

describe("a note is found", () => {
	it.each([
		["by its path", "Projects/Harbor/README.md"],
		["by its path without .md", "Projects/Harbor/README"],
		["by its path from here", "./Projects/Harbor/README.md"],
		["by its path with backslashes", "Projects\\Harbor\\README.md"],
		["by its path from here with backslashes", ".\\Projects\\Harbor\\README.md"],
		["by its path in another case", "projects/harbor/readme"],
		["by its title", "Harbor Migration"],
		["by an alias in another case", "hm"],
		["by its folder", "Harbor"],
		["by its folder's path", "Projects/Harbor"],
		["by the end of its path", "Harbor/README"],
	])("%s", (_, name) => {
		expect((json(0, "show", vault, name) as { path: string }).path).toBe("Projects/Harbor/README.md");
	});

	it("that is no tracked note", () => {
		expect(json(0, "show", vault, "2026-01-05 - Talk")).toMatchObject({ path: "Sources/2026-01-05 - Talk.md", type: null });
	});

	it("in a vault given by a relative path", () => {
		const { status, stdout } = runIn(vault, "show", ".", "HM", "--json");
		expect([status, (JSON.parse(stdout) as { title: string }).title]).toEqual([0, "Harbor Migration"]);
	});
});

describe("show", () => {
	it("prints for people what the data say, with counts", () => {
		const { status, stdout, stderr } = run("show", vault, "HM", "--today", "2026-07-01");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		for (const line of [
			"Harbor Migration",
			"  Path: Projects/Harbor/README.md",
			"  Next contact: 2026-09-01",
			"Blockers (3)",
			"Next steps (2)",
			"Decisions (2)",
			"Recent context (3)",
			"Key facts (1)",
			"Collaborators (1)",
		]) {
			expect(stdout.split("\n")).toContain(line);
		}
		expect(stdout).toMatch(/^ +26 {2}No power \[open, Mira Okafor, due 2026-02-01\]$/m);
	});

	it("says when a note of a tracked type is read as a source", () => {
		const { stdout } = run("show", vault, "2026-01-06 - Minutes");
		expect(stdout).toMatch(/^ {2}Read as: a source, dated 2026-01-06$/m);
	});
});
