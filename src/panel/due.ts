/** Which items are overdue: open ones whose day has passed. */

import type { IsoDate } from "../text/date";
import type { PanelItem } from "./model";

export function isOverdue({ isOpen, due }: PanelItem, today: IsoDate): boolean {
	return isOpen && due !== null && due < today;
}

/** How many of these items are, nested ones included. */
export function overdueIn(items: readonly PanelItem[], today: IsoDate): number {
	return items.reduce((count, item) => count + (isOverdue(item, today) ? 1 : 0) + overdueIn(item.children, today), 0);
}
