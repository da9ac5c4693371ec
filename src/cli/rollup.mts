/** The `rollup` command: plans every note, shows or writes the result. */

import { checkReport } from "../report/check";
import { noteReport, rollUpAt, saysSomething, type NoteRollupReport, type RollupReport } from "../report/rollup";
import type { Vault } from "../report/vault";
import { linkWriter } from "../rollup/link";
import type { NoteRollup } from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import { applyEdits } from "../text/edit";
import { decode, readBytes, replaceFile } from "./folder.mjs";
import { diffText } from "./print.mjs";
import type { Progress } from "./progress.mjs";

export interface RollupRun {
	root: string;
	vault: Vault;
	/** The notes to roll up, by path. */
	paths: readonly string[];
	today: IsoDate;
	allEntries: boolean;
	write: boolean;
	progress: Progress;
}

export interface RollupResult {
	report: RollupReport;
	/** By path, for each note that changes. */
	diffs: Map<string, string>;
}

export function runRollup(run: RollupRun): RollupResult {
	const { vault, paths, today, progress } = run;
	const notes: NoteRollupReport[] = [];
	const diffs = new Map<string, string>();
	progress.begin("Rolling up", paths.length);
	for (const path of paths) {
		progress.step();
		const { rollup, diff } = run.write ? written(run, path) : planned(run, path);
		if (rollup && saysSomething(rollup)) notes.push(noteReport(rollup));
		if (diff !== "") diffs.set(path, diff);
	}
	progress.end();
	return { report: { today, notes, problems: checkReport(vault) }, diffs };
}

interface Outcome {
	rollup: NoteRollup | null;
	diff: string;
}

function planned(run: RollupRun, path: string): Outcome {
	const { vault, today, allEntries } = run;
	const rollup = rollUpAt(vault, path, { today, allEntries, linkTo: linkWriter(vault.graph.files) });
	const before = vault.textOf(path) ?? "";
	return { rollup, diff: rollup ? diffText(path, before, applyEdits(before, rollup.edits)) : "" };
}

/** Plans on the bytes that are there now and writes only while they are. */
function written(run: RollupRun, path: string): Outcome {
	const { root, vault } = run;
	let bytes: Uint8Array;
	try {
		bytes = readBytes(root, path);
	} catch (error) {
		return failed(path, error);
	}
	const text = decode(bytes);
	if (text === null) return failed(path, new Error("it is no UTF-8 text any more"));
	const fresh: Vault = { ...vault, textOf: (other) => (other === path ? text : vault.textOf(other)) };
	const outcome = planned({ ...run, vault: fresh }, path);
	const { rollup } = outcome;
	if (!rollup || rollup.edits.length === 0) return outcome;
	try {
		replaceFile(root, path, bytes, applyEdits(text, rollup.edits));
		return outcome;
	} catch (error) {
		return failed(path, error, rollup);
	}
}

/** Nothing was changed, so the report lists no change. */
function failed(path: string, error: unknown, rollup?: NoteRollup): Outcome {
	const what = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
	const refusals = [...(rollup?.refusals ?? []), { code: "write-failed" as const, line: null, what }];
	const skipped = rollup?.skipped ?? [];
	return { rollup: { path, lastContact: null, entries: [], edits: [], skipped, refusals }, diff: "" };
}

export function isRefused({ notes }: RollupReport): boolean {
	return notes.some(({ refusals }) => refusals.length > 0);
}

