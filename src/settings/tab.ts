/** The plugin's page in the app's settings. */

import { Notice, PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import type { Preferences } from "../vault/preferences";
import { words } from "../words/words";

type Key = "automatic.lastContact" | "automatic.recentContext" | "automatic.quietSeconds";

export class SettingTab extends PluginSettingTab {
	constructor(
		app: App,
		plugin: Plugin,
		private readonly preferences: Preferences,
	) {
		super(app, plugin);
		plugin.registerEvent(preferences.onChanged(() => this.update()));
	}

	override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
		return [
			{
				type: "group",
				heading: words.settings.automatic,
				items: [
					{ name: words.settings.automatic, desc: words.settings.automaticAbout },
					{
						name: words.settings.automaticContact,
						desc: words.settings.automaticContactAbout,
						control: { type: "toggle", key: "automatic.lastContact" },
					},
					{
						name: words.settings.automaticContext,
						desc: words.settings.automaticContextAbout,
						control: { type: "toggle", key: "automatic.recentContext" },
					},
					{
						name: words.settings.quiet,
						desc: words.settings.quietAbout,
						control: {
							type: "number",
							key: "automatic.quietSeconds",
							min: 1,
							step: 1,
							validate: (value) => (Number.isInteger(value) && value >= 1 ? undefined : words.settings.quietWrong),
						},
					},
				],
			},
		];
	}

	/** Keys are paths into the settings. */
	override getControlValue(key: Key): unknown {
		return key.split(".").reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], this.preferences.settings);
	}

	override async setControlValue(key: Key, value: unknown): Promise<void> {
		try {
			await this.preferences.set(key.split("."), value);
		} catch (error) {
			// The switch says otherwise by now: it shows again what holds.
			this.update();
			new Notice(words.notices.refused(words.settings.automatic, error instanceof Error ? error.message : String(error)));
		}
	}
}
