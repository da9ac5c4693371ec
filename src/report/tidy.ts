/** What tidying a note changes, and what of it somebody has to look at, as data: what `tidy --json` prints. */

import { peopleOffers, planPeople } from "../collect/people";
import type { PersonOffer } from "../collect/person";
import type { RelatedOffer } from "../collect/related";
import { planRelated, relatedOffers } from "../collect/relations";
import { createMatcher } from "../doubles/likeness";
import { readNote, type Note } from "../notes/reading";
import { pageOf, type Page } from "../plans/page";
import type { Change, Plan, Refusal } from "../plans/plan";
import { inSequence } from "../plans/sequence";
import type { Graph } from "../rollup/graph";
import { namesUsed } from "../rollup/people";
import type { Arrival } from "../rollup/reach";
import { arrivalsOf, type RollupHost } from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import { applyEdits, type Edit } from "../text/edit";
import { tidyContext } from "../tidy/context";
import { moveDone } from "../tidy/done";
import { itemPairs, planPairs } from "../tidy/items";
import type { ItemPair } from "../tidy/pair";
import type { TidyPart } from "../tidy/part";
import { words } from "../words/words";
import { quotable, UsageError } from "./asked";
import { pairReport, type PairReport } from "./pair";
import { refusalReport, type RefusalReport } from "./rollup";
import { noteAt, personNames, type Vault } from "./vault";

export const DONE_PLACES = ["end", "heading"] as const;
export type DonePlace = (typeof DONE_PLACES)[number];

/** What is to be tidied. */
export interface TidyWish {
	today: IsoDate;
	context: boolean;
	items: boolean;
	/** Where closed steps go; null leaves them where they are. */
	done: DonePlace | null;
	people: boolean;
	related: boolean;
}

export interface NoteTidyReport {
	path: string;
	/** What is done to entries of Recent Context. */
	context: Omit<TidyPart, "id">[];
	pairs: PairReport[];
	/** Whether closed steps move. */
	done: boolean;
	people: PersonOffer[];
	related: RelatedOffer[];
	refusals: RefusalReport[];
}

export interface TidyReport {
	today: IsoDate;
	/** Notes with a change, a pair or a refusal, by path. */
	notes: NoteTidyReport[];
}

export interface NoteTidying {
	report: NoteTidyReport;
	edits: readonly Edit[];
}

/** A note on the text at hand, and all that reaches it. */
export interface TidyGround {
	graph: Graph;
	note: Note;
	arrivals: readonly Arrival[];
	host: Omit<RollupHost, "choice" | "allEntries">;
	/** Names of known persons. */
	people: readonly string[];
}

/** What is named is tidied; Recent Context where nothing is. */
export function theTidyWish(today: IsoDate, asked: Partial<Omit<TidyWish, "today" | "done">>, done: string | null): TidyWish {
	const { context = false, items = false, people = false, related = false } = asked;
	const place = done === null ? null : (DONE_PLACES.find((one) => one === done.toLowerCase()) ?? null);
	if (done !== null && place === null) throw new UsageError(words.scripts.faults.noDonePlace(quotable(done)));
	const names = context || items || people || related || place !== null;
	return { today, context: context || !names, items, done: place, people, related };
}

/** The plan on the text the vault has; null when the note cannot be read. */
export function tidyAt(vault: Vault, path: string, wish: TidyWish, linkTo: RollupHost["linkTo"]): NoteTidying | null {
	const { graph, textOf } = vault;
	const note = noteAt(vault, path);
	const facts = graph.get(path);
	if (!note || !facts) return null;
	const arrivals = arrivalsOf(graph, facts, note, textOf);
	return tidyNote({ graph, note, arrivals, host: { today: wish.today, textOf, linkTo }, people: personNames(vault) }, wish);
}

export function tidyNote(ground: TidyGround, wish: TidyWish): NoteTidying {
	return new Tidying(ground).run(wish);
}

/** Does one thing after the other, each on the text that the one before left. */
class Tidying {
	private edits: readonly Edit[] = [];
	private text: string;
	private readonly refusals: Refusal[] = [];

	constructor(private readonly ground: TidyGround) {
		this.text = ground.note.outline.text;
	}

	run(wish: TidyWish): NoteTidying {
		const { graph, arrivals, host } = this.ground;
		const { path } = this.ground.note;
		const report: NoteTidyReport = { path, context: [], pairs: [], done: false, people: [], related: [], refusals: [] };
		const { settings } = graph.reader;
		const pairs = wish.items ? itemPairs(this.page(), createMatcher(settings.doubles)) : [];
		if (wish.context) report.context = this.context();
		if (wish.items) report.pairs = this.merge(pairs);
		const { done } = wish;
		if (done !== null) report.done = this.take(changeOf(moveDone(this.page(), done, settings.tidy.doneHeading)));
		if (wish.people) {
			const offers = peopleOffers(graph, this.note(), arrivals, host.textOf, wish.today);
			if (this.take(planPeople(this.note(), graph.reader, offers, host.linkTo))) report.people = offers;
		}
		if (wish.related) {
			const offers = relatedOffers(graph, this.note(), arrivals, wish.today);
			if (this.take(planRelated(this.note(), graph.reader, offers, host.linkTo))) report.related = offers;
		}
		return { report: { ...report, refusals: this.refusals.map(refusalReport) }, edits: this.edits };
	}

	private context(): NoteTidyReport["context"] {
		const { graph, arrivals, host } = this.ground;
		const { parts, ...change } = tidyContext(graph, this.note(), arrivals, host, () => true);
		this.take(change);
		return parts.map(({ id: _id, ...part }) => part);
	}

	private merge(pairs: readonly ItemPair[]): PairReport[] {
		const chosen = pairs.filter(({ suggested }) => suggested === "merge");
		const isMerged = this.take(
			planPairs(this.page(), createMatcher(this.ground.graph.reader.settings.doubles), chosen.map(({ id }) => ({ id, deed: "merge" }))),
		);
		return pairs.map((pair) => pairReport(pair, isMerged && chosen.includes(pair)));
	}

	/** Whether something changes. */
	private take({ edits, refusals }: Change): boolean {
		for (const one of refusals) this.refusals.push(one);
		this.edits = inSequence(this.ground.note.outline.text, this.edits, edits);
		this.text = applyEdits(this.text, edits);
		return edits.length > 0;
	}

	private note(): Note {
		return readNote(this.ground.note.path, this.text, this.ground.graph.reader);
	}

	private page(): Page {
		const { people, graph } = this.ground;
		return pageOf(this.note().outline, graph.reader, namesUsed(this.text, people));
	}
}

function changeOf({ edits = [], refusal }: Plan): Change {
	return { edits, refusals: refusal ? [refusal] : [] };
}

export function saysTidied({ context, pairs, done, people, related, refusals }: NoteTidyReport): boolean {
	return done || context.length + pairs.length + people.length + related.length + refusals.length > 0;
}

/** Nothing was changed after all. @param report of what was to be written, where it was planned */
export function untidied(path: string, report: NoteTidyReport | null, reasons: readonly Refusal[]): NoteTidyReport {
	const pairs = report?.pairs.map((pair) => ({ ...pair, merged: false })) ?? [];
	const refusals = [...(report?.refusals ?? []), ...reasons.map(refusalReport)];
	return { path, context: [], pairs, done: false, people: [], related: [], refusals };
}

export function isTidyRefused({ notes }: TidyReport): boolean {
	return notes.some(({ refusals }) => refusals.length > 0);
}
