/** The attendees of a project's sources who are missing from its lists of people, and the plan that enters them. */

import { attendeesOf, type Attendee } from "../notes/attendees";
import { COMPANY_NAMES, ROLE_NAMES } from "../notes/person";
import { fieldsOf } from "../notes/field";
import { readNote, type Note, type Reader } from "../notes/reading";
import { textsIn } from "../notes/source";
import { propertyOf } from "../notes/value";
import { addBullets, type Place } from "../plans/bullet";
import { addPersons, personText, type NewPerson } from "../plans/person";
import type { Change, Plan, Refusal } from "../plans/plan";
import { inSequence } from "../plans/sequence";
import type { Graph } from "../rollup/graph";
import type { LinkWriter } from "../rollup/link";
import { isIgnored, type Arrival, type TextReader } from "../rollup/reach";
import type { IsoDate } from "../text/date";
import { applyEdits, type Edit } from "../text/edit";
import { linksIn } from "../text/inline";
import { baseName } from "../text/path";
import { inertText, nameKey, plainText } from "../text/plain";
import { scan } from "../text/scan";
import { linkCalled } from "./link-text";
import { listedIn, namesListed, targetKey } from "./listed";
import type { PersonOffer } from "./person";

const LISTS = ["collaborators", "relatedPeople"] as const;

/** Those whom most sources name first; of equal ones the one met last, then by name. */
export function peopleOffers(graph: Graph, note: Note, arrivals: readonly Arrival[], textOf: TextReader, today: IsoDate): PersonOffer[] {
	const listed = LISTS.map((list) => ({ list, ...listedIn(graph, note, [list]) }));
	// A note without any of the lists gets the first one.
	const lists = listed.some(({ sections }) => sections > 0) ? listed.filter(({ sections }) => sections > 0) : listed.slice(0, 1);
	const offers: PersonOffer[] = [];
	for (const { name, path, sources } of met(graph, note, arrivals, textOf, today).values()) {
		const missing = lists.filter(({ paths, names }) => !(path === null ? names.has(nameKey(name)) : paths.has(path) || names.has(nameKey(name))));
		if (missing.length === 0) continue;
		offers.push({ name, path, ...aboutPerson(graph, path, textOf), sources, missing: missing.map(({ list }) => list) });
	}
	const newest = new Map(arrivals.map(({ source, date }) => [source, date]));
	const last = ({ sources }: PersonOffer): string => newest.get(sources[0] ?? "") ?? "";
	return offers.sort((a, b) => b.sources.length - a.sources.length || compare(last(b), last(a)) || compare(nameKey(a.name), nameKey(b.name)));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

interface Met {
	name: string;
	path: string | null;
	sources: string[];
}

/** By path, or by name without one. */
function met(graph: Graph, note: Note, arrivals: readonly Arrival[], textOf: TextReader, today: IsoDate): Map<string, Met> {
	const persons = new Map<string, Met>();
	const ignored = new Set(graph.reader.settings.ignore.map((name) => nameKey(plainText(name))));
	for (const { source, also, date, contact } of arrivals) {
		if (date > today || !contact) continue;
		for (const path of [source, ...also]) {
			const text = textOf(path);
			const isName = (name: string): boolean => personCalled(graph, name, path) !== null;
			for (const attendee of text === null ? [] : attendeesOf(readNote(path, text, graph.reader), isName)) {
				const person = personMeant(graph, attendee, path);
				if (!person || person.path === note.path || ignored.has(nameKey(person.name))) continue;
				const key = person.path ?? ` ${nameKey(person.name)}`;
				const known = persons.get(key);
				if (!known) persons.set(key, { ...person, sources: [source] });
				else if (!known.sources.includes(source)) known.sources.push(source);
			}
		}
	}
	return persons;
}

/** Null for what is no person: a company, a first name that nobody answers to, a word that names everybody. */
function personMeant(graph: Graph, { target, link, name }: Attendee, from: string): Pick<Met, "name" | "path"> | null {
	const found = link ? graph.resolveLink(target, from) : (graph.resolveName(target, from) ?? personCalled(graph, target, from));
	if (found?.among) return null;
	const facts = found?.path === undefined ? undefined : graph.get(found.path);
	if (!facts) return found?.path === undefined && isFullName(name) ? { name: inertText(name), path: null } : null;
	const isOther = graph.isTracked(facts.path) ? facts.tracked !== "people" : graph.source(facts.path) !== null || !isFullName(facts.title);
	return isOther || isIgnored(graph, facts) ? null : { name: facts.title, path: facts.path };
}

/** The note of a person who answers to this very name, a first name too; null where none or several do. */
function personCalled(graph: Graph, name: string, from: string): { path: string; among?: never } | null {
	const path = graph.resolveLink(name, from)?.path;
	return path !== undefined && graph.isTracked(path) && graph.get(path)?.tracked === "people" ? { path } : null;
}

/** Two words or more that begin and end like a name: `Mira Okafor`, `Jan van der Berg`. */
function isFullName(name: string): boolean {
	const words = name.split(" ").filter(Boolean);
	const isProper = (word = ""): boolean => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word);
	if (words.length < 2 || words.length > 5 || !isProper(words[0]) || !isProper(words.at(-1))) return false;
	return words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word)) && !/^(?:team|group|board|all|others|gruppe|alle)$/i.test(words.at(-1) ?? "");
}

/** Role and company as the note about the person has them, in its properties or in fields of its text. */
function aboutPerson(graph: Graph, path: string | null, textOf: TextReader): Pick<PersonOffer, "role" | "company"> {
	const text = path === null ? null : textOf(path);
	if (path === null || text === null) return { role: null, company: null };
	const note = readNote(path, text, graph.reader);
	const facts = graph.get(path);
	const own = new Set([...(facts ? [...graph.namesOf(facts), facts.title] : []), baseName(path)].map(nameKey));
	const fields = note.outline.blocks.flatMap((block) => fieldsOf(note.outline, block));
	const said = (names: readonly string[]): string | null => {
		for (const name of names) {
			const values = [...textsIn(propertyOf(note.frontmatter.values, name))];
			if (values.length === 0) for (const one of fields.filter(({ key }) => key.toLowerCase() === name).map(({ value }) => value)) values.push(one);
			const words = values.map(inertText).filter((value) => value !== "" && !/^(?:unknown|none|n\/a|tbd|-)$/i.test(value));
			// A note's title is its person's name more often than not.
			if (words.length > 0 && !words.every((value) => own.has(nameKey(value)))) return words.join(", ");
		}
		return null;
	};
	return { role: said(ROLE_NAMES), company: said(COMPANY_NAMES) };
}

/** Each goes to the lists it is missing from, unless it stands there by now; of several lists all or none. */
export function planPeople(note: Note, reader: Reader, chosen: readonly PersonOffer[], linkTo: LinkWriter): Change {
	const { text } = note.outline;
	let edits: Edit[] = [];
	const refusals: Refusal[] = [];
	for (const list of LISTS) {
		const outline = scan(applyEdits(text, edits));
		const persons = chosen.filter(({ missing }) => missing.includes(list)).map((offer) => personOf(offer, note.path, linkTo));
		const listed = namesListed(outline, reader.names, list);
		const absent = persons.filter(({ name, link }) => !listed.has(nameKey(name)) && !linksIn(link ?? "").some(({ target }) => listed.has(targetKey(target))));
		const plan = planFor({ outline, names: reader.names, settings: reader.settings }, list, absent);
		if (plan.refusal) refusals.push(plan.refusal);
		else edits = inSequence(text, edits, plan.edits);
	}
	return { edits, refusals };
}

function planFor(place: Place, list: PersonOffer["missing"][number], persons: readonly NewPerson[]): Plan {
	if (list === "collaborators") return addPersons(place, persons);
	return addBullets(place, "relatedPeople", persons.map((one) => personText(one, true)));
}

function personOf({ name, path, role, company }: PersonOffer, from: string, linkTo: LinkWriter): NewPerson {
	const words = inertText(name);
	return { name: words, link: path === null ? null : linkCalled(linkTo(path, from), words), role: role === null ? null : inertText(role), company: company === null ? null : inertText(company) };
}
