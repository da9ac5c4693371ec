/** The command `tidy`: plans every note, shows or writes the result. */

import type { Command } from "commander";
import { theRolledUp } from "../report/asked";
import { diffText } from "../report/print";
import { isTidyRefused, saysTidied, theTidyWish, tidyAt, untidied, type NoteTidying, type NoteTidyReport, type TidyReport, type TidyWish } from "../report/tidy";
import { tidyText } from "../report/tidy-text";
import type { Vault } from "../report/vault";
import { linkWriter } from "../rollup/link";
import { applyEdits } from "../text/edit";
import { changeNote } from "./change.mjs";
import { common, open, print, todayOf, typeOption, type Common } from "./options.mjs";
import { Progress } from "./progress.mjs";

interface TidyOptions extends Common {
	note?: string[];
	type: string;
	context?: true;
	items?: true;
	done?: string;
	people?: true;
	related?: true;
	write?: true;
}

export function addTidy(program: Command): void {
	common(program.command("tidy").description("Show, or write, what tidies the projects; their recent context where nothing is named"))
		.argument("<vault>", "Folder of the vault")
		.option("--note <path>", "Tidy this note only; may be repeated", (path: string, paths?: string[]) => [...(paths ?? []), path])
		.addOption(typeOption())
		.option("--context", "Sort and merge entries, restore summaries and vias")
		.option("--items", "Merge items that say the same, and list those that look alike")
		.option("--done <place>", "Move done steps to the end, or below a heading: end or heading")
		.option("--people", "Add attendees of the sources who are missing")
		.option("--related", "Add customers and projects that the sources name again and again")
		.option("--write", "Write the changes instead of showing them")
		.action((folder: string, options: TidyOptions) => {
			const { done, write = false, ...asked } = options;
			const wish = theTidyWish(todayOf(options), asked, done ?? null);
			const progress = new Progress(process.stderr);
			const vault = open(folder, options, progress);
			const paths = theRolledUp(vault, options.note, options.type);
			const { report, diffs } = runTidy({ root: folder, vault, paths, wish, write, progress });
			print(options, report, () => diffs.join(""));
			if (!options.json) process.stderr.write(tidyText(report, write));
			if (isTidyRefused(report)) process.exitCode = 1;
		});
}

interface TidyRun {
	root: string;
	vault: Vault;
	paths: readonly string[];
	wish: TidyWish;
	write: boolean;
	progress: Progress;
}

function runTidy(run: TidyRun): { report: TidyReport; diffs: string[] } {
	const { paths, wish, write, progress } = run;
	const notes: NoteTidyReport[] = [];
	const diffs: string[] = [];
	progress.begin("Tidying", paths.length);
	for (const path of paths) {
		progress.step();
		const { report, diff } = write ? written(run, path) : planned(run, path);
		if (report && saysTidied(report)) notes.push(report);
		if (diff !== "") diffs.push(diff);
	}
	progress.end();
	return { report: { today: wish.today, notes }, diffs };
}

interface Outcome {
	report: NoteTidyReport | null;
	diff: string;
}

function planned({ vault, wish }: TidyRun, path: string): Outcome {
	const before = vault.textOf(path) ?? "";
	const tidying = tidyIn(vault, path, wish);
	return { report: tidying && tidying.report, diff: tidying ? diffText(path, before, applyEdits(before, tidying.edits)) : "" };
}

function written({ root, vault, wish }: TidyRun, path: string): Outcome {
	const { planned: tidying, before, after, failure } = changeNote(root, path, (text) => {
		const fresh: Vault = { ...vault, textOf: (other) => (other === path ? text : vault.textOf(other)) };
		return tidyIn(fresh, path, wish) ?? { report: null, edits: [] };
	});
	const report = tidying?.report ?? null;
	return { report: failure ? untidied(path, report, [failure]) : report, diff: diffText(path, before, after) };
}

function tidyIn(vault: Vault, path: string, wish: TidyWish): NoteTidying | null {
	return tidyAt(vault, path, wish, linkWriter(vault.graph.files));
}
