import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowFor } from "../../src/plans/row";
import { plainText } from "../../src/text/plain";
import { scan } from "../../src/text/scan";
import { tableOf } from "../../src/text/table";

function rowIn(table: string, contents: readonly string[]): string {
	const outline = scan(table);
	const block = outline.blocks.find(({ kind }) => kind === "table");
	if (!block) throw new RangeError("no table");
	return rowFor(outline, block, new Map(contents.map((text, column) => [column, text])));
}

describe("a new row", () => {
	it.each([
		["| A | B |\n|---|---|\n| x | y |", ["longer", ""], "| longer |   |"],
		["| Name   | B   |\n|--------|-----|\n| x      | y   |", ["Ann", "b"], "| Ann    | b   |"],
		["| Name   |   B |\n|--------|----:|\n| x      |   y |", ["Ann", "b"], "| Ann    |   b |"],
		["| Name   |  B  |\n|--------|:---:|\n| x      |  y  |", ["much too long", "b"], "| much too long |  b  |"],
		["|A|B|\n|-|-|\n|x|y|", ["a", "b"], "|a|b|"],
		["A | B\n--- | ---\nx | y", ["a", "b"], "a | b"],
		["A | B\n--- | ---\nx | y", ["", "b"], "|  | b"],
		["> | A | B |\n> |---|---|\n> | x | y |", ["a", "b"], "> | a | b |"],
		["| A | B |\n|---|---|\n| x \\| z | y |", ["[[n|m]]", "`p|q`"], "| [[n\\|m]] | `p\\|q` |"],
		["| Ä    |\n|------|\n| 👨‍👩‍👧    |", ["ü"], "| ü    |"],
	])("of %j", (table, contents, row) => {
		expect(rowIn(table, contents)).toBe(row);
	});

	const cell = fc.constantFrom("", "a", "Ann Bell", "[[Ann|A]]", "[[Mira Okafor]]", "x | y", "Ünal 👍", "a\\b");
	const rule = fc.constantFrom("---", ":--", "--:", ":-:");

	it("reads back as what it was made of, and is as wide as aligned columns that it fits", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 4 }).chain((count) =>
					fc.record({
						rules: fc.array(rule, { minLength: count, maxLength: count }),
						rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 3 }),
						fresh: fc.array(cell, { minLength: count, maxLength: count }),
						width: fc.integer({ min: 0, max: 22 }),
						style: fc.constantFrom("pipes", "quoted", "bare"),
					}),
				),
				({ rules, rows, fresh, width, style }) => {
					fc.pre(style !== "bare" || rules.length > 1);
					const pad = (text: string): string => text + " ".repeat(Math.max(0, width - [...new Intl.Segmenter().segment(text)].length));
					const line = (cells: readonly string[]): string => {
						const inner = cells.map((text) => pad(text.replace(/\|/g, "\\|"))).join(" | ");
						return style === "bare" ? inner : `${style === "quoted" ? "> " : ""}| ${inner} |`;
					};
					const head = line(rules.map((_, at) => `H${at}`));
					const ruler = line(rules.map((text) => text.replace("-", "-".repeat(Math.max(1, width - 2)))));
					const filled = rows.map((cells) => (style === "bare" ? cells.map((text) => text || "z") : cells));
					const table = [head, ruler, ...filled.map(line)].join("\n");
					const row = rowIn(table, fresh);
					const outline = scan(`${table}\n${row}\n`);
					const block = outline.blocks.find(({ kind }) => kind === "table");
					if (!block) throw new RangeError("no table");
					const read = tableOf(outline.lines, block).rows;
					expect(read).toHaveLength(rows.length + 1);
					const words = read.at(-1)?.cells.map(({ from, to }) => outline.text.slice(from, to).replace(/\\\|/g, "|"));
					expect(words?.map((text) => plainText(text))).toEqual(fresh.map((text) => plainText(text)));
					const lengths = (text: string): number => [...new Intl.Segmenter().segment(text)].length;
					if (style === "pipes" && width >= 20) expect(lengths(row)).toBe(lengths(head));
				},
			),
		);
	});
});
