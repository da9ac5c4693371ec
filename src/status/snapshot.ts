/** What is remembered of a project at a status update: its items as they stood, so that changes without a date are found. */

import { ITEM_KINDS, type ItemKind } from "../notes/item";
import type { ContactDay } from "../rollup/standing";
import { dateAt, type IsoDate } from "../text/date";
import { hashOf } from "../text/hash";
import { inertText } from "../text/plain";
import type { DatedItem } from "./item";

/** Of the stored form. */
export const SNAPSHOT_VERSION = 1;

export interface Snapshot {
	version: typeof SNAPSHOT_VERSION;
	/** The note's path from the vault's root. */
	path: string;
	/** The day of the update. */
	day: IsoDate;
	/** Words of what was open, running or standing. */
	open: Record<ItemKind, string[]>;
	/** Hashes of the rest: enough to tell what was closed before from what was opened and closed since. */
	closed: Record<ItemKind, string[]>;
	/** Hashes of the sources that the update told of its own day. */
	told: string[];
}

export function snapshotOf(path: string, day: IsoDate, items: readonly DatedItem[], contacts: readonly ContactDay[]): Snapshot {
	const of = (kind: ItemKind, isOpen: boolean, say: (item: DatedItem) => string): string[] =>
		items.filter((item) => item.kind === kind && item.isOpen === isOpen).map(say);
	return {
		version: SNAPSHOT_VERSION,
		path,
		day,
		open: byKind((kind) => of(kind, true, ({ text }) => inertText(text))),
		closed: byKind((kind) => of(kind, false, ({ key }) => hashOf(key))),
		told: contacts.filter(({ date }) => date === day).flatMap(({ sources }) => sources.map(hashOf)),
	};
}

/** Null for anything that is no snapshot of this version: it counts as if there had been no update. */
export function readSnapshot(stored: unknown): Snapshot | null {
	if (!isRecord(stored)) return null;
	const { version, path, day, open, closed, told } = stored;
	const date = typeof day === "string" && day.length === 10 ? dateAt(day, 0) : null;
	if (version !== SNAPSHOT_VERSION || typeof path !== "string" || path === "" || date === null) return null;
	if (!isByKind(open) || !isByKind(closed) || !isTexts(told)) return null;
	return { version, path, day: date, open: byKind((kind) => [...open[kind]]), closed: byKind((kind) => [...closed[kind]]), told: [...told] };
}

function byKind<Value>(value: (kind: ItemKind) => Value): Record<ItemKind, Value> {
	return { blockers: value("blockers"), nextSteps: value("nextSteps"), decisions: value("decisions") };
}

function isByKind(value: unknown): value is Record<ItemKind, string[]> {
	return isRecord(value) && ITEM_KINDS.every((kind) => isTexts(value[kind]));
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
