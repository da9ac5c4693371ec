/** The sidebar panel as a view of the app: it draws a page, and draws it again whenever something is another. */

import { ItemView, type App, type HoverPopover, type Menu, type WorkspaceLeaf } from "obsidian";
import { render } from "preact";
import type { IsoDate } from "../../text/date";
import { words } from "../../words/words";
import { leave } from "./keyboard";
import { PANEL_VIEW } from "./links";
import { Page, type PanelMemory } from "./page";
import type { PanelPort } from "./port";
import { fillMore } from "./toolbar";

export { PANEL_VIEW };
export const PANEL_ICON = "activity";

export interface PanelParts {
	port: PanelPort;
	/** Of the device. */
	memory: (app: App) => PanelMemory;
	today: () => IsoDate;
}

export class PanelView extends ItemView {
	/** The page preview that is open, as the app asks of whatever has links. */
	hoverPopover: HoverPopover | null = null;
	private readonly memory: PanelMemory;
	/** There was nothing yet that could have the focus. */
	private wantsFocus = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: PanelParts,
	) {
		super(leaf);
		this.memory = parts.memory(this.app);
	}

	getViewType(): string {
		return PANEL_VIEW;
	}

	getDisplayText(): string {
		return words.panel.panel;
	}

	override getIcon(): string {
		return PANEL_ICON;
	}

	/** What a restart begins with. */
	override getState(): Record<string, unknown> {
		const { isPinned, model } = this.parts.port;
		return { ...super.getState(), pinned: isPinned && model ? model.path : null };
	}

	override async setState(...[state, result]: Parameters<ItemView["setState"]>): Promise<void> {
		const pinned: unknown = typeof state === "object" && state !== null ? Reflect.get(state, "pinned") : null;
		if (typeof pinned === "string") this.parts.port.pinTo(pinned);
		await super.setState(state, result);
	}

	/** The app hands the focus over like this: by the command that opens the panel, and by its tab. */
	override setEphemeralState(state: unknown): void {
		super.setEphemeralState(state);
		if (typeof state !== "object" || state === null || Reflect.get(state, "focus") !== true) return;
		this.wantsFocus = true;
		this.takeFocus();
	}

	override onPaneMenu(menu: Menu, source: string): void {
		super.onPaneMenu(menu, source);
		const { port } = this.parts;
		if (!port.model) return;
		menu.addItem((item) =>
			item
				.setTitle(port.isPinned ? words.panel.unpin : words.panel.pin)
				.setIcon(port.isPinned ? "pin-off" : "pin")
				.setSection("action-primary")
				.onClick(() => port.pin(!port.isPinned)),
		);
		fillMore(menu, { app: this.app, port });
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("project-pulse-panel");
		this.addAction("refresh-cw", words.panel.updateNow, () => {
			if (this.parts.port.model) void this.parts.port.update();
		});
		// What has a use for the key in itself keeps it to itself.
		this.registerDomEvent(this.contentEl, "keydown", (event) => {
			if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) leave(this.app);
		});
		this.registerEvent(
			this.parts.port.onChanged(() => {
				this.draw();
				// What is pinned is part of the layout.
				void this.app.workspace.requestSaveLayout();
			}),
		);
		this.draw();
	}

	protected override async onClose(): Promise<void> {
		render(null, this.contentEl);
		await super.onClose();
	}

	private draw(): void {
		const { port, today } = this.parts;
		const { contentEl } = this;
		const hadFocus = contentEl.contains(contentEl.doc.activeElement);
		render(<Page app={this.app} port={port} place={this} memory={this.memory} today={today()} />, contentEl);
		const { activeElement, body } = contentEl.doc;
		// Another project takes all rows away, and the one with the focus among them.
		const isLost = hadFocus && (activeElement === null || activeElement === body);
		this.wantsFocus &&= this.app.workspace.getActiveViewOfType(PanelView) === this;
		if (isLost || this.wantsFocus) this.takeFocus();
	}

	/** Where one was in the list, else what can be done where there is none. */
	private takeFocus(): void {
		const { contentEl } = this;
		if (!contentEl.contains(contentEl.doc.activeElement)) {
			const row = contentEl.querySelector<HTMLElement>("[role=treeitem][tabindex='0'], .project-pulse-choices button");
			row?.focus();
			if (!row) return;
		}
		this.wantsFocus = false;
	}
}
