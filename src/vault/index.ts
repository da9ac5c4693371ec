/**
 * The app's vault as a graph, kept up to date event by event. What is known of a note comes from its text, from what was
 * kept of it at an earlier start, or from the app's metadata cache where that decides.
 */

import { Component, Events, parseYaml, TFile, TFolder, type App, type EventRef, type TAbstractFile } from "obsidian";
import { cachedFacts } from "../notes/cached";
import { isInnerFolderNote } from "../notes/identity";
import type { Problem } from "../notes/problem";
import { createReader, factsOf, readNote, roleOf, type Note, type NoteFacts, type Reader } from "../notes/reading";
import { Graph } from "../rollup/graph";
import type { Settings } from "../settings/schema";
import { hashOf } from "../text/hash";
import { Jobs } from "./jobs";
import { Slices } from "./slices";
import type { Kept, Store } from "./store";

declare const PROJECT_PULSE_VERSION: string;

/** Reads under way at once: each waits for the disk, none for the processor. */
const READERS = 8;
/** Milliseconds until new facts are put into the store: typing changes a note many times. */
const STORE_DELAY = 10_000;

export class Index extends Component {
	graph: Graph;
	/** Grows with every change, so that a view can tell whether what it shows is still so. */
	revision = 0;
	/** Whether every note is in. */
	isFilled = false;
	/** Notes that could not be read; what was known of them before still counts. */
	readonly unread = new Map<string, Problem>();
	private readonly events = new Events();
	private readonly jobs = new Jobs();
	/** When the notes that are in were written last. */
	private readonly times = new Map<string, number>();
	private readonly unstored = new Map<string, Kept | null>();
	private storing: number | null = null;
	private isUnloaded = false;

	constructor(
		private readonly app: App,
		private settings: Settings,
		private readonly store: Store,
	) {
		super();
		this.graph = new Graph(readerOf(settings));
	}

	get reader(): Reader {
		return this.graph.reader;
	}

	/** The paths are those of the tracked notes whose rollup may be another now; null when it is all of them. */
	onChanged(listener: (touched: ReadonlySet<string> | null) => void): EventRef {
		return this.events.on("changed", (touched) => listener(touched as ReadonlySet<string> | null));
	}

	/** To be added when the layout is ready: before that the app reports every file as new. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(metadataCache.on("changed", (file, text) => this.jobs.add(() => this.read(file, text))));
		this.registerEvent(vault.on("create", (file) => this.jobs.add(() => this.created(file))));
		this.registerEvent(vault.on("delete", (file) => this.jobs.add(() => this.deleted(file.path))));
		this.registerEvent(vault.on("rename", (file, before) => this.jobs.add(() => this.renamed(file, before))));
		this.jobs.onIdle = (touched) => {
			if (touched.size > 0) this.announce(touched);
		};
		this.jobs.add(() => this.fill());
	}

	override onunload(): void {
		this.isUnloaded = true;
		this.jobs.stop();
		if (this.storing !== null) window.clearTimeout(this.storing);
		void this.putAway().then(() => this.store.close());
	}

	/** Reads everything again by other rules. Until that is done the old graph answers. */
	useSettings(settings: Settings): void {
		this.settings = settings;
		this.jobs.add(() => this.fill());
	}

	/** The note with its structure, when it is tracked; else null. Answers before the first fill too. */
	async tracked(file: TFile): Promise<Note | null> {
		const { path } = file;
		let text: string;
		try {
			text = await this.app.vault.cachedRead(file);
		} catch {
			return null;
		}
		const note = readNote(path, text, this.reader);
		const hasFolder = (): boolean => this.app.vault.getFolderByPath(path.replace(/\.md$/i, "")) !== null;
		const role = roleOf(factsOf(note, this.reader), () => isInnerFolderNote(path) || hasFolder());
		return role === "tracked" ? note : null;
	}

	/** Whether the note is in as its file stands. */
	isCurrent(file: TFile): boolean {
		return this.times.get(file.path) === file.stat.mtime;
	}

	/** Resolves when everything that has happened so far is in. */
	settled(): Promise<void> {
		return this.jobs.idle();
	}

	private async fill(): Promise<Set<string>> {
		const graph = new Graph(readerOf(this.settings));
		const slices = new Slices();
		const kept = await this.keptFacts(graph.reader, slices);
		const undecided: TFile[] = [];
		this.unread.clear();
		for (const file of this.app.vault.getFiles()) {
			await slices.next();
			graph.addFile(file.path);
			if (file.extension !== "md") continue;
			const known = kept.get(file.path);
			const isSame = known?.mtime === file.stat.mtime && known.size === file.stat.size;
			const facts = isSame ? known.facts : this.decided(file, graph.reader);
			if (facts) {
				graph.set(facts);
				this.times.set(file.path, file.stat.mtime);
			} else undecided.push(file);
			kept.delete(file.path);
		}
		for (const gone of kept.keys()) this.keep(gone, null);
		const next = undecided[Symbol.iterator]();
		const reading = async (): Promise<void> => {
			for (const file of next) {
				if (this.isUnloaded) return;
				await this.readInto(graph, file);
				await slices.next();
			}
		};
		await Promise.all(Array.from({ length: READERS }, reading));
		if (this.isUnloaded) return new Set();
		this.graph = graph;
		this.isFilled = true;
		this.announce(null);
		return new Set();
	}

	private async keptFacts(reader: Reader, slices: Slices): Promise<Map<string, Kept>> {
		const kept = new Map<string, Kept>();
		const fingerprint = hashOf(`${PROJECT_PULSE_VERSION} ${JSON.stringify(reader.settings)}`);
		for await (const page of this.store.pages(fingerprint)) {
			for (const [path, note] of page) kept.set(path, note);
			await slices.next();
		}
		return kept;
	}

	private decided(file: TFile, reader: Reader): NoteFacts | null {
		const cached = this.app.metadataCache.getFileCache(file);
		return cached && cachedFacts(file.path, cached, reader);
	}

	private async readInto(graph: Graph, file: TFile): Promise<void> {
		const { mtime, size } = file.stat;
		try {
			const facts = factsIn(file.path, await this.app.vault.cachedRead(file), graph.reader);
			graph.set(facts);
			this.keep(file.path, { mtime, size, facts });
		} catch (error) {
			this.failed(file.path, error);
		}
	}

	/** A failed read is no sign that the note says nothing: what it said last still counts. */
	private failed(path: string, error: unknown): void {
		if (!this.app.vault.getFileByPath(path)) return;
		this.unread.set(path, { code: "unreadable", line: 1, what: error instanceof Error ? error.message : String(error) });
	}

	/** @param text of the very moment, as the app hands it over */
	private async read(file: TFile, text: string): Promise<Set<string>> {
		const { path } = file;
		if (file.extension !== "md" || this.app.vault.getFileByPath(path) !== file) return new Set();
		const { graph } = this;
		const facts = factsIn(path, text, graph.reader);
		const before = graph.get(path);
		this.unread.delete(path);
		this.keep(path, { mtime: file.stat.mtime, size: file.stat.size, facts });
		if (before && JSON.stringify(before) === JSON.stringify(facts)) return graph.touchedByText(path);
		return this.around([path], () => graph.set(facts));
	}

	private async created(file: TAbstractFile): Promise<Set<string>> {
		// A note's text comes with the cache's own event; until then links may lead to it.
		if (!(file instanceof TFile) || this.graph.files.has(file.path)) return new Set();
		return this.around([file.path], () => this.graph.addFile(file.path));
	}

	private async deleted(path: string): Promise<Set<string>> {
		// The file may be there again, as when a program replaces it by another.
		const gone = this.pathsAt(path).filter((lost) => !this.app.vault.getFileByPath(lost));
		for (const lost of gone) {
			this.keep(lost, null);
			this.unread.delete(lost);
		}
		return this.around(gone, () => gone.forEach((lost) => this.graph.delete(lost)));
	}

	private async renamed(file: TAbstractFile, before: string): Promise<Set<string>> {
		const touched = new Set<string>();
		// The app may report the folder alone or every file in it as well; a file that has moved already is left alone.
		const moves = this.pathsAt(before).map((from) => ({ from, to: file.path + from.slice(before.length) }));
		const slices = new Slices();
		for (const { from, to } of moves) {
			await slices.next();
			const moved = this.app.vault.getFileByPath(to);
			const facts = moved?.extension === "md" ? await this.factsAfterMove(moved, from) : null;
			this.keep(from, null);
			for (const note of await this.around([from, to], () => this.move(from, moved?.path ?? null, facts))) {
				touched.add(note);
			}
		}
		if (moves.length === 0 && !(file instanceof TFolder)) for (const note of await this.created(file)) touched.add(note);
		return touched;
	}

	private move(from: string, to: string | null, facts: NoteFacts | null): void {
		this.graph.delete(from);
		if (to === null) return;
		this.graph.addFile(to);
		if (facts) this.graph.set(facts);
	}

	/** A note's name is part of what it says, so it is read again under the new one. */
	private async factsAfterMove(file: TFile, from: string): Promise<NoteFacts | null> {
		const { mtime, size } = file.stat;
		try {
			const facts = factsIn(file.path, await this.app.vault.cachedRead(file), this.reader);
			this.keep(file.path, { mtime, size, facts });
			return facts;
		} catch (error) {
			this.failed(file.path, error);
			const last = this.graph.get(from);
			return last ? { ...last, path: file.path } : null;
		}
	}

	/** The file itself, or every file in the folder. */
	private pathsAt(path: string): string[] {
		return this.graph.files.has(path) ? [path] : this.graph.files.below(path);
	}

	/** Makes a change, and says which tracked notes it touches: as things stood before it, and as they stand after it. */
	private async around(paths: readonly string[], change: () => void): Promise<Set<string>> {
		const touched = new Set<string>();
		const slices = new Slices();
		const look = async (): Promise<void> => {
			for (const path of paths) {
				for (const note of await slices.all(this.graph.touchedSteps(path))) touched.add(note);
			}
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

	private keep(path: string, kept: Kept | null): void {
		if (kept) this.times.set(path, kept.mtime);
		else this.times.delete(path);
		this.unstored.set(path, kept);
		this.storing ??= window.setTimeout(() => void this.putAway(), STORE_DELAY);
	}

	private async putAway(): Promise<void> {
		this.storing = null;
		const all = [...this.unstored];
		this.unstored.clear();
		// The browser copies what it is given, so no more than a few hundred at a time.
		for (let from = 0; from < all.length; from += 200) await this.store.put(new Map(all.slice(from, from + 200)));
	}
}

function readerOf(settings: Settings): Reader {
	return createReader(settings, (yaml): unknown => parseYaml(yaml));
}

/** The facts in strings of their own: a piece cut from a text keeps the whole text in memory. */
function factsIn(path: string, text: string, reader: Reader): NoteFacts {
	const facts = factsOf(readNote(path, text, reader), reader);
	return JSON.parse(JSON.stringify(facts)) as NoteFacts;
}
