/** What an item says to whoever takes it along: without marker, box, lead, block id and what closes it. */

import { ITEM_KINDS, type Item } from "../notes/item";
import { CLOSINGS, unstrike, withoutFields, withoutLead } from "../plans/closing";
import type { Page } from "../plans/page";
import { wordsOfLine } from "../plans/snippet";
import { wordingOf } from "../plans/wording";
import { applyEdits } from "../text/edit";
import { fold } from "../text/plain";

const ALL_CLOSINGS = ITEM_KINDS.flatMap((kind) => CLOSINGS[kind]);

/** In one line, owner and due date as they are written. */
export function sayingOf(page: Page, item: Item): string {
	const wording = wordingOf(page, item);
	const open = withoutLead(wording, [...withoutFields(wording, ALL_CLOSINGS), ...unstrike(wording, ALL_CLOSINGS)]);
	const said = fold(applyEdits(wording.text, open));
	const text = item.blockId === null ? said : said.replace(/(?:^|\s)\^[A-Za-z0-9-]+$/, "");
	return bare(page, text);
}

/** Words that begin nothing where they stand as an item: `~~❌ text~~` was struck out with its emoji, `1. text` is an item in an item. */
export function bare({ settings }: Pick<Page, "settings">, text: string): string {
	let words = fold(text);
	for (let next = ""; next !== words; ) [next, words] = [words, wordsOfLine(words, settings.markers).words];
	return words;
}
