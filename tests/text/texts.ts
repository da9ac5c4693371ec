/** Random texts that are hard on offsets and lines, and edits that fit them. */

import fc from "fast-check";
import type { Edit } from "../../src/text/edit";

const piece = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom("\n", "\r\n", "\r", "\r\r\n", "\n\r", "\n\n") },
	{ weight: 4, arbitrary: fc.constantFrom("a", "b", "a b", "- [ ] word", "x, y.", " ", "\t", "\\", "+", "-") },
	{ weight: 1, arbitrary: fc.constantFrom("\ufeff", "🚀", "👨‍👩‍👧", "e\u0301", "\ud800", "\udc00", "\u2028", "\u0085", "\0") },
);

/** Mixed line breaks, emoji, halves of them, byte order marks anywhere; often short, sometimes empty. */
export const texts: fc.Arbitrary<string> = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

/** The text with one kind of break. */
export function withBreaks(text: string, wanted: string): string {
	return text.replace(/\r\n|\r|\n/g, wanted);
}

/** A text and edits for it, in any order. They may touch, lie at its ends, and cut a break or a letter in two. */
export const edited: fc.Arbitrary<{ text: string; edits: Edit[] }> = texts.chain((text) => {
	const place = fc.nat({ max: text.length });
	const edits = fc.array(fc.tuple(place, place, texts.map((insert) => insert.slice(0, 4))), { maxLength: 4 }).map((all) => {
		const free: Edit[] = [];
		for (const [one, other, insert] of all) {
			const [from, to] = [Math.min(one, other), Math.max(one, other)];
			if (free.every((edit) => edit.to <= from || to <= edit.from)) free.push({ from, to, insert });
		}
		return free;
	});
	return fc.record({ text: fc.constant(text), edits });
});
