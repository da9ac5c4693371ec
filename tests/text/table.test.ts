import { describe, expect, it } from "vitest";
import { scan } from "../../src/text/scan";
import { tableOf } from "../../src/text/table";
import { isLinear } from "./growth";

/** The cells of the first table, row by row. */
function rows(text: string): string[][] {
	const { lines, blocks } = scan(text);
	const block = blocks.find(({ kind }) => kind === "table");
	if (!block) return [];
	const { head, rows: rest } = tableOf(lines, block);
	return [head, ...rest].map(({ cells }) => cells.map(({ from, to }) => text.slice(from, to)));
}

describe("tables", () => {
	it.each<[string, string, string[][]]>([
		["with pipes around", "| a | b |\n|---|---|\n| c | d |", [["a", "b"], ["c", "d"]]],
		["without pipes around", "a | b\n--|--\nc | d", [["a", "b"], ["c", "d"]]],
		["with empty cells", "| a | b |\n|---|---|\n|  | d |\n| c | |\n||d|", [["a", "b"], ["", "d"], ["c", ""], ["", "d"]]],
		["with too few and too many cells", "|a|b|\n|-|-|\n|c|\n|d|e|f|", [["a", "b"], ["c"], ["d", "e", "f"]]],
		["with escaped pipes", "|a|b|\n|-|-|\n| [[C\\|d]] | `e\\|f` |", [["a", "b"], ["[[C\\|d]]", "`e\\|f`"]]],
		["with escaped backslashes", "|a|b|\n|-|-|\n| c\\\\| d |", [["a", "b"], ["c\\\\", "d"]]],
		["with one column", "|a|\n|-|\n|b|", [["a"], ["b"]]],
		["with tabs and alignment", "|\ta\t|b\n|:-:|-:|\nc|\td", [["a", "b"], ["c", "d"]]],
		["without rows", "|a|b|\n|-|-|", [["a", "b"]]],
		["under text", "x\n| a |\n|---|\n| b |", [["a"], ["b"]]],
		["in a callout", "> [!note]\n> | a | b |\n> |---|---|\n> | c | d |", [["a", "b"], ["c", "d"]]],
		["in an item", "- x\n\n  | a | b |\n  |---|---|\n  | c | d |", [["a", "b"], ["c", "d"]]],
		["with CRLF", "|a|b|\r\n|-|-|\r\n|c|d|\r\n", [["a", "b"], ["c", "d"]]],
		["with text right below, which is a row", "|a|b|\n|-|-|\nc", [["a", "b"], ["c"]]],
	])("%s", (_, text, expected) => {
		expect(rows(text)).toEqual(expected);
	});

	it("know the line of each row", () => {
		const { lines, blocks } = scan("x\n\n|a|\n|-|\n|b|\n|c|\n");
		const block = blocks.find(({ kind }) => kind === "table");
		const table = block && tableOf(lines, block);
		expect([table?.head.line, table?.rows.map(({ line }) => line)]).toEqual([2, [4, 5]]);
	});

	it("take twice the time for twice the text", () => {
		expect(isLinear((size) => "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(size), rows, 40_000)).toBe(true);
		expect(isLinear((size) => "|a|b|\n|-|-|\n" + "|\\|  ".repeat(size), rows, 100_000)).toBe(true);
	});
});
