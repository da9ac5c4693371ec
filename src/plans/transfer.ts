/** Moves an item to another kind: out of its section, and open behind the last item of the other. */

import type { Item, ItemKind } from "../notes/item";
import { applyEdits, type Edit } from "../text/edit";
import { additionOf, waysToAdd, withAdded, type Addition, type NewItem } from "./addition";
import { saysMore } from "./cell";
import { pageAfter, stretchOf, traitsOf } from "./check";
import { CLOSINGS, unstrike, withoutFields, withoutLead } from "./closing";
import { freed } from "./freed";
import { linesOf, type Page } from "./page";
import { refuse, type Plan } from "./plan";
import { removalOf } from "./remove";
import { FIRST_STATE } from "./state";
import { inNote, wordingOf } from "./wording";

/** Marker, box and lead become those of the other kind. What is nested in the item goes along as it is. */
export function moveItemTo(page: Page, item: Item, kind: ItemKind): Plan {
	if (kind === item.kind) return { edits: [] };
	if (item.index < 0 && saysMore(page.outline, item.line - 1)) return refuse("item-in-table", item.line);
	const removal = removalOf(page, item);
	if (!removal) return refuse("text-differs", item.line);
	const { edit: cut, left } = removal;
	const addition = withBreaksOf(page, left, additionOf(left, kind, [taken(page, item, kind)]));
	if (addition.inTable && hasMore(page, item)) return refuse("item-in-table", item.line);
	const traits = traitsOf(page);
	const { from, to } = stretchOf(traits, item);
	const [root, ...nested] = traits.slice(from, to);
	const [words = ""] = addition.words;
	const added = [
		{ kind, level: 0, state: FIRST_STATE[kind], words, isText: true, owner: root?.owner ?? null },
		...nested.map(({ level, words }) => ({ kind, level: level - (root?.level ?? 0), words })),
	];
	const moved = page.outline.items.length - left.outline.items.length;
	const growth = { ...addition.growth, items: Math.max(moved, addition.growth.items) };
	const meant = withAdded(left, kind, addition.edit, added);
	const fitting = waysToAdd(left, addition.edit).find((way) => pageAfter(left, [way], meant, growth));
	const second = fitting ? seenBefore(cut, fitting) : null;
	return second ? { edits: [cut, second] } : refuse("text-differs", item.line);
}

/** A note of two lines may have lost its only line break with the item. */
function withBreaksOf({ outline }: Page, left: Page, addition: Addition): Addition {
	if (left.outline.lines.count > 1) return addition;
	const insert = addition.edit.insert.replaceAll("\n", outline.lines.breakOf(0));
	return { ...addition, edit: { ...addition.edit, insert } };
}

/** Whether anything stands below an item's words. */
function hasMore(page: Page, item: Item): boolean {
	const end = wordingOf(page, item).places.at(-1) ?? 0;
	return page.outline.lines.lineOf(end) < linesOf(page, item).to;
}

/** An edit on the text that a cut leaves, as an edit on the text before it. Null where it reaches into what was cut. */
function seenBefore(cut: Edit, edit: Edit): Edit | null {
	if (edit.to <= cut.from) return edit;
	if (edit.from < cut.from + cut.insert.length) return null;
	const shift = cut.to - cut.from - cut.insert.length;
	return { ...edit, from: edit.from + shift, to: edit.to + shift };
}

/** The item without what belongs to its kind: marker, box, lead, and whatever closes it here or there. */
function taken(page: Page, item: Item, kind: ItemKind): NewItem {
	const wording = wordingOf(page, item);
	const fields = [...CLOSINGS[item.kind], ...CLOSINGS[kind]];
	const open = withoutLead(wording, [...withoutFields(wording, fields), ...unstrike(wording, fields)]);
	const words = applyEdits(wording.text, open).trim();
	const [start] = wording.places;
	if (item.index < 0 || start === undefined) return { words, text: words, further: [] };
	return { words, ...freed(page, item, start, inNote(wording, open)) };
}
