import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NoteFacts } from "../../src/notes/reading";
import { Store, type Kept } from "../../src/vault/store";
import { newDevice } from "./stage";

function kept(path: string, mtime = 1): Kept {
	const facts: NoteFacts = {
		path,
		type: null,
		tracked: null,
		title: path,
		heading: null,
		names: [path],
		dated: null,
		hasLastContact: false,
		excluded: false,
		source: null,
		problems: [],
	};
	return { mtime, size: 10, facts };
}

async function all(store: Store, fingerprint = "rules"): Promise<[string, Kept][]> {
	const found: [string, Kept][] = [];
	for await (const page of store.pages(fingerprint)) found.push(...page);
	return found;
}

/** Does something to the database as it lies on the device. */
async function meddle(work: (notes: IDBObjectStore) => void): Promise<void> {
	const database = await opened(globalThis.indexedDB.open("device"));
	await new Promise<void>((resolve) => {
		const transaction = database.transaction("notes", "readwrite");
		transaction.oncomplete = () => resolve();
		work(transaction.objectStore("notes"));
	});
	database.close();
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(new Error("not opened"));
	});
}

/** A store that holds two notes, as the next start finds it. */
async function filled(): Promise<Store> {
	const store = new Store("device");
	await all(store);
	for (const path of ["a.md", "b.md"]) store.keep(path, kept(path));
	await store.close();
	return new Store("device");
}

beforeEach(() => {
	newDevice();
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
	newDevice();
});

describe("a store", () => {
	it("gives back at the next start what was kept, and not what is gone", async () => {
		const store = await filled();
		expect(await all(store)).toEqual([["a.md", kept("a.md")], ["b.md", kept("b.md")]]);
		store.keep("a.md", null);
		store.keep("b.md", kept("b.md", 2));
		await store.close();
		expect(await all(new Store("device"))).toEqual([["b.md", kept("b.md", 2)]]);
	});

	it("gives back hundreds of notes page by page", async () => {
		const store = new Store("device");
		await all(store);
		const paths = Array.from({ length: 450 }, (_, at) => `Note ${String(at).padStart(3, "0")}.md`);
		for (const path of paths) store.keep(path, kept(path));
		await store.close();
		const sizes: number[] = [];
		const found: string[] = [];
		for await (const page of new Store("device").pages("rules")) {
			sizes.push(page.length);
			found.push(...page.map(([path]) => path));
		}
		expect(found).toEqual(paths);
		expect(sizes).toEqual([200, 200, 50]);
	});

	it("holds nothing that was read by other rules", async () => {
		expect(await all(await filled(), "other rules")).toEqual([]);
		expect(await all(new Store("device"), "rules")).toEqual([]);
	});

	it("does not let what was read by old rules come behind the clearing", async () => {
		const store = await filled();
		await all(store);
		for (let at = 0; at < 300; at++) store.keep(`Note ${at}.md`, kept(`Note ${at}.md`));
		void store.flush();
		store.keep("late.md", kept("late.md"));
		expect(await all(store, "other rules")).toEqual([]);
		store.keep("new.md", kept("new.md"));
		await store.close();
		expect((await all(new Store("device"), "other rules")).map(([path]) => path)).toEqual(["new.md"]);
	});

	it("writes ten seconds after the first change, all changes at once, and nothing after it was closed", async () => {
		const store = new Store("device");
		await all(store);
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		store.keep("a.md", kept("a.md"));
		vi.advanceTimersByTime(9_000);
		store.keep("a.md", kept("a.md", 2));
		expect(vi.getTimerCount()).toBe(1);
		vi.advanceTimersByTime(1_000);
		expect(vi.getTimerCount()).toBe(0);
		store.keep("b.md", kept("b.md"));
		const closed = store.close();
		expect(vi.getTimerCount()).toBe(0);
		vi.useRealTimers();
		await closed;
		store.keep("c.md", kept("c.md"));
		expect((await all(new Store("device"))).map(([path, { mtime }]) => [path, mtime])).toEqual([["a.md", 2], ["b.md", 1]]);
	});
});

describe("a database that is damaged or absent", () => {
	it.each([
		["is not there", () => Reflect.deleteProperty(globalThis, "indexedDB")],
		["may not be used", () => vi.spyOn(globalThis.indexedDB, "open").mockImplementation(() => {
			throw new DOMException("no", "SecurityError");
		})],
		["is of a newer version", () => opened(globalThis.indexedDB.open("device", 7)).then((database) => database.close())],
	])("holds nothing where it %s", async (_, damage) => {
		await damage();
		const store = new Store("device");
		expect(await all(store)).toEqual([]);
		store.keep("a.md", kept("a.md"));
		await store.close();
	});

	it("begins anew where its tables are missing", async () => {
		(await opened(globalThis.indexedDB.open("device", 1))).close();
		const store = new Store("device");
		expect(await all(store)).toEqual([]);
		await store.close();
		expect(await all(await filled())).toHaveLength(2);
	});

	it("begins anew where reading it fails", async () => {
		const store = await filled();
		const fail = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
			throw new DOMException("broken", "UnknownError");
		});
		expect(await all(store)).toEqual([]);
		fail.mockRestore();
		await store.close();
		expect(await all(new Store("device"))).toEqual([]);
	});

	it("does not wait for a browser that never answers", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		vi.spyOn(globalThis.indexedDB, "open").mockReturnValue({} as IDBOpenDBRequest);
		const found = all(new Store("device"));
		await vi.advanceTimersByTimeAsync(5_000);
		expect(await found).toEqual([]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it.each<[string, unknown]>([
		["nothing", null],
		["no facts", { mtime: 1, size: 1 }],
		["another note's facts", kept("b.md")],
		["facts without names", { mtime: 1, size: 1, facts: { path: "a.md" } }],
	])("leaves out a note of which it holds %s", async (_, garbage) => {
		const store = await filled();
		await meddle((notes) => notes.put(garbage, "a.md"));
		expect((await all(store)).map(([path]) => path)).toEqual(["b.md"]);
	});

	it("goes on without a note that cannot be stored", async () => {
		const store = await filled();
		await all(store);
		const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
			throw new DOMException("full", "QuotaExceededError");
		});
		store.keep("a.md", kept("a.md", 2));
		await store.flush();
		full.mockRestore();
		store.keep("b.md", kept("b.md", 2));
		await store.close();
		expect((await all(new Store("device"))).map(([, { mtime }]) => mtime)).toEqual([1, 2]);
	});
});
