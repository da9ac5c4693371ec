/** Tidies the Recent Context of a note: doubles go, summaries and vias come back, entries stand in order. */

import type { Note } from "../notes/reading";
import { sectionsOf, sectionsOfKind } from "../notes/section";
import type { Refusal } from "../plans/plan";
import { inSequence } from "../plans/sequence";
import type { Graph } from "../rollup/graph";
import type { Arrival } from "../rollup/reach";
import type { RollupHost } from "../rollup/rollup";
import type { Edit } from "../text/edit";
import { plainText } from "../text/plain";
import { fixEdits, fixesIn, type Fix } from "./fix";
import { mergeEdits, mergesIn, type Merge } from "./merge";
import { orderEdits, unsortedRuns, type Run } from "./order";
import { Origins } from "./origin";
import type { TidyPart } from "./part";
import type { Phrase } from "./phrase";
import { fixPart, mergePart, orderParts, PartIds } from "./shown";
import { phrasesOf, sheetAfter, sheetOf, type Shape, type Sheet } from "./sheet";

export interface ContextTidying {
	/** All there are, whether they are wanted or not. */
	parts: TidyPart[];
	/** Of the wanted ones. */
	edits: readonly Edit[];
	/** What would not read as meant, and is no part for it. */
	refusals: readonly Refusal[];
}

export type TidyHost = Omit<RollupHost, "choice" | "allEntries">;

/** @param isWanted asked for every part */
export function tidyContext(
	graph: Graph,
	note: Note,
	arrivals: readonly Arrival[],
	host: TidyHost,
	isWanted: (part: TidyPart) => boolean,
): ContextTidying {
	return new Tidying(graph, note, arrivals, host).run(isWanted);
}

/** A merge or a fix, and how it is shown. */
interface Change {
	part: TidyPart;
	merge: Merge | null;
	fix: Fix | null;
}

interface Sorted {
	edits: Edit[];
	runs: readonly Run[];
}

class Tidying {
	private readonly sheet: Sheet;
	private readonly refusals: Refusal[] = [];

	constructor(
		private readonly graph: Graph,
		private readonly note: Note,
		private readonly arrivals: readonly Arrival[],
		private readonly host: TidyHost,
	) {
		this.sheet = sheetOf(note.outline, graph.reader.names);
	}

	run(isWanted: (part: TidyPart) => boolean): ContextTidying {
		const changes = this.possible(this.changes(), this.refusals);
		const all = this.changed(changes) ?? this.sheet;
		const sorted = this.sorted(all, () => true, this.refusals);
		const orders = orderParts(all.outline, this.titles(), sorted.runs);
		const parts = [...changes.map(({ part }) => part), ...orders.values()].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
		const wanted = new Set(parts.filter(isWanted));
		const chosen = this.possible(changes.filter(({ part }) => wanted.has(part)), []);
		const left = this.changed(chosen) ?? this.sheet;
		const { edits } = this.sorted(left, (section) => wanted.has(orders.get(section) ?? NO_PART), []);
		return { parts, edits: inSequence(this.note.outline.text, this.editsOf(chosen), edits), refusals: this.refusals };
	}

	/** Of the Recent Context sections. */
	private titles(): string[] {
		const { outline } = this.note;
		return sectionsOfKind(sectionsOf(outline, this.graph.reader.names), "recentContext").map(({ heading }) => heading.text);
	}

	private changes(): Change[] {
		const { outline } = this.sheet;
		const phrases = phrasesOf(this.sheet);
		const origins = new Origins(this.graph, this.note, this.arrivals, this.host.textOf);
		const merges = mergesIn(outline, phrases, origins, this.graph.reader.settings);
		const ids = new PartIds(outline);
		return [
			...merges.map((merge): Change => ({ part: mergePart(outline, merge, ids), merge, fix: null })),
			...fixesIn(this.graph, phrases, merges, origins, this.host).map((fix): Change => ({ part: fixPart(outline, fix, ids), merge: null, fix })),
		];
	}

	/** Those that read as meant together. */
	private possible(changes: readonly Change[], refusals: Refusal[]): Change[] {
		if (this.changed(changes)) return [...changes];
		const good: Change[] = [];
		for (const change of changes) {
			if (this.changed([...good, change])) good.push(change);
			else refusals.push({ code: "text-differs", line: change.part.line });
		}
		return good;
	}

	private editsOf(changes: readonly Change[]): Edit[] {
		const fixes = changes.flatMap(({ fix }) => (fix ? fixEdits(fix) : []));
		return [...fixes, ...mergeEdits(this.sheet.outline, changes.flatMap(({ merge }) => merge ?? []))];
	}

	/** The text with these changes in it; null where it would not read as meant. */
	private changed(changes: readonly Change[]): Sheet | null {
		if (changes.length === 0) return this.sheet;
		const merges = new Map(changes.flatMap(({ merge }) => (merge ? [[merge.kept, merge] as const] : [])));
		const gone = new Set([...merges.values()].flatMap(({ dropped }) => dropped));
		const fixes = changes.flatMap(({ fix }) => fix ?? []);
		const { sections, shapes } = this.sheet;
		const meant = sections.map((phrases, section) =>
			phrases.flatMap((phrase, at) => {
				const shape = shapes[section]?.[at];
				if (!shape || (phrase && gone.has(phrase))) return [];
				return [phrase ? this.meantOf(phrase, shape, merges.get(phrase), fixes) : shape];
			}),
		);
		return sheetAfter(this.sheet, this.graph.reader.names, this.editsOf(changes), meant, gone.size);
	}

	private meantOf(phrase: Phrase, shape: Shape, merge: Merge | undefined, fixes: readonly Fix[]): Shape {
		const wordsFor = (deed: Fix["deed"]): string | undefined => fixes.find((fix) => fix.phrase === phrase && fix.deed === deed)?.words;
		const via = wordsFor("via");
		const taken = merge?.via == null ? null : merge.dropped.find((other) => other.via === merge.via);
		const nested = merge ? [...shape.nested, ...merge.dropped.flatMap((other) => this.shapeOf(other).nested)].sort() : shape.nested;
		return { ...shape, summary: wordsFor("summary") ?? shape.summary, via: via === undefined ? (taken?.entry.via ?? shape.via) : plainText(via), nested };
	}

	private shapeOf(phrase: Phrase): Shape {
		const { sections, shapes } = this.sheet;
		const section = sections.findIndex((phrases) => phrases.includes(phrase));
		const shape = shapes[section]?.[sections[section]?.indexOf(phrase) ?? -1];
		if (!shape) throw new RangeError(`no entry on line ${phrase.item.line + 1}`);
		return shape;
	}

	/** Sorts the sections somebody wants sorted, run by run where they cannot be sorted all at once. */
	private sorted(sheet: Sheet, isWanted: (section: number) => boolean, refusals: Refusal[]): Sorted {
		const { order } = this.graph.reader.settings.entries;
		const runs = unsortedRuns(sheet.outline, sheet.sections, order).filter(({ section }) => isWanted(section));
		const good = this.ordered(sheet, runs) ? runs : this.orderable(sheet, runs, refusals);
		return { edits: editsOfRuns(sheet, good), runs: good };
	}

	private orderable(sheet: Sheet, runs: readonly Run[], refusals: Refusal[]): Run[] {
		const good: Run[] = [];
		for (const run of runs) {
			if (this.ordered(sheet, [...good, run])) good.push(run);
			else refusals.push({ code: "text-differs", line: (run.stand[0]?.item.line ?? 0) + 1 });
		}
		return good;
	}

	private ordered(sheet: Sheet, runs: readonly Run[]): Sheet | null {
		if (runs.length === 0) return sheet;
		const coming = new Map<Phrase, Phrase>();
		for (const { stand, sorted } of runs) stand.forEach((place, at) => coming.set(place, sorted[at] ?? place));
		const shapes = new Map<Phrase, Shape>();
		sheet.sections.forEach((phrases, section) =>
			phrases.forEach((phrase, at) => {
				const shape = sheet.shapes[section]?.[at];
				if (phrase && shape) shapes.set(phrase, shape);
			}),
		);
		const meant = sheet.sections.map((phrases, section) =>
			phrases.flatMap((phrase, at) => {
				const shape = phrase ? shapes.get(coming.get(phrase) ?? phrase) : sheet.shapes[section]?.[at];
				return shape ? [shape] : [];
			}),
		);
		return sheetAfter(sheet, this.graph.reader.names, editsOfRuns(sheet, runs), meant, 0);
	}
}

const NO_PART: TidyPart = { id: "", deed: "order", line: null, before: "", after: "" };

function editsOfRuns({ outline }: Sheet, runs: readonly Run[]): Edit[] {
	return runs.flatMap((run) => orderEdits(outline, run));
}
