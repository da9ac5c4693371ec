/**
 * Reads the flat frontmatter nearly every note has, many times as fast as a YAML reader.
 * It answers only where it is certain of saying what YAML 1.2 says; everything else it leaves to a real one.
 */

/** What a property can hold. */
export type Value = string | number | boolean | null | readonly Value[] | ReadonlyMap<string, Value>;

/** The values of a block of keys with plain, quoted or listed scalars, or null when there is more to it. */
export function readFlat(block: string): Map<string, Value> | null {
	if (UNCERTAIN.test(block)) return null;
	const values = new Map<string, Value>();
	// The key that a list may still follow, that list, and the column of its dashes.
	let key: string | null = null;
	let list: Value[] = [];
	let column = -1;
	for (let start = 0, next = 0; start <= block.length; start = next) {
		const feed = block.indexOf("\n", start);
		next = (feed < 0 ? block.length : feed) + 1;
		const to = lineEnd(block, start, next - 1);
		const from = skipSpaces(block, start, to);
		if (from === to || block.charCodeAt(from) === HASH) continue;
		if (block.charCodeAt(from) === DASH && isGap(block, from + 1, to)) {
			if (key === null || (column >= 0 && column !== from - start)) return null;
			if (column < 0) values.set(key, (list = []));
			column = from - start;
			const item = valueAt(block, from + 1, to);
			if (item === undefined) return null;
			list.push(item);
		} else {
			const colon = from === start ? colonAt(block, from, to) : -1;
			if (colon < 0) return null;
			const name = block.slice(from, trimSpaces(block, from, colon));
			const value = valueAt(block, colon + 1, to);
			if (value === undefined || values.has(name) || !KEY.test(name) || WORDS.has(name)) return null;
			values.set(name, value);
			key = isEmpty(block, colon + 1, to) ? name : null;
			column = -1;
		}
	}
	return values;
}

const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const COMMA = 44;
const DASH = 45;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Tabs, lone carriage returns, byte order marks and NUL have rules of their own. */
const UNCERTAIN = /[\t\0\uFEFF]|\r(?!\n)/;

/** Begins like no number and with none of YAML's indicators; a very long key is an error. */
const KEY = /^[^\s\d+.~\-?:,[\]{}#&*!|<>'"%@`][^#]{0,200}$/;

/** A plain scalar begins with no indicator, save a dash that something follows. */
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s,[\]{}])/;

const WORDS = new Map<string, boolean | null>([
	["~", null],
	["null", null],
	["Null", null],
	["NULL", null],
	["true", true],
	["True", true],
	["TRUE", true],
	["false", false],
	["False", false],
	["FALSE", false],
]);

/** All that YAML 1.2 takes for a number, and the simple ones of them. */
const NUMBER =
	/^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
const SIMPLE_NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** The value behind a colon or a dash; `undefined` where it is not certain. */
function valueAt(text: string, behind: number, to: number): Value | undefined {
	if (isEmpty(text, behind, to)) return null;
	const from = skipSpaces(text, behind, to);
	const first = text.charCodeAt(from);
	if (first === OPEN) return listAt(text, from, to);
	if (first === SINGLE || first === DOUBLE) {
		const end = quoteEnd(text, from, to);
		return end > 0 && isEmpty(text, end, to) ? quoted(text, from, end) : undefined;
	}
	const word = text.slice(from, to);
	const comment = word.indexOf(" #");
	return plain(comment < 0 ? word : word.slice(0, trimSpaces(word, 0, comment)));
}

/** `[a, "b", 3]` on one line. */
function listAt(text: string, from: number, to: number): Value[] | undefined {
	const list: Value[] = [];
	let at = skipSpaces(text, from + 1, to);
	while (at < to && text.charCodeAt(at) !== CLOSE) {
		const first = text.charCodeAt(at);
		const isQuoted = first === SINGLE || first === DOUBLE;
		const end = isQuoted ? quoteEnd(text, at, to) : wordEnd(text, at, to);
		if (end < 0) return undefined;
		const value = isQuoted ? quoted(text, at, end) : plain(text.slice(at, trimSpaces(text, at, end)));
		if (value === undefined) return undefined;
		list.push(value);
		at = skipSpaces(text, end, to);
		if (text.charCodeAt(at) === COMMA) at = skipSpaces(text, at + 1, to);
		else if (text.charCodeAt(at) !== CLOSE) return undefined;
	}
	return at < to && isEmpty(text, at + 1, to) ? list : undefined;
}

function plain(word: string): string | number | boolean | null | undefined {
	if (!PLAIN.test(word) || word.includes(": ") || word.endsWith(":")) return undefined;
	const known = WORDS.get(word);
	if (known !== undefined) return known;
	if (!NUMBER.test(word)) return word;
	return SIMPLE_NUMBER.test(word) ? Number(word) : undefined;
}

/** Offset behind the closing quote; -1 when it is missing, or behind a backslash. */
function quoteEnd(text: string, from: number, to: number): number {
	const quote = text.charCodeAt(from);
	for (let i = from + 1; i < to; i++) {
		const code = text.charCodeAt(i);
		if (code === quote) {
			if (quote === DOUBLE || text.charCodeAt(i + 1) !== SINGLE) return i + 1;
			i++;
		} else if (code === BACKSLASH && quote === DOUBLE) return -1;
	}
	return -1;
}

function quoted(text: string, from: number, end: number): string {
	const inner = text.slice(from + 1, end - 1);
	return text.charCodeAt(from) === SINGLE ? inner.replaceAll("''", "'") : inner;
}

/** Offset of the comma or bracket behind a word in a list, -1 where a comment may begin. */
function wordEnd(text: string, from: number, to: number): number {
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		if (code === HASH) return -1;
		if (code === COMMA || code === CLOSE || code === OPEN || isBrace(code)) return i;
	}
	return to;
}

function isBrace(code: number): boolean {
	return code === OPEN_BRACE || code === CLOSE_BRACE;
}

/** Offset of the colon that ends a key, -1 for none. */
function colonAt(text: string, from: number, to: number): number {
	let colon = text.indexOf(":", from);
	while (colon >= 0 && colon < to && !isGap(text, colon + 1, to)) colon = text.indexOf(":", colon + 1);
	return colon < to ? colon : -1;
}

/** True when nothing, or nothing but a comment, stands here. */
function isEmpty(text: string, behind: number, to: number): boolean {
	const at = skipSpaces(text, behind, to);
	return at >= to || (text.charCodeAt(at) === HASH && at > behind);
}

function isGap(text: string, at: number, to: number): boolean {
	return at >= to || text.charCodeAt(at) === SPACE;
}

function skipSpaces(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && text.charCodeAt(at) === SPACE) at++;
	return at;
}

function trimSpaces(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && text.charCodeAt(end - 1) === SPACE) end--;
	return end;
}

/** Offset behind the line's last character that is no blank, before a CRLF. */
function lineEnd(text: string, from: number, feed: number): number {
	return trimSpaces(text, from, feed > from && text.charCodeAt(feed - 1) === CR ? feed - 1 : feed);
}
