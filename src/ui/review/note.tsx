/** One note of a review: what changes, why, and the lines before and after. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { differenceOf, type Hunk } from "../../review/difference";
import { tickOf, type ReviewRow } from "../../review/review";
import { applyEdits } from "../../text/edit";
import { refusalSentence } from "../../words/code";
import { words } from "../../words/words";
import { Difference } from "./difference";
import { Fold, type Folds } from "./fold";

export interface ReviewNoteProps {
	row: ReviewRow;
	textOf: (path: string) => Promise<string | null>;
	folds: Folds;
	onNote: () => void;
	onPart: (id: string) => void;
}

export function ReviewNote({ row, textOf, folds, onNote, onPart }: ReviewNoteProps): JSX.Element {
	const { proposal, chosen } = row;
	const { title, path, parts, refusals, skipped } = proposal;
	return (
		<div class="project-pulse-review-note">
			<div dir="auto">
				<h4>{parts.length > 0 ? <Tick row={row} onChange={onNote} /> : title}</h4>
				<p class={`project-pulse-review-path ${parts.length > 0 ? "is-under-box" : ""}`}>
					<bdi>{path}</bdi>
				</p>
			</div>
			{parts.length > 0 && (
				<ul class="project-pulse-review-parts">
					{parts.map(({ id, label, reason }) => (
						<li key={id} dir="auto">
							<label>
								<input type="checkbox" checked={chosen.has(id)} onChange={() => onPart(id)} />
								<span>
									{reason === null ? label : `${label} `}
									{reason !== null && <span class="project-pulse-review-reason">{words.review.reason(reason)}</span>}
								</span>
							</label>
						</li>
					))}
				</ul>
			)}
			{refusals.map((refusal) => (
				<p class="project-pulse-review-refusal" dir="auto">
					{refusalSentence(refusal)}
				</p>
			))}
			{parts.length > 0 && (
				<Fold
					id={`difference ${path}`}
					label={words.review.difference}
					isOpen={true}
					folds={folds}
					draw={() => <Changes row={row} textOf={textOf} />}
				/>
			)}
			{skipped.length > 0 && (
				<Fold
					id={`skipped ${path}`}
					label={words.review.leftAlone(skipped.length)}
					isOpen={false}
					folds={folds}
					draw={() => (
						<ul class="project-pulse-review-skipped">
							{skipped.map(({ label, reason }) => (
								<li dir="auto">
									{`${label} `}
									<span class="project-pulse-review-reason">{reason}</span>
								</li>
							))}
						</ul>
					)}
				/>
			)}
		</div>
	);
}

function Tick({ row, onChange }: { row: ReviewRow; onChange: () => void }): JSX.Element {
	const tick = tickOf(row);
	const { title } = row.proposal;
	return (
		<label>
			<input
				type="checkbox"
				checked={tick !== "none"}
				indeterminate={tick === "some"}
				aria-label={words.review.includeNote(title)}
				onChange={onChange}
			/>
			<span>{title}</span>
		</label>
	);
}

function Changes({ row, textOf }: { row: ReviewRow; textOf: ReviewNoteProps["textOf"] }): JSX.Element | null {
	const hunks = useDifference(row, textOf);
	if (hunks === null) return <p class="project-pulse-review-reason">{words.review.unreadable}</p>;
	if (row.chosen.size === 0) return <p class="project-pulse-review-reason">{words.review.nothingChosen}</p>;
	return <Difference hunks={hunks} />;
}

/** How often a plan may ask for something it lacks before the lines are given up. */
const TRIES = 5;

/** What was found last: a row that comes back has its height at once, so that scrolling does not jump. */
const known = new WeakMap<ReviewRow["proposal"], readonly Hunk[] | null>();

/** The lines that the chosen parts change; null when the note cannot be read. */
function useDifference(row: ReviewRow, textOf: ReviewNoteProps["textOf"]): readonly Hunk[] | null {
	const { proposal } = row;
	const [hunks, setHunks] = useState<readonly Hunk[] | null>(known.get(proposal) ?? []);
	useEffect(() => {
		let isStale = false;
		void hunksOf(row, textOf).then((found) => {
			if (isStale) return;
			known.set(proposal, found);
			setHunks(found);
		});
		return () => {
			isStale = true;
		};
	}, [row]);
	return hunks;
}

async function hunksOf({ proposal, chosen }: ReviewRow, textOf: ReviewNoteProps["textOf"]): Promise<Hunk[] | null> {
	for (let tries = 0; tries < TRIES; tries++) {
		const text = await textOf(proposal.path);
		if (text === null) return null;
		const change = proposal.plan(text, chosen);
		if (change) return differenceOf(text, applyEdits(text, change.edits));
		await proposal.lookUp();
	}
	return null;
}
