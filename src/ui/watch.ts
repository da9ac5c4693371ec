/** Hears of everything in the app after which another project, or another state of it, may have to be shown. */

import { Component, debounce, MarkdownView, type App, type TFile } from "obsidian";

/** Milliseconds without a key after which what was typed is shown. */
const TYPED = 300;
/** Milliseconds after which a file that is gone is there again, if a program only replaced it. */
const REPLACED = 500;

export interface Watcher {
	opened: (file: TFile | null) => void;
	/** Whether what happens to this note, or is typed into it, is to be told. */
	bearsOn: (file: TFile) => boolean;
	changed: () => void;
	renamed: (path: string, before: string) => void;
	/** A file or a folder was deleted; tells whether its return is to be waited for. */
	deleted: (path: string) => boolean;
	/** Now it is gone for good. */
	gone: () => void;
}

export class Watch extends Component {
	constructor(
		private readonly app: App,
		private readonly watcher: Watcher,
	) {
		super();
	}

	override onload(): void {
		const { watcher } = this;
		const { workspace, metadataCache, vault } = this.app;
		const typed = debounce(() => watcher.changed(), TYPED, true);
		const gone = debounce(() => watcher.gone(), REPLACED, true);
		this.registerEvent(workspace.on("file-open", (file) => watcher.opened(file)));
		// A note in a sidebar is opened for the app only when it is looked at.
		this.registerEvent(
			workspace.on("active-leaf-change", (leaf) => {
				if (leaf?.view instanceof MarkdownView) watcher.opened(leaf.view.file);
			}),
		);
		this.registerEvent(
			workspace.on("editor-change", (_editor, { file }) => {
				if (file && watcher.bearsOn(file)) typed();
			}),
		);
		this.registerEvent(
			metadataCache.on("changed", (file) => {
				if (watcher.bearsOn(file)) watcher.changed();
			}),
		);
		this.registerEvent(vault.on("rename", (file, before) => watcher.renamed(file.path, before)));
		this.registerEvent(
			vault.on("delete", ({ path }) => {
				if (watcher.deleted(path)) gone();
			}),
		);
		this.register(() => {
			typed.cancel();
			gone.cancel();
		});
	}
}
