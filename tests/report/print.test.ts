import { describe, expect, it, onTestFinished } from "vitest";
import { addText, checkText, jsonText, listText, rollupText, showText } from "../../src/report/print";
import type { NoteReport } from "../../src/report/show";
import { speak } from "../../src/words/words";
import type { IsoDate } from "../../src/text/date";

describe("the list", () => {
	const row = { path: "a.md", title: "A\u001b[31m\nb", type: "projects", status: null, owner: null, lastContact: null, counts: { blockers: 1, nextSteps: 2, decisions: 3, done: 4 } };

	it("hands no control character of a note to the terminal", () => {
		expect(listText([row])).toContain("| A [31m b |");
		expect(listText([row])).not.toContain("\u001b");
	});

	it("has straight edges whatever stands in it", () => {
		const titles = ["Hafen", "Cafe\u0301", "港の鐘", "🛟 x", "a|b"];
		const lines = listText(titles.map((title) => ({ ...row, title }))).split("\n");
		expect(lines.map((line) => line.slice(0, line.indexOf("|", 2) + 1).replaceAll("\\", ""))).toContain("| 港の鐘  |");
		expect(lines.slice(2, -1).map((line) => line.split(/(?<!\\)\|/).length)).toEqual(titles.map(() => 10));
	});

	it("speaks the language of the app", () => {
		speak("de");
		onTestFinished(() => speak("en"));
		expect(listText([row])).toContain("| Letzter Kontakt |");
		expect(listText([])).toBe("Keine verfolgten Notizen dieses Typs.\n");
	});
});

describe("what notes say", () => {
	const ESCAPE = "\u001b[31m";
	const item = { text: `x${ESCAPE}y`, state: "open" as const, line: 3, heading: "h", owner: null, due: null, date: null, children: [] };
	const note: NoteReport = {
		...{ path: "a.md", title: ESCAPE, type: "projects", names: [], frontmatter: {}, status: `on${ESCAPE}`, owner: null, lastContact: null, nextContact: null },
		...{ blockers: [{ ...item, children: [item] }], nextSteps: [], decisions: [], keyFacts: [`a\u0007\nb`], topics: [], overview: null, collaborators: [] },
		recentContext: [{ date: "2026-06-01" as IsoDate, link: "x", source: null, summary: ESCAPE, via: null, line: 9 }],
		related: { people: [], customers: [], projects: [], other: [] },
		problems: [{ line: 1, code: "x", message: ESCAPE }],
	};

	it("is told to the terminal without control characters, a line each", () => {
		const text = showText(note, null);
		expect(text).toContain("  Status: on [31m\n");
		expect(text).toContain("     3  x [31my [open]\n");
		expect(text).toContain("  a b\n");
		expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
		expect(checkText([{ path: "a.md", line: 1, code: "x", message: ESCAPE }])).toBe("a.md:1:  [31m\n");
	});
});

describe("what a rollup does not show as a diff", () => {
	const report = {
		today: "2026-07-01" as IsoDate,
		notes: [
			{
				path: "a.md",
				lastContact: null,
				entries: [{ date: "2026-01-05" as IsoDate, source: "s.md", also: ["t.md"], link: "s", summary: null, via: null, rule: "filed" as const, line: null }],
				skipped: [{ source: "u.md", reason: "future" as const }],
				refusals: [{ code: "anchor", message: "No.", line: null }],
			},
		],
		problems: [],
	};

	it("is told with its totals, written or not", () => {
		const lines = rollupText(report, true).split("\n");
		expect(lines.slice(0, 2)).toEqual(["a.md", "  + 2026-01-05 s.md: filed under it (one meeting with t.md)"]);
		expect(lines[3]).toBe("  ! No.");
		expect(lines[4]).toBe("2026-07-01: 1 entry and 0 last contacts written. 1 source skipped, 1 refusal.");
		expect(rollupText(report, false)).toContain("to write; nothing was written.");
	});
});

describe("an addition", () => {
	it("is told, or why it was refused", () => {
		expect(addText({ path: "a.md", kind: "decisions", items: ["x", "y"], refusals: [] }, true)).toBe("a.md: 2 decisions added.\n");
		expect(addText({ path: "a.md", kind: "decisions", items: [], refusals: [{ code: "anchor", message: "No.", line: 3 }] }, true)).toBe("a.md\n  ! line 3: No.\n");
	});
});

describe("data", () => {
	it("is indented with tabs and ends its last line", () => {
		expect(jsonText({ a: [1] })).toBe('{\n\t"a": [\n\t\t1\n\t]\n}\n');
	});
});
