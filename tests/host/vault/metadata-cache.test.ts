/** The metadata cache: what it knows, when it says so, and where links lead. */

import type * as obsidian from "obsidian";
import { describe, expect, it, vi } from "vitest";
import { CacheDatabase } from "./cache-database";
import type { FaultyDisk } from "./faulty-disk";
import { MetadataCache } from "./metadata-cache";
import { fileOf, logOf, parseLinks, temporaryDisk, type Shape } from "./temporary";
import { Vault } from "./vault";

interface Opened {
	disk: FaultyDisk;
	vault: Vault;
	cache: MetadataCache;
	events: string[];
}

async function open(texts: Record<string, string>, database?: CacheDatabase, parse = parseLinks): Promise<Opened> {
	return openOn(await temporaryDisk(texts), database, parse);
}

function openOn(disk: FaultyDisk, database?: CacheDatabase, parse = parseLinks): Opened {
	const vault = new Vault(disk);
	const cache = new MetadataCache(vault, { parse, batch: 2, ...(database && { database }) });
	const events = logOf(vault);
	cache.on("changed", ({ path }, text, { links }) => events.push(`changed ${path} ${text.length} ${links?.length ?? "?"}`));
	cache.on("deleted", ({ path }, before) => events.push(`deleted ${path} ${before?.links?.length ?? "?"}`));
	cache.on("resolve", ({ path }) => events.push(`resolve ${path}`));
	cache.on("resolved", () => events.push("resolved"));
	return { disk, vault, cache, events };
}

async function loaded(texts: Record<string, string>): Promise<Opened> {
	const opened = await open(texts);
	await opened.vault.load();
	await opened.cache.settled();
	opened.events.length = 0;
	return opened;
}

describe("at the start", () => {
	it("reads all notes after the vault is there, in batches, and ends with one resolved", async () => {
		const { vault, cache, events } = await open({ "a.md": "[[b]]", "b.md": "", "c.md": "x", "d.png": "" });
		await vault.load();
		expect(events).toEqual(["create a.md", "create b.md", "create c.md", "create d.png"]);
		expect(cache.getCache("a.md")).toBeNull();
		events.length = 0;
		await cache.settled();
		expect(events).toEqual([
			"changed a.md 5 1",
			"changed b.md 0 0",
			"changed c.md 1 0",
			"resolve a.md",
			"resolve b.md",
			"resolve c.md",
			"resolved",
		]);
		expect(cache.getFileCache(fileOf(vault, "a.md"))?.links).toHaveLength(1);
		expect(cache.getCache("d.png")).toBeNull();
	});

	it("has no changed for notes it knows from the last start, and does not read them", async () => {
		const first = await loaded({ "a.md": "[[b]]", "b.md": "", "c.md": "" });
		await first.disk.below.write("c.md", "changed meanwhile", { mtime: fileOf(first.vault, "c.md").stat.mtime });
		first.disk.resetCounts();
		const { vault, cache, events } = openOn(first.disk, first.cache.database);
		await vault.load();
		expect(cache.getCache("a.md")?.links).toHaveLength(1);
		events.length = 0;
		await cache.settled();
		expect(events).toEqual(["changed c.md 17 0", "resolve a.md", "resolve b.md", "resolve c.md", "resolved"]);
		expect([...first.disk.reads]).toEqual([["c.md", 1]]);
		expect(cache.resolvedLinks["a.md"]).toEqual({ "b.md": 1 });
	});

	it("starts warm on a vault that was never open", async () => {
		const disk = await temporaryDisk({ "a.md": "\ufeff[[b]]", "x/b.md": "" });
		const { vault, cache, events } = openOn(disk, await CacheDatabase.of(disk, parseLinks));
		await vault.load();
		await cache.settled();
		expect(events.filter((event) => event.startsWith("changed"))).toEqual([]);
		expect(cache.resolvedLinks["a.md"]).toEqual({ "x/b.md": 1 });
	});

	it("parses a text once for all hosts", async () => {
		const parse = vi.fn(parseLinks);
		for (const text of ["same", "same", "other"]) {
			const { vault, cache } = await open({ "a.md": text, "b.md": text }, undefined, parse);
			await vault.load();
			await cache.settled();
		}
		expect(parse.mock.calls).toEqual([["same"], ["other"]]);
	});
});

describe("after a change", () => {
	it("says modify, changed, resolve, resolved, with the text of that moment", async () => {
		const { vault, cache, events } = await loaded({ "a.md": "", "b.md": "" });
		await vault.modify(fileOf(vault, "a.md"), "[[b]] [[nowhere]]");
		expect(events).toEqual(["modify a.md"]);
		expect(cache.resolvedLinks["a.md"]).toEqual({});
		await cache.settled();
		expect(events).toEqual(["modify a.md", "changed a.md 17 2", "resolve a.md", "resolved"]);
		expect([cache.resolvedLinks["a.md"], cache.unresolvedLinks["a.md"]]).toEqual([{ "b.md": 1 }, { nowhere: 1 }]);
	});

	it("puts changes of one moment into one batch", async () => {
		const { vault, disk, cache, events } = await loaded({ "a.md": "", "b.md": "" });
		await disk.below.write("a.md", "x");
		await disk.below.write("b.md", "x");
		// One look at the disk finds both, however slow the machine is.
		await vault.external.look();
		await cache.settled();
		expect(events).toEqual([
			"modify a.md",
			"modify b.md",
			"changed a.md 1 0",
			"changed b.md 1 0",
			"resolve a.md",
			"resolve b.md",
			"resolved",
		]);
	});

	it("says deleted with what it knew, and resolves the links that lost their file", async () => {
		const { vault, cache, events } = await loaded({ "a.md": "[[b]]", "b.md": "[[a]]" });
		await vault.delete(fileOf(vault, "b.md"));
		await cache.settled();
		expect(events).toEqual(["deleted b.md 1", "delete b.md", "resolve a.md", "resolved"]);
		expect([cache.getCache("b.md"), cache.resolvedLinks, cache.unresolvedLinks]).toEqual([null, { "a.md": {} }, { "a.md": { b: 1 } }]);
	});

	it("resolves the links to a file that comes", async () => {
		const { vault, cache, events } = await loaded({ "a.md": "[[x/new#part|alias]] [[#here]]" });
		await vault.createFolder("x");
		await vault.create("x/new.md", "");
		await cache.settled();
		expect(events).toContain("resolve a.md");
		expect(cache.resolvedLinks["a.md"]).toEqual({ "x/new.md": 1 });
	});

	it("says no changed for a rename, and moves what it knows", async () => {
		const { vault, cache, events } = await loaded({ "a.md": "[[b]]", "b.md": "[[a]]", "x.md": "[[c]]" });
		const before = cache.getCache("b.md");
		await vault.rename(fileOf(vault, "b.md"), "c.md");
		expect([cache.getCache("b.md"), cache.getCache("c.md")]).toEqual([null, before]);
		await cache.settled();
		expect(events).toEqual(["rename b.md > c.md", "resolve a.md", "resolve x.md", "resolve c.md", "resolved"]);
		expect([cache.resolvedLinks["x.md"], cache.unresolvedLinks["a.md"]]).toEqual([{ "c.md": 1 }, { b: 1 }]);
		expect(cache.resolvedLinks["b.md"]).toBeUndefined();
	});

	it("keeps what it knew of a note that cannot be read", async () => {
		const { vault, disk, cache, events } = await loaded({ "a.md": "[[b]]" });
		disk.fail("read", "a.md", "EBUSY");
		await vault.modify(fileOf(vault, "a.md"), "x");
		await cache.settled();
		expect(events).toEqual(["modify a.md", "resolved"]);
		expect(cache.getCache("a.md")?.links).toHaveLength(1);
	});
});

describe("where a link leads", () => {
	const paths = ["A/Note.md", "A/deep/Note.md", "B/Note.md", "Note.md", "B/v1.2.md", "B/pic.png", "C/B/only.md", "A/B/only.md"];
	const cases: [linkpath: string, from: string, dest: string | null][] = [
		["Note", "B/x.md", "B/Note.md"],
		["note.MD", "C/x.md", "Note.md"],
		["Note", "A/x.md", "A/Note.md"],
		["Note", "A/deep/x.md", "A/deep/Note.md"],
		["/Note", "A/x.md", "Note.md"],
		["/only", "A/x.md", null],
		["a/note", "B/x.md", "A/Note.md"],
		["deep/Note", "x.md", "A/deep/Note.md"],
		["B/only", "C/x.md", "C/B/only.md"],
		["B/only", "x.md", "A/B/only.md"],
		["./only", "x.md", "A/B/only.md"],
		["./Note", "A/deep/x.md", "A/deep/Note.md"],
		["../Note", "A/deep/x.md", "A/Note.md"],
		["../../B/Note.md", "A/deep/x.md", "B/Note.md"],
		["v1.2", "x.md", "B/v1.2.md"],
		["pic.png", "x.md", "B/pic.png"],
		["pic", "x.md", null],
		["x/Note", "x.md", null],
		["ote", "x.md", null],
		["", "A/Note.md", "A/Note.md"],
	];
	it.each(cases)("%j from %s", async (linkpath, from, dest) => {
		const { cache } = await loaded(Object.fromEntries([...paths, "x.md"].map((path) => [path, ""])));
		expect(cache.getFirstLinkpathDest(linkpath, from)?.path ?? null).toBe(dest);
	});
});

it("is a metadata cache as Obsidian's own types have it", async () => {
	const { cache } = await loaded({});
	const same: Shape<obsidian.MetadataCache> = cache;
	expect(same).toBeInstanceOf(MetadataCache);
});
