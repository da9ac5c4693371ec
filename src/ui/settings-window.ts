/** The app's settings window, which its typings leave out: used only where it is as expected. */

import type { App } from "obsidian";

interface SettingsWindow {
	open: () => unknown;
	openTabById: (id: string) => unknown;
}

/** Opens the settings of the plugin with an id; null where the app has no such window. */
export function settingsWindow(app: App): ((id: string) => void) | null {
	const found: unknown = Reflect.get(app, "setting");
	if (!isSettingsWindow(found)) return null;
	return (id) => {
		found.open();
		found.openTabById(id);
	};
}

function isSettingsWindow(value: unknown): value is SettingsWindow {
	if (typeof value !== "object" || value === null) return false;
	return ["open", "openTabById"].every((name) => typeof Reflect.get(value, name) === "function");
}
