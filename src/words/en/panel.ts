/** What the panel says. */

import type { ItemKind, ItemState } from "../../notes/item";
import type { PanelPart } from "../../settings/schema";
import { many } from "../plural";

const groups: Record<ItemKind, string> = {
	blockers: "Blockers",
	nextSteps: "Next steps",
	decisions: "Decisions",
};

const parts: Record<PanelPart, string> = {
	...groups,
	recentContext: "Recent context",
	keyFacts: "Key facts",
	people: "People",
	problems: "Problems",
};

/** The number behind a heading, for those who hear it. */
const counted: Record<PanelPart, (count: number) => string> = {
	blockers: (count) => `${count} open`,
	nextSteps: (count) => `${count} open`,
	decisions: (count) => `${count} standing`,
	recentContext: (count) => many(count, "entry", "entries"),
	keyFacts: (count) => many(count, "fact"),
	people: (count) => many(count, "person", "people"),
	problems: (count) => many(count, "problem"),
};

const states: Record<ItemState, string> = {
	open: "open",
	"in-progress": "in progress",
	done: "done",
	cancelled: "cancelled",
	resolved: "resolved",
	standing: "standing",
	superseded: "superseded",
};

/** No project is shown. */
const absent = {
	reading: "Your notes are being read…",
	none: "Open a note of a project, and this panel shows where it stands.",
	source: (title: string, type: string): string =>
		`"${title}" has the type "${type}", but it is dated and so counts as a source. Without a date in its name or properties it becomes a project.`,
	projectsAre: "These notes are tracked:",
	/** Which notes have a tracked type. */
	marks: (type: string, tags: readonly string[], folders: readonly string[]): string => {
		const ways = [`with the type "${type}"`];
		if (tags.length > 0) ways.push(`with the tag ${tags.join(", ")}`);
		if (folders.length > 0) ways.push(`in the folder ${folders.join(", ")}`);
		return ways.join(" or ");
	},
	create: "Create a project",
	settings: "Open the settings",
};

/** What was done, for those who cannot see it. */
const said = {
	closed: {
		blockers: (text: string): string => `Resolved: ${text}`,
		nextSteps: (text: string): string => `Completed: ${text}`,
		decisions: (text: string): string => `Superseded: ${text}`,
	} satisfies Record<ItemKind, (text: string) => string>,
	reopened: (text: string): string => `Open again: ${text}`,
	changed: "Changed.",
	added: (count: number): string => `${many(count, "item")} added.`,
	deleted: (text: string): string => `Deleted: ${text}`,
	moved: (position: number, count: number): string => `Moved to position ${position} of ${count}.`,
	placed: (side: "before" | "after", text: string): string => `Moved ${side}: ${text}`,
	transferred: (group: string): string => `Moved to ${group}.`,
	isFirst: "It is the first one already.",
	isLast: "It is the last one already.",
	sorted: "Sort as written to move items.",
	removed: "Entry removed.",
	dismissed: "Entry removed; it is not added again.",
	refused: "Not changed.",
};

const help = {
	title: "Keys of the panel",
	key: "Key",
	does: "What it does",
	or: "or",
	ctrl: "Ctrl",
	intentions: {
		next: "Next row",
		previous: "Previous row",
		first: "First row",
		last: "Last row",
		collapse: "Fold the group or project, or go to its heading",
		expand: "Unfold the group or project, or go into it",
		toggle: "Complete, resolve, supersede or open again; unfold a project",
		open: "Go to the line in the note, or open the project",
		"open-tab": "Go to the line in a new tab",
		new: "Add an item to this group",
		edit: "Edit the words",
		delete: "Delete the item, or remove the entry",
		"move-up": "Move up",
		"move-down": "Move down",
		due: "Set the due date",
		owner: "Set the owner",
		transfer: "Move to another group",
		snooze: "Snooze the project until a day",
		update: "Update the project",
		filter: "Filter the rows",
		menu: "All actions of the row",
		help: "This list of keys",
		leave: "Back to the note",
	},
};

export const panel = {
	panel: "Project pulse",
	groups,
	parts,
	counted,
	states,
	absent,
	said,
	help,

	// The head.
	status: "Status",
	owner: "Owner",
	/** Between a value and another one the note gives elsewhere. */
	otherwise: "but in the table:",
	contact: (day: string): string => `Last contact ${day}`,
	contactAbout: (day: string, source: string | null): string =>
		source === null ? `The last contact was on ${day}.` : `The last contact was on ${day}, from "${source}".`,
	noContact: "No contact yet",
	noContactAbout: "The note names no last contact.",
	stale: "overdue",
	staleAbout: (days: number): string => `There should be one at least every ${days === 1 ? "day" : `${days} days`}.`,
	nextContact: (day: string): string => `Next contact ${day}`,
	nextAbout: (day: string, source: string): string => `The next contact is on ${day}, from "${source}".`,
	counts: (blockers: number, steps: number, decisions: number): string =>
		`${many(blockers, "open blocker")}, ${many(steps, "open next step")}, ${many(decisions, "standing decision")}`,
	/** Null when nothing waits. */
	waitingFor: (entries: number, contact: boolean): string | null => {
		if (entries > 0) return many(entries, "entry waits", "entries wait");
		return contact ? "A newer last contact waits" : null;
	},
	update: "Update",

	// The toolbar.
	toolbar: "What the panel shows",
	pin: "Pin this project",
	unpin: "Unpin this project",
	switchProject: "Switch project",
	filter: "Filter",
	filterPlaceholder: "Filter rows",
	clearFilter: "Clear the filter",
	/** What a filter lets through. */
	found: (count: number): string => (count === 0 ? "Nothing found." : `${many(count, "row")} found.`),
	showDone: "Show what is done",
	sort: (order: string): string => `Sorted: ${order}`,
	sorts: { written: "As written", due: "By due date", age: "By age" },
	collapseAll: "Fold all",
	expandAll: "Unfold all",
	more: "More",
	updateNow: "Update this project",
	commands: {
		"touch-today": "Set last contact to today",
		"touch-date": "Set last contact to a date…",
		"previous-project": "Previous project",
		"next-project": "Next project",
		"create-project": "Create a project…",
		undo: "Undo last change",
		"open-settings": "Settings",
	},

	// The rows.
	tree: (title: string): string => `Items and entries of ${title}`,
	shownOf: (shown: number, total: number): string => `${shown} of ${total}`,
	overdue: (count: number): string => `${count} overdue`,
	overdueSince: (day: string): string => `overdue since ${day}`,
	dueOn: (day: string): string => `due ${day}`,
	ownedBy: (owner: string): string => `owner ${owner}`,
	pending: "being saved",
	nothing: { none: "None.", done: "All of them are done." },
	add: { blockers: "Add a blocker", nextSteps: "Add a next step", decisions: "Add a decision" } satisfies Record<ItemKind, string>,
	addPlaceholder: {
		blockers: "New blocker",
		nextSteps: "New next step",
		decisions: "New decision",
	} satisfies Record<ItemKind, string>,
	older: (count: number): string => (count === 1 ? "Show 1 older entry" : `Show ${count} older entries`),
	newestOnly: "Show only the newest entries",
	editLabel: "Words of the item",
	moreActions: "More actions",

	// What can be done with a row.
	close: { blockers: "Resolve", nextSteps: "Complete", decisions: "Supersede" } satisfies Record<ItemKind, string>,
	closeOn: {
		blockers: "Resolve with a date",
		nextSteps: "Complete with a date",
		decisions: "Supersede with a date",
	} satisfies Record<ItemKind, string>,
	reopen: "Open again",
	begin: "Mark as in progress",
	notBegun: "Mark as not begun",
	cancelItem: "Cancel",
	edit: "Edit",
	setDue: "Set due date…",
	setOwner: "Set owner…",
	moveUp: "Move up",
	moveDown: "Move down",
	moveTo: {
		blockers: "Move to blockers",
		nextSteps: "Move to next steps",
		decisions: "Move to decisions",
	} satisfies Record<ItemKind, string>,
	copy: "Copy text",
	remove: "Delete",
	day: {
		due: "Due date",
		set: "Set",
		clear: "Clear",
		cancel: "Cancel",
		wrong: "Choose a day.",
	},
	owners: { placeholder: "Name of the owner", none: "Nobody" },
	why: "Why is this here?",
	looking: "Looking for its source…",
	noReason: "No note explains this entry: it was written by hand, or its source is gone.",
	cameVia: (name: string): string => `It came through ${name}.`,
	sameMeeting: "These notes are of the same meeting:",
	removeEntry: "Remove",
	dismissEntry: "Remove and do not add again",
};
