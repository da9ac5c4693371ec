/** Links to a file as text, for hosts that make none themselves. */

import { linksIn } from "../text/inline";
import { baseName, fileName } from "../text/path";
import { plainText } from "../text/plain";
import type { FileTable } from "./files";

/** Writes a link to `path` for the note `from`. */
export type LinkWriter = (path: string, from: string) => string;

/** A wikilink with the shortest path that no other file shares; a Markdown link for names that no wikilink can hold. */
export function linkWriter(files: FileTable): LinkWriter {
	return (path, from) => {
		const target = files.shortest(path);
		const link = `[[${target}]]`;
		const read = linksIn(link)[0];
		if (read?.target === target && files.resolve(target, from) === path) return link;
		const encoded = path.split("/").map(encodeSegment).join("/");
		return `[${plainText(baseName(fileName(path))).replace(/[[\]]/g, "")}](${encoded})`;
	};
}

function encodeSegment(segment: string): string {
	return encodeURIComponent(segment).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
