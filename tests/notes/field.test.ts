import { describe, expect, it } from "vitest";
import { fieldsOf, isFieldLine, namesIn } from "../../src/notes/field";
import { scan } from "../../src/text/scan";
import { isLinear } from "../text/growth";

/** Fields of all blocks as `key=value @line`. */
function fields(text: string): string[] {
	const outline = scan(text);
	return outline.blocks.flatMap((block) =>
		fieldsOf(outline, block).map(({ key, value, from, line }) => {
			expect(text.slice(from, from + value.length)).toBe(value);
			return `${key}=${value} @${line}`;
		}),
	);
}

describe("fieldsOf", () => {
	it.each<[string, string[]]>([
		["**Date:** 2025-10-29 · **Project:** Harbor Migration · **Folder:** Projects/Harbor Migration", ["Date=2025-10-29 @0", "Project=Harbor Migration @0", "Folder=Projects/Harbor Migration @0"]],
		["**Date**: 2025-10-29 | **Project** : [[Harbor|H]]", ["Date=2025-10-29 @0", "Project=[[Harbor|H]] @0"]],
		["__Date:__ 2025-10-29", ["Date=2025-10-29 @0"]],
		["Date:: 2025-10-29", ["Date=2025-10-29 @0"]],
		["last-contact:: x", ["last-contact=x @0"]],
		["**Date:**", ["Date= @0"]],
		["text\n**Date:** 2025-10-29\nmore", ["Date=2025-10-29 @1"]],
		["**A:** 1\nB:: 2", ["A=1 @0", "B=2 @1"]],
		["- **Date:** 2025-10-29\n  **With:** Mira", ["Date=2025-10-29 @0", "With=Mira @1"]],
		["> [!info]\n> **Date:** 2025-10-29\n> > **With:** Mira", ["Date=2025-10-29 @1", "With=Mira @2"]],
		["  **Date:** x", ["Date=x @0"]],
		["**Date:** a: b · c", ["Date=a: b · c @0"]],
	])("finds %j", (text, expected) => {
		expect(fields(text)).toEqual(expected);
	});

	it.each(["the **Date:** is open", "Date: 2025-10-29", "**Date** 2025-10-29", "# Date:: x", "`Date:: x`", "| **Date:** | x |\n|---|---|", "```\nDate:: x\n```", "**:** x", "http://a::b"])(
		"finds nothing in %j",
		(text) => {
			expect(fields(text)).toEqual([]);
		},
	);

	it("takes twice the time for twice the text", () => {
		const read = (text: string): unknown => {
			const outline = scan(text);
			return outline.blocks.map((block) => fieldsOf(outline, block));
		};
		for (const piece of ["**a", "**a:** ", "**a:**\t ", " ", "__", "a:: ", "**a** "]) {
			expect(isLinear((size) => "**x:** " + piece.repeat(size) + "b", read, 20_000), piece).toBe(true);
		}
	});
});

describe("isFieldLine", () => {
	it("knows lines that begin with a field", () => {
		expect(["**Date:** x", "  Date:: x", "**Date**: x", "**Date:**"].map(isFieldLine)).toEqual([true, true, true, true]);
		expect(["the **Date:** x", "Date: x", "", "**Date**"].map(isFieldLine)).toEqual([false, false, false, false]);
	});
});

describe("namesIn", () => {
	it.each<[string, string[]]>([
		["Mira Okafor, Jonas Weller", ["Mira Okafor", "Jonas Weller"]],
		["Mira Okafor (Lead, EMEA), Jonas  Weller (x)", ["Mira Okafor", "Jonas Weller"]],
		["Mira; Jonas\nIda", ["Mira", "Jonas", "Ida"]],
		["none, N/A, unknown, TBD, -, ", []],
		["{{PARTICIPANTS}}, <% x %>, Mira", ["Mira"]],
		["", []],
	])("%j", (value, expected) => {
		expect(namesIn(value)).toEqual(expected);
	});
});
