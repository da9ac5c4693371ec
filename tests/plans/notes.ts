/** Random notes that hold items, and what stands around them. */

import fc from "fast-check";

const pick = (...values: string[]) => fc.constantFrom(...values);

/** What an item may say. */
export const TEXT = pick(
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
/** Lines that are no items. */
export const OTHER = pick(
	"", "", "", "---", "***", "Prose.", "  more", "\tmore", "> quoted", "> [!todo] List", ">", "```", "~~~", "<!-- x -->", "%%", "<div>",
	"| Decision | Why |", "|---|---|", "| ✅ row \\| x | y |", "| None | |", "$$", "None.", "_None yet_", "    code", "===", "-",
);
const HEADING = pick(
	"## Blockers", "## Next Steps", "## Key Decisions", "## Risks", "## Tasks", "## Decisions", "### Later", "## Overview", "# Title",
	"> ## Blockers", "## Recent Context", "## Key Facts",
);
const LINE = fc.oneof({ weight: 6, arbitrary: ITEM }, { weight: 3, arbitrary: OTHER }, { weight: 2, arbitrary: HEADING });
/** Notes that are hard on plans: items in every form, with everything around them that may grow together with them. */
export const NOTE = fc
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
