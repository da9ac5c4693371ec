import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { readFrontmatter, type Value } from "../../src/notes/frontmatter";
import { textsOf } from "../../src/notes/value";
import { addToList } from "../../src/plans/list";
import type { Plan } from "../../src/plans/plan";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";

const NEW = "[[New]]";
const isThere = (value: Value): boolean => textsOf(value).includes(NEW);
const plan = (text: string): Plan => addToList(scan(text), "skip", NEW, parseYaml, isThere);

/** The text after the plan; a second one must have nothing to do. */
function apply(text: string): string {
	const { edits, refusal } = plan(text);
	expect(refusal).toBe(undefined);
	for (const { from, to, insert } of edits ?? []) expect(text.slice(from, to)).not.toBe(insert);
	const result = applyEdits(text, edits ?? []);
	expect(plan(result)).toEqual({ edits: [] });
	return result;
}

const BODIES = ["# Title\n\n```\n---\nskip: x\n---\n```\n", ""];
const DISGUISES: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.replaceAll("\n", "\r\n"),
	(text) => "\ufeff" + text,
	(text) => text.replace(/\n$/, ""),
];

function expectBlock(before: string, after: string): void {
	for (const body of BODIES) {
		for (const disguise of DISGUISES) {
			const note = (block: string): string => disguise(`---\n${block}---\n${body}`);
			expect(apply(note(before))).toBe(note(after));
		}
	}
}

describe("addToList", () => {
	it.each([
		["at the end", "type: a\n", 'type: a\nskip:\n  - "[[New]]"\n'],
		["behind closing comments", "type: a\n# b\n\n", 'type: a\n# b\nskip:\n  - "[[New]]"\n\n'],
		["into an empty block", "", 'skip:\n  - "[[New]]"\n'],
		["into an indented block", "  a: b\n", '  a: b\n  skip:\n    - "[[New]]"\n'],
		["as the note indents lists", "tags:\n- a\n", 'tags:\n- a\nskip:\n- "[[New]]"\n'],
		["as the note indents lists, far", "tags:\n    - a\n", 'tags:\n    - a\nskip:\n    - "[[New]]"\n'],
		["in the note's quotes", "tags:\n  - 'a'\n", "tags:\n  - 'a'\nskip:\n  - '[[New]]'\n"],
		["in brackets, as the note has them", "tags: [a]\n", 'tags: [a]\nskip: ["[[New]]"]\n'],
		["in a block, as its first list is", "tags: [a]\nb:\n  - c\n", 'tags: [a]\nb:\n  - c\nskip:\n  - "[[New]]"\n'],
		["below a text that keeps its blank lines", "a: |+\n  b\n\n", 'a: |+\n  b\n\nskip:\n  - "[[New]]"\n'],
	])("adds the property %s", (_, before, after) => {
		expectBlock(before, after);
	});

	it("makes frontmatter where there is none", () => {
		for (const [before, after] of [
			["", '---\nskip:\n  - "[[New]]"\n---\n'],
			["# A\r\n", '---\r\nskip:\r\n  - "[[New]]"\r\n---\r\n# A\r\n'],
			["\ufeffA", '\ufeff---\nskip:\n  - "[[New]]"\n---\nA'],
		] as const) {
			expect(apply(before)).toBe(after);
		}
	});

	it.each([
		["of one entry", "skip:\n  - a\n", 'skip:\n  - a\n  - "[[New]]"\n'],
		["at indent 0", "skip:\n- a\n- b\nc: d\n", 'skip:\n- a\n- b\n- "[[New]]"\nc: d\n'],
		["in its own quotes", "tags:\n  - \"x\"\nskip:\n  - '[[A]]'\n", "tags:\n  - \"x\"\nskip:\n  - '[[A]]'\n  - '[[New]]'\n"],
		["with comments", "skip: # a\n  # b\n  - c # d\n\n# e\nf: g\n", 'skip: # a\n  # b\n  - c # d\n  - "[[New]]"\n\n# e\nf: g\n'],
		["whose last entry is a text", "skip:\n  - |\n    a\n\n    # b\n", 'skip:\n  - |\n    a\n\n    # b\n  - "[[New]]"\n'],
		["whose last dash waits", "skip:\n  - a\n  -\nb: c\n", 'skip:\n  - a\n  - "[[New]]"\nb: c\n'],
		["whose only dash waits, with a blank", "skip:\n- \n", 'skip:\n- "[[New]]"\n'],
		["that holds nothing in the end", "skip:\n  - a\n  - ~\n", 'skip:\n  - a\n  - ~\n  - "[[New]]"\n'],
		["under another case of the key", "Skip:\n  - a\n", 'Skip:\n  - a\n  - "[[New]]"\n'],
		["under a quoted key", "'skip':\n\t\n  - a\n", "'skip':\n\t\n  - a\n  - \"[[New]]\"\n"],
	])("adds to a list of lines %s", (_, before, after) => {
		expectBlock(before, after);
	});

	it.each([
		["of one entry", "skip: [a]\n", 'skip: [a, "[[New]]"]\n'],
		["that is empty", "skip: []\n", 'skip: ["[[New]]"]\n'],
		["with blanks", "skip: [ a, b ] # c\n", 'skip: [ a, b, "[[New]]" ] # c\n'],
		["with a comma at the end", "skip: [a,]\n", 'skip: [a, "[[New]]"]\n'],
		["in its own quotes", "skip: ['[[A]]']\n", "skip: ['[[A]]', '[[New]]']\n"],
		["over several lines", "skip: [\n  a, # ]\n  b\n] # ] c\nd: e\n", 'skip: [\n  a, # ]\n  b,\n  "[[New]]"\n] # ] c\nd: e\n'],
		["over several lines, with a comma at the end", "skip: [\n  a,\n]\n", 'skip: [\n  a,\n  "[[New]]",\n]\n'],
		["over several lines that ends in its last one", "skip: [a,\n  b]\n", 'skip: [a,\n  b, "[[New]]"]\n'],
		["whose last entry has a comment", "skip: [\n  a # b\n]\n", 'skip: [\n  a # b\n  , "[[New]]"]\n'],
		["whose last comma has a comment", "skip: [\n  a, # b\n]\n", 'skip: [\n  a, # b\n  "[[New]]"]\n'],
		["below its key", "skip:\n  [a]\n", 'skip:\n  [a, "[[New]]"]\n'],
		["that is a link without quotes", "skip: [[A]]\n", 'skip: [[A], "[[New]]"]\n'],
	])("adds to a list in brackets %s", (_, before, after) => {
		expectBlock(before, after);
	});

	it.each([
		["plain", "skip: A, B # c\nd: e\n", 'skip:\n  - A, B # c\n  - "[[New]]"\nd: e\n'],
		["in quotes", "skip: '[[A]]'\n", "skip:\n  - '[[A]]'\n  - '[[New]]'\n"],
		["a number", "tags:\n- x\nskip:  7\n", 'tags:\n- x\nskip:\n- 7\n- "[[New]]"\n'],
		["below its key", "skip:\n  '[[A]]' # b\n", "skip:\n  - '[[A]]' # b\n  - '[[New]]'\n"],
	])("makes a list of a single value: %s", (_, before, after) => {
		expectBlock(before, after);
	});

	it.each([
		["nothing", "skip:\na: b\n", 'skip:\n  - "[[New]]"\na: b\n'],
		["blanks", "skip:   \n", 'skip:\n  - "[[New]]"\n'],
		["a comment", "skip: # a\n  # b\n", 'skip: # a\n  - "[[New]]"\n  # b\n'],
		["null", "skip: null # a\n", 'skip: # a\n  - "[[New]]"\n'],
		["empty quotes", 'skip: ""\n', 'skip:\n  - "[[New]]"\n'],
	])("fills a property that holds %s", (_, before, after) => {
		expectBlock(before, after);
	});

	it.each([
		["the key stands twice", "skip: a\nSkip: b\n", "duplicate-key", 3],
		["another key stands twice", "a: 1\na: 2\n", "duplicate-key", 3],
		["the YAML is invalid", "a: b: c\n", "frontmatter-invalid", 2],
		["the value has an anchor", "skip: &a\n  - b\n", "anchor", 2],
		["the value is an alias", "a: &a x\nskip: *a\n", "anchor", 3],
		["the value is a text of several lines", "skip: >-\n  a\n", "block-scalar", 2],
		["a plain value goes on", "skip: a\n  b\n", "value-not-a-list", 2],
		["the value is a map", "skip:\n  a: b\n", "value-not-a-list", 3],
		["the value is a map in braces", "skip: { a: b }\n", "value-not-a-list", 2],
	])("refuses where %s", (_, block, code, line) => {
		expect(plan(`---\n${block}---\n`).refusal).toMatchObject({ code, line });
	});

	it("refuses frontmatter that never ends, or in another language", () => {
		for (const text of ["---\nskip: a\n", "---js\n{}\n---\n"]) expect(plan(text).refusal).toMatchObject({ code: "frontmatter-invalid", line: 1 });
	});

	it("changes nothing but its own key in any frontmatter, or refuses", () => {
		const value = fc.constantFrom(
			"", " a", " [a]", " []", " [a,\n  b]", "\n- a", "\n  - a\n  - 'b'", "\n    - x # y", " 'it''s'", ' "q"', " a # b", " ~", " |\n  t",
			" {a: b}", "\n  c: d", " [[A]]", " &x y", " 2025-01-01", "\n  -", "\n  - - a", " [ {a: b} ]", " 'a\n  b'", "\n# c", " [a # ]\n ]",
		);
		const line = fc.tuple(fc.constantFrom("skip", "a", "tags", "'b'", "Skip", "c d"), value).map(([key, said]) => `${key}:${said}`);
		const block = fc.uniqueArray(fc.oneof({ weight: 8, arbitrary: line }, fc.constantFrom("# comment", "", "  ")), { maxLength: 5 });
		const dress = fc.constantFrom(...DISGUISES);
		fc.assert(
			fc.property(block, dress, (lines, disguise) => {
				const text = disguise(`---\n${lines.map((entry) => entry + "\n").join("")}---\n# Body\n`);
				const { edits } = plan(text);
				if (!edits) return;
				const read = (note: string): Map<string, Value> => new Map(readFrontmatter(scan(note), parseYaml).values);
				const [before, after] = [read(text), read(applyEdits(text, edits))];
				const key = [...after.keys()].find((name) => name.toLowerCase() === "skip") ?? "";
				expect(textsOf(after.get(key)).at(-1)).toBe(NEW);
				before.delete(key);
				after.delete(key);
				expect(after).toEqual(before);
				expect(applyEdits(text, edits).endsWith(text.slice(text.lastIndexOf("---")))).toBe(true);
			}),
			{ numRuns: runs(600, 6000) },
		);
	});
});
