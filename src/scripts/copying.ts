/** Copies a link to a project: as a command for the one that is shown, and in the menus of tracked notes. */

import { Component, Notice, TFile, type App, type Command, type Menu, type TAbstractFile } from "obsidian";
import type { ActiveProject } from "../ui/active";
import type { Index } from "../vault/index";
import { words } from "../words/words";
import { addChoices } from "../ui/choice";
import { openUrl } from "./url";

export interface CopyParts {
	app: App;
	index: Index;
	active: ActiveProject;
}

export class Copying extends Component {
	readonly command: Command;

	constructor(private readonly parts: CopyParts) {
		super();
		this.command = {
			id: "copy-link",
			name: words.scripts.links.copy,
			checkCallback: (checking) => {
				const { model } = this.parts.active;
				if (model && !checking) void this.copy(model.path, model.title);
				return model !== null;
			},
		};
	}

	override onload(): void {
		this.registerEvent(this.parts.app.workspace.on("file-menu", (menu, file) => this.onFile(menu, file)));
	}

	private onFile(menu: Menu, file: TAbstractFile): void {
		const { graph } = this.parts.index;
		if (!(file instanceof TFile) || !graph.isTracked(file.path)) return;
		const { path } = file;
		const run = (): void => void this.copy(path, graph.get(path)?.title ?? file.basename);
		addChoices(menu, [{ title: words.scripts.links.copy, icon: "link", section: "project-pulse", run }]);
	}

	private async copy(path: string, title: string): Promise<void> {
		const { links } = words.scripts;
		try {
			// The window that is looked at has the clipboard.
			await activeWindow.navigator.clipboard.writeText(openUrl(this.parts.app.vault.getName(), path));
			new Notice(links.copied(title));
		} catch {
			new Notice(links.copyFailed);
		}
	}
}
