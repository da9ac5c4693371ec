/** Texts for work that can await nothing: what it asked for in vain is read, and it is done again. */

import { Slices } from "./slices";

export class Texts {
	private readonly texts = new Map<string, string | null>();
	/** Asked for and not there. */
	private readonly wanted = new Set<string>();
	private readonly slices = new Slices();

	/** @param read gives null for what cannot be had */
	constructor(private readonly read: (path: string) => Promise<string | null>) {}

	/** As far as it is read. */
	readonly textOf = (path: string): string | null => {
		const text = this.texts.get(path);
		if (text === undefined) this.wanted.add(path);
		return text ?? null;
	};

	/** Does the work in short slices, and again until it has everything it asks for. */
	async all<Result>(work: () => Generator<void, Result>): Promise<Result> {
		for (;;) {
			const result = await this.slices.all(work());
			if (this.wanted.size === 0) return result;
			await this.readAll([...this.wanted]);
		}
	}

	/** Reads what will be asked for anyway, so that the work is done once. */
	async readAll(paths: Iterable<string>): Promise<void> {
		for (const path of paths) {
			if (!this.texts.has(path)) this.texts.set(path, await this.read(path));
			this.wanted.delete(path);
			await this.slices.next();
		}
	}
}
