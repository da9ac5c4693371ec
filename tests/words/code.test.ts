import { describe, expect, it } from "vitest";
import { problemSentence, refusalSentence } from "../../src/words/code";
import { codes } from "../../src/words/en/codes";
import { RULES } from "../../src/rollup/reach";

const problems = Object.entries(codes.problems).map(([code, sentence]) => [code, sentence("WHAT")] as const);
const refusals = Object.entries(codes.refusals).map(([code, sentence]) => [code, sentence("WHAT")] as const);
const skips = Object.entries(codes.skips);

describe("every code", () => {
	it.each([...problems, ...refusals, ...skips])("%s is one sentence that ends with a full stop", (_, sentence) => {
		expect(sentence).toMatch(/^[A-Z"].*[^.]\.$/);
		expect(sentence).not.toMatch(/\.\s+[A-Z]|\n|undefined/);
	});

	it("has a sentence of its own", () => {
		for (const list of [problems, refusals, skips]) {
			expect(new Set(list.map(([, sentence]) => sentence)).size).toBe(list.length);
		}
		// One code may be a problem and a refusal; two codes never say the same.
		const bySentence = new Map<string, string>();
		for (const [code, sentence] of [...problems, ...refusals, ...skips]) {
			expect(bySentence.get(sentence) ?? code).toBe(code);
			bySentence.set(sentence, code);
		}
	});

	it("quotes what is at fault, and reads well without it", () => {
		expect(problemSentence({ code: "section-twice", what: "Blockers" })).toContain('"Blockers"');
		expect(problemSentence({ code: "frontmatter-invalid" })).not.toContain("()");
		expect(refusalSentence({ code: "repeating-task" })).toContain("complete it with Tasks");
	});
});

describe("the reason of an entry", () => {
	it("differs from rule to rule, and names the line where there is one", () => {
		expect(new Set(RULES.map((rule) => codes.reasons[rule](null))).size).toBe(RULES.length);
		expect(codes.reasons.mentioned(7)).toBe("names it, line 7");
		expect(codes.reasons.mentioned(null)).toBe("names it");
	});
});
