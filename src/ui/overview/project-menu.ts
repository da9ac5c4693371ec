/** What can be done with a project of the list as a whole. */

import type { Menu } from "obsidian";
import type { Digest } from "../../overview/digest";
import { words } from "../../words/words";
import { fillFileMenu } from "../panel/menu";
import type { Board } from "./board";
import { snoozed } from "./name";
import { openSnoozeMenu, wake } from "./snooze";

/** @param id of the row, which has the focus again afterwards */
export function fillProjectMenu(menu: Menu, digest: Digest, id: string, board: Board, at: Element | null): void {
	const { app, port, place, today } = board;
	const { path } = digest;
	const put = (title: string, icon: string, run: () => unknown): void => {
		menu.addItem((item) =>
			item
				.setTitle(title)
				.setIcon(icon)
				.setSection("action-primary")
				.onClick(() => void run()),
		);
	};
	const { menu: said } = words.overview;
	put(said.open, "file-text", () => port.projectAt(path).openLine(null, "same"));
	put(said.show, "panel-right", () => port.show(path));
	put(said.update, "refresh-cw", () => port.projectAt(path).update());
	put(said.touch, "calendar-check", () => port.touch(path));
	if (snoozed(digest, today) === null) put(said.snooze, "moon", () => openSnoozeMenu(digest, id, board, at));
	else put(said.wake, "sun", () => wake(digest, board));
	fillFileMenu(menu, { app, model: digest, place });
}
