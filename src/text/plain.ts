/** Markdown as plain words: for names, titles and summaries. */

import { withoutEnd } from "./ends";
import { inlineIn } from "./inline";
import { baseName } from "./path";

/** The words a reader sees: links as their text, no comments, embeds or emphasis, blanks folded. */
export function plainText(text: string, from = 0, to = text.length): string {
	const source = from === 0 && to === text.length ? text : text.slice(from, to);
	if (!MARKED.test(source)) return fold(source);
	let result = "";
	let at = from;
	for (const token of inlineIn(text, from, to)) {
		// An image in a link's text lies before the link's end.
		if (token.from < at) continue;
		result += words(text, at, token.from, from, to);
		if (token.kind === "code") result += codeIn(text.slice(token.from, token.to));
		else if (token.kind === "markdown") result += token.embed ? "" : plainText(token.alias ?? "");
		else if (token.kind === "wiki") result += token.embed ? "" : (token.alias ?? linkName(token.target, token.subpath));
		at = token.to;
	}
	return fold(result + words(text, at, to, from, to));
}

/** The inside of a code span, without the backticks and a blank next to them. */
function codeIn(span: string): string {
	const inside = withoutEnd(span.replace(/^`+ ?/, ""), /`/);
	return inside.endsWith(" ") ? inside.slice(0, -1) : inside;
}

/** Without any of these nothing is a link, code, a comment or markup. */
const MARKED = /[\\`%<[*_~=]/;

/** What a link without an alias is called in running text: the note's name. */
function linkName(target: string, subpath: string | null): string {
	return target === "" ? (subpath ?? "") : baseName(target);
}

const MARKUP = /\\([!-/:-@[-`{-~]|\r?\n)|\*+|_+|~~|==|<([a-zA-Z][\w+.-]*:[^<>\s]*)>|<\/?([a-zA-Z]+)(?![a-zA-Z])[^<>]*>/g;
const BEFORE_OPENING = /^[\s("'\u2018\u201c[*_~=]?$/;
const BEHIND_CLOSING = /^[\s.,;:!?)"'\u2019\u201d\]*_~=]?$/;

/** The stretch from `at` to `next` without markup; what is escaped stays. `from` and `to` are the ends of the text. */
function words(text: string, at: number, next: number, from: number, to: number): string {
	return text.slice(at, next).replace(MARKUP, (found, escaped: string | undefined, address: string | undefined, tag: string | undefined, index: number) => {
		if (escaped !== undefined) return escaped;
		if (address !== undefined) return address;
		if (tag !== undefined) return tag.toLowerCase() === "br" ? " " : "";
		const start = at + index;
		const end = start + found.length;
		const before = start > from ? text.charAt(start - 1) : "";
		const behind = end < to ? text.charAt(end) : "";
		const opens = behind.trim() !== "" && BEFORE_OPENING.test(before);
		const closes = before.trim() !== "" && BEHIND_CLOSING.test(behind);
		// Inside a word one star may mean itself; two of anything do not.
		return opens || closes ? "" : found.slice(0, found.length % 2);
	});
}

/** Blanks that are more than one space between two words. */
const ODD_BLANKS = /[\s\u200b]{2,}|[^\S ]|\u200b/g;

export function fold(text: string): string {
	return text.replace(ODD_BLANKS, " ").trim();
}

/** After so many rounds a text is built to come apart into new marks each time. */
const ROUNDS = 8;

/**
 * Plain words that mean nothing to Markdown, Obsidian, Tasks or Dataview wherever they are put: no link, tag, field,
 * block id, comment, code, math, embed or markup survives.
 */
export function inertText(markdown: string): string {
	let text = plainText(markdown);
	for (let round = 0; round < ROUNDS; round++) {
		const next = plainText(disarmed(text));
		if (next === text) return next;
		text = next;
	}
	return fold(text.replace(/[^\p{L}\p{N}\s.,;?'"()-]/gu, " "));
}

/** What begins a tag; an address and a character reference hold a `#` that begins none. */
const TAG = /(https?:\/\/\S*|&#\d+;)|(^|[^\p{L}\p{N}#])#+(?=[^\s#])/gu;

function disarmed(text: string): string {
	return text
		.replace(/\[\^[^[\]\s]*\]|\s\^[\w-]+$/g, "")
		.replace(/%%+|`+|\$\$+|<!--+|--+>?|!?\[\[+|\]\]+|\[\^|\^(?=\[)|\*\*+|~~+|==+|__+/g, (found) => (/^-+$/.test(found) ? found : ""))
		.replace(/::+/g, ":")
		.replace(/<+([a-zA-Z/!?]?)/g, (found, next: string) => next || found)
		.replace(TAG, (found, kept?: string, before?: string) => kept ?? before ?? found)
		.replace(/(^|[\s("'[])\^+(?=[\w-])/g, "$1")
		.replace(/\$(\S(?:[^$]*\S)?)\$(?!\d)/g, "$1")
		.replace(/\]\(/g, "] (")
		.replace(/\\+(?![a-zA-Z0-9])/g, "")
		.replace(/\\+/g, "\\");
}

const graphemes = new Intl.Segmenter();

/** At most `length` UTF-16 units, cut between two graphemes and marked with `...`; a text that fits stays whole. */
export function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	// A grapheme may be long, but not endlessly so.
	const cut = graphemes.segment(text.slice(0, length + 64)).containing(length)?.index ?? length;
	return text.slice(0, cut).trimEnd() + "...";
}

/** For comparing names: Unicode NFC, lower case, blanks folded. */
export function nameKey(name: string): string {
	return fold(name).normalize("NFC").toLowerCase();
}

/** For comparing titles: letters and digits only, single blanks between. */
export function wordsKey(text: string): string {
	return text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
