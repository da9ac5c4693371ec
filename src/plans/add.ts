/** Adds items to a note. */

import type { ItemKind } from "../notes/item";
import { additionOf, waysToAdd, withAdded } from "./addition";
import { pageAfter } from "./check";
import { opensComment } from "./hazard";
import type { Page } from "./page";
import { refuse, type Plan } from "./plan";
import { FIRST_STATE } from "./state";

/** @param text one line, without marker, box and lead */
export function addItem(page: Page, kind: ItemKind, text: string): Plan {
	return addItems(page, kind, [text]);
}

/** Adds an item a text, behind the last one of its section, in their order. All of them or none. */
export function addItems(page: Page, kind: ItemKind, texts: readonly string[]): Plan {
	const wanted = texts.map((text) => text.trim());
	if (wanted.length === 0) return { edits: [] };
	if (wanted.includes("")) return refuse("empty-text", null);
	const open = wanted.find(opensComment);
	if (open !== undefined) return refuse("text-differs", null, open);
	const items = wanted.map((text) => ({ words: text, text, further: [] }));
	const { edit, words, growth, line } = additionOf(page, kind, items);
	const added = words.map((text) => ({ kind, level: 0, state: FIRST_STATE[kind], words: text, isText: true }));
	const meant = withAdded(page, kind, edit, added);
	const fitting = waysToAdd(page, edit).find((way) => pageAfter(page, [way], meant, growth));
	return fitting ? { edits: [fitting] } : refuse("text-differs", line, wanted[0]);
}
