/** Projects as text, told of as the plugin tells: for the tests of status updates. */

import { parseYaml } from "../../src/cli/yaml";
import { readProject } from "../../src/notes/project";
import { createReader, readNote } from "../../src/notes/reading";
import type { ContactDay } from "../../src/rollup/standing";
import { defaultSettings } from "../../src/settings/schema";
import { happenings, PARTS, type Happenings } from "../../src/status/happenings";
import { datedItems, type DatedItem } from "../../src/status/item";
import { snapshotOf, type Snapshot } from "../../src/status/snapshot";
import type { Span } from "../../src/status/span";
import type { IsoDate } from "../../src/text/date";

export const PATH = "Projects/Harbour.md";
export const day = (date: string): IsoDate => date as IsoDate;
export const TODAY = day("2026-07-01");

const reader = createReader(defaultSettings(), parseYaml);

export function itemsOf(text: string): DatedItem[] {
	const note = readNote(PATH, text, reader);
	return datedItems(note, readProject(note, reader), reader);
}

/** What an update of that day remembers of the text. */
export function remembered(text: string, date: string, contacts: readonly ContactDay[] = []): Snapshot {
	return snapshotOf(PATH, day(date), itemsOf(text), contacts);
}

export interface Telling extends Partial<Span> {
	snapshot?: Snapshot | null;
	contacts?: readonly ContactDay[];
	title?: string;
}

/** Of June 2026 unless told otherwise. */
export function told(text: string, { snapshot = null, contacts = [], title = "Harbour", ...span }: Telling = {}): Happenings {
	const note = readNote(PATH, text, reader);
	const project = readProject(note, reader);
	const all = { since: day("2026-06-01"), until: TODAY, today: TODAY, ...span };
	return happenings({ note, title, project, contacts }, all, snapshot, reader);
}

/** `part: text date`, with `(again)` behind what was open before. */
export function news(one: Happenings): string[] {
	return PARTS.flatMap((part) => one[part].map(({ text, date, again }) => `${part}: ${text}${date === null ? "" : ` ${date}`}${again ? " (again)" : ""}`));
}
