/** A row of a project as it is drawn, in the tree of that project or in that of all. */

import type { JSX } from "preact";
import type { Row } from "../../panel/row";
import { AddRow } from "./add-row";
import { EntryRow } from "./entry-row";
import { GroupRow } from "./group-row";
import { ItemRow } from "./item-row";
import { OtherRow } from "./other-row";
import type { RowState } from "./row";

export function drawn(row: Row, state: RowState): JSX.Element {
	switch (row.is) {
		case "group":
			return <GroupRow {...state} row={row} />;
		case "item":
			return <ItemRow {...state} row={row} />;
		case "add":
			return <AddRow {...state} row={row} />;
		case "entry":
			return <EntryRow {...state} row={row} />;
		default:
			return <OtherRow {...state} row={row} />;
	}
}
