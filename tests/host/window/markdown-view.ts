/** A note in a tab: a CodeMirror editor, or the note rendered. */

import { foldEffect, foldedRanges } from "@codemirror/language";
import { Compartment, Transaction } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import { difference } from "./difference";
import { Editor } from "./editor";
import { editorState, fromOutside, type EditorParts } from "./editor-state";
import { completeMarkdown } from "./embed";
import { flashLine } from "./flash";
import { setIcon } from "./icon";
import type { WorkspaceLeaf } from "./leaf";
import { renderMarkdown } from "./markdown";
import { listenInReading } from "./reading";
import { TextFileView } from "./text-file-view";
import type { ViewStateResult } from "./view";

export type Mode = "source" | "preview";

/** One of the two ways to show the note. */
export interface SubView {
	get: () => string;
	set: (data: string, clear: boolean) => void;
	getScroll: () => number;
	applyScroll: (line: number) => void;
}

export class MarkdownView extends TextFileView {
	readonly editor: Editor;
	hoverPopover = null;
	readonly previewMode: SubView & { containerEl: HTMLElement; rerender: () => void };
	readonly editMode: SubView;
	private mode: Mode = "source";
	private line = 0;
	private readonly cm: EditorView;
	private readonly plugins = new Compartment();
	private readonly sourceEl: HTMLElement;
	private readonly previewEl: HTMLElement;
	private readonly modeEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.sourceEl = this.contentEl.createDiv({ cls: "markdown-source-view cm-s-obsidian mod-cm6 is-live-preview" });
		this.previewEl = this.contentEl
			.createDiv({ cls: "markdown-reading-view" })
			.createDiv({ cls: "markdown-preview-view markdown-rendered" });
		this.cm = new EditorView({ state: editorState("", this.parts(), null), parent: this.sourceEl });
		this.editor = new Editor(this.cm);
		const common = {
			get: () => this.getViewData(),
			set: (data: string, clear: boolean) => this.setViewData(data, clear),
			getScroll: () => this.line,
			applyScroll: (line: number) => this.scrollToLine(line),
		};
		this.editMode = common;
		this.previewMode = { ...common, containerEl: this.previewEl, rerender: () => this.render() };
		listenInReading(this, this.previewEl);
		this.modeEl = this.addAction("book-open", "", () => void this.toggleMode());
		this.showMode();
	}

	/** From typing to reading and back, at the same place. */
	async toggleMode(): Promise<void> {
		const mode = this.mode === "source" ? "preview" : "source";
		await this.setState({ ...this.getState(), mode }, { history: false });
		this.app.workspace.layoutChanged();
	}

	getViewType(): string {
		return "markdown";
	}

	getMode(): Mode {
		return this.mode;
	}

	get currentMode(): SubView {
		return this.mode === "source" ? this.editMode : this.previewMode;
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.mode, source: false };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const { mode } = state as { mode?: Mode };
		if (mode === undefined || mode === this.mode) return;
		if (mode === "preview") await this.save();
		this.mode = mode;
		this.showMode();
	}

	override getEphemeralState(): Record<string, unknown> {
		return {
			cursor: { from: this.editor.getCursor("from"), to: this.editor.getCursor("to") },
			scroll: this.line,
		};
	}

	override setEphemeralState(state: unknown): void {
		const { line, cursor, focus, subpath } = state as {
			line?: number;
			focus?: boolean;
			subpath?: string;
			cursor?: { from: { line: number; ch: number }; to: { line: number; ch: number } };
		};
		if (cursor) this.editor.setSelection(cursor.from, cursor.to);
		const target = line ?? this.lineOf(subpath);
		if (target !== undefined) {
			this.editor.setCursor(target, 0);
			this.scrollToLine(target);
			this.cm.dispatch({ effects: flashLine.of(this.editor.posToOffset({ line: target, ch: 0 })) });
		}
		if (focus && this.mode === "source") this.editor.focus();
	}

	getViewData(): string {
		return this.editor.getValue();
	}

	setViewData(data: string, clear: boolean): void {
		if (clear) this.cm.setState(editorState(data, this.parts(), this.cm));
		else this.receive(data, "disk");
		if (this.mode === "preview") this.render();
	}

	clear(): void {
		this.cm.setState(editorState("", this.parts(), this.cm));
	}

	showSearch(): void {
		// Nothing here searches in a note.
	}

	/** Takes in a text by the smallest change, so that cursor, folds and the user's own history stay. */
	receive(text: string, source: "disk" | "pane"): void {
		const changes = difference(this.getViewData(), text);
		if (changes.length === 0) return;
		this.cm.dispatch({ changes, annotations: [fromOutside.of(source), Transaction.addToHistory.of(false)] });
	}

	/** Folds what begins in this line. */
	fold(line: number, toLine: number): void {
		const { doc } = this.cm.state;
		this.cm.dispatch({ effects: foldEffect.of({ from: doc.line(line + 1).to, to: doc.line(toLine + 1).to }) });
	}

	/** The folded stretches, by line as the app stores them. */
	getFoldInfo(): { folds: { from: number; to: number }[]; lines: number } {
		const folds: { from: number; to: number }[] = [];
		const { doc } = this.cm.state;
		foldedRanges(this.cm.state).between(0, doc.length, (from, to) => {
			folds.push({ from: doc.lineAt(from).number - 1, to: doc.lineAt(to).number - 1 });
		});
		return { folds, lines: doc.lines };
	}

	override async onClose(): Promise<void> {
		await super.onClose();
		this.cm.destroy();
	}

	override migrated(doc: Document): void {
		this.cm.setRoot(doc);
	}

	/** The extensions of plugins have changed. */
	updateOptions(): void {
		this.cm.dispatch({ effects: this.plugins.reconfigure(this.app.workspace.editorExtensions) });
	}

	private parts(): EditorParts {
		return {
			info: this,
			plugins: this.plugins,
			extensions: this.app.workspace.editorExtensions,
			onUpdate: (update) => this.updated(update),
		};
	}

	private updated(update: ViewUpdate): void {
		if (!update.docChanged) return;
		const source = update.transactions.map((transaction) => transaction.annotation(fromOutside)).find(Boolean);
		if (source === "pane") {
			this.mirrored();
		} else if (source === undefined) {
			this.changed();
			this.app.workspace.changedInPane(this);
		}
		this.app.workspace.editorChanged(this);
		if (this.mode === "preview") this.render();
	}

	private scrollToLine(line: number): void {
		this.line = line;
		const at = { line, ch: 0 };
		this.editor.scrollIntoView({ from: at, to: at }, true);
		if (this.mode !== "preview") return;
		const blocks = [...this.previewEl.querySelectorAll<HTMLElement>("[data-line]")];
		blocks.filter((el) => Number(el.dataset["line"]) <= line).at(-1)?.scrollIntoView({ block: "center" });
	}

	/** Of a heading that a link names. */
	private lineOf(subpath: string | undefined): number | undefined {
		const name = subpath?.split("#").pop()?.trim().toLowerCase();
		if (!name) return undefined;
		const headings = (this.file && this.app.metadataCache.getFileCache(this.file)?.headings) ?? [];
		return headings.find(({ heading }) => heading.trim().toLowerCase() === name)?.position.start.line;
	}

	private showMode(): void {
		this.contentEl.parentElement?.setAttribute("data-mode", this.mode);
		this.sourceEl.toggle(this.mode === "source");
		this.previewEl.parentElement?.toggle(this.mode === "preview");
		setIcon(this.modeEl, this.mode === "source" ? "book-open" : "pencil");
		this.modeEl.setAttr("aria-label", this.mode === "source" ? "Read this note" : "Edit this note");
		if (this.mode === "preview") this.render();
	}

	private render(): void {
		this.previewEl.empty();
		renderMarkdown(this.getViewData(), this.previewEl);
		void this.app.workspace.busy(() => completeMarkdown(this.app, this.previewEl, this.file?.path ?? ""));
	}
}
