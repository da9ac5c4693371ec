/** The button of a row that opens its menu, for those who have no right button. */

import type { JSX } from "preact";
import { words } from "../../words/words";
import { IconButton } from "./icon";
import { keepFocus } from "./row";

export function More({ open }: { open: (event: MouseEvent) => void }): JSX.Element {
	return (
		<span class="project-pulse-more" onMouseDown={keepFocus}>
			<IconButton icon="ellipsis-vertical" label={words.panel.moreActions} hasMenu tabIndex={-1} onClick={open} />
		</span>
	);
}
