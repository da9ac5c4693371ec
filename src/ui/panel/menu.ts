/** The menu of a row: ours first, then what the app and other plugins have for the note. */

import { Menu } from "obsidian";
import type { ItemRow, Row } from "../../panel/row";
import type { Desk } from "./desk";
import { fillEntryMenu } from "./entry-menu";
import { fillGroupMenu } from "./group-menu";
import { fillItemMenu, fillTransferMenu } from "./item-menu";
import { PANEL_VIEW } from "./links";

/** @param event without one, or from a key, the menu opens below the row */
export function openMenu(row: Row, desk: Desk, event: MouseEvent | null, at: Element | null = null): void {
	const menu = new Menu();
	if (row.is === "item") fillItemMenu(menu, row, desk);
	if (row.is === "entry") fillEntryMenu(menu, row.entry, desk);
	if (row.is === "group") fillGroupMenu(menu, row, desk);
	fillFileMenu(menu, desk);
	showMenu(menu, () => desk.focus(row.id), event, at);
}

/** Which group the item goes to. */
export function openTransferMenu(row: ItemRow, desk: Desk, at: Element | null): void {
	const menu = new Menu();
	fillTransferMenu(menu, row, desk);
	showMenu(menu, () => desk.focus(row.id), null, at);
}

/** What the app and other plugins have for the project's note. */
export function fillFileMenu(menu: Menu, { app, model, place }: Pick<Desk, "app" | "place"> & { model: { path: string } }): void {
	const file = app.vault.getFileByPath(model.path);
	if (file) app.workspace.trigger("file-menu", menu, file, PANEL_VIEW, place.leaf);
}

/** @param back gives the focus back to where it was */
export function showMenu(menu: Menu, back: () => void, event: MouseEvent | null, at: Element | null): void {
	// A click has a place; a key that clicks a button has none.
	if (event && (event.clientX !== 0 || event.clientY !== 0)) {
		menu.showAtMouseEvent(event);
		return;
	}
	const target = at ?? (event?.currentTarget instanceof Node && event.currentTarget.instanceOf(Element) ? event.currentTarget : null);
	const box = target?.getBoundingClientRect();
	menu.onHide(back);
	menu.showAtPosition({ x: box?.left ?? 0, y: box?.bottom ?? 0 }, target?.doc);
}
