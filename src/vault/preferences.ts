/** The plugin's stored settings: read once, changed value by value, read again when sync brings others. */

import { Events, type EventRef, type Plugin } from "obsidian";
import { isObject, type Json } from "../settings/migration";
import { readSettings, type SettingProblem } from "../settings/read";
import { defaultSettings, rulesIn, type Settings } from "../settings/schema";
import { withSetting } from "../settings/stored";

export type Origin = "here" | "outside";

export class Preferences {
	/** One object as long as notes are read by the same rules: what is read by it sees all other changes at once. */
	settings: Settings = defaultSettings();
	problems: readonly SettingProblem[] = [];
	/** What the file held when it could last be read. */
	private stored: unknown = null;
	private readonly events = new Events();
	/** One change after the other. */
	private turn: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly plugin: Plugin,
		/** Called when notes are to be read by other settings than before. */
		private readonly onRules: (settings: Settings) => void,
	) {}

	/** Values are others than before: set here, or come from outside. */
	onChanged(listener: (origin: Origin) => void): EventRef {
		return this.events.on("changed", (origin) => listener(origin as Origin));
	}

	/** Reads what is stored. Whatever is wrong in it stays there until the user changes it. */
	load(): Promise<void> {
		return this.next(() => this.read());
	}

	/** Whether nobody has ever stored anything. */
	get isUntouched(): boolean {
		return this.stored === null && this.problems.length === 0;
	}

	/** @param path the keys down to the value */
	set(path: readonly string[], value: unknown): Promise<void> {
		return this.edit((stored) => withSetting(stored, path, value));
	}

	/** Changes what is stored, on what the file holds when its turn comes. */
	edit(change: (stored: unknown) => Json): Promise<void> {
		return this.next(async () => {
			// Sync may have brought another file that nobody has told of yet.
			await this.read();
			await this.keepAside();
			const stored = change(this.stored);
			await this.plugin.saveData(stored);
			this.stored = stored;
			this.takeAndTell("here");
		});
	}

	private next(change: () => Promise<void>): Promise<void> {
		const turn = this.turn.then(change);
		this.turn = turn.catch(() => undefined);
		return turn;
	}

	private async read(): Promise<void> {
		const found = await this.plugin.loadData().then((data: unknown) => data ?? null, () => null);
		// A file that is half there, as in the middle of a sync, is no reason to forget what it said.
		if (found !== null || this.stored === null) this.stored = found;
		this.takeAndTell("outside");
		if (found === null) {
			const isBroken = this.stored === null && (await this.brokenText()) !== null;
			this.problems = isBroken ? [{ path: "", expected: "JSON" }] : [];
		}
	}

	private takeAndTell(origin: Origin): void {
		const before = JSON.stringify(this.settings);
		const { settings, problems } = readSettings(this.stored);
		this.problems = problems;
		if (JSON.stringify(settings) === before) return;
		if (rulesIn(settings) === rulesIn(this.settings)) Object.assign(this.settings, settings);
		else {
			this.settings = settings;
			this.onRules(settings);
		}
		this.events.trigger("changed", origin);
	}

	/** What nobody could read as settings may still be what somebody wrote, so it is not just written over. */
	private async keepAside(): Promise<void> {
		if (isObject(this.stored)) return;
		const text = this.stored === null ? await this.brokenText() : JSON.stringify(this.stored);
		if (text !== null) await this.plugin.app.vault.adapter.write(`${this.folder}/data.unread.json`, text);
	}

	/** The file's text, where it has one that is no JSON; null otherwise. */
	private async brokenText(): Promise<string | null> {
		let text = "";
		try {
			text = await this.plugin.app.vault.adapter.read(`${this.folder}/data.json`);
			JSON.parse(text);
			return null;
		} catch {
			return text.trim() === "" ? null : text;
		}
	}

	private get folder(): string {
		const { manifest, app } = this.plugin;
		return manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
	}
}
