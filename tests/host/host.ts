/** The test host: an app over a folder, in which plugins run and tests do what a user does. */

import type { App as ObsidianApp, PluginManifest, WorkspaceLeaf as ObsidianLeaf } from "obsidian";
import { apiFor } from "./api";
import { BusyDisk } from "./busy-disk";
import { cachedMetadata } from "./metadata/cached-metadata";
import { calledWith, linkData } from "./outside";
import { Quiet } from "./quiet";
import { CacheDatabase } from "./vault/cache-database";
import type { VaultConfig } from "./vault/config";
import type { Disk } from "./vault/disk";
import type { External } from "./vault/external";
import type { EventRef } from "./vault/events";
import { FileManager } from "./vault/file-manager";
import { LocalStorage, type Items } from "./vault/local-storage";
import { MetadataCache } from "./vault/metadata-cache";
import { PluginData } from "./vault/plugin-data";
import { Vault } from "./vault/vault";
import { App } from "./window/app";
import type { WorkspaceLeaf } from "./window/leaf";
import { MarkdownView } from "./window/markdown-view";
import { Menu } from "./window/menu";
import type { Modal } from "./window/modal";
import type { Notice } from "./window/notice";
import type { Plugin } from "./window/plugin";
import type { PluginCode } from "./window/plugins";
import { extendMainWindow } from "./window/prototypes";
import type { StatusBar } from "./window/status-bar";
import { Tasks } from "./window/tasks";

export interface HostOptions {
	/** What the device has stored; it outlives the host when it is handed to the next one. */
	localStorage?: Items;
	/** Sets apart the storage of devices that share a map. */
	device?: string;
	/** Start as after an earlier start: the cache knows every note (true), or what that host has left. */
	warmCache?: boolean | CacheDatabase;
	/** Whether a change in one pane is in the other panes of the note at once; true unless said. */
	livePanes?: boolean;
	mobile?: boolean;
	/** The modifier key of a Mac. */
	mac?: boolean;
	language?: string;
	/** The present, for code that is enabled; code that is imported has the global clock. */
	now?: () => Date;
	/** Settings of the vault, over those in its folder. */
	config?: Partial<VaultConfig>;
	name?: string;
}

export interface OpenOptions {
	where?: "tab" | "split" | "window" | "left" | "right";
	mode?: "source" | "preview";
	/** A tab in the background that is not loaded yet. */
	deferred?: boolean;
}

/** A leaf, as the host or as Obsidian's typings have it. */
type Shown = Pick<ObsidianLeaf, "view"> | Pick<WorkspaceLeaf, "view">;

export class Host {
	/** The app as Obsidian's typings have it. */
	readonly app: ObsidianApp;
	/** The same, with what only this host has. */
	readonly ui: App;
	/** What sync and other programs do to the folder. */
	readonly external: External;
	readonly database: CacheDatabase;
	private readonly quiet: Quiet;
	private readonly dataRefs = new Map<string, EventRef>();

	private constructor(
		private readonly vault: Vault,
		cache: MetadataCache,
		disk: BusyDisk,
		{ localStorage, device, livePanes = true, mobile = false, mac = false, language = "en", now }: HostOptions,
	) {
		const parts = {
			vault,
			metadataCache: cache,
			fileManager: new FileManager(vault, cache),
			storage: new LocalStorage(localStorage, device),
			pluginData: {
				load: (id: string) => this.dataOf(id).load(),
				save: (id: string, data: unknown) => this.dataOf(id).save(data),
			},
		};
		this.ui = new App(parts, { livePanes, mobile, mac, language, now: now ?? null });
		// The classes here are Obsidian's in what they do; its typings have more of them than a host needs.
		this.app = this.ui as unknown as ObsidianApp;
		this.external = vault.external;
		this.database = cache.database;
		this.quiet = new Quiet(cache, disk, this.ui.workspace);
	}

	/** Opens the app over the disk; its files come with `start`. */
	static async open(disk: Disk, options: HostOptions = {}): Promise<Host> {
		extendMainWindow();
		const { warmCache = false, config, name } = options;
		const parse = cachedMetadata;
		const database = warmCache === true ? await CacheDatabase.of(disk, parse) : warmCache || null;
		const busy = new BusyDisk(disk);
		const vault = new Vault(busy, { ...(config && { config }), ...(name !== undefined && { name }) });
		const cache = new MetadataCache(vault, { parse, ...(database && { database }) });
		return new Host(vault, cache, busy, options);
	}

	/** `create` for every file, the layout of the last time, and then the layout is ready. */
	async start(restore?: () => Promise<void>): Promise<void> {
		await this.vault.load();
		await restore?.();
		this.ui.workspace.ready();
	}

	/** Evaluates a built `main.js` and loads the plugin in it. */
	async enable(code: PluginCode, manifest: PluginManifest): Promise<Plugin> {
		const plugin = await this.ui.plugins.enable({ code, manifest, api: apiFor(this.ui) });
		this.watchData(plugin);
		return plugin;
	}

	disable(id: string): void {
		this.forgetData(id);
		this.ui.plugins.disable(id);
	}

	async reload(id: string): Promise<Plugin> {
		this.forgetData(id);
		const plugin = await this.ui.plugins.reload(id);
		this.watchData(plugin);
		return plugin;
	}

	/** Shows a note, in the tab used last unless said. */
	async open(path: string, { where, mode, deferred = false }: OpenOptions = {}): Promise<ObsidianLeaf> {
		const { workspace, vault } = this.ui;
		const file = vault.getFileByPath(path);
		if (!file) throw new Error(`There is no ${path} to open`);
		const state = { file: path, ...(mode && { mode }) };
		if (deferred) {
			const leaf = this.newLeaf(where ?? "tab");
			await leaf.setDeferred({ type: workspace.viewTypeOf(file.extension), state });
			return seen(leaf);
		}
		const leaf = where ? this.newLeaf(where) : workspace.getLeaf(false);
		await leaf.openFile(file, { state, active: true });
		if (where === "left" || where === "right") await workspace.revealLeaf(leaf);
		return seen(leaf);
	}

	/** The editor of a note that is shown in a leaf. */
	viewOf(leaf: Shown): MarkdownView {
		if (!(leaf.view instanceof MarkdownView)) throw new Error("No note is shown in this leaf");
		return leaf.view;
	}

	/** Types as a user does, one key after the other, at the cursor or at an offset of the text. */
	type(leaf: Shown, text: string, at?: number): void {
		const view = this.viewOf(leaf);
		if (view.getMode() !== "source") throw new Error("Nobody can type in reading view");
		if (this.ui.workspace.activeLeaf !== view.leaf) this.ui.workspace.setActiveLeaf(view.leaf, { focus: true });
		const { cm } = view.editor;
		if (at !== undefined) cm.dispatch({ selection: { anchor: at }, userEvent: "select" });
		for (const key of text) {
			cm.dispatch({ ...cm.state.replaceSelection(key), userEvent: "input.type", scrollIntoView: true });
		}
	}

	/** The names of the commands that can be run now. */
	palette(): string[] {
		return this.ui.commands.listCommands().map(({ name }) => name);
	}

	/** Runs a command as the palette does; throws when it would not show it. */
	run(id: string): void {
		if (!this.ui.commands.executeCommandById(id)) throw new Error(`The palette does not show ${id}`);
	}

	/** The menu of a file in the list of files, with what plugins add to it. */
	fileMenu(path: string): Menu {
		const menu = new Menu(this.ui);
		const file = this.vault.getAbstractFileByPath(path);
		this.ui.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
		return menu.showAtPosition({ x: 0, y: 0 });
	}

	/** The menu of the text in a pane, likewise. */
	editorMenu(leaf: Shown): Menu {
		const menu = new Menu(this.ui);
		const view = this.viewOf(leaf);
		this.ui.workspace.trigger("editor-menu", menu, view.editor, view);
		return menu.showAtPosition({ x: 0, y: 0 }, view.containerEl.doc);
	}

	/** Calls a command of the command line. */
	async cli(command: string, params: Record<string, string> = {}): Promise<string> {
		const known = this.ui.plugins.cliHandlers.get(command);
		if (!known) throw new Error(`The command line does not know ${command}`);
		return known.handler(params);
	}

	/** Calls the app's command line with the words of a shell, and gives what that prints. */
	async terminal(...words: string[]): Promise<string> {
		const { command, params } = calledWith(words);
		const { vault } = params;
		if (vault !== undefined && vault !== this.vault.getName()) return "Vault not found.";
		try {
			return await this.cli(command, params);
		} catch (error) {
			return `Error: ${error instanceof Error ? error.message : String(error)}`;
		}
	}

	/** Opens an address as the system does that knows the app's scheme; what is meant for another vault goes there. */
	openLink(url: string): void {
		const data = linkData(url);
		if (data["vault"] !== undefined && data["vault"] !== this.vault.getName()) return;
		const handler = this.ui.workspace.protocolHandlers.get(data["action"] ?? "");
		if (!handler) throw new Error(`Nobody answers ${url}`);
		void handler(data);
	}

	/** Presses a key where the focus is. */
	press(key: string, held: KeyboardEventInit = {}): void {
		const target = activeDocument.activeElement ?? activeDocument.body;
		target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
	}

	/** All there were, those still on the screen among them. */
	get notices(): readonly Notice[] {
		return this.ui.notices;
	}

	/** Those that are open, the topmost last. */
	get modals(): readonly Modal[] {
		return this.ui.modals;
	}

	get menus(): readonly Menu[] {
		return this.ui.menus;
	}

	get statusBar(): StatusBar {
		return this.ui.statusBar;
	}

	/** Notes that were changed on the disk while a pane had unsaved text of them. */
	get merges(): readonly string[] {
		return this.ui.merges;
	}

	/** Every event that is due has been delivered and every read and write is done; saves that wait still wait. */
	settled(): Promise<void> {
		return this.quiet.settled();
	}

	/** Saves what waits to be saved, too. */
	async saved(): Promise<void> {
		await this.settled();
		await Promise.all(this.ui.workspace.markdownViews().map((view) => view.save()));
		await this.settled();
	}

	/** Quits as the app does: plugins end what they have to, panes are saved, plugins unloaded. */
	async close(): Promise<void> {
		const tasks = new Tasks();
		this.ui.workspace.trigger("quit", tasks);
		await tasks.promise();
		await Promise.all(this.ui.workspace.markdownViews().map((view) => view.save()));
		for (const id of [...this.ui.plugins.enabledPlugins]) this.disable(id);
		await Promise.all(this.ui.workspace.allLeaves().map((leaf) => leaf.view.close()));
		await this.settled();
		this.ui.close();
	}

	private newLeaf(where: NonNullable<OpenOptions["where"]>): WorkspaceLeaf {
		const { workspace } = this.ui;
		if (where === "left") return workspace.getLeftLeaf(false);
		if (where === "right") return workspace.getRightLeaf(false);
		return workspace.getLeaf(where);
	}

	private readonly data = new Map<string, PluginData>();

	private dataOf(id: string): PluginData {
		const data = this.data.get(id) ?? new PluginData(this.vault, id);
		this.data.set(id, data);
		return data;
	}

	private watchData(plugin: Plugin): void {
		const { id } = plugin.manifest;
		this.dataRefs.set(id, this.dataOf(id).onExternalChange(() => plugin.onExternalSettingsChange?.()));
	}

	private forgetData(id: string): void {
		const ref = this.dataRefs.get(id);
		if (ref) this.vault.offref(ref);
		this.dataRefs.delete(id);
	}
}

/** For code that knows only Obsidian's typings. */
function seen(leaf: WorkspaceLeaf): ObsidianLeaf {
	return leaf as unknown as ObsidianLeaf;
}
