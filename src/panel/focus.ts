/** Where the focus goes in the list: one row has it, and it is never lost. */

import type { Intention } from "./keys";
import { isStop, type Row } from "./row";

/** A row of any tree, as far as the focus goes. */
interface Stop {
	id: string;
	level: number;
}

/**
 * The row the focus goes to, by its id; the one it is on where it cannot go on. Null when there is no row.
 * @param stops rows the keyboard stops at
 */
export function moveAmong(stops: readonly Stop[], current: string | null, intention: Intention): string | null {
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
function aroundOf(rows: readonly Stop[], at: number): Stop | null {
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
	return (neighbour(before.filter(inPart), after.filter(inPart), current, isFoot) ?? stops[0])?.id ?? null;
}

/** What now stands where a row stood among its kin; null when none of them is left. */
export function neighbour<R extends { id: string }>(before: readonly R[], after: readonly R[], gone: string, isFootRow: (row: R) => boolean): R | null {
	const at = before.findIndex(({ id }) => id === gone);
	let there = Math.max(0, Math.min(at, after.length - 1));
	// What stands at the foot of a group is no neighbour: one would add instead of going on.
	for (let row = after[there]; there > 0 && row && isFootRow(row); row = after[there]) there--;
	return after[there] ?? null;
}

export function isFoot({ is }: Row): boolean {
	return is === "add" || is === "more";
}
