/** The app: its parts, its place in the document, and the keys that reach it. */

import type { FileManager, MetadataCache, Vault } from "obsidian";
import { Commands } from "./commands";
import { enter, isCurrent, leave } from "./current";
import type { Menu } from "./menu";
import type { Modal } from "./modal";
import type { Notice } from "./notice";
import { Plugins, type PluginData } from "./plugins";
import { focusWindow } from "./prototypes";
import { Keymap, Scope } from "./scope";
import { SettingsWindow } from "./settings-window";
import { StatusBar } from "./status-bar";
import { Workspace } from "./workspace";

/** What the vault half of the host gives. */
export interface VaultParts {
	vault: Vault;
	metadataCache: MetadataCache;
	fileManager: FileManager;
	storage: { load: (key: string) => unknown; save: (key: string, value: unknown) => void };
	pluginData: PluginData;
}

export interface AppOptions {
	/** A change in one pane of a note is in the others at once. */
	livePanes: boolean;
	mobile: boolean;
	mac: boolean;
	language: string;
	now: (() => Date) | null;
}

export class App {
	readonly containerEl = document.body.createDiv({ cls: "app-container" });
	readonly noticesEl = this.containerEl.createDiv({ cls: "notice-container" });
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly scope = new Scope();
	readonly keymap = new Keymap(this.scope);
	readonly workspace: Workspace;
	readonly commands: Commands;
	readonly plugins: Plugins;
	readonly statusBar: StatusBar;
	readonly setting: SettingsWindow;
	readonly renderContext = { hoverPopover: null };
	lastEvent: Event | null = null;
	/** Every notice there was; the open ones know it. */
	readonly notices: Notice[] = [];
	/** The open ones, the topmost last. */
	readonly modals: Modal[] = [];
	readonly menus: Menu[] = [];
	/** Paths of notes that changed on the disk while a pane had unsaved text in them. */
	readonly merges: string[] = [];
	private readonly storage: VaultParts["storage"];
	private readonly ends: (() => void)[] = [];

	constructor(
		parts: VaultParts,
		readonly options: AppOptions,
	) {
		this.vault = parts.vault;
		this.metadataCache = parts.metadataCache;
		this.fileManager = parts.fileManager;
		this.storage = parts.storage;
		enter(this);
		this.containerEl.toggleClass("is-mobile", options.mobile);
		this.workspace = new Workspace(this);
		this.commands = new Commands(this);
		this.plugins = new Plugins(this, parts.pluginData);
		this.statusBar = new StatusBar(this.containerEl);
		this.setting = new SettingsWindow(this);
		this.listen(document);
	}

	/** Keys pressed in this document reach the app whose element has the focus, or else the one opened last. */
	listen(doc: Document): void {
		const onKey = (event: KeyboardEvent): void => {
			const target = event.target as Node | null;
			const mine = doc === document ? this.containerEl.contains(target) || (this.isLoose(target) && isCurrent(this)) : true;
			if (mine) this.keymap.onKey(event);
		};
		const onFocus = (event: FocusEvent): void => {
			if (doc === document && activeDocument !== doc) focusWindow(window);
			this.modals.at(-1)?.keepFocus(event);
		};
		doc.addEventListener("keydown", onKey, true);
		doc.addEventListener("focusin", onFocus);
		this.ends.push(() => {
			doc.removeEventListener("keydown", onKey, true);
			doc.removeEventListener("focusin", onFocus);
		});
	}

	isDarkMode(): boolean {
		return document.body.hasClass("theme-dark");
	}

	loadLocalStorage(key: string): unknown {
		return this.storage.load(key);
	}

	saveLocalStorage(key: string, value: unknown): void {
		this.storage.save(key, value);
	}

	/** Takes everything off the screen; nothing is saved any more. */
	close(): void {
		for (const end of this.ends) end();
		leave(this);
		focusWindow(window);
		this.containerEl.remove();
	}

	private isLoose(target: Node | null): boolean {
		return target === document.body || target === document.documentElement || target === document;
	}
}
