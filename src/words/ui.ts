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
	noProject: 'No project is open. A note is one when its property "type" is "projects", or it has the tag #type/projects.',
	emptyGroup: "None.",
	updateTitle: "Update all projects?",
	updateButton: "Update",
	nothingToAdd: "Everything is entered already.",
	lastContact: (date: string | null): string => (date === null ? "No last contact" : `Last contact ${date}`),
	counts: (blockers: number, steps: number, decisions: number): string =>
		`${many(blockers, "open blocker")}, ${many(steps, "open next step")}, ${many(decisions, "standing decision")}`,
	updated: (entries: number, notes: number): string =>
		`${many(entries, "entry", "entries")} added in ${many(notes, "note")}.`,
	updatePlan: (entries: number, notes: number): string =>
		`${many(notes, "note")} will change: ${many(entries, "new entry", "new entries")}, and the last contact where it is older. Nothing that stands is altered.`,
	touched: (title: string, date: string): string => `${title}: last contact is now ${date}.`,
	refused: (title: string, sentence: string): string => `${title}: ${sentence}`,
};

function many(count: number, one: string, more = one + "s"): string {
	return `${count} ${count === 1 ? one : more}`;
}
