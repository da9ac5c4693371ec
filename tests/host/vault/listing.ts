/** Brings the vault's files in line with the disk, path by path, and says what has changed. */

import type { Disk, DiskStat } from "./disk";
import { TFile, TFolder, type TAbstractFile } from "./file";
import { foldersOf, isHidden, isWithin } from "./path";
import { FileTree } from "./tree";
import type { Vault } from "./vault";

export class Listing {
	readonly tree: FileTree;

	constructor(
		private readonly vault: Vault,
		private readonly disk: Disk,
	) {
		this.tree = new FileTree(new TFolder(vault, "/"));
		this.tree.root.name = "";
	}

	/** Looks at everything, or at a folder, and all that lies in it. */
	async lookWithin(folder: string): Promise<void> {
		const stat = folder === "/" ? null : await this.disk.stat(folder);
		const isThere = folder === "/" || stat?.folder === true;
		const found = new Map((isThere ? await this.disk.list(folder) : []).map((entry) => [entry.path, entry]));
		if (folder !== "/") this.apply(folder, stat);
		for (const { path, deleted } of this.tree.all()) {
			const isGone = isWithin(path, folder) && path !== folder && !found.has(path) && !deleted;
			if (isGone) this.apply(path, null);
		}
		for (const [path, entry] of found) this.apply(path, entry);
	}

	/** Looks at one path. */
	async look(path: string): Promise<void> {
		if (path !== "/") this.apply(path, await this.disk.stat(path));
	}

	/** The app itself has renamed it: the objects stay. */
	async moved(from: string, to: string): Promise<void> {
		const node = this.tree.get(from);
		if (!node || isHidden(to)) {
			await this.look(from);
			await this.lookWithin(to);
			return;
		}
		const stat = await this.disk.stat(to);
		for (const { node: each, before } of this.tree.move(node, to)) {
			if (each === node && each instanceof TFile && stat) each.stat = statsOf(stat);
			this.vault.trigger("rename", each, before);
		}
		this.vault.trigger("raw", from);
		this.vault.trigger("raw", to);
	}

	private apply(path: string, stat: DiskStat | null): void {
		this.vault.trigger("raw", path);
		if (isHidden(path)) return;
		const node = this.tree.get(path);
		if (node && (!stat || stat.folder !== node instanceof TFolder)) this.remove(node);
		if (!stat) return;
		if (!node || node.deleted) this.create(path, stat);
		else if (node instanceof TFile) this.refresh(node, stat);
	}

	private create(path: string, stat: DiskStat): void {
		for (const folder of foldersOf(path)) {
			if (!this.tree.get(folder)) this.enter(new TFolder(this.vault, folder));
		}
		this.enter(stat.folder ? new TFolder(this.vault, path) : new TFile(this.vault, path, statsOf(stat)));
	}

	private enter(node: TAbstractFile): void {
		this.tree.add(node);
		this.vault.trigger("create", node);
	}

	/** A change that leaves time and size as they were goes unseen, as in the app. */
	private refresh(file: TFile, stat: DiskStat): void {
		if (file.stat.mtime === stat.mtime && file.stat.size === stat.size) return;
		file.stat = statsOf(stat);
		this.vault.trigger("modify", file);
	}

	/** Innermost first. */
	private remove(node: TAbstractFile): void {
		for (const each of this.tree.within(node).reverse()) {
			this.tree.remove(each);
			each.deleted = true;
			this.vault.trigger("delete", each);
		}
	}
}

function statsOf({ ctime, mtime, size }: DiskStat): { ctime: number; mtime: number; size: number } {
	return { ctime, mtime, size };
}
