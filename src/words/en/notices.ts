/** Short messages, and what changes are called. */

import type { ItemKind } from "../../notes/item";
import { many } from "../plural";

const added: Record<ItemKind, (count: number) => string> = {
	blockers: (count) => many(count, "blocker"),
	nextSteps: (count) => many(count, "next step"),
	decisions: (count) => many(count, "decision"),
};

/** What was done to one item or entry, for undo; `text` is the item's. */
const labels = {
	add: (kind: ItemKind, count: number, text: string): string =>
		count === 1 ? `Add: ${text}` : `Add ${added[kind](count)}`,
	complete: (text: string): string => `Complete: ${text}`,
	resolve: (text: string): string => `Resolve: ${text}`,
	supersede: (text: string): string => `Supersede: ${text}`,
	reopen: (text: string): string => `Reopen: ${text}`,
	start: (text: string): string => `Start: ${text}`,
	cancel: (text: string): string => `Cancel: ${text}`,
	edit: (text: string): string => `Edit: ${text}`,
	delete: (text: string): string => `Delete: ${text}`,
	move: (text: string): string => `Move: ${text}`,
	due: (text: string): string => `Due date: ${text}`,
	owner: (text: string): string => `Owner: ${text}`,
	transfer: {
		blockers: (text: string): string => `Move to blockers: ${text}`,
		nextSteps: (text: string): string => `Move to next steps: ${text}`,
		decisions: (text: string): string => `Move to decisions: ${text}`,
	},
	removeEntry: (text: string): string => `Remove entry: ${text}`,
	dismissEntry: (text: string): string => `Remove entry for good: ${text}`,
};

export const notices = {
	nothingToAdd: "Everything is entered already.",
	nothingToUndo: "Nothing to undo.",
	nothingToRedo: "Nothing to redo.",
	stillReading: "Your notes are still being read; try again in a moment.",
	updated: (title: string): string => `${title} is up to date.`,
	touched: (title: string, date: string): string => `${title}: last contact is now ${date}.`,
	untilReload: "This is too large to keep: it can be undone until the app is reloaded.",
	undoButton: "Undo",
	undone: (label: string, notes: number): string => `Undone: ${label} (${many(notes, "note")}).`,
	redone: (label: string, notes: number): string => `Redone: ${label} (${many(notes, "note")}).`,
	refused: (title: string, sentence: string): string => `${title}: ${sentence}`,
	andMore: (titles: string, more: number): string => `${titles} and ${more} more`,
	automatically: (titles: string): string => `Updated: ${titles}.`,
	updateLabel: (notes: number): string => `Update of ${many(notes, "note")}`,
	updateTitle: "Update projects",
	updateOne: (title: string): string => `Update of ${title}`,
	touchLabel: (title: string): string => `Last contact of ${title}`,
	labels,
	/** @param text of the item when it is only one */
	added: (title: string, kind: ItemKind, count: number, text: string): string =>
		count === 1 ? `Added to ${title}: ${text}` : `Added ${added[kind](count)} to ${title}.`,
	closed: {
		blockers: (title: string, text: string): string => `Resolved in ${title}: ${text}`,
		nextSteps: (title: string, text: string): string => `Completed in ${title}: ${text}`,
		decisions: (title: string, text: string): string => `Superseded in ${title}: ${text}`,
	} satisfies Record<ItemKind, (title: string, text: string) => string>,
	nothingToChange: "Nothing had to be changed.",
	statusBar: {
		counted: {
			blockers: (open: number): string => many(open, "open blocker"),
			nextSteps: (open: number): string => many(open, "open next step"),
			decisions: (open: number): string => many(open, "standing decision"),
		} satisfies Record<ItemKind, (open: number) => string>,
		tooltip: (title: string, sentences: readonly string[]): string => `${title}: ${sentences.join(", ")}`,
		blockers: "Blockers",
		nextSteps: "Next steps",
		decisions: "Decisions",
		waiting: "Waiting entries",
		hide: "Hide these counts",
	},
	automaticLabel: (title: string): string => `Automatic update of ${title}`,
};
