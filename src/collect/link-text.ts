/** What a link to a person, customer or project shows: the title of the note. */

import { linksIn } from "../text/inline";
import { nameKey, plainText } from "../text/plain";

/** The same link with the note's title for its text, where it would show the name of a file: many a note is called README. */
export function linkCalled(written: string, title: string): string {
	const [link] = linksIn(written);
	const name = title.replace(/[[\]|]/g, "").trim();
	if (!link || name === "" || nameKey(plainText(written)) === nameKey(name)) return written;
	if (link.kind === "markdown") return `[${name}](${written.slice(written.lastIndexOf("](") + 2)}`;
	return `[[${link.written}${link.subpath === null ? "" : `#${link.subpath}`}|${name}]]`;
}
