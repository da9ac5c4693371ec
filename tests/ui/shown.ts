/** The shown project with all that finds, reads and changes it, built from its sources on a stage without the plugin. */

import { onTestFinished } from "vitest";
import type { PanelItem, PanelModel } from "../../src/panel/model";
import type { ItemKind } from "../../src/notes/item";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { Actions } from "../../src/ui/actions";
import { ActiveProject } from "../../src/ui/active";
import { Roster } from "../../src/ui/roster";
import { Batches } from "../../src/vault/batch";
import { Editors } from "../../src/vault/editors";
import { Index } from "../../src/vault/index";
import { Proposals } from "../../src/vault/proposals";
import { Rollups } from "../../src/vault/rollups";
import { Store } from "../../src/vault/store";
import { Undo } from "../../src/vault/undo";
import { Writer } from "../../src/vault/writer";
import { versionIs } from "../vault/indexed";
import { newDevice, stage, TODAY, type Stage, type StageOptions } from "../vault/stage";

versionIs("1.0.0");

export interface ShownOptions extends Omit<StageOptions, "settings" | "bare"> {
	/** What differs from the default settings. */
	change?: (settings: Settings) => void;
	/** Called before the parts look at the vault. */
	before?: (shown: Shown) => unknown;
	/** Gives the shown project to the test before the vault is read. */
	early?: boolean;
	/** The day it is; it may change. */
	today?: () => string;
}

let stores = 0;

export class Shown {
	readonly settings = defaultSettings();
	readonly store = new Store(`shown-${stores++}`);
	readonly editors: Editors;
	readonly index: Index;
	readonly rollups: Rollups;
	readonly undo: Undo;
	readonly roster: Roster;
	readonly actions: Actions;
	readonly active: ActiveProject;
	/** The commands that were asked for. */
	readonly ran: string[] = [];
	/** What was shown, one after the other. */
	readonly states: (PanelModel | null)[] = [];

	constructor(
		readonly made: Stage,
		{ change, today = () => TODAY }: ShownOptions,
	) {
		const { app } = made.host;
		change?.(this.settings);
		const day = (): IsoDate => today() as IsoDate;
		this.editors = new Editors(app);
		this.index = new Index(app, this.settings, this.store);
		this.rollups = new Rollups(app, this.index, day, (file) => this.editors.textOf(file));
		const writer = new Writer(app, this.editors);
		this.undo = new Undo(app, writer);
		this.roster = new Roster(this.index);
		const { index, rollups, undo, roster, editors } = this;
		const proposals = new Proposals(index, rollups);
		this.actions = new Actions({ app, index, proposals, batches: new Batches(writer, undo), undo, roster, today: day });
		this.active = new ActiveProject({
			app,
			index,
			rollups,
			editors,
			roster,
			actions: this.actions,
			settings: () => this.settings,
			run: (command) => this.ran.push(command),
		});
		writer.onWritten = (file) => {
			rollups.forget(file.path);
			this.active.refresh(file);
		};
		this.active.onChanged(() => void this.states.push(this.active.model));
	}

	load(): void {
		for (const part of [this.editors, this.undo, this.rollups, this.index, this.active]) part.load();
	}

	unload(): void {
		for (const part of [this.active, this.index, this.rollups, this.undo, this.editors]) part.unload();
	}

	get title(): string | null {
		return this.active.model?.title ?? null;
	}

	/** Waits until a project of this title is shown, or none (null). */
	async shows(title: string | null): Promise<void> {
		await this.made.until(`${title ?? "nothing"} is shown, and not ${this.title ?? "nothing"}`, () => this.title === title);
	}

	/** Opens a note, and waits until what comes of it has come. */
	async open(path: string, options?: Parameters<Stage["open"]>[1]): ReturnType<Stage["open"]> {
		const leaf = await this.made.open(path, options);
		await this.calm();
		return leaf;
	}

	/** Waits until nothing happens any more that is due soon. */
	async calm(): Promise<void> {
		for (let round = 0; round < 2; round++) {
			await new Promise((resolve) => setTimeout(resolve, 40));
			await this.made.host.settled();
			await this.index.settled();
		}
	}

	items(kind: ItemKind): PanelItem[] {
		return this.active.model?.groups.find((group) => group.kind === kind)?.items ?? [];
	}

	/** The words of a kind's items, each with its mark in front: `x Order the lamps`. */
	rows(kind: ItemKind): string[] {
		return this.items(kind).map(({ mark, markdown }) => `${mark === null ? "" : `${mark === " " ? "o" : mark} `}${markdown}`);
	}

	item(kind: ItemKind, words: string, at = 0): PanelItem {
		const item = this.items(kind).filter(({ markdown }) => markdown === words)[at];
		if (!item) throw new Error(`No "${words}" among ${this.rows(kind).join(", ")}`);
		return item;
	}

	/** The file once everything that waits is saved. */
	async saved(path: string): Promise<string> {
		await this.made.host.saved();
		return this.made.read(path);
	}

	/** Takes back what was done last. */
	async undone(): Promise<void> {
		await this.actions.reverse("undo");
		await this.made.host.saved();
	}
}

export async function shown(texts: Record<string, string>, options: ShownOptions = {}): Promise<Shown> {
	const { change: _change, before, early = false, today: _today, ...stageOptions } = options;
	newDevice();
	const made = await stage(texts, { ...stageOptions, bare: true });
	const parts = new Shown(made, options);
	await before?.(parts);
	parts.load();
	onTestFinished(() => parts.unload());
	if (early) return parts;
	await made.until("the index is filled", () => parts.index.isFilled);
	await parts.calm();
	return parts;
}
