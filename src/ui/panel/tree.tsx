/** The list of everything of one project, as one tree. */

import type { JSX } from "preact";
import { isStop } from "../../panel/row";
import { words } from "../../words/words";
import { useDesk } from "./desk";
import { drawn } from "./drawn";
import { carryOut } from "./keyboard";
import { openMenu } from "./menu";
import { RowTree, type TreeProps } from "./row-tree";
import { use } from "./use";

/** Pixels of a row of one line. */
const GUESS = 34;

export function Tree(props: TreeProps): JSX.Element {
	const desk = useDesk();
	const { app, rows, model, place } = desk;
	return (
		<RowTree
			{...props}
			app={app}
			place={place}
			label={words.panel.tree(model.title)}
			rows={rows}
			guess={GUESS}
			isStop={isStop}
			partOf={(row) => ({ row, desk })}
			pathOf={() => model.path}
			use={(row, where, element) => use(row, desk, where, element)}
			carryOut={(intention, row, element) => carryOut(intention, row, desk, element)}
			openMenu={(row, event, element) => openMenu(row, desk, event, element)}
			focus={desk.focus}
			draw={drawn}
		/>
	);
}
