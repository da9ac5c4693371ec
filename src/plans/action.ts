/** What can be done to a project note with one click or key, as data, and the plan for each. */

import type { ItemKind } from "../notes/item";
import type { IsoDate } from "../text/date";
import type { EntryKey, ItemKey } from "./locate";

/** Items and entries are named by what they say: the note may have changed since they were shown. */
export type Action =
	/** Closes what is open, opens what is closed. */
	| { do: "toggle"; item: ItemKey }
	/** Resolves, completes or supersedes, as of a day. */
	| { do: "close"; item: ItemKey; date: IsoDate }
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
