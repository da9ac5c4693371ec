/** What the sources of a vault say about a tracked note as it stands: its contacts, and why each entry is there. */

import type { Entry } from "../notes/entry";
import type { Note } from "../notes/reading";
import type { IsoDate } from "../text/date";
import { baseName } from "../text/path";
import { Entered } from "./entered";
import type { Graph } from "./graph";
import type { Arrival, Rule, TextReader } from "./reach";

/** A day on which a source reaches the note. */
export interface Contact {
	date: IsoDate;
	/** Path of the source. */
	source: string;
}

/** All contacts of one day. */
export interface ContactDay {
	date: IsoDate;
	/** Paths of the sources, one for each meeting. */
	sources: string[];
}

export interface Contacts {
	/** The newest up to today. */
	last: Contact | null;
	/** The first after today. */
	next: Contact | null;
	/** Every day with a contact, newest first, those ahead included. */
	days: ContactDay[];
}

/** Why an entry is there. */
export interface EntryReason {
	source: string;
	rule: Rule;
	/** First mention in the source, counted from 1; null when the rule needs none. */
	line: number | null;
	/** Title of the note it came through. */
	via: string | null;
	/** The other notes of the same meeting. */
	also: string[];
}

/** @param arrivals newest first */
export function contactsOf(arrivals: readonly Arrival[], today: IsoDate): Contacts {
	const contacts = arrivals.filter(({ contact }) => contact);
	const last = contacts.find(({ date }) => date <= today);
	const next = contacts.filter(({ date }) => date > today).at(-1);
	return { last: last ? contactOf(last) : null, next: next ? contactOf(next) : null, days: daysOf(contacts) };
}

function daysOf(contacts: readonly Arrival[]): ContactDay[] {
	const days = new Map<IsoDate, string[]>();
	for (const { date, source } of contacts) days.set(date, [...(days.get(date) ?? []), source]);
	return [...days].map(([date, sources]) => ({ date, sources }));
}

/** A note that reaches another one, and the day it tells of. */
export interface Telling {
	path: string;
	date: IsoDate;
}

/** Every note of every meeting up to today, the oldest first. @param arrivals newest first */
export function tellingsOf(arrivals: readonly Arrival[], today: IsoDate): Telling[] {
	const past = arrivals.filter(({ date }) => date <= today).reverse();
	return past.flatMap(({ date, source, also }) => [source, ...also].map((path) => ({ path, date })));
}

/** The source an entry of the note stands for, by the rules that keep it from being entered twice; null for none. */
export function reasonFor(
	graph: Graph,
	note: Note,
	arrivals: readonly Arrival[],
	entry: Entry,
	textOf: TextReader,
): EntryReason | null {
	const entered = Entered.by(graph, note, entry, textOf);
	const told = arrivals.filter((arrival) => entered.has(arrival));
	const arrival = told.find(({ date }) => date === entry.date) ?? told[0];
	if (!arrival) return null;
	const { source, rule, reached, line, via, also } = arrival;
	return {
		source,
		rule,
		// A line of another note of the meeting would say nothing about this one.
		line: reached === source ? line : null,
		via: via === null ? null : (graph.get(via)?.title ?? baseName(via)),
		also,
	};
}

function contactOf({ date, source }: Arrival): Contact {
	return { date, source };
}
