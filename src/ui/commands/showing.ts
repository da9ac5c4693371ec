/** Commands that show something: the panel, a project, the problems, the settings. */

import { Keymap, Notice, type Command } from "obsidian";
import { words } from "../../words/words";
import { ProblemChooser } from "../choose/problem";
import { chooseProject } from "../choose/project";
import { openLine } from "../open";
import { findProblems } from "../problems";
import { settingsWindow } from "../settings-window";
import type { Tools } from "./parts";

export function showingCommands(tools: Tools): Command[] {
	const { app, active, atHand, projects, openPanel, pluginId } = tools;
	const { commands } = words;
	const step = (id: string, name: string, by: 1 | -1): Command => ({
		id,
		name,
		repeatable: true,
		checkCallback: (checking) => {
			const isThere = projects.hasNext(active.path);
			if (isThere && !checking) atHand.step(by);
			return isThere;
		},
	});
	return [
		{ id: "open-panel", name: commands.openPanel, callback: () => openPanel() },
		{ id: "show-all-projects", name: commands.showAll, callback: () => openPanel("all") },
		{
			id: "pin",
			name: commands.pin,
			checkCallback: (checking) => {
				const isThere = active.model !== null || active.isPinned;
				if (isThere && !checking) active.pin(!active.isPinned);
				return isThere;
			},
		},
		{
			id: "switch-project",
			name: commands.switchProject,
			callback: () => {
				const choose = (path: string): void => {
					atHand.choose(path);
					openPanel("project");
				};
				chooseProject(app, projects, { placeholder: words.commands.choose.project, without: active.path, choose });
			},
		},
		step("next-project", commands.nextProject, 1),
		step("previous-project", commands.previousProject, -1),
		{ id: "show-problems", name: commands.showProblems, callback: () => showProblems(tools) },
		{
			id: "open-settings",
			name: commands.openSettings,
			checkCallback: (checking) => {
				const settings = settingsWindow(app);
				if (settings && !checking) settings(pluginId);
				return settings !== null;
			},
		},
	];
}

function showProblems(tools: Tools): void {
	const { app, projects } = tools;
	if (!projects.isKnown) {
		new Notice(words.notices.stillReading);
		return;
	}
	new ProblemChooser(app, {
		find: (isGivenUp) => findProblems(tools, isGivenUp),
		choose: ({ path, line }, event) => {
			const file = app.vault.getFileByPath(path);
			const where = Keymap.isModEvent(event);
			if (file) void openLine(app, file, line, where === true ? "tab" : where || "same");
		},
	}).open();
}
