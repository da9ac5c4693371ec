import { isMainThread } from "node:worker_threads";
import { addDays, differenceInCalendarDays, format, parseISO } from "date-fns";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dateAt, dateOf, dayCount, leadingDate, withoutLeadingDate, type IsoDate } from "../../src/text/date";

describe("dateAt", () => {
	it.each(["2025-12-19", "2024-02-29", "2000-02-29", "1999-01-01", "2025-04-30", "9999-12-31"])("takes %s, a real day", (day) => {
		expect(dateAt(`x${day}y`, 1)).toBe(day);
	});

	it.each([
		...["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-10-00", "2025-1-01", "25-01-01", "2025/01/01", "2025-01/01", "2025/01-01"],
		...["2025-01-0", "2025-01-0x", "２025-01-01", "20250101", "", "+025-01-01"],
	])("takes no %j", (text) => {
		expect(dateAt(text, 0)).toBe(null);
	});

	it("does not look further than the text", () => {
		expect(dateAt("2025-12-19", 1)).toBe(null);
		expect(dateAt("2025-12-19", 99)).toBe(null);
	});
});

describe("dateOf", () => {
	it.each([
		"2025-12-19",
		"  2025-12-19 ",
		"2025-12-19T10:00",
		"2025-12-19 10:00",
		"2025-12-19T10:00:00.000Z",
		"2025-12-19T23:59:59+14:00",
		"[[2025-12-19]]",
		"[[2025-12-19|Friday]]",
		"[[Daily/2025/2025-12-19]]",
		"[[2025-12-19.md]]",
		"[[2025-12-19#Notes|x]]",
	])("takes %j for its date", (value) => {
		expect(dateOf(value)).toBe("2025-12-19");
	});

	it.each([
		...["", "unknown", "2025-12-19 or so", "2025-12-195", "2025-12-19-x", "12-19-2025", "in 2025-12-19", "2025-02-30", "[[2025-02-30]]"],
		...["[[2025-12-19", "[[2025-12-19 Meeting]]", "2025-12-19]]", "[2025-12-19]", "2025-12-19\n2025-12-20", "{{date}}"],
	])("takes no date from %j", (value) => {
		expect(dateOf(value)).toBe(null);
	});
});

describe("leadingDate and withoutLeadingDate", () => {
	it.each<[string, string]>([
		["2025-11-06 - Title", "Title"],
		["2025-11-06_143022_Subject", "Subject"],
		["2025-11-06 14 30 - Title", "Title"],
		["2025-11-06 14.30 Title", "Title"],
		["2025-11-06 – Title", "Title"],
		["2025-11-06", ""],
		["2025-11-06 12 people met", "12 people met"],
		["2025-11-06Title", "Title"],
	])("read %j", (name, rest) => {
		expect([leadingDate(name), withoutLeadingDate(name)]).toEqual(["2025-11-06", rest]);
	});

	it.each(["Title 2025-11-06", "2025-11-061 Title", "2025-13-06 Title", "20251106 Title", ""])("leave %j", (name) => {
		expect([leadingDate(name), withoutLeadingDate(name)]).toEqual([null, name]);
	});
});

// A worker thread cannot change it.
describe.skipIf(!isMainThread)("under any time zone", () => {
	const zone = process.env["TZ"];
	afterEach(() => {
		if (zone === undefined) delete process.env["TZ"];
		else process.env["TZ"] = zone;
	});

	it.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kolkata"])("dates stay in %s", (name) => {
		process.env["TZ"] = name;
		// Days that lack their midnight, or that a whole zone skipped.
		for (const day of ["2025-12-19", "2018-11-04", "2011-12-30", "2025-03-30", "2024-02-29"]) {
			expect(dateAt(day, 0)).toBe(day);
			expect(dateOf(`${day}T23:30:00Z`)).toBe(day);
			expect(dateOf(`${day}T00:30:00+14:00`)).toBe(day);
			expect(leadingDate(`${day} - x`)).toBe(day);
		}
		expect(dateAt("2025-02-30", 0)).toBe(null);
	});

	it("the zone is changed at all, or the test above shows nothing", () => {
		const hour = (name: string): number => {
			process.env["TZ"] = name;
			return new Date(0).getHours();
		};
		expect(hour("UTC")).not.toBe(hour("Asia/Kolkata"));
	});

	it("every day of the calendar is one, and no other", () => {
		fc.assert(
			fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-30"), noInvalidDate: true }), (date) => {
				expect(dateAt(format(date, "yyyy-MM-dd"), 0)).toBe(format(date, "yyyy-MM-dd"));
			}),
		);
		for (const [month, days] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
			const real = (day: number): boolean => dateAt(`2025-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`, 0) !== null;
			expect([0, 1, days, days + 1].map(real)).toEqual([false, true, true, false]);
		}
	});
});

describe("dayCount", () => {
	const days = fc.integer({ min: 0, max: 800_000 }).map((count) => format(addDays(parseISO("0004-01-01"), count), "yyyy-MM-dd") as IsoDate);

	it("counts as the calendar does, over leap years and centuries", () => {
		fc.assert(
			fc.property(days, days, (from, to) => {
				expect(dayCount(to) - dayCount(from)).toBe(differenceInCalendarDays(parseISO(to), parseISO(from)));
			}),
		);
		for (const [from, to, count] of [["2024-02-28", "2024-03-01", 2], ["2026-02-28", "2026-03-01", 1], ["1900-02-28", "1900-03-01", 1], ["2000-02-28", "2000-03-01", 2], ["2025-12-31", "2026-01-01", 1]] as const) {
			expect(dayCount(to as IsoDate) - dayCount(from as IsoDate), from).toBe(count);
		}
	});
});
