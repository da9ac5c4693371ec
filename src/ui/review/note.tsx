/** One note of a review: what changes, why, and the lines before and after. */

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { differenceOf, type Hunk } from "../../review/difference";
import { tickOf, type ReviewRow } from "../../review/review";
import { applyEdits } from "../../text/edit";
import { refusalSentence } from "../../words/code";
import { UI } from "../../words/ui";
import { Difference } from "./difference";

export interface ReviewNoteProps {
	row: ReviewRow;
	textOf: (path: string) => Promise<string | null>;
	onNote: () => void;
	onPart: (id: string) => void;
}

export function ReviewNote({ row, textOf, onNote, onPart }: ReviewNoteProps): JSX.Element {
	const { proposal, chosen } = row;
	const { title, path, parts, refusals, skipped } = proposal;
	const [isOpen, setOpen] = useState(true);
	const hunks = useDifference(row, textOf, isOpen);
	return (
		<section class="project-pulse-review-note" aria-label={title}>
			<header>
				{parts.length > 0 && <Tick row={row} onChange={onNote} />}
				<h4 dir="auto" title={path}>
					{title}
				</h4>
				<button
					type="button"
					class="clickable-icon"
					aria-expanded={isOpen}
					aria-label={isOpen ? UI.hideDifference : UI.showDifference}
					onClick={() => setOpen(!isOpen)}
				>
					{isOpen ? "−" : "+"}
				</button>
			</header>
			<ul>
				{parts.map(({ id, label, reason }) => (
					<li key={id}>
						<label dir="auto">
							<input type="checkbox" checked={chosen.has(id)} onChange={() => onPart(id)} />
							{label}
						</label>
						{reason !== null && <p class="project-pulse-review-reason">{UI.reason(reason)}</p>}
					</li>
				))}
			</ul>
			{refusals.map((refusal) => (
				<p class="project-pulse-review-refusal">{refusalSentence(refusal)}</p>
			))}
			{isOpen && hunks !== null && <Difference hunks={hunks} />}
			{isOpen && hunks === null && <p class="project-pulse-review-reason">{UI.unreadable}</p>}
			{skipped.length > 0 && (
				<details>
					<summary>{UI.leftAlone(skipped.length)}</summary>
					<ul>
						{skipped.map(({ label, reason }) => (
							<li dir="auto">
								{label}: {reason}
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}

function Tick({ row, onChange }: { row: ReviewRow; onChange: () => void }): JSX.Element {
	const box = useRef<HTMLInputElement>(null);
	const tick = tickOf(row);
	useEffect(() => {
		if (box.current) box.current.indeterminate = tick === "some";
	}, [tick]);
	const label = UI.includeNote(row.proposal.title);
	return <input type="checkbox" ref={box} checked={tick !== "none"} aria-label={label} onChange={onChange} />;
}

/** How often a plan may ask for something it lacks before the lines are given up. */
const TRIES = 5;

/** The lines that the chosen parts change; null when the note cannot be read. */
function useDifference(row: ReviewRow, textOf: ReviewNoteProps["textOf"], isWanted: boolean): readonly Hunk[] | null {
	const [hunks, setHunks] = useState<readonly Hunk[] | null>([]);
	useEffect(() => {
		if (!isWanted) return undefined;
		let isStale = false;
		void hunksOf(row, textOf).then((found) => {
			if (!isStale) setHunks(found);
		});
		return () => {
			isStale = true;
		};
	}, [row, isWanted]);
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
