/** What a plan may not disturb: how every line it does not touch is read. Checked on the text the plan would make. */

import { applyEdits, sortEdits, type Edit } from "../text/edit";
import type { Block, Heading, ListItem, Outline } from "../text/outline";
import { scan } from "../text/scan";

export interface Reshaped {
	after: Outline;
	/** Every line outside the edits is the same block, heading, item and box as before. */
	kept: boolean;
}

/** Applies the edits and reads the result again. */
export function reshape(before: Outline, edits: readonly Edit[]): Reshaped {
	const after = scan(applyEdits(before.text, edits));
	const { starts } = after.lines;
	const [was, is] = [new Shapes(before), new Shapes(after)];
	let place = 0;
	const kept = keptLines(before, edits).every(({ line, start }) => {
		while ((starts[place] ?? Infinity) < start) place++;
		return starts[place] === start && isSame(was.at(line), is.at(place));
	});
	return { after, kept };
}

/** The lines no edit reaches into, each with its offset in the new text. */
function keptLines(before: Outline, edits: readonly Edit[]): { line: number; start: number }[] {
	const { starts, ends } = before.lines;
	const sorted = sortEdits(edits);
	const kept: { line: number; start: number }[] = [];
	let next = 0;
	let shift = 0;
	for (let line = 0; line < starts.length; line++) {
		const start = starts[line] ?? 0;
		const end = ends[line] ?? 0;
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

/** What stands on one line. */
interface Shape {
	line: number;
	block: Block | undefined;
	headings: readonly Heading[];
	items: readonly ListItem[];
}

const NONE: readonly never[] = [];

/** Tells what each line is, asked for line by line downwards. */
class Shapes {
	private block = 0;
	private heading = 0;
	private item = 0;

	constructor(private readonly outline: Outline) {}

	at(line: number): Shape {
		const { blocks, headings, items } = this.outline;
		// A line belongs to one block at most, and blocks, headings and items are in the order of their lines.
		while ((blocks[this.block]?.to ?? line) < line) this.block++;
		while ((headings[this.heading]?.line ?? line) < line) this.heading++;
		while ((items[this.item]?.line ?? line) < line) this.item++;
		const block = blocks[this.block];
		return {
			line,
			block: block && block.from <= line ? block : undefined,
			headings: headings[this.heading]?.line === line ? headings.slice(this.heading, endOf(headings, this.heading, line)) : NONE,
			items: items[this.item]?.line === line ? items.slice(this.item, endOf(items, this.item, line)) : NONE,
		};
	}
}

function endOf(entries: readonly { line: number }[], from: number, line: number): number {
	let to = from;
	while (entries[to]?.line === line) to++;
	return to;
}

function isSame(one: Shape, other: Shape): boolean {
	return (
		isSameBlock(one, other) &&
		one.headings.length === other.headings.length &&
		one.headings.every(({ level, text }, index) => level === other.headings[index]?.level && text === other.headings[index].text) &&
		one.items.length === other.items.length &&
		one.items.every((item, index) => isSameItem(item, other.items[index]))
	);
}

function isSameBlock({ line, block: one }: Shape, { line: place, block: other }: Shape): boolean {
	if (!one || !other) return one === other;
	const isFirst = (line === one.from) === (place === other.from);
	const { kind, depth, quoted, closed } = one;
	return isFirst && kind === other.kind && depth === other.depth && quoted === other.quoted && closed === other.closed;
}

function isSameItem({ depth, marker, mark }: ListItem, other: ListItem | undefined): boolean {
	return other?.depth === depth && other.marker === marker && (other.mark ?? "") === (mark ?? "");
}
