import { describe, expect, it } from "vitest";
import { type Change, MemoryVault, TODAY } from "./memory-vault";
import { applyEdits } from "../../src/text/edit";

const P = "Projects/Harbor Migration.md";
const HEAD = "---\ntype: projects\nlast_contact: 2026-06-30\n---\n";

/** The same note as other people's editors would have saved it. */
const disguises: [string, (note: string) => string][] = [
	["as it is", (note) => note],
	["with CRLF", (note) => note.replaceAll("\n", "\r\n")],
	["with a byte order mark", (note) => `\ufeff${note}`],
	["without a final newline", (note) => note.replace(/\n$/, "")],
	["with a decoy in a fence", (note) => note.replace(HEAD, `${HEAD}~~~~\n## Recent Context\n- 2027-01-01: [[decoy]]\n~~~\n~~~~\n`)],
	["with a decoy in a comment", (note) => note.replace(HEAD, `${HEAD}%%\n## Recent Context\n%%\n`)],
];

/**
 * A note drawn with the lines that an update adds, a `+|` before each. Every link in those lines is a source that
 * mentions the project and has nothing else to say.
 */
function draws(drawing: string, change?: Change): void {
	const lines = drawing.split("\n");
	const added = lines.filter((line) => line.startsWith("+|")).join("\n");
	const before = HEAD + lines.filter((line) => !line.startsWith("+|")).join("\n");
	const after = HEAD + lines.map((line) => line.replace(/^\+\|/, "")).join("\n");
	const sources = Object.fromEntries(
		[...added.matchAll(/\[\[(?:([^\]]*)\/)?([^\]/]*)\]\]/g)].map(([, folder = "Sources", name = ""]) => [
			`${folder}/${name}.md`,
			"[[Harbor Migration]]\n",
		]),
	);
	for (const [name, disguise] of disguises) {
		// Without a title the section is made above all text, the decoy's too.
		if (name.includes("decoy") && !/^(?:# |T\n=)/.test(drawing)) continue;
		const vault = new MemoryVault({ ...sources, [P]: disguise(before) }, change);
		const { edits, refusals, lastContact } = vault.rollUp(P);
		expect([refusals, lastContact], name).toEqual([[], null]);
		expect(applyEdits(disguise(before), edits), name).toBe(disguise(after));
		vault.update(P, TODAY);
	}
}

const note = (...lines: string[]): string => [...lines, ""].join("\n");

describe("a new entry", () => {
	it("goes directly before the next one, newest first", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"",
				"+|- 2026-01-09: [[2026-01-09 - A]]",
				"- 2026-01-07: [[x]] - text",
				"+|- 2026-01-06: [[2026-01-06 - A]]",
				"- 2026-01-05: [[y]]",
				"- 2026-01-03: [[z]]",
				"  - a detail",
				"+|- 2026-01-01: [[2026-01-01 - A]]",
				"",
				"## Key Facts",
			),
		);
	});

	it("goes where the order wants it, oldest first", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"+|- 2026-01-01: [[2026-01-01 - A]]",
				"- 2026-01-03: [[x]]",
				"- 2026-01-05: [[y]]",
				"+|- 2026-01-06: [[2026-01-06 - A]]",
				"- 2026-01-07: [[z]]",
				"  goes on here",
				"",
				"  and here",
				"+|- 2026-01-09: [[2026-01-09 - A]]",
				"",
				"Closing words.",
			),
		);
	});

	it("takes a single bullet for newest first", () => {
		draws(note("# T", "## Recent Context", "+|- 2026-01-09: [[2026-01-09 - A]]", "- 2026-01-05: [[x]]", "+|- 2026-01-01: [[2026-01-01 - A]]"));
	});

	it("goes into the longest stretch of one order", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"- 2026-01-20: [[a]]",
				"- 2026-01-25: [[b]]",
				"- 2026-01-10: [[c]]",
				"+|- 2026-01-09: [[2026-01-09 - A]]",
				"- 2026-01-08: [[d]]",
				"- 2026-01-06: [[e]]",
				"+|- 2026-01-01: [[2026-01-01 - A]]",
				"- 2026-01-07: [[f]]",
				"- 2026-01-30: [[g]]",
			),
		);
	});

	it("goes into the newest-first one of two that are equally long", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"- 2026-01-01: [[a]]",
				"- 2026-01-02: [[b]]",
				"- 2026-01-04: [[c]]",
				"- 2026-01-03: [[d]]",
				"- 2026-01-02: [[e]]",
				"+|- 2026-01-02: [[2026-01-02 - A]]",
			),
		);
	});

	it("goes into the earlier one of two equal ones", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"- 2026-01-04: [[a]]",
				"+|- 2026-01-03: [[2026-01-03 - A]]",
				"- 2026-01-02: [[b]]",
				"- 2026-01-05: [[c]]",
				"- 2026-01-01: [[d]]",
			),
		);
	});

	it("of a date that stands there goes after those, and several by ascending path", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"- 2026-01-05: [[x]]",
				"- 2026-01-05: [[y]]",
				"+|- 2026-01-05: [[2026-01-05 - A]]",
				"+|- 2026-01-05: [[2026-01-05 - B]]",
				"- 2026-01-03: [[z]]",
			),
		);
		draws(
			note(
				"# T",
				"## Recent Context",
				"- 2026-01-03: [[z]]",
				"- 2026-01-05: [[y]]",
				"+|- 2026-01-05: [[2026-01-05 - A]]",
				"+|- 2026-01-05: [[2026-01-05 - B]]",
				"+|- 2026-01-06: [[2026-01-06 - A]]",
				"+|- 2026-01-06: [[2026-01-06 - B]]",
				"- 2026-01-07: [[w]]",
			),
		);
	});

	it("leaves blank lines, prose and rules between entries where they are", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"Words first.",
				"",
				"- 2026-01-07: [[a]]",
				"",
				"+|- 2026-01-06: [[2026-01-06 - A]]",
				"- 2026-01-05: [[b]]",
				"",
				"Then a new pen:",
				"",
				"+|- 2026-01-04: [[2026-01-04 - A]]",
				"- 2026-01-03: [[c]]",
				"",
				"***",
				"",
				"- 2026-01-01: [[d]]",
				"",
				"",
				"## Next",
			),
		);
	});

	it("has the bullet, the number and the indentation of its neighbour", () => {
		draws(note("# T", "## Recent Context", "+|* 2026-01-09: [[2026-01-09 - A]]", "* 2026-01-05: [[x]]"));
		draws(note("# T", "## Recent Context", "+|+ 2026-01-09: [[2026-01-09 - A]]", "+ 2026-01-05: [[x]]"));
		draws(note("# T", "## Recent Context", "+|1. 2026-01-09: [[2026-01-09 - A]]", "1. 2026-01-05: [[x]]", "2. 2026-01-03: [[y]]", "+|2. 2026-01-01: [[2026-01-01 - A]]"));
		draws(note("# T", "## Recent Context", "+|3) 2026-01-09: [[2026-01-09 - A]]", "3) 2026-01-05: [[x]]"));
		draws(note("# T", "## Recent Context", "+|  - 2026-01-09: [[2026-01-09 - A]]", "  - 2026-01-05: [[x]]", "+|  - 2026-01-01: [[2026-01-01 - A]]"));
		draws(note("# T", "## Recent Context", "-   2026-01-09: [[x]]", "+|- 2026-01-05: [[2026-01-05 - A]]", "-   2026-01-03: [[y]]"));
	});

	it("stays inside a callout and inside a list item", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"> [!info]- Log",
				"> words",
				">",
				"+|> - 2026-01-09: [[2026-01-09 - A]]",
				"> - 2026-01-05: [[x]]",
				">   - detail",
				"+|> - 2026-01-01: [[2026-01-01 - A]]",
			),
		);
		draws(
			note(
				"# T",
				"## Recent Context",
				"- This year",
				"+|\t- 2026-01-09: [[2026-01-09 - A]]",
				"\t- 2026-01-05: [[x]]",
				"+|\t- 2026-01-01: [[2026-01-01 - A]]",
				"- Last year",
			),
		);
	});

	it("does not go from one list into another that is nested otherwise", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"> [!note] Pinned",
				"> - 2026-01-09: [[a]]",
				"",
				"+|- 2026-01-10: [[2026-01-10 - A]]",
				"- 2026-01-07: [[b]]",
				"- 2026-01-05: [[c]]",
			),
		);
	});

	it("goes by the dates in every form that entries have", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"+|- 2026-01-09: [[2026-01-09 - A]]",
				"- **2026-01-08** text",
				"+|- 2026-01-07: [[2026-01-07 - A]]",
				"- [2026-01-06]: text",
				"- unknown: words",
				"+|- 2026-01-05: [[2026-01-05 - A]]",
				"- 2026-01-04 — text",
				"- 2026-02-30: no day",
				"- 2026-01-02: Mentioned in: x",
			),
		);
	});

	it("is not led astray by dated bullets inside an entry, nor by those in code", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"- 2026-01-09: [[a]]",
				"  - 2026-01-20: within",
				"  - 2026-01-21: within",
				"  - 2026-01-22: within",
				"+|- 2026-01-08: [[2026-01-08 - A]]",
				"- 2026-01-07: [[b]]",
				"",
				"```",
				"- 2026-01-01: code",
				"```",
			),
		);
	});

	it("does not go over a sub-heading", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"### 2026",
				"- 2026-02-03: [[a]]",
				"+|- 2026-01-15: [[2026-01-15 - A]]",
				"- 2026-01-08: [[b]]",
				"+|- 2026-01-01: [[2026-01-01 - A]]",
				"### 2025",
				"- 2025-12-01: [[c]]",
			),
		);
	});

	it("goes before a rule that closes the page, with a blank line between", () => {
		draws(note("# T", "## Recent Context", "- 2026-01-05: [[x]]", "+|- 2026-01-03: [[2026-01-03 - A]]", "+|", "---", "", "Foot"));
		draws(note("# T", "## Recent Context", "- 2026-01-05: [[x]]", "+|- 2026-01-03: [[2026-01-03 - A]]", "", "---", "Foot"));
		draws(note("# T", "## Recent Context", "+|", "+|- 2026-01-03: [[2026-01-03 - A]]", "+|", "---"));
	});
});

describe("a section without entries", () => {
	it.each<[string, string[]]>([
		["right above the next heading", ["## Recent Context", "+|", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "## Next"]],
		["with a blank line", ["## Recent Context", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "## Next"]],
		["with two blank lines", ["## Recent Context", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "", "## Next"]],
		["at the end", ["## Recent Context", "+|", "+|- 2026-01-05: [[2026-01-05 - A]]"]],
		["with prose", ["## Recent Context", "None yet.", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "## Next"]],
		["with other bullets", ["## Recent Context", "- none", "+|- 2026-01-05: [[2026-01-05 - A]]", "## Next"]],
		["with a comment", ["## Recent Context", "<!-- new lines here -->", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "## Next"]],
		["with a sub-heading", ["## Recent Context", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "### 2025", "text"]],
		["with a fence that is never closed", ["## Recent Context", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "```", "text"]],
		["with an underlined heading", ["Recent Context", "---", "", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "Next", "---"]],
	])("is filled: %s", (_, lines) => {
		draws(note("# T", ...lines));
	});

	it("gets several newest first, equal dates by path", () => {
		draws(
			note(
				"# T",
				"## Recent Context",
				"",
				"+|- 2026-01-06: [[2026-01-06 - A]]",
				"+|- 2026-01-05: [[2026-01-05 - A]]",
				"+|- 2026-01-05: [[2026-01-05 - B]]",
				"+|",
				"## Next",
			),
		);
	});
});

describe("the section written to", () => {
	it("is the canonical one, then the aliases in order, then the first", () => {
		draws(
			note(
				"# T",
				"## Interactions",
				"- 2026-01-01: [[a]]",
				"## Recent Context",
				"",
				"+|- 2026-01-05: [[2026-01-05 - A]]",
				"+|",
				"## Recent Context",
				"- 2026-01-02: [[b]]",
			),
		);
		draws(
			note(
				"# T",
				"## Log",
				"- 2026-01-01: [[a]]",
				"## Interaction Log",
				"- 2026-01-02: [[b]]",
				"## Interactions",
				"+|- 2026-01-05: [[2026-01-05 - A]]",
				"- 2026-01-03: [[c]]",
			),
		);
	});

	it("may be a log that holds linked entries, but none without", () => {
		draws(note("# T", "## History", "+|- 2026-01-05: [[2026-01-05 - A]]", "- 2026-01-03: [[c]]"));
		draws(note("# T", "", "+|## Recent Context", "+|", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "## History", "- 2026-01-03: born"));
	});

	it("may be a heading of the first level where the note has several", () => {
		draws(note("# Recent Context", "+|- 2026-01-05: [[2026-01-05 - A]]", "- 2026-01-03: [[c]]", "# Blockers", "- x"));
	});

	it("goes by the name in the settings", () => {
		draws(note("# T", "", "+|### Verlauf", "+|", "+|- 2026-01-05: [[2026-01-05 - A]]", "+|", "### Blockers", "- x"), ({ sections }) => {
			sections.recentContext = { name: "Verlauf", aliases: [], dated: [] };
		});
	});
});

describe("a new section", () => {
	const made = ["+|## Recent Context", "+|", "+|- 2026-01-05: [[2026-01-05 - A]]"];

	it.each<[string, string[]]>([
		["before the first heading after the title", ["# T", "", ...made, "+|", "## Blockers", "- x"]],
		["keeping text that introduces the note", ["# T", "", "Words.", "", "- and a list", "", ...made, "+|", "## Blockers"]],
		["with a blank line before it", ["# T", "Words.", "+|", ...made, "+|", "## Blockers"]],
		["at the end where no heading follows the title", ["# T", "", "Words.", "+|", ...made]],
		["behind a title alone", ["# T", "+|", ...made]],
		["after an underlined title", ["T", "===", "", ...made, "+|", "## Blockers"]],
		["before a rule at the end", ["# T", "", "Words.", "", ...made, "+|", "---"]],
		["at the level of the note's other sections", ["# T", "", "+|### Recent Context", ...made.slice(1), "+|", "### Blockers", "#### Next Steps"]],
		["at level 2 where the other headings are no sections", ["# T", "", ...made, "+|", "#### Something"]],
		["without a title, after the frontmatter", ["", ...made, "+|", "## Blockers", "- x"]],
		["without a title, not above bullets it would take in", ["- 2026-01-02: kicked off", "", ...made, "+|", "## Blockers", "- x"]],
		["without a title, after the frontmatter and before the text", ["", ...made, "+|", "Words."]],
	])("is made %s", (_, lines) => {
		draws(note(...lines));
	});

	it("is made without frontmatter and title at the very top", () => {
		const vault = new MemoryVault({
			[P]: "#type/projects and words\n\n## Blockers\n",
			"2026-01-05 - A.md": "[[Harbor Migration]]\n",
		});
		expect(vault.update(P)).toBe(
			"---\nlast_contact: 2026-01-05\n---\n## Recent Context\n\n- 2026-01-05: [[2026-01-05 - A]]\n\n#type/projects and words\n\n## Blockers\n",
		);
	});

	it("is made in an empty file", () => {
		const change: Change = ({ types }) => {
			types.push({ name: "deals", aliases: [], tags: [], folders: ["Projects"] });
		};
		const sources = { "2026-01-05 - A.md": "[[Harbor Migration]]\n" };
		const written = "---\nlast_contact: 2026-01-05\n---\n## Recent Context\n\n- 2026-01-05: [[2026-01-05 - A]]\n";
		expect(new MemoryVault({ ...sources, [P]: "" }, change).update(P)).toBe(written);
		expect(new MemoryVault({ ...sources, [P]: "\ufeff" }, change).update(P)).toBe(`\ufeff${written}`);
		expect(new MemoryVault({ ...sources, [P]: "\n" }, change).update(P).trimEnd()).toBe(written.trimEnd());
	});

	it("is made behind frontmatter that ends the file", () => {
		const text = "---\ntype: projects\nlast_contact: 2026-06-30\n---";
		for (const [end, written] of [["", ""], ["\n", "\n"]] as const) {
			const vault = new MemoryVault({ [P]: text + end, "2026-01-05 - A.md": "[[Harbor Migration]]\n" });
			expect(vault.update(P)).toBe(`${text}\n\n## Recent Context\n\n- 2026-01-05: [[2026-01-05 - A]]${written}`);
		}
	});

	it("is made at the end, where the settings say so", () => {
		const change: Change = ({ entries }) => {
			entries.position = "end";
		};
		const vault = new MemoryVault({ [P]: `${HEAD}# T\n\n## Blockers\n`, "2026-01-05 - A.md": "[[Harbor Migration]]\n" }, change);
		expect(vault.update(P)).toBe(`${HEAD}# T\n\n## Blockers\n\n## Recent Context\n\n- 2026-01-05: [[2026-01-05 - A]]\n`);
	});

	it("takes entries oldest first, where the settings say so and the entries do not tell", () => {
		const change: Change = ({ entries }) => {
			entries.order = "oldest";
		};
		const sources = { "2026-01-05 - A.md": "[[Harbor Migration]]\n", "2026-01-07 - B.md": "[[Harbor Migration]]\n" };
		const written = "- 2026-01-05: [[2026-01-05 - A]]\n- 2026-01-07: [[2026-01-07 - B]]\n";
		expect(new MemoryVault({ ...sources, [P]: `${HEAD}## Recent Context\n` }, change).update(P)).toContain(written);
		const told = "- 2025-02-01: x\n- 2025-01-01: y\n";
		const newest = "- 2026-01-07: [[2026-01-07 - B]]\n- 2026-01-05: [[2026-01-05 - A]]\n";
		expect(new MemoryVault({ ...sources, [P]: `${HEAD}## Recent Context\n\n${told}` }, change).update(P)).toContain(newest + told);
	});
});
