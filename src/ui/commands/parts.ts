/** What the commands and menus work with. */

import type { App } from "obsidian";
import type { Settings } from "../../settings/schema";
import type { Batches } from "../../vault/batch";
import type { Editors } from "../../vault/editors";
import type { Index } from "../../vault/index";
import type { Proposals } from "../../vault/proposals";
import type { Tidyings } from "../../vault/tidyings";
import type { Undo } from "../../vault/undo";
import type { Actions } from "../actions";
import type { ActiveProject } from "../active";
import type { Projects } from "../choose/projects";
import type { CollectDialogs } from "../collect/dialogs";
import type { Mode } from "../panel/switch";
import type { Roster } from "../roster";
import type { StatusDialogs } from "../status/dialogs";
import type { AtHand } from "./at-hand";

export interface CommandParts {
	app: App;
	/** Under which the app knows the plugin's settings. */
	pluginId: string;
	index: Index;
	editors: Editors;
	active: ActiveProject;
	actions: Actions;
	proposals: Proposals;
	batches: Batches;
	undo: Undo;
	roster: Roster;
	status: StatusDialogs;
	collect: CollectDialogs;
	tidyings: Tidyings;
	settings: () => Settings;
	/** Whether Bases is on. */
	hasBases: () => boolean;
	openPanel: (mode?: Mode) => void;
}

/** The same with what commands and menus share. */
export interface Tools extends CommandParts {
	projects: Projects;
	atHand: AtHand;
}
