/** Changed lines with the words that differ, readable without colours too. */

import type { JSX } from "preact";
import type { DifferenceLine, Hunk } from "../../review/difference";
import { words } from "../../words/words";

/** The language is chosen later than this is read. */
const SIGNS: Record<DifferenceLine["kind"], { sign: string; word: () => string } | null> = {
	same: null,
	removed: { sign: "−", word: () => words.review.lineRemoved },
	added: { sign: "+", word: () => words.review.lineAdded },
};

export function Difference({ hunks }: { hunks: readonly Hunk[] }): JSX.Element {
	return (
		<div class="project-pulse-difference">
			{hunks.map((hunk) => (
				<div class="project-pulse-hunk">
					{hunk.map((line) => (
						<Line line={line} />
					))}
				</div>
			))}
		</div>
	);
}

function Line({ line: { kind, line, pieces } }: { line: DifferenceLine }): JSX.Element {
	const sign = SIGNS[kind];
	return (
		<div class={`project-pulse-line is-${kind}`}>
			<span class="project-pulse-line-number" aria-hidden="true">
				{line}
			</span>
			<span class="project-pulse-line-sign" {...(sign && { role: "img", "aria-label": sign.word() })}>
				{sign?.sign}
			</span>
			<code dir="auto">{pieces.map(({ text, changed }) => (changed ? <mark>{text}</mark> : text))}</code>
		</div>
	);
}
