import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { cachedFacts, type CachedNote } from "../../src/notes/cached";
import { createReader, factsOf, readNote, type NoteFacts, type Reader } from "../../src/notes/reading";
import { cachedMetadata } from "../host/metadata/cached-metadata";
import { GOLDENS, goldens, hasGoldens } from "../text/goldens";
import { anyText } from "../text/markdown";
import { settingsWith, type Change } from "./notes";

const readerWith = (change?: Change): Reader => createReader(settingsWith(change), parseYaml);
const reader = readerWith();

/** The facts as they are kept: what is undefined is not there. */
function read(path: string, text: string, by = reader): NoteFacts {
	return JSON.parse(JSON.stringify(factsOf(readNote(path, text, by), by))) as NoteFacts;
}

/** Facts from the cache, which must be those of the text; null where only the text can tell. */
function decided(path: string, text: string, by = reader, cached: CachedNote = cachedMetadata(text)): NoteFacts | null {
	const facts = cachedFacts(path, cached, by);
	if (facts) expect(facts, `${path}\n${text}`).toEqual(read(path, text, by));
	return facts;
}

describe("the cache decides", () => {
	it.each([
		["an archived note", "Archive/Harbor.md", "---\ntype: projects\nlast_contact: 2026-01-05\n---\n# Harbor\n\n**Date:** 2026-01-05\n"],
		["an archived note with a date", "Archive/2026-01-05 - Talk.md", "# Talk\n\nWith [[Mira]].\n"],
		["a template", "Templates/Meeting.md", "---\ntype: meeting\naliases: [x, y]\n---\n\n- [ ] Ask\n"],
		["a note that says to stay out", "x.md", "---\nproject_pulse: false\ndate: 2026-01-05\n---\nWords\n"],
		["a note with nothing but headings and code before its sections", "Notes/x.md", "# A *title*\n\n```\nDate:: 2026-01-05\n```\n\n## More\n\n**Date:** 2026-01-05\n"],
		["a note that begins with a section", "x.md", "## More\n\nDate:: 2026-01-05\n"],
	])("on %s", (_, path, text) => {
		expect(decided(path, text)).not.toBe(null);
	});

	it.each<[string, string, string, Change]>([
		["one folder", "Meetings/x.md", "# x\n\nDate:: 2026-01-05\n", ({ sources }) => (sources.includedFolders = ["Mail"])],
		["other types", "x.md", "---\ntype: draft\ndate: 2026-01-05\n---\nwords\n", ({ sources }) => (sources.excludedTypes = ["draft"])],
		["a tag that the note lacks", "x.md", "# x\n\n#play on\n", ({ sources }) => (sources.includedTags = ["work"])],
		["all but one tag", "x.md", "---\ntags: [Private]\ndate: 2026-01-05\n---\nwords\n", ({ sources }) => (sources.excludedTags = ["#private"])],
	])("on a note that the settings keep out, with sources of %s", (_, path, text, change) => {
		expect(decided(path, text, readerWith(change))).not.toBe(null);
	});
});

describe("only the text can tell", () => {
	it.each([
		["of a tracked note", "x.md", "---\ntype: projects\n---\n# Harbor\n"],
		["of a note tracked by a tag in its text", "x.md", "## More\n\n#type/projects\n"],
		["of a dated note", "2026-01-05 - Talk.md", "# Talk\n"],
		["of a note with a date property", "x.md", "---\ndate: 2026-01-05\n---\n# Talk\n"],
		["of a note that may hold a field", "x.md", "# Talk\n\nDate:: 2026-01-05\n"],
		["of a note that may hold a field in a list", "x.md", "# Talk\n\n- Date:: 2026-01-05\n"],
		["of a note that may hold a field in a quotation", "x.md", "> Date:: 2026-01-05\n"],
		["of an empty note", "Archive/x.md", ""],
		["of broken properties", "Archive/x.md", "---\na: b: c\n---\n# x\n"],
		["of properties that are never closed", "Archive/x.md", "---\ntype: projects\n\n# x\n"],
		["of properties that hold nothing", "Archive/x.md", "---\n---\n# x\n"],
		["of properties in another language", "Archive/x.md", "---json\n{}\n"],
		["of properties in another language, closed", "Archive/x.md", "---json\na: b\n---\n"],
		["of a template that was never filled in", "Archive/x.md", '---\ntype: "{{type}}"\n---\n'],
		["of a title of several lines", "Archive/x.md", "Harbor\\\nMigration\n===\n"],
		["of a tag in a comment, which the app reads", "Archive/x.md", "# x\n\n%% #type/projects %%\n"],
		["of a tag that goes on where the plugin's ends", "Archive/x.md", "# x\n\n#type/projects😀\n"],
	])("%s", (_, path, text) => {
		expect(decided(path, text)).toBe(null);
	});

	it("of a source that a tag in its text keeps out, for that may stand in a comment", () => {
		const by = readerWith(({ sources }) => (sources.excludedTags = ["private"]));
		for (const text of ["# x\n\n#private\n", "# x\n\n%% #private %%\n"]) expect(decided("2026-01-05.md", text, by)).toBe(null);
	});

	it("of a source with a tag that goes on where the plugin's ends", () => {
		const by = readerWith(({ sources }) => (sources.includedTags = ["work"]));
		expect(decided("2026-01-05.md", "# x\n\n#work😀\n", by)).toBe(null);
	});

	it("where the cache is empty, or says too little", () => {
		expect(cachedFacts("Archive/x.md", {}, reader)).toBe(null);
		expect(cachedFacts("x.md", { frontmatter: { type: "note" } }, reader)).toBe(null);
	});
});

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function notesIn(folder: string): [path: string, text: string][] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.sort()
		.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]);
}

/** Settings under which a cache decides about other notes. */
const readers: [string, Reader][] = [
	["by default", reader],
	[
		"with limits on sources",
		readerWith(({ sources, types }) => {
			sources.includedTags = ["work", "task"];
			sources.excludedTags = ["private", "2024"];
			types.push({ name: "tasks", aliases: [], tags: ["task"], folders: ["Tasks"] });
		}),
	],
	["with everything kept out", readerWith(({ folders }) => (folders.excluded = ["", "X"]))],
];

describe.each(readers)("what the cache decides is what the text says, %s", (name, by) => {
	/** How many of the notes it decides, as they are, among the archived, and without field. */
	function counted(notes: readonly [string, string, CachedNote?][]): { decided: number; archived: number } {
		const count = { decided: 0, archived: 0 };
		for (const [path, text, cached] of notes) {
			if (decided(path, text, by, cached)) count.decided++;
			if (decided(`Archive/${path}`, text, by, cached)) count.archived++;
		}
		return count;
	}

	it("in the demo vault", () => {
		const notes = notesIn(at("demo-vault"));
		const { decided: all, archived } = counted(notes);
		// Some of the hazards are hazards to the properties.
		expect(archived).toBeGreaterThan(notes.length * 0.8);
		if (name === "by default") expect(all).toBeGreaterThan(0);
	});

	it("in the demo vault as written on Windows", () => {
		counted(notesIn(at("demo-vault")).map(([path, text]) => [path, "\ufeff" + text.replace(/\n/g, "\r\n")]));
	});

	it.skipIf(!existsSync(at("../shared/vaults")))("in the shared vaults (skipped where ../shared is absent)", () => {
		const notes = notesIn(at("../shared/vaults"));
		expect(counted(notes).archived).toBeGreaterThan(notes.length * 0.4);
	});

	it.skipIf(!hasGoldens)(`by ${GOLDENS}`, () => {
		const all = goldens().map(([file, { fileContents, cachedMetadata: cached }]): [string, string, CachedNote] => [`${file}.md`, fileContents, cached]);
		const { archived } = counted(all);
		// Nearly all of them carry the tag that the limits are about.
		if (name !== "with limits on sources") expect(archived).toBeGreaterThan(all.length * 0.4);
	});
});

const line = fc.constantFrom(
	...["", "# A title", "# A *title* with [[Link|words]] #", "Title\n===", "Two\nlines\\\nof title\n===", "## More", "```\n#type/projects\n```"],
	...["Date:: 2026-01-05", "**Date:** 2026-01-05", "words #type/projects", "#work", "#private", "#2024 and #2024x", "%% #work %%", "<!-- #work -->", "`#work`"],
	...["- #work", "> #private", "> # quoted", "- # nested", "$$\nDate:: 2026-01-05\n$$", "$$a$$ #work", "$ #work $", "[[a #work]]", "[#work](x)", "#work😀", "(#work)", "#Work/sub"],
	...["---", "---js", "<div>\nDate:: 2026-01-05\n</div>", "| a |\n|---|\n| #work |", "[^1]: Date:: 2026-01-05", "***", "\\#work", "#wörk", "a#work", "#work, #play."],
);
const property = fc.constantFrom(
	...["type: projects", "type: note", "type: [draft, x]", "tags: [work]", "tags: private, x", "title: T", "aliases: a, b", "date: 2026-01-05", "date: soon"],
	...["project_pulse: false", "source: mail", "last_contact: 2026-01-01", "tags: type/people", 'title: "{{title}}"', "a: b: c", "2: x", "alias: [1, true, null]", "type: 7"],
);
const notes = fc
	.tuple(fc.constantFrom("", "", "\ufeff"), fc.option(fc.uniqueArray(property, { maxLength: 3, selector: (one) => one.split(":")[0] ?? "" })), fc.array(line, { maxLength: 5 }), fc.constantFrom("\n", "\n\n", "\r\n"))
	.map(([mark, properties, lines, breaks]) => mark + `${properties ? `---\n${properties.join("\n")}\n---\n` : ""}${lines.join("\n\n")}\n`.replace(/\n/g, breaks === "\n\n" ? "\n" : breaks));
const path = fc.constantFrom("x.md", "2026-01-05 - Talk.md", "Archive/x.md", "Archive/2026-01-05.md", "Templates/t.md", "README.md");

/** Behind indented code the app's parser takes an item that is empty or not the first for words, here a title's. */
const titleBehindCode = /^[ >]*(?: {4}| {0,3}\t).*[\r\n]+(?:[ \t>]*[\r\n]+)*[ >]{0,9}(?:[-+*]|\d+[.)]).*[\r\n]+(?:.+[\r\n]+)*?[ >]*=+[ \t]*$/m;

describe("laws of the cache", () => {
	it.each(readers)("it says what any text says, or nothing: %s", (_, by) => {
		fc.assert(
			fc.property(path, fc.oneof(notes, anyText), (where, text) => {
				fc.pre(!titleBehindCode.test(text));
				decided(where, text, by);
			}),
			{ numRuns: runs(1500, 15000) },
		);
	});
});
