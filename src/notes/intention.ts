/** Planned, not done: what stands in an open task is an intention. */

import { itemsOutwards, type Block, type Outline } from "../text/outline";

/** A box with any character but these is open. */
export function isOpenMark(mark: string | null): boolean {
	return mark !== null && mark !== "x" && mark !== "X" && mark !== "-";
}

/** Whether the block stands in an open task, at any depth. */
export function isIntention(outline: Outline, block: Block): boolean {
	for (const { mark } of itemsOutwards(outline, block.item)) if (isOpenMark(mark)) return true;
	return false;
}
