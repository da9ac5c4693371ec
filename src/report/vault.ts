/** A whole vault as reports see it: the graph, the texts, and what could not be read. */

import { readNote, type Note, type NoteFacts } from "../notes/reading";
import type { Problem } from "../notes/problem";
import type { Graph } from "../rollup/graph";
import type { TextReader } from "../rollup/reach";

export interface Vault {
	graph: Graph;
	textOf: TextReader;
	/** Files that could not be read, by path. */
	unread: ReadonlyMap<string, Problem>;
}

/** A note of the vault with its structure; null when its text cannot be had. */
export function noteAt(vault: Vault, path: string): Note | null {
	const text = vault.textOf(path);
	return text === null ? null : readNote(path, text, vault.graph.reader);
}

/** Tracked notes by path, of one type or of all (null). */
export function trackedNotes({ graph }: Vault, type: string | null): NoteFacts[] {
	return graph.paths().flatMap((path) => {
		const facts = graph.get(path);
		return facts && graph.isTracked(path) && (type === null || facts.tracked === type) ? [facts] : [];
	});
}

/** Names of all known persons, for owners of several words. */
export function personNames(vault: Vault): string[] {
	return trackedNotes(vault, "people").flatMap((facts) => [...vault.graph.namesOf(facts), facts.title]);
}

/** The notes a person may mean by a path or a name, best first: one, or several when that is not clear. */
export function notesCalled({ graph }: Vault, wanted: string): string[] {
	const path = wanted.replace(/\\/g, "/").replace(/^\.\//, "");
	for (const exact of [path, path + ".md"]) if (graph.get(exact)) return [exact];
	// No link is written here, so that all files of the name are meant alike.
	const files = path.includes("/") ? [] : graph.files.namesakes(path).filter((file) => graph.get(file));
	if (files.length > 0) return files;
	const found = graph.resolveLink(path, "");
	return found?.among ? [...found.among] : found?.path === undefined ? [] : [found.path];
}
