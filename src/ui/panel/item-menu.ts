/** The menu of an item: everything that can be done to it, without a mouse too. */

import type { Menu } from "obsidian";
import { ITEM_KINDS } from "../../notes/item";
import type { ItemRow } from "../../panel/row";
import { plainText } from "../../text/plain";
import { words } from "../../words/words";
import { addChoices, type Choice } from "../choice";
import { DayModal } from "./day-modal";
import type { Desk } from "./desk";
import { OwnerModal } from "./owner-modal";

export function fillItemMenu(menu: Menu, row: ItemRow, desk: Desk): void {
	addChoices(menu, [...stateChoices(row, desk), ...lineChoices(row, desk)]);
}

/** What an item may become: a menu of its own for the key that asks for it. */
export function fillTransferMenu(menu: Menu, row: ItemRow, desk: Desk): void {
	addChoices(menu, transfers(row, desk));
}

export function askForDay(row: ItemRow, { app, deeds, today }: Desk): void {
	const { item } = row;
	new DayModal(app, {
		title: words.panel.day.due,
		day: item.due ?? today,
		canClear: item.due !== null,
		onChoose: (day) => void deeds.due(item, day),
	}).open();
}

export function askForOwner({ item }: ItemRow, { app, deeds, port }: Desk): void {
	new OwnerModal(app, { owner: item.owner, people: port.people(), onChoose: (owner) => void deeds.owner(item, owner) }).open();
}

function askForClosing({ item }: ItemRow, { app, deeds, today }: Desk): void {
	new DayModal(app, {
		title: words.panel.closeOn[item.kind],
		day: today,
		canClear: false,
		onChoose: (day) => void (day !== null && deeds.close(item, day)),
	}).open();
}

function stateChoices(row: ItemRow, desk: Desk): Choice[] {
	const { item } = row;
	const { deeds } = desk;
	if (item.state === null) return [];
	const { kind } = item;
	const toggle = { title: item.isOpen ? words.panel.close[kind] : words.panel.reopen, icon: item.isOpen ? "check" : "rotate-ccw", run: () => deeds.toggle(item) };
	if (!item.isOpen) return [toggle];
	const dated = { title: `${words.panel.closeOn[kind]}…`, icon: "calendar-check", run: () => askForClosing(row, desk) };
	if (kind !== "nextSteps" || item.mark === null) return [toggle, dated];
	const begun = item.state === "in-progress";
	return [
		toggle,
		dated,
		{
			title: begun ? words.panel.notBegun : words.panel.begin,
			icon: begun ? "circle" : "circle-dot",
			run: () => deeds.mark(item, begun ? "open" : "in-progress"),
		},
		{ title: words.panel.cancelItem, icon: "circle-slash", run: () => deeds.mark(item, "cancelled") },
	];
}

function lineChoices(row: ItemRow, desk: Desk): Choice[] {
	const { item } = row;
	const { deeds, rows, state } = desk;
	const isAsWritten = state.sort === "written";
	return [
		{ title: words.panel.edit, icon: "pencil", run: () => desk.edit({ id: row.id, text: item.editable }) },
		{ title: words.panel.setDue, icon: "calendar", run: () => askForDay(row, desk) },
		{ title: words.panel.setOwner, icon: "user", run: () => askForOwner(row, desk) },
		...(isAsWritten
			? [
					{ title: words.panel.moveUp, icon: "arrow-up", run: () => deeds.move(item, "up", rows) },
					{ title: words.panel.moveDown, icon: "arrow-down", run: () => deeds.move(item, "down", rows) },
				]
			: []),
		...(item.inTable ? [] : transfers(row, desk)),
		{ title: words.panel.copy, icon: "copy", run: () => activeWindow.navigator.clipboard.writeText(plainText(item.markdown)) },
		{ title: words.panel.remove, icon: "trash-2", run: () => deeds.remove(item), isWarning: true },
	];
}

function transfers({ item }: ItemRow, { deeds }: Desk): Choice[] {
	return ITEM_KINDS.filter((kind) => kind !== item.kind).map((kind) => ({
		title: words.panel.moveTo[kind],
		icon: "corner-up-right",
		run: () => deeds.transfer(item, kind),
	}));
}
