/** Finds a Recent Context entry again in fresh text, and takes it out; for good, where its source is to be skipped. */

import { entriesOf, type Entry } from "../notes/entry";
import type { Value } from "../notes/frontmatter";
import type { Reader } from "../notes/reading";
import { sectionsOf, sectionsOfKind } from "../notes/section";
import { textsOf } from "../notes/value";
import { sharesLine, wordsOf } from "../notes/words";
import type { Edit } from "../text/edit";
import { linksIn } from "../text/inline";
import type { Outline } from "../text/outline";
import { nameKey } from "../text/plain";
import { pageAfter, traitsOf } from "./check";
import { cutsOf } from "./cut";
import { addToList } from "./list";
import type { EntryKey } from "./locate";
import type { Page } from "./page";
import { refuse, type Plan, type Refusal } from "./plan";

/** The entries of all Recent Context sections in the note's order, as `readProject` has them. */
export function entriesIn({ outline, names }: Pick<Page, "outline" | "names">): Entry[] {
	const sections = sectionsOfKind(sectionsOf(outline, names), "recentContext");
	return sections.flatMap((section) => entriesOf(outline, section, []));
}

/** A key for each of a note's entries, all of which are given. */
export function entryKeysOf(outline: Outline, entries: readonly Entry[]): EntryKey[] {
	const counts = new Map<string, number>();
	const found = entries.map((entry) => {
		const text = wordsOf(outline, entry.index).text;
		const occurrence = counts.get(text) ?? 0;
		counts.set(text, occurrence + 1);
		return { text, occurrence };
	});
	return found.map((key) => ({ ...key, count: counts.get(key.text) ?? 1 }));
}

export type LocatedEntry = { entry: Entry; refusal?: never } | { entry?: never; refusal: Refusal };

/** The entry as it stands now. Where equal ones have come or gone, nothing says which of them was meant. */
export function locateEntry(page: Pick<Page, "outline" | "names">, { text, occurrence, count }: EntryKey): LocatedEntry {
	const equal = entriesIn(page).filter(({ index }) => wordsOf(page.outline, index).text === text);
	const entry = equal[occurrence];
	if (equal.length === 0) return refuse("item-not-found", null, text);
	return entry && equal.length === count ? { entry } : refuse("item-ambiguous", equal[0]?.line ?? null, text);
}

/** Takes an entry out with all that belongs to it. */
export function removeEntry(page: Page, entry: Entry): Plan {
	const { outline } = page;
	const item = outline.items[entry.index];
	if (!item || sharesLine(outline, entry.index)) return refuse("text-differs", entry.line);
	const traits = traitsOf(page);
	const rest = entriesIn(page).filter(({ line }) => line - 1 < item.line || line - 1 > item.to);
	const texts = rest.map(({ index }) => wordsOf(outline, index).text);
	const isRest = (left: Page): boolean => {
		const found = entriesIn(left).map(({ index }) => wordsOf(left.outline, index).text);
		return found.length === texts.length && found.every((text, index) => text === texts[index]);
	};
	const fits = (edit: Edit): boolean => {
		const left = pageAfter(page, [edit], traits);
		return left !== null && isRest(left);
	};
	const fitting = cutsOf(outline, { from: item.line, to: item.to }).find(fits);
	return fitting ? { edits: [fitting] } : refuse("text-differs", entry.line);
}

/** Takes an entry out, and enters `link` among the sources that are never added again. Both or neither. */
export function dismissEntry(page: Page, reader: Reader, entry: Entry, link: string): Plan {
	const { outline, settings } = page;
	const removal = removeEntry(page, entry);
	if (removal.refusal) return removal;
	const isThere = (value: Value): boolean => textsOf(value).some((text) => sourceKey(text) === sourceKey(link));
	const listing = addToList(outline, settings.properties.skip, link, reader.parseYaml, isThere);
	if (listing.refusal) return listing;
	const edits = [...listing.edits, ...removal.edits];
	return pageAfter(page, edits, traitsOf(page)) ? { edits } : refuse("text-differs", entry.line);
}

/** What a link or a bare name leads to, for comparing. */
function sourceKey(text: string): string {
	return nameKey((linksIn(text)[0]?.target ?? text).replace(/\.md$/i, ""));
}
