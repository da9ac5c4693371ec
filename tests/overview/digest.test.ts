import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { frontmatterOf } from "../../src/notes/frontmatter";
import { createReader, readNote } from "../../src/notes/reading";
import { headOf, toldOf } from "../../src/overview/digest";
import { monthsOf } from "../../src/overview/months";
import { scan } from "../../src/text/scan";
import { settingsWith } from "../notes/notes";
import { day, digest, note, TODAY } from "./digests";

const TEXT = note("status: active\nowner: '[[Ada]]'\nlast_contact: 2026-06-30\ntags: [Quay]\nsnooze_until: 2026-07-09", {
	Blockers: ["- ❌ No rope", "- ❌ No crane ➕ 2026-06-20 @Bo", "- ✅ No lamp ➕ 2020-01-01", "- ❌ No paint ➕ 2026-06-10"],
	"Next Steps": ["- [x] Measure", "- [ ] Order the lamps 📅 2026-07-20", "\t- [ ] in red", "- [ ] Paint ➕ 2026-06-01 ✅ 2026-06-05"],
	"Key Decisions": ["- ✅ 2026-05-01: Stay", "- ~~✅ Go~~", "- ✅ Wait"],
});

describe("a digest", () => {
	const made = digest(TEXT, { opened: { "No rope": "2026-01-05" } });

	it("says what the note says", () => {
		expect(made).toMatchObject({
			title: "Harbour",
			type: "projects",
			tags: ["quay"],
			status: "active",
			owner: "Ada",
			lastContact: "2026-06-30",
			isClosed: false,
			snoozedUntil: "2026-07-09",
			counts: { blockers: 3, nextSteps: 3, decisions: 2 },
			nextStep: { markdown: "Order the lamps", since: null, due: "2026-07-20", owner: null },
		});
	});

	it("tells of the blocker known longest, else of the first", () => {
		expect(made.oldestBlocker).toEqual({ markdown: "No rope", since: "2026-01-05", due: null, owner: null });
		expect(digest(TEXT).oldestBlocker).toEqual({ markdown: "No paint", since: "2026-06-10", due: null, owner: null });
		expect(digest(note("", { Blockers: ["- ❌ One", "- ❌ Two"] })).oldestBlocker).toMatchObject({ markdown: "One", since: null });
		expect(digest(note("")).oldestBlocker).toBeNull();
	});

	it("takes the day of an item that was opened again for what it is: not the one on which it was closed", () => {
		const steps = note("", { "Next Steps": ["- [ ] Paint ✅ 2026-06-05"] });
		expect(digest(steps).nextStep?.since).toBeNull();
		expect(digest(note("", { "Next Steps": ["- [ ] Paint ➕ 2026-06-01 ✅ 2026-06-05"] })).nextStep?.since).toBe("2026-06-01");
		expect(digest(steps, { opened: { Paint: "2026-04-01" } }).nextStep?.since).toBe("2026-04-01");
	});

	it("says of the properties alone what the whole note says, but for what a table gives", () => {
		const reader = createReader(settingsWith(), parseYaml);
		const whole = readNote("A.md", TEXT, reader);
		const name = { path: "A.md", title: "A", type: "projects", tags: [] };
		const alone = { path: "A.md", outline: scan(""), frontmatter: frontmatterOf(parseYaml(TEXT.split("---\n")[1] ?? "") as object) };
		expect(headOf(name, alone, reader)).toEqual(headOf(name, whole, reader));
	});
});

describe("what the vault tells", () => {
	const days = [
		{ date: day("2026-07-03"), sources: ["d"] },
		{ date: day("2026-07-01"), sources: ["a", "b"] },
		{ date: day("2026-06-30"), sources: ["c"] },
		{ date: day("2025-08-01"), sources: ["e"] },
		{ date: day("2025-07-31"), sources: ["f"] },
	];

	it("has the contacts of twelve months, the one of today last, without those to come", () => {
		expect(monthsOf(days, TODAY)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
		expect(monthsOf(days, day("2026-01-15"))).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
		expect(monthsOf([], TODAY)).toEqual(Array.from({ length: 12 }, () => 0));
	});

	it("has what waits, and the next contact", () => {
		const next = { date: day("2026-07-03"), source: "d" };
		const contacts = { last: null, next, days };
		expect(toldOf({ entries: [], lastContact: { from: null, to: TODAY }, contacts }, TODAY)).toMatchObject({ entries: 0, contact: true, nextContact: "2026-07-03" });
		expect(toldOf({ entries: [], lastContact: null, contacts: { ...contacts, next: null } }, TODAY)).toMatchObject({ contact: false, nextContact: null });
	});
});
