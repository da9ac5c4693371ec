/**
 * A note's words made fit for a row: Markdown inside a line, and nothing that loads, embeds or runs. Embeds become links,
 * HTML becomes text, and code is kept aside so that no post-processor sees it: some of them run what it says.
 */

import { inlineIn } from "../../text/inline";
import { fold } from "../../text/plain";
import { withoutEnd } from "../../text/ends";

export interface Inline {
	/** What is given to the app's renderer. */
	markdown: string;
	/** The code spans taken out; `held(n)` stands for the one at n. */
	codes: string[];
}

/** From the area of Unicode that is for private use, so that no font, language or renderer makes anything of them. */
const OPEN = "\ue0f0";
const CLOSE = "\ue0f1";
export const HELD = /\ue0f0(\d+)\ue0f1/;

const held = (index: number): string => `${OPEN}${index}${CLOSE}`;

export function inlineOf(markdown: string): Inline {
	const text = fold(markdown.replace(/[\ue0f0\ue0f1]/g, "").replace(/<br\s*\/?>/gi, " "));
	const codes: string[] = [];
	// What stands before a link may make an image of it.
	return { markdown: unblocked(escaped(harmless(text, codes).trim(), /(\\*)(!(?=\[))|\\+/g)), codes };
}

/** @param isLabel whether the text is what a link shows: a link in it is its words */
function harmless(text: string, codes: string[], isLabel = false): string {
	let result = "";
	let at = 0;
	for (const token of inlineIn(text)) {
		// An image in a link's text lies before the link's end.
		if (token.from < at) continue;
		result += plain(text.slice(at, token.from));
		const written = text.slice(token.from, token.to).replace(/^!/, "");
		if (token.kind === "code") {
			const inside = withoutEnd(written.replace(/^`+/, ""), /`/);
			result += held(codes.push(inside.trim() !== "" && inside.startsWith(" ") && inside.endsWith(" ") ? inside.slice(1, -1) : inside) - 1);
		} else if (token.kind === "wiki") {
			result += written;
		} else if (token.kind === "markdown") {
			const label = token.alias ?? "";
			const shown = harmless(label, codes, true);
			if (isLabel) result += shown;
			else result += written.startsWith(`[${label}]`) ? `[${shown}]${written.slice(label.length + 2)}` : plain(written);
		}
		at = token.to;
	}
	return result + plain(text.slice(at));
}

/** Backticks without a partner, and tags: a mere address in angle brackets stays a link. */
function plain(text: string): string {
	return escaped(text, /(\\*)(`|<(?![a-z][\w+.-]*:[^<>\s]*>))|\\+/gi);
}

/**
 * Each of the signs is but itself; one that is so already stays as it is.
 * @param signs the backslashes and the sign behind them, or backslashes alone: else a run of them is tried from each one
 */
function escaped(text: string, signs: RegExp): string {
	return text.replace(signs, (found, slashes?: string, sign?: string) => (slashes === undefined || sign === undefined || slashes.length % 2 === 1 ? found : `${slashes}\\${sign}`));
}

/** What would begin a heading, list, quote, table, fence or rule at the start of a line begins none. */
function unblocked(text: string): string {
	const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
	if (numbered) return `${numbered[1] ?? ""}\\${text.slice(numbered[1]?.length)}`;
	return /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|\||~~~|\$\$|={1,}$|-{2,}$|(?:[-*_]\s*){3,}$|\[\^[^\]]+\]:)/.test(text) ? `\\${text}` : text;
}
