/** The workspace: which leaves there are, which one is active, and what is told about it. */

import type { Extension } from "@codemirror/state";
import type { OpenViewState, PaneType, SplitDirection, TFile } from "obsidian";
import type { App } from "./app";
import { BasesFileView } from "./bases-file-view";
import { debounce } from "./debounce";
import { Events } from "../vault/events";
import { FileView, OtherFileView } from "./file-view";
import { WorkspaceFloating, WorkspaceParent, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs } from "./item";
import { restoreLayout, storeLayout, type StoredItem } from "./layout";
import { WorkspaceLeaf } from "./leaf";
import { parseLinktext } from "./linktext";
import { MarkdownView } from "./markdown-view";
import { Ribbon } from "./ribbon";
import { WorkspaceWindow } from "./popout";
import { EmptyView, UnknownView, type View, type ViewState } from "./view";

type ViewCreator = (leaf: WorkspaceLeaf) => View;
type Side = "left" | "right";

export interface SideOptions {
	active?: boolean;
	split?: boolean;
	reveal?: boolean;
	state?: Record<string, unknown>;
}

export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	readonly rootSplit: WorkspaceRoot;
	readonly leftSplit: WorkspaceSidedock;
	readonly rightSplit: WorkspaceSidedock;
	readonly floatingSplit: WorkspaceFloating;
	readonly leftRibbon: Ribbon;
	readonly rightRibbon: Ribbon;
	activeLeaf: WorkspaceLeaf | null = null;
	activeEditor: MarkdownView | null = null;
	layoutReady = false;
	/** Extensions that plugins bring to every editor. */
	readonly editorExtensions: Extension[] = [];
	readonly postProcessors: ((el: HTMLElement, sourcePath: string) => void)[] = [];
	readonly hoverLinkSources = new Map<string, object>();
	readonly protocolHandlers = new Map<string, (data: Record<string, string>) => unknown>();
	readonly requestSaveLayout = debounce(() => undefined, 2000);
	private readonly creators = new Map<string, ViewCreator>();
	private readonly extensions = new Map([["md", "markdown"], ["base", "bases"]]);
	private readonly pending = new Set<Promise<unknown>>();
	private readonly opened: string[] = [];
	private whenReady: (() => unknown)[] = [];
	private activations = 0;
	private told: { leaf: WorkspaceLeaf | null; file: TFile | null } = { leaf: null, file: null };
	private lastFile: TFile | null = null;
	private telling = false;
	private tellingLayout = false;

	constructor(readonly app: App) {
		super();
		this.containerEl = app.containerEl.createDiv({ cls: "workspace" });
		this.leftRibbon = new Ribbon(this.containerEl, "left");
		this.rightRibbon = new Ribbon(this.containerEl, "right");
		this.leftSplit = new WorkspaceSidedock(this, "left");
		this.rootSplit = new WorkspaceRoot(this);
		this.rightSplit = new WorkspaceSidedock(this, "right");
		this.floatingSplit = new WorkspaceFloating(this);
		for (const split of [this.leftSplit, this.rootSplit, this.rightSplit, this.floatingSplit]) {
			this.containerEl.append(split.containerEl);
		}
		this.creators.set("empty", (leaf) => new EmptyView(leaf));
		this.creators.set("markdown", (leaf) => new MarkdownView(leaf));
		this.creators.set("bases", (leaf) => new BasesFileView(leaf));
		this.creators.set("file", (leaf) => new OtherFileView(leaf));
		this.setActiveLeaf(this.addTab(this.rootSplit));
	}

	// Kinds of views

	registerView(type: string, creator: ViewCreator): void {
		if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.creators.set(type, creator);
		for (const leaf of this.getLeavesOfType(type)) {
			if (leaf.view instanceof UnknownView) void this.busy(() => leaf.rebuild());
		}
	}

	unregisterView(type: string): void {
		this.creators.delete(type);
		for (const leaf of this.getLeavesOfType(type)) {
			if (!leaf.isDeferred) void this.busy(() => leaf.rebuild());
		}
	}

	registerExtensions(extensions: string[], type: string): void {
		for (const extension of extensions) this.extensions.set(extension, type);
	}

	viewTypeOf(extension: string): string {
		return this.extensions.get(extension) ?? "file";
	}

	createView(leaf: WorkspaceLeaf, state: ViewState): View {
		return this.creators.get(state.type)?.(leaf) ?? new UnknownView(leaf, state);
	}

	/** The extensions of plugins have changed. */
	updateOptions(): void {
		for (const view of this.markdownViews()) view.updateOptions();
	}

	// Getting leaves

	getLeaf(newLeaf: PaneType | boolean = false, direction: SplitDirection = "vertical"): WorkspaceLeaf {
		if (newLeaf === "window") return this.openPopoutLeaf();
		if (newLeaf === "split") return this.splitActiveLeaf(direction);
		if (newLeaf) return this.addTab(this.getMostRecentLeaf()?.tabs ?? this.rootSplit);
		return this.getUnpinnedLeaf();
	}

	getUnpinnedLeaf(): WorkspaceLeaf {
		const leaf = this.getMostRecentLeaf();
		return leaf && !leaf.pinned && leaf.view.navigation ? leaf : this.getLeaf("tab");
	}

	splitActiveLeaf(direction: SplitDirection = "vertical"): WorkspaceLeaf {
		const leaf = this.getMostRecentLeaf();
		return leaf ? this.createLeafBySplit(leaf, direction) : this.addTab(this.rootSplit);
	}

	createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection = "vertical", before = false): WorkspaceLeaf {
		const tabs = leaf.tabs;
		const parent = tabs?.parent;
		if (!tabs || !(parent instanceof WorkspaceSplit)) return this.addTab(this.rootSplit);
		const created = new WorkspaceTabs(this);
		const index = parent.children.indexOf(tabs);
		if (parent.direction === direction || parent.children.length === 1) {
			parent.direction = direction;
			parent.insertChild(before ? index : index + 1, created);
		} else {
			const split = new WorkspaceSplit(this, direction);
			parent.insertChild(index, split);
			split.insertChild(-1, tabs);
			split.insertChild(before ? 0 : -1, created);
		}
		return this.addTab(created);
	}

	createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
		const tabs = new WorkspaceTabs(this);
		parent.insertChild(index, tabs);
		return this.addTab(tabs);
	}

	async duplicateLeaf(leaf: WorkspaceLeaf, where: PaneType | boolean | SplitDirection = "split"): Promise<WorkspaceLeaf> {
		const direction = where === "vertical" || where === "horizontal";
		const copy = direction ? this.createLeafBySplit(leaf, where) : this.getLeaf(where);
		await copy.setViewState(leaf.getViewState(), leaf.getEphemeralState());
		return copy;
	}

	openPopoutLeaf(): WorkspaceLeaf {
		return this.addTab(this.openWindow());
	}

	private openWindow(): WorkspaceWindow {
		const window = new WorkspaceWindow(this);
		this.floatingSplit.insertChild(-1, window);
		this.trigger("window-open", window, window.win);
		return window;
	}

	moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
		const window = this.openWindow();
		const first = this.addTab(window);
		const before = leaf.parent;
		first.tabs?.insertChild(-1, leaf);
		first.detach();
		if (before?.children.length === 0) before.parent?.removeChild(before);
		leaf.tabs?.select(leaf);
		leaf.view.migrated(window.doc);
		this.layoutChanged();
		return window;
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf {
		return this.sideLeaf(this.leftSplit, split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf {
		return this.sideLeaf(this.rightSplit, split);
	}

	async ensureSideLeaf(type: string, side: Side, options: SideOptions = {}): Promise<WorkspaceLeaf> {
		const { active = true, split = false, reveal = true, state } = options;
		const dock = side === "left" ? this.leftSplit : this.rightSplit;
		const found = this.getLeavesOfType(type)[0];
		const leaf = found ?? this.sideLeaf(dock, split);
		if (!found || state) await leaf.setViewState({ type, ...(state && { state }) });
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	private sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
		const tabs = dock.children.find((child) => child instanceof WorkspaceTabs);
		return tabs && !split ? this.addTab(tabs) : this.createLeafInParent(dock, -1);
	}

	private addTab(parent: WorkspaceParent): WorkspaceLeaf {
		const tabs = parent instanceof WorkspaceTabs ? parent : (parent.children.find((child) => child instanceof WorkspaceTabs) ?? new WorkspaceTabs(this));
		if (!tabs.parent) parent.insertChild(-1, tabs);
		const leaf = new WorkspaceLeaf(this);
		tabs.insertChild(tabs.currentTab < 0 ? -1 : tabs.currentTab + 1, leaf);
		this.layoutChanged();
		return leaf;
	}

	// Finding leaves

	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.rootSplit.leaves()) callback(leaf);
	}

	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const split of [this.rootSplit, this.floatingSplit, this.leftSplit, this.rightSplit]) {
			for (const leaf of split.leaves()) callback(leaf);
		}
	}

	allLeaves(): WorkspaceLeaf[] {
		const leaves: WorkspaceLeaf[] = [];
		this.iterateAllLeaves((leaf) => leaves.push(leaf));
		return leaves;
	}

	markdownViews(): MarkdownView[] {
		return this.allLeaves().flatMap(({ view }) => (view instanceof MarkdownView ? [view] : []));
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.allLeaves().filter(({ view }) => view.getViewType() === type);
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
	}

	getGroupLeaves(group: string): WorkspaceLeaf[] {
		return this.allLeaves().filter((leaf) => leaf.group === group);
	}

	/** In the main area and in windows, unless a part is named. */
	getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
		const leaves = root ? root.leaves() : [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()];
		return leaves.reduce<WorkspaceLeaf | null>(
			(best, leaf) => (best && best.activeTime >= leaf.activeTime ? best : leaf),
			null,
		);
	}

	// What is active

	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getActiveFile(): TFile | null {
		const view = this.activeLeaf?.view;
		return view instanceof FileView && view.file ? view.file : this.lastFile;
	}

	setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focused = false): void {
		const focus = typeof params === "object" ? (params.focus ?? false) : focused;
		leaf.activeTime = ++this.activations;
		this.activeLeaf = leaf;
		leaf.tabs?.select(leaf);
		if (leaf.isDeferred) void this.busy(() => leaf.loadIfDeferred());
		if (focus) leaf.view.setEphemeralState({ focus: true });
		this.activeChanged();
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		const root = leaf.getRoot();
		if (root instanceof WorkspaceSidedock) root.expand();
		leaf.tabs?.select(leaf);
		await this.busy(() => leaf.loadIfDeferred());
		this.layoutChanged();
	}

	getLastOpenFiles(): string[] {
		return this.opened.slice(0, 10);
	}

	/** The last leaf of the main area is followed by a new, empty one. */
	leafGone(leaf: WorkspaceLeaf): void {
		const empty = this.rootSplit.leaves().length === 0;
		const next = empty ? this.addTab(this.rootSplit) : null;
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const successor = next ?? this.getMostRecentLeaf();
			if (successor) this.setActiveLeaf(successor);
		}
		this.layoutChanged();
		this.activeChanged();
	}

	// Opening and events

	async openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, state: OpenViewState = {}): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const { vault, metadataCache, fileManager } = this.app;
		const found = metadataCache.getFirstLinkpathDest(path, sourcePath);
		const name = path.endsWith(".md") ? path : `${path}.md`;
		const folder = fileManager.getNewFileParent(sourcePath, name).path;
		const target = name.includes("/") || folder === "/" || folder === "" ? name : `${folder}/${name}`;
		const file = found ?? (await vault.create(target, ""));
		const eState = subpath === "" ? state.eState : { subpath, ...state.eState };
		await this.getLeaf(newLeaf).openFile(file, { ...state, ...(eState && { eState }) });
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.whenReady.push(callback);
	}

	ready(): void {
		this.layoutReady = true;
		const callbacks = this.whenReady;
		this.whenReady = [];
		for (const callback of callbacks) callback();
		this.layoutChanged();
	}

	/** Tells, a little later and once for many changes, which leaf and which file are active now. */
	activeChanged(): void {
		const view = this.activeLeaf?.view;
		if (view instanceof MarkdownView) this.activeEditor = view;
		else if (!view || view.navigation || !this.isOpen(this.activeEditor)) this.activeEditor = null;
		if (this.telling) return;
		this.telling = true;
		queueMicrotask(() => {
			this.telling = false;
			this.tellActive();
		});
	}

	private isOpen(view: View | null): boolean {
		return view !== null && this.allLeaves().includes(view.leaf);
	}

	private tellActive(): void {
		const { activeLeaf, told } = this;
		const view = activeLeaf?.view;
		// A sidebar has no file of its own: the note one came from stays the active one.
		const file = view instanceof FileView ? view.file : view?.navigation ? null : told.file;
		this.told = { leaf: activeLeaf, file };
		if (file) {
			this.lastFile = file;
			this.opened.splice(0, this.opened.length, file.path, ...this.opened.filter((path) => path !== file.path));
		} else if (view?.navigation) {
			this.lastFile = null;
		}
		if (activeLeaf !== told.leaf) this.trigger("active-leaf-change", activeLeaf);
		if (file !== told.file) this.trigger("file-open", file);
	}

	layoutChanged(): void {
		this.requestSaveLayout();
		if (this.tellingLayout) return;
		this.tellingLayout = true;
		queueMicrotask(() => {
			this.tellingLayout = false;
			this.trigger("layout-change");
		});
	}

	editorChanged(view: MarkdownView): void {
		queueMicrotask(() => this.trigger("editor-change", view.editor, view));
	}

	/** The other panes of the note get the text at once, unless the host keeps them apart. */
	changedInPane(view: MarkdownView): void {
		const { file } = view;
		if (!file) return;
		const text = view.getViewData();
		this.trigger("quick-preview", file, text);
		if (!this.app.options.livePanes) return;
		for (const other of this.markdownViews()) {
			if (other !== view && other.file === file) other.receive(text, "pane");
		}
	}

	// Layout

	getLayout(): Record<string, unknown> {
		return storeLayout(this);
	}

	async changeLayout(layout: Record<string, unknown>): Promise<void> {
		await this.busy(() => restoreLayout(this, layout as Record<string, StoredItem>));
	}

	// Work under way

	/** Runs it so that it is known to be under way. */
	async busy<T>(work: () => Promise<T> | T): Promise<T> {
		const running = (async () => work())();
		const done = (): boolean => this.pending.delete(running);
		this.pending.add(running);
		running.then(done, done);
		return running;
	}

	get isBusy(): boolean {
		return this.pending.size > 0 || this.telling || this.tellingLayout;
	}
}
