/** Items that nobody wants to be offered again: texts of a project's property, each a link to the source and the item's words. */

import type { Value } from "../notes/frontmatter";
import type { Note, Reader } from "../notes/reading";
import { textsIn } from "../notes/source";
import { propertyOf } from "../notes/value";
import { linksIn } from "../text/inline";
import { baseName } from "../text/path";
import { nameKey, plainText, shorten } from "../text/plain";

/** Characters of an item's words: enough to know it again. */
const LENGTH = 120;

export interface Dismissal {
	/** The link's target, or a bare name. */
	target: string;
	/** Null for all items of the source. */
	words: string | null;
}

/** @param markdown null for all items of the source */
export function dismissalText(link: string, markdown: string | null): string {
	return markdown === null ? link : `${link} ${dismissedWords(markdown)}`;
}

/** The words of an item as they are remembered. */
export function dismissedWords(markdown: string): string {
	const words = plainText(markdown);
	return words.length > LENGTH ? shorten(words, LENGTH).replace(/\.{3}$/, "").trimEnd() : words;
}

export function dismissalsIn(note: Note, { settings }: Reader): Dismissal[] {
	// Broken properties elsewhere must not bring back what the user dismissed.
	return dismissalsOf(propertyOf(note.frontmatter.identity, settings.properties.collectSkip));
}

export function dismissalsOf(value: Value | undefined): Dismissal[] {
	return [...textsIn(value)].map((text) => {
		const trimmed = text.trim();
		const link = linksIn(trimmed).find(({ from, external }) => from === 0 && !external);
		return link ? { target: link.target, words: trimmed.slice(link.to).trim() || null } : { target: trimmed, words: null };
	});
}

/** Whether the value has this text already. */
export function holdsDismissal(value: Value, text: string): boolean {
	const [wanted] = dismissalsOf(text);
	return dismissalsOf(value).some(({ target, words }) => {
		return nameKey(baseName(target)) === nameKey(baseName(wanted?.target ?? "")) && (words ?? "") === (wanted?.words ?? "");
	});
}
