/** Vaults in temporary folders, for the tests of this folder. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CachedMetadata } from "obsidian";
import { onTestFinished } from "vitest";
import { FaultyDisk } from "./faulty-disk";
import { TFile } from "./file";
import { NodeDisk } from "./node-disk";
import { foldersOf } from "./path";
import { Vault, type VaultOptions } from "./vault";

/** What a class of Obsidian's typings has. The checks of this project let no class stand for another by name. */
export type Shape<T> = Pick<T, keyof T>;

export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "pulse-vault-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

export async function temporaryDisk(texts: Record<string, string> = {}): Promise<FaultyDisk> {
	const disk = new NodeDisk(await temporaryFolder());
	for (const [path, text] of Object.entries(texts)) {
		const parent = foldersOf(path).pop();
		if (parent !== undefined) await disk.mkdir(parent);
		await disk.write(path, text);
	}
	return new FaultyDisk(disk);
}

/** A loaded vault, and everything it says from then on. */
export async function openVault(
	texts: Record<string, string> = {},
	options: VaultOptions = {},
): Promise<{ vault: Vault; disk: FaultyDisk; events: string[] }> {
	const disk = await temporaryDisk(texts);
	const vault = new Vault(disk, options);
	await vault.load();
	return { vault, disk, events: logOf(vault) };
}

export function logOf(vault: Vault): string[] {
	const events: string[] = [];
	for (const name of ["create", "modify", "delete"] as const) vault.on(name, ({ path }) => events.push(`${name} ${path}`));
	vault.on("rename", ({ path }, before) => events.push(`rename ${before} > ${path}`));
	return events;
}

export function fileOf(vault: Vault, path: string): TFile {
	const file = vault.getFileByPath(path);
	if (!file) throw new Error(`no ${path}`);
	return file;
}

/** Wikilinks and nothing else: enough to see when and what is parsed. */
export function parseLinks(text: string): CachedMetadata {
	const start = { line: 0, col: 0, offset: 0 };
	const links = [...text.matchAll(/\[\[(.+?)\]\]/g)].map(([original, link = ""]) => ({
		link,
		original,
		position: { start, end: start },
	}));
	return { links };
}
