/** Tabs of the settings window, written by hand in `display` or declared as definitions. */

import type { SettingDefinitionItem } from "obsidian";
import type { App } from "./app";
import type { Plugin } from "./plugin";
import { DefinedSettings } from "./setting-definition";

export abstract class SettingTab {
	icon = "";
	id = "";
	name = "";
	readonly containerEl = createDiv({ cls: "vertical-tab-content" });
	settingItems: SettingDefinitionItem[] = [];
	private drawn: DefinedSettings | null = null;

	constructor(readonly app: App) {}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	/** Takes the definitions anew, and draws them when the tab is on the screen. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.drawn) this.show();
	}

	getControlValue(_key: string): unknown {
		return undefined;
	}

	setControlValue(_key: string, _value: unknown): unknown {
		return undefined;
	}

	/** Asks again what is visible and what can be used. */
	refreshDomState(): void {
		this.drawn?.refresh();
	}

	display(): void {
		// For tabs written by hand.
	}

	hide(): void {
		this.drawn?.end();
		this.drawn = null;
		this.containerEl.empty();
	}

	/** What the settings window does when the tab is opened. */
	show(): void {
		this.drawn?.end();
		this.drawn = null;
		const definitions = this.getSettingDefinitions();
		this.settingItems = definitions;
		if (definitions.length === 0) {
			this.display();
			return;
		}
		this.containerEl.empty();
		this.drawn = new DefinedSettings(this, definitions, this.containerEl);
	}
}

export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: App,
		readonly plugin: Plugin,
	) {
		super(app);
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
	}

	override getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const settings = (this.plugin.settings ??= {}) as Record<string, unknown>;
		settings[key] = value;
		await this.plugin.saveData(settings);
	}
}
