/** Days as people say them, in the language and the customs of a locale. */

import { parseISO } from "date-fns";
import { dayCount, type IsoDate } from "../text/date";

/** How many days the second date lies behind the first; less than 0 where it lies before it. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return dayCount(to) - dayCount(from);
}

/** From here on a number of days says little. */
const MANY_DAYS = 100;
const DAYS_A_MONTH = 30.44;
const MONTHS_A_YEAR = 12;
/** Up to here one counts months, also beyond a year. */
const MANY_MONTHS = 24;

/** "today", "yesterday", "12 days ago", "in 3 days", "4 months ago", "2 years ago". */
export function relativeDay(date: IsoDate, today: IsoDate, locale: string): string {
	const days = daysBetween(today, date);
	// Some languages have words for two days as well; from there on days are counted in all of them.
	if (Math.abs(days) < 2) return distanceFormat(locale, "auto").format(days, "day");
	const counted = distanceFormat(locale, "always");
	if (Math.abs(days) < MANY_DAYS) return counted.format(days, "day");
	const months = Math.round(days / DAYS_A_MONTH);
	if (Math.abs(months) < MANY_MONTHS) return counted.format(months, "month");
	return counted.format(Math.trunc(months / MONTHS_A_YEAR), "year");
}

const LONG: Intl.DateTimeFormatOptions = { weekday: "long", year: "numeric", month: "long", day: "numeric" };
const SHORT: Intl.DateTimeFormatOptions = { month: "short", day: "numeric" };
const SHORT_WITH_YEAR: Intl.DateTimeFormatOptions = { ...SHORT, year: "numeric" };

/** With its weekday: "Friday, November 7, 2025". */
export function longDay(date: IsoDate, locale: string): string {
	return formatted(date, locale, LONG);
}

/** Short, and without the year when it is this one: "Nov 7", "Nov 7, 2024". */
export function shortDay(date: IsoDate, today: IsoDate, locale: string): string {
	return formatted(date, locale, date.slice(0, 4) === today.slice(0, 4) ? SHORT : SHORT_WITH_YEAR);
}

/** The month in full, and without the year when it is this one: "November 7", "November 7, 2024". */
export function monthDay(date: IsoDate, today: IsoDate, locale: string): string {
	const isThisYear = date.slice(0, 4) === today.slice(0, 4);
	return formatted(date, locale, { month: "long", day: "numeric", ...(!isThisYear && { year: "numeric" }) });
}

/** With its weekday, and without the year when it is this one: "Friday, November 7". */
export function weekdayAndDay(date: IsoDate, today: IsoDate, locale: string): string {
	const { year, ...rest } = LONG;
	return formatted(date, locale, date.slice(0, 4) === today.slice(0, 4) ? rest : { ...rest, ...(year && { year }) });
}

/** Of the month this day is in: "November", "Nov", "November 2025". */
export function monthName(date: IsoDate, locale: string, form: "long" | "short" | "with-year"): string {
	return formatted(date, locale, { month: form === "short" ? "short" : "long", ...(form === "with-year" && { year: "numeric" }) });
}

/** By number, as in ISO 8601: 1 for Monday, 7 for Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayName(weekday: Weekday, locale: string, form: "long" | "short"): string {
	// The first of January 2024 was a Monday.
	return formatted(`2024-01-0${weekday}` as IsoDate, locale, { weekday: form });
}

/** Where the engine does not know, weeks begin as in ISO 8601. */
export function firstWeekday(locale: string): Weekday {
	const known = new Intl.Locale(spoken(locale));
	// Engines do not agree on whether it is a method, and the compiler's library has neither.
	const method: unknown = Reflect.get(known, "getWeekInfo");
	const info: unknown = typeof method === "function" ? Reflect.apply(method, known, []) : Reflect.get(known, "weekInfo");
	const first: unknown = typeof info === "object" && info !== null ? Reflect.get(info, "firstDay") : null;
	return isWeekday(first) ? first : 1;
}

function isWeekday(value: unknown): value is Weekday {
	return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 7;
}

/** Making one is slow, and a list shows many days. */
const formats = new Map<string, Intl.DateTimeFormat>();
const distanceFormats = new Map<string, Intl.RelativeTimeFormat>();

function distanceFormat(locale: string, numeric: "auto" | "always"): Intl.RelativeTimeFormat {
	const key = `${locale} ${numeric}`;
	let format = distanceFormats.get(key);
	if (!format) distanceFormats.set(key, (format = new Intl.RelativeTimeFormat(spoken(locale), { numeric })));
	return format;
}

/** The notes are dated by the Gregorian calendar, whatever the locale's own is. */
function formatted(date: IsoDate, locale: string, options: Intl.DateTimeFormatOptions): string {
	const key = JSON.stringify([locale, options]);
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new Intl.DateTimeFormat(spoken(locale), { ...options, calendar: "gregory" })));
	return format.format(parseISO(date));
}

/** The locale, or English where the engine does not know it. */
function spoken(locale: string): string {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? "en";
	} catch (error) {
		// A name that is no locale at all.
		if (error instanceof RangeError) return "en";
		throw error;
	}
}
