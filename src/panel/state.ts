/** How somebody has set up the panel on one device. */

import type { PanelPart } from "../settings/schema";

export type Sort = "written" | "due" | "age";

export interface PanelState {
	/** Parts that show only their heading. */
	collapsed: PanelPart[];
	showDone: boolean;
	sort: Sort;
	/** What rows must contain; empty for all. Not stored: a filter that is forgotten hides things. */
	filter: string;
	/** Whether all entries are shown, and not just the newest. Not stored. */
	allEntries: boolean;
}
