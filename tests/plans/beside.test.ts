import { describe, expect, it } from "vitest";
import { placeItem } from "../../src/plans/beside";
import type { Page } from "../../src/plans/page";
import { sortEdits } from "../../src/text/edit";
import { expectEverywhere, expectRefusal } from "./disguise";
import { itemSaying, made, pageFor } from "./trial";

type Side = "before" | "after";
const place = (side: Side, beside = "rail") => (page: Page) =>
	placeItem(page, itemSaying(page, "mast"), itemSaying(page, beside), side);

describe("placeItem", () => {
	it.each<[string, Side, string, string]>([
		["down behind another", "after", "- mast\n- oar\n- rail\n- door", "- oar\n- rail\n- mast\n- door"],
		["down before another", "before", "- mast\n- oar\n- rail\n- door", "- oar\n- mast\n- rail\n- door"],
		["up behind another", "after", "- rail\n- oar\n- mast\n- door", "- rail\n- mast\n- oar\n- door"],
		["up before another", "before", "- rail\n- oar\n- mast\n- door", "- mast\n- rail\n- oar\n- door"],
		["to the end", "after", "- mast\n- oar\n- rail", "- oar\n- rail\n- mast"],
		["from the end", "before", "- rail\n- oar\n- mast", "- mast\n- rail\n- oar"],
		["with all that belongs to it", "after", "* [/] the\n  mast\nand more\n\t- white\n\n    code\n- oar\n  - red\n- rail\n  - pale", "- oar\n  - red\n- rail\n  - pale\n* [/] the\n  mast\nand more\n\t- white\n\n    code"],
		["with blank lines between all", "after", "- mast\n\n- oar\n\n- rail\n\n- door", "- oar\n\n- rail\n\n- mast\n\n- door"],
		["down with its blank line", "after", "- mast\n\n- oar\n- rail\n- door", "- oar\n- rail\n\n- mast\n- door"],
		["up with its blank line", "before", "- rail\n- oar\n\n- mast\n- door", "- mast\n\n- rail\n- oar\n- door"],
		["in a numbered list", "after", "1. mast\n2. oar\n   - red\n3. rail\n4. door", "1. oar\n   - red\n2. rail\n3. mast\n4. door"],
		["up a numbered list", "before", "5) rail\n6) oar\n7) mast", "5) mast\n6) rail\n7) oar"],
		["in a list of one number", "after", "1. mast\n1. oar\n1. rail", "1. oar\n1. rail\n1. mast"],
		["over prose, which stays", "after", "- mast\n\nProse.\n\n- oar\n- rail", "- oar\n\nProse.\n\n- rail\n- mast"],
		["up over prose, which stays", "before", "1. rail\n2. oar\n\nProse.\n\n3. mast", "1. mast\n2. rail\n\nProse.\n\n3. oar"],
		["among nested ones", "before", "- boat\n  - rail\n    - pale\n  - oar\n  - mast\n    - white\n- door", "- boat\n  - mast\n    - white\n  - rail\n    - pale\n  - oar\n- door"],
	])("moves an item %s", (_, side, before, after) => {
		expectEverywhere({ heading: "Tasks", before, after, act: place(side) });
	});

	it("moves a row within its table", () => {
		const table = (...rows: string[]): string => ["| What | Why |", "|---|---|", ...rows].join("\n");
		const [mast, oar, rail] = ["| [[A\\|mast]] | b |", "| oar |", "| rail |"] as const;
		expectEverywhere({ heading: "Decisions", before: table(mast, oar, rail), after: table(oar, rail, mast), act: place("after") });
	});

	it.each<[Side, string]>([
		["before", "- mast\n- rail\n- door"],
		["after", "- door\n- rail\n- mast"],
	])("has nothing to do where the item stands %s the other already", (side, before) => {
		const page = pageFor("## Tasks\n" + before);
		expect(place(side)(page)).toEqual({ edits: [] });
		expect(placeItem(page, itemSaying(page, "mast"), itemSaying(page, "mast"), side)).toEqual({ edits: [] });
	});

	it("touches no character of the others", () => {
		const page = pageFor("## Tasks\n" + ["mast", "oar", "door", "keel", "rail"].map((words) => `- ${words}\n`).join(""));
		const { edits = [] } = place("after")(page);
		const touched = sortEdits(edits).map(({ from, to }) => page.outline.text.slice(from, to));
		expect(touched).toEqual(["- mast\n", ""]);
	});

	describe("in another list of its kind", () => {
		it.each<[string, Side, string, string]>([
			["under another heading", "after", "- mast\n- oar\n\n### Later\n\n- rail\n- door", "- oar\n\n### Later\n\n- rail\n- mast\n- door"],
			["in its marker and indentation", "before", "- [x] mast\n  - white\n\n    and red\n- oar\n\nProse.\n\n### Later\n   * rail", "- oar\n\nProse.\n\n### Later\n   * [x] mast\n     - white\n\n       and red\n   * rail"],
			["with blank lines as there", "after", "- mast\n\n### Later\n\n- rail\n\n- door", "### Later\n\n- rail\n\n- mast\n\n- door"],
			["that counts", "before", "- mast\n\n### Later\n1. door\n2. rail\n3. oar", "### Later\n1. door\n2. mast\n3. rail\n4. oar"],
			["at the end of one that counts", "after", "- mast\n  - white\n\n### Later\n9. rail", "### Later\n9. rail\n10. mast\n    - white"],
			["above", "after", "- rail\n\n### Later\n1. mast\n2. oar", "- rail\n- mast\n\n### Later\n2. oar"],
			["into an item", "after", "- [ ] mast\n  - white\n- door\n  - [ ] rail", "- door\n  - [ ] rail\n  - [ ] mast\n    - white"],
			["out of an item", "before", "- rail\n  - [ ] mast\n    - white\n- door", "- [ ] mast\n  - white\n- rail\n- door"],
			["out of an item, behind it", "after", "- rail\n  - [ ] mast\n- door", "- rail\n- [ ] mast\n- door"],
			["out of a callout", "after", "> [!todo]\n> - mast\n>   - white\n> - oar\n\n- rail", "> [!todo]\n> - oar\n\n- rail\n- mast\n  - white"],
			["into a callout", "before", "- mast\n  - white\n- oar\n\n> [!todo]\n> - rail", "- oar\n\n> [!todo]\n> - mast\n>   - white\n> - rail"],
		])("goes there %s", (_, side, before, after) => {
			for (const feed of ["\n", "\r\n", "\r"]) {
				const note = (body: string): string => `\ufeff# A\n\n## Tasks\n\n${body}\n\n## Overview\n\nWhite.\n`.replaceAll("\n", feed);
				const page = pageFor(note(before));
				expect(made(page, place(side)(page))).toBe(note(after));
			}
		});

		it("goes into another section of its kind", () => {
			const page = pageFor("## Risks\n- ❌ mast\n\n## Blockers\n- ❌ rail");
			expect(made(page, place("after")(page))).toBe("## Risks\n\n## Blockers\n- ❌ rail\n- ❌ mast");
		});

		it("becomes an item where it was a detail, but no detail where it was an item", () => {
			const page = pageFor("## Tasks\n- oar\n  - mast\n- rail\n");
			expect(made(page, place("after")(page))).toBe("## Tasks\n- oar\n- rail\n- mast\n");
			const other = pageFor("## Tasks\n- oar\n  - rail\n- mast\n");
			expect(place("after")(other).refusal?.code).toBe("text-differs");
		});
	});

	it.each([
		["an item of another kind", "## Blockers\n- mast\n## Tasks\n- rail\n"],
		["what is nested in it", "## Tasks\n- mast\n  - [ ] rail\n"],
	])("refuses a place beside %s", (_, text) => {
		for (const side of ["before", "after"] as const) expect(place(side)(pageFor(text)).refusal?.code).toBe("wrong-place");
	});

	it("refuses to take a row out of its table, or an item into one", () => {
		const table = "| What |\n|---|\n";
		for (const body of [`- mast\n\n${table}| rail |`, `- rail\n\n${table}| mast |`, `${table}| rail |\n\n${table}| mast |`]) {
			expectRefusal({ heading: "Decisions", before: body, act: place("after") }, "item-in-table");
		}
	});

	it("refuses where a wider number would lose what is nested", () => {
		const page = pageFor("## Tasks\n9. mast\n   - white\n10. rail\n    - red\n");
		expect(place("after")(page).refusal).toEqual({ code: "text-differs", line: 2 });
	});

	it("comes back to the same bytes", () => {
		const names = ["a", "b", "d"];
		const text = "## Tasks\r\n1. a\r\n\r\n2. b\r\n   - c\r\n\r\n3. d";
		const page = pageFor(text);
		for (const [index, name] of names.entries()) {
			for (const other of names.filter((one) => one !== name)) {
				for (const side of ["before", "after"] as const) {
					const after = pageFor(made(page, placeItem(page, itemSaying(page, name), itemSaying(page, other), side)));
					const next = names[index + 1];
					const beside = itemSaying(after, next ?? names[index - 1] ?? "");
					expect(made(after, placeItem(after, itemSaying(after, name), beside, next ? "before" : "after"))).toBe(text);
				}
			}
		}
	});
});
