/** The heading of a group, which folds it away. */

import type { JSX } from "preact";
import type { GroupRow as Model } from "../../panel/row";
import { words } from "../../words/words";
import { Icon } from "./icon";
import { groupName } from "./name";
import { TreeRow, type RowState } from "./row";

export function GroupRow(props: RowState & { row: Model }): JSX.Element {
	const { part, open, overdue, shown, total, isFiltered, isCollapsed, canCollapse } = props.row;
	return (
		<TreeRow
			{...props}
			label={groupName(props.row)}
			class={`is-group ${canCollapse ? "is-clickable mod-collapsible" : ""} ${isCollapsed ? "is-collapsed" : ""}`}
			attributes={canCollapse ? { "aria-expanded": !isCollapsed } : {}}
		>
			<Icon name="chevron-down" class="project-pulse-chevron" />
			<span class="tree-item-inner">{words.panel.parts[part]}</span>
			{overdue > 0 && <bdi class="project-pulse-overdue">{words.panel.overdue(overdue)}</bdi>}
			<span class="tree-item-flair-outer">
				<bdi class="tree-item-flair">{isFiltered ? words.panel.shownOf(shown, total) : open}</bdi>
			</span>
		</TreeRow>
	);
}
