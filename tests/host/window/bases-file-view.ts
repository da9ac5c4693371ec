/** The tab that shows a base. */

import type { TFile } from "obsidian";
import { BasesController } from "./bases-controller";
import { FileView } from "./file-view";

export class BasesFileView extends FileView {
	controller: BasesController | null = null;

	getViewType(): string {
		return "bases";
	}

	override async onLoadFile(file: TFile): Promise<void> {
		await super.onLoadFile(file);
		const containerEl = this.contentEl.createDiv({ cls: "bases-view" });
		this.controller = new BasesController(this.app, file, containerEl);
		this.addChild(this.controller);
	}

	override async onUnloadFile(file: TFile): Promise<void> {
		if (this.controller) this.removeChild(this.controller);
		this.controller = null;
		this.contentEl.empty();
		await super.onUnloadFile(file);
	}
}
