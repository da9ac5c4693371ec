import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { Journal, renamedIn, STORED_LIMIT, type Batch } from "../../src/history/journal";
import type { Step } from "../../src/history/step";
import { texts } from "../text/texts";

const step = (path: string, insert = "x"): Step => ({ path, exact: "1-1-1", feeds: "1-1-1", edits: [{ from: 0, to: 1, insert }] });
const batch = (label: string, ...paths: string[]): Batch => ({ label, steps: (paths.length > 0 ? paths : ["x.md"]).map((path) => step(path)) });

/** Labels of all that can be undone or redone, in the order in which it would be. */
function labels(journal: Journal, direction: "undo" | "redo"): string[] {
	const copy = Journal.from(journal.stored(Infinity).text);
	const found: string[] = [];
	for (let next = copy.take(direction); next; next = copy.take(direction)) found.push(next.label);
	return found;
}

const journalOf = (...batches: Batch[]): Journal => {
	const journal = new Journal();
	for (const one of batches) journal.record(one);
	return journal;
};

describe("the journal", () => {
	it("gives back the newest first, each once", () => {
		const journal = journalOf(batch("1"), batch("2"));
		expect(journal.peek("undo")?.label).toBe("2");
		expect([journal.take("undo")?.label, journal.take("undo")?.label, journal.take("undo")]).toEqual(["2", "1", null]);
		expect([journal.peek("undo"), journal.peek("redo"), journal.take("redo")]).toEqual([null, null, null]);
	});

	it("brings back what was undone, in the opposite order", () => {
		const journal = journalOf(batch("1"), batch("2"));
		for (let count = 0; count < 2; count++) {
			const taken = journal.take("undo");
			if (taken) journal.undone(taken);
		}
		expect([labels(journal, "undo"), labels(journal, "redo")]).toEqual([[], ["1", "2"]]);
		const again = journal.take("redo");
		if (again) journal.redone(again);
		expect([labels(journal, "undo"), labels(journal, "redo")]).toEqual([["1"], ["2"]]);
	});

	it("forgets what could be redone when something new is done, but not when nothing is", () => {
		const journal = journalOf(batch("1"));
		journal.undone(batch("2"));
		journal.record({ label: "nothing", steps: [] });
		expect(labels(journal, "redo")).toEqual(["2"]);
		journal.record(batch("3"));
		expect([labels(journal, "undo"), labels(journal, "redo")]).toEqual([["3", "1"], []]);
	});

	it("keeps no batch without steps", () => {
		const journal = new Journal();
		for (const put of ["record", "undone", "redone"] as const) journal[put]({ label: "x", steps: [] });
		expect([journal.peek("undo"), journal.peek("redo")]).toEqual([null, null]);
	});

	it("takes one certain batch from among the others, once", () => {
		const [one, two, three] = [batch("1"), batch("2"), batch("3")];
		const journal = journalOf(one, two, three);
		expect(journal.takeThis(two)).toBe(two);
		expect(journal.takeThis(two)).toBe(null);
		expect(journal.takeThis(batch("1"))).toBe(null);
		expect(labels(journal, "undo")).toEqual(["3", "1"]);
	});

	it("keeps the newest hundred while the app runs", () => {
		const journal = journalOf(...Array.from({ length: 130 }, (_, index) => batch(String(index))));
		expect(labels(journal, "undo")).toEqual(Array.from({ length: 100 }, (_, index) => String(129 - index)));
	});
});

describe("a rename", () => {
	const paths = (journal: Journal): string[] => [journal.peek("undo"), journal.peek("redo")].flatMap((one) => one?.steps.map(({ path }) => path) ?? []);
	const journal = (): Journal => {
		const both = journalOf(batch("undo", "A/B/x.md", "A/B.md", "A/Bx/x.md"));
		both.undone(batch("redo", "A/B/c/y.md", "B/x.md", "A/B"));
		return both;
	};

	it.each([
		["a note", "A/B/x.md", "C/z.md", ["C/z.md", "A/B.md", "A/Bx/x.md", "A/B/c/y.md", "B/x.md", "A/B"]],
		["a folder with all in it, but none that only begins alike", "A/B", "A/Z", ["A/Z/x.md", "A/B.md", "A/Bx/x.md", "A/Z/c/y.md", "B/x.md", "A/Z"]],
		["a folder put into another", "A", "New/A", ["New/A/B/x.md", "New/A/B.md", "New/A/Bx/x.md", "New/A/B/c/y.md", "B/x.md", "New/A/B"]],
		["a file of none of them", "A/B/x.md.md", "q.md", ["A/B/x.md", "A/B.md", "A/Bx/x.md", "A/B/c/y.md", "B/x.md", "A/B"]],
	])("of %s is followed", (_, from, to, expected) => {
		const all = journal();
		const before = paths(all);
		expect(all.renamed(from, to)).toBe(expected.some((path, at) => path !== before[at]));
		expect(paths(all)).toEqual(expected);
		expect(paths(Journal.from(all.stored().text))).toEqual(expected);
	});

	it("reaches a batch that is off its stack", () => {
		const taken = batch("1", "A/x.md", "B/x.md");
		expect([renamedIn(taken, "A", "C"), renamedIn(taken, "D", "E")]).toEqual([true, false]);
		expect(taken.steps.map(({ path }) => path)).toEqual(["C/x.md", "B/x.md"]);
	});

	it("of a folder and of each file in it, one after the other, is one move", () => {
		const all = journal();
		all.renamed("A/B", "A/Z");
		all.renamed("A/B/x.md", "A/Z/x.md");
		all.renamed("A/B/c/y.md", "A/Z/c/y.md");
		expect(paths(all).filter((path) => path.startsWith("A/Z"))).toEqual(["A/Z/x.md", "A/Z/c/y.md", "A/Z"]);
	});
});

/** So long that only so many of them fit. */
const long = (label: string, length: number): Batch => ({ label, steps: [step("x.md", "y".repeat(length))] });

describe("what is stored", () => {
	it("is two megabytes at most, as browsers count", () => {
		expect(STORED_LIMIT).toBe(1_000_000);
		const journal = journalOf(...Array.from({ length: 30 }, (_, index) => long(String(index), 100_000)));
		const { text, holdsNewest } = journal.stored();
		expect([text.length <= STORED_LIMIT, text.length > STORED_LIMIT * 0.9, holdsNewest]).toEqual([true, true, true]);
		expect(Journal.from(text).peek("undo")?.label).toBe("29");
	});

	it("leaves out the oldest, and never one between two others", () => {
		const journal = journalOf(long("1", 10), long("2", 900), long("3", 10), long("4", 10));
		expect(labels(Journal.from(journal.stored(700).text), "undo")).toEqual(["4", "3"]);
	});

	it("says when the newest does not fit, and then holds no older one", () => {
		const journal = journalOf(long("1", 10), long("2", 900));
		const { text, holdsNewest } = journal.stored(700);
		expect([holdsNewest, labels(Journal.from(text), "undo")]).toEqual([false, []]);
	});

	it("holds what can be undone also where what can be redone does not fit", () => {
		const journal = journalOf(long("1", 10), long("2", 10));
		journal.undone(long("3", 900));
		const { text, holdsNewest } = journal.stored(700);
		expect([holdsNewest, labels(Journal.from(text), "undo"), labels(Journal.from(text), "redo")]).toEqual([true, ["2", "1"], []]);
	});

	it("holds the newest of all where there is nothing to undo", () => {
		expect(new Journal().stored()).toEqual({ text: '{"version":1,"undo":[],"redo":[]}', holdsNewest: true });
	});
});

const path = fc.constantFrom("a.md", "A/a.md", "A/B/b.md", "ü/✅.md");
const edits = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), insert: texts }), { maxLength: 3 });
const steps = fc.array(fc.record({ path, exact: fc.string(), feeds: fc.string(), edits }), { minLength: 1, maxLength: 3 });
const batches: fc.Arbitrary<Batch> = fc.record({ label: texts, steps });
const doings = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.record({ kind: fc.constant("record" as const), batch: batches }) },
		{ weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }) },
	),
	{ maxLength: 12 },
);

/** A journal after random work, and what two plain stacks would hold. */
const worked = doings.map((all) => {
	const journal = new Journal();
	const stacks = { undo: [] as Batch[], redo: [] as Batch[] };
	for (const one of all) {
		if (one.kind === "record") {
			journal.record(one.batch);
			stacks.undo.push(one.batch);
			stacks.redo = [];
			continue;
		}
		const taken = journal.take(one.kind);
		expect(taken).toBe(stacks[one.kind].pop() ?? null);
		if (!taken) continue;
		if (one.kind === "undo") journal.undone(taken);
		else journal.redone(taken);
		stacks[one.kind === "undo" ? "redo" : "undo"].push(taken);
	}
	return { journal, stacks };
});

/** Everything on one stack, the newest last. */
function all(journal: Journal, direction: "undo" | "redo"): Batch[] {
	const found: Batch[] = [];
	for (let next = journal.take(direction); next; next = journal.take(direction)) found.unshift(next);
	return found;
}

describe("laws of the journal", () => {
	it("what is stored reads back as the same two stacks", () => {
		fc.assert(
			fc.property(worked, ({ journal, stacks }) => {
				const { text, holdsNewest } = journal.stored();
				const read = Journal.from(text);
				expect(read.stored()).toEqual({ text, holdsNewest });
				expect([all(read, "undo"), all(read, "redo")]).toEqual([stacks.undo, stacks.redo]);
				expect(holdsNewest).toBe(true);
			}),
			{ numRuns: runs(300, 3000) },
		);
	});

	it("what is stored is never longer than its limit, is the top of each stack, and holds the newest or says that it does not", () => {
		fc.assert(
			fc.property(worked, fc.integer({ min: 40, max: 3000 }), ({ journal, stacks }, limit) => {
				const { text, holdsNewest } = journal.stored(limit);
				expect(text.length).toBeLessThanOrEqual(limit);
				const read = Journal.from(text);
				const [undo, redo] = [all(read, "undo"), all(read, "redo")];
				expect(undo).toEqual(stacks.undo.slice(stacks.undo.length - undo.length));
				expect(redo).toEqual(stacks.redo.slice(stacks.redo.length - redo.length));
				expect(holdsNewest).toBe(stacks.undo.length === 0 || undo.length > 0);
			}),
			{ numRuns: runs(500, 5000) },
		);
	});

	it("storing changes nothing", () => {
		fc.assert(
			fc.property(worked, fc.nat({ max: 2000 }), ({ journal, stacks }, limit) => {
				journal.stored(limit);
				expect([all(journal, "undo"), all(journal, "redo")]).toEqual([stacks.undo, stacks.redo]);
			}),
			{ numRuns: runs(100, 1000) },
		);
	});
});

describe("garbage", () => {
	const isEmpty = (journal: Journal): boolean => journal.peek("undo") === null && journal.peek("redo") === null;
	const good = JSON.stringify({ version: 1, undo: [batch("1")], redo: [batch("2")] });

	it.each<[string, unknown]>([
		["nothing", null],
		["undefined", undefined],
		["a number", 7],
		["an object", { version: 1, undo: [batch("1")] }],
		["an empty text", ""],
		["words", "words"],
		["null as text", "null"],
		["a list as text", "[]"],
		["another version", good.replace('"version":1', '"version":2')],
		["no version", good.replace('"version":1,', "")],
		["stacks that are none", '{"version":1,"undo":{"0":{}},"redo":"x"}'],
		["no stacks", '{"version":1}'],
		["batches that are none", '{"version":1,"undo":[null],"redo":[[]]}'],
		["no label", '{"version":1,"undo":[{"steps":[]}],"redo":[{"label":1,"steps":[]}]}'],
		["no steps", '{"version":1,"undo":[{"label":"x"}],"redo":[{"label":"x","steps":{}}]}'],
		["steps that are none", '{"version":1,"undo":[{"label":"x","steps":[null]}],"redo":[{"label":"x","steps":[{"path":"a","exact":"b","edits":[]}]}]}'],
		["edits that are none", good.replaceAll('"from":0', '"from":"0"')],
		["edits at half a place", good.replaceAll('"to":1', '"to":1.5')],
		["edits without text", good.replaceAll('"insert":"x"', '"insert":null')],
	])("counts as nothing stored: %s", (_, stored) => {
		expect(isEmpty(Journal.from(stored))).toBe(true);
	});

	it("cut off anywhere counts as nothing stored", () => {
		for (let length = 0; length < good.length; length++) expect(isEmpty(Journal.from(good.slice(0, length)))).toBe(true);
		expect(isEmpty(Journal.from(good))).toBe(false);
	});

	it("of any kind is no error, and what is read from it can be stored", () => {
		const bent = fc.tuple(fc.nat({ max: good.length }), fc.nat({ max: 9 }), fc.string({ maxLength: 4 })).map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.json(), bent), (stored) => {
				const journal = Journal.from(stored);
				expect(Journal.from(journal.stored().text).stored()).toEqual(journal.stored());
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});
