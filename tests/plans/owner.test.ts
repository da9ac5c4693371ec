import { describe, expect, it } from "vitest";
import { setOwner } from "../../src/plans/owner";
import { pageOf, type Page } from "../../src/plans/page";
import { scan } from "../../src/text/scan";
import { expectEverywhere, expectRefusal } from "./disguise";
import { itemSaying, made, outcome, pageFor, readerWith } from "./trial";

const give = (owner: string | null) => (page: Page) => setOwner(page, itemSaying(page, "mast"), owner);

describe("setOwner", () => {
	it.each([
		["behind the text", "- [ ] mast", "- [ ] mast @Rosa"],
		["before dates", "- [ ] mast ⏫ 📅 2026-01-05 ^m", "- [ ] mast @Rosa ⏫ 📅 2026-01-05 ^m"],
		["before tags and fields", "- [ ] mast #deck [due:: 2026-01-05] #wood/oak", "- [ ] mast @Rosa #deck [due:: 2026-01-05] #wood/oak"],
		["before a repetition", "- [ ] mast 🔁 every week", "- [ ] mast @Rosa 🔁 every week"],
		["behind what is struck out", "- ~~mast~~ [superseded:: 2026-01-02]", "- ~~mast~~ @Rosa [superseded:: 2026-01-02]"],
		["on the last line", "- the\n  mast\n  - white", "- the\n  mast @Rosa\n  - white"],
		["behind a lead", "- ❌ mast", "- ❌ mast @Rosa"],
		["where an address is none", "- mast a@example.org", "- mast a@example.org @Rosa"],
		["as the section writes owners", "- oar [owner:: Finn]\n- mast 📅 2026-01-05", "- oar [owner:: Finn]\n- mast [owner:: Rosa] 📅 2026-01-05"],
	])("writes a new owner %s", (_, before, after) => {
		expectEverywhere({ heading: "Decisions", before, after, act: give("Rosa") });
		expectEverywhere({ heading: "Decisions", before: after, after: before, act: give(null) });
	});

	it("takes the name with or without @, and folds its blanks", () => {
		for (const name of ["@Rosa Thorn", "  Rosa \n Thorn "]) {
			expectEverywhere({ heading: "Tasks", before: "- mast #a", after: "- mast @Rosa Thorn #a", act: give(name) });
		}
	});

	it.each([
		["at the end", "- [ ] mast @Finn", "- [ ] mast @Rosa"],
		["in a sentence", "- [ ] ask @Finn about the mast", "- [ ] ask @Rosa about the mast"],
		["in front", "- ❌ @Finn: mast", "- ❌ @Rosa: mast"],
		["in parentheses", "- mast (@Finn) 📅 2026-01-05", "- mast (@Rosa) 📅 2026-01-05"],
		["in emphasis", "- **@Finn** mast", "- **@Rosa** mast"],
		["in emphasis in parentheses", "- mast (*@Finn Oak*)", "- mast (*@Rosa*)"],
		["as a link", "- mast @[[Finn Oak]] ^m", "- mast @[[Rosa]] ^m"],
		["as a link with a name", "- mast @[[People/Finn Oak|Finn]]", "- mast @[[Rosa]]"],
		["as a link of Markdown", "- mast @[Finn](finn.md)", "- mast @Rosa"],
		["as a field", "- mast [owner:: Finn Oak] x", "- mast [owner:: Rosa] x"],
		["as a field with @", "- mast (assignee:: @Finn)", "- mast (assignee:: @Rosa)"],
		["as a field with a link", "- mast [owner:: [[Finn Oak]]]", "- mast [owner:: [[Rosa]]]"],
		["as both", "- mast @Finn [owner:: Finn]", "- mast @Rosa [owner:: Rosa]"],
	])("changes an owner %s where it stands", (_, before, after) => {
		expectEverywhere({ heading: "Next Steps", before, after, act: give("Rosa") });
		expectEverywhere({ heading: "Next Steps", before: after, after, act: give("Rosa") });
	});

	it("writes several words in a sentence only where the note knows the name", () => {
		const text = "## Tasks\n- ask @Finn about the mast\n";
		const act = give("Rosa van der Thorn");
		expect(act(pageFor(text)).refusal).toEqual({ code: "text-differs", line: 2, what: "Rosa van der Thorn" });
		const known = pageOf(scan(text), readerWith(), ["Rosa van der Thorn"]);
		expect(made(known, act(known))).toBe("## Tasks\n- ask @Rosa van der Thorn about the mast\n");
		const team = pageFor(text + "## Team\n- Rosa van der Thorn\n");
		expect(made(team, act(team))).toContain("- ask @Rosa van der Thorn about the mast\n");
	});

	it.each([
		["whose words are more than a name", "mira from accounts"],
		["that is an address", "a@b"],
		["that is a path", "people/rosa"],
		["that is a link", "[[Rosa"],
	])("refuses an unknown owner %s", (_, name) => {
		expectRefusal({ heading: "Tasks", before: "- mast #a", act: give(name) }, "text-differs");
	});

	it("refuses an empty name", () => {
		expectRefusal({ heading: "Tasks", before: "- mast", act: give(" @ ") }, "empty-text");
	});

	it.each([
		["at the end", "- mast @Finn 📅 2026-01-05", "- mast 📅 2026-01-05"],
		["in front, with its colon", "- ❌ @Finn: mast", "- ❌ mast"],
		["in parentheses", "- mast (@Finn) x", "- mast x"],
		["on a line of its own", "- mast\n  @Finn\n  - white", "- mast\n  - white"],
		["as a field", "- [owner:: Finn] mast", "- mast"],
		["nowhere", "- mast", "- mast"],
	])("takes an owner away that stands %s", (_, before, after) => {
		expectEverywhere({ heading: "Blockers", before, after, act: give(null) });
	});

	it("refuses to take one away where another name would become the owner", () => {
		expectRefusal({ heading: "Tasks", before: "- mast by @Finn and @Rosa", act: give(null) }, "text-differs");
	});

	describe("in a table", () => {
		const table = (row: string): string => `| Decision | Owner | Why |\n|---|---|---|\n| oar | Finn | x |\n${row}`;
		it.each([
			["a name", "| mast | Finn | x |", "| mast | Rosa | x |"],
			["a link", "| mast | [[People/Finn\\|Finn]] |", "| mast | [[Rosa]] |"],
			["no name", "| mast |  | x |", "| mast | Rosa | x |"],
			["not even a blank", "|mast||x|", "|mast| Rosa |x|"],
			["a name, but the decision names another", "| mast @Finn | Oak | x |", "| mast @Rosa | Oak | x |"],
		])("writes into the owner's column that holds %s", (_, before, after) => {
			expectEverywhere({ heading: "Decisions", before: table(before), after: table(after), act: give("Rosa") });
		});

		it("empties the column", () => {
			expectEverywhere({ heading: "Decisions", before: table("| mast | Finn | x |"), after: table("| mast |  | x |"), act: give(null) });
		});

		it.each([
			["without such a column", "| Decision |\n|---|\n| mast |"],
			["whose row ends before it", "| Decision | Owner |\n|---|---|\n| mast |"],
		])("refuses one %s", (_, before) => {
			expectRefusal({ heading: "Decisions", before, act: give("Rosa") }, "item-in-table");
		});

		it("keeps pipes apart from cells", () => {
			const page = pageFor("## Decisions\n| Decision | Owner |\n|---|---|\n| mast | Finn |\n");
			expect(outcome(page, give("a|b")(page))).toBe("## Decisions\n| Decision | Owner |\n|---|---|\n| mast | a\\|b |\n");
		});
	});
});
