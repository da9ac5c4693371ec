/** A vault of two thousand notes: the list stands within a frame once the index is there, and no later stage blocks the app. */

import { describe, expect, it } from "vitest";
import { overviewRows } from "../../../src/overview/rows";
import { defaultOverviewState } from "../../../src/overview/state";
import type { IsoDate } from "../../../src/text/date";
import { Digests } from "../../../src/ui/overview/digests";
import { Roster } from "../../../src/ui/roster";
import { Blocking } from "../../vault/blocking";
import { largeVault, PROJECTS } from "../../vault/large-vault";
import { TODAY } from "../../vault/stage";
import { listing } from "./listing";

/** Milliseconds that no frame may be late. */
const LIMIT = 50;
const NOTES = 2_000;

const today = TODAY as IsoDate;

/** All projects, and as many of the other notes as there is room for. */
function vault(): Record<string, string> {
	return Object.fromEntries([...largeVault()].slice(0, NOTES));
}

describe("in a vault of two thousand notes", () => {
	it("the list stands within a frame, and is completed without a late one", async () => {
		const parts = await listing(vault());
		const { index, rollups, settings } = parts;
		const { app } = parts.made.host;
		const times = Array.from({ length: 5 }, () => {
			// As right after the start: nothing is known of any project.
			const fresh = new Digests({ app, index, rollups, roster: new Roster(index), settings: () => settings, today: () => today });
			fresh.look({ types: [], paths: [] });
			const began = performance.now();
			const rows = overviewRows(fresh.digests, defaultOverviewState(), settings, today, null);
			const took = performance.now() - began;
			expect(rows).toHaveLength(PROJECTS);
			return took;
		});
		expect(Math.min(...times), times.map((time) => time.toFixed(1)).join(" ")).toBeLessThan(LIMIT);

		const blocking = new Blocking(parts.made.host);
		const again = (): Promise<void> => {
			parts.digests.settingsChanged();
			return parts.complete();
		};
		expect(await blocking.duringOneOf([() => parts.looked(), again, again], LIMIT)).toBeLessThan(LIMIT);
		expect(parts.listed.digests.every(({ told, model }) => told !== null && model !== null)).toBe(true);
	}, 180_000);
});
