/** Opens a review of what is proposed for some notes. */

import { Notice, type App } from "obsidian";
import type { Proposal } from "../../review/proposal";
import type { Index } from "../../vault/index";
import type { Proposals } from "../../vault/proposals";
import type { Undo } from "../../vault/undo";
import { words } from "../../words/words";
import { tellBatch, tellReversal } from "../notice";
import { ReviewModal } from "./modal";
import type { ReviewTask } from "./task";

/** What is looked at before it is written. */
export interface Review extends Pick<ReviewTask, "title" | "label" | "empty"> {
	paths: readonly string[];
	/** Null for a note with nothing to change. */
	propose: (path: string) => Promise<Proposal | null>;
}

export interface ReviewParts {
	app: App;
	index: Index;
	proposals: Proposals;
	undo: Undo;
}

/** @param write as one step of undo */
export function openReview({ app, index, proposals, undo }: ReviewParts, { paths, propose, ...task }: Review, write: ReviewTask["write"]): void {
	if (!index.isFilled) {
		new Notice(words.notices.stillReading);
		return;
	}
	new ReviewModal(app, {
		...task,
		count: paths.length,
		proposals: each(index, paths, propose),
		textOf: (path) => proposals.textOf(path),
		write,
		tell: (result) => tellBatch(words.review.done(result.batch.steps.length, result.outcomes.length), result, undo),
		undo: async (batch) => tellReversal("undo", await undo.reverse("undo", batch)),
	}).open();
}

async function* each(index: Index, paths: readonly string[], propose: Review["propose"]): AsyncGenerator<Proposal | null> {
	await index.settled();
	for (const path of paths) yield await propose(path);
}
