/** What was told at the last status update of each project: a small file each, of this device, in the plugin's folder. */

import { Component, normalizePath, type App, type TAbstractFile } from "obsidian";
import { readSnapshot, type Snapshot } from "../status/snapshot";
import { fileName } from "../text/path";
import { hashOf } from "../text/hash";
import { deviceName } from "./device";

export class Remembered extends Component {
	/** By the path of the project; read when it is first asked for. */
	private known: Promise<Map<string, Snapshot>> | null = null;
	/** One write after the other. */
	private turn: Promise<unknown> = Promise.resolve();
	/** How many renamed notes and folders wait for their turn: what lies under their old names is not gone. */
	private renames = 0;
	private isSwept = false;

	/** @param home the plugin's folder, from the vault's root */
	constructor(
		private readonly app: App,
		private readonly home: string,
	) {
		super();
	}

	/** To be added when the layout is ready: before that a project that is not there may only not have been seen yet. */
	override onload(): void {
		this.registerEvent(this.app.vault.on("rename", (file, before) => void this.renamed(file, before)));
	}

	/** Null where no update was made, or none that can be read. */
	async of(path: string): Promise<Snapshot | null> {
		await this.inTurn(() => this.sweep()).catch(() => undefined);
		return (await this.all().catch(() => null))?.get(path) ?? null;
	}

	/** Says so when it could not be stored; until the next start it is remembered all the same. */
	remember(snapshots: readonly Snapshot[]): Promise<void> {
		return this.inTurn(async () => {
			await this.sweep();
			const known = await this.all();
			for (const snapshot of snapshots) known.set(snapshot.path, snapshot);
			for (const snapshot of snapshots) await this.write(snapshot);
		});
	}

	/** A folder takes all that is remembered of what lies in it along. */
	private renamed({ path }: TAbstractFile, before: string): Promise<void> {
		this.renames++;
		return this.inTurn(async () => {
			const known = await this.all();
			for (const [old, snapshot] of [...known]) {
				if (old !== before && !old.startsWith(`${before}/`)) continue;
				const moved = { ...snapshot, path: path + old.slice(before.length) };
				known.delete(old);
				known.set(moved.path, moved);
				await this.write(moved);
				await this.remove(this.fileOf(old));
			}
		})
			.catch(() => undefined)
			.finally(() => {
				this.renames--;
			});
	}

	/** Once, and not while something is being renamed: what is left of projects that are gone is removed. */
	private async sweep(): Promise<void> {
		if (this.isSwept) return;
		const known = await this.all();
		if (this.renames > 0) return;
		this.isSwept = true;
		for (const path of [...known.keys()]) {
			if (this.app.vault.getFileByPath(path)) continue;
			known.delete(path);
			await this.remove(this.fileOf(path));
		}
	}

	private inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.turn.then(work);
		this.turn = turn.catch(() => undefined);
		return turn;
	}

	private all(): Promise<Map<string, Snapshot>> {
		this.known ??= this.readAll().catch((error: unknown) => {
			this.known = null;
			throw error;
		});
		return this.known;
	}

	/** What cannot be read is removed; what another version of the plugin has written is left to it. */
	private async readAll(): Promise<Map<string, Snapshot>> {
		const { adapter } = this.app.vault;
		const known = new Map<string, Snapshot>();
		const files = (await adapter.exists(this.folder)) ? (await adapter.list(this.folder)).files : [];
		for (const file of files) {
			if (!file.endsWith(".json")) continue;
			const text = await adapter.read(file).catch(() => null);
			if (text === null) continue;
			const stored = parsed(text);
			const snapshot = readSnapshot(stored);
			if (snapshot && fileName(file) === fileName(this.fileOf(snapshot.path))) known.set(snapshot.path, snapshot);
			else if (snapshot || stored === undefined) await this.remove(file);
		}
		return known;
	}

	private async write(snapshot: Snapshot): Promise<void> {
		const { adapter } = this.app.vault;
		const folders = [this.home, `${this.home}/status`, this.folder];
		for (const folder of folders) if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
		await adapter.write(this.fileOf(snapshot.path), JSON.stringify(snapshot) + "\n");
	}

	private async remove(file: string): Promise<void> {
		const { adapter } = this.app.vault;
		if (await adapter.exists(file)) await adapter.remove(file);
	}

	private get folder(): string {
		return normalizePath(`${this.home}/status/${deviceName(this.app)}`);
	}

	private fileOf(path: string): string {
		return `${this.folder}/${hashOf(path)}.json`;
	}
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
