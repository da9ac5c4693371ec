/** Reads what a source has to offer: the items of its known sections, or its open tasks. */

import { itemsDeep, readItem, type Item, type ItemKind, type Stand } from "../notes/item";
import { isOpenMark } from "../notes/intention";
import type { Note, Reader } from "../notes/reading";
import { sectionsOf, type Section } from "../notes/section";
import { itemsOf } from "../notes/stand";
import { saidAt, sharesLine } from "../notes/words";
import { pageOf, type Page } from "../plans/page";
import { wordingOf } from "../plans/wording";
import type { IsoDate } from "../text/date";
import { blockAt } from "../text/outline";
import { plainText } from "../text/plain";
import type { IsAbout } from "./about";
import { anchorOf, blockIdsIn } from "./blocks";
import { COLLECT_KINDS, type Candidate, type CollectKind } from "./candidate";
import { sayingOf } from "./saying";

export interface SourceReading {
	reader: Reader;
	date: IsoDate;
	/** Names of known persons and the project's collaborators. */
	people: readonly string[];
	/** The words as they can stand in the project. */
	relocate: (text: string) => string;
	isAbout: IsAbout;
}

export class SourceItems {
	private readonly page: Page;
	private readonly sections: readonly Section[];
	private readonly blockIds: ReadonlySet<string>;

	constructor(
		private readonly note: Note,
		private readonly reading: SourceReading,
	) {
		const { reader, people } = reading;
		this.page = pageOf(note.outline, reader, people);
		this.sections = sectionsOf(note.outline, reader.names);
		this.blockIds = blockIdsIn(note.outline.text);
	}

	/** Whether any section has a name that items are kept under, also an empty one. */
	get hasSections(): boolean {
		return this.sections.some(({ kind }) => kindOf(kind) !== null);
	}

	/** Every item of the known sections, in the order of their lines. */
	listed(): Candidate[] {
		const found = this.sections.flatMap((section) => {
			const kind = kindOf(section.kind);
			return kind === null ? [] : this.candidates(section, kind, ({ state }) => state !== null);
		});
		return found.sort((a, b) => a.line - b.line);
	}

	/** Every open task, wherever it stands. */
	tasks(): Candidate[] {
		const { items, lines } = this.page.outline;
		const heading = { level: 1, text: "", line: -1, to: -1, nested: false };
		const whole = { kind: null, heading, from: 0, to: lines.count - 1, rank: 0 };
		return this.candidates(whole, "nextSteps", ({ index }) => isOpenMark(items[index]?.mark ?? null));
	}

	private candidates(section: Section, kind: CollectKind, isWanted: (item: Item) => boolean): Candidate[] {
		const { outline, people, settings } = this.page;
		const { isAbout } = this.reading;
		// A fact is written like a decision without a table.
		const readAs: ItemKind = kind === "keyFacts" ? "decisions" : kind;
		const items = itemsOf({ outline, markers: settings.markers, people, problems: [] }, section, readAs);
		return [...itemsDeep(items)].flatMap((item) => {
			if (!isWanted(item) || (kind === "keyFacts" && item.index < 0) || !this.isText(item)) return [];
			if (item.index >= 0 && !isAbout(item.index)) return [];
			return this.candidateOf(item, kind) ?? [];
		});
	}

	/** No heading, quotation or code that only begins on the item's line. */
	private isText({ index, line }: Item): boolean {
		const { outline } = this.page;
		if (index < 0) return true;
		let inner = index;
		while (outline.items[inner + 1]?.parent === inner && sharesLine(outline, inner + 1)) inner++;
		const entry = outline.items[inner];
		const block = blockAt(outline, line - 1);
		return entry?.quoted === false && block?.kind === "paragraph" && block.item === inner && block.depth === entry.depth + 1;
	}

	private candidateOf(item: Item, kind: CollectKind): Candidate | null {
		const { page, reading } = this;
		const { outline } = page;
		const text = this.withCells(reading.relocate(sayingOf(page, item)), item);
		const read = this.readAgain(text, item.kind);
		const markdown = read.text;
		if (plainText(markdown) === "") return null;
		const { path } = this.note;
		const isBlock = reading.reader.settings.collect.link === "block";
		return {
			id: `${path} ${markdown}`,
			path,
			date: reading.date,
			line: item.line,
			words: item.index < 0 ? wordingOf(page, item).text : saidAt(outline, item.index),
			kind,
			text,
			markdown,
			owner: read.owner,
			due: read.due,
			isDone: CLOSED.has(item.state ?? ""),
			blockId: item.blockId,
			anchor: isBlock ? anchorOf(outline, item.index, item.blockId, markdown, this.blockIds) : null,
		};
	}

	/** A table says in columns of their own whose a decision is, and when it was made. */
	private withCells(text: string, { index, owner, date, kind }: Item): string {
		if (index >= 0) return text;
		let words = text;
		const before = this.readAgain(text, kind);
		if (date !== null && before.date === null) words += ` (${date})`;
		if (owner !== null && before.owner === null) words += ` @${owner}`;
		const after = this.readAgain(words, kind);
		return after.owner === owner && after.text === before.text ? words : text;
	}

	private readAgain(words: string, kind: ItemKind): Item {
		const { settings, people } = this.page;
		const stand: Stand = { kind, words, level: 0, mark: null, heading: "", line: 1, index: -1, cells: null, children: [] };
		return readItem({ markers: settings.markers, people, problems: [] }, stand, []);
	}
}

const CLOSED: ReadonlySet<string> = new Set(["done", "cancelled", "resolved", "superseded"]);

function kindOf(kind: Section["kind"]): CollectKind | null {
	return COLLECT_KINDS.find((one) => one === kind) ?? null;
}
