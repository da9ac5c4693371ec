/** The panel in an app of its own, looked at and worked as a person would. */

import type { Menu } from "../host/window/menu";
import type { Modal } from "../host/window/modal";
import { PANEL_VIEW, PanelView, type PanelParts } from "../../src/ui/panel/view";
import { stage, type Stage, type StageOptions } from "../vault/stage";
import { FakeOverview } from "./overview-port";
import { NOTE } from "./panel-note";
import { FakePort, TODAY } from "./panel-port";

export const HARBOUR = "Projects/Harbour.md";

export { NOTE };

export class Screen {
	/** What was stored on the device. */
	readonly saved: unknown[] = [];

	constructor(
		readonly made: Stage,
		readonly port: FakePort,
	) {}

	get view(): PanelView {
		const leaf = this.made.host.ui.workspace.getLeavesOfType(PANEL_VIEW)[0];
		const view: unknown = leaf?.view;
		if (!(view instanceof PanelView)) throw new Error("The panel is not open");
		return view;
	}

	get root(): HTMLElement {
		return this.view.contentEl;
	}

	/** Every row in the document, as `level text`, a detail behind a bar. */
	get outline(): string[] {
		return this.rows.map((row) => `${row.getAttribute("aria-level") ?? ""} ${textOf(row)}`);
	}

	get rows(): HTMLElement[] {
		return this.all("[role=treeitem]");
	}

	/** The row whose text begins so. */
	row(text: string): HTMLElement {
		const found = this.rows.find((row) => textOf(row).startsWith(text));
		if (!found) throw new Error(`No row "${text}" in ${this.outline.join("; ")}`);
		return found;
	}

	/** What a screen reader says of a row. */
	name(text: string): string {
		return document.getElementById(this.row(text).getAttribute("aria-labelledby") ?? "")?.textContent ?? "";
	}

	box(text: string): HTMLInputElement {
		const box = this.row(text).querySelector<HTMLInputElement>("input[type=checkbox]");
		if (!box) throw new Error(`No box in "${text}"`);
		return box;
	}

	button(name: string): HTMLButtonElement {
		const found = this.all<HTMLButtonElement>("button").find((button) => (button.getAttribute("aria-label") ?? button.textContent) === name);
		if (!found) throw new Error(`No button "${name}"`);
		return found;
	}

	/** What a screen reader was told last. */
	get said(): string {
		return (this.root.querySelector("[aria-live]")?.textContent ?? "").trim();
	}

	get field(): HTMLTextAreaElement {
		const { activeElement } = document;
		if (!(activeElement instanceof HTMLTextAreaElement)) throw new Error("No field has the focus");
		return activeElement;
	}

	get focused(): string {
		return textOf(document.activeElement ?? document.body);
	}

	get menu(): Menu {
		const menu = this.made.host.menus.at(-1);
		if (!menu) throw new Error("No menu is open");
		return menu;
	}

	get modal(): Modal {
		const modal = this.made.host.modals.at(-1);
		if (!modal) throw new Error("No dialog is open");
		return modal;
	}

	all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
		return [...this.root.querySelectorAll<E>(selector)];
	}

	/** Lets everything that is due be drawn. */
	async drawn(): Promise<void> {
		for (let turns = 0; turns < 4; turns++) await new Promise((resolve) => setTimeout(resolve, 2));
		await this.made.host.settled();
	}

	async click(element: HTMLElement, held: MouseEventInit = {}): Promise<void> {
		const init = { bubbles: true, cancelable: true, clientX: 9, clientY: 9, ...held };
		if (held.button === 1) element.dispatchEvent(new MouseEvent("auxclick", init));
		else element.dispatchEvent(new MouseEvent("click", init));
		await this.drawn();
	}

	async press(key: string, held: KeyboardEventInit = {}): Promise<void> {
		this.made.host.press(key, held);
		await this.drawn();
	}

	async focus(element: HTMLElement): Promise<void> {
		element.focus();
		await this.drawn();
	}

	async type(text: string, field: HTMLTextAreaElement | HTMLInputElement = this.field): Promise<void> {
		field.value = text;
		field.dispatchEvent(new Event("input", { bubbles: true }));
		await this.drawn();
	}
}

export interface ScreenOptions extends StageOptions {
	/** What was stored of the panel on this device. */
	stored?: unknown;
	port?: FakePort;
	/** Other notes of the vault. */
	files?: Record<string, string>;
	/** The view's state, as a restart brings it. */
	state?: Record<string, unknown>;
}

export async function screen(text: string | null = NOTE, options: ScreenOptions = {}): Promise<Screen> {
	const { stored = null, port = new FakePort(), files = {}, state, ...stageOptions } = options;
	const made = await stage(text === null ? files : { ...files, [HARBOUR]: text }, { bare: true, ...stageOptions });
	const seen = new Screen(made, port);
	if (text !== null) port.show(HARBOUR, text);
	const memory = {
		load: () => stored,
		save: (value: unknown) => void seen.saved.push(value),
	};
	// Only how one project is shown is looked at here.
	const memories: PanelParts["memory"] = (_app, of) => (of === "panel" ? memory : { load: () => null, save: () => undefined });
	const overview = new FakeOverview();
	const { workspace } = made.host.app;
	made.host.ui.workspace.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf as never, { port, overview, memory: memories, today: () => TODAY }) as never);
	await workspace.ensureSideLeaf(PANEL_VIEW, "right", { active: false, ...(state && { state }) });
	await seen.drawn();
	return seen;
}

/** What one sees, its parts parted by a blank. */
export function textOf(element: Element): string {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest("[hidden]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
	);
	const texts: string[] = [];
	while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
	const field = element.querySelector("textarea");
	return [...texts, field ? (field.value || `(${field.placeholder})`) : ""].filter((text) => text !== "").join("").replace(/\s+/g, " ").trim();
}
