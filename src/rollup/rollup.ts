/** What is missing in one tracked note, and the edits that put it there. */

import type { Note } from "../notes/reading";
import { targetsIn } from "../notes/source";
import { readProject } from "../notes/project";
import { dateOfValue, propertyOf, textsOf } from "../notes/value";
import { insertEntries } from "../plans/context";
import type { Refusal } from "../plans/plan";
import { setDate } from "../plans/property";
import { readNote, type NoteFacts } from "../notes/reading";
import type { IsoDate } from "../text/date";
import type { Edit } from "../text/edit";
import { linksIn } from "../text/inline";
import { baseName } from "../text/path";
import { inertText, nameKey } from "../text/plain";
import { Entered } from "./entered";
import type { Graph } from "./graph";
import type { LinkWriter } from "./link";
import { arrivalsAt, type Arrival, type Relations, type Rule, type TextReader } from "./reach";
import { summaryOf } from "./summary";

/** Why a source that reaches a note gets no entry. */
export type SkipReason = "future" | "limit" | "dismissed" | "only-listed";

export interface Skip {
	source: string;
	reason: SkipReason;
}

export interface RollupEntry {
	date: IsoDate;
	source: string;
	/** The other notes of the same meeting. */
	also: string[];
	/** The link's target as written. */
	link: string;
	summary: string | null;
	/** Title of the note in `(via …)`. */
	via: string | null;
	rule: Rule;
	/** First counted mention in the source, counted from 1; null when filed. */
	line: number | null;
}

export interface NoteRollup {
	path: string;
	lastContact: { from: IsoDate | null; to: IsoDate } | null;
	/** Newest first. */
	entries: RollupEntry[];
	skipped: Skip[];
	refusals: Refusal[];
	/** All of them on the text the rollup was made from. */
	edits: Edit[];
}

export interface RollupHost {
	today: IsoDate;
	/** Lifts the limit of entries a note may have. */
	allEntries: boolean;
	textOf: TextReader;
	linkTo: LinkWriter;
}

/** @param note the tracked note as it stands; it need not be the text the graph knows */
export function rollUp(graph: Graph, note: Note, host: RollupHost): NoteRollup {
	const rollup: NoteRollup = { path: note.path, lastContact: null, entries: [], skipped: [], refusals: [], edits: [] };
	const facts = graph.get(note.path);
	if (!facts) return rollup;
	const arrivals = arrivalsOf(graph, facts, note, host.textOf);
	planContact(graph, note, arrivals, host, rollup);
	planEntries(graph, note, arrivals, host, rollup);
	return rollup;
}

export function arrivalsOf(graph: Graph, facts: NoteFacts, note: Note, textOf: TextReader): Arrival[] {
	return arrivalsAt(graph, facts, relationsOf(graph, note), textOf);
}

/** The first day after today on which something reaches the note. */
export function nextContact(arrivals: readonly Arrival[], today: IsoDate): IsoDate | null {
	return arrivals.filter(({ contact, date }) => contact && date > today).at(-1)?.date ?? null;
}

function relationsOf(graph: Graph, note: Note): Relations {
	const { related } = graph.reader.settings.rules;
	if (!Object.values(related).some(Boolean)) return { people: [], customers: [], projects: [], collaborators: [] };
	const project = readProject(note, graph.reader);
	const links = (targets: readonly string[]): Relations["people"] => targets.map((target) => ({ target, link: true }));
	return {
		people: links(project.related.people),
		customers: links(project.related.customers),
		projects: links(project.related.projects),
		collaborators: project.collaborators.map(({ person }) => ({ target: person, link: false })),
	};
}

/** `last_contact` never moves back on its own. */
function planContact(graph: Graph, note: Note, arrivals: readonly Arrival[], host: RollupHost, rollup: NoteRollup): void {
	const newest = arrivals.find(({ contact, date }) => contact && date <= host.today)?.date;
	if (newest === undefined) return;
	const { lastContact } = graph.reader.settings.properties;
	const standing = lastContact
		.map((name) => dateOfValue(propertyOf(note.frontmatter.identity, name)))
		.filter((date) => date !== null)
		.sort()
		.at(-1);
	if (standing !== undefined && standing >= newest) return;
	const plan = setDate(note.outline, lastContact, newest, graph.reader.parseYaml);
	if (plan.refusal) rollup.refusals.push(plan.refusal);
	else if (plan.edits.length > 0) {
		rollup.edits.push(...plan.edits);
		rollup.lastContact = { from: standing ?? null, to: newest };
	}
}

function planEntries(graph: Graph, note: Note, arrivals: readonly Arrival[], host: RollupHost, rollup: NoteRollup): void {
	const { settings } = graph.reader;
	const entered = new Entered(graph, note, host.textOf);
	const dismissed = dismissedBy(graph, note);
	const missing: Arrival[] = [];
	let count = 0;
	for (const arrival of arrivals) {
		const skip = (reason: SkipReason): void => void rollup.skipped.push({ source: arrival.source, reason });
		if (arrival.date > host.today) skip("future");
		else if (!arrival.enters) skip("only-listed");
		else {
			const beyond = ++count > settings.limit && !host.allEntries;
			if (entered.has(arrival)) continue;
			if (dismissed(arrival)) skip("dismissed");
			else if (beyond) skip("limit");
			else missing.push(arrival);
		}
	}
	const entries = missing.map((arrival) => entryOf(graph, note, arrival, host));
	const plan = insertEntries(
		note.outline,
		graph.reader.names,
		settings.sections.recentContext,
		entries.map(({ entry, text }) => ({ date: entry.date, source: entry.source, text })),
	);
	if (plan.refusal) rollup.refusals.push(plan.refusal);
	else {
		rollup.edits.push(...plan.edits);
		rollup.entries.push(...entries.map(({ entry }) => entry));
	}
}

function entryOf(graph: Graph, note: Note, arrival: Arrival, host: RollupHost): { entry: RollupEntry; text: string } {
	const { date, source, also, rule, line } = arrival;
	const mention = arrival.reached === source ? line : null;
	const link = host.linkTo(source, note.path);
	const text = host.textOf(source);
	const { settings } = graph.reader;
	const summary = text === null ? null : summaryOf(readNote(source, text, graph.reader), mention, settings);
	const via = arrival.via === null ? null : inertText(graph.get(arrival.via)?.title ?? baseName(arrival.via)) || null;
	const entry = { date, source, also, link: linksIn(link)[0]?.written ?? link, summary, via, rule, line };
	const words = `${date}: ${link}${summary === null ? "" : ` - ${summary}`}${via === null ? "" : ` (via ${via})`}`;
	return { entry, text: words };
}

/** Sources the user removed for good: links or names in the note's `context_skip`. */
function dismissedBy(graph: Graph, note: Note): (arrival: Arrival) => boolean {
	const paths = new Set<string>();
	const names = new Set<string>();
	const values = textsOf(propertyOf(note.frontmatter.values, graph.reader.settings.properties.skip));
	for (const { target } of values.flatMap((value) => (value.includes("[[") || value.includes("](") ? targetsIn(value) : [{ target: value }]))) {
		const file = graph.files.resolve(target, note.path);
		if (file === null) names.add(nameKey(baseName(target)));
		else paths.add(file);
	}
	return ({ members }) => members.some((path) => paths.has(path) || names.has(nameKey(baseName(path))));
}
