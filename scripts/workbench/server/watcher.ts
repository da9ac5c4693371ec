/** Tells which paths of a folder were changed, by whomever; looks again and again where the system does not tell. */

import { watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import { joined } from "../../../tests/host/vault/path";
import { NodeDisk } from "../../../tests/host/vault/node-disk";

/** Changes that come together are told together. */
const TOGETHER = 80;
const POLL = 2000;
/** From so many on, one look at everything is cheaper. */
const MANY = 200;

export class Watcher {
	private readonly disk: NodeDisk;
	private readonly folders = new Map<string, FSWatcher>();
	private readonly changed = new Set<string>();
	private timer: NodeJS.Timeout | null = null;
	private poll: NodeJS.Timeout | null = null;
	private isClosed = false;

	/** `tell` gets paths as the vault has them; `/` stands for everything. */
	constructor(
		private readonly folder: string,
		private readonly tell: (paths: string[]) => void,
	) {
		this.disk = new NodeDisk(folder);
	}

	async start(): Promise<void> {
		try {
			// Elsewhere one watcher sees all that lies below it.
			if (process.platform === "linux") await this.enter("/");
			else this.watch("/", true);
		} catch {
			await this.startPolling();
		}
	}

	close(): void {
		this.isClosed = true;
		this.stopWatching();
		if (this.timer) clearTimeout(this.timer);
		if (this.poll) clearTimeout(this.poll);
	}

	private stopWatching(): void {
		for (const watcher of this.folders.values()) watcher.close();
		this.folders.clear();
	}

	/** Watches a folder and all in it. */
	private async enter(folder: string): Promise<void> {
		this.watch(folder, false);
		for (const entry of await this.disk.list(folder)) if (entry.folder) this.watch(entry.path, false);
	}

	private watch(folder: string, recursive: boolean): void {
		if (this.folders.has(folder) || this.isClosed) return;
		const watcher = watch(join(this.folder, folder), { recursive }, (_, name) => {
			if (name !== null) this.seen(joined(folder, name.replaceAll("\\", "/")));
		});
		// A folder that is gone ends its watcher, sometimes with an error.
		watcher.on("error", () => this.leave(folder));
		this.folders.set(folder, watcher);
	}

	private leave(folder: string): void {
		this.folders.get(folder)?.close();
		this.folders.delete(folder);
	}

	private seen(path: string): void {
		this.changed.add(path);
		this.timer ??= setTimeout(() => void this.flush(), TOGETHER);
	}

	private async flush(): Promise<void> {
		this.timer = null;
		const paths = [...this.changed];
		this.changed.clear();
		for (const path of paths) await this.follow(path);
		if (!this.isClosed) this.tell(paths.length > MANY ? ["/"] : paths);
	}

	/** A folder that has come is watched, one that has gone is not any more. */
	private async follow(path: string): Promise<void> {
		if (process.platform !== "linux" || this.isClosed) return;
		try {
			const stat = await this.disk.stat(path);
			if (!stat?.folder) this.leave(path);
			else if (!this.folders.has(path)) await this.enter(path);
		} catch (error) {
			// Gone again meanwhile; only a system that runs out of watchers is a reason to look by ourselves.
			const { code } = error as NodeJS.ErrnoException;
			if (code === "ENOSPC" || code === "EMFILE") await this.startPolling();
		}
	}

	private async startPolling(): Promise<void> {
		this.stopWatching();
		if (this.poll || this.isClosed) return;
		let before = await this.state();
		const look = async (): Promise<void> => {
			const began = Date.now();
			const after = await this.state();
			const paths = new Set([...before.keys(), ...after.keys()]);
			const changed = [...paths].filter((path) => before.get(path) !== after.get(path));
			before = after;
			if (changed.length > 0 && !this.isClosed) this.tell(changed.length > MANY ? ["/"] : changed);
			next(Math.max(POLL, (Date.now() - began) * 10));
		};
		const next = (after: number): void => {
			if (!this.isClosed) this.poll = setTimeout(() => void look(), after);
		};
		next(POLL);
	}

	private async state(): Promise<Map<string, string>> {
		const entries = await this.disk.list().catch(() => []);
		return new Map(entries.map(({ path, folder, mtime, size }) => [path, folder ? "folder" : `${mtime} ${size}`]));
	}
}
