/** Whether a note's own words name somebody: at word boundaries, in any case. */

import { ListHeadings } from "../notes/source";
import { readNote, type Reader } from "../notes/reading";
import { isIntention } from "../notes/intention";
import { plainText } from "../text/plain";

/**
 * Whether one of the names stands in a text.
 * @param reader given when the text is a whole note: lists below "Related", open tasks, quotations, code and comments
 * are then left out.
 */
export function namesStandIn(text: string, names: readonly string[], reader?: Reader): boolean {
	const words = (reader ? ownWords(text, reader) : text).normalize("NFC").toLowerCase();
	return names.some((name) => standsIn(words, name.normalize("NFC").toLowerCase()));
}

function standsIn(words: string, name: string): boolean {
	if (name === "") return false;
	for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
		const before = at === 0 ? " " : words.charAt(at - 1);
		const after = words.slice(at + name.length, at + name.length + 2);
		if (!/[\p{L}\p{N}_]$/u.test(before) && !/^[\p{L}\p{N}_]/u.test(after)) return true;
	}
	return false;
}

function ownWords(text: string, reader: Reader): string {
	const { outline } = readNote("", text, reader);
	const headings = new ListHeadings(outline, reader.settings, reader.names);
	const parts: string[] = [];
	for (const block of outline.blocks) {
		if (block.quoted || (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "table")) continue;
		const listed = headings.listAt(block.from) && block.item >= 0;
		if (listed || isIntention(outline, block)) continue;
		parts.push(plainText(text, block.start, outline.lines.end(block.to)));
	}
	return parts.join("\n");
}
