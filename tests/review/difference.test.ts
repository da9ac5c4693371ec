import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { differenceOf, type DifferenceLine, type Hunk } from "../../src/review/difference";
import { applyEdits } from "../../src/text/edit";
import { edited, texts, withBreaks } from "../text/texts";

const SIGNS = { same: " ", removed: "-", added: "+" };

/** `+3 a [word]`: sign, line and text, with what is marked as changed in brackets. */
function drawn({ kind, line, pieces }: DifferenceLine): string {
	return `${SIGNS[kind]}${line} ${pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("")}`;
}

const draw = (before: string, after: string, context?: number): string[][] =>
	differenceOf(before, after, context).map((hunk) => hunk.map(drawn));

describe("the difference of two texts", () => {
	it("is nothing where they are equal", () => {
		for (const text of ["", "\n", "a", "a\r\nb\r\n"]) expect(differenceOf(text, text)).toEqual([]);
	});

	it("shows a new line between those around it", () => {
		expect(draw("# A\none\ntwo\n", "# A\none\nnew\ntwo\n")).toEqual([[" 2 one", "+3 new", " 4 two"]]);
	});

	it("shows a line that went with its number in the old text", () => {
		expect(draw("a\nb\nc\nd\n", "x\na\nb\nd\n")).toEqual([["+1 x", " 2 a", " 3 b", "-3 c", " 4 d"]]);
	});

	it("marks the words that differ where a line is replaced by a line", () => {
		expect(draw("last_contact: 2026-01-05\n", "last_contact: 2026-02-07\n")).toEqual([
			["-1 last_contact: 2026-[01]-[05]", "+1 last_contact: 2026-[02]-[07]"],
		]);
		expect(draw("one two\nthree\n", "one 2\n3 three\n")).toEqual([["-1 one [two]", "-2 three", "+1 one [2]", "+2 [3 ]three"]]);
	});

	it("marks no words where more or fewer lines come than go", () => {
		expect(draw("one two\n", "one 2\nmore\n")).toEqual([["-1 one two", "+1 one 2", "+2 more"]]);
	});

	it("keeps what lies far apart in hunks of its own", () => {
		const lines = Array.from({ length: 9 }, (_, index) => `line ${index + 1}`);
		const text = (first: string, last: string): string => [first, ...lines, last, ""].join("\n");
		expect(draw(text("a", "b"), text("A", "B"))).toEqual([
			["-1 [a]", "+1 [A]", " 2 line 1"],
			[" 10 line 9", "-11 [b]", "+11 [B]"],
		]);
		expect(draw(text("a", "b"), text("A", "B"), 0)).toEqual([
			["-1 [a]", "+1 [A]"],
			["-11 [b]", "+11 [B]"],
		]);
	});

	it("shows lines without their breaks", () => {
		expect(draw("one\r\ntwo\r\n", "one\r\nnew\r\ntwo\r\n")).toEqual([[" 1 one", "+2 new", " 3 two"]]);
	});

	it("shows a text that begins, and one that ends", () => {
		expect(draw("", "one\ntwo")).toEqual([["+1 one", "+2 two"]]);
		expect(draw("one\ntwo", "")).toEqual([["-1 one", "-2 two"]]);
	});

	it("shows a line that begins with a sign, or with a backslash, as it is", () => {
		expect(draw("- a\n", "- a\n+ b\n\\ No newline at end of file\n")).toEqual([[" 1 - a", "+2 + b", "+3 \\ No newline at end of file"]]);
	});
});

const linesOf = (text: string): string[] => text.split("\n").map((line) => line.replace(/\r$/, ""));
const words = ({ pieces }: DifferenceLine): string => pieces.map(({ text }) => text).join("");

/** Checks every line of the hunks against both texts, and gives the lines outside them, which must be equal. */
function expectLines(before: string, after: string, hunks: readonly Hunk[]): void {
	const [old, now] = [linesOf(before), linesOf(after)];
	const next = { old: 1, now: 1 };
	for (const line of hunks.flat()) {
		// What lies between two hunks is the same on both sides.
		for (; line.kind === "removed" ? next.old < line.line : next.now < line.line; next.old++, next.now++) {
			expect(old[next.old - 1]).toBe(now[next.now - 1]);
		}
		if (line.kind !== "added") expect(words(line)).toBe(old[next.old++ - 1]);
		if (line.kind !== "removed") {
			expect(line.line).toBe(next.now);
			expect(words(line)).toBe(now[next.now++ - 1]);
		} else expect(line.line).toBe(next.old - 1);
	}
	// A break at the end makes an empty line here, and none there.
	const rest = (lines: string[], from: number): string[] => lines.slice(from - 1).filter((line, at, all) => line !== "" || at < all.length - 1);
	expect(rest(old, next.old)).toEqual(rest(now, next.now));
}

const pairs = fc.oneof(
	edited.map(({ text, edits }) => [text, applyEdits(text, edits)] as const),
	fc.tuple(texts, texts),
	fc.tuple(texts, fc.constantFrom("\n", "\r\n")).map(([text, wanted]) => [text, withBreaks(text, wanted)] as const),
);

describe("laws of differences", () => {
	it("every line stands in its text under its number, and what is not shown is equal", () => {
		fc.assert(
			fc.property(pairs, fc.nat({ max: 3 }), ([before, after], context) => {
				expectLines(before, after, differenceOf(before, after, context));
			}),
			{ numRuns: runs(3000, 30_000) },
		);
	});

	it("there is something to show exactly where the texts differ", () => {
		fc.assert(
			fc.property(pairs, ([before, after]) => {
				const lines = differenceOf(before, after).flat();
				expect(lines.some(({ kind }) => kind !== "same")).toBe(before !== after);
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});

	it("no hunk shows more unchanged lines around its changes than asked for, and none is empty", () => {
		fc.assert(
			fc.property(pairs, fc.nat({ max: 3 }), ([before, after], context) => {
				for (const hunk of differenceOf(before, after, context)) {
					const kinds = hunk.map(({ kind }) => (kind === "same" ? " " : "x")).join("");
					expect(kinds).toMatch(new RegExp(`^ {0,${context}}x(?: {0,${context * 2}}x)* {0,${context}}$`));
				}
			}),
		);
	});
});
