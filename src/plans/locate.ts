/** Finds an item again in fresh text, by what it says and where: a line number means nothing once a note has changed. */

import type { Item, ItemKind, Stand } from "../notes/item";
import { itemOf, standsOf, type Page } from "./page";
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

/** The keys of all items of a kind, by their lines counted from 1. */
export function keysOf(page: Page, kind: ItemKind): Map<number, ItemKey> {
	const stands = standsOf(page, kind);
	const alike = new Map<string, Map<string, ItemKey[]>>();
	const keys = new Map<number, ItemKey>();
	for (const { heading, words: text, line } of stands) {
		let texts = alike.get(heading);
		if (!texts) alike.set(heading, (texts = new Map<string, ItemKey[]>()));
		let equal = texts.get(text);
		if (!equal) texts.set(text, (equal = []));
		const key: ItemKey = { kind, text, heading, occurrence: equal.length, count: 0 };
		equal.push(key);
		keys.set(line, key);
	}
	for (const texts of alike.values()) {
		for (const equal of texts.values()) for (const key of equal) key.count = equal.length;
	}
	return keys;
}

/** The item as it stands now. Where equal lines have come or gone, nothing says which of them was meant. */
export function locate(page: Page, key: ItemKey): Located {
	const equal = alike(page, key);
	const found = equal[key.occurrence];
	if (equal.length === 0) return refuse("item-not-found", null, key.text);
	if (!found || equal.length !== key.count) return refuse("item-ambiguous", equal[0]?.line ?? null, key.text);
	return { item: itemOf(page, found) };
}

function alike(page: Page, { kind, heading, text }: Pick<ItemKey, "kind" | "heading" | "text">): Stand[] {
	return standsOf(page, kind).filter((stand) => stand.heading === heading && stand.words === text);
}
