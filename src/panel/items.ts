/** The items of a project as the panel shows them: each with an id, the key that finds it again, and its words. */

import { decisionColumn, isOpen, leadOf, type Item, type ItemKind } from "../notes/item";
import type { Note, Reader } from "../notes/reading";
import { sectionsOf, sectionsOfKind } from "../notes/section";
import { wordsOf } from "../notes/words";
import { barePipes } from "../plans/cell";
import { blockAt, type Block, type Outline } from "../text/outline";
import { plainText } from "../text/plain";
import { tableOf } from "../text/table";
import { idOf, stemOf, Tally } from "./id";
import type { PanelGroup, PanelItem } from "./model";

/** One pass over the items, however many of them are equal: a note may have thousands. */
export function groupOf(note: Note, reader: Reader, kind: ItemKind, items: readonly Item[]): PanelGroup {
	return new GroupReading(note, reader, kind).read(items);
}

class GroupReading {
	private readonly outline: Outline;
	private readonly markers: Reader["settings"]["markers"];
	/** The headings of the sections themselves, as written. */
	private readonly own: ReadonlySet<string>;
	/** What the other headings say, by how they are written. */
	private readonly headings = new Map<string, string>();
	/** The texts of table rows, by line counted from 1. */
	private readonly rows = new Map<Block, ReadonlyMap<number, string>>();
	private readonly said = new Tally();
	private readonly texts = new Tally();
	private open = 0;

	constructor(
		{ outline }: Note,
		{ names, settings }: Reader,
		private readonly kind: ItemKind,
	) {
		this.outline = outline;
		this.markers = settings.markers;
		this.own = new Set(sectionsOfKind(sectionsOf(outline, names), kind).map(({ heading }) => heading.text));
	}

	read(items: readonly Item[]): PanelGroup {
		const read = items.map((item) => this.item(item));
		for (const item of read) this.count(item);
		return { kind: this.kind, open: this.open, items: read };
	}

	private item(item: Item): PanelItem {
		const { kind, state, owner, due, date, recurs, line, heading, index, text: markdown } = item;
		const text = this.textOf(item);
		if (isOpen(item)) this.open++;
		return {
			id: idOf(stemOf(kind, heading, markdown), this.said.add(heading, markdown)),
			// How many there are is known when all were met.
			key: { kind, text, heading, occurrence: this.texts.add(heading, text), count: 0 },
			kind,
			state,
			isOpen: isOpen(item),
			mark: this.outline.items[index]?.mark ?? null,
			markdown,
			editable: this.editable(text, item),
			owner,
			due,
			date,
			recurs,
			inTable: index < 0,
			line,
			heading: this.headingOf(heading),
			children: item.children.map((child) => this.item(child)),
			isPending: false,
		};
	}

	private count({ key, children }: PanelItem): void {
		key.count = this.texts.of(key.heading, key.text);
		for (const child of children) this.count(child);
	}

	/** The same words as `fullText` has them, without their places in the note. */
	private textOf({ index, line }: Item): string {
		if (index >= 0) return wordsOf(this.outline, index).text;
		const block = blockAt(this.outline, line - 1);
		return (block && this.rowsOf(block).get(line)) ?? "";
	}

	private rowsOf(block: Block): ReadonlyMap<number, string> {
		const known = this.rows.get(block);
		if (known) return known;
		const { lines, text } = this.outline;
		const table = tableOf(lines, block);
		const column = decisionColumn(this.outline, table);
		const rows = new Map<number, string>();
		for (const { line, cells } of table.rows) {
			const cell = cells[column];
			if (cell) rows.set(line + 1, barePipes(text.slice(cell.from, cell.to)));
		}
		this.rows.set(block, rows);
		return rows;
	}

	/** The same as `editableText`, without reading the metadata once more. */
	private editable(text: string, { blockId }: Item): string {
		const body = text.length - text.slice(leadOf(text, this.markers)?.length ?? 0).trimStart().length;
		const end = blockId === null ? text.length : text.lastIndexOf("^" + blockId);
		return text.slice(body, Math.max(body, end)).trimEnd();
	}

	/** A heading below that of the section. */
	private headingOf(heading: string): string | null {
		if (this.own.has(heading)) return null;
		let said = this.headings.get(heading);
		if (said === undefined) {
			said = plainText(heading);
			this.headings.set(heading, said);
		}
		return said || null;
	}
}
