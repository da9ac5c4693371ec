/** What is chosen in the dialog of collecting, and which rows it has. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Doubt, Offer } from "../../../src/collect/offer";
import type { IsoDate } from "../../../src/text/date";
import { choicesOf, countsOf, dismissedIn, offersOf, tickOf, withPick, type Picks, type Section } from "../../../src/ui/collect/picks";
import { narrowed, rowsOf } from "../../../src/ui/collect/row";
import { sinceOf } from "../../../src/ui/collect/since";

const DAY = "2026-06-27" as IsoDate;
const NONE: Picks = new Map();

function offer(words: string, doubt: Doubt | null = null, path = "Met.md"): Offer {
	const same = { path, words, text: words, markdown: words, date: DAY, line: 1, kind: "nextSteps" as const };
	return { ...same, id: `${path} ${words}`, owner: null, due: null, isDone: doubt === "done", blockId: null, anchor: null, doubt, like: null };
}

/** A project with a meeting for each list of offers. */
function section(title: string, ...groups: Offer[][]): Section {
	const path = `${title}.md`;
	const made = groups.map((offers, at) => ({ date: DAY, source: `${title} ${at}.md`, also: [], title: `Met ${at}`, rule: "filed" as const, via: null, offers }));
	return { title, collection: { path, groups: made, lastCollected: null, waiting: 0, known: 0 } };
}

const texts = (all: Section, picks: Picks): string[] => choicesOf(all, picks).map(({ deed, text }) => `${deed} ${text}`);

describe("what is chosen", () => {
	it("is at first what nobody doubts", () => {
		const all = section("Harbour", [offer("a"), offer("b", "done"), offer("c", "double"), offer("d", "old")]);
		expect(texts(all, NONE)).toEqual(["add a"]);
		expect(tickOf(NONE, "Harbour.md", offersOf(all.collection))).toBe("some");
	});

	it("is what was edited, of the kind that was chosen, without blanks around it", () => {
		const one = offer("a");
		const all = section("Harbour", [one]);
		const picks = withPick(NONE, "Harbour.md", [one], () => ({ text: "  A better a ", kind: "blockers" }));
		expect(choicesOf(all, picks)).toEqual([{ offer: one, deed: "add", kind: "blockers", text: "A better a" }]);
	});

	it("has no item without words, unless another one's words stay", () => {
		const one = offer("a");
		const all = section("Harbour", [one]);
		const blank = withPick(NONE, "Harbour.md", [one], () => ({ text: " " }));
		expect(texts(all, blank)).toEqual([]);
		expect(texts(all, withPick(blank, "Harbour.md", [one], () => ({ deed: "merge" })))).toEqual(["merge "]);
		expect(texts(all, withPick(blank, "Harbour.md", [one], () => ({ deed: "dismiss" })))).toEqual(["dismiss "]);
	});

	it("names a note of which nothing is wanted only while all of it is dismissed", () => {
		const [a, b] = [offer("a"), offer("b")];
		const all = section("Harbour", [a, b]);
		const whole = withPick(NONE, "Harbour.md", [a, b], () => ({ deed: "dismiss", isWhole: true }));
		expect(dismissedIn(all, whole)).toEqual(["Harbour 0.md"]);
		expect(dismissedIn(all, withPick(whole, "Harbour.md", [b], () => ({ deed: null, isWhole: false })))).toEqual([]);
		expect(dismissedIn(all, withPick(NONE, "Harbour.md", [a, b], () => ({ deed: "dismiss" })))).toEqual([]);
	});

	it("is each project's own, also where two are offered the same", () => {
		const one = offer("a");
		const [harbour, mill] = [section("Harbour", [one]), section("Mill", [one])];
		const picks = withPick(NONE, "Mill.md", [one], () => ({ deed: null }));
		expect([texts(harbour, picks), texts(mill, picks)]).toEqual([["add a"], []]);
		expect(countsOf([harbour, mill], picks)).toEqual({ taken: 1, dismissed: 0, projects: 1 });
	});

	it("counts what is written, neither more nor less", () => {
		const deeds = fc.array(fc.constantFrom(null, "add", "merge", "replace", "dismiss" as const), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(deeds, (wanted) => {
				const offers = wanted.map((_, at) => offer(String(at)));
				const all = section("Harbour", offers);
				const picks = withPick(NONE, "Harbour.md", offers, (_pick, { text }) => ({ deed: wanted[Number(text)] ?? null }));
				const { taken, dismissed } = countsOf([all], picks);
				expect(taken + dismissed).toBe(choicesOf(all, picks).length);
				expect(dismissed).toBe(wanted.filter((deed) => deed === "dismiss").length);
				const left = wanted.filter((deed) => deed !== "dismiss");
				const expected = taken === 0 ? "none" : taken === left.length ? "all" : "some";
				expect(tickOf(picks, "Harbour.md", offers)).toBe(expected);
			}),
		);
	});
});

describe("the rows", () => {
	const all = [section("Harbour", [offer("Green lamps"), offer("Rope")], [offer("Planks")]), section("Mill"), section("Quay", [offer("Red lamps")])];
	const shown = (filter: string, isSeveral = true): string[] =>
		narrowed(rowsOf(all, isSeveral), filter).map((row) => (row.is === "offer" ? row.offer.text : row.is === "group" ? row.group.title : row.title));

	it("have a heading for each project only where there are several, and none for one without items", () => {
		expect(shown("")).toEqual(["Harbour", "Met 0", "Green lamps", "Rope", "Met 1", "Planks", "Quay", "Met 0", "Red lamps"]);
		expect(shown("", false)[0]).toBe("Met 0");
		const keys = rowsOf(all, true).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it("are those with all the words, below their headings", () => {
		expect(shown("LAMPS")).toEqual(["Harbour", "Met 0", "Green lamps", "Quay", "Met 0", "Red lamps"]);
		expect(shown("lamps red")).toEqual(["Quay", "Met 0", "Red lamps"]);
		expect(shown("plank")).toEqual(["Harbour", "Met 1", "Planks"]);
		expect(shown("crane")).toEqual([]);
	});

	it("tick no item with their heading that is filtered out", () => {
		const headings = narrowed(rowsOf(all, true), "lamps").flatMap((row) => (row.is === "offer" ? [] : [row.shown.map(({ text }) => text)]));
		expect(headings).toEqual([["Green lamps"], ["Green lamps"], ["Red lamps"], ["Red lamps"]]);
	});
});

describe("since when", () => {
	it.each([
		["all", "2026-06-01", null],
		["last", "2026-06-01", "last"],
		["date", "2026-06-01", "2026-06-01"],
		["date", "2026-06-27", "2026-06-27"],
		["date", "2026-06-28", undefined],
		["date", "2026-02-30", undefined],
		["date", "", undefined],
	] as const)("%s with %j is %j", (span, day, since) => {
		expect(sinceOf(span, day, DAY)).toBe(since);
	});
});
