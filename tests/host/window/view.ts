/** Views: what a leaf shows, among them the ones that stand for something else. */

import type { App } from "./app";
import { Component } from "./component";
import { setIcon } from "./icon";
import type { WorkspaceLeaf } from "./leaf";
import type { Menu } from "./menu";
import type { Scope } from "./scope";

export interface ViewState {
	type: string;
	state?: Record<string, unknown>;
	active?: boolean;
	pinned?: boolean;
	group?: WorkspaceLeaf;
}

export interface ViewStateResult {
	history: boolean;
}

export abstract class View extends Component {
	readonly app: App;
	icon = "file";
	navigation = false;
	containerEl: HTMLElement;
	scope: Scope | null = null;

	constructor(public leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.workspace.app;
		this.containerEl = createDiv({ cls: "workspace-leaf-content" });
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	async open(parentEl: HTMLElement): Promise<void> {
		this.containerEl.dataset["type"] = this.getViewType();
		parentEl.append(this.containerEl);
		this.load();
		await this.onOpen();
	}

	async close(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.detach();
	}

	async onOpen(): Promise<void> {
		// For subclasses.
	}

	async onClose(): Promise<void> {
		// For subclasses.
	}

	getState(): Record<string, unknown> {
		return {};
	}

	async setState(_state: unknown, _result: ViewStateResult): Promise<void> {
		// For subclasses.
	}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {
		// For subclasses.
	}

	getIcon(): string {
		return this.icon;
	}

	onResize(): void {
		// For subclasses.
	}

	/** What the tab and the header say may be another. */
	titleChanged(): void {
		// For views with a header.
	}

	onPaneMenu(_menu: Menu, _source: string): void {
		// For subclasses.
	}

	/** It is in another window now. */
	migrated(_doc: Document): void {
		// For subclasses.
	}
}

export abstract class ItemView extends View {
	contentEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private readonly actionsEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const headerEl = this.containerEl.createDiv({ cls: "view-header" });
		this.titleEl = headerEl.createDiv({ cls: "view-header-title-container" }).createDiv({ cls: "view-header-title" });
		this.actionsEl = headerEl.createDiv({ cls: "view-actions" });
		this.contentEl = this.containerEl.createDiv({ cls: "view-content" });
	}

	override titleChanged(): void {
		this.titleEl.setText(this.getDisplayText());
	}

	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const action = createEl("button", { cls: "clickable-icon view-action", attr: { "aria-label": title, "data-icon": icon } });
		setIcon(action, icon);
		action.addEventListener("click", callback);
		this.actionsEl.prepend(action);
		return action;
	}
}

/** A new tab. */
export class EmptyView extends ItemView {
	override navigation = true;

	getViewType(): string {
		return "empty";
	}

	getDisplayText(): string {
		return "New tab";
	}
}

/** Holds the state of a view that is not loaded yet. */
export class DeferredView extends View {
	override navigation = true;

	constructor(
		leaf: WorkspaceLeaf,
		readonly waiting: ViewState,
		readonly eState?: unknown,
	) {
		super(leaf);
	}

	getViewType(): string {
		return this.waiting.type;
	}

	getDisplayText(): string {
		const file = this.waiting.state?.["file"];
		return typeof file === "string" ? file.replace(/^.*\//, "").replace(/\.md$/, "") : this.waiting.type;
	}

	override getState(): Record<string, unknown> {
		return this.waiting.state ?? {};
	}
}

/** Stands for a view whose plugin is not there; it becomes that view when the plugin comes. */
export class UnknownView extends DeferredView {
	override getDisplayText(): string {
		return "Plugin no longer active";
	}
}
