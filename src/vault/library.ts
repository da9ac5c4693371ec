/** Reads the app's vault through the core: one note for the panel, all of them for a rollup. */

import { parseYaml, type App, type TFile } from "obsidian";
import { isInnerFolderNote } from "../notes/identity";
import { createReader, factsOf, readNote, roleOf, type Note, type Reader } from "../notes/reading";
import type { Problem } from "../notes/problem";
import type { Vault } from "../report/vault";
import { Graph } from "../rollup/graph";
import type { Settings } from "../settings/schema";

export class Library {
	readonly reader: Reader;

	constructor(
		private readonly app: App,
		settings: Settings,
	) {
		this.reader = createReader(settings, (yaml): unknown => parseYaml(yaml));
	}

	/** The note with its structure, when it is tracked; else null. */
	async tracked(file: TFile): Promise<Note | null> {
		const text = await this.textOf(file);
		if (text === null) return null;
		const { path } = file;
		const note = readNote(path, text, this.reader);
		const hasFolder = (): boolean => this.app.vault.getFolderByPath(path.replace(/\.md$/i, "")) !== null;
		const role = roleOf(factsOf(note, this.reader), () => isInnerFolderNote(path) || hasFolder());
		return role === "tracked" ? note : null;
	}

	/** Every note, read once. */
	async whole(): Promise<Vault> {
		const graph = new Graph(this.reader);
		const texts = new Map<string, string>();
		const unread = new Map<string, Problem>();
		for (const file of this.app.vault.getFiles()) {
			const text = file.extension === "md" ? await this.textOf(file) : null;
			if (text === null) {
				graph.addFile(file.path);
				if (file.extension === "md") unread.set(file.path, { code: "unreadable", line: 1 });
				continue;
			}
			texts.set(file.path, text);
			graph.set(factsOf(readNote(file.path, text, this.reader), this.reader));
		}
		return { graph, unread, textOf: (path) => texts.get(path) ?? null };
	}

	private async textOf(file: TFile): Promise<string | null> {
		try {
			return await this.app.vault.cachedRead(file);
		} catch {
			// Gone or locked: the note counts as unread, and the rest goes on.
			return null;
		}
	}
}
