/** No regular expression of the source takes much longer than its text is long. */

import { describe, expect, it, vi } from "vitest";
import { isLong, runs } from "../laws/runs";
import { patternsIn, sourceFiles } from "./patterns";

// The one that runs everywhere; it is read when the module is loaded.
vi.stubEnv("RECHECK_BACKEND", "pure");
const { checkSync } = await import("recheck");

/** Milliseconds for one pattern. In the short form a hard one is left to the long form. */
const TIMEOUT = runs(400, 30_000);

/** Patterns that backtrack and may: their text has an end that is near. */
const BOUNDED = new Map<string, string>([
	[String.raw`(?:^|[ (]+)(?:(?:source|quelle|from|via|see|aus|siehe):? )?$`, "is only asked about twelve characters"],
	[String.raw`\[([^\]]{0,200})\]|Mo|Do|([A-Za-z])\2*`, "looks at 200 characters at most from each bracket"],
]);

/** How a pattern behaves on the worst text that is known for it: null for well. */
function fault(source: string, flags: string): string | null {
	const result = checkSync(source, flags, { timeout: TIMEOUT });
	if (result.status === "vulnerable") return result.complexity.summary;
	return result.status === "safe" || !isLong ? null : "could not be decided";
}

const { literals, built } = patternsIn(sourceFiles());

describe("the patterns of the source", () => {
	it("are found, wherever they stand", () => {
		const files = { "a.ts": "const a = /a+$/gu;\nb(/x/, new RegExp(c), RegExp(d));", "b.tsx": "const b = <i>{/a+$/gu}</i>;" };
		expect(patternsIn(files)).toEqual({
			literals: [
				{ source: "a+$", flags: "gu", places: ["a.ts:1", "b.tsx:1"] },
				{ source: "x", flags: "", places: ["a.ts:2"] },
			],
			built: ["a.ts:2", "a.ts:2"],
		});
		expect(literals.length).toBeGreaterThan(200);
	});

	it("stand in the source as they are", () => {
		expect(built).toEqual([]);
	});

	it("are told from those that backtrack", () => {
		expect(fault("^(a+)+$", "")).toContain("exponential");
		expect(fault(String.raw`\s+$`, "")).toContain("2nd degree");
		expect(fault(String.raw`^\s+`, "")).toBeNull();
	});

	it(
		"take time that grows with the text",
		() => {
			const faults = literals
				.filter(({ source }) => !BOUNDED.has(source))
				.flatMap(({ source, flags, places }) => {
					const found = fault(source, flags);
					return found === null ? [] : [`${places.join(", ")} /${source}/${flags}: ${found}`];
				});
			expect(faults).toEqual([]);
		},
		runs(120_000, 900_000),
	);

	it("are left out only where they are in the source", () => {
		const sources = new Set(literals.map(({ source }) => source));
		expect([...BOUNDED.keys()].filter((source) => !sources.has(source))).toEqual([]);
	});
});
