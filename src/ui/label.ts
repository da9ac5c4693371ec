/** What an action is called, for undo. */

import { leadOf } from "../notes/item";
import { readMetadata } from "../notes/metadata";
import type { Action } from "../plans/action";
import type { ItemKey } from "../plans/locate";
import type { Settings } from "../settings/schema";
import { plainText, shorten } from "../text/plain";
import { words } from "../words/words";
import { itemAt, type Sight } from "./aim";

/** Characters of an item that a label quotes. */
const QUOTED = 60;

export function labelOf(action: Action, sight: Sight | null, markers: Settings["markers"]): string {
	const { labels } = words.notices;
	const quotedItem = ({ text }: ItemKey): string => quoted(sayingOf(text, markers));
	switch (action.do) {
		case "add":
			return labels.add(action.kind, action.texts.length, quoted(action.texts[0] ?? ""));
		case "toggle":
			return labels[isClosed(action.item, sight) ? "reopen" : closing(action.item)](quotedItem(action.item));
		case "close":
			return labels[closing(action.item)](quotedItem(action.item));
		case "mark":
			return labels[marking[action.state]](quotedItem(action.item));
		case "transfer":
			return labels.transfer[action.kind](quotedItem(action.item));
		case "remove-entry":
			return labels.removeEntry(quoted(action.entry.text));
		case "dismiss-entry":
			return labels.dismissEntry(quoted(action.entry.text));
		case "place":
			return labels.move(quotedItem(action.item));
		case "edit":
		case "delete":
		case "move":
		case "due":
		case "owner":
			return labels[action.do](quotedItem(action.item));
	}
}

const marking = { open: "reopen", "in-progress": "start", cancelled: "cancel" } as const;

function closing({ kind }: ItemKey): "complete" | "resolve" | "supersede" {
	const closings = { nextSteps: "complete", blockers: "resolve", decisions: "supersede" } as const;
	return closings[kind];
}

function isClosed(key: ItemKey, sight: Sight | null): boolean {
	return sight !== null && itemAt(sight.model, key)?.isOpen === false;
}

/** An item's words without kind emoji and metadata. */
export function sayingOf(text: string, markers: Settings["markers"]): string {
	return readMetadata(text.slice(leadOf(text, markers)?.length ?? 0).trimStart()).text;
}

/** The words of an item or an entry without markup, in one line and not too many of them. */
export function quoted(text: string): string {
	return shorten(plainText(text).replace(/\s+/g, " ").trim(), QUOTED);
}
