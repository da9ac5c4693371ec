/** Where the focus is after the rows of the list have changed. */

import type { OverviewRow } from "../../overview/row";
import { isFoot, neighbour } from "../../panel/focus";
import { isStop as isPanelStop } from "../../panel/row";

/** Whether the keyboard stops at it. */
export function isStop(row: OverviewRow): boolean {
	return row.is === "part" ? isPanelStop(row.row) : row.is !== "nothing";
}

/** Where it was, else on what stands there now among its kin, else on its project, else at the same place of the list. */
export function landing(before: readonly OverviewRow[], after: readonly OverviewRow[], current: string | null): string | null {
	if (current === null || after.some((row) => row.id === current && isStop(row))) return current;
	const gone = before.find(({ id }) => id === current);
	if (!gone) return null;
	const kin = kinOf(gone);
	const isKin = (row: OverviewRow): boolean => isStop(row) && kinOf(row) === kin;
	const beside = neighbour(before.filter(isKin), after.filter(isKin), current, (row) => row.is === "part" && isFoot(row.row));
	if (beside) return beside.id;
	const own = after.find((row) => row.is === "project" && gone.is === "part" && row.digest.path === gone.digest.path);
	return (own ?? neighbour(before.filter(isStop), after.filter(isStop), current, () => false))?.id ?? null;
}

function kinOf(row: OverviewRow): string {
	return row.is === "part" ? `${row.digest.path}\n${row.row.part}` : row.is;
}
