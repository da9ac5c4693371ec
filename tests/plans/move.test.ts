import { describe, expect, it } from "vitest";
import { moveItem } from "../../src/plans/move";
import type { Page } from "../../src/plans/page";
import { expectEverywhere } from "./disguise";
import { allItems, itemSaying, outcome, pageFor } from "./trial";

const up = (page: Page) => moveItem(page, itemSaying(page, "mast"), "up");
const down = (page: Page) => moveItem(page, itemSaying(page, "mast"), "down");

describe("moveItem", () => {
	it.each([
		["over its neighbour", "- mast\n- rail\n- door", "- rail\n- mast\n- door"],
		["over a neighbour with children", "- mast\n- rail\n  - white\n\n    and red", "- rail\n  - white\n\n    and red\n- mast"],
		["with its children and all its lines", "- [ ] the\n  mast\nand more\n\t- white\n- rail", "- rail\n- [ ] the\n  mast\nand more\n\t- white"],
		["and leaves blank lines", "- mast\n\n\n- rail\n- door", "- rail\n\n\n- mast\n- door"],
		["and leaves prose between", "- mast\n\nProse.\n\n- rail", "- rail\n\nProse.\n\n- mast"],
		["and leaves numbers", "1. mast\n   - white\n2. rail", "1. rail\n2. mast\n   - white"],
		["and leaves numbers of another kind", "1) mast\n2. rail", "1. rail\n2) mast"],
		["with its own bullet", "* mast\n+ rail", "+ rail\n* mast"],
		["among nested ones", "- rail\n  - [ ] mast\n    - white\n  - [ ] door\n- oar", "- rail\n  - [ ] door\n  - [ ] mast\n    - white\n- oar"],
		["with blanks at the ends", "- mast  \n- rail\t", "- rail\t\n- mast  "],
	])("moves an item down %s, and up again", (_, before, after) => {
		expectEverywhere({ heading: "Tasks", before, after, act: down });
		expectEverywhere({ heading: "Tasks", before: after, after: before, act: up });
	});

	it("moves rows of one table", () => {
		const table = (...rows: string[]): string => ["| What | Why |", "|---|---|", ...rows].join("\n");
		const [mast, rail] = ["| [[A\\|mast]] | b |", "| rail |"] as const;
		expectEverywhere({ heading: "Decisions", before: table(mast, rail), after: table(rail, mast), act: down });
		expectEverywhere({ heading: "Decisions", before: table(rail, mast), after: table(mast, rail), act: up });
	});

	it.each([
		["the list", "- mast", "- mast"],
		["its siblings", "- rail\n  - mast\n- door", "- rail\n  - mast\n- door"],
		["what stands under one heading", "- rail\n### Now\n- mast\n### Later\n- door", ""],
		["a callout", "- rail\n\n> [!todo]\n> - mast\n\n- door", ""],
		["a table", "- rail\n\n| What |\n|---|\n| mast |\n\n- door", ""],
		["one of two tables", "| What |\n|---|\n| rail |\n\n| What |\n|---|\n| mast |\n\n| What |\n|---|\n| door |", ""],
	])("has nothing to do at the ends of %s", (_, body, close) => {
		if (close !== "") for (const act of [up, down]) expectEverywhere({ heading: "Decisions", before: body, after: body, act });
		const page = pageFor(`## Decisions\n${body}\n\n## Decision Log\n- oar\n`);
		for (const act of [up, down]) expect(act(page)).toEqual({ edits: [] });
	});

	it("has nothing to do between two that say the same", () => {
		const page = pageFor("## Tasks\n- [ ] mast\n- [ ] mast\n");
		for (const item of allItems(page)) expect(moveItem(page, item, "down")).toEqual({ edits: [] });
	});

	it("refuses where indentation would nest it elsewhere", () => {
		const page = pageFor("## Tasks\n   - rail\n-\n- mast\n");
		expect(outcome(page, up(page))).toBeNull();
	});

	it("refuses where a wider number would lose what is nested", () => {
		const page = pageFor("## Tasks\n9. mast\n   - white\n10. rail\n    - red\n");
		expect(outcome(page, down(page))).toBeNull();
		expect(down(page).refusal).toEqual({ code: "text-differs", line: 2 });
	});
});
