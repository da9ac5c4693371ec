/** The menu of an entry: why it is there, and how it goes away for now or for good. */

import type { Menu } from "obsidian";
import type { PanelEntry } from "../../panel/model";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import type { Desk } from "./desk";
import { WhyModal } from "./why-modal";

export function fillEntryMenu(menu: Menu, entry: PanelEntry, desk: Desk): void {
	const { deeds } = desk;
	const dismissing = { title: words.panel.dismissEntry, icon: "ban", run: () => dismiss(entry, desk), isWarning: true };
	addChoices(menu, [
		{ title: words.panel.why, icon: "circle-help", run: () => explain(entry, desk) },
		{ title: words.panel.removeEntry, icon: "trash-2", run: () => deeds.removeEntry(entry), isWarning: true },
		...(entry.target === null ? [] : [dismissing]),
	]);
}

export function explain(entry: PanelEntry, { app, port, model }: Desk): void {
	new WhyModal(app, { path: model.path, reason: port.reasonOf(entry) }).open();
}

/** Skipped is the note the entry stands for, whatever the entry calls it. */
async function dismiss(entry: PanelEntry, { app, port, deeds, model }: Desk): Promise<void> {
	const reason = await port.reasonOf(entry);
	const file = reason === null ? null : app.vault.getFileByPath(reason.source);
	const name = file ? app.metadataCache.fileToLinktext(file, model.path) : (entry.target ?? "");
	await deeds.dismissEntry(entry, `[[${name}]]`);
}
