import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { ITEM_KINDS } from "../../src/notes/item";
import { placeItem } from "../../src/plans/beside";
import { setDue } from "../../src/plans/due";
import { entriesIn, removeEntry } from "../../src/plans/entry";
import { setOwner } from "../../src/plans/owner";
import { takeLines } from "../../src/plans/take";
import { fullText } from "../../src/plans/wording";
import type { IsoDate } from "../../src/text/date";
import { applyEdits, sortEdits } from "../../src/text/edit";
import { allItems, itemAt, outcome, pageFor, readerWith } from "./trial";

const DAY = "2026-02-01" as IsoDate;
const NAME = "Zora Quill";
const reader = readerWith();
const pick = (...values: string[]) => fc.constantFrom(...values);

const WORDS = pick(
	"mast", "rail 📅 2026-01-05", "📅 2026-01-05", "x [due:: 2026-01-05] y", "[due:: 📅 2026-01-05]", "(due:: soon)", "🗓 2026-02-31", "a @Rosa",
	"@Rosa: b", "(@Rosa) c", "**@Rosa Thorn** d", "[owner:: @Rosa]", "[owner:: [[Rosa]]] @Rosa", "@[[Rosa|R]] e", "@a/b f", "m@x.org g",
	"~~h~~", "~~i~~ [superseded:: 2026-01-02]", "j ✅ 2026-01-02 #k", "l 🔁 every week ^m", "`n", "`@o` 📅", "p | q \\| r", "%%s%%", "[[t|u]] #v",
	"2025-12-19: w", "2025-12-19: [[x]] (via y)", "None", "-", "", "two  blanks ", "1. one", "# sharp", "@Rosa @Finn", "[priority:: high] z",
);
const ITEM = fc
	.tuple(pick("", "", "", "  ", "    ", "\t", "> ", "> > "), pick("-", "-", "*", "1.", "2.", "9)"), pick(" ", " ", "  "), pick("", "", "[ ] ", "[x] "), pick("", "❌ ", "✅ "), WORDS)
	.map((parts) => parts.join(""));
const OTHER = pick(
	"", "", "---", "Prose.", "Prose 📅.", "  more @Rosa", "\tmore", "> quoted", "> [!todo] List", ">", "```", "<!-- x -->", "%%", "<div>", "$$", "None.", "===",
	"| Decision | Owner |", "|---|---|", "| row | Rosa |", "| row @Finn 📅 2026-01-05 | |", "    code", "2. two",
);
const HEADING = pick("## Blockers", "## Next Steps", "## Key Decisions", "## Risks", "### Later", "## Overview", "# Title", "## Recent Context", "## Team");
const LINE = fc.oneof({ weight: 6, arbitrary: ITEM }, { weight: 3, arbitrary: OTHER }, { weight: 2, arbitrary: HEADING });
const NOTE = fc
	.record({
		lines: fc.array(LINE, { minLength: 1, maxLength: 12 }),
		heading: pick("## Blockers", "## Next Steps", "## Key Decisions", "## Recent Context"),
		feed: pick("\n", "\n", "\r\n", "\r"),
		start: pick("", "", "\ufeff", "---\na: b\n---\n"),
		end: fc.boolean(),
	})
	.map(({ lines, heading, feed, start, end }) => (start + [heading, ...lines].join("\n") + (end ? "\n" : "")).replaceAll("\n", feed));

const often = { numRuns: runs(150, 1500) };

describe("in any note", () => {
	it("a day and an owner read back as they were given, and nothing else reads differently", () => {
		fc.assert(
			fc.property(NOTE, (text) => {
				const page = pageFor(text);
				for (const item of allItems(page)) {
					const { state, priority, recurs, blockId } = item;
					for (const [change, plan] of [
						[{ due: DAY, owner: item.owner }, setDue(page, item, DAY)],
						[{ due: null, owner: item.owner }, setDue(page, item, null)],
						[{ owner: NAME, due: item.due }, setOwner(page, item, NAME)],
						[{ owner: null, due: item.due }, setOwner(page, item, null)],
					] as const) {
						const after = outcome(page, plan);
						if (after === null) continue;
						const made = pageFor(after);
						expect(itemAt(made, item.line)).toMatchObject({ state, priority, recurs, blockId, ...change });
						const others = (one: typeof page): string[] => allItems(one).flatMap((other) => (other.line === item.line ? [] : fullText(one, other)));
						expect(others(made)).toEqual(others(page));
					}
				}
			}),
			often,
		);
	}, 0);

	it("an item that is placed elsewhere says what it said, and so do all others", () => {
		fc.assert(
			fc.property(NOTE, fc.nat(), (text, seed) => {
				const page = pageFor(text);
				const items = allItems(page);
				const said = (one: typeof page): string[] => allItems(one).map((item) => `${item.kind} ${fullText(one, item)} ${String(item.owner)}`).sort();
				for (const [index, item] of items.entries()) {
					const beside = items[(index + 1 + (seed % items.length)) % items.length];
					if (!beside) continue;
					for (const side of ["before", "after"] as const) {
						const after = outcome(page, placeItem(page, item, beside, side));
						if (after !== null) expect(said(pageFor(after))).toEqual(said(page));
					}
				}
			}),
			often,
		);
	}, 0);

	it("an entry that is removed is gone, and nothing else", () => {
		fc.assert(
			fc.property(NOTE, (text) => {
				const page = pageFor(text);
				const items = allItems(page).map((item) => fullText(page, item));
				for (const entry of entriesIn(page)) {
					const { edits } = removeEntry(page, entry);
					if (!edits) continue;
					const made = pageFor(applyEdits(text, edits));
					expect(entriesIn(made)).toHaveLength(entriesIn(page).length - 1);
					expect(allItems(made).map((item) => fullText(made, item))).toEqual(items);
				}
			}),
			often,
		);
	}, 0);

	it("lines that are taken become items of the kind, and no other item is lost", () => {
		fc.assert(
			fc.property(NOTE, fc.nat(12), fc.nat(3), (text, from, more) => {
				const page = pageFor(text);
				for (const kind of ITEM_KINDS) {
					const { edits } = takeLines(page.outline, reader, [], from, from + more, kind);
					if (!edits) continue;
					let done = 0;
					for (const edit of sortEdits(edits)) {
						expect(edit.from).toBeGreaterThanOrEqual(done);
						done = edit.to;
					}
					const made = pageFor(applyEdits(text, edits));
					expect(allItems(made).length).toBeGreaterThanOrEqual(allItems(page).length);
					if (edits.length > 0) expect(allItems(made).filter((item) => item.kind === kind).length).toBeGreaterThan(allItems(page).filter((item) => item.kind === kind).length);
				}
			}),
			often,
		);
	}, 0);
});
