/** Something to choose in a menu. */

import type { Menu } from "obsidian";

export interface Choice {
	title: string;
	icon?: string;
	run: () => unknown;
	isChecked?: boolean;
	isWarning?: boolean;
	section?: string;
}

/** Where the app puts what one most likely wants of a thing. */
const SECTION = "action-primary";

export function addChoices(menu: Menu, choices: readonly Choice[]): void {
	for (const { title, icon, run, isChecked, isWarning = false, section = SECTION } of choices) {
		menu.addItem((item) => {
			item
				.setTitle(title)
				.setSection(section)
				.setWarning(isWarning)
				.onClick(() => void run());
			if (icon !== undefined) item.setIcon(icon);
			if (isChecked !== undefined) item.setChecked(isChecked);
		});
	}
}
