import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded } from "../../src/panel/filter";
import type { Digest } from "../../src/overview/digest";
import { choicesIn } from "../../src/overview/filter";
import { groupKey } from "../../src/overview/group";
import type { OverviewRow, Scope } from "../../src/overview/row";
import { overviewRows, partId } from "../../src/overview/rows";
import { defaultOverviewState, withAllEntriesOf, withChosen, withCollapsed, withExpanded, withFolded, withOpenPart, type OverviewState } from "../../src/overview/state";
import { settingsWith } from "../notes/notes";
import { isLinear } from "../text/growth";
import { digest, note, TODAY } from "./digests";

const SETTINGS = settingsWith();

/** Nothing about them asks for attention but what a test gives them. */
function quiet(title: string, properties = "", sections: Record<string, readonly string[]> = { "Next Steps": [`- [ ] Order ${title} lamps`] }, path?: string): Digest {
	return digest(note(`last_contact: 2026-06-30${properties === "" ? "" : `\n${properties}`}`, sections), { title, ...(path !== undefined && { path }) });
}

const HARBOUR = quiet("Harbour", "status: active\nowner: Ada\ntags: [quay]", {
	Blockers: ["- ❌ No crane ➕ 2026-06-20"],
	"Next Steps": ["- [ ] Order the lamps 📅 2026-06-25 @Ada", "- [x] Measure the quay", "- [ ] Paint the pier", "\t- [ ] in red 📅 2026-07-03"],
	"Recent Context": Array.from({ length: 7 }, (_, at) => `- 2026-06-0${at + 1}: Talk ${at}`),
});
const MILL = quiet("Mill", "status: Active\nowner: Bo", { "Next Steps": ["- [ ] Grind 📅 2026-07-01", "- [ ] Sweep"], "Key Decisions": ["- ✅ Flour first", "- ~~✅ Oats first~~"] });
const PIER = quiet("Pier", "status: paused", { Blockers: ["- ❌ No planks ➕ 2026-01-01"], "Next Steps": ["- [ ] Saw"] }, "Projects/Pier/README.md");
const DONE = quiet("Quay", "status: done");
const SNOOZED = quiet("Sluice", "snooze_until: 2026-07-20");
const ADA = digest(note("title: Ada"), { title: "Ada", path: "People/Ada.md", type: "people" });
const ALL = [ADA, HARBOUR, MILL, PIER, DONE, SNOOZED];

function rows(change: Partial<OverviewState> = {}, more: { digests?: readonly Digest[]; scope?: Scope; kept?: ReadonlySet<string> } = {}): OverviewRow[] {
	const state = { ...defaultOverviewState(), ...change };
	return overviewRows(more.digests ?? ALL, state, SETTINGS, TODAY, more.scope ?? null, more.kept);
}

/** One line each: headings in brackets, items by their words. */
function lines(all: readonly OverviewRow[]): string[] {
	return all.map((row) => {
		switch (row.is) {
			case "heading-of":
				return `[${row.by} ${row.digest?.title ?? row.value ?? "none"} ${row.count}${row.isCollapsed ? " collapsed" : ""}]`;
			case "project":
				return row.digest.title;
			case "part":
				return `${"  ".repeat(row.level)}${row.row.is === "item" ? row.row.item.markdown : `${row.row.is} ${row.row.part}`}`;
			case "nothing":
				return row.why;
		}
	});
}

const shown = (change?: Partial<OverviewState>, more?: Parameters<typeof rows>[1]): string[] => lines(rows(change, more));

describe("projects", () => {
	it("are sorted by attention, without those that are done or snoozed, and without other types", () => {
		// The pier is blocked for 181 days, the harbour overdue for 6, the others ask for nothing.
		expect(shown()).toEqual(["Pier", "Harbour", "Mill"]);
		expect(shown({ showDone: true })).toEqual(["Pier", "Harbour", "Mill", "Quay"]);
		expect(shown({ showSnoozed: true })).toEqual(["Pier", "Harbour", "Mill", "Sluice"]);
		expect(shown({}, { digests: [MILL, HARBOUR, PIER] })).toEqual(["Pier", "Harbour", "Mill"]);
	});

	it.each<[OverviewState["groupProjects"], string[]]>([
		["status", ["[status paused 1]", "Pier", "[status active 2]", "Harbour", "Mill", "[status none 1]", "Sluice"]],
		["owner", ["[owner Ada 1]", "Harbour", "[owner Bo 1]", "Mill", "[owner none 2]", "Pier", "Sluice"]],
		["folder", ["[folder Projects 4]", "Pier", "Harbour", "Mill", "Sluice"]],
	])("are grouped by %s, the group of the most urgent one first, none last", (groupProjects, expected) => {
		expect(shown({ groupProjects, showSnoozed: true })).toEqual(expected);
	});

	it("may be in a group that is collapsed, until a filter looks into it", () => {
		const key = groupKey({ by: "status", value: "Active" });
		const state = withCollapsed({ ...defaultOverviewState(), groupProjects: "status" }, key);
		expect(shown(state)).toEqual(["[status paused 1]", "Pier", "[status active 2 collapsed]"]);
		expect(shown({ ...state, filter: "mill" })).toEqual(["[status Active 1]", "Mill"]);
		expect(shown(withCollapsed(state, key))).toContain("Mill");
	});

	it.each([
		["harb", ["Harbour"]],
		["ACTIVE", ["Harbour", "Mill"]],
		["@ada", ["Harbour"]],
		["#quay", ["Harbour"]],
		["lämps order", ["Harbour"]],
		["planks", ["Pier"]],
		["grind bo", ["Mill"]],
		["sweep", ["filtered"]],
		["measure", ["filtered"]],
	])("are found by %s", (filter, expected) => {
		expect(shown({ filter })).toEqual(expected);
	});

	it("are those of the values that were chosen", () => {
		const choose = (...chosen: [keyof OverviewState["chosen"], string][]): string[] =>
			shown(chosen.reduce((state, [name, value]) => withChosen(state, name, value), defaultOverviewState()));
		expect(choose(["status", "active"])).toEqual(["Harbour", "Mill"]);
		expect(choose(["status", "active"], ["status", "paused"])).toEqual(["Pier", "Harbour", "Mill"]);
		expect(choose(["status", "active"], ["owner", "Bo"])).toEqual(["Mill"]);
		expect(choose(["owner", ""])).toEqual(["Pier"]);
		expect(choose(["tag", "Quay"])).toEqual(["Harbour"]);
		expect(choose(["type", "people"])).toEqual(["Ada"]);
		expect(choose(["type", "people"], ["type", "projects"])).toEqual(["Pier", "Harbour", "Ada", "Mill"]);
		expect(choose(["tag", "no"])).toEqual(["filtered"]);
	});

	it("say why there are none", () => {
		expect(shown({}, { digests: [] })).toEqual(["no-projects"]);
		expect(shown({}, { digests: [ADA] })).toEqual(["no-projects"]);
		expect(shown({}, { digests: [DONE] })).toEqual(["filtered"]);
		expect(shown({ filter: "nothing" })).toEqual(["filtered"]);
	});
});

describe("values to choose from", () => {
	it("are those that occur, the most frequent first, none last", () => {
		expect(choicesIn([HARBOUR, MILL, PIER, SNOOZED])).toEqual({
			status: [{ value: "active", count: 2 }, { value: "paused", count: 1 }, { value: "", count: 1 }],
			owner: [{ value: "Ada", count: 1 }, { value: "Bo", count: 1 }, { value: "", count: 2 }],
			type: [{ value: "projects", count: 4 }],
			tag: [{ value: "quay", count: 1 }],
		});
		expect(choicesIn([SNOOZED])).toMatchObject({ status: [], owner: [], tag: [] });
	});
});

describe("an expanded project", () => {
	it("has the rows of the panel one level deeper, with what is looked up now and then folded", () => {
		const state = withExpanded(defaultOverviewState(), HARBOUR.path);
		const found = rows(state);
		expect(lines(found).slice(1, 11)).toEqual([
			"Harbour",
			"    group blockers",
			"      No crane",
			"      add blockers",
			"    group nextSteps",
			"      Order the lamps",
			"      Paint the pier",
			"        in red",
			"      add nextSteps",
			"    group decisions",
		]);
		expect(found.filter(({ is }) => is === "part").map(({ id }) => id)).toContain(partId(HARBOUR.path, "group-nextSteps"));
		expect(lines(rows({ ...state, groupProjects: "status" }))).toContain("        Paint the pier");
		expect(lines(rows({ ...state, showDone: true }))).toContain("      Measure the quay");
	});

	it("shows the parts and entries that are unfolded", () => {
		const state = withExpanded(defaultOverviewState(), HARBOUR.path);
		expect(shown(state).filter((line) => line.includes("entry recentContext"))).toHaveLength(5);
		expect(shown(withAllEntriesOf(state, HARBOUR.path, true)).filter((line) => line.includes("entry recentContext"))).toHaveLength(7);
		expect(shown(withFolded(state, HARBOUR.path, "nextSteps"))).not.toContain("      Paint the pier");
		expect(shown(withOpenPart(withFolded(state, HARBOUR.path, "nextSteps"), HARBOUR.path, "nextSteps"))).toContain("      Paint the pier");
		expect(shown(withOpenPart(defaultOverviewState(), HARBOUR.path, "nextSteps"))).toContain("      Paint the pier");
	});

	it("keeps what was just closed", () => {
		const id = HARBOUR.model?.groups.flatMap(({ items }) => items).find(({ markdown }) => markdown === "Measure the quay")?.id ?? "";
		const state = withExpanded(defaultOverviewState(), HARBOUR.path);
		expect(shown(state, { kept: new Set([partId(HARBOUR.path, id)]) })).toContain("      Measure the quay");
		expect(shown(state, { kept: new Set([partId(MILL.path, id)]) })).not.toContain("      Measure the quay");
	});

	it("has nothing below it until its note is read", () => {
		const unread = { ...HARBOUR, model: null };
		expect(shown(withExpanded(defaultOverviewState(), HARBOUR.path), { digests: [unread] })).toEqual(["Harbour"]);
	});
});

describe("the items of all projects", () => {
	const steps = (groupItems: OverviewState["groupItems"], more: Partial<OverviewState> = {}): string[] => shown({ listed: "nextSteps", groupItems, ...more });

	it("are listed by project, the most urgent one first, by their due dates inside", () => {
		expect(steps("project")).toEqual([
			"[project Pier 1]",
			"    Saw",
			"[project Harbour 2]",
			"    Order the lamps",
			"    Paint the pier",
			"      in red",
			"[project Mill 2]",
			"    Grind",
			"    Sweep",
		]);
	});

	it("are listed by due date, a parent by what is nested in it", () => {
		expect(steps("due")).toEqual([
			"[due overdue 1]",
			"    Order the lamps",
			"[due today 1]",
			"    Grind",
			"[due week 1]",
			"    Paint the pier",
			"      in red",
			"[due none 2]",
			"    Saw",
			"    Sweep",
		]);
	});

	it.each([
		["2026-06-30", "overdue"],
		["2026-07-01", "today"],
		["2026-07-02", "week"],
		["2026-07-07", "week"],
		["2026-07-08", "later"],
	])("that are due on %s are: %s", (due, value) => {
		const found = quiet("A", "", { "Next Steps": [`- [ ] Lamps 📅 ${due}`] });
		expect(steps("due").length).toBeGreaterThan(0);
		expect(rows({ listed: "nextSteps", groupItems: "due" }, { digests: [found] })[0]).toMatchObject({ by: "due", value });
	});

	it.each([
		["2026-07-01", "days"],
		["2026-06-25", "days"],
		["2026-06-24", "week"],
		["2026-06-01", "month"],
		["2026-04-03", "month"],
		["2026-04-02", "quarter"],
	])("that were opened on %s are: %s", (created, value) => {
		const found = quiet("A", "", { "Next Steps": [`- [ ] Lamps ➕ ${created}`] });
		expect(rows({ listed: "nextSteps", groupItems: "age" }, { digests: [found] })[0]).toMatchObject({ by: "age", value });
	});

	it("are listed by owner, and by age, the oldest first", () => {
		expect(steps("owner")).toEqual(["[owner Ada 1]", "    Order the lamps", "[owner none 4]", "    Grind", "    Paint the pier", "      in red", "    Saw", "    Sweep"]);
		expect(shown({ listed: "blockers", groupItems: "age" })).toEqual(["[age quarter 1]", "    No planks", "[age week 1]", "    No crane"]);
	});

	it("name their project where they do not stand below it", () => {
		const named = (groupItems: OverviewState["groupItems"]): boolean[] =>
			rows({ listed: "nextSteps", groupItems }).flatMap((row) => (row.is === "part" ? [row.namesProject] : []));
		expect(new Set(named("project"))).toEqual(new Set([false]));
		expect(new Set(named("due"))).toEqual(new Set([true]));
	});

	it("are open ones, and closed ones where those are shown, or were closed just now", () => {
		expect(shown({ listed: "decisions" })).toEqual(["[project Mill 1]", "    Flour first"]);
		expect(shown({ listed: "decisions", showDone: true })).toEqual(["[project Mill 2]", "    Flour first", "    Oats first"]);
		const id = MILL.model?.groups.flatMap(({ items }) => items).find(({ markdown }) => markdown === "Oats first")?.id ?? "";
		expect(shown({ listed: "decisions" }, { kept: new Set([partId(MILL.path, id)]) })).toHaveLength(3);
	});

	it("are found by their own words and those of their project", () => {
		expect(steps("project", { filter: "mill gri" })).toEqual(["[project Mill 1]", "    Grind"]);
		expect(steps("project", { filter: "red" })).toEqual(["[project Harbour 1]", "    Paint the pier", "      in red"]);
		expect(steps("project", { filter: "mill lamps" })).toEqual(["filtered"]);
		expect(steps("project", { chosen: { status: [], owner: ["Bo"], type: [], tag: [] } })).toEqual(["[project Mill 2]", "    Grind", "    Sweep"]);
		expect(shown({ listed: "decisions" }, { digests: [PIER] })).toEqual(["no-items"]);
	});
});

describe("what somebody else has chosen", () => {
	const scope = (groups: Scope["groups"], keepsOrder = true): { scope: Scope } => ({ scope: { groups, keepsOrder } });
	const both = [
		{ value: "b", paths: [MILL.path, PIER.path, "Notes/None.md"] },
		{ value: null, paths: [PIER.path, ADA.path] },
		{ value: "empty", paths: [] },
	];

	it("is shown in its groups and its order, of every type, each row with an id of its own", () => {
		expect(shown({}, scope(both))).toEqual(["[given b 2]", "Mill", "Pier", "[given none 2]", "Pier", "Ada"]);
		expect(shown({}, scope(both, false)).slice(1, 3)).toEqual(["Pier", "Mill"]);
		const found = rows({ expanded: [PIER.path] }, scope(both)).map(({ id }) => id);
		expect(new Set(found).size).toBe(found.length);
	});

	it("has no headings where it has no groups, and may be grouped then", () => {
		const one = scope([{ value: null, paths: [MILL.path, HARBOUR.path, PIER.path] }]);
		expect(shown({}, one)).toEqual(["Mill", "Harbour", "Pier"]);
		expect(shown({ groupProjects: "owner" }, one)).toEqual(["[owner Bo 1]", "Mill", "[owner Ada 1]", "Harbour", "[owner none 1]", "Pier"]);
	});

	it("may be nothing, or nothing that is shown", () => {
		expect(shown({}, scope([]))).toEqual(["no-projects"]);
		expect(shown({}, scope([{ value: null, paths: ["Notes/None.md"] }]))).toEqual(["no-projects"]);
		expect(shown({}, scope([{ value: null, paths: [DONE.path] }]))).toEqual(["filtered"]);
		expect(shown({ filter: "grind" }, scope(both))).toEqual(["[given b 1]", "Mill"]);
	});

	it("is listed once by its items", () => {
		expect(shown({ listed: "nextSteps" }, scope(both))).toEqual(["[project Mill 2]", "    Grind", "    Sweep", "[project Pier 1]", "    Saw"]);
	});
});

describe("all rows", () => {
	const properties = fc.constantFrom("status: active", "status: Active\nowner: Ada", "status: done", "snooze_until: 2026-08-01", "tags: [quay, mill]");
	const item = fc.constantFrom("- [ ] Lamps", "- [ ] Lamps", "- [ ] Paint 📅 2026-06-01", "- [x] Saw", "- [ ] Öl\n\t- [ ] Lamps\n\t- detail");
	const projects = fc.array(fc.tuple(fc.constantFrom("Harbour", "Mill", "Öl"), properties, fc.array(item, { maxLength: 4 }), fc.array(item, { maxLength: 2 })), { maxLength: 6 }).map((all) =>
		all.map(([title, head, steps, blockers], at) => quiet(title, head, { "Next Steps": steps, Blockers: blockers }, `P${at % 2}/${title} ${at}.md`)),
	);
	const states = fc.record({
		listed: fc.constantFrom("projects" as const, "nextSteps" as const, "blockers" as const),
		groupProjects: fc.constantFrom("none" as const, "status" as const, "owner" as const, "folder" as const),
		groupItems: fc.constantFrom("project" as const, "owner" as const, "due" as const, "age" as const),
		showDone: fc.boolean(),
		showSnoozed: fc.boolean(),
		filter: fc.constantFrom("", "lamp", "ol", "harbour paint", "active", "x"),
	});

	it("have ids of their own, the same each time, without blanks", () => {
		fc.assert(
			fc.property(projects, states, (digests, state) => {
				const expanded = digests.map(({ path }) => path);
				const ids = rows({ ...state, expanded }, { digests }).map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
				expect(rows({ ...state, expanded }, { digests: [...digests].reverse() }).map(({ id }) => id).sort()).toEqual([...ids].sort());
			}),
		);
	});

	it("have numbered siblings, and levels that grow by one", () => {
		fc.assert(
			fc.property(projects, states, (digests, state) => {
				const found = rows({ ...state, expanded: digests.map(({ path }) => path) }, { digests });
				let level = 0;
				for (const row of found) {
					expect(row.level).toBeLessThanOrEqual(level + 1);
					expect(row.position).toBeLessThanOrEqual(row.size);
					level = row.level;
				}
			}),
		);
	});

	it("never show what the filter does not find", () => {
		fc.assert(
			fc.property(projects, states, (digests, state) => {
				const found = rows(state, { digests });
				const wanted = folded(state.filter).split(" ").filter(Boolean);
				for (const row of found) {
					if (row.is !== "project" && row.is !== "part") continue;
					const { title, status, owner, tags, nextStep, oldestBlocker } = row.digest;
					const head = [title, status ?? "", owner ?? "", ...tags];
					const items = row.is === "project" ? [nextStep?.markdown ?? "", oldestBlocker?.markdown ?? ""] : wordsOf(row, found);
					const text = folded([...head, ...items].join("\n"));
					expect(wanted.filter((word) => !text.includes(word))).toEqual([]);
				}
			}),
		);
	});

	/** Of an item, of what it is nested in and of what is nested in it: each is shown with the others. */
	function wordsOf(row: OverviewRow, all: readonly OverviewRow[]): string[] {
		if (row.is !== "part" || row.row.is !== "item") return [];
		const top = all.indexOf(all.slice(0, all.indexOf(row) + 1).filter(({ level }) => level === 2).at(-1) ?? row);
		const end = all.findIndex((other, at) => at > top && other.level <= 2);
		return all.slice(top, end < 0 ? all.length : end).flatMap((other) => (other.is === "part" && other.row.is === "item" ? [other.row.item.markdown] : []));
	}

	it("take time that grows with the projects and their items, and no more", () => {
		const made = Array.from({ length: 5_000 }, (_, at) => {
			const due = `2026-0${(at % 6) + 1}-1${at % 10}`;
			return quiet(`Work ${at}`, `status: s${at % 5}\nowner: o${at % 50}`, { "Next Steps": [`- [ ] A${at} 📅 ${due}`, `- [ ] B${at}`, `- [ ] C${at} ➕ ${due}`, `- [ ] D${at}`] });
		});
		const count = (text: string): Digest[] => made.slice(0, text.length);
		for (const state of [{ groupProjects: "status" }, { listed: "nextSteps", groupItems: "due" }, { listed: "nextSteps", groupItems: "owner", filter: "work" }] as const) {
			expect(isLinear((size) => "x".repeat(size), (text) => rows(state, { digests: count(text) }), made.length), JSON.stringify(state)).toBe(true);
		}
		expect(rows({ listed: "nextSteps" }, { digests: made })).toHaveLength(25_000);
	}, 60_000);
});
