/** Commands that bring items of source notes into projects. */

import type { Command, TFile } from "obsidian";
import { leadOf } from "../../rollup/lead";
import { words } from "../../words/words";
import { chooseProject } from "../choose/project";
import type { Tools } from "./parts";

export function collectingCommands(tools: Tools): Command[] {
	const { app, active, collect } = tools;
	const { commands } = words;
	const ofShown = (id: string, name: string, since: "all" | "last"): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const { model } = active;
			if (model && !checking) collect.ofProject(model.path, since);
			return model !== null;
		},
	});
	return [
		ofShown("collect", commands.collect, "all"),
		ofShown("collect-since", commands.collectSince, "last"),
		{ id: "collect-several", name: commands.collectSeveral, callback: () => collect.ofProjects() },
		{
			id: "send-items",
			name: commands.sendItems,
			checkCallback: (checking) => {
				const file = app.workspace.getActiveFile();
				const isThere = isSource(tools, file);
				if (isThere && file && !checking) sendItems(tools, file.path);
				return isThere;
			},
		},
	];
}

export function isSource({ index }: Tools, file: TFile | null): boolean {
	return file !== null && !index.graph.isTracked(file.path) && index.graph.source(file.path) !== null;
}

/** To the project the source leads to; where it leads to none, one is asked for. */
export function sendItems({ app, index, projects, collect }: Tools, source: string): void {
	const lead = leadOf(index.graph, source);
	if (lead !== null) collect.ofSource(source, lead);
	else chooseProject(app, projects, { placeholder: words.collect.whichProject, choose: (path) => collect.ofSource(source, path) });
}
