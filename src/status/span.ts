/** The stretch of days that a status update tells of. */

import { formatISO, parseISO, subDays, subMonths } from "date-fns";
import type { IsoDate } from "../text/date";

export interface Span {
	/** Both ends count. */
	since: IsoDate;
	until: IsoDate;
	/** The note is as it stands on this day. */
	today: IsoDate;
	/** Goes on from the last update: what that one has told of its own day is not told again. */
	goesOn?: boolean;
}

/** What is told where there was no update before: a week is what people look back on, and few would read more. */
export const FIRST_DAYS = 7;

export function daysBefore(today: IsoDate, days: number): IsoDate {
	return isoOf(subDays(parseISO(today), days));
}

/** The same day of the month before, or its last day where it is shorter. */
export function monthBefore(today: IsoDate): IsoDate {
	return isoOf(subMonths(parseISO(today), 1));
}

/** Nothing has happened yet on a day to come. */
export function endOf({ until, today }: Span): IsoDate {
	return until < today ? until : today;
}

function isoOf(date: Date): IsoDate {
	return formatISO(date, { representation: "date" }) as IsoDate;
}
