import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, figuresOf, levelOf, monthsUpTo, stepped, WEEKS, type Calendar, type Step } from "../../src/panel/calendar";
import type { ContactDay } from "../../src/rollup/standing";
import type { IsoDate } from "../../src/text/date";
import { daysBetween, type Weekday } from "../../src/words/dates";

const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day("2026-07-01");
const MONDAY = 1;
const contact = (date: string, ...sources: string[]): ContactDay => ({ date: day(date), sources });
const datesOf = ({ weeks }: Calendar): IsoDate[] => weeks.flat().map(({ date }) => date);

/** Day of the week by arithmetic of its own: 1 for Monday. */
function weekdayOf(date: string): number {
	const [year = 0, month = 0, of = 0] = date.split("-").map(Number);
	const shifted = month < 3 ? year - 1 : year;
	const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
	const sunday = (shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + offset + of) % 7;
	return sunday === 0 ? 7 : sunday;
}

const dates = fc
	.date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2090-12-31T00:00:00Z"), noInvalidDate: true })
	.map((date) => day(date.toISOString().slice(0, 10)));
const weekdays = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday);

describe("the calendar of a year", () => {
	it("has 53 weeks and ends with today", () => {
		const calendar = calendarOf([], TODAY, MONDAY);
		expect(calendar.weeks.length).toBe(WEEKS);
		// The first of July 2026 is a Wednesday.
		expect(calendar.weeks[0]?.map(({ date }) => date)).toEqual(["2025-06-30", "2025-07-01", "2025-07-02", "2025-07-03", "2025-07-04", "2025-07-05", "2025-07-06"]);
		expect(calendar.weeks.at(-1)?.map(({ date }) => date)).toEqual(["2026-06-29", "2026-06-30", "2026-07-01"]);
		expect(calendarOf([], TODAY, 7).weeks.at(-1)?.map(({ date }) => date)).toEqual(["2026-06-28", "2026-06-29", "2026-06-30", "2026-07-01"]);
		expect(calendarOf([], TODAY, 7).weekdays).toEqual([7, 1, 2, 3, 4, 5, 6]);
	});

	it("has each day once, in order, each week from its first day on, whatever today is", () => {
		fc.assert(
			fc.property(dates, weekdays, (today, firstDay) => {
				const calendar = calendarOf([], today, firstDay);
				const all = datesOf(calendar);
				expect(all.at(-1)).toBe(today);
				expect(new Set(all).size).toBe(all.length);
				expect(all.every((date, index) => index === 0 || daysBetween(all[index - 1] ?? date, date) === 1)).toBe(true);
				expect(all.length).toBeGreaterThan(364);
				expect(all.length).toBeLessThanOrEqual(371);
				for (const week of calendar.weeks) expect(weekdayOf(week[0]?.date ?? "")).toBe(firstDay);
				expect(calendar.weekdays[0]).toBe(firstDay);
				expect([...calendar.weekdays].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
			}),
		);
	});

	it("knows the day that only some years have", () => {
		expect(datesOf(calendarOf([], day("2024-03-01"), MONDAY)).slice(-2)).toEqual(["2024-02-29", "2024-03-01"]);
		expect(datesOf(calendarOf([], day("2026-03-01"), MONDAY)).slice(-2)).toEqual(["2026-02-28", "2026-03-01"]);
		expect(datesOf(calendarOf([], day("2024-06-30"), MONDAY))).toContain("2024-02-29");
	});

	it("counts the sources of its days, and none beside them", () => {
		fc.assert(
			fc.property(dates, weekdays, fc.array(fc.tuple(fc.integer({ min: -30, max: 450 }), fc.integer({ min: 1, max: 6 })), { maxLength: 40 }), (today, firstDay, ago) => {
				const all = datesOf(calendarOf([], today, firstDay));
				const counts = new Map(ago.map(([days, count]) => [days, count]));
				const days = [...counts].map(([days, count]) => contact(shifted(today, -days), ...Array.from({ length: count }, (_, index) => `${days}-${index}`)));
				const calendar = calendarOf(days, today, firstDay);
				const expected = days.filter(({ date }) => all.includes(date)).reduce((sum, { sources }) => sum + sources.length, 0);
				expect(calendar.total).toBe(expected);
				for (const shown of calendar.weeks.flat()) expect(shown.sources).toEqual(days.find(({ date }) => date === shown.date)?.sources ?? []);
			}),
		);
	});

	it("tells four shades apart, and none", () => {
		expect([0, 1, 2, 3, 4, 5, 40].map((count) => levelOf({ date: TODAY, sources: Array.from({ length: count }, String) }))).toEqual([0, 1, 2, 3, 4, 4, 4]);
	});

	it("labels each month once where it begins, in order, with room for its name", () => {
		const { months } = calendarOf([], TODAY, MONDAY);
		expect(months.map(({ first }) => first.slice(0, 7))).toEqual(["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
		fc.assert(
			fc.property(dates, weekdays, (today, firstDay) => {
				const calendar = calendarOf([], today, firstDay);
				const at = calendar.months.map(({ week }) => week);
				expect(at.every((week, index) => index === 0 || week - (at[index - 1] ?? 0) >= 3)).toBe(true);
				for (const { week, first } of calendar.months) expect(calendar.weeks[week]?.[0]?.date.slice(0, 7)).toBe(first.slice(0, 7));
			}),
		);
	});
});

describe("the figures of the calendar", () => {
	it("are those of its months, the newest first, the last one as far as it is drawn", () => {
		const days = [contact("2026-07-01", "a"), contact("2026-06-30", "b", "c"), contact("2025-07-05", "d"), contact("2025-06-30", "e"), contact("2025-06-29", "f")];
		const figures = figuresOf(calendarOf(days, TODAY, MONDAY));
		expect(figures.slice(0, 3).map(({ from, count }) => `${from} ${count}`)).toEqual(["2026-07-01 1", "2026-06-01 2", "2026-05-01 0"]);
		expect(figures.slice(-2).map(({ from, count }) => `${from} ${count}`)).toEqual(["2025-07-01 1", "2025-06-30 1"]);
	});

	it("sum up to what is drawn", () => {
		fc.assert(
			fc.property(dates, weekdays, fc.array(fc.integer({ min: 0, max: 400 })), (today, firstDay, ago) => {
				const calendar = calendarOf([...new Set(ago)].map((days) => contact(shifted(today, -days), "a")), today, firstDay);
				const figures = figuresOf(calendar);
				expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(calendar.total);
				expect(figures.at(-1)?.from).toBe(calendar.weeks[0]?.[0]?.date);
				expect(figures.slice(0, -1).every(({ from }) => from.endsWith("-01"))).toBe(true);
			}),
		);
	});
});

describe("the months of a year", () => {
	it("are twelve, the oldest first, the last one that of today", () => {
		expect(monthsUpTo(TODAY).map((month) => month.slice(0, 7))).toEqual(["2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"]);
	});

	it("are no fewer on the last day of a long month", () => {
		expect(monthsUpTo(day("2024-03-31")).slice(-3)).toEqual(["2024-01-01", "2024-02-01", "2024-03-01"]);
		fc.assert(
			fc.property(dates, (today) => {
				expect(new Set(monthsUpTo(today)).size).toBe(12);
				expect(monthsUpTo(today).at(-1)).toBe(`${today.slice(0, 7)}-01`);
			}),
		);
	});
});

describe("a step through the calendar", () => {
	const calendar = calendarOf([], TODAY, MONDAY);
	const from = (date: string, step: Step): string => stepped(calendar, day(date), step);

	it.each<[string, Step, string]>([
		["2026-06-15", "day-after", "2026-06-16"],
		["2026-06-14", "day-after", "2026-06-15"],
		["2026-06-15", "day-before", "2026-06-14"],
		["2026-06-15", "week-before", "2026-06-08"],
		["2026-06-15", "week-after", "2026-06-22"],
		["2026-05-31", "month-before", "2026-04-30"],
		["2026-02-10", "month-after", "2026-03-10"],
		["2026-06-15", "row-start", "2025-06-30"],
		["2026-06-15", "row-end", "2026-06-29"],
		["2026-06-19", "row-end", "2026-06-26"],
		["2026-06-15", "start", "2025-06-30"],
		["2026-06-15", "end", "2026-07-01"],
	])("from %s by %s leads to %s", (date, step, to) => {
		expect(from(date, step)).toBe(to);
	});

	it.each<[string, Step, string]>([
		["2026-07-01", "day-after", "2026-07-01"],
		["2025-06-30", "day-before", "2025-06-30"],
		["2026-06-26", "week-after", "2026-06-26"],
		["2025-07-02", "week-before", "2025-07-02"],
		["2026-06-20", "month-after", "2026-07-01"],
		["2025-07-20", "month-before", "2025-06-30"],
	])("from %s by %s does not leave it: %s", (date, step, to) => {
		expect(from(date, step)).toBe(to);
	});

	it("always leads to a day of the calendar", () => {
		const steps: Step[] = ["day-before", "day-after", "week-before", "week-after", "month-before", "month-after", "row-start", "row-end", "start", "end"];
		fc.assert(
			fc.property(dates, weekdays, fc.nat(), fc.constantFrom(...steps), (today, firstDay, at, step) => {
				const shown = calendarOf([], today, firstDay);
				const all = datesOf(shown);
				expect(all).toContain(stepped(shown, all[at % all.length] ?? today, step));
			}),
		);
	});
});

/** Days later, by way of UTC, in which no clock is changed. */
function shifted(date: IsoDate, days: number): IsoDate {
	return day(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}
