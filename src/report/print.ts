/** Reports as text for people. The same data as JSON, in a reader's order. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import stringLength from "fast-string-width";
import { markdownTable } from "markdown-table";
import { withoutControls } from "../status/line";
import { reasonPhrase, skipSentence } from "../words/code";
import { words } from "../words/words";
import type { AddReport } from "./add";
import type { VaultProblem } from "./check";
import type { ListRow } from "./list";
import type { NoteRollupReport, RefusalReport, RollupReport } from "./rollup";
import type { EntryReport, ItemReport, NoteReport } from "./show";

/** Data as the command line prints it. */
export function jsonText(data: unknown): string {
	return JSON.stringify(data, null, "\t") + "\n";
}

export function listText(rows: readonly ListRow[]): string {
	const { columns, noneTracked } = words.scripts;
	if (rows.length === 0) return `${noneTracked}\n`;
	const named = [columns.project, words.panel.status, columns.owner, columns.lastContact];
	const counted = [columns.blockers, columns.nextSteps, columns.decisions, columns.done];
	const cells = rows.map(({ title, status, owner, lastContact, counts }) => [
		...[title, status, owner, lastContact].map((text) => withoutControls(text ?? "").replaceAll("|", "\\|")),
		...[counts.blockers, counts.nextSteps, counts.decisions, counts.done].map(String),
	]);
	return markdownTable([[...named, ...counted], ...cells], { align: [...named.map(() => ""), ...counted.map(() => "r")], stringLength }) + "\n";
}

/** A line each, whatever notes say in them: a terminal obeys control characters. */
export function textOf(lines: readonly string[]): string {
	return lines.map((line) => withoutControls(line) + "\n").join("");
}

/** @param asSource the date by which the note is read as a source */
export function showText(note: NoteReport, asSource: string | null): string {
	const { facts: names, columns, parts: titles } = words.scripts;
	const facts: [string, string | null][] = [
		[names.path, note.path],
		[names.readAs, asSource === null ? null : names.source(asSource)],
		[names.type, note.type],
		[words.panel.status, note.status],
		[columns.owner, note.owner],
		[columns.lastContact, note.lastContact],
		[names.nextContact, note.nextContact],
	];
	const parts = [note.title, ...facts.flatMap(([name, value]) => (value === null ? [] : [`  ${name}: ${value}`]))];
	const group = <Part,>(title: string, all: readonly Part[], linesOf: (part: Part) => string[]): void => {
		if (all.length === 0) return;
		parts.push("", `${title} (${all.length})`);
		// A call takes no list of any length: some engines stop at 65,536.
		for (const line of all.flatMap(linesOf)) parts.push(line);
	};
	const items = (item: ItemReport): string[] => itemLines(item, "  ");
	group(columns.blockers, note.blockers, items);
	group(columns.nextSteps, note.nextSteps, items);
	group(columns.decisions, note.decisions, items);
	group(titles.recentContext, note.recentContext, (entry) => [entryLine(entry)]);
	group(titles.keyFacts, note.keyFacts, (fact) => [`  ${fact}`]);
	group(titles.collaborators, note.collaborators, ({ person, role, company }) => [`  ${[person, role, company].filter(Boolean).join(", ")}`]);
	group(titles.problems, note.problems, ({ line, message }) => [`  ${names.line(line)}: ${message}`]);
	return textOf(parts);
}

function itemLines(item: ItemReport, indent: string): string[] {
	const notes = [item.state, item.owner, item.due && words.scripts.facts.due(item.due), item.date].filter(Boolean).join(", ");
	const own = `${indent}${String(item.line).padStart(4)}  ${item.text}${notes && ` [${notes}]`}`;
	return [own, ...item.children.flatMap((child) => itemLines(child, indent + "    "))];
}

function entryLine({ date, link, summary, via }: EntryReport): string {
	return `  ${date}  ${[link, summary, via && `(via ${via})`].filter(Boolean).join(" - ")}`;
}

export function checkText(problems: readonly VaultProblem[]): string {
	return textOf(problems.length === 0 ? [words.scripts.noProblems] : problems.map(({ path, line, message }) => `${path}:${line}: ${message}`));
}

/** The diff of one note; empty when it does not change. */
export function diffText(path: string, before: string, after: string): string {
	if (before === after) return "";
	const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
	return createTwoFilesPatch(path, path, before, after, undefined, undefined, options);
}

/** What the diffs of a rollup do not say: why each entry is there, what was left out, what was refused, and how much it is. */
export function rollupText(report: RollupReport, isWritten: boolean): string {
	return report.notes.map(noteText).join("") + totalsText(report, isWritten);
}

function noteText(note: NoteRollupReport): string {
	const lines = [note.path];
	for (const { date, source, rule, line, also } of note.entries) {
		const more = also.length > 0 ? ` (${words.scripts.oneMeeting(also)})` : "";
		lines.push(`  + ${date} ${source}: ${reasonPhrase(rule, line)}${more}`);
	}
	for (const { source, reason } of note.skipped) lines.push(`  - ${source}: ${skipSentence(reason)}`);
	return textOf([...lines, ...note.refusals.map(refusalLine)]);
}

function totalsText({ notes, today }: RollupReport, isWritten: boolean): string {
	const count = (of: (note: NoteRollupReport) => number): number => notes.reduce((sum, note) => sum + of(note), 0);
	const entries = count((note) => note.entries.length);
	const contacts = count(({ lastContact }) => (lastContact === null ? 0 : 1));
	const skipped = count((note) => note.skipped.length);
	const refused = count(({ refusals }) => refusals.length);
	return `${today}: ${words.scripts.totals(entries, contacts, skipped, refused, isWritten)}\n`;
}

/** What the diff of an addition does not say. */
export function addText({ path, kind, items, refusals }: AddReport, isWritten: boolean): string {
	return textOf(refusals.length === 0 ? [words.scripts.added(kind, items.length, path, isWritten)] : [path, ...refusals.map(refusalLine)]);
}

export function refusalLine({ line, message }: RefusalReport): string {
	return `  ! ${line === null ? "" : `${words.scripts.facts.line(line)}: `}${message}`;
}
