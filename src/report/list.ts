/** All tracked notes of a type in a line each: what `list --json` prints. */

import { isOpen, itemsDeep, type Item } from "../notes/item";
import { readProject } from "../notes/project";
import { drained } from "../rollup/steps";
import type { IsoDate } from "../text/date";
import { noteAt, trackedNotes, type Vault } from "./vault";

export interface Counts {
	/** Open ones, nested ones included. */
	blockers: number;
	/** Open or running. */
	nextSteps: number;
	/** Standing. */
	decisions: number;
	/** Done steps. */
	done: number;
}

export interface ListRow {
	path: string;
	title: string;
	type: string | null;
	status: string | null;
	owner: string | null;
	lastContact: IsoDate | null;
	counts: Counts;
}

/** @param type null for all */
export function listReport(vault: Vault, type: string | null): ListRow[] {
	return drained(listSteps(vault, type));
}

/** The same, one note at a time. */
export function* listSteps(vault: Vault, type: string | null): Generator<void, ListRow[]> {
	const rows: ListRow[] = [];
	for (const facts of trackedNotes(vault, type)) {
		yield;
		const note = noteAt(vault, facts.path);
		if (!note) continue;
		const project = readProject(note, vault.graph.reader);
		const { path, title, tracked } = facts;
		const { status, owner, lastContact } = project;
		rows.push({ path, title, type: tracked, status, owner, lastContact, counts: countsOf(project) });
	}
	return rows;
}

export function countsOf(project: Record<"blockers" | "nextSteps" | "decisions", readonly Item[]>): Counts {
	const count = (items: readonly Item[], counts: (item: Item) => boolean): number =>
		[...itemsDeep(items)].filter(counts).length;
	return {
		blockers: count(project.blockers, isOpen),
		nextSteps: count(project.nextSteps, isOpen),
		decisions: count(project.decisions, isOpen),
		done: count(project.nextSteps, ({ state }) => state === "done"),
	};
}
