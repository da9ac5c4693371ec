/** The check of a plan done the long way: all of both texts is read, and everything compared. Slow, and easy to believe. */

import { ITEM_KINDS, type Item, type ItemKind, type ItemState } from "../../src/notes/item";
import type { Growth } from "../../src/plans/check";
import { itemsIn, type Page } from "../../src/plans/page";
import { fullText } from "../../src/plans/wording";
import { applyEdits, sortEdits, type Edit } from "../../src/text/edit";
import { blockAt, type Outline } from "../../src/text/outline";
import { scan } from "../../src/text/scan";

export interface FullTrait {
	kind: ItemKind;
	level: number;
	depth: number;
	state: ItemState | null;
	words: string;
	isText: boolean;
	owner: string | null;
}

export function fullTraitsOf(page: Page): FullTrait[] {
	const traits: FullTrait[] = [];
	const add = (item: Item, level: number): void => {
		const { kind, state, owner } = item;
		const depth = page.outline.items[item.index]?.depth ?? 0;
		traits.push({ kind, level, depth, state, words: fullText(page, item), isText: isText(page, item), owner });
		for (const child of item.children) add(child, level + 1);
	};
	for (const kind of ITEM_KINDS) for (const item of itemsIn(page, kind)) add(item, 0);
	return traits;
}

function isText({ outline }: Page, { index, line }: Item): boolean {
	const block = blockAt(outline, line - 1);
	const entry = outline.items[index];
	if (!entry) return true;
	return block?.kind === "paragraph" && block.item === index && block.depth === entry.depth + 1;
}

const COMPARED = ["kind", "level", "depth", "state", "words", "isText", "owner"] as const;

/** The text after the edits, null where `pageAfter` must refuse them. */
export function fullTextAfter(
	page: Page,
	edits: readonly Edit[],
	expected: readonly Partial<FullTrait>[],
	growth: Growth = { items: 0, headings: 0 },
): string | null {
	const { outline } = page;
	const { after, kept } = fullReshape(outline, edits);
	if (!kept || after.items.length > outline.items.length + growth.items) return null;
	if (after.headings.length > outline.headings.length + growth.headings) return null;
	const found = fullTraitsOf({ ...page, outline: after });
	const asMeant =
		found.length === expected.length &&
		expected.every((wanted, index) => COMPARED.every((name) => wanted[name] === undefined || wanted[name] === found[index]?.[name]));
	return asMeant ? after.text : null;
}

export function fullReshape(before: Outline, edits: readonly Edit[]): { after: Outline; kept: boolean } {
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
function keptLines({ lines }: Outline, edits: readonly Edit[]): { line: number; start: number }[] {
	const sorted = sortEdits(edits);
	const kept: { line: number; start: number }[] = [];
	for (let line = 0; line < lines.count; line++) {
		const start = lines.start(line);
		const end = lines.end(line);
		const isBefore = ({ from, to }: Edit): boolean => from <= start && to <= start;
		const past = sorted.filter(isBefore);
		const joins = past.some(({ from, insert }) => from === start && insert !== "" && !/[\r\n]$/.test(insert));
		const reaches = sorted.some((edit) => {
			const { from, to, insert } = edit;
			if (isBefore(edit) || from > end) return false;
			return from < end || !(/^[\r\n]/.test(insert) || (insert === "" && to > end));
		});
		const shift = past.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
		if (!joins && !reaches) kept.push({ line, start: start + shift });
	}
	return kept;
}

/** What each line is, as a word to compare. */
function shapesOf(outline: Outline): string[] {
	const shapes = Array.from({ length: outline.lines.count }, (): unknown[] => []);
	for (const { kind, from, to, depth, quoted, closed } of outline.blocks) {
		for (let line = from; line <= to; line++) shapes[line]?.push(["block", kind, depth, quoted, closed, line === from]);
	}
	for (const { level, line, text } of outline.headings) shapes[line]?.push(["heading", level, text]);
	for (const { line, depth, marker, mark } of outline.items) shapes[line]?.push(["item", marker, depth, mark]);
	return shapes.map((shape) => JSON.stringify(shape));
}
