import { mkdir, rm } from "node:fs/promises";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readNote } from "../../src/notes/reading";
import { arrivalsOf } from "../../src/rollup/rollup";
import { cachedMetadata } from "../host/metadata/cached-metadata";
import { CacheDatabase } from "../host/vault/cache-database";
import { NodeDisk } from "../host/vault/node-disk";
import { Blocking } from "./blocking";
import { folderOf, Indexed, IndexedVault, Reads } from "./indexed";
import { ADA, BUSY, IN_FOLDER, largeVault, LONE, personText, sourcePath, sourceText } from "./large-vault";

/** Milliseconds that no frame may be late. */
const LIMIT = 50;
const MINUTE = 60_000;

const notes = largeVault();
let vault: IndexedVault;
let blocking: Blocking;
const reads = new Reads();

beforeAll(async () => {
	// The stand-in for the browser's database works where the plugin works; the browser's own does not.
	Reflect.deleteProperty(globalThis, "indexedDB");
	const folder = await folderOf({});
	for (const inner of new Set([...notes.keys()].map(dirname))) await mkdir(join(folder, inner), { recursive: true });
	for (const [path, text] of notes) writeFileSync(join(folder, path), text);
	vault = await IndexedVault.open(folder, { warmCache: await lazyCache(folder), as: reads.of });
	await vault.settled();
	blocking = new Blocking(vault.host);
}, 3 * MINUTE);

afterAll(async () => {
	await vault.close();
	await rm(vault.folder, { recursive: true, force: true });
}, MINUTE);

beforeEach(() => {
	reads.paths.length = 0;
});

/** A cache that decides about ideas only: parsing everything takes the host a minute, and here the plugin has to do it. */
async function lazyCache(folder: string): Promise<CacheDatabase> {
	const database = new CacheDatabase();
	for (const { path, ...stat } of await new NodeDisk(folder).list()) {
		if (!stat.folder) database.set(path, stat, path.startsWith("Ideas/") ? cachedMetadata(notes.get(path) ?? "") : {});
	}
	return database;
}

/** Writes, and waits until all is in. */
async function write(path: string, text: string): Promise<void> {
	notes.set(path, text);
	await vault.write(path, text);
	await vault.settled();
}

/** The tracked notes that a source reaches. Their own texts matter only where the rule "related" is on. */
function reachedBy(source: string): string[] {
	const { graph } = vault.index;
	return vault.indexed.tracked().filter((path) => {
		const facts = graph.get(path);
		if (!facts?.path) return false;
		const arrivals = arrivalsOf(graph, facts, readNote(path, "", graph.reader), (one) => notes.get(one) ?? null);
		return arrivals.some(({ members }) => members.includes(source));
	});
}

describe("a vault of 10,000 notes", () => {
	it("is in after the first fill", () => {
		expect(notes.size).toBe(10_000);
		expect(vault.index.graph.paths()).toEqual([...notes.keys()].sort());
		const facts = vault.index.graph.get(ADA);
		expect(facts && vault.index.graph.candidates(facts).size).toBe(BUSY);
		expect(vault.indexed.announced).toEqual([null]);
	});

	it("announces of a changed source exactly the notes that it reaches and did reach", async () => {
		const path = sourcePath(4_321);
		const before = reachedBy(path);
		const text = sourceText(4_321, ["Work 7", "Work 8"]).replace(/participants: .*/, "participants: [Ada Quill]");
		const announced = await vault.after(() => write(path, text));
		const after = reachedBy(path);
		expect(before.length).toBeGreaterThanOrEqual(3);
		expect(after).toEqual(expect.arrayContaining([ADA, "Projects/Work 7.md", "Projects/Work 8/README.md"]));
		expect(announced).toEqual([...new Set([...before, ...after])].sort());
		expect(reads.paths).toEqual([]);
	}, MINUTE);

	it("announces nothing of an edit that reaches no project, and works out nothing", async () => {
		expect(await vault.after(() => write(LONE, `${notes.get(LONE) ?? ""}\n[[Work 7]] and [[Ada Quill]].\n`))).toEqual([]);
		expect(reads.paths).toEqual([]);
	});

	it("never blocks a frame while it is filled", async () => {
		const fill = async (): Promise<void> => {
			const another = new Indexed(vault.host.app);
			another.load();
			await another.index.settled();
			expect(another.index.graph.paths().length).toBe(notes.size);
			another.unload();
		};
		expect(await blocking.duringOneOf([fill, fill, fill], LIMIT)).toBeLessThan(LIMIT);
	}, 2 * MINUTE);

	it("never blocks a frame while a changed source is taken in", async () => {
		const change = (at: number) => () => write(sourcePath(3 * at), sourceText(3 * at, ["Work 9"]));
		expect(await blocking.duringOneOf([change(1), change(2), change(3)], LIMIT)).toBeLessThan(LIMIT);
	}, MINUTE);

	it("never blocks a frame while a folder of 500 notes is renamed", async () => {
		const rename = (from: string, to: string) => async (): Promise<void> => {
			const folder = vault.host.app.vault.getFolderByPath(from);
			if (!folder) throw new Error(`There is no ${from}`);
			await vault.host.app.vault.rename(folder, to);
			await vault.settled();
			expect(vault.index.graph.files.below(to).length).toBe(IN_FOLDER);
			expect(vault.index.graph.files.below(from)).toEqual([]);
		};
		const renames = [rename("Talks/Box 2", "Talks/Chest"), rename("Talks/Chest", "Chest"), rename("Chest", "Talks/Box 2")];
		expect(await blocking.duringOneOf(renames, LIMIT)).toBeLessThan(LIMIT);
	}, 2 * MINUTE);

	it("never blocks a frame while the alias of a person with 2,000 sources changes", async () => {
		const change = (alias: string) => () => write(ADA, personText(0, `[${alias}]`));
		const moment = vault.indexed.announced.length;
		expect(await blocking.duringOneOf([change("The Quill"), change("Quilly"), change("AQ")], LIMIT)).toBeLessThan(LIMIT);
		expect(vault.indexed.announcedSince(moment)).toContain(ADA);
	}, 2 * MINUTE);

	it("never blocks a frame while the rollup of that person is worked out", async () => {
		const work = async (): Promise<void> => {
			vault.indexed.rollups["known"].clear();
			const rollup = await vault.indexed.rollups.of(ADA);
			expect(rollup?.entries.length).toBe(25);
			expect(rollup?.skipped.length).toBeGreaterThan(BUSY - 100);
		};
		expect(await blocking.duringOneOf([work, work, work], LIMIT)).toBeLessThan(LIMIT);
	}, MINUTE);
});
