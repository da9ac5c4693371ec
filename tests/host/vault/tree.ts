/** The vault's files and folders by path, and by name for links. */

import { setPath, TFile, TFolder, type TAbstractFile } from "./file";
import { parentOf } from "./path";

export class FileTree {
	/** In the order in which they came: links that nothing else tells apart lead to the first. */
	private readonly byPath = new Map<string, TAbstractFile>();
	private readonly byName = new Map<string, Set<TFile>>();
	private readonly byFoldedPath = new Map<string, number>();

	constructor(readonly root: TFolder) {
		this.byPath.set("/", root);
	}

	get(path: string): TAbstractFile | null {
		return this.byPath.get(path) ?? null;
	}

	/** Whether a file or folder of that path is there in any case. */
	hasInAnyCase(path: string): boolean {
		return this.byFoldedPath.has(path.toLowerCase());
	}

	all(): TAbstractFile[] {
		return [...this.byPath.values()];
	}

	/** Files of this name in any case, the extension included. */
	named(name: string): TFile[] {
		return [...(this.byName.get(name.toLowerCase()) ?? [])];
	}

	add(node: TAbstractFile): void {
		const parent = this.get(parentOf(node.path));
		if (!(parent instanceof TFolder)) throw new Error(`no folder for ${node.path}`);
		node.parent = parent;
		parent.children.push(node);
		this.enter(node);
	}

	remove(node: TAbstractFile): void {
		if (node.parent) node.parent.children = node.parent.children.filter((child) => child !== node);
		node.parent = null;
		this.leave(node);
	}

	/** The folder or file and all that lies in it, outermost first. */
	within(node: TAbstractFile): TAbstractFile[] {
		return node instanceof TFolder ? [node, ...node.children.flatMap((child) => this.within(child))] : [node];
	}

	/** Gives it, and all in it, a new path; says what was where, outermost first. */
	move(node: TAbstractFile, path: string): { node: TAbstractFile; before: string }[] {
		const from = node.path;
		const moved = this.within(node).map((each) => ({ node: each, before: each.path }));
		for (const each of moved) this.leave(each.node);
		if (node.parent) node.parent.children = node.parent.children.filter((child) => child !== node);
		for (const each of moved) {
			setPath(each.node, path + each.before.slice(from.length));
			this.enter(each.node);
		}
		const parent = this.get(parentOf(path));
		node.parent = parent instanceof TFolder ? parent : null;
		node.parent?.children.push(node);
		return moved;
	}

	private enter(node: TAbstractFile): void {
		this.byPath.set(node.path, node);
		const folded = node.path.toLowerCase();
		this.byFoldedPath.set(folded, (this.byFoldedPath.get(folded) ?? 0) + 1);
		if (!(node instanceof TFile)) return;
		const name = node.name.toLowerCase();
		const files = this.byName.get(name);
		if (files) files.add(node);
		else this.byName.set(name, new Set([node]));
	}

	private leave(node: TAbstractFile): void {
		this.byPath.delete(node.path);
		const folded = node.path.toLowerCase();
		const count = (this.byFoldedPath.get(folded) ?? 1) - 1;
		if (count > 0) this.byFoldedPath.set(folded, count);
		else this.byFoldedPath.delete(folded);
		if (!(node instanceof TFile)) return;
		const name = node.name.toLowerCase();
		const files = this.byName.get(name);
		files?.delete(node);
		if (files?.size === 0) this.byName.delete(name);
	}
}
