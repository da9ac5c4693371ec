/** How the panel is set up on this device, kept by the app beside the vault. */

import type { App } from "obsidian";
import type { PanelMemory } from "./page";

const STORED = "project-pulse-panel";

export function memoryOf(app: App): PanelMemory {
	return {
		load: () => app.loadLocalStorage(STORED) as unknown,
		save: (value) => app.saveLocalStorage(STORED, value),
	};
}
