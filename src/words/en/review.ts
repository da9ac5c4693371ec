/** The review of changes. */

import { many } from "../plural";

export const review = {
	review: "Notes that change",
	result: "What became of each note",
	gathering: "Looking for changes",
	reviewing: (done: number, all: number): string => `Looking at ${done} of ${many(all, "note")}…`,
	reviewCount: (notes: number, parts: number): string => `${many(parts, "change")} in ${many(notes, "note")}.`,
	reviewEmpty: "Nothing is missing in any of these notes.",
	apply: (notes: number): string => `Change ${many(notes, "note")}`,
	cancel: "Cancel",
	stop: "Stop",
	close: "Close",
	all: "Choose all",
	none: "Choose none",
	writing: "Changing notes",
	progress: (done: number, all: number): string => `${done} of ${many(all, "note")} done.`,
	stopping: "Stopping after this note…",
	/** A reason is said of the source; it becomes a sentence of its own. */
	reason: (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
	includeNote: (title: string): string => `Change ${title}`,
	difference: "Lines that change",
	nothingChosen: "Nothing is chosen here.",
	leftAlone: (count: number): string => `${many(count, "source")} left alone`,
	unreadable: "The note cannot be read right now.",
	lineRemoved: "Line removed",
	lineAdded: "Line added",
	contactBecomes: (from: string | null, to: string): string =>
		from === null ? `Last contact: ${to}` : `Last contact: ${from} → ${to}`,
	via: (name: string): string => `via ${name}`,
	oneMeeting: (names: string[]): string => `one meeting with ${names.join(", ")}`,
	done: (written: number, all: number): string => `${written} of ${many(all, "note")} changed.`,
	outcome: {
		written: "Changed",
		unchanged: "Nothing left to change",
		refused: "Not changed",
		left: "Not reached",
	},
};
