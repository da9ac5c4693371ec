/** A project in the list: what it is called, why it needs attention, and how it stands. */

import { Keymap } from "obsidian";
import type { JSX } from "preact";
import type { ProjectRow as Model } from "../../overview/row";
import { words } from "../../words/words";
import { DeskContext, useDesk } from "../panel/desk";
import { Day } from "../panel/day";
import { Icon, IconButton } from "../panel/icon";
import { rowAt } from "../panel/drag";
import { preview } from "../panel/links";
import { Markdown } from "../panel/markdown";
import { keepFocus, TreeRow, type RowState } from "../panel/row";
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
				<Title row={row} board={board} />
				<Reason digest={digest} />
				<Facts digest={digest} />
				<DeskContext.Provider value={board.deskOf(digest)}>{digest.nextStep && digest.model && <NextStep row={row} board={board} />}</DeskContext.Provider>
			</div>
			<span class="project-pulse-more" onMouseDown={keepFocus}>
				<IconButton
					icon="ellipsis-vertical"
					label={words.panel.moreActions}
					hasMenu
					tabIndex={-1}
					onClick={(event) => openRowMenu(row, board, event, rowAt(event.target))}
				/>
			</span>
		</TreeRow>
	);
}

function Title({ row: { digest }, board }: PartProps): JSX.Element {
	const { path, title, status } = digest;
	const { app, port, place } = board;
	const open = (event: MouseEvent): void => {
		event.preventDefault();
		const where = Keymap.isModEvent(event);
		void port.projectAt(path).openLine(null, where === false ? "same" : where === true ? "tab" : where);
	};
	return (
		<div class="project-pulse-title">
			<a
				dir="auto"
				class="internal-link"
				href={path}
				tabIndex={-1}
				onClick={open}
				onAuxClick={(event) => {
					if (event.button === 1) open(event);
				}}
				onMouseOver={(event) => {
					const { currentTarget } = event;
					preview(app, { event, hoverParent: place, targetEl: currentTarget, linktext: path, sourcePath: path, line: null });
				}}
			>
				{title}
			</a>
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
