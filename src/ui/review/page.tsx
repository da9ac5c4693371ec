/** The review as a page: gathering, choosing, writing, and what came of it. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { chosenOf, rowOf, withAll, withNoteToggled, withPartToggled, type ReviewRow } from "../../review/review";
import type { BatchResult } from "../../vault/batch";
import { UI } from "../../words/ui";
import { Windowed } from "../windowed";
import { ReviewNote } from "./note";
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

/** Milliseconds between two drawings while proposals or results come in. */
const REDRAW = 50;

export function ReviewPage({ task, textOf, isClosed, close }: ReviewPageProps): JSX.Element {
	const [phase, setPhase] = useState<Phase>({ name: "gathering" });
	const [rows, setRows] = useState<readonly ReviewRow[]>([]);
	const [looked, setLooked] = useState(0);
	const [done, setDone] = useState(0);
	const [isStopping, setStopping] = useState(false);
	const stopped = useRef(false);

	useEffect(() => {
		void gather(task, isClosed, setRows, setLooked).then(() => setPhase({ name: "choosing" }));
	}, []);

	const chosen = useMemo(() => chosenOf(rows), [rows]);
	const parts = chosen.reduce((sum, { parts: { size } }) => sum + size, 0);
	const write = async (): Promise<void> => {
		setPhase({ name: "writing" });
		const onDone = paced(setDone);
		const isStopped = (): boolean => stopped.current || isClosed();
		const result = await task.write(task.label(chosen.length), chosen, { onDone, isStopped });
		setPhase({ name: "done", result });
	};

	if (phase.name === "done") return <ReviewResult result={phase.result} undo={task.undo} close={close} />;
	if (phase.name === "writing") {
		return (
			<div class="project-pulse-review">
				<Bar value={done} max={chosen.length} text={isStopping ? UI.stopping : UI.progress(done, chosen.length)} />
				<div class="modal-button-container">
					<button
						type="button"
						disabled={isStopping}
						onClick={() => {
							stopped.current = true;
							setStopping(true);
						}}
					>
						{UI.stop}
					</button>
				</div>
			</div>
		);
	}
	return (
		<div class="project-pulse-review">
			{phase.name === "gathering" ? (
				<Bar value={looked} max={task.count} text={UI.reviewing(looked, task.count)} />
			) : (
				<p role="status">{rows.length === 0 ? UI.reviewEmpty : UI.reviewCount(chosen.length, parts)}</p>
			)}
			{rows.length > 1 && (
				<div class="project-pulse-review-tools">
					<button type="button" onClick={() => setRows(withAll(rows, true))}>
						{UI.all}
					</button>
					<button type="button" onClick={() => setRows(withAll(rows, false))}>
						{UI.none}
					</button>
				</div>
			)}
			<Windowed
				label={UI.review}
				rows={rows}
				keyOf={({ proposal }) => proposal.path}
				draw={(row) => (
					<ReviewNote
						row={row}
						textOf={textOf}
						onNote={() => setRows(withNoteToggled(rows, row.proposal.path))}
						onPart={(id) => setRows(withPartToggled(rows, row.proposal.path, id))}
					/>
				)}
			/>
			<div class="modal-button-container">
				<button
					type="button"
					class="mod-cta"
					disabled={phase.name === "gathering" || chosen.length === 0}
					onClick={() => void write()}
				>
					{UI.apply(chosen.length)}
				</button>
				<button type="button" onClick={close}>
					{rows.length === 0 && phase.name === "choosing" ? UI.close : UI.cancel}
				</button>
			</div>
		</div>
	);
}

function Bar({ value, max, text }: { value: number; max: number; text: string }): JSX.Element {
	return (
		<div class="project-pulse-review-progress">
			<progress value={value} max={Math.max(1, max)} aria-label={text} />
			<p role="status">{text}</p>
		</div>
	);
}

async function gather(
	{ proposals }: ReviewTask,
	isClosed: () => boolean,
	setRows: (change: (rows: readonly ReviewRow[]) => readonly ReviewRow[]) => void,
	setLooked: (count: number) => void,
): Promise<void> {
	let looked = 0;
	let found: ReviewRow[] = [];
	const flush = paced((count: number) => {
		const more = found;
		found = [];
		setLooked(count);
		if (more.length > 0) setRows((rows) => [...rows, ...more]);
	});
	for await (const proposal of proposals) {
		if (isClosed()) return;
		if (proposal) found.push(rowOf(proposal));
		flush(++looked);
	}
	flush(looked, true);
}

/** Passes a count on, but not more often than is worth drawing. */
function paced(set: (count: number) => void): (count: number, isLast?: boolean) => void {
	let last = 0;
	return (count, isLast = false) => {
		const now = window.performance.now();
		if (!isLast && now - last < REDRAW) return;
		last = now;
		set(count);
	};
}
