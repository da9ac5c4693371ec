/** The plugin's stored settings: read once, changed value by value, read again when sync brings others. */

import type { Plugin } from "obsidian";
import { readSettings, type SettingProblem } from "../settings/read";
import { defaultSettings, type Settings } from "../settings/schema";
import { withSetting } from "../settings/stored";

export class Preferences {
	settings: Settings = defaultSettings();
	problems: readonly SettingProblem[] = [];
	private stored: unknown = null;

	constructor(
		private readonly plugin: Plugin,
		/** Called when the settings are others than before. */
		private readonly onChange: (settings: Settings) => void,
	) {}

	/** Reads what is stored. Whatever is wrong in it stays there until the user changes it. */
	async load(): Promise<void> {
		this.stored = await this.plugin.loadData();
		this.read();
	}

	/** @param path the keys down to the value */
	async set(path: readonly string[], value: unknown): Promise<void> {
		this.stored = withSetting(this.stored, path, value);
		this.read();
		await this.plugin.saveData(this.stored);
	}

	private read(): void {
		const before = JSON.stringify(this.settings);
		const { settings, problems } = readSettings(this.stored);
		this.settings = settings;
		this.problems = problems;
		if (JSON.stringify(settings) !== before) this.onChange(settings);
	}
}
