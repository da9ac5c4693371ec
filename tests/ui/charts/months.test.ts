import { h, render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import type { IsoDate } from "../../../src/text/date";
import { Months, monthsSentence } from "../../../src/ui/charts/months";
import { speak } from "../../../src/words/words";

const TODAY = "2026-07-01" as IsoDate;
const months = (counts: Record<number, number>): number[] => Array.from({ length: 12 }, (_, index) => counts[index] ?? 0);

afterEach(() => speak("en"));

describe("the sentence of the bars", () => {
	it.each<[Record<number, number>, string, string]>([
		[{}, "No contact in twelve months", "Kein Kontakt in zwölf Monaten"],
		[{ 11: 1 }, "1 contact in twelve months", "1 Kontakt in zwölf Monaten"],
		[{ 9: 5, 10: 4, 0: 5 }, "14 contacts in twelve months", "14 Kontakte in zwölf Monaten"],
		[{ 9: 8, 10: 4, 0: 2 }, "14 contacts in twelve months, most in May", "14 Kontakte in zwölf Monaten, die meisten im Mai"],
		[{ 10: 3 }, "3 contacts in twelve months, all in June", "3 Kontakte in zwölf Monaten, alle im Juni"],
		[{ 0: 2, 11: 1 }, "3 contacts in twelve months, most in August", "3 Kontakte in zwölf Monaten, die meisten im August"],
	])("tells how many, and when most where that is one month (%j)", (counts, english, german) => {
		expect(monthsSentence(months(counts), TODAY)).toBe(english);
		speak("de");
		expect(monthsSentence(months(counts), TODAY)).toBe(german);
	});
});

describe("the bars", () => {
	function bars(counts: readonly number[]): number[] {
		const el = createDiv();
		render(h(Months, { months: counts, today: TODAY }), el);
		return [...el.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")));
	}

	it("are as high as their share, from the ground up, and never lost from sight", () => {
		const heights = bars(months({ 1: 1, 2: 100, 3: 50 }));
		expect([heights[2], heights[3]]).toEqual([14, 7]);
		expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
		expect(heights[0]).toBe(1);
	});

	it("are all on the ground without a contact", () => {
		expect(new Set(bars(months({})))).toEqual(new Set([1]));
	});
});
