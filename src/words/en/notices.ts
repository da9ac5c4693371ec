/** Short messages, and what changes are called. */

import { many } from "../plural";

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
	updateOne: (title: string): string => `Update of ${title}`,
	touchLabel: (title: string): string => `Last contact of ${title}`,
	automaticLabel: (title: string): string => `Automatic update of ${title}`,
};
