/** What a status update says, and what is said about making one. */

import { many } from "../plural";

export const status = {
	/** The update itself, as it stands in notes and mails. Days are written as in notes. */
	text: {
		period: (since: string, until: string): string => (since === until ? `On ${since}.` : `From ${since} to ${until}.`),
		status: (name: string): string => `Status: ${name}.`,
		owner: (name: string): string => `Owner: ${name}.`,
		open: (blockers: number, steps: number): string =>
			`${[blockers > 0 ? many(blockers, "open blocker") : "", steps > 0 ? many(steps, "open next step") : ""].filter(Boolean).join(", ")}.`,
		nothingOpen: "No blocker and no next step is open.",
		next: (step: string): string => `Next: ${step}`,
		parts: {
			decided: "Decisions made",
			superseded: "Decisions superseded",
			done: "Steps done",
			cancelled: "Cancelled",
			added: "Steps added",
			opened: "Blockers opened",
			resolved: "Blockers resolved",
			unlisted: "No longer listed",
			contacts: "Contacts",
		},
		due: (day: string): string => `due ${day}`,
		again: "open again",
		nothing: "Nothing new.",
		noNews: (titles: string): string => `No news: ${titles}.`,
		leftOut: "Items that carry no date are left out: nothing tells when they changed.",
	},

	// The dialog.
	title: "Status update",
	projects: "Projects",
	these: {
		all: (count: number): string => `All projects (${count})`,
		inView: (count: number): string => `Projects in view (${count})`,
	},
	since: "Since",
	spans: {
		last: "The last update",
		week: "A week ago",
		twoWeeks: "Two weeks ago",
		month: "A month ago",
		date: "A date",
	},
	/** Behind the choice that goes on from the last update. */
	lastOn: (day: string): string => `The last update, ${day}`,
	noLast: "No update yet: a week ago",
	day: "First day",
	dayWrong: "Give a day that exists and is not to come.",
	looking: "Looking at what happened…",
	ready: (projects: number, news: number): string => `${many(projects, "project")} looked at, ${news} with news.`,
	unread: (titles: string): string => `Could not be read: ${titles}.`,
	preview: "Preview",
	asText: "Show as text",
	textLabel: "Text of the update",
	copy: "Copy as Markdown",
	insert: "Insert at cursor",
	append: "Append to daily note",
	close: "Close",
	copied: "The status update is copied.",
	copyRefused: "It could not be copied: the text is selected, copy it with the keyboard.",
	inserted: "The status update is inserted.",
	noEditor: "There is no note open for editing to insert it into.",
	appended: (note: string): string => `The status update is in ${note}.`,
	appendLabel: (note: string): string => `Status update in ${note}`,
	dailyFailed: (path: string, reason: string): string => `The daily note ${path} could not be made: ${reason}`,
	notRemembered: (reason: string): string => `The update was made, but could not be remembered: ${reason}`,

	// The command line.
	noProjects: "There is no project to tell of.",
	backwards: (since: string, until: string): string => `The first day, ${since}, lies behind the last, ${until}.`,

	// The settings.
	setting: {
		group: "Status update",
		heading: {
			name: "Heading in the daily note",
			about: "A status update is appended at the end of this section, which is made when it is missing.",
		},
	},
};
