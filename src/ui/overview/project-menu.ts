/** What can be done with a project of the list as a whole. */

import type { Menu } from "obsidian";
import type { Digest } from "../../overview/digest";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import { fillFileMenu } from "../panel/menu";
import type { Board } from "./board";
import { snoozed } from "./name";
import { openSnoozeMenu, wake } from "./snooze";

/** @param id of the row, which has the focus again afterwards */
export function fillProjectMenu(menu: Menu, digest: Digest, id: string, board: Board, at: Element | null): void {
	const { app, port, place, today } = board;
	const { path } = digest;
	const { menu: said } = words.overview;
	const isSnoozed = snoozed(digest, today) !== null;
	addChoices(menu, [
		{ title: said.open, icon: "file-text", run: () => port.projectAt(path).openLine(null, "same") },
		{ title: said.show, icon: "panel-right", run: () => port.show(path) },
		{ title: said.update, icon: "refresh-cw", run: () => port.projectAt(path).update() },
		{ title: said.touch, icon: "calendar-check", run: () => port.touch(path) },
		isSnoozed
			? { title: said.wake, icon: "sun", run: () => wake(digest, board) }
			: { title: said.snooze, icon: "moon", run: () => openSnoozeMenu(digest, id, board, at) },
	]);
	fillFileMenu(menu, { app, model: digest, place });
}
