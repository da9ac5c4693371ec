/** The sidebar panel: the active project's blockers, next steps and decisions. */

import { Component, ItemView, MarkdownView, type WorkspaceLeaf } from "obsidian";
import { words } from "../words/words";
import type { ActiveProject } from "./active";
import type { PanelGroup, PanelModel, PanelRow } from "./panel-model";

export const PANEL_VIEW = "project-pulse-panel";
export const PANEL_ICON = "activity";

export class PanelView extends ItemView {
	/** Listens to what is drawn, for as long as it is. */
	private drawing = new Component();

	constructor(
		leaf: WorkspaceLeaf,
		private readonly active: ActiveProject,
		private readonly update: (path: string) => void,
	) {
		super(leaf);
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

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("project-pulse-panel");
		this.registerEvent(this.active.events.on("changed", () => this.draw()));
		this.draw();
	}

	private draw(): void {
		const { contentEl } = this;
		const { model } = this.active;
		const scroll = contentEl.scrollTop;
		const { activeElement } = contentEl.doc;
		const focused = contentEl.contains(activeElement) ? activeElement?.getAttribute("data-key") : null;
		this.removeChild(this.drawing);
		this.drawing = this.addChild(new Component());
		contentEl.empty();
		if (!model) {
			contentEl.createEl("p", { cls: "project-pulse-empty", text: words.panel.noProject });
			return;
		}
		this.drawHead(model);
		this.drawWaiting(model);
		for (const group of model.groups) this.drawGroup(model, group);
		contentEl.scrollTop = scroll;
		const buttons = focused ? [...contentEl.querySelectorAll("button")] : [];
		buttons.find((button) => button.getAttribute("data-key") === focused)?.focus({ preventScroll: true });
	}

	private drawHead({ title, status, owner, lastContact }: PanelModel): void {
		const head = this.contentEl.createEl("header", { cls: "project-pulse-head" });
		head.createEl("h4", { text: title, attr: { dir: "auto" } });
		const facts = [status, owner, words.panel.lastContact(lastContact)].filter((fact) => fact !== null);
		head.createEl("p", { cls: "project-pulse-facts", text: facts.join(" · ") });
	}

	/** Says quietly what an update would bring. */
	private drawWaiting({ path }: PanelModel): void {
		const { waiting } = this.active;
		const text = waiting && words.panel.waitingFor(waiting.entries, waiting.contact);
		if (!text) return;
		const line = this.contentEl.createEl("p", { cls: "project-pulse-waiting" });
		line.createSpan({ text });
		const button = line.createEl("button", { text: words.panel.update, attr: { "data-key": "update" } });
		this.drawing.registerDomEvent(button, "click", () => this.update(path));
	}

	private drawGroup(model: PanelModel, { kind, open, rows }: PanelGroup): void {
		const section = this.contentEl.createEl("section", { cls: "project-pulse-group" });
		const heading = section.createEl("h5", { text: words.panel.groups[kind] });
		heading.createSpan({ cls: "project-pulse-count", text: String(open) });
		if (rows.length === 0) section.createEl("p", { cls: "project-pulse-empty", text: words.panel.emptyGroup });
		const list = section.createEl("ul");
		for (const row of rows) this.drawRow(list, model, row);
	}

	private drawRow(list: HTMLElement, { path }: PanelModel, row: PanelRow): void {
		const state = row.state ?? "detail";
		const item = list.createEl("li", { cls: ["project-pulse-row", `is-${state}`], attr: { "data-depth": row.depth } });
		const attr = { dir: "auto", "data-key": `line ${row.line}` };
		const button = item.createEl("button", { cls: "project-pulse-item", text: row.text, attr });
		const details = [row.owner, row.due].filter((detail) => detail !== null).join(" · ");
		if (details !== "") {
			button.createSpan({ cls: ["project-pulse-details", ...(row.overdue ? ["is-overdue"] : [])], text: details });
		}
		this.drawing.registerDomEvent(button, "click", () => void this.openLine(path, row.line));
	}

	/** Shows the line, in the tab that has the note open already if there is one. */
	private async openLine(path: string, line: number): Promise<void> {
		const { workspace, vault } = this.app;
		const file = vault.getFileByPath(path);
		if (!file) return;
		const isOpenIn = ({ view }: WorkspaceLeaf): boolean => view instanceof MarkdownView && view.file === file;
		const leaf = workspace.getLeavesOfType("markdown").find(isOpenIn) ?? workspace.getLeaf(false);
		await leaf.openFile(file, { eState: { line: line - 1 } });
	}
}
