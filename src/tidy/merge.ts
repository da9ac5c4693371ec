/** Entries of one source or one meeting of which all but one can go without a loss. */

import type { Settings } from "../settings/schema";
import { cutsOf } from "../plans/cut";
import type { Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { nameKey } from "../text/plain";
import type { Origin, Origins } from "./origin";
import { isBeginning, hasFieldsOnly, uncut, type Phrase } from "./phrase";

export interface Merge {
	kept: Phrase;
	/** In the order of their lines. */
	dropped: Phrase[];
	/** `(via …)` that goes over to the entry that stays, null where it needs none. */
	via: string | null;
}

/** How much a summary says. */
function worth(phrase: Phrase, settings: Settings): number {
	if (phrase.entry.summary === null) return 0;
	return hasFieldsOnly(phrase, settings) ? 1 : 2;
}

interface Candidate {
	phrase: Phrase;
	origin: Origin;
	worth: number;
}

/** @param phrases in the order of their lines */
export function mergesIn(outline: Outline, phrases: readonly Phrase[], origins: Origins, settings: Settings): Merge[] {
	const days = new Map<string, Candidate[]>();
	for (const phrase of phrases) {
		const candidate = { phrase, origin: origins.of(phrase.entry), worth: worth(phrase, settings) };
		const day = days.get(phrase.entry.date);
		if (day) day.push(candidate);
		else days.set(phrase.entry.date, [candidate]);
	}
	const merges = [...days.values()].filter((day) => day.length > 1).flatMap((day) => mergesOf(outline, day, origins));
	return merges.sort((a, b) => a.kept.item.line - b.kept.item.line);
}

function mergesOf(outline: Outline, day: readonly Candidate[], origins: Origins): Merge[] {
	const rest = [...day].sort(byWorth);
	const merges: Merge[] = [];
	for (let kept = rest.shift(); kept; kept = rest.shift()) {
		const merge: Merge = { kept: kept.phrase, dropped: [], via: null };
		for (const other of [...rest]) {
			if (!origins.covers(kept.origin, other.origin) || !canGo(outline, kept, other, merge.via)) continue;
			rest.splice(rest.indexOf(other), 1);
			merge.dropped.push(other.phrase);
			if (kept.phrase.via === null) merge.via ??= other.phrase.via;
		}
		merge.dropped.sort((a, b) => a.item.line - b.item.line);
		if (merge.dropped.length > 0) merges.push(merge);
	}
	return merges;
}

/** The one that says most first; of equal ones that which has to stay, that with a via, then the first. */
function byWorth(a: Candidate, b: Candidate): number {
	// Of fields alone none says more than the others.
	const length = ({ phrase, worth }: Candidate): number => (worth < 2 ? 0 : uncut(phrase.entry.summary ?? "").length);
	const hasId = ({ phrase }: Candidate): number => (phrase.hasId ? 1 : 0);
	const hasVia = ({ phrase }: Candidate): number => (phrase.via === null ? 0 : 1);
	const order = a.phrase.item.line - b.phrase.item.line;
	return b.worth - a.worth || length(b) - length(a) || hasId(b) - hasId(a) || hasVia(b) - hasVia(a) || order;
}

/** Whether an entry says nothing that the other one does not say. @param via that goes over to the one that stays already */
function canGo(outline: Outline, kept: Candidate, other: Candidate, via: string | null): boolean {
	const { phrase } = other;
	if (phrase.hasId || phrase.item.mark !== kept.phrase.item.mark) return false;
	// Neither a link nor one that leads somewhere is given up for less.
	if (phrase.entry.link && (!kept.phrase.entry.link || (other.origin.leads && !kept.origin.leads))) return false;
	const standing = kept.phrase.via ?? via;
	if (phrase.via !== null && standing !== null && nameKey(phrase.via) !== nameKey(standing)) return false;
	if (phrase.further <= phrase.item.to && !sharesColumn(outline, kept.phrase, phrase)) return false;
	return other.worth < 2 || isBeginning(phrase.entry.summary ?? "", kept.phrase.entry.summary ?? "");
}

/** Whether what is nested in one can stand in the other as it is written. */
function sharesColumn(outline: Outline, one: Phrase, other: Phrase): boolean {
	const before = ({ item }: Phrase): string => {
		const { lines, text } = outline;
		return text.slice(lines.start(item.line), item.box >= 0 ? item.box : item.start).replace(/[-*+.)]|\d/g, "-");
	};
	return before(one) === before(other);
}

/** Takes the dropped entries out; what is nested in them and their via go to the ones that stay. */
export function mergeEdits(outline: Outline, merges: readonly Merge[]): Edit[] {
	return [...merges.flatMap((merge) => keptEdits(outline, merge)), ...cuts(outline, merges.flatMap(({ dropped }) => dropped))];
}

export function keptEdits(outline: Outline, { kept, dropped, via }: Merge): Edit[] {
	const { lines, text } = outline;
	const further = dropped
		.filter(({ further: from, item }) => from <= item.to)
		.map(({ further: from, item }) => lines.breakOf(kept.item.to) + text.slice(lines.start(from), lines.end(item.to)))
		.join("");
	const behind = lines.end(kept.item.to);
	return [
		...(via === null ? [] : [{ from: kept.end, to: kept.end, insert: ` ${via}` }]),
		...(further === "" ? [] : [{ from: behind, to: behind, insert: further }]),
	];
}

/** Neighbours go in one cut, with the blank lines between them. */
function cuts(outline: Outline, dropped: readonly Phrase[]): Edit[] {
	const stretches: { from: number; to: number }[] = [];
	for (const { item } of [...dropped].sort((a, b) => a.item.line - b.item.line)) {
		const last = stretches.at(-1);
		if (last && areBlank(outline, last.to + 1, item.line - 1)) last.to = item.to;
		else stretches.push({ from: item.line, to: item.to });
	}
	return stretches.flatMap((stretch) => cutsOf(outline, stretch).slice(0, 1));
}

/** Whether nothing stands on these lines but quote signs. */
export function areBlank({ lines }: Outline, from: number, to: number): boolean {
	for (let line = from; line <= to; line++) if (!/^[ \t>]*$/.test(lines.at(line))) return false;
	return true;
}
