import { describe, expect, it } from "vitest";
import { MemoryVault, project } from "./memory-vault";

const P = "Projects/Harbor.md";
const S = "Sources/2026/2026-01-05 - Weekly Status, change request deadline.md";
const OTHER = "Sources/2026-01-05 - Other.md";
const TEXT = [
	"---",
	'title: "Weekly Status: SKU change request deadline"',
	"---",
	"# The deadline moves to March",
	"",
	"**With:** Harbor Migration",
	"",
	"The *team* agreed that the [[Old Mirror|old mirror]] stays until the storage tests are done.",
	"",
].join("\n");

/** Sources that would get an entry. */
function missing(context: string, files: Record<string, string> = { [S]: TEXT }): string[] {
	const vault = new MemoryVault({ [P]: project("Harbor Migration", `\n${context}\n`), ...files });
	return vault.rollUp(P).entries.map(({ source }) => source);
}

describe("a source is entered", () => {
	const base = "2026-01-05 - Weekly Status, change request deadline";
	it.each([
		["a bare name", `- 2026-01-05: [[${base}]] - x`],
		["its full path, .md and alias", `- 2026-01-05: [[Sources/2026/${base}.md|Weekly]] — **Date:** 2026-01-05`],
		["another case", `- 2026-01-05: [[${base.toUpperCase()}]]`],
		["a heading in it", `- 2026-01-05: [[${base}#Decisions|x]] (via Harbor Board)`],
		["a Markdown link", `- 2026-01-05: [Weekly](../Sources/2026/${encodeURIComponent(base)}.md) - x`],
		["a wrong date", `- 2024-12-31: [[${base}]]`],
		["a day that is none", `- 2026-02-30: [[${base}]]`],
		["a bold date", `- **2026-01-05** [[${base}]]`],
		["a date in brackets", `- [2026-01-05]: [[${base}]]`],
		["a dash", `- 2026-01-05 — [[${base}]]`],
		["another bullet", `* 2026-01-05: [[${base}]]`],
		["a number", `3. 2026-01-05: [[${base}]]`],
		["a callout", `> [!note] Log\n> - 2026-01-05: [[${base}]]`],
		["a link further on", `- 2026-01-05: as said in [[${base}]]`],
		["a link in a sub-bullet", `- 2026-01-05: a talk\n  - see [[${base}]]`],
		["a link in bold", `- 2026-01-05: **[[${base}]]** - x`],
		["a link that leads to nothing, with its base name", `- 2026-01-05: [[Gone/Away/${base}.md#x|y]]`],
		["that in another case", `- 2026-01-05: [[Gone/${base.toLowerCase()}]]`],
	])("by %s", (_, entry) => {
		expect(missing(`## Recent Context\n\n${entry}`)).toEqual([]);
	});

	it.each(["## Interactions", "## Recent Activity", "# x\n\n# Interaction Log", "## 🕑 recent-context:", "## Timeline", "## Log"])(
		"in every section of that kind: %s",
		(heading) => {
			expect(missing(`## Recent Context\n\n${heading}\n\n- 2026-01-05: [[${base}]]`)).toEqual([]);
		},
	);

	it.each([
		["in a log without linked entries", "## Log\n\n- 2026-01-05: something else"],
		["under another heading", `## Notes\n\n- 2026-01-05: [[${base}]]`],
		["in a bullet without a date", `## Recent Context\n\n- unknown: [[${base}]]`],
		["in prose", `## Recent Context\n\n[[${base}]]`],
		["in code", `## Recent Context\n\n\`\`\`\n- 2026-01-05: [[${base}]]\n\`\`\``],
		["in a comment", `## Recent Context\n\n- 2026-01-05: %% [[${base}]] %%`],
		["by a link to a heading of the note itself", "## Recent Context\n\n- 2026-01-05: [[#Weekly]]"],
		["by another name", "## Recent Context\n\n- 2026-01-05: [[Weekly Status, change request deadline]]"],
	])("but not %s", (_, context) => {
		expect(missing(context)).toEqual([S]);
	});

	it("by a link that its name cuts short", () => {
		const files = { "2026-01-05 - a #hash.md": "[[Harbor Migration]]\n" };
		for (const link of ["[[2026-01-05 - a #hash]]", "[[x/2026-01-05 - a #hash.md|y]]", "[y](2026-01-05%20-%20a%20%23hash.md)"]) {
			expect(missing(`## Recent Context\n\n- 2026-01-05: ${link}`, files)).toEqual([]);
		}
		expect(missing("## Recent Context\n\n- 2026-01-05: [[2026-01-05 - a]]", files)).toEqual(["2026-01-05 - a #hash.md"]);
	});

	it("not by a link to another file of that name", () => {
		const other = "Archive/2026-01-05 - Weekly Status, change request deadline.md";
		const files = { [S]: TEXT, [other]: "old\n" };
		expect(missing(`## Recent Context\n\n- 2026-01-05: [[Archive/${base}]]`, files)).toEqual([S]);
	});
});

describe("an entry without a link", () => {
	it.each([
		["the title", "Mentioned in: Weekly Status: SKU change request deadline"],
		["the title without its punctuation", "mentioned in: weekly status – SKU change-request deadline!"],
		["a beginning of it", "Mentioned in: Weekly Status: SKU chan..."],
		["the first heading", "Mentioned in: The deadline moves to March"],
		["the base name", "Mentioned in: 2026-01-05 - Weekly Status, change request deadline"],
		["the base name without its date", "Mentioned in: Weekly Status, change request deadline"],
		["words of the text", "The team agreed that the old mirror stays until the storage tests are done."],
		["words of the text, cut", "The team agreed that the old mirror stays until the storage tes..."],
		["words of the text with their markup", "The *team* agreed that **the old mirror** stays"],
		["words in another case", "THE TEAM agreed that the old mirror stays…"],
		["words that differ after the first 60 characters", "The team agreed that the old mirror stays until the storage moon is blue."],
	])("stands for a source of its date by %s", (_, words) => {
		expect(missing(`## Recent Context\n\n- 2026-01-05: ${words}`)).toEqual([]);
	});

	it("is one with a link where a link stands further on: that says where it comes from", () => {
		const entry = "- 2026-01-05: The team agreed that the [[Old Mirror|old mirror]] stays until the storage tests";
		expect(missing(`## Recent Context\n\n${entry}`, { [S]: TEXT, "Old Mirror.md": "x\n" })).toEqual([S]);
	});

	it.each([
		["another date", "2026-01-06", "The team agreed that the old mirror stays until the storage tests"],
		["a beginning of less than 20 characters", "2026-01-05", "Mentioned in: Weekly Status: SKU"],
		["a part of the title", "2026-01-05", "Mentioned in: SKU change request deadline"],
		["other words", "2026-01-05", "The team agreed that the old mirror goes"],
		["nothing", "2026-01-05", "Mentioned in:"],
		["a word that stands anywhere", "2026-01-05", "Team"],
	])("stands for none by %s", (_, date, words) => {
		expect(missing(`## Recent Context\n\n- ${date}: ${words}`)).toEqual([S]);
	});

	it("stands for a whole meeting", () => {
		const files = {
			[S]: TEXT,
			"Raw/2026-01-05 - Weekly Status, change request deadline.md": "[[Harbor Migration]] and nothing else\n",
		};
		expect(missing("## Recent Context\n\n- 2026-01-05: Mentioned in: The deadline moves to March", files)).toEqual([]);
	});

	it("leaves other sources of its date alone", () => {
		const files = { [S]: TEXT, [OTHER]: "[[Harbor Migration]] is late.\n" };
		expect(missing("## Recent Context\n\n- 2026-01-05: Mentioned in: The deadline moves to March", files)).toEqual([OTHER]);
	});
});

describe("a removed entry", () => {
	const skipped = (properties: string): unknown => {
		const text = project("Harbor Migration", "\n## Recent Context\n", properties);
		return new MemoryVault({ [P]: text, [S]: TEXT }).rollUp(P).skipped;
	};

	it.each([
		["a link", 'context_skip: "[[2026-01-05 - Weekly Status, change request deadline]]"\n'],
		["a link with path and alias", 'context_skip:\n- "[[Sources/2026/2026-01-05 - Weekly Status, change request deadline.md|x]]"\n'],
		["a Markdown link", 'context_skip: "[x](2026-01-05%20-%20Weekly%20Status,%20change%20request%20deadline.md)"\n'],
		["a name", "context_skip: 2026-01-05 - weekly status, change request deadline\n"],
		["one link of several", 'context_skip: ["[[x]]", "[[2026-01-05 - Weekly Status, change request deadline]]"]\n'],
		["a link that leads to nothing", 'context_skip: "[[Gone/2026-01-05 - Weekly Status, change request deadline]]"\n'],
		["a link, beside properties that are broken", 'context_skip: "[[2026-01-05 - Weekly Status, change request deadline]]"\nowner: a: b\n'],
	])("is not added again by %s", (_, properties) => {
		expect(skipped(properties)).toEqual([{ source: S, reason: "dismissed" }]);
	});

	it("is kept out by any note of its meeting", () => {
		const files = {
			[P]: project("Harbor Migration", "", 'context_skip: "[[Raw/2026-01-05 - Other]]"\n'),
			[OTHER]: "[[Harbor Migration]]\n",
			"Raw/2026-01-05 - Other.md": "x\n",
		};
		expect(new MemoryVault(files).rollUp(P)).toMatchObject({
			entries: [],
			skipped: [{ source: "Raw/2026-01-05 - Other.md", reason: "dismissed" }],
		});
	});

	it("is kept out by a link without quotes, which YAML takes for a list", () => {
		const text = project("Harbor Migration", "", "context_skip: [[2026-01-05 - Other]]\n");
		const vault = new MemoryVault({ [P]: text, [OTHER]: "[[Harbor Migration]]\n" });
		expect(vault.rollUp(P).skipped).toEqual([{ source: OTHER, reason: "dismissed" }]);
	});

	it("is still a contact", () => {
		const text = project("Harbor Migration", "", "context_skip: 2026-01-05 - Other\n");
		expect(new MemoryVault({ [P]: text, [OTHER]: "[[Harbor Migration]]\n" }).rollUp(P).lastContact).toEqual({ from: null, to: "2026-01-05" });
	});

	it("is none by other words", () => {
		expect(skipped('context_skip: "[[x]]"\n')).toEqual([]);
		expect(skipped("context_skip: true\n")).toEqual([]);
	});
});
