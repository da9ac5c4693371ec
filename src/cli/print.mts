/** Reports as text for people. The same data as `--json`, in a reader's order. */

import Table from "cli-table3";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { VaultProblem } from "../report/check";
import type { ListRow } from "../report/list";
import type { NoteRollupReport, RollupReport } from "../report/rollup";
import type { EntryReport, ItemReport, NoteReport } from "../report/show";
import { reasonPhrase, skipSentence } from "../words/code";

export function listText(rows: readonly ListRow[]): string {
	const table = new Table({
		head: ["Project", "Status", "Owner", "Last contact", "Blockers", "Next steps", "Decisions", "Done"],
		style: { head: [], border: [], compact: true },
		colAligns: ["left", "left", "left", "left", "right", "right", "right", "right"],
	});
	for (const { title, status, owner, lastContact, counts } of rows) {
		const { blockers, nextSteps, decisions, done } = counts;
		table.push([title, status ?? "", owner ?? "", lastContact ?? "", blockers, nextSteps, decisions, done]);
	}
	return rows.length === 0 ? "No tracked notes of this type.\n" : table.toString() + "\n";
}

export function showText(note: NoteReport, asSource: string | null): string {
	const facts: [string, string | null][] = [
		["Path", note.path],
		["Read as", asSource === null ? null : `a source, dated ${asSource}`],
		["Type", note.type],
		["Status", note.status],
		["Owner", note.owner],
		["Last contact", note.lastContact],
		["Next contact", note.nextContact],
	];
	const parts = [note.title, ...facts.flatMap(([name, value]) => (value === null ? [] : [`  ${name}: ${value}`]))];
	const group = <Part,>(title: string, all: readonly Part[], linesOf: (part: Part) => string[]): void => {
		if (all.length > 0) parts.push("", `${title} (${all.length})`, ...all.flatMap(linesOf));
	};
	const items = (item: ItemReport): string[] => itemLines(item, "  ");
	group("Blockers", note.blockers, items);
	group("Next steps", note.nextSteps, items);
	group("Decisions", note.decisions, items);
	group("Recent context", note.recentContext, (entry) => [entryLine(entry)]);
	group("Key facts", note.keyFacts, (fact) => [`  ${fact}`]);
	group("Collaborators", note.collaborators, ({ person, role, company }) => [`  ${[person, role, company].filter(Boolean).join(", ")}`]);
	group("Problems", note.problems, ({ line, message }) => [`  line ${line}: ${message}`]);
	return parts.join("\n") + "\n";
}

function itemLines(item: ItemReport, indent: string): string[] {
	const notes = [item.state, item.owner, item.due && `due ${item.due}`, item.date].filter(Boolean).join(", ");
	const own = `${indent}${String(item.line).padStart(4)}  ${item.text}${notes && ` [${notes}]`}`;
	return [own, ...item.children.flatMap((child) => itemLines(child, indent + "    "))];
}

function entryLine({ date, link, summary, via }: EntryReport): string {
	return `  ${date}  ${[link, summary, via && `(via ${via})`].filter(Boolean).join(" - ")}`;
}

export function checkText(problems: readonly VaultProblem[]): string {
	return problems.map(({ path, line, message }) => `${path}:${line}: ${message}\n`).join("") || "No problems.\n";
}

/** The diff of one note; empty when it does not change. */
export function diffText(path: string, before: string, after: string): string {
	if (before === after) return "";
	const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
	return createTwoFilesPatch(path, path, before, after, undefined, undefined, options);
}

/** What the diff does not say: why each entry is there, what was left out, what was refused. */
export function rollupText(note: NoteRollupReport): string {
	const lines = [note.path];
	for (const { date, source, rule, line, also } of note.entries) {
		const more = also.length > 0 ? ` (one meeting with ${also.join(", ")})` : "";
		lines.push(`  + ${date} ${source}: ${reasonPhrase(rule, line)}${more}`);
	}
	for (const { source, reason } of note.skipped) lines.push(`  - ${source}: ${skipSentence(reason)}`);
	for (const { line, message } of note.refusals) lines.push(`  ! ${line === null ? "" : `line ${line}: `}${message}`);
	return lines.join("\n") + "\n";
}

export function totalsText({ notes, today }: RollupReport, written: boolean): string {
	const entries = notes.reduce((sum, note) => sum + note.entries.length, 0);
	const dates = notes.filter(({ lastContact }) => lastContact !== null).length;
	const skipped = notes.reduce((sum, note) => sum + note.skipped.length, 0);
	const refused = notes.reduce((sum, note) => sum + note.refusals.length, 0);
	const verb = written ? "written" : "to write; nothing was written";
	return `${today}: ${count(entries, "entry", "entries")} and ${count(dates, "last contact", "last contacts")} ${verb}. ${count(skipped, "source", "sources")} skipped, ${count(refused, "refusal", "refusals")}.\n`;
}

function count(number: number, one: string, many: string): string {
	return `${number} ${number === 1 ? one : many}`;
}
