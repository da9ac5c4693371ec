/** What came of a review, note by note. */

import type { JSX } from "preact";
import type { Batch } from "../../history/journal";
import type { Outcome } from "../../review/proposal";
import type { BatchResult } from "../../vault/batch";
import { refusalSentence } from "../../words/code";
import { UI } from "../../words/ui";
import { Windowed } from "../windowed";

export interface ReviewResultProps {
	result: BatchResult;
	undo: (batch: Batch) => Promise<void>;
	close: () => void;
}

export function ReviewResult({ result: { outcomes, batch, outlives }, undo, close }: ReviewResultProps): JSX.Element {
	return (
		<div class="project-pulse-review">
			<p role="status">{UI.done(batch.steps.length, outcomes.length)}</p>
			{outlives === false && <p>{UI.untilReload}</p>}
			<Windowed label={UI.review} rows={outcomes} keyOf={({ path }) => path} draw={(outcome) => <Line outcome={outcome} />} />
			<div class="modal-button-container">
				<button type="button" class="mod-cta" onClick={close}>
					{UI.close}
				</button>
				{batch.steps.length > 0 && (
					<button
						type="button"
						onClick={() => {
							close();
							void undo(batch);
						}}
					>
						{UI.undoButton}
					</button>
				)}
			</div>
		</div>
	);
}

function Line({ outcome: { title, path, state, refusals } }: { outcome: Outcome }): JSX.Element {
	const sentences = refusals.map((refusal) => refusalSentence(refusal)).join(" ");
	return (
		<p class={`project-pulse-outcome is-${state}`} title={path} dir="auto">
			{UI.outcome[state]}: {title}
			{sentences !== "" && ` – ${sentences}`}
		</p>
	);
}
