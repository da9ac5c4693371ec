/** Reads the app's vault through the core: one note for the panel, all of them for a rollup. */

import { parseYaml, type App, type TFile } from "obsidian";
import { createReader, factsOf, readNote, type Note, type Reader } from "../notes/reading";
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

	/** The note with its structure, when it is tracked; else null. Its place among the files decides with its text. */
	async tracked(file: TFile): Promise<Note | null> {
		const text = await this.textOf(file);
		if (text === null) return null;
		const note = readNote(file.path, text, this.reader);
		const graph = new Graph(this.reader);
		for (const { path } of this.app.vault.getFiles()) graph.addFile(path);
		graph.set(factsOf(note, this.reader));
		return graph.isTracked(file.path) ? note : null;
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
