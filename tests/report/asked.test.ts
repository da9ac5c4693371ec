import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIND_NAMES, quotable, TEXT_LIMIT, theDay, theKind, theTexts, UsageError } from "../../src/report/asked";
import { defaultSettings } from "../../src/settings/schema";

const { markers } = defaultSettings();

describe("a kind", () => {
	it.each([
		["blocker", "blockers"],
		["BLOCKERS", "blockers"],
		["next-step", "nextSteps"],
		["next_steps", "nextSteps"],
		["Next Steps", "nextSteps"],
		["nextSteps", "nextSteps"],
		["decision", "decisions"],
	])("is known by its names: %s", (name, kind) => {
		expect(theKind(name)).toBe(kind);
	});

	it.each(["", "step", "toString", "__proto__", "blocker\u0000"])("is nothing else: %j", (name) => {
		expect(() => theKind(name)).toThrow(UsageError);
	});

	it("is known by the name that people are told", () => {
		for (const [kind, name] of Object.entries(KIND_NAMES)) expect(theKind(name)).toBe(kind);
	});
});

describe("a day", () => {
	it("is a real one", () => {
		expect(theDay("2026-02-28")).toBe("2026-02-28");
		for (const value of ["2026-02-30", "2026-2-3", "2026-02-28T10:00", "today", ""]) expect(() => theDay(value)).toThrow(/YYYY-MM-DD/);
	});
});

describe("the texts of new items", () => {
	it.each<[string, string[]]>([
		["one", ["one"]],
		["  one \n\n two\r\nthree\rfour\u2028five\u2029six", ["one", "two", "three", "four", "five", "six"]],
		["- [ ] one\n  goes on\n1. two\n# three", ["one goes on", "two", "three"]],
		["❌ one", ["one"]],
		["a\tb", ["a\tb"]],
		["👩🏽‍🚀 שלום \u200f", ["👩🏽‍🚀 שלום \u200f"]],
	])("are its lines without what makes lists of them: %j", (text, texts) => {
		expect(theTexts(text, markers).map((one) => one.trim())).toEqual(texts.map((one) => one.trim()));
	});

	it.each(["", " \n\t", "- [ ] ", "\u0000", "a\u0007", "a\u007f", "a\u0085b", "\ud800", "a\u202eb", "a\u2066b", "x".repeat(TEXT_LIMIT + 1)])("are refused: %#", (text) => {
		expect(() => theTexts(text, markers)).toThrow(UsageError);
	});

	it("have no line break and no control character in them, whatever was asked", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
				let texts: string[] = [];
				try {
					texts = theTexts(text, markers);
				} catch (error) {
					expect(error).toBeInstanceOf(UsageError);
					return;
				}
				expect(texts.length).toBeGreaterThan(0);
				for (const one of texts) expect(one).not.toMatch(/[\r\n\u2028\u2029]|(?!\t)\p{Cc}|\p{Cs}/u);
			}),
		);
	});
});

describe("a value that a sentence quotes", () => {
	it("stands in one line, and is no longer than that", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (value) => {
				const quoted = quotable(value);
				expect(quoted).not.toMatch(/[\r\n\u2028\u2029\u202a-\u202e]|\p{Cc}|\p{Cs}/u);
				expect(quoted.length).toBeLessThanOrEqual(300);
			}),
		);
		expect(quotable("Harbour 🛟")).toBe("Harbour 🛟");
	});
});
