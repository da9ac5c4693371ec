/** Builds the parts of the plugin and registers them. */

import { Platform, Plugin } from "obsidian";
import { readSettings } from "./settings/read";
import { ActiveProject } from "./ui/active";
import { commands } from "./ui/commands";
import { PANEL_VIEW, PanelView } from "./ui/panel";
import { StatusBar } from "./ui/status-bar";
import { Library } from "./vault/library";
import { Update } from "./vault/update";
import { Writer } from "./vault/writer";

export default class ProjectPulsePlugin extends Plugin {
	override async onload(): Promise<void> {
		const { app } = this;
		const { settings } = readSettings(await this.loadData());
		const library = new Library(app, settings);
		const update = new Update(app, library, new Writer(app));
		const active = new ActiveProject(app, library);
		const openPanel = (): void => void app.workspace.ensureSideLeaf(PANEL_VIEW, "right", { active: true, reveal: true });

		this.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf, active));
		for (const command of commands({ app, active, update, openPanel })) this.addCommand(command);
		if (!Platform.isPhone) this.addChild(new StatusBar(this.addStatusBarItem(), active, openPanel));
		// Nothing is read before the app shows its notes.
		app.workspace.onLayoutReady(() => this.addChild(active));
	}
}
