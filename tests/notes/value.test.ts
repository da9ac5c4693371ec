import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { readFrontmatter, type Value } from "../../src/notes/frontmatter";
import { dateOfValue, isBlankDate, isPlaceholderValue, propertyOf, textOf, textsOf } from "../../src/notes/value";
import { scan } from "../../src/text/scan";

/** The value of `a` in frontmatter, read as a note's is. */
function value(yaml: string): Value | undefined {
	return readFrontmatter(scan(`---\n${yaml}\n---\n`), parseYaml).values.get("a");
}

describe("propertyOf", () => {
	const values = new Map<string, Value>([["Status", "x"], ["status", "y"], ["Last Contact", null], ["__proto__", "z"]]);

	it("prefers the name as it is, then takes any case", () => {
		expect([propertyOf(values, "status"), propertyOf(values, "STATUS"), propertyOf(values, "last contact")]).toEqual(["y", "x", null]);
	});

	it("finds nothing that is not there", () => {
		expect([propertyOf(values, "owner"), propertyOf(values, "constructor"), propertyOf(values, "")]).toEqual([undefined, undefined, undefined]);
		expect(propertyOf(values, "__proto__")).toBe("z");
	});
});

describe("texts", () => {
	it("of scalars are trimmed, and lists and maps have none", () => {
		expect([textOf(" a "), textOf(3), textOf(false), textOf(""), textOf(null), textOf(undefined), textOf(["a"]), textOf(new Map())]).toEqual([
			...["a", "3", "false"],
			...[null, null, null, null, null],
		]);
	});

	it("of lists are those of its scalars", () => {
		expect(textsOf(["a", " ", 2, null, ["b"], new Map()])).toEqual(["a", "2"]);
		expect([textsOf("a"), textsOf(null), textsOf(undefined)]).toEqual([["a"], [], []]);
	});
});

describe("dateOfValue", () => {
	it.each(["a: 2025-12-19", "a: '2025-12-19'", 'a: "2025-12-19"', "a: 2025-12-19T10:00", "a: '[[2025-12-19]]'", "a: [[2025-12-19]]", "a: 2025-12-19 # c"])(
		"reads %j",
		(yaml) => {
			expect(dateOfValue(value(yaml))).toBe("2025-12-19");
		},
	);

	it.each(["a:", "a: unknown", "a: 20251219", "a: [2025-12-19]", "a: [[2025-12-19], [2025-12-20]]", "a: {b: 2025-12-19}", "a: true", "a: 2025-02-30", "b: 1"])(
		"reads no date out of %j",
		(yaml) => {
			expect(dateOfValue(value(yaml))).toBe(null);
		},
	);
});

describe("isBlankDate", () => {
	it.each(["", " ", "unknown", "Unknown", "none", "n/a", "N/A", "never", "tbd", "TBD", "-"])("takes %j for no date yet", (text) => {
		expect(isBlankDate(text)).toBe(true);
	});

	it.each(["2025-12-19", "last week", "none yet", "--", "0"])("takes %j for a value", (text) => {
		expect(isBlankDate(text)).toBe(false);
	});
});

describe("isPlaceholderValue", () => {
	it.each(["a: '{{title}}'", "a: x {{date}} y", "a: <% tp.file.title %>", "a: { { DATE } }", "a: {{title}}", "a: [b, { { C } }]", "a: ['{{x}}']"])(
		"knows %j for a template's",
		(yaml) => {
			expect(isPlaceholderValue(value(yaml))).toBe(true);
		},
	);

	it.each(["a: b", "a:", "a: 'x { y }'", "a: '100 % <b>'", "a: [b, c]", "a: 3"])("takes %j as it is", (yaml) => {
		expect(isPlaceholderValue(value(yaml))).toBe(false);
	});
});
