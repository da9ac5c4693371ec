import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allParts, type Proposal } from "../../src/review/proposal";
import { chosenOf, rowOf, tickOf, withAll, withNoteToggled, withPartToggled, type ReviewRow } from "../../src/review/review";

function proposal(path: string, ...ids: string[]): Proposal {
	const parts = ids.map((id) => ({ id, label: id, reason: null }));
	return { path, title: path, parts, skipped: [], refusals: [], plan: () => null, lookUp: () => Promise.resolve() };
}

const three = (): ReviewRow[] => [proposal("a.md", "contact", "x", "y"), proposal("b.md", "x"), proposal("c.md", "x", "y")].map(rowOf);
const chosen = (rows: readonly ReviewRow[]): string[] => chosenOf(rows).map(({ proposal: { path }, parts }) => `${path} ${[...parts].sort().join(" ")}`);

describe("a review", () => {
	it("begins with everything chosen", () => {
		expect(three().map(tickOf)).toEqual(["all", "all", "all"]);
		expect(chosen(three())).toEqual(["a.md contact x y", "b.md x", "c.md x y"]);
		expect(allParts(proposal("a.md", "x", "y"))).toEqual(new Set(["x", "y"]));
	});

	it("leaves out a part, and takes it in again", () => {
		const without = withPartToggled(three(), "a.md", "x");
		expect([without.map(tickOf), chosen(without)]).toEqual([
			["some", "all", "all"],
			["a.md contact y", "b.md x", "c.md x y"],
		]);
		expect(chosen(withPartToggled(without, "a.md", "x"))).toEqual(chosen(three()));
	});

	it("leaves out a note, by itself or by its last part", () => {
		const without = withNoteToggled(three(), "a.md");
		expect([without.map(tickOf), chosen(without)]).toEqual([
			["none", "all", "all"],
			["b.md x", "c.md x y"],
		]);
		expect(chosen(withPartToggled(three(), "b.md", "x"))).toEqual(["a.md contact x y", "c.md x y"]);
	});

	it("takes a note in as a whole first when it is chosen in part", () => {
		const some = withPartToggled(three(), "a.md", "x");
		const whole = withNoteToggled(some, "a.md");
		expect([tickOf(...firstOf(whole)), tickOf(...firstOf(withNoteToggled(whole, "a.md")))]).toEqual(["all", "none"]);
	});

	it("takes all or none", () => {
		expect(chosen(withAll(three(), false))).toEqual([]);
		expect(withAll(withPartToggled(three(), "a.md", "x"), true).map(tickOf)).toEqual(["all", "all", "all"]);
	});

	it("has nothing to tick in a note with nothing but refusals", () => {
		const rows = [proposal("a.md")].map(rowOf);
		for (const next of [rows, withNoteToggled(rows, "a.md"), withAll(rows, true)]) {
			expect([next.map(tickOf), chosenOf(next)]).toEqual([["none"], []]);
		}
	});
});

function firstOf(rows: readonly ReviewRow[]): [ReviewRow] {
	const [row] = rows;
	if (!row) throw new RangeError("no row");
	return [row];
}

const ids = fc.uniqueArray(fc.constantFrom("contact", "x", "y", "z"), { maxLength: 4 });
const paths = fc.constantFrom("a.md", "b.md", "c.md", "d.md", "gone.md");
const doing = fc.oneof(
	fc.record({ kind: fc.constant("note" as const), path: paths }),
	fc.record({ kind: fc.constant("part" as const), path: paths, id: fc.constantFrom("contact", "x", "y", "z") }),
	fc.record({ kind: fc.constant("all" as const), isChosen: fc.boolean() }),
);

/** Any review after any ticks; parts that are not there are never asked for. */
const reviews = fc.tuple(fc.array(ids, { minLength: 4, maxLength: 4 }), fc.array(doing, { maxLength: 6 })).map(([parts, all]) => {
	let rows = ["a.md", "b.md", "c.md", "d.md"].map((path, at) => rowOf(proposal(path, ...(parts[at] ?? []))));
	for (const one of all) {
		if (one.kind === "all") rows = withAll(rows, one.isChosen);
		else if (one.kind === "note") rows = withNoteToggled(rows, one.path);
		else if (has(rows, one.path, one.id)) rows = withPartToggled(rows, one.path, one.id);
	}
	return rows;
});

function has(rows: readonly ReviewRow[], path: string, id: string): boolean {
	return rows.some(({ proposal: one }) => one.path === path && allParts(one).has(id));
}

describe("laws of reviews", () => {
	it("toggling a part twice is nothing, and a note where it is not chosen in part", () => {
		fc.assert(
			fc.property(reviews, paths, fc.constantFrom("contact", "x", "y", "z"), (rows, path, id) => {
				if (has(rows, path, id)) expect(withPartToggled(withPartToggled(rows, path, id), path, id)).toEqual(rows);
				if (rows.some((row) => row.proposal.path === path && tickOf(row) === "some")) return;
				expect(withNoteToggled(withNoteToggled(rows, path), path)).toEqual(rows);
			}),
		);
	});

	it("rows that are not touched stay the same object, and no review is changed", () => {
		fc.assert(
			fc.property(reviews, paths, fc.constantFrom("contact", "x"), (rows, path, id) => {
				const before = rows.map(({ chosen: parts }) => [...parts]);
				for (const next of [withNoteToggled(rows, path), withPartToggled(rows, path, id)]) {
					expect(next.map(({ proposal: one }) => one)).toEqual(rows.map(({ proposal: one }) => one));
					rows.forEach((row, at) => expect(next[at] === row).toBe(row.proposal.path !== path));
				}
				withAll(rows, false);
				expect(rows.map(({ chosen: parts }) => [...parts])).toEqual(before);
			}),
		);
	});

	it("what is chosen comes in the order shown, never empty, and is part of what is proposed", () => {
		fc.assert(
			fc.property(reviews, (rows) => {
				const all = chosenOf(rows);
				expect(all.map(({ proposal: one }) => one)).toEqual(rows.filter((row) => tickOf(row) !== "none").map(({ proposal: one }) => one));
				for (const { proposal: one, parts } of all) {
					expect(parts.size).toBeGreaterThan(0);
					for (const id of parts) expect(allParts(one).has(id)).toBe(true);
				}
			}),
		);
	});
});
