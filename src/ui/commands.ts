/** The commands in the palette: what each does and when it is there. */

import type { Command } from "obsidian";
import type { Actions } from "./actions";
import { words } from "../words/words";
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
		name: words.commands[direction],
		checkCallback: (checking) => {
			const isThere = actions.canReverse(direction);
			if (isThere && !checking) void actions.reverse(direction);
			return isThere;
		},
	});
	return [
		{ id: "open-panel", name: words.commands.openPanel, callback: openPanel },
		onProject("update-project", words.commands.updateProject, (path) => actions.update(path)),
		onProject("touch-today", words.commands.touchToday, (path) => actions.touch(path)),
		{ id: "update-projects", name: words.commands.updateProjects, callback: () => actions.reviewAll("projects") },
		reversal("undo"),
		reversal("redo"),
	];
}
