import { describe, expect, it } from "vitest";
import type { ItemKind } from "../../src/notes/item";
import type { Plan } from "../../src/plans/plan";
import { takeLines } from "../../src/plans/take";
import { applyEdits, sortEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import { allItems, pageFor, readerWith } from "./trial";

const reader = readerWith();
const FEEDS = ["\n", "\r\n", "\r"];

/** Takes the lines that stand between two bars. */
function take(marked: string, kind: ItemKind): { text: string; plan: Plan } {
	const [before = "", inside = "", behind = ""] = marked.split("‖");
	const text = before + inside + behind;
	const from = before.split(/\r\n|\n|\r/).length - 1;
	const to = from + inside.split(/\r\n|\n|\r/).length - 1;
	return { text, plan: takeLines(scan(text), reader, [], from, to, kind) };
}

function expectTaken(marked: string, kind: ItemKind, after: string): void {
	for (const feed of FEEDS) {
		for (const mark of ["", "\ufeff"]) {
			const dress = (text: string): string => mark + text.replaceAll("\n", feed);
			const { text, plan } = take(dress(marked), kind);
			expect(plan.refusal).toBe(undefined);
			let done = 0;
			for (const { from, to, insert } of sortEdits(plan.edits ?? [])) {
				expect(from).toBeGreaterThanOrEqual(done);
				expect(text.slice(from, to)).not.toBe(insert);
				done = to;
			}
			expect(applyEdits(text, plan.edits ?? [])).toBe(dress(after));
		}
	}
}

const END = "\n## Next Steps\n\n- [ ] oar\n";

describe("takeLines", () => {
	it.each<[string, string, string]>([
		["a paragraph", "Before.\n\n‖Set the mast.‖\n\nAfter.\n", "Before.\n\nAfter.\n"],
		["the last line of a paragraph", "Before.\n‖Set the mast.‖\n\nAfter.\n", "Before.\n\nAfter.\n"],
		["the first line of a paragraph", "‖Set the mast.‖\nAfter.\n", "After.\n"],
		["a line in the middle of a paragraph", "Before.\n‖Set the mast.‖\nAfter.\n", "Before.\nAfter.\n"],
		["a line of a quotation", "> Before.\n> ‖Set the mast.‖\n> After.\n", "> Before.\n> After.\n"],
		["a bullet of another list", "- one\n- ‖Set the mast.‖\n- two\n", "- one\n- two\n"],
		["a bullet by one of its further lines", "- Set the\n  ‖mast.‖\n", ""],
		["a checked box, open", "- [x] ‖Set the mast. ✅ 2026-01-02‖\n- one\n", "- one\n"],
		["what is struck out, open", "- ~~Set the ‖mast.~~ [resolved:: 2026-01-02]‖\n- one\n", "- one\n"],
		["a bullet with a lead", "- ❌ ‖Set the mast.‖\n", ""],
		["a lone bullet below prose", "Before.\n- ‖Set the mast.‖\n\nAfter.\n", "Before.\n\nAfter.\n"],
	])("takes %s into the section", (_, before, after) => {
		const words = before.includes("Set the\n") ? "Set the\n  mast." : "Set the mast.";
		const head = "# A\n\n## Overview\n\n";
		const close = (text: string): string => head + (text === "" ? "## Next Steps\n\n- [ ] oar\n" : text + END);
		expectTaken(head + before + END, "nextSteps", `${close(after)}- [ ] ${words}\n`);
	});

	it("brings a bullet's children, indented as the new list asks, and leaves its siblings", () => {
		const before = "## Overview\n- one\n- 10 ‖masts\n  - [ ] white‖\n\n    and red\n- two\n\n## Blockers\n1. ❌ oar\n";
		const after = "## Overview\n- one\n- two\n\n## Blockers\n1. ❌ oar\n2. ❌ 10 masts\n   - [ ] white\n\n     and red\n";
		expectTaken(before, "blockers", after);
	});

	it("makes an item of each line of prose, in their order", () => {
		const before = "# A\n\nOne. ‖\nTwo\n\nThree‖\nFour.\n\n## Tasks\n";
		expectTaken(before, "nextSteps", "# A\n\nFour.\n\n## Tasks\n\n- [ ] One.\n- [ ] Two\n- [ ] Three\n");
	});

	it("makes the section that the note does not have", () => {
		expectTaken("# A\n\n‖Amber it is.‖\n\nMore.\n", "decisions", "# A\n\nMore.\n\n## Key Decisions\n\n- ✅ Amber it is.\n");
	});

	it("takes the place of None", () => {
		expectTaken("# A\n\n‖Wood is late.‖\n\n## Blockers\n\nNone.\n", "blockers", "# A\n\n## Blockers\n\n- ❌ Wood is late.\n");
	});

	it("writes rows into a decision table", () => {
		const table = "## Decisions\n| Why | Decision |\n|---|---|\n";
		expectTaken(`# A\n\n‖Amber | red‖\n\n${table}`, "decisions", `# A\n\n${table}|  | Amber \\| red |\n`);
		expect(take(`# A\n\n- ‖Amber\n  - red‖\n\n${table}`, "decisions").plan.refusal?.code).toBe("item-in-table");
	});

	it("keeps owner, day, tag and block id", () => {
		expectTaken("# A\n\nMast @Rosa Thorn 📅 2026-01-05 #deck ‖^m‖\n\n## Tasks\n- [ ] oar\n", "nextSteps", "# A\n\n## Tasks\n- [ ] oar\n- [ ] Mast @Rosa Thorn 📅 2026-01-05 #deck ^m\n");
	});

	it("moves items of other kinds as their own action does", () => {
		const before = "## Blockers\n- ❌ ‖mast [due:: 2026-01-05]‖\n- ❌ rail\n\n## Tasks\n- [ ] oar\n";
		expectTaken(before, "nextSteps", "## Blockers\n- ❌ rail\n\n## Tasks\n- [ ] oar\n- [ ] mast [due:: 2026-01-05]\n");
	});

	it("takes prose and items of several kinds in one go, in their order", () => {
		const before = "Zero. ‖\n\n## Blockers\n- ❌ one\n- ✅ two [resolved:: 2026-01-02]\n\n## Key Facts\n- three\n- four‖\n\n## Tasks\n- [ ] oar\n";
		const heads = take(before, "nextSteps");
		expect(heads.plan.refusal).toEqual({ code: "not-prose", line: 3, what: "## Blockers" });
		const inOne = "## Blockers\n- ❌ ‖one\n- ✅ two [resolved:: 2026-01-02]\n\n  - [ ] three‖\n\n## Tasks\n- [ ] oar\n";
		expectTaken(inOne, "nextSteps", "## Blockers\n\n## Tasks\n- [ ] oar\n- [ ] one\n- [ ] two\n\n  - [ ] three\n");
		const mixed = "## Blockers\n- ❌ ‖one\n\nProse.\n\n- ❌ two‖\n\n## Tasks\n- [ ] oar\n";
		expectTaken(mixed, "nextSteps", "## Blockers\n\n## Tasks\n- [ ] oar\n- [ ] one\n- [ ] Prose.\n- [ ] two\n");
	});

	it("has nothing to do with items of the kind itself", () => {
		const { plan } = take("## Tasks\n- [ ] ‖a\n- [x] b\n  - c‖\n", "nextSteps");
		expect(plan).toEqual({ edits: [] });
	});

	it("leaves items of the kind where they are, and takes the rest", () => {
		expectTaken("## Tasks\n- [ ] ‖a\n\nb‖\n", "nextSteps", "## Tasks\n- [ ] a\n- [ ] b\n");
	});

	it.each([
		["a heading", "## Over‖view‖\n", 1],
		["an underlined heading", "‖Overview‖\n---\n", 1],
		["a table", "| a |\n|---|\n‖| b |‖\n", 3],
		["a fence", "```\n‖a‖\n```\n", 2],
		["code in an item", "- a\n\n  ```\n  ‖b‖\n  ```\n", 4],
		["the frontmatter", "---\n‖a: b‖\n---\n", 2],
		["a comment", "%%\n‖a‖\n%%\n", 2],
		["HTML", "<div>\n‖a‖\n</div>\n", 2],
		["a rule", "a\n\n‖---‖\n", 3],
		["prose and a heading", "‖a\n\n# b‖\n", 3],
	])("refuses %s", (_, marked, line) => {
		expect(take(marked + "\n## Tasks\n- [ ] oar\n", "nextSteps").plan.refusal).toMatchObject({ code: "not-prose", line });
	});

	it.each([["nothing", "a\n‖‖\nb"], ["a marker", "a\n\n- ‖‖\n"], ["a dash", "- ‖-‖\n"], ["a placeholder", "- ‖None‖\n"]])(
		"refuses %s",
		(_, marked) => {
			expect(take(marked, "nextSteps").plan.refusal?.code).toBe("empty-text");
		},
	);

	it("refuses words in which a comment begins, and lines that others hang on", () => {
		expect(take("‖a %% b‖\nc %%\n", "blockers").plan.refusal?.code).toBe("text-differs");
		expect(take("‖a‖\n2. b\n", "blockers").plan.refusal?.code).toBe("text-differs");
		expect(take("‖a‖\n    b\n", "blockers").plan.refusal?.code).toBe("text-differs");
	});

	it("changes no other item's words and no other line, whatever line is taken", () => {
		const text = "---\na: b\n---\n# A\n\nProse one\nProse two\n\n- xylem\n  - y\n\n> Quote\n> - q\n\n## Blockers\n- ❌ b ^id\n  - sub\n\n## Tasks\n1. [ ] t @Rosa\n2. [x] u ✅ 2026-01-02\n\n## Key Decisions\n- ✅ d\n\n***\n";
		const kinds = ["blockers", "nextSteps", "decisions"] as const;
		const count = scan(text).lines.count;
		let taken = 0;
		for (let line = 0; line < count; line++) {
			for (const kind of kinds) {
				const { edits } = takeLines(scan(text), reader, [], line, line, kind);
				if (!edits || edits.length === 0) continue;
				taken++;
				const after = pageFor(applyEdits(text, edits));
				const before = allItems(pageFor(text));
				expect(allItems(after).length).toBeGreaterThanOrEqual(before.length);
				const said = (words: string): string[] => words.match(/\p{L}{3,}|\b[a-wyz]\b/gu)?.sort() ?? [];
				expect(said(after.outline.text)).toEqual(said(text));
			}
		}
		expect(taken).toBeGreaterThan(20);
	});
});
