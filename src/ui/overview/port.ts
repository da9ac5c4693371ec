/** What the list of all projects asks of the rest of the plugin. */

import type { EventRef } from "obsidian";
import type { Digest } from "../../overview/digest";
import type { Settings } from "../../settings/schema";
import type { PanelPort } from "../panel/port";

/** Notes that are looked at. */
export interface Wanted {
	/** Names of tracked types; the first tracked type, projects, when nobody chose one; null for none. */
	types: readonly string[] | null;
	/** Further tracked notes, such as the results of a base. */
	paths: readonly string[];
}

export interface OverviewPort {
	/** Called when anything the list shows is another. */
	onChanged: (listener: () => void) => EventRef;
	/** Tracked notes somebody looks at, in the order of their titles. What is not read yet is told as far as it is known. */
	readonly digests: readonly Digest[];
	/** Whether all of them are as the vault stands; else the rest follows. */
	readonly isComplete: boolean;
	/** False while the vault itself is still being read. */
	readonly isFilled: boolean;
	readonly settings: Settings;
	/** What the rows of one project ask, as the panel does for its own. */
	projectAt: (path: string) => PanelPort;
	/** Sets or takes away the day until which a project asks for nothing; undoable. */
	snooze: (path: string, until: string | null) => Promise<boolean>;
	/** Sets the last contact of a project to today; undoable. */
	touch: (path: string) => Promise<boolean>;
	/** Shows the project in the panel, without opening it or pinning it. */
	show: (path: string) => void;
	/** Somebody is looking, until the returned function is called: only what is looked at is read. */
	look: (wanted: Wanted) => () => void;
	/** Somebody may look soon. */
	prepare?: () => Promise<void>;
	/** Paths of the projects a list shows, until the returned function is called: a status update may tell of all of them. */
	inView?: (paths: () => readonly string[]) => () => void;
	/** Runs one of the plugin's commands by its id. */
	run: (command: string) => void;
}
