import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ITEM_KINDS } from "../../src/notes/item";
import { addItem } from "../../src/plans/add";
import { editItem } from "../../src/plans/edit";
import { fullText } from "../../src/plans/wording";
import { expectLaws } from "./laws";
import { allItems, outcome, pageFor } from "./trial";

const pick = (...values: string[]) => fc.constantFrom(...values);

const TEXT = pick(
	"mast", "rail 📅 2026-01-05", "@Rosa Thorn", "Ask @Rosa about it", "~~old~~", "~~a~~ b", "None", "_None yet_", "-", "",
	"[resolved:: 2026-01-02]", "x [resolved:: no]", "y [superseded:: 2026-01-02] z", "w ✅ 2026-01-02", "v ❌ 2026-01-02",
	"u 🔁 every week", "t ^id", "[[A|b]]", "`code", "a | b \\| c", "2025-12-19: chosen", "chosen (2025-12-19)", "%%note%%",
	"# sharp", "> said", "```", "1. one", "two  blanks ", "\u00a0odd\u2003", "~5 m", "back\\", "**bold**:: x", "(done:: 2026-01-02)",
);
const ITEM = fc
	.tuple(
		pick("", "", "", "  ", "    ", "\t", " ", "> ", "> > ", "   "),
		pick("-", "-", "*", "+", "1.", "2.", "9)"),
		pick(" ", " ", " ", "  ", "\t"),
		pick("", "", "[ ] ", "[x] ", "[/] ", "[-] ", "[?] "),
		pick("", "", "❌ ", "✅ ", "⚠️ ", "⛔", "❌\ufe0f "),
		TEXT,
	)
	.map((parts) => parts.join(""));
const OTHER = pick(
	"", "", "", "---", "***", "Prose.", "  more", "\tmore", "> quoted", "> [!todo] List", ">", "```", "~~~", "<!-- x -->", "%%", "<div>",
	"| Decision | Why |", "|---|---|", "| ✅ row \\| x | y |", "| None | |", "$$", "None.", "_None yet_", "    code", "===", "-",
);
const HEADING = pick(
	"## Blockers", "## Next Steps", "## Key Decisions", "## Risks", "## Tasks", "## Decisions", "### Later", "## Overview", "# Title",
	"> ## Blockers", "## Recent Context", "## Key Facts",
);
const LINE = fc.oneof({ weight: 6, arbitrary: ITEM }, { weight: 3, arbitrary: OTHER }, { weight: 2, arbitrary: HEADING });
const NOTE = fc
	.record({
		lines: fc.array(LINE, { minLength: 1, maxLength: 14 }),
		heading: pick("## Blockers", "## Next Steps", "## Key Decisions"),
		feed: pick("\n", "\n", "\r\n", "\r"),
		start: pick("", "", "\ufeff", "---\na: b\n---\n"),
		end: fc.boolean(),
	})
	.map(({ lines, heading, feed, start, end }) => {
		const text = start + [heading, ...lines].join("\n") + (end ? "\n" : "");
		return text.replaceAll("\n", feed);
	});

const RUNS = Number(process.env["LAW_RUNS"] ?? 150);

describe("every plan", () => {
	it("holds its laws on any note", () => {
		fc.assert(fc.property(NOTE, (text) => void expectLaws(text)), { numRuns: RUNS });
	}, 0);

	it("writes any words as they are, or refuses", () => {
		const words = fc.oneof(TEXT, fc.string({ unit: "grapheme" }), fc.array(fc.oneof(TEXT, OTHER), { maxLength: 4 }).map((parts) => parts.join(" ")));
		fc.assert(
			fc.property(NOTE, words, (text, given) => {
				const page = pageFor(text);
				const wanted = given.trim();
				for (const kind of ITEM_KINDS) {
					const after = outcome(page, addItem(page, kind, given));
					if (after === null) continue;
					const made = pageFor(after);
					const said = allItems(made).map((item) => fullText(made, item));
					const bare = wanted.replaceAll("\\|", "|");
					expect(said.some((text) => text.endsWith(wanted) || text.endsWith(bare))).toBe(true);
				}
				for (const item of allItems(page).slice(0, 2)) outcome(page, editItem(page, item, given));
			}),
			{ numRuns: RUNS },
		);
	}, 0);
});
