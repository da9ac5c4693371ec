/** The base class of plugins: everything it registers goes when the plugin is unloaded. */

import type { Extension } from "@codemirror/state";
import type { PluginManifest } from "obsidian";
import type { Vault } from "../vault/vault";
import type { App } from "./app";
import type { BasesRegistration } from "./bases";
import type { HostCommand } from "./commands";
import { Component } from "./component";
import type { WorkspaceLeaf } from "./leaf";
import type { SettingTab } from "./setting-tab";
import type { View } from "./view";

export type CliHandler = (params: Record<string, string>) => string | Promise<string>;
type PostProcessor = (el: HTMLElement, context: { sourcePath: string }) => unknown;

export abstract class Plugin extends Component {
	settings?: unknown;
	// A field would hide the method of a subclass.
	declare onExternalSettingsChange?: () => unknown;

	constructor(
		readonly app: App,
		readonly manifest: PluginManifest,
	) {
		super();
	}

	onUserEnable(): void {
		// For subclasses.
	}

	addCommand(command: HostCommand): HostCommand {
		const { id, name } = this.manifest;
		command.id = `${id}:${command.id}`;
		command.name = `${name}: ${command.name}`;
		this.app.commands.addCommand(command);
		this.register(() => this.app.commands.removeCommand(command.id));
		return command;
	}

	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		return this.own(this.app.workspace.leftRibbon.add(icon, title, callback));
	}

	addStatusBarItem(): HTMLElement {
		return this.own(this.app.statusBar.addItem(this.manifest.id));
	}

	addSettingTab(tab: SettingTab): void {
		this.app.setting.addSettingTab(tab);
		this.register(() => this.app.setting.removeSettingTab(tab));
	}

	registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
		this.app.workspace.registerView(type, creator);
		this.register(() => this.app.workspace.unregisterView(type));
	}

	registerHoverLinkSource(id: string, info: object): void {
		this.entry(this.app.workspace.hoverLinkSources, id, info);
	}

	registerObsidianProtocolHandler(action: string, handler: (data: Record<string, string>) => unknown): void {
		this.entry(this.app.workspace.protocolHandlers, action, handler);
	}

	registerExtensions(extensions: string[], type: string): void {
		this.app.workspace.registerExtensions(extensions, type);
	}

	registerMarkdownPostProcessor(process: PostProcessor): PostProcessor {
		const { postProcessors } = this.app.workspace;
		const run = (el: HTMLElement, sourcePath: string): void => void process(el, { sourcePath });
		postProcessors.push(run);
		this.register(() => postProcessors.remove(run));
		return process;
	}

	registerMarkdownCodeBlockProcessor(language: string, handler: (source: string, el: HTMLElement, context: object) => unknown): PostProcessor {
		return this.registerMarkdownPostProcessor((el, context) => {
			for (const code of el.querySelectorAll<HTMLElement>(`code.language-${language}`)) {
				const block = createDiv({ cls: `block-language-${language}` });
				code.parentElement?.replaceWith(block);
				void handler(code.textContent, block, context);
			}
		});
	}

	/** False where Bases is off. */
	registerBasesView(id: string, registration: BasesRegistration): boolean {
		if ((this.app.vault as unknown as Vault).getConfig("bases") === false) return false;
		if (this.app.plugins.basesViews.has(id)) throw new Error(`The view ${id} of Bases is registered already`);
		this.entry(this.app.plugins.basesViews, id, registration);
		return true;
	}

	registerEditorExtension(extension: Extension): void {
		const { workspace } = this.app;
		workspace.editorExtensions.push(extension);
		workspace.updateOptions();
		this.register(() => {
			workspace.editorExtensions.remove(extension);
			workspace.updateOptions();
		});
	}

	registerEditorSuggest(_suggest: object): void {
		// Nothing here suggests while one types.
	}

	registerCliHandler(command: string, description: string, flags: object | null, handler: CliHandler): void {
		const { cliHandlers } = this.app.plugins;
		if (cliHandlers.has(command)) throw new Error(`The CLI command ${command} is registered already`);
		this.entry(cliHandlers, command, { description, flags, handler });
	}

	loadData(): Promise<unknown> {
		return this.app.plugins.data.load(this.manifest.id);
	}

	saveData(data: unknown): Promise<void> {
		return this.app.plugins.data.save(this.manifest.id, data);
	}

	private own(el: HTMLElement): HTMLElement {
		this.register(() => el.detach());
		return el;
	}

	private entry<T>(map: Map<string, T>, key: string, value: T): void {
		map.set(key, value);
		this.register(() => map.delete(key));
	}
}
