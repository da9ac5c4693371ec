/** The plugins that are enabled, and how built code becomes one. */

import type { PluginManifest } from "obsidian";
import type { App } from "./app";
import type { BasesRegistration } from "./bases";
import type { CliHandler, Plugin } from "./plugin";

export interface PluginData {
	load: (id: string) => Promise<unknown>;
	save: (id: string, data: unknown) => Promise<void>;
}

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

/** The text of a built `main.js`, or a function with that text as its body, for a page that may not run text as code. */
export type PluginCode = string | ((module: { exports: object }, exports: object, require: (name: string) => object, date: DateConstructor) => void);

interface Source {
	code: PluginCode;
	manifest: PluginManifest;
	/** What `require("obsidian")` gives to this plugin. */
	api: object;
}

export class Plugins {
	readonly plugins: Record<string, Plugin> = {};
	readonly manifests: Record<string, PluginManifest> = {};
	readonly enabledPlugins = new Set<string>();
	readonly basesViews = new Map<string, BasesRegistration>();
	readonly cliHandlers = new Map<string, { description: string; flags: object | null; handler: CliHandler }>();
	private readonly sources = new Map<string, Source>();

	constructor(
		private readonly app: App,
		readonly data: PluginData,
	) {}

	async enable(source: Source): Promise<Plugin> {
		const { manifest } = source;
		if (this.plugins[manifest.id]) throw new Error(`${manifest.id} is enabled already`);
		const Class = evaluate(source, this.app.options.now);
		const plugin = new Class(this.app, manifest);
		this.sources.set(manifest.id, source);
		this.manifests[manifest.id] = manifest;
		this.plugins[manifest.id] = plugin;
		this.enabledPlugins.add(manifest.id);
		await plugin.load();
		return plugin;
	}

	disable(id: string): void {
		const plugin = this.plugins[id];
		if (!plugin) throw new Error(`${id} is not enabled`);
		plugin.unload();
		Reflect.deleteProperty(this.plugins, id);
		this.enabledPlugins.delete(id);
	}

	async reload(id: string): Promise<Plugin> {
		const source = this.sources.get(id);
		if (!source) throw new Error(`${id} was never enabled`);
		this.disable(id);
		return this.enable(source);
	}
}

/** Runs the code as the app does: CommonJS that may require the API and nothing else. */
function evaluate({ code, manifest, api }: Source, now: (() => Date) | null): PluginClass {
	const module: { exports: { default?: PluginClass } } = { exports: {} };
	const require = (name: string): object => {
		if (name !== "obsidian") throw new Error(`${manifest.id} asks for ${name}`);
		return api;
	};
	const run = typeof code === "string" ? compiled(code, manifest.id) : code;
	run(module, module.exports, require, now ? dateAt(now) : Date);
	const Class = module.exports.default ?? (module.exports as PluginClass);
	return Class;
}

function compiled(code: string, id: string): Exclude<PluginCode, string> {
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- The app evaluates a plugin in just this way.
	return new Function("module", "exports", "require", "Date", `${code}\n//# sourceURL=plugin:${id}`) as Exclude<PluginCode, string>;
}

/** A `Date` whose present is the host's. */
function dateAt(now: () => Date): DateConstructor {
	return new Proxy(Date, {
		construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now().getTime()] : args) as Date,
		apply: () => now().toString(),
		get: (target, key) => (key === "now" ? () => now().getTime() : (Reflect.get(target, key) as unknown)),
	});
}
