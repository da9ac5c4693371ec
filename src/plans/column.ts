/** The cell of a decision table that says whose a decision is. */

import { columnOf } from "../notes/item";
import { blockAt, type Outline } from "../text/outline";
import { tableOf, type Cell } from "../text/table";

export interface OwnerCell extends Cell {
	/** Where the blanks before an empty cell's end begin; else the cell's beginning. */
	gap: number;
}

/** Null where the table has no column for it, or the row on this line no cell there. */
export function ownerCell(outline: Outline, line: number): OwnerCell | null {
	const { text, lines } = outline;
	const block = blockAt(outline, line);
	if (block?.kind !== "table") return null;
	const { head, rows } = tableOf(lines, block);
	const cell = rows.find((row) => row.line === line)?.cells[columnOf(outline, head, "owner")];
	if (!cell) return null;
	let gap = cell.from;
	while (cell.from === cell.to && /[ \t]/.test(text.charAt(gap - 1))) gap--;
	return { ...cell, gap };
}
