import { describe, expect, it } from "vitest";
import { editableText, editItem } from "../../src/plans/edit";
import type { Page } from "../../src/plans/page";
import { expectEverywhere, expectRefusal } from "./disguise";
import { itemAt, itemSaying, made, pageFor } from "./trial";

const editMast = (text: string) => (page: Page) => editItem(page, itemSaying(page, "mast"), text);

describe("editableText", () => {
	it.each([
		["Blockers", "- ❌ Fix the mast 📅 2026-02-01 ^m", "Fix the mast 📅 2026-02-01"],
		["Blockers", "- [ ] ⚠️ the\n  mast\n  - soon", "the mast"],
		["Decisions", "| What |\n|---|\n| ✅ [[A\\|mast]] |", "[[A|mast]]"],
		["Tasks", "> - [ ] Oil\n> the mast", "Oil the mast"],
	])("is what the item says behind its emoji, in one line: %s %s", (heading, body, text) => {
		const page = pageFor(`## ${heading}\n${body}\n`);
		const item = itemSaying(page, "mast");
		expect(editableText(page, item)).toBe(text);
		expect(editItem(page, item, ` ${text} `)).toEqual({ edits: [] });
	});
});

describe("editItem", () => {
	it.each([
		["the words of a plain bullet", "* mast", "* New oar"],
		["words behind an emoji", "- ❌ Fix the mast", "- ❌ New oar"],
		["words behind an emoji without blank", "- ❌mast", "- ❌New oar"],
		["words behind an emoji with its selector", "- ⚠️ mast", "- ⚠️ New oar"],
		["words behind a box", "1. [x]  mast", "1. [x]  New oar"],
		["words behind a box and an emoji", "- [ ] ❌ mast", "- [ ] ❌ New oar"],
		["words before a block id", "- ❌ mast ^m-1", "- ❌ New oar ^m-1"],
		["metadata with the words", "- ❌ mast @Rosa 📅 2026-02-01 [resolved:: x]", "- ❌ New oar"],
		["several lines by one", "- ❌ Fix\n  the mast\nnow\n  - rail", "- ❌ New oar\n  - rail"],
		["several lines before a block id", "- Fix\n  the mast\n  ^m", "- New oar\n  ^m"],
		["words, but nothing nested", "- mast\n\n  More.\n\n  - [ ] rail", "- New oar\n\n  More.\n\n  - [ ] rail"],
		["words before blanks at the end", "- mast  ", "- New oar  "],
		["words behind odd blanks", "- \u00a0mast\u2003", "- \u00a0New oar\u2003"],
		["struck words", "- ~~mast~~", "- New oar"],
		["words between others", "- rail\n- mast\n- door", "- rail\n- New oar\n- door"],
	])("replaces %s", (_, before, after) => {
		expectEverywhere({ heading: "Blockers", before, after, act: editMast(" New oar ") });
	});

	it.each([
		["the decision", "| What | Why |\n|---|---|\n| mast | seen |", "| What | Why |\n|---|---|\n| a \\| [[b\\|c]] | seen |"],
		["the decision behind its emoji", "Why | Decision\n---|---\nseen | ✅ mast", "Why | Decision\n---|---\nseen | ✅ a \\| [[b\\|c]]"],
		["pipes", "| What |\n|---|\n| [[a\\|mast]] \\| b |", "| What |\n|---|\n| a \\| [[b\\|c]] |"],
	])("replaces %s in a row", (_, before, after) => {
		expectEverywhere({ heading: "Decisions", before, after, act: editMast("a | [[b|c]]") });
	});

	it("takes a pipe that is escaped already", () => {
		const [before, after] = ["| What |\n|---|\n| mast |", "| What |\n|---|\n| [[b\\|c]] |"];
		expectEverywhere({ heading: "Decisions", before, after, act: editMast("[[b\\|c]]") });
	});

	it("takes a new block id instead of the old one", () => {
		expectEverywhere({ heading: "Tasks", before: "- mast ^old", after: "- oar ^new", act: editMast("oar ^new") });
		expectEverywhere({ heading: "Tasks", before: "- the\n  mast ^old", after: "- oar ^new", act: editMast("oar ^new") });
	});

	it("writes the first words behind emoji and block id", () => {
		const lone = "- ✅\n  - rail";
		for (const [before, after] of [[lone, "- ✅ oar\n  - rail"], ["- ✅ ^m", "- ✅ oar ^m"], ["- ✅  [superseded:: 2026-01-02]", "- ✅  oar"]] as const) {
			const page = pageFor(`## Decisions\n${before}\n`);
			const item = itemAt(page, 2);
			expect(item && made(page, editItem(page, item, "oar"))).toBe(`## Decisions\n${after}\n`);
		}
	});

	it("may close an item, for it says what it is told to say", () => {
		expectEverywhere({ heading: "Blockers", before: "- mast", after: "- ✅ mast", act: editMast("✅ mast") });
	});

	it.each(["", " ", "\u00a0\t"])("refuses blank text", (text) => {
		expectRefusal({ heading: "Tasks", before: "- mast", act: editMast(text) }, "empty-text");
	});

	it.each([
		["- mast", "# heading"],
		["- mast", "- bullet"],
		["- mast", "1. number"],
		["- mast", "> quotation"],
		["- mast", "```"],
		["- mast", "~~~"],
		["- mast", "%%"],
		["- mast", "$$"],
		["- mast", "<!--"],
		["- mast", "---"],
		["- mast", "[x] box"],
		["- [ ] mast", "- bullet"],
		["- [ ] mast", "None"],
		["- [ ] mast", "the %% comment"],
		["- [ ] mast", "two\nlines"],
		["- [ ] mast\n  - rail", "two\r\n\r\nlines"],
		["- [ ] mast", "a ^m\n- b"],
	])("refuses what would be something else: %s → %s", (before, text) => {
		expectRefusal({ heading: "Tasks", before, act: editMast(text) }, "text-differs");
	});

	it("lets a comment stay open that is open already", () => {
		expectEverywhere({ heading: "Tasks", before: "- mast %% x", after: "- oar %% x", act: editMast("oar %% x") });
	});
});
