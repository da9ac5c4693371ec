/** The editors that hold a note: in the main window, in others, in sidebars. */

import {
	Component,
	MarkdownView,
	TFile,
	type App,
	type Editor,
	type MarkdownFileInfo,
	type TAbstractFile,
} from "obsidian";
import { sortEdits, type Edit } from "../text/edit";
import { withFeeds } from "../text/feeds";
import { Lines } from "../text/lines";

export class Editors extends Component {
	/** Notes with keystrokes that are not in the file yet, and where they were made. */
	private readonly unsaved = new Map<TAbstractFile, Set<MarkdownFileInfo>>();
	/** The editors that have reported something since a note's file changed: taking that in looks as if somebody typed. */
	private readonly reported = new WeakMap<TAbstractFile, WeakSet<MarkdownFileInfo>>();

	constructor(private readonly app: App) {
		super();
	}

	override onload(): void {
		const { workspace, vault } = this.app;
		this.registerEvent(
			workspace.on("editor-change", (_editor, info) => {
				const { file } = info;
				if (!file) return;
				this.unsaved.set(file, (this.unsaved.get(file) ?? new Set()).add(info));
				const reported = this.reported.get(file);
				if (!reported || reported.has(info)) return;
				reported.add(info);
				void this.compare(file);
			}),
		);
		this.registerEvent(
			vault.on("modify", (file) => {
				this.reported.set(file, new WeakSet());
				// Not every change of the file is a save: somebody may be typing while another program writes.
				void this.compare(file);
			}),
		);
		this.registerEvent(vault.on("delete", (file) => this.unsaved.delete(file)));
	}

	isUnsaved(file: TFile): boolean {
		if (this.typedInto(file).length === 0) return false;
		// What was typed and taken back again is never saved: to be known the next time.
		void this.compare(file);
		return true;
	}

	/** Whether its text is another than the file's because of keystrokes, and not because it lags behind the file. */
	isTyped({ file, editor }: MarkdownView): boolean {
		return file !== null && this.typedInto(file).some((info) => info.editor === editor);
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

	/** What an editor shows of the note, saved or not; null where none has it. An empty one may just be being filled. */
	textOf(file: TFile): string | null {
		return this.of(file)[0]?.editor.getValue() || null;
	}

	/** Whether keystrokes wait to be saved that would be lost, or bring an older text back, if this were written over. */
	holdOther(file: TFile, text: string): boolean {
		// Some were typed before the view was turned to reading, or in a part of another page, which is no view of its own.
		return [...this.of(file), ...this.typedInto(file)].some(({ editor }) => editor && !isSame(editor.getValue(), text));
	}

	private typedInto(file: TAbstractFile): MarkdownFileInfo[] {
		return [...(this.unsaved.get(file) ?? [])].filter((info) => info.file === file);
	}

	/** Finds out whether what was typed is in the file now. */
	private async compare(file: TAbstractFile): Promise<void> {
		if (!(file instanceof TFile) || !this.unsaved.has(file)) return;
		try {
			const text = await this.app.vault.cachedRead(file);
			const left = this.typedInto(file).filter(({ editor }) => editor && !isSame(editor.getValue(), text));
			if (left.length > 0) this.unsaved.set(file, new Set(left));
			else this.unsaved.delete(file);
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
