import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { ITEM_KINDS } from "../../src/notes/item";
import { addItem } from "../../src/plans/add";
import { editItem } from "../../src/plans/edit";
import { fullText } from "../../src/plans/wording";
import { expectLaws } from "./laws";
import { NOTE, OTHER, TEXT } from "./notes";
import { allItems, outcome, pageFor } from "./trial";

const RUNS = runs(150, 1500);

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
