import { describe, expect, it } from "vitest";
import { itemsBetween, SectionNames, sectionsOf, sectionsOfKind, writingSection } from "../../src/notes/section";
import { defaultSettings, type SectionKind } from "../../src/settings/schema";
import { scan } from "../../src/text/scan";
import { isLinear } from "../text/growth";
import { settingsWith, type Change } from "./notes";

/** Sections as `kind from-to`, lines counted from 0; headings that are no known section with their text. */
function sections(text: string, change?: Change): string[] {
	return sectionsOf(scan(text), new SectionNames(settingsWith(change))).map(
		({ kind, heading, from, to }) => `${kind ?? `"${heading.text}"`} ${from}-${to}`,
	);
}

/** The table of note-format, row by row. */
const TABLE: [SectionKind, string[]][] = [
	["recentContext", ["Recent Context", "Recent Activity", "Interactions", "Interaction Log"]],
	["keyFacts", ["Key Facts", "Facts", "Key facts learned"]],
	["topics", ["Topics", "Themes"]],
	["overview", ["Overview", "Summary", "About", "Description", "Purpose"]],
	["status", ["Status", "Current Status"]],
	["blockers", ["Blockers", "Blocked", "Impediments", "Waiting", "Waiting For", "Waiting On", "Risks & Blockers", "Risks", "Issues", "Open Questions"]],
	["nextSteps", ["Next Steps", "Next Actions", "Next Step", "Action Items", "Actions", "Follow-ups", "Follow-up", "To Do", "Todo", "Tasks", "Open Tasks"]],
	["decisions", ["Key Decisions", "Decisions", "Decision", "Decision Log", "Decisions Made"]],
	["collaborators", ["Collaborators", "Team", "Attendees", "Participants", "Stakeholders", "Key People"]],
	["relatedPeople", ["Related People"]],
	["relatedCustomers", ["Related Customers"]],
	["relatedProjects", ["Related Projects"]],
	["related", ["Related", "Related Notes"]],
];
const TITLES = TABLE.flatMap(([kind, titles]) => titles.map((title): [string, SectionKind] => [title, kind]));

describe("section names", () => {
	it.each(TITLES)("%s is %s, however it is written", (title, kind) => {
		for (const heading of [title, title.toUpperCase(), `🚀 ${title}`, `6. ${title}:`, `${title} ##`, `**${title}**`]) {
			expect(sections(`# T\n\n## ${heading}\n- a\n`)).toEqual([`${kind} 3-4`]);
		}
	});

	it("come in the order in which writing prefers them", () => {
		const { sections: defaults } = defaultSettings();
		for (const [kind, titles] of TABLE) expect([defaults[kind].name, ...defaults[kind].aliases]).toEqual(titles);
	});

	it.each(["Timeline", "Activity", "Log", "History"])("%s counts only where a linked dated entry stands", (title) => {
		expect(sections(`## ${title}\n- 2025-01-01: [[A]]\n`)).toEqual(["recentContext 1-2"]);
		expect(sections(`## ${title}\n- a\n  - **2025-01-01** [b](C.md)\n`)).toEqual(["recentContext 1-3"]);
		expect(sections(`## ${title}\n- 2025-01-01: a, see [[A]]\n- [[A]]\n`)).toEqual([`"${title}" 1-3`]);
	});

	it("are configurable", () => {
		const change: Change = ({ sections: { blockers, topics } }) => {
			blockers.name = "Hürden";
			blockers.aliases = ["constructor", "__proto__"];
			topics.dated = ["Diary"];
		};
		expect(sections("## Hürden\n## constructor\n## \\_\\_proto\\_\\_\n## Blockers\n## toString", change)).toEqual([
			"blockers 1-0",
			"blockers 2-1",
			"blockers 3-2",
			'"Blockers" 4-3',
			'"toString" 5-4',
		]);
		expect(sections("## Diary\n- 2025-01-01: [[A]]", change)).toEqual(["topics 1-1"]);
	});

	it("that two kinds claim belong to the first", () => {
		const change: Change = ({ sections: { nextSteps } }) => nextSteps.aliases.push("Topics", "");
		expect(sections("## Topics\n##\n", change)).toEqual(["topics 1-0", '"" 2-2']);
	});
});

describe("sections", () => {
	it.each<[string, string, string[]]>([
		["of any level below the title", "# T\n## Tasks\na\n### Blockers\nb\n###### Facts\nc", ["nextSteps 2-2", "blockers 4-4", "keyFacts 6-6"]],
		["that end at the same level", "## Tasks\na\n## Other\nb", ["nextSteps 1-1", '"Other" 3-3']],
		["that end at a higher level", "### Tasks\na\n## Other\nb", ["nextSteps 1-1", '"Other" 3-3']],
		["with sub-headings", "## Tasks\n### Now\n- a\n#### Today\n### Later\n- b\n## End", ["nextSteps 1-5", '"Now" 2-3', '"Today" 4-3', '"Later" 5-5', '"End" 7-6']],
		["that end at a known section below them", "## Project\n### Tasks\na\n### Other\nb", ['"Project" 1-0', "nextSteps 2-2", '"Other" 4-4']],
		["that a dated name ends when it is one", "## Recent Context\n- 2025-01-02: a\n### Timeline\n- 2025-01-01: [[A]]", ["recentContext 1-1", "recentContext 3-3"]],
		["that a dated name does not end when it is none", "## Tasks\n- a\n### Log\n- b", ["nextSteps 1-3", '"Log" 3-3']],
		["with a title among several", "# Tasks\na\n# Blockers\nb", ["nextSteps 1-1", "blockers 3-3"]],
		["with the only title left out", "# Tasks\na\n## Other\nb", ['"Other" 3-3']],
		["under an underlined heading", "Tasks\n---\n- a", ["nextSteps 2-2"]],
		["in quotes, items, code and comments, which are none", "> ## Tasks\n\n- ## Tasks\n\n```\n## Tasks\n```\n%%\n## Tasks\n%%", []],
		["at the end of the file", "## Tasks", ["nextSteps 1-0"]],
		["behind frontmatter", "---\na: |\n  ## Tasks\n---\n## Tasks\n", ["nextSteps 5-5"]],
	])("%s", (_, text, expected) => {
		expect(sections(text)).toEqual(expected);
	});

	it("read alike with every line break", () => {
		const text = "# T\n\n## Risks\na\n\n## Log\n- 2025-01-01: [[A]]\n";
		for (const other of [text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r"), "\ufeff" + text]) {
			expect(sections(other)).toEqual(sections(text));
		}
	});

	it("are found in the time the headings take", () => {
		const read = (text: string): unknown => sections(text);
		expect(isLinear((size) => "## Log\n### Log\n#### Log\n- 2025-01-01: a\n".repeat(size), read, 5000)).toBe(true);
		expect(isLinear((size) => "## a\n" + "### b\n".repeat(size), read, 20_000)).toBe(true);
	});
});

describe("writing", () => {
	const writing = (text: string, kind: SectionKind): string | null => {
		const found = writingSection(sectionsOf(scan(text), new SectionNames(defaultSettings())), kind);
		return found && found.heading.text;
	};

	it.each<[string, string, SectionKind, string | null]>([
		["the canonical name", "## Risks\n## Blockers\n", "blockers", "Blockers"],
		["the alias that comes first in the table", "## Risks\n## Waiting For\n## Issues\n", "blockers", "Waiting For"],
		["the first of equals", "## tasks\n## TASKS\n", "nextSteps", "tasks"],
		["a dated name last", "## Timeline\n- 2025-01-01: [[A]]\n## Interactions\n", "recentContext", "Interactions"],
		["a dated name when there is no other", "## Timeline\n- 2025-01-01: [[A]]\n", "recentContext", "Timeline"],
		["nowhere", "## Topics\n## Timeline\n", "recentContext", null],
	])("takes %s", (_, text, kind, expected) => {
		expect(writing(text, kind)).toBe(expected);
	});

	it("does not hinder reading all of them", () => {
		const all = sectionsOf(scan("## Risks\n## Topics\n## Blockers\n"), new SectionNames(defaultSettings()));
		expect(sectionsOfKind(all, "blockers").map(({ heading }) => heading.text)).toEqual(["Risks", "Blockers"]);
	});
});

describe("itemsBetween", () => {
	it("takes the items whose markers stand in the lines, both ends included", () => {
		const outline = scan("- a\n- b\n  - c\n\n- d\n");
		expect(itemsBetween(outline, 1, 4)).toEqual([1, 2, 3]);
		expect(itemsBetween(outline, 2, 2)).toEqual([2]);
		expect(itemsBetween(outline, 3, 2)).toEqual([]);
		expect(itemsBetween(outline, 5, 99)).toEqual([]);
	});
});
