/** Markdown as plain words: for names, titles and summaries. */

import { inlineIn } from "./inline";
import { baseName } from "./path";

/** The words a reader sees: links as their text, no comments, embeds or emphasis, blanks folded. */
export function plainText(text: string, from = 0, to = text.length): string {
	let result = "";
	let at = from;
	for (const token of inlineIn(text, from, to)) {
		// An image in a link's text lies before the link's end.
		if (token.from < at) continue;
		result += words(text.slice(at, token.from));
		if (token.kind === "code") result += text.slice(token.from, token.to).replace(/^`+ ?| ?`+$/g, "");
		else if (token.kind === "markdown") result += token.embed ? "" : plainText(token.alias ?? "");
		else if (token.kind === "wiki") result += token.embed ? "" : (token.alias ?? linkName(token.target, token.subpath));
		at = token.to;
	}
	return fold(result + words(text.slice(at, to)));
}

/** What a link without an alias is called in running text: the note's name. */
function linkName(target: string, subpath: string | null): string {
	return target === "" ? (subpath ?? "") : baseName(target);
}

function words(text: string): string {
	return text
		.replace(/\*\*|__|~~|==/g, "")
		.replace(/(^|[\s("'\u2018\u201c[])[*_](?=\S)/g, "$1")
		.replace(/(\S)[*_](?=$|[\s.,;:!?)"'\u2019\u201d\]])/g, "$1")
		.replace(/\\([!-/:-@[-`{-~])/g, "$1")
		.replace(/<\/?[a-zA-Z][^<>]*>/g, "");
}

export function fold(text: string): string {
	return text.replace(/[\s\u200b]+/g, " ").trim();
}

/**
 * Plain words that mean nothing to Markdown, Obsidian, Tasks or Dataview wherever they are put: no link, tag, field,
 * block id, comment, code, math, embed or markup survives.
 */
export function inertText(markdown: string): string {
	let text = plainText(markdown);
	for (;;) {
		const next = fold(
			text
				.replace(/%%|`+|\$\$+|<!--|-->|!?\[\[|\]\]|\[\^|\*\*|~~|==|__/g, "")
				.replace(/::+/g, ":")
				.replace(/<(?=[a-zA-Z/!?])/g, "")
				.replace(/(^|[\s([{"'])#(?=[^\s#])/g, "$1")
				.replace(/(^|\s)\^(?=[\w-]+$)/g, "$1")
				.replace(/\$(\S(?:[^$]*\S)?)\$(?!\d)/g, "$1")
				.replace(/\]\(/g, "] (")
				.replace(/\\+/g, "/"),
		);
		if (next === text) return next;
		text = next;
	}
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
