/** The items of a note with the days they tell themselves: when each was opened, decided or closed. */

import { ITEM_KINDS, columnOf, decisionColumn, isOpen, itemsDeep, leadOf, type Item, type ItemKind, type ItemState } from "../notes/item";
import { readMetadata, splitDecisionDate } from "../notes/metadata";
import type { Project } from "../notes/project";
import type { Note, Reader } from "../notes/reading";
import { wordsOf } from "../notes/words";
import type { Settings } from "../settings/schema";
import { dateOf, type IsoDate } from "../text/date";
import { blockAt, type Outline } from "../text/outline";
import { inertText, nameKey } from "../text/plain";
import { tableOf } from "../text/table";

export interface DatedItem {
	kind: ItemKind;
	state: ItemState;
	isOpen: boolean;
	/** Markdown without marker, box, lead and metadata that was understood. */
	text: string;
	/** The same for texts that differ only in case, blanks and markup. */
	key: string;
	owner: string | null;
	due: IsoDate | null;
	/** When it was decided, or else created; null when it does not say. */
	opened: IsoDate | null;
	/** When it was done, resolved, superseded or cancelled; null while it is open, and when it does not say. */
	closed: IsoDate | null;
	/** Counted from 1. */
	line: number;
}

/** All items of a note that count, nested ones too, in its order. */
export function datedItems({ outline }: Pick<Note, "outline">, project: Pick<Project, ItemKind>, { settings }: Pick<Reader, "settings">): DatedItem[] {
	return ITEM_KINDS.flatMap((kind) =>
		[...itemsDeep(project[kind])].flatMap((item) => (item.state === null ? [] : [datedItem(outline, item, item.state, settings.markers)])),
	);
}

export function keyOf(text: string): string {
	return nameKey(inertText(text));
}

function datedItem(outline: Outline, item: Item, state: ItemState, markers: Settings["markers"]): DatedItem {
	const { kind, text, owner, due, line, index } = item;
	const { words, day } = index < 0 ? cellsOf(outline, line) : { words: wordsOf(outline, index).text, day: null };
	const { text: said, dates } = readMetadata(withoutLead(words, markers));
	const { resolved, superseded, done, cancelled, date, created } = dates;
	const decided = kind === "decisions" ? (decisionDate(said, markers) ?? date ?? null) : null;
	const isStillOpen = isOpen(item);
	return {
		kind,
		state,
		isOpen: isStillOpen,
		text,
		key: keyOf(text),
		owner,
		due,
		opened: decided ?? created ?? day,
		closed: isStillOpen ? null : (resolved ?? superseded ?? done ?? cancelled ?? null),
		line,
	};
}

/** What a row of decisions says, and in its column of dates. */
function cellsOf(outline: Outline, line: number): { words: string; day: IsoDate | null } {
	const block = blockAt(outline, line - 1);
	const table = block?.kind === "table" ? tableOf(outline.lines, block) : null;
	const row = table?.rows.find((one) => one.line === line - 1);
	if (!table || !row) return { words: "", day: null };
	const cell = (column: number): string => {
		const { from, to } = row.cells[column] ?? { from: 0, to: 0 };
		return outline.text.slice(from, to);
	};
	return { words: cell(decisionColumn(outline, table)), day: dateOf(cell(columnOf(outline, table.head, "date"))) };
}

/** `2025-12-19: text` or `text (2025-12-19)`, also where it is struck out. */
function decisionDate(said: string, markers: Settings["markers"]): IsoDate | null {
	const struck = /^~~(.*)~~$/.exec(said)?.[1]?.trim();
	return splitDecisionDate(struck === undefined ? said : withoutLead(struck, markers)).date;
}

function withoutLead(words: string, markers: Settings["markers"]): string {
	return words.slice(leadOf(words, markers)?.length ?? 0).trimStart();
}
