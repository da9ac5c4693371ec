import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARTS } from "../../src/status/happenings";
import { compare } from "../../src/status/comparison";
import { NOTE as HARD } from "../plans/notes";
import { day, itemsOf, news, remembered, TODAY, told } from "./telling";

const section = (heading: string, ...lines: string[]): string => `## ${heading}\n\n${lines.map((line) => line + "\n").join("")}\n`;
const blockers = (...lines: string[]): string => section("Blockers", ...lines);
const steps = (...lines: string[]): string => section("Next Steps", ...lines);
const decisions = (...lines: string[]): string => section("Key Decisions", ...lines);

describe("what tells its own day", () => {
	it.each([
		["a step done", steps("- [x] Paint ✅ 2026-06-03"), ["done: Paint 2026-06-03"]],
		["a step done, as a field", steps("- [x] Paint [completion:: 2026-06-03]"), ["done: Paint 2026-06-03"]],
		["a step cancelled", steps("- [-] Paint ❌ 2026-06-03"), ["cancelled: Paint 2026-06-03"]],
		["a step created", steps("- [ ] Paint ➕ 2026-06-03 📅 2026-08-01"), ["added: Paint 2026-06-03"]],
		["a step begun", steps("- [/] Paint ➕ 2026-06-03"), ["added: Paint 2026-06-03"]],
		["a blocker opened", blockers("- ❌ Rain ➕ 2026-06-03"), ["opened: Rain 2026-06-03"]],
		["a blocker resolved", blockers("- ✅ Rain [resolved:: 2026-06-03]"), ["resolved: Rain 2026-06-03"]],
		["a decision with its date in front", decisions("- ✅ 2026-06-03: Lamps"), ["decided: Lamps 2026-06-03"]],
		["a decision with its date behind", decisions("- ✅ Lamps (2026-06-03)"), ["decided: Lamps 2026-06-03"]],
		["a decision superseded", decisions("- ~~✅ Lamps~~ [superseded:: 2026-06-03]"), ["superseded: Lamps 2026-06-03"]],
		["a row of a table", decisions("| Decision | Date |", "|---|---|", "| Lamps | 2026-06-03 |"), ["decided: Lamps 2026-06-03"]],
		["a nested step", steps("- [ ] House", "    - [x] Door ✅ 2026-06-03", "    - a detail"), ["done: Door 2026-06-03"]],
	])("%s", (_, text, expected) => {
		expect(news(told(text))).toEqual(expected);
		expect(news(told(text.replaceAll("2026-06-03", "2026-05-31")))).toEqual([]);
	});

	it.each([
		["2026-06-01", true],
		["2026-06-30", true],
		["2026-05-31", false],
		["2026-07-01", false],
	])("%s counts between the first and the last of June: %s", (date, counts) => {
		expect(news(told(steps(`- [x] Paint ✅ ${date}`), { until: day("2026-06-30") })).length > 0).toBe(counts);
	});

	it("tells of what was opened and closed in the same time only that it is closed", () => {
		expect(news(told(steps("- [x] Paint ➕ 2026-06-02 ✅ 2026-06-03")))).toEqual(["done: Paint 2026-06-03"]);
		expect(news(told(steps("- [x] Paint ➕ 2026-06-02")))).toEqual(["done: Paint"]);
	});

	it("tells of what was closed only later that it was opened", () => {
		expect(news(told(steps("- [x] Paint ➕ 2026-06-02 ✅ 2026-06-29"), { until: day("2026-06-20") }))).toEqual(["added: Paint 2026-06-02"]);
	});

	it("knows of nothing on days to come", () => {
		const text = steps("- [x] Paint ✅ 2026-07-02");
		expect(news(told(text, { until: day("2026-12-31") }))).toEqual([]);
		expect(told(text, { until: day("2026-12-31") }).until).toBe(TODAY);
	});
});

describe("what tells no day", () => {
	const before = steps("- [ ] Paint", "- [ ] Tar", "- [x] Sweep") + blockers("- ❌ Rain", "- ❌ Fog") + decisions("- ✅ Lamps are yellow");

	it("is not guessed without a snapshot, and that is said", () => {
		const one = told(before);
		expect(news(one)).toEqual([]);
		expect(one.leavesOut).toBe(true);
		expect(told(steps("- [ ] Paint ➕ 2026-01-01", "- [x] Tar ✅ 2026-01-02")).leavesOut).toBe(false);
	});

	it("is found by what was there before", () => {
		const now =
			steps("- [x] Paint", "- [ ] Tar", "- [ ] Sweep", "- [ ] Mend") + blockers("- ✅ Rain", "- ❌ Snow") + decisions("- ~~✅ Lamps are yellow~~", "- ✅ Lamps are red");
		expect(news(told(now, { snapshot: remembered(before, "2026-06-10") }))).toEqual([
			"decided: Lamps are red",
			"superseded: Lamps are yellow",
			"done: Paint",
			"added: Sweep (again)",
			"added: Mend",
			"opened: Snow",
			"resolved: Rain",
			"unlisted: Fog",
		]);
	});

	it("counts only when all that changed since lies in the time that is told of", () => {
		const now = before.replace("- [ ] Paint", "- [x] Paint");
		const snapshot = remembered(before, "2026-06-10");
		expect(told(now, { snapshot }).comparedWith).toBe("2026-06-10");
		expect(news(told(now, { snapshot, since: day("2026-06-10") }))).toEqual(["done: Paint"]);
		for (const span of [{ since: day("2026-06-11") }, { until: day("2026-06-30") }]) {
			const one = told(now, { snapshot, ...span });
			expect({ news: news(one), compared: one.comparedWith, leavesOut: one.leavesOut }).toEqual({ news: [], compared: null, leavesOut: true });
		}
	});

	it("is the same in another case, place or markup, and another in other words", () => {
		const snapshot = remembered(steps("- [ ] Paint the pier", "- [ ] Ask [[Ada Byron|Ada]]"), "2026-06-10");
		expect(news(told(steps("- [ ] Ask Ada 📅 2026-09-01", "- [ ] **paint**  the pier @Ben"), { snapshot }))).toEqual([]);
		expect(news(told(steps("- [ ] Paint the piers", "- [ ] Ask Ada"), { snapshot }))).toEqual(["added: Paint the piers", "unlisted: Paint the pier"]);
	});

	it("is counted where several say the same", () => {
		const snapshot = remembered(steps("- [ ] Call", "- [ ] Call", "- [x] Call ✅ 2026-05-01"), "2026-06-10");
		expect(news(told(steps("- [ ] Call", "- [x] Call", "- [x] Call ✅ 2026-05-01"), { snapshot }))).toEqual(["done: Call"]);
		expect(news(told(steps("- [ ] Call", "- [ ] Call", "- [ ] Call", "- [x] Call ✅ 2026-05-01"), { snapshot }))).toEqual(["added: Call"]);
		expect(news(told(steps("- [ ] Call", "- [x] Call ✅ 2026-05-01"), { snapshot }))).toEqual(["unlisted: Call"]);
	});

	it("is told once where its own day is there, too", () => {
		const snapshot = remembered(steps("- [ ] Paint"), "2026-06-10");
		expect(news(told(steps("- [x] Paint ✅ 2026-06-20"), { snapshot }))).toEqual(["done: Paint 2026-06-20"]);
		expect(news(told(steps("- [x] Paint ✅ 2026-05-20"), { snapshot }))).toEqual([]);
	});
});

describe("an update that goes on from the last one", () => {
	const since = day("2026-06-10");
	const text = steps("- [x] Paint ✅ 2026-06-10", "- [ ] Tar ➕ 2026-06-10");
	const contacts = [{ date: since, sources: ["a.md"] }];
	const snapshot = remembered(text, "2026-06-10", contacts);

	it("does not tell again what that one told of its own day", () => {
		const one = told(text, { snapshot, since, contacts, goesOn: true });
		expect([news(one), one.contacts]).toEqual([[], []]);
	});

	it("tells what came later on that day", () => {
		const now = steps("- [x] Paint ✅ 2026-06-10", "- [x] Tar ➕ 2026-06-10 ✅ 2026-06-10", "- [ ] Mend ➕ 2026-06-10");
		const one = told(now, { snapshot, since, contacts: [{ date: since, sources: ["a.md", "b.md"] }], goesOn: true });
		expect(news(one)).toEqual(["done: Tar 2026-06-10", "added: Mend 2026-06-10"]);
		expect(one.contacts).toEqual([{ date: since, sources: ["b.md"] }]);
	});

	it("tells all of it to somebody who asks for that day", () => {
		const one = told(text, { snapshot, since, contacts });
		expect([news(one), one.contacts]).toEqual([["done: Paint 2026-06-10", "added: Tar 2026-06-10"], contacts]);
	});
});

describe("where it stands", () => {
	it("counts what is open, and names the first open step", () => {
		const text = `---\nstatus: Done\nowner: "[[Ada Byron]]"\n---\n${steps("- [x] Sweep", "- [/] Paint @Ben 📅 2026-07-09", "    - [ ] Brush")}${blockers("- ❌ Rain", "- ✅ Fog")}${decisions("- ✅ Lamps")}`;
		const one = told(text, { contacts: [{ date: day("2026-06-02"), sources: ["a.md", "b.md"] }, { date: day("2026-05-02"), sources: ["c.md"] }] });
		expect(one).toMatchObject({
			status: "Done",
			owner: "Ada Byron",
			isClosed: true,
			open: { blockers: 1, nextSteps: 2, decisions: 1 },
			nextStep: { text: "Paint", owner: "Ben", due: "2026-07-09" },
			contacts: [{ date: "2026-06-02", sources: ["a.md", "b.md"] }],
		});
	});
});

describe("laws", () => {
	const BOX = fc.constantFrom("[ ]", "[x]", "[-]", "[/]");
	const WORDS = fc.constantFrom("Paint", "Tar", "Mend", "paint", "**Tar**");
	const DATES = fc.constantFrom("", "", " ✅ 2026-06-10", " ➕ 2026-06-10", " ✅ 2026-04-01", " ➕ 2026-07-01");
	const LINE = fc.tuple(BOX, WORDS, DATES).map(([box, words, dates]) => `- ${box} ${words}${dates}`);
	const NOTE = fc.array(LINE, { maxLength: 7 }).map((lines) => steps(...lines));

	it("nothing has happened since an update that was made just now", () => {
		fc.assert(
			fc.property(NOTE, (text) => {
				const one = told(text, { snapshot: remembered(text, TODAY), since: TODAY, goesOn: true });
				expect(news(one)).toEqual([]);
				expect(one.leavesOut).toBe(false);
			}),
		);
	});

	it("nothing has happened either where notes are hard to read", () => {
		fc.assert(
			fc.property(fc.oneof(HARD, fc.array(fc.string({ unit: "grapheme" })).map((texts) => steps(...texts.map((text) => `- ${text}`)))), (text) => {
				expect(news(told(text, { snapshot: remembered(text, TODAY), since: TODAY, goesOn: true }))).toEqual([]);
			}),
		);
	});

	it("each item is told once at most, and all that were open then are accounted for", () => {
		fc.assert(
			fc.property(NOTE, NOTE, (before, now) => {
				const snapshot = remembered(before, "2026-06-10");
				const one = told(now, { snapshot });
				const lines = PARTS.flatMap((part) => one[part].flatMap(({ line }) => line ?? []));
				expect(new Set(lines).size).toBe(lines.length);
				const isOpen = (now.match(/- \[[ /]\]/g) ?? []).length;
				expect(one.open.nextSteps).toBe(isOpen);
				// What was open then is open, closed or gone now; what is open now was open then or is new.
				const { changes } = compare(itemsOf(now), snapshot);
				const came = [...changes.values()].filter((change) => change !== "closed").length;
				const closed = [...changes.values()].filter((change) => change === "closed").length;
				const left = snapshot.open.nextSteps.length - (isOpen - came) - one.unlisted.length;
				expect(left).toBeGreaterThanOrEqual(0);
				expect(left).toBeLessThanOrEqual(closed);
			}),
		);
	});
});
