/** Obsidian's metadata cache: what the notes say, a little later than the vault, and where their links lead. */

import type { CachedMetadata } from "obsidian";
import { CacheDatabase, textOf } from "./cache-database";
import { Due } from "./due";
import { Events, type EventRef } from "./events";
import { TFile, type TAbstractFile } from "./file";
import { linkpathsIn, LinkNames } from "./link-names";
import { linkpathDests, relativePath } from "./linkpath";
import { nameOf, parentOf } from "./path";
import { parseOnce, type Parse } from "./parse-memo";
import type { Vault } from "./vault";

export interface MetadataCacheOptions {
	parse: Parse;
	/** What an earlier start has left: such notes are there at once, without `changed`. */
	database?: CacheDatabase;
	/** Notes read at a time. */
	batch?: number;
}

type Links = Record<string, Record<string, number>>;

export class MetadataCache extends Events {
	resolvedLinks: Links = {};
	unresolvedLinks: Links = {};
	/** Grows with every note read: hand it to the next host on this vault. */
	readonly database: CacheDatabase;
	private readonly caches = new Map<string, CachedMetadata>();
	private readonly names = new LinkNames();
	private readonly toRead = new Set<TFile>();
	private readonly toResolve = new Set<TFile>();
	private readonly due = new Due();
	private isRunning = false;

	/** Make it right after the vault, so that it is the first to hear of a change. */
	constructor(
		private readonly vault: Vault,
		private readonly options: MetadataCacheOptions,
	) {
		super();
		this.database = options.database ?? new CacheDatabase();
		vault.on("create", (file) => this.created(file));
		vault.on("modify", (file) => this.read(file));
		vault.on("delete", (file) => this.deleted(file));
		vault.on("rename", (file, before) => this.renamed(file, before));
	}

	/** Every event that is due, the vault's included, has been delivered. */
	async settled(): Promise<void> {
		do {
			await this.vault.settled();
			await this.due.settled();
		} while (this.due.size + this.vault.due.size > 0);
	}

	override on(
		name: "changed",
		callback: (file: TFile, data: string, cache: CachedMetadata) => unknown,
		context?: unknown,
	): EventRef;
	override on(
		name: "deleted",
		callback: (file: TFile, before: CachedMetadata | null) => unknown,
		context?: unknown,
	): EventRef;
	override on(name: "resolve", callback: (file: TFile) => unknown, context?: unknown): EventRef;
	override on(name: "resolved", callback: () => unknown, context?: unknown): EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
		return super.on(name, callback, context);
	}

	getFileCache(file: TFile): CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return linkpathDests(this.vault, linkpath, sourcePath)[0] ?? null;
	}

	/** By the vault's link format; a name that other files share is no shortest link. */
	fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
		const isShort = omitMdExtension && file.extension === "md";
		const path = isShort ? file.path.slice(0, -".md".length) : file.path;
		const format = this.vault.getConfig("newLinkFormat");
		if (format === "absolute") return path;
		if (format === "relative") return relativePath(parentOf(sourcePath), path);
		const name = isShort ? file.basename : file.name;
		const dests = linkpathDests(this.vault, name, sourcePath);
		return dests.length === 1 && dests[0] === file ? name : path;
	}

	private created(node: TAbstractFile): void {
		if (!(node instanceof TFile)) return;
		this.resolveUsers(node.name);
		const known = this.database.get(node.path, node.stat);
		if (known && node.extension === "md") this.keep(node, known);
		else this.read(node);
		this.start();
	}

	private read(node: TAbstractFile): void {
		if (!(node instanceof TFile) || node.extension !== "md") return;
		this.toRead.add(node);
		this.start();
	}

	private deleted(node: TAbstractFile): void {
		if (!(node instanceof TFile)) return;
		const before = this.getFileCache(node);
		this.forget(node.path);
		this.trigger("deleted", node, before);
		this.resolveUsers(node.name);
		this.start();
	}

	/** No `changed`: the text is what it was. Links to it, and relative ones in it, may lead elsewhere. */
	private renamed(node: TAbstractFile, before: string): void {
		if (!(node instanceof TFile)) return;
		const cache = this.getCache(before);
		this.forget(before);
		this.resolveUsers(nameOf(before));
		this.resolveUsers(node.name);
		if (cache && node.extension === "md") this.keep(node, cache);
		else this.read(node);
		this.start();
	}

	private keep(file: TFile, cache: CachedMetadata): void {
		this.caches.set(file.path, cache);
		this.database.set(file.path, file.stat, cache);
		this.names.set(file.path, cache);
		this.toResolve.add(file);
	}

	private forget(path: string): void {
		this.caches.delete(path);
		this.database.delete(path);
		this.names.delete(path);
		Reflect.deleteProperty(this.resolvedLinks, path);
		Reflect.deleteProperty(this.unresolvedLinks, path);
	}

	private resolveUsers(fileName: string): void {
		for (const path of this.names.usersOf(fileName)) {
			const file = this.vault.getFileByPath(path);
			if (file) this.toResolve.add(file);
		}
	}

	private start(): void {
		if (this.isRunning || this.toRead.size + this.toResolve.size === 0) return;
		this.isRunning = true;
		this.due.later(() => this.run());
	}

	/** Reads in batches until nothing is left, then resolves links and ends with one `resolved`. */
	private async run(): Promise<void> {
		const { batch = 100 } = this.options;
		try {
			while (this.toRead.size > 0) {
				await this.readBatch([...this.toRead].slice(0, batch));
				await new Promise((resolve) => setTimeout(resolve, 0));
			}
			const files = [...this.toResolve].filter((file) => !file.deleted);
			this.toResolve.clear();
			for (const file of files) this.resolve(file);
		} finally {
			this.isRunning = false;
		}
		this.trigger("resolved");
		this.start();
	}

	private async readBatch(files: TFile[]): Promise<void> {
		for (const file of files) this.toRead.delete(file);
		const read = await Promise.all(
			// What cannot be read keeps the cache it has.
			files.map(async ({ path }) => ({ path, text: await this.vault.adapter.read(path).then(textOf, () => null) })),
		);
		for (const [index, file] of files.entries()) {
			const { path, text } = read[index] ?? { path: file.path, text: null };
			// Moved meanwhile, it is read at its new place.
			if (path !== file.path) this.read(file);
			if (text === null || file.deleted || path !== file.path) continue;
			const cache = parseOnce(this.options.parse, text);
			this.keep(file, cache);
			this.trigger("changed", file, text, cache);
		}
	}

	private resolve(file: TFile): void {
		const cache = this.getFileCache(file);
		if (!cache) return;
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const linkpath of linkpathsIn(cache)) {
			const dest = this.getFirstLinkpathDest(linkpath, file.path);
			const [counts, key] = dest ? [resolved, dest.path] : [unresolved, linkpath];
			counts[key] = (counts[key] ?? 0) + 1;
		}
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
		this.trigger("resolve", file);
	}
}
