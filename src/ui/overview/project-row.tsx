/** A project in the list: what it is called, why it needs attention, and how it stands. */

import type { JSX } from "preact";
import type { ProjectRow as Model } from "../../overview/row";
import { DeskContext, useDesk } from "../panel/desk";
import { Day } from "../panel/day";
import { Icon } from "../panel/icon";
import { rowAt } from "../panel/drag";
import { Markdown } from "../panel/markdown";
import { More } from "../panel/more";
import { TreeRow, type RowState } from "../panel/row";
import { Title } from "../panel/title";
import { useBoard, type Board } from "./board";
import { Facts } from "./facts";
import { projectName } from "./name";
import { openRowMenu } from "./menu";
import { Reason } from "./reason";

interface PartProps {
	row: Model;
	board: Board;
}

export function ProjectRow(props: RowState & { row: Model }): JSX.Element {
	const { row } = props;
	const { digest, isExpanded } = row;
	const board = useBoard();
	const classes = ["is-project is-clickable mod-collapsible", !isExpanded && "is-collapsed", digest.isClosed && "is-closed"];
	return (
		<TreeRow
			{...props}
			label={projectName(digest, board.today)}
			class={classes.filter(Boolean).join(" ")}
			attributes={{ "aria-expanded": isExpanded }}
		>
			<Icon name="chevron-down" class="project-pulse-chevron" />
			<div class="project-pulse-main">
				<Name row={row} board={board} />
				<Reason digest={digest} />
				<Facts digest={digest} />
				<DeskContext.Provider value={board.deskOf(digest)}>{digest.nextStep && digest.model && <NextStep row={row} board={board} />}</DeskContext.Provider>
			</div>
			<More open={(event) => openRowMenu(row, board, event, rowAt(event.target))} />
		</TreeRow>
	);
}

function Name({ row: { digest }, board }: PartProps): JSX.Element {
	const { path, title, status } = digest;
	const { app, port, place } = board;
	return (
		<div class="project-pulse-title">
			<Title app={app} place={place} path={path} title={title} tabIndex={-1} open={(where) => port.projectAt(path).openLine(null, where)} />
			{status !== null && <bdi class="project-pulse-tag">{status}</bdi>}
		</div>
	);
}

/** The first open one, as the panel shows it. */
function NextStep({ row: { digest } }: PartProps): JSX.Element | null {
	const { today } = useDesk();
	const { nextStep, path } = digest;
	if (!nextStep) return null;
	const { markdown, owner, due } = nextStep;
	return (
		<div class="project-pulse-next">
			<Icon name="arrow-right" class="project-pulse-forward" />
			<div class="project-pulse-main">
				<Markdown markdown={markdown} path={path} />
				{(owner !== null || due !== null) && (
					<div class="project-pulse-details">
						{owner !== null && (
							<span class="project-pulse-detail">
								<Icon name="user" />
								<bdi>{owner}</bdi>
							</span>
						)}
						{due !== null && <Day day={due} icon={due < today ? "alarm-clock" : "calendar"} isOverdue={due < today} />}
					</div>
				)}
			</div>
		</div>
	);
}
