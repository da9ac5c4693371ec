/** Where entries go by the settings, in notes that do not tell. */

import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { createReader } from "../../src/notes/reading";
import { insertEntries, type NewEntry } from "../../src/plans/context";
import { addSection } from "../../src/plans/section";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";

type Habit = Partial<Settings["entries"]>;

const entry = (date: string, source = `S/${date}.md`): NewEntry => ({ date: date as IsoDate, source, text: `${date}: [[${source.slice(2, -3)}]]` });
const APRIL = entry("2026-04-01");
const MAY = entry("2026-05-01");
const note = (...lines: string[]): string => ["---", "type: projects", "---", ...lines, ""].join("\n");

function updated(text: string, entries: readonly NewEntry[], habit: Habit): string {
	const settings = defaultSettings();
	Object.assign(settings.entries, habit);
	const { names } = createReader(settings, parseYaml);
	const plan = insertEntries(scan(text), names, settings.sections.recentContext, entries, settings.entries);
	expect(plan.refusal).toBe(undefined);
	return applyEdits(text, plan.edits ?? []);
}

/** As it is, with CRLF, and without a final newline: the outcome must differ in nothing else. */
function makes(before: string, entries: readonly NewEntry[], habit: Habit, after: string): void {
	expect(updated(before, entries, habit)).toBe(after);
	const windows = (text: string): string => text.replaceAll("\n", "\r\n");
	expect(updated(windows(before), entries, habit)).toBe(windows(after));
	expect(updated(before.replace(/\n$/, ""), entries, habit).trimEnd()).toBe(after.trimEnd());
}

describe("with the oldest first", () => {
	const habit: Habit = { order: "oldest" };

	it("a new section is in that order, equal dates by path", () => {
		const also = entry("2026-04-01", "S/2026-04-01z.md");
		makes(
			note("# T", "", "## Blockers"),
			[MAY, also, APRIL],
			habit,
			note("# T", "", "## Recent Context", "", "- 2026-04-01: [[2026-04-01]]", "- 2026-04-01: [[2026-04-01z]]", "- 2026-05-01: [[2026-05-01]]", "", "## Blockers"),
		);
	});

	it("an empty section is filled in that order", () => {
		makes(
			note("# T", "## Recent Context", "", "## Blockers"),
			[MAY, APRIL],
			habit,
			note("# T", "## Recent Context", "", "- 2026-04-01: [[2026-04-01]]", "- 2026-05-01: [[2026-05-01]]", "", "## Blockers"),
		);
	});

	it("a single entry has the later ones below it", () => {
		const before = note("# T", "## Recent Context", "- 2026-04-15: [[x]]");
		makes(before, [MAY, APRIL], habit, note("# T", "## Recent Context", "- 2026-04-01: [[2026-04-01]]", "- 2026-04-15: [[x]]", "- 2026-05-01: [[2026-05-01]]"));
		makes(before, [MAY, APRIL], {}, note("# T", "## Recent Context", "- 2026-05-01: [[2026-05-01]]", "- 2026-04-15: [[x]]", "- 2026-04-01: [[2026-04-01]]"));
	});

	it("entries of one day tell no order either", () => {
		makes(
			note("# T", "## Recent Context", "- 2026-04-15: [[x]]", "- 2026-04-15: [[y]]"),
			[MAY],
			habit,
			note("# T", "## Recent Context", "- 2026-04-15: [[x]]", "- 2026-04-15: [[y]]", "- 2026-05-01: [[2026-05-01]]"),
		);
	});

	it("a section that has an order keeps it", () => {
		makes(
			note("# T", "## Recent Context", "- 2026-04-15: [[x]]", "- 2026-03-01: [[y]]"),
			[MAY, APRIL],
			habit,
			note("# T", "## Recent Context", "- 2026-05-01: [[2026-05-01]]", "- 2026-04-15: [[x]]", "- 2026-04-01: [[2026-04-01]]", "- 2026-03-01: [[y]]"),
		);
	});
});

describe("a new section at the end", () => {
	const habit: Habit = { position: "end" };

	it("goes behind everything the note says", () => {
		makes(
			note("# T", "", "Words.", "", "## Blockers", "- x"),
			[APRIL],
			habit,
			note("# T", "", "Words.", "", "## Blockers", "- x", "", "## Recent Context", "", "- 2026-04-01: [[2026-04-01]]"),
		);
	});

	it("goes above a rule that closes the page", () => {
		makes(note("# T", "", "## Blockers", "- x", "", "---"), [APRIL], habit, note("# T", "", "## Blockers", "- x", "", "## Recent Context", "", "- 2026-04-01: [[2026-04-01]]", "", "---"));
	});

	it("is a matter of new ones alone", () => {
		makes(note("# T", "## Recent Context", "", "## Blockers"), [APRIL], habit, note("# T", "## Recent Context", "", "- 2026-04-01: [[2026-04-01]]", "", "## Blockers"));
	});

	it("is asked of Recent Context, and leaves the place of other sections alone", () => {
		const settings = defaultSettings();
		settings.entries.position = "end";
		const { names } = createReader(settings, parseYaml);
		const text = note("# T", "", "## Next Steps", "");
		const made = (kind: "recentContext" | "blockers"): string => applyEdits(text, addSection(scan(text), names, settings, kind).edits ?? []);
		expect(made("recentContext")).toMatch(/## Next Steps\n+## Recent Context/);
		expect(made("blockers")).toMatch(/## Blockers\n+## Next Steps/);
	});
});
