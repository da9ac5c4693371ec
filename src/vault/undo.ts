/** Takes back what was written, and brings it back again. What is known for that is kept on this device. */

import { Component, type App } from "obsidian";
import { Journal, renamedIn, type Batch } from "../history/journal";
import { editsBack, type Step } from "../history/step";
import type { RefusalCode } from "../plans/plan";
import { outcomeOf, type Outcome } from "../review/proposal";
import { baseName } from "../text/path";
import type { Writer } from "./writer";

const STORAGE_KEY = "project-pulse-undo";

/** After these the step is still good: another try may succeed. */
const PASSING: readonly RefusalCode[] = ["note-busy", "write-failed"];

/** What undoing or redoing did; `label` is that of the batch. */
export interface Reversal {
	label: string;
	outcomes: Outcome[];
}

/** Milliseconds between two times that a batch which is being written is stored. */
const STORE_EVERY = 1000;

export class Undo extends Component {
	/** No more is to be written: the plugin is being switched off. */
	isUnloaded = false;
	private read: Journal | null = null;
	/** Batches that are being written or taken back: their notes may be renamed meanwhile. */
	private readonly underway = new Set<Batch>();
	/** One reversal after the other. */
	private turn: Promise<unknown> = Promise.resolve();
	private storedAt = -Infinity;

	constructor(
		private readonly app: App,
		private readonly writer: Writer,
	) {
		super();
	}

	/** Read when it is first asked for: it may be large, and the app is not to start later for it. */
	private get journal(): Journal {
		this.read ??= Journal.from(JSON.stringify(this.app.loadLocalStorage(STORAGE_KEY)));
		return this.read;
	}

	override onload(): void {
		this.registerEvent(
			this.app.vault.on("rename", (file, before) => {
				for (const batch of this.underway) renamedIn(batch, before, file.path);
				if (this.journal.renamed(before, file.path)) this.store();
			}),
		);
	}

	override onunload(): void {
		this.isUnloaded = true;
	}

	/** A batch that is about to be written: each step is to be put into it at once, and `record` ends it. */
	begin(label: string): Batch {
		const batch = { label, steps: [] };
		this.underway.add(batch);
		return batch;
	}

	/** To be called while a batch grows: what of it is written already can be undone even when the app ends now. */
	grown(batch: Batch): void {
		if (window.performance.now() - this.storedAt < STORE_EVERY) return;
		const copy = Journal.from(this.journal.stored().text);
		copy.record(batch);
		this.save(copy);
	}

	/**
	 * @returns whether it can still be undone after a reload: a large batch is kept only until then; null when there was
	 * nothing to record
	 */
	record(batch: Batch): boolean | null {
		this.underway.delete(batch);
		if (batch.steps.length === 0) return null;
		this.journal.record(batch);
		return this.store();
	}

	/** The label of what would be undone or redone next; null for nothing. */
	next(direction: "undo" | "redo"): string | null {
		return this.journal.peek(direction)?.label ?? null;
	}

	/** Null when there is nothing to do, or the batch was undone before. */
	reverse(direction: "undo" | "redo", batch?: Batch): Promise<Reversal | null> {
		const reversal = this.turn.then(() => {
			const taken = batch ? this.journal.takeThis(batch) : this.journal.take(direction);
			return taken && this.apply(taken, direction);
		});
		this.turn = reversal;
		return reversal;
	}

	private async apply(taken: Batch, direction: "undo" | "redo"): Promise<Reversal> {
		const { label } = taken;
		const outcomes: Outcome[] = [];
		const done = this.begin(label);
		this.underway.add(taken);
		const left: Step[] = [];
		for (const step of [...taken.steps].reverse()) {
			if (this.isUnloaded) {
				left.unshift(step);
				continue;
			}
			const written = await this.writer.change(step.path, (text) => {
				const edits = editsBack(step, text);
				return { edits: edits ?? [], refusals: edits ? [] : [{ code: "note-changed", line: null }] };
			});
			const { path } = step;
			const { refusals } = written;
			if (written.step) done.steps.push(written.step);
			else if (refusals.some(({ code }) => PASSING.includes(code))) left.unshift(step);
			outcomes.push(outcomeOf(path, baseName(path), written.step !== null, refusals));
		}
		for (const batch of [taken, done]) this.underway.delete(batch);
		// The same batch as before, so that whoever holds it can try again.
		taken.steps = left;
		const [back, forth] = direction === "undo" ? (["redone", "undone"] as const) : (["undone", "redone"] as const);
		this.journal[back](taken);
		this.journal[forth](done);
		this.store();
		return { label, outcomes };
	}

	private store(): boolean {
		return this.save(this.journal);
	}

	private save(journal: Journal): boolean {
		const { text, holdsNewest } = journal.stored();
		this.storedAt = window.performance.now();
		try {
			// The app makes a text of it again: of a text it would make a longer one.
			this.app.saveLocalStorage(STORAGE_KEY, JSON.parse(text));
			return holdsNewest;
		} catch {
			// The device's storage is full: it lasts until the reload.
			return false;
		}
	}
}
