/** Commands that tidy a project: its recent context, items that look alike, done steps, and who and what its lists lack. */

import { Notice, type Command } from "obsidian";
import { projectType } from "../../rollup/lead";
import { words } from "../../words/words";
import { hasDoneSteps } from "../panel/group-menu";
import type { DonePlace } from "../panel/port";
import { TidyDialogs } from "../tidy/dialogs";
import type { Shown } from "./at-hand";
import type { Tools } from "./parts";

export function tidyingCommands(tools: Tools): Command[] {
	const { active, atHand } = tools;
	const { commands } = words;
	const dialogs = new TidyDialogs(tools);
	/** What shows everything first names its project. */
	const onShown = (id: string, name: string, run: (shown: Shown) => void): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const shown = active.model;
			if (shown && !checking) run(shown);
			return shown !== null;
		},
	});
	/** Writes at once, and so must be sure of its project. */
	const done = (id: string, name: string, to: DonePlace): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const { model } = active;
			const isThere = model !== null && atHand.project?.path === model.path && hasDoneSteps(model);
			if (isThere && !checking) void tools.actions.moveDone(model.path, to);
			return isThere;
		},
	});
	return [
		onShown("tidy-context", commands.tidyContext, (shown) => dialogs.context(shown)),
		{ id: "tidy-contexts", name: commands.tidyContexts, callback: () => tidyAll(tools, dialogs) },
		onShown("find-doubles", commands.findDoubles, (shown) => dialogs.doubles(shown)),
		done("done-to-end", commands.doneToEnd, "end"),
		done("done-below-heading", commands.doneBelowHeading, "heading"),
		onShown("add-people", commands.addPeople, (shown) => dialogs.people(shown)),
		onShown("add-related", commands.addRelated, (shown) => dialogs.related(shown)),
	];
}

function tidyAll({ index, projects }: Tools, dialogs: TidyDialogs): void {
	const { graph, reader, isFilled } = index;
	const type = projectType(reader.settings);
	if (isFilled && (type === null || !projects.hasNext(null))) {
		new Notice(words.commands.noProjects);
		return;
	}
	dialogs.contexts(graph.paths().filter((path) => graph.isTracked(path) && graph.get(path)?.tracked === type));
}
