/** What is said about Bases. */

import type { ItemKind } from "../../notes/item";
import { many } from "../plural";

export const bases = {
	/** The kind of view, beside "Table" and "Cards". */
	view: "Project pulse",
	/** Options of the view. */
	listed: "List",
	lists: {
		projects: "Projects",
		blockers: "Blockers",
		nextSteps: "Next steps",
		decisions: "Decisions",
	} satisfies Record<"projects" | ItemKind, string>,
	sortBy: "Order",
	sorts: { attention: "By attention", base: "As the base sorts" },
	showDone: "Show what is done",
	showMonths: "Show contacts of twelve months",
	/** Results that are not shown. */
	others: (count: number): string => `${many(count, "result")} ${count === 1 ? "is no project and is" : "are no projects and are"} not listed here.`,
	/** The base that the command makes. */
	create: {
		/** Name of the file. */
		name: "Projects",
		/** Name of its second view. */
		table: "Table",
		created: (path: string): string => `Base created: ${path}`,
		/** Bases cannot show it. */
		off: (path: string): string => `Base created: ${path}. Turn on Bases under Core plugins to see it.`,
		failed: (path: string, reason: string): string => `The base ${path} could not be created: ${reason}`,
	},
};
