/** Links to a file as text, for hosts that make none themselves. */

import { linksIn } from "../text/inline";
import { baseName } from "../text/path";
import { inertText } from "../text/plain";
import type { FileTable } from "./files";

/** Writes a link to `path` for the note `from`. */
export type LinkWriter = (path: string, from: string) => string;

/** A wikilink with the shortest path that no other file shares; a Markdown link for names that no wikilink can hold. */
export function linkWriter(files: FileTable): LinkWriter {
	return (path, from) => {
		const leads = (target: string): boolean => files.resolve(target, from) === path;
		// A file at the root has no longer path, and one of its name may lie nearer.
		const short = files.shortest(path);
		const target = leads(short) ? short : `/${short}`;
		const link = `[[${target}]]`;
		if (linksIn(link)[0]?.target === target && leads(target)) return link;
		const encoded = path.split("/").map(encodeSegment).join("/");
		const name = inertText(baseName(path)).replace(/[[\]]/g, "");
		return `[${name || "link"}](${leads(path) ? "" : "/"}${encoded})`;
	};
}

function encodeSegment(segment: string): string {
	return encodeURIComponent(segment).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
