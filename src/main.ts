/** Builds the parts of the plugin and registers them. */

import { getLanguage, Notice, Platform, Plugin } from "obsidian";
import { signalSentence } from "./overview/sentence";
import type { ProjectPulseApi } from "./scripts/api";
import { Scripts } from "./scripts/scripts";
import type { SettingProblem } from "./settings/read";
import type { Settings } from "./settings/schema";
import { SettingTab } from "./settings/tab";
import { Actions } from "./ui/actions";
import { ActiveProject } from "./ui/active";
import { BasesRegistration } from "./ui/bases/registration";
import { CollectDialogs } from "./ui/collect/dialogs";
import { WaitingItems } from "./ui/collect/waiting";
import { Commands } from "./ui/commands/commands";
import { Digests } from "./ui/overview/digests";
import { Listed } from "./ui/overview/listed";
import { memoryOf } from "./ui/panel/memory";
import { showPanel } from "./ui/panel/opening";
import type { Mode } from "./ui/panel/switch";
import { PANEL_VIEW, PanelView } from "./ui/panel/view";
import { Roster } from "./ui/roster";
import { StatusBar } from "./ui/status-bar";
import { StatusDialogs } from "./ui/status/dialogs";
import { today } from "./ui/today";
import { Welcome } from "./ui/welcome";
import { Automatic } from "./vault/automatic";
import { Batches } from "./vault/batch";
import { Collections } from "./vault/collections";
import { deviceName } from "./vault/device";
import { Editors } from "./vault/editors";
import { Index } from "./vault/index";
import { Preferences } from "./vault/preferences";
import { Proposals } from "./vault/proposals";
import { Remembered } from "./vault/remembered";
import { Rollups } from "./vault/rollups";
import { Store } from "./vault/store";
import { Tidyings } from "./vault/tidyings";
import { Undo } from "./vault/undo";
import { Writer } from "./vault/writer";
import { speak, words } from "./words/words";

export default class ProjectPulsePlugin extends Plugin {
	/** What is known of the vault. */
	index: Index | null = null;
	/** What other plugins and scripts may ask: see docs/api.md. */
	api: ProjectPulseApi | null = null;
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
		const tidyings = new Tidyings({ index, rollups, people: () => roster.people(), settings, today });
		const remembered = new Remembered(app, this.manifest.dir ?? `${app.vault.configDir}/plugins/${this.manifest.id}`);
		const status = new StatusDialogs({ app, index, rollups, roster, remembered, proposals, batches, undo, settings, today });
		const people = (): readonly string[] => roster.people();
		const gathering = { app, index, textOf: (path: string) => rollups.textOf(path), settings, people };
		const collections = new Collections({ ...gathering, today });
		const collect = new CollectDialogs({ ...gathering, collections, batches, undo, roster, today });
		const itemCounts = new WaitingItems({ app, index, collections });
		const active = new ActiveProject({ app, index, rollups, editors, actions, roster, settings, run, itemCounts });
		const digests = new Digests({ app, index, rollups, roster, settings, today });
		const show = (path: string): void => {
			commands.show(path);
			openPanel("project");
		};
		const overview = new Listed({ app, index, rollups, roster, actions, settings, run, digests, status, active, show });
		const bases = this.addChild(new BasesRegistration(app, (view, registration) => this.registerBasesView(view, registration), { port: overview, today }));
		writer.onWritten = (file) => {
			rollups.forget(file.path);
			active.refresh(file);
			digests.refresh(file.path);
			itemCounts.refresh();
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
		const openPanel = (mode?: Mode): void => void showPanel(app, mode);

		this.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf, { port: active, overview, memory: memoryOf, today }));
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
				status,
				collect,
				tidyings,
				settings,
				hasBases: () => bases.try(),
				openPanel,
			}),
		);
		for (const command of commands.list) this.addCommand(command);
		const attention = async (path: string): Promise<string | null> => {
			const signal = (await digests.digestAt(path))?.signal;
			return signal ? signalSentence(signal, today()) : null;
		};
		const parts = { app, index, editors, rollups, batches, roster, actions, active, today, openPanel, attention };
		const scripts = this.addChild(new Scripts(parts));
		scripts.registerWith(this);
		this.api = scripts.api;
		const statusBar = Platform.isPhone
			? null
			: this.addChild(
					new StatusBar(this.addStatusBarItem(), {
						active,
						openPanel: () => openPanel("project"),
						settings: () => preferences.settings.statusBar,
						change: (key, value) => void preferences.set(["statusBar", key], value),
					}),
				);
		this.registerEvent(
			preferences.onChanged(() => {
				active.settingsChanged();
				digests.settingsChanged();
				itemCounts.refresh();
				statusBar?.draw();
			}),
		);
		this.addSettingTab(new SettingTab(app, this, preferences));
		// Nothing is read before the app shows its notes.
		const live = [rollups, collections, index, itemCounts, active, digests, automatic, remembered, new Welcome(app, index, preferences)];
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
