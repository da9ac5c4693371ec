import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { runs } from "../laws/runs";
import { addItem } from "../../src/plans/add";
import { pageAfter, traitsOf, type Expected } from "../../src/plans/check";
import type { Page } from "../../src/plans/page";
import { reshape } from "../../src/plans/shape";
import { applyEdits, type Edit } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import { expectLaws } from "./laws";
import { NOTE, OTHER, TEXT } from "./notes";
import { fullReshape, fullTextAfter, fullTraitsOf, type FullTrait } from "./oracle";
import { pageFor } from "./trial";

const asked = vi.hoisted(() => ({ kept: 0, refused: 0 }));

// Every check that a plan asks for is done the long way too.
vi.mock("../../src/plans/check", async (importOriginal) => {
	const own = await importOriginal<typeof import("../../src/plans/check")>();
	const both: typeof own.pageAfter = (page, edits, expected, growth) => {
		const after = own.pageAfter(page, edits, expected, growth);
		expect(after?.outline.text ?? null).toBe(fullTextAfter(page, edits, expected.map(plain), growth));
		asked[after ? "kept" : "refused"]++;
		return after;
	};
	return { ...own, pageAfter: both };
});

const COMPARED = ["kind", "level", "depth", "state", "words", "isText", "owner"] as const;

/** A trait with all its values written out, those too that a copy takes along; what was left out stays out. */
function plain(wanted: Expected): Partial<FullTrait> {
	const { source } = wanted;
	const own = COMPARED.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]]]));
	const taken = source && { state: source.item.state, owner: source.item.owner, isText: source.isText };
	return { ...taken, ...(Object.fromEntries(own) as Partial<FullTrait>) };
}

const RUNS = runs(150, 1500);

const INSERT = fc.oneof(
	TEXT,
	fc.constantFrom("\n", "\r\n", "", " ", "x", "\n\n", "- ", "  ", "[x] ", "✅", "\n- [ ] b", "a\n", "\n---", "> ", "@Rosa", "#"),
	OTHER.map((line) => "\n" + line),
);

/** A note and one or two edits anywhere in it, at the ends of lines more often than not. */
const EDITED = NOTE.chain((text) => {
	const { starts, ends } = scan(text).lines;
	const place = fc.oneof(fc.nat({ max: text.length }), fc.constantFrom(...starts, ...ends));
	const edit = fc.tuple(place, place, INSERT, fc.boolean()).map(([one, other, insert, cuts]): Edit => {
		return { from: Math.min(one, other), to: cuts ? Math.max(one, other) : Math.min(one, other), insert };
	});
	const edits = fc.tuple(edit, edit, fc.boolean()).map(([first, second, both]) => {
		const apart = second.from >= first.to || second.to <= first.from;
		return both && apart ? [second, first] : [first];
	});
	return fc.record({ text: fc.constant(text), edits });
});

describe("a plan's check", () => {
	it("says of every plan what comparing everything says", () => {
		asked.kept = asked.refused = 0;
		fc.assert(fc.property(NOTE, (text) => void expectLaws(text)), { numRuns: RUNS });
		expect(asked.kept).toBeGreaterThan(RUNS);
		expect(asked.refused).toBeGreaterThan(0);
	}, 0);

	it("says of any words what comparing everything says", () => {
		fc.assert(fc.property(NOTE, TEXT, (text, words) => void addItem(pageFor(text), "nextSteps", words)), { numRuns: RUNS });
	}, 0);

	it("says of any edits and any meaning what comparing everything says", () => {
		let fitting = 0;
		const change = fc.tuple(fc.nat(), fc.constantFrom("copy", "leave", "other", "wrong"), fc.constantFrom(...COMPARED));
		fc.assert(
			fc.property(EDITED, fc.array(change, { maxLength: 3 }), fc.boolean(), ({ text, edits }, changes, old) => {
				const page = pageFor(text);
				const after: Page = { ...page, outline: scan(applyEdits(text, edits)) };
				const meant = traitsOf(old ? page : after) as Expected[];
				const written: Partial<FullTrait>[] = fullTraitsOf(old ? page : after);
				for (const [at, how, name] of changes) {
					const index = at % Math.max(1, meant.length);
					const [trait, full] = [meant[index], written[index]];
					if (!trait || !full) continue;
					const wrong = { kind: "blockers", level: 7, depth: 7, state: "cancelled", words: "w", isText: false, owner: "Nobody" } as const;
					if (how === "leave") {
						const { [name]: _, ...rest } = full;
						[meant[index], written[index]] = [rest, rest];
					} else if (how !== "other") {
						// A copy takes along what the trait was read from.
						const own = how === "copy" ? {} : { [name]: wrong[name] };
						[meant[index], written[index]] = [{ ...trait, ...own }, { ...full, ...own }];
					}
				}
				const growth = { items: after.outline.items.length, headings: after.outline.headings.length };
				const found = pageAfter(page, edits, meant, growth);
				if (found) fitting++;
				expect(found?.outline.text ?? null).toBe(fullTextAfter(page, edits, written, growth));
			}),
			{ numRuns: RUNS * 20 },
		);
		expect(fitting).toBeGreaterThan(RUNS);
	}, 0);

	const copied = (page: Page, changed: Expected): Expected[] => traitsOf(page).map((trait) => Object.assign({}, trait, changed));
	const lit = (text: string, from: string, to: string): [Page, Edit[]] => {
		const at = text.indexOf(from);
		return [pageFor(text), [{ from: at, to: at + from.length, insert: to }]];
	};

	it("sees that a copied trait has another state", () => {
		const [page, edits] = lit("## Tasks\n- [ ] a\n", "[ ]", "[x]");
		expect(pageAfter(page, edits, copied(page, { words: "a" }))).toBeNull();
		expect(pageAfter(page, edits, [{ words: "a" }])).not.toBeNull();
		expect(pageAfter(page, edits, copied(page, { state: "done" }))).not.toBeNull();
	});

	it("sees that a copied trait has another owner or is no text any more", () => {
		const [page, edits] = lit("## Tasks\n- a @Rosa\n", "@Rosa", "@Tom");
		expect(pageAfter(page, edits, copied(page, { words: "a @Tom" }))).toBeNull();
		const [text, hash] = lit("## Tasks\n- b\n", "b", "# b");
		const growth = { items: 0, headings: 1 };
		expect(pageAfter(text, hash, copied(text, { words: "# b" }), growth)).toBeNull();
		expect(pageAfter(text, hash, [{ words: "# b" }], growth)).not.toBeNull();
	});

	it("sees another owner in a table", () => {
		const [page, edits] = lit("## Decisions\n\n| Decision | Owner |\n|--|--|\n| Paint it | Rosa |\n", "Rosa", "Tom");
		expect(pageAfter(page, edits, traitsOf(page))).toBeNull();
		expect(pageAfter(page, edits, [{ words: "Paint it", owner: "Tom" }])).not.toBeNull();
	});

	it("finds each line an edit disturbs, and no other", () => {
		const said = { true: 0, false: 0 };
		fc.assert(
			fc.property(EDITED, ({ text, edits }) => {
				const outline = scan(text);
				const { kept } = reshape(outline, edits);
				said[`${kept}`]++;
				expect(kept).toBe(fullReshape(outline, edits).kept);
			}),
			{ numRuns: RUNS * 20 },
		);
		expect(said.true).toBeGreaterThan(RUNS);
		expect(said.false).toBeGreaterThan(RUNS);
	}, 0);
});
