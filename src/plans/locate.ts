/** Finds an item again in fresh text, by what it says and where: a line number means nothing once a note has changed. */

import { itemsDeep, type Item, type ItemKind } from "../notes/item";
import { itemsIn, type Page } from "./page";
import { refuse, type Refusal } from "./plan";
import { fullText } from "./wording";

export interface ItemKey {
	kind: ItemKind;
	/** The item's words as the note has them, in one line. */
	text: string;
	/** The heading right above it, as written. */
	heading: string;
	/** Which of the `count` items with these words under such a heading it is, counted from 0. */
	occurrence: number;
	count: number;
}

export interface EntryKey {
	/** The entry's words as the note has them, in one line. */
	text: string;
	/** Which of the `count` entries with these words it is, counted from 0. */
	occurrence: number;
	count: number;
}

export type Located = { item: Item; refusal?: never } | { item?: never; refusal: Refusal };

/** @throws RangeError when the item is none of this page: it was read from another text. */
export function keyOf(page: Page, item: Item): ItemKey {
	const { kind, heading } = item;
	const text = fullText(page, item);
	const equal = alike(page, { kind, heading, text });
	const occurrence = equal.findIndex(({ line }) => line === item.line);
	if (occurrence < 0) throw new RangeError(`no item on line ${item.line}`);
	return { kind, text, heading, occurrence, count: equal.length };
}

/** The item as it stands now. Where equal lines have come or gone, nothing says which of them was meant. */
export function locate(page: Page, key: ItemKey): Located {
	const equal = alike(page, key);
	const item = equal[key.occurrence];
	if (equal.length === 0) return refuse("item-not-found", null, key.text);
	return item && equal.length === key.count ? { item } : refuse("item-ambiguous", equal[0]?.line ?? null, key.text);
}

function alike(page: Page, { kind, heading, text }: Pick<ItemKey, "kind" | "heading" | "text">): Item[] {
	return [...itemsDeep(itemsIn(page, kind))].filter(
		(item) => item.heading === heading && fullText(page, item) === text,
	);
}
