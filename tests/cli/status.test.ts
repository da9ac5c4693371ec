import { describe, expect, it } from "vitest";
import type { Happenings } from "../../src/status/happenings";
import { contentsOf, json, refuses, run, vaultWith } from "./run";

const vault = vaultWith({
	"Projects/Harbour.md": [
		"---",
		"type: projects",
		"status: active",
		"---",
		"# Harbour",
		"## Next Steps",
		"- [x] Sweep the floor ✅ 2026-06-28",
		"- [x] Order the lamps ✅ 2026-06-20",
		"- [ ] Paint the pier",
		"",
	].join("\n"),
	"Projects/Old.md": "---\ntype: projects\nstatus: done\n---\n# Old\n## Next Steps\n- [x] Close it ✅ 2026-06-20\n",
	"Projects/Mill.md": "---\ntype: projects\n---\n# Mill\n",
	"People/Ada.md": "---\ntype: people\n---\n# Ada\n",
	"2026-06-27 - Lamps.md": "Talked about [[Harbour]] with [[Ada]].\n",
	"2026-07-05 - Later.md": "To talk about [[Harbour]].\n",
});
const DAY = ["--today", "2026-07-01"];
const titles = (all: unknown): string[] => (all as Happenings[]).map(({ title }) => title);

describe("status", () => {
	it("prints what happened in the last seven days as Markdown, and changes nothing", () => {
		const before = contentsOf(vault);
		expect(run("status", vault, ...DAY)).toEqual({
			status: 0,
			stderr: "",
			stdout: `From 2026-06-24 to 2026-07-01.

## [[Harbour]]

Status: active. 1 open next step.

Next: Paint the pier

**Steps done**

- Sweep the floor (2026-06-28)

**Contacts**

- 2026-06-27: [[2026-06-27 - Lamps]]

No news: [[Mill]].

Items that carry no date are left out: nothing tells when they changed.
`,
		});
		expect(contentsOf(vault)).toEqual(before);
	});

	it("prints the same as data", () => {
		const [harbour] = json(0, "status", vault, ...DAY) as Happenings[];
		expect(harbour).toMatchObject({
			path: "Projects/Harbour.md",
			since: "2026-06-24",
			until: "2026-07-01",
			done: [{ kind: "nextSteps", text: "Sweep the floor", date: "2026-06-28", line: 7 }],
			added: [],
			contacts: [{ date: "2026-06-27", sources: ["2026-06-27 - Lamps.md"] }],
			open: { blockers: 0, nextSteps: 1, decisions: 0 },
			comparedWith: null,
			leavesOut: true,
		});
	});

	it("tells of closed projects only where something happened in them", () => {
		expect(titles(json(0, "status", vault, ...DAY))).toEqual(["Harbour", "Mill"]);
		expect(titles(json(0, "status", vault, "--since", "2026-06-20", ...DAY))).toEqual(["Harbour", "Mill", "Old"]);
	});

	it("tells of the notes that are named, whatever their type, each once", () => {
		expect(titles(json(0, "status", vault, "--note", "Old", "--note", "People/Ada.md", "--note", "Old", ...DAY))).toEqual(["Old", "Ada"]);
	});

	it("begins and ends on the days that are given, and counts back from the last one", () => {
		const [harbour] = json(0, "status", vault, "--until", "2026-06-25", ...DAY) as Happenings[];
		expect(harbour).toMatchObject({ since: "2026-06-18", until: "2026-06-25", done: [{ text: "Order the lamps" }], contacts: [] });
	});

	it("says so where there is no project", () => {
		expect(run("status", vaultWith({ "a.md": "" }), ...DAY).stdout).toBe("There is no project to tell of.\n");
	});

	it("refuses days that are none, an end before the beginning, and notes that are not tracked", () => {
		refuses(["status", vault, "--since", "2026-02-30"], /YYYY-MM-DD/);
		refuses(["status", vault, "--since", "2026-07-01", "--until", "2026-06-30", ...DAY], /The first day, 2026-07-01, lies behind the last, 2026-06-30\./);
		// What is to come ends today, so that a time to come would end before it begins.
		refuses(["status", vault, "--since", "2026-08-01", "--until", "2026-08-31", ...DAY], /The first day, 2026-08-01, lies behind the last, 2026-07-01\./);
		refuses(["status", vault, "--note", "2026-06-27 - Lamps"], /2026-06-27 - Lamps/);
	});
});
