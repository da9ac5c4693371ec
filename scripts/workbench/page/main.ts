/** The page: an app over the folder behind the server, with the built plugin in it. */

import { EditorView } from "@codemirror/view";
import type { PluginManifest } from "obsidian";
import icons from "workbench:icons";
import { Host } from "../../../tests/host/host";
import { missingIcons, useIconLibrary } from "../../../tests/host/window/icon";
import { Notice } from "../../../tests/host/window/notice";
import type { PluginCode } from "../../../tests/host/window/plugins";
import type { PageConfig } from "../server/server";
import { Controls } from "./controls";
import { addCoreCommands } from "./core-commands";
import { readDevice, storedItems, type Device } from "./device";
import { editorMenus } from "./editor-menu";
import { EXPLORER_VIEW, ExplorerView } from "./explorer";
import { Feed } from "./feed";
import { markdownHighlight } from "./highlight";
import { HttpDisk } from "./http-disk";
import { firstTabs, keepTabs, restoreTabs } from "./layout";
import { editorLinks, holdLinks } from "./links";
import { PagePreview } from "./page-preview";
import { showPictures } from "./pictures";
import { dressWindows } from "./windows";

export interface Workbench {
	/** Null until the app is open. */
	host: Host | null;
	/** When the plugin runs, the layout stands and nothing is under way. */
	ready: Promise<Host>;
	/** Names of icons that were asked for and are in no library. */
	missingIcons: ReadonlySet<string>;
}

declare global {
	interface Window {
		workbench: Workbench;
		/** The built plugin, as a function. */
		workbenchPlugin: Exclude<PluginCode, string>;
	}
}

/** Before anything moves on: the editor's style sheet has to carry it. */
const nonce = document.querySelector<HTMLElement>("script[data-nonce]")?.dataset["nonce"] ?? "";

window.workbench = { host: null, ready: start(), missingIcons };
window.workbench.ready.catch((error: unknown) => {
	document.body.replaceChildren(`The workbench could not start. ${error instanceof Error ? error.message : String(error)}`);
});

async function start(): Promise<Host> {
	const config = await configured();
	const device = readDevice();
	// The key has become a cookie; the choices are kept.
	history.replaceState(null, "", "/");
	document.documentElement.lang = device.language;
	document.documentElement.dir = device.rtl ? "rtl" : "ltr";
	document.title = `${config.vault.name} – Project Pulse workbench`;
	useIconLibrary(icons);

	const disk = new HttpDisk();
	const host = await Host.open(disk, hostOptions(config, device));
	window.workbench.host = host;
	const feed = new Feed((isThere) => tellServer(host, isThere));
	const { ui } = host;
	keepTrash(host);
	ui.workspace.registerView(EXPLORER_VIEW, (leaf) => new ExplorerView(leaf));
	ui.workspace.editorExtensions.push(EditorView.cspNonce.of(nonce), markdownHighlight(), editorLinks(ui));
	addCoreCommands(ui, () => openSettings(host));
	showPictures(host);
	dressWindows(host);
	editorMenus(ui);
	holdLinks(document);
	new PagePreview(ui);
	new Controls(host, device, config.vault).show();

	// A manifest has just these keys.
	await host.enable(window.workbenchPlugin, config.manifest as PluginManifest);
	const tabs = { restored: false };
	await host.start(async () => {
		tabs.restored = await restoreTabs(host, device.phone);
	});
	feed.deliver(host);
	if (!tabs.restored) await firstTabs(host, config.vault.isDemo, device.phone);
	keepTabs(host);
	saveWhenLeft(host, disk);
	await host.settled();
	return host;
}

async function configured(): Promise<PageConfig> {
	const response = await fetch("/config");
	if (!response.ok) throw new Error(await response.text());
	return (await response.json()) as PageConfig;
}

function hostOptions({ vault, today }: PageConfig, { phone, language }: Device): NonNullable<Parameters<typeof Host.open>[1]> {
	return {
		localStorage: storedItems,
		device: vault.id,
		name: vault.name,
		mobile: phone,
		mac: navigator.userAgent.includes("Macintosh"),
		language,
		config: { trashOption: "local" },
		...(today !== null && { now: () => onDay(today) }),
	};
}

/** The given day, at the time of day it is. */
function onDay(today: string): Date {
	const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
	const now = new Date();
	now.setFullYear(year, month - 1, day);
	return now;
}

/** The host has no trash of a system: nothing of the user's may be gone for good. */
function keepTrash({ ui }: Host): void {
	const { adapter } = ui.vault;
	adapter.trashSystem = async (path) => {
		await adapter.trashLocal(path);
		return true;
	};
}

function openSettings({ ui }: Host): void {
	ui.setting.open();
	const [first] = ui.setting.pluginTabs;
	if (!ui.setting.activeTab && first) ui.setting.openTabById(first.id);
}

let lost: Notice | null = null;

function tellServer(host: Host, isThere: boolean): void {
	if (isThere) {
		lost?.hide();
		lost = null;
	} else {
		lost ??= new Notice("The workbench has ended, and nothing is saved any more. Start it again and open the address it prints.", 0, host.ui);
	}
}

/** What is typed is saved two seconds later: when the page goes before that, at once. */
function saveWhenLeft(host: Host, disk: HttpDisk): void {
	window.addEventListener("pagehide", () => {
		disk.hurry();
		for (const view of host.ui.workspace.markdownViews()) void view.save();
	});
}
