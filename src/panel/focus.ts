/** Where the focus goes in the list: one row has it, and it is never lost. */

import type { Intention } from "./keys";
import { isStop, type Row } from "./row";

/** The row the focus goes to, by its id; the one it is on where it cannot go on. Null when there is no row. */
export function move(rows: readonly Row[], current: string | null, intention: Intention): string | null {
	const stops = rows.filter(isStop);
	const at = stops.findIndex(({ id }) => id === current);
	const to = (index: number): string | null => stops[Math.max(0, Math.min(index, stops.length - 1))]?.id ?? null;
	if (at < 0) return to(intention === "last" ? stops.length - 1 : 0);
	switch (intention) {
		case "next":
			return to(at + 1);
		case "previous":
			return to(at - 1);
		case "first":
			return to(0);
		case "last":
			return to(stops.length - 1);
		case "collapse":
			return aroundOf(stops, at)?.id ?? current;
		case "expand":
			return (stops[at + 1]?.level ?? 0) > (stops[at]?.level ?? 0) ? to(at + 1) : current;
		default:
			return current;
	}
}

/** The row a row is nested in. */
function aroundOf(rows: readonly Row[], at: number): Row | null {
	const level = rows[at]?.level ?? 0;
	for (let index = at - 1; index >= 0; index--) {
		const row = rows[index];
		if (row && row.level < level) return row;
	}
	return null;
}

/**
 * Where the focus is after the rows have changed: where it was, else on the row that stands there now, which is the one
 * behind a row that has gone and the same one when its words were changed.
 */
export function landing(before: readonly Row[], after: readonly Row[], current: string | null): string | null {
	const stops = after.filter(isStop);
	if (current === null || stops.some(({ id }) => id === current)) return current;
	const part = before.find(({ id }) => id === current)?.part;
	const inPart = (row: Row): boolean => isStop(row) && row.part === part;
	const left = after.filter(inPart);
	if (left.length === 0) return stops[0]?.id ?? null;
	const at = before.filter(inPart).findIndex(({ id }) => id === current);
	let there = Math.max(0, Math.min(at, left.length - 1));
	// What stands at the foot of a group is no neighbour: one would add instead of going on.
	while (there > 0 && isFoot(left[there])) there--;
	return left[there]?.id ?? null;
}

function isFoot(row: Row | undefined): boolean {
	return row?.is === "add" || row?.is === "more";
}
