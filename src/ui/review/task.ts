/** What a review is about: where its proposals come from, and what is done with those that are chosen. */

import type { Batch } from "../../history/journal";
import type { Proposal } from "../../review/proposal";
import type { BatchResult, Chosen, Progress } from "../../vault/batch";

export interface ReviewTask {
	title: string;
	/** Of the batch, for undo. */
	label: (notes: number) => string;
	/** Said when nothing is proposed. */
	empty: string;
	/** How many notes are looked at. */
	count: number;
	/** One after the other; null for a note with nothing to change. */
	proposals: AsyncIterable<Proposal | null>;
	/** A note's text as it stands, in an editor or in its file; null when it cannot be had. */
	textOf: (path: string) => Promise<string | null>;
	write: (label: string, chosen: readonly Chosen[], progress: Progress) => Promise<BatchResult>;
	/** Says what was done when the dialog is no longer there to show it. */
	tell: (result: BatchResult) => void;
	undo: (batch: Batch) => Promise<void>;
}
