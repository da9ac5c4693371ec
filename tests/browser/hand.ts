/** A scene's dialogs, choosers, menus and notices, worked with the mouse and the keys of a real browser. */

import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import type { Scene } from "./scene";

const LONG = { timeout: 15_000 };

export class Hand {
	constructor(readonly made: Scene) {}

	/** The topmost dialog, once there is one. */
	async dialog(): Promise<HTMLElement> {
		await expect.poll(() => this.made.host.modals.length, LONG).toBeGreaterThan(0);
		return this.top;
	}

	/** What is typed into a dialog goes where the focus is when it opens. */
	async type(text: string): Promise<void> {
		const dialog = await this.dialog();
		await expect.poll(() => dialog.contains(document.activeElement)).toBe(true);
		await userEvent.keyboard(text.replace(/[{[]/g, "$&$&"));
	}

	async press(keys: string): Promise<void> {
		await userEvent.keyboard(keys);
	}

	/** The rows of a chooser: the text, and what stands below it. */
	async choices(): Promise<string[]> {
		await this.dialog();
		await expect.poll(() => this.inTop(".suggestion-item").length, LONG).toBeGreaterThan(0);
		return this.inTop(".suggestion-item").map((row) => [...row.querySelectorAll(".suggestion-content > *")].map(textOf).join(" | "));
	}

	/** What a dialog asks: its title, or what stands in its empty field. */
	async question(): Promise<string> {
		const dialog = await this.dialog();
		const field = dialog.querySelector<HTMLInputElement>("input.prompt-input");
		return field?.placeholder ?? textOf(dialog.querySelector(".modal-title"));
	}

	/** What is said at the field of a dialog. */
	get fault(): string {
		return this.inTop("[role=alert]").map(textOf).join("");
	}

	inTop<E extends HTMLElement = HTMLElement>(selector: string): E[] {
		return this.made.host.modals.length === 0 ? [] : [...this.top.querySelectorAll<E>(selector)];
	}

	/** Titles of the menu that is open, once one is. */
	async menu(): Promise<string[]> {
		await expect.poll(() => this.made.host.menus.length, LONG).toBeGreaterThan(0);
		return this.made.host.menus.at(-1)?.titles ?? [];
	}

	/** Clicks a line of the menu that is open. */
	async pick(title: string): Promise<void> {
		await this.menu();
		const item = this.made.host.menus.at(-1)?.item(title);
		if (!item) throw new Error(`No "${title}"`);
		await userEvent.click(item.dom);
	}

	/** What notices have said since, once they have said something. */
	async saying(act: () => unknown): Promise<string> {
		const before = this.made.host.notices.length;
		await act();
		await expect.poll(() => this.made.host.notices.length, LONG).toBeGreaterThan(before);
		await this.made.host.saved();
		return this.made.host.notices.slice(before).map(({ messageEl }) => textOf(messageEl.querySelector("span") ?? messageEl)).join(" ");
	}

	/** Each text of the vault by its path. */
	async texts(...paths: string[]): Promise<string[]> {
		return Promise.all(paths.map((path) => this.made.read(path)));
	}

	private get top(): HTMLElement {
		const modal = this.made.host.modals.at(-1);
		if (!modal) throw new Error("No dialog is open");
		return modal.modalEl;
	}
}

export function textOf(node: Node | null | undefined): string {
	return node?.textContent?.trim() ?? "";
}

/** The lines that one text has and the other has not, each with a sign: the rest of both is the same. */
export function changed(before: string, after: string): string[] {
	const [old, now] = [before.split("\n"), after.split("\n")];
	let start = 0;
	while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
	let end = 0;
	while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	const part = (lines: string[], sign: string): string[] => lines.slice(start, lines.length - end).map((line) => sign + line);
	return [...part(old, "-"), ...part(now, "+")];
}
