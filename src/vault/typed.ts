/**
 * Knows which notes were typed into here, and whether that was the last that befell them. An editor also changes when sync
 * or another program has written to its file; what was typed is told from that by the save that follows it.
 */

import { Component, type App, type MarkdownFileInfo, type TAbstractFile, type TFile } from "obsidian";
import { hashOf } from "../text/hash";
import { withFeeds } from "../text/feeds";
import { isSame, type Editors } from "./editors";

/** Milliseconds in which a second write to a file may still belong to the one that came from outside. */
const RESTLESS = 1000;

interface Typing {
	/** What shows the editor that changed last; it may show another note by now. */
	info: MarkdownFileInfo;
	/** When that was. */
	at: number;
	/** Whether an editor has changed since the file did. */
	isAhead: boolean;
	/** Hash of the file's text as it was last heard of. */
	known: string | null;
	/** A write of which the text is not known yet: what the editor held at that moment, if it was ahead of the file. */
	write: { editor: string | null; isRestless: boolean } | null;
	/** Whether the last change of the file came out of an editor here. */
	isLast: boolean;
}

export class Typed extends Component {
	private readonly notes = new Map<TAbstractFile, Typing>();
	/** When each file was written last. */
	private readonly writes = new WeakMap<TAbstractFile, number>();

	constructor(
		private readonly app: App,
		private readonly editors: Editors,
		/** Runs on every keystroke. */
		private readonly onChange: (file: TFile) => void,
		private readonly onGone: (file: TAbstractFile) => void,
	) {
		super();
	}

	override onload(): void {
		const { workspace, vault, metadataCache } = this.app;
		this.registerEvent(workspace.on("editor-change", (_editor, info) => this.changed(info)));
		this.registerEvent(vault.on("modify", (file) => this.written(file)));
		this.registerEvent(metadataCache.on("changed", (file, text) => this.heardOf(file, text)));
		this.registerEvent(
			vault.on("delete", (file) => {
				this.notes.delete(file);
				this.onGone(file);
			}),
		);
	}

	/** Milliseconds since an editor last changed the note. */
	since(file: TFile): number {
		return window.performance.now() - (this.notes.get(file)?.at ?? -Infinity);
	}

	/** Whether the note's file says what was typed here last. */
	isLast(file: TFile): boolean {
		return this.notes.get(file)?.isLast ?? false;
	}

	/** Whether the file has every keystroke. */
	async isSaved(file: TFile): Promise<boolean> {
		try {
			return !this.editors.holdOther(file, await this.app.vault.cachedRead(file));
		} catch {
			return false;
		}
	}

	private changed(info: MarkdownFileInfo): void {
		const { file } = info;
		if (!file) return;
		const at = window.performance.now();
		const typing = this.notes.get(file);
		if (typing) Object.assign(typing, { info, at, isAhead: true });
		else {
			this.notes.set(file, { info, at, isAhead: true, known: null, write: null, isLast: false });
			void this.firstTextOf(file);
		}
		this.onChange(file);
	}

	/** The text before the first save: a program that only sets the file's time has written nothing. */
	private async firstTextOf(file: TFile): Promise<void> {
		try {
			const text = await this.app.vault.cachedRead(file);
			const typing = this.notes.get(file);
			if (typing) typing.known ??= hashOf(withFeeds(text));
		} catch {
			// The first write counts as one then.
		}
	}

	/** The app has heard of a write, and editors have not followed it yet. */
	private written(file: TAbstractFile): void {
		const now = window.performance.now();
		const isRestless = now - (this.writes.get(file) ?? -Infinity) < RESTLESS;
		this.writes.set(file, now);
		const typing = this.notes.get(file);
		if (!typing) return;
		const isAhead = typing.isAhead || (typing.write?.editor ?? null) !== null;
		typing.write = { editor: isAhead ? (typing.info.editor?.getValue() ?? null) : null, isRestless };
		typing.isAhead = false;
	}

	/** What was written. */
	private heardOf(file: TFile, text: string): void {
		const typing = this.notes.get(file);
		if (!typing?.write) return;
		const { editor, isRestless } = typing.write;
		typing.write = null;
		const now = hashOf(withFeeds(text));
		if (now === typing.known) {
			typing.isAhead ||= editor !== null;
			return;
		}
		typing.known = now;
		const isSave = editor !== null && isSame(editor, text);
		// Programs that write in two goes let an editor follow in between, which then is ahead of the second.
		typing.isLast = isSave && (typing.isLast || !isRestless);
	}
}
