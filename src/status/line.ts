/** Words of a note as one line of another text: links and addresses are kept, all else means nothing there. */

import { inlineIn, type Link } from "../text/inline";
import { inertText } from "../text/plain";

/** How a link of the note is written in the other text; empty to leave it out. */
export type Relink = (link: Link) => string;

/** Around the number of a link or an address while the words about it are made inert: no note holds these signs. */
const BEFORE = "\ue000";
const BEHIND = "\ue001";
const HELD = /\ue000(\d+)\ue001/g;

/** An address among words. What is no sign of Markdown within it must stay: `__init__` is a name there. */
const ADDRESS = /(^|[\s(])(https?:\/\/(?:[\w./?&#@+,!-]|:(?!:)|=(?!=)|~(?!~)|%(?!%))*[\w/])/g;

export function inertLine(markdown: string, relink: Relink): string {
	const text = withoutControls(markdown.replace(/[\ue000\ue001]/g, ""));
	const kept: string[] = [];
	const hold = (what: string): string => BEFORE + String(kept.push(what) - 1) + BEHIND;
	const between = (from: number, to: number): string =>
		text.slice(from, to).replace(ADDRESS, (_, before: string, address: string) => before + hold(address));
	let held = "";
	let at = 0;
	for (const token of inlineIn(text)) {
		if (token.from < at) continue;
		held += between(at, token.from);
		const link = "target" in token ? relink(token) : null;
		if (link === null) held += text.slice(token.from, token.to);
		else if (link !== "") held += hold(link);
		at = token.to;
	}
	const words = inertText(held + between(at, text.length));
	// A text that is built to come apart loses its links with its markup.
	if ([...words.matchAll(HELD)].length !== kept.length) return atStart(inertText(text));
	return atStart(words.replace(HELD, (_, index: string) => kept[Number(index)] ?? ""));
}

/** A terminal obeys control characters, and no note should get any. */
export function withoutControls(text: string): string {
	return text.replace(/\p{Cc}+/gu, " ");
}

/** What would begin a box, a list, a heading, a quotation, a table or a rule at a line's start. */
function atStart(words: string): string {
	if (/^\d{1,9}[.)](?:\s|$)/.test(words)) return words.replace(/[.)]/, "\\$&");
	return /^[-+*>#|~`=_]|^\[.?\](?!\()/u.test(words) ? `\\${words}` : words;
}
