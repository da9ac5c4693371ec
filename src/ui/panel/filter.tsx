/** The box that narrows the list: Escape empties it, then closes it. */

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../words/words";

export interface FilterProps {
	text: string;
	/** What may be typed, in a few words. */
	label: string;
	set: (text: string) => void;
	/** Counts how often the box was asked for: each time it takes the focus. */
	asked: number;
	close: () => void;
	/** Goes on to the list. */
	enter: () => void;
}

export function Filter({ text, label, set, asked, close, enter }: FilterProps): JSX.Element {
	const box = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => box.current?.focus(), [asked]);
	return (
		<div class="search-input-container project-pulse-filter">
			<input
				ref={box}
				type="search"
				enterkeyhint="search"
				dir="auto"
				spellcheck={false}
				placeholder={label}
				aria-label={label}
				value={text}
				onInput={({ currentTarget }) => set(currentTarget.value)}
				onKeyDown={(event) => {
					if (event.isComposing) return;
					if (event.key === "Escape") {
						// The browser's own way of emptying such a box tells nobody.
						event.preventDefault();
						event.stopPropagation();
						if (text === "") close();
						else set("");
					} else if (event.key === "Enter" || event.key === "ArrowDown") {
						event.preventDefault();
						enter();
					}
				}}
			/>
			{text !== "" && (
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
