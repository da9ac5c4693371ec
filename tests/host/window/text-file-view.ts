/** A view that holds the text of a file and saves it two seconds after a change. */

import type { TAbstractFile, TFile } from "obsidian";
import { debounce } from "./debounce";
import { FileView } from "./file-view";
import { Notice } from "./notice";

const SAVE_AFTER = 2000;

export abstract class TextFileView extends FileView {
	/** The text as it was last read, written or typed; line breaks are LF. */
	data = "";
	/** There is text in here that the file does not have. */
	dirty = false;
	readonly requestSave = debounce(() => this.app.workspace.busy(() => this.save()), SAVE_AFTER);
	/** What the file has, as far as this view knows. */
	private saved = "";
	private saving: Promise<void> = Promise.resolve();
	/** How many saves were begun. */
	private saves = 0;

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		const follow = (file: TAbstractFile): void => {
			if (file === this.file) void this.app.workspace.busy(() => this.follow(this.file));
		};
		this.registerEvent(this.app.vault.on("modify", follow));
	}

	override async onLoadFile(file: TFile): Promise<void> {
		await super.onLoadFile(file);
		const text = withLF(await this.app.vault.read(file));
		if (file !== this.file) return;
		this.data = this.saved = text;
		this.dirty = false;
		this.setViewData(text, true);
	}

	override async onUnloadFile(file: TFile): Promise<void> {
		await this.save(true);
		await super.onUnloadFile(file);
	}

	/** To be called when the text in the view has changed through the user or a plugin. */
	changed(): void {
		this.data = this.getViewData();
		this.dirty = this.data !== this.saved;
		if (this.dirty) this.requestSave();
	}

	/** Another view of the file changed, and this one was given the same text; the other one saves it. */
	mirrored(): void {
		this.data = this.getViewData();
	}

	/** Saves run one after the other. */
	async save(clear = false): Promise<void> {
		this.requestSave.cancel();
		const { file } = this;
		this.saving = this.saving.then(() => this.write(file));
		await this.saving;
		if (!clear) return;
		this.clear();
		this.data = this.saved = "";
		this.dirty = false;
	}

	private async write(file: TFile | null): Promise<void> {
		const { vault } = this.app;
		if (!this.dirty || !file || vault.getFileByPath(file.path) !== file) return;
		const text = this.getViewData();
		const { saved } = this;
		this.saved = this.data = text;
		this.dirty = false;
		this.saves++;
		try {
			await vault.modify(file, text);
		} catch (error) {
			this.saved = saved;
			this.dirty = true;
			new Notice(`Failed to save ${file.path}. ${String(error)}`, 0, this.app);
		}
	}

	/** The file has changed on the disk, through this view or through others. */
	private async follow(file: TFile | null): Promise<void> {
		if (!file) return;
		const { saves } = this;
		const text = withLF(await this.app.vault.read(file));
		// What was read before a save began is older than what the view has; the save tells of itself.
		if (file !== this.file || text === this.saved || saves !== this.saves) return;
		this.saved = text;
		if (text === this.getViewData()) {
			this.dirty = false;
			this.requestSave.cancel();
		} else if (this.dirty) {
			this.app.merges.push(file.path);
		} else {
			this.data = text;
			this.setViewData(text, false);
		}
	}
}

function withLF(text: string): string {
	return text.replace(/\r\n?/g, "\n");
}
