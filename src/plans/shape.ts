/** What a plan may not disturb: how every line it does not touch is read. Checked on the text the plan would make. */

import { applyEdits, sortEdits, type Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { scan } from "../text/scan";

export interface Reshaped {
	after: Outline;
	/** Every line outside the edits is the same block, heading, item and box as before. */
	kept: boolean;
}

/** Applies the edits and reads the result again. */
export function reshape(before: Outline, edits: readonly Edit[]): Reshaped {
	const after = scan(applyEdits(before.text, edits));
	const was = shapesOf(before);
	const is = shapesOf(after);
	const kept = keptLines(before, edits).every(({ line, start }) => {
		const place = after.lines.lineOf(start);
		return after.lines.start(place) === start && was[line] === is[place];
	});
	return { after, kept };
}

/** The lines no edit reaches into, each with its offset in the new text. */
function keptLines(before: Outline, edits: readonly Edit[]): { line: number; start: number }[] {
	const { lines } = before;
	const sorted = sortEdits(edits);
	const kept: { line: number; start: number }[] = [];
	let next = 0;
	let shift = 0;
	for (let line = 0; line < lines.count; line++) {
		const start = lines.start(line);
		const end = lines.end(line);
		let touched = false;
		for (let edit = sorted[next]; edit && edit.from <= start && edit.to <= start; edit = sorted[++next]) {
			if (edit.from === start && !endsLine(edit.insert)) touched = true;
			shift += edit.insert.length - (edit.to - edit.from);
		}
		for (let i = next; (sorted[i]?.from ?? Infinity) <= end; i++) {
			const edit = sorted[i];
			if (edit && (edit.from < end || !beginsLine(edit.insert, edit.to > end))) touched = true;
		}
		if (!touched) kept.push({ line, start: start + shift });
	}
	return kept;
}

function endsLine(insert: string): boolean {
	return insert === "" || insert.endsWith("\n") || insert.endsWith("\r");
}

/** An insertion at a line's end leaves the line alone when it begins with a break, or takes away what followed. */
function beginsLine(insert: string, removes: boolean): boolean {
	return insert.startsWith("\n") || insert.startsWith("\r") || (insert === "" && removes);
}

/** What each line is, as a word to compare. */
function shapesOf(outline: Outline): string[] {
	const shapes = new Array<string>(outline.lines.count).fill("");
	const add = (line: number, shape: string): void => {
		shapes[line] = `${shapes[line] ?? ""} ${shape}`;
	};
	for (const { kind, from, to, depth, quoted, closed } of outline.blocks) {
		const shape = `${kind} ${depth} ${String(quoted)} ${String(closed)}`;
		for (let line = from; line <= to; line++) add(line, `${shape} ${String(line === from)}`);
	}
	for (const { level, line, text } of outline.headings) add(line, `${level} ${text}`);
	for (const { line, depth, marker, mark } of outline.items) add(line, `${marker} ${depth} ${mark ?? ""}`);
	return shapes;
}
