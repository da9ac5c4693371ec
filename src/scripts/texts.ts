/** The app's vault as reports see it: a report that lacks a text is made again once that is read. */

import type { Problem } from "../notes/problem";
import type { Vault } from "../report/vault";
import type { Index } from "../vault/index";
import { Slices } from "../vault/slices";
import type { NoteText } from "./note-text";

export class Texts {
	private readonly texts = new Map<string, string | null>();
	/** Notes that are no UTF-8. */
	private readonly foreign = new Map<string, Problem>();
	/** Asked for and not there. */
	private readonly wanted = new Set<string>();
	private readonly slices = new Slices();

	constructor(
		private readonly index: Index,
		private readonly notes: NoteText,
	) {}

	/** As far as it is read. */
	get vault(): Vault {
		const { graph, unread } = this.index;
		return { graph, unread: new Map([...unread, ...this.foreign]), textOf: (path) => this.textOf(path) };
	}

	/** Makes a report in short slices, with all the texts it asks for. */
	async report<Report>(steps: (vault: Vault) => Generator<void, Report>): Promise<Report> {
		for (;;) {
			const report = await this.slices.all(steps(this.vault));
			if (this.wanted.size === 0) return report;
			for (const path of this.wanted) this.texts.set(path, await this.read(path));
			this.wanted.clear();
		}
	}

	/** Finds every note that is no UTF-8. */
	async lookAtAll(): Promise<void> {
		for (const path of this.index.graph.paths()) await this.read(path);
	}

	private async read(path: string): Promise<string | null> {
		const { text, isForeign } = await this.notes.read(path);
		if (isForeign) this.foreign.set(path, { code: "not-utf8", line: 1 });
		await this.slices.next();
		return text;
	}

	private textOf(path: string): string | null {
		const text = this.texts.get(path);
		if (text === undefined) this.wanted.add(path);
		return text ?? null;
	}
}
