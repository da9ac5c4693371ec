/** The items that stand in the same list of the note: those an item can be moved among. */

import type { PanelItem, PanelModel } from "../../panel/model";
import type { Row } from "../../panel/row";

export interface Siblings {
	/** As they are shown. */
	shown: PanelItem[];
	/** As the note has them, hidden ones included. */
	all: PanelItem[];
}

export function siblingsOf({ groups }: PanelModel, rows: readonly Row[], { kind, id }: PanelItem): Siblings {
	const all = listWith(groups.find((group) => group.kind === kind)?.items ?? [], id) ?? [];
	const ids = new Set(all.map((item) => item.id));
	const shown = rows.flatMap((row) => (row.is === "item" && ids.has(row.item.id) ? [row.item] : []));
	return { shown, all };
}

function listWith(items: readonly PanelItem[], id: string): PanelItem[] | null {
	if (items.some((item) => item.id === id)) return [...items];
	for (const { children } of items) {
		const found = children.length > 0 ? listWith(children, id) : null;
		if (found) return found;
	}
	return null;
}
