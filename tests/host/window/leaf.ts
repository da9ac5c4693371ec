/** A leaf: one tab, and the view in it. */

import type { OpenViewState, TFile } from "obsidian";
import { WorkspaceItem, WorkspaceTabs } from "./item";
import { DeferredView, EmptyView, UnknownView, type View, type ViewState } from "./view";
import type { Workspace } from "./workspace";

let ids = 0;

export class WorkspaceLeaf extends WorkspaceItem {
	readonly id = `leaf-${++ids}`;
	view: View;
	hoverPopover = null;
	pinned = false;
	group: string | null = null;
	/** When it was last the active one, as a number that grows. */
	activeTime = 0;
	private loading: Promise<void> | null = null;

	constructor(workspace: Workspace) {
		super(workspace, "workspace-leaf");
		this.view = new EmptyView(this);
		void this.view.open(this.containerEl);
	}

	get app(): Workspace["app"] {
		return this.workspace.app;
	}

	leaves(): WorkspaceLeaf[] {
		return [this];
	}

	get tabs(): WorkspaceTabs | null {
		return this.parent instanceof WorkspaceTabs ? this.parent : null;
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView && !(this.view instanceof UnknownView);
	}

	/** Once, however many ask for it meanwhile. */
	async loadIfDeferred(): Promise<void> {
		if (!this.loading && this.view instanceof DeferredView && this.isDeferred) {
			const { waiting, eState } = this.view;
			this.loading = this.setViewState(waiting, eState).finally(() => (this.loading = null));
		}
		await this.loading;
	}

	/** The state of a tab as a start of the app restores it: not loaded. */
	async setDeferred(state: ViewState, eState?: unknown): Promise<void> {
		await this.open(new DeferredView(this, state, eState));
	}

	async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
		const type = this.workspace.viewTypeOf(file.extension);
		const { state, eState, active = true } = openState;
		const before = this.view.getViewType() === type ? this.view.getState() : {};
		await this.setViewState({ type, state: { ...before, ...state, file: file.path }, active }, eState);
	}

	async open(view: View): Promise<View> {
		await this.view.close();
		this.view = view;
		await view.open(this.containerEl);
		view.migrated(this.containerEl.ownerDocument);
		this.tabs?.select(this.tabs.current);
		return view;
	}

	getViewState(): ViewState {
		const { view, pinned } = this;
		return { type: view.getViewType(), state: view.getState(), pinned };
	}

	async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
		const { type, state = {}, active, pinned } = viewState;
		await this.workspace.busy(async () => {
			if (this.view.getViewType() !== type || this.view instanceof DeferredView) {
				await this.open(this.workspace.createView(this, viewState));
			}
			await this.view.setState(state, { history: false });
			if (pinned !== undefined) this.pinned = pinned;
			this.tabs?.select(this.tabs.current);
			if (active) this.workspace.setActiveLeaf(this, { focus: true });
			if (eState !== undefined) this.view.setEphemeralState(eState);
			this.workspace.layoutChanged();
			this.workspace.activeChanged();
		});
	}

	getEphemeralState(): Record<string, unknown> {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	/** Makes the view anew, after its type has come or gone. */
	async rebuild(): Promise<void> {
		const state = this.getViewState();
		await this.open(this.workspace.createView(this, state));
		await this.view.setState(state.state ?? {}, { history: false });
	}

	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.tabs?.select(this.tabs.current);
		this.trigger("pinned-change", pinned);
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	setGroup(group: string): void {
		this.group = group;
		this.trigger("group-change", group);
	}

	setGroupMember(other: WorkspaceLeaf): void {
		other.group ??= other.id;
		this.setGroup(other.group);
	}

	/** Closes the tab; what its view has not saved is saved. */
	detach(): void {
		if (!this.parent) return;
		// Its window may be gone before its view has saved.
		this.view.migrated(document);
		const closing = this.view.close();
		this.parent.removeChild(this);
		this.workspace.leafGone(this);
		void this.workspace.busy(() => closing);
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		this.view.onResize();
	}
}
