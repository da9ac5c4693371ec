/** The heading of a group of projects or items, which folds it away. */

import type { JSX } from "preact";
import type { OverviewGroupRow } from "../../overview/row";
import { words } from "../../words/words";
import { Icon } from "../panel/icon";
import { TreeRow, type RowState } from "../panel/row";
import { useBoard } from "./board";
import { headingText } from "./heading";

export function HeadingRow(props: RowState & { row: OverviewGroupRow }): JSX.Element {
	const { row } = props;
	const { count, isCollapsed } = row;
	const { state } = useBoard();
	const text = headingText(row);
	return (
		<TreeRow
			{...props}
			label={`${text}, ${words.overview.counted(state.listed, count)}`}
			class={`is-group is-clickable mod-collapsible ${isCollapsed ? "is-collapsed" : ""}`}
			attributes={{ "aria-expanded": !isCollapsed }}
		>
			<Icon name="chevron-down" class="project-pulse-chevron" />
			<span class="tree-item-inner" dir="auto">
				{text}
			</span>
			<span class="tree-item-flair-outer">
				<bdi class="tree-item-flair">{count}</bdi>
			</span>
		</TreeRow>
	);
}
