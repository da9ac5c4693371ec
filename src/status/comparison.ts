/** What became of the items since a snapshot: found by their words, as often as these stand in the note. */

import { ITEM_KINDS } from "../notes/item";
import { hashOf } from "../text/hash";
import { keyOf, type DatedItem } from "./item";
import type { Snapshot } from "./snapshot";

/** `opened`: not there before. `again`: closed before, and open now. `closed`: open before, or not there at all. */
export type Change = "opened" | "again" | "closed";

export interface Comparison {
	/** Items that are as they were have none. */
	changes: ReadonlyMap<DatedItem, Change>;
	/** Words of what was open before and stands nowhere now. */
	unlisted: readonly Pick<DatedItem, "kind" | "text">[];
}

export function compare(items: readonly DatedItem[], { open, closed, day }: Snapshot): Comparison {
	const changes = new Map<DatedItem, Change>();
	const unlisted: Pick<DatedItem, "kind" | "text">[] = [];
	for (const kind of ITEM_KINDS) {
		const wasOpen = grouped(open[kind], keyOf);
		const wasClosed = grouped(closed[kind], (hash) => hash);
		const now = grouped(items.filter((item) => item.kind === kind), ({ key }) => key);
		for (const [key, same] of now) {
			const openBefore = wasOpen.get(key) ?? [];
			const closedBefore = wasClosed.get(hashOf(key))?.length ?? 0;
			const isOpen = same.filter((item) => item.isOpen).sort((a, b) => newness(a.opened, day) - newness(b.opened, day));
			const isClosed = same.filter((item) => !item.isOpen).sort((a, b) => newness(a.closed, day) - newness(b.closed, day));
			const newlyOpen = isOpen.slice(openBefore.length);
			const newlyClosed = isClosed.slice(closedBefore);
			let reopened = Math.max(0, closedBefore - isClosed.length);
			for (const item of newlyOpen) changes.set(item, reopened-- > 0 ? "again" : "opened");
			for (const item of newlyClosed) changes.set(item, "closed");
			wasOpen.set(key, openBefore.slice(isOpen.length + newlyClosed.length));
		}
		for (const left of wasOpen.values()) for (const text of left) unlisted.push({ kind, text });
	}
	return { changes, unlisted };
}

/** Of items that say the same, those dated before the snapshot are the old ones, and those dated since are the new ones. */
function newness(date: string | null, day: string): number {
	return date === null ? 1 : date < day ? 0 : 2;
}

function grouped<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry[]> {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		const group = groups.get(key(entry));
		if (group) group.push(entry);
		else groups.set(key(entry), [entry]);
	}
	return groups;
}
