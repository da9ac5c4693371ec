/**
 * Which row somebody meant who saw a note with changes that were not in it yet. A key names a row by the words the note
 * has; after a change before it those may be others, or stand more or less often.
 */

import { itemWith } from "../panel/forest";
import type { PanelEntry, PanelItem, PanelModel } from "../panel/model";
import type { Action } from "../plans/action";
import type { EntryKey, ItemKey } from "../plans/locate";
import { plainText } from "../text/plain";

/** What was looked at when something was done. */
export interface Sight {
	model: PanelModel;
	/** It showed changes that the note may not have had yet. */
	isAhead: boolean;
}

/** @param fresh the note as it stands; asked only when the keys as they are may name other rows */
export function aimed(action: Action, seen: PanelModel, fresh: () => PanelModel): Action {
	const item = (key: ItemKey): ItemKey => (isSure(seen, key) ? key : (itemIn(fresh(), seen, key) ?? key));
	switch (action.do) {
		case "add":
			return action;
		case "place":
			return { ...action, item: item(action.item), beside: item(action.beside) };
		case "remove-entry":
		case "dismiss-entry":
			return { ...action, entry: entryIn(fresh(), seen, action.entry) ?? action.entry };
		default:
			return { ...action, item: item(action.item) };
	}
}

/** The row a key belongs to, as it is shown. */
export function itemAt({ groups }: PanelModel, key: ItemKey): PanelItem | null {
	return itemWith(groups.find(({ kind }) => kind === key.kind)?.items ?? [], key);
}

/** Whether nothing that was done yet bears on the key: on the row itself, or on one that says the same. */
function isSure(seen: PanelModel, key: ItemKey): boolean {
	const items = itemsIn(seen, key.kind);
	const equal = items.filter(({ key: { text, heading } }) => text === key.text && heading === key.heading);
	const item = equal[key.occurrence];
	if (!item || equal.length !== key.count || !isSameKey(item.key, key)) return false;
	const words = itemWords(item);
	return !items.some((other) => other.isPending && itemWords(other) === words);
}

function itemIn(fresh: PanelModel, seen: PanelModel, key: ItemKey): ItemKey | null {
	const item = itemAt(seen, key);
	if (!item) return null;
	const before = itemsIn(seen, item.kind);
	const after = itemsIn(fresh, item.kind);
	return (sameAmong(item, before, after, itemWords) ?? inPlaceOf(item, before, after))?.key ?? null;
}

function entryIn(fresh: PanelModel, seen: PanelModel, key: EntryKey): EntryKey | null {
	const { entries } = seen;
	const entry = entries.find((one) => one.key === key) ?? entries.find((one) => isSameKey(one.key, key));
	return entry ? (sameAmong(entry, entries, fresh.entries, entryWords)?.key ?? null) : null;
}

/** The row that says the same; of several, the one that is as far down among as many. */
function sameAmong<Row>(row: Row, before: readonly Row[], after: readonly Row[], wordsOf: (row: Row) => string): Row | null {
	const words = wordsOf(row);
	const was = before.filter((one) => wordsOf(one) === words);
	const is = after.filter((one) => wordsOf(one) === words);
	return was.length === is.length ? (is[was.indexOf(row)] ?? null) : null;
}

/** The row that stands where this one stood, when all the others stand where they did. */
function inPlaceOf(item: PanelItem, before: readonly PanelItem[], after: readonly PanelItem[]): PanelItem | null {
	const isSame = (one: PanelItem, at: number): boolean => {
		const other = after[at];
		return other !== undefined && (one === item || itemWords(one) === itemWords(other));
	};
	return before.length === after.length && before.every(isSame) ? (after[before.indexOf(item)] ?? null) : null;
}

function itemsIn({ groups }: PanelModel, kind: ItemKey["kind"]): PanelItem[] {
	return groups.filter((group) => group.kind === kind).flatMap(({ items }) => items.flatMap(deep));
}

function deep(item: PanelItem): PanelItem[] {
	return item.children.length === 0 ? [item] : [item, ...item.children.flatMap(deep)];
}

function itemWords({ markdown }: PanelItem): string {
	return plainText(markdown).replace(/\s+/g, " ").trim();
}

function entryWords({ date, markdown }: PanelEntry): string {
	return `${date} ${markdown}`;
}

function isSameKey<Key extends object>(a: Key, b: Key): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
