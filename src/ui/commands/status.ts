/** Commands that make a status update, of one project or of all. */

import type { Command } from "obsidian";
import { words } from "../../words/words";
import type { Tools } from "./parts";

export function statusCommands({ active, status }: Tools): Command[] {
	const { commands } = words;
	return [
		{
			id: "status-project",
			name: commands.statusProject,
			checkCallback: (checking) => {
				const { model } = active;
				if (model && !checking) status.ofProject(model);
				return model !== null;
			},
		},
		{ id: "status-projects", name: commands.statusProjects, callback: () => status.ofProjects() },
	];
}
