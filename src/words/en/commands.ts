/** The commands, and the dialogs and menus that lead to them. */

import type { ItemKind } from "../../notes/item";
import { many } from "../plural";

/** What is closed by choosing it from a list. */
export type ClosingKind = Exclude<ItemKind, "decisions">;

const ONE = {
	blockers: "blocker",
	nextSteps: "next step",
	decisions: "decision",
} satisfies Record<ItemKind, string>;

const SEVERAL = {
	blockers: "blockers",
	nextSteps: "next steps",
	decisions: "decisions",
} satisfies Record<ItemKind, string>;

export const commands = {
	openPanel: "Open panel",
	pin: "Pin or unpin project",
	switchProject: "Switch project",
	nextProject: "Show next project",
	previousProject: "Show previous project",
	add: {
		blockers: "Add blocker",
		nextSteps: "Add next step",
		decisions: "Add decision",
	} satisfies Record<ItemKind, string>,
	/** Of the palette and of the editor's menu alike. */
	take: {
		blockers: "Turn line or selection into blocker",
		nextSteps: "Turn line or selection into next step",
		decisions: "Turn line or selection into decision",
	} satisfies Record<ItemKind, string>,
	completeStep: "Complete next step",
	resolveBlocker: "Resolve blocker",
	updateProject: "Update this project",
	updateProjects: "Update all projects",
	updateSeveral: "Choose projects to update",
	touchToday: "Set last contact to today",
	touchDate: "Set last contact to a date",
	showAll: "Show all projects",
	snooze: "Snooze project until a date",
	wake: "Wake project",
	undo: "Undo last change",
	redo: "Redo last undone change",
	statusProject: "Status update of project",
	statusProjects: "Status update of all projects",
	collect: "Collect items from source notes",
	collectSince: "Collect items since last time",
	collectSeveral: "Collect items of several projects",
	sendItems: "Send items to project",
	tidyContext: "Tidy recent context",
	tidyContexts: "Tidy recent context of all projects",
	findDoubles: "Find doubles among items",
	doneToEnd: "Move done steps to the end",
	doneBelowHeading: "Move done steps below a heading",
	addPeople: "Add people from source notes",
	addRelated: "Add related customers and projects from source notes",
	createProject: "Create project note",
	createBase: "Create base of projects",
	openSettings: "Open settings",
	showProblems: "Show problems",

	menu: {
		openInPanel: "Open in panel",
		update: "Update",
	},

	/** Dialogs to choose from. */
	choose: {
		project: "Type the name of a project",
		projectFor: {
			blockers: "Which project gets the blocker?",
			nextSteps: "Which project gets the next step?",
			decisions: "Which project gets the decision?",
		} satisfies Record<ItemKind, string>,
		projectOf: {
			blockers: "Whose blocker is resolved?",
			nextSteps: "Whose next step is done?",
		} satisfies Record<ClosingKind, string>,
		item: {
			blockers: (title: string): string => `Which blocker of ${title} is resolved?`,
			nextSteps: (title: string): string => `Which next step of ${title} is done?`,
		} satisfies Record<ClosingKind, (title: string) => string>,
		several: "Which projects should be updated?",
		nothingFits: "Nothing has this in its name.",
		lastContact: (when: string): string => `last contact ${when}`,
		due: (when: string): string => `due ${when}`,
		navigate: "to navigate",
		use: "to choose",
		open: "to go to the line",
		toggle: "to tick or untick",
		goOn: "to look at the changes",
		dismiss: "to dismiss",
		/** The button below the list. */
		look: "Look at the changes",
		chosen: (chosen: number): string => `${many(chosen, "project")} chosen`,
		noneChosen: "Tick at least one project.",
	},

	/** Dialogs to type into. */
	prompt: {
		addTo: (kind: ItemKind, title: string): string => `Add ${ONE[kind]} to ${title}`,
		text: {
			blockers: "What is in the way?",
			nextSteps: "What is to be done?",
			decisions: "What was decided?",
		} satisfies Record<ItemKind, string>,
		manyLines: {
			blockers: "Each line becomes a blocker of its own.",
			nextSteps: "Each line becomes a next step of its own.",
			decisions: "Each line becomes a decision of its own.",
		} satisfies Record<ItemKind, string>,
		textMissing: "Type some text first.",
		notAdded: "Nothing was added; the text is still here.",
		/** Where there is a keyboard. */
		keys: "Enter adds, Shift+Enter begins a new line.",
		add: "Add",
		touch: (title: string): string => `Last contact of ${title}`,
		day: "Day of the contact",
		dayMissing: "Give a day that exists: day, month and year.",
		dayAhead: "This day is still to come; a contact lies in the past or is today.",
		set: "Set date",
		snooze: (title: string): string => `Snooze ${title}`,
		snoozeDay: "It asks for no attention before",
		snoozePast: "This day is not ahead; choose a later one.",
		cancel: "Cancel",
	},

	/** A new project note. */
	create: {
		title: "New project",
		name: "Name",
		nameMissing: "Give the project a name.",
		becomes: (path: string): string => `The note will be ${path}`,
		create: "Create",
		created: (title: string): string => `${title} is created.`,
		failed: (path: string, reason: string): string => `${path} could not be created: ${reason}`,
		templateMissing: (path: string): string =>
			`The template ${path} is not there, so that the built-in one was used; choose another one in the settings.`,
		untitled: "Untitled project",
	},

	/** Everything that could not be read as meant. */
	problems: {
		title: "Type a note, or what is wrong",
		looking: "Looking for problems…",
		none: "No note has a problem.",
		line: (line: number): string => `line ${line}`,
	},

	noProjects: "There is no project yet. Create a project note, or say in the settings which notes are projects.",
	noneOpen: {
		blockers: (title: string): string => `${title} has no open blocker.`,
		nextSteps: (title: string): string => `${title} has no open next step.`,
	} satisfies Record<ClosingKind, (title: string) => string>,
	/** What the change is called for undo. */
	takeLabel: (kind: ItemKind, count: number): string => `Turn ${many(count, "line")} into ${count === 1 ? ONE[kind] : SEVERAL[kind]}`,
	taken: (kind: ItemKind, count: number, title: string): string =>
		`${title}: ${count === 1 ? `the line is a ${ONE[kind]} now` : `${count} lines are ${SEVERAL[kind]} now`}.`,
	takenAlready: {
		blockers: "This is a blocker already.",
		nextSteps: "This is a next step already.",
		decisions: "This is a decision already.",
	} satisfies Record<ItemKind, string>,
	noteUnread: "The note cannot be read right now.",
};
