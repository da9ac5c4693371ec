/** Files that are no UTF-8 text: the app shows them all the same, and writing to one would lose what it cannot show. */

import type { App } from "obsidian";

/** The app puts U+FFFD for what it cannot read. A note may hold that sign by right; its bytes tell. */
export function mayBeForeign(text: string): boolean {
	return text.includes("\ufffd") || text.includes("\0");
}

/** @param text of the file, as the app reads it */
export async function isForeign(app: App, path: string, text: string): Promise<boolean> {
	if (!mayBeForeign(text)) return false;
	if (text.includes("\0")) return true;
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(await app.vault.adapter.readBinary(path));
		return false;
	} catch {
		return true;
	}
}
