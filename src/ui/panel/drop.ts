/** Where a dragged row may land. */

import { ITEM_KINDS, type ItemKind } from "../../notes/item";
import type { ItemRow, Row } from "../../panel/row";
import type { Sort } from "../../panel/state";
import type { PanelPart } from "../../settings/schema";
import type { Landing } from "./row";

export function canDrag(row: Row | undefined): row is ItemRow {
	return row?.is === "item" && !row.item.inTable;
}

/**
 * Among its own siblings where the list stands as written, and into any other group.
 * @param isUpper whether the pointer is in the upper half of the row it is over
 */
export function landingOn(dragged: ItemRow, over: Row | undefined, isUpper: boolean, sort: Sort): Landing | null {
	if (!over || over.id === dragged.id) return null;
	if (over.part !== dragged.part) return kindOf(over.part) === null ? null : "into";
	if (over.is !== "item" || over.item.inTable || sort !== "written" || over.parent !== dragged.parent) return null;
	return isUpper ? "before" : "after";
}

/** What stands in a part, where that is items. */
export function kindOf(part: PanelPart): ItemKind | null {
	return ITEM_KINDS.find((kind) => kind === part) ?? null;
}
