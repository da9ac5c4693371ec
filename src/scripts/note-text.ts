/** Texts of notes as they stand: what an editor shows, else the file; nothing of a file whose bytes would not survive a change. */

import type { App } from "obsidian";
import type { Editors } from "../vault/editors";
import { isForeign } from "../vault/foreign";
import { textOf } from "../vault/prepared";

export interface Read {
	/** Null where it cannot be had, or must not be. */
	text: string | null;
	/** The file is not UTF-8: the app shows it all the same, but would lose what it cannot show. */
	isForeign: boolean;
}

export class NoteText {
	constructor(
		private readonly app: App,
		private readonly editors: Editors,
	) {}

	/** @param withMark with the byte order mark, which only the adapter hands over */
	async read(path: string, withMark = false): Promise<Read> {
		const { app, editors } = this;
		const file = app.vault.getFileByPath(path);
		const shown = file && editors.textOf(file);
		const stored = (): Promise<string | null> => (withMark ? app.vault.adapter.read(path).catch(() => null) : textOf(app, path));
		const text = shown ?? (file && (await stored()));
		return text !== null && (await isForeign(app, path, text)) ? { text: null, isForeign: true } : { text, isForeign: false };
	}
}
