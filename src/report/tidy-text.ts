/** What the diffs of a tidying do not say: what each change is for, which items only look alike, and how much it is. */

import { words } from "../words/words";
import { refusalLine, textOf } from "./print";
import type { PairReport, SideReport } from "./pair";
import type { NoteTidyReport, TidyReport } from "./tidy";

export function tidyText(report: TidyReport, isWritten: boolean): string {
	return report.notes.map(noteText).join("") + totalsText(report, isWritten);
}

function noteText({ path, context, pairs, done, people, related, refusals }: NoteTidyReport): string {
	const { tidied, facts } = words.scripts;
	const lines = [path];
	for (const { deed, line } of context) lines.push(`  ~ ${line === null ? "" : `${facts.line(line)}: `}${tidied.deeds[deed]}`);
	for (const pair of pairs) for (const one of pairLines(pair)) lines.push(one);
	if (done) lines.push(`  ~ ${tidied.done}`);
	for (const { name, role, company, sources } of people) {
		lines.push(`  + ${[name, role, company].filter(Boolean).join(", ")} (${tidied.sources(sources.length)})`);
	}
	for (const { title, sources } of related) lines.push(`  + ${title} (${tidied.sources(sources.length)})`);
	return textOf([...lines, ...refusals.map(refusalLine)]);
}

function pairLines({ merged, likeness, first, second }: PairReport): string[] {
	const { tidied, facts } = words.scripts;
	const side = ({ line, text, differs }: SideReport): string => `      ${facts.line(line)}: ${text}${differs.length > 0 ? ` [${differs.join(" … ")}]` : ""}`;
	return [`  ${merged ? "~" : "?"} ${merged ? tidied.merged : tidied.alike(Math.round(likeness * 100))}`, side(first), side(second)];
}

function totalsText({ notes, today }: TidyReport, isWritten: boolean): string {
	const count = (of: (note: NoteTidyReport) => number): number => notes.reduce((sum, note) => sum + of(note), 0);
	const changes = count(({ context, pairs, done, people, related }) => context.length + pairs.filter(({ merged }) => merged).length + (done ? 1 : 0) + people.length + related.length);
	const open = count(({ pairs }) => pairs.filter(({ merged }) => !merged).length);
	return `${today}: ${words.scripts.tidied.totals(changes, open, count(({ refusals }) => refusals.length), isWritten)}\n`;
}
