/** The vault's files and folders, as plugins get them; they stay the same objects when they are renamed. */

import type * as obsidian from "obsidian";
import { nameOf } from "./path";

export interface FileStats {
	ctime: number;
	mtime: number;
	size: number;
}

/** What Obsidian's own type has, so that these classes and the app's can stand for each other. */
export type AppVault = Pick<obsidian.Vault, keyof obsidian.Vault>;

export abstract class TAbstractFile {
	vault: AppVault;
	path: string;
	name: string;
	parent: TFolder | null = null;
	/** Not in the app's typings, but there. */
	deleted?: boolean;

	constructor(vault: AppVault, path: string) {
		this.vault = vault;
		this.path = path;
		this.name = nameOf(path);
	}
}

export class TFile extends TAbstractFile {
	stat: FileStats;
	basename: string;
	extension: string;

	constructor(vault: AppVault, path: string, stat: FileStats) {
		super(vault, path);
		this.stat = stat;
		[this.basename, this.extension] = partsOf(this.name);
	}
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === "/";
	}
}

/** Gives a file or folder another path, without a look at where it lies. */
export function setPath(node: TAbstractFile, path: string): void {
	node.path = path;
	node.name = nameOf(path);
	if (node instanceof TFile) [node.basename, node.extension] = partsOf(node.name);
}

function partsOf(name: string): [basename: string, extension: string] {
	const dot = name.lastIndexOf(".");
	return dot > 0 ? [name.slice(0, dot), name.slice(dot + 1).toLowerCase()] : [name, ""];
}
