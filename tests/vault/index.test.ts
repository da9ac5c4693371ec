import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { App } from "obsidian";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { Host } from "../host/host";
import type { Events } from "../host/vault/events";
import { FaultyDisk } from "../host/vault/faulty-disk";
import { NodeDisk } from "../host/vault/node-disk";
import { folderOf, indexed, IndexedVault, Reads, reopened, settingsWith, versionIs, type IndexedOptions } from "./indexed";
import { dataPath, manifest, meeting, newDevice, project, stage } from "./stage";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const LAMPS = "Talks/2026-06-20 Lamps.md";
const WHEEL = "Talks/2026-06-21 Wheel.md";
const IDEA = "Ideas/Kites.md";
const VAULT = {
	[HARBOUR]: project("Harbour"),
	[MILL]: project("Mill"),
	[LAMPS]: meeting("The lamps are late", "Harbour"),
	[WHEEL]: meeting("The wheel turns", "Mill"),
	[IDEA]: "# Kites\n\n## Colours\n\nRed, with [[Harbour]].\n",
};
const mill = project("Mill");

beforeEach(() => {
	newDevice();
	versionIs("1.0.0");
});

describe("the first fill", () => {
	it("neither reads nor lists anything before the layout is ready", async () => {
		const folder = await folderOf(VAULT);
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const disk = new FaultyDisk(new NodeDisk(folder));
		const host = await Host.open(disk, { ...newDevice(), warmCache: true });
		onTestFinished(() => host.close());
		const { vault, metadataCache } = host.app;
		const looks = [
			...(["getFiles", "getMarkdownFiles", "getAllLoadedFiles", "getAllFolders", "getAbstractFileByPath"] as const).map((name) => vi.spyOn(vault, name)),
			...(["read", "cachedRead", "readBinary"] as const).map((name) => vi.spyOn(vault, name)),
			...(["getFileCache", "getCache"] as const).map((name) => vi.spyOn(metadataCache, name)),
			vi.spyOn(globalThis.indexedDB, "open"),
		];
		const walks = (): number => looks.reduce((sum, look) => sum + look.mock.calls.length, 0);
		let before = { walks: -1, reads: [] as string[] };
		disk.resetCounts();
		// Registered first, so that it is called before the plugin hears of the layout.
		host.app.workspace.onLayoutReady(() => (before = { walks: walks(), reads: [...disk.reads.keys()] }));
		await host.enable(readFileSync(join(import.meta.dirname, "../../main.js"), "utf8"), manifest);
		await host.settled();
		await host.start();
		// The app's own settings, and the plugin's, which are not there.
		expect(before.walks).toBe(0);
		expect(before.reads.filter((path) => !path.startsWith(".obsidian/"))).toEqual([]);
		await host.settled();
		expect(walks()).toBeGreaterThan(0);
	});

	it("reads each note no more than once when the app's cache is cold", async () => {
		const reads = new Reads();
		const vault = await indexed(VAULT, { as: reads.of });
		expect(new Set(reads.paths).size).toBe(reads.paths.length);
		expect(vault.index.graph.paths()).toEqual(Object.keys(VAULT).sort());
		expect(vault.indexed.tracked()).toEqual([HARBOUR, MILL]);
		for (const path of Object.keys(VAULT)) expect(vault.index.isCurrent(vault.file(path))).toBe(true);
	});

	it("reads no note about which a warm cache decides", async () => {
		const reads = new Reads();
		const vault = await indexed(VAULT, { warmCache: true, as: reads.of });
		// The kites have a paragraph only below a heading of level 2, where no date is looked for.
		expect(reads.paths.sort()).toEqual([HARBOUR, MILL, LAMPS, WHEEL].sort());
		expect(await vault.indexed.answers()).toEqual(await (await indexed(VAULT)).indexed.answers());
	});

	it("goes on where one note cannot be read, and says which", async () => {
		const reads = new Reads();
		reads.refuse(HARBOUR);
		const vault = await indexed(VAULT, { warmCache: true, as: reads.of });
		expect([...vault.index.unread.keys()]).toEqual([HARBOUR]);
		expect(vault.index.unread.get(HARBOUR)?.what).toContain("EACCES");
		expect(vault.indexed.tracked()).toEqual([MILL]);
		await vault.host.external.write(HARBOUR, project("Harbour", "status: on"));
		await vault.settled();
		expect([...vault.index.unread.keys()]).toEqual([]);
		expect(vault.indexed.tracked()).toEqual([HARBOUR, MILL]);
	});

	it.each([false, true])("loses nothing that happens meanwhile (warm cache: %s)", async (warmCache) => {
		const folder = await folderOf({ ...VAULT, "Talks/2026-06-22 Sand.md": meeting("Sand", "Harbour") });
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const reads = new Reads();
		reads.hold();
		const vault = await IndexedVault.open(folder, {
			warmCache,
			as: reads.of,
			// A cold cache hands over the texts itself: then it is held up before it looks at the files.
			before: ({ store }) => {
				if (!warmCache) reads.holdUp(store);
			},
		});
		onTestFinished(() => vault.close());
		await reads.begun;
		const { app, external } = vault.host;
		await app.vault.process(vault.file(LAMPS), (text) => text.replace("[[Harbour]]", "[[Mill]]"));
		await app.vault.rename(vault.file(MILL), "Projects/Windmill.md");
		await app.vault.rename(vault.file(WHEEL), "Talks/2026-06-19 Wheel.md");
		await app.vault.rename(vault.file("Talks/2026-06-19 Wheel.md"), "2026-06-18 Wheel.md");
		await app.vault.delete(vault.file("Talks/2026-06-22 Sand.md"));
		await app.vault.create(WHEEL, meeting("Another wheel", "Harbour"));
		await external.write("Talks/2026-06-23 Rope.md", meeting("Rope", "Windmill"));
		await external.rename(IDEA, "Ideas/2026-06-24.md");
		await vault.host.settled();
		const ideas = app.vault.getFolderByPath("Ideas");
		if (ideas) await app.vault.rename(ideas, "Thoughts");
		expect(vault.index.isFilled).toBe(false);
		reads.go();
		await vault.settled();
		expect(vault.index.isFilled).toBe(true);
		expect(vault.index.graph.paths()).toContain("Thoughts/2026-06-24.md");
		expect(await vault.indexed.answers()).toEqual(await vault.afresh());
	});

	it("stops when it is unloaded, and leaves neither timers nor listeners behind", async () => {
		const texts = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`Talks/2026-06-20 Talk ${at}.md`, meeting(`Talk ${at}`, "Harbour")]));
		const folder = await folderOf({ ...VAULT, ...texts });
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const reads = new Reads();
		reads.hold();
		const timers = new Timers();
		const listeners = { before: 0 };
		const vault = await IndexedVault.open(folder, {
			warmCache: true,
			as: reads.of,
			before: ({ app }) => (listeners.before = listening(app)),
		});
		await reads.begun;
		expect(listening(vault.host.app)).toBeGreaterThan(listeners.before);
		vault.indexed.unload();
		reads.go();
		await vault.settled();
		await vault.indexed.store.close();
		await vault.host.settled();
		expect(reads.paths.length).toBeLessThan(20);
		expect(vault.index.isFilled).toBe(false);
		expect(vault.indexed.announced).toEqual([]);
		expect(listening(vault.host.app)).toBe(listeners.before);
		expect(timers.open.size).toBe(0);
		await vault.host.external.write(HARBOUR, "# Other\n");
		await vault.settled();
		expect(vault.indexed.announced).toEqual([]);
		await vault.host.close();
	});
});

describe("a restart on the same device", () => {
	async function restarted(change: (vault: IndexedVault) => unknown, options: IndexedOptions = {}): Promise<string[]> {
		const first = await indexed(VAULT, { store: "device", warmCache: true });
		await first.close();
		await change(first);
		const reads = new Reads();
		const second = await reopened(first.folder, { store: "device", warmCache: true, as: reads.of, ...options });
		const paths = [...reads.paths].sort();
		expect(await second.indexed.answers()).toEqual(await second.afresh(options.change));
		return paths;
	}

	it("reads nothing when nothing has changed", async () => {
		expect(await restarted(() => undefined)).toEqual([]);
	});

	it("reads only what has changed, and forgets what is gone", async () => {
		const paths = await restarted(async ({ disk }) => {
			await disk.below.write(LAMPS, meeting("The lamps are here", "Mill"));
			await disk.below.rename(WHEEL, "Talks/2026-06-11 Wheel.md");
		});
		expect(paths).toEqual([LAMPS, "Talks/2026-06-11 Wheel.md"].sort());
	});

	it("reads everything again by other settings", async () => {
		const paths = await restarted(() => undefined, { change: ({ rules }) => (rules.listed = false) });
		expect(paths).toEqual([HARBOUR, LAMPS, MILL, WHEEL].sort());
	});

	it("reads everything again by another version of the plugin", async () => {
		const paths = await restarted(() => versionIs("1.0.1"));
		expect(paths).toEqual([HARBOUR, LAMPS, MILL, WHEEL].sort());
	});

	it("keeps nothing that was read by the rules before a change of the settings", async () => {
		const change = ({ folders }: ReturnType<typeof settingsWith>): unknown => folders.excluded.push("Talks");
		const first = await indexed(VAULT, { store: "device", warmCache: true });
		first.index.useSettings(settingsWith(change));
		await first.settled();
		await first.close();
		const second = await reopened(first.folder, { store: "device", warmCache: true, change });
		expect(await second.indexed.answers()).toEqual(await second.afresh(change));
		expect(second.index.graph.get(LAMPS)?.excluded).toBe(true);
	});

	it("knows what a note said last that cannot be read now", async () => {
		const first = await indexed(VAULT, { store: "device", warmCache: true });
		await first.close();
		await first.disk.below.write(HARBOUR, mill.replace("projects", "people"));
		const reads = new Reads();
		reads.refuse(HARBOUR);
		const second = await reopened(first.folder, { store: "device", warmCache: true, as: reads.of });
		expect([...second.index.unread.keys()]).toEqual([HARBOUR]);
		expect(second.index.graph.get(HARBOUR)?.tracked).toBe("projects");
	});

	it("works with the built plugin, too", async () => {
		const device = newDevice();
		const first = await stage(VAULT, { ...device, warmCache: true });
		const { database } = first.host;
		first.host.disable(manifest.id);
		await first.until("the facts are stored", async () => (await stored()) >= 4);
		await first.host.external.write(LAMPS, meeting("The lamps are here", "Mill"));
		await first.host.settled();
		const second = await stage({}, { ...device, folder: first.folder, warmCache: database });
		expect([...second.disk.reads.keys()].filter((path) => path.endsWith(".md"))).toEqual([LAMPS]);
	});
});

describe("one event", () => {
	it("tells of a source that comes, changes and goes", async () => {
		const vault = await indexed(VAULT);
		const { app } = vault.host;
		const path = "Talks/2026-06-25 Sail.md";
		expect(await vault.after(() => app.vault.create(path, meeting("Sail", "Harbour")))).toEqual([HARBOUR]);
		expect(await vault.after(() => vault.write(path, meeting("Sail", "Mill")))).toEqual([HARBOUR, MILL]);
		expect(await vault.after(() => vault.write(path, meeting("Sail", "Mill").replace("Talked", "Spoke")))).toEqual([MILL]);
		expect(await vault.after(() => app.vault.rename(vault.file(path), "Talks/2026-06-26 Sail.md"))).toEqual([MILL]);
		expect(vault.index.graph.source("Talks/2026-06-26 Sail.md")?.date).toBe("2026-06-26");
		expect(await vault.after(() => app.vault.rename(vault.file("Talks/2026-06-26 Sail.md"), "2026-06-26 Sail.md"))).toEqual([MILL]);
		expect(await vault.after(() => app.vault.delete(vault.file("2026-06-26 Sail.md")))).toEqual([MILL]);
	});

	it("takes a note anew that is deleted and made again under its name", async () => {
		const vault = await indexed(VAULT);
		const { app } = vault.host;
		const touched = await vault.after(async () => {
			await app.vault.delete(vault.file(LAMPS));
			await app.vault.create(LAMPS, meeting("Other lamps", "Mill"));
		});
		expect(touched).toEqual([HARBOUR, MILL]);
		expect(vault.index.graph.source(LAMPS)?.mentions.map(({ target }) => target)).toContain("Mill");
	});

	it("tells of a note whose type or alias changes, and of those it takes something from", async () => {
		const vault = await indexed({ ...VAULT, "Talks/2026-06-25 Sail.md": meeting("Sail", "The Pier") });
		expect(await vault.after(() => vault.write(HARBOUR, project("Harbour", "aliases: [The Pier]")))).toContain(HARBOUR);
		expect(vault.index.graph.resolveLink("The Pier", LAMPS)?.path).toBe(HARBOUR);
		expect(await vault.after(() => vault.write(MILL, project("Mill", "aliases: [The Pier]")))).toEqual([HARBOUR, MILL]);
		expect(await vault.after(() => vault.write(MILL, mill.replace("projects", "area")))).toEqual([HARBOUR, MILL]);
		expect(vault.indexed.tracked()).toEqual([HARBOUR]);
	});

	it("makes a dated note a folder's when a file appears in a folder beside it", async () => {
		const fair = "2026-06-01 Fair.md";
		const vault = await indexed({ ...VAULT, [fair]: "---\ntype: projects\n---\n# Fair\n" });
		const { app } = vault.host;
		expect(vault.indexed.tracked()).not.toContain(fair);
		expect(await vault.index.tracked(vault.file(fair))).toBe(null);
		expect(await vault.after(() => app.vault.createFolder("2026-06-01 Fair"))).toEqual([]);
		expect(await vault.index.tracked(vault.file(fair))).toBe(null);
		expect(await vault.after(() => app.vault.create("2026-06-01 Fair/Tent.canvas", "{}"))).toEqual([fair]);
		expect(vault.indexed.tracked()).toContain(fair);
		expect(await vault.index.tracked(vault.file(fair))).not.toBe(null);
		expect(await vault.after(() => app.vault.delete(app.vault.getAbstractFileByPath("2026-06-01 Fair") ?? app.vault.getRoot(), true))).toEqual([fair]);
	});

	it("moves a folder's notes with it", async () => {
		const vault = await indexed(VAULT);
		const talks = vault.host.app.vault.getFolderByPath("Talks");
		expect(await vault.after(() => talks && vault.host.app.vault.rename(talks, "Meetings"))).toEqual([HARBOUR, MILL]);
		expect(vault.index.graph.paths().filter((path) => path.startsWith("Meetings/")).length).toBe(2);
		expect(vault.index.graph.paths().filter((path) => path.startsWith("Talks/"))).toEqual([]);
		const meetings = vault.host.app.vault.getFolderByPath("Meetings");
		expect(await vault.after(() => meetings && vault.host.app.vault.delete(meetings, true))).toEqual([HARBOUR, MILL]);
		expect(vault.index.graph.paths()).toEqual([HARBOUR, IDEA, MILL].sort());
	});

	it("finds every note of a folder that is renamed twice, and of one renamed in it, before the first is heard of", async () => {
		const vault = await indexed(VAULT);
		const { app } = vault.host;
		const touched = await vault.after(async () => {
			let release = (): void => undefined;
			const gate = new Promise<void>((resolve) => (release = resolve));
			vault.index["jobs"].add(() => gate.then(() => new Set()));
			const talks = app.vault.getFolderByPath("Talks");
			if (talks) await app.vault.rename(talks, "Meetings");
			if (talks) await app.vault.rename(talks, "Past");
			await app.vault.rename(vault.file("Past/2026-06-20 Lamps.md"), "Past/2026-06-10 Lamps.md");
			release();
		});
		expect(touched).toEqual([HARBOUR, MILL]);
		expect(vault.index.graph.source("Past/2026-06-10 Lamps.md")?.date).toBe("2026-06-10");
		expect(await vault.indexed.answers()).toEqual(await vault.afresh());
	});

	it("announces nothing where no tracked note is touched", async () => {
		const vault = await indexed(VAULT);
		const { app } = vault.host;
		const { revision } = vault.index;
		expect(await vault.after(() => app.vault.create("Ideas/Boats.md", "# Boats\n\n[[Kites]]\n"))).toEqual([]);
		expect(await vault.after(() => vault.write("Ideas/Boats.md", "# Boats and oars\n"))).toEqual([]);
		expect(await vault.after(() => vault.write(IDEA, "# Kites\n\n[[Mill]]\n"))).toEqual([]);
		expect(await vault.after(() => vault.host.external.write("Talks/2026-06-27 Alone.md", meeting("Alone", "Nobody")))).toEqual([]);
		expect(await vault.after(() => app.vault.rename(vault.file("Ideas/Boats.md"), "Boats.md"))).toEqual([]);
		expect(await vault.after(() => app.vault.delete(vault.file("Boats.md")))).toEqual([]);
		expect(vault.index.revision).toBe(revision);
		await vault.after(() => vault.write(MILL, project("Mill", "status: on")));
		expect(vault.index.revision).toBe(revision + 1);
	});

	it("takes in only the last of a hundred texts that come at once", async () => {
		const vault = await indexed(VAULT);
		const looks = vi.spyOn(vault.index.graph, "touchedSteps");
		const { app } = vault.host;
		const file = vault.file(LAMPS);
		const touched = await vault.after(() => {
			for (let at = 0; at < 100; at++) app.metadataCache.trigger("changed", file, meeting(`Lamps ${at}`, at < 99 ? "Harbour" : "Mill"), {});
		});
		expect(touched).toEqual([HARBOUR, MILL]);
		expect(looks.mock.calls.length).toBe(2);
		looks.mockClear();
		await vault.after(async () => {
			for (let at = 0; at < 100; at++) await vault.write(LAMPS, meeting(`Lamps ${at}`, "Harbour"));
		});
		expect(await vault.indexed.answers()).toEqual(await vault.afresh());
	});

	it("reads everything by the settings that come from outside, and answers by the old ones until then", async () => {
		const made = await stage(VAULT);
		const plugin = made.host.ui.plugins.plugins[manifest.id] as unknown as { index: IndexedVault["index"] };
		const { index } = plugin;
		expect(index.graph.isTracked(MILL)).toBe(true);
		const { revision } = index;
		await made.host.external.write(dataPath(), JSON.stringify({ version: 2, folders: { excluded: ["Projects"] } }));
		await made.until("the new settings count", () => index.revision > revision);
		expect(index.graph.isTracked(MILL)).toBe(false);
		expect(index.graph.get(MILL)?.excluded).toBe(true);
	});

	it("reads by the last of several settings, and only by that to the end", async () => {
		const vault = await indexed(VAULT);
		const before = vault.indexed.announced.length;
		for (const name of ["P", "Pr", "Projects"]) vault.index.useSettings(settingsWith(({ folders }) => folders.excluded.push(name)));
		expect(vault.index.graph.isTracked(MILL)).toBe(true);
		await vault.settled();
		expect(vault.index.graph.isTracked(MILL)).toBe(false);
		expect(vault.indexed.announced.length).toBe(before + 1);
	});
});

describe("a read that fails", () => {
	it("leaves a renamed note as it was last, and a later change repairs it", async () => {
		const renamed = "Talks/2026-06-12 Lamps.md";
		const reads = new Reads();
		const vault = await indexed(VAULT, { as: reads.of });
		reads.refuse(renamed);
		await vault.after(() => vault.host.app.vault.rename(vault.file(LAMPS), renamed));
		expect([...vault.index.unread.keys()]).toEqual([renamed]);
		expect(vault.index.graph.source(renamed)?.mentions.map(({ target }) => target)).toContain("Harbour");
		expect(vault.index.graph.get(LAMPS)).toBe(undefined);
		expect(await vault.after(() => vault.write(MILL, project("Mill", "status: on")))).toEqual([MILL]);
		reads.allow();
		await vault.after(() => vault.write(renamed, meeting("Repaired", "Mill")));
		expect([...vault.index.unread.keys()]).toEqual([]);
		expect(await vault.indexed.answers()).toEqual(await vault.afresh());
	});

	it.each(["once", "always"])("leaves a note that changes as it was last (%s)", async (often) => {
		const vault = await indexed(VAULT);
		const before = vault.index.graph.get(LAMPS);
		vault.disk.fail("read", LAMPS, "EACCES", often === "once" ? 1 : Infinity);
		expect(await vault.after(() => vault.host.external.write(LAMPS, meeting("Else", "Mill")))).toEqual([]);
		expect(vault.index.graph.get(LAMPS)).toEqual(before);
		expect(vault.index.isCurrent(vault.file(LAMPS))).toBe(false);
		vault.disk.heal();
		expect(await vault.after(() => vault.host.external.write(LAMPS, meeting("Else again", "Mill")))).toEqual([HARBOUR, MILL]);
		expect(await vault.indexed.answers()).toEqual(await vault.afresh());
	});

	it("leaves what was known by the old settings when a note cannot be read by the new ones", async () => {
		const reads = new Reads();
		const vault = await indexed(VAULT, { as: reads.of });
		reads.refuse(HARBOUR);
		vault.index.useSettings(settingsWith(({ rules }) => (rules.listed = false)));
		await vault.settled();
		expect([...vault.index.unread.keys()]).toEqual([HARBOUR]);
		expect(vault.indexed.tracked()).toEqual([HARBOUR, MILL]);
	});
});

/** How many listen to the vault and its cache. */
function listening(app: App): number {
	return [app.vault, app.metadataCache].reduce((sum, events) => sum + (events as unknown as Events).listenerCount, 0);
}

/** The timers that the plugin sets from now on, and that wait still. */
class Timers {
	/** Numbers in a browser, objects in Node. */
	readonly open = new Set<unknown>();

	constructor() {
		const setTimeout = window.setTimeout.bind(window);
		const clearTimeout = window.clearTimeout.bind(window);
		window.setTimeout = ((work: () => void, milliseconds?: number) => {
			const id = setTimeout(() => {
				this.open.delete(id);
				work();
			}, milliseconds);
			// The host has timers of its own.
			if (new Error().stack?.includes("/src/")) this.open.add(id);
			return id;
		}) as typeof window.setTimeout;
		window.clearTimeout = (id) => {
			this.open.delete(id);
			clearTimeout(id);
		};
		onTestFinished(() => void Object.assign(window, { setTimeout, clearTimeout }));
	}
}

/** Notes in the browser's database. */
async function stored(): Promise<number> {
	const [{ name = "" } = {}] = await globalThis.indexedDB.databases();
	return new Promise((resolve, reject) => {
		const open = globalThis.indexedDB.open(name);
		open.onerror = () => reject(new Error("no database"));
		open.onsuccess = () => {
			const count = open.result.transaction("notes").objectStore("notes").count();
			count.onsuccess = () => {
				open.result.close();
				resolve(count.result);
			};
		};
	});
}
