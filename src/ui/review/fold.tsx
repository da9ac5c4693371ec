/** Something that can be folded away, and stays so when its row leaves the screen and comes back. */

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

/** What was opened or closed by hand, for as long as the page is there. */
export type Folds = Map<string, boolean>;

export interface FoldProps {
	/** Tells it from all others of the page. */
	id: string;
	label: string;
	/** Until it is touched. */
	isOpen: boolean;
	folds: Folds;
	draw: () => ComponentChildren;
}

export function Fold({ id, label, isOpen: isOpenFirst, folds, draw }: FoldProps): JSX.Element {
	const [isOpen, setOpen] = useState(folds.get(id) ?? isOpenFirst);
	return (
		<details
			class="project-pulse-fold"
			open={isOpen}
			onToggle={({ currentTarget }) => {
				folds.set(id, currentTarget.open);
				setOpen(currentTarget.open);
			}}
		>
			<summary>{label}</summary>
			{isOpen && draw()}
		</details>
	);
}
