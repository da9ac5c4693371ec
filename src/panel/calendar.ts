/** The year up to today as a calendar of contacts: weeks of days, and how many sources each of them has. */

import { addDays, addMonths, formatISO, getDay, parseISO } from "date-fns";
import type { ContactDay } from "../rollup/standing";
import type { IsoDate } from "../text/date";
import { daysBetween, type Weekday } from "../words/dates";

const DAYS_A_WEEK = 7;
/** Of a year: with the week of today that makes a day of each date, whatever weekday it falls on. */
export const WEEKS = 53;
const MONTHS = 12;
/** From here on more sources are not told apart by the eye. */
export const MOST = 4;

export interface CalendarDay {
	date: IsoDate;
	/** Paths, one for each meeting. */
	sources: readonly string[];
}

export interface Calendar {
	/** The oldest first, each from the first day of the week on; the last one ends with today. */
	weeks: readonly (readonly CalendarDay[])[];
	/** In the order of a week. */
	weekdays: readonly Weekday[];
	/** Where a month begins to be worth a label: the index of the first week that begins in it. */
	months: readonly { week: number; first: IsoDate }[];
	/** Sources of all days. */
	total: number;
}

export function calendarOf(days: readonly ContactDay[], today: IsoDate, firstDay: Weekday): Calendar {
	const sources = new Map(days.map((day) => [day.date, day.sources]));
	const start = daysAfter(firstOfWeek(today, firstDay), -DAYS_A_WEEK * (WEEKS - 1));
	const all = Array.from({ length: daysBetween(start, today) + 1 }, (_, index): CalendarDay => {
		const date = daysAfter(start, index);
		return { date, sources: sources.get(date) ?? [] };
	});
	const weeks = Array.from({ length: WEEKS }, (_, week) => all.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK));
	return {
		weeks,
		weekdays: Array.from({ length: DAYS_A_WEEK }, (_, index) => ((firstDay - 1 + index) % DAYS_A_WEEK) + 1) as Weekday[],
		months: monthsIn(weeks),
		total: all.reduce((sum, day) => sum + day.sources.length, 0),
	};
}

/** The weeks that begin a month; the first week of all only where its month has room before the next one's label. */
function monthsIn(weeks: Calendar["weeks"]): Calendar["months"] {
	const firsts = weeks.map(([day]) => (day ? monthOf(day.date) : null));
	const begins = firsts.flatMap((first, week) => (first !== null && first !== firsts[week - 1] ? [{ week, first }] : []));
	const [first, second] = begins;
	return first && second && second.week - first.week < 3 ? begins.slice(1) : begins;
}

/** The same by months, the newest first; the oldest one only `from` the day on that the calendar begins with. */
export function figuresOf({ weeks }: Calendar): { from: IsoDate; count: number }[] {
	const figures = new Map<IsoDate, { from: IsoDate; count: number }>();
	for (const { date, sources } of weeks.flat()) {
		const figure = figures.get(monthOf(date)) ?? { from: date, count: 0 };
		figure.count += sources.length;
		figures.set(monthOf(date), figure);
	}
	return [...figures.values()].reverse();
}

/** The first days of the last twelve months, the oldest first. */
export function monthsUpTo(today: IsoDate): IsoDate[] {
	const last = parseISO(monthOf(today));
	return Array.from({ length: MONTHS }, (_, index) => iso(addMonths(last, index + 1 - MONTHS)));
}

/** How dark a day is: nothing, 1, 2, 3, and everything from 4 on. */
export function levelOf({ sources }: CalendarDay): number {
	return Math.min(MOST, sources.length);
}

export type Step = "day-before" | "day-after" | "week-before" | "week-after" | "month-before" | "month-after" | "row-start" | "row-end" | "start" | "end";

/** The day a key leads to, never one outside of the calendar. */
export function stepped({ weeks }: Calendar, from: IsoDate, step: Step): IsoDate {
	const first = weeks[0]?.[0]?.date ?? from;
	const last = weeks.at(-1)?.at(-1)?.date ?? from;
	const to = target(weeks, from, step, { first, last });
	return to < first ? first : to > last ? last : to;
}

function target(weeks: Calendar["weeks"], from: IsoDate, step: Step, { first, last }: { first: IsoDate; last: IsoDate }): IsoDate {
	switch (step) {
		case "day-before":
			return daysAfter(from, -1);
		case "day-after":
			return daysAfter(from, 1);
		case "week-before":
		case "week-after": {
			const to = daysAfter(from, step === "week-before" ? -DAYS_A_WEEK : DAYS_A_WEEK);
			// The same weekday or none: at the edge one stays in the row.
			return to < first || to > last ? from : to;
		}
		case "month-before":
			return iso(addMonths(parseISO(from), -1));
		case "month-after":
			return iso(addMonths(parseISO(from), 1));
		case "row-start":
		case "row-end": {
			const weekday = daysBetween(first, from) % DAYS_A_WEEK;
			const row = weeks.flatMap((week) => week[weekday] ?? []);
			return (step === "row-start" ? row[0] : row.at(-1))?.date ?? from;
		}
		case "start":
			return first;
		case "end":
			return last;
	}
}

function firstOfWeek(date: IsoDate, firstDay: Weekday): IsoDate {
	const behind = (getDay(parseISO(date)) - (firstDay % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
	return daysAfter(date, -behind);
}

function monthOf(date: IsoDate): IsoDate {
	return `${date.slice(0, 7)}-01` as IsoDate;
}

function daysAfter(date: IsoDate, days: number): IsoDate {
	return iso(addDays(parseISO(date), days));
}

function iso(date: Date): IsoDate {
	return formatISO(date, { representation: "date" }) as IsoDate;
}
