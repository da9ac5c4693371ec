import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	defaultOverviewState,
	foldKey,
	isAnythingChosen,
	readOverviewState,
	storedOverviewState,
	withAllEntriesOf,
	withChosen,
	withCollapsed,
	withExpanded,
	withFolded,
	withItemGroup,
	withListed,
	withNothingChosen,
	withOpenPart,
	withOverviewFilter,
	withoutExpanded,
	withProjectGroup,
	withShowDone,
	withShowSnoozed,
} from "../../src/overview/state";

const DEFAULT = defaultOverviewState();

describe("what is stored of how the list is set up", () => {
	it("is read again as it was, without what is open and what is typed", () => {
		const set = [
			withListed(DEFAULT, "blockers"),
			withProjectGroup(DEFAULT, "folder"),
			withItemGroup(DEFAULT, "age"),
			withChosen(withChosen(DEFAULT, "status", "active"), "tag", ""),
			withShowDone(DEFAULT, true),
			withShowSnoozed(DEFAULT, true),
			withCollapsed(DEFAULT, "status active"),
		];
		for (const state of set) expect(readOverviewState(JSON.parse(JSON.stringify(storedOverviewState(state))))).toEqual(state);
		const open = withOverviewFilter(withExpanded(DEFAULT, "A.md"), "lamps");
		expect(readOverviewState(storedOverviewState(open))).toEqual(DEFAULT);
	});

	it("is as by default where it makes no sense, and never fails", () => {
		expect(readOverviewState({ listed: "people", groupProjects: 1, groupItems: "status", chosen: { status: "x", owner: [1, "Ada"] }, showDone: "yes", collapsed: {} })).toEqual({
			...DEFAULT,
			chosen: { status: [], owner: ["Ada"], type: [], tag: [] },
		});
		fc.assert(fc.property(fc.jsonValue(), (stored) => void readOverviewState(stored)));
	});
});

describe("a choice", () => {
	it("is made and taken back, one value at a time", () => {
		const state = withChosen(withChosen(DEFAULT, "status", "active"), "status", "paused");
		expect(state.chosen.status).toEqual(["active", "paused"]);
		expect(withChosen(state, "status", "active").chosen.status).toEqual(["paused"]);
		expect(withChosen(state, "status", "Active").chosen.status).toEqual(["paused"]);
		expect([isAnythingChosen(DEFAULT), isAnythingChosen(state), isAnythingChosen(withNothingChosen(state))]).toEqual([false, true, false]);
	});
});

describe("an expanded project", () => {
	it("folds what one looks up now and then, and forgets all of that when it is closed", () => {
		const open = withAllEntriesOf(withFolded(withExpanded(DEFAULT, "A.md"), "A.md", "blockers"), "A.md", true);
		expect(open).toMatchObject({ expanded: ["A.md"], folded: ["keyFacts", "people", "problems", "blockers"].map((part) => `A.md\n${part}`), allEntries: ["A.md"] });
		expect(withExpanded(open, "A.md")).toEqual(DEFAULT);
		expect(withFolded(open, "A.md", "blockers").folded).not.toContain(foldKey("A.md", "blockers"));
		expect(withAllEntriesOf(open, "A.md", false).allEntries).toEqual([]);
		expect(withoutExpanded(withExpanded(open, "B.md"))).toEqual(DEFAULT);
	});

	it("is none of another project's affair, even of one whose path begins alike", () => {
		const both = withExpanded(withExpanded(DEFAULT, "A.md"), "A.md2");
		expect(withExpanded(both, "A.md")).toEqual(withExpanded(DEFAULT, "A.md2"));
	});

	it("opens at the part that is wanted", () => {
		const state = withOpenPart(DEFAULT, "A.md", "people");
		expect(state.expanded).toEqual(["A.md"]);
		expect(state.folded).toEqual(["A.md\nkeyFacts", "A.md\nproblems"]);
		expect(withOpenPart(state, "A.md", "people")).toEqual(state);
	});
});
