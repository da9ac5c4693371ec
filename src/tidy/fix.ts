/** What single entries lack: a summary where only fields stand, and the note they came through. */

import { nameInVia, summaryFrom, type RollupHost } from "../rollup/rollup";
import type { Graph } from "../rollup/graph";
import type { Edit } from "../text/edit";
import { baseName } from "../text/path";
import type { Merge } from "./merge";
import type { Origins } from "./origin";
import { hasFieldsOnly, type Phrase } from "./phrase";

export interface Fix {
	deed: "summary" | "via";
	phrase: Phrase;
	/** The new summary, or the name it came through. */
	words: string;
}

export type FixHost = Pick<RollupHost, "textOf" | "summaryFrom">;

/** @param phrases of the note in the order of their lines */
export function fixesIn(graph: Graph, phrases: readonly Phrase[], merges: readonly Merge[], origins: Origins, host: FixHost): Fix[] {
	const gone = new Set(merges.flatMap(({ dropped }) => dropped));
	const given = new Set(merges.filter(({ via }) => via !== null).map(({ kept }) => kept));
	const rest = phrases.filter((phrase) => !gone.has(phrase));
	const { settings } = graph.reader;
	const fixes: Fix[] = [];
	for (const phrase of rest) {
		const { summary } = phrase.entry;
		if (hasFieldsOnly(phrase, settings) && !isToldBeside(phrase, rest)) {
			const words = realSummary(graph, phrase, origins, host);
			if (words !== null && words !== summary) fixes.push({ deed: "summary", phrase, words });
		}
		if (phrase.via !== null || given.has(phrase)) continue;
		const via = origins.arrivalOf(phrase.entry)?.via ?? null;
		const words = via === null ? null : nameInVia(graph.get(via)?.title ?? baseName(via));
		if (words !== null) fixes.push({ deed: "via", phrase, words });
	}
	return fixes;

	/** Another entry of the same source tells of it, and the two would be doubles then. */
	function isToldBeside(phrase: Phrase, all: readonly Phrase[]): boolean {
		const own = origins.of(phrase.entry);
		return all.some((other) => {
			const { date, summary } = other.entry;
			if (other === phrase || date !== phrase.entry.date || summary === null || hasFieldsOnly(other, settings)) return false;
			const origin = origins.of(other.entry);
			return origins.covers(own, origin) || origins.covers(origin, own);
		});
	}
}

function realSummary(graph: Graph, { entry }: Phrase, origins: Origins, host: FixHost): string | null {
	const arrival = origins.arrivalOf(entry);
	const [file] = origins.of(entry).files;
	const source = arrival?.source ?? file;
	if (source === undefined || !graph.get(source)) return null;
	// A line of another note of the meeting would say nothing here.
	const line = arrival?.reached === source ? arrival.line : null;
	return host.summaryFrom ? host.summaryFrom(source, line) : summaryFrom(graph, source, line, host.textOf);
}

export function fixEdits({ deed, phrase, words }: Fix): Edit[] {
	if (deed === "via") return [{ from: phrase.end, to: phrase.end, insert: ` (via ${words})` }];
	return phrase.summary ? [{ ...phrase.summary, insert: words }] : [];
}
