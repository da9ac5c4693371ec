import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../src/text/date";
import { daysBetween, firstWeekday, longDay, monthName, relativeDay, shortDay, weekdayAndDay, weekdayName } from "../../src/words/dates";

const TODAY = "2026-03-30" as IsoDate;
const day = (text: string): IsoDate => text as IsoDate;

describe("a day as seen from today", () => {
	it.each([
		["2026-03-30", "today", "heute"],
		["2026-03-29", "yesterday", "gestern"],
		["2026-03-31", "tomorrow", "morgen"],
		["2026-03-28", "2 days ago", "vor 2 Tagen"],
		["2026-04-01", "in 2 days", "in 2 Tagen"],
		["2026-03-18", "12 days ago", "vor 12 Tagen"],
		["2026-01-25", "64 days ago", "vor 64 Tagen"],
		["2025-12-21", "99 days ago", "vor 99 Tagen"],
		["2025-12-20", "3 months ago", "vor 3 Monaten"],
		["2025-11-30", "4 months ago", "vor 4 Monaten"],
		["2026-09-30", "in 6 months", "in 6 Monaten"],
		["2024-09-30", "18 months ago", "vor 18 Monaten"],
		["2024-03-30", "2 years ago", "vor 2 Jahren"],
		["2029-06-30", "in 3 years", "in 3 Jahren"],
	])("%s is %s, or %s", (date, english, german) => {
		expect(relativeDay(day(date), TODAY, "en")).toBe(english);
		expect(relativeDay(day(date), TODAY, "de")).toBe(german);
	});
});

describe("days between", () => {
	it("are calendar days, also over a change of the clock", () => {
		expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
		expect(daysBetween(day("2026-10-26"), day("2026-10-24"))).toBe(-2);
		expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
		expect(daysBetween(day("0099-12-31"), day("0100-01-01"))).toBe(1);
	});
});

describe("a written day", () => {
	it("has its weekday when there is room", () => {
		expect(longDay(day("2025-11-07"), "en")).toBe("Friday, November 7, 2025");
		expect(longDay(day("2025-11-07"), "en-GB")).toMatch(/^Friday,? 7 November 2025$/);
		expect(longDay(day("2025-11-07"), "de")).toBe("Freitag, 7. November 2025");
	});

	it("is short where there is little, and has the year only when it is another", () => {
		expect(shortDay(day("2026-11-07"), TODAY, "en")).toBe("Nov 7");
		expect(shortDay(day("2025-11-07"), TODAY, "en")).toBe("Nov 7, 2025");
		expect(shortDay(day("2026-11-07"), TODAY, "de")).toBe("7. Nov.");
		expect(shortDay(day("2025-11-07"), TODAY, "de")).toBe("7. Nov. 2025");
	});

	it("is by the calendar of the notes, also where another one is usual", () => {
		expect(longDay(day("2025-11-07"), "fa")).toContain("۲۰۲۵");
		expect(longDay(day("2025-11-07"), "th")).toContain("2025");
	});

	it.each(["xx", "", "not a locale", "en_US"])("is English where the engine knows no locale %j", (locale) => {
		expect(longDay(day("2025-11-07"), locale)).toBe("Friday, November 7, 2025");
		expect(relativeDay(day("2026-03-18"), TODAY, locale)).toBe("12 days ago");
	});
});

describe("parts of a calendar", () => {
	it("are days with their weekday, and the year only when it is another", () => {
		expect(weekdayAndDay(day("2026-11-06"), TODAY, "en")).toBe("Friday, November 6");
		expect(weekdayAndDay(day("2025-11-07"), TODAY, "en")).toBe("Friday, November 7, 2025");
		expect(weekdayAndDay(day("2026-11-06"), TODAY, "de")).toBe("Freitag, 6. November");
	});

	it("are months and weekdays by their names", () => {
		expect(["long", "short", "with-year"].map((form) => monthName(day("2025-11-07"), "en", form as "long"))).toEqual(["November", "Nov", "November 2025"]);
		expect(monthName(day("2025-12-31"), "de", "long")).toBe("Dezember");
		expect(([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => weekdayName(weekday, "en", "short"))).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
		expect(weekdayName(7, "de", "long")).toBe("Sonntag");
	});

	it("are weeks that begin as they do in the country of the locale", () => {
		expect(["en-US", "en-GB", "de", "ar-EG", "xx"].map(firstWeekday)).toEqual([7, 1, 1, 6, 7]);
	});
});
