/** An index of its own over a host's vault, without the rest of the plugin: what its tests ask and compare. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { App, TFile } from "obsidian";
import { onTestFinished, vi } from "vitest";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { Index } from "../../src/vault/index";
import { Rollups } from "../../src/vault/rollups";
import { Store } from "../../src/vault/store";
import { Host, type HostOptions } from "../host/host";
import { FaultyDisk } from "../host/vault/faulty-disk";
import { NodeDisk } from "../host/vault/node-disk";
import { TODAY } from "./stage";

export interface IndexedOptions extends HostOptions {
	/** What differs from the default settings. */
	change?: (settings: Settings) => void;
	/** Name of the store; without one each index has its own. */
	store?: string;
	/** Called before the layout is ready. */
	before?: (indexed: Indexed) => void;
	/** The app as the index sees it. */
	as?: (app: App) => App;
}

let stores = 0;

/** The version that is built into the plugin; another one reads everything again. */
export function versionIs(version: string): void {
	vi.stubGlobal("PROJECT_PULSE_VERSION", version);
}

versionIs("1.0.0");

/** One index with its rollups, and what it has announced. */
export class Indexed {
	readonly announced: (ReadonlySet<string> | null)[] = [];
	readonly rollups: Rollups;
	readonly index: Index;
	readonly store: Store;

	constructor(
		readonly app: App,
		change: (settings: Settings) => void = () => undefined,
		store = `of-its-own-${stores++}`,
	) {
		this.store = new Store(store);
		this.index = new Index(app, settingsWith(change), this.store);
		this.rollups = new Rollups(app, this.index, () => TODAY as IsoDate);
		this.index.onChanged((touched) => void this.announced.push(touched));
	}

	load(): void {
		this.rollups.load();
		this.index.load();
	}

	unload(): void {
		this.rollups.unload();
		this.index.unload();
	}

	/** All tracked notes announced from a moment on; fails on "all of them". */
	announcedSince(moment: number): string[] {
		const all = new Set<string>();
		for (const touched of this.announced.slice(moment)) {
			if (touched === null) throw new Error("It announced all notes");
			for (const path of touched) all.add(path);
		}
		return [...all].sort();
	}

	tracked(): string[] {
		const { graph } = this.index;
		return graph.paths().filter((path) => graph.isTracked(path));
	}

	/** The rollup of every tracked note, by path, as views get it. */
	async rolledUp(): Promise<Map<string, string>> {
		const all = new Map<string, string>();
		for (const path of this.tracked()) all.set(path, JSON.stringify(await this.rollups.of(path)));
		return all;
	}

	/** Everything that hangs on more than one note. */
	async answers(): Promise<object> {
		const { graph } = this.index;
		return {
			notes: graph.paths().map((path) => ({
				facts: graph.get(path),
				tracked: graph.isTracked(path),
				home: graph.homeOf(path),
				meeting: graph.meetingOf(path),
			})),
			rollups: [...(await this.rolledUp())],
			ambiguous: graph.ambiguousNames(),
		};
	}
}

export function settingsWith(change: (settings: Settings) => void): Settings {
	const settings = defaultSettings();
	change(settings);
	return settings;
}

/** A folder with a host on it, and an index. */
export class IndexedVault {
	private constructor(
		readonly folder: string,
		readonly disk: FaultyDisk,
		readonly host: Host,
		readonly indexed: Indexed,
	) {}

	static async open(folder: string, options: IndexedOptions = {}): Promise<IndexedVault> {
		const { change, store, before, as = (app: App): App => app, ...hostOptions } = options;
		const disk = new FaultyDisk(new NodeDisk(folder));
		const host = await Host.open(disk, hostOptions);
		const made = new IndexedVault(folder, disk, host, new Indexed(as(host.app), change, store));
		before?.(made.indexed);
		host.app.workspace.onLayoutReady(() => made.indexed.load());
		await host.start();
		return made;
	}

	get index(): Index {
		return this.indexed.index;
	}

	file(path: string): TFile {
		const file = this.host.app.vault.getFileByPath(path);
		if (!file) throw new Error(`There is no ${path}`);
		return file;
	}

	/** Writes in the app. */
	async write(path: string, text: string): Promise<void> {
		const { vault } = this.host.app;
		const file = vault.getFileByPath(path);
		if (file) await vault.process(file, () => text);
		else await vault.create(path, text);
	}

	/** Does something, waits until all is quiet, and gives the tracked notes that were announced. */
	async after(change: () => unknown): Promise<string[]> {
		const moment = this.indexed.announced.length;
		await change();
		await this.settled();
		return this.indexed.announcedSince(moment);
	}

	/** Until nothing is under way, neither in the app nor in the index. */
	async settled(): Promise<void> {
		for (let calm = 0; calm < 2; calm++) {
			await this.host.settled();
			await this.index.settled();
		}
	}

	async close(): Promise<void> {
		this.indexed.unload();
		// Whatever waits to be stored is stored, as when the app has time to quit.
		await this.indexed.store.close();
		await this.host.close();
	}

	/** What an index says that begins afresh, in the app as it is. */
	async afresh(change?: (settings: Settings) => void): Promise<object> {
		const fresh = new Indexed(this.host.app, change);
		fresh.load();
		await fresh.index.settled();
		const answers = await fresh.answers();
		fresh.unload();
		return answers;
	}
}

export async function folderOf(texts: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "project-pulse-index-"));
	for (const [path, text] of Object.entries(texts)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}

/** A settled index over these notes, taken down at the end of the test. */
export async function indexed(texts: Readonly<Record<string, string>>, options: IndexedOptions = {}): Promise<IndexedVault> {
	const folder = await folderOf(texts);
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return reopened(folder, options);
}

export async function reopened(folder: string, options: IndexedOptions = {}): Promise<IndexedVault> {
	const made = await IndexedVault.open(folder, options);
	onTestFinished(() => made.close());
	await made.settled();
	return made;
}

/** The texts an index asks the app for: which, and at a test's wish late or in vain. */
export class Reads {
	readonly paths: string[] = [];
	/** Resolves with the first. */
	readonly begun: Promise<void>;
	private begin = (): void => undefined;
	private held: Promise<void> | null = null;
	private release = (): void => undefined;
	private refused: string | null = null;

	constructor() {
		this.begun = new Promise((resolve) => (this.begin = resolve));
	}

	/** Lets reads wait until `go`. */
	hold(): void {
		this.held = new Promise((resolve) => (this.release = resolve));
	}

	go(): void {
		this.release();
	}

	/** Lets the store wait until `go` before it says what it holds. */
	holdUp(store: Store): void {
		const pages = store.pages.bind(store);
		const held = this.begin;
		const until = (): Promise<void> | null => this.held;
		store.pages = async function* (fingerprint) {
			held();
			await until();
			yield* pages(fingerprint);
		};
	}

	/** No read of this note succeeds until `allow`. */
	refuse(path: string): void {
		this.refused = path;
	}

	allow(): void {
		this.refused = null;
	}

	readonly of = (app: App): App => {
		const read = app.vault.cachedRead.bind(app.vault);
		app.vault.cachedRead = async (file) => {
			this.paths.push(file.path);
			this.begin();
			await this.held;
			if (file.path === this.refused) throw new Error(`EACCES: ${file.path}`);
			return read(file);
		};
		return app;
	};
}
