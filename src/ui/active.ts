/** The active project: the tracked note last opened. It stays when the focus moves elsewhere. */

import { Component, Events, type App, type TFile } from "obsidian";
import { identify } from "../notes/identity";
import { readProject } from "../notes/project";
import type { Library } from "../vault/library";
import { panelModel, type PanelModel } from "./panel-model";
import { today } from "./today";

/** Triggers `changed` when another project, or another state of it, is there to be shown. */
export class ActiveProject extends Component {
	readonly events = new Events();
	model: PanelModel | null = null;
	/** Counts reads, so that a slow one does not overwrite a later one. */
	private reads = 0;

	constructor(
		private readonly app: App,
		private readonly library: Library,
	) {
		super();
	}

	override onload(): void {
		const { workspace, metadataCache, vault } = this.app;
		this.registerEvent(workspace.on("file-open", (file) => void (file && this.open(file))));
		this.registerEvent(metadataCache.on("changed", (file) => void (this.isShown(file) && this.open(file))));
		this.registerEvent(vault.on("rename", (file, before) => this.moved(file.path, before)));
		this.registerEvent(vault.on("delete", (file) => this.moved(null, file.path)));
		const file = workspace.getActiveFile();
		if (file) void this.open(file);
	}

	/** The path of the project when the active file is one: commands act on it. */
	get activePath(): string | null {
		const file = this.app.workspace.getActiveFile();
		return file !== null && this.isShown(file) ? file.path : null;
	}

	private isShown(file: TFile): boolean {
		return this.model?.path === file.path;
	}

	private async open(file: TFile): Promise<void> {
		const read = ++this.reads;
		const note = file.extension === "md" ? await this.library.tracked(file) : null;
		if (read !== this.reads) return;
		if (note) {
			const { reader } = this.library;
			const { title } = identify(note.path, note.outline, note.frontmatter, reader.settings);
			this.show(panelModel(note.path, title, readProject(note, reader), today()));
		} else if (this.isShown(file)) {
			this.show(null);
		}
	}

	private moved(path: string | null, before: string): void {
		if (this.model?.path !== before) return;
		const file = path === null ? null : this.app.vault.getFileByPath(path);
		if (file) {
			this.model = { ...this.model, path: file.path };
			void this.open(file);
		} else {
			this.show(null);
		}
	}

	private show(model: PanelModel | null): void {
		this.model = model;
		this.events.trigger("changed");
	}
}
