import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parse } from "yaml";
import { readFlat } from "../../src/notes/flat";
import { scan } from "../../src/text/scan";

/** What the `yaml` package reads, with Maps; an empty block has no values. */
function readYaml(block: string): unknown {
	return parse(block, { mapAsMap: true, logLevel: "error" }) ?? new Map();
}

/** Checks the answer, if there is one, and tells whether there was. */
function agrees(block: string): boolean {
	const flat = readFlat(block);
	if (flat) expect(flat, JSON.stringify(block)).toEqual(readYaml(block));
	return flat !== null;
}

describe("readFlat", () => {
	it.each([
		["nothing", ""],
		["comments and blank lines", "# c\n\n  \n   # d"],
		["plain text", "title: AI Pipelines Collateral\nstatus: in progress"],
		["a date and a time", "created: 2025-12-19\nat: 12:30\nboth: 2025-12-19T10:00:00"],
		["a link address", "url: https://example.com/a?b=c#d"],
		["numbers", "a: 1\nb: -2\nc: 3.50\nd: 007\ne: -0"],
		["booleans and null", "a: true\nb: False\nc: ~\nd: null\ne:\nf: yes\ng: off"],
		["quoted texts", "a: '2025-12-19'\nb: \"x: y # z\"\nc: 'it''s'\nd: ''\ne: \"\""],
		["comments behind values", "a: b # c\nd: 'e' # f\ng: [h] # i\nj: # k\nl: m#n"],
		["lists at indent 0 and deeper", "tags:\n- a\n- 'b # c'\nother:\n\n  - 1\n  # c\n  -\n  - d"],
		["lists on one line", "a: []\nb: [x, 'y, z', \"]\", 3, ~, a b]\nc: [x, ]"],
		["keys with blanks, dashes and colons", "last contacted: a\nlast-contact: b\na:b: c\nd : e\nf:: g"],
		["keys that objects have", "__proto__: a\nconstructor: b\ntoString: c"],
		["blanks at the end", "a: b  \nc:  \n- d  \n"],
		["Windows line breaks", "a: b\r\nc:\r\n- d\r\n\r\ne: 'f'"],
		["other scripts", "título: Überblick\n名前: 値\na: b\u00a0\u2028c"],
		["an unquoted dash", "a: -b\nc: --- d"],
	])("reads %s", (_, block) => {
		expect(agrees(block)).toBe(true);
	});

	it.each([
		["a key that stands twice", "a: 1\nb: 2\na: 3"],
		["an unquoted colon", "a: b: c"],
		["a colon at the end", "a: b:"],
		["unquoted links", "a: [[A]], [[B]]"],
		["a list in a list", "a: [[A]]"],
		["a map in a list", "a:\n- b: c"],
		["a person's handle", "a:\n- @name"],
		["a backslash in double quotes", 'a: "C:\\Users"'],
		["a tab", "a:\tb"],
		["a text that goes on", "a: b\n  c"],
		["a list that goes on", "a:\n- b\n  c"],
		["a list below a value", "a: ~\n- b"],
		["a list with two indents", "a:\n  - b\n- c"],
		["a dash in a dash", "a:\n- - b"],
		["a map", "a:\n  b: c"],
		["a block scalar", "a: |\n  b"],
		["an anchor", "a: &b c\nd: *b"],
		["a tag", "a: !!str 1"],
		["numbers people do not write", "a: 0x1F\nb: 1e3\nc: .inf\nd: 0o7"],
		["a hash behind a quote", "a: 'b'#c"],
		["something behind a quote", "a: 'b' c"],
		["a quote that stays open", "a: 'b\nc: d"],
		["a comment in a list on one line", "a: [b #c]"],
		["a list without a key", "- a\n- b"],
		["a lone text", "a"],
		["a colon without a blank", "a:b"],
		["a quoted key", '"a": 1'],
		["a key that is no text", "1: a"],
		["a lone carriage return", "a: b\rc: d"],
		["NUL", "a: b\0"],
		["an unfilled template", "created: { { DATE } }"],
		["an indented block", "  a: b"],
	])("leaves %s to a YAML reader", (_, block) => {
		expect(readFlat(block)).toBe(null);
	});

	it("keeps a dangerous key a key", () => {
		expect([...(readFlat("__proto__: a") ?? [])]).toEqual([["__proto__", "a"]]);
	});
});

const traps = (
	"yes no on y null Null NULL ~ nUll true TRUE tRue False 0 -0 00012 1. .5 +5 -3.50 1_000 0x1F 0o14 " +
	"0b1 1e3 1.5E-7 .inf -.Inf .nan .NAN 12:30 190:20:30 2025-01-01 2025-12-19T10:00:00Z @a `a` - -- " +
	"--- ... -a -1 ?a ? :a : a: a:b a::b # #c c# !!str !x &a *a % %a | > |- [[A]] [[A]],[[B]] {a} {a:b} " +
	"{} [] [a,b] [a,,b] [,] [-] [-1] [#a] [a:] [a:b] ['a'] [\"a\"] ['a'b] [a b, c] [a, 'b, c' , ~] " +
	"{{title}} <%t%> '' 'a' 'it''s' 'a''' '''a' 'a 'a'b \"\" \"a\" \"a\\\"b\" \"a\\\\\" \"a \"a\"b " +
	"\"C:\\Users\" 'C:\\U' ] } , a,b a]b ]a a}b << = ~a ~~ é \u00a0 \u2028 \u0085 \ufeff 名前 " +
	"https://a.b/c#d a@b.c __proto__ constructor \\ 99999999999999999999 0.1234567890123456789"
).split(" ");

const word = fc.constantFrom(
	...traps,
	"a",
	"b c",
	"key",
	"a: b",
	"a #b",
	"a # b",
	"[a #b]",
	"[a, b] # c",
	"- a",
	"- - a",
	"",
);
const gap = fc.constantFrom("", " ", " ", " ", "  ", "\t");
const join = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((all) => all.join(""));
const key = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "d", "last contacted", "last-contact", "e#f") },
	{ weight: 1, arbitrary: word },
);
const end = fc.constantFrom("", "", "", " ", " # c", "  #", "#", "\t");
const line = fc.oneof(
	{ weight: 4, arbitrary: join(key, fc.constant(": "), word, end) },
	{ weight: 2, arbitrary: join(key, fc.constant(":"), end) },
	{ weight: 2, arbitrary: join(fc.constantFrom("", "", "  ", "  ", "    "), fc.constant("- "), word, end) },
	{ weight: 1, arbitrary: join(gap, key, gap, fc.constant(":"), gap, word, end) },
	{
		weight: 1,
		arbitrary: join(fc.constantFrom("", " ", "  ", "\t"), fc.constantFrom("", "# c", "-", "---", "x", "]")),
	},
);
const feed = fc.constantFrom("\n", "\n", "\n", "\n", "\r\n", "\r");
const block = fc
	.array(join(line, feed), { maxLength: 6 })
	.map((lines) => lines.join("").replace(/(?:\r\n|\r|\n)$/, ""));
const soup = fc
	.array(fc.constantFrom(...Array.from("ab01-:?,[]{}#&*!|>'\"%@`~.\\ \n\n\t\r"), ": ", "\n- ", "a: ", "\na: ", " #"), {
		maxLength: 20,
	})
	.map((parts) => parts.join(""));

describe("laws of readFlat", () => {
	it("whatever it answers, the yaml package says too", () => {
		let answers = 0;
		let tries = 0;
		fc.assert(
			fc.property(fc.oneof(block, soup), (text) => {
				tries++;
				if (agrees(text)) answers++;
			}),
			{ numRuns: runs(5000, 50_000) },
		);
		// Giving up on everything would keep the law as well.
		expect(answers).toBeGreaterThan(tries / 10);
	});

	it("a single value of every kind is what the yaml package says", () => {
		for (const text of traps) {
			for (const shape of [
				`a: ${text}`,
				`a:\n- ${text}`,
				`a: [${text}]`,
				`a: [${text}, b]`,
				`${text}: a`,
				`a: ${text} # c`,
			]) {
				agrees(shape);
			}
		}
	});
});

const vaults = fileURLToPath(new URL("../../../shared/vaults", import.meta.url));

describe.skipIf(!existsSync(vaults))("the vaults in ../shared (skipped where that folder is missing)", () => {
	it("read as the yaml package reads them, most of them without it", () => {
		const blocks = readdirSync(vaults, { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".md"))
			.map((path) => scan(readFileSync(`${vaults}/${path}`, "utf8")))
			.filter(({ frontmatterEnd }) => frontmatterEnd > 1)
			.map(({ text, lines, frontmatterEnd }) => text.slice(lines.start(1), lines.end(frontmatterEnd - 1)));
		const answers = blocks.filter(agrees).length;
		expect(answers).toBeGreaterThan(blocks.length / 2);
	});
});
