import { describe, expect, it } from "vitest";
import type { ItemKind } from "../../src/notes/item";
import type { Page } from "../../src/plans/page";
import { moveItemTo } from "../../src/plans/transfer";
import { itemSaying, made, outcome, pageFor } from "./trial";

const moveMast = (kind: ItemKind) => (page: Page) => moveItemTo(page, itemSaying(page, "mast"), kind);

/** A note of three sections, each with what stands below its heading. */
function note(blockers: string, steps: string, decisions: string): string {
	const body = (text: string): string => (text === "" ? "" : `${text}\n\n`);
	return `# A\n\n## Blockers\n\n${body(blockers)}## Next Steps\n\n${body(steps)}## Key Decisions\n\n${body(decisions)}## Related\n`;
}

type Sections = [string, string, string];

describe("moveItemTo", () => {
	it.each<[string, ItemKind, Sections, Sections]>([
		["a blocker to the steps", "nextSteps", ["- ❌ mast", "- [ ] oar", ""], ["", "- [ ] oar\n- [ ] mast", ""]],
		["a blocker to the decisions", "decisions", ["- ❌ rail\n- ❌ mast", "", "* ✅ oar"], ["- ❌ rail", "", "* ✅ oar\n* ✅ mast"]],
		["a step to the blockers above", "blockers", ["- ❌ rail", "- [ ] mast\n- [ ] oar", ""], ["- ❌ rail\n- ❌ mast", "- [ ] oar", ""]],
		["a step into an empty section", "decisions", ["", "- [ ] mast", ""], ["", "", "- ✅ mast"]],
		["a decision in place of None", "blockers", ["None.", "", "- mast"], ["- ❌ mast", "", ""]],
		["a decision in place of a lone box", "nextSteps", ["", "- [ ] ", "- ✅ mast"], ["", "- [ ] mast", ""]],
		["a bullet with its metadata", "nextSteps", ["- mast @Rosa 📅 2026-02-01 ^m", "", ""], ["", "- [ ] mast @Rosa 📅 2026-02-01 ^m", ""]],
		["an item in progress", "blockers", ["- [ ] rail", "- [/] mast", ""], ["- [ ] rail\n- [ ] mast", "", ""]],
		["a resolved blocker, open", "nextSteps", ["- ✅ mast [resolved:: 2026-01-02] ^m", "", ""], ["", "- [ ] mast ^m", ""]],
		["a done step, open", "blockers", ["", "- [x] mast ✅ 2026-01-02", ""], ["- ❌ mast", "", ""]],
		["a superseded decision, open", "blockers", ["", "", "- ~~mast~~ [superseded:: 2026-01-02]"], ["- ❌ mast", "", ""]],
		["what would be closed there, open", "blockers", ["", "- [ ] ~~mast~~ [resolved:: no]", ""], ["- ❌ mast", "", ""]],
		["a nested item", "blockers", ["- ❌ rail", "- [ ] oar\n  - [ ] mast\n    - white\n- [ ] door", ""], ["- ❌ rail\n- ❌ mast\n  - white", "- [ ] oar\n- [ ] door", ""]],
		["what is only a detail", "blockers", ["- ❌ rail", "- [ ] oar\n  - mast", ""], ["- ❌ rail\n- ❌ mast", "- [ ] oar", ""]],
		["a step with its further lines", "blockers", ["- rail", "- [ ] the\n  mast\nand more", ""], ["- rail\n- the\n  mast\nand more", "", ""]],
		["with children, indented as the new list asks", "nextSteps", ["- ❌ mast\n  - white\n\n    ```\n    - [ ] x\n    ```", "9. oar", ""], ["", "9. oar\n10. mast\n    - white\n\n      ```\n      - [ ] x\n      ```", ""]],
		["with children, out of a numbered list", "blockers", ["", "10. mast\n    1. white\n       - pale", ""], ["- ❌ mast\n  1. white\n     - pale", "", ""]],
		["with children behind tabs", "nextSteps", ["- ❌ mast\n\t- white\n\t\t- pale", "1. oar", ""], ["", "1. oar\n2. mast\n\t- white\n\t\t- pale", ""]],
		["into a callout", "nextSteps", ["- ❌ mast\n  - white\n\n  More.", "> [!todo]\n> - [ ] oar", ""], ["", "> [!todo]\n> - [ ] oar\n> - [ ] mast\n>   - white\n>\n>   More.", ""]],
		["out of a callout", "decisions", ["> [!bug]\n> - ❌ mast\n>   - white\n>\n>   More.", "", "- oar"], ["> [!bug]", "", "- oar\n- mast\n  - white\n\n  More."]],
		["a row that says nothing else", "nextSteps", ["", "", "| What | Why |\n|---|---|\n| [[A\\|mast]] | |"], ["", "- [ ] [[A|mast]]", "| What | Why |\n|---|---|"]],
		["into a table", "decisions", ["- ❌ [[A|mast]] @Rosa", "", "| Why | Decision |\n|---|---|"], ["", "", "| Why | Decision |\n|---|---|\n|  | [[A\\|mast]] @Rosa |"]],
		["lines into a table", "decisions", ["- ❌ the\n  mast", "", "| What |\n|---|\n| oar |"], ["", "", "| What |\n|---|\n| oar |\n| the mast |"]],
	])("moves %s", (_, kind, before, after) => {
		for (const feed of ["\n", "\r\n"]) {
			const page = pageFor(note(...before).replaceAll("\n", feed));
			expect(made(page, moveMast(kind)(page))).toBe(note(...after).replaceAll("\n", feed));
		}
	});

	it.each<[string, ItemKind, string, string]>([
		["that the note does not have", "nextSteps", "# A\n\n## Blockers\n- ❌ mast", "# A\n\n## Blockers\n\n## Next Steps\n\n- [ ] mast"],
		["right behind the item", "nextSteps", "## Blockers\n- ❌ mast\n## Tasks\n", "## Blockers\n## Tasks\n\n- [ ] mast\n"],
		["right before the item", "blockers", "## Blockers\n## Tasks\n- [ ] mast", "## Blockers\n\n- ❌ mast\n\n## Tasks"],
		["that ends where the note does", "nextSteps", "## Blockers\n- ❌ mast\n## Tasks\n- [ ] oar", "## Blockers\n## Tasks\n- [ ] oar\n- [ ] mast"],
		["above the end of the note", "blockers", "## Blockers\n- oar\n## Tasks\n- [ ] rail\n\n- [ ] mast", "## Blockers\n- oar\n- mast\n## Tasks\n- [ ] rail"],
	])("moves into a section %s", (_, kind, before, after) => {
		const page = pageFor(before);
		expect(made(page, moveMast(kind)(page))).toBe(after);
	});

	it("has nothing to do within one kind", () => {
		const page = pageFor(note("- ❌ mast", "", ""));
		expect(moveMast("blockers")(page)).toEqual({ edits: [] });
	});

	it.each<[string, ItemKind, Sections]>([
		["a row whose other cells would be lost", "nextSteps", ["", "", "| What | Why |\n|---|---|\n| mast | seen |"]],
		["children that have no place in a table", "decisions", ["- ❌ mast\n  - [ ] white", "", "| What |\n|---|\n| oar |"]],
		["code that has no place in a table", "decisions", ["- ❌ mast\n\n  ```\n  x\n  ```", "", "| What |\n|---|\n| oar |"]],
	])("refuses %s", (_, kind, before) => {
		const page = pageFor(note(...before));
		const plan = moveMast(kind)(page);
		expect(outcome(page, plan)).toBeNull();
		expect(plan.refusal?.code).toBe("item-in-table");
	});
});
