/** A name for this vault on this device, for what is kept beside the vault and never synced. */

import type { App } from "obsidian";

const STORAGE_KEY = "project-pulse-device";

export function deviceName(app: App): string {
	const known: unknown = app.loadLocalStorage(STORAGE_KEY);
	if (typeof known === "string" && known !== "") return known;
	const name = Math.random().toString(36).slice(2, 12);
	try {
		app.saveLocalStorage(STORAGE_KEY, name);
	} catch {
		// A full storage has no room for a name either; one made up anew at each start would leave a database behind.
		return app.vault.getName();
	}
	return name;
}
