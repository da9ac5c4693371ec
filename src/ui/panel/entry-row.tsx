/** An entry of the recent context. */

import type { JSX } from "preact";
import type { EntryRow as Model } from "../../panel/row";
import { words } from "../../words/words";
import { Day } from "./day";
import { useDesk } from "./desk";
import { IconButton } from "./icon";
import { Markdown } from "./markdown";
import { openMenu } from "./menu";
import { entryName } from "./name";
import { keepFocus, TreeRow, type RowState } from "./row";

export function EntryRow(props: RowState & { row: Model }): JSX.Element {
	const desk = useDesk();
	const { entry } = props.row;
	return (
		<TreeRow {...props} label={entryName(props.row)} class={`is-clickable is-entry ${entry.isPending ? "is-pending" : ""}`}>
			<div class="project-pulse-main">
				<Day day={entry.date} />
				<Markdown markdown={entry.markdown} path={desk.model.path} />
			</div>
			<span class="project-pulse-more" onMouseDown={keepFocus}>
				<IconButton
					icon="ellipsis-vertical"
					label={words.panel.moreActions}
					hasMenu
					tabIndex={-1}
					onClick={(event) => openMenu(props.row, desk, event)}
				/>
			</span>
		</TreeRow>
	);
}
