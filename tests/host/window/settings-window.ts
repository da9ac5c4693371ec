/** The settings window: a dialog with a tab for each plugin. */

import { Modal } from "./modal";
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

	override onClose(): void {
		this.closeActiveTab();
	}

	private closeActiveTab(): void {
		this.activeTab?.hide();
		this.activeTab?.containerEl.detach();
		this.activeTab = null;
	}
}
