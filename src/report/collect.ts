/** What a project's sources have to offer and what of it is taken, as data: what `collect --json` prints. */

import { anchoredIn, planBlockIds, sourcesToMark } from "../collect/blocks";
import type { CollectKind } from "../collect/candidate";
import type { Choice } from "../collect/choice";
import { initialChoices } from "../collect/initial";
import type { Collection, Doubt, Offer, OfferGroup, Since } from "../collect/offer";
import { collectSteps } from "../collect/offers";
import { planCollection, type Collected } from "../collect/plan";
import { createMatcher } from "../doubles/likeness";
import { readNote } from "../notes/reading";
import type { Change, Refusal } from "../plans/plan";
import type { LinkWriter } from "../rollup/link";
import { arrivalStepsOf } from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import { words } from "../words/words";
import { quotable, theDay, UsageError } from "./asked";
import { refusalLine, textOf } from "./print";
import { refusalReport, type RefusalReport } from "./rollup";
import { noteAt, personNames, type Vault } from "./vault";

/** What is to be collected. */
export interface CollectAsk {
	path: string;
	today: IsoDate;
	since: Since;
	/** Also what looks like a double or is old. */
	all: boolean;
}

export interface OfferReport {
	source: string;
	line: number;
	kind: CollectKind;
	text: string;
	owner: string | null;
	due: IsoDate | null;
	doubt: Doubt | null;
	/** The words it looks like, and their line; null for another offer's. */
	like: { text: string; line: number | null; likeness: number } | null;
	/** Whether it is added, or would be. */
	planned: boolean;
}

export interface MeetingReport extends Omit<OfferGroup, "offers"> {
	offers: OfferReport[];
}

export interface CollectReport {
	path: string;
	today: IsoDate;
	since: Since;
	lastCollected: IsoDate | null;
	/** How many offers nobody doubts, and how many items stand in the project already or were dismissed. */
	waiting: number;
	known: number;
	/** How many are added, or would be. */
	planned: number;
	meetings: MeetingReport[];
	refusals: RefusalReport[];
}

/** @throws when it is neither a day nor `last` */
export function theSince(value: string | null): Since {
	if (value === null || value === "last") return value;
	try {
		return theDay(value);
	} catch {
		throw new UsageError(words.scripts.faults.noSince(quotable(value)));
	}
}

/** One source at a time; null when the note cannot be read. @param linkTo for links in items that would lead elsewhere */
export function* collectionSteps(vault: Vault, { path, today, since }: CollectAsk, linkTo: LinkWriter): Generator<void, Collection | null> {
	const { graph, textOf } = vault;
	const note = noteAt(vault, path);
	const facts = graph.get(path);
	if (!note || !facts) return null;
	const arrivals = yield* arrivalStepsOf(graph, facts, note, textOf);
	const matcher = createMatcher(graph.reader.settings.doubles);
	return yield* collectSteps(graph, note, arrivals, { today, since, textOf, people: personNames(vault), matcher, linkTo });
}

/** Takes items over: the ids in sources first, then the project. What was not written is said by whoever writes. */
export class Taking {
	private choices: readonly Choice[];
	private readonly refusals: Refusal[] = [];
	private taken: ReadonlySet<string> = new Set();

	constructor(
		private readonly vault: Vault,
		private readonly ask: CollectAsk,
		private readonly collection: Collection,
		private readonly linkTo: LinkWriter,
	) {
		this.choices = initialChoices(collection, ask.all);
	}

	/** The sources that need ids, by path: they come first. */
	get sources(): string[] {
		return sourcesToMark(this.choices);
	}

	planSource(path: string, text: string): Change {
		return planBlockIds(readNote(path, text, this.vault.graph.reader), this.choices);
	}

	/** @param text of a source after its turn; null where it cannot be read: the links to it lead to what is there */
	marked(path: string, text: string | null, failures: readonly Refusal[]): void {
		this.choices = anchoredIn(this.choices, path, text);
		for (const one of failures) this.refusals.push(one);
	}

	planProject(text: string): Collected {
		const { reader } = this.vault.graph;
		return planCollection(readNote(this.ask.path, text, reader), reader, personNames(this.vault), this.choices, this.linkTo);
	}

	/** @param taken ids of the offers that are in the project, or would be */
	ended(taken: readonly string[], refusals: readonly Refusal[]): CollectReport {
		this.taken = new Set(taken);
		for (const one of refusals) this.refusals.push(one);
		const { path, today, since } = this.ask;
		const { lastCollected, waiting, known, groups } = this.collection;
		const meetings = groups.map((group): MeetingReport => ({ ...group, offers: group.offers.map((offer) => this.offerReport(offer)) }));
		return { path, today, since, lastCollected, waiting, known, planned: this.taken.size, meetings, refusals: this.refusals.map(refusalReport) };
	}

	private offerReport(offer: Offer): OfferReport {
		const { id, path, line, kind, text, owner, due, doubt, like } = offer;
		const looks = like && { text: like.markdown, line: like.line, likeness: like.likeness };
		return { source: path, line, kind, text, owner, due, doubt, like: looks, planned: this.taken.has(id) };
	}
}

/** What the diffs do not say: what was left out and why, what was refused, and how much it is. */
export function collectText(report: CollectReport, oldDays: number, isWritten: boolean): string {
	const { collected, facts } = words.scripts;
	const lines = [report.path];
	for (const { date, title, offers } of report.meetings) {
		lines.push(`  ${date} ${title}`);
		for (const offer of offers) {
			const doubt = doubtPhrase(offer, oldDays);
			const sign = offer.planned ? "+" : "-";
			lines.push(`    ${sign} ${facts.line(offer.line)}, ${collected.kinds[offer.kind]}: ${offer.text}${doubt === null ? "" : ` (${doubt})`}`);
		}
	}
	const all = report.meetings.reduce((sum, { offers }) => sum + offers.length, 0);
	const { planned, known, refusals } = report;
	return textOf([...lines, ...refusals.map(refusalLine), collected.totals(planned, all - planned, known, isWritten)]);
}

function doubtPhrase({ doubt, like }: OfferReport, oldDays: number): string | null {
	const { collected } = words.scripts;
	if (doubt === "done") return collected.done;
	if (doubt === "old") return collected.old(oldDays);
	return doubt === "double" ? collected.double(like?.text ?? "") : null;
}
