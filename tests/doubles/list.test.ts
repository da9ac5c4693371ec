/** Doubles in a list, the best one for a text, and what differs between two. */

import { describe, expect, it } from "vitest";
import { differingWords } from "../../src/doubles/difference";
import { createMatcher } from "../../src/doubles/likeness";
import { bestIn, pairSteps } from "../../src/doubles/pairs";
import { drained } from "../../src/rollup/steps";
import { defaultSettings } from "../../src/settings/schema";
import { PAIRS } from "./pairs";

const { doubles } = defaultSettings();
const matcher = createMatcher(doubles);
const texts = PAIRS.flatMap(({ a, b }) => [a, b]);

/** Texts that have common words, but no double. */
function many(count: number): string[] {
	const verbs = ["order", "check", "paint", "move", "sell", "count", "draw", "clean"];
	return Array.from({ length: count }, (_, at) => `${verbs[at % 8] ?? ""} the ${word(at)} for the ${word(at * 7 + 3)} ${word((at * 13) % 500)}`);
}

/** A made-up word of its own for each number. */
function word(number: number): string {
	return Array.from(String(number), (digit) => "bapetokurigafesonulidema".slice(Number(digit) * 2, Number(digit) * 2 + 2)).join("") + "rk";
}

describe("the doubles of a list", () => {
	it("are those that comparing each with each finds, the strongest first", () => {
		const found = drained(pairSteps(texts, matcher));
		const all = texts.flatMap((b, j) => texts.slice(0, j).flatMap((a, i) => (matcher.isDouble(a, b) ? [`${i} ${j}`] : [])));
		expect(all.filter((pair) => !found.some(({ a, b }) => `${a} ${b}` === pair))).toEqual([]);
		expect(found.length).toBe(all.length);
		expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a));
		expect(found.every(({ a, b }) => a < b)).toBe(true);
	});

	it("of 5,000 texts are found soon", () => {
		const list = [...many(4998), "Call the harbour master about the crane", "Ring the harbour master about the crane."];
		const start = performance.now();
		const found = drained(pairSteps(list, matcher));
		// A second here; ten on a machine that is busy.
		expect(performance.now() - start).toBeLessThan(10_000);
		expect(found.map(({ a, b }) => [a, b])).toContainEqual([4998, 4999]);
	}, 60_000);

	it("of a matcher of another make are found as well", () => {
		const plain = { keyOf: (text: string) => text, likeness: (a: string, b: string) => (a === b ? 1 : 0), isDouble: (a: string, b: string) => a === b, holds: () => false };
		expect(drained(pairSteps([...many(100), "x", "x"], plain))).toEqual([{ a: 100, b: 101, likeness: 1 }]);
	});

	it("are none in an empty list", () => {
		expect(drained(pairSteps([], matcher))).toEqual([]);
	});
});

describe("the best one for a text", () => {
	it("is the first of those that are most like it, if it is a double at all", () => {
		const among = ["Sell the chairs", "Order the chairs", "order the chairs.", "Order the chairs"];
		expect(bestIn("Order the chairs.", among, matcher)).toEqual({ at: 1, likeness: 1 });
		expect(bestIn("Do not order the chairs", among, matcher)).toBe(null);
	});
});

describe("what differs", () => {
	it("is marked in both, and both can be put together again", () => {
		const { a, b } = differingWords("Order new chairs", "Order blue chairs");
		expect(a.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(["new"]);
		expect(b.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(["blue"]);
		for (const { a: one, b: other } of PAIRS) {
			const pieces = differingWords(one, other);
			expect([pieces.a, pieces.b].map((list) => list.map(({ text }) => text).join("").replace(/\s+/g, " ").trim())).toEqual([one, other].map((text) => text.replace(/\s+/g, " ").trim()));
		}
	});

	it("is all of a text that is very long, and nothing of equal ones", () => {
		expect(differingWords("a ".repeat(5000), "b").a).toHaveLength(1);
		expect(differingWords("a", "a")).toEqual({ a: [{ text: "a", changed: false }], b: [{ text: "a", changed: false }] });
	});
});
