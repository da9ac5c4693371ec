/** How far something under way has come. */

import type { JSX } from "preact";

export interface ProgressProps {
	label: string;
	value: number;
	max: number;
	/** The same in words. */
	text: string;
}

/** Not a status message: a screen reader would say every number of it. */
export function Progress({ label, value, max, text }: ProgressProps): JSX.Element {
	return (
		<div class="project-pulse-review-progress">
			<progress value={value} max={Math.max(1, max)} aria-label={label} aria-valuetext={text} />
			<p aria-hidden="true" dir="auto">
				{text}
			</p>
		</div>
	);
}
