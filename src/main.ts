/** Builds the parts of the plugin and registers them. */

import { Notice, Platform, Plugin } from "obsidian";
import type { SettingProblem } from "./settings/read";
import { SettingTab } from "./settings/tab";
import { Actions } from "./ui/actions";
import { ActiveProject } from "./ui/active";
import { commands } from "./ui/commands";
import { PANEL_VIEW, PanelView } from "./ui/panel";
import { StatusBar } from "./ui/status-bar";
import { today } from "./ui/today";
import { Automatic } from "./vault/automatic";
import { Batches } from "./vault/batch";
import { deviceName } from "./vault/device";
import { Editors } from "./vault/editors";
import { Index } from "./vault/index";
import { Preferences } from "./vault/preferences";
import { Proposals } from "./vault/proposals";
import { Rollups } from "./vault/rollups";
import { Store } from "./vault/store";
import { Undo } from "./vault/undo";
import { Writer } from "./vault/writer";
import { words } from "./words/words";

export default class ProjectPulsePlugin extends Plugin {
	/** What is known of the vault. */
	index: Index | null = null;
	private preferences: Preferences | null = null;

	override async onload(): Promise<void> {
		const { app } = this;
		const preferences = new Preferences(this, (settings) => this.index?.useSettings(settings));
		await preferences.load();
		this.preferences = preferences;
		tellProblems(preferences.problems);

		const index = new Index(app, preferences.settings, new Store(`project-pulse-${deviceName(app)}`));
		this.index = index;
		const editors = this.addChild(new Editors(app));
		const rollups = new Rollups(app, index, today, (file) => editors.textOf(file));
		const writer = new Writer(app, editors);
		const undo = this.addChild(new Undo(app, writer));
		const batches = new Batches(writer, undo);
		const proposals = new Proposals(index, rollups);
		const actions = new Actions(app, index, proposals, batches, undo);
		const active = new ActiveProject(app, index, rollups, editors);
		writer.onWritten = (file) => {
			rollups.forget(file.path);
			active.refresh(file);
		};
		const automatic = new Automatic({
			app,
			index,
			editors,
			proposals,
			batches,
			writer,
			settings: () => preferences.settings.automatic,
			tell: (result) => actions.tellAutomatic(result),
		});
		const openPanel = (): void => void app.workspace.ensureSideLeaf(PANEL_VIEW, "right", { active: true, reveal: true });

		this.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf, active, (path) => void actions.update(path)));
		for (const command of commands({ active, actions, openPanel })) this.addCommand(command);
		if (!Platform.isPhone) this.addChild(new StatusBar(this.addStatusBarItem(), active, openPanel));
		this.addSettingTab(new SettingTab(app, this, preferences));
		// Nothing is read before the app shows its notes.
		const live = [rollups, index, active, automatic];
		app.workspace.onLayoutReady(() => live.forEach((part) => this.addChild(part)));
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.preferences?.load();
		tellProblems(this.preferences?.problems ?? []);
	}
}

function tellProblems(problems: readonly SettingProblem[]): void {
	for (const { path, expected } of problems) new Notice(words.settings.settingReplaced(path, expected));
}
