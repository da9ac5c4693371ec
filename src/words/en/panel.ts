/** What the panel and the status bar say. */

import type { ItemKind } from "../../notes/item";
import { many } from "../plural";

export const panel = {
	groups: {
		blockers: "Blockers",
		nextSteps: "Next steps",
		decisions: "Decisions",
	} satisfies Record<ItemKind, string>,
	panel: "Project pulse",
	noProject: 'No project is open. A note is one when its property "type" is "projects", or it has the tag #type/projects.',
	emptyGroup: "None.",
	lastContact: (date: string | null): string => (date === null ? "No last contact" : `Last contact ${date}`),
	counts: (blockers: number, steps: number, decisions: number): string =>
		`${many(blockers, "open blocker")}, ${many(steps, "open next step")}, ${many(decisions, "standing decision")}`,
	/** Null when nothing waits. */
	waitingFor: (entries: number, contact: boolean): string | null => {
		if (entries > 0) return many(entries, "entry waits", "entries wait");
		return contact ? "A newer last contact waits" : null;
	},
	update: "Update",
};
