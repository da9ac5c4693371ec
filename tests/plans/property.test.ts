import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { readFrontmatter } from "../../src/notes/frontmatter";
import type { Plan } from "../../src/plans/plan";
import { setDate } from "../../src/plans/property";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";

const KEYS = ["last_contact", "last-contact", "lastContact", "last contacted", "last_contacted", "last_interaction"];
const NEW = "2026-01-06" as IsoDate;

function plan(text: string, parse: (yaml: string) => unknown = parseYaml): Plan {
	return setDate(scan(text), KEYS, NEW, parse);
}

/** The text after the plan, which must be small, keep the body and be empty when made again. */
function apply(text: string): string {
	const { edits, refusal } = plan(text);
	expect(refusal).toBe(undefined);
	for (const { from, to, insert } of edits ?? []) expect(text.slice(from, to)).not.toBe(insert);
	const result = applyEdits(text, edits ?? []);
	expect(plan(result)).toEqual({ edits: [] });
	return result;
}

/** The same note as other people's editors would have saved it. */
const disguises: [string, (note: string) => string][] = [
	["as it is", (note) => note],
	["with CRLF", (note) => note.replaceAll("\n", "\r\n")],
	["with a byte order mark", (note) => `\ufeff${note}`],
	["without a final newline", (note) => note.replace(/\n$/, "")],
];

/** A block before and after, with a body that has keys and fences of its own. */
function expectBlock(before: string, after: string): void {
	for (const [, disguise] of disguises) {
		for (const body of ["# Title\n\n```\n---\nlast_contact: 2020-01-01\n---\n```\n", ""]) {
			const wrap = (block: string): string => disguise(`---\n${block}---\n${body}`);
			expect(apply(wrap(before))).toBe(wrap(after));
		}
	}
}

const dated: [string, string, string][] = [
	["single quotes", "last_contact: '2025-12-19'\n", "last_contact: '2026-01-06'\n"],
	["double quotes", 'last_contact: "2025-12-19"\n', 'last_contact: "2026-01-06"\n'],
	["no quotes", "a: b\nlast_contact: 2025-12-19\nc: d\n", "a: b\nlast_contact: 2026-01-06\nc: d\n"],
	["a link", "last_contact: '[[2025-12-19]]'\n", "last_contact: '[[2026-01-06]]'\n"],
	["a link without quotes, a list in a list to YAML", "last_contact: [[2025-12-19]]\n", "last_contact: [[2026-01-06]]\n"],
	[
		"a link with a folder",
		'last_contact: "[[Daily/2025-12-19.md|Friday]]"\n',
		'last_contact: "[[Daily/2026-01-06.md|Friday]]"\n',
	],
	[
		"a link that shows the date",
		'last_contact: "[[2025-12-19|2025-12-19]]"\n',
		'last_contact: "[[2026-01-06|2026-01-06]]"\n',
	],
	["a date with a time", "last_contact: 2025-12-19T10:00\n", "last_contact: 2026-01-06T10:00\n"],
	[
		"a date with a time and a zone",
		"last_contact: '2025-12-19 10:00:00+02:00'\n",
		"last_contact: '2026-01-06 10:00:00+02:00'\n",
	],
	[
		"blanks and a comment",
		"last_contact:   '2025-12-19'   # 2025-12-19  \n",
		"last_contact:   '2026-01-06'   # 2025-12-19  \n",
	],
	["blanks before the colon", "last_contact : 2025-12-19 \n", "last_contact : 2026-01-06 \n"],
	["a tab", "last_contact:\t2025-12-19\t# a\n", "last_contact:\t2026-01-06\t# a\n"],
	["a quoted key", "'last_contact': 2025-12-19\n", "'last_contact': 2026-01-06\n"],
	["the value on the next line", "last_contact:\n  2025-12-19 # a\nb: c\n", "last_contact:\n  2026-01-06 # a\nb: c\n"],
	[
		"the value below a comment",
		"last_contact: # a\n  # b\n  '2025-12-19'\n",
		"last_contact: # a\n  # b\n  '2026-01-06'\n",
	],
	["a later date", "last_contact: 2026-02-01\n", "last_contact: 2026-01-06\n"],
	["another spelling", "last-contact: 2025-12-19\n", "last-contact: 2026-01-06\n"],
	["another spelling with a blank", "last contacted: 2025-12-19\n", "last contacted: 2026-01-06\n"],
	["another case", "Last_Contact: 2025-12-19\n", "Last_Contact: 2026-01-06\n"],
	["an indented block", "  a: b\n  last_contact: 2025-12-19\n", "  a: b\n  last_contact: 2026-01-06\n"],
	[
		"rich surroundings",
		"# c\na: |\n  last_contact: 2020-01-01\nlast_contact: 2025-12-19\nb:\n  last_contact: 2020-01-01\n",
		"# c\na: |\n  last_contact: 2020-01-01\nlast_contact: 2026-01-06\nb:\n  last_contact: 2020-01-01\n",
	],
];

const undated: [string, string, string][] = [
	["nothing", "last_contact:\n", "last_contact: 2026-01-06\n"],
	["nothing before another key", "last_contact:\na: b\n", "last_contact: 2026-01-06\na: b\n"],
	["a blank", "last_contact: \n", "last_contact: 2026-01-06\n"],
	["blanks", "last_contact:   \n", "last_contact:   2026-01-06\n"],
	["a comment", "last_contact: # a\n", "last_contact: 2026-01-06 # a\n"],
	["a comment further on", "last_contact:   # a\n", "last_contact: 2026-01-06   # a\n"],
	["an indented comment below", "last_contact:\n  # a\nb: c\n", "last_contact: 2026-01-06\n  # a\nb: c\n"],
	["empty quotes", 'last_contact: ""\n', 'last_contact: "2026-01-06"\n'],
	["blanks in quotes", "last_contact: '  ' # a\n", "last_contact: '2026-01-06' # a\n"],
	["unknown", "last_contact: unknown # a\n", "last_contact: 2026-01-06 # a\n"],
	["unknown in quotes", "last_contact: 'Unknown'\n", "last_contact: '2026-01-06'\n"],
	["unknown on the next line", "last_contact:\n  unknown\n  # a\n", "last_contact:\n  2026-01-06\n  # a\n"],
	["n/a", "last_contact: N/A\n", "last_contact: 2026-01-06\n"],
	["none", "last_contact: none\n", "last_contact: 2026-01-06\n"],
	["never", "last_contact: Never\n", "last_contact: 2026-01-06\n"],
	["tbd", 'last_contact: "TBD"\n', 'last_contact: "2026-01-06"\n'],
	["a dash in quotes", "last_contact: '-'\n", "last_contact: '2026-01-06'\n"],
	["a dash, which is no YAML", "a: b\nlast_contact: - # c\n", "a: b\nlast_contact: 2026-01-06 # c\n"],
	["null", "last_contact: null\n", "last_contact: 2026-01-06\n"],
	["null in short", "last_contact: ~\n", "last_contact: 2026-01-06\n"],
];

const absent: [string, string, string][] = [
	["after the title", "title: A\ntype: projects\n", "title: A\nlast_contact: 2026-01-06\ntype: projects\n"],
	[
		"after a title of several lines",
		"a: b\ntitle: >-\n  C\n\n  # d\n\ntype: projects\n",
		"a: b\ntitle: >-\n  C\n\n  # d\nlast_contact: 2026-01-06\n\ntype: projects\n",
	],
	[
		"at the end without a title",
		"type: projects\ntags:\n- a\n\n",
		"type: projects\ntags:\n- a\nlast_contact: 2026-01-06\n\n",
	],
	["below closing comments", "type: projects\n# a\n", "type: projects\n# a\nlast_contact: 2026-01-06\n"],
	["into an empty block", "", "last_contact: 2026-01-06\n"],
	["into a blank block", "\n", "last_contact: 2026-01-06\n\n"],
	["into a block of comments", "# a\n\n", "# a\nlast_contact: 2026-01-06\n\n"],
	["into an indented block", "  a: b\n", "  a: b\n  last_contact: 2026-01-06\n"],
	["below a text that keeps its blank lines", "a: |+\n  b\n\n\n", "a: |+\n  b\n\n\nlast_contact: 2026-01-06\n"],
	[
		"beside a key without a blank",
		"last_contact:2025-12-19: a\n",
		"last_contact:2025-12-19: a\nlast_contact: 2026-01-06\n",
	],
	["in the quotes of the other date", "created: '2025-01-01'\n", "created: '2025-01-01'\nlast_contact: '2026-01-06'\n"],
	[
		"in the quotes of most dates",
		'a: \'2025-01-01\'\nb: "2025-01-02"\nc: "2025-01-03"\n',
		'a: \'2025-01-01\'\nb: "2025-01-02"\nc: "2025-01-03"\nlast_contact: "2026-01-06"\n',
	],
	[
		"in the quotes of the first date of two",
		"title: 'A'\na: '2025-01-01'\nb: 2025-01-02\n",
		"title: 'A'\nlast_contact: '2026-01-06'\na: '2025-01-01'\nb: 2025-01-02\n",
	],
	[
		"in the quotes of the dates that stand alone",
		"a: '2025-01-01'\nb: 2025-01-02\n  or later\nc: 2025-01-03\n  or later\n",
		"a: '2025-01-01'\nb: 2025-01-02\n  or later\nc: 2025-01-03\n  or later\nlast_contact: '2026-01-06'\n",
	],
	[
		"without quotes when only other values have them",
		"a: 'b 2025-01-01'\nc: '2025-02-30'\nd: ['2025-01-01']\n",
		"a: 'b 2025-01-01'\nc: '2025-02-30'\nd: ['2025-01-01']\nlast_contact: 2026-01-06\n",
	],
];

describe("setDate", () => {
	it.each(dated)("replaces the ten digits in %s", (_, before, after) => expectBlock(before, after));

	it.each(undated)("replaces %s", (_, before, after) => expectBlock(before, after));

	it.each(absent)("adds the property %s", (_, before, after) => expectBlock(before, after));

	it.each(["2026-01-06", "'2026-01-06' # a", "'[[2026-01-06]]'", "2026-01-06T10:00", "\n  2026-01-06"])(
		"does nothing to %j",
		(value) => {
			expect(plan(`---\nlast_contact: ${value}\n---\n`)).toEqual({ edits: [] });
		},
	);

	it("adds the first of the spellings", () => {
		const { edits } = setDate(scan("---\n---\n"), ["last seen", "seen"], NEW, parseYaml);
		expect(edits).toEqual([{ from: 4, to: 4, insert: "last seen: 2026-01-06\n" }]);
	});

	it("uses the line break of the line above in a note of mixed ones", () => {
		expect(apply("---\r\ntitle: A\nb: c\r\n---\r\n")).toBe(
			"---\r\ntitle: A\nlast_contact: 2026-01-06\nb: c\r\n---\r\n",
		);
	});

	it.each([
		"",
		"Text",
		"# Title\n\nText\n---\n",
		"\n---\na: b\n---\n",
		"----\n",
		"key: value\n",
		"    code\n",
		"| a |\n|---|\n",
	])("makes frontmatter above %j and leaves the rest as it was", (note) => {
		for (const [, disguise] of disguises) {
			const text = disguise(note);
			const feed = text.includes("\r\n") ? "\r\n" : "\n";
			const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
			const result = apply(text);
			expect(result).toBe(`${bom}---${feed}last_contact: 2026-01-06${feed}---${feed}${text.slice(bom.length)}`);
			const moved = scan(result)
				.blocks.slice(1)
				.map(({ kind, from, to }) => [kind, from - 3, to - 3]);
			expect(moved).toEqual(scan(text).blocks.map(({ kind, from, to }) => [kind, from, to]));
		}
	});
});

describe("setDate refuses", () => {
	const block = "a: b\n";
	it.each([
		["a word", "someday", "someday"],
		["a day that does not exist", "2025-02-30", "2025-02-30"],
		["a number", "2025 # a", "2025"],
		["a truth value", "true", "true"],
		["a date in a sentence", "'on 2025-12-19'", "'on 2025-12-19'"],
		["two dates", "2025-12-19, 2025-12-20", "2025-12-19, 2025-12-20"],
		["an empty list", "[]", "[]"],
		["a list", "[2025-12-19]", "[2025-12-19]"],
		["a map", "{ on: 2025-12-19 }", "{ on: 2025-12-19 }"],
		["a link to something else", '"[[Someday]]"', '"[[Someday]]"'],
		["a date in disguise", '"2025\\x2d12-19"', '"2025\\x2d12-19"'],
	])("%s", (_, value, what) => {
		expect(plan(`---\n${block}last_contact: ${value}\n---\n`).refusal).toEqual({
			code: "value-not-a-date",
			line: 3,
			what,
		});
	});

	it.each([
		["a list below", "last_contact:\n- 2025-12-19\n", { code: "value-not-a-date", line: 4, what: "- 2025-12-19" }],
		["an empty list below", "last_contact:\n  -\n", { code: "value-not-a-date", line: 4, what: "-" }],
		[
			"a map below",
			"last_contact:\n  2025-12-19 10:00: a\n",
			{ code: "value-not-a-date", line: 4, what: "2025-12-19 10:00: a" },
		],
		[
			"a text that goes on",
			"last_contact: 2025-12-19\n  or later\n",
			{ code: "value-not-a-date", line: 3, what: "2025-12-19" },
		],
		[
			"two spellings",
			"last_contact: 2025-12-19\nlast-contact: 2025-12-19\n",
			{ code: "last-contact-twice", line: 4, what: "last-contact" },
		],
		[
			"two cases",
			"last_contact: 2025-12-19\nLast_contact: a\n",
			{ code: "last-contact-twice", line: 4, what: "Last_contact" },
		],
		[
			"the key twice",
			"last_contact: 2025-12-19\nc: d\nlast_contact:\n",
			{ code: "duplicate-key", line: 5, what: "last_contact" },
		],
		["another key twice", "last_contact: 2025-12-19\na: d\n", { code: "duplicate-key", line: 4, what: "a" }],
		["another key twice where none stands", "title: A\na: d\n", { code: "duplicate-key", line: 4, what: "a" }],
		["a folded text", "last_contact: >-\n  2025-12-19\n", { code: "block-scalar", line: 3, what: "last_contact" }],
		["a literal text", "last_contact: | # a\n  2025-12-19\n", { code: "block-scalar", line: 3, what: "last_contact" }],
		[
			"a literal text below",
			"last_contact:\n  |\n  2025-12-19\n",
			{ code: "block-scalar", line: 4, what: "last_contact" },
		],
		["an anchor", "last_contact: &a 2025-12-19\nc: *a\n", { code: "anchor", line: 3, what: "last_contact" }],
		["an alias", "c: &a 2025-12-19\nlast_contact: *a\n", { code: "anchor", line: 4, what: "last_contact" }],
		["a tag", "last_contact: !!str 2025-12-19\n", { code: "anchor", line: 3, what: "last_contact" }],
		["invalid YAML above", "c: d: e\nlast_contact: 2025-12-19\n", { code: "frontmatter-invalid", line: 3 }],
		["invalid YAML where none stands", "title: A\nc: @d\n", { code: "frontmatter-invalid", line: 4 }],
		["a lone dash beside invalid YAML", "last_contact: -\nc: @d\n", { code: "frontmatter-invalid", line: 4 }],
		["a quote that stays open", 'last_contact: "2025-12-19\nc: "d"\n', { code: "frontmatter-invalid", line: 3 }],
	])("%s", (_, lines, refusal) => {
		for (const [, disguise] of disguises) {
			expect(plan(disguise(`---\n${block}${lines}---\n`)).refusal).toEqual(refusal);
		}
	});

	it.each(["---\ntitle: A\n", "---\nText\n---x\n", "---", "---js\n{}\n---\n", "\ufeff---json\r\n"])(
		"what is no frontmatter yet: %j",
		(text) => {
			expect(plan(text).refusal).toEqual({ code: "frontmatter-invalid", line: 1 });
		},
	);

	it.each([
		["a map in braces", "---\n{a: b}\n---\n", 3],
		["a list", "---\n- a\n---\n", 3],
		["a text", "---\nHello\n---\n", 3],
		["a key in a form it does not find", "---\n? last_contact\n: 2025-12-19\n---\n", 4],
	])("when the new frontmatter would not say the same: %s", (_, text, line) => {
		expect(plan(text).refusal).toEqual({ code: "frontmatter-differs", line, what: "last_contact" });
	});

	it("when a YAML reader finds more changed than the date", () => {
		let calls = 0;
		const refusal = { code: "frontmatter-differs", line: 3, what: "last_contact" };
		const fickle = (yaml: string) => ({ ...(parseYaml(yaml) as object), calls: calls++ });
		expect(plan("---\na: {}\nlast_contact: 2025-12-19\n---\n", fickle).refusal).toEqual(refusal);
		const deaf = () => ({ last_contact: "2025-12-19" });
		expect(plan("---\na: {}\nlast_contact: 2025-12-19\n---\n", deaf).refusal).toEqual(refusal);
	});
});

describe("laws of setDate", () => {
	const line = fc.constantFrom(
		"a: b",
		"title: T",
		"title: |+",
		"  c",
		"",
		"# d",
		"e:",
		"- f",
		"g: 'h",
		"  i'",
		"created: '2025-01-01'",
		"j: [k,",
		"  l]",
		"]",
		"m: {n: o}",
		"  last_contact: 2020-01-01",
		"last_contact: 2025-12-19",
		"last-contact: 'unknown' # p",
		"lastContact:",
		"last_contact: -",
		"last_contact: '[[2025-12-19]]'",
		"last contacted: q",
		"...",
		"? r",
		": s",
		"t: >2",
		"&u v: w",
		"x: *u",
		"\ty: z",
	);
	const feed = fc.constantFrom("\n", "\n", "\r\n", "\r");
	const block = fc.array(fc.tuple(line, feed), { maxLength: 7 }).map((lines) => lines.flat().join(""));
	const note = fc
		.tuple(
			fc.constantFrom("", "\ufeff"),
			fc.constantFrom("---\n", "---\r\n", "", "---x\n"),
			block,
			fc.constantFrom("---\n", "--- \r\n", "", "---"),
			fc.constantFrom("", "Text", "# A\n---\n"),
		)
		.map((parts) => parts.join(""));

	it("only the date changes, the body stays, and a second plan is empty", () => {
		let plans = 0;
		fc.assert(
			fc.property(note, (text) => {
				const outline = scan(text);
				const { edits, refusal } = plan(text);
				if (!edits) {
					expect(refusal.line).toBeGreaterThan(0);
					return;
				}
				if (edits.length > 0) plans++;
				const result = applyEdits(text, edits);
				expect(plan(result)).toEqual({ edits: [] });
				const after = scan(result);
				const inserted = edits.reduce((sum, edit) => sum + edit.insert.length - (edit.to - edit.from), 0);
				const body = outline.frontmatterEnd < 0 ? outline.lines.start(0) : outline.lines.next(outline.frontmatterEnd);
				expect(after.lines.next(after.frontmatterEnd)).toBe(edits.length > 0 ? body + inserted : body);
				expect(result.slice(body + inserted)).toBe(text.slice(body));
				const isKnown = (key: string): boolean => KEYS.includes(key);
				const rest = (values: ReadonlyMap<string, unknown>) => [...values].filter(([key]) => !isKnown(key));
				expect(rest(readFrontmatter(after, parseYaml).values)).toEqual(
					text.includes("last_contact: -") ? expect.anything() : rest(readFrontmatter(outline, parseYaml).values),
				);
				for (const edit of edits)
					expect(edit.insert.trim()).toMatch(/^(?:---\s+)?(?:last_contact: )?(["']?)2026-01-06\1(?:\s+---)?$/);
			}),
			{ numRuns: runs(3000, 30_000) },
		);
		expect(plans).toBeGreaterThan(300);
	});
});

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

describe.skipIf(!existsSync(shared))("the notes in ../shared (skipped where that folder is missing)", () => {
	it("change by one date and nothing else, in any of the disguises", () => {
		for (const path of readdirSync(shared, { recursive: true, encoding: "utf8" }).filter((name) =>
			/^(?:vaults|sample).*\.md$/.test(name),
		)) {
			const text = readFileSync(shared + path, "utf8");
			for (const [, disguise] of disguises) {
				const note = disguise(text);
				if (!plan(note).refusal) apply(note);
			}
		}
	});

	it("have the sample among them, whose quotes stay", () => {
		const sample = readFileSync(`${shared}sample/AI Pipelines Collateral.md`, "utf8");
		const { edits = [] } = plan(sample);
		expect(edits).toHaveLength(1);
		expect(edits[0]).toMatchObject({ insert: NEW });
		expect((edits[0]?.to ?? 0) - (edits[0]?.from ?? 0)).toBe(10);
	});
});
