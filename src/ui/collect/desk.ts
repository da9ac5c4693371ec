/** What the dialog of collecting does: looks into sources, writes what was chosen, opens a source at a line. */

import type { App } from "obsidian";
import type { Batch } from "../../history/journal";
import type { Settings } from "../../settings/schema";
import type { IsoDate } from "../../text/date";
import { baseName } from "../../text/path";
import type { BatchResult, Batches, Chosen, Progress } from "../../vault/batch";
import type { Collections, Wish } from "../../vault/collections";
import { harvest, type HarvestParts } from "../../vault/harvest";
import type { Undo } from "../../vault/undo";
import { words } from "../../words/words";
import { tellBatch, tellReversal } from "../notice";
import { openLine } from "../open";
import type { OpenWhere } from "../panel/port";
import { choicesOf, dismissedIn, type Picks, type Section } from "./picks";

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

export interface Changes {
	/** Of the step of undo. */
	label: string;
	chosen: readonly Chosen[];
}

export class CollectDesk {
	/** Of a dialog that was left to look at a source, for the next one. */
	private left: Picks | null = null;

	constructor(readonly parts: CollectParts) {}

	get app(): App {
		return this.parts.app;
	}

	async gather(paths: readonly string[], wish: Wish, { isGivenUp, take }: Gathering): Promise<void> {
		for (const path of paths) {
			const title = this.titleOf(path);
			const collection = await this.parts.collections.of(path, wish).catch(reported);
			if (isGivenUp()) return;
			take(collection && { title, collection }, collection ? null : title);
		}
	}

	/** The changes that were chosen, in the order in which they are written. */
	changes(sections: readonly Section[], picks: Picks): Changes {
		const picked = sections.map((section) => ({ path: section.collection.path, choices: choicesOf(section, picks), dismissed: dismissedIn(section, picks) }));
		const wanted = picked.filter(({ choices }) => choices.length > 0);
		const [only] = wanted;
		const label = wanted.length === 1 && only ? words.collect.label(this.titleOf(only.path)) : words.collect.labelOf(wanted.length);
		return { label, chosen: harvest(this.parts, wanted) };
	}

	write({ label, chosen }: Changes, progress: Progress): Promise<BatchResult> {
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
