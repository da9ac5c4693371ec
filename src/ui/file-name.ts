/** A title as the name of a file that every system can hold and every link can lead to. */

import { withoutEnd } from "../text/ends";

/** Longest name in bytes: file systems hold 255, and a number and the ending have to fit too. */
const LONGEST = 200;
/** Windows keeps these for itself, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Without an ending. Strokes between two words become a dash, all else that is not allowed goes.
 * @param untitled for a title of which nothing is left
 */
export function fileNameOf(title: string, untitled: string): string {
	const plain = title
		.normalize("NFC")
		// Control and format characters, and halves of characters.
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (char) => (/\s/.test(char) ? " " : ""))
		.replace(/[\s\\/|]+|:(?=\S)/g, (found) => (found.trim() === "" ? found : "-"))
		.replace(/[:*?"<>#^[\]]/g, "")
		// Two of them begin a comment inside a link.
		.replace(/%{2,}/g, "%")
		.replace(/\s+/g, " ");
	const name = trimmed(cut(trimmed(plain)));
	if (name === "") return untitled;
	return RESERVED.test(name) ? name.replace(/^[^.]+/, "$&_") : name;
}

/** A dot in front hides a file, dots and blanks at its end are lost on Windows. */
function trimmed(name: string): string {
	return withoutEnd(name.replace(/^[.\s-]+/, ""), /[.\s-]/);
}

function cut(name: string): string {
	const encoder = new TextEncoder();
	let bytes = 0;
	let kept = "";
	for (const char of name) {
		bytes += encoder.encode(char).length;
		if (bytes > LONGEST) return kept;
		kept += char;
	}
	return kept;
}

/** The first of `name`, `name 1`, `name 2` … that is not taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
	let free = name;
	for (let number = 1; isTaken(free); number++) free = `${name} ${number}`;
	return free;
}
