/** What came of a review, note by note. */

import type { JSX } from "preact";
import type { Batch } from "../../history/journal";
import type { Outcome } from "../../review/proposal";
import type { BatchResult } from "../../vault/batch";
import { refusalSentence } from "../../words/code";
import { words } from "../../words/words";
import { Windowed } from "../windowed";
import { useFocus } from "./focus";

export interface ReviewResultProps {
	result: BatchResult;
	undo: (batch: Batch) => Promise<void>;
	close: () => void;
}

export function ReviewResult({ result: { outcomes, batch, outlives }, undo, close }: ReviewResultProps): JSX.Element {
	const button = useFocus();
	return (
		<>
			{outlives === false && <p class="project-pulse-review-reason">{words.notices.untilReload}</p>}
			<Windowed label={words.review.result} rows={outcomes} keyOf={({ path }) => path} draw={(outcome) => <Line outcome={outcome} />} />
			<div class="modal-button-container">
				<button type="button" class="mod-cta" ref={button} onClick={close}>
					{words.review.close}
				</button>
				{batch.steps.length > 0 && (
					<button
						type="button"
						onClick={() => {
							close();
							void undo(batch);
						}}
					>
						{words.notices.undoButton}
					</button>
				)}
			</div>
		</>
	);
}

function Line({ outcome: { title, path, state, refusals } }: { outcome: Outcome }): JSX.Element {
	return (
		<div class={`project-pulse-outcome is-${state}`}>
			<p>
				<span class="project-pulse-outcome-state">{words.review.outcome[state]}</span> <bdi>{title}</bdi>
			</p>
			<p class="project-pulse-review-path">
				<bdi>{path}</bdi>
			</p>
			{refusals.map((refusal) => (
				<p class="project-pulse-review-refusal" dir="auto">
					{refusalSentence(refusal)}
				</p>
			))}
		</div>
	);
}
