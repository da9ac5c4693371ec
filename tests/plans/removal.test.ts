import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { readFrontmatter, type Value } from "../../src/notes/frontmatter";
import { removeDate } from "../../src/plans/removal";
import { snooze } from "../../src/plans/snooze";
import { setDate } from "../../src/plans/property";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";

const KEY = "snooze_until";
const DAY = "2026-07-09" as IsoDate;

function removed(text: string): string {
	const { edits, refusal } = removeDate(scan(text), [KEY], parseYaml);
	expect(refusal).toBeUndefined();
	return applyEdits(text, edits ?? []);
}

function refusal(text: string): unknown {
	return removeDate(scan(text), [KEY], parseYaml).refusal;
}

const BODY = "# Title\n\n```\n---\nsnooze_until: 2020-01-01\n---\n```\n";

describe("taking a date away", () => {
	it.each([
		["alone", "snooze_until: 2026-07-01\n", ""],
		["between others", "a: b\nsnooze_until: 2026-07-01\nc: d\n", "a: b\nc: d\n"],
		["in other letters", "a: b\nSnooze_Until: '2026-07-01'\n", "a: b\n"],
		["with a remark", "a: b\nsnooze_until: 2026-07-01 # after the fair\nc: d\n", "a: b\nc: d\n"],
		["empty", "a: b\nsnooze_until:\nc: d\n", "a: b\nc: d\n"],
		["a dash", "a: b\nsnooze_until: -\nc: d\n", "a: b\nc: d\n"],
		["below its key", "a: b\nsnooze_until:\n  2026-07-01\nc: d\n", "a: b\nc: d\n"],
		["a link", "snooze_until: '[[2026-07-01]]'\nc: [x, y]\n", "c: [x, y]\n"],
		["not there", "a: b\n", "a: b\n"],
	])("%s: exactly its lines go", (_name, before, after) => {
		for (const end of ["\n", "\r\n"]) {
			const note = (block: string): string => `---\n${block}---\n${BODY}`.replaceAll("\n", end);
			expect(removed(note(before))).toBe(note(after));
		}
	});

	it("is nothing in a note without properties", () => {
		expect(removed(BODY)).toBe(BODY);
		expect(removed("")).toBe("");
	});

	it.each([
		["of no date", "snooze_until: soon\n", { code: "value-not-a-date", line: 2, what: "soon" }],
		["of a list", "snooze_until: [a, b]\n", { code: "value-not-a-date", line: 2, what: "[a, b]" }],
		["of a block scalar", "snooze_until: |\n  2026-07-01\n", { code: "block-scalar", line: 2, what: KEY }],
		["of an anchor", "snooze_until: &day 2026-07-01\n", { code: "anchor", line: 2, what: KEY }],
		["that stands twice", "snooze_until: 2026-07-01\nSNOOZE_UNTIL: 2026-07-02\n", { code: "duplicate-key", line: 3, what: "SNOOZE_UNTIL" }],
		["in properties that are no YAML", "snooze_until: 2026-07-01\na: b: c\n", { code: "frontmatter-invalid", line: 3 }],
	])("is refused %s, and so is setting it", (_name, block, expected) => {
		const text = `---\n${block}---\n${BODY}`;
		expect(refusal(text)).toMatchObject(expected);
		expect(setDate(scan(text), [KEY], DAY, parseYaml).refusal).toMatchObject(expected);
	});

	it("speaks of a value, and not of the last contact, where a snooze is refused", () => {
		const outline = scan("---\nsnooze_until: soon\n---\n");
		for (const until of [null, DAY]) expect(snooze(outline, KEY, until, parseYaml).refusal?.code).toBe("property-not-a-date");
	});
});

describe("a snooze", () => {
	const line = fc.constantFrom("title: Harbour", "tags: [a, b]", "owner: \"[[Ada]]\"", "list:\n  - one\n  - two", "# a remark", "text: >\n  folded\n  text", "last_contact: 2026-06-01");
	const note = fc.tuple(fc.uniqueArray(line, { maxLength: 5 }), fc.boolean(), fc.constantFrom(BODY, "", "No heading.\n")).map(([lines, isWindows, body]) => {
		const text = `${lines.length > 0 ? `---\n${lines.join("\n")}\n---\n` : ""}${body}`;
		return isWindows ? text.replaceAll("\n", "\r\n") : text;
	});
	const values = (text: string): ReadonlyMap<string, Value> => readFrontmatter(scan(text), parseYaml).values;

	it("that is set and taken away leaves every property and the body as they were, to the byte where there were properties", () => {
		fc.assert(
			fc.property(note, (text) => {
				const set = snooze(scan(text), KEY, DAY, parseYaml);
				const during = applyEdits(text, set.edits ?? []);
				expect(values(during).get(KEY)).toBe(DAY);
				const unset = snooze(scan(during), KEY, null, parseYaml);
				const after = applyEdits(during, unset.edits ?? []);
				expect([...values(after)]).toEqual([...values(text)]);
				expect(after.endsWith(text)).toBe(true);
				if (text.startsWith("---")) expect(after).toBe(text);
			}),
		);
	});
});
