/** Commands that close an item chosen from a list. */

import type { Command } from "obsidian";
import type { ItemKey } from "../../plans/locate";
import type { ClosingKind } from "../../words/en/commands";
import { words } from "../../words/words";
import { chooseItem } from "../choose/items";
import { chooseProject } from "../choose/project";
import type { Tools } from "./parts";

export function closingCommands(tools: Tools): Command[] {
	const { app, active, actions, projects } = tools;
	const closeIn = (kind: ClosingKind, path: string, title: string): void => {
		const choose = (item: ItemKey): void => void actions.close(path, item);
		void chooseItem(tools, { path, title, kind, choose });
	};
	const closing = (id: string, name: string, kind: ClosingKind): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const shown = active.model;
			const isThere = shown === null || (shown.groups.find((group) => group.kind === kind)?.open ?? 0) > 0;
			if (!isThere || checking) return isThere;
			if (shown) {
				closeIn(kind, shown.path, shown.title);
			} else {
				const choose = (path: string): void => closeIn(kind, path, projects.titleOf(path));
				chooseProject(app, projects, { placeholder: words.commands.choose.projectOf[kind], choose });
			}
			return true;
		},
	});
	return [
		closing("complete-next-step", words.commands.completeStep, "nextSteps"),
		closing("resolve-blocker", words.commands.resolveBlocker, "blockers"),
	];
}
