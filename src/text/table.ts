/** Tables: rows and cells with their offsets. A pipe behind a backslash, also in a wikilink, is part of its cell. */

import type { Lines } from "./lines";
import type { Block } from "./outline";

export interface Cell {
	/** Offsets of the trimmed content. */
	from: number;
	to: number;
}

export interface Row {
	/** Counted from 0. */
	line: number;
	cells: Cell[];
}

export interface Table {
	head: Row;
	rows: Row[];
}

/** Reads a block of the kind `table`. */
export function tableOf(lines: Lines, block: Block): Table {
	const rows: Row[] = [];
	for (let line = block.from; line <= block.to; line++) {
		if (line === block.from + 1) continue;
		rows.push({ line, cells: cellsOf(lines, line, line === block.from ? block.start : null) });
	}
	const [head = { line: block.from, cells: [] }, ...rest] = rows;
	return { head, rows: rest };
}

function cellsOf(lines: Lines, line: number, start: number | null): Cell[] {
	const { text } = lines;
	const end = lines.end(line);
	let at = start ?? afterQuotes(text, lines.start(line), end);
	if (text.charCodeAt(at) === 124) at++;
	const cells: Cell[] = [];
	let from = at;
	for (let i = at; i <= end; i++) {
		const code = i === end ? 124 : text.charCodeAt(i);
		if (code === 92) i++;
		else if (code === 124) {
			if (i < end || text.slice(from, end).trim() !== "") cells.push(trimmed(text, from, i));
			from = i + 1;
		}
	}
	return cells;
}

/** Rows below the first carry the indentation and the quote signs of the blocks around the table. */
function afterQuotes(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 62)) at++;
	return at;
}

function trimmed(text: string, start: number, end: number): Cell {
	let from = start;
	let to = end;
	while (from < to && isBlank(text.charCodeAt(from))) from++;
	while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
	return { from, to };
}

function isBlank(code: number): boolean {
	return code === 32 || code === 9;
}
