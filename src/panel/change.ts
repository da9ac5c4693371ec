/** What becomes of one item: closed, opened again, reworded, given a date, an owner or another kind. */

import type { ItemKind, ItemState } from "../notes/item";
import { readMetadata, type Part } from "../notes/metadata";
import { FIRST_STATE } from "../plans/state";
import type { IsoDate } from "../text/date";
import { isOpenState } from "./forest";
import type { PanelItem } from "./model";
import { isSuperseded, saidBy } from "./said";

const CLOSED = { blockers: "resolved", nextSteps: "done", decisions: "superseded" } as const;

function withState(item: PanelItem, state: ItemState, mark: string | null, date: IsoDate | null): PanelItem {
	return { ...item, state, mark, date, isOpen: isOpenState(state), isPending: true };
}

/** The same item when it is closed, or when only Tasks may do it. @param day null when it is not known @param isChosen see `Action` */
export function closed(item: PanelItem, day: IsoDate | null, isChosen = false): PanelItem {
	const { kind, state, mark, date, recurs } = item;
	const hasBox = mark !== null && kind !== "decisions";
	if (state === null || state === CLOSED[kind] || (recurs && (hasBox || kind === "nextSteps"))) return item;
	const box = hasBox || kind === "nextSteps" ? "x" : mark;
	// A checked box says nothing of the day.
	return withState(item, CLOSED[kind], box, box === "x" && !isChosen ? date : (day ?? date));
}

export function reopened(item: PanelItem): PanelItem {
	const { kind, state, mark, date, isOpen } = item;
	if (state === null || isOpen) return item;
	if (kind === "decisions") return withState(item, FIRST_STATE[kind], mark, date);
	return withState(item, FIRST_STATE[kind], mark === null ? null : " ", null);
}

export function toggled(item: PanelItem): PanelItem {
	return item.isOpen ? closed(item, null) : reopened(item);
}

const MARKS = { open: " ", "in-progress": "/", cancelled: "-" } as const;

export function marked(item: PanelItem, state: keyof typeof MARKS): PanelItem {
	if (item.kind !== "nextSteps" || item.state === null || item.state === state) return item;
	return withState(item, state, MARKS[state], item.date);
}

export function reworded(item: PanelItem, text: string, names: readonly string[]): PanelItem {
	const said = saidBy(item.kind, text, names);
	if (said.editable === "" || said.editable === item.editable) return item;
	const changed = { ...item, ...said, id: "", key: keyFor(item, said.editable), isPending: true };
	if (item.kind !== "decisions" || item.state === null) return changed;
	const state = isSuperseded(said.editable) ? CLOSED.decisions : FIRST_STATE.decisions;
	return { ...changed, state, isOpen: isOpenState(state) };
}

export function dueOn(item: PanelItem, due: IsoDate | null, names: readonly string[]): PanelItem {
	if (item.due === due) return item;
	const isDue = ({ field, understood }: Part): boolean => field === "due" && understood;
	const editable = annotated(item.editable, names, isDue, due, (old) => (due === null ? "" : old.replace(/\d{4}-\d{2}-\d{2}/, due)), "📅 ");
	return { ...item, due, editable, key: keyFor(item, editable), isPending: true };
}

export function ownedBy(item: PanelItem, owner: string | null, names: readonly string[]): PanelItem {
	if (item.owner === owner) return item;
	const isOwner = ({ field, from }: Part): boolean => field === null && /^[(*_"'[]*(?:@|owner|assignee)/i.test(item.editable.slice(from));
	const editable = annotated(item.editable, names, isOwner, owner, () => (owner === null ? "" : "@" + owner), "@");
	return { ...item, owner, editable, key: keyFor(item, editable), isPending: true };
}

/** The words with a piece of metadata changed where it stands, else put behind them: much like the plan will have them. */
function annotated(
	text: string,
	names: readonly string[],
	isIt: (part: Part) => boolean,
	value: string | null,
	change: (old: string) => string,
	sign: string,
): string {
	const part = readMetadata(text, names).parts.find(isIt);
	if (!part) return value === null ? text : `${text} ${sign}${value}`;
	const before = text.slice(0, part.from);
	const fresh = change(text.slice(part.from, part.to));
	return (fresh === "" ? before.trimEnd() : before + fresh) + text.slice(part.to);
}

/** The key with other words between lead and block id. */
function keyFor({ key, editable }: PanelItem, fresh: string): PanelItem["key"] {
	const at = key.text.lastIndexOf(editable);
	return { ...key, text: key.text.slice(0, at) + fresh + key.text.slice(at + editable.length) };
}

/** A bullet with neither box nor lead is an item at the top, and a detail in another one. */
export function placedAt(item: PanelItem, isTop: boolean): PanelItem {
	const { kind, state, mark, key, editable } = item;
	if (isTop && state === null) return { ...item, state: FIRST_STATE[kind], isOpen: true };
	const isBare = mark === null && key.text.startsWith(editable) && !editable.startsWith("~~");
	return !isTop && isBare && state !== null ? { ...item, state: null, isOpen: false } : item;
}

/** What the last item of a list has in front of its words: new ones get the same. */
export interface Form {
	mark: string | null;
	lead: string;
	inTable: boolean;
}

export function formOf(kind: ItemKind, last: PanelItem | null): Form {
	if (!last) return { mark: kind === "nextSteps" ? " " : null, lead: "", inTable: false };
	const { mark, key, editable, inTable } = last;
	return { mark: mark === null ? null : " ", lead: key.text.slice(0, key.text.lastIndexOf(editable)), inTable };
}

/** An item of another kind, open, in the form of that kind. What is nested in it goes along. */
export function asKind(item: PanelItem, kind: ItemKind, { lead, mark, inTable }: Form, names: readonly string[]): PanelItem {
	const key = { ...item.key, kind, text: lead + item.editable };
	const children = item.children.map((child) => nestedAs(child, kind));
	// A date in front or behind is one in a decision only. What closed the item is gone from its words.
	const markdown = item.isOpen ? saidBy(kind, item.editable, names).markdown : item.markdown;
	return { ...withState(item, FIRST_STATE[kind], mark, null), id: "", kind, key, markdown, inTable, children };
}

/** A box says nothing of a decision. */
function nestedAs(item: PanelItem, kind: ItemKind): PanelItem {
	const isOpen = item.isOpen || kind === "decisions";
	const state = item.state === null ? null : isOpen ? FIRST_STATE[kind] : CLOSED[kind];
	const children = item.children.map((child) => nestedAs(child, kind));
	return { ...item, id: "", kind, key: { ...item.key, kind }, state, isOpen: isOpenState(state), children };
}
