/** Builds the parts of the plugin and registers them. */

import { getLanguage, Notice, Platform, Plugin } from "obsidian";
import type { SettingProblem } from "./settings/read";
import type { Settings } from "./settings/schema";
import { SettingTab } from "./settings/tab";
import { Actions } from "./ui/actions";
import { ActiveProject } from "./ui/active";
import { Commands } from "./ui/commands/commands";
import { memoryOf } from "./ui/panel/memory";
import { PANEL_VIEW, PanelView } from "./ui/panel/view";
import { Roster } from "./ui/roster";
import { StatusBar } from "./ui/status-bar";
import { today } from "./ui/today";
import { Welcome } from "./ui/welcome";
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
import { speak, words } from "./words/words";

export default class ProjectPulsePlugin extends Plugin {
	/** What is known of the vault. */
	index: Index | null = null;
	private preferences: Preferences | null = null;

	override async onload(): Promise<void> {
		const { app } = this;
		speak(getLanguage());
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
		const roster = new Roster(index);
		const actions = new Actions({ app, index, proposals, batches, undo, roster, today });
		const settings = (): Settings => preferences.settings;
		const run = (id: string): void => commands.run(id);
		const active = new ActiveProject({ app, index, rollups, editors, actions, roster, settings, run });
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

		this.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf, { port: active, memory: memoryOf, today }));
		this.registerHoverLinkSource(PANEL_VIEW, { display: this.manifest.name, defaultMod: true });
		const commands = this.addChild(
			new Commands({
				app,
				pluginId: this.manifest.id,
				index,
				editors,
				active,
				actions,
				proposals,
				batches,
				undo,
				roster,
				settings,
				openPanel,
			}),
		);
		for (const command of commands.list) this.addCommand(command);
		const statusBar = Platform.isPhone
			? null
			: this.addChild(
					new StatusBar(this.addStatusBarItem(), {
						active,
						openPanel,
						settings: () => preferences.settings.statusBar,
						change: (key, value) => void preferences.set(["statusBar", key], value),
					}),
				);
		this.registerEvent(
			preferences.onChanged(() => {
				active.settingsChanged();
				statusBar?.draw();
			}),
		);
		this.addSettingTab(new SettingTab(app, this, preferences));
		// Nothing is read before the app shows its notes.
		const live = [rollups, index, active, automatic, new Welcome(app, index, preferences)];
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
