/** Finds what the sources of a project have to offer, source by source, and what of it needs a second look. */

import type { Matcher } from "../doubles/matcher";
import { pairSteps } from "../doubles/pairs";
import type { Pair } from "../doubles/pair";
import { readNote, type Note } from "../notes/reading";
import { pageOf } from "../plans/page";
import type { Graph } from "../rollup/graph";
import { linkWriter, type LinkWriter } from "../rollup/link";
import { namesUsed } from "../rollup/people";
import type { Arrival, TextReader } from "../rollup/reach";
import { dayCount, type IsoDate } from "../text/date";
import { baseName } from "../text/path";
import { itemsAbout } from "./about";
import type { Candidate } from "./candidate";
import { SourceItems } from "./candidates";
import { dismissalsIn } from "./dismissal";
import { keyFor, Known } from "./known";
import { lastCollected, meetingsOf, meetingsSince, type Meeting } from "./meetings";
import type { Collection, Like, Offer, OfferGroup, Since } from "./offer";
import { relocated } from "./relocation";
import { standingSteps, type Standing } from "./standing";

export interface CollectWish {
	today: IsoDate;
	since: Since;
	textOf: TextReader;
	/** Names of known persons. */
	people: readonly string[];
	/** One source alone, whatever its date. */
	only?: string;
	matcher: Matcher;
	/** Writes the links that would lead elsewhere from the project; without it they are wikilinks. */
	linkTo?: LinkWriter;
}

export function* collectSteps(graph: Graph, note: Note, arrivals: readonly Arrival[], wish: CollectWish): Generator<void, Collection> {
	const { matcher, today, textOf } = wish;
	const all = meetingsOf(graph, arrivals, today, wish.only);
	// Most projects that are looked at after every change have nothing to be compared with.
	if (all.length === 0) return { path: note.path, groups: [], lastCollected: null, waiting: 0, known: 0 };
	const page = pageOf(note.outline, graph.reader, namesUsed(note.outline.text, wish.people));
	const standings = yield* standingSteps(page);
	const resolve = (target: string): string | null => graph.files.resolve(target, note.path);
	const known = yield* Known.steps(standings, dismissalsIn(note, graph.reader), matcher, resolve);
	const last = lastCollected(meetingsOf(graph, arrivals, today, undefined), known);
	const found: { meeting: Meeting; items: Candidate[] }[] = [];
	let count = 0;
	for (const meeting of meetingsSince(all, wish.since, last, known)) {
		const sources: SourceItems[] = [];
		for (const path of meeting.paths) {
			yield;
			const text = textOf(path);
			if (text !== null) sources.push(sourceOf(graph, note, wish, page.people, meeting, readNote(path, text, graph.reader)));
		}
		const items = itemsOf(sources, matcher);
		const fresh = items.filter((item) => !known.has(item, meeting.paths));
		count += items.length - fresh.length;
		if (fresh.length > 0) found.push({ meeting, items: fresh });
	}
	const candidates = found.flatMap(({ items }) => items);
	const texts = [...standings, ...candidates].map(({ markdown }) => markdown);
	const pairs = candidates.length === 0 ? [] : yield* pairSteps(texts, matcher);
	const offers = new Offers(standings, candidates, pairs, today, graph.reader.settings.collect.oldDays);
	const groups = found.map(({ meeting, items }): OfferGroup => {
		const [source = "", ...also] = meeting.paths;
		const { date, rule, via } = meeting;
		return { date, source, also, title: graph.get(source)?.title ?? baseName(source), rule, via, offers: items.map((item) => offers.of(item)) };
	});
	const waiting = groups.reduce((sum, group) => sum + group.offers.filter(({ doubt }) => doubt === null).length, 0);
	return { path: note.path, groups, lastCollected: last, waiting, known: count };
}

function sourceOf(
	graph: Graph,
	project: Note,
	{ people, linkTo }: CollectWish,
	collaborators: readonly string[],
	{ date, rule }: Meeting,
	source: Note,
): SourceItems {
	const move = { from: source.path, to: project.path, files: graph.files, linkTo: linkTo ?? linkWriter(graph.files) };
	const names = [...namesUsed(source.outline.text, people), ...collaborators];
	const isAbout = rule === "filed" ? () => true : itemsAbout(graph, project.path, source);
	const reading = { reader: graph.reader, date, people: names, relocate: (text: string) => relocated(text, move), isAbout };
	return new SourceItems(source, reading);
}

/** What the notes of a meeting say alike is one item, done where one of them says so. */
function itemsOf(sources: readonly SourceItems[], matcher: Matcher): Candidate[] {
	const hasSections = sources.some((source) => source.hasSections);
	const byKey = new Map<string, Candidate>();
	for (const source of sources) {
		for (const item of hasSections ? source.listed() : source.tasks()) {
			const key = keyFor(matcher, item.markdown);
			const other = byKey.get(key);
			if (!other) byKey.set(key, item);
			else if (item.isDone) other.isDone = true;
		}
	}
	return [...byKey.values()];
}

/** Candidates with their doubts, the newest first: a doubt may be another offer, which then is newer. */
class Offers {
	private readonly offers = new Map<Candidate, Offer>();

	constructor(
		private readonly standings: readonly Standing[],
		private readonly candidates: readonly Candidate[],
		pairs: readonly Pair[],
		today: IsoDate,
		oldDays: number,
	) {
		const likes = this.likesOf(pairs);
		const oldest = oldDays > 0 ? dayCount(today) - oldDays : -Infinity;
		for (const [at, item] of candidates.entries()) {
			const like = this.likeIn(likes.get(at) ?? []);
			const doubt = item.isDone ? "done" : like ? "double" : dayCount(item.date) < oldest ? "old" : null;
			this.offers.set(item, { ...item, doubt, like });
		}
	}

	of(item: Candidate): Offer {
		const offer = this.offers.get(item);
		if (!offer) throw new RangeError(`no offer ${item.id}`);
		return offer;
	}

	/** For each candidate what it may be a double of, the likest first: an item that stands, or a candidate before it. */
	private likesOf(pairs: readonly Pair[]): Map<number, { other: number; likeness: number }[]> {
		const count = this.standings.length;
		const likes = new Map<number, { other: number; likeness: number }[]>();
		for (const { a, b, likeness } of pairs) {
			const at = Math.max(a, b) - count;
			if (at < 0) continue;
			const others = likes.get(at);
			const like = { other: Math.min(a, b), likeness };
			if (others) others.push(like);
			else likes.set(at, [like]);
		}
		return likes;
	}

	private likeIn(likes: readonly { other: number; likeness: number }[]): Like | null {
		const count = this.standings.length;
		const own = likes.find(({ other }) => other < count);
		const standing = own && this.standings[own.other];
		if (standing) return { markdown: standing.markdown, line: standing.item.line, id: null, likeness: own.likeness };
		for (const { other, likeness } of likes) {
			const offer = this.offerAt(other - count);
			if (offer?.doubt === null) return { markdown: offer.markdown, line: null, id: offer.id, likeness };
		}
		return null;
	}

	private offerAt(at: number): Offer | undefined {
		const item = this.candidates[at];
		return item && this.offers.get(item);
	}
}
