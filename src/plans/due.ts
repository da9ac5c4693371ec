/** Sets, changes and takes away the day on which an item is due. */

import type { Item } from "../notes/item";
import type { DateField, Part } from "../notes/metadata";
import { inlineIn } from "../text/inline";
import { dateAt, dateOf, type IsoDate } from "../text/date";
import type { Edit } from "../text/edit";
import { annotate, endBefore, fieldBracket, inserted, isField, outermost } from "./annotation";
import { withoutFields } from "./closing";
import type { Page } from "./page";
import { refuse, type Plan } from "./plan";
import { fullText, wordingOf, type Wording } from "./wording";

/** A date that stands keeps its place and form; a new one is written as Tasks does, or as the section's other fields. */
export function setDue(page: Page, item: Item, date: IsoDate | null): Plan {
	if (item.due === date) return { edits: [] };
	const wording = wordingOf(page, item);
	if (date === null) return annotate(page, item, withoutFields(wording, ["due"]), { due: null });
	const changed = [...dueParts(wording).flatMap((part) => change(wording, part, date)), ...unrealDays(wording, date)];
	if (changed.length > 0) return annotate(page, item, outermost(changed), { due: date });
	if (wording.inTable) return refuse("item-in-table", item.line, fullText(page, item));
	const bracket = fieldBracket(page, item, isTimed);
	const words = bracket === null ? `📅 ${date}` : bracket === "[" ? `[due:: ${date}]` : `(due:: ${date})`;
	const at = endBefore(wording, ({ field }) => field !== null && CLOSING.includes(field));
	return annotate(page, item, [inserted(wording, at, words)], { due: date });
}

/** What Tasks writes behind a due date, and what we do. */
const CLOSING: readonly DateField[] = ["done", "cancelled", "resolved", "superseded"];

/** Dates and the like that tell which form somebody writes them in; those that this plugin writes itself do not. */
function isTimed(text: string, part: Part): boolean {
	if (part.field !== null) return part.field !== "resolved" && part.field !== "superseded";
	return isField(text, part) && !/^[[(]\s*(?:owner|assignee)\s*::/i.test(text.slice(part.from));
}

function dueParts({ parts }: Wording): Part[] {
	return parts.filter(({ field }) => field === "due");
}

/** The edits that put another date into a part; into a field that has none, in place of what stands there. */
function change({ text }: Wording, part: Part, date: IsoDate): Edit[] {
	const written = text.slice(part.from, part.to);
	const value = part.from + (isField(text, part) ? written.indexOf("::") + 2 : 0);
	const end = isField(text, part) ? part.to - 1 : part.to;
	const old = isField(text, part) ? dateOf(text.slice(value, end)) : dateAt(text, part.to - 10);
	if (old === null) return [{ from: value, to: end, insert: " " + date }];
	const edits: Edit[] = [];
	for (let at = text.indexOf(old, value); at >= 0 && at < end; at = text.indexOf(old, at + old.length)) {
		edits.push({ from: at, to: at + old.length, insert: date });
	}
	return edits;
}

/** A mark with a day that does not exist is no date yet: the new one takes its place. */
function unrealDays({ text, body }: Wording, date: IsoDate): Edit[] {
	const closed = inlineIn(text);
	const edits: Edit[] = [];
	for (const found of text.matchAll(/(?:📅|📆|🗓)\ufe0f? *(\d{4}-\d{2}-\d{2})/gu)) {
		const from = found.index + found[0].length - 10;
		const isInside = closed.some((range) => range.from <= found.index && found.index < range.to);
		if (found.index < body || isInside || dateAt(text, from)) continue;
		edits.push({ from, to: from + 10, insert: date });
	}
	return edits;
}
