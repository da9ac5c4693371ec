import { describe, expect, it } from "vitest";
import type { Page } from "../../src/plans/page";
import { deleteItem } from "../../src/plans/remove";
import { expectEverywhere } from "./disguise";
import { itemSaying, made, outcome, pageFor } from "./trial";

const deleteMast = (page: Page) => deleteItem(page, itemSaying(page, "mast"));

describe("deleteItem", () => {
	it.each([
		["the first", "- ❌ mast\n- ❌ rail", "- ❌ rail"],
		["the last", "- ❌ rail\n- ❌ mast", "- ❌ rail"],
		["one between", "1. rail\n2. mast\n3. door", "1. rail\n3. door"],
		["the only one", "- ❌ mast", ""],
		["what is nested in it", "- mast\n  - white\n\n    and red\n- rail", "- rail"],
		["the lines it goes on over", "- the\n  mast\nand more\n- rail", "- rail"],
		["code in it", "- mast\n  ```\n  - ❌ x\n\n  ```\n- rail", "- rail"],
		["a nested one", "- rail\n  - [ ] mast\n    - white\n  - [ ] door", "- rail\n  - [ ] door"],
		["the only nested one", "- rail\n  - [ ] mast\n- door", "- rail\n- door"],
		["a blank line that would stand twice", "- rail\n\n- mast\n\n- door", "- rail\n\n- door"],
		["no blank line that parts", "- rail\n\n- mast\n- door", "- rail\n\n- door"],
		["no more blank lines than it must", "- rail\n\n- mast\n\n\n- door", "- rail\n\n\n- door"],
		["not what follows it", "- mast\n\nProse.", "Prose."],
		["not what comes before", "Prose.\n\n- mast", "Prose."],
		["a row", "| What | Why |\n|---|---|\n| mast | seen |\n| rail | |", "| What | Why |\n|---|---|\n| rail | |"],
		["the only row", "| What | Why |\n|---|---|\n| mast | seen |", "| What | Why |\n|---|---|"],
	])("takes %s", (_, before, after) => {
		const heading = before.startsWith("|") ? "Decisions" : "Blockers";
		// In a callout prose right below a list would go on with its title.
		const note = (body: string): string => `## ${heading}\n\n${body === "" ? "" : body + "\n\n"}## Overview\n`;
		const page = pageFor(note(before));
		expect(made(page, deleteMast(page))).toBe(note(after));
		if (after !== "Prose.") expectEverywhere({ heading, before, after, act: deleteMast });
	});

	it.each([
		["at the end of the note", "## Tasks\n\n- mast", "## Tasks"],
		["at the end, with a final newline", "## Tasks\n\n- mast\n", "## Tasks\n"],
		["at the end of a list without final newline", "## Tasks\n- rail\n- mast", "## Tasks\n- rail"],
		["before a rule", "## Tasks\n\n- mast\n\n---\n", "## Tasks\n\n---\n"],
		["right before a rule", "## Tasks\n- rail\n- mast\n---\n", "## Tasks\n- rail\n---\n"],
		["between blank lines at the end", "## Tasks\n- rail\n\n- mast\n\n", "## Tasks\n- rail\n\n"],
		["first in a callout", "## Tasks\n\n> - mast\n>\n> Prose.\n", "## Tasks\n\n>\n> Prose.\n"],
		["alone in a quote", "## Tasks\n\n> - mast\n\nProse.\n", "## Tasks\n\nProse.\n"],
		["last in a callout", "## Tasks\n> - rail\n>\n> - mast\n\nProse.\n", "## Tasks\n> - rail\n\nProse.\n"],
	])("leaves a tidy note: %s", (_, before, after) => {
		for (const feed of ["\n", "\r\n"]) {
			const page = pageFor(before.replaceAll("\n", feed));
			expect(made(page, deleteMast(page))).toBe(after.replaceAll("\n", feed));
		}
	});

	it.each([
		["prose would become a heading", "## Tasks\nProse.\n- mast\n---\n", "## Tasks\nProse.\n\n---\n"],
		["a list would go on with prose", "## Tasks\nProse.\n1. mast\n2. rail\n", "## Tasks\nProse.\n\n2. rail\n"],
		["two quotes would become one", "## Tasks\n> Prose.\n- mast\n> More.\n", "## Tasks\n> Prose.\n\n> More.\n"],
		["in a callout too", "## Tasks\n> Prose.\n> 1. mast\n> 2. rail\n", "## Tasks\n> Prose.\n>\n> 2. rail\n"],
	])("leaves a blank line where %s", (_, before, after) => {
		const page = pageFor(before);
		expect(made(page, deleteMast(page))).toBe(after);
	});

	it.each([
		["a nested item would find another parent", "## Tasks\n- rail\n - mast\n  - door\n"],
	])("refuses where %s", (_, text) => {
		const page = pageFor(text);
		const plan = deleteMast(page);
		expect(outcome(page, plan)).toBeNull();
		expect(plan.refusal).toEqual({ code: "text-differs", line: 3 });
	});
});
