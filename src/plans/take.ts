/** Turns lines of a project's own note into items of a kind: they leave their place and stand in its section. */

import { itemsDeep, ITEM_KINDS, type Item, type ItemKind } from "../notes/item";
import type { Reader } from "../notes/reading";
import { applyEdits, type Edit } from "../text/edit";
import { blockAt, type Outline } from "../text/outline";
import { scan } from "../text/scan";
import { itemsIn, pageOf, type Page } from "./page";
import { refuse, type Plan, type Refusal } from "./plan";
import { inSequence, placeAfter } from "./sequence";
import { takeOut, type Unit } from "./taking";
import { moveItemTo } from "./transfer";

/**
 * Prose becomes an item a line, a list item goes with all that is nested in it. What is an item of the kind already
 * stays where it is.
 * @param from first and last line, counted from 0 as an editor does
 * @param people the names `readProject` was given
 */
export function takeLines(
	outline: Outline,
	reader: Reader,
	people: readonly string[],
	from: number,
	to: number,
	kind: ItemKind,
): Plan {
	const first = pageOf(outline, reader, people);
	const { units, refusal } = unitsIn(first, from, to);
	if (refusal) return { refusal };
	if (units.length === 0) return refuse("empty-text", Math.min(from, outline.lines.count - 1) + 1);
	let edits: Edit[] = [];
	for (const group of groupsOf(units, kind)) {
		const page = edits.length === 0 ? first : { ...first, outline: scan(applyEdits(outline.text, edits)) };
		const plan = takeGroup(page, group, kind, edits);
		if (plan.refusal) return plan;
		edits = inSequence(outline.text, edits, plan.edits);
	}
	return { edits };
}

/** What is taken as one: a list item, or a line of prose. */
interface Found extends Unit {
	/** Offset of its first line. */
	start: number;
	/** The kind it is an item of, null for none. */
	kind: ItemKind | null;
}

function unitsIn(page: Page, from: number, to: number): { units: Found[]; refusal?: never } | { units?: never; refusal: Refusal } {
	const { outline } = page;
	const { lines } = outline;
	const items = new Map<number, Item>();
	for (const kind of ITEM_KINDS) for (const item of itemsDeep(itemsIn(page, kind))) items.set(item.line - 1, item);
	const units: Found[] = [];
	for (let line = Math.max(0, from); line <= Math.min(to, lines.count - 1); line++) {
		const block = blockAt(outline, line);
		if (!block) continue;
		const entry = outline.items[block.item];
		const known = items.get(entry && block.kind === "paragraph" ? entry.line : line);
		if (!known && block.kind !== "paragraph") {
			return refuse("not-prose", line + 1, lines.at(line).trim());
		}
		const start = entry && block.kind === "paragraph" ? entry.line : line;
		units.push({ start: lines.start(start), line: start, isProse: !entry && !known, kind: known?.kind ?? null });
		line = entry ? Math.max(line, entry.to) : line;
	}
	return { units };
}

/** Items of other kinds one by one, all else together as far as it follows on one another. */
function groupsOf(units: readonly Found[], kind: ItemKind): Found[][] {
	const groups: Found[][] = [];
	for (const unit of units.filter((one) => one.kind !== kind)) {
		const last = groups.at(-1);
		if (last && unit.kind === null && last[0]?.kind === null) last.push(unit);
		else groups.push([unit]);
	}
	return groups;
}

function takeGroup(page: Page, group: readonly Found[], kind: ItemKind, done: readonly Edit[]): Plan {
	const { lines } = page.outline;
	const units: Found[] = [];
	for (const unit of group) {
		const place = placeAfter(done, unit.start);
		if (place === null) return refuse("text-differs", null);
		units.push({ ...unit, line: lines.lineOf(place) });
	}
	const [unit] = units;
	if (!unit || unit.kind === null) return takeOut(page, units, kind);
	const item = [...itemsDeep(itemsIn(page, unit.kind))].find(({ line }) => line === unit.line + 1);
	return item ? moveItemTo(page, item, kind) : refuse("text-differs", null);
}
