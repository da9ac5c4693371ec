/** The built plugin in a real browser, over real files: opened, worked with mouse and keys, and read on the disk. */

import type { PluginManifest } from "obsidian";
import { expect, onTestFinished } from "vitest";
import { commands, page } from "vitest/browser";
import { Host, type HostOptions, type OpenOptions } from "../host/host";
import { BrowserDisk, type DiskSeed } from "../host/vault/browser-disk";
import type { WorkspaceLeaf } from "../host/window/leaf";
import "./app.css";
import "../../styles.css";

export const manifest = JSON.parse(await commands.readFile("manifest.json")) as PluginManifest;
const code = await commands.readFile("main.js");

/** The day it is in every scene. */
export const TODAY = "2026-07-01";

export interface SceneOptions extends HostOptions {
	/** The plugin's stored settings. */
	settings?: unknown;
	/** Pixels. */
	width?: number;
	height?: number;
	dark?: boolean;
	rtl?: boolean;
	/** Per cent. */
	textSize?: number;
	/** Leaves the panel closed. */
	closed?: boolean;
}

export class Scene {
	constructor(
		readonly disk: BrowserDisk,
		readonly host: Host,
	) {}

	/** The file as it stands on the disk, with whatever an editor still has to save. */
	async read(path: string): Promise<string> {
		await this.host.saved();
		return this.disk.read(path);
	}

	/** Opens a note and waits until the panel shows the project of that title. */
	async open(path: string, title: string, options?: OpenOptions): Promise<WorkspaceLeaf> {
		const leaf = await this.host.open(path, options);
		await expect.poll(() => this.title, { timeout: 15_000 }).toBe(title);
		return leaf as unknown as WorkspaceLeaf;
	}

	/** Runs a command of the plugin as the palette does. */
	run(id: string): void {
		this.host.run(`${manifest.id}:${id}`);
	}

	/** Takes the last change back, and waits until it is. */
	async undo(): Promise<void> {
		await this.reverse("undo");
	}

	async redo(): Promise<void> {
		await this.reverse("redo");
	}

	get panel(): HTMLElement {
		const [leaf] = this.host.ui.workspace.getLeavesOfType("project-pulse-panel");
		if (!leaf) throw new Error("The panel is not open");
		return leaf.view.containerEl;
	}

	get title(): string {
		return this.panel.querySelector("h2")?.textContent.trim() ?? "";
	}

	all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
		return [...this.panel.querySelectorAll<E>(selector)];
	}

	get rows(): HTMLElement[] {
		return this.all("[role=treeitem]");
	}

	/** The one row that shows this text. */
	row(text: string): HTMLElement {
		const found = this.rows.filter((row) => row.textContent.includes(text));
		const [row] = found;
		if (!row || found.length > 1) throw new Error(`${found.length} rows show "${text}": ${this.rows.map(({ textContent }) => textContent).join(" | ")}`);
		return row;
	}

	/** A button of the panel by its name. */
	button(name: string): HTMLElement {
		const found = this.all("button, [role=button]").find((button) => (button.ariaLabel ?? button.textContent.trim()) === name);
		if (!found) throw new Error(`No button "${name}"`);
		return found;
	}

	/** What a screen reader was told last. */
	get said(): string {
		return (this.panel.querySelector("[aria-live]")?.textContent ?? "").trim();
	}

	private async reverse(direction: "undo" | "redo"): Promise<void> {
		// The panel shows a change before it is written, and what is not written yet cannot be taken back.
		const id = `${manifest.id}:${direction}`;
		await expect.poll(() => this.host.ui.commands.listCommands().some((command) => command.id === id), { timeout: 15_000 }).toBe(true);
		const before = this.host.notices.length;
		this.run(direction);
		await expect.poll(() => this.host.notices.length, { timeout: 15_000 }).toBeGreaterThan(before);
		await this.host.settled();
	}
}

/** Every scene is taken down at the end of its test. */
export async function scene(seed: DiskSeed, options: SceneOptions = {}): Promise<Scene> {
	const { settings, width = 1100, height = 800, dark = false, rtl = false, textSize = 100, closed = false, ...hostOptions } = options;
	await page.viewport(width, height);
	const { documentElement, body } = document;
	documentElement.dir = rtl ? "rtl" : "ltr";
	documentElement.style.fontSize = `${(16 * textSize) / 100}px`;
	const data = settings === undefined ? {} : { [`.obsidian/plugins/${manifest.id}/data.json`]: JSON.stringify(settings) };
	const disk = await BrowserDisk.open(commands, { ...seed, files: { ...seed.files, ...data } });
	const host = await Host.open(disk, { now: () => new Date(`${TODAY}T12:00:00`), ...hostOptions });
	body.classList.remove("theme-light", "theme-dark");
	body.classList.add(dark ? "theme-dark" : "theme-light");
	onTestFinished(async () => {
		await quit(host);
		await disk.close();
		documentElement.removeAttribute("style");
		documentElement.dir = "ltr";
		await page.viewport(1100, 800);
	});
	const made = await started(disk, host);
	if (!closed) {
		made.run("open-panel");
		await expect.poll(() => host.ui.workspace.getLeavesOfType("project-pulse-panel").length).toBe(1);
	}
	await host.settled();
	return made;
}

/** Quits the app and starts it again as it was left: the same files, the same layout, and the device's storage where one is handed on. */
export async function restarted({ disk, host: before }: Scene, options: HostOptions = {}): Promise<Scene> {
	const layout = before.app.workspace.getLayout();
	await quit(before);
	const host = await Host.open(disk, { now: () => new Date(`${TODAY}T12:00:00`), ...options });
	onTestFinished(() => quit(host));
	return started(disk, host, () => host.app.workspace.changeLayout(layout));
}

async function started(disk: BrowserDisk, host: Host, restore?: () => Promise<void>): Promise<Scene> {
	await host.enable(code, manifest);
	await host.start(restore);
	const plugin = host.ui.plugins.plugins[manifest.id] as unknown as { index: { isFilled: boolean } };
	await expect.poll(() => plugin.index.isFilled, { timeout: 30_000 }).toBe(true);
	return new Scene(disk, host);
}

const gone = new WeakSet<Host>();

async function quit(host: Host): Promise<void> {
	if (gone.has(host)) return;
	gone.add(host);
	await host.close();
}
