/** What the plugin adds to the app's menus: the lines of a note become items, tracked notes are shown and updated. */

import { Component, TFile, type Editor, type Menu, type TAbstractFile } from "obsidian";
import { ITEM_KINDS, type ItemKind } from "../notes/item";
import { words } from "../words/words";
import { addChoices } from "./choice";
import { isSource, sendItems } from "./commands/collecting";
import type { Tools } from "./commands/parts";
import { canTake, takeFrom } from "./line";

const SECTION = "project-pulse";
/** The panel's own menus offer these in their own way. */
export const PANEL_MENU = "project-pulse-panel";

const ICONS: Record<ItemKind, string> = { blockers: "octagon-alert", nextSteps: "square-check", decisions: "gavel" };

export class Menus extends Component {
	constructor(private readonly tools: Tools) {
		super();
	}

	override onload(): void {
		const { workspace } = this.tools.app;
		this.registerEvent(workspace.on("editor-menu", (menu, editor, { file }) => this.onText(menu, editor, file)));
		this.registerEvent(workspace.on("file-menu", (menu, file, source) => this.onFile(menu, file, source)));
		this.registerEvent(workspace.on("files-menu", (menu, files) => this.onFiles(menu, files)));
	}

	private onText(menu: Menu, editor: Editor, file: TFile | null): void {
		this.addSending(menu, file);
		if (!file || !canTake(editor, file)) return;
		const choices = ITEM_KINDS.map((kind) => ({
			title: words.commands.take[kind],
			icon: ICONS[kind],
			section: SECTION,
			run: () => takeFrom(this.tools, { kind, editor, file }),
		}));
		addChoices(menu, choices);
	}

	/** A source gives what it has to a project. */
	private addSending(menu: Menu, file: TAbstractFile | null): void {
		if (!(file instanceof TFile) || !isSource(this.tools, file)) return;
		addChoices(menu, [{ title: words.collect.send, icon: "inbox", section: SECTION, run: () => sendItems(this.tools, file.path) }]);
	}

	private onFile(menu: Menu, file: TAbstractFile, source: string): void {
		const { atHand, actions, openPanel } = this.tools;
		if (source === PANEL_MENU) return;
		this.addSending(menu, file);
		if (!this.isTracked(file)) return;
		const { path } = file;
		const show = (): void => {
			atHand.choose(path);
			openPanel("project");
		};
		addChoices(menu, [{ title: words.commands.menu.openInPanel, icon: "panel-right", section: SECTION, run: show }]);
		this.addUpdate(menu, () => void actions.update(path));
	}

	private onFiles(menu: Menu, files: readonly TAbstractFile[]): void {
		const paths = files.filter((file) => this.isTracked(file)).map(({ path }) => path);
		if (paths.length > 0) this.addUpdate(menu, () => this.tools.actions.reviewSome(paths));
	}

	private addUpdate(menu: Menu, run: () => void): void {
		addChoices(menu, [{ title: words.commands.menu.update, icon: "refresh-cw", section: SECTION, run }]);
	}

	private isTracked(file: TAbstractFile): boolean {
		return file instanceof TFile && this.tools.index.graph.isTracked(file.path);
	}
}
