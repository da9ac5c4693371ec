import { describe, expect, it } from "vitest";
import {
	defaultState,
	isAllCollapsed,
	readState,
	storedState,
	withAllCollapsed,
	withAllEntries,
	withDone,
	withFilter,
	withSort,
	withToggled,
} from "../../src/panel/state";

describe("the state of the panel", () => {
	it("comes back as it was stored, without the filter", () => {
		const state = withFilter(withAllEntries(withSort(withDone(withToggled(defaultState(), "people"), true), "due"), true), "lamps");
		const again = readState(JSON.parse(JSON.stringify(storedState(state))));
		expect(again).toEqual({ collapsed: ["keyFacts", "problems"], showDone: true, sort: "due", filter: "", allEntries: false });
	});

	it.each([undefined, null, 7, "x", [], { collapsed: "people", showDone: 1, sort: "size" }])("is as by default for %j", (stored) => {
		expect(readState(stored)).toEqual(defaultState());
	});

	it("leaves out what it does not know, and keeps the rest", () => {
		expect(readState({ collapsed: ["people", "nothing", 3, "blockers", "people"], showDone: true })).toMatchObject({
			collapsed: ["blockers", "people"],
			showDone: true,
			sort: "written",
		});
	});

	it("is never shared: a change leaves the one before as it was", () => {
		const before = defaultState();
		expect(withToggled(before, "blockers").collapsed).toContain("blockers");
		expect(before).toEqual(defaultState());
		expect(withToggled(withToggled(before, "blockers"), "blockers")).toEqual(before);
	});

	it("folds and unfolds all parts at once", () => {
		const folded = withAllCollapsed(defaultState(), true);
		expect(isAllCollapsed(folded)).toBe(true);
		expect(isAllCollapsed(withToggled(folded, "people"))).toBe(false);
		expect(withAllCollapsed(folded, false).collapsed).toEqual([]);
	});
});
