/** New items of one note, as data: what `add --json` prints. */

import type { ItemKind } from "../notes/item";
import { readNote, type Note, type Reader } from "../notes/reading";
import { planAction } from "../plans/action";
import type { Change, Refusal } from "../plans/plan";
import type { IsoDate } from "../text/date";
import { refusalReport, type RefusalReport } from "./rollup";

export interface AddReport {
	path: string;
	kind: ItemKind;
	/** The words of the items that are added, or would be; none when that is refused. */
	items: string[];
	refusals: RefusalReport[];
}

/** Items somebody wants to have in a note. */
export interface Addition {
	path: string;
	kind: ItemKind;
	texts: readonly string[];
	today: IsoDate;
}

/** The plan on a text of the note. @param people names of known persons, as the note is read with */
export function planAddition(text: string, reader: Reader, people: readonly string[], addition: Addition): Change {
	return additionTo(readNote(addition.path, text, reader), reader, people, addition);
}

/** The same on a note that is read already. */
export function additionTo({ outline }: Note, reader: Reader, people: readonly string[], { kind, texts, today }: Addition): Change {
	const { edits = [], refusal } = planAction(outline, reader, people, today, { do: "add", kind, texts });
	return { edits, refusals: refusal ? [refusal] : [] };
}

export function addReport({ path, kind, texts }: Addition, refusals: readonly Refusal[]): AddReport {
	return { path, kind, items: refusals.length > 0 ? [] : [...texts], refusals: refusals.map(refusalReport) };
}
