/** The signs that begin a piece of metadata: emoji of the Tasks plugin, and the keys of Dataview fields. */

import type { DateField, Priority } from "./metadata";

const DATE_MARKS: readonly (readonly [string, DateField])[] = [
	["📅", "due"],
	["📆", "due"],
	["🗓", "due"],
	["⏳", "scheduled"],
	["⌛", "scheduled"],
	["🛫", "start"],
	["➕", "created"],
	["✅", "done"],
	["❌", "cancelled"],
];
const PRIORITY_MARKS: readonly (readonly [string, Priority])[] = [
	["🔺", "highest"],
	["⏫", "high"],
	["🔼", "medium"],
	["🔽", "low"],
	["⏬", "lowest"],
];
export const REPEAT = "🔁";
export const ALL_MARKS = [...DATE_MARKS.map(([mark]) => mark), ...PRIORITY_MARKS.map(([mark]) => mark), REPEAT];

export const DATE_KEYS: ReadonlyMap<string, DateField> = new Map<string, DateField>([
	["due", "due"],
	["scheduled", "scheduled"],
	["start", "start"],
	["created", "created"],
	["completion", "done"],
	["completed", "done"],
	["done", "done"],
	["cancelled", "cancelled"],
	["resolved", "resolved"],
	["superseded", "superseded"],
	["date", "date"],
]);
export const PRIORITIES: ReadonlyMap<string, Priority> = new Map<string, Priority>([
	["highest", "highest"],
	["high", "high"],
	["medium", "medium"],
	["low", "low"],
	["lowest", "lowest"],
]);

/** Every mark begins with this character or a later one. */
export const FIRST_MARK = 0x2000;

interface Marks {
	dates: (readonly [string, DateField])[];
	priorities: (readonly [string, Priority])[];
}

const BY_CODE: ReadonlyMap<number, Marks> = new Map(
	[...new Set(ALL_MARKS.map((mark) => mark.charCodeAt(0)))].map((code): [number, Marks] => {
		const begins = ([mark]: readonly [string, unknown]): boolean => mark.charCodeAt(0) === code;
		return [code, { dates: DATE_MARKS.filter(begins), priorities: PRIORITY_MARKS.filter(begins) }];
	}),
);

/** The marks that begin with this code unit; undefined where none does. */
export function marksFrom(code: number): Marks | undefined {
	return BY_CODE.get(code);
}
