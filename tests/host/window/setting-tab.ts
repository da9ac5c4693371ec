/** Tabs of the settings window, written by hand in `display` or declared as definitions. */

import type { SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import type { App } from "./app";
import type { Plugin } from "./plugin";
import { DrawnPage, pageCalled } from "./setting-page";

export abstract class SettingTab {
	icon = "";
	id = "";
	name = "";
	readonly containerEl = createDiv({ cls: "vertical-tab-content" });
	settingItems: SettingDefinitionItem[] = [];
	private drawn: DrawnPage | null = null;
	/** Names of the pages that lead to the one on the screen; null while the tab is on none. */
	private pages: string[] | null = null;

	constructor(readonly app: App) {}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	/** Takes the definitions anew, and draws the page that is on the screen. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.pages) this.draw(this.pages);
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
		this.end();
		this.pages = null;
		this.containerEl.empty();
	}

	/** What the settings window does when the tab is opened: the definitions are those taken last. */
	show(): void {
		if (this.settingItems.length === 0) this.display();
		else this.draw([]);
	}

	/** Shows a page, or the nearest one above it that there is. */
	private draw(pages: string[]): void {
		this.end();
		this.containerEl.empty();
		const found: SettingDefinitionPage[] = [];
		for (const name of pages) {
			const next = pageCalled(name, found.length === 0 ? this.settingItems : (found.at(-1)?.items ?? []));
			if (!next) break;
			found.push(next);
		}
		this.pages = found.map(({ name }) => name);
		this.drawn = new DrawnPage(this, found.at(-1) ?? null, {
			open: (name) => this.draw([...(this.pages ?? []), name]),
			back: () => this.draw((this.pages ?? []).slice(0, -1)),
		});
	}

	private end(): void {
		this.drawn?.end();
		this.drawn = null;
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
