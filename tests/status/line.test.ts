import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertLine } from "../../src/status/line";
import { scan } from "../../src/text/scan";
import { TEXT } from "../plans/notes";

/** Links as they are, but for what is shown in place. */
const line = (markdown: string): string => inertLine(markdown, ({ embed, target, alias }) => (embed ? "" : `[[${target}${alias === null ? "" : `|${alias}`}]]`));

describe("words of a note in another text", () => {
	it.each([
		["plain words", "plain words"],
		["ask [[Ada Byron|Ada]] about [[Lamps]]", "ask [[Ada Byron|Ada]] about [[Lamps]]"],
		["**bold [[Lamps]] words**", "bold [[Lamps]] words"],
		["`code` and ==marks==", "code and marks"],
		["#task for #me", "task for me"],
		["see ![[Picture.png]] here", "see here"],
		["[due:: tomorrow] [[Lamps]]", "[due: tomorrow] [[Lamps]]"],
		["%%hidden%% <b>bold</b> ^id", "bold"],
		["[ ] a box", "\\[ ] a box"],
		["[x] done", "\\[x] done"],
		["- a list", "\\- a list"],
		["12. a number", "12\\. a number"],
		["> said", "\\> said"],
		["[[Lamps]] first", "[[Lamps]] first"],
		["1.5 m of rope", "1.5 m of rope"],
		["at https://example.org/a__b__c/__main__.html, (https://example.org/~x?q=1==2)", "at https://example.org/a__b__c/__main__.html, (https://example.org/~x?q=12)"],
		["at __https://example.org/a_b__ **https://example.org/**", "at https://example.org/a_b https://example.org/"],
		["red \u001b[31mtext\u0007", "red [31mtext"],
		["", ""],
	])("%s", (markdown, expected) => {
		expect(line(markdown)).toBe(expected);
	});

	it("are nothing but one bullet wherever they come from", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.array(TEXT).map((texts) => texts.join(" "))), (markdown) => {
				const words = line(markdown.replace(/[\r\n\u2028\u2029\u0085]/g, " "));
				if (words.trim() === "") return;
				const { items, headings, blocks } = scan(`Before.\n\n- ${words}\n\nBehind.\n`);
				expect(items.map(({ mark }) => mark)).toEqual([null]);
				expect(headings).toEqual([]);
				expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
			}),
		);
	});
});
