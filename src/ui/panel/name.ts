/** What a screen reader says of a row: all that its looks tell. */

import type { EntryRow, GroupRow, ItemRow } from "../../panel/row";
import type { IsoDate } from "../../text/date";
import { plainText } from "../../text/plain";
import { longDay } from "../../words/dates";
import { locale, words } from "../../words/words";

/** Made once for each item as it is read: a new reading brings new ones. */
const known = new WeakMap<object, { name: string; said: string }>();

export function itemName({ item, isOverdue }: ItemRow, today: IsoDate): string {
	const said = `${locale} ${today} ${isOverdue}`;
	const before = known.get(item);
	if (before?.said === said) return before.name;
	const { markdown, state, owner, due, date, isPending } = item;
	const parts = [
		plainText(markdown),
		state === null ? null : words.panel.states[state],
		owner === null ? null : words.panel.ownedBy(owner),
		due === null ? null : (isOverdue ? words.panel.overdueSince : words.panel.dueOn)(longDay(due, locale)),
		date === null ? null : longDay(date, locale),
		isPending ? words.panel.pending : null,
	];
	const name = parts.filter((part) => part !== null && part !== "").join(", ");
	known.set(item, { name, said });
	return name;
}

export function entryName({ entry }: EntryRow): string {
	return `${longDay(entry.date, locale)}: ${plainText(entry.markdown)}`;
}

export function groupName({ part, open, overdue, shown, total, isFiltered }: GroupRow): string {
	const counted = isFiltered ? words.panel.shownOf(shown, total) : words.panel.counted[part](open);
	const parts = [words.panel.parts[part], counted, overdue > 0 ? words.panel.overdue(overdue) : null];
	return parts.filter((text) => text !== null).join(", ");
}
