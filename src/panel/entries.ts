/** The entries of a project as the panel shows them: newest first, each with the key that finds it again. */

import type { Entry } from "../notes/entry";
import { wordsOf } from "../notes/words";
import type { Outline } from "../text/outline";
import { idOf, stemOf, Tally } from "./id";
import type { PanelEntry } from "./model";

export function entriesFor(outline: Outline, entries: readonly Entry[]): PanelEntry[] {
	const read = entries.map(({ date, link, via, line, index }): PanelEntry => {
		const { text } = wordsOf(outline, index);
		const key = { text, occurrence: 0, count: 1 };
		return { id: "", key, date, markdown: behindDate(text), target: link?.written ?? null, via, line, isPending: false };
	});
	// Equal dates stay in the note's order.
	return withEntryKeys(read).sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** The entries with ids and keys that count how many of them are equal; those that have them already stay the same. */
export function withEntryKeys(entries: readonly PanelEntry[]): PanelEntry[] {
	const all = new Tally();
	for (const { key } of entries) all.add("", key.text);
	const met = new Tally();
	return entries.map((entry) => {
		const { text } = entry.key;
		const key = { text, occurrence: met.add("", text), count: all.of("", text) };
		const id = idOf(stemOf("recentContext", "", text), key.occurrence);
		return id === entry.id && key.count === entry.key.count ? entry : { ...entry, id, key };
	});
}

const BLOCK_ID = /\s\^[A-Za-z0-9-]+$/;
const DATE = /^(?:(\*\*|__)\d{4}-\d{2}-\d{2}(?::\1|\1:?)|\[?\d{4}-\d{2}-\d{2}\]?(?:\s*:)?)\s*(?:[–—-]\s+)?/;

/** An entry's words behind the date it begins with. */
function behindDate(text: string): string {
	return text.replace(BLOCK_ID, "").trimEnd().replace(DATE, "");
}
