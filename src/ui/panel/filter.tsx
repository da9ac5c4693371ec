/** The box that narrows the list: Escape empties it, then closes it. */

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { withFilter } from "../../panel/state";
import { words } from "../../words/words";
import { useDesk } from "./desk";

export interface FilterProps {
	/** Counts how often the box was asked for: each time it takes the focus. */
	asked: number;
	close: () => void;
	/** Goes on to the list. */
	enter: () => void;
}

export function Filter({ asked, close, enter }: FilterProps): JSX.Element {
	const { state, setState } = useDesk();
	const box = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => box.current?.focus(), [asked]);
	const set = (filter: string): void => setState((now) => withFilter(now, filter));
	return (
		<div class="search-input-container project-pulse-filter">
			<input
				ref={box}
				type="search"
				enterkeyhint="search"
				dir="auto"
				spellcheck={false}
				placeholder={words.panel.filterPlaceholder}
				aria-label={words.panel.filterPlaceholder}
				value={state.filter}
				onInput={({ currentTarget }) => set(currentTarget.value)}
				onKeyDown={(event) => {
					if (event.isComposing) return;
					if (event.key === "Escape") {
						// The browser's own way of emptying such a box tells nobody.
						event.preventDefault();
						event.stopPropagation();
						if (state.filter === "") close();
						else set("");
					} else if (event.key === "Enter" || event.key === "ArrowDown") {
						event.preventDefault();
						enter();
					}
				}}
			/>
			{state.filter !== "" && (
				<button
					type="button"
					class="search-input-clear-button clickable-icon"
					aria-label={words.panel.clearFilter}
					onClick={() => {
						set("");
						box.current?.focus();
					}}
				/>
			)}
		</div>
	);
}
