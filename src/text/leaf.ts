/** Recognises what a line can open, at an offset and up to the line's end. CommonMark 0.31, GFM tables. */

const SPACE = 32;
const TAB = 9;

export function isSpace(code: number): boolean {
	return code === SPACE || code === TAB;
}

/** Length of the run of one character at `from`. */
export function runLength(text: string, from: number, to: number): number {
	const code = text.charCodeAt(from);
	let end = from;
	while (end < to && text.charCodeAt(end) === code) end++;
	return end - from;
}

export function isBlankFrom(text: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
	return true;
}

/** Offset behind the last character that is no blank. */
export function trimmedEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
	return end;
}

/** Level of a heading with hashes, 0 for none. */
export function hashLevel(text: string, from: number, to: number): number {
	const level = runLength(text, from, to);
	const next = from + level;
	return level <= 6 && (next === to || isSpace(text.charCodeAt(next))) ? level : 0;
}

/** A heading's text behind its hashes, without a closing run of hashes. */
export function hashText(text: string, from: number, to: number): string {
	let start = from;
	while (start < to && isSpace(text.charCodeAt(start))) start++;
	let end = trimmedEnd(text, start, to);
	let hashes = end;
	while (hashes > start && text.charCodeAt(hashes - 1) === 35) hashes--;
	if (hashes < end && (hashes === start || isSpace(text.charCodeAt(hashes - 1)))) end = trimmedEnd(text, start, hashes);
	return text.slice(start, end);
}

/** Length of an opening code fence, 0 for none. Backticks may not stand in the info string of a backtick fence. */
export function fenceLength(text: string, from: number, to: number): number {
	const length = runLength(text, from, to);
	if (length < 3) return 0;
	if (text.charCodeAt(from) !== 96) return length;
	const tick = text.indexOf("`", from + length);
	return tick >= 0 && tick < to ? 0 : length;
}

/** `***`, `---` or `___`, with blanks between: `to` for a thematic break, else where it stops being one. */
export function breakStop(text: string, from: number, to: number): number {
	const code = text.charCodeAt(from);
	let count = 0;
	for (let i = from; i < to; i++) {
		const next = text.charCodeAt(i);
		if (next === code) count++;
		else if (!isSpace(next)) return i;
	}
	return count >= 3 ? to : from;
}

/** Level of an underline that makes the paragraph above it a heading, 0 for none. */
export function underlineLevel(text: string, from: number, to: number): number {
	const run = runLength(text, from, to);
	if (!isBlankFrom(text, from + run, to)) return 0;
	return text.charCodeAt(from) === 61 ? 1 : 2;
}

/** Length of a list marker at `from` without the blank behind it, 0 for none. */
export function markerLength(text: string, from: number, to: number): number {
	const code = text.charCodeAt(from);
	let end = from + 1;
	if (code >= 48 && code <= 57) {
		while (end < to && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
		const delimiter = text.charCodeAt(end);
		if (end - from > 9 || end >= to || (delimiter !== 46 && delimiter !== 41)) return 0;
		end++;
	} else if (code !== 45 && code !== 43 && code !== 42) {
		return 0;
	}
	return end === to || isSpace(text.charCodeAt(end)) ? end - from : 0;
}

/** The single character in a task box at `from`, or null. The box must end the line or be followed by a blank. */
export function boxMark(text: string, from: number, to: number): string | null {
	if (text.charCodeAt(from) !== 91 || from + 2 >= to) return null;
	const mark = String.fromCodePoint(text.codePointAt(from + 1) ?? 0);
	const close = from + 1 + mark.length;
	if (mark === "]" || text.charCodeAt(close) !== 93 || close >= to) return null;
	return close + 1 === to || isSpace(text.charCodeAt(close + 1)) ? mark : null;
}

const DELIMITER = /[ \t]*:?-+:?[ \t]*(?:\||$)/y;

/** How many cells the delimiter row under a table's head has, 0 when it is none: dashes with a colon at either end. */
export function delimiterCells(text: string, from: number, to: number): number {
	const row = text.slice(from, trimmedEnd(text, from, to));
	let cells = 0;
	DELIMITER.lastIndex = row.startsWith("|") ? 1 : 0;
	while (DELIMITER.lastIndex < row.length) {
		if (!DELIMITER.test(row)) return 0;
		cells++;
	}
	// Dashes alone are an underline.
	return /[|:]/.test(row) ? cells : 0;
}

/** How many cells a table row has; a pipe behind a backslash separates none. */
export function rowCells(text: string, from: number, to: number): number {
	let start = from;
	while (start < to && isSpace(text.charCodeAt(start))) start++;
	const end = trimmedEnd(text, start, to);
	if (start === end) return 0;
	let cells = 1;
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 92) i++;
		else if (code === 124 && i !== start && i !== end - 1) cells++;
	}
	return cells;
}

/** What ends an HTML block: a text on the line itself, or (`""`) a blank line. Null when `from` opens none. */
export function htmlEnd(text: string, from: number, to: number, interrupts: boolean): RegExp | "" | null {
	const rest = text.slice(from, to);
	if (rest.startsWith("<!--")) return /-->/;
	if (rest.startsWith("<?")) return /\?>/;
	if (rest.startsWith("<![CDATA[")) return /\]\]>/;
	if (/^<![A-Za-z]/.test(rest)) return />/;
	if (/^<(?:script|pre|style|textarea)(?:\s|>|$)/i.test(rest)) return /<\/(?:script|pre|style|textarea)>/i;
	const tag = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s>]|\/>|$)/.exec(rest)?.[1];
	if (tag && BLOCK_TAGS.has(tag.toLowerCase())) return "";
	return !interrupts && LONE_TAG.test(rest) ? "" : null;
}

const LONE_TAG =
	/^<(?:[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[A-Za-z][A-Za-z0-9-]*\s*)>[ \t]*$/;

const BLOCK_TAGS = new Set(
	(
		"address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt " +
		"fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link " +
		"main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead " +
		"title tr track ul"
	).split(" "),
);
