/** The editors that hold a note: in the main window, in others, in sidebars. */

import {
	Component,
	MarkdownView,
	type App,
	type Editor,
	type MarkdownFileInfo,
	type TAbstractFile,
	type TFile,
} from "obsidian";
import { sortEdits, type Edit } from "../text/edit";
import { withFeeds } from "../text/feeds";
import { Lines } from "../text/lines";

export class Editors extends Component {
	/** Notes with keystrokes that are not in the file yet, and where the last of them was made. */
	private readonly unsaved = new Map<TAbstractFile, MarkdownFileInfo>();
	/** Notes whose file has just changed: an editor that takes that in reports it as if somebody had typed. */
	private readonly following = new WeakSet<TAbstractFile>();

	constructor(private readonly app: App) {
		super();
	}

	override onload(): void {
		const { workspace, vault } = this.app;
		this.registerEvent(
			workspace.on("editor-change", (_editor, info) => {
				const { file } = info;
				if (!file) return;
				this.unsaved.set(file, info);
				if (this.following.delete(file)) void this.compare(file);
			}),
		);
		this.registerEvent(
			vault.on("modify", (file) => {
				this.following.add(file);
				// Not every change of the file is a save: somebody may be typing while another program writes.
				void this.compare(file);
			}),
		);
		this.registerEvent(vault.on("delete", (file) => this.unsaved.delete(file)));
	}

	isUnsaved(file: TFile): boolean {
		if (this.unsaved.get(file)?.file !== file) return false;
		// What was typed and taken back again is never saved: to be known the next time.
		void this.compare(file);
		return true;
	}

	/** The views in which the note can be typed into, the one used last first. A note that is only read has none. */
	of(file: TFile): MarkdownView[] {
		const active = this.app.workspace.getActiveViewOfType(MarkdownView);
		const views = this.viewsOf(file).filter((view) => view.getMode() === "source");
		return views.sort((a, b) => Number(b === active) - Number(a === active));
	}

	/** Whether keystrokes wait to be saved that would be lost, or bring an older text back, if this were written over. */
	holdOther(file: TFile, text: string): boolean {
		if (this.of(file).some(({ editor }) => !isSame(editor.getValue(), text))) return true;
		const info = this.unsaved.get(file);
		if (!info) return false;
		// Typed into and then shown to be read only; or in a part of another page, which is no view of its own.
		if (this.viewsOf(file).some((view) => !isSame(view.getViewData(), text))) return true;
		return info.file === file && info.editor !== undefined && !isSame(info.editor.getValue(), text);
	}

	private viewsOf(file: TAbstractFile): MarkdownView[] {
		const views: MarkdownView[] = [];
		this.app.workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof MarkdownView && view.file === file) views.push(view);
		});
		return views;
	}

	/** Finds out whether what was typed is in the file now. */
	private async compare(file: TAbstractFile): Promise<void> {
		const info = this.unsaved.get(file);
		if (!info || info.file !== file) {
			this.unsaved.delete(file);
			return;
		}
		try {
			const text = await this.app.vault.cachedRead(info.file);
			if (this.unsaved.has(file) && !this.holdOther(info.file, text)) this.unsaved.delete(file);
		} catch {
			// Gone, or not to be read now: its next change tells.
		}
	}
}

/** Line breaks and a byte order mark make no difference between an editor's text and its file's. */
export function isSame(editor: string, file: string): boolean {
	return editor === file || withoutMark(withFeeds(editor)) === withoutMark(withFeeds(file));
}

function withoutMark(text: string): string {
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Makes edits in one transaction: one step of undo, and the editor keeps cursor, selection, folds and scroll. */
export function applyInEditor({ editor }: { editor: Editor }, text: string, edits: readonly Edit[]): void {
	const lines = new Lines(text);
	const position = (offset: number): { line: number; ch: number } => {
		const line = lines.lineOf(offset);
		return { line, ch: offset - (line === 0 ? 0 : lines.start(line)) };
	};
	const changes = sortEdits(edits).map(({ from, to, insert }) => ({ from: position(from), to: position(to), text: insert }));
	// With an origin of its own it does not become one step of undo with what was typed just before.
	editor.transaction({ changes }, "project-pulse");
}
