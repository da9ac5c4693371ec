/** Commands that bring projects up to date, set the last contact, and take changes back. */

import { Notice, type Command } from "obsidian";
import { projectType } from "../../rollup/lead";
import { dateOf, type IsoDate } from "../../text/date";
import { words } from "../../words/words";
import { projectsToChoose } from "../choose/project";
import { SeveralChooser } from "../choose/several";
import { Prompt } from "../prompt";
import { today } from "../today";
import type { Shown } from "./at-hand";
import type { Tools } from "./parts";

export function updatingCommands(tools: Tools): Command[] {
	const { active, atHand, actions } = tools;
	const { commands } = words;
	const onProject = (id: string, name: string, project: () => Shown | null, run: (shown: Shown) => void): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const shown = project();
			if (shown && !checking) run(shown);
			return shown !== null;
		},
	});
	/** What writes at once must be sure of its project; what asks first names it. */
	const writable = (): Shown | null => atHand.project;
	/** There only while something can be undone or redone. */
	const reversal = (direction: "undo" | "redo"): Command => ({
		id: direction,
		name: commands[direction],
		checkCallback: (checking) => {
			const isThere = actions.canReverse(direction);
			if (isThere && !checking) void actions.reverse(direction);
			return isThere;
		},
	});
	return [
		onProject("update-project", commands.updateProject, writable, ({ path }) => void actions.update(path)),
		{ id: "update-projects", name: commands.updateProjects, callback: () => updateAll(tools) },
		{ id: "update-several", name: commands.updateSeveral, callback: () => updateSeveral(tools) },
		onProject("touch-today", commands.touchToday, writable, ({ path }) => void actions.touch(path, today())),
		onProject("touch-date", commands.touchDate, () => active.model, (shown) => askDay(tools, shown)),
		reversal("undo"),
		reversal("redo"),
	];
}

function updateAll({ index, projects, actions }: Tools): void {
	const type = projectType(index.reader.settings);
	if (type !== null && (!projects.isKnown || projects.hasNext(null))) actions.reviewAll(type);
	else new Notice(words.commands.noProjects);
}

function updateSeveral({ app, projects, actions }: Tools): void {
	const choices = projectsToChoose(projects);
	if (choices) new SeveralChooser(app, choices, (paths) => actions.reviewSome(paths)).open();
}

function askDay({ app, actions }: Tools, { path, title }: Shown): void {
	const { prompt } = words.commands;
	new Prompt(app, {
		title: prompt.touch(title),
		label: prompt.day,
		field: "date",
		value: today(),
		action: prompt.set,
		check: (value) => {
			const day = dayIn(value);
			if (day === null) return prompt.dayMissing;
			return day > today() ? prompt.dayAhead : null;
		},
		answer: async (value) => {
			const day = dayIn(value);
			// What was refused has been said.
			if (day !== null) await actions.touch(path, day);
			return null;
		},
	}).open();
}

/** Where there is no field for dates people type one. */
function dayIn(value: string): IsoDate | null {
	return /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(value) ? dateOf(value) : null;
}
