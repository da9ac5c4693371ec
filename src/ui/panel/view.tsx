/** The sidebar panel as a view of the app: it draws a page, and draws it again whenever something is another. */

import { ItemView, type App, type HoverPopover, type Menu, type WorkspaceLeaf } from "obsidian";
import { render } from "preact";
import type { IsoDate } from "../../text/date";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import { Overview } from "../overview/page";
import type { OverviewPort } from "../overview/port";
import { leave } from "./keyboard";
import { PANEL_VIEW } from "./links";
import { Page, type PanelMemory } from "./page";
import type { PanelPort } from "./port";
import { MODES, Switch, type Mode } from "./switch";
import { fillMore } from "./toolbar";

export { PANEL_VIEW };
export const PANEL_ICON = "activity";

export interface PanelParts {
	port: PanelPort;
	/** All projects, for the panel's second mode. */
	overview: OverviewPort;
	/** Of the device. */
	memory: (app: App, of: Remembered) => PanelMemory;
	today: () => IsoDate;
}

/** What a device remembers, each on its own: how one project is shown, how all are, and which of the two one looked at. */
export type Remembered = "panel" | "overview" | "mode";

export class PanelView extends ItemView {
	/** The page preview that is open, as the app asks of whatever has links. */
	hoverPopover: HoverPopover | null = null;
	private mode: Mode;
	private readonly memory: Record<Remembered, PanelMemory>;
	/** There was nothing yet that could have the focus. */
	private wantsFocus = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: PanelParts,
	) {
		super(leaf);
		const memory = (of: Remembered): PanelMemory => parts.memory(this.app, of);
		this.memory = { panel: memory("panel"), overview: memory("overview"), mode: memory("mode") };
		this.mode = modeIn(this.memory.mode.load());
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
		return { ...super.getState(), pinned: isPinned && model ? model.path : null, mode: this.mode };
	}

	override async setState(...[state, result]: Parameters<ItemView["setState"]>): Promise<void> {
		const { pinned, mode } = typeof state === "object" && state !== null ? (state as Record<string, unknown>) : {};
		if (typeof pinned === "string") this.parts.port.pinTo(pinned);
		if (mode !== undefined) this.show(modeIn(mode));
		await super.setState(state, result);
	}

	/** Shows one project, or the list of all. */
	show(mode: Mode): void {
		if (mode === this.mode) return;
		this.mode = mode;
		this.memory.mode.save(mode);
		this.draw();
		void this.app.workspace.requestSaveLayout();
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
		const other = this.mode === "all" ? "project" : "all";
		const switching = { title: words.overview.mode[other], icon: other === "all" ? "layout-list" : PANEL_ICON, run: () => this.show(other) };
		addChoices(menu, [switching]);
		if (this.mode === "all" || !port.model) return;
		const pinning = port.isPinned ? { title: words.panel.unpin, icon: "pin-off" } : { title: words.panel.pin, icon: "pin" };
		addChoices(menu, [{ ...pinning, run: () => port.pin(!port.isPinned) }]);
		fillMore(menu, { app: this.app, port });
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("project-pulse-panel");
		this.addAction("refresh-cw", words.overview.updateShown, () => {
			const { port } = this.parts;
			if (this.mode === "all") port.run("update-projects");
			else if (port.model) void port.update();
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
		this.registerEvent(
			this.parts.overview.onChanged(() => {
				if (this.mode === "all") this.draw();
			}),
		);
		this.draw();
		void this.parts.overview.prepare?.();
	}

	protected override async onClose(): Promise<void> {
		render(null, this.contentEl);
		await super.onClose();
	}

	private draw(): void {
		const { port, overview, today } = this.parts;
		const { contentEl, app, memory, mode } = this;
		const hadFocus = contentEl.contains(contentEl.doc.activeElement);
		const shared = { app, place: this, today: today() };
		render(
			<>
				<Switch mode={mode} choose={(chosen) => this.show(chosen)} />
				{mode === "all" ? <Overview {...shared} port={overview} memory={memory.overview} /> : <Page {...shared} port={port} memory={memory.panel} />}
			</>,
			contentEl,
		);
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

function modeIn(stored: unknown): Mode {
	return MODES.find((name) => name === stored) ?? "project";
}
