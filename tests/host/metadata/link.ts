/** What a wikilink or a Markdown link says: where it leads and what is shown for it. */

import type { Reference } from "obsidian";

/** A whole text that is one link, as a property may be. */
const WIKILINK = /^\[\[((?:(?!\[\[|\]\])[^\r\n])+)\]\]$/;
const MARKDOWN = /^\[([^[\]]*)\]\(([^\s()]+)\)$/;

/** An address of the web or of another program: `https://…`, `mailto:…`, `//…`. */
const OUTSIDE = /^(?:[a-z][a-z\d+.-]+:|\/\/)/i;

/** The reference that `[[inner]]` makes; `original` is the whole as it is written. */
export function wikilink(inner: string, original: string): Reference {
	// In a table the bar has a backslash, which is no part of the target. With nothing before it, it is no bar.
	const [, target = "", alias] = /^(.+?)(?:\\?\|(.*))?$/su.exec(inner) ?? [];
	const link = target.trim();
	return { link, original, displayText: alias ?? shown(link) };
}

/** The reference that `[label](target)` makes, or null for what leads out of the vault. */
export function markdownLink(label: string, target: string, original: string): Reference | null {
	if (target === "" || OUTSIDE.test(target)) return null;
	return { link: decoded(target), original, displayText: label };
}

/** The reference of a text that is a link and nothing else. */
export function onlyLink(text: string): Reference | null {
	const wiki = WIKILINK.exec(text);
	if (wiki) return wikilink(wiki[1] ?? "", text);
	const [, label, target] = MARKDOWN.exec(text) ?? [];
	return label === undefined || target === undefined ? null : markdownLink(label, target, text);
}

function shown(link: string): string {
	return link
		.split("#")
		.filter((part) => part !== "")
		.join(" > ");
}

function decoded(target: string): string {
	try {
		return decodeURI(target);
	} catch {
		return target;
	}
}
