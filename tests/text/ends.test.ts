/** What is cut off at a text's end. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutEnd } from "../../src/text/ends";
import { isLinear } from "./growth";

describe("the end of a text", () => {
	it.each([
		["", ""],
		["folder///", "folder"],
		["///", ""],
		["a/b", "a/b"],
	])("of %j leaves %j without its slashes", (text, rest) => {
		expect(withoutEnd(text, /\//)).toBe(rest);
	});

	it("is what a pattern would take", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom("a", ".", "-", " ") }), (text) => {
				expect(withoutEnd(text, /[.-]/)).toBe(text.replace(/[.-]+$/, ""));
			}),
		);
	});

	it("is found in time that grows with the text", () => {
		expect(isLinear((size) => `${"/".repeat(size)}x`, (text) => withoutEnd(text, /\//), 100_000)).toBe(true);
	});
});
