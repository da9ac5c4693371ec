/** What was read out of notes, kept on this device between two starts: an unchanged note need not be read again. */

import type { NoteFacts } from "../notes/reading";

/** Facts with the state of the file they were read from. */
export interface Kept {
	mtime: number;
	size: number;
	facts: NoteFacts;
}

const NOTES = "notes";
const ABOUT = "about";
/** Notes that are handed over at once: turning them into what the browser stores, or back, takes a few milliseconds. */
const PAGE = 200;
/** Milliseconds until new facts are stored: typing changes a note many times. */
const DELAY = 10_000;
/** Milliseconds after which a browser that does not even answer is taken for one that keeps nothing. */
const PATIENCE = 5_000;

/** Where the browser keeps nothing, or nothing any more, this quietly holds nothing. */
export class Store {
	private database: Promise<IDBDatabase | null> | null = null;
	/** What is to be stored, null for a note that is gone. */
	private readonly waiting = new Map<string, Kept | null>();
	private timer: number | null = null;
	/** One write after the other: what was read by old rules must not come behind the clearing of the store. */
	private writing: Promise<void> = Promise.resolve();
	private isClosed = false;

	/** @param name of the database: one for each vault on the device */
	constructor(private readonly name: string) {}

	/** All notes in pages. What was read by other rules, as the fingerprint tells, is thrown away. */
	async *pages(fingerprint: string): AsyncGenerator<[string, Kept][]> {
		await this.flush();
		const database = await this.open();
		if (!database) return;
		try {
			if ((await this.ask(database, ABOUT, (store) => store.get("fingerprint"))) !== fingerprint) {
				await this.change(database, (notes, about) => {
					notes.clear();
					about.put(fingerprint, "fingerprint");
				});
				return;
			}
			let after: IDBKeyRange | null = null;
			for (;;) {
				const range: IDBKeyRange | null = after;
				const paths = await this.ask(database, NOTES, (store) => store.getAllKeys(range, PAGE));
				const notes: unknown[] = await this.ask(database, NOTES, (store) => store.getAll(range, PAGE));
				const last = paths.at(-1);
				if (last === undefined) return;
				yield paths.flatMap((path, at): [string, Kept][] => {
					const kept = notes[at];
					return typeof path === "string" && isKept(kept, path) ? [[path, kept]] : [];
				});
				after = IDBKeyRange.lowerBound(last, true);
			}
		} catch {
			// A damaged database costs time, nothing else.
			if (!this.isClosed) this.discard(database);
		}
	}

	/** Stores it in a while. Null for a note that is gone. */
	keep(path: string, kept: Kept | null): void {
		if (this.isClosed) return;
		this.waiting.set(path, kept);
		this.timer ??= window.setTimeout(() => void this.flush(), DELAY);
	}

	/** Stores what waits. */
	flush(): Promise<void> {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
		this.writing = this.writing.then(() => this.write());
		return this.writing;
	}

	async close(): Promise<void> {
		this.isClosed = true;
		await this.flush();
		(await this.database)?.close();
		this.database = Promise.resolve(null);
	}

	private async write(): Promise<void> {
		const all = [...this.waiting];
		this.waiting.clear();
		for (let from = 0; from < all.length; from += PAGE) await this.put(all.slice(from, from + PAGE));
	}

	private async put(notes: readonly [string, Kept | null][]): Promise<void> {
		const database = await this.open();
		try {
			if (!database) return;
			await this.change(database, (store) => {
				for (const [path, kept] of notes) {
					if (kept) store.put(kept, path);
					else store.delete(path);
				}
			});
		} catch {
			// Full, or closed by the system meanwhile: these notes are read again at the next start.
		}
	}

	/** Nothing is stored until the next start, which begins with an empty database. */
	private discard(database: IDBDatabase): void {
		this.database = Promise.resolve(null);
		try {
			database.close();
			window.indexedDB.deleteDatabase(this.name);
		} catch {
			// Then the next start finds it damaged again.
		}
	}

	private open(): Promise<IDBDatabase | null> {
		this.database ??= new Promise((resolve) => {
			const patience = window.setTimeout(() => resolve(null), PATIENCE);
			const answer = (database: IDBDatabase | null): void => {
				window.clearTimeout(patience);
				resolve(database);
			};
			try {
				const request = window.indexedDB.open(this.name, 1);
				request.onupgradeneeded = () => {
					request.result.createObjectStore(NOTES);
					request.result.createObjectStore(ABOUT);
				};
				request.onsuccess = () => answer(request.result);
				request.onerror = request.onblocked = () => answer(null);
			} catch {
				answer(null);
			}
		});
		return this.database;
	}

	private ask<Result>(
		database: IDBDatabase,
		name: string,
		question: (store: IDBObjectStore) => IDBRequest<Result>,
	): Promise<Result> {
		return new Promise((resolve, reject) => {
			const request = question(database.transaction(name).objectStore(name));
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error(name));
		});
	}

	private change(
		database: IDBDatabase,
		write: (notes: IDBObjectStore, about: IDBObjectStore) => void,
	): Promise<void> {
		return new Promise((resolve, reject) => {
			const transaction = database.transaction([NOTES, ABOUT], "readwrite");
			transaction.oncomplete = () => resolve();
			transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error(NOTES));
			write(transaction.objectStore(NOTES), transaction.objectStore(ABOUT));
		});
	}
}

/** Whether it is what was stored under this path: one damaged note must not keep out all others. */
function isKept(value: unknown, path: string): value is Kept {
	const { mtime, size, facts } = (value ?? {}) as Partial<Kept>;
	return typeof mtime === "number" && typeof size === "number" && facts?.path === path && Array.isArray(facts.names);
}
