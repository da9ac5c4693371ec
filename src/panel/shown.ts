/** Which items of a group are shown and in what order: what is done, what the filter finds, and how they are sorted. */

import type { IsoDate } from "../text/date";
import { findsItem, type Filter } from "./filter";
import type { PanelItem } from "./model";
import type { PanelState, Sort } from "./state";

/** An item that is shown, with those of its children that are. */
export interface Shown {
	item: PanelItem;
	/** Only shown for what is nested in it. */
	isAround: boolean;
	children: Shown[];
}

export interface Choice extends Pick<PanelState, "showDone" | "sort"> {
	filter: Filter;
	/** Ids of items that stay, although they are done. */
	kept: ReadonlySet<string>;
}

export function shownOf(items: readonly PanelItem[], choice: Choice): Shown[] {
	return sorted(items.flatMap((item) => shown(item, choice, true, false)), choice.sort);
}

/** How many are shown for their own sake. */
export function countOf(items: readonly Shown[]): number {
	return items.reduce((count, { isAround, children }) => count + (isAround ? 0 : 1) + countOf(children), 0);
}

/** @param around whether the item it is nested in is shown for its own sake, and whether the filter finds that one */
function shown(item: PanelItem, choice: Choice, aroundIsShown: boolean, aroundIsFound: boolean): Shown[] {
	const isFound = aroundIsFound || item.isPending || findsItem(choice.filter, item);
	const isShown = isFound && isWanted(item, choice, aroundIsShown);
	const children = item.children.flatMap((child) => shown(child, choice, isShown, isFound && choice.filter !== null));
	return isShown || children.length > 0 ? [{ item, isAround: !isShown, children }] : [];
}

/** A detail goes with the item it is nested in. */
function isWanted({ id, state, isOpen, isPending }: PanelItem, { showDone, kept }: Choice, aroundIsShown: boolean): boolean {
	return state === null ? aroundIsShown : showDone || isOpen || isPending || kept.has(id);
}

/** By the first day due of an item and what is nested in it, or by its own day; those without one come last. */
function sorted(items: Shown[], sort: Sort): Shown[] {
	if (sort === "written") return items;
	const day = sort === "due" ? firstDue : ({ item }: Shown): IsoDate | null => item.date;
	return items
		.map((entry) => ({ entry, day: day(entry) ?? "9999-99-99" }))
		.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
		.map(({ entry }) => entry);
}

/** The first day due of an item and what is shown nested in it. */
export function firstDue({ item, children }: Shown): IsoDate | null {
	return children.reduce<IsoDate | null>((first, child) => {
		const due = firstDue(child);
		return due !== null && (first === null || due < first) ? due : first;
	}, item.due);
}
