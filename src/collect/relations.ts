/** The customers and projects that a project's sources name again and again and its lists do not have. */

import type { Note, Reader } from "../notes/reading";
import { addBullets } from "../plans/bullet";
import type { Change, Refusal } from "../plans/plan";
import { inSequence } from "../plans/sequence";
import type { Graph } from "../rollup/graph";
import type { LinkWriter } from "../rollup/link";
import { isIgnored, type Arrival } from "../rollup/reach";
import type { IsoDate } from "../text/date";
import { applyEdits, type Edit } from "../text/edit";
import { linksIn } from "../text/inline";
import { nameKey, inertText } from "../text/plain";
import { scan } from "../text/scan";
import { linkCalled } from "./link-text";
import { listedIn, namesListed, targetKey } from "./listed";
import type { RelatedOffer } from "./related";

const LISTS = ["relatedCustomers", "relatedProjects"] as const;
const LIST_OF: ReadonlyMap<string | null, RelatedOffer["list"]> = new Map([
	["customers", "relatedCustomers"],
	["projects", "relatedProjects"],
]);

/** Those that most meetings name first; of equal ones the one named last, then by title. */
export function relatedOffers(graph: Graph, note: Note, arrivals: readonly Arrival[], today: IsoDate): RelatedOffer[] {
	const { relatedSources } = graph.reader.settings.collect;
	const listed = listedIn(graph, note, [...LISTS, "related"]);
	const told = new Map<string, Arrival[]>();
	for (const arrival of arrivals) {
		if (arrival.date > today || !arrival.contact) continue;
		for (const path of namedBy(graph, [arrival.source, ...arrival.also])) told.set(path, [...(told.get(path) ?? []), arrival]);
	}
	const offers: (RelatedOffer & { last: string })[] = [];
	for (const [path, by] of told) {
		const facts = graph.get(path);
		const list = facts && graph.isTracked(path) ? LIST_OF.get(facts.tracked) : undefined;
		if (!facts || !list || by.length < relatedSources || path === note.path || listed.paths.has(path) || isIgnored(graph, facts)) continue;
		offers.push({ path, title: facts.title, list, sources: by.map(({ source }) => source), last: by[0]?.date ?? "" });
	}
	const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	offers.sort((a, b) => b.sources.length - a.sources.length || compare(b.last, a.last) || compare(nameKey(a.title), nameKey(b.title)) || compare(a.path, b.path));
	return offers.map(({ last: _last, ...offer }) => offer);
}

/** What notes of one meeting name, or are filed under. Lists of related notes name too much. */
function namedBy(graph: Graph, members: readonly string[]): Set<string> {
	const found = new Set<string>();
	for (const path of members) {
		const home = graph.homeOf(path);
		if (home !== null) found.add(home);
		for (const mention of graph.source(path)?.mentions ?? []) {
			const target = mention.listed ? undefined : graph.resolve(mention, path)?.path;
			if (target !== undefined) found.add(target);
		}
	}
	return found;
}

/** Each goes behind the last bullet of its list, unless it stands there by now. */
export function planRelated(note: Note, { names, settings }: Reader, chosen: readonly RelatedOffer[], linkTo: LinkWriter): Change {
	const { text } = note.outline;
	let edits: Edit[] = [];
	const refusals: Refusal[] = [];
	for (const list of LISTS) {
		const outline = scan(applyEdits(text, edits));
		const listed = namesListed(outline, names, list);
		const links = chosen
			.filter((offer) => offer.list === list && !listed.has(nameKey(offer.title)))
			.map(({ path, title }) => linkCalled(linkTo(path, note.path), inertText(title)))
			.filter((link) => !linksIn(link).some(({ target }) => listed.has(targetKey(target))));
		const plan = addBullets({ outline, names, settings }, list, links);
		if (plan.refusal) refusals.push(plan.refusal);
		else edits = inSequence(text, edits, plan.edits);
	}
	return { edits, refusals };
}
