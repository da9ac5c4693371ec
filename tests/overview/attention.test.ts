import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { compareAttention, SIGNALS, signalOf, type Signal } from "../../src/overview/attention";
import { signalSentence } from "../../src/overview/sentence";
import { daysBetween } from "../../src/words/dates";
import { speak } from "../../src/words/words";
import type { Change } from "../notes/notes";
import { day, digest, note, TODAY, type Made } from "./digests";

/** Yesterday, so that nothing but what a test is about asks for attention. */
const FRESH = "last_contact: 2026-06-30";
const STEP = { "Next Steps": ["- [ ] Order the lamps"] };

const signal = (text: string, made?: Made): Signal | null => digest(text, made).signal;
const saying = (text: string, made?: Made): string | null => {
	const found = signal(text, made);
	return found && signalSentence(found, TODAY);
};

afterEach(() => speak("en"));

describe("a project without anything to worry about", () => {
	it("asks for no attention", () => {
		expect(signal(note(FRESH, STEP))).toBeNull();
	});
});

describe("overdue steps", () => {
	it("are counted from the first day that was missed", () => {
		const text = note(FRESH, { "Next Steps": ["- [ ] Lamps 📅 2026-06-20", "- [ ] Paint 📅 2026-06-15", "- [ ] Ropes 📅 2026-07-01", "- [ ] Planks 📅 2026-07-20"] });
		expect(signal(text)).toEqual({ is: "overdue", count: 2, since: "2026-06-15", days: 16, late: 16 });
		expect(saying(text)).toBe("2 steps overdue, the first since June 15 (16 days)");
	});

	it("are those that are open, wherever they are nested", () => {
		const text = note(FRESH, { "Next Steps": ["- [x] Lamps 📅 2026-06-01", "- [-] Paint 📅 2026-06-02", "- [ ] Quay", "\t- [/] Ropes 📅 2026-06-30"] });
		expect(saying(text)).toBe("1 step overdue since June 30 (1 day)");
	});

	it("are not blockers", () => {
		expect(signal(note(FRESH, { ...STEP, Blockers: ["- ❌ No crane 📅 2026-01-01 ➕ 2026-06-30"] }))).toBeNull();
	});

	it("say the year where it is another one", () => {
		expect(saying(note(FRESH, { "Next Steps": ["- [ ] Lamps 📅 2025-12-31"] }))).toBe("1 step overdue since December 31, 2025 (182 days)");
	});

	it("can be switched off", () => {
		const off: Change = ({ attention }) => void (attention.overdue = false);
		expect(signal(note(FRESH, { "Next Steps": ["- [ ] Lamps 📅 2026-06-20"] }), { change: off })).toBeNull();
	});
});

describe("open blockers", () => {
	const blocked = (...lines: string[]): string => note(FRESH, { ...STEP, Blockers: lines });

	it.each([
		["2026-06-17", null],
		["2026-06-16", "Blocked for 15 days"],
		["2026-05-28", "Blocked for 34 days"],
	])("of %s: %s", (created, sentence) => {
		expect(saying(blocked(`- ❌ No crane ➕ ${created}`))).toBe(sentence);
	});

	it("are as old as the vault says where they do not say it themselves", () => {
		expect(saying(blocked("- ❌ No crane"), { opened: { "No crane": "2026-05-28" } })).toBe("Blocked for 34 days");
		expect(saying(blocked("- ❌ No crane"))).toBeNull();
	});

	it("say how many they are, without those that are young or resolved", () => {
		const text = blocked("- ❌ No crane ➕ 2026-05-28", "- ❌ No rope [created:: 2026-06-01]", "- ❌ No paint ➕ 2026-06-30", "- ✅ No lamp ➕ 2026-01-01");
		expect(signal(text)).toEqual({ is: "blocked", count: 2, since: "2026-05-28", days: 34, late: 20 });
		expect(saying(text)).toBe("2 blockers open for long, the first for 34 days");
	});

	it("are allowed any number of days where that is 0", () => {
		const off: Change = ({ attention }) => void (attention.blockedDays = 0);
		expect(signal(blocked("- ❌ No crane ➕ 2020-01-01"), { change: off })).toBeNull();
	});
});

describe("contacts", () => {
	it.each([
		["last_contact: 2026-06-10", null],
		["last_contact: 2026-06-09", "No contact for 22 days; 21 are allowed"],
		["last_contact: 2026-05-22", "No contact for 40 days; 21 are allowed"],
		["last_contact: 2026-06-20\ncontact_every: 1 day", "No contact for 11 days; 1 is allowed"],
		["last_contact: 2026-05-22\ncontact_every: 2 months", null],
		["created: 2026-06-01", "No contact for 30 days; 21 are allowed"],
		["created: 2026-06-20", null],
		["title: x", "No contact yet; one every 21 days is wanted"],
	])("of %s: %s", (properties, sentence) => {
		expect(saying(note(properties, STEP))).toBe(sentence);
	});

	it("are late by the days beyond what is allowed, and by none where nobody knows since when", () => {
		expect(signal(note("last_contact: 2026-05-22", STEP))).toEqual({ is: "contact", days: 40, allowed: 21, late: 19 });
		expect(signal(note("title: x", STEP))).toEqual({ is: "contact", days: null, allowed: 21, late: 0 });
	});

	it("go by the status", () => {
		const change: Change = ({ staleness }) => void (staleness.perStatus = [{ status: "On hold", days: 60 }]);
		expect(signal(note("status: on hold\nlast_contact: 2026-05-22", STEP), { change })).toBeNull();
	});

	it("to come are told a few days before", () => {
		const ahead = (date: string, days = 3): string | null =>
			saying(note(FRESH, STEP), { told: { nextContact: day(date) }, change: ({ attention }) => void (attention.nextContactDays = days) });
		expect(ahead("2026-07-02")).toBe("Next contact tomorrow");
		expect(ahead("2026-07-04")).toBe("Next contact in 3 days");
		expect(ahead("2026-07-05")).toBeNull();
		expect(ahead("2026-07-02", 0)).toBeNull();
	});
});

describe("next steps", () => {
	it("are missed where none is open", () => {
		expect(saying(note(FRESH, { "Next Steps": ["- [x] Lamps ✅ 2026-06-01"] }))).toBe("No next step");
		expect(saying(note(FRESH))).toBe("No next step");
		expect(signal(note(FRESH), { change: ({ attention }) => void (attention.noNextStep = false) })).toBeNull();
	});

	it("are not missed before the note is read", () => {
		const contact = { lastContact: day("2026-06-30"), created: null, staleAfter: 21 };
		const known = { ...contact, isClosed: false, snoozedUntil: null, opened: new Map(), nextContact: null };
		const settings = { attention: { noNextStep: true, overdue: true, blockedDays: 14, nextContactDays: 3 } };
		expect(signalOf({ ...known, groups: null }, settings, TODAY)).toBeNull();
		expect(signalOf({ ...known, groups: [] }, settings, TODAY)).toEqual({ is: "noNextStep", late: 0 });
	});
});

describe("of several signals", () => {
	it("the latest is told", () => {
		const text = (due: string): string => note("last_contact: 2026-05-22", { "Next Steps": [`- [ ] Lamps 📅 ${due}`], Blockers: ["- ❌ No crane ➕ 2026-05-28"] });
		// Late by 19, 20 and 21 days.
		expect(signal(text("2026-06-13"))?.is).toBe("blocked");
		expect(signal(text("2026-06-10"))?.is).toBe("overdue");
		expect(signal(note("last_contact: 2026-05-10", { ...STEP, Blockers: ["- ❌ No crane ➕ 2026-05-28"] }))?.is).toBe("contact");
	});

	it("the first in the order of signals is told where they are equally late", () => {
		const text = note("last_contact: 2026-05-21", { "Next Steps": ["- [ ] Lamps 📅 2026-06-11"], Blockers: ["- ❌ No crane ➕ 2026-05-28"] });
		expect(signal(text)).toMatchObject({ is: "overdue", late: 20 });
		expect(signal(text, { change: ({ attention }) => void (attention.overdue = false) })).toMatchObject({ is: "blocked", late: 20 });
		expect(signal(note("title: x"), { told: { nextContact: day("2026-07-02") } })?.is).toBe("contact");
		expect(signal(note(FRESH), { told: { nextContact: day("2026-07-02") } })?.is).toBe("noNextStep");
	});
});

describe("a project that is left alone", () => {
	it.each(["done", "Cancelled", "archived"])("is one with the status %s", (status) => {
		const closed = digest(note(`status: ${status}`, { "Next Steps": ["- [ ] Lamps 📅 2020-01-01"] }));
		expect([closed.isClosed, closed.signal]).toEqual([true, null]);
	});

	it.each([
		["2026-07-02", null],
		["2026-07-01", "noNextStep"],
		["2026-06-01", "noNextStep"],
		["soon", "noNextStep"],
	])("is one that is snoozed until %s, and tells: %s", (until, is) => {
		expect(signal(note(`${FRESH}\nsnooze_until: ${until}`))?.is ?? null).toBe(is);
	});
});

describe("the sentence", () => {
	it.each<[Signal, string]>([
		[{ is: "overdue", count: 2, since: day("2026-06-15"), days: 16, late: 16 }, "2 Schritte überfällig, der erste seit 15. Juni (16 Tage)"],
		[{ is: "overdue", count: 1, since: day("2026-06-30"), days: 1, late: 1 }, "1 Schritt überfällig seit 30. Juni (1 Tag)"],
		[{ is: "blocked", count: 1, since: day("2026-05-28"), days: 34, late: 20 }, "Blockiert seit 34 Tagen"],
		[{ is: "contact", days: 40, allowed: 21, late: 19 }, "Kein Kontakt seit 40 Tagen; erlaubt sind 21"],
		[{ is: "contact", days: null, allowed: 1, late: 0 }, "Noch kein Kontakt; gewünscht ist einer jeden Tag"],
		[{ is: "noNextStep", late: 0 }, "Kein nächster Schritt"],
		[{ is: "nextContact", date: day("2026-07-02"), days: 1, late: -1 }, "Nächster Kontakt morgen"],
	])("of %j is German, too", (found, sentence) => {
		speak("de");
		expect(signalSentence(found, TODAY)).toBe(sentence);
	});
});

describe("the order of projects", () => {
	const days = fc.integer({ min: 1, max: 60 });
	const signals: fc.Arbitrary<Signal | null> = fc.oneof(
		fc.constant(null),
		fc.record({ is: fc.constant("noNextStep" as const), late: fc.constant(0) }),
		days.map((late): Signal => ({ is: "blocked", count: 1, since: TODAY, days: late + 14, late })),
		days.map((late): Signal => ({ is: "contact", days: late + 21, allowed: 21, late })),
		days.map((late): Signal => ({ is: "nextContact", date: TODAY, days: late, late: -1 })),
	);
	const projects = fc.record({ signal: signals, title: fc.constantFrom("Harbour", "harbour", "Mill 2", "Mill 10"), path: fc.stringMatching(/^[a-c]{1,3}$/) });

	it("is total, and the same from both sides", () => {
		fc.assert(
			fc.property(projects, projects, projects, (a, b, c) => {
				expect(Math.sign(compareAttention(a, b))).toBe(-Math.sign(compareAttention(b, a)) + 0);
				if (a.path !== b.path) expect(compareAttention(a, b)).not.toBe(0);
				if (compareAttention(a, b) < 0 && compareAttention(b, c) < 0) expect(compareAttention(a, c)).toBeLessThan(0);
			}),
		);
	});

	it("has what is latest first, what asks for nothing last, and goes by numbers in titles", () => {
		const at = (title: string, found: Signal | null): { signal: Signal | null; title: string; path: string } => ({ signal: found, title, path: title });
		const all = [
			at("Calm 10", null),
			at("Calm 2", null),
			at("Soon", { is: "nextContact", date: TODAY, days: 1, late: -1 }),
			at("Idle", { is: "noNextStep", late: 0 }),
			at("Unknown", { is: "contact", days: null, allowed: 21, late: 0 }),
			at("Blocked", { is: "blocked", count: 1, since: TODAY, days: 20, late: 6 }),
			at("Overdue", { is: "overdue", count: 1, since: TODAY, days: 6, late: 6 }),
			at("Late", { is: "contact", days: 30, allowed: 21, late: 9 }),
		];
		expect(all.sort(compareAttention).map(({ title }) => title)).toEqual(["Late", "Overdue", "Blocked", "Unknown", "Idle", "Soon", "Calm 2", "Calm 10"]);
	});
});

describe("every signal", () => {
	const line = fc.constantFrom("- [ ] Lamps", "- [ ] Lamps 📅 2026-06-01", "- [x] Lamps 📅 2026-06-01", "- [ ] Paint ➕ 2026-05-01 📅 2027-01-01");
	const blocker = fc.constantFrom("- ❌ No crane", "- ❌ No rope ➕ 2026-05-01", "- ✅ No lamp", "- ❌ No paint [created:: 2026-06-25]");
	const properties = fc.constantFrom(FRESH, "last_contact: 2026-01-01", "created: 2026-06-01", "status: done", "snooze_until: 2026-08-01", "status: on hold");

	it("is explained in words that hold, in both languages", () => {
		fc.assert(
			fc.property(properties, fc.array(line, { maxLength: 3 }), fc.array(blocker, { maxLength: 3 }), fc.boolean(), (head, steps, blockers, isAhead) => {
				const found = signal(note(head, { "Next Steps": steps, Blockers: blockers }), { told: { nextContact: isAhead ? day("2026-07-03") : null } });
				if (!found) return;
				expect(SIGNALS).toContain(found.is);
				for (const language of ["en", "de"]) {
					speak(language);
					expect(signalSentence(found, TODAY)).toMatch(/^\p{Lu}|^\d/u);
					expect(signalSentence(found, TODAY)).not.toMatch(/undefined|null|NaN/);
				}
				if (found.is === "overdue" || found.is === "blocked") expect(found.days).toBe(daysBetween(found.since, TODAY));
				expect(found.late).toBeGreaterThanOrEqual(found.is === "nextContact" ? -1 : 0);
			}),
		);
	});
});
