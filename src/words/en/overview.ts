/** What the list of all projects says. */

import type { ItemKind } from "../../notes/item";
import { many } from "../plural";

/** What is listed. */
type Listed = "projects" | ItemKind;

const items: Record<ItemKind, string> = {
	blockers: "Blockers",
	nextSteps: "Next steps",
	decisions: "Decisions",
};

const listed: Record<Listed, string> = { projects: "Projects", ...items };

const NAMES: Record<Listed, [one: string, several: string]> = {
	projects: ["project", "projects"],
	blockers: ["blocker", "blockers"],
	nextSteps: ["next step", "next steps"],
	decisions: ["decision", "decisions"],
};

const counted = (what: Listed, count: number): string => many(count, ...NAMES[what]);

/** Headings of groups. */
const groups = {
	none: {
		status: "No status",
		owner: "No owner",
		folder: "No folder",
		project: "No project",
		due: "No due date",
		age: "Age not known",
		given: "None",
	},
	due: { overdue: "Overdue", today: "Today", week: "This week", later: "Later" },
	age: { quarter: "Open for 90 days and more", month: "Open for 30 days and more", week: "Open for 7 days and more", days: "Open for less than 7 days" },
};

/** Where there is no row. */
const empty = {
	projects: "There is no project yet.",
	how: "A note becomes one by its type, a tag or its folder. Create one, or look in the settings which notes count as projects.",
	scope: "None of these notes is a project or another tracked note.",
	filtered: "Nothing fits what is typed and chosen.",
	quiet: "All projects are done or snoozed.",
	items: (what: Listed): string => `No ${NAMES[what][1]} to show.`,
};

/** What was done, for those who cannot see it. */
const said = {
	snoozed: (title: string, day: string): string => `${title} asks for nothing until ${day}.`,
	woken: (title: string): string => `${title} may ask for attention again.`,
	unmovable: "Items of several projects stand sorted. Move them in the list of projects.",
};

export const overview = {
	// The switch above the panel.
	modes: "What the panel shows",
	mode: { project: "Project", all: "All projects" },
	updateShown: "Update what is shown",

	// The toolbar.
	toolbar: "What the list shows",
	listed,
	listing: (what: string): string => `${what}: choose what is listed`,
	grouped: (by: string): string => `Grouped: ${by}`,
	projectGroups: { none: "Not grouped", status: "By status", owner: "By owner", folder: "By folder" },
	itemGroups: { project: "By project", owner: "By owner", due: "By due date", age: "By age" },
	choices: "Choose status, owner, type or tag",
	choose: {
		status: "Status",
		owner: "Owner",
		type: "Type",
		tag: "Tag",
		none: { status: "No status", owner: "No owner", type: "No type", tag: "No tag" },
		more: (count: number): string => `${count} more…`,
		nothing: "Let everything through",
	},
	showSnoozed: "Show what is snoozed",
	filterPlaceholder: { projects: "Filter projects", items: "Filter items" },
	commands: {
		"update-projects": "Update all projects…",
		"create-project": "Create a project…",
		undo: "Undo last change",
		"open-settings": "Settings",
	},
	/** What the filter does not let through. */
	hidden: (what: Listed, count: number): string => (count === 0 ? "The filter hides nothing" : `${counted(what, count)} hidden by the filter`),
	clear: "Show all",
	found: (what: Listed, count: number): string => (count === 0 ? "Nothing found." : `${counted(what, count)} found.`),

	// The rows.
	tree: {
		projects: "All projects",
		blockers: "Blockers of all projects",
		nextSteps: "Next steps of all projects",
		decisions: "Decisions of all projects",
	} satisfies Record<Listed, string>,
	counted,
	groups,
	empty,
	contact: (day: string): string => `Contact ${day}`,
	/** Of the oldest, where its age is known. */
	blockers: (count: number, days: number | null): string => {
		if (days === null) return many(count, "blocker");
		const age = days === 0 ? "since today" : `for ${many(days, "day")}`;
		return count === 1 ? `1 blocker, ${age}` : `${count} blockers, the oldest ${age}`;
	},
	nextStep: (text: string): string => `next: ${text}`,
	snoozedUntil: (day: string): string => `Snoozed until ${day}`,

	// What can be done with a project.
	menu: {
		open: "Open",
		show: "Show in the panel",
		update: "Update",
		touch: "Set last contact to today",
		snooze: "Snooze until…",
		wake: "Wake",
	},
	snooze: {
		until: (title: string): string => `Snooze ${title} until`,
		tomorrow: "Tomorrow",
		week: "In a week",
		month: "In a month",
		date: "A date…",
	},
	said,
};
