/** The built plugin in an app over a real temporary folder: what most tests of this folder begin with. */

import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { PluginManifest, WorkspaceLeaf } from "obsidian";
import { onTestFinished } from "vitest";
import { Host, type HostOptions } from "../host/host";
import { FaultyDisk } from "../host/vault/faulty-disk";
import { NodeDisk } from "../host/vault/node-disk";

const root = join(import.meta.dirname, "../..");
/** What a phone lacks is hidden from the plugin here. */
const HIDDEN = "var process, Buffer, global, setImmediate, clearImmediate, __dirname, __filename;";
const code = `${HIDDEN}\n${readFileSync(join(root, "main.js"), "utf8")}`;
export const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8")) as PluginManifest;

/** The day it is on the stage. */
export const TODAY = "2026-07-01";

export interface StageOptions extends HostOptions {
	/** The plugin's stored settings. */
	settings?: unknown;
	/** Opens an earlier stage's folder again instead of a new one. */
	folder?: string;
	/** Starts without the plugin: tests of single parts bring their own. */
	bare?: boolean;
}

export class Stage {
	constructor(
		readonly folder: string,
		readonly disk: FaultyDisk,
		readonly host: Host,
	) {}

	/** The file as it stands on the disk. */
	read(path: string): Promise<string> {
		return readFile(join(this.folder, path), "utf8");
	}

	/** Waits until something holds; fails with what it was waiting for. */
	async until(what: string, holds: () => unknown, milliseconds = 15_000): Promise<void> {
		const end = performance.now() + milliseconds;
		while (!(await holds())) {
			if (performance.now() > end) throw new Error(`It never came to pass that ${what}`);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	}

	/** Runs a command of the plugin, and waits until it has said something. */
	async run(id: string): Promise<string> {
		const before = this.host.notices.length;
		this.host.run(`${manifest.id}:${id}`);
		await this.until(`"${id}" says something`, () => this.host.notices.length > before);
		await this.host.settled();
		return this.said().slice(before).join(" ");
	}

	/** Everything notices have said. */
	said(): string[] {
		return this.host.notices.map(({ messageEl }) => messageEl.textContent);
	}

	/** Opens a note and waits until the plugin has read the vault and knows the note. */
	async open(path: string, options?: Parameters<Host["open"]>[1]): Promise<WorkspaceLeaf> {
		const leaf = await this.host.open(path, options);
		await this.host.settled();
		return leaf;
	}

	/** Waits until the plugin has read all notes. */
	async filled(): Promise<void> {
		await this.until("the index is filled", () => {
			const plugin = this.host.ui.plugins.plugins[manifest.id] as { index?: { isFilled: boolean } } | undefined;
			return plugin?.index?.isFilled === true;
		});
		await this.host.settled();
	}
}

/** Every stage is taken down at the end of its test. */
export async function stage(texts: Record<string, string>, options: StageOptions = {}): Promise<Stage> {
	const { settings, folder: earlier, bare = false, ...hostOptions } = options;
	const folder = earlier ?? (await mkdtemp(join(tmpdir(), "project-pulse-stage-")));
	if (settings !== undefined) texts = { ...texts, [dataPath()]: JSON.stringify(settings) };
	for (const [path, text] of Object.entries(texts)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	const disk = new FaultyDisk(new NodeDisk(folder));
	const host = await Host.open(disk, { now: () => new Date(`${TODAY}T12:00:00`), ...hostOptions });
	const made = new Stage(folder, disk, host);
	onTestFinished(async () => {
		await host.close();
		if (earlier === undefined) await rm(folder, { recursive: true, force: true });
	});
	if (!bare) await host.enable(code, manifest);
	await host.start();
	if (!bare) await made.filled();
	await host.settled();
	return made;
}

export function dataPath(): string {
	return `.obsidian/plugins/${manifest.id}/data.json`;
}

/** A device's browser database: fresh for each device, handed on for a restart. */
export function newDevice(): { localStorage: Map<string, string> } {
	globalThis.indexedDB = new IDBFactory();
	globalThis.IDBKeyRange = IDBKeyRange;
	return { localStorage: new Map() };
}

/** A project note with an empty section for entries. */
export function project(title: string, properties = "last_contact: 2026-01-01"): string {
	return `---\ntype: projects\n${properties}\n---\n# ${title}\n\n## Recent Context\n\n## Next Steps\n\n- [ ] Order the lamps\n- [ ] Paint the pier\n`;
}

/** A meeting note that names a project. */
export function meeting(words: string, about: string): string {
	return `---\ntype: meeting\nparticipants: [Ada]\n---\n# ${words}\n\nTalked about [[${about}]]: ${words}.\n`;
}
