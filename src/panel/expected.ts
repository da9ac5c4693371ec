/** What the panel shows at once after something was done, before the note says so. */

import type { ItemKind } from "../notes/item";
import type { Action } from "../plans/action";
import { FIRST_STATE } from "../plans/state";
import { asKind, closed, dueOn, formOf, marked, ownedBy, placedAt, reworded, toggled } from "./change";
import { withEntryKeys } from "./entries";
import { familyOf, groupWith, itemWith, renumbered, replaced } from "./forest";
import type { PanelGroup, PanelItem, PanelModel } from "./model";
import { saidBy } from "./said";

/**
 * A model in which only what the action touches is another. It is a guess: what is written may differ in detail, and the
 * next reading of the note has the last word. The same model where nothing is to be seen of the action.
 */
export function expected(model: PanelModel, action: Action): PanelModel {
	const { names } = model;
	switch (action.do) {
		case "toggle":
			return withItem(model, action, toggled);
		case "close":
			return withItem(model, action, (item) => closed(item, action.date, action.isChosen));
		case "mark":
			return withItem(model, action, (item) => marked(item, action.state));
		case "edit":
			return withItem(model, action, (item) => reworded(item, action.text, names), true);
		case "due":
			return withItem(model, action, (item) => dueOn(item, action.date, names), true);
		case "owner":
			return withItem(model, action, (item) => ownedBy(item, action.owner, names), true);
		case "delete":
			return withItem(model, action, () => null, true);
		case "add":
			return withAdded(model, action.kind, action.texts);
		case "move":
			return withMoved(model, action);
		case "place":
			return withPlaced(model, action);
		case "transfer":
			return withTransferred(model, action);
		case "remove-entry":
		case "dismiss-entry":
			return withoutEntry(model, action);
	}
}

type OnItem<Name extends Action["do"] = Action["do"]> = Extract<Action, { do: Name; item: unknown }>;

function groupFor({ groups }: PanelModel, kind: ItemKind): PanelGroup {
	return groups.find((group) => group.kind === kind) ?? { kind, open: 0, items: [] };
}

function withGroup(model: PanelModel, group: PanelGroup): PanelModel {
	return { ...model, groups: model.groups.map((other) => (other.kind === group.kind ? group : other)) };
}

/** @param isOther whether the item's words change, so that equal ones are counted anew; null takes it away */
function withItem(
	model: PanelModel,
	{ item: key }: OnItem,
	change: (item: PanelItem) => PanelItem | null,
	isOther = false,
): PanelModel {
	const group = groupFor(model, key.kind);
	const item = itemWith(group.items, key);
	const changed = item && change(item);
	if (!item || changed === item) return model;
	const items = replaced(group.items, item, changed ? [changed] : []);
	return withGroup(model, isOther ? renumbered(group, items) : groupWith(group, items));
}

/** Where new items go: behind the last one right below the section's heading, else behind the last one. */
function lastOf(items: readonly PanelItem[]): PanelItem | null {
	return items.filter(({ heading }) => heading === null).at(-1) ?? items.at(-1) ?? null;
}

function withNew({ items }: PanelGroup, last: PanelItem | null, added: readonly PanelItem[]): PanelItem[] {
	const at = last ? items.indexOf(last) + 1 : 0;
	return [...items.slice(0, at), ...added, ...items.slice(at)];
}

function withAdded(model: PanelModel, kind: ItemKind, texts: readonly string[]): PanelModel {
	const group = groupFor(model, kind);
	const last = lastOf(group.items);
	const { lead, mark, inTable } = formOf(kind, last);
	const added = texts.filter((text) => text.trim() !== "").map((text): PanelItem => {
		const said = saidBy(kind, text, model.names);
		return {
			...said,
			id: "",
			key: { kind, text: lead + said.editable, heading: last?.key.heading ?? "", occurrence: 0, count: 1 },
			kind,
			state: FIRST_STATE[kind],
			isOpen: true,
			mark,
			date: null,
			inTable,
			line: (last?.line ?? 0) + 1,
			heading: last?.heading ?? null,
			children: [],
			isPending: true,
		};
	});
	return added.length === 0 ? model : withGroup(model, renumbered(group, withNew(group, last, added)));
}

function withMoved(model: PanelModel, { item: key, direction }: OnItem<"move">): PanelModel {
	const { items } = groupFor(model, key.kind);
	const item = itemWith(items, key);
	const family = item ? familyOf(items, item) : [];
	const other = item && family[family.indexOf(item) + (direction === "up" ? -1 : 1)];
	if (!item || !other || other.heading !== item.heading || other.inTable !== item.inTable) return model;
	return placed(model, item, other, direction === "up" ? "before" : "after");
}

function withPlaced(model: PanelModel, { item: key, beside, side }: OnItem<"place">): PanelModel {
	const { items } = groupFor(model, key.kind);
	const item = itemWith(items, key);
	const other = itemWith(items, beside);
	// Beside itself, or beside what is nested in it.
	if (!item || !other || itemWith([item], other.key)) return model;
	return placed(model, item, other, side);
}

function placed(model: PanelModel, item: PanelItem, beside: PanelItem, side: "before" | "after"): PanelModel {
	const group = groupFor(model, item.kind);
	const moved = { ...placedAt(below(item, beside), group.items.includes(beside)), isPending: true };
	const left = replaced(group.items, item, []);
	// The one beside is another object now where the item was nested in it.
	const there = left === group.items ? null : itemWith(left, beside.key);
	if (!there) return model;
	const both = side === "before" ? [moved, there] : [there, moved];
	return withGroup(model, renumbered(group, replaced(left, there, both)));
}

/** The item under the heading of another one. */
function below(item: PanelItem, { heading, key }: PanelItem): PanelItem {
	if (item.key.heading === key.heading) return item;
	const children = item.children.map((child) => below(child, { ...item, heading, key }));
	return { ...item, id: "", heading, key: { ...item.key, heading: key.heading }, children };
}

function withTransferred(model: PanelModel, { item: key, kind }: OnItem<"transfer">): PanelModel {
	const from = groupFor(model, key.kind);
	const item = itemWith(from.items, key);
	if (!item || kind === key.kind) return model;
	const to = groupFor(model, kind);
	const last = lastOf(to.items);
	const moved = below(asKind(item, kind, formOf(kind, last), model.names), last ?? { ...item, heading: null, key: { ...key, heading: "" } });
	const without = withGroup(model, renumbered(from, replaced(from.items, item, [])));
	return withGroup(without, renumbered(to, withNew(to, last, [moved])));
}

function withoutEntry(model: PanelModel, { entry: { text, occurrence } }: Extract<Action, { entry: unknown }>): PanelModel {
	const left = model.entries.filter(({ key }) => key.text !== text || key.occurrence !== occurrence);
	if (left.length === model.entries.length) return model;
	return { ...model, entries: withEntryKeys(left) };
}
