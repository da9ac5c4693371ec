/** A new row of a table: its pipes escaped, its cells as wide as those of a column that is as wide in every row. */

import { textStart, type Block, type Outline } from "../text/outline";
import { tableOf } from "../text/table";
import { escapePipes } from "./cell";

/** A line of a table cut at its pipes, blanks and all. */
interface Cut {
	cells: string[];
	/** A pipe stands before the first cell, and behind the last one. */
	opens: boolean;
	closes: boolean;
}

/** @param contents by column; the others stay empty */
export function rowFor(outline: Outline, block: Block, contents: ReadonlyMap<number, string>): string {
	const { lines } = outline;
	const cuts: Cut[] = [];
	for (let line = block.from; line <= block.to; line++) cuts.push(cutAt(outline, block, line));
	const [head, ruler] = cuts;
	const model = cuts.at(-1);
	if (!head || !ruler || !model) throw new RangeError("a table without head");
	const gap = cuts.some(({ cells }) => cells.some((cell) => /^[ \t]+\S/.test(cell))) ? " " : "";
	const count = tableOf(lines, block).head.cells.length;
	const words = Array.from({ length: count }, (_, column) => escapePipes(contents.get(column) ?? ""));
	const cells = words.map((text, column) => {
		const widths = new Set(cuts.map((cut) => lengthOf(cut.cells[column] ?? "")));
		const [width = 0] = widths;
		const spare = width - lengthOf(text) - 2 * gap.length;
		const [before, behind] = widths.size === 1 && spare > 0 ? padding(ruler.cells[column] ?? "", spare) : [0, 0];
		return gap + " ".repeat(before) + text + " ".repeat(behind) + gap;
	});
	const opens = head.opens || words[0] === "";
	const closes = head.closes || words.at(-1) === "";
	const prefix = /^[ \t>]*/.exec(lines.at(block.to))?.[0] ?? "";
	const written = (opens ? "|" : "") + cells.join("|") + (closes ? "|" : "");
	return prefix + (closes ? written : written.trimEnd()).slice(opens ? 0 : written.length - written.trimStart().length);
}

const graphemes = new Intl.Segmenter();

/** As people count characters. */
function lengthOf(text: string): number {
	return [...graphemes.segment(text)].length;
}

/** How many blanks go before and behind a text, as the dashes and colons of the column say. */
function padding(ruler: string, spare: number): [number, number] {
	const [, left = "", right = ""] = /^\s*(:?)-+(:?)\s*$/.exec(ruler) ?? [];
	if (right === "") return [0, spare];
	if (left === "") return [spare, 0];
	return [Math.floor(spare / 2), Math.ceil(spare / 2)];
}

function cutAt(outline: Outline, block: Block, line: number): Cut {
	const source = outline.text.slice(textStart(outline, block, line), outline.lines.end(line)).trim();
	const cells: string[] = [];
	let from = 0;
	for (let at = 0; at < source.length; at++) {
		if (source[at] === "\\") at++;
		else if (source[at] === "|") {
			cells.push(source.slice(from, at));
			from = at + 1;
		}
	}
	const closes = from === source.length;
	if (!closes) cells.push(source.slice(from));
	const opens = source.startsWith("|");
	return { cells: opens ? cells.slice(1) : cells, opens, closes };
}
