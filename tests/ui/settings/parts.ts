/** The settings and the first start built from their sources, on a stage without the rest of the plugin. */

import { Plugin } from "obsidian";
import { onTestFinished } from "vitest";
import { SettingTab } from "../../../src/settings/tab";
import { Welcome } from "../../../src/ui/welcome";
import { Index } from "../../../src/vault/index";
import { Preferences } from "../../../src/vault/preferences";
import { Store } from "../../../src/vault/store";
import { versionIs } from "../../vault/indexed";
import { manifest, newDevice, stage, type Stage, type StageOptions } from "../../vault/stage";

versionIs(manifest.version);

export class SettingsPlugin extends Plugin {
	index: Index | null = null;
	readonly preferences = new Preferences(this, (settings) => this.index?.useSettings(settings));

	async start(): Promise<void> {
		await this.preferences.load();
		this.index = new Index(this.app, this.preferences.settings, new Store("settings"));
		this.addSettingTab(new SettingTab(this.app, this, this.preferences));
		this.addChild(new Welcome(this.app, this.index, this.preferences));
		this.addChild(this.index);
	}
}

export interface OnStage {
	made: Stage;
	plugin: SettingsPlugin;
}

/** @param options with a `localStorage` the device is one that was there before */
export async function settingsOn(texts: Record<string, string>, options: StageOptions = {}): Promise<OnStage> {
	const device = newDevice();
	const made = await stage(texts, { ...device, ...options, bare: true });
	const plugin = new SettingsPlugin(made.host.app, manifest);
	plugin.load();
	await plugin.start();
	onTestFinished(() => plugin.unload());
	await made.until("the notes are read", () => plugin.index?.isFilled);
	await made.host.settled();
	return { made, plugin };
}
