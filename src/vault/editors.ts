/** The editors that hold a note: in the main window, in others, in sidebars. */

import { Component, MarkdownView, type App, type TAbstractFile, type TFile } from "obsidian";
import { sortEdits, type Edit } from "../text/edit";
import { Lines } from "../text/lines";

export class Editors extends Component {
	/** Notes with keystrokes that are not in the file yet. */
	private readonly unsaved = new Set<TAbstractFile>();

	constructor(private readonly app: App) {
		super();
	}

	override onload(): void {
		const { workspace, vault } = this.app;
		this.registerEvent(workspace.on("editor-change", (_editor, { file }) => file && this.unsaved.add(file)));
		this.registerEvent(vault.on("modify", (file) => this.unsaved.delete(file)));
		this.registerEvent(vault.on("delete", (file) => this.unsaved.delete(file)));
	}

	isUnsaved(file: TFile): boolean {
		return this.unsaved.has(file);
	}

	/** The views in which the note can be typed into, the one used last first. A note that is only read has none. */
	of(file: TFile): MarkdownView[] {
		const { workspace } = this.app;
		const views: MarkdownView[] = [];
		workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof MarkdownView && view.file === file && view.getMode() === "source") views.push(view);
		});
		const active = workspace.getActiveViewOfType(MarkdownView);
		return views.sort((a, b) => Number(b === active) - Number(a === active));
	}
}

/** Makes edits in one transaction: one step of undo, and the editor keeps cursor, selection, folds and scroll. */
export function applyInEditor({ editor }: MarkdownView, text: string, edits: readonly Edit[]): void {
	const lines = new Lines(text);
	const position = (offset: number): { line: number; ch: number } => {
		const line = lines.lineOf(offset);
		return { line, ch: offset - (line === 0 ? 0 : lines.start(line)) };
	};
	editor.transaction({
		changes: sortEdits(edits).map(({ from, to, insert }) => ({ from: position(from), to: position(to), text: insert })),
	});
}
