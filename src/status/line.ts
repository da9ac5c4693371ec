/** Words of a note as one line of another text: links are kept, all else means nothing there. */

import { inlineIn, type Link } from "../text/inline";
import { inertText } from "../text/plain";

/** How a link of the note is written in the other text; empty to leave it out. */
export type Relink = (link: Link) => string;

/** Around the number of a link while the words about it are made inert: no note holds these signs. */
const BEFORE = "\ue000";
const BEHIND = "\ue001";
const HELD = /\ue000(\d+)\ue001/g;

export function inertLine(markdown: string, relink: Relink): string {
	const text = markdown.replace(/[\ue000\ue001]/g, "");
	const links: string[] = [];
	let held = "";
	let at = 0;
	for (const token of inlineIn(text)) {
		if (!("target" in token) || token.from < at) continue;
		const link = relink(token);
		held += text.slice(at, token.from);
		if (link !== "") held += BEFORE + String(links.push(link) - 1) + BEHIND;
		at = token.to;
	}
	const words = inertText(held + text.slice(at));
	// A text that is built to come apart loses its links with its markup.
	if ([...words.matchAll(HELD)].length !== links.length) return atStart(inertText(text));
	return atStart(words.replace(HELD, (_, index: string) => links[Number(index)] ?? ""));
}

/** What would begin a box, a list, a heading, a quotation, a table or a rule at a line's start. */
function atStart(words: string): string {
	if (/^\d{1,9}[.)](?:\s|$)/.test(words)) return words.replace(/[.)]/, "\\$&");
	return /^[-+*>#|~`=_]|^\[.?\](?!\()/u.test(words) ? `\\${words}` : words;
}
