/** Looks at projects for a status update: what happened in each, and what is to be remembered once it is told. */

import type { App } from "obsidian";
import { readProject } from "../../notes/project";
import { readNote } from "../../notes/reading";
import { namesUsed } from "../../rollup/people";
import { happenings, isNews, type Happenings } from "../../status/happenings";
import { datedItems } from "../../status/item";
import { snapshotOf, type Snapshot } from "../../status/snapshot";
import { daysBefore, FIRST_DAYS, type Span } from "../../status/span";
import type { IsoDate } from "../../text/date";
import { baseName } from "../../text/path";
import type { Index } from "../../vault/index";
import type { Remembered } from "../../vault/remembered";
import type { Rollups } from "../../vault/rollups";
import { Slices } from "../../vault/slices";
import type { Roster } from "../roster";

export interface GatheringParts {
	app: App;
	index: Index;
	rollups: Rollups;
	roster: Roster;
	remembered: Remembered;
	today: () => IsoDate;
}

/** `last`: each project since its own last update. */
export type Since = "last" | IsoDate;

export interface Gathered {
	all: Happenings[];
	/** Of those that are told of. */
	snapshots: Snapshot[];
	/** When the only project had its last update; null for none, and for several projects. */
	last: IsoDate | null;
	/** Titles of notes that could not be read. */
	unread: string[];
}

/** @param isGivenUp asked between two notes; what is gathered then is of no use */
export async function gather(parts: GatheringParts, paths: readonly string[], since: Since, isGivenUp: () => boolean): Promise<Gathered> {
	const gathered: Gathered = { all: [], snapshots: [], last: null, unread: [] };
	const slices = new Slices();
	await parts.index.settled();
	for (const path of paths) {
		await slices.next();
		if (isGivenUp()) break;
		const found = await look(parts, path, since).catch(reported);
		if (!found) gathered.unread.push(parts.index.graph.get(path)?.title ?? baseName(path));
		else {
			gathered.all.push(found.told);
			if (isNews(found.told) || !found.told.isClosed || paths.length === 1) gathered.snapshots.push(found.snapshot);
			if (paths.length === 1) gathered.last = found.last;
		}
	}
	return gathered;
}

/** What goes wrong with one project must not keep the others from being told of. */
function reported(error: unknown): null {
	window.reportError(error);
	return null;
}

async function look({ index, rollups, roster, remembered, today }: GatheringParts, path: string, since: Since): Promise<{ told: Happenings; snapshot: Snapshot; last: IsoDate | null } | null> {
	const text = await rollups.textOf(path);
	const rollup = text === null ? null : await rollups.of(path);
	const title = index.graph.get(path)?.title;
	if (text === null || !rollup || title === undefined) return null;
	const before = await remembered.of(path);
	const { reader } = index;
	const day = today();
	const note = readNote(path, text, reader);
	const project = readProject(note, reader, namesUsed(text, roster.people()));
	const contacts = rollup.contacts.days;
	const span = since === "last" ? spanFrom(before, day) : { since, until: day, today: day };
	return {
		told: happenings({ note, title, project, contacts }, span, before, reader),
		snapshot: snapshotOf(path, day, datedItems(note, project, reader), contacts),
		last: before?.day ?? null,
	};
}

function spanFrom(before: Snapshot | null, today: IsoDate): Span {
	if (!before) return { since: daysBefore(today, FIRST_DAYS), until: today, today };
	// A clock that was set back must not make the span end before it begins.
	const since = before.day < today ? before.day : today;
	return { since, until: today, today, goesOn: true };
}
