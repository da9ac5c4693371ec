/** One note as data: what `show --json` prints. Lines count from 1, absent is null. */

import type { Collaborator } from "../notes/person";
import type { Entry } from "../notes/entry";
import type { Value } from "../notes/frontmatter";
import type { Item, ItemState } from "../notes/item";
import { readProject, type Project } from "../notes/project";
import type { Note } from "../notes/reading";
import { arrivalStepsOf, nextContact } from "../rollup/rollup";
import { drained } from "../rollup/steps";
import type { IsoDate } from "../text/date";
import { problemSentence } from "../words/code";
import { personNames, type Vault } from "./vault";

export interface ItemReport {
	text: string;
	state: ItemState | null;
	line: number;
	heading: string;
	owner: string | null;
	due: IsoDate | null;
	date: IsoDate | null;
	children: ItemReport[];
}

export interface EntryReport {
	date: IsoDate;
	/** The target as written, without brackets, subpath and alias. */
	link: string | null;
	/** The path it resolves to. */
	source: string | null;
	summary: string | null;
	via: string | null;
	line: number;
}

export interface ProblemReport {
	line: number;
	code: string;
	message: string;
}

export interface NoteReport {
	path: string;
	title: string;
	type: string | null;
	names: string[];
	frontmatter: Record<string, unknown>;
	status: string | null;
	owner: string | null;
	lastContact: IsoDate | null;
	nextContact: IsoDate | null;
	blockers: ItemReport[];
	nextSteps: ItemReport[];
	decisions: ItemReport[];
	recentContext: EntryReport[];
	keyFacts: string[];
	topics: string[];
	overview: string | null;
	collaborators: Collaborator[];
	related: Project["related"];
	problems: ProblemReport[];
}

export function showReport(vault: Vault, note: Note, today: IsoDate): NoteReport {
	return drained(showSteps(vault, note, today));
}

/** The same, one source that reaches the note at a time. */
export function* showSteps(vault: Vault, note: Note, today: IsoDate): Generator<void, NoteReport> {
	const { graph } = vault;
	const facts = graph.get(note.path);
	const project = readProject(note, graph.reader, personNames(vault));
	const arrivals = facts && graph.isTracked(note.path) ? yield* arrivalStepsOf(graph, facts, note, vault.textOf) : [];
	return {
		path: note.path,
		title: facts?.title ?? note.path,
		type: facts && graph.isTracked(note.path) ? facts.tracked : (facts?.type ?? null),
		names: facts ? graph.namesOf(facts) : [],
		frontmatter: plainObject(note.frontmatter.values),
		status: project.status,
		owner: project.owner,
		lastContact: project.lastContact,
		nextContact: nextContact(arrivals, today),
		blockers: project.blockers.map(itemReport),
		nextSteps: project.nextSteps.map(itemReport),
		decisions: project.decisions.map(itemReport),
		recentContext: project.recentContext.map((entry) => entryReport(vault, note.path, entry)),
		keyFacts: project.keyFacts,
		topics: project.topics,
		overview: project.overview,
		collaborators: project.collaborators,
		related: project.related,
		problems: project.problems.map(({ line, code, ...rest }) => ({
			line,
			code,
			message: problemSentence({ code, ...rest }),
		})),
	};
}

function itemReport({ text, state, line, heading, owner, due, date, children }: Item): ItemReport {
	return { text, state, line, heading, owner, due, date, children: children.map(itemReport) };
}

function entryReport({ graph }: Vault, path: string, { date, link, summary, via, line }: Entry): EntryReport {
	const source = link ? graph.files.resolve(link.target, path) : null;
	return { date, link: link?.written ?? null, source, summary, via, line };
}

/** A map as an object that no key can do harm to. */
export function plainObject(map: ReadonlyMap<string, Value>): Record<string, unknown> {
	const object: Record<string, unknown> = {};
	for (const [key, value] of map) {
		Object.defineProperty(object, key, { value: plainValue(value), enumerable: true, configurable: true, writable: true });
	}
	return object;
}

function plainValue(value: Value): unknown {
	if (value instanceof Map) return plainObject(value as ReadonlyMap<string, Value>);
	return Array.isArray(value) ? (value as readonly Value[]).map(plainValue) : value;
}
