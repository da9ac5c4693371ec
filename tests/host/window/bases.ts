/** Bases as plugins see it: entries, groups, a view's configuration, and the class that views are made of. */

import type { TFile } from "obsidian";
import type { App } from "./app";
import { NullValue, valueOf, type Value } from "./bases-value";
import { Component } from "./component";

/** A view as its base stores it. */
export type StoredView = Record<string, unknown> & { type: string; name: string };

export interface BasesRegistration {
	name: string;
	icon: string;
	factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
	options?: (config: BasesViewConfig) => object[];
}

export class BasesEntry {
	constructor(
		private readonly app: App,
		readonly file: TFile,
	) {}

	getValue(id: string): Value | null {
		const [kind, name] = [id.slice(0, id.indexOf(".")), id.slice(id.indexOf(".") + 1)];
		if (kind === "file") return valueOf(name === "name" ? this.file.basename : Reflect.get(this.file, name));
		return valueOf(this.app.metadataCache.getFileCache(this.file)?.frontmatter?.[name]);
	}
}

export class BasesEntryGroup {
	constructor(
		readonly entries: BasesEntry[],
		readonly key?: Value,
	) {}

	hasKey(): boolean {
		return this.key !== undefined && this.key !== NullValue.value;
	}
}

export class BasesQueryResult {
	constructor(
		/** Sorted. */
		readonly data: BasesEntry[],
		private readonly config: BasesViewConfig,
	) {}

	get groupedData(): BasesEntryGroup[] {
		const { groupBy } = this.config;
		if (!groupBy) return [new BasesEntryGroup(this.data)];
		const groups = new Map<string, BasesEntryGroup>();
		for (const entry of this.data) {
			const key = entry.getValue(groupBy.property) ?? NullValue.value;
			const group = groups.get(key.toString()) ?? new BasesEntryGroup([], key);
			groups.set(key.toString(), group);
			group.entries.push(entry);
		}
		const sorted = [...groups].sort(([a], [b]) => compare(a, b)).map(([, group]) => group);
		return groupBy.direction === "DESC" ? sorted.reverse() : sorted;
	}

	get properties(): string[] {
		return this.config.getOrder();
	}

	getSummaryValue(): Value {
		return NullValue.value;
	}
}

interface Sort {
	property: string;
	direction: "ASC" | "DESC";
}

export class BasesViewConfig {
	constructor(
		private readonly stored: StoredView,
		private readonly changed: () => void,
	) {}

	get name(): string {
		return this.stored.name;
	}

	get(key: string): unknown {
		return this.stored[key];
	}

	/** What a view stores has to survive being written as YAML. */
	set(key: string, value: unknown): void {
		const plain: unknown = value === null || value === undefined ? undefined : JSON.parse(JSON.stringify(value));
		if (plain === undefined) Reflect.deleteProperty(this.stored, key);
		else this.stored[key] = plain;
		this.changed();
	}

	getAsPropertyId(key: string): string | null {
		const value = this.get(key);
		return typeof value === "string" && /^(?:note|file|formula)\./.test(value) ? value : null;
	}

	getEvaluatedFormula(): Value {
		return NullValue.value;
	}

	getOrder(): string[] {
		return (this.stored["order"] as string[] | undefined) ?? [];
	}

	getSort(): Sort[] {
		return (this.stored["sort"] as Sort[] | undefined) ?? [];
	}

	getDisplayName(id: string): string {
		return id.slice(id.indexOf(".") + 1);
	}

	get groupBy(): Sort | null {
		return (this.stored["groupBy"] as Sort | undefined) ?? null;
	}
}

/** In the order of `getSort`. */
export function sorted(entries: readonly BasesEntry[], config: BasesViewConfig): BasesEntry[] {
	const sorts = config.getSort();
	const by = (a: BasesEntry, b: BasesEntry): number => {
		for (const { property, direction } of sorts) {
			const order = compare(a.getValue(property)?.toString() ?? "", b.getValue(property)?.toString() ?? "");
			if (order !== 0) return direction === "DESC" ? -order : order;
		}
		return 0;
	};
	return [...entries].sort(by);
}

export class QueryController extends Component {
	constructor(readonly app: App) {
		super();
	}
}

export abstract class BasesView extends Component {
	abstract type: string;
	readonly app: App;
	// Set by the controller before the first data.
	declare config: BasesViewConfig;
	declare data: BasesQueryResult;
	allProperties: string[] = [];

	constructor(controller: QueryController) {
		super();
		this.app = controller.app;
	}

	abstract onDataUpdated(): void;

	createFileForView(): Promise<void> {
		return Promise.resolve();
	}
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, "en", { numeric: true });
}
