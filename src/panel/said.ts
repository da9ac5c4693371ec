/** What an item's words say once its metadata is read: what is shown of words that are not in the note yet. */

import type { ItemKind } from "../notes/item";
import { readMetadata, splitDecisionDate } from "../notes/metadata";
import type { PanelItem } from "./model";

export type Said = Pick<PanelItem, "markdown" | "editable" | "owner" | "due" | "recurs">;

/** Struck out as a whole. */
const STRUCK = /^~~((?:(?!~~).)*)~~$/;

/** @param text words behind the lead, as one edits them */
export function saidBy(kind: ItemKind, text: string, names: readonly string[]): Said {
	const editable = text.trim();
	const { text: words, owner, dates, recurs } = readMetadata(editable, names);
	const markdown = STRUCK.exec(words)?.[1]?.trim() ?? words;
	return {
		markdown: kind === "decisions" ? splitDecisionDate(markdown).text : markdown,
		editable,
		owner,
		due: dates.due ?? null,
		recurs,
	};
}

/** Whether the words of a decision say that it holds no more. */
export function isSuperseded(editable: string): boolean {
	const { text, closed } = readMetadata(editable);
	return closed.has("superseded") || STRUCK.test(text);
}
