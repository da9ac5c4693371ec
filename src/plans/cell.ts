/** Decisions kept as a table: which cell holds a decision, and how a new row is written. */

import { decisionColumn, leadOf } from "../notes/item";
import type { Run } from "../notes/words";
import { blockAt, type Block, type Outline } from "../text/outline";
import { tableOf, type Cell } from "../text/table";
import type { Page } from "./page";

/** A pipe in a table, also one in a link's alias or in code, would begin the next cell. */
export function escapePipes(text: string): string {
	return text.replace(/\\?\|/g, "\\|");
}

export function barePipes(text: string): string {
	return text.replace(/\\\|/g, "|");
}

/** Where the text of the decision on this line stands. */
export function cellAt(outline: Outline, line: number): Run {
	const { cells, column } = rowAt(outline, line);
	const cell = cells[column];
	if (!cell) throw new RangeError(`line ${line} has no cell ${column}`);
	return cell;
}

/** Whether the row on this line says more than its decision: a date, a reason. */
export function saysMore(outline: Outline, line: number): boolean {
	const { cells, column } = rowAt(outline, line);
	return cells.some(({ from, to }, index) => index !== column && from < to);
}

function rowAt(outline: Outline, line: number): { cells: readonly Cell[]; column: number } {
	const block = blockAt(outline, line);
	const table = block?.kind === "table" ? tableOf(outline.lines, block) : null;
	const row = table?.rows.find((entry) => entry.line === line);
	if (!table || !row) throw new RangeError(`line ${line} is no row`);
	return { cells: row.cells, column: decisionColumn(outline, table) };
}

/** A row with a decision in it and nothing else. */
export function newRow(outline: Outline, block: Block, words: string): string {
	const table = tableOf(outline.lines, block);
	const cells = table.head.cells.map(() => "");
	cells[decisionColumn(outline, table)] = escapePipes(words);
	const prefix = /^[ \t>]*/.exec(outline.lines.at(block.to))?.[0] ?? "";
	return `${prefix}| ${cells.join(" | ")} |`;
}

/** The emoji and blank a new row begins with: those of the table's last one, mostly none. */
export function rowLead({ outline, settings }: Page, block: Block): string {
	const table = tableOf(outline.lines, block);
	const cell = table.rows.at(-1)?.cells[decisionColumn(outline, table)];
	const found = cell ? leadOf(outline.text.slice(cell.from, cell.to), settings.markers) : null;
	return found ? settings.markers.decision + " " : "";
}
