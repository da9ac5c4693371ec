/** Items with what is nested in them, changed by copying only what lies on the way to the change. */

import type { ItemState } from "../notes/item";
import type { ItemKey } from "../plans/locate";
import { idOf, stemOf, Tally, withOccurrence } from "./id";
import type { PanelGroup, PanelItem } from "./model";

type Items = readonly PanelItem[];

/** The item a key belongs to: that very key's, else the one with an equal key. */
export function itemWith(items: Items, key: ItemKey): PanelItem | null {
	return find(items, (item) => item.key === key) ?? find(items, (item) => isSame(item.key, key));
}

function find(items: Items, isIt: (item: PanelItem) => boolean): PanelItem | null {
	for (const item of items) {
		if (isIt(item)) return item;
		const found = item.children.length > 0 ? find(item.children, isIt) : null;
		if (found) return found;
	}
	return null;
}

function isSame(a: ItemKey, b: ItemKey): boolean {
	return a.text === b.text && a.occurrence === b.occurrence && a.count === b.count && a.heading === b.heading;
}

/** The items with others in the place of one of them; the very same ones when it is not among them. */
export function replaced(items: Items, target: PanelItem, others: Items): Items {
	const at = items.indexOf(target);
	if (at >= 0) return [...items.slice(0, at), ...others, ...items.slice(at + 1)];
	for (const [index, item] of items.entries()) {
		if (item.children.length === 0) continue;
		const children = replaced(item.children, target, others);
		if (children === item.children) continue;
		return [...items.slice(0, index), { ...item, children: [...children] }, ...items.slice(index + 1)];
	}
	return items;
}

/** The list an item stands in; empty when it is not among them. */
export function familyOf(items: Items, target: PanelItem): Items {
	if (items.includes(target)) return items;
	for (const { children } of items) {
		const family = children.length > 0 ? familyOf(children, target) : [];
		if (family.length > 0) return family;
	}
	return [];
}

export function isOpenState(state: ItemState | null): boolean {
	return state === "open" || state === "in-progress" || state === "standing";
}

/** A group of these items, with its open ones counted. */
export function groupWith({ kind }: PanelGroup, items: Items): PanelGroup {
	return { kind, open: openIn(items), items: [...items] };
}

function openIn(items: Items): number {
	return items.reduce((count, { isOpen, children }) => count + (isOpen ? 1 : 0) + openIn(children), 0);
}

/**
 * A group of these items, with ids and keys as the note will give them: equal items may have come or gone.
 * @param items those that say something else now have no id
 */
export function renumbered(group: PanelGroup, items: Items): PanelGroup {
	const texts = new Tally();
	const count = ({ key, children }: PanelItem): void => {
		texts.add(key.heading, key.text);
		children.forEach(count);
	};
	items.forEach(count);
	const said = new Tally();
	const met = new Tally();
	const number = (item: PanelItem): PanelItem => {
		const { kind, key, markdown } = item;
		const { heading, text } = key;
		const which = said.add(heading, markdown);
		const id = item.id === "" ? idOf(stemOf(kind, heading, markdown), which) : withOccurrence(item.id, which);
		const occurrence = met.add(heading, text);
		const counted = texts.of(heading, text);
		const children = item.children.length === 0 ? item.children : item.children.map(number);
		const stays = occurrence === key.occurrence && counted === key.count;
		if (stays && id === item.id && children.every((child, index) => child === item.children[index])) return item;
		return { ...item, id, key: stays ? key : { ...key, occurrence, count: counted }, children };
	};
	return groupWith(group, items.map(number));
}
