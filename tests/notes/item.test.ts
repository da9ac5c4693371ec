import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { isOpen, isItemKind, itemsDeep, leadOf, type Item, type ItemKind } from "../../src/notes/item";
import { defaultSettings } from "../../src/settings/schema";
import { markAt } from "../../src/text/mark";
import { isLinear } from "../text/growth";
import { projectOf, type Change } from "./notes";

const TITLES: Record<ItemKind, string> = { blockers: "Blockers", nextSteps: "Next Steps", decisions: "Key Decisions" };

function items(kind: ItemKind, body: string, change?: Change): Item[] {
	return projectOf(`## ${TITLES[kind]}\n${body}\n`, [], change)[kind];
}

/** Items as `state: text`, details in brackets behind their item. */
function states(kind: ItemKind, body: string, change?: Change): string[] {
	const show = ({ state, text, children }: Item): string =>
		`${state ?? "–"}: ${text}${children.length > 0 ? ` [${children.map(show).join("; ")}]` : ""}`;
	return items(kind, body, change).map(show);
}

describe("the lead", () => {
	it("is the first of the marks that the words begin with", () => {
		const mark = fc.constantFrom("❌", "✅", "✔\ufe0f", "\ufe0fx", "x", "xy", "⛔", "🚫", "", "\ufe0f");
		const given = fc.record({ blocker: mark, resolved: mark, decision: mark, blockerAliases: fc.array(mark, { maxLength: 3 }) });
		const words = fc.array(fc.oneof(mark, fc.constantFrom("\ufe0f", " ", "words"))).map((parts) => parts.join(""));
		fc.assert(
			fc.property(given, words, (marks, text) => {
				const markers = { ...defaultSettings().markers, ...marks };
				const { blocker, blockerAliases, resolved, decision } = markers;
				expect(leadOf(text, markers)).toEqual(markAt(text, 0, [blocker, ...blockerAliases, resolved, decision]));
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});

describe("blockers", () => {
	it.each<[string, string]>([
		["- ❌ text", "open: text"],
		["- ❌\ufe0f text", "open: text"],
		["- text", "open: text"],
		["* text", "open: text"],
		["+ text", "open: text"],
		["1. text", "open: text"],
		["1) text", "open: text"],
		["- [ ] text", "open: text"],
		["- [/] text", "open: text"],
		["- [?] text", "open: text"],
		["- [🔥] text", "open: text"],
		["- [ ] ❌ text", "open: text"],
		["- ⛔ text", "open: text"],
		["- 🚫 text", "open: text"],
		["- 🔴 text", "open: text"],
		["- ⚠️ text", "open: text"],
		["- ⚠ text", "open: text"],
		["- 🛑 text", "open: text"],
		["- ❌text", "open: text"],
		["- ✅ text", "resolved: text"],
		["- [x] text", "resolved: text"],
		["- [X] ❌ text", "resolved: text"],
		["- [-] text", "cancelled: text"],
		["- ~~text~~", "resolved: text"],
		["- ❌ ~~text~~", "resolved: text"],
		["- ~~❌ text~~", "resolved: text"],
		["- ~~text~~ and ~~more~~", "open: ~~text~~ and ~~more~~"],
		["- ❌ text [resolved:: 2026-01-06]", "resolved: text"],
		["- ✅ text [resolved:: 2026-01-06]", "resolved: text"],
		["- ❌ text [resolved:: soon]", "resolved: text [resolved:: soon]"],
		["- ❌ **text** with [[A|b]] `c` and #tag", "open: **text** with [[A|b]] `c` and #tag"],
	])("%s is %s", (line, expected) => {
		expect(states("blockers", line)).toEqual([expected]);
	});

	it("go by the marks in the settings", () => {
		const change: Change = ({ markers }) => Object.assign(markers, { blocker: "🧱", blockerAliases: [], resolved: "🎉" });
		expect(states("blockers", "- 🧱 a\n- 🎉 b\n- ⛔ c", change)).toEqual(["open: a", "resolved: b", "open: ⛔ c"]);
	});
});

describe("next steps", () => {
	it.each<[string, string]>([
		["- [ ] text", "open: text"],
		["- text", "open: text"],
		["1. text", "open: text"],
		["- [/] text", "in-progress: text"],
		["- [>] text", "open: text"],
		["- [x] text", "done: text"],
		["- [X] text", "done: text"],
		["- [-] text", "cancelled: text"],
		["- [x] text ✅ 2025-11-08", "done: text"],
		["- [ ] text ✅ 2025-11-08", "open: text"],
		["- ✅ text", "done: text"],
		["- [ ] 1. text", "open: 1. text"],
	])("%s is %s", (line, expected) => {
		expect(states("nextSteps", line)).toEqual([expected]);
	});
});

describe("decisions", () => {
	it.each<[string, string, string | null]>([
		["- ✅ text", "standing: text", null],
		["- text", "standing: text", null],
		["- [x] text", "standing: text", null],
		["- ✅ 2025-12-19: text", "standing: text", "2025-12-19"],
		["- 2025-12-19: text", "standing: text", "2025-12-19"],
		["- ✅ text (2025-12-19)", "standing: text", "2025-12-19"],
		["- ✅ text [date:: 2025-12-19]", "standing: text", "2025-12-19"],
		["- ✅ text (2025-02-30)", "standing: text (2025-02-30)", null],
		["- ~~text~~", "superseded: text", null],
		["- ✅ ~~text (2025-12-19)~~", "superseded: text", "2025-12-19"],
		["- ~~✅ text~~ [superseded:: 2026-01-06]", "superseded: text", "2026-01-06"],
		["- ~~text~~ [superseded:: 2026-01-06]", "superseded: text", "2026-01-06"],
		["- ✅ text [superseded:: 2026-01-06]", "superseded: text", "2026-01-06"],
	])("%s is %s of %s", (line, state, date) => {
		expect(states("decisions", line)).toEqual([state]);
		expect(items("decisions", line)[0]?.date).toBe(date);
	});

	it("in a table are its rows, the first column their text", () => {
		const table = "| What | Why |\n|---|---|\n| ✅ Use Rust | speed |\n| ~~Use Go~~ | |\n|  | x |\n| None | |\n";
		expect(states("decisions", table)).toEqual(["standing: Use Rust", "superseded: Use Go"]);
		expect(items("decisions", table).map(({ line, index }) => [line, index])).toEqual([[4, -1], [5, -1]]);
	});

	it("in a table are found by the heads of the columns", () => {
		const table = "| Date | **Decision** | Owner |\n|---|---|---|\n| 2025-12-19 | Use [[Rust\\|R]] | [[Mira]] |\n| soon | 2025-01-01: b | |\n";
		expect(items("decisions", table).map(({ text, date, owner }) => [text, date, owner])).toEqual([
			["Use [[Rust|R]]", "2025-12-19", "Mira"],
			["b", "2025-01-01", null],
		]);
	});

	it("in a table and as bullets stand in the order of their lines", () => {
		expect(states("decisions", "- a\n\n| Decision |\n|---|\n| b |\n\n- c")).toEqual(["standing: a", "standing: b", "standing: c"]);
	});
});

describe("items", () => {
	it("carry what people write into them", () => {
		const line = "- [ ] ❌ Schedule the storage deep-dive. @Jonas Weller ⏫ 🔁 every week ➕ 2025-11-01 📅 2025-11-14 ^deep-dive";
		expect(items("nextSteps", line)).toEqual([
			{
				...{ kind: "nextSteps", state: "open", text: "Schedule the storage deep-dive.", line: 2, heading: "Next Steps" },
				...{ owner: "Jonas Weller", due: "2025-11-14", date: "2025-11-01", priority: "high", recurs: true },
				...{ blockId: "deep-dive", index: 0, children: [] },
			},
		]);
	});

	it("take their date from when they were closed rather than made", () => {
		const date = (line: string): string | null | undefined => items("blockers", line)[0]?.date;
		expect([date("- a ➕ 2025-01-01 [resolved:: 2025-01-02]"), date("- [x] a ➕ 2025-01-01 ✅ 2025-01-03"), date("- a ➕ 2025-01-01"), date("- a 📅 2025-01-01")]).toEqual(
			["2025-01-02", "2025-01-03", "2025-01-01", null],
		);
	});

	it("that are nested count with a box or a kind emoji, and are details without", () => {
		expect(states("nextSteps", "- [ ] a\n  - b\n    - [x] c\n  - [ ] d\n  - ❌ e\n- f\n  1. g")).toEqual([
			"open: a [–: b [done: c]; open: d; open: e]",
			"open: f [–: g]",
		]);
		expect([...itemsDeep(items("nextSteps", "- a\n  - b\n    - c\n- d"))].map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
	});

	it("stand in callouts, between text and under sub-headings", () => {
		const body = "text\n\n> [!todo]\n> - [ ] a\n>   - b\n\n### This week\n- [ ] c\n\nmore\n\n#### Today\n1. d\n\n> ### no section\n\n- e";
		expect(states("nextSteps", body)).toEqual(["open: a [–: b]", "open: c", "open: d", "open: e"]);
		expect(items("nextSteps", body).map(({ heading }) => heading)).toEqual(["Next Steps", "This week", "Today", "Today"]);
	});

	it("do not stand in code, comments or math", () => {
		expect(states("blockers", "- a\n```\n- b\n```\n~~~~\n- c\n~~~\n~~~~\n    - d\n\n%%\n- e\n%%\n<!--\n- f\n-->\n$$\n- g\n$$\n- h %% - i %%")).toEqual([
			"open: a",
			"open: h %% - i %%",
		]);
	});

	it.each(["- None", "- None.", "- _None yet_", "- [ ] None", "- _What are the immediate next actions needed?_", "-", "- -", "- ❌ None", "- ❌", "* n/a", "None"])(
		"are none where a section only says %j",
		(body) => {
			for (const kind of Object.keys(TITLES) as ItemKind[]) expect(items(kind, body)).toEqual([]);
		},
	);

	it("that say nothing but hold others are items", () => {
		expect(states("blockers", "- None\n  - ❌ a")).toEqual(["open: None [open: a]"]);
	});

	it("go on over several lines", () => {
		expect(states("blockers", "- ❌ a\n  b\nlazy\n\n  more\n- c")).toEqual(["open: a b lazy", "open: c"]);
	});

	it("with a day that is none name it", () => {
		expect(projectOf("## Tasks\n- [ ] a 📅 2025-02-30\n- [ ] b [due:: 2025-13-01]\n").problems).toEqual([
			{ code: "item-date-invalid", line: 2, what: "2025-02-30" },
			{ code: "item-date-invalid", line: 3, what: "2025-13-01" },
		]);
	});

	it("of every section of a kind are read, each with its heading", () => {
		const { blockers } = projectOf("## Risks\n- a\n## Other\n- b\n## Blockers\n- ❌ c\n### Waiting for\n- d\n");
		expect(blockers.map(({ text, heading, line }) => [text, heading, line])).toEqual([["a", "Risks", 2], ["c", "Blockers", 6], ["d", "Waiting for", 8]]);
	});

	it("wait, stand or run when they are open", () => {
		const all = [...items("blockers", "- a\n- [x] b\n- [-] c"), ...items("nextSteps", "- a\n- [/] b\n- [x] c\n- [-] d"), ...items("decisions", "- a\n- ~~b~~")];
		expect(all.map(isOpen)).toEqual([true, false, false, true, true, false, false, true, false]);
		expect(items("nextSteps", "- a\n  - b")[0]?.children.map(isOpen)).toEqual([false]);
	});

	it("are of three kinds", () => {
		expect([isItemKind("blockers"), isItemKind("nextSteps"), isItemKind("decisions"), isItemKind("topics"), isItemKind(null)]).toEqual([true, true, true, false, false]);
	});

	it("are read alike with every line break", () => {
		const body = "- ❌ a\n  b\n  - c\n- [x] d ^id\n";
		const read = (text: string): unknown => projectOf(text).blockers;
		const text = `## Blockers\n${body}`;
		for (const other of [text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r"), "\ufeff" + text, text.trimEnd()]) expect(read(other)).toEqual(read(text));
	});

	it("take twice the time for twice as many", () => {
		const read = (text: string): unknown => projectOf(text);
		expect(isLinear((size) => "## Tasks\n" + "- [ ] a @Mira 📅 2025-01-01\n  - b\n".repeat(size), read, 3000)).toBe(true);
		expect(isLinear((size) => "## Tasks\n- a\n### b\n".repeat(size), read, 3000)).toBe(true);
		expect(isLinear((size) => "## Decisions\n" + "| a |\n|---|\n| b |\n\n".repeat(size), read, 3000)).toBe(true);
	});
});
