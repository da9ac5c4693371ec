/** Opens a folder as a vault: every note read once, the graph filled. */

import { factsOf, readNote, type Reader } from "../notes/reading";
import type { Problem } from "../notes/problem";
import type { Vault } from "../report/vault";
import { Graph } from "../rollup/graph";
import { decode, listFiles, readBytes } from "./folder.mjs";
import type { Progress } from "./progress.mjs";

export function openVault(root: string, reader: Reader, progress: Progress): Vault {
	const graph = new Graph(reader);
	const texts = new Map<string, string>();
	const unread = new Map<string, Problem>();
	const files = listFiles(root, (folder, error) => void unread.set(folder || ".", unreadable(error)));
	progress.begin("Reading notes", files.length);
	for (const path of files) {
		progress.step();
		const text = path.toLowerCase().endsWith(".md") ? readNoteText(root, path, unread) : null;
		if (text === null) {
			graph.addFile(path);
			continue;
		}
		texts.set(path, text);
		graph.set(factsOf(readNote(path, text, reader), reader));
	}
	progress.end();
	return { graph, unread, textOf: (path) => texts.get(path) ?? null };
}

function readNoteText(root: string, path: string, unread: Map<string, Problem>): string | null {
	try {
		const text = decode(readBytes(root, path));
		if (text === null) unread.set(path, { code: "not-utf8", line: 1 });
		return text;
	} catch (error) {
		unread.set(path, unreadable(error));
		return null;
	}
}

function unreadable(error: unknown): Problem {
	return { code: "unreadable", line: 1, what: (error as NodeJS.ErrnoException).code ?? "unknown error" };
}
