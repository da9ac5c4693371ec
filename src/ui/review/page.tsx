/** The review as a page: gathering, choosing, writing, and what came of it. */

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { chosenOf, withAll, withNoteToggled, withPartToggled, type ReviewRow } from "../../review/review";
import type { BatchResult } from "../../vault/batch";
import { words } from "../../words/words";
import { Windowed } from "../windowed";
import { useFocus } from "./focus";
import type { Folds } from "./fold";
import { gather } from "./gather";
import { ReviewNote } from "./note";
import { paced } from "./pace";
import { Progress } from "./progress";
import { ReviewResult } from "./result";
import type { ReviewTask } from "./task";

type Phase = { name: "gathering" | "choosing" | "writing" } | { name: "done"; result: BatchResult };

export interface ReviewPageProps {
	task: ReviewTask;
	/** A note's text as it stands; null when it cannot be had. */
	textOf: (path: string) => Promise<string | null>;
	isClosed: () => boolean;
	close: () => void;
}

export function ReviewPage({ task, textOf, isClosed, close }: ReviewPageProps): JSX.Element {
	const [phase, setPhase] = useState<Phase>({ name: "gathering" });
	const [rows, setRows] = useState<readonly ReviewRow[]>([]);
	const [looked, setLooked] = useState(0);
	const [done, setDone] = useState(0);
	const [isStopping, setStopping] = useState(false);
	const stopped = useRef(false);
	const folds = useRef<Folds>(new Map()).current;

	useEffect(() => {
		const take = (more: readonly ReviewRow[], count: number): void => {
			setLooked(count);
			if (more.length > 0) setRows((before) => [...before, ...more]);
		};
		void gather(task, { isClosed, take }).finally(() => setPhase({ name: "choosing" }));
	}, []);

	const chosen = useMemo(() => chosenOf(rows), [rows]);
	const parts = chosen.reduce((sum, { parts: { size } }) => sum + size, 0);
	const write = async (): Promise<void> => {
		setPhase({ name: "writing" });
		const isStopped = (): boolean => stopped.current || isClosed();
		const result = await task.write(task.label(chosen.length), chosen, { onDone: paced(setDone), isStopped });
		// Closing the dialog has stopped it; what was done until then must not go unsaid.
		if (isClosed()) task.tell(result);
		setPhase({ name: "done", result });
	};

	return (
		<div class="project-pulse-review">
			<p role="status" dir="auto">
				{statusOf()}
			</p>
			{page()}
		</div>
	);

	/** One line that stays in place, so that a screen reader hears of every new phase. */
	function statusOf(): string {
		switch (phase.name) {
			case "gathering":
				return words.review.gathering;
			case "choosing":
				return rows.length === 0 ? task.empty : words.review.reviewCount(chosen.length, parts);
			case "writing":
				return isStopping ? words.review.stopping : words.review.writing;
			case "done":
				return words.review.done(phase.result.batch.steps.length, phase.result.outcomes.length);
		}
	}

	function page(): JSX.Element {
		switch (phase.name) {
			case "gathering":
			case "choosing":
				return choosing();
			case "writing":
				return (
					<>
						<Progress label={words.review.writing} value={done} max={chosen.length} text={words.review.progress(done, chosen.length)} />
						<div class="modal-button-container">
							<Stop
								isStopping={isStopping}
								onStop={() => {
									stopped.current = true;
									setStopping(true);
								}}
							/>
						</div>
					</>
				);
			case "done":
				return <ReviewResult result={phase.result} undo={task.undo} close={close} />;
		}
	}

	function choosing(): JSX.Element {
		const isGathering = phase.name === "gathering";
		return (
			<>
				{isGathering && (
					<Progress label={words.review.gathering} value={looked} max={task.count} text={words.review.reviewing(looked, task.count)} />
				)}
				{rows.length > 1 && (
					<div class="project-pulse-review-tools">
						<button type="button" onClick={() => setRows((now) => withAll(now, true))}>
							{words.review.all}
						</button>
						<button type="button" onClick={() => setRows((now) => withAll(now, false))}>
							{words.review.none}
						</button>
					</div>
				)}
				{rows.length > 0 && (
					<Windowed
						label={words.review.review}
						rows={rows}
						keyOf={({ proposal }) => proposal.path}
						draw={(row) => (
							<ReviewNote
								row={row}
								textOf={textOf}
								folds={folds}
								onNote={() => setRows((now) => withNoteToggled(now, row.proposal.path))}
								onPart={(id) => setRows((now) => withPartToggled(now, row.proposal.path, id))}
							/>
						)}
					/>
				)}
				<div class="modal-button-container">
					{(isGathering || rows.length > 0) && (
						<button
							type="button"
							class="mod-cta"
							aria-keyshortcuts="Control+Enter Meta+Enter"
							disabled={isGathering || chosen.length === 0}
							onClick={() => void write()}
						>
							{words.review.apply(chosen.length)}
						</button>
					)}
					<button type="button" onClick={close}>
						{rows.length === 0 && !isGathering ? words.review.close : words.review.cancel}
					</button>
				</div>
			</>
		);
	}
}

/** Not `disabled` once it is pressed, which would throw the focus out of the dialog. */
function Stop({ isStopping, onStop }: { isStopping: boolean; onStop: () => void }): JSX.Element {
	const button = useFocus();
	return (
		<button type="button" ref={button} aria-disabled={isStopping} onClick={onStop}>
			{words.review.stop}
		</button>
	);
}
