/** A plugin's `data.json`, through the vault's adapter. */

import type { EventRef } from "./events";
import type { Vault } from "./vault";

export class PluginData {
	private readonly folder: string;
	/** The file's time when it was last read or written here. */
	private mtime = 0;
	private saves = 0;

	constructor(
		private readonly vault: Vault,
		id: string,
	) {
		this.folder = `${vault.configDir}/plugins/${id}`;
	}

	get path(): string {
		return `${this.folder}/data.json`;
	}

	/** Null when there is none; throws what `JSON.parse` throws, as in the app. */
	async load(): Promise<unknown> {
		const stat = await this.vault.adapter.stat(this.path);
		if (!stat) return null;
		this.mtime = stat.mtime;
		return JSON.parse(await this.vault.adapter.read(this.path)) as unknown;
	}

	async save(data: unknown): Promise<void> {
		const { adapter } = this.vault;
		this.saves++;
		try {
			await adapter.mkdir(this.folder);
			await adapter.write(this.path, JSON.stringify(data, null, 2));
			this.mtime = (await adapter.stat(this.path))?.mtime ?? 0;
		} finally {
			this.saves--;
		}
	}

	/** Calls back when sync or another program has brought a later file; take it off with `vault.offref`. */
	onExternalChange(callback: () => unknown): EventRef {
		return this.vault.on("raw", (path) => {
			if (path === this.path && this.saves === 0) void this.vault.due.track(this.compare(callback));
		});
	}

	private async compare(callback: () => unknown): Promise<void> {
		const stat = await this.vault.adapter.stat(this.path);
		if (!stat || stat.mtime <= this.mtime) return;
		this.mtime = stat.mtime;
		await callback();
	}
}
