/** What the pages of the settings are built on: the values, how they are stored, and what is typed and not stored yet. */

import { Notice, type App } from "obsidian";
import type { Proposal } from "../../notes/survey";
import type { Json } from "../../settings/migration";
import { readSettings } from "../../settings/read";
import type { Settings } from "../../settings/schema";
import { valueAt, withEntries, withSetting } from "../../settings/stored";
import type { Preferences } from "../../vault/preferences";
import { words } from "../../words/words";
import type { FoundCount } from "./found";
import { withChosen } from "./look";

export class Desk {
	/** By the id of the field: a half-typed name must neither count nor be lost when the page is drawn again. */
	readonly typed = new Map<string, string>();
	/** Keys of the lists with an entry that has no words yet. */
	readonly drafts = new Set<string>();
	/** While true, rows go because others take their place. */
	isDrawing = false;
	private changes = 0;

	constructor(
		readonly app: App,
		readonly found: FoundCount,
		private readonly preferences: Preferences,
		/** Draws the page again, with the rows it has now. @param focus id of the field to go to */
		readonly redraw: (focus?: string) => void,
	) {}

	/** Whether a value is being stored from here. */
	get isStoring(): boolean {
		return this.changes > 0;
	}

	get settings(): Settings {
		return this.preferences.settings;
	}

	/** @param key the path of the value with dots between */
	value(key: string): unknown {
		return valueAt(this.settings, key.split("."));
	}

	text(key: string): string {
		const value = this.value(key);
		return typeof value === "string" || typeof value === "number" ? String(value) : "";
	}

	texts(key: string): string[] {
		return textsIn(this.value(key));
	}

	store(key: string, value: unknown): Promise<void> {
		return this.edit((stored) => withSetting(stored, key.split("."), value));
	}

	/** Changes a list of texts as it is when its turn comes. */
	storeTexts(key: string, change: (texts: readonly string[]) => readonly string[]): Promise<void> {
		const path = key.split(".");
		return this.edit((stored) => withSetting(stored, path, change(textsIn(valueAt(readSettings(stored).settings, path)))));
	}

	/** Changes a list of objects. */
	storeEntries(key: string, change: (entries: readonly Json[]) => readonly Json[]): Promise<void> {
		return this.edit((stored) => withEntries(stored, key.split("."), change));
	}

	/** Tracks what was chosen of what a look at the vault has found. */
	async take(chosen: readonly Proposal[]): Promise<void> {
		await this.edit((stored) => withChosen(stored, chosen));
		this.redraw();
	}

	/** What was typed into the fields of a list belongs to other entries now. */
	forget(key: string): void {
		this.drafts.delete(key);
		for (const id of this.typed.keys()) if (id.startsWith(`${key}.`)) this.typed.delete(id);
	}

	/** The list's entry without words is gone with its row, and the page is not to come back with it. */
	dropDraft(key: string): void {
		if (this.drafts.delete(key)) queueMicrotask(() => this.redraw());
	}

	private async edit(change: (stored: unknown) => Json): Promise<void> {
		this.changes++;
		try {
			await this.preferences.edit(change);
		} catch (error) {
			// The page says otherwise by now: it shows again what holds.
			this.redraw();
			new Notice(words.settings.notStored(error instanceof Error ? error.message : String(error)));
		} finally {
			this.changes--;
		}
	}
}

function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}
