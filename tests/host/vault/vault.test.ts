/** The vault: files as objects, changes as events in the app's order. */

import type * as obsidian from "obsidian";
import { describe, expect, it } from "vitest";
import { TFile, TFolder } from "./file";
import { fileOf, logOf, openVault, temporaryDisk, type Shape } from "./temporary";
import { Vault } from "./vault";

describe("loading", () => {
	it("is empty at first, then says create for each file and folder", async () => {
		const vault = new Vault(await temporaryDisk({ "b.md": "", "a/x.md": "", "a/.hidden.md": "", ".trash/y.md": "" }));
		const events = logOf(vault);
		expect(vault.getFiles()).toEqual([]);
		await vault.load();
		expect(events).toEqual(["create a", "create a/x.md", "create b.md"]);
		expect(vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(["/", "a", "a/x.md", "b.md"]);
		expect(await vault.adapter.exists("a/.hidden.md")).toBe(true);
		expect(await vault.adapter.list("a")).toEqual({ files: ["a/.hidden.md", "a/x.md"], folders: [] });
	});

	it("gives files as Obsidian's own types have them", async () => {
		const { vault } = await openVault({ "a/Some note.MD": "text", "a/v1.2": "" });
		const app: Shape<obsidian.Vault> = vault;
		const file = app.getFileByPath("a/Some note.MD");
		const own: Shape<obsidian.TFile> = fileOf(vault, "a/Some note.MD");
		expect(file).toBe(own);
		expect(file).toMatchObject({ name: "Some note.MD", basename: "Some note", extension: "md", stat: { size: 4 } });
		expect(file).toBeInstanceOf(TFile);
		expect(file?.parent).toBe(vault.getFolderByPath("a"));
		expect(file?.parent?.parent).toBe(vault.getRoot());
		expect(vault.getRoot()).toMatchObject({ path: "/", name: "", parent: null });
		expect([vault.getFileByPath("a"), vault.getFolderByPath("a/v1.2"), vault.getAbstractFileByPath("A")]).toEqual([null, null, null]);
		expect(vault.getMarkdownFiles().map(({ path }) => path)).toEqual(["a/Some note.MD"]);
		expect(vault.getAllFolders(true).map(({ path }) => path)).toEqual(["/", "a"]);
	});
});

describe("creating", () => {
	it("says create when the file is on the disk, before the promise resolves", async () => {
		const { vault, disk, events } = await openVault({ "a/x.md": "" });
		const file = await vault.create("a/new.md", "text");
		expect(events).toEqual(["create a/new.md"]);
		expect(await disk.below.read("a/new.md")).toBe("text");
		expect(file).toBe(vault.getFileByPath("a/new.md"));
	});

	it("refuses a name that is there in another case, and a folder that is not there", async () => {
		const { vault, events } = await openVault({ "a/Note.md": "" });
		await expect(vault.create("a/note.md", "")).rejects.toThrow("File already exists");
		await expect(vault.createFolder("A")).rejects.toThrow("Folder already exists");
		await expect(vault.create("b/x.md", "")).rejects.toMatchObject({ code: "ENOENT" });
		expect(events).toEqual([]);
	});

	it("makes the folders around a folder", async () => {
		const { vault, events } = await openVault();
		expect(await vault.createFolder("a/b/c/")).toBeInstanceOf(TFolder);
		expect(events).toEqual(["create a", "create a/b", "create a/b/c"]);
	});

	it("copies folders", async () => {
		const { vault, events } = await openVault({ "a/x.md": "x", "a/b/y.md": "y" });
		const folder = vault.getFolderByPath("a");
		if (folder) await vault.copy(folder, "c");
		expect(events).toEqual(["create c", "create c/b", "create c/b/y.md", "create c/x.md"]);
		expect(await vault.read(fileOf(vault, "c/b/y.md"))).toBe("y");
	});
});

describe("modifying", () => {
	it("says modify once for each write, with the new size", async () => {
		const { vault, events } = await openVault({ "a.md": "1" });
		const file = fileOf(vault, "a.md");
		await vault.modify(file, "2");
		await vault.append(file, "3");
		await vault.settled();
		expect(events).toEqual(["modify a.md", "modify a.md"]);
		expect(file.stat.size).toBe(2);
		expect(await vault.read(file)).toBe("23");
	});

	it("does not see a text of the same length under the same time", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "2026-01-01" });
		const file = fileOf(vault, "a.md");
		await vault.modify(file, "2026-02-02", { mtime: file.stat.mtime });
		await vault.settled();
		expect(events).toEqual([]);
		expect(await disk.below.read("a.md")).toBe("2026-02-02");
		await vault.modify(file, "2026-02-02 ", { mtime: file.stat.mtime });
		expect(events).toEqual(["modify a.md"]);
	});

	it("processes one after another, each on the text the other left", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "" });
		const file = fileOf(vault, "a.md");
		disk.on("read", "a.md", { delay: 5, times: Infinity });
		const jobs = [1, 2, 3, 4].map((n) => vault.process(file, (text) => `${text}${n}`));
		jobs.push(vault.modify(file, "x").then(() => "x"), vault.process(file, (text) => `${text}5`));
		expect(await Promise.all(jobs)).toEqual(["1", "12", "123", "1234", "x", "x5"]);
		expect(await disk.below.read("a.md")).toBe("x5");
		expect(events).toHaveLength(6);
	});

	it("writes nothing and says nothing when the text stays, or when the callback throws", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "a" });
		const file = fileOf(vault, "a.md");
		const problem = new Error("no");
		const fails = (): string => {
			throw problem;
		};
		expect(await vault.process(file, (text) => text)).toBe("a");
		await expect(vault.process(file, fails)).rejects.toBe(problem);
		expect([events, disk.writes.size]).toEqual([[], 0]);
		// The queue goes on after a failure.
		expect(await vault.process(file, () => "b")).toBe("b");
	});

	it("passes on a failed write, without an event", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "a" });
		disk.fail("write", "a.md", "ENOSPC");
		await expect(vault.process(fileOf(vault, "a.md"), () => "b")).rejects.toMatchObject({ code: "ENOSPC" });
		expect(events).toEqual([]);
	});

	it("hides a byte order mark from read alone", async () => {
		const { vault, disk } = await openVault({ "a.md": "\ufeffa" });
		const file = fileOf(vault, "a.md");
		expect([await vault.read(file), await vault.cachedRead(file), await vault.adapter.read("a.md")]).toEqual(["a", "a", "\ufeffa"]);
		await vault.process(file, (text) => `${text}b`);
		expect(await disk.below.read("a.md")).toBe("\ufeffab");
	});

	it("reads from memory while the time is the same", async () => {
		const { vault, disk } = await openVault({ "a.md": "a" });
		const file = fileOf(vault, "a.md");
		await vault.cachedRead(file);
		await vault.cachedRead(file);
		expect(disk.reads.get("a.md")).toBe(1);
		await vault.modify(file, "b");
		expect(await vault.cachedRead(file)).toBe("b");
		expect(disk.reads.get("a.md")).toBe(2);
	});
});

describe("renaming", () => {
	it("keeps the object and follows it with path, name and parent", async () => {
		const { vault, disk, events } = await openVault({ "a/x.md": "x", "b/y.md": "" });
		const file = fileOf(vault, "a/x.md");
		await vault.rename(file, "b/z.txt");
		expect(events).toEqual(["rename a/x.md > b/z.txt"]);
		expect(file).toMatchObject({ path: "b/z.txt", name: "z.txt", basename: "z", extension: "txt" });
		expect(file.parent).toBe(vault.getFolderByPath("b"));
		expect([vault.getFileByPath("a/x.md"), vault.getFileByPath("b/z.txt")]).toEqual([null, file]);
		expect(vault.getFolderByPath("a")?.children).toEqual([]);
		expect(await disk.below.read("b/z.txt")).toBe("x");
	});

	it("says rename for a folder and then for all in it, by their old paths", async () => {
		const { vault, events } = await openVault({ "a/x.md": "", "a/b/y.md": "" });
		const file = fileOf(vault, "a/b/y.md");
		const folder = vault.getFolderByPath("a");
		if (folder) await vault.rename(folder, "c");
		expect(events).toEqual(["rename a > c", "rename a/b > c/b", "rename a/b/y.md > c/b/y.md", "rename a/x.md > c/x.md"]);
		expect(file.path).toBe("c/b/y.md");
		expect(vault.getFileByPath("c/b/y.md")).toBe(file);
	});

	it("refuses a name that is taken but takes the same name in another case", async () => {
		const { vault, disk } = await openVault({ "a.md": "a", "b.md": "b" });
		const file = fileOf(vault, "a.md");
		await expect(vault.rename(file, "B.md")).rejects.toThrow("already exists");
		await vault.rename(file, "A.md");
		expect(file.path).toBe("A.md");
		expect(await disk.below.read("b.md")).toBe("b");
	});

	it("waits for what is being written in the folder, and what comes later waits for it", async () => {
		const { vault, disk } = await openVault({ "a/x.md": "1" });
		disk.on("read", "a/x.md", { delay: 20 });
		const folder = vault.getFolderByPath("a");
		const write = vault.process(fileOf(vault, "a/x.md"), (text) => `${text}2`);
		if (folder) await vault.rename(folder, "b");
		await write;
		expect((await disk.list()).map(({ path }) => path)).toEqual(["b", "b/x.md"]);
		expect(await disk.below.read("b/x.md")).toBe("12");
		disk.on("rename", "b", { delay: 20 });
		const second = folder && vault.rename(folder, "c");
		await expect(vault.adapter.write("b/x.md", "late")).rejects.toMatchObject({ code: "ENOENT" });
		await second;
	});
});

describe("deleting", () => {
	it("says delete for all in a folder, then for the folder", async () => {
		const { vault, disk, events } = await openVault({ "a/x.md": "", "a/b/y.md": "" });
		const folder = vault.getFolderByPath("a");
		const file = fileOf(vault, "a/x.md");
		if (folder) await vault.delete(folder);
		expect(new Set(events)).toEqual(new Set(["delete a/b/y.md", "delete a/x.md", "delete a/b", "delete a"]));
		expect(events.at(-1)).toBe("delete a");
		expect([file.deleted, file.parent, await disk.list()]).toEqual([true, null, []]);
	});

	it("moves to the vault's own trash, or takes it away", async () => {
		const { vault, events } = await openVault({ "a.md": "a", "b.md": "b" });
		await vault.trash(fileOf(vault, "a.md"), false);
		await vault.trash(fileOf(vault, "b.md"), true);
		expect(events).toEqual(["delete a.md", "delete b.md"]);
		expect(await vault.adapter.read(".trash/a.md")).toBe("a");
		expect(vault.adapter.trashed).toEqual(["b.md"]);
	});

	it("fails to read or process a file that is gone", async () => {
		const { vault, disk } = await openVault({ "a.md": "a" });
		const file = fileOf(vault, "a.md");
		disk.on("read", "a.md", { before: () => disk.below.remove("a.md") });
		await expect(vault.process(file, () => "b")).rejects.toMatchObject({ code: "ENOENT" });
		await expect(vault.read(file)).rejects.toMatchObject({ code: "ENOENT" });
		expect(await disk.list()).toEqual([]);
	});
});

it("keeps hidden files out of the events", async () => {
	const { vault, events } = await openVault();
	const raw: string[] = [];
	vault.on("raw", (path) => raw.push(path));
	await vault.adapter.mkdir(".obsidian/x");
	await vault.adapter.write(".obsidian/x/data.json", "{}");
	expect(events).toEqual([]);
	expect(raw).toEqual([".obsidian/x", ".obsidian/x/data.json"]);
});

it("keeps two vaults in one process apart", async () => {
	const [one, two] = [await openVault({ "a.md": "1" }), await openVault({ "a.md": "2" })];
	await one.vault.modify(fileOf(one.vault, "a.md"), "3");
	expect([one.events, two.events]).toEqual([["modify a.md"], []]);
	expect(await two.vault.read(fileOf(two.vault, "a.md"))).toBe("2");
});
