import { describe, expect, it } from "vitest";
import { landing, moveAmong } from "../../src/panel/focus";
import type { Intention } from "../../src/panel/keys";
import { isStop, type Row } from "../../src/panel/row";
import { rowsOf } from "../../src/panel/rows";
import { defaultState, type PanelState } from "../../src/panel/state";
import { defaultSettings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { modelOf } from "./models";

const NOTE = "## Blockers\n\n- a\n\t- b\n- c\n\n### Later\n\n- d\n";

function rows(text = NOTE, state: Partial<PanelState> = {}): Row[] {
	const settings = defaultSettings().panel;
	settings.shows.recentContext = settings.shows.decisions = false;
	return rowsOf(modelOf(text), { ...defaultState(), ...state }, settings, "2026-01-06" as IsoDate);
}

/** A row as the tests call it: its words, else its id. */
const nameOf = (row: Row | undefined): string => (row?.is === "item" ? row.item.markdown : (row?.id ?? "none"));
const idOf = (list: readonly Row[], name: string): string => list.find((row) => nameOf(row) === name)?.id ?? "no such row";
const move = (list: readonly Row[], current: string | null, intention: Intention): string | null => moveAmong(list.filter(isStop), current, intention);
const named = (list: readonly Row[], id: string | null): string => nameOf(list.find((row) => row.id === id));

describe("moving", () => {
	it.each<[string, Intention, string]>([
		["group-blockers", "next", "a"],
		["a", "next", "b"],
		["c", "next", "d"],
		["d", "next", "add-blockers"],
		["add-blockers", "next", "group-nextSteps"],
		["group-nextSteps", "next", "add-nextSteps"],
		["add-nextSteps", "next", "add-nextSteps"],
		["d", "previous", "c"],
		["group-blockers", "previous", "group-blockers"],
		["c", "first", "group-blockers"],
		["c", "last", "add-nextSteps"],
		["b", "collapse", "a"],
		["a", "collapse", "group-blockers"],
		["group-blockers", "collapse", "group-blockers"],
		["group-blockers", "expand", "a"],
		["a", "expand", "b"],
		["c", "expand", "c"],
		["a", "toggle", "a"],
	])("from %s, %s leads to %s: headings and empty rows are passed over", (from, intention, to) => {
		const list = rows();
		expect(named(list, move(list, idOf(list, from), intention))).toBe(to);
	});

	it("begins at the top, or at the end", () => {
		const list = rows();
		expect(named(list, move(list, null, "next"))).toBe("group-blockers");
		expect(named(list, move(list, "gone", "previous"))).toBe("group-blockers");
		expect(named(list, move(list, null, "last"))).toBe("add-nextSteps");
		expect(move([], null, "next")).toBeNull();
	});
});

describe("the focus after a change", () => {
	const land = (from: string, text: string, state?: Partial<PanelState>): string => {
		const before = rows();
		const after = rows(text, state);
		return named(after, landing(before, after, idOf(before, from)));
	};

	it("stays where it was", () => {
		expect(land("c", `New.\n\n${NOTE.replace("- a", "- z\n- a")}`)).toBe("c");
	});

	it("goes to the next row when its own has gone", () => {
		expect(land("c", NOTE.replace("- c\n", ""))).toBe("d");
		expect(land("b", NOTE.replace("\t- b\n", ""))).toBe("c");
	});

	it("goes to the row above when the last one of a group has gone", () => {
		expect(land("d", NOTE.replace("- d\n", ""))).toBe("c");
	});

	it("goes to the group's heading when nothing else is left of it", () => {
		expect(land("a", "## Blockers\n")).toBe("group-blockers");
		expect(land("d", NOTE, { collapsed: ["blockers"] })).toBe("group-blockers");
	});

	it("goes along with a row whose words were changed", () => {
		expect(land("c", NOTE.replace("- c", "- changed"))).toBe("changed");
	});

	it("is at the top for a row that never was, and nowhere without rows", () => {
		const after = rows();
		expect(named(after, landing([], after, "gone"))).toBe("group-blockers");
		expect(landing(after, [], idOf(after, "c"))).toBeNull();
		expect(landing(after, after, null)).toBeNull();
	});
});
