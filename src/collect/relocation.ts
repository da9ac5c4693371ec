/** Words that move from one note to another: their links go on leading where they led. */

import type { FileTable } from "../rollup/files";
import type { LinkWriter } from "../rollup/link";
import { linksIn, type Link } from "../text/inline";

export interface Move {
	from: string;
	to: string;
	files: FileTable;
	linkTo: LinkWriter;
}

/** Links that lead elsewhere from the other note are written anew; embeds become links. */
export function relocated(text: string, move: Move): string {
	let result = "";
	let at = 0;
	for (const link of linksIn(text)) {
		// An image in a link's text goes with the link.
		if (link.from < at) continue;
		result += text.slice(at, link.from) + moved(text, link, move);
		at = link.to;
	}
	return result + text.slice(at);
}

function moved(text: string, link: Link, { from, to, files, linkTo }: Move): string {
	const written = text.slice(link.from + (link.embed ? 1 : 0), link.to);
	if (link.external) return written;
	const file = link.target === "" ? from : files.resolve(link.target, from);
	const stays = file === null || (link.target !== "" && files.resolve(link.target, to) === file);
	return stays ? written : linkWith(linkTo(file, to), link.subpath, link.alias);
}

/** A link with a place in the note it leads to, and with a text of its own. */
export function linkWith(written: string, subpath: string | null, alias: string | null = null): string {
	const [link] = linksIn(written);
	if (!link || (subpath === null && alias === null)) return written;
	const place = subpath === null ? "" : `#${subpath}`;
	if (link.kind === "wiki") {
		const shown = (alias ?? link.alias ?? "").replace(/[[\]|]+/g, " ").trim();
		return `[[${link.written}${place}${shown === "" ? "" : `|${shown}`}]]`;
	}
	const encoded = place.replace(/[\s()<>%]/g, (sign) => encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"));
	const address = link.written + encoded;
	return `[${alias ?? link.alias ?? ""}](${/\s/.test(address) ? `<${address}>` : address})`;
}
