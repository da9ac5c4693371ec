/** The list of all projects as one tree. */

import type { JSX } from "preact";
import type { OverviewRow } from "../../overview/row";
import { words } from "../../words/words";
import type { RowState } from "../panel/row";
import { RowTree, type Part, type TreeProps } from "../panel/row-tree";
import { useBoard, type Board } from "./board";
import { HeadingRow } from "./heading-row";
import { carryOut } from "./keyboard";
import { isStop } from "./landing";
import { openRowMenu } from "./menu";
import { PartRow } from "./part-row";
import { ProjectRow } from "./project-row";
import { use } from "./use";

/** Pixels of a project's row, the one there are most of. */
const GUESS = 84;

export function Tree(props: TreeProps & { isLed: boolean }): JSX.Element {
	const board = useBoard();
	const { app, rows, place, state } = board;
	return (
		<RowTree
			{...props}
			app={app}
			place={place}
			label={words.overview.tree[state.listed]}
			rows={rows}
			guess={GUESS}
			isStop={isStop}
			partOf={(row) => partOf(row, board)}
			pathOf={pathOf}
			ownsLink={(row, link) => row.is === "project" && link.closest(".project-pulse-title") !== null}
			use={(row, where, element) => use(row, board, where, element)}
			carryOut={(intention, row, element) => carryOut(intention, row, board, element)}
			openMenu={(row, event, element) => openRowMenu(row, board, event, element)}
			focus={board.focus}
			draw={drawn}
		/>
	);
}

function drawn(row: OverviewRow, state: RowState): JSX.Element {
	switch (row.is) {
		case "heading-of":
			return <HeadingRow {...state} row={row} />;
		case "project":
			return <ProjectRow {...state} row={row} />;
		case "part":
			return <PartRow {...state} row={row} />;
		case "nothing":
			// The page says so instead of the list.
			return <></>;
	}
}

function partOf(row: OverviewRow, board: Board): Part | null {
	const desk = row.is === "part" ? board.deskOf(row.digest) : null;
	return row.is === "part" && desk ? { row: row.row, desk } : null;
}

function pathOf(row: OverviewRow): string {
	return row.is === "part" || row.is === "project" ? row.digest.path : "";
}
