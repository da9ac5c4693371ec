/** The five rules: which sources reach a tracked note, by which rule, from which line. */

import type { NoteFacts } from "../notes/reading";
import type { HomeName } from "../notes/source";
import type { IsoDate } from "../text/date";
import { baseName } from "../text/path";
import { nameKey, plainText } from "../text/plain";
import { namesStandIn } from "./name-text";
import type { Graph } from "./graph";
import { drained } from "./steps";

/** In the order of their strength. */
export const RULES = ["filed", "mentioned", "listed", "related", "titled"] as const;
export type Rule = (typeof RULES)[number];

/** One source reaching a note. */
export interface Reach {
	source: string;
	rule: Rule;
	/** First counted mention in the source, counted from 1; null where the rule needs none. */
	line: number | null;
	/** What the source is filed under, null for nothing. */
	home: string | null;
}

/** One meeting reaching a note: what an entry is made of. */
export interface Arrival {
	date: IsoDate;
	/** The note the entry names. */
	source: string;
	/** The other notes of the meeting. */
	also: string[];
	rule: Rule;
	/** The member that rule speaks of, and the line of its first counted mention. */
	reached: string;
	line: number | null;
	/** The note shown in `(via …)`, null for none. */
	via: string | null;
	/** Every note an entry may name to stand for this one: the meeting, and raw notes of other dates. */
	members: string[];
	/** Counts as contact: filed or mentioned, or listed and named elsewhere too. */
	contact: boolean;
	/** May have an entry; a customer that is only listed gets none. */
	enters: boolean;
}

/** Reads a source's text; null when it cannot be had. */
export type TextReader = (path: string) => string | null;

/** What a note lists as related, for the rule `related`. */
export interface Relations {
	people: HomeName[];
	customers: HomeName[];
	projects: HomeName[];
	collaborators: HomeName[];
}

/** Everything that reaches a tracked note, newest first, equal dates by ascending path. */
export function arrivalsAt(graph: Graph, target: NoteFacts, relations: Relations, textOf: TextReader): Arrival[] {
	return drained(arrivalSteps(graph, target, relations, textOf));
}

/** The same source by source, so that whoever must not block for long can stop between two of them. */
export function arrivalSteps(
	graph: Graph,
	target: NoteFacts,
	relations: Relations,
	textOf: TextReader,
): Generator<void, Arrival[]> {
	return new Target(graph, target, relations, textOf).arrivals();
}

class Target {
	private readonly ignored: boolean;
	private readonly relatedHomes: ReadonlySet<string>;
	private readonly reaches = new Map<string, Reach | null>();

	constructor(
		private readonly graph: Graph,
		private readonly target: NoteFacts,
		relations: Relations,
		private readonly textOf: TextReader,
	) {
		this.ignored = isIgnored(graph, target);
		this.relatedHomes = this.ignored ? new Set() : homesRelated(graph, target, relations);
	}

	*arrivals(): Generator<void, Arrival[]> {
		const arrivals: Arrival[] = [];
		const grouped = new Set<string>();
		for (const path of this.candidates()) {
			yield;
			if (grouped.has(path) || !this.reach(path)) continue;
			const members = this.graph.meetingOf(path);
			for (const member of members) grouped.add(member);
			const arrival = this.arrivalOf(members);
			if (arrival) arrivals.push(arrival);
		}
		return arrivals.sort((a, b) => (a.date === b.date ? (a.source < b.source ? -1 : 1) : a.date < b.date ? 1 : -1));
	}

	private candidates(): Set<string> {
		const { graph } = this;
		const found = graph.candidates(this.target);
		const more: string[] = [];
		for (const home of this.relatedHomes) {
			const facts = graph.get(home);
			if (facts) for (const one of graph.candidates(facts)) more.push(one);
		}
		if (graph.reader.settings.rules.titled && !this.ignored) for (const one of graph.paths()) more.push(one);
		for (const path of more) if (path !== this.target.path) found.add(path);
		return found;
	}

	private reach(path: string): Reach | null {
		const known = this.reaches.get(path);
		if (known !== undefined) return known;
		const reach = this.graph.source(path) ? this.reachOf(path) : null;
		this.reaches.set(path, reach);
		return reach;
	}

	private reachOf(path: string): Reach | null {
		const { graph, target } = this;
		const { rules } = graph.reader.settings;
		const home = graph.homeOf(path);
		const reach = (rule: Rule, line: number | null): Reach => ({ source: path, rule, line, home });
		if (home === target.path) return reach("filed", null);
		if (this.ignored) return null;
		const mentions = graph.source(path)?.mentions.filter((mention) => this.isTarget(mention, path)) ?? [];
		const mentioned = mentions.find(({ listed }) => !listed);
		if (mentioned) return reach("mentioned", mentioned.line);
		const listed = mentions[0];
		if (listed && rules.listed) return reach("listed", listed.line);
		if (home !== null && this.relatedHomes.has(home)) return reach("related", null);
		return rules.titled && graph.isTitled(path, target.path) ? reach("titled", null) : null;
	}

	private isTarget(mention: HomeName, path: string): boolean {
		return this.graph.resolve(mention, path)?.path === this.target.path;
	}

	private arrivalOf(meeting: readonly string[]): Arrival | null {
		const { graph, target } = this;
		const members = meeting.filter((path) => !this.isReplaced(path));
		const reaches = members.flatMap((path) => this.reach(path) ?? []);
		if (reaches.length === 0) return null;
		const best = reaches.reduce((a, b) => (RULES.indexOf(b.rule) < RULES.indexOf(a.rule) ? b : a));
		const source = this.spokesman(members);
		const own = this.reach(source);
		const { rule, line, source: reached } = own?.rule === best.rule ? own : best;
		const home = graph.homeOf(source);
		const facts = graph.source(source);
		if (!facts) return null;
		const certain = rule !== "listed" || reaches.some((reach) => this.isNamedElsewhere(reach.source));
		return {
			date: facts.date,
			source,
			also: meeting.filter((path) => path !== source),
			rule,
			reached,
			line,
			via: home === null || home === target.path ? null : home,
			members: [...meeting, ...meeting.flatMap((path) => graph.relativesOf(path))],
			contact: certain && (rule === "filed" || rule === "mentioned" || rule === "listed"),
			enters: certain || target.tracked !== "customers",
		};
	}

	/** Who an entry names: the member filed here, else one with a home, else the one the others were made of, else the first. */
	private spokesman(members: readonly string[]): string {
		const { graph } = this;
		return (
			members.find((path) => this.reach(path)?.rule === "filed") ??
			members.find((path) => graph.homeOf(path) !== null) ??
			members.find((path) => graph.meetings.derivedFrom(path).some((other) => members.includes(other))) ??
			members[0] ??
			""
		);
	}

	/**
	 * A raw note of another date gives way to a note made from it that reaches the target too. Of two that say to be made
	 * of each other the first stays.
	 */
	private isReplaced(path: string): boolean {
		const { graph } = this;
		const { meetings } = graph;
		const date = graph.source(path)?.date;
		return meetings.derivedFrom(path).some((other) => {
			const source = graph.source(other);
			if (!source || source.date === date || (meetings.referenceOf(path) === other && path < other)) return false;
			return this.meetingReaches(other);
		});
	}

	private meetingReaches(path: string): boolean {
		return this.graph.meetingOf(path).some((member) => this.reach(member) !== null);
	}

	/** In the source's own words: its title or its text, outside lists of related notes and open tasks. */
	private isNamedElsewhere(path: string): boolean {
		const { graph, target } = this;
		const names = graph.fullNamesOf(target);
		const text = this.textOf(path);
		const titles = `${graph.get(path)?.title ?? ""}\n${baseName(path)}`;
		return namesStandIn(titles, names) || (text !== null && namesStandIn(text, names, graph.reader));
	}
}

/** Names on the ignore list are reached by being filed under only. */
export function isIgnored(graph: Graph, facts: NoteFacts): boolean {
	const { ignore } = graph.reader.settings;
	if (ignore.length === 0) return false;
	const keys = ignore.map((name) => nameKey(plainText(name)));
	return [...graph.namesOf(facts), facts.title, baseName(facts.path)].some((name) => keys.includes(nameKey(name)));
}

function homesRelated(graph: Graph, target: NoteFacts, relations: Relations): Set<string> {
	const on = graph.reader.settings.rules.related;
	const homes = new Set<string>();
	for (const relation of ["people", "customers", "projects", "collaborators"] as const) {
		if (!on[relation]) continue;
		for (const name of relations[relation]) {
			const path = graph.resolve(name, target.path)?.path;
			const facts = path === undefined ? undefined : graph.get(path);
			if (facts && facts.path !== target.path && !isIgnored(graph, facts)) homes.add(facts.path);
		}
	}
	return homes;
}
