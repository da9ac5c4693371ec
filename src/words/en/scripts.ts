/** What links, the command line, here and in the app, and scripts are answered. */

import type { ItemKind } from "../../notes/item";
import { many } from "../plural";

const KINDS: Record<ItemKind, (count: number) => string> = {
	blockers: (count) => many(count, "blocker"),
	nextSteps: (count) => many(count, "next step"),
	decisions: (count) => many(count, "decision"),
};

export const scripts = {
	/** The heads of the table that `list` prints. */
	columns: {
		project: "Project",
		owner: "Owner",
		lastContact: "Last contact",
		blockers: "Blockers",
		nextSteps: "Next steps",
		decisions: "Decisions",
		done: "Done",
	},
	noneTracked: "No tracked notes of this type.",
	/** What `show` names. */
	facts: {
		path: "Path",
		readAs: "Read as",
		source: (date: string): string => `a source, dated ${date}`,
		type: "Type",
		nextContact: "Next contact",
		due: (date: string): string => `due ${date}`,
		line: (line: number): string => `line ${line}`,
	},
	parts: {
		recentContext: "Recent context",
		keyFacts: "Key facts",
		collaborators: "Collaborators",
		problems: "Problems",
	},
	noProblems: "No problems.",
	oneMeeting: (paths: string[]): string => `one meeting with ${paths.join(", ")}`,
	totals: (entries: number, contacts: number, skipped: number, refused: number, isWritten: boolean): string => {
		const changes = `${many(entries, "entry", "entries")} and ${many(contacts, "last contact")}`;
		const verb = isWritten ? "written" : "to write; nothing was written";
		return `${changes} ${verb}. ${many(skipped, "source")} skipped, ${many(refused, "refusal")}.`;
	},
	added: (kind: ItemKind, count: number, path: string, isWritten: boolean): string =>
		`${path}: ${KINDS[kind](count)} ${isWritten ? "added" : "to add; nothing was written"}.`,
	/** What `collect` says of each item, and of all. */
	collected: {
		kinds: { blockers: "blocker", nextSteps: "next step", decisions: "decision", keyFacts: "key fact" },
		done: "done in its source",
		double: (words: string): string => `looks like "${words}"`,
		old: (days: number): string => `older than ${many(days, "day")}`,
		totals: (added: number, left: number, known: number, isWritten: boolean): string => {
			const verb = isWritten ? "added" : "to add; nothing was written";
			return `${many(added, "item")} ${verb}. ${left} left out, ${known} known already.`;
		},
	},

	/** What `tidy` says of each change, and of all. */
	tidied: {
		one: (title: string): string => `Tidy ${title}`,
		several: (notes: number): string => `Tidy ${many(notes, "note")}`,
		deeds: {
			merge: "takes in other entries of its source",
			summary: "gets a real summary",
			via: "says again what it came through",
			order: "entries are put in order",
		},
		done: "done steps are moved",
		merged: "one of two items that say the same is enough",
		alike: (percent: number): string => `look alike (${percent} %), look at them yourself`,
		sources: (count: number): string => many(count, "source"),
		totals: (changes: number, alike: number, refused: number, isWritten: boolean): string => {
			const verb = isWritten ? "written" : "to write; nothing was written";
			return `${many(changes, "change")} ${verb}. ${many(alike, "pair")} to look at, ${many(refused, "refusal")}.`;
		},
	},

	/** Wrong use, in one sentence. */
	faults: {
		noNote: (name: string): string => `No note is called "${name}".`,
		severalNotes: (name: string, paths: string[]): string => `Several notes are called "${name}": ${paths.join(", ")}. Give a path.`,
		unreadable: (path: string): string => `"${path}" cannot be read as a note.`,
		untracked: (path: string): string => `"${path}" is no tracked note: only those are rolled up and added to.`,
		noType: (name: string, types: string[]): string => `No type is called "${name}"; there are ${types.join(", ")} and all.`,
		noKind: (name: string): string => `No kind is called "${name}"; there are blocker, next-step and decision.`,
		noDay: (value: string): string => `"${value}" is no real day; write it as YYYY-MM-DD.`,
		noSince: (value: string): string => `"${value}" is neither a real day, written as YYYY-MM-DD, nor "last".`,
		noDonePlace: (value: string): string => `Done steps go to the end or below a heading; "${value}" is neither end nor heading.`,
		noText: "Give a text with words in it.",
		longText: (limit: number): string => `The text is longer than ${limit} characters.`,
		controlCharacter: "The text has control characters in it, which no note should hold.",
		missing: (flag: string): string => `Say which ${flag}: ${flag}=…`,
		unknown: (flag: string, known: string[]): string => `There is no "${flag}" here; there are ${known.join(", ")}.`,
		noFlags: (flag: string): string => `There is no "${flag}" here: nothing can be given.`,
		noSwitch: (flag: string, value: string): string => `"${flag}" stands alone, or is true or false; "${value}" is neither.`,
		switchedOff: "The plugin is switched off.",
		notAString: (name: string, given: string): string => `"${name}" must be a text, not ${given}.`,
		fileForPath: (name: string): string => `"${name}" must be a text: of a file give its path.`,
		notAFunction: (name: string): string => `"${name}" must be a function.`,
		noEvent: (name: string): string => `There is no event "${name}"; there is "changed".`,
		failed: (what: string): string => `Something went wrong: ${what}`,
	},

	/** The command line in the app. */
	app: {
		about: (version: string): string => `Project Pulse ${version}`,
		actions: {
			"": "Say what there is",
			list: "Print the projects, a line each",
			show: "Print one note: items, context, people, problems",
			rollup: "Show, or write, what the vault's notes add to the projects",
			update: "Write what the vault's notes add to the projects",
			status: "Print what happened in the projects since a day, as Markdown",
			add: "Add an item to a project; several lines are several items",
			tidy: "Show, or write, what tidies the projects; their recent context where nothing is named",
			collect: "Show, or add, what a project's sources have to offer",
		},
		flags: {
			note: "Path or name of the note",
			only: "This note only",
			type: "Tracked type, or all (default: projects)",
			json: "Print data instead of text",
			today: "The day to take for today (YYYY-MM-DD)",
			allEntries: "Lift the limit of entries a note may have",
			write: "Write the changes instead of showing them",
			since: "The first day that counts",
			sinceOrLast: "The first day of sources that count, or last: those after what was collected last",
			all: "Take also what looks like a double or is old",
			until: "The last day that counts (default: today)",
			context: "Sort and merge entries, restore summaries and vias",
			items: "Merge items that say the same, and list those that look alike",
			done: "Move done steps to the end, or below a heading: end or heading",
			people: "Add attendees of the sources who are missing",
			related: "Add customers and projects that the sources name again and again",
			kind: "blocker, next-step or decision",
			text: "What the item says",
		},
		values: { note: "<path>", type: "<type>", day: "<date>", since: "<date|last>", kind: "<kind>", text: "<text>", done: "<place>" },
	},

	/** Links that begin with `obsidian://`. */
	links: {
		copy: "Copy link to project",
		copied: (title: string): string => `The link to ${title} is copied.`,
		copyFailed: "The link could not be copied.",
		unknown: (what: string): string => `The link asks for "${what}", which there is not; it may open or add.`,
		nothing: "The link does not say what to do; it may open or add.",
		busy: "Another link still waits for your answer.",
		/** Said before the sentence that tells what is wrong. */
		refused: (sentence: string): string => `The link is not followed: ${sentence}`,
		ask: {
			title: "Add what a link asks for?",
			about: (title: string): string => `A link wants to write into ${title}. Add it only when you know where the link comes from.`,
			note: "Note",
			section: "Section",
			text: (count: number): string => (count === 1 ? "Text" : `Texts of ${count} items`),
			add: (kind: ItemKind, count: number): string => `Add ${KINDS[kind](count)}`,
			cancel: "Cancel",
		},
	},
};
