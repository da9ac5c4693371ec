/** The plugin's pages in the settings window, worked with the mouse and the keys of a real browser. */

import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import { textOf } from "./hand";
import { manifest, type Scene } from "./scene";

const CALM = { timeout: 10_000 };

export class SettingRows {
	constructor(readonly made: Scene) {}

	/** Opens the settings, and one page after the other by the names of their rows. */
	async go(...pages: string[]): Promise<this> {
		const { setting } = this.made.host.ui;
		if (!setting.isOpen) this.made.run("open-settings");
		await expect.poll(() => setting.activeTab?.id, CALM).toBe(manifest.id);
		for (let back = this.one(".setting-page-back", true); back; back = this.one(".setting-page-back", true)) await userEvent.click(back);
		for (const page of pages) {
			await userEvent.click(this.row(page));
			await expect.poll(() => textOf(this.one(".setting-page-title"))).toBe(page);
		}
		return this;
	}

	/** Closes the window. */
	async close(): Promise<void> {
		await userEvent.keyboard("{Escape}");
		await expect.poll(() => this.made.host.modals.length).toBe(0);
	}

	get names(): string[] {
		return this.rows.map(nameOf).filter((name) => name !== "");
	}

	row(name: string): HTMLElement {
		const found = this.rows.find((row) => nameOf(row) === name);
		if (!found) throw new Error(`There is no row "${name}" among ${this.names.join(", ")}`);
		return found;
	}

	about(name: string): string {
		return textOf(this.row(name).querySelector(".setting-item-description"));
	}

	shown(name: string): string {
		return textOf(this.row(name).querySelector(".setting-item-display-value"));
	}

	fault(name: string): string {
		return textOf(this.row(name).querySelector(".setting-item-error"));
	}

	async toggle(name: string): Promise<void> {
		await userEvent.click(only(this.row(name).querySelector(".checkbox-container"), name));
		await this.made.host.settled();
	}

	async choose(name: string, option: string): Promise<void> {
		await userEvent.selectOptions(only(this.row(name).querySelector("select"), name), option);
		await this.made.host.settled();
	}

	/** Types over what is in a row's field, and leaves it. */
	async fill(name: string, text: string): Promise<void> {
		await this.over(only(this.row(name).querySelector("input"), name), text);
	}

	/** Types over what is in a field, and leaves it. */
	async over(input: HTMLInputElement, text: string): Promise<void> {
		await userEvent.click(input);
		await userEvent.keyboard(`{Control>}a{/Control}${text === "" ? "{Delete}" : text.replace(/[{[]/g, "$&$&")}`);
		await userEvent.tab();
		await this.made.host.settled();
	}

	/** The fields of the list below the row that says what it is for. */
	inputs(name: string): HTMLInputElement[] {
		return [...this.list(name).querySelectorAll("input")];
	}

	values(name: string): string[] {
		return this.inputs(name).map(({ value }) => value);
	}

	/** Presses the button that adds an entry, and types it into the field that has the focus then. */
	async add(name: string, text: string): Promise<void> {
		const count = this.inputs(name).length;
		await userEvent.click(only(this.list(name).querySelector(".mod-add-item button"), `the button of ${name}`));
		await expect.poll(() => this.inputs(name).length).toBeGreaterThan(count);
		expect(this.inputs(name)).toContain(document.activeElement);
		await userEvent.keyboard(text.replace(/[{[]/g, "$&$&"));
	}

	/** Presses a button in a row of a list. */
	async press(name: string, index: number, label: string): Promise<void> {
		const row = this.inputs(name)[index]?.closest(".setting-item");
		await userEvent.click(only(row?.querySelector(`[aria-label="${label}"]`), `${label} in ${row?.outerHTML ?? "no row"}`));
		await this.made.host.settled();
	}

	faults(name: string): string[] {
		return [...this.list(name).querySelectorAll(".setting-item-error")].map(textOf).filter((text) => text !== "");
	}

	/** What the plugin has stored. */
	async stored(): Promise<Record<string, unknown>> {
		const path = `.obsidian/plugins/${manifest.id}/data.json`;
		return JSON.parse(await this.made.read(path)) as Record<string, unknown>;
	}

	get texts(): string[] {
		const { activeTab } = this.made.host.ui.setting;
		return activeTab ? [...activeTab.containerEl.querySelectorAll(".setting-item-name, .setting-item-description, .setting-item-heading, button, .setting-page-title")].map(textOf) : [];
	}

	private list(name: string): HTMLElement {
		const next = this.row(name).closest(".setting-group")?.nextElementSibling;
		return only(next instanceof HTMLElement ? next : null, `the list of ${name}`);
	}

	private get rows(): HTMLElement[] {
		return [...(this.made.host.ui.setting.activeTab?.containerEl.querySelectorAll<HTMLElement>(".setting-item") ?? [])];
	}

	private one(selector: string, mayLack: true): HTMLElement | null;
	private one(selector: string): HTMLElement;
	private one(selector: string, mayLack = false): HTMLElement | null {
		const found = this.made.host.ui.setting.activeTab?.containerEl.querySelector<HTMLElement>(selector) ?? null;
		return mayLack ? found : only(found, selector);
	}
}

function nameOf(row: HTMLElement): string {
	return textOf(row.querySelector(".setting-item-name"));
}

function only<T>(found: T | null | undefined, what: string): T {
	if (found == null) throw new Error(`There is no "${what}"`);
	return found;
}
