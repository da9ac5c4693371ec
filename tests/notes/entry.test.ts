import { describe, expect, it } from "vitest";
import { entriesOf, entryAt, linksInItem, type Entry } from "../../src/notes/entry";
import type { Problem } from "../../src/notes/problem";
import { SectionNames, sectionsOf } from "../../src/notes/section";
import { defaultSettings } from "../../src/settings/schema";
import { scan } from "../../src/text/scan";
import { isLinear } from "../text/growth";

/** The entry on a line of its own, as `date | link target | summary | via`. */
function entry(line: string): string | null {
	const found = entryAt(scan(line), 0);
	return found && show(found);
}

function show({ date, link, summary, via }: Entry): string {
	return [date, link?.target ?? "", summary ?? "", via ?? ""].join(" | ");
}

function read(body: string): { entries: string[]; problems: Problem[] } {
	const outline = scan(`## Recent Context\n${body}`);
	const problems: Problem[] = [];
	const [section] = sectionsOf(outline, new SectionNames(defaultSettings()));
	const entries = section ? entriesOf(outline, section, problems) : [];
	return { entries: entries.map((found) => `${found.line}: ${show(found)}`), problems };
}

describe("entryAt", () => {
	it.each<[string, string]>([
		["- 2025-11-13: [[2025-11-13 - Harbor RFP meeting]] - Notes from a … cost (tape vs disk)... (via Northwind)", "2025-11-13 | 2025-11-13 - Harbor RFP meeting | Notes from a … cost (tape vs disk)... | Northwind"],
		["- 2025-11-06: [[S/T/2025/2025-11-06 - A walked ….md|A walked …]] — **Date:** 2025-11-06 · **Project:** …...", "2025-11-06 | S/T/2025/2025-11-06 - A walked ….md | **Date:** 2025-11-06 · **Project:** …... | "],
		["- 2025-10-24: [[2025-10-24 - Quarterly review]] (via Harborline)", "2025-10-24 | 2025-10-24 - Quarterly review |  | Harborline"],
		["- 2025-10-24: [Quarterly review](../People/2025-10-24%20-%20Q.md) - x", "2025-10-24 | ../People/2025-10-24 - Q.md | x | "],
		['- 2025-12-17: On 2025-12-17, Jonas shared "Order flow from desk to wareho...', '2025-12-17 |  | On 2025-12-17, Jonas shared "Order flow from desk to wareho... | '],
		["- 2025-12-17: Mentioned in: Weekly digest: crate change", "2025-12-17 |  | Mentioned in: Weekly digest: crate change | "],
		["- 2025-12-17 — text", "2025-12-17 |  | text | "],
		["- 2025-12-17 - text", "2025-12-17 |  | text | "],
		["- 2025-12-17 – [[A]]", "2025-12-17 | A |  | "],
		["- **2025-12-17** text", "2025-12-17 |  | text | "],
		["- **2025-12-17:** text", "2025-12-17 |  | text | "],
		["- **2025-12-17**: [[A]] - text", "2025-12-17 | A | text | "],
		["- __2025-12-17__ — text", "2025-12-17 |  | text | "],
		["- [2025-12-17]: text", "2025-12-17 |  | text | "],
		["- 2025-12-17:", "2025-12-17 |  |  | "],
		["- 2025-12-17:text", "2025-12-17 |  | text | "],
		["- 2025-12-17: [[A]]", "2025-12-17 | A |  | "],
		["- 2025-12-17: [[A#b|c]] text", "2025-12-17 | A | text | "],
		["- 2025-12-17: **[[A]]** – text", "2025-12-17 | A | text | "],
		["- 2025-12-17: [[A]] - ", "2025-12-17 | A |  | "],
		["- 2025-12-17: [[A]] -5 degrees", "2025-12-17 | A | -5 degrees | "],
		["- 2025-12-17: [[A]] - text (via [[Northwind|G]])", "2025-12-17 | A | text | G"],
		["- 2025-12-17: text (via Northwind (US))", "2025-12-17 |  | text | Northwind (US)"],
		["- 2025-12-17: text (via A) and (b)", "2025-12-17 |  | text (via A) and (b) | "],
		["- 2025-12-17: text (via )", "2025-12-17 |  | text | "],
		["- 2025-12-17: see [[A]]", "2025-12-17 |  | see [[A]] | "],
		["- 2025-12-17: [x](https://x.org)", "2025-12-17 |  | [x](https://x.org) | "],
		["- 2025-12-17: ![[A]]", "2025-12-17 |  | ![[A]] | "],
		["- 2025-12-17: [[#here]]", "2025-12-17 |  | [[#here]] | "],
		["- 2025-12-17: text ^id", "2025-12-17 |  | text | "],
		["* [x] 2025-12-17: text", "2025-12-17 |  | text | "],
		["1) 2025-12-17: text", "2025-12-17 |  | text | "],
		["> [!log]\n> - 2025-12-17: text", "2025-12-17 |  | text | "],
		["- 2025-12-17: a\n  b\n  c", "2025-12-17 |  | a b c | "],
	])("%s", (line, expected) => {
		expect(entry(line)).toBe(expected);
	});

	it.each([
		...["- unknown: text", "- text", "- 2025-12-17", "- 2025-12-17 text", "- on 2025-12-17: text", "- 2025-02-30: text", "- 2025-12-1: x", "- 2025-12-177: x"],
		...["- [[2025-12-17]]: text", "- **2025-12-17 text**", "-", "- `2025-12-17: x`", "- 20251217: x"],
	])("%s is prose", (line) => {
		expect(entry(line)).toBe(null);
	});

	it("is null where there is no item", () => {
		expect(entryAt(scan("- 2025-12-17: a"), 7)).toBe(null);
	});

	it("takes twice the time for twice the text", () => {
		for (const piece of [" ", "[[A]] ", "(via a) ", "(via (", "^a ", "\n  a"]) {
			const read = (text: string): unknown => entryAt(scan(text), 0);
			expect(isLinear((size) => "- 2025-12-17: " + piece.repeat(size) + "b", read, 50_000), piece).toBe(true);
		}
	});
});

describe("entriesOf", () => {
	it("reads them in their order, whatever stands between", () => {
		const body = "\n- 2025-11-06: [[A]]\n\n- 2025-12-19: [[B]] - b\n  - detail\n\n  more\n\nprose\n\n* 2025-11-13: c\n### Older\n1. 2025-01-01: d\n";
		expect(read(body).entries).toEqual(["3: 2025-11-06 | A |  | ", "5: 2025-12-19 | B | b | ", "12: 2025-11-13 |  | c | ", "14: 2025-01-01 |  | d | "]);
	});

	it("takes dated bullets inside an entry for details, and those inside other bullets for entries", () => {
		const body = "- 2025-12-19: a\n  - 2025-12-18: b\n    - 2025-12-17: c\n- November\n  - 2025-11-06: d\n";
		expect(read(body).entries).toEqual(["2: 2025-12-19 |  | a | ", "6: 2025-11-06 |  | d | "]);
	});

	it("leaves out what is code, a comment or below the section", () => {
		const body = "- 2025-12-19: a\n```\n- 2025-12-18: b\n```\n%%\n- 2025-12-17: c\n%%\n<!--\n- 2025-12-16: d\n-->\n## Log\n- 2025-12-15: e\n";
		expect(read(body).entries).toEqual(["2: 2025-12-19 |  | a | "]);
	});

	it("names a date that is no day", () => {
		expect(read("- 2025-02-30: a\n- **2025-13-01:** b\n- 2025-02-30 is no day\n").problems).toEqual([
			{ code: "entry-date-invalid", line: 2, what: "2025-02-30" },
			{ code: "entry-date-invalid", line: 3, what: "2025-13-01" },
		]);
	});
});

describe("linksInItem", () => {
	it("are all in the entry and below it, but for those that lead out of the vault", () => {
		const outline = scan(
			"- 2025-12-19: [[A]], [[B|b]] and [c](C.md)\n  more [[D]] [e](https://e.org)\n  - [[F]]\n\n    | [[G\\|g]] |\n    |---|\n\n  ```\n  [[H]]\n  ```\n  %%[[I]]%%\n- [[J]]\n",
		);
		const found = entryAt(outline, 0);
		expect(found && linksInItem(outline, found.index).map(({ target }) => target)).toEqual(["A", "B", "C.md", "D", "F", "G"]);
	});
});
