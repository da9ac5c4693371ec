/** What happened in projects between two days: what `status --json` prints. */

import { readProject } from "../notes/project";
import { projectType } from "../rollup/lead";
import { arrivalsOf } from "../rollup/rollup";
import { contactsOf } from "../rollup/standing";
import { happenings, isNews, type Happenings } from "../status/happenings";
import { linkToIn } from "../status/link";
import { statusMarkdown } from "../status/markdown";
import { daysBefore, FIRST_DAYS, type Span } from "../status/span";
import type { IsoDate } from "../text/date";
import { words } from "../words/words";
import { theTrackedNote, UsageError } from "./asked";
import { noteAt, personNames, trackedNotes, type Vault } from "./vault";

/** Nothing is remembered here, so that only dates count. Closed projects are told of where there is news of them. */
export function statusReport(vault: Vault, paths: readonly string[], span: Span): Happenings[] {
	const { graph, textOf } = vault;
	const people = personNames(vault);
	return paths.flatMap((path) => {
		const note = noteAt(vault, path);
		const facts = graph.get(path);
		if (!note || !facts) return [];
		const project = readProject(note, graph.reader, people);
		const contacts = contactsOf(arrivalsOf(graph, facts, note, textOf), span.today).days;
		return [happenings({ note, title: facts.title, project, contacts }, span, null, graph.reader)];
	});
}

/** @param since null for the days before the last one @throws when the first day lies behind the last */
export function theSpan(since: IsoDate | null, until: IsoDate | null, today: IsoDate): Span {
	const last = until ?? today;
	const first = since ?? daysBefore(last, FIRST_DAYS);
	if (first > last) throw new UsageError(words.status.backwards(first, last));
	return { since: first, until: last, today };
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
