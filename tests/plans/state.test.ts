import { describe, expect, it } from "vitest";
import type { Item } from "../../src/notes/item";
import type { Page } from "../../src/plans/page";
import type { Plan } from "../../src/plans/plan";
import {
	closeItem,
	completeStep,
	markStep,
	reopenItem,
	resolveBlocker,
	supersedeDecision,
	toggleItem,
} from "../../src/plans/state";
import { defaultSettings } from "../../src/settings/schema";
import { expectEverywhere, expectRefusal } from "./disguise";
import { itemAt, itemSaying, made, pageFor, TODAY } from "./trial";

type Action = (page: Page, item: Item) => Plan;
/** On the item that speaks of the mast. */
const onMast = (act: Action) => (page: Page) => act(page, itemSaying(page, "mast"));

const resolve: Action = (page, item) => resolveBlocker(page, item, TODAY);
const complete: Action = (page, item) => completeStep(page, item, TODAY);
const supersede: Action = (page, item) => supersedeDecision(page, item, TODAY);

/** What the plans write, and what reopening makes of it: the third text, where it is not the first again. */
const CLOSED: Record<string, { heading: string; act: Action; examples: [string, string, string, string?][] }> = {
	resolveBlocker: {
		heading: "Blockers",
		act: resolve,
		examples: [
			["changes the emoji and adds the date", "- ❌ Fix the mast", "- ✅ Fix the mast [resolved:: 2026-01-06]"],
			["gives a plain bullet the emoji", "- Fix the mast", "- ✅ Fix the mast [resolved:: 2026-01-06]", "- ❌ Fix the mast"],
			["changes any emoji that marks a blocker", "* ⛔ Fix the mast", "* ✅ Fix the mast [resolved:: 2026-01-06]", "* ❌ Fix the mast"],
			["takes a variation selector along", "- ⚠️ mast", "- ✅ mast [resolved:: 2026-01-06]", "- ❌ mast"],
			["knows the emoji without its selector", "- ⚠ mast", "- ✅ mast [resolved:: 2026-01-06]", "- ❌ mast"],
			["leaves no blank where none was", "- ❌mast", "- ✅mast [resolved:: 2026-01-06]"],
			["checks a box and no more", "- [ ] Fix the mast", "- [x] Fix the mast"],
			["checks a box before the emoji", "- [ ] ❌ Fix the mast", "- [x] ❌ Fix the mast"],
			["checks a box of any character", "- [?] Fix the mast", "- [x] Fix the mast", "- [ ] Fix the mast"],
			["checks a box of two code units", "- [🧭] Fix the mast", "- [x] Fix the mast", "- [ ] Fix the mast"],
			["checks a cancelled box", "- [-] Fix the mast", "- [x] Fix the mast", "- [ ] Fix the mast"],
			["keeps a block id last", "- ❌ mast ^m-1", "- ✅ mast [resolved:: 2026-01-06] ^m-1"],
			["keeps metadata", "- ❌ mast @Rosa Thorn 📅 2026-02-01 ^m", "- ✅ mast @Rosa Thorn 📅 2026-02-01 [resolved:: 2026-01-06] ^m"],
			["writes behind the last line of its words", "- ❌ Fix\n  the mast\n  - soon", "- ✅ Fix\n  the mast [resolved:: 2026-01-06]\n  - soon"],
			["writes behind a lazy line", "1. ❌ Fix\nthe mast", "1. ✅ Fix\nthe mast [resolved:: 2026-01-06]"],
			["writes before blanks at the end", "- ❌ mast  ", "- ✅ mast [resolved:: 2026-01-06]  "],
			["finds nested blockers", "- ❌ Rig\n\t- ❌ mast\n\t- ❌ oar", "- ❌ Rig\n\t- ✅ mast [resolved:: 2026-01-06]\n\t- ❌ oar"],
			["keeps its neighbours", "- ❌ oar\n- ❌ mast\n\n- ❌ rail", "- ❌ oar\n- ✅ mast [resolved:: 2026-01-06]\n\n- ❌ rail"],
			["makes text of a heading", "- # mast", "- ✅ # mast [resolved:: 2026-01-06]", "- ❌ # mast"],
			["does not mind odd Markdown", "- ❌ `mast [x", "- ✅ `mast [x [resolved:: 2026-01-06]"],
		],
	},
	completeStep: {
		heading: "Next Steps",
		act: complete,
		examples: [
			["checks the box", "- [ ] Oil the mast", "- [x] Oil the mast"],
			["checks the box of a step in progress", "- [/] Oil the mast", "- [x] Oil the mast", "- [ ] Oil the mast"],
			["checks the box of a cancelled step", "- [-] mast ❌ 2026-01-01", "- [x] mast ❌ 2026-01-01", "- [ ] mast"],
			["checks a box of its own", "- [>] Oil the mast", "- [x] Oil the mast", "- [ ] Oil the mast"],
			["gives a plain bullet a box", "2) Oil the mast", "2) [x] Oil the mast", "2) [ ] Oil the mast"],
			["adds the date where a done step has it", "- [ ] mast\n- [x] oar ✅ 2026-01-02", "- [x] mast ✅ 2026-01-06\n- [x] oar ✅ 2026-01-02"],
			["adds it where a nested one has", "- [ ] mast ^m\n- [ ] oar\n  - [X] rail ✅ 2026-01-02", "- [x] mast ✅ 2026-01-06 ^m\n- [ ] oar\n  - [X] rail ✅ 2026-01-02"],
			["adds none for a date of another kind", "- [ ] mast\n- [x] oar [completion:: 2026-01-02] 📅 2026-01-02", "- [x] mast\n- [x] oar [completion:: 2026-01-02] 📅 2026-01-02"],
			["adds none for an open step's", "- [ ] mast\n- [ ] oar ✅ 2026-01-02", "- [x] mast\n- [ ] oar ✅ 2026-01-02"],
			["adds no second date", "- [ ] mast ✅ 2026-01-01\n- [x] oar ✅ 2026-01-02", "- [x] mast ✅ 2026-01-01\n- [x] oar ✅ 2026-01-02", "- [ ] mast\n- [x] oar ✅ 2026-01-02"],
			["writes the date behind several lines", "- [ ] Oil\n  the mast\n- [x] oar ✅ 2026-01-02", "- [x] Oil\n  the mast ✅ 2026-01-06\n- [x] oar ✅ 2026-01-02"],
		],
	},
	supersedeDecision: {
		heading: "Key Decisions",
		act: supersede,
		examples: [
			["strikes the text out and adds the date", "- ✅ White mast", "- ✅ ~~White mast~~ [superseded:: 2026-01-06]"],
			["strikes a plain bullet out", "- White mast", "- ~~White mast~~ [superseded:: 2026-01-06]"],
			["leaves the box alone", "- [x] White mast", "- [x] ~~White mast~~ [superseded:: 2026-01-06]"],
			["strikes a date in the text out", "- ✅ 2025-12-19: mast (2025-12-20)", "- ✅ ~~2025-12-19: mast (2025-12-20)~~ [superseded:: 2026-01-06]"],
			["leaves metadata at the ends out", "- [date:: 2025-12-19] mast @Rosa Thorn ^m", "- [date:: 2025-12-19] ~~mast~~ @Rosa Thorn [superseded:: 2026-01-06] ^m"],
			["takes metadata in the middle in", "- Ask @Rosa about the mast", "- ~~Ask @Rosa about the mast~~ [superseded:: 2026-01-06]"],
			["reads the same owner in a stroke", "- The mast (see @Rosa Thorn).", "- ~~The mast (see @Rosa Thorn).~~ [superseded:: 2026-01-06]"],
			["strikes several lines out", "- White\n  mast", "- ~~White\n  mast~~ [superseded:: 2026-01-06]"],
			["does not strike what has strokes", "- White ~~red~~ mast", "- White ~~red~~ mast [superseded:: 2026-01-06]"],
			["does not make a fence", "- ~5 m mast", "- ~5 m mast [superseded:: 2026-01-06]"],
			["does not escape its own stroke", "- mast \\", "- mast \\ [superseded:: 2026-01-06]"],
			["strikes a row's text", "| What | Why |\n|---|---|\n| mast | seen |", "| What | Why |\n|---|---|\n| ~~mast~~ [superseded:: 2026-01-06] | seen |"],
			["finds a row's text by its head", "Date|Decision\n-|-\n|2025-12-19|[[A\\|mast]]", "Date|Decision\n-|-\n|2025-12-19|~~[[A\\|mast]]~~ [superseded:: 2026-01-06]"],
		],
	},
};

describe.each(Object.entries(CLOSED))("%s", (_, { heading, act, examples }) => {
	it.each(examples)("%s", (_name, before, after) => {
		expectEverywhere({ heading, before, after, act: onMast(act) });
	});

	it.each(examples)("does nothing again when it %s", (_name, _before, closed) => {
		expectEverywhere({ heading, before: closed, after: closed, act: onMast(act) });
	});

	it.each(examples)("is undone by reopening when it %s", (_name, before, closed, reopened = before) => {
		expectEverywhere({ heading, before: closed, after: reopened, act: onMast(reopenItem) });
		expectEverywhere({ heading, before: reopened, after: reopened, act: onMast(reopenItem) });
	});

	it.each(examples)("is what a click does when it %s", (_name, before, after) => {
		if (/^- \[-\]/.test(before)) return;
		expectEverywhere({ heading, before, after, act: onMast((page, item) => toggleItem(page, item, TODAY)) });
	});
});

describe("reopenItem", () => {
	it.each([
		["takes the tildes off a struck blocker", "Blockers", "- ~~Fix the mast~~", "- Fix the mast"],
		["takes tildes and emoji back", "Blockers", "- ✅ ~~mast~~ [resolved:: 2026-01-02]", "- ❌ mast"],
		["takes tildes off around metadata", "Blockers", "- ~~mast~~ @Rosa ^m", "- mast @Rosa ^m"],
		["opens whatever closes it twice", "Blockers", "- [x] ✅ mast ✅ 2026-01-02", "- [ ] ❌ mast"],
		["leaves a box of its own", "Blockers", "- [?] ~~mast~~", "- [?] mast"],
		["opens a cancelled blocker", "Blockers", "- [-] mast", "- [ ] mast"],
		["takes a field out in front", "Blockers", "- [resolved:: 2026-01-02] mast", "- mast"],
		["takes a field in parentheses out of the middle", "Blockers", "- ✅ the (resolved:: 2026-01-02) mast", "- ❌ the mast"],
		["takes a field on a line of its own out", "Blockers", "- ✅ mast\n  [resolved:: 2026-01-02]\n- ❌ oar", "- ❌ mast\n- ❌ oar"],
		["takes a field out that has no date", "Blockers", "- mast [resolved:: by Rosa]", "- mast"],
		["leaves a field in code", "Blockers", "- ✅ mast `[resolved:: x]` [resolved:: 2026-01-02]", "- ❌ mast `[resolved:: x]`"],
		["takes the done date along", "Next Steps", "- [X] mast 📅 2026-02-01 ✅ 2026-01-02 ^m", "- [ ] mast 📅 2026-02-01 ^m"],
		["takes a Dataview completion along", "Next Steps", "- [x] mast [completion:: 2026-01-02]", "- [ ] mast"],
		["opens a cancelled step", "Next Steps", "- [-] mast ❌ 2026-01-02", "- [ ] mast"],
		["opens a step that an emoji says is done", "Next Steps", "- ✅ mast", "- mast"],
		["leaves an emoji behind a box", "Next Steps", "- [x] ✅ mast", "- [ ] ✅ mast"],
		["leaves tildes in a step", "Next Steps", "- [x] ~~mast~~", "- [ ] ~~mast~~"],
		["takes the tildes off a decision", "Decisions", "- ~~mast~~", "- mast"],
		["leaves a decision's box", "Decisions", "- [x] ~~mast~~", "- [x] mast"],
		["takes fields without strokes out", "Decisions", "- ✅ mast [superseded:: [[2026-01-02]]] (2025-12-19)", "- ✅ mast (2025-12-19)"],
		["takes several fields out", "Decisions", "- [superseded:: 2026-01-02] [superseded:: no] mast", "- mast"],
		["opens a row", "Decisions", "| What |\n|---|\n| ~~mast~~ |", "| What |\n|---|\n| mast |"],
	])("%s", (_, heading, before, after) => {
		expectEverywhere({ heading, before, after, act: onMast(reopenItem) });
		expectEverywhere({ heading, before, after, act: onMast((page, item) => toggleItem(page, item, TODAY)) });
	});

	it("refuses where nothing would be left", () => {
		const page = pageFor("## Blockers\n- mast\n- ✅ [resolved:: 2026-01-02]\n");
		const item = itemAt(page, 3);
		expect(item && reopenItem(page, item)).toEqual({ refusal: { code: "text-differs", line: 3 } });
	});
});

describe("completeStep", () => {
	it("adds the date when asked to", () => {
		const dated: Action = (page, item) => completeStep(page, item, TODAY, true);
		expectEverywhere({ heading: "Tasks", before: "- [ ] mast ^m", after: "- [x] mast ✅ 2026-01-06 ^m", act: onMast(dated) });
		expectEverywhere({ heading: "Tasks", before: "- [ ] mast ✅ 2026-01-01", after: "- [x] mast ✅ 2026-01-01", act: onMast(dated) });
	});

	it("looks for dates in its own section only", () => {
		const note = "## Tasks\n- [ ] mast\n\n## Actions\n- [x] oar ✅ 2026-01-02\n";
		const page = pageFor(note);
		expect(made(page, complete(page, itemSaying(page, "mast")))).toBe(note.replace("[ ]", "[x]"));
	});

	it.each(["- [ ] mast 🔁 every week", "- [ ] mast [repeat:: every week]", "- [/] mast 🔁 every week 📅 2026-02-01"])(
		"leaves a repeating task to Tasks: %s",
		(before) => {
			expectRefusal({ heading: "Next Steps", before, act: onMast(complete) }, "repeating-task");
			expectRefusal({ heading: "Blockers", before, act: onMast(resolve) }, "repeating-task");
		},
	);
});

describe("supersedeDecision", () => {
	it("knows the names of collaborators whole", () => {
		const note = (decision: string): string => `## Decisions\n- ${decision}\n\n## Collaborators\n- rosa von thorn\n`;
		const page = pageFor(note("Ask about the mast @rosa von thorn"));
		const after = note("~~Ask about the mast~~ @rosa von thorn [superseded:: 2026-01-06]");
		expect(made(page, supersede(page, itemSaying(page, "mast")))).toBe(after);
	});
});

describe("markStep", () => {
	it.each([
		["in-progress", "- [ ] mast", "- [/] mast"],
		["in-progress", "- mast", "- [/] mast"],
		["in-progress", "- [x] mast ✅ 2026-01-02", "- [/] mast"],
		["in-progress", "- ✅ mast", "- [/] mast"],
		["cancelled", "- [/] mast", "- [-] mast"],
		["cancelled", "- [x] mast ✅ 2026-01-02 ^m", "- [-] mast ^m"],
		["cancelled", "- [ ] mast 🔁 every week", "- [-] mast 🔁 every week"],
		["open", "- [/] mast", "- [ ] mast"],
		["open", "- [-] mast ❌ 2026-01-02", "- [ ] mast"],
		["open", "- [>] mast", "- [>] mast"],
	] as const)("makes it %s: %s", (state, before, after) => {
		const act = onMast((page, item) => markStep(page, item, state));
		expectEverywhere({ heading: "To Do", before, after, act });
		expectEverywhere({ heading: "To Do", before: after, after, act });
	});
});

describe("items of another kind", () => {
	it.each([
		["Blockers", complete],
		["Blockers", supersede],
		["Tasks", resolve],
		["Tasks", supersede],
		["Decisions", resolve],
		["Decisions", complete],
		["Decisions", (page: Page, item: Item) => markStep(page, item, "cancelled")],
	] as const)("are refused in %s", (heading, act) => {
		expectRefusal({ heading, before: "- [ ] mast", act: onMast(act) }, "wrong-kind");
	});

	it("so are bullets that are only a detail", () => {
		for (const heading of ["Blockers", "Tasks", "Decisions"]) {
			const before = "- oar\n  - mast";
			for (const act of [closeItem, toggleItem]) {
				expectRefusal({ heading, before, act: onMast((page, item) => act(page, item, TODAY)) }, "wrong-kind");
			}
			expectRefusal({ heading, before, act: onMast(reopenItem) }, "wrong-kind");
		}
	});
});

describe("the settings", () => {
	it("say which emoji is written", () => {
		const settings = defaultSettings();
		settings.markers = { blocker: "🧱", blockerAliases: ["❌"], resolved: "🏁", decision: "⚖️" };
		const act = onMast((page, item) => toggleItem(page, item, TODAY));
		const closed = "- 🏁 mast [resolved:: 2026-01-06]";
		expectEverywhere({ heading: "Blockers", before: "- ❌ mast", after: closed, act, settings });
		expectEverywhere({ heading: "Blockers", before: closed, after: "- 🧱 mast", act, settings });
		expectEverywhere({ heading: "Decisions", before: "- ⚖ mast", after: "- ⚖ ~~mast~~ [superseded:: 2026-01-06]", act, settings });
	});
});
