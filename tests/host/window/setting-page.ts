/** One page of declared settings on the screen: the tab itself, or one that a row leads to. */

import type { SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { DefinedSettings } from "./setting-definition";
import type { SettingPage } from "./setting";
import type { SettingTab } from "./setting-tab";

interface Ways {
	open: (name: string) => void;
	back: () => void;
}

export class DrawnPage {
	private readonly settings: DefinedSettings | null;
	private readonly made: SettingPage | null = null;

	/** @param page null for the tab itself */
	constructor(tab: SettingTab, page: SettingDefinitionPage | null, ways: Ways) {
		const { containerEl } = tab;
		if (!page) {
			this.settings = new DefinedSettings(tab, tab.settingItems, containerEl, ways.open);
			return;
		}
		const bar = containerEl.createDiv({ cls: "setting-page-titlebar" });
		const back = bar.createEl("button", { cls: "setting-page-back", attr: { "aria-label": "Back" } });
		back.addEventListener("click", ways.back);
		bar.createDiv({ cls: "setting-page-title", text: page.name });
		const contentEl = containerEl.createDiv({ cls: "setting-page" });
		this.made = (page.page?.() as SettingPage | undefined) ?? null;
		if (this.made) {
			contentEl.append(this.made.containerEl);
			this.made.display();
		}
		this.settings = page.items ? new DefinedSettings(tab, page.items, contentEl, ways.open) : null;
	}

	refresh(): void {
		this.settings?.refresh();
	}

	end(): void {
		this.settings?.end();
		this.made?.hide();
	}
}

/** The page of this name among the rows, those in groups included. */
export function pageCalled(name: string, items: readonly SettingDefinitionItem[]): SettingDefinitionPage | null {
	for (const item of items) {
		if (isPage(item)) {
			if (item.name === name) return item;
		} else if (isGroup(item)) {
			const inner = pageCalled(name, item.items ?? []);
			if (inner) return inner;
		}
	}
	return null;
}

export function isGroup(item: SettingDefinitionItem): item is SettingDefinitionGroup {
	return "type" in item && (item.type === "group" || item.type === "list");
}

export function isPage(item: SettingDefinitionItem): item is SettingDefinitionPage {
	return "type" in item && item.type === "page";
}

export interface Found {
	row: SettingDefinition | SettingDefinitionPage;
	/** Names of the pages that lead to it. */
	pages: readonly string[];
}

/** Everything the app's search of the settings looks through. */
export function* searchable(items: readonly SettingDefinitionItem[], pages: readonly string[] = []): Generator<Found> {
	for (const item of items) {
		if (isGroup(item)) yield* searchable(item.items ?? [], pages);
		else {
			const wish = "searchable" in item ? item.searchable : undefined;
			const isFound = (typeof wish === "function" ? wish() : wish) ?? true;
			if (isFound) yield { row: item, pages };
			if (isPage(item)) yield* searchable(item.items ?? [], [...pages, item.name]);
		}
	}
}
