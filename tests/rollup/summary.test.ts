import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { entriesOf } from "../../src/notes/entry";
import { createReader, readNote } from "../../src/notes/reading";
import { sectionsOf } from "../../src/notes/section";
import { summaryOf } from "../../src/rollup/summary";
import { defaultSettings } from "../../src/settings/schema";
import { scan } from "../../src/text/scan";

const settings = defaultSettings();
const reader = createReader(settings, parseYaml);

function summary(text: string, line: number | null = null, path = "2026-01-05 - Talk.md"): string | null {
	return summaryOf(readNote(path, text, reader), line, settings);
}

describe("a summary", () => {
	it.each([
		["the property summary", "---\ndescription: b\nsummary: a\n---\n## Summary\nc\n", "a"],
		["the property description", "---\ntldr: c\ndescription: b\n---\nd\n", "b"],
		["the property tldr", "---\nTLDR: c\n---\nd\n", "c"],
		["a property of several lines", "---\nsummary: |\n  one\n  two\n---\n", "one two"],
		["the next property where the first is empty", "---\nsummary: ''\ntldr: c\n---\nd\n", "c"],
		["the text where the property is a list", "---\nsummary: [a]\n---\nd\n", "d"],
		["the paragraph under Summary", "Intro.\n\n## Summary\n\nOne\ntwo.\n\nThree.\n", "One two."],
		["the paragraph under TL;DR", "Intro.\n\n## TL;DR:\nOne.\n", "One."],
		["the paragraph under Overview", "Intro.\n\n# 1. Overview\nOne.\n", "One."],
		["the paragraph under Notes", "Intro.\n\n### 📝 Notes\nOne.\n", "One."],
		["the first of them with a paragraph", "## Summary\n- a\n## Notes\nOne.\n", "One."],
		["the first paragraph of prose", "# Title\n\n**Date:** 2026-01-05 · **With:** x\n\nOne.\n\nTwo.\n", "One."],
		["the prose below a field line", "**Date:** 2026-01-05\nOne.\n", "One."],
		["the prose after embeds, comments, tables and links", "![[x]]\n\n%% c %%\n\n<!-- d -->\n\n| a |\n|---|\n| b |\n\n[[x]], [y](z)\n\nOne.\n", "One."],
		["the prose after an address", "https://example.org/a\n\n<https://example.org/b>\n\nOne.\n", "One."],
		["a sentence with an address", "See https://example.org/a now.\n", "See https://example.org/a now."],
		["the first list item where there is no prose", "# T\n\n- One.\n- Two.\n", "One."],
		["the first item without box, owner and metadata", "- [x] ✅ Add it. @Mira Okafor ⏫ 📅 2026-01-09 ^abc\n", "Add it."],
		["the first item that is no field", "- **Date:** 2026-01-05\n- **With:** x\n- One.\n", "One."],
		["an item of several lines", "- One\n  two\n", "One two"],
		["nothing in an empty note", "", null],
		["nothing where there are only fields", "# T\n\n**Date:** 2026-01-05\n", null],
		["nothing in code", "```\ncode\n```\n\n    more\n", null],
	])("is %s", (_, text, expected) => {
		expect(summary(text)).toBe(expected);
	});

	it("reads the properties of the settings", () => {
		const own = { ...settings, properties: { ...settings.properties, summary: ["gist"] } };
		expect(summaryOf(readNote("x.md", "---\nsummary: a\nGist: b\n---\n", reader), null, own)).toBe("b");
	});

	it.each([
		["a link", "See [[Some/Path|the plan]] and [[Other/Note]] and [x](y.md).", "See the plan and Note and x."],
		["an embed", "See ![[image.png]] there.", "See there."],
		["a comment", "One %% two %% three <!-- four --> five.", "One three five."],
		["code", "Run `a --b` now.", "Run a --b now."],
		["math", "About $$x$$ and $y$ it costs $5.", "About x and y it costs $5."],
		["a tag", "It is #late and #very/late.", "It is late and very/late."],
		["a Dataview field", "It is [due:: 2026-01-05] soon.", "It is [due: 2026-01-05] soon."],
		["a block id", "It is so. ^abc", "It is so."],
		["emphasis", "**So** _it_ ~~is~~ ==now==.", "So it is now."],
		["whitespace", "One\t two\u00a0three\nfour  \nfive", "One two three four five"],
		["markup", "a <b>bold</b> <script>x", "a bold x"],
		["half a link", "One [[ two ]] and [x](", "One two and [x] ("],
		["a footnote", "So[^1] it is.", "So it is."],
	])("makes %s inert", (_, text, expected) => {
		expect(summary(`${text}\n`)).toBe(expected);
	});

	it("is cut at 100 characters, at the end of a grapheme, with three dots", () => {
		expect(summary("x".repeat(100))).toBe("x".repeat(100));
		expect(summary("x".repeat(101))).toBe(`${"x".repeat(100)}...`);
		expect(summary(`${"x".repeat(99)}👨‍👩‍👧 more`)).toBe(`${"x".repeat(99)}...`);
		expect(summary(`${"x".repeat(99)} more`)).toBe(`${"x".repeat(99)}...`);
		expect(summaryOf(readNote("x.md", "one two three\n", reader), null, { ...settings, entries: { ...settings.entries, summaryLength: 7 } })).toBe("one two...");
	});

	it("does not end in what would read as the entry's via", () => {
		expect(summary("We spoke (via Teams)\n")).toBe("We spoke via Teams");
		for (const text of ["We spoke (via Teams (again))", "We spoke (via (x)", "(via x) and (via y)"]) {
			const scanned = scan(`## Recent Context\n- 2026-01-05: [[x]] - ${summary(`${text}\n`) ?? ""}\n`);
			const [section] = sectionsOf(scanned, reader.names);
			expect(section && entriesOf(scanned, section, [])).toMatchObject([{ via: null }]);
		}
	});
});

describe("the summary of a daily note", () => {
	const daily = (text: string, line: number | null): string | null => summary(text, line, "Daily/2026-01-05.md");

	it.each([
		["the list item", "Up early.\n\n- [ ] Bread\n- [x] Told @Mira about [[Harbor]] ✅ 2026-01-05\n  - and more\n", 4, "Told about Harbor"],
		["the paragraph", "---\nsummary: my day\n---\nUp early.\n\nThen [[Harbor]]\nwas late.\n\nTea.\n", 6, "Then Harbor was late."],
		["the paragraph of a later line", "Up early.\n\nThen it was\nlate: [[Harbor]].\n", 4, "Then it was late: Harbor."],
		["the paragraph in an item", "- One\n\n  Two [[Harbor]]\n- Three\n", 3, "Two Harbor"],
		["the row of a table", "Up.\n\n| a | b |\n|---|---|\n| [[Harbor]] | late |\n", 5, "Harbor late"],
		["the words below the heading", "Up early.\n\n## [[Harbor]]\n\nIt was late.\n\n## Tea\nNo.\n", 3, "It was late."],
		["the first item below the heading", "Up early.\n\n## [[Harbor]]\n\n- It was late.\n\n## Tea\nNo.\n", 3, "It was late."],
		["the heading, with nothing below it", "Up early.\n\n## Late: [[Harbor]]\n\n## Tea\nNo.\n", 3, "Late: Harbor"],
	])("is %s that holds the first counted mention", (_, text, line, expected) => {
		expect(daily(text, line)).toBe(expected);
	});

	it("is the usual one where nothing in the text is the reason", () => {
		expect(daily("Up early.\n\n[[Harbor]]\n", null)).toBe("Up early.");
	});

	it("is none where the mention stands in no words: the rest of the day stays private", () => {
		expect(daily("---\nproject: Harbor\n---\nUp early.\n", 2)).toBeNull();
		expect(daily("---\nsummary: A private day\n---\nUp early.\n\n[[Harbor]]\n", 6)).toBeNull();
		expect(daily("Up early.\n\n**With:** Harbor\n", 3)).toBeNull();
	});

	it("takes the details of a bullet that only links, and no callout's kind", () => {
		expect(daily("Up early.\n\n- [[Harbor]]\n  - The ropes are late.\n- Slept.\n", 3)).toBe("The ropes are late.");
		expect(daily("Up early.\n\n> [!note] Call\n> [[Harbor]] ropes\n", 4)).toBe("Call Harbor ropes");
	});

	it("is for notes that are named by their date alone", () => {
		for (const path of ["2026-01-05.md", "Journal/2026-01-05.md", "2026-01-05 0930.md"]) {
			expect(summary("Up.\n\n[[Harbor]] late\n", 3, path)).toBe("Harbor late");
		}
		for (const path of ["2026-01-05 - Day.md", "Day 2026-01-05.md", "Talk.md"]) {
			expect(summary("Up.\n\n[[Harbor]] late\n", 3, path)).toBe("Up.");
		}
	});
});

describe("any summary", () => {
	const pieces = ["[[", "]]", "![[", "](", "[", "]", "(", ")", "`", "``", "$$", "$", "%%", "<!--", "-->", "<b>", "#tag", "::", "[k:: v]", "^id", "**", "_", "~~", "==", "|", "\\", "(via ", "- ", "> ", "# ", "1. ", "- [ ] ", "---", "\n", "\n\n", " ", "word", "Wörter", "📅 2026-01-05", "👨‍👩‍👧", "2026-01-05: ", "https://x.org", "\u00a0", "\r\n"];

	it("is one line that reads back as it is, whatever the source says", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
				const words = summary(parts.join(""));
				if (words === null) return;
				expect(words).toBe(words.trim());
				expect(words).not.toBe("");
				expect(words).not.toMatch(/[\r\n\t]/);
				const scanned = scan(`## Recent Context\n- 2026-01-05: [[x]] - ${words}\n`);
				const [section] = sectionsOf(scanned, reader.names);
				expect(section && entriesOf(scanned, section, [])).toMatchObject([{ summary: words, via: null, link: { target: "x" } }]);
			}),
			{ numRuns: runs(1500, 15_000) },
		);
	});
});
