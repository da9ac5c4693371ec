/** The menu of a group's heading: what is done to its items as a whole. */

import type { Menu } from "obsidian";
import type { PanelItem, PanelModel } from "../../panel/model";
import type { GroupRow } from "../../panel/row";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import type { Desk } from "./desk";

export function fillGroupMenu(menu: Menu, { part }: GroupRow, { model, port }: Desk): void {
	if (part !== "nextSteps" || !hasDoneSteps(model)) return;
	addChoices(menu, [
		{ title: words.commands.doneToEnd, icon: "arrow-down-to-line", run: () => port.moveDone("end") },
		{ title: words.commands.doneBelowHeading, icon: "archive", run: () => port.moveDone("heading") },
	]);
}

/** Whether a step is done or cancelled that could be moved away. */
export function hasDoneSteps({ groups }: Pick<PanelModel, "groups">): boolean {
	return groups.some(({ kind, items }) => kind === "nextSteps" && items.some(isDone));
}

function isDone({ state, isOpen, inTable }: PanelItem): boolean {
	return state !== null && !isOpen && !inTable;
}
