/** What happened in projects between two days: what `status --json` prints. */

import { readProject } from "../notes/project";
import { projectType } from "../rollup/lead";
import { arrivalStepsOf } from "../rollup/rollup";
import { contactsOf } from "../rollup/standing";
import { drained } from "../rollup/steps";
import { happenings, isNews, type Happenings } from "../status/happenings";
import { linkToIn } from "../status/link";
import { statusMarkdown } from "../status/markdown";
import { daysBefore, endOf, FIRST_DAYS, type Span } from "../status/span";
import type { IsoDate } from "../text/date";
import { words } from "../words/words";
import { theTrackedNote, UsageError } from "./asked";
import { noteAt, personNames, trackedNotes, type Vault } from "./vault";

/** Nothing is remembered here, so that only dates count. Closed projects are told of where there is news of them. */
export function statusReport(vault: Vault, paths: readonly string[], span: Span): Happenings[] {
	return drained(statusSteps(vault, paths, span));
}

/** The same, one source that reaches a note at a time. */
export function* statusSteps(vault: Vault, paths: readonly string[], span: Span): Generator<void, Happenings[]> {
	const { graph, textOf } = vault;
	const people = personNames(vault);
	const all: Happenings[] = [];
	for (const path of paths) {
		yield;
		const note = noteAt(vault, path);
		const facts = graph.get(path);
		if (!note || !facts) continue;
		const project = readProject(note, graph.reader, people);
		const contacts = contactsOf(yield* arrivalStepsOf(graph, facts, note, textOf), span.today).days;
		all.push(happenings({ note, title: facts.title, project, contacts }, span, null, graph.reader));
	}
	return all;
}

/** @param since null for the days before the last one @throws when the first day lies behind the last, or behind today */
export function theSpan(since: IsoDate | null, until: IsoDate | null, today: IsoDate): Span {
	const last = until ?? today;
	const first = since ?? daysBefore(last, FIRST_DAYS);
	const span = { since: first, until: last, today };
	if (first > endOf(span)) throw new UsageError(words.status.backwards(first, endOf(span)));
	return span;
}

/** The notes that are told of: those that are named, else all projects. */
export function theTold(vault: Vault, names: readonly string[] | undefined): string[] {
	if (names) return [...new Set(names.map((name) => theTrackedNote(vault, name)))];
	const type = projectType(vault.graph.reader.settings);
	return type === null ? [] : trackedNotes(vault, type).map(({ path }) => path);
}

/** Leaves out closed projects without news. */
export function openOrNew(all: readonly Happenings[]): Happenings[] {
	return all.filter((one) => !one.isClosed || isNews(one));
}

/** The update as Markdown, with links that lead from the vault's root. */
export function statusText({ graph }: Vault, all: readonly Happenings[]): string {
	const layout = {
		level: 2,
		linkTo: linkToIn(graph.files, ""),
		resolve: (target: string, from: string) => graph.files.resolve(target, from),
	};
	return statusMarkdown(all, layout).map((line) => line + "\n").join("");
}
