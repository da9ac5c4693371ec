/** What the keys do, but for moving about. */

import type { App } from "obsidian";
import type { Intention } from "../../panel/keys";
import type { ItemRow, Row } from "../../panel/row";
import type { Desk } from "./desk";
import { kindOf } from "./drop";
import { HelpModal } from "./help-modal";
import { askForDay, askForOwner } from "./item-menu";
import { openMenu, openTransferMenu } from "./menu";
import { use } from "./use";

/** Whether the key is dealt with. @param element of the row */
export function carryOut(intention: Intention, row: Row | null, desk: Desk, element: Element | null): boolean {
	switch (intention) {
		case "filter":
			desk.openFilter();
			return true;
		case "help":
			new HelpModal(desk.app).open();
			return true;
		case "leave":
			leave(desk.app);
			return true;
	}
	if (!row) return false;
	switch (intention) {
		case "collapse":
		case "expand":
			if (row.is !== "group" || !row.canCollapse || row.isCollapsed !== (intention === "expand")) return false;
			use(row, desk, "same", element);
			return true;
		case "open":
			use(row, desk, "same", element);
			return true;
		case "open-tab":
			use(row, desk, "tab", element);
			return true;
		case "toggle":
			if (row.is === "item") void desk.deeds.toggle(row.item);
			else if (row.is === "group" || row.is === "more" || row.is === "add") use(row, desk, "same", element);
			// Else the list would scroll by a page.
			return true;
		case "new":
			desk.add(kindOf(row.part) ?? "nextSteps");
			return true;
		case "menu":
			openMenu(row, desk, null, element);
			return true;
		case "snooze":
			desk.snooze();
			return true;
		case "update":
			void desk.port.update();
			return true;
		case "delete":
			if (row.is === "entry") void desk.deeds.removeEntry(row.entry);
	}
	return row.is === "item" && carryOutOnItem(intention, row, desk, element);
}

function carryOutOnItem(intention: Intention, row: ItemRow, desk: Desk, element: Element | null): boolean {
	const { deeds, rows, state } = desk;
	const { item } = row;
	switch (intention) {
		case "edit":
			desk.edit({ id: row.id, text: item.editable });
			return true;
		case "delete":
			void deeds.remove(item);
			return true;
		case "move-up":
		case "move-down":
			if (state.sort !== "written") desk.say(desk.unmovable());
			else void deeds.move(item, intention === "move-up" ? "up" : "down", rows);
			return true;
		case "due":
			askForDay(row, desk);
			return true;
		case "owner":
			askForOwner(row, desk);
			return true;
		case "transfer":
			openTransferMenu(row, desk, element);
			return true;
		default:
			return false;
	}
}

/** Back to where one writes. */
export function leave({ workspace }: App): void {
	const leaf = workspace.getMostRecentLeaf(workspace.rootSplit);
	if (leaf) workspace.setActiveLeaf(leaf, { focus: true });
}
