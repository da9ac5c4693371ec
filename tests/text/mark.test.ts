import { describe, expect, it } from "vitest";
import { markAt, markLengthAt } from "../../src/text/mark";

describe("marks", () => {
	it.each<[string, string, number]>([
		["❌ text", "❌", 1],
		["⚠️ text", "⚠️", 2],
		["⚠ text", "⚠️", 1],
		["⚠️ text", "⚠", 2],
		["❌\ufe0f text", "❌", 2],
		["🔴 text", "🔴", 2],
		["📅️2025", "📅", 3],
		["text ❌", "❌", 0],
		["", "❌", 0],
		["text", "", 0],
		["text", "\ufe0f", 0],
	])("%j begins with %j for %i units", (text, mark, length) => {
		expect(markLengthAt(text, 0, mark)).toBe(length);
	});

	it("stand where they are looked for", () => {
		expect(markLengthAt("a ❌ b", 2, "❌")).toBe(1);
		expect(markLengthAt("a ❌ b", 1, "❌")).toBe(0);
		expect(markLengthAt("❌", 5, "❌")).toBe(0);
	});

	it("are told by the first that fits", () => {
		expect(markAt("⚠ x", 0, ["❌", "⚠️", "⚠"])).toEqual({ mark: "⚠️", length: 1 });
		expect(markAt("x", 0, ["❌"])).toBe(null);
		expect(markAt("❌", 0, [])).toBe(null);
	});
});
