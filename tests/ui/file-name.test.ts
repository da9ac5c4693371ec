/** Names of files made of titles. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf, freeName } from "../../src/ui/file-name";

describe("a title as a file name", () => {
	it.each([
		["Harbour migration", "Harbour migration"],
		["A/B\\C | D", "A-B-C-D"],
		["Move: the crane", "Move the crane"],
		["12:30 boat", "12-30 boat"],
		["What? *Really* <now> \"yes\"", "What Really now yes"],
		["[[Crane]] #1 ^top", "Crane 1 top"],
		["50%% off", "50% off"],
		["  two\t lines\nof  it ", "two lines of it"],
		[".hidden", "hidden"],
		["ends with a dot. ", "ends with a dot"],
		["- - -", "Nameless"],
		["", "Nameless"],
		["???", "Nameless"],
		["con", "con_"],
		["LPT1", "LPT1_"],
		["nul.txt", "nul_.txt"],
		["Console", "Console"],
		["Cafe\u0301", "Café"],
		["a\u200bb\u202e", "ab"],
		["Brücke 🚢 مرفأ", "Brücke 🚢 مرفأ"],
	])("%j becomes %j", (title, name) => {
		expect(fileNameOf(title, "Nameless")).toBe(name);
	});

	it("is never too long, and never cut within a character", () => {
		expect(fileNameOf("🚢".repeat(300), "")).toBe("🚢".repeat(50));
	});

	it("is safe whatever the title is, and stays as it is when it is one already", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.constantFrom("com1. ", "aux", ". .a")), (title) => {
				const name = fileNameOf(title, "Nameless");
				expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]|^[.\s]|[.\s]$|^$/u);
				expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
				expect(new TextEncoder().encode(`${name} 100.md`).length).toBeLessThan(255);
				expect(fileNameOf(name, "Nameless")).toBe(name);
			}),
		);
	});
});

describe("a free name", () => {
	it("is the name itself, else the first number that is free", () => {
		const taken = new Set(["a", "a 1", "a 3"]);
		expect(freeName("b", (name) => taken.has(name))).toBe("b");
		expect(freeName("a", (name) => taken.has(name))).toBe("a 2");
	});
});
