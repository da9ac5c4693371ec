/** The demo vault as somebody sees it on the day after its newest past source: what needs attention first, and why. */

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overviewRows } from "../../../src/overview/rows";
import { signalSentence } from "../../../src/overview/sentence";
import { defaultOverviewState } from "../../../src/overview/state";
import type { Settings } from "../../../src/settings/schema";
import type { IsoDate } from "../../../src/text/date";
import { TODAY } from "../../vault/stage";
import { listing, type Listing } from "./listing";

const DEMO = join(import.meta.dirname, "../../../demo-vault");
const today = TODAY as IsoDate;

let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "project-pulse-demo-"));
	await cp(DEMO, folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function demo(change?: (settings: Settings) => void): Promise<Listing> {
	const parts = await listing({}, { folder, ...(change && { change }) });
	await parts.looked();
	return parts;
}

/** The first projects of the list, each with its sentence. */
function first(parts: Listing, count: number): string[] {
	const rows = overviewRows(parts.listed.digests, defaultOverviewState(), parts.settings, today, null);
	const projects = rows.flatMap((row) => (row.is === "project" ? [row.digest] : []));
	return projects.slice(0, count).map(({ title, signal }) => `${title}: ${signal ? signalSentence(signal, today) : "nothing"}`);
}

const withoutHazards = ({ folders }: Settings): void => void (folders.excluded = ["Hazards"]);

describe("in the demo vault", () => {
	/**
	 * By hand from the notes, on July 1, with 21 days allowed between contacts and 14 for a blocker:
	 * - Wet Lantern Film Shoot: its one open step was due on February 13, 15 + 31 + 30 + 31 + 30 + 1 = 138 days ago. The last
	 *   contact was on January 29, 153 days ago, which is late by 132.
	 * - Great Hob Jetty: the first open step was due on March 13, 18 + 30 + 31 + 30 + 1 = 110 days ago; of the others one is due
	 *   today and one later. The last contact was on March 17, 106 days ago, late by 85. Its blockers have no date, and no source
	 *   holds one of them.
	 * - Ship's Cat Policy: the last contact was on March 4, 27 + 30 + 31 + 30 + 1 = 119 days ago, late by 98. Its first step was due
	 *   on May 15, 47 days ago.
	 * The next one is Hospital Run with April 18, 74 days.
	 */
	it("the three projects that need attention most are first, each with the reason", async () => {
		expect(first(await demo(withoutHazards), 4)).toEqual([
			"Wet Lantern Film Shoot: 1 step overdue since February 13 (138 days)",
			"Great Hob Jetty: 1 step overdue since March 13 (110 days)",
			"Ship's Cat Policy: No contact for 119 days; 21 are allowed",
			"Hospital Run: 3 steps overdue, the first since April 18 (74 days)",
		]);
	});

	/**
	 * Among the notes that are hard to read, one had its last contact on January 16, 166 days ago, late by 145; two have it on
	 * February 2, 149 days ago, late by 128, and come in the order of their titles.
	 */
	it("the hazards among its notes come in where they belong", async () => {
		expect(first(await demo(), 4)).toEqual([
			"No final newline: No contact for 166 days; 21 are allowed",
			"Wet Lantern Film Shoot: 1 step overdue since February 13 (138 days)",
			"Signal Bell (brass): No contact for 149 days; 21 are allowed",
			"Signal Bell (timber): No contact for 149 days; 21 are allowed",
		]);
	});

	it("done projects ask for nothing", async () => {
		const parts = await demo(withoutHazards);
		expect(parts.digest("Summer Timetable 2026")).toMatchObject({ isClosed: true, signal: null });
		expect(first(parts, 99).join()).not.toContain("Summer Timetable");
	});

	/** The meeting on board of January 29 has the step to ask the insurer among its action items; no earlier source of the project does. */
	it("an item is as old as the first source that holds it, and of unknown age where none does", async () => {
		const parts = await demo(withoutHazards);
		expect(parts.digest("Wet Lantern Film Shoot").nextStep).toMatchObject({ since: "2026-01-29", due: "2026-02-13" });
		expect(parts.digest("Great Hob Jetty").oldestBlocker).toMatchObject({ since: null });
	});
});
