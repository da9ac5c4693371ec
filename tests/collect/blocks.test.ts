import { describe, expect, it } from "vitest";
import { anchoredIn, anchorOf, blockIdsIn, planBlockIds, sourcesToMark } from "../../src/collect/blocks";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import { choice, HARBOR, Harvest, meeting, project } from "./harvest";

const TALK = "2026-05-12 - Talk.md";

function harvestOf(body: string): Harvest {
	return new Harvest({ [HARBOR]: project(), [TALK]: meeting(body) }, (settings) => void (settings.collect.link = "block"));
}

/** The source after the ids of all its offers were written. */
function marked(harvest: Harvest, text = harvest.vault.text(TALK)): string {
	const choices = harvest.offers().map((offer) => choice(offer));
	harvest.vault.set(TALK, text);
	return applyEdits(text, planBlockIds(harvest.vault.note(TALK), choices).edits);
}

describe("block ids", () => {
	it("go behind the words of an item of several lines, before what is nested in it, and are never written twice", () => {
		const harvest = harvestOf("## Risks\n\n- The tide\n  is low\n  - very\n- Ice\n");
		const text = marked(harvest);
		expect(text).toMatch(/- The tide\n {2}is low \^[a-z0-9]{8}\n {2}- very\n- Ice \^[a-z0-9]{8}\n$/);
		expect(marked(harvestOf("## Risks\n\n- The tide\n  is low\n  - very\n- Ice\n"), text)).toBe(text);
		harvest.vault.set(TALK, text);
		expect(marked(harvest)).toBe(text);
	});

	it("are others where an id is taken", () => {
		const outline = scan("- Ice\n");
		const id = anchorOf(outline, 0, null, "Ice", new Set());
		expect(anchorOf(outline, 0, null, "Ice", new Set([id ?? ""]))).toBe(`${id}-2`);
		expect(blockIdsIn("- a ^One\n\n^two \r\nno^three ^four five\n")).toEqual(new Set(["one", "two"]));
	});

	it("are none for rows of a table, and for words that would not end with them", () => {
		expect(anchorOf(scan("x"), -1, null, "x", new Set())).toBeNull();
		expect(harvestOf("## Decisions\n\n| Decision |\n|---|\n| North |\n").offers()[0]?.anchor).toBeNull();
	});

	it("are refused where the line has changed, and are not asked for what is dismissed", () => {
		const harvest = harvestOf("## Risks\n\n- Ice\n- Fog ^own\n");
		const [ice, fog] = harvest.offers();
		expect(sourcesToMark([choice(ice, { deed: "dismiss" }), choice(fog)])).toEqual([]);
		harvest.vault.set(TALK, meeting("## Risks\n\n- Black ice\n"));
		expect(planBlockIds(harvest.vault.note(TALK), [choice(ice)])).toMatchObject({ edits: [], refusals: [{ code: "item-not-found", what: "Ice" }] });
	});

	it("count for links only where the source has them", () => {
		const harvest = harvestOf("## Risks\n\n- Ice\n");
		const [ice] = harvest.offers();
		const anchor = ice?.anchor ?? "";
		const anchorsIn = (text: string | null): unknown[] => anchoredIn([choice(ice)], TALK, text).map(({ offer }) => offer.anchor);
		expect(anchorsIn(`- Ice ^${anchor}\n`)).toEqual([anchor]);
		expect(anchorsIn("- Ice\n")).toEqual([null]);
		expect(anchorsIn(null)).toEqual([null]);
	});
});
