/** The active project: the tracked note last opened. It stays when the focus moves elsewhere. */

import { Component, Events, type App, type TFile } from "obsidian";
import { identify } from "../notes/identity";
import { readProject } from "../notes/project";
import type { Editors } from "../vault/editors";
import type { Index } from "../vault/index";
import type { Rollups } from "../vault/rollups";
import { panelModel, type PanelModel } from "./panel-model";
import { today } from "./today";

/** What an update would bring. */
export interface Waiting {
	entries: number;
	contact: boolean;
}

/** Triggers `changed` when another project, or another state of it, is there to be shown. */
export class ActiveProject extends Component {
	readonly events = new Events();
	model: PanelModel | null = null;
	/** Null until it is known. */
	waiting: Waiting | null = null;
	/** Counts reads, so that a slow one does not overwrite a later one. */
	private reads = 0;
	private counts = 0;

	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly rollups: Rollups,
		private readonly editors: Editors,
	) {
		super();
	}

	override onload(): void {
		const { workspace, metadataCache, vault } = this.app;
		this.registerEvent(workspace.on("file-open", (file) => void (file && this.open(file))));
		this.registerEvent(metadataCache.on("changed", (file) => void (this.isSeen(file) && this.open(file))));
		this.registerEvent(vault.on("rename", (file, before) => this.moved(file.path, before)));
		this.registerEvent(vault.on("delete", (file) => this.moved(null, file.path)));
		this.registerEvent(
			this.index.onChanged((touched) => {
				if (this.model && (touched?.has(this.model.path) ?? true)) void this.count(this.model.path);
			}),
		);
		const file = workspace.getActiveFile();
		if (file) void this.open(file);
	}

	/** The path of the project when the active file is one: commands act on it. */
	get activePath(): string | null {
		const file = this.app.workspace.getActiveFile();
		return file !== null && this.isShown(file) ? file.path : null;
	}

	/** The note was just written to. */
	refresh(file: TFile): void {
		if (this.isShown(file)) void this.open(file);
	}

	private isShown(file: TFile): boolean {
		return this.model?.path === file.path;
	}

	/** A note that is open may become a project while it is. */
	private isSeen(file: TFile): boolean {
		return this.isShown(file) || this.app.workspace.getActiveFile() === file;
	}

	private async open(file: TFile): Promise<void> {
		const read = ++this.reads;
		const note = file.extension === "md" ? await this.index.tracked(file, this.editors.textOf(file)) : null;
		if (read !== this.reads) return;
		if (note) {
			const { reader } = this.index;
			const { title } = identify(note.path, note.outline, note.frontmatter, reader.settings);
			this.show(panelModel(note.path, title, readProject(note, reader), today()));
			void this.count(note.path);
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

	/** How much an update of the project would add. */
	private async count(path: string): Promise<void> {
		if (!this.index.isFilled) return;
		const count = ++this.counts;
		const rollup = await this.rollups.of(path);
		if (count !== this.counts || this.model?.path !== path) return;
		const waiting = { entries: rollup?.entries.length ?? 0, contact: (rollup?.lastContact ?? null) !== null };
		if (this.waiting?.entries === waiting.entries && this.waiting.contact === waiting.contact) return;
		this.waiting = waiting;
		this.events.trigger("changed");
	}

	private show(model: PanelModel | null): void {
		if (this.model?.path !== model?.path) this.waiting = null;
		this.model = model;
		this.events.trigger("changed");
	}
}
