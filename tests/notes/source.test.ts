import { describe, expect, it } from "vitest";
import { targetsIn } from "../../src/notes/source";
import { isLinear } from "../text/growth";
import { facts, type Change } from "./notes";

const PATH = "Sources/2025-10-29 - Weekly.md";

const date = (path: string, text: string, change?: Change): string | null => facts(path, text, change).source?.date ?? null;

/** Mentions as `line target`, plain names in quotes, listed ones with `*`. */
function mentions(text: string, change?: Change): string[] {
	return (facts(PATH, text, change).source?.mentions ?? []).map(
		({ target, link, line, listed }) => `${line} ${link ? target : `"${target}"`}${listed ? "*" : ""}`,
	);
}

function homes(text: string): string[] {
	return (facts(PATH, text).source?.homes ?? []).map(({ target, link }) => (link ? target : `"${target}"`));
}

/** The source of note-format, with the template values its frontmatter came with. */
const REAL = `---
type: "group-meeting"
created: { { DATE } }
title: "20251029 0905 Transcription"
participants: [{ { PARTICIPANTS } }]
---
# Weekly platform sync

**Date:** 2025-10-29 · **Project:** Harbor Migration · **Folder:** Projects/Harbor Migration
**Participants:** Mira Okafor, Jonas Weller

## Summary
Team aligned on the cut-over window. Storage tests are late …

## Action items
- [x] Add Jonas to the [[Intake]] channel. @Mira Okafor ⏫ ✅ 2025-11-08
- [ ] Schedule the [[Storage]] deep-dive. @Jonas Weller 📅 2025-11-14
`;

describe("the date of a source", () => {
	it.each<[string, string, string | null]>([
		["x.md", "---\ndate: 2025-11-06\n---\n", "2025-11-06"],
		["2025-01-01 x.md", "---\ndate: 2025-11-06\n---\n", "2025-11-06"],
		["2025-11-06 x.md", "---\ndate: soon\n---\n", "2025-11-06"],
		["2025-11-06 - Title.md", "", "2025-11-06"],
		["2025-11-06_143022_Subject.md", "", "2025-11-06"],
		["2025-11-06 14 30 - Title.md", "", "2025-11-06"],
		["Daily/2025-12-19.md", "", "2025-12-19"],
		["x.md", "**Date:** 2025-11-06", "2025-11-06"],
		["x.md", "# T\n\n**Date**: 2025-11-06 · **Project:** x", "2025-11-06"],
		["x.md", "Date:: 2025-11-06", "2025-11-06"],
		["x.md", "text\n**date:** [[2025-11-06]] (Thursday)", "2025-11-06"],
		["x.md", "**Date:** [[Daily/2025-11-06|Thursday]]", "2025-11-06"],
		["x.md", "**Date:** [2025-11-06](Daily/2025-11-06.md)", "2025-11-06"],
		["x.md", "**Date:** 2025-11-06, 14:30", "2025-11-06"],
		["x.md", "- **Date:** 2025-11-06", "2025-11-06"],
		["x.md", "> [!info]\n> **With:** Mira\n> **Date:** 2025-11-06", "2025-11-06"],
		["x.md", "> ## Quoted\n\n**Date:** 2025-11-06", "2025-11-06"],
		["x.md", "**Date:** soon\n\n**Date:** 2025-11-06", "2025-11-06"],
		["x.md", "## Summary\n**Date:** 2025-11-06", null],
		["x.md", "```\n**Date:** 2025-11-06\n```", null],
		["x.md", "**Due:** 2025-11-06", null],
		["x.md", "**Date:** 2025-02-30", null],
		["x.md", "---\ncreated: 2025-11-06\n---\ntext of 2025-11-06", null],
		["x 2025-11-06.md", "", null],
	])("%s with %j: %s", (path, text, expected) => {
		expect(date(path, text)).toBe(expected);
	});

	it("of the real one is read, whatever its template left behind", () => {
		expect(facts("x.md", REAL)).toMatchObject({ tracked: null, title: "20251029 0905 Transcription", source: { date: "2025-10-29" } });
		const braces = REAL.replaceAll("{ { DATE } }", "{{DATE}}").replaceAll("{ { PARTICIPANTS } }", "{{PARTICIPANTS}}");
		expect([date("x.md", braces), date("x.md", REAL.replace("title:", "title: a: b"))]).toEqual(["2025-10-29", "2025-10-29"]);
	});

	it("survives invalid YAML where the name has it", () => {
		expect(date("2025-11-06 x.md", "---\na: b: c\ndate: 2025-01-01\n---\n")).toBe("2025-11-06");
	});
});

describe("mentions", () => {
	it("of the real one are its links and names, but for those in an open task", () => {
		expect(mentions(REAL)).toEqual(['9 "Harbor Migration"', '10 "Mira Okafor, Jonas Weller"', '10 "Mira Okafor"', '10 "Jonas Weller"', "16 Intake"]);
	});

	it.each<[string, string, string[]]>([
		["links of the body", "[[A]] [b](C.md)\n\n# [[D]]\n\n| [[E\\|e]] |\n|---|\n| [[F]] |\n\n- [[G]]", ["1 A", "1 C.md", "3 D", "5 E", "7 F", "9 G"]],
		["links of further lines", "a\nb [[A]]\n- c\n  [[B]]", ["2 A", "4 B"]],
		["links in callouts", "> [!note] [[A]]\n> - [[B]]", ["1 A", "2 B"]],
		["links in tasks that are done or cancelled", "- [x] [[A]]\n- [X] [[B]]\n- [-] [[C]]", ["1 A", "2 B", "3 C"]],
		["no links in open tasks, at any depth", "- [ ] [[A]]\n  - [x] [[B]]\n\n    [[C]]\n- [/] [[D]]\n- [?] [[E]]", []],
		["no links in quotations", "> [[A]]\n\n> [!note]\n> > [[B]]", []],
		["no embeds", "![[A]] ![b](C.png)", []],
		["no links in code", "`[[A]]`\n```\n[[B]]\n```\n\n    [[C]]\n", []],
		["no links in comments", "%%[[A]]%% <!-- [[B]] -->\n%%\n[[C]]\n%%\n<!--\n[[D]]\n-->\n$$\n[[E]]\n$$", []],
		["no links into the note itself and out of the vault", "[[#a]] [b](#c) [d](https://e.f)", []],
		["no links in dated entries", "## Recent Context\n- 2025-01-01: [[A]]\n  - [[B]]\n- [[C]]\n\n[[D]]\n## Other\n- 2025-01-01: [[E]]", ["4 C", "6 D", "8 E"]],
		["no links in dated entries under a dated name", "## Log\n- 2025-01-01: [[A]]\n- [[B]]", ["3 B"]],
		["links in dated bullets elsewhere", "## Log\n- 2025-01-01: see [[A]]", ["2 A"]],
	])("are %s", (_, text, expected) => {
		expect(mentions(text)).toEqual(expected);
	});

	it.each(["Project", "Account", "Customer", "Person", "With", "Participants", "Attendees"])("are names in **%s:**", (key) => {
		for (const line of [`**${key}:** Mira Okafor`, `**${key.toLowerCase()}**: Mira Okafor`, `${key}:: Mira Okafor`, `> [!x]\n> **${key}:** Mira Okafor`]) {
			expect(mentions(line).map((mention) => mention.slice(2))).toEqual(['"Mira Okafor"']);
		}
		// What stands in parentheses is ignored, but may be part of the name.
		expect(mentions(`**${key}:** Mira Okafor (Lead, EMEA)`)).toEqual(['1 "Mira Okafor (Lead, EMEA)"', '1 "Mira Okafor"']);
		expect(mentions(`**${key}:** [[A|Mira]], Jonas Weller`)).toEqual(["1 A", '1 "Jonas Weller"']);
	});

	it.each(["project", "projects", "account", "customer", "customers", "person", "people", "participants", "attendees"])("are names in the property %s", (key) => {
		expect(mentions(`---\nx: y\n${key}: Harbor Migration\n---\n`)).toEqual(['3 "Harbor Migration"']);
		expect(mentions(`---\n${key.toUpperCase()}:\n- "[[A]]"\n- Mira Okafor\n---\n`)).toEqual(["3 A", '4 "Mira Okafor"']);
		expect(mentions(`---\n${key}: Mira Okafor (Lead)\n---\n`)).toEqual(['2 "Mira Okafor (Lead)"', '2 "Mira Okafor"']);
		expect(mentions(`---\n${key}: [[Harbor Migration]]\n---\n`)).toEqual(["2 Harbor Migration"]);
	});

	it("are links at any depth of the frontmatter, and names in no other property", () => {
		expect(mentions('---\na:\n  b:\n    - c: "see [[A]] and [d](B.md)"\ne: Mira Okafor\nf: "![[C]] https://x.org"\n---\n')).toEqual(["4 A", "4 B.md"]);
	});

	it("are no placeholders", () => {
		expect(mentions("---\nparticipants: ['{{p}}', '<% q %>', none, N/A]\nproject: { { P } }\n---\n**Project:** {{x}}\n")).toEqual([]);
	});

	it.each(["Related", "Related People", "Related Customers", "Related to this", "See also", "See Also:", "🔗 Links"])("in a list below %s are listed", (title) => {
		expect(mentions(`## ${title}\n- [[A]]\n### Sub\n1. [[B]]\n\n[[C]]\n## Other\n- [[D]]`)).toEqual(["2 A*", "4 B*", "6 C", "8 D"]);
	});

	it("are not listed elsewhere", () => {
		expect(mentions("## Linkedin\n- [[A]]\n## See\n- [[B]]\n> ## Links\n\n- [[C]]")).toEqual(["2 A", "4 B", "7 C"]);
	});

	it("are found in twice the time in twice the text", () => {
		const read = (text: string): unknown => mentions(text);
		expect(isLinear((size) => "- [[A]]\n".repeat(size), read, 10_000)).toBe(true);
		expect(isLinear((size) => "## Links\n- [[A]]\n## Log\n- 2025-01-01: [[A]]\n".repeat(size), read, 3000)).toBe(true);
	});
});

describe("homes", () => {
	it.each<[string, string[]]>([
		["---\nperson: P\nproject: '[[A|a]]'\ncustomer: [C, D]\naccount: B (x)\n---\n", ["A", '"B (x)"', '"B"', '"C"', '"D"', '"P"']],
		["**Project:** Harbor Migration · **Folder:** x", ['"Harbor Migration"']],
		["---\nproject: A\n---\n**Project:** [[B]], C", ['"A"', "B", '"C"']],
		["**Account:** A\n**Customer:** B", []],
		["---\nproject: { { P } }\naccount: none\n---\n", []],
	])("of %j are %j", (text, expected) => {
		expect(homes(text)).toEqual(expected);
	});
});

describe("the source_ref", () => {
	it.each<[string, string | null]>([
		["source_ref: ../Raw/x.md", "../Raw/x.md"],
		["source_ref: /Users/m/Vault/x", "/Users/m/Vault/x"],
		["source_ref:", null],
		["a: b", null],
	])("of %j is %j", (yaml, expected) => {
		expect(facts(PATH, `---\n${yaml}\n---\n`).source?.sourceRef).toBe(expected);
	});
});

describe("targetsIn", () => {
	it("are links, then the names around them, and names with their commas", () => {
		const show = (value: string): string[] => targetsIn(value).map(({ target, link }) => (link ? target : `"${target}"`));
		expect(show("[[A]] (x), B and [c](C.md); D")).toEqual(["A", "C.md", '"B and"', '"D"']);
		expect(show("Northwind, Inc.")).toEqual(['"Northwind, Inc."', '"Northwind"', '"Inc."']);
	});
});
