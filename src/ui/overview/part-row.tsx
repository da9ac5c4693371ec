/** A row of the panel in the list of all projects: drawn and worked as in the panel of its project. */

import type { JSX } from "preact";
import type { PartRow as Model } from "../../overview/row";
import { DeskContext } from "../panel/desk";
import { drawn } from "../panel/drawn";
import type { RowState } from "../panel/row";
import { useBoard } from "./board";

export function PartRow({ row: part, ...state }: RowState & { row: Model }): JSX.Element | null {
	const { digest, row, namesProject, id, level, position, size } = part;
	const { deskOf, state: { listed } } = useBoard();
	const desk = deskOf(digest);
	if (!desk) return null;
	const all = { ...state, at: { id, level, position, size }, ...(namesProject && { project: digest.title }) };
	return (
		<DeskContext.Provider value={desk}>
			<div class={listed === "projects" ? "project-pulse-inner" : ""}>{drawn(row, all)}</div>
		</DeskContext.Provider>
	);
}
