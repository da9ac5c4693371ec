/** The list of all projects with all that finds, reads and changes them, built from its sources on a stage without the plugin. */

import { onTestFinished } from "vitest";
import type { Digest } from "../../../src/overview/digest";
import type { PanelItem } from "../../../src/panel/model";
import type { ItemKind } from "../../../src/notes/item";
import { defaultSettings, type Settings } from "../../../src/settings/schema";
import type { IsoDate } from "../../../src/text/date";
import { Actions } from "../../../src/ui/actions";
import { ActiveProject } from "../../../src/ui/active";
import { Digests } from "../../../src/ui/overview/digests";
import { Listed } from "../../../src/ui/overview/listed";
import type { Wanted } from "../../../src/ui/overview/port";
import { Roster } from "../../../src/ui/roster";
import { Batches } from "../../../src/vault/batch";
import { Editors } from "../../../src/vault/editors";
import { Index } from "../../../src/vault/index";
import { Proposals } from "../../../src/vault/proposals";
import { Rollups } from "../../../src/vault/rollups";
import { Store } from "../../../src/vault/store";
import { Undo } from "../../../src/vault/undo";
import { Writer } from "../../../src/vault/writer";
import { Reads, versionIs } from "../../vault/indexed";
import { newDevice, stage, TODAY, type Stage, type StageOptions } from "../../vault/stage";

versionIs("1.0.0");

export interface ListingOptions extends Omit<StageOptions, "settings" | "bare"> {
	/** What differs from the default settings. */
	change?: (settings: Settings) => void;
	/** Called before the parts look at the vault. */
	before?: (listing: Listing) => unknown;
	/** The day it is; it may change. */
	today?: () => string;
}

/** Everything that is looked at by default. */
export const PROJECTS: Wanted = { types: [], paths: [] };

let stores = 0;

export class Listing {
	readonly settings = defaultSettings();
	/** Paths of the notes that were read. */
	readonly reads = new Reads();
	readonly editors: Editors;
	readonly index: Index;
	readonly rollups: Rollups;
	readonly undo: Undo;
	readonly actions: Actions;
	readonly active: ActiveProject;
	readonly digests: Digests;
	readonly listed: Listed;
	/** Commands that were asked for, and projects that were to be shown. */
	readonly ran: string[] = [];
	readonly showed: string[] = [];
	/** How often a change was announced. */
	announced = 0;

	constructor(
		readonly made: Stage,
		{ change, today = () => TODAY }: ListingOptions,
	) {
		const app = this.reads.of(made.host.app);
		change?.(this.settings);
		const day = (): IsoDate => today() as IsoDate;
		const settings = (): Settings => this.settings;
		const run = (command: string): void => void this.ran.push(command);
		const editors = (this.editors = new Editors(app));
		const index = (this.index = new Index(app, this.settings, new Store(`listing-${stores++}`)));
		const rollups = (this.rollups = new Rollups(app, index, day, (file) => editors.textOf(file)));
		const writer = new Writer(app, editors);
		const undo = (this.undo = new Undo(app, writer));
		const roster = new Roster(index);
		const proposals = new Proposals(index, rollups);
		const actions = (this.actions = new Actions({ app, index, proposals, batches: new Batches(writer, undo), undo, roster, today: day }));
		const active = (this.active = new ActiveProject({ app, index, rollups, editors, roster, actions, settings, run }));
		const digests = (this.digests = new Digests({ app, index, rollups, roster, settings, today: day }));
		this.listed = new Listed({ app, index, rollups, roster, actions, settings, run, digests, active, show: (path) => this.showed.push(path) });
		writer.onWritten = (file) => {
			rollups.forget(file.path);
			active.refresh(file);
			digests.refresh(file.path);
		};
		this.listed.onChanged(() => {
			this.announced++;
		});
	}

	load(): void {
		for (const part of [this.editors, this.undo, this.rollups, this.index, this.active, this.digests]) part.load();
	}

	unload(): void {
		for (const part of [this.digests, this.active, this.index, this.rollups, this.undo, this.editors]) part.unload();
	}

	get titles(): string[] {
		return this.listed.digests.map(({ title }) => title);
	}

	digest(title: string): Digest {
		const digest = this.listed.digests.find((one) => one.title === title);
		if (!digest) throw new Error(`No "${title}" among ${this.titles.join(", ")}`);
		return digest;
	}

	/** The first item of a kind that says this in the list. */
	item(title: string, kind: ItemKind, words: string): PanelItem {
		const group = this.digest(title).model?.groups.find((one) => one.kind === kind);
		const item = group?.items.find(({ markdown }) => markdown === words);
		if (!item) throw new Error(`${title} has no "${words}"`);
		return item;
	}

	/** Looks until the test is done, and waits until all is known. */
	async looked(wanted = PROJECTS): Promise<void> {
		onTestFinished(this.listed.look(wanted));
		await this.complete();
	}

	/** Waits until all that is looked at is as the vault stands. */
	async complete(): Promise<void> {
		await this.made.host.settled();
		await this.index.settled();
		await this.made.until("the list is complete", () => this.listed.isComplete);
	}
}

export async function listing(texts: Record<string, string>, options: ListingOptions = {}): Promise<Listing> {
	const { change: _change, before, today: _today, ...stageOptions } = options;
	newDevice();
	const made = await stage(texts, { ...stageOptions, bare: true });
	const parts = new Listing(made, options);
	await before?.(parts);
	parts.load();
	onTestFinished(() => parts.unload());
	if (before) return parts;
	await made.until("the index is filled", () => parts.index.isFilled);
	await made.host.settled();
	return parts;
}
