/** The command palette and the quick switcher. */

import type { TFile } from "obsidian";
import type { App } from "../../../tests/host/window/app";
import type { HostCommand } from "../../../tests/host/window/commands";
import { Keymap } from "../../../tests/host/window/scope";
import { FuzzySuggestModal } from "../../../tests/host/window/suggest";

type Choice = MouseEvent | KeyboardEvent;

export class Palette extends FuzzySuggestModal<HostCommand> {
	constructor(
		app: App,
		private readonly keys: ReadonlyMap<string, string>,
	) {
		super(app);
		this.setPlaceholder("Select a command…");
		this.setInstructions([
			{ command: "↑↓", purpose: "to navigate" },
			{ command: "↵", purpose: "to use" },
			{ command: "esc", purpose: "to dismiss" },
		]);
	}

	/** The plugin's first: they are what one is here for. */
	getItems(): HostCommand[] {
		const rank = ({ id }: HostCommand): number => (this.app.plugins.enabledPlugins.has(id.split(":")[0] ?? "") ? 0 : 1);
		return this.app.commands.listCommands().sort((a, b) => rank(a) - rank(b));
	}

	getItemText({ name }: HostCommand): string {
		return name;
	}

	override renderSuggestion(match: { item: HostCommand; match: { score: number; matches: [number, number][] } }, el: HTMLElement): void {
		el.addClass("mod-complex");
		super.renderSuggestion(match, el.createDiv({ cls: "suggestion-content" }));
		const key = this.keys.get(match.item.id);
		if (key !== undefined) el.createDiv({ cls: "suggestion-aux" }).createEl("kbd", { cls: "suggestion-hotkey", text: key });
	}

	onChooseItem({ id }: HostCommand): void {
		this.app.commands.executeCommandById(id);
	}
}

export class Switcher extends FuzzySuggestModal<TFile> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder("Find a note…");
	}

	/** Those opened last come first. */
	getItems(): TFile[] {
		const { vault, workspace } = this.app;
		const recent = workspace.getLastOpenFiles();
		const rank = ({ path }: TFile): number => (recent.includes(path) ? recent.indexOf(path) : recent.length);
		return vault.getMarkdownFiles().sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
	}

	getItemText({ path }: TFile): string {
		return path.replace(/\.md$/, "");
	}

	onChooseItem(file: TFile, event: Choice): void {
		void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true });
	}
}
