/** What must hold for the labelled pairs, so that what is measured with them means something. */

import { describe, expect, it } from "vitest";
import { PAIRS, type Pair } from "./pairs";

const held = PAIRS.filter((pair) => pair.held);
const texts = PAIRS.flatMap(({ a, b }) => [a, b]);

function share(pairs: readonly Pair[], isOne: (pair: Pair) => boolean): number {
	return pairs.filter(isOne).length / pairs.length;
}

/** Those that come more than once, whatever their case. */
function repeated(names: readonly string[]): string[] {
	const lower = names.map((name) => name.toLowerCase());
	return lower.filter((name, at) => lower.indexOf(name) !== at);
}

function classes(isDouble: boolean): Set<string> {
	return new Set(PAIRS.filter((pair) => pair.isDouble === isDouble).map(({ why }) => why));
}

describe("the labelled pairs", () => {
	it("are many, and at least half of them are hard", () => {
		expect(PAIRS.length).toBeGreaterThanOrEqual(200);
		expect(share(PAIRS, ({ isHard }) => isHard)).toBeGreaterThanOrEqual(0.5);
	});

	it("hold back every third, from the first on", () => {
		expect(PAIRS.filter((pair, at) => pair.held !== (at % 3 === 0))).toEqual([]);
		expect(share(PAIRS, (pair) => pair.held)).toBeGreaterThanOrEqual(1 / 3);
	});

	it("hold back both labels, hard ones of each, in both languages", () => {
		const kinds = held.filter(({ isHard }) => isHard).map(({ isDouble, language }) => `${language} ${isDouble ? "double" : "no double"}`);
		expect([...new Set(kinds)].sort()).toEqual(["de double", "de no double", "en double", "en no double"]);
	});

	it("come once, also when turned round", () => {
		expect(repeated(PAIRS.map(({ a, b }) => [a, b].sort().join("\n")))).toEqual([]);
	});

	it("are of two texts that differ, and share no text with another pair", () => {
		expect(PAIRS.filter(({ a, b }) => a === b)).toEqual([]);
		const whole = PAIRS.flatMap(({ a, b }) => [...new Set([a.toLowerCase(), b.toLowerCase()])]);
		expect(repeated(whole)).toEqual([]);
	});

	it("have classes of doubles and classes of others, and none of both", () => {
		const others = classes(false);
		expect([...classes(true)].filter((why) => others.has(why))).toEqual([]);
		expect(PAIRS.filter(({ why }) => why.trim() === "")).toEqual([]);
	});

	it("have texts of 3 to 30 words on one line, with no space around them", () => {
		expect(texts.filter((text) => text !== text.trim() || /[\r\n\u2028\u2029]/u.test(text))).toEqual([]);
		const lengths = texts.map((text) => text.split(/\s+/u).length);
		expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
	});
});
