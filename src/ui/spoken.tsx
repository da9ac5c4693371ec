/** A name for screen readers alone: the app shows every `aria-label` as a tooltip, also over all that is inside. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";

export function useSpokenId(): string {
	// Preact's own ids are equal in two places that are drawn on their own.
	const [id] = useState(() => `project-pulse-spoken-${Math.random().toString(36).slice(2)}`);
	return id;
}

/** To be named by `aria-labelledby`. */
export function Spoken({ id, text }: { id: string; text: string }): JSX.Element {
	return (
		<span id={id} hidden>
			{text}
		</span>
	);
}
