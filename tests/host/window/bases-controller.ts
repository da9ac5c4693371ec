/** Shows a view of a base in an element: runs its query, and again whenever notes or the base change. */

import type { TFile } from "obsidian";
import { parse, stringify } from "yaml";
import type { App } from "./app";
import { passes, type Asked } from "./bases-filter";
import { BasesEntry, BasesQueryResult, BasesViewConfig, QueryController, sorted, type BasesRegistration, type BasesView, type StoredView } from "./bases";

interface Base {
	filters?: unknown;
	views?: StoredView[];
}

/** As long as the app gathers changes before it runs a query again. */
const GATHERED = 20;

export class BasesController extends QueryController {
	view: BasesView | null = null;
	private base: Base = {};
	private timer = 0;
	private text = "";

	constructor(
		app: App,
		private readonly file: TFile,
		private readonly containerEl: HTMLElement,
		/** Name of the view; the first one unless said. */
		private readonly wanted: string | null = null,
	) {
		super(app);
	}

	override async onload(): Promise<void> {
		const { vault, metadataCache } = this.app;
		this.register(() => window.clearTimeout(this.timer));
		for (const event of ["changed", "deleted"] as const) this.registerEvent(metadataCache.on(event as "changed", () => this.soon()));
		this.registerEvent(vault.on("create", () => this.soon()));
		this.registerEvent(vault.on("rename", () => this.soon()));
		this.registerEvent(
			vault.on("modify", (changed) => {
				if (changed === this.file) void this.app.workspace.busy(() => this.read());
			}),
		);
		await this.read();
	}

	/** The view's options as its menu shows them. */
	get options(): object[] {
		const { view } = this;
		return view ? (this.registration(view.type)?.options?.(view.config) ?? []) : [];
	}

	private async read(): Promise<void> {
		const text = await this.app.vault.read(this.file);
		if (text === this.text || !this._loaded) return;
		this.text = text;
		this.base = (parse(text) as Base | null) ?? {};
		this.show();
	}

	private show(): void {
		const stored = this.base.views?.find(({ name }) => this.wanted === null || name === this.wanted);
		const registration = stored && this.registration(stored.type);
		if (!stored || !registration) {
			this.containerEl.setText(`Unknown view type "${stored?.type ?? ""}"`);
			return;
		}
		if (this.view?.type !== stored.type) {
			if (this.view) this.removeChild(this.view);
			this.containerEl.empty();
			const view = registration.factory(this, this.containerEl);
			view.config = this.configOf(stored);
			this.view = this.addChild(view);
		}
		this.view.config = this.configOf(stored);
		this.run(stored);
	}

	private configOf(stored: StoredView): BasesViewConfig {
		return new BasesViewConfig(stored, () => {
			this.text = stringify(this.base);
			void this.app.workspace.busy(() => this.app.vault.modify(this.file, this.text));
			this.soon();
		});
	}

	private registration(type: string): BasesRegistration | undefined {
		return this.app.plugins.basesViews.get(type);
	}

	private soon(): void {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => {
			const stored = this.base.views?.find(({ name }) => name === this.view?.config.name);
			if (stored) this.run(stored);
		}, GATHERED);
	}

	private run(stored: StoredView): void {
		const { view } = this;
		if (!view) return;
		const found = this.app.vault.getFiles().filter((file) => {
			const note = this.asked(file);
			return passes(this.base.filters, note) && passes(stored["filters"], note);
		});
		const entries = found.map((file) => new BasesEntry(this.app, file));
		view.data = new BasesQueryResult(sorted(entries, view.config), view.config);
		view.onDataUpdated();
	}

	private asked(file: TFile): Asked {
		const cache = this.app.metadataCache.getFileCache(file);
		const properties = (cache?.frontmatter ?? {}) as Record<string, unknown>;
		const own = [properties["tags"]].flat().filter((tag) => typeof tag === "string");
		const tags = [...own, ...(cache?.tags ?? []).map(({ tag }) => tag)].map((tag) => tag.replace(/^#/, ""));
		return { file, properties, tags };
	}
}
