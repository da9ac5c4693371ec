/** What is missing in one tracked note, and the edits that put it there. */

import type { Note } from "../notes/reading";
import { isBalanced } from "../notes/entry";
import { sectionsOf, sectionsOfKind, type Section } from "../notes/section";
import { targetsIn, textsIn, type HomeName } from "../notes/source";
import { readProject } from "../notes/project";
import { dateOfValue, propertyOf } from "../notes/value";
import { insertEntries } from "../plans/context";
import type { Refusal } from "../plans/plan";
import { setDate } from "../plans/property";
import { readNote, type NoteFacts } from "../notes/reading";
import type { SectionKind } from "../settings/schema";
import type { IsoDate } from "../text/date";
import type { Edit } from "../text/edit";
import { linksIn } from "../text/inline";
import type { Outline } from "../text/outline";
import { baseName } from "../text/path";
import { inertText, nameKey } from "../text/plain";
import { Entered } from "./entered";
import type { Graph } from "./graph";
import { linkWriter, type LinkWriter } from "./link";
import { arrivalsAt, arrivalSteps, type Arrival, type Relations, type Rule, type TextReader } from "./reach";
import { summaryOf, withoutVia } from "./summary";

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
	/** Summaries that are known already; `null` for a source that gives none. Without it they are read here. */
	summaryFrom?: (source: string, line: number | null) => string | null;
	/** What of it all is wanted; without it everything. */
	choice?: RollupChoice;
}

/** Which meetings may set the last contact, and which may have an entry. */
export interface RollupChoice {
	contact: (arrival: Arrival) => boolean;
	entry: (arrival: Arrival) => boolean;
}

export const EVERYTHING: RollupChoice = { contact: () => true, entry: () => true };

/** @param note the tracked note as it stands; it need not be the text the graph knows */
export function rollUp(graph: Graph, note: Note, host: RollupHost): NoteRollup {
	const facts = graph.get(note.path);
	return planRollup(graph, note, facts ? arrivalsOf(graph, facts, note, host.textOf) : [], host);
}

/** The same for arrivals that were found before. */
export function planRollup(graph: Graph, note: Note, arrivals: readonly Arrival[], host: RollupHost): NoteRollup {
	const rollup: NoteRollup = { path: note.path, lastContact: null, entries: [], skipped: [], refusals: [], edits: [] };
	planContact(graph, note, arrivals, host, rollup);
	planEntries(graph, note, arrivals, host, rollup);
	return rollup;
}

export function arrivalsOf(graph: Graph, facts: NoteFacts, note: Note, textOf: TextReader): Arrival[] {
	return arrivalsAt(graph, facts, relationsOf(graph, note), textOf);
}

/** The same, one source at a time. */
export function arrivalStepsOf(
	graph: Graph,
	facts: NoteFacts,
	note: Note,
	textOf: TextReader,
): Generator<void, Arrival[]> {
	return arrivalSteps(graph, facts, relationsOf(graph, note), textOf);
}

/** The first day after today on which something reaches the note. */
export function nextContact(arrivals: readonly Arrival[], today: IsoDate): IsoDate | null {
	return arrivals.filter(({ contact, date }) => contact && date > today).at(-1)?.date ?? null;
}

function relationsOf(graph: Graph, note: Note): Relations {
	const { related } = graph.reader.settings.rules;
	if (!Object.values(related).some(Boolean)) return { people: [], customers: [], projects: [], collaborators: [] };
	const sections = sectionsOf(note.outline, graph.reader.names);
	const links = (kind: SectionKind): Relations["people"] =>
		sectionsOfKind(sections, kind).flatMap((section) => linksOf(note.outline, section));
	const { collaborators } = readProject(note, graph.reader);
	return {
		people: links("relatedPeople"),
		customers: links("relatedCustomers"),
		projects: links("relatedProjects"),
		collaborators: [...links("collaborators"), ...collaborators.map(({ person }) => ({ target: person, link: false }))],
	};
}

function linksOf({ blocks, text, lines }: Outline, { from, to }: Section): HomeName[] {
	const own = blocks.filter((block) => block.from >= from && block.to <= to && !block.quoted);
	return own
		.filter(({ kind }) => kind === "paragraph" || kind === "table")
		.flatMap((block) => linksIn(text, block.start, lines.end(block.to)))
		.filter(({ external, embed, target }) => !external && !embed && target !== "")
		.map(({ target }) => ({ target, link: true }));
}

/** `last_contact` never moves back on its own. */
function planContact(graph: Graph, note: Note, arrivals: readonly Arrival[], host: RollupHost, rollup: NoteRollup): void {
	const counts = (arrival: Arrival): boolean => arrival.contact && (host.choice?.contact(arrival) ?? true);
	const newest = arrivals.find((arrival) => arrival.date <= host.today && counts(arrival))?.date;
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
		for (const one of plan.edits) rollup.edits.push(one);
		rollup.lastContact = { from: standing ?? null, to: newest };
	}
}

function planEntries(graph: Graph, note: Note, arrivals: readonly Arrival[], host: RollupHost, rollup: NoteRollup): void {
	const { settings } = graph.reader;
	const entered = Entered.in(graph, note, host.textOf);
	const dismissed = dismissedBy(graph, note);
	const missing: Arrival[] = [];
	let count = 0;
	for (const arrival of arrivals) {
		const skip = (reason: SkipReason): void => void rollup.skipped.push({ source: arrival.source, reason });
		if (arrival.date > host.today) skip("future");
		else if (!arrival.enters) skip("only-listed");
		else {
			const beyond = ++count > settings.entries.limit && !host.allEntries;
			if (entered.has(arrival)) continue;
			if (dismissed(arrival)) skip("dismissed");
			else if (beyond) skip("limit");
			else if (host.choice?.entry(arrival) ?? true) missing.push(arrival);
		}
	}
	const entries = missing.map((arrival) => entryOf(graph, note, arrival, host));
	const plan = insertEntries(
		note.outline,
		graph.reader.names,
		settings.sections.recentContext,
		entries.map(({ entry, text }) => ({ date: entry.date, source: entry.source, text })),
		settings.entries,
	);
	if (plan.refusal) rollup.refusals.push(plan.refusal);
	else {
		for (const one of plan.edits) rollup.edits.push(one);
		for (const one of entries.map(({ entry }) => entry)) rollup.entries.push(one);
	}
}

function entryOf(graph: Graph, note: Note, arrival: Arrival, host: RollupHost): { entry: RollupEntry; text: string } {
	const { date, source, also, rule } = arrival;
	// A line of another note of the meeting would say nothing here.
	const line = arrival.reached === source ? arrival.line : null;
	const link = linkFor(graph, source, note.path, host);
	const summary = host.summaryFrom ? host.summaryFrom(source, line) : summaryFrom(graph, source, line, host.textOf);
	const via = arrival.via === null ? null : nameInVia(graph.get(arrival.via)?.title ?? baseName(arrival.via));
	const entry = { date, source, also, link: linksIn(link)[0]?.written ?? link, summary, via, rule, line };
	const words = `${date}: ${link}${summary === null ? "" : ` - ${summary}`}${via === null ? "" : ` (via ${via})`}`;
	return { entry, text: words };
}

/** The line of a source that tells what it was about, from its text. */
export function summaryFrom({ reader }: Graph, source: string, line: number | null, textOf: TextReader): string | null {
	const text = textOf(source);
	return text === null ? null : summaryOf(readNote(source, text, reader), line, reader.settings);
}

/** A title as it can stand in `(via …)`: a parenthesis that nothing opens would end it. */
export function nameInVia(title: string): string | null {
	const name = withoutVia(inertText(title));
	return (isBalanced(name) ? name : name.replace(/[()]/g, "").trim()) || null;
}

/** The host's link where it leads to the source, else one that does: by its link an entry is known again. */
function linkFor({ files }: Graph, source: string, from: string, host: RollupHost): string {
	const link = host.linkTo(source, from);
	const target = linksIn(link)[0]?.target;
	return target !== undefined && files.resolve(target, from) === source ? link : linkWriter(files)(source, from);
}

/** Sources the user removed for good: links or names in the note's `context_skip`. */
function dismissedBy(graph: Graph, note: Note): (arrival: Arrival) => boolean {
	const paths = new Set<string>();
	const names = new Set<string>();
	// Broken properties elsewhere must not bring back what the user removed.
	const value = propertyOf(note.frontmatter.identity, graph.reader.settings.properties.skip);
	const targets = [...textsIn(value)].flatMap((text) => (linksIn(text).length > 0 ? targetsIn(text) : [{ target: text }]));
	for (const { target } of targets) {
		const file = graph.files.resolve(target, note.path);
		if (file === null) names.add(nameKey(baseName(target)));
		else paths.add(file);
	}
	return ({ members }) => members.some((path) => paths.has(path) || names.has(nameKey(baseName(path))));
}
