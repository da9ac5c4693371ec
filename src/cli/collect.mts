/** The command `collect`: finds what a project's sources have to offer, shows or writes what nobody doubts. */

import type { Command } from "commander";
import { theTrackedNote, UsageError } from "../report/asked";
import { collectionSteps, collectText, Taking, theSince, type CollectAsk, type CollectReport } from "../report/collect";
import type { Change } from "../plans/plan";
import { diffText } from "../report/print";
import type { Vault } from "../report/vault";
import { linkWriter } from "../rollup/link";
import { drained } from "../rollup/steps";
import { applyEdits } from "../text/edit";
import { words } from "../words/words";
import { changeNote, type Changed } from "./change.mjs";
import { common, open, print, todayOf, type Common } from "./options.mjs";

interface CollectOptions extends Common {
	note: string;
	since?: string;
	all?: true;
	write?: true;
}

export function addCollect(program: Command): void {
	common(program.command("collect").description("Show, or add, what a project's sources have to offer"))
		.argument("<vault>", "Folder of the vault")
		.requiredOption("--note <path>", "Path or name of the project")
		.option("--since <date>", "Sources dated on or after this day; last: after what was collected last")
		.option("--all", "Take also what looks like a double or is old")
		.option("--write", "Write the changes instead of showing them")
		.action((folder: string, options: CollectOptions) => {
			const since = theSince(options.since ?? null);
			const vault = open(folder, options);
			const ask = { path: theTrackedNote(vault, options.note), today: todayOf(options), since, all: options.all ?? false };
			const write = options.write ?? false;
			const { report, diffs } = runCollect({ root: folder, vault, ask, write });
			print(options, report, () => diffs.join(""));
			if (!options.json) process.stderr.write(collectText(report, vault.graph.reader.settings.collect.oldDays, write));
			if (report.refusals.length > 0) process.exitCode = 1;
		});
}

interface CollectRun {
	root: string;
	vault: Vault;
	ask: CollectAsk;
	write: boolean;
}

function runCollect({ root, vault, ask, write }: CollectRun): { report: CollectReport; diffs: string[] } {
	const linkTo = linkWriter(vault.graph.files);
	const collection = drained(collectionSteps(vault, ask, linkTo));
	if (!collection) throw new UsageError(words.scripts.faults.unreadable(ask.path));
	const taking = new Taking(vault, ask, collection, linkTo);
	const diffs: string[] = [];
	const change = write ? onDisk(root) : inMind(vault);
	for (const path of taking.sources) {
		const { before, after, failure } = change(path, (text) => taking.planSource(path, text));
		taking.marked(path, failure ? null : after, failure ? [failure] : []);
		diffs.push(diffText(path, before, after));
	}
	const { planned, before, after, failure } = change(ask.path, (text) => taking.planProject(text));
	diffs.push(diffText(ask.path, before, after));
	const refusals = [...(planned?.refusals ?? []), ...(failure ? [failure] : [])];
	return { report: taking.ended(failure ? [] : (planned?.taken ?? []), refusals), diffs };
}

/** Writes, or only plans on what was read. */
type ChangeNote = <Planned extends Change>(path: string, plan: (text: string) => Planned) => Changed<Planned>;

function onDisk(root: string): ChangeNote {
	return (path, plan) => changeNote(root, path, plan);
}

function inMind({ textOf }: Vault): ChangeNote {
	return (path, plan) => {
		const before = textOf(path) ?? "";
		const planned = plan(before);
		return { planned, before, after: applyEdits(before, planned.edits), failure: null };
	};
}
