import { describe, expect, it } from "vitest";
import { prepareFuzzySearch, renderMatches } from "./search";

describe("fuzzy search", () => {
	it("finds the letters in their order, in any case, and says where", () => {
		expect(prepareFuzzySearch("hbr")("Harbour")?.matches).toEqual([[0, 1], [3, 4], [6, 7]]);
		expect(prepareFuzzySearch("rbh")("Harbour")).toBeNull();
	});

	it("puts what stands together before what is scattered, and the beginning before the rest", () => {
		const score = (text: string): number => prepareFuzzySearch("pier")(text)?.score ?? -Infinity;
		const texts = ["People in every room", "The pier", "Pier"];
		expect(texts.sort((a, b) => score(b) - score(a))).toEqual(["Pier", "The pier", "People in every room"]);
	});

	it("finds everything when nothing is asked for", () => {
		expect(prepareFuzzySearch("")("Harbour")).toEqual({ score: 0, matches: [] });
	});
});

describe("what was found", () => {
	it("is marked in the text", () => {
		const el = createDiv();
		renderMatches(el, "Harbour", [[0, 1], [3, 5]]);
		expect(el.innerHTML.replace(/<span class="suggestion-highlight">(.*?)<\/span>/g, "[$1]")).toBe("[H]ar[bo]ur");
	});
});
