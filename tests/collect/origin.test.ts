import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { originsIn, withOrigin, withoutOrigins, withOwner } from "../../src/collect/origin";
import { readMetadata } from "../../src/notes/metadata";
import { TEXT } from "../plans/notes";

const LINK = "[[2026-05-12 - Talk]]";

describe("a link to the source", () => {
	it.each([
		["Book the crane", "Book the crane (L)"],
		["Book the crane.", "Book the crane. (L)"],
		["Book it @Mira Okafor 📅 2026-05-20 ⏫", "Book it (L) @Mira Okafor 📅 2026-05-20 ⏫"],
		["Book it [due:: 2026-05-20] [owner:: Mira]", "Book it (L) [due:: 2026-05-20] [owner:: Mira]"],
		["Book it 🔁 every week 📅 2026-05-20", "Book it (L) 🔁 every week 📅 2026-05-20"],
		["Book it #quay #crane", "Book it (L) #quay #crane"],
		["@Mira to book it 📅 2026-05-20", "@Mira to book it (L) 📅 2026-05-20"],
		["Book it with @Mira Okafor.", "Book it with (L) @Mira Okafor."],
		["Chosen (2026-05-11)", "Chosen (L) (2026-05-11)"],
		["2026-05-11: chosen", "2026-05-11: chosen (L)"],
		["Book (again) (see [[Crane]]) 📅 2026-05-20", "Book (again) (see [[Crane]]) (L) 📅 2026-05-20"],
		["📅 2026-05-20", "📅 2026-05-20 (L)"],
	])("stands behind the words and before what is read from the end: %s", (words, expected) => {
		expect(withOrigin(words, LINK, []).replace(LINK, "L")).toBe(expected);
	});

	it("knows owners of several words by their names", () => {
		expect(withOrigin("Book it with @ana de vries", LINK, ["Ana de Vries"])).toBe(`Book it with (${LINK}) @ana de vries`);
	});

	it("is taken away again, one after the other, and leaves all other links", () => {
		expect(withoutOrigins(`See [[Crane]] (${LINK}) ([[B#^x|b]]).`)).toEqual([`See [[Crane]] (${LINK}) ([[B#^x|b]]).`, `See [[Crane]] (${LINK}).`, "See [[Crane]]."]);
		expect(originsIn("(see [[A]]) ([x](https://a.example)) (![[B]]) [[C]]")).toEqual([]);
	});

	it("changes nothing of what any words say, and is found again", () => {
		fc.assert(
			fc.property(fc.tuple(TEXT, TEXT, TEXT).map((parts) => parts.join(" ").replace(/%%|\\|`/g, "")), (words) => {
				const linked = withOrigin(words, LINK, []);
				const [before, after] = [readMetadata(words), readMetadata(linked)];
				for (const key of ["owner", "priority", "recurs", "dates"] as const) expect(after[key]).toEqual(before[key]);
				expect(linked).toContain(`(${LINK})`);
				expect(withoutOrigins(linked).length).toBe(withoutOrigins(words).length + 1);
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});

describe("an owner", () => {
	it("is added where it is read as one", () => {
		expect(withOwner("Book it 📅 2026-05-20", "Mira Okafor", [])).toBe("Book it @Mira Okafor 📅 2026-05-20");
		expect(withOwner("Book it @Jonas", "Mira Okafor", [])).toBe("Book it @Jonas");
	});
});
