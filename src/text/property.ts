/** Finds the top-level keys of the frontmatter and where their values stand. It knows YAML's layout, not its values. */

import { isSpace, trimmedEnd } from "./leaf";
import type { Outline } from "./outline";

export interface Property {
	/** Without quotes. */
	key: string;
	/** Line of the key, counted from 0. */
	line: number;
	/** Last line of its value. A line that begins with a `#` counts where it may be part of one. */
	to: number;
	/**
	 * The value as written on the key's line, without the blanks around it and a comment behind it.
	 * Where nothing is written both are the place for a value: behind the blanks, but before those of a comment.
	 */
	valueFrom: number;
	valueTo: number;
}

/**
 * The properties in order, one for each line that holds a key: a key that stands twice is there twice.
 * `? key` and keys with an anchor or a tag are left out. Of invalid YAML, whatever looks like a key.
 */
export function properties(outline: Outline): Property[] {
	const { text, lines, frontmatterEnd } = outline;
	const found: Property[] = [];
	let begun: Property | null = null;
	let base = -1;
	for (let line = 1; line < frontmatterEnd; line++) {
		const end = lines.end(line);
		const from = skipBlanks(text, lines.start(line), end);
		if (from === end || text[from] === "#") continue;
		const indent = from - lines.start(line);
		if (base < 0) base = indent;
		// What is indented belongs to the key above, and so does a list or a closing bracket right below it.
		if (indent > base || isContinuation(text, from, end)) continue;
		if (begun) finish(outline, begun, base, line);
		const key = keyAt(text, from, end);
		begun = key && { key: key.name, line, to: line, ...valueOn(text, key.colon + 1, end) };
		if (begun) found.push(begun);
	}
	if (begun) finish(outline, begun, base, frontmatterEnd);
	return found;
}

/** The key that begins at `from`, when the colon behind it ends the line or is followed by a blank. */
export function keyAt(text: string, from: number, to: number): { name: string; colon: number } | null {
	const quote = text.charAt(from);
	if (quote === '"' || quote === "'") {
		const behind = quoteEnd(text, from, to);
		if (behind < 0) return null;
		const colon = skipBlanks(text, behind, to);
		return isColon(text, colon, to) ? { name: unquote(text.slice(from, behind)), colon } : null;
	}
	if (",[]{}#&*!|>%@`".includes(quote) || ("-?:".includes(quote) && endsWord(text, from + 1, to))) return null;
	for (let i = from; i < to; i++) {
		if (isColon(text, i, to)) return { name: text.slice(from, trimmedEnd(text, from, i)), colon: i };
		if (isComment(text, i)) return null;
	}
	return null;
}

/** Offset behind the value that begins at `from`, without a comment and blanks behind it. */
export function valueEnd(text: string, from: number, to: number): number {
	const node = skipTags(text, from, to);
	const behind = nodeEnd(text, node, to);
	// A quote that stays open on this line has no comment behind it.
	if (behind < 0 && "\"'".includes(text.charAt(node))) return trimmedEnd(text, from, to);
	for (let i = Math.max(behind, node); i < to; i++) {
		if (isComment(text, i)) return trimmedEnd(text, from, i);
	}
	return trimmedEnd(text, from, to);
}

function valueOn(text: string, from: number, to: number): { valueFrom: number; valueTo: number } {
	const valueFrom = skipBlanks(text, from, to);
	if (valueFrom < to && isComment(text, valueFrom)) return { valueFrom: from, valueTo: from };
	return { valueFrom, valueTo: valueEnd(text, valueFrom, to) };
}

/** Finds a property's last line; the next thing of its level begins at line `next`. */
function finish({ text, lines }: Outline, property: Property, base: number, next: number): void {
	const { line, valueFrom } = property;
	const end = lines.end(line);
	const node = skipTags(text, valueFrom, end);
	// A `#` below a value that goes on may be part of a text; below one that is complete, or empty, it is a comment.
	let goesOn = (node < end && "|>".includes(text.charAt(node))) || nodeEnd(text, node, end) < 0;
	let keepsBlanks = false;
	for (let below = line; below < next; below++) {
		const from = skipBlanks(text, lines.start(below), lines.end(below));
		const blank = from === lines.end(below);
		const comment = text[from] === "#" && (!goesOn || from - lines.start(below) <= base);
		if (blank ? !keepsBlanks : comment) continue;
		property.to = below;
		goesOn ||= below > line;
		keepsBlanks ||= KEEPING_TEXT.test(lines.at(below));
	}
}

/** What announces a text that takes in the blank lines behind it. */
const KEEPING_TEXT = /[|>]\d?\+\d?[ \t]*(?:#.*)?$/s;

/** Offset behind the quoted text or the brackets at `from`: `from` for neither, -1 when they stay open on this line. */
function nodeEnd(text: string, from: number, to: number): number {
	const first = text.charAt(from);
	if (from < to && "\"'".includes(first)) return quoteEnd(text, from, to);
	if (from < to && "[{".includes(first)) return bracketEnd(text, from, to);
	return from;
}

function quoteEnd(text: string, from: number, to: number): number {
	const quote = text.charAt(from);
	for (let i = from + 1; i < to; i++) {
		if (quote === '"' && text[i] === "\\") i++;
		else if (text[i] === quote) {
			if (quote === '"' || text[i + 1] !== quote) return i + 1;
			i++;
		}
	}
	return -1;
}

function bracketEnd(text: string, from: number, to: number): number {
	let depth = 0;
	// Only where an entry begins does a quote open a quoted text: `[it's]`.
	let fresh = true;
	for (let i = from; i < to; i++) {
		const char = text.charAt(i);
		if (fresh && (char === '"' || char === "'")) {
			i = quoteEnd(text, i, to) - 1;
			if (i < from) return -1;
			fresh = false;
		} else if (isComment(text, i)) {
			return -1;
		} else if (char === "]" || char === "}") {
			if (--depth === 0) return i + 1;
			fresh = false;
		} else {
			if (char === "[" || char === "{") depth++;
			fresh = "[{,:".includes(char) || (fresh && isSpace(text.charCodeAt(i)));
		}
	}
	return -1;
}

function isContinuation(text: string, from: number, to: number): boolean {
	const char = text.charAt(from);
	return char === "]" || char === "}" || (char === "-" && endsWord(text, from + 1, to));
}

/** A `#` begins a comment only behind a blank or a line break. */
function isComment(text: string, at: number): boolean {
	if (text[at] !== "#") return false;
	const before = text.charCodeAt(at - 1);
	return isSpace(before) || before === 10 || before === 13;
}

function isColon(text: string, at: number, to: number): boolean {
	return text[at] === ":" && at < to && endsWord(text, at + 1, to);
}

function endsWord(text: string, at: number, to: number): boolean {
	return at >= to || isSpace(text.charCodeAt(at));
}

function skipBlanks(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** Skips the anchors (`&a`) and tags (`!!str`) before a value. */
function skipTags(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && "&!".includes(text.charAt(at))) {
		while (at < to && !isSpace(text.charCodeAt(at))) at++;
		at = skipBlanks(text, at, to);
	}
	return at;
}

function unquote(quoted: string): string {
	const inner = quoted.slice(1, -1);
	if (quoted.startsWith("'")) return inner.replaceAll("''", "'");
	if (!inner.includes("\\")) return inner;
	try {
		return JSON.parse(quoted) as string;
	} catch {
		// An escape that only YAML knows: the key stays as written.
		return inner;
	}
}
