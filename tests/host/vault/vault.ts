/** Obsidian's vault over a disk: files as objects, changes as events. */

import type { DataWriteOptions } from "obsidian";
import { Adapter } from "./adapter";
import { defaultConfig, readConfig, type VaultConfig } from "./config";
import type { Disk } from "./disk";
import { Due } from "./due";
import { Events, type EventRef } from "./events";
import { External } from "./external";
import { TFile, TFolder, type TAbstractFile } from "./file";
import { Listing } from "./listing";
import { normalize } from "./path";
import { PathQueue } from "./queue";

export interface VaultOptions {
	name?: string;
	configDir?: string;
	/** Over what the folder's own `app.json` says. */
	config?: Partial<VaultConfig>;
}

export class Vault extends Events {
	readonly adapter: Adapter;
	readonly configDir: string;
	readonly external: External;
	private readonly listing: Listing;
	/** Work under way: other parts of the host add theirs. */
	readonly due = new Due();
	private readonly givenConfig: Partial<VaultConfig>;
	private config: VaultConfig;
	/** By file, for `cachedRead`. */
	private readonly texts = new WeakMap<TFile, { mtime: number; text: string }>();

	constructor(
		private readonly disk: Disk,
		options: VaultOptions = {},
	) {
		super();
		this.configDir = options.configDir ?? ".obsidian";
		this.givenConfig = options.config ?? {};
		this.config = defaultConfig(this.givenConfig);
		this.listing = new Listing(this, disk);
		const queue = new PathQueue(this.due);
		this.adapter = new Adapter(options.name ?? "Vault", disk, this.listing, queue);
		this.external = new External(disk, this.listing, queue, this.due);
	}

	/** Finds the files: `create` fires for each. Before that the vault is empty, as it is while plugins start. */
	async load(): Promise<void> {
		this.config = await readConfig(this.disk, this.configDir, this.givenConfig);
		await this.due.track(this.listing.lookWithin("/"));
	}

	/** Every event that is due has been delivered. */
	settled(): Promise<void> {
		return this.due.settled();
	}

	override on(name: "create" | "modify" | "delete", callback: (file: TAbstractFile) => unknown, context?: unknown): EventRef;
	override on(name: "rename", callback: (file: TAbstractFile, oldPath: string) => unknown, context?: unknown): EventRef;
	/** Not in the app's typings: every path the app has looked at, hidden ones too. */
	override on(name: "raw", callback: (path: string) => unknown, context?: unknown): EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
		return super.on(name, callback, context);
	}

	getName(): string {
		return this.adapter.getName();
	}

	/** Not in the app's typings, but there. */
	getConfig<K extends keyof VaultConfig>(key: K): VaultConfig[K] {
		return this.config[key];
	}

	setConfig<K extends keyof VaultConfig>(key: K, value: VaultConfig[K]): void {
		this.config[key] = value;
	}

	getRoot(): TFolder {
		return this.listing.tree.root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.listing.tree.get(path);
	}

	getFileByPath(path: string): TFile | null {
		const node = this.listing.tree.get(path);
		return node instanceof TFile ? node : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const node = this.listing.tree.get(path);
		return node instanceof TFolder ? node : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return this.listing.tree.all();
	}

	getAllFolders(includeRoot = false): TFolder[] {
		const folders = this.getAllLoadedFiles().filter((node) => node instanceof TFolder);
		return folders.filter((folder) => includeRoot || !folder.isRoot());
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((node) => node instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter(({ extension }) => extension === "md");
	}

	/** Files of a name in any case, for links. */
	filesNamed(name: string): TFile[] {
		return this.listing.tree.named(name);
	}

	static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
		visit(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, visit);
			else visit(child);
		}
	}

	/** As in the app without the byte order mark, which `process` and the adapter keep. */
	async read(file: TFile): Promise<string> {
		const text = (await this.adapter.read(file.path)).replace(/^\ufeff/, "");
		this.texts.set(file, { mtime: file.stat.mtime, text });
		return text;
	}

	async cachedRead(file: TFile): Promise<string> {
		const cached = this.texts.get(file);
		return cached?.mtime === file.stat.mtime ? cached.text : this.read(file);
	}

	readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	getResourcePath(file: TFile): string {
		return `${this.adapter.getResourcePath(file.path)}?${file.stat.mtime}`;
	}

	async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
		const place = await this.freePath(path, "File already exists.");
		await this.adapter.write(place, data, options);
		return this.fileAt(place);
	}

	async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
		const place = await this.freePath(path, "File already exists.");
		await this.adapter.writeBinary(place, data, options);
		return this.fileAt(place);
	}

	async createFolder(path: string): Promise<TFolder> {
		const place = await this.freePath(path, "Folder already exists.");
		await this.adapter.mkdir(place);
		const folder = this.getFolderByPath(place);
		if (!folder) throw new Error(`${place} is no folder of the vault`);
		return folder;
	}

	modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		return this.adapter.write(file.path, data, options);
	}

	modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		return this.adapter.writeBinary(file.path, data, options);
	}

	append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		return this.adapter.append(file.path, data, options);
	}

	appendBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		return this.adapter.appendBinary(file.path, data, options);
	}

	process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.adapter.process(file.path, change, options);
	}

	async rename(file: TAbstractFile, newPath: string): Promise<void> {
		const place = normalize(newPath);
		const isSame = place.toLowerCase() === file.path.toLowerCase();
		if (!isSame && this.listing.tree.hasInAnyCase(place)) throw new Error("Destination file already exists!");
		await this.adapter.rename(file.path, newPath);
	}

	/** Takes a folder's hidden files with it, whether asked to or not. */
	delete(file: TAbstractFile): Promise<void> {
		return this.adapter.remove(file.path);
	}

	async trash(file: TAbstractFile, system: boolean): Promise<void> {
		await (system ? this.adapter.trashSystem(file.path) : this.adapter.trashLocal(file.path));
	}

	async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<T> {
		const place = await this.freePath(newPath, "Destination file already exists!");
		await this.adapter.copy(file.path, place);
		// The copy is of the kind the original is of.
		return this.listing.tree.get(place) as T;
	}

	private async freePath(path: string, message: string): Promise<string> {
		const place = normalize(path);
		if (this.listing.tree.hasInAnyCase(place) || (await this.adapter.exists(place))) throw new Error(message);
		return place;
	}

	private fileAt(path: string): TFile {
		const file = this.getFileByPath(path);
		if (!file) throw new Error(`${path} is no file of the vault`);
		return file;
	}
}
