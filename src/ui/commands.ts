/** The commands in the palette: what each does and when it is there. */

import type { Command } from "obsidian";
import type { Actions } from "./actions";
import { UI } from "../words/ui";
import type { ActiveProject } from "./active";

export interface CommandParts {
	active: ActiveProject;
	actions: Actions;
	openPanel: () => void;
}

export function commands({ active, actions, openPanel }: CommandParts): Command[] {
	/** A command for the active note, there only while that is a project. */
	const onProject = (id: string, name: string, run: (path: string) => Promise<void>): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const path = active.activePath;
			if (path !== null && !checking) void run(path);
			return path !== null;
		},
	});
	/** There only while something can be undone or redone. */
	const reversal = (direction: "undo" | "redo"): Command => ({
		id: direction,
		name: UI[direction],
		checkCallback: (checking) => {
			const isThere = actions.canReverse(direction);
			if (isThere && !checking) void actions.reverse(direction);
			return isThere;
		},
	});
	return [
		{ id: "open-panel", name: UI.openPanel, callback: openPanel },
		onProject("update-project", UI.updateProject, (path) => actions.update(path)),
		onProject("touch-today", UI.touchToday, (path) => actions.touch(path)),
		{ id: "update-projects", name: UI.updateProjects, callback: () => actions.reviewAll("projects") },
		reversal("undo"),
		reversal("redo"),
	];
}
