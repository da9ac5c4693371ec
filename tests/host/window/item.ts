/** The tree of the workspace: splits, groups of tabs, sidebars and windows, each with its element. */

import type { Workspace } from "./workspace";
import { Events } from "../vault/events";
import type { WorkspaceLeaf } from "./leaf";
import { tabHeader } from "./tab-header";

export abstract class WorkspaceItem extends Events {
	parent: WorkspaceParent | null = null;
	readonly containerEl: HTMLElement;

	constructor(
		readonly workspace: Workspace,
		cls: string,
	) {
		super();
		this.containerEl = createDiv({ cls });
	}

	getRoot(): WorkspaceItem {
		return this.parent?.getRoot() ?? this;
	}

	/** The window it is in; a sidebar counts to the main window. */
	getContainer(): WorkspaceContainer {
		if (this instanceof WorkspaceContainer) return this;
		return this.parent?.getContainer() ?? this.workspace.rootSplit;
	}

	abstract leaves(): WorkspaceLeaf[];
}

export class WorkspaceParent extends WorkspaceItem {
	readonly children: WorkspaceItem[] = [];
	/** Roots, sidebars and the like stay when nothing is left in them. */
	protected readonly stays: boolean = false;

	insertChild(index: number, child: WorkspaceItem): void {
		child.parent?.take(child);
		const before = this.children[index]?.containerEl ?? null;
		this.children.splice(index < 0 ? this.children.length : index, 0, child);
		child.parent = this;
		this.childrenEl().insertBefore(child.containerEl, before);
	}

	/** Takes the child out, and what then is empty with it. */
	removeChild(child: WorkspaceItem): void {
		this.take(child);
		if (this.children.length === 0 && !this.stays) this.emptied();
	}

	leaves(): WorkspaceLeaf[] {
		return this.children.flatMap((child) => child.leaves());
	}

	protected childrenEl(): HTMLElement {
		return this.containerEl;
	}

	protected emptied(): void {
		this.parent?.removeChild(this);
	}

	protected take(child: WorkspaceItem): void {
		const index = this.children.indexOf(child);
		if (index >= 0) this.children.splice(index, 1);
		child.parent = null;
		child.containerEl.detach();
	}
}

export class WorkspaceSplit extends WorkspaceParent {
	constructor(
		workspace: Workspace,
		public direction: "vertical" | "horizontal" = "vertical",
		cls = "workspace-split",
	) {
		super(workspace, cls);
		this.containerEl.addClass(`mod-${direction}`);
	}
}

export class WorkspaceTabs extends WorkspaceParent {
	currentTab = -1;
	private readonly headerEl: HTMLElement;
	private readonly tabsEl: HTMLElement;

	constructor(workspace: Workspace) {
		super(workspace, "workspace-tabs");
		this.headerEl = this.containerEl.createDiv({ cls: "workspace-tab-header-container" });
		this.tabsEl = this.containerEl.createDiv({ cls: "workspace-tab-container" });
	}

	get current(): WorkspaceLeaf | null {
		return this.leaves()[this.currentTab] ?? null;
	}

	override insertChild(index: number, child: WorkspaceItem): void {
		const { current } = this;
		super.insertChild(index, child);
		this.select(current ?? this.leaves()[0] ?? null);
	}

	/** Shows this tab; a deferred view in it is then loaded. */
	select(leaf: WorkspaceLeaf | null): void {
		this.currentTab = leaf ? this.children.indexOf(leaf) : -1;
		this.headerEl.empty();
		for (const tab of this.leaves()) {
			const shown = tab === leaf;
			tab.containerEl.toggle(shown);
			tabHeader(tab, this.headerEl).toggleClass("is-active", shown);
			tab.view.titleChanged();
		}
	}

	protected override childrenEl(): HTMLElement {
		return this.tabsEl;
	}

	protected override take(child: WorkspaceItem): void {
		const { current, currentTab } = this;
		super.take(child);
		const leaves = this.leaves();
		const next = current && leaves.includes(current) ? current : (leaves[Math.min(currentTab, leaves.length - 1)] ?? null);
		this.select(next);
		if (next !== current) void next?.loadIfDeferred();
	}
}

export abstract class WorkspaceContainer extends WorkspaceSplit {
	abstract readonly win: Window;
	abstract readonly doc: Document;
}

export class WorkspaceRoot extends WorkspaceContainer {
	readonly win = window;
	readonly doc = document;
	protected override readonly stays = true;

	constructor(workspace: Workspace) {
		super(workspace, "vertical", "workspace-split mod-root");
	}
}

export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = true;
	protected override readonly stays = true;

	constructor(workspace: Workspace, side: "left" | "right") {
		super(workspace, "horizontal", `workspace-split mod-${side}-split mod-sidedock is-sidedock-collapsed`);
	}

	expand(): void {
		this.collapsed = false;
		this.containerEl.removeClass("is-sidedock-collapsed");
	}

	collapse(): void {
		this.collapsed = true;
		this.containerEl.addClass("is-sidedock-collapsed");
	}

	toggle(): void {
		if (this.collapsed) this.expand();
		else this.collapse();
	}
}

/** Holds the windows; it has no place of its own on the screen. */
export class WorkspaceFloating extends WorkspaceParent {
	protected override readonly stays = true;

	constructor(workspace: Workspace) {
		super(workspace, "workspace-floating");
	}

	override insertChild(index: number, child: WorkspaceItem): void {
		const body = child.containerEl.parentElement;
		super.insertChild(index, child);
		body?.append(child.containerEl);
	}
}
