/** The plugin's settings in the app's settings window, looked at and worked as a person would. */

import type { SettingTab } from "../../host/window/setting-tab";
import { dataPath, manifest, type Stage } from "../../vault/stage";

export const DATA = dataPath();

export async function stored(made: Stage): Promise<unknown> {
	return JSON.parse(await made.read(DATA));
}

export class SettingsOnScreen {
	readonly tab: SettingTab;

	constructor(
		readonly made: Stage,
		id = manifest.id,
	) {
		const { setting } = made.host.ui;
		if (!setting.isOpen) setting.open();
		const tab = setting.openTabById(id);
		if (!tab) throw new Error("The plugin has no settings");
		this.tab = tab;
	}

	/** Opens one page after the other, by the names of their rows. */
	go(...pages: string[]): this {
		for (const page of pages) this.row(page).click();
		return this;
	}

	back(): this {
		this.one(".setting-page-back").click();
		return this;
	}

	get title(): string {
		return this.tab.containerEl.querySelector(".setting-page-title")?.textContent ?? "";
	}

	get names(): string[] {
		return this.rows.map(nameOf);
	}

	get rows(): HTMLElement[] {
		return [...this.tab.containerEl.querySelectorAll<HTMLElement>(".setting-item")].filter((row) => row.querySelector(".setting-item-control"));
	}

	row(name: string): HTMLElement {
		const found = this.rows.find((row) => nameOf(row) === name);
		if (!found) throw new Error(`There is no row "${name}" among ${this.names.join(", ")}`);
		return found;
	}

	desc(name: string): string {
		return this.row(name).querySelector(".setting-item-description")?.textContent ?? "";
	}

	/** What the app shows of a page on the row that leads to it. */
	shown(name: string): string {
		return this.row(name).querySelector(".setting-item-display-value")?.textContent ?? "";
	}

	error(name: string): string | null {
		return this.row(name).querySelector(".setting-item-error")?.textContent ?? null;
	}

	input(name: string): HTMLInputElement {
		return only(this.row(name).querySelector<HTMLInputElement>("input"), name);
	}

	isOn(name: string): boolean {
		return this.toggleEl(name).hasClass("is-enabled");
	}

	async toggle(name: string): Promise<void> {
		this.toggleEl(name).click();
		await this.made.host.settled();
	}

	async choose(name: string, value: string): Promise<void> {
		const list = only(this.row(name).querySelector("select"), name);
		list.value = value;
		list.dispatchEvent(new Event("change"));
		await this.made.host.settled();
	}

	/** Types over what stands in a field, and stays in it. */
	async type(input: HTMLInputElement, text: string): Promise<void> {
		input.focus();
		input.value = text;
		input.dispatchEvent(new Event("input", { bubbles: true }));
		await this.made.host.settled();
	}

	/** Leaves a field, as the browser tells of it when its text was changed. */
	async leave(input: HTMLInputElement): Promise<void> {
		input.dispatchEvent(new Event("change", { bubbles: true }));
		input.blur();
		await this.made.host.settled();
	}

	async fill(input: HTMLInputElement, text: string): Promise<void> {
		await this.type(input, text);
		await this.leave(input);
	}

	list(name: string): ListOnScreen {
		return new ListOnScreen(this, name);
	}

	one(selector: string): HTMLElement {
		return only(this.tab.containerEl.querySelector<HTMLElement>(selector), selector);
	}

	private toggleEl(name: string): HTMLElement {
		return only(this.row(name).querySelector<HTMLElement>(".checkbox-container"), name);
	}
}

/** The list below the row that says what it is for. */
export class ListOnScreen {
	constructor(
		private readonly screen: SettingsOnScreen,
		private readonly name: string,
	) {}

	private get el(): HTMLElement {
		const next = this.screen.row(this.name).closest(".setting-group")?.nextElementSibling;
		return only(next instanceof HTMLElement ? next : null, `the list of ${this.name}`);
	}

	get rows(): HTMLElement[] {
		return [...this.el.querySelectorAll<HTMLElement>(".setting-item:not(.mod-add-item, .setting-item-heading)")];
	}

	get inputs(): HTMLInputElement[] {
		return [...this.el.querySelectorAll("input")];
	}

	get values(): string[] {
		return this.inputs.map(({ value }) => value);
	}

	input(index: number): HTMLInputElement {
		return only(this.inputs[index], `field ${index} of ${this.name}`);
	}

	error(index: number): string | null {
		return this.rows[index]?.querySelector(".setting-item-error")?.textContent ?? null;
	}

	add(): void {
		only(this.el.querySelector<HTMLElement>(".mod-add-item button"), "the button that adds").click();
	}

	/** Presses a button of a row: "Delete", "Move up", "Move down". */
	async press(index: number, label: string): Promise<void> {
		only(this.rows[index]?.querySelector<HTMLElement>(`[aria-label="${label}"]`), label).click();
		await this.screen.made.host.settled();
	}
}

function nameOf(row: HTMLElement): string {
	return row.querySelector(".setting-item-name")?.textContent ?? "";
}

function only<T>(found: T | null | undefined, what: string): T {
	if (found == null) throw new Error(`There is no "${what}"`);
	return found;
}
