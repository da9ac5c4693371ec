import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parse, stringify } from "yaml";
import { keyAt, properties, valueEnd } from "../../src/text/property";
import { scan } from "../../src/text/scan";

/** Each property of a block as `key@line-to=value`, lines counted from 0 in the note. */
function read(block: string, feed = "\n", bom = ""): string[] {
	const text = `${bom}---\n${block}\n---\nkey: of the body\n`.replaceAll("\n", feed);
	return properties(scan(text)).map(
		({ key, line, to, valueFrom, valueTo }) => `${key}@${line}-${to}=${text.slice(valueFrom, valueTo)}`,
	);
}

const examples: [string, string, string[]][] = [
	["plain keys", "title: A\nlast contacted: b c\nx:y: z", ["title@1-1=A", "last contacted@2-2=b c", "x:y@3-3=z"]],
	["quoted keys", "'it''s': 1\n\"a: b\" : 2\n\"\\u0041\": 3", ["it's@1-1=1", "a: b@2-2=2", "A@3-3=3"]],
	["keys that objects have", "__proto__: 1\nconstructor: 2", ["__proto__@1-1=1", "constructor@2-2=2"]],
	["a key that stands twice", "a: 1\nb: 2\na: 3", ["a@1-1=1", "b@2-2=2", "a@3-3=3"]],
	[
		"values with comments",
		"a: b # c\nd: 'e # f' # g\nh: [i, '# j'] # k\nl: m#n",
		["a@1-1=b", "d@2-2='e # f'", "h@3-3=[i, '# j']", "l@4-4=m#n"],
	],
	["values with blanks around", "a:   b  \nc:\t'd'\t", ["a@1-1=b", "c@2-2='d'"]],
	["empty values", "a:\nb: \nc: # d\ne:\n  # f\ng:", ["a@1-1=", "b@2-2=", "c@3-3=", "e@4-4=", "g@6-6="]],
	["lists at indent 0", "a:\n- b: 1\n- c\n\n# d\n- e\nf: g", ["a@1-6=", "f@7-7=g"]],
	["lists further in", "a:\n  - b\n  # c\n\nd: e", ["a@1-3=", "d@5-5=e"]],
	["maps", "a:\n  b: c\n  d:\n    e: f\ng: h", ["a@1-4=", "g@5-5=h"]],
	[
		"block scalars",
		"a: |- # b\n  c: d\n  # e\n\nf: >2\n   g\n\n  h\n # i\nj: k",
		["a@1-3=|-", "f@5-9=>2", "j@10-10=k"],
	],
	["block scalars that keep blank lines", "a: |+\n  b\n\n\nc: d", ["a@1-4=|+", "c@5-5=d"]],
	["an empty block scalar", "a: |\nb: c", ["a@1-1=|", "b@2-2=c"]],
	["a block scalar on the next line", "a:\n  |\n  # b\nc: d", ["a@1-3=", "c@4-4=d"]],
	["brackets over several lines", "a: [\n  b: c,\n  # ]\n  'd]'\n]\ne: {\n  f: g }", ["a@1-5=[", "e@6-7={"]],
	[
		"a quoted text over several lines",
		"a: \"b\n  c: d\n  # e\n  f\\\"\n  # g\"\nh: 'i\n\n  # j''\n  # k'",
		['a@1-5="b', "h@6-9='i"],
	],
	["a plain text over several lines", "a: b\n  c\n\n  d\n  # e\nf: g", ["a@1-5=b", "f@6-6=g"]],
	["a value on the next line", "a:\n  2025-12-19\nb: c", ["a@1-2=", "b@3-3=c"]],
	["anchors and tags", "a: &b 'c # d' # e\nf: !!str\n  g\nh: *b", ["a@1-1=&b 'c # d'", "f@2-3=!!str", "h@4-4=*b"]],
	["no complex key", "? a\n: b\n? c: d\n  e: f\ng: h", ["g@5-5=h"]],
	["no key with an anchor", "&a b: c\n  d: e\nf: g", ["f@3-3=g"]],
	["nothing that only looks like a key", "# a: b\n- c: d\na:b\n[e]: f\n@g: h\ni # j: k\nl: m", ["l@7-7=m"]],
	["an indented block", "  a: b\n    c: d\n  e: f", ["a@1-2=b", "e@3-3=f"]],
	[
		"invalid YAML, as well as it can",
		"a: b: c\nd: \"e\nf: 'g\nh: [[I]], [[J]]\nk: [l\n\tm: n\no: p",
		["a@1-1=b: c", 'd@2-2="e', "f@3-3='g", "h@4-4=[[I]], [[J]]", "k@5-6=[l", "o@7-7=p"],
	],
	[
		"an unfilled template",
		"created: { { DATE } }\nto: [{ { TO } }]\nis: {{title}}",
		["created@1-1={ { DATE } }", "to@2-2=[{ { TO } }]", "is@3-3={{title}}"],
	],
	["other scripts", "名前: 値 # x\nü: é", ["名前@1-1=値", "ü@2-2=é"]],
];

describe("properties", () => {
	it.each(examples)("finds %s", (_, block, expected) => {
		expect(read(block)).toEqual(expected);
	});

	it.each(examples)("finds %s behind a byte order mark and with other line breaks", (_, block, expected) => {
		expect(read(block, "\r\n", "\ufeff")).toEqual(expected);
		expect(read(block, "\r")).toEqual(expected);
	});

	it("finds nothing without frontmatter", () => {
		for (const text of ["", "a: b\n", "---\na: b\n", "---\n---\n", "---js\na: b\n---\n"]) {
			expect(properties(scan(text))).toEqual([]);
		}
	});

	it("shows where a missing value belongs", () => {
		const at = (line: string): number => properties(scan(`---\n${line}\n---\n`))[0]?.valueFrom ?? -1;
		expect([at("a:"), at("a: "), at("a:   "), at("a:  # b")]).toEqual([6, 7, 9, 6]);
	});
});

describe("keyAt and valueEnd", () => {
	it("end a key at the first colon that a blank follows", () => {
		expect(keyAt("  a:b : c: d", 2, 12)).toEqual({ name: "a:b", colon: 6 });
		expect(keyAt("a:b", 0, 3)).toBe(null);
		expect(keyAt("", 0, 0)).toBe(null);
	});

	it("end a value before its comment", () => {
		expect(valueEnd("a # b", 0, 5)).toBe(1);
		expect(valueEnd("'a # b", 0, 6)).toBe(6);
	});
});

const text = fc.oneof(
	fc.constantFrom(
		"",
		"a",
		"key: value",
		"# no comment",
		"- no list",
		"it's",
		'"',
		"|",
		"a\nb: c\n",
		"\n# a\n\n\n",
		"  a",
		"[",
		"}",
		"---x",
		"&a",
		"*a",
		"!!str",
	),
	fc.string({ unit: fc.constantFrom(...Array.from("ab:# '\"[]{},-|>\n\\&*!?%@")), maxLength: 30 }),
);
const value = fc.letrec((tie) => ({
	any: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.constant(null), tie("list"), tie("map")),
	list: fc.array(tie("any"), { maxLength: 4 }),
	map: fc.dictionary(fc.oneof(fc.constantFrom("a", "b c", "d"), text), tie("any"), {
		maxKeys: 4,
		noNullPrototype: true,
	}),
})).any;
// A key that is printed as `? key` is no property here, so keys have one line.
const key = text.filter((it) => it !== "" && !it.includes("\n"));
const block = fc
	.tuple(
		fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
		fc.record({
			lineWidth: fc.constantFrom(0, 20, 80),
			indent: fc.constantFrom(1, 2, 4),
			indentSeq: fc.boolean(),
			singleQuote: fc.constantFrom(true, false, null),
			blockQuote: fc.constantFrom("folded" as const, "literal" as const, true, false),
			collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
			defaultStringType: fc.constantFrom(
				"PLAIN" as const,
				"QUOTE_DOUBLE" as const,
				"QUOTE_SINGLE" as const,
				"BLOCK_LITERAL" as const,
			),
			defaultKeyType: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "QUOTE_SINGLE" as const),
		}),
	)
	.map(([values, { collectionStyle, ...options }]) =>
		Object.entries(values)
			.map((entry) => {
				const flow = collectionStyle === "flow" && typeof entry[1] === "object" && entry[1] !== null;
				if (!flow) return stringify(Object.fromEntries([entry]), options);
				const name = stringify(entry[0], { ...options, lineWidth: 0 }).trimEnd();
				return `${name}: ${stringify(entry[1], { ...options, collectionStyle })
					.replaceAll("\n", "\n  ")
					.trimEnd()}\n`;
			})
			.join(""),
	)
	.filter(isPlain);

/** Whether it is a block as people have it: valid, without `? key` and `: value`. */
function isPlain(yaml: string): boolean {
	if (/^(?:\?|---|\.\.\.)/m.test(yaml)) return false;
	try {
		const values: unknown = parse(yaml, { mapAsMap: true, logLevel: "error" });
		return values instanceof Map && !values.has(null);
	} catch {
		return false;
	}
}

describe("laws of properties", () => {
	it("the keys are those that YAML has, and each one's lines say what the whole says of it", () => {
		fc.assert(
			fc.property(block, fc.constantFrom("", "# c\n", "\n  # c\n\n"), (yaml, between) => {
				const whole = between + yaml + between;
				const outline = scan(`---\n${whole}---\n`);
				if (outline.frontmatterEnd < outline.lines.count - 2 || !isPlain(whole)) return;
				const values = parse(whole, { mapAsMap: true, logLevel: "error" }) as Map<unknown, unknown>;
				const found = properties(outline);
				expect(found.map((property) => property.key)).toEqual([...values.keys()].map(String));
				const { text: note, lines } = outline;
				for (const { line, to } of found) {
					const own = parse(note.slice(lines.start(line), lines.next(to)), {
						mapAsMap: true,
						logLevel: "error",
					}) as typeof values;
					const [[name, said] = []] = own;
					expect(own.size).toBe(1);
					expect(said).toEqual(values.get(name));
				}
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});

	it("never throws, and properties follow each other without overlap", () => {
		const soup = fc.string({
			unit: fc.constantFrom(...Array.from("ab:# '\"[]{},-|>+2\n\n\n\r\t\\&*!?%@")),
			maxLength: 60,
		});
		fc.assert(
			fc.property(soup, (yaml) => {
				let next = 1;
				for (const { line, to, valueFrom, valueTo } of properties(scan(`---\n${yaml}\n---\n`))) {
					expect(line).toBeGreaterThanOrEqual(next);
					expect(to).toBeGreaterThanOrEqual(line);
					expect(valueTo).toBeGreaterThanOrEqual(valueFrom);
					next = to + 1;
				}
			}),
			{ numRuns: runs(3000, 30_000) },
		);
	});
});
