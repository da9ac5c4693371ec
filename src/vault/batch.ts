/** Writes proposals one note after the other, as one step of undo. */

import type { Batch } from "../history/journal";
import { outcomeOf, type Outcome, type Proposal } from "../review/proposal";
import type { Undo } from "./undo";
import type { Writer } from "./writer";

/** A proposal with the parts of it that are wanted. */
export interface Chosen {
	proposal: Proposal;
	parts: ReadonlySet<string>;
}

export interface BatchResult {
	outcomes: Outcome[];
	batch: Batch;
	/** Whether it can still be undone after a reload; null when nothing was written. */
	outlives: boolean | null;
}

/** Watches a batch; `isStopped` is asked between two notes. */
export interface Progress {
	onDone: (done: number) => void;
	isStopped: () => boolean;
}

const UNWATCHED: Progress = { onDone: () => undefined, isStopped: () => false };

export class Batches {
	constructor(
		private readonly writer: Writer,
		private readonly undo: Undo,
	) {}

	async write(label: string, chosen: readonly Chosen[], progress: Progress = UNWATCHED): Promise<BatchResult> {
		const outcomes: Outcome[] = [];
		const batch = this.undo.begin(label);
		for (const { proposal, parts } of chosen) {
			const { path, title } = proposal;
			if (progress.isStopped() || this.undo.isUnloaded) {
				outcomes.push({ path, title, state: "left", refusals: [] });
				continue;
			}
			const { step, refusals } = await this.writer.change(path, (text) => proposal.plan(text, parts), proposal.lookUp);
			if (step) {
				batch.steps.push(step);
				this.undo.grown(batch);
			}
			outcomes.push(outcomeOf(path, title, step !== null, refusals));
			progress.onDone(outcomes.length);
		}
		return { outcomes, batch, outlives: this.undo.record(batch) };
	}
}
