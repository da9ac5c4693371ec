/** Takes lines that are no items yet out of their place, and writes them as items of a kind. */

import { ITEM_KINDS, type Item, type ItemKind } from "../notes/item";
import { applyEdits, type Edit } from "../text/edit";
import { blockAt, textStart, type Block } from "../text/outline";
import { additionOf, waysToAdd, withAdded, type NewItem } from "./addition";
import { pageAfter, traitsOf, type Expected } from "./check";
import { CLOSINGS, unstrike, withoutFields, withoutLead } from "./closing";
import { cutsOf, type Stretch } from "./cut";
import { freed } from "./freed";
import { opensComment } from "./hazard";
import { itemsUnder, type Page } from "./page";
import { refuse, type Plan } from "./plan";
import { inSequence } from "./sequence";
import { wordsOfLine } from "./snippet";
import { FIRST_STATE } from "./state";
import { fullText, inNote, wordingOf } from "./wording";

/** A line of prose, or a list item with all that belongs to it. */
export interface Unit {
	/** Counted from 0. */
	line: number;
	isProse: boolean;
}

interface Taken extends Stretch {
	item: NewItem;
	/** What is nested in it and counts as an item. */
	nested: Expected[];
}

export function takeOut(page: Page, units: readonly Unit[], kind: ItemKind): Plan {
	const line = (units[0]?.line ?? 0) + 1;
	const taken = units.flatMap((unit) => takenAt(page, unit, kind) ?? []);
	if (taken.length === 0) return refuse("empty-text", line);
	const open = taken.find(({ item }) => opensComment(item.words));
	if (open) return refuse("text-differs", open.from + 1, open.item.words);
	const removal = removalOf(page, taken);
	if (!removal) return refuse("text-differs", line);
	const { left, cuts } = removal;
	const addition = additionOf(left, kind, taken.map(({ item }) => item));
	const hasMore = taken.some(({ item }) => item.further.some(({ text }) => text.trim() !== ""));
	if (addition.inTable && hasMore) return refuse("item-in-table", line, taken[0]?.item.words);
	const added = taken.flatMap(({ nested }, index) => {
		const words = addition.words[index] ?? "";
		return [{ kind, level: 0, state: FIRST_STATE[kind], words, isText: true }, ...nested];
	});
	const meant = withAdded(left, kind, addition.edit, added);
	const gone = page.outline.items.length - left.outline.items.length;
	const growth = { ...addition.growth, items: addition.growth.items + gone };
	const fitting = waysToAdd(left, addition.edit).find((way) => pageAfter(left, [way], meant, growth));
	if (!fitting) return refuse("text-differs", line, taken[0]?.item.words);
	return { edits: inSequence(page.outline.text, cuts, [fitting]) };
}

function takenAt(page: Page, unit: Unit, kind: ItemKind): Taken | null {
	return unit.isProse ? proseAt(page, unit.line) : listItemAt(page, unit.line, kind);
}

function proseAt({ outline, settings }: Page, line: number): Taken | null {
	const block = blockAt(outline, line);
	if (!block) return null;
	const { words } = wordsOfLine(outline.text.slice(textStart(outline, block, line), outline.lines.end(line)), settings.markers);
	return words === "" ? null : { from: line, to: line, item: { words, text: words, further: [] }, nested: [] };
}

/** Marker, box, lead and whatever closes an item stay behind. */
function listItemAt(page: Page, line: number, kind: ItemKind): Taken | null {
	const root = itemIn(page, line, kind);
	const entry = root && page.outline.items[root.index];
	if (!root || !entry) return null;
	const wording = wordingOf(page, root);
	const fields = ITEM_KINDS.flatMap((one) => CLOSINGS[one]);
	const open = withoutLead(wording, [...withoutFields(wording, fields), ...unstrike(wording, fields)]);
	const words = applyEdits(wording.text, open).trim();
	const { text, further } = freed(page, root, wording.places[0] ?? entry.start, inNote(wording, open));
	const nested = nestedIn(page, root, kind);
	return { from: entry.line, to: entry.to, item: { words, text, further }, nested };
}

/** The list item on this line, read as if its section were one of this kind. */
function itemIn(page: Page, line: number, kind: ItemKind): Item | null {
	const to = page.outline.items.find((item) => item.line === line)?.to ?? line;
	const heading = { level: 2, text: "", line, to: line, nested: false };
	return itemsUnder(page, { kind, heading, from: line, to, rank: 0 }, kind)[0] ?? null;
}

function nestedIn(page: Page, root: Item, kind: ItemKind): Expected[] {
	const below = (item: Item, level: number): Expected[] =>
		item.children.flatMap((child) => [
			{ kind, level, words: fullText(page, child) },
			...below(child, level + 1),
		]);
	return below(root, 1);
}

/** The cuts that take all of it out, and the page they leave; null when they would change what is around. */
function removalOf(page: Page, taken: readonly Taken[]): { cuts: Edit[]; left: Page } | null {
	const traits = traitsOf(page);
	const cuts: Edit[] = [];
	const widened: Edit[] = [];
	for (const stretch of joined(page, taken)) {
		const rest = restBelow(page, stretch);
		const fitting = cutsOf(page.outline, stretch).find((cut) => {
			const left = pageAfter(page, [widen(page, cut, rest)], traits);
			return left !== null && (!rest || isBegunBy(left, page, rest, cut));
		});
		if (!fitting) return null;
		cuts.push(fitting);
		widened.push(widen(page, fitting, rest));
	}
	const left = pageAfter(page, widened, traits);
	return left && { cuts, left };
}

/** Where a paragraph that loses its first lines goes on, by offset. */
interface Rest {
	at: number;
	block: Block;
}

function restBelow({ outline }: Page, { from, to }: Stretch): Rest | null {
	const block = blockAt(outline, to);
	const goesOn = block?.kind === "paragraph" && block.item < 0 && from <= block.from && to < block.to;
	return goesOn ? { at: outline.lines.start(to + 1), block } : null;
}

/** The line that begins the paragraph now is not read as before: an edit that reaches into it says so. */
function widen({ outline }: Page, cut: Edit, rest: Rest | null): Edit {
	if (!rest) return cut;
	const to = rest.at + 1;
	return { ...cut, to, insert: cut.insert + outline.text.slice(cut.to, to) };
}

/** Whether what is left of a paragraph is a paragraph still, in the same place. */
function isBegunBy(left: Page, { outline }: Page, { at, block }: Rest, cut: Edit): boolean {
	const line = left.outline.lines.lineOf(at + cut.insert.length - (cut.to - cut.from));
	const found = blockAt(left.outline, line);
	const said = textStart(outline, block, outline.lines.lineOf(at));
	return (
		found?.kind === "paragraph" &&
		found.from === line &&
		found.depth === block.depth &&
		found.quoted === block.quoted &&
		found.start - left.outline.lines.start(line) === said - at
	);
}

/** Stretches with only blank lines between them are cut as one. */
function joined({ outline }: Page, taken: readonly Stretch[]): Stretch[] {
	const stretches: Stretch[] = [];
	for (const { from, to } of taken) {
		const last = stretches.at(-1);
		let between = (last?.to ?? from) + 1;
		while (between < from && outline.lines.isBlank(between)) between++;
		if (last && between >= from) last.to = to;
		else stretches.push({ from, to });
	}
	return stretches;
}
