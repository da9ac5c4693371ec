/** What a rollup would change, note by note, with the reason for each entry: what `rollup --json` prints. */

import type { Refusal } from "../plans/plan";
import { rollUp, type NoteRollup, type RollupHost, type RollupEntry, type Skip } from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import { refusalSentence } from "../words/code";
import type { VaultProblem } from "./check";
import { noteAt, type Vault } from "./vault";

export interface RefusalReport {
	code: string;
	message: string;
	line: number | null;
}

export interface NoteRollupReport {
	path: string;
	lastContact: { from: IsoDate | null; to: IsoDate } | null;
	entries: RollupEntry[];
	skipped: Skip[];
	refusals: RefusalReport[];
}

export interface RollupReport {
	today: IsoDate;
	/** Notes with a change, a skip or a refusal, by path. */
	notes: NoteRollupReport[];
	problems: VaultProblem[];
}

/** The rollup of one note on the text the vault has now; null when the note cannot be read. */
export function rollUpAt(vault: Vault, path: string, host: Omit<RollupHost, "textOf">): NoteRollup | null {
	const note = noteAt(vault, path);
	return note && rollUp(vault.graph, note, { ...host, textOf: vault.textOf });
}

export function saysSomething({ entries, skipped, refusals, lastContact }: NoteRollup): boolean {
	return lastContact !== null || entries.length > 0 || skipped.length > 0 || refusals.length > 0;
}

export function noteReport({ path, lastContact, entries, skipped, refusals }: NoteRollup): NoteRollupReport {
	return { path, lastContact, entries, skipped, refusals: refusals.map(refusalReport) };
}

export function refusalReport(refusal: Refusal): RefusalReport {
	return { code: refusal.code, message: refusalSentence(refusal), line: refusal.line };
}

/** Nothing was changed after all, so that no change is listed. @param rollup what was to be written, where it was planned */
export function unwritten(path: string, rollup: NoteRollup | null, reasons: readonly Refusal[]): NoteRollup {
	const { skipped = [], refusals = [] } = rollup ?? {};
	return { path, lastContact: null, entries: [], edits: [], skipped, refusals: [...refusals, ...reasons] };
}

/** Whether something was refused or not written. */
export function isRefused({ notes }: RollupReport): boolean {
	return notes.some(({ refusals }) => refusals.length > 0);
}
