/**
 * The app's vault as a graph, kept up to date event by event. What is known of a note comes from its text, from what was
 * kept of it at an earlier start, or from the app's metadata cache where that decides.
 */

import { Component, Events, TFile, TFolder, type App, type EventRef, type TAbstractFile } from "obsidian";
import { isInnerFolderNote } from "../notes/identity";
import type { Problem } from "../notes/problem";
import { factsOf, readNote, roleOf, type Note, type Reader } from "../notes/reading";
import type { Graph } from "../rollup/graph";
import type { Settings } from "../settings/schema";
import { Jobs } from "./jobs";
import { Known, type Heard } from "./known";
import { Slices } from "./slices";
import type { Store } from "./store";

const NONE: ReadonlySet<string> = new Set();

export class Index extends Component {
	/** Grows with every change, so that a view can tell whether what it shows is still so. */
	revision = 0;
	/** Whether every note is in. */
	isFilled = false;
	private known: Known;
	private readonly events = new Events();
	private readonly jobs = new Jobs();
	/** What the app has read and handed over, until its turn comes. */
	private readonly heard = new Map<TFile, Heard>();
	private isUnloaded = false;

	constructor(
		private readonly app: App,
		private settings: Settings,
		private readonly store: Store,
	) {
		super();
		this.known = new Known(app, settings, store);
	}

	get graph(): Graph {
		return this.known.graph;
	}

	get reader(): Reader {
		return this.graph.reader;
	}

	/** Notes that could not be read; what was known of them before still counts. */
	get unread(): ReadonlyMap<string, Problem> {
		return this.known.unread;
	}

	/** The paths are those of the tracked notes whose rollup may be another now; null when it is all of them. */
	onChanged(listener: (touched: ReadonlySet<string> | null) => void): EventRef {
		return this.events.on("changed", (touched) => listener(touched as ReadonlySet<string> | null));
	}

	/** To be added when the layout is ready: before that the app reports every file as new. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(metadataCache.on("changed", (file, text) => this.hear(file, text)));
		this.registerEvent(vault.on("create", (file) => this.jobs.add(() => this.created(file))));
		this.registerEvent(vault.on("delete", (file) => this.jobs.add(() => this.deleted(file.path))));
		this.registerEvent(vault.on("rename", (file, before) => this.jobs.add(() => this.renamed(file, before))));
		this.jobs.onIdle = (touched) => {
			if (touched.size > 0) this.announce(touched);
		};
		this.useSettings(this.settings);
	}

	override onunload(): void {
		this.isUnloaded = true;
		this.jobs.stop();
		void this.store.close();
	}

	/** Reads everything again by other rules. Until that is done the old graph answers. */
	useSettings(settings: Settings): void {
		this.settings = settings;
		this.jobs.add(() => this.fill(settings));
	}

	/**
	 * The note with its structure, when it is tracked; else null. Answers before the first fill too.
	 * @param shown its text where an editor has a newer one than the file
	 */
	async tracked(file: TFile, shown: string | null = null): Promise<Note | null> {
		const { path } = file;
		let text: string;
		try {
			text = shown ?? (await this.app.vault.cachedRead(file));
		} catch {
			return null;
		}
		const note = readNote(path, text, this.reader);
		// As in the graph, where a folder is there as long as a file lies in it.
		const hasFolder = (): boolean => {
			const folder = this.app.vault.getFolderByPath(path.replace(/\.md$/i, ""));
			return folder !== null && filesIn(folder).next().done !== true;
		};
		const role = roleOf(factsOf(note, this.reader), () => isInnerFolderNote(path) || hasFolder());
		return role === "tracked" ? note : null;
	}

	/** Whether the note is in as its file stands. */
	isCurrent(file: TFile): boolean {
		return this.known.isCurrent(file);
	}

	/** Resolves when everything that has happened so far is in. */
	settled(): Promise<void> {
		return this.jobs.idle();
	}

	private async fill(settings: Settings): Promise<ReadonlySet<string>> {
		const known = new Known(this.app, settings, this.store);
		const isFilled = await known.fill({
			last: (path) => this.graph.get(path),
			heard: (file) => this.take(file),
			// A setting that is typed changes with every key.
			isGivenUp: () => this.isUnloaded || this.settings !== settings,
		});
		if (!isFilled) return NONE;
		this.known = known;
		this.isFilled = true;
		this.announce(null);
		return NONE;
	}

	/** @param text of the very moment; typing changes a note many times before its turn comes, and the last text counts */
	private hear(file: TFile, text: string): void {
		const isWaiting = this.heard.has(file);
		const { mtime, size } = file.stat;
		this.heard.set(file, { text, mtime, size });
		if (!isWaiting) this.jobs.add(() => this.changed(file));
	}

	private take(file: TFile): Heard | undefined {
		const heard = this.heard.get(file);
		this.heard.delete(file);
		return heard;
	}

	private async changed(file: TFile): Promise<ReadonlySet<string>> {
		const { path } = file;
		const heard = this.take(file);
		if (!heard || file.extension !== "md" || !this.isThere(file)) return NONE;
		const { graph } = this;
		const before = graph.get(path);
		const facts = await this.known.read(file, heard);
		if (!facts) return NONE;
		if (before && JSON.stringify(before) === JSON.stringify(facts)) return new Slices().all(graph.textSteps(path));
		return this.around([path], () => graph.set(facts));
	}

	private async created(file: TAbstractFile): Promise<ReadonlySet<string>> {
		// A note's text comes with the cache's own event; until then links may lead to it.
		if (!(file instanceof TFile) || !this.isThere(file) || this.graph.files.has(file.path)) return NONE;
		return this.around([file.path], () => this.graph.addFile(file.path));
	}

	/** @param path of a file or a folder */
	private async deleted(path: string): Promise<ReadonlySet<string>> {
		const touched = new Set<string>();
		const slices = new Slices();
		for (const lost of this.pathsAt(path)) {
			await slices.next();
			if (this.isUnloaded) break;
			// Another file may be there under this name, as when a program replaces one; its own events speak of it.
			if (this.app.vault.getFileByPath(lost)) continue;
			addAll(touched, await this.around([lost], () => this.known.forget(lost)));
		}
		return touched;
	}

	/** The app may report the folder alone, or every file in it as well. */
	private async renamed(file: TAbstractFile, before: string): Promise<ReadonlySet<string>> {
		const touched = new Set<string>();
		const slices = new Slices();
		const { path } = file;
		for (const from of this.pathsAt(before)) {
			await slices.next();
			if (this.isUnloaded) break;
			const moved = this.app.vault.getFileByPath(path + from.slice(before.length));
			if (moved) addAll(touched, await this.moved(moved, from));
		}
		addAll(touched, await this.deleted(before));
		// Whoever was renamed twice before its turn came was not found under the name in between.
		for (const found of file instanceof TFolder ? filesIn(file) : [file]) {
			await slices.next();
			if (found instanceof TFile) addAll(touched, await this.moved(found, null));
		}
		return touched;
	}

	/** A note's name is part of what it says, so it is read again under the new one. */
	private async moved(file: TFile, from: string | null): Promise<ReadonlySet<string>> {
		const { path } = file;
		if (this.isUnloaded || !this.isThere(file)) return NONE;
		if (file.extension !== "md") {
			if (from === null && this.graph.files.has(path)) return NONE;
		} else if (this.known.isOf(path, file) && this.graph.get(path)) return NONE;
		const last = from === null ? undefined : this.graph.get(from);
		const facts = file.extension === "md" ? await this.known.read(file, undefined, () => last) : null;
		return this.around(from === null ? [path] : [from, path], () => {
			if (from !== null && !this.app.vault.getFileByPath(from)) this.known.forget(from);
			this.graph.addFile(path);
			if (facts) this.graph.set(facts);
		});
	}

	private isThere(file: TFile): boolean {
		return this.app.vault.getFileByPath(file.path) === file;
	}

	/** The file itself, or every file in the folder. */
	private pathsAt(path: string): string[] {
		return this.graph.files.has(path) ? [path] : this.graph.files.below(path);
	}

	/** Makes a change, and says which tracked notes it touches: as things stood before it, and as they stand after it. */
	private async around(paths: readonly string[], change: () => void): Promise<ReadonlySet<string>> {
		const touched = new Set<string>();
		const slices = new Slices();
		const look = async (): Promise<void> => {
			for (const path of paths) addAll(touched, await slices.all(this.graph.touchedSteps(path)));
		};
		await look();
		change();
		await look();
		return touched;
	}

	private announce(touched: ReadonlySet<string> | null): void {
		this.revision++;
		this.events.trigger("changed", touched);
	}
}

function addAll(to: Set<string>, from: ReadonlySet<string>): void {
	for (const path of from) to.add(path);
}

function* filesIn(folder: TFolder): Generator<TFile> {
	// What lies in it may change while the caller waits.
	for (const child of [...folder.children]) {
		if (child instanceof TFolder) yield* filesIn(child);
		else if (child instanceof TFile) yield child;
	}
}
