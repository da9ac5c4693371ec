/** The switch above the panel: one project, or the list of all. */

import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { words } from "../../words/words";
import { Spoken, useSpokenId } from "../spoken";
import { walk } from "./bar";

export const MODES = ["project", "all"] as const;
export type Mode = (typeof MODES)[number];

export interface SwitchProps {
	mode: Mode;
	choose: (mode: Mode) => void;
}

/** One stop for Tab, arrows go from one to the other and choose it, as tabs do. */
export function Switch({ mode, choose }: SwitchProps): JSX.Element {
	const bar = useRef<HTMLDivElement>(null);
	const spokenId = useSpokenId();
	return (
		<div class="project-pulse-switch" role="radiogroup" aria-labelledby={spokenId} ref={bar} onKeyDown={(event) => walk(event, bar.current)}>
			<Spoken id={spokenId} text={words.overview.modes} />
			{MODES.map((name) => (
				<button
					key={name}
					type="button"
					role="radio"
					class={`project-pulse-mode ${name === mode ? "is-active" : ""}`}
					aria-checked={name === mode}
					tabIndex={name === mode ? 0 : -1}
					onClick={() => choose(name)}
					onFocus={({ currentTarget }) => {
						// A press with the mouse chooses by its click.
						if (currentTarget.matches(":focus-visible") && name !== mode) choose(name);
					}}
				>
					{words.overview.mode[name]}
				</button>
			))}
		</div>
	);
}
