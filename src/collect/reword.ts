/** Gives something a project says already other words, in whatever list it stands. Marker, box, lead and block id stay. */

import { saidAt } from "../notes/words";
import { editItem } from "../plans/edit";
import { opensComment } from "../plans/hazard";
import { isItemKind } from "../notes/item";
import { pageAfter, traitsOf } from "../plans/check";
import type { Page } from "../plans/page";
import { refuse, type Plan } from "../plans/plan";
import { inNote, wordingOf } from "../plans/wording";
import { effectiveEdits } from "../text/edit";
import type { Standing } from "./standing";

/** The words that can be replaced, metadata and all. */
export function wordsOf(page: Page, { item }: Standing): string {
	const { text, body, end } = wordingOf(page, item);
	return text.slice(body, end);
}

export function reword(page: Page, standing: Standing, words: string): Plan {
	const { item, kind } = standing;
	if (isItemKind(kind)) return editItem(page, item, words);
	const old = wordsOf(page, standing);
	if (words === old) return { edits: [] };
	if (words.trim() === "") return refuse("empty-text", item.line);
	if (opensComment(words) && !opensComment(old)) return refuse("text-differs", item.line, words);
	const wording = wordingOf(page, item);
	const { text, body, end } = wording;
	const edits = effectiveEdits(page.outline.text, inNote(wording, [{ from: body, to: end, insert: words }]));
	const after = pageAfter(page, edits, traitsOf(page));
	const isMeant = after && saidAt(after.outline, item.index) === text.slice(0, body) + words + text.slice(end);
	return isMeant ? { edits } : refuse("text-differs", item.line, words);
}
