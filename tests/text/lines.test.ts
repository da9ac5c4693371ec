import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines } from "../../src/text/lines";
import { anyText } from "./markdown";

const linesOf = (text: string): string[] => {
	const lines = new Lines(text);
	return Array.from({ length: lines.count }, (_, line) => lines.at(line));
};

describe("Lines", () => {
	it.each<[string, string, string[]]>([
		["nothing", "", [""]],
		["one line", "a", ["a"]],
		["a last break", "a\n", ["a", ""]],
		["LF, CRLF and CR", "a\nb\r\nc\rd", ["a", "b", "c", "d"]],
		["empty lines", "\n\r\n\r\r\n", ["", "", "", "", ""]],
		["a byte order mark", "\ufeffa\nb", ["a", "b"]],
		["a byte order mark alone", "\ufeff", [""]],
		["one further down, which is text", "a\n\ufeffb", ["a", "\ufeffb"]],
		["breaks that are none in Markdown", "a\u2028b\u0085c\vd\fe", ["a\u2028b\u0085c\vd\fe"]],
	])("cuts %s", (_, text, expected) => {
		expect(linesOf(text)).toEqual(expected);
	});

	it("gives the offsets of each line, of its break and of the next line", () => {
		const lines = new Lines("\ufeffab\r\n\nc");
		expect([0, 1, 2].map((line) => [lines.start(line), lines.end(line), lines.next(line)])).toEqual([[1, 3, 5], [5, 5, 6], [6, 7, 7]]);
	});

	it("finds the line of an offset", () => {
		const lines = new Lines("\ufeffab\r\n\nc");
		expect([0, 1, 3, 4, 5, 6, 7, 99].map((offset) => lines.lineOf(offset))).toEqual([0, 0, 0, 0, 1, 2, 2, 2]);
	});

	it("knows blank lines", () => {
		const lines = new Lines(" \t\n\na\n\u00a0\n");
		expect([0, 1, 2, 3, 4].map((line) => lines.isBlank(line))).toEqual([true, true, false, false, true]);
	});

	it("hands out the break a new line beside a line is to have", () => {
		const lines = new Lines("a\r\nb\nc\rd");
		expect([0, 1, 2, 3].map((line) => lines.breakOf(line))).toEqual(["\r\n", "\n", "\r", "\r"]);
		expect(new Lines("a").breakOf(0)).toBe("\n");
		expect(new Lines("a\r\n").breakOf(1)).toBe("\r\n");
	});

	it("refuses lines that do not exist", () => {
		expect(() => new Lines("a").start(1)).toThrow(RangeError);
		expect(() => new Lines("a").end(-1)).toThrow("line -1 of 1");
	});

	it("tiles the text: lines and breaks in order are the text again", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const lines = new Lines(text);
				let built = text.slice(0, lines.start(0));
				expect(["", "\ufeff"]).toContain(built);
				for (let line = 0; line < lines.count; line++) {
					const lineBreak = text.slice(lines.end(line), lines.next(line));
					expect(line === lines.count - 1 ? [""] : ["\n", "\r", "\r\n"]).toContain(lineBreak);
					expect(lines.at(line)).not.toMatch(/[\r\n]/);
					expect(lines.lineOf(lines.start(line))).toBe(line);
					expect(lines.lineOf(lines.end(line))).toBe(line);
					built += lines.at(line) + lineBreak;
				}
				expect(built).toBe(text);
			}),
		);
	});
});
