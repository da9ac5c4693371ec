/** Since when an item is open: by its own date, else by what its sources say of it. */

import type { ItemKind } from "../notes/item";
import { readMetadata } from "../notes/metadata";
import type { PanelGroup, PanelItem } from "../panel/model";
import type { IsoDate } from "../text/date";

/** Days on which items were opened that say nothing of it themselves, by the item's id. */
export type Opened = ReadonlyMap<string, IsoDate>;

/** The items of a kind, each before what is nested in it; none where nothing was read yet. */
export function itemsIn(groups: readonly PanelGroup[] | null, kind: ItemKind): PanelItem[] {
	const items: PanelItem[] = [];
	const add = (item: PanelItem): void => {
		items.push(item);
		item.children.forEach(add);
	};
	for (const group of groups ?? []) if (group.kind === kind) group.items.forEach(add);
	return items;
}

export function openedOn(item: PanelItem, opened: Opened): IsoDate | null {
	return ownDay(item) ?? opened.get(item.id) ?? null;
}

/** Items are read anew with each change of their note, and asked for their day many times in between. */
const known = new WeakMap<PanelItem, IsoDate | null>();

/** What an item says itself: a decision when it was made, all others when they were written down. */
export function ownDay(item: PanelItem): IsoDate | null {
	const { kind, date, editable } = item;
	if (date === null || kind === "decisions") return date;
	let day = known.get(item);
	if (day === undefined) {
		// The day of the item may be the one on which it was closed before it was opened again.
		const { dates } = readMetadata(editable);
		day = dates.created ?? dates.date ?? null;
		known.set(item, day);
	}
	return day;
}

/** Open items that say nothing of their age themselves: what their sources are asked for. */
export function undated(groups: readonly PanelGroup[]): PanelItem[] {
	return groups.flatMap(({ kind }) => itemsIn(groups, kind).filter((item) => item.isOpen && ownDay(item) === null));
}
