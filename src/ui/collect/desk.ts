/** What the dialog of collecting does: looks into sources, writes what was chosen, opens a source at a line. */

import type { App, TFile } from "obsidian";
import type { Collection } from "../../collect/offer";
import type { Batch } from "../../history/journal";
import type { Settings } from "../../settings/schema";
import type { IsoDate } from "../../text/date";
import { baseName } from "../../text/path";
import type { BatchResult, Batches, Progress } from "../../vault/batch";
import type { Collections, Wish } from "../../vault/collections";
import { harvest, type Harvest, type HarvestParts, type Picked } from "../../vault/harvest";
import type { Undo } from "../../vault/undo";
import { words } from "../../words/words";
import { tellBatch, tellReversal } from "../notice";
import { openLine } from "../open";
import type { OpenWhere } from "../panel/port";
import { choicesOf, dismissedIn, offersOf, type Picks, type Section } from "./picks";

export interface CollectParts extends HarvestParts {
	settings: () => Settings;
	collections: Pick<Collections, "of">;
	batches: Batches;
	undo: Undo;
	today: () => IsoDate;
}

/** Takes in what is found in one project after the other. */
export interface Gathering {
	isGivenUp: () => boolean;
	/** @param unread title of a project that could not be looked at */
	take: (section: Section | null, unread: string | null) => void;
}

export interface Changes extends Harvest {
	/** Of the step of undo. */
	label: string;
}

export class CollectDesk {
	/** Of a dialog that was left to look at a source, for the next one. */
	private left: Picks | null = null;
	/** Projects and sources that were looked at: a file knows where it was moved to. */
	private readonly files = new Map<string, TFile>();

	constructor(readonly parts: CollectParts) {}

	get app(): App {
		return this.parts.app;
	}

	async gather(paths: readonly string[], wish: Wish, { isGivenUp, take }: Gathering): Promise<void> {
		for (const path of paths) {
			const title = this.titleOf(path);
			const collection = await this.parts.collections.of(path, wish).catch(reported);
			if (isGivenUp()) return;
			this.keepFiles(path, collection);
			take(collection && { title, collection }, collection ? null : title);
		}
	}

	/** The changes that were chosen, in the order in which they are written. */
	changes(sections: readonly Section[], picks: Picks): Changes {
		const picked = sections.map((section) => this.pickedIn(section, picks));
		const wanted = picked.filter(({ choices }) => choices.length > 0);
		const [only] = wanted;
		const label = wanted.length === 1 && only ? words.collect.label(this.titleOf(only.path)) : words.collect.labelOf(wanted.length);
		return { label, ...harvest(this.parts, wanted) };
	}

	/** Under the names that the notes have by now. */
	private pickedIn(section: Section, picks: Picks): Picked {
		const choices = choicesOf(section, picks).map((choice) => ({ ...choice, offer: { ...choice.offer, path: this.pathNow(choice.offer.path) } }));
		return { path: this.pathNow(section.collection.path), choices, dismissed: dismissedIn(section, picks).map((path) => this.pathNow(path)) };
	}

	private pathNow(path: string): string {
		return this.files.get(path)?.path ?? path;
	}

	private keepFiles(project: string, collection: Collection | null): void {
		const sources = collection ? [...offersOf(collection), ...collection.groups.map(({ source }) => ({ path: source }))] : [];
		for (const { path } of [{ path: project }, ...sources]) {
			const file = this.app.vault.getFileByPath(path);
			if (file) this.files.set(path, file);
		}
	}

	write({ label, chosen }: Pick<Changes, "label" | "chosen">, progress: Progress): Promise<BatchResult> {
		return this.parts.batches.write(label, chosen, progress);
	}

	/** Says what was done when the dialog is no longer there to show it. */
	tell(message: string, result: BatchResult): void {
		tellBatch(message, result, this.parts.undo);
	}

	async undo(batch: Batch): Promise<void> {
		tellReversal("undo", await this.parts.undo.reverse("undo", batch));
	}

	/** What was chosen so far is there again when the dialog is opened the next time. */
	async leaveTo(path: string, line: number | null, where: OpenWhere, picks: Picks): Promise<void> {
		this.left = picks;
		const file = this.app.vault.getFileByPath(path);
		if (file) await openLine(this.app, file, line, where);
	}

	takeUp(): Picks {
		const { left } = this;
		this.left = null;
		return left ?? new Map();
	}

	titleOf(path: string): string {
		return this.parts.index.graph.get(path)?.title ?? baseName(path);
	}
}

/** What goes wrong with one project must not keep the others from being looked at. */
function reported(error: unknown): null {
	window.reportError(error);
	return null;
}
