/** How the panel is set up on this device, kept by the app beside the vault. */

import type { App } from "obsidian";
import type { PanelMemory } from "./page";

/** @param of each part of the panel is remembered on its own */
export function memoryOf(app: App, of = "panel"): PanelMemory {
	const stored = `project-pulse-${of}`;
	return {
		load: () => app.loadLocalStorage(stored) as unknown,
		save: (value) => app.saveLocalStorage(stored, value),
	};
}
