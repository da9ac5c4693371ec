import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import matter from "gray-matter";
import { describe, expect, it, vi } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { readFrontmatter, type Frontmatter, type Value } from "../../src/notes/frontmatter";
import { scan } from "../../src/text/scan";

const read = (text: string, parse = parseYaml): Frontmatter => readFrontmatter(scan(text), parse);
const readBlock = (block: string, parse = parseYaml): Frontmatter => read(`---\n${block}\n---\nBody\n`, parse);

/** Maps as arrays of pairs, which show every key for what it is. */
function show(value: Value | ReadonlyMap<string, Value>): unknown {
	if (value instanceof Map) return [...(value as ReadonlyMap<string, Value>)].map(([key, item]) => [key, show(item)]);
	return Array.isArray(value) ? value.map(show) : value;
}

describe("readFrontmatter", () => {
	it("reads flat properties without asking the YAML reader", () => {
		const parse = vi.fn();
		const found = readBlock("title: A\ntags: [b, c]\nlast_contact: '2025-12-19' # d", parse);
		expect(show(found.values)).toEqual([
			["title", "A"],
			["tags", ["b", "c"]],
			["last_contact", "2025-12-19"],
		]);
		expect(found).toMatchObject({ broken: false, problems: [] });
		expect(found.identity).toBe(found.values);
		expect(parse).not.toHaveBeenCalled();
	});

	it("reads everything else through the YAML reader", () => {
		expect(show(readBlock('a: |\n  b\n  c\nd:\n  e: [f, {g: 1}]\n"h": !!str 2').values)).toEqual([
			["a", "b\nc\n"],
			["d", [["e", ["f", [["g", 1]]]]]],
			["h", "2"],
		]);
	});

	it("hands over the block and nothing else", () => {
		const parse = vi.fn(() => ({}));
		read("\ufeff---\r\na: |\r\n  ---\r\n---x: y\r\n--- \r\nbody: x\r\n---\r\n", parse);
		expect(parse.mock.calls).toEqual([["\na: |\r\n  ---\r\n---x: y\r\n"]]);
	});

	it("is not cut short by a line that only begins like the end", () => {
		expect(show(readBlock("a: |\n  b\n  ---x\nc:\n  d: e").values)).toEqual([
			["a", "b\n---x\n"],
			["c", [["d", "e"]]],
		]);
	});

	it.each([
		["no frontmatter", "# Title\n\n---\na: b\n---\n"],
		["an empty note", ""],
		["an empty block", "---\n---\nText"],
		["a block of blank lines and comments", "---\n\n# a\n---\n"],
		["a list", "---\n- a\n- b\n---\n"],
		["a text", "---\nHello\n---\n"],
	])("finds no values in %s, and no fault", (_, text) => {
		expect(read(text)).toEqual({ values: new Map(), identity: new Map(), broken: false, problems: [] });
	});

	it("keeps dangerous keys keys", () => {
		for (const block of ["__proto__: a\nconstructor: b", "__proto__: {x: a}\nconstructor: |\n  b\ntoString: c"]) {
			const { values } = readBlock(block);
			expect([...values.keys()].slice(0, 2)).toEqual(["__proto__", "constructor"]);
			expect(values.get("__proto__")).not.toBe(undefined);
		}
		expect(({} as Record<string, unknown>)["x"]).toBe(undefined);
	});

	it("takes Maps and Dates from a YAML reader that makes them", () => {
		const parse = () =>
			new Map<unknown, unknown>([
				["a", new Date("2025-12-19")],
				["b", new Date("?")],
				["c", 5n],
				[1, undefined],
			]);
		expect(show(readBlock("a: {}", parse).values)).toEqual([
			["a", "2025-12-19"],
			["b", null],
			["c", 5],
			["1", null],
		]);
	});

	it("stops at values that hold themselves or lie too deep", () => {
		expect(show(readBlock("a: &a [*a, b]").values)).toEqual([["a", [null, "b"]]]);
		let deep: Value | undefined = readBlock(`a: ${"[".repeat(200)}${"]".repeat(200)}`).values.get("a");
		let depth = 0;
		for (; Array.isArray(deep); deep = (deep as readonly Value[])[0]) depth++;
		expect(depth).toBeLessThan(100);
		expect(readBlock(`a: ${"[".repeat(50_000)}`).broken).toBe(true);
	});

	it("gets no options from the values", () => {
		expect(readBlock("excerpt_separator: {a: b}\nlanguage: js\nengines: [c]").values.size).toBe(3);
	});
});

describe("invalid YAML", () => {
	it.each([
		["an unquoted colon", "title: A: B", 2],
		["unquoted links", "tags: [a]\n\nrelated: [[A]], [[B]]", 4],
		["a handle", "a: b\nowner: @name", 3],
		["a Windows path", 'a: b\npath: "C:\\Users"', 3],
		["a tab", "a:\n\tb: c", 3],
		["an alias of nothing", "a: b\nc: *d", 2],
		["two documents", "a: b\n...\nc: d", 4],
		["NUL", "a: b\nc: d\0", 2],
	])("with %s costs all values and says where", (_, block, line) => {
		for (const feed of ["\n", "\r\n"]) {
			const { values, broken, problems } = read(`---\n${block}\n---\n`.replaceAll("\n", feed));
			expect(values.size).toBe(0);
			expect({ broken, problems }).toEqual({ broken: true, problems: [{ code: "frontmatter-invalid", line }] });
		}
	});

	it("leaves what says which note this is", () => {
		const { values, identity } = readBlock(
			"title: AI: Pipelines\ntype: projects\ntags:\n- a\n- @b\naliases:\n- C\n" +
				"next:\n  deep: d\n'owner': e\nstatus: \"open\nlast_contact: '2025-12-19' # f",
		);
		expect(values.size).toBe(0);
		expect(show(identity)).toEqual([
			["type", "projects"],
			["aliases", ["C"]],
			["last_contact", "2025-12-19"],
		]);
	});

	it.each([
		["at the top", "a: 1\nb: 2\na: 3", 4, "a"],
		["at the top in other words", "'a': 1\nb: 2\n\"a\": 3", 4, "a"],
		["further in", "a:\n  b: 1\n  b: 2", 4, "b"],
		["in braces", "c: d\na: {b: 1, b: 2}", 3, "b"],
	])("with a key that stands twice %s names it", (_, block, line, what) => {
		expect(readBlock(block).problems).toEqual([{ code: "frontmatter-duplicate-key", line, what }]);
	});

	it("takes the first of two equal keys for the note's identity", () => {
		expect(readBlock("type: projects\ntype: people").identity.get("type")).toBe("projects");
	});

	it.each([
		["js-yaml's errors", { mark: { line: 2 } }, 3],
		["an error without a line", new Error("?"), 2],
		["an error far outside", { linePos: [{ line: 99, col: 9 }] }, 4],
		["an error that is none", undefined, 2],
		["an odd error", { linePos: 3, mark: "x" }, 2],
	])("finds the line in %s", (_, thrown, line) => {
		const parse = (): never => {
			// A host's reader may throw what it likes.
			throw thrown as Error;
		};
		expect(readBlock("a: {}\nb: 1\nc: 2", parse).problems).toEqual([{ code: "frontmatter-invalid", line }]);
		expect(readBlock("a: {}\nb: 1\nb: 2", parse).problems[0]?.code).toMatch(/^frontmatter-/);
	});

	it("without a line is blamed on the key that stands twice", () => {
		const parse = () => {
			throw new Error("?");
		};
		expect(readBlock("a: 1\na: 2", parse).problems).toEqual([
			{ code: "frontmatter-duplicate-key", line: 3, what: "a" },
		]);
	});
});

describe("frontmatter in another language", () => {
	it.each(["js", "javascript", "json", "coffee", "cson", "toml", "yaml", "JS "])("is none: ---%s", (language) => {
		const { values, problems } = read(`---${language}\na: 1\n---\n`);
		expect(values.size).toBe(0);
		expect(problems).toEqual([{ code: "frontmatter-language", line: 1, what: language.trim() }]);
	});

	it("runs nothing", () => {
		const state = globalThis as { ran?: boolean };
		const code = "{ title: (globalThis.ran = true) }";
		const note = `---js\n${code}\n---\n`;
		// gray-matter as it comes would run it.
		matter(note, {});
		expect(state.ran).toBe(true);
		delete state.ran;
		const parse = vi.fn(parseYaml);
		for (const text of [
			note,
			`\ufeff${note}`,
			note.replaceAll("\n", "\r\n"),
			`---\njs\n${code}\n---\n`,
			`---\n${code}\n---\n`,
		]) {
			read(text, parse);
			expect(state.ran).toBe(undefined);
		}
	});

	it("cannot be asked for from inside the block", () => {
		const state = globalThis as { ran?: boolean };
		for (const opening of ["\0js", "js", "---js", " \0", "\0\n\0js", "language: js", "%js"]) {
			readBlock(`${opening}\n(globalThis.ran = true)`);
			read(`---\n${opening}\n(globalThis.ran = true)\n\0\n---\n`);
			expect(state.ran).toBe(undefined);
		}
	});

	it("leaves nothing in gray-matter's cache", () => {
		const { cache } = matter as unknown as { cache: object };
		const before = Object.keys(cache);
		readBlock("a: {b: c}");
		expect(Object.keys(cache)).toEqual(before);
	});
});

describe("a block that nothing closes", () => {
	it("is reported when it looks like properties", () => {
		const problems = [{ code: "frontmatter-open", line: 1 }];
		expect(read("---\ntitle: A\n\nText")).toMatchObject({ broken: false, problems });
		expect(read("\ufeff---\r\n'title':\r\n").problems).toEqual(problems);
	});

	it.each(["---\n\ntitle: A", "---\nText", "---\n- a: b", "----\ntitle: A", "---", "--- \n", "\n---\ntitle: A"])(
		"is a line across in %j",
		(text) => {
			expect(read(text).problems).toEqual([]);
		},
	);
});

describe("laws of readFrontmatter", () => {
	it("never throws, and has values or is broken, never both", () => {
		const unit = fc.constantFrom(...Array.from("ab:# '\"[]{},-|>\n\n\n\r\t\0\\&*!?%@"));
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 60 }), fc.constantFrom("", "js", "\r"), (block, behind) => {
				const { values, identity, broken, problems } = read(`---${behind}\n${block}\n---\n`);
				expect(broken && values.size > 0).toBe(false);
				expect(broken || values === identity).toBe(true);
				expect(broken).toBe(
					problems.some(({ code }) => code === "frontmatter-invalid" || code === "frontmatter-duplicate-key"),
				);
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it("says what the YAML reader alone says", () => {
		const part = fc.constantFrom(
			"a: b",
			"c:",
			"- d",
			"  - e",
			"f: [g, 'h']",
			"i: {j: k}",
			"l: |",
			"  m: n",
			"# o",
			"",
			"p: 0x1F",
			"'q': r: s",
			"t: &u v",
			"w: *u",
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
				const block = parts.join("\n");
				const { values, broken } = readBlock(block);
				let said: unknown;
				try {
					said = parseYaml(block);
				} catch {
					expect(broken).toBe(true);
					return;
				}
				const isMap = said instanceof Object && !Array.isArray(said);
				expect(toPlain(values)).toEqual(isMap ? said : {});
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});
});

function toPlain(value: unknown): unknown {
	if (value instanceof Map)
		return Object.fromEntries([...(value as Map<string, unknown>)].map(([key, item]) => [key, toPlain(item)]));
	return Array.isArray(value) ? value.map(toPlain) : value;
}

const goldens = fileURLToPath(new URL("../../../shared/goldens", import.meta.url));

describe.skipIf(!existsSync(goldens))("the app's own notes in ../shared (skipped where that folder is missing)", () => {
	it("have the properties that the app found", () => {
		let count = 0;
		for (const name of readdirSync(goldens).filter((file) => file.endsWith(".json"))) {
			const { fileContents, cachedMetadata } = JSON.parse(readFileSync(`${goldens}/${name}`, "utf8")) as {
				fileContents: string;
				cachedMetadata: { frontmatter?: Record<string, unknown> };
			};
			if (!cachedMetadata.frontmatter) continue;
			count++;
			expect(toPlain(read(fileContents).values), name).toEqual(cachedMetadata.frontmatter);
		}
		expect(count).toBeGreaterThan(10);
	});
});
