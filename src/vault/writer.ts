/** Writes to notes: the plan is made on the very text that is written to. */

import type { App } from "obsidian";
import type { Refusal } from "../plans/plan";
import { applyEdits, type Edit } from "../text/edit";

export interface Change {
	edits: readonly Edit[];
	refusals: readonly Refusal[];
}

export interface Written {
	changed: boolean;
	refusals: readonly Refusal[];
}

export class Writer {
	constructor(private readonly app: App) {}

	/** Changes one note in one step. Nothing is written when the plan changes nothing. */
	async change(path: string, plan: (text: string) => Change): Promise<Written> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return { changed: false, refusals: [{ code: "note-missing", line: null }] };
		let refusals: readonly Refusal[] = [];
		let changed = false;
		try {
			const first = plan(await this.app.vault.read(file));
			if (first.edits.length === 0) return { changed, refusals: first.refusals };
			await this.app.vault.process(file, (text) => {
				const change = plan(text);
				refusals = change.refusals;
				changed = change.edits.length > 0;
				return applyEdits(text, change.edits);
			});
		} catch (error) {
			const what = error instanceof Error ? error.message : String(error);
			return { changed: false, refusals: [...refusals, { code: "write-failed", line: null, what }] };
		}
		return { changed, refusals };
	}
}
