/** Links of a status update as the user's own settings have them, for the note it is put into. */

import type { App } from "obsidian";
import { linkToIn } from "../../status/link";
import type { Layout, LinkTo } from "../../status/markdown";
import { baseName } from "../../text/path";
import type { Index } from "../../vault/index";

/** @param into path of the note; empty where nobody knows where the text will go */
export function layoutFor(app: App, index: Index, into: string, level: number): Layout {
	const { graph } = index;
	const fallback = linkToIn(graph.files, into);
	const link: LinkTo = (path, alias, subpath) => {
		const file = app.vault.getFileByPath(path);
		if (!file) return fallback(path, alias, subpath);
		const behind = subpath === null ? undefined : `#${subpath}`;
		// A picture is linked to, not shown.
		return app.fileManager.generateMarkdownLink(file, into, behind, alias ?? undefined).replace(/^!/, "");
	};
	// A dated note that links to a project is a contact with it: telling of a project must not count as one.
	const words: LinkTo = (path, alias, subpath) =>
		graph.isTracked(path) ? (alias ?? graph.get(path)?.title ?? baseName(path)) : link(path, alias, subpath);
	return {
		level,
		linkTo: into !== "" && isDated(index, into) ? words : link,
		resolve: (target, from) => graph.files.resolve(target, from),
	};
}

/** A note that was made a moment ago may not be known yet: then it is taken for one that is dated. */
function isDated({ graph }: Index, path: string): boolean {
	return graph.get(path) === undefined || graph.source(path) !== null;
}
