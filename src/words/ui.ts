/** What people read in the app, in one place. Sentence case. */

import type { ItemKind } from "../notes/item";

export const GROUPS: Record<ItemKind, string> = {
	blockers: "Blockers",
	nextSteps: "Next steps",
	decisions: "Decisions",
};

export const UI = {
	panel: "Project pulse",
	openPanel: "Open panel",
	updateProject: "Update this project",
	updateProjects: "Update all projects",
	touchToday: "Set last contact to today",
	undo: "Undo last change",
	redo: "Redo last undone change",
	noProject: 'No project is open. A note is one when its property "type" is "projects", or it has the tag #type/projects.',
	emptyGroup: "None.",
	nothingToAdd: "Everything is entered already.",
	nothingToUndo: "Nothing to undo.",
	nothingToRedo: "Nothing to redo.",
	stillReading: "Your notes are still being read; try again in a moment.",
	lastContact: (date: string | null): string => (date === null ? "No last contact" : `Last contact ${date}`),
	counts: (blockers: number, steps: number, decisions: number): string =>
		`${many(blockers, "open blocker")}, ${many(steps, "open next step")}, ${many(decisions, "standing decision")}`,
	/** Null when nothing waits. */
	waitingFor: (entries: number, contact: boolean): string | null => {
		if (entries > 0) return many(entries, "entry waits", "entries wait");
		return contact ? "A newer last contact waits" : null;
	},
	update: "Update",
	updated: (title: string): string => `${title} is up to date.`,
	touched: (title: string, date: string): string => `${title}: last contact is now ${date}.`,
	untilReload: "This is too large to keep: it can be undone until the app is reloaded.",
	undoButton: "Undo",
	undone: (label: string, notes: number): string => `Undone: ${label} (${many(notes, "note")}).`,
	redone: (label: string, notes: number): string => `Redone: ${label} (${many(notes, "note")}).`,
	refused: (title: string, sentence: string): string => `${title}: ${sentence}`,
	andMore: (titles: string, more: number): string => `${titles} and ${more} more`,
	automatically: (titles: string): string => `Updated: ${titles}.`,

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
	updateLabel: (notes: number): string => `Update of ${many(notes, "note")}`,
	updateOne: (title: string): string => `Update of ${title}`,
	touchLabel: (title: string): string => `Last contact of ${title}`,
	automaticLabel: (title: string): string => `Automatic update of ${title}`,

	automatic: "Automatic updates",
	automaticAbout:
		"What you type into a meeting note is entered in its projects after a quiet moment. What sync or other programs bring only waits, and the panel says how many entries do: two devices that both wrote on their own would write against each other.",
	automaticContact: "Update last contact",
	automaticContactAbout: "Sets the date when a note you typed into reaches a project later than the one that stands there.",
	automaticContext: "Add recent context",
	automaticContextAbout: "Adds an entry for the note you typed into. Every update can be undone.",
	quiet: "Quiet period",
	quietAbout: "Seconds without a keystroke before anything is written.",
	quietWrong: "Give a whole number of seconds, at least 1.",
	settingReplaced: (path: string, expected: string): string =>
		path === "" ? `The stored settings must be ${expected}; the defaults are used.` : `The setting "${path}" must be ${expected}; its default is used.`,
};

function many(count: number, one: string, more = one + "s"): string {
	return `${count} ${count === 1 ? one : more}`;
}
