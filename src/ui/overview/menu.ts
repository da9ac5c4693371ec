/** The menu of a row of the list. */

import { Menu } from "obsidian";
import type { OverviewRow } from "../../overview/row";
import { openMenu as openPanelMenu, showMenu } from "../panel/menu";
import type { Board } from "./board";
import { fillProjectMenu } from "./project-menu";

/** @param event without one, or from a key, the menu opens below the row */
export function openRowMenu(row: OverviewRow, board: Board, event: MouseEvent | null, at: Element | null = null): void {
	if (row.is === "part") {
		const desk = board.deskOf(row.digest);
		if (desk) openPanelMenu(row.row, desk, event, at);
		return;
	}
	const digest = row.is === "nothing" ? null : row.digest;
	if (!digest) return;
	const menu = new Menu();
	fillProjectMenu(menu, digest, row.id, board, at);
	showMenu(menu, () => board.focus(row.id), event, at);
}
