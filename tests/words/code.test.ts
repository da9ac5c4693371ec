import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rollup/reach";
import { problemSentence, refusalSentence } from "../../src/words/code";
import { codes as german } from "../../src/words/de/codes";
import { codes } from "../../src/words/en/codes";

type Codes = typeof codes;

const spoken = (sentences: Codes["problems"] | Codes["refusals"], what: string): [string, string][] =>
	Object.entries(sentences).map(([code, sentence]) => [code, sentence(what)]);
const all = ({ problems, refusals, skips }: Codes, what = "WHAT"): [string, string][] => [
	...spoken(problems, what),
	...spoken(refusals, what),
	...Object.entries(skips),
];

describe.each<[string, Codes, RegExp]>([
	["English", codes, /^[A-Z"].*[^.]\.$/],
	["German", german, /^[A-ZÄÖÜ„].*[^.]\.$/],
])("every code in %s", (_, language, shape) => {
	it.each(all(language))("%s is one sentence that ends with a full stop", (_code, sentence) => {
		expect(sentence).toMatch(shape);
		expect(sentence).not.toMatch(/\.\s+[A-ZÄÖÜ]|\n|undefined|\(\)/);
	});

	it.each([...spoken(language.refusals, ""), ["frontmatter-invalid", language.problems["frontmatter-invalid"]("")] as const])(
		"%s reads well where nothing is quoted, unless it always quotes",
		(code, sentence) => {
			const quotes = /^(?:value-not|property-not|last-contact|duplicate|block|anchor|item-not|item-ambiguous|write-failed)/.test(code);
			if (!quotes) expect(sentence).not.toMatch(/""|„“|\(\)| {2}| [.,;]/);
		},
	);

	it("has a sentence of its own", () => {
		for (const list of [spoken(language.problems, "WHAT"), spoken(language.refusals, "WHAT"), Object.entries(language.skips)]) {
			expect(new Set(list.map(([, sentence]) => sentence)).size).toBe(list.length);
		}
		// One code may be a problem and a refusal; two codes never say the same.
		const bySentence = new Map<string, string>();
		for (const [code, sentence] of all(language)) {
			expect(bySentence.get(sentence) ?? code).toBe(code);
			bySentence.set(sentence, code);
		}
	});

	it("says for each reason why a new note is no project", () => {
		const sentence = language.refusals["template-untracked"];
		const said = ["properties", "folder", "date", "type", "WHAT"].map(sentence);
		expect(new Set(said).size).toBe(5);
		for (const one of said) expect(one).toMatch(shape);
	});

	it("differs from rule to rule, and names the line where there is one", () => {
		expect(new Set(RULES.map((rule) => language.reasons[rule](null))).size).toBe(RULES.length);
		expect(language.reasons.mentioned(7)).toBe(`${language.reasons.mentioned(null)}, ${language === german ? "Zeile" : "line"} 7`);
	});
});

describe("a code's words", () => {
	it("are others in German, for every code of the English", () => {
		for (const part of ["problems", "refusals", "skips", "reasons"] as const) {
			expect(Object.keys(german[part])).toEqual(Object.keys(codes[part]));
		}
		const english = new Map(all(codes));
		for (const [code, sentence] of all(german)) expect(sentence).not.toBe(english.get(code));
	});

	it("quote the same in both languages", () => {
		for (const part of ["problems", "refusals"] as const) {
			const english = new Map(spoken(codes[part], "WHAT"));
			for (const [code, sentence] of spoken(german[part], "WHAT")) {
				expect(sentence.includes("WHAT"), code).toBe(english.get(code)?.includes("WHAT"));
			}
		}
	});

	it("quote what is at fault, and read well without it", () => {
		expect(problemSentence({ code: "section-twice", what: "Blockers" })).toContain('"Blockers"');
		expect(refusalSentence({ code: "repeating-task" })).toContain("complete it with Tasks");
		expect(refusalSentence({ code: "item-in-table" })).toBe("This is a row of a table; change it in the note itself.");
		expect(refusalSentence({ code: "item-in-table", what: "mast" })).toContain('"mast"');
		expect(codes.reasons.mentioned(7)).toBe("names it, line 7");
	});
});
