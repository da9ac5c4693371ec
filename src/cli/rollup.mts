/** The commands `rollup` and `update`: plan every note, show or write the result. */

import { checkReport } from "../report/check";
import { diffText } from "../report/print";
import { noteReport, rollUpAt, saysSomething, unwritten, type NoteRollupReport, type RollupReport } from "../report/rollup";
import type { Vault } from "../report/vault";
import { linkWriter } from "../rollup/link";
import type { NoteRollup } from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import { applyEdits } from "../text/edit";
import { changeNote } from "./change.mjs";
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
	const before = run.vault.textOf(path) ?? "";
	const rollup = rollupOn(run, run.vault, path);
	return { rollup, diff: rollup ? diffText(path, before, applyEdits(before, rollup.edits)) : "" };
}

function written(run: RollupRun, path: string): Outcome {
	const { root, vault } = run;
	const { planned, before, after, failure } = changeNote(root, path, (text) => {
		const fresh: Vault = { ...vault, textOf: (other) => (other === path ? text : vault.textOf(other)) };
		return rollupOn(run, fresh, path) ?? unwritten(path, null, []);
	});
	return { rollup: failure ? unwritten(path, planned, [failure]) : planned, diff: diffText(path, before, after) };
}

function rollupOn({ today, allEntries }: RollupRun, vault: Vault, path: string): NoteRollup | null {
	return rollUpAt(vault, path, { today, allEntries, linkTo: linkWriter(vault.graph.files) });
}
