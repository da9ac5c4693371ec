/** What a click on a row of the list does. */

import { groupKey } from "../../overview/group";
import type { OverviewRow } from "../../overview/row";
import { withCollapsed, withExpanded } from "../../overview/state";
import type { OpenWhere } from "../panel/port";
import { use as useInPanel } from "../panel/use";
import type { Board } from "./board";

/** @param element of the row */
export function use(row: OverviewRow, board: Board, where: OpenWhere, element: Element | null): void {
	switch (row.is) {
		case "heading-of":
			board.setState((state) => withCollapsed(state, groupKey(row)));
			break;
		case "project":
			// A project's note opens by its name, by Enter, and by a click that asks for a new place.
			if (where === "same") board.setState((state) => withExpanded(state, row.digest.path));
			else void board.port.projectAt(row.digest.path).openLine(null, where);
			break;
		case "part": {
			const desk = board.deskOf(row.digest);
			if (desk) useInPanel(row.row, desk, where, element);
		}
	}
}
