/** A view of a file, which follows the file when it is renamed and closes when it is deleted. */

import type { TAbstractFile, TFile } from "obsidian";
import type { Menu } from "./menu";
import { ItemView, type ViewStateResult } from "./view";

export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;
	override navigation = true;

	getDisplayText(): string {
		return this.file?.basename ?? "No file";
	}

	/** The menu of the pane has what plugins do with the file. */
	override onPaneMenu(menu: Menu, source: string): void {
		super.onPaneMenu(menu, source);
		if (this.file) this.leaf.workspace.trigger("file-menu", menu, this.file, source, this.leaf);
	}

	override onload(): void {
		const { vault } = this.app;
		this.registerEvent(
			vault.on("rename", (file) => {
				if (file === this.file) void this.onRename(this.file);
			}),
		);
		this.registerEvent(vault.on("delete", (file) => this.deleted(file)));
	}

	override async onClose(): Promise<void> {
		await this.loadFile(null);
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), file: this.file?.path ?? null };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const { file } = state as { file?: string | null };
		if (file === undefined) return;
		const found = file === null ? null : this.app.vault.getFileByPath(file);
		if (file !== null && !found) throw new Error(`There is no file ${file} to show`);
		await this.loadFile(found);
	}

	async loadFile(file: TFile | null): Promise<void> {
		const before = this.file;
		if (file === before) return;
		if (before) await this.onUnloadFile(before);
		this.file = file;
		if (file) await this.onLoadFile(file);
	}

	async onLoadFile(_file: TFile): Promise<void> {
		// For subclasses.
	}

	async onUnloadFile(_file: TFile): Promise<void> {
		// For subclasses.
	}

	onRename(_file: TFile): Promise<void> {
		const { tabs, workspace } = this.leaf;
		tabs?.select(tabs.current);
		workspace.layoutChanged();
		return Promise.resolve();
	}

	canAcceptExtension(_extension: string): boolean {
		return false;
	}

	private deleted(file: TAbstractFile): void {
		if (file !== this.file) return;
		if (this.allowNoFile) void this.loadFile(null);
		else this.leaf.detach();
	}
}

/** Any file the app has no view for: a picture, a document. */
export class OtherFileView extends FileView {
	getViewType(): string {
		return "file";
	}
}
