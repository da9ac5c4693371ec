import { describe, expect, it } from "vitest";
import type { ItemKind } from "../../src/notes/item";
import { addItem, addItems } from "../../src/plans/add";
import { defaultSettings } from "../../src/settings/schema";
import { expectEverywhere, expectRefusal } from "./disguise";
import { allItems, made, pageFor } from "./trial";

const HEADINGS: Record<ItemKind, string> = { blockers: "Blockers", nextSteps: "Next Steps", decisions: "Key Decisions" };

describe("addItem", () => {
	it.each<[string, ItemKind, string, string]>([
		["behind the last blocker", "blockers", "- ❌ Rust\n- ❌ Fog", "- ❌ Rust\n- ❌ Fog\n- ❌ New"],
		["behind the last step", "nextSteps", "- [ ] Oil\n- [x] Wick", "- [ ] Oil\n- [x] Wick\n- [ ] New"],
		["behind the last decision", "decisions", "- ✅ White", "- ✅ White\n- ✅ New"],
		["behind what is nested in the last", "blockers", "- ❌ Rust\n  - on the rail\n\n    and the door", "- ❌ Rust\n  - on the rail\n\n    and the door\n- ❌ New"],
		["behind the lines an item goes on over", "nextSteps", "- [ ] Oil\n  the lamp\nand the hinge", "- [ ] Oil\n  the lamp\nand the hinge\n- [ ] New"],
		["with the marker of its list", "blockers", "* ❌ Rust", "* ❌ Rust\n* ❌ New"],
		["with the blanks behind the marker", "nextSteps", "-   [ ] Oil", "-   [ ] Oil\n-   [ ] New"],
		["with a tab behind the marker", "nextSteps", "-\t[ ] Oil", "-\t[ ] Oil\n-\t[ ] New"],
		["with the next number", "nextSteps", "1. [ ] Oil\n2. [ ] Wick", "1. [ ] Oil\n2. [ ] Wick\n3. [ ] New"],
		["with a second digit", "nextSteps", "8) [ ] Oil\n9) [ ] Wick", "8) [ ] Oil\n9) [ ] Wick\n10) [ ] New"],
		["with the one number all have", "nextSteps", "1. Oil\n1. Wick", "1. Oil\n1. Wick\n1. New"],
		["with a box where blockers have one", "blockers", "- [ ] Rust", "- [ ] Rust\n- [ ] New"],
		["with box and emoji where blockers have both", "blockers", "- [x] ❌ Rust", "- [x] ❌ Rust\n- [ ] ❌ New"],
		["with the emoji of the open blockers", "blockers", "- ⛔ Rust\n- ⚠️ Fog", "- ⛔ Rust\n- ⚠️ Fog\n- ⚠️ New"],
		["open where the last blocker is resolved", "blockers", "- ✅ Rust [resolved:: 2026-01-02]", "- ✅ Rust [resolved:: 2026-01-02]\n- ❌ New"],
		["plain where all blockers are", "blockers", "- Rust\n- Fog", "- Rust\n- Fog\n- New"],
		["plain where all steps are", "nextSteps", "1. Oil", "1. Oil\n2. New"],
		["with the emoji that only some have", "blockers", "- ❌ Rust\n- Fog", "- ❌ Rust\n- Fog\n- ❌ New"],
		["with a box, whatever emoji a step has", "nextSteps", "- [ ] ❌ Oil", "- [ ] ❌ Oil\n- [ ] New"],
		["standing where the last decision is struck", "decisions", "- ✅ ~~White~~ [superseded:: 2026-01-02]", "- ✅ ~~White~~ [superseded:: 2026-01-02]\n- ✅ New"],
		["with the decisions' emoji where another stands", "decisions", "- ❌ White", "- ❌ White\n- ✅ New"],
		["standing where decisions have boxes", "decisions", "- [x] White", "- [x] White\n- [x] New"],
		["without a blank line in a loose list", "blockers", "- ❌ Rust\n\n- ❌ Fog", "- ❌ Rust\n\n- ❌ Fog\n- ❌ New"],
		["instead of None.", "blockers", "None.", "- ❌ New"],
		["instead of _None yet_", "nextSteps", "_None yet_", "- [ ] New"],
		["instead of a question", "nextSteps", "_What are the immediate next actions needed?_", "- [ ] New"],
		["instead of - [ ] None", "nextSteps", "- [ ] None", "- [ ] New"],
		["instead of 1. None", "nextSteps", "1. None", "1. [ ] New"],
		["instead of a lone dash", "decisions", "-", "- ✅ New"],
		["instead of a lone emoji", "blockers", "* ❌", "* ❌ New"],
		["instead of an emoji and None", "blockers", "- ❌ None yet", "- ❌ New"],
		["instead of None below prose", "blockers", "On Monday:\n\n- None", "On Monday:\n\n- ❌ New"],
		["before prose that follows the list", "blockers", "- ❌ Rust\n\nThat is all.", "- ❌ Rust\n- ❌ New\n\nThat is all."],
	])("adds %s", (_, kind, before, after) => {
		expectEverywhere({ heading: HEADINGS[kind], before, after, act: (page) => addItem(page, kind, "New") });
	});

	it.each<[string, ItemKind, string, string]>([
		["the canonical section before an alias", "blockers", "## Risks\n- Rust\n## Blockers\n", "## Risks\n- Rust\n## Blockers\n\n- ❌ New\n"],
		["the alias that comes first in the settings", "nextSteps", "## Tasks\n- a\n## Action Items\n- b\n", "## Tasks\n- a\n## Action Items\n- b\n- New\n"],
		["the first of two with one title", "nextSteps", "## Next Steps\n\n## Next Steps\n- [ ] b\n", "## Next Steps\n\n- [ ] New\n\n## Next Steps\n- [ ] b\n"],
		["what stands above the first sub-heading", "nextSteps", "## Tasks\n- [ ] a\n### Done\n- [x] b\n", "## Tasks\n- [ ] a\n- [ ] New\n### Done\n- [x] b\n"],
		["the last sub-heading when all stand below some", "nextSteps", "## Tasks\n### Now\n- [ ] a\n### Later\n- [ ] b\n", "## Tasks\n### Now\n- [ ] a\n### Later\n- [ ] b\n- [ ] New\n"],
		["a list, not a quotation below it", "nextSteps", "## Tasks\n- [ ] a\n\n> - [ ] b\n", "## Tasks\n- [ ] a\n- [ ] New\n\n> - [ ] b\n"],
		["no None in a quotation", "blockers", "## Blockers\n> None.\n", "## Blockers\n> None.\n\n- ❌ New\n"],
		["no empty bullet with code in it", "blockers", "## Blockers\n-\n  ~~~\n  x\n  ~~~\n", "## Blockers\n-\n  ~~~\n  x\n  ~~~\n\n- ❌ New\n"],
		["a plain list above boxes", "blockers", "## Blockers\n- a\n### Later\n- [ ] b\n", "## Blockers\n- a\n- New\n### Later\n- [ ] b\n"],
		["a plain list below quoted boxes", "nextSteps", "## Tasks\n> - [ ] b\n\n- a\n", "## Tasks\n> - [ ] b\n\n- a\n- New\n"],
		["no quotation", "nextSteps", "## Tasks\n> - [ ] b\n", "## Tasks\n> - [ ] b\n\n- [ ] New\n"],
		["what is below prose", "blockers", "## Blockers\n\nWhat holds us up:\n", "## Blockers\n\nWhat holds us up:\n\n- ❌ New\n"],
		["what is below a comment", "blockers", "## Blockers\n<!-- x -->\n", "## Blockers\n<!-- x -->\n\n- ❌ New\n"],
		["an empty section", "blockers", "## Blockers\n\n## Tasks\n", "## Blockers\n\n- ❌ New\n\n## Tasks\n"],
		["an empty section above its sub-headings", "nextSteps", "## Tasks\n\n### Later\n\nMaybe.\n", "## Tasks\n\n- [ ] New\n\n### Later\n\nMaybe.\n"],
		["an empty section without blank line", "blockers", "## Blockers\n## Tasks\n", "## Blockers\n\n- ❌ New\n\n## Tasks\n"],
		["an empty section at the end", "blockers", "## Blockers", "## Blockers\n\n- ❌ New"],
		["a new section before the next in order", "nextSteps", "# A\n\n## Blockers\n- ❌ a\n\n## Key Decisions\n", "# A\n\n## Blockers\n- ❌ a\n\n## Next Steps\n\n- [ ] New\n\n## Key Decisions\n"],
		["a new section at the end", "decisions", "# A\n\nText.\n", "# A\n\nText.\n\n## Key Decisions\n\n- ✅ New\n"],
		["an empty note", "blockers", "", "## Blockers\n\n- ❌ New\n"],
	])("goes to %s", (_, kind, before, after) => {
		for (const feed of ["\n", "\r\n"]) {
			if (feed === "\r\n" && !before.includes("\n")) continue;
			const page = pageFor(before.replaceAll("\n", feed));
			expect(made(page, addItem(page, kind, "New"))).toBe(after.replaceAll("\n", feed));
		}
	});

	it.each([
		["right below", "- [ ] Oil\n---", "- [ ] Oil\n- [ ] New\n\n---"],
		["below, of stars", "- [ ] Oil\n***", "- [ ] Oil\n- [ ] New\n\n***"],
		["after a blank line", "- [ ] Oil\n\n---", "- [ ] Oil\n- [ ] New\n\n---"],
		["under an empty section", "---", "- [ ] New\n\n---"],
		["under a placeholder", "- [ ] None\n---", "- [ ] New\n\n---"],
	])("leaves a closing rule %s to the page", (_, before, after) => {
		const note = (body: string): string => `## Next Steps\n\n${body}\n`;
		const page = pageFor(note(before));
		expect(made(page, addItem(page, "nextSteps", "New"))).toBe(note(after));
	});

	it("keeps prose from growing on to the new item", () => {
		const note = (added: string): string => `## Next Steps\n- [ ] Oil\n  ~~~\n  x\n  ~~~${added}\nProse.\n`;
		const page = pageFor(note(""));
		expect(made(page, addItem(page, "nextSteps", "New"))).toBe(note("\n- [ ] New\n"));
	});

	it.each([
		["a row", "| Decision |\n|---|\n| White |", "| Decision |\n|---|\n| White |\n| New |"],
		["empty cells for other columns", "| Date | Decision | Why |\n|:--|---|---|\n| 2026-01-02 | White | seen |", "| Date | Decision | Why |\n|:--|---|---|\n| 2026-01-02 | White | seen |\n|  | New |  |"],
		["the first row", "| Decision | Why |\n|---|---|", "| Decision | Why |\n|---|---|\n| New |  |"],
		["a row instead of an empty one", "| Decision | Why |\n|---|---|\n|  |  |", "| Decision | Why |\n|---|---|\n| New |  |"],
		["a row instead of None", "| Decision | Why |\n|---|---|\n| None | |", "| Decision | Why |\n|---|---|\n| New |  |"],
		["the emoji of the other rows", "| What |\n|---|\n| ✅ White |", "| What |\n|---|\n| ✅ White |\n| ✅ New |"],
		["a row before prose", "| What |\n|---|\n| White |\n\nSigned.", "| What |\n|---|\n| White |\n| New |\n\nSigned."],
		["a bullet when bullets follow the table", "| What |\n|---|\n| White |\n\n- ✅ Red", "| What |\n|---|\n| White |\n\n- ✅ Red\n- ✅ New"],
		["a row when a table follows the bullets", "- ✅ Red\n\n| What |\n|---|\n| White |", "- ✅ Red\n\n| What |\n|---|\n| White |\n| New |"],
	])("gives a decision table %s", (_, before, after) => {
		expectEverywhere({ heading: "Decisions", before, after, act: (page) => addItem(page, "decisions", "New") });
	});

	it.each([
		["Ask [[Rosa Thorn|Rosa]]", "Ask [[Rosa Thorn\\|Rosa]]"],
		["`a | b` or c|d", "`a \\| b` or c\\|d"],
		["[[A\\|B]] as copied from a table", "[[A\\|B]] as copied from a table"],
		["# no heading", "# no heading"],
		["- no bullet", "- no bullet"],
	])("escapes pipes in a row: %s", (text, cell) => {
		const before = "| What | Why |\n|---|---|\n| White | seen |";
		expectEverywhere({ heading: "Decisions", before, after: `${before}\n| ${cell} |  |`, act: (page) => addItem(page, "decisions", text) });
		const page = pageFor(`## Decisions\n\n${before}\n`);
		const after = pageFor(made(page, addItem(page, "decisions", text)));
		expect(allItems(after)[1]?.text).toBe(text.replaceAll("\\|", "|"));
	});

	it.each([
		"Ask [[Rosa Thorn|Rosa]] @Rosa Thorn 📅 2026-02-01 ^oil",
		"#lamp first",
		"**bold** and `code` and %%a comment%%",
		"a | b",
		"2025-12-19 was the day",
		"two  blanks\tand a tab",
		"~~struck~~ in part",
		"an open ` tick, an open [[ link and an open [ bracket",
		"\u2028 odd blanks \u00a0 inside",
		"<b>html</b>",
		"𝒜stral ❌ 🔁 mid",
	])("takes text as it is: %s", (text) => {
		for (const kind of ["blockers", "nextSteps", "decisions"] as const) {
			const lead = { blockers: "❌ ", nextSteps: "[ ] ", decisions: "✅ " }[kind];
			const before = `- ${lead}First`;
			expectEverywhere({
				heading: HEADINGS[kind],
				before,
				after: `${before}\n- ${lead}${text.trim()}`,
				act: (page) => addItem(page, kind, text),
			});
		}
	});

	it.each([
		["# a heading", "- First"],
		["- a bullet", "- First"],
		["1. a number", "- First"],
		["> a quotation", "- First"],
		["```", "- First"],
		["~~~ fence", "- First"],
		["%% an open comment", "- First"],
		["<!-- an open comment", "- First"],
		["$$", "- First"],
		["---", "- First"],
		["[ ] a box", "- First"],
		["- a bullet", "- [ ] First"],
		["1) a number", "- [ ] First"],
		["text %% and an open comment", "- [ ] First"],
		["text <!-- and an open comment", "- [ ] First"],
		["two\nlines", "- [ ] First"],
		["two\r\nlines", "- [ ] First"],
		["None", "- [ ] First"],
		["<div>", "- First"],
	])("refuses what would be something else: %s below %s", (text, before) => {
		expectRefusal({ heading: "Next Steps", before, act: (page) => addItem(page, "nextSteps", text) }, "text-differs");
	});

	it.each([
		["resolved", "✅ text"],
		["resolved", "~~text~~"],
		["resolved", "text [resolved:: 2026-01-02]"],
	])("refuses a new blocker that would read as %s: %s", (_, text) => {
		expectRefusal({ heading: "Blockers", before: "- First", act: (page) => addItem(page, "blockers", text) }, "text-differs");
	});

	it.each(["", "  ", "\t\u00a0"])("refuses blank text", (text) => {
		const page = pageFor("## Blockers\n- a\n");
		expect(addItem(page, "blockers", text).refusal?.code).toBe("empty-text");
		expect(addItems(page, "blockers", ["a", text]).refusal?.code).toBe("empty-text");
	});

	it("refuses a list that a number of ten digits would end", () => {
		const page = pageFor("## Tasks\n999999999. a\n");
		expect(addItem(page, "nextSteps", "b").refusal?.code).toBe("text-differs");
	});

	it("writes the emoji of the settings", () => {
		const settings = defaultSettings();
		settings.markers.blocker = "🧱";
		settings.sections.blockers.name = "Walls";
		const page = pageFor("# A\n", settings);
		expect(made(page, addItem(page, "blockers", "New"))).toBe("# A\n\n## Walls\n\n- 🧱 New\n");
	});
});

describe("addItems", () => {
	it("adds several at once, in order", () => {
		const act = (page: ReturnType<typeof pageFor>) => addItems(page, "nextSteps", ["One", " Two "]);
		expectEverywhere({ heading: "Tasks", before: "9. [ ] Oil", after: "9. [ ] Oil\n10. [ ] One\n11. [ ] Two", act });
		expectEverywhere({ heading: "Tasks", before: "1. None", after: "1. [ ] One\n2. [ ] Two", act });
		expectEverywhere({ heading: "Tasks", before: "None.", after: "- [ ] One\n- [ ] Two", act });
		expectEverywhere({ heading: "Tasks", before: "", after: "- [ ] One\n- [ ] Two", act });
	});

	it("adds nothing for nothing", () => {
		expect(addItems(pageFor("# A\n"), "blockers", [])).toEqual({ edits: [] });
	});
});
