/** What a click on a row, or Enter, does. */

import type { Row } from "../../panel/row";
import { withAllEntries, withToggled } from "../../panel/state";
import type { Desk } from "./desk";
import type { OpenWhere } from "./port";

/** @param element of the row */
export function use(row: Row, desk: Desk, where: OpenWhere, element: Element | null): void {
	switch (row.is) {
		case "group":
			if (row.canCollapse) desk.setState((state) => withToggled(state, row.part));
			break;
		case "more":
			desk.setState((state) => withAllEntries(state, !state.allEntries));
			break;
		case "add":
			element?.querySelector("textarea")?.focus();
			break;
		default: {
			const line = lineOf(row);
			if (line !== null) void desk.port.openLine(line, where);
		}
	}
}

/** The line of the note a row stands for, counted from 1. */
export function lineOf(row: Row): number | null {
	switch (row.is) {
		case "item":
			return row.item.line;
		case "entry":
			return row.entry.line;
		case "fact":
		case "person":
		case "problem":
			return row.line;
		default:
			return null;
	}
}
