/** The menu of an entry: why it is there, and how it goes away for now or for good. */

import type { Menu } from "obsidian";
import type { PanelEntry } from "../../panel/model";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { WhyModal } from "./why-modal";

const SECTION = "action-primary";

export function fillEntryMenu(menu: Menu, entry: PanelEntry, desk: Desk): void {
	const { deeds } = desk;
	const put = (title: string, icon: string, run: () => unknown, isWarning = false): void => {
		menu.addItem((item) =>
			item
				.setTitle(title)
				.setIcon(icon)
				.setSection(SECTION)
				.setWarning(isWarning)
				.onClick(() => void run()),
		);
	};
	put(words.panel.why, "circle-help", () => explain(entry, desk));
	put(words.panel.removeEntry, "trash-2", () => deeds.removeEntry(entry), true);
	if (entry.target !== null) put(words.panel.dismissEntry, "ban", () => dismiss(entry, desk), true);
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
