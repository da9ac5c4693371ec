/** What tidying does to Recent Context, as parts that people can look at: the lines before and after. */

import { wordsOf } from "../notes/words";
import { applyEdits, type Edit } from "../text/edit";
import { hashOf } from "../text/hash";
import type { Outline } from "../text/outline";
import { fixEdits, type Fix } from "./fix";
import { keptEdits, type Merge } from "./merge";
import { orderEdits, type Run } from "./order";
import type { TidyPart } from "./part";
import type { Phrase } from "./phrase";

/** Names for parts that hold as long as the entries say what they say. */
export class PartIds {
	private readonly counts = new Map<string, number>();

	constructor(private readonly outline: Outline) {}

	of(deed: string, phrases: readonly Phrase[]): string {
		const id = `${deed} ${hashOf(phrases.map(({ entry }) => wordsOf(this.outline, entry.index).text).join("\n"))}`;
		const count = this.counts.get(id) ?? 0;
		this.counts.set(id, count + 1);
		return count === 0 ? id : `${id} ${count}`;
	}
}

export function mergePart(outline: Outline, merge: Merge, ids: PartIds): TidyPart {
	const { kept, dropped } = merge;
	const before = dropped.map(({ item }) => linesOf(outline, item.line, item.to)).join("\n");
	const after = linesOf(outline, kept.item.line, kept.item.to, keptEdits(outline, merge));
	return { id: ids.of("merge", [kept, ...dropped]), deed: "merge", line: kept.entry.line, before, after };
}

export function fixPart(outline: Outline, fix: Fix, ids: PartIds): TidyPart {
	const { deed, phrase } = fix;
	const { item, further, entry } = phrase;
	const before = linesOf(outline, item.line, further - 1);
	return { id: ids.of(deed, [phrase]), deed, line: entry.line, before, after: linesOf(outline, item.line, further - 1, fixEdits(fix)) };
}

/** One for each section, by its number. @param titles of the sections */
export function orderParts(outline: Outline, titles: readonly string[], runs: readonly Run[]): Map<number, TidyPart> {
	const parts = new Map<number, TidyPart>();
	for (const run of runs) {
		const { section } = run;
		const nth = titles.slice(0, section).filter((title) => title === titles[section]).length;
		const part = parts.get(section) ?? { id: `order ${titles[section] ?? ""} ${nth}`, deed: "order", line: null, before: "", after: "" };
		const { before, after } = stretchOf(outline, run);
		const joined = (one: string, other: string): string => (one === "" ? other : `${one}\n${other}`);
		parts.set(section, { ...part, before: joined(part.before, before), after: joined(part.after, after) });
	}
	return parts;
}

/** What stands between the first and the last entry that moves, before and after. */
function stretchOf(outline: Outline, run: Run): { before: string; after: string } {
	const { stand, sorted } = run;
	const moves = stand.filter((phrase, at) => phrase !== sorted[at]);
	const from = moves[0]?.item.line ?? 0;
	const to = moves.at(-1)?.item.to ?? from;
	return { before: linesOf(outline, from, to), after: linesOf(outline, from, to, orderEdits(outline, run)) };
}

/** Lines with edits in them, without the last break, breaks as they are shown. */
function linesOf({ text, lines }: Outline, from: number, to: number, edits: readonly Edit[] = []): string {
	const start = lines.start(from);
	const own = edits.map((edit) => ({ ...edit, from: edit.from - start, to: edit.to - start }));
	return applyEdits(text.slice(start, lines.end(to)), own).replace(/\r\n?/g, "\n");
}
