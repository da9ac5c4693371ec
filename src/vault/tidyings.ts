/** Tidying a project, its people and its related lists as proposals: each thing that changes is a part of its own. */

import { peopleOffers, planPeople } from "../collect/people";
import type { PersonOffer } from "../collect/person";
import type { RelatedOffer } from "../collect/related";
import { planRelated, relatedOffers } from "../collect/relations";
import { createMatcher } from "../doubles/likeness";
import type { Matcher } from "../doubles/matcher";
import { entryAt, type Entry } from "../notes/entry";
import { readNote } from "../notes/reading";
import { pageOf, type Page } from "../plans/page";
import type { Change } from "../plans/plan";
import type { Part, Proposal } from "../review/proposal";
import type { Graph } from "../rollup/graph";
import { namesUsed } from "../rollup/people";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { baseName } from "../text/path";
import { plainText, shorten } from "../text/plain";
import { scan } from "../text/scan";
import { tidyContext } from "../tidy/context";
import { itemPairSteps, planPairs } from "../tidy/items";
import type { ItemPair, PairChoice } from "../tidy/pair";
import type { TidyPart } from "../tidy/part";
import { monthDay } from "../words/dates";
import { locale, words } from "../words/words";
import type { Index } from "./index";
import type { Given } from "./prepared";
import type { Rollups } from "./rollups";
import { Slices } from "./slices";

export interface TidyingParts {
	index: Index;
	rollups: Rollups;
	/** Every name a known person has. */
	people: () => readonly string[];
	settings: () => Settings;
	today: () => IsoDate;
}

/** Characters of an entry's name that a part quotes. */
const QUOTED = 80;

export class Tidyings {
	constructor(private readonly parts: TidyingParts) {}

	/** Tidies the Recent Context of a note; null when it is in order, or the note is not tracked. */
	async context(path: string): Promise<Proposal | null> {
		const tidied = ({ graph, note, arrivals, host }: Given, isWanted: (part: TidyPart) => boolean): ReturnType<typeof tidyContext> =>
			tidyContext(graph, note, arrivals, host, isWanted);
		const work = await this.parts.rollups.preparedFor(path, (given) => tidied(given, () => true));
		if (!work) return null;
		const { parts, refusals } = work.result;
		if (parts.length === 0 && refusals.length === 0) return null;
		return {
			...this.about(path),
			parts: parts.map(contextPart),
			refusals,
			plan: (text, wanted) => work.again(text, (given) => tidied(given, ({ id }) => wanted.has(id))),
			lookUp: () => work.lookUp(),
		};
	}

	/** Adds people of the note's sources to its lists; null when nobody is missing. */
	people(path: string): Promise<Proposal | null> {
		const { today } = this.parts;
		return this.offering(path, {
			offers: ({ graph, note, arrivals, host }) => peopleOffers(graph, note, arrivals, host.textOf, today()),
			idOf: ({ path: person, name }: PersonOffer) => `person ${person ?? name}`,
			partOf: (offer, graph) => this.personPart(offer, graph),
			plan: ({ graph, note, host }, chosen) => planPeople(note, graph.reader, chosen, host.linkTo),
		});
	}

	/** Adds customers and projects of the note's sources to its lists; null when none is missing. */
	related(path: string): Promise<Proposal | null> {
		const { today } = this.parts;
		return this.offering(path, {
			offers: ({ graph, note, arrivals }) => relatedOffers(graph, note, arrivals, today()),
			idOf: ({ path: other }: RelatedOffer) => `related ${other}`,
			partOf: ({ title, list, sources }, graph) => ({ label: words.tidy.relatedPart[list](title), reason: this.seen(sources, graph) }),
			plan: ({ graph, note, host }, chosen) => planRelated(note, graph.reader, chosen, host.linkTo),
		});
	}

	/** Items of a note that look alike, those that are surest first; null when it cannot be read. */
	async pairs(path: string): Promise<readonly ItemPair[] | null> {
		const text = await this.parts.rollups.textOf(path);
		return text === null ? null : new Slices().all(itemPairSteps(this.pageOf(path, text), this.matcher()));
	}

	/** What is done with pairs of items, as one change. */
	pairing(path: string, choices: readonly PairChoice[]): Proposal {
		const matcher = this.matcher();
		return {
			...this.about(path),
			parts: choices.map(({ id }) => ({ id, label: "", reason: null })),
			refusals: [],
			plan: (text, wanted) => planPairs(this.pageOf(path, text), matcher, choices.filter(({ id }) => wanted.has(id))),
			lookUp: () => Promise.resolve(),
		};
	}

	private matcher(): Matcher {
		return createMatcher(this.parts.settings().doubles);
	}

	private pageOf(path: string, text: string): Page {
		const { index, people } = this.parts;
		return pageOf(readNote(path, text, index.reader).outline, index.reader, namesUsed(text, people()));
	}

	/** A proposal with a part for each offer. */
	private async offering<Offer>(path: string, { offers, idOf, partOf, plan }: Offering<Offer>): Promise<Proposal | null> {
		const work = await this.parts.rollups.preparedFor(path, (given) => ({ found: offers(given), graph: given.graph }));
		if (!work) return null;
		const { found, graph } = work.result;
		if (found.length === 0) return null;
		return {
			...this.about(path),
			parts: found.map((offer) => ({ id: idOf(offer), ...partOf(offer, graph) })),
			refusals: [],
			plan: (text, wanted) => work.again(text, (given) => plan(given, found.filter((offer) => wanted.has(idOf(offer))))),
			lookUp: () => work.lookUp(),
		};
	}

	private personPart({ name, role, company, sources, missing }: PersonOffer, graph: Graph): Omit<Part, "id"> {
		const about = [role, company].filter((text) => text !== null).join(", ");
		const [list] = missing;
		const where = missing.length > 1 || list === undefined ? "both" : list;
		return { label: about === "" ? name : `${name} - ${about}`, reason: `${this.seen(sources, graph)}; ${words.tidy.missingIn[where]}` };
	}

	/** @param sources newest first */
	private seen(sources: readonly string[], graph: Graph): string {
		const [newest] = sources;
		const date = newest === undefined ? undefined : graph.source(newest)?.date;
		return words.tidy.atMeetings(sources.length, date === undefined ? null : monthDay(date, this.parts.today(), locale));
	}

	private about(path: string): Pick<Proposal, "path" | "title" | "skipped"> {
		return { path, title: this.titleOf(path), skipped: [] };
	}

	private titleOf(path: string): string {
		return this.parts.index.graph.get(path)?.title ?? baseName(path);
	}
}

/** What a note may be given, and how that is shown and written. */
interface Offering<Offer> {
	offers: (given: Given) => readonly Offer[];
	idOf: (offer: Offer) => string;
	partOf: (offer: Offer, graph: Graph) => Omit<Part, "id">;
	plan: (given: Given, chosen: readonly Offer[]) => Change;
}

function contextPart({ id, deed, before, after }: TidyPart): Part {
	const { contextPart: labels, contextReason: reasons } = words.tidy;
	const [entry] = entriesIn(after);
	const name = entry ? nameOf(entry) : "";
	switch (deed) {
		case "merge":
			return { id, label: labels.merge(entriesIn(before).length + 1, name), reason: reasons.merge };
		case "summary":
			return { id, label: labels.summary(name), reason: reasons.summary };
		case "via":
			return { id, label: labels.via(name, entry?.via ?? ""), reason: null };
		case "order":
			return { id, label: labels.order(entriesIn(before).length), reason: null };
	}
}

function entriesIn(markdown: string): Entry[] {
	const outline = scan(markdown);
	return outline.items.flatMap((_, index) => entryAt(outline, index) ?? []);
}

/** What an entry is called: its link's words, with its date where those lack it. */
function nameOf({ date, link, summary }: Entry): string {
	const said = shorten(plainText(link?.alias ?? (link ? baseName(link.target) : (summary ?? ""))), QUOTED);
	return said.startsWith(date) ? said : `${date}: ${said}`;
}
