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
/** Notes that are handed over at once: turning them from what the browser stored takes a few milliseconds. */
const PAGE = 200;

/** Where the browser keeps nothing, or nothing any more, this quietly holds nothing. */
export class Store {
	private database: Promise<IDBDatabase | null> | null = null;

	/** @param name of the database: one for each vault on the device */
	constructor(private readonly name: string) {}

	/** All notes in pages. What was read by other rules, as the fingerprint tells, is thrown away. */
	async *pages(fingerprint: string): AsyncGenerator<[string, Kept][]> {
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
				const paths = (await this.ask(database, NOTES, (store) => store.getAllKeys(range, PAGE))) as string[];
				const kept = (await this.ask(database, NOTES, (store) => store.getAll(range, PAGE))) as Kept[];
				const last = paths.at(-1);
				if (last === undefined) return;
				yield paths.flatMap((path, at) => (kept[at] ? [[path, kept[at]]] : []));
				after = IDBKeyRange.lowerBound(last, true);
			}
		} catch {
			// A damaged database costs time, nothing else.
		}
	}

	/** Null for a note that is gone. */
	async put(notes: ReadonlyMap<string, Kept | null>): Promise<void> {
		const database = await this.open();
		if (!database || notes.size === 0) return;
		try {
			await this.change(database, (store) => {
				for (const [path, kept] of notes) {
					if (kept) store.put(kept, path);
					else store.delete(path);
				}
			});
		} catch {
			// Full, or closed meanwhile: these notes are read again at the next start.
		}
	}

	async close(): Promise<void> {
		(await this.database)?.close();
		this.database = Promise.resolve(null);
	}

	private open(): Promise<IDBDatabase | null> {
		this.database ??= new Promise((resolve) => {
			try {
				const request = window.indexedDB.open(this.name, 1);
				request.onupgradeneeded = () => {
					request.result.createObjectStore(NOTES);
					request.result.createObjectStore(ABOUT);
				};
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => resolve(null);
				request.onblocked = () => resolve(null);
			} catch {
				resolve(null);
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
