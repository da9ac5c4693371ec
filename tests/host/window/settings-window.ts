/** The settings window: a dialog with a tab for each plugin. */

import { Modal } from "./modal";
import { searchable } from "./setting-page";
import type { SettingTab } from "./setting-tab";

export class SettingsWindow extends Modal {
	readonly pluginTabs: SettingTab[] = [];
	activeTab: SettingTab | null = null;

	addSettingTab(tab: SettingTab): void {
		this.pluginTabs.push(tab);
		tab.update();
	}

	removeSettingTab(tab: SettingTab): void {
		const index = this.pluginTabs.indexOf(tab);
		if (index >= 0) this.pluginTabs.splice(index, 1);
		if (this.activeTab === tab) this.closeActiveTab();
	}

	/** Null when no such tab is there. */
	openTabById(id: string): SettingTab | null {
		const tab = this.pluginTabs.find((other) => other.id === id);
		if (!tab) return null;
		this.closeActiveTab();
		this.activeTab = tab;
		this.contentEl.append(tab.containerEl);
		tab.show();
		return tab;
	}

	/** What the search of the settings finds: names of rows, each behind the tab and the pages that lead to it. */
	search(query: string): string[] {
		const wanted = query.toLowerCase();
		return this.pluginTabs.flatMap(({ name: tab, settingItems }) =>
			[...searchable(settingItems)].flatMap(({ row, pages }) => {
				const desc = typeof row.desc === "string" ? row.desc : (row.desc?.textContent ?? "");
				const words = [row.name, desc, ...("aliases" in row ? (row.aliases ?? []) : [])];
				return words.some((text) => text.toLowerCase().includes(wanted)) ? [[tab, ...pages, row.name].join(" › ")] : [];
			}),
		);
	}

	override onClose(): void {
		this.closeActiveTab();
	}

	private closeActiveTab(): void {
		this.activeTab?.hide();
		this.activeTab?.containerEl.detach();
		this.activeTab = null;
	}
}
