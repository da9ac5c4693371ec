/** Links of a status update, for hosts that make none themselves. */

import type { FileTable } from "../rollup/files";
import { linkWriter } from "../rollup/link";
import type { LinkTo } from "./markdown";

/** Wikilinks where these can hold the name, as the rollup writes them. @param from the note they are for */
export function linkToIn(files: FileTable, from: string): LinkTo {
	const write = linkWriter(files);
	return (path, alias, subpath) => {
		const link = write(path, from);
		const behind = subpath === null ? "" : `#${subpath}`;
		if (link.startsWith("[[")) return `${link.slice(0, -2)}${behind}${alias === null ? "" : `|${alias}`}]]`;
		const end = link.indexOf("](");
		return `[${alias ?? link.slice(1, end)}](${link.slice(end + 2, -1)}${encoded(behind)})`;
	};
}

/** Parentheses would end the link. */
function encoded(subpath: string): string {
	return encodeURI(subpath).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
