import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readProject } from "../../src/notes/project";
import { readNote } from "../../src/notes/reading";
import { MemoryVault, person } from "../rollup/memory-vault";
import { harbor, HARBOR, tidied, tidying, tidyLines } from "./tidied";

const FIELDS = "**Date:** 2026-01-05 · **Project:** Harbor · **Folder:** Projects/Har...";

describe("sorting", () => {
	it("puts the newest first and leaves equal dates in their order", () => {
		const lines = ["- 2026-01-01: [[a]]", "- 2026-01-03: [[b]]", "- 2026-01-02: [[c]]", "- 2026-01-03: [[d]]", "- 2026-01-01: [[e]]"];
		expect(tidyLines(harbor(lines))).toEqual([1, 3, 2, 0, 4].map((at) => lines[at]));
	});

	it("puts the oldest first where the settings say so", () => {
		const lines = ["- 2026-01-01: [[a]]", "- 2026-01-03: [[b]]", "- 2026-01-02: [[c]]"];
		expect(tidyLines(harbor(lines, {}, (settings) => (settings.entries.order = "oldest")))).toEqual([0, 2, 1].map((at) => lines[at]));
	});

	it("leaves the blank lines between entries where they are", () => {
		expect(tidyLines(harbor("- 2026-01-01: [[a]]\n\n\n- 2026-01-02: [[b]]\n- 2026-01-03: [[c]]"))).toEqual(["- 2026-01-03: [[c]]", "", "", "- 2026-01-02: [[b]]", "- 2026-01-01: [[a]]"]);
	});

	it("moves an entry with its further lines, sub-bullets and blank lines in it", () => {
		const first = "- 2026-01-01: [[a]] - Words\n  that go on\n\n\t- a detail\n\n  A paragraph.";
		const second = "- 2026-01-02: [[b]]\n    - another\n      - one more";
		expect(tidyLines(harbor(`${first}\n${second}`)).join("\n")).toBe(`${second}\n${first}`);
	});

	it.each(["Some prose.", "- a bullet", "### Sub-heading", "<!-- a note -->", "- 2026-02-30: no such day", "---"])("sorts on each side of %j alone, which stays", (between) => {
		const lines = (middle: string): string => `- 2026-01-02: [[b]]\n- 2026-01-01: [[a]]\n\n${middle}\n\n- 2026-01-04: [[d]]\n- 2026-01-03: [[c]]`;
		const vault = harbor(lines(between));
		expect(tidying(vault).parts).toEqual([]);
		const other = harbor(lines(between).replaceAll("2026-01-02", "2026-01-00").replace("2026-01-00", "2026-01-01").replace("2026-01-01: [[a]]", "2026-01-02: [[a]]"));
		expect(tidyLines(other).join("\n")).toBe(lines(between).replace("- 2026-01-02: [[b]]\n- 2026-01-01: [[a]]", "- 2026-01-02: [[a]]\n- 2026-01-01: [[b]]"));
	});

	it("keeps line breaks, tabs, trailing blanks and a missing last break", () => {
		const vault = new MemoryVault({ [HARBOR]: "---\r\ntype: projects\r\n---\r\n## Recent Context\r\n- 2026-01-01: [[a]]  \r\n\t- x\r\n- 2026-01-02: [[b]]" });
		expect(tidied(vault)).toBe("---\r\ntype: projects\r\n---\r\n## Recent Context\r\n- 2026-01-02: [[b]]\r\n- 2026-01-01: [[a]]  \r\n\t- x");
	});

	it("keeps the numbers of a numbered list in their places", () => {
		expect(tidyLines(harbor("1. 2026-01-01: [[a]]\n2. 2026-01-02: [[b]]\n3. 2026-01-03: [[c]]"))).toEqual(["1. 2026-01-03: [[c]]", "2. 2026-01-02: [[b]]", "3. 2026-01-01: [[a]]"]);
	});

	it("sorts inside a callout", () => {
		expect(tidyLines(harbor("> [!note] Log\n> - 2026-01-01: [[a]]\n>   - x\n>\n> - 2026-01-02: [[b]]"))).toEqual(["> [!note] Log", "> - 2026-01-02: [[b]]", ">", "> - 2026-01-01: [[a]]", ">   - x"]);
	});

	it("refuses what would read otherwise, says where, and changes nothing", () => {
		const vault = new MemoryVault({ [HARBOR]: "---\ntype: projects\n---\n## Recent Context\n- 2026-01-01: [[a]]\n- 2026-01-02: [[b]]\n  ```\n  open\n" });
		expect(tidying(vault)).toEqual({ parts: [], edits: [], refusals: [{ code: "text-differs", line: 5 }] });
	});

	it("tells one part for each section, with the lines that change places", () => {
		const vault = harbor("- 2026-01-03: [[x]]\n- 2026-01-01: [[a]]\n- 2026-01-02: [[b]]\n- 2026-01-01: [[z]]\n\n## Interactions\n\n- 2026-01-01: [[c]]\n- 2026-01-02: [[d]]");
		expect(tidying(vault).parts).toEqual([
			{ id: "order Recent Context 0", deed: "order", line: null, before: "- 2026-01-01: [[a]]\n- 2026-01-02: [[b]]", after: "- 2026-01-02: [[b]]\n- 2026-01-01: [[a]]" },
			{ id: "order Interactions 0", deed: "order", line: null, before: "- 2026-01-01: [[c]]\n- 2026-01-02: [[d]]", after: "- 2026-01-02: [[d]]\n- 2026-01-01: [[c]]" },
		]);
		expect(tidied(vault, ({ id }) => id.includes("Interactions"))).toContain("[[x]]\n- 2026-01-01: [[a]]\n- 2026-01-02: [[b]]\n- 2026-01-01: [[z]]\n\n## Interactions\n\n- 2026-01-02: [[d]]\n- 2026-01-01: [[c]]");
	});
});

describe("merging", () => {
	const good = "- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay with the whole team, covering cranes and la...";

	it.each([
		["no summary", "- 2026-01-05: [[2026-01-05 - Walk]]"],
		["a line of fields", `- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS}`],
		["one field that sources have", "- 2026-01-05: [[2026-01-05 - Walk]] - **Date:** 2026-01-05"],
		["the beginning of the other", "- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay"],
		["its beginning, cut in a word", "- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay with the whole te..."],
		["the same", good],
		["another form of the link", "- 2026-01-05: [[Sources/2026/2026-01-05 - Walk.md|Walk]]"],
		["a Markdown link", "- 2026-01-05: [Walk](Sources/2026-01-05%20-%20Walk.md)"],
	])("drops an entry with %s, before and behind the one kept", (_, other) => {
		expect(tidyLines(harbor([other, good]))).toEqual([good]);
		expect(tidyLines(harbor([good, other]))).toEqual([good]);
	});

	it.each([
		["says something else", "- 2026-01-05: [[2026-01-05 - Walk]] - Cranes are late"],
		["ends within a word of the other", "- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the qu"],
		["has words after its date field", "- 2026-01-05: [[2026-01-05 - Walk]] - **Date:** 2026-01-05 the day on which we all agreed"],
		["has a bold word before a colon", "- 2026-01-05: [[2026-01-05 - Walk]] - **Outcome:** Cranes are late"],
		["has another date", "- 2026-01-04: [[2026-01-05 - Walk]]"],
		["links to another note", "- 2026-01-05: [[2026-01-05 - Talk]]"],
		["has a block id", "- 2026-01-05: [[2026-01-05 - Walk]] ^walk"],
		["has a box", "- [x] 2026-01-05: [[2026-01-05 - Walk]]"],
	])("leaves both where one %s", (_, other) => {
		const vault = harbor([good, other]);
		expect(tidying(vault).parts).toEqual([]);
	});

	it("leaves both where they came through different notes", () => {
		expect(tidying(harbor([`${good} (via Bell)`, "- 2026-01-05: [[2026-01-05 - Walk]] (via Pilots)"])).parts).toEqual([]);
	});

	it("hands the via of the one that goes to the one that stays", () => {
		expect(tidyLines(harbor(["- 2026-01-05: [[2026-01-05 - Walk]] (via [[Bell]])", `${good} ^walk`]))).toEqual([`${good} (via [[Bell]]) ^walk`]);
	});

	it("hands over what is nested in the one that goes", () => {
		const vault = harbor(`- 2026-01-05: [[2026-01-05 - Walk]]\n  - with [[Mira]]\n\n  A word more.\n${good}\n  - lamps`);
		expect(tidyLines(vault).join("\n")).toBe(`${good}\n  - lamps\n  - with [[Mira]]\n\n  A word more.`);
	});

	it("leaves both where what is nested could not stand in the other as it is", () => {
		expect(tidying(harbor(`1. 2026-01-05: [[2026-01-05 - Walk]]\n   - with [[Mira]]\n\n${good}`)).parts.map(({ deed }) => deed)).toEqual([]);
	});

	it("takes the blank lines along that would be left double", () => {
		const vault = harbor(`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS}\n\n- 2026-01-09: [[z]]\n${good}`);
		expect(tidyLines(vault).join("\n")).toBe(`- 2026-01-09: [[z]]\n${good}`);
	});

	it("drops several, wherever they stand", () => {
		const vault = harbor(`- 2026-01-05: [[2026-01-05 - Walk]]\n- 2026-01-05: [[2026-01-05 - Walk]] - ${FIELDS}\n\n### Earlier\n\n${good}\n- 2026-01-05: [[2026-01-05 - Walk]] - Walk along`);
		expect(tidyLines(vault)).toEqual(["### Earlier", "", good]);
		expect(tidying(vault).parts).toMatchObject([{ deed: "merge", line: 15, after: good }]);
	});

	const meeting = {
		"Sources/2026-01-05 - Walk.md": "---\nsource_ref: raw/walk.txt\n---\n# Walk\nAbout [[Harbor]].\n",
		"Notes/2026-01-05 Notes of the walk.md": "---\nsource_ref: raw/walk.txt\n---\nAbout [[Harbor]].\n",
		"raw/walk.txt": "",
	};

	it("knows the notes of one meeting, and the file they were made from", () => {
		expect(tidyLines(harbor(["- 2026-01-05: [[2026-01-05 Notes of the walk]]", good], meeting))).toEqual([good]);
		expect(tidyLines(harbor(["- 2026-01-05: [[walk.txt]]", good], meeting))).toEqual([good]);
	});

	it("knows an entry without a link by what it tells", () => {
		const told = { "Sources/2026-01-05 - Walk.md": "# Walk\nAbout [[Harbor]]. Walk along the quay with the whole team, covering cranes and lamps.\n" };
		expect(tidyLines(harbor(["- 2026-01-05: Walk along the quay with the whole team", good], told))).toEqual([good]);
	});

	it("gives no link up for words, and none that leads somewhere for one that does not", () => {
		const told = { "Sources/2026-01-05 - Walk.md": "# Walk\nAbout [[Harbor]]. Walk along the quay with the whole team, covering cranes and lamps.\n" };
		expect(tidying(harbor(["- 2026-01-05: Walk along the quay with the whole team", "- 2026-01-05: [[2026-01-05 - Walk]]"], told)).parts).toEqual([]);
		expect(tidying(harbor(["- 2026-01-05: [[Elsewhere/2026-01-05 - Walk]] - Walk along the quay", "- 2026-01-05: [[2026-01-05 - Walk]]"], told)).parts).toEqual([]);
	});

	it("leaves a merge out that is not wanted, and does the rest", () => {
		const vault = harbor(["- 2026-01-01: [[x]]", "- 2026-01-05: [[2026-01-05 - Walk]]", good]);
		expect(tidyLines(vault, ({ deed }) => deed !== "merge")).toEqual(["- 2026-01-05: [[2026-01-05 - Walk]]", good, "- 2026-01-01: [[x]]"]);
		expect(tidyLines(vault, ({ deed }) => deed === "merge")).toEqual(["- 2026-01-01: [[x]]", good]);
		expect(tidying(vault, () => false).edits).toEqual([]);
	});
});

describe("a summary that is only a field line", () => {
	const walk = { "Sources/2026-01-05 - Walk.md": "About [[Harbor]] and its [[Cranes|cranes]].\n" };

	it("gives way to a real one; separator, via and block id stay", () => {
		expect(tidyLines(harbor([`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS} (via Bell) ^id`], walk))).toEqual(["- 2026-01-05: [[2026-01-05 - Walk]] — About Harbor and its cranes. (via Bell) ^id"]);
	});

	it("is read where it goes on over lines", () => {
		expect(tidyLines(harbor("- 2026-01-05: [[2026-01-05 - Walk]] - **Date:** 2026-01-05 ·\n  **Project:** Harbor\n  - kept", walk))).toEqual(["- 2026-01-05: [[2026-01-05 - Walk]] - About Harbor and its cranes.", "  - kept"]);
	});

	it("stays with words behind it that are no field", () => {
		expect(tidying(harbor("- 2026-01-05: [[2026-01-05 - Walk]] - **Project:** Harbor\n  and what we said there", walk)).parts).toEqual([]);
	});

	it("goes from the entry without a block id where two have one", () => {
		const [id, other] = [`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS} ^id`, `- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS} · **Folder:** Harbor`];
		const tidied = ["- 2026-01-05: [[2026-01-05 - Walk]] — About Harbor and its cranes. ^id"];
		expect(tidyLines(harbor([id, other], walk))).toEqual(tidied);
		expect(tidyLines(harbor([other, id], walk))).toEqual(tidied);
	});

	it("stays where the source is gone or has no words", () => {
		expect(tidying(harbor([`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS}`])).parts).toEqual([]);
		expect(tidying(harbor([`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS}`], { "2026-01-05 - Walk.md": "**Project:** [[Harbor]]\n" })).parts).toEqual([]);
	});

	it("stays where another entry of the source tells of it, for the two would be doubles then", () => {
		const lines = [`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS} ^id`, "- 2026-01-05: [[2026-01-05 - Walk]] - About Harbor"];
		expect(tidying(harbor(lines, walk)).parts).toEqual([]);
	});

	it("is shown before and after", () => {
		const { parts } = tidying(harbor([`- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS}`], walk));
		expect(parts).toMatchObject([{ deed: "summary", line: 10, before: `- 2026-01-05: [[2026-01-05 - Walk]] — ${FIELDS}`, after: "- 2026-01-05: [[2026-01-05 - Walk]] — About Harbor and its cranes." }]);
	});
});

describe("a missing via", () => {
	const sources = {
		"People/Mira Okafor/README.md": person("Mira Okafor"),
		"People/Mira Okafor/2026-01-05 - Talk.md": "About [[Harbor]].\n",
		"Projects/Harbor/2026-01-06 - Own.md": "Words.\n",
		"2026-01-07.md": "About [[Harbor]].\n",
	};

	it("comes back: the note the source is filed under", () => {
		const vault = harbor(["- 2026-01-07: [[2026-01-07]]", "- 2026-01-06: [[2026-01-06 - Own]]", "- 2026-01-05: [[2026-01-05 - Talk]] - Words ^id"], sources);
		expect(tidyLines(vault)).toEqual(["- 2026-01-07: [[2026-01-07]]", "- 2026-01-06: [[2026-01-06 - Own]]", "- 2026-01-05: [[2026-01-05 - Talk]] - Words (via Mira Okafor) ^id"]);
	});

	it("stays away where one stands already, or where the entry stands for none of the sources", () => {
		expect(tidying(harbor(["- 2026-01-05: [[2026-01-05 - Talk]] (via somebody)", "- 2026-01-05: [[Mira Okafor]] called"], sources)).parts).toEqual([]);
	});

	it("is that of the meeting of its day, where two were made of one file", () => {
		const derived = "---\nsource_ref: raw.txt\n---\nAbout [[Harbor]].\n";
		const files = { "raw.txt": "", ...sources, "People/Mira Okafor/2026-01-05 - Talk.md": derived, "People/Ann Bell/README.md": person("Ann Bell"), "People/Ann Bell/2026-01-09 - More.md": derived };
		expect(tidyLines(harbor(["- 2026-01-05: [[raw.txt]]"], files))).toEqual(["- 2026-01-05: [[raw.txt]] (via Mira Okafor)"]);
	});

	it("is a part of its own", () => {
		const vault = harbor([`- 2026-01-05: [[2026-01-05 - Talk]] - ${FIELDS}`], sources);
		expect(tidying(vault).parts.map(({ deed }) => deed)).toEqual(["summary", "via"]);
		expect(tidyLines(vault)).toEqual(["- 2026-01-05: [[2026-01-05 - Talk]] - About Harbor. (via Mira Okafor)"]);
		expect(tidyLines(vault, ({ deed }) => deed === "via")).toEqual([`- 2026-01-05: [[2026-01-05 - Talk]] - ${FIELDS} (via Mira Okafor)`]);
	});
});

const sample = fileURLToPath(new URL("../../../shared/sample/AI Pipelines Collateral.md", import.meta.url));

describe.skipIf(!existsSync(sample))("the sample note (skipped where it is not there)", () => {
	it("has eight entries of eight sources in order, with the good summary of the doubled one", () => {
		const path = "Projects/Sample.md";
		const before = readFileSync(sample, "utf8");
		const vault = new MemoryVault({ [path]: before });
		const after = tidied(vault, undefined, path);
		const entriesOf = (text: string): ReturnType<typeof readProject>["recentContext"] => readProject(readNote(path, text, vault.graph.reader), vault.graph.reader).recentContext;
		const [was, is] = [entriesOf(before), entriesOf(after)];
		expect(was).toHaveLength(9);
		expect(is.map(({ date }) => date)).toEqual([...is.map(({ date }) => date)].sort().reverse());
		expect(is).toHaveLength(8);
		expect(new Set(is.map(({ link }) => link?.target)).size).toBe(8);
		expect(is.find(({ date }) => date === "2025-11-06")?.summary).toBe(was[5]?.summary);
		// Every other line is there as it was.
		const kept = (text: string): string[] => text.split("\n").filter((line) => line !== "");
		expect(kept(after)).toEqual(kept(before).filter((line) => !line.includes("**Date:**")));
	});
});
