/** Takes an item out of the note, with what is nested in it. */

import type { Item } from "../notes/item";
import type { Edit } from "../text/edit";
import { pageAfter, stretchOf, traitsOf } from "./check";
import { cutsOf } from "./cut";
import { linesOf, type Page } from "./page";
import { refuse, type Plan } from "./plan";

export function deleteItem(page: Page, item: Item): Plan {
	const removal = removalOf(page, item);
	return removal ? { edits: [removal.edit] } : refuse("text-differs", item.line);
}

/** The edit that takes an item out, and the page it leaves. Null when every way to do it changes what is around. */
export function removalOf(page: Page, item: Item): { edit: Edit; left: Page } | null {
	const traits = traitsOf(page);
	const gone = stretchOf(traits, item);
	const rest = [...traits.slice(0, gone.from), ...traits.slice(gone.to)];
	for (const edit of cutsOf(page.outline, linesOf(page, item))) {
		const left = pageAfter(page, [edit], rest);
		if (left) return { edit, left };
	}
	return null;
}
