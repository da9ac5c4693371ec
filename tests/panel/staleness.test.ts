import { describe, expect, it } from "vitest";
import { contactOf } from "../../src/panel/staleness";
import type { IsoDate } from "../../src/text/date";
import type { Change } from "../notes/notes";
import { modelOf } from "./models";

const after = (properties: string, change?: Change): number | null => modelOf(`---\n${properties}\n---\n# A\n`, change).staleAfter;

describe("days without contact that are too many", () => {
	it("are those of the settings", () => {
		expect(after("status: Active")).toBe(21);
		expect(after("status: Active", ({ staleness }) => void (staleness.days = 0))).toBeNull();
	});

	it("are those of the project's status, in any case", () => {
		const perStatus: Change = ({ staleness }) => void (staleness.perStatus = [{ status: "On Hold", days: 60 }, { status: "idea", days: 0 }]);
		expect(after("status: on hold", perStatus)).toBe(60);
		expect(after("status: Idea", perStatus)).toBeNull();
		expect(after("status: active", perStatus)).toBe(21);
		expect(after("title: x", perStatus)).toBe(21);
	});

	it.each([
		["14", 14],
		['"10 days"', 10],
		["2 weeks", 14],
		["1 Month", 30],
		["3w", 21],
		["2 Wochen", 14],
		["1 year", 365],
		["never", null],
		["0", null],
		["often", 21],
		["-5", 21],
		["1.5", 21],
		["[7, 8]", 21],
		["", 21],
	])("are what contact_every: %s says", (value, days) => {
		expect(after(`contact_every: ${value}`)).toBe(days);
	});

	it("are read from the property that the settings name", () => {
		expect(after("rhythm: 3", ({ properties }) => void (properties.contactEvery = "rhythm"))).toBe(3);
	});

	it("are none for a project that is closed, whatever it says", () => {
		expect(after("status: Done\ncontact_every: 7")).toBeNull();
	});
});

describe("the last contact", () => {
	const contact = (lastContact: string | null, staleAfter: number | null, created: string | null = null): unknown =>
		contactOf({ lastContact: lastContact as IsoDate | null, staleAfter, created: created as IsoDate | null }, "2026-01-22" as IsoDate);

	it("of a project that has none is missed only when the note is old enough", () => {
		expect(contact(null, 21, "2026-01-22")).toEqual({ days: null, isStale: false });
		expect(contact(null, 21, "2026-01-01")).toEqual({ days: null, isStale: false });
		expect(contact(null, 21, "2025-12-31")).toEqual({ days: null, isStale: true });
		expect(contact("2025-12-01", 21, "2026-01-22")).toEqual({ days: 52, isStale: true });
		expect(modelOf("---\ncreated: 2026-01-22\n---\n# A\n").created).toBe("2026-01-22");
	});

	it.each<[string | null, number | null, number | null, boolean]>([
		["2026-01-22", 21, 0, false],
		["2026-01-01", 21, 21, false],
		["2025-12-31", 21, 22, true],
		["2025-12-31", null, 22, false],
		["2026-02-01", 21, 0, false],
		[null, 21, null, true],
		[null, null, null, false],
	])("%s with at most %s days is %s days ago and stale: %s", (date, most, days, isStale) => {
		expect(contact(date, most)).toEqual({ days, isStale });
	});
});
