/** What is known of the vault by one set of rules: the graph, and which state of which file each note in it was read from. */

import { parseYaml, type App, type TFile } from "obsidian";
import { cachedFacts } from "../notes/cached";
import type { Problem } from "../notes/problem";
import { createReader, factsOf, readNote, type NoteFacts } from "../notes/reading";
import { Graph } from "../rollup/graph";
import { rulesIn, type Settings } from "../settings/schema";
import { hashOf } from "../text/hash";
import { Slices } from "./slices";
import type { Kept, Store } from "./store";

declare const PROJECT_PULSE_VERSION: string;

/** Reads under way at once: each waits for the disk, none for the processor. */
const READERS = 8;

/** A note's text of one moment, with the state its file was in. */
export interface Heard extends Pick<Kept, "mtime" | "size"> {
	text: string;
}

export interface FillHost {
	/** What was known of a note before, for one that cannot be read now. */
	last: (path: string) => NoteFacts | undefined;
	/** Hands over a text that is there already. */
	heard: (file: TFile) => Heard | undefined;
	/** Whether nobody waits for the end any more. */
	isGivenUp: () => boolean;
}

export class Known {
	readonly graph: Graph;
	/** Notes that could not be read; what was known of them before still counts. */
	readonly unread = new Map<string, Problem>();
	/** Another file may come to bear the name of one that is in. */
	private readonly origins = new Map<string, { file: TFile; mtime: number }>();

	constructor(
		private readonly app: App,
		private readonly settings: Settings,
		private readonly store: Store,
	) {
		this.graph = new Graph(createReader(settings, (yaml): unknown => parseYaml(yaml)));
	}

	/** Whether the note under this path was read from this file, in whatever state. */
	isOf(path: string, file: TFile): boolean {
		return this.origins.get(path)?.file === file;
	}

	/** Whether the note is in as its file stands. */
	isCurrent(file: TFile): boolean {
		return this.isOf(file.path, file) && this.origins.get(file.path)?.mtime === file.stat.mtime;
	}

	/** Takes in every note; false when that was given up. */
	async fill(host: FillHost): Promise<boolean> {
		const slices = new Slices();
		const kept = await this.kept(slices, host);
		const undecided: TFile[] = [];
		for (const file of this.app.vault.getFiles()) {
			await slices.next();
			if (host.isGivenUp()) return false;
			const { path, stat } = file;
			this.graph.addFile(path);
			if (file.extension !== "md") continue;
			const known = kept.get(path);
			const isSame = known?.mtime === stat.mtime && known.size === stat.size;
			const facts = isSame ? known.facts : this.decided(file);
			if (facts) {
				this.graph.set(facts);
				this.origins.set(path, { file, mtime: stat.mtime });
			} else undecided.push(file);
		}
		for (const path of kept.keys()) if (!this.graph.files.has(path)) this.store.keep(path, null);
		const next = undecided[Symbol.iterator]();
		const reading = async (): Promise<void> => {
			for (const file of next) {
				if (host.isGivenUp()) return;
				const { path } = file;
				const facts = await this.read(file, host.heard(file), () => host.last(path) ?? kept.get(path)?.facts);
				if (facts) this.graph.set(facts);
				await slices.next();
			}
		};
		await Promise.all(Array.from({ length: READERS }, reading));
		return !host.isGivenUp();
	}

	/**
	 * The facts of a note. A failed read is no sign that it says nothing: then it is what it was last.
	 * @param heard its text, where that is there already
	 */
	async read(file: TFile, heard?: Heard, last?: () => NoteFacts | undefined): Promise<NoteFacts | null> {
		const { path } = file;
		const { mtime, size } = heard ?? file.stat;
		try {
			const text = heard?.text ?? (await this.app.vault.cachedRead(file));
			const facts = this.factsIn(path, text);
			this.unread.delete(path);
			this.origins.set(path, { file, mtime });
			this.store.keep(path, { mtime, size, facts });
			return facts;
		} catch (error) {
			const what = error instanceof Error ? error.message : String(error);
			// One that is gone meanwhile is not unreadable.
			if (file.path === path && this.app.vault.getFileByPath(path)) this.unread.set(path, { code: "unreadable", line: 1, what });
			const facts = last?.();
			return facts ? { ...facts, path } : null;
		}
	}

	/** Nothing is under this path any more. */
	forget(path: string): void {
		this.graph.delete(path);
		this.unread.delete(path);
		this.origins.delete(path);
		this.store.keep(path, null);
	}

	private async kept(slices: Slices, host: FillHost): Promise<Map<string, Kept>> {
		const kept = new Map<string, Kept>();
		const fingerprint = hashOf(`${PROJECT_PULSE_VERSION} ${rulesIn(this.settings)}`);
		for await (const page of this.store.pages(fingerprint)) {
			if (host.isGivenUp()) break;
			for (const [path, note] of page) kept.set(path, note);
			await slices.next();
		}
		return kept;
	}

	private decided(file: TFile): NoteFacts | null {
		const cached = this.app.metadataCache.getFileCache(file);
		return cached && cachedFacts(file.path, cached, this.graph.reader);
	}

	/** In strings of their own: a piece cut from a text keeps the whole text in memory. */
	private factsIn(path: string, text: string): NoteFacts {
		const { reader } = this.graph;
		return JSON.parse(JSON.stringify(factsOf(readNote(path, text, reader), reader))) as NoteFacts;
	}
}
