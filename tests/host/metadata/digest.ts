/** Shortens lines of prose to what decides about blocks, so that the Markdown parser has little left to read. */

import type { Lines } from "./lines";

/** Containers, boxes and a heading's signs, then the first character of words that can begin no other block. */
const PROSE = /(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)]|#{1,6}|\[[^\r\n]\])(?=[ \t])){0,200}(?:\*{1,3}|_{1,3}|!?\[\[)?(?:[^-*+>#`~<|%$=_:\d\s[\]\\!]|\d{1,9}[^\d.)\r\n])/y;

/** The line below a table's head: without one, a text has no table. */
export const TABLE = /^[ \t>]*[|:-][ \t|:-]*[|:][ \t|:-]*$|^[ \t>]*[|:][ \t|:-]*$/m;

/** Signs that tell something anywhere in a line, if the text has what they belong to. Lines with them stay whole. */
const TELLING: [needs: RegExp, signs: string][] = [
	[TABLE, "\\|"],
	[/^\ufeff?(?:[-*+>\d.) \t]|\[.\])*<[a-z!?/]/im, "[<>]"],
	[/%%/, "%%"],
	[/\$\$/, "\\$\\$"],
];

export interface Digest {
	text: string;
	/** Puts a place in the digest back into the full text. */
	offset: (line: number, column: number) => number;
}

/** The digest of a text from a line on. It has the same lines, and what is left of a line stands in the same columns. */
export function digest(lines: Lines, first: number): Digest {
	const { text } = lines;
	// Link definitions may run over lines and end in any of them.
	const whole = text.includes("]:");
	const signs = TELLING.filter(([needs]) => needs.test(text)).map(([, sign]) => sign);
	const telling = signs.length > 0 ? new RegExp(signs.join("|")) : null;
	const kept: number[] = [];
	const parts: string[] = [];
	for (let line = first; line < lines.count; line++) {
		const from = lines.start(line);
		const to = lines.end(line);
		const until = whole ? to : cut(text, from, to, telling);
		kept.push(until - from);
		parts.push(text.slice(from, until), text.slice(to, lines.start(line + 1)));
	}
	return {
		text: parts.join(""),
		offset: (line, column) =>
			column >= (kept[line] ?? 0) ? lines.end(first + line) : lines.start(first + line) + column,
	};
}

function cut(text: string, from: number, to: number, telling: RegExp | null): number {
	PROSE.lastIndex = from;
	if (!PROSE.test(text) || PROSE.lastIndex > to) return to;
	const until = PROSE.lastIndex;
	return telling?.test(text.slice(until, to)) ? to : until;
}
