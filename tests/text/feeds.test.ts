import { EditorState } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { Feeds, withFeeds } from "../../src/text/feeds";
import { texts } from "./texts";

const splits = (text: string, at: number): boolean => text.charAt(at - 1) === "\r" && text.charAt(at) === "\n";
const offsets = (text: string): number[] => Array.from({ length: text.length + 1 }, (_, at) => at);

describe("a text with feeds alone", () => {
	it.each([
		["", ""],
		["one\r\ntwo\r\n", "one\ntwo\n"],
		["one\rtwo\nthree\r\r\n", "one\ntwo\nthree\n\n"],
		["\ufeff\r", "\ufeff\n"],
		["a\u2028b\u0085c", "a\u2028b\u0085c"],
	])("of %j is %j", (text, feeds) => {
		expect(withFeeds(text)).toBe(feeds);
	});

	it("is what an editor holds", () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(withFeeds(text)).toBe(EditorState.create({ doc: text }).doc.toString());
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});

describe("offsets", () => {
	it("count a break as one character there, and stand before the whole break here", () => {
		const feeds = new Feeds("a\r\nb\r\r\nc");
		expect([0, 1, 3, 4, 5, 7, 8].map((at) => feeds.toFeed(at))).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect([0, 1, 2, 3, 4, 5, 6].map((at) => feeds.fromFeed(at))).toEqual([0, 1, 3, 4, 5, 7, 8]);
	});

	it("come back as they were, but for those inside a break", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const feeds = new Feeds(text);
				for (const at of offsets(text)) {
					expect(feeds.fromFeed(feeds.toFeed(at))).toBe(splits(text, at) ? at - 1 : at);
				}
				for (const at of offsets(withFeeds(text))) expect(feeds.toFeed(feeds.fromFeed(at))).toBe(at);
			}),
		);
	});

	it("cut the text where they cut the text with feeds alone", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const feeds = new Feeds(text);
				const plain = withFeeds(text);
				for (const at of offsets(text)) {
					if (!splits(text, at)) expect(withFeeds(text.slice(0, at))).toBe(plain.slice(0, feeds.toFeed(at)));
				}
				for (const at of offsets(plain)) expect(withFeeds(text.slice(feeds.fromFeed(at)))).toBe(plain.slice(at));
			}),
		);
	});
});

describe("the break of a text", () => {
	it.each([
		["", "\n"],
		["one line", "\n"],
		["a\nb\n", "\n"],
		["a\r\nb\r\n", "\r\n"],
		["a\r\nb\nc\nd", "\n"],
		["a\r\nb\r\nc\nd", "\r\n"],
		["a\r\nb\nc", "\r\n"],
		["a\rb\rc", "\n"],
	])("that most lines of %j end with is %j", (text, own) => {
		expect(new Feeds(text).own).toBe(own);
	});
});
