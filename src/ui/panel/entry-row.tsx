/** An entry of the recent context. */

import type { JSX } from "preact";
import type { EntryRow as Model } from "../../panel/row";
import { Day } from "./day";
import { useDesk } from "./desk";
import { Markdown } from "./markdown";
import { openMenu } from "./menu";
import { More } from "./more";
import { entryName } from "./name";
import { TreeRow, type RowState } from "./row";

export function EntryRow(props: RowState & { row: Model }): JSX.Element {
	const desk = useDesk();
	const { entry } = props.row;
	return (
		<TreeRow {...props} label={entryName(props.row)} class={`is-clickable is-entry ${entry.isPending ? "is-pending" : ""}`}>
			<div class="project-pulse-main">
				<Day day={entry.date} />
				<Markdown markdown={entry.markdown} path={desk.model.path} />
			</div>
			<More open={(event) => openMenu(props.row, desk, event)} />
		</TreeRow>
	);
}
