/** What can be done to a project note with one click or key, as data, and the plan for each. */

import { isOpen, type Item, type ItemKind } from "../notes/item";
import type { Reader } from "../notes/reading";
import type { IsoDate } from "../text/date";
import type { Outline } from "../text/outline";
import { addItems } from "./add";
import { placeItem } from "./beside";
import { setDue } from "./due";
import { editItem } from "./edit";
import { dismissEntry, locateEntry, removeEntry } from "./entry";
import { locate, type EntryKey, type ItemKey } from "./locate";
import { moveItem } from "./move";
import { setOwner } from "./owner";
import { pageOf, type Page } from "./page";
import type { Plan } from "./plan";
import { deleteItem } from "./remove";
import { completeStep, markStep, reopenItem, resolveBlocker, supersedeDecision } from "./state";
import { moveItemTo } from "./transfer";

/** Items and entries are named by what they say: the note may have changed since they were shown. */
export type Action =
	/** Closes what is open, opens what is closed. */
	| { do: "toggle"; item: ItemKey }
	/** Resolves, completes or supersedes, as of a day. One that was chosen is written where a checked box would do, too. */
	| { do: "close"; item: ItemKey; date: IsoDate; isChosen?: boolean }
	| { do: "mark"; item: ItemKey; state: "open" | "in-progress" | "cancelled" }
	| { do: "edit"; item: ItemKey; text: string }
	/** One item a text, behind the last of its kind. */
	| { do: "add"; kind: ItemKind; texts: readonly string[] }
	| { do: "delete"; item: ItemKey }
	| { do: "move"; item: ItemKey; direction: "up" | "down" }
	/** Drags an item before or behind another one of its list. */
	| { do: "place"; item: ItemKey; beside: ItemKey; side: "before" | "after" }
	| { do: "transfer"; item: ItemKey; kind: ItemKind }
	/** Null takes the date away. */
	| { do: "due"; item: ItemKey; date: IsoDate | null }
	/** A name without `@`; null takes the owner away. */
	| { do: "owner"; item: ItemKey; owner: string | null }
	| { do: "remove-entry"; entry: EntryKey }
	/** Removes the entry, and has its source skipped from now on. `link` is what is written into the property. */
	| { do: "dismiss-entry"; entry: EntryKey; link: string };

/**
 * The plan for an action on the text at hand.
 * @param people the names `readProject` was given, so that both read the same owners
 */
export function planAction(
	outline: Outline,
	reader: Reader,
	people: readonly string[],
	today: IsoDate,
	action: Action,
): Plan {
	const page = pageOf(outline, reader, people);
	switch (action.do) {
		case "add":
			return addItems(page, action.kind, action.texts);
		case "remove-entry":
		case "dismiss-entry":
			return onEntry(page, reader, action);
		default:
			return onItem(page, today, action);
	}
}

type OnEntry = Extract<Action, { entry: EntryKey }>;

function onEntry(page: Page, reader: Reader, action: OnEntry): Plan {
	const { entry, refusal } = locateEntry(page, action.entry);
	if (refusal) return { refusal };
	return action.do === "remove-entry" ? removeEntry(page, entry) : dismissEntry(page, reader, entry, action.link);
}

type OnItem = Extract<Action, { item: ItemKey }>;

function onItem(page: Page, today: IsoDate, action: OnItem): Plan {
	const { item, refusal } = locate(page, action.item);
	if (refusal) return { refusal };
	switch (action.do) {
		case "toggle":
			return isOpen(item) ? close(page, item, today) : reopenItem(page, item);
		case "close":
			return close(page, item, action.date, action.isChosen);
		case "mark":
			return markStep(page, item, action.state);
		case "edit":
			return editItem(page, item, action.text);
		case "delete":
			return deleteItem(page, item);
		case "move":
			return moveItem(page, item, action.direction);
		case "transfer":
			return moveItemTo(page, item, action.kind);
		case "due":
			return setDue(page, item, action.date);
		case "owner":
			return setOwner(page, item, action.owner);
		case "place": {
			const { item: beside, refusal } = locate(page, action.beside);
			return refusal ? { refusal } : placeItem(page, item, beside, action.side);
		}
	}
}

function close(page: Page, item: Item, date: IsoDate, isChosen = false): Plan {
	if (item.kind === "blockers") return resolveBlocker(page, item, date, isChosen);
	if (item.kind === "decisions") return supersedeDecision(page, item, date);
	return completeStep(page, item, date, isChosen || page.settings.items.stampDone);
}
