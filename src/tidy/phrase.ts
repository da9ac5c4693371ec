/** A Recent Context entry with the place in the note of its summary, its via and the end of its words. */

import { fieldsOf, isFieldLine, type Field } from "../notes/field";
import type { Entry } from "../notes/entry";
import { placedInList } from "../plans/wording";
import type { Settings } from "../settings/schema";
import { blockAt, type ListItem, type Outline } from "../text/outline";
import { scan } from "../text/scan";
import { fold } from "../text/plain";

export interface Phrase {
	entry: Entry;
	item: ListItem;
	/** Offsets in the note; null without a summary. */
	summary: { from: number; to: number } | null;
	/** `(via …)` as written, null without one. */
	via: string | null;
	/** Where its words end, before a block id. */
	end: number;
	hasId: boolean;
	/** Its words on further lines, each without what it is indented by. */
	below: readonly string[];
	/** The first line of what belongs to it besides its words: behind the last one where there is nothing. */
	further: number;
}

/** Null for an entry that begins on the line of another item, or that cannot be taken apart. */
export function phraseOf(outline: Outline, entry: Entry): Phrase | null {
	const item = outline.items[entry.index];
	if (!item || outline.items[item.parent]?.line === item.line) return null;
	const { text, places } = placedInList(outline, entry.index);
	const id = /\s\^[A-Za-z0-9-]+$/.exec(text);
	const said = text.slice(0, id?.index ?? text.length).trimEnd();
	const at = entry.via === null ? said.length : said.lastIndexOf("(via ");
	const body = said.slice(0, at).trimEnd();
	const { summary } = entry;
	if (summary !== null && !body.endsWith(summary)) return null;
	const further = lastOfWords(outline, item) + 1;
	const place = (offset: number): number => places[offset] ?? item.start;
	return {
		entry,
		item,
		summary: summary === null ? null : { from: place(body.length - summary.length), to: place(body.length) },
		via: entry.via === null ? null : said.slice(at),
		end: place(said.length),
		hasId: id !== null,
		below: linesBelow(outline, item.line + 1, further),
		further,
	};
}

/** The last line of an item's first paragraph. */
function lastOfWords(outline: Outline, item: ListItem): number {
	const block = blockAt(outline, item.line);
	return block?.kind === "paragraph" && block.from === item.line ? block.to : item.line;
}

function linesBelow({ lines }: Outline, from: number, to: number): string[] {
	return Array.from({ length: to - from }, (_, index) => lines.at(from + index).replace(/^[ \t>]+/, ""));
}

/** More words than this are no date. */
const DATE_WORDS = 5;

/**
 * Whether a summary is nothing but fields, as they head a source: several of them, or one that sources have. A single
 * bold word before a colon may begin a sentence.
 */
export function isFieldSummary(summary: string, { fields }: Settings): boolean {
	if (!isFieldLine(summary)) return false;
	const found = fieldsIn(summary);
	const known = [fields.date, fields.home, ...fields.names].map((key) => key.toLowerCase());
	const [first] = found;
	if (!first || (found.length === 1 && !known.includes(first.key.toLowerCase()))) return false;
	const isDate = ({ key }: Field): boolean => key.toLowerCase() === fields.date.toLowerCase();
	return found.every((field) => !isDate(field) || field.value.split(/\s+/).length <= DATE_WORDS);
}

/** The same of an entry. Words on a further line that begins with no key belong to no field. */
export function hasFieldsOnly({ entry: { summary }, below }: Phrase, settings: Settings): boolean {
	return summary !== null && isFieldSummary(summary, settings) && below.every(isFieldLine);
}

function fieldsIn(words: string): Field[] {
	const outline = scan(words);
	const [block] = outline.blocks;
	return block ? fieldsOf(outline, block) : [];
}

/** Whether nothing is lost with a summary that says the other one's beginning. */
export function isBeginning(part: string, whole: string): boolean {
	const [short, long] = [uncut(part), uncut(whole)];
	if (short === "" || !long.startsWith(short)) return false;
	// A word that goes on says something else, unless it was cut.
	return short !== fold(part) || !/^[\p{L}\p{N}]/u.test(long.slice(short.length)) || !/[\p{L}\p{N}]$/u.test(short);
}

/** Without the dots of a summary that was cut. */
export function uncut(summary: string): string {
	return fold(summary).replace(/(?:\.{3}|…)$/, "").trimEnd();
}
