/** Takes back what was written, and brings it back again. What is known for that is kept on this device. */

import { Component, type App } from "obsidian";
import { Journal, type Batch } from "../history/journal";
import { editsBack, type Step } from "../history/step";
import type { RefusalCode } from "../plans/plan";
import type { Outcome } from "../review/proposal";
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

export class Undo extends Component {
	private readonly journal: Journal;
	/** One reversal after the other. */
	private turn: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly app: App,
		private readonly writer: Writer,
	) {
		super();
		this.journal = Journal.from(app.loadLocalStorage(STORAGE_KEY));
	}

	override onload(): void {
		this.registerEvent(
			this.app.vault.on("rename", (file, before) => {
				this.journal.renamed(before, file.path);
				this.store();
			}),
		);
	}

	/**
	 * @returns whether it can still be undone after a reload: a large batch is kept only until then; null when there was
	 * nothing to record
	 */
	record(batch: Batch): boolean | null {
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

	private async apply({ label, steps }: Batch, direction: "undo" | "redo"): Promise<Reversal> {
		const outcomes: Outcome[] = [];
		const done: Step[] = [];
		const left: Step[] = [];
		for (const step of [...steps].reverse()) {
			const { path } = step;
			const written = await this.writer.change(path, (text) => {
				const edits = editsBack(step, text);
				return { edits: edits ?? [], refusals: edits ? [] : [{ code: "note-changed", line: null }] };
			});
			const { refusals } = written;
			if (written.step) done.push(written.step);
			else if (refusals.some(({ code }) => PASSING.includes(code))) left.unshift(step);
			const state = written.step ? "written" : refusals.length > 0 ? "refused" : "unchanged";
			outcomes.push({ path, title: baseName(path), state, refusals });
		}
		const [back, forth] = direction === "undo" ? (["redone", "undone"] as const) : (["undone", "redone"] as const);
		this.journal[back]({ label, steps: left });
		this.journal[forth]({ label, steps: done });
		this.store();
		return { label, outcomes };
	}

	private store(): boolean {
		const { text, holdsNewest } = this.journal.stored();
		try {
			this.app.saveLocalStorage(STORAGE_KEY, text);
			return holdsNewest;
		} catch {
			// The device's storage is full: it lasts until the reload.
			return false;
		}
	}
}
