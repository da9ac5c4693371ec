/** Links as the app writes them, places for files, and what is stored for a plugin. */

import type * as obsidian from "obsidian";
import { describe, expect, it } from "vitest";
import type { VaultConfig } from "./config";
import { FileManager } from "./file-manager";
import { LocalStorage } from "./local-storage";
import { MetadataCache } from "./metadata-cache";
import { PluginData } from "./plugin-data";
import { fileOf, openVault, parseLinks, type Shape } from "./temporary";
import type { Vault } from "./vault";

async function open(config: Partial<VaultConfig>, appJson?: object): Promise<{ vault: Vault; manager: FileManager }> {
	const paths = ["A/One note.md", "A/Two (b).md", "B/Two (b).md", "B/C/Ärger.md", "pic 1.png"];
	const texts = Object.fromEntries(paths.map((path) => [path, ""]));
	if (appJson) texts[".obsidian/app.json"] = JSON.stringify(appJson);
	const { vault } = await openVault(texts, { config });
	return { vault, manager: new FileManager(vault, new MetadataCache(vault, { parse: parseLinks })) };
}

describe("a link", () => {
	const wiki: [newLinkFormat: VaultConfig["newLinkFormat"], path: string, from: string, link: string][] = [
		["shortest", "A/One note.md", "B/x.md", "[[One note]]"],
		["shortest", "B/Two (b).md", "A/x.md", "[[B/Two (b)]]"],
		["absolute", "A/One note.md", "A/x.md", "[[A/One note]]"],
		["relative", "A/One note.md", "A/x.md", "[[One note]]"],
		["relative", "A/One note.md", "B/C/x.md", "[[../../A/One note]]"],
		["relative", "B/C/Ärger.md", "B/x.md", "[[C/Ärger]]"],
		["shortest", "pic 1.png", "A/x.md", "![[pic 1.png]]"],
	];
	it.each(wiki)("is %s as a wikilink: %s from %s", async (newLinkFormat, path, from, link) => {
		const { vault, manager } = await open({ newLinkFormat });
		expect(manager.generateMarkdownLink(fileOf(vault, path), from)).toBe(link);
	});

	const markdown: typeof wiki = [
		["shortest", "A/One note.md", "B/x.md", "[One note](One%20note.md)"],
		["shortest", "B/Two (b).md", "A/x.md", "[Two (b)](B/Two%20(b).md)"],
		["absolute", "B/C/Ärger.md", "A/x.md", "[Ärger](B/C/Ärger.md)"],
		["relative", "A/One note.md", "B/C/x.md", "[One note](../../A/One%20note.md)"],
		["shortest", "pic 1.png", "A/x.md", "![](pic%201.png)"],
	];
	it.each(markdown)("is %s in Markdown: %s from %s", async (newLinkFormat, path, from, link) => {
		const { vault, manager } = await open({ newLinkFormat, useMarkdownLinks: true });
		expect(manager.generateMarkdownLink(fileOf(vault, path), from)).toBe(link);
	});

	it("has heading and alias", async () => {
		const { vault, manager } = await open({});
		const file = fileOf(vault, "A/One note.md");
		expect(manager.generateMarkdownLink(file, "x.md", "#Part", "text")).toBe("[[One note#Part|text]]");
		expect(manager.generateMarkdownLink(file, file.path, "#Part")).toBe("[[#Part]]");
		expect(manager.generateMarkdownLink(file, "x.md", "", "one NOTE")).toBe("[[one NOTE]]");
		vault.setConfig("useMarkdownLinks", true);
		expect(manager.generateMarkdownLink(file, "x.md", "#A b", "text")).toBe("[text](One%20note.md#A%20b)");
	});

	it("follows the vault's own app.json, and the test before it", async () => {
		const stored = { useMarkdownLinks: true, newLinkFormat: "absolute" };
		const { vault, manager } = await open({ newLinkFormat: "shortest" }, stored);
		expect(manager.generateMarkdownLink(fileOf(vault, "A/One note.md"), "x.md")).toBe("[One note](One%20note.md)");
	});
});

it("puts new files where the settings say", async () => {
	const { vault, manager } = await open({});
	const same: Shape<obsidian.FileManager> = manager;
	expect(same).toBeInstanceOf(FileManager);
	const place = (): string => manager.getNewFileParent("B/C/Ärger.md").path;
	const places = [place()];
	vault.setConfig("newFileLocation", "current");
	places.push(place());
	vault.setConfig("newFileLocation", "folder");
	vault.setConfig("newFileFolderPath", "A/");
	places.push(place());
	expect(places).toEqual(["/", "B/C", "A"]);
	vault.setConfig("trashOption", "local");
	await manager.trashFile(fileOf(vault, "pic 1.png"));
	expect(await vault.adapter.exists(".trash/pic 1.png")).toBe(true);
	await expect(manager.processFrontMatter()).rejects.toThrow("not here");
});

describe("storage of the device", () => {
	it("outlives a host, knows nothing of other vaults, and hands out copies", () => {
		const device = new Map<string, string>();
		const value = { list: [1] };
		new LocalStorage(device).save("key", value);
		value.list.push(2);
		expect(new LocalStorage(device).load("key")).toEqual({ list: [1] });
		expect(new LocalStorage(device, "other").load("key")).toBeNull();
		new LocalStorage(device).save("key", null);
		expect(device.size).toBe(0);
	});

	it("is full at five million signs, and keeps what it has", () => {
		const storage = new LocalStorage();
		storage.save("a", "x".repeat(3_000_000));
		const tooMuch = (): void => storage.save("b", "x".repeat(3_000_000));
		expect(tooMuch).toThrow(expect.objectContaining({ name: "QuotaExceededError" }) as Error);
		expect(storage.load("b")).toBeNull();
		storage.save("a", "y".repeat(4_000_000));
		expect(storage.load("a")).toHaveLength(4_000_000);
	});
});

describe("a plugin's data", () => {
	it("is null at first, then what was saved, in a file of its own", async () => {
		const { vault, disk } = await openVault();
		const data = new PluginData(vault, "my-plugin");
		expect(await data.load()).toBeNull();
		await data.save({ a: 1 });
		expect(await disk.below.read(".obsidian/plugins/my-plugin/data.json")).toBe('{\n  "a": 1\n}');
		expect(await new PluginData(vault, "my-plugin").load()).toEqual({ a: 1 });
		await disk.below.write(data.path, "{");
		await expect(data.load()).rejects.toThrow(SyntaxError);
	});

	it("tells of later data that sync brings, not of its own saves", async () => {
		const { vault } = await openVault();
		const data = new PluginData(vault, "my-plugin");
		let calls = 0;
		const ref = data.onExternalChange(() => calls++);
		await data.save({ a: 1 });
		await vault.settled();
		expect(calls).toBe(0);
		await vault.external.write(data.path, '{"a":2}');
		await vault.settled();
		expect(calls).toBe(1);
		await vault.external.write(data.path, '{"a":0}', { mtime: 1_700_000_000_000 });
		await vault.settled();
		expect(calls).toBe(1);
		vault.offref(ref);
		await vault.external.write(data.path, '{"a":3}');
		await vault.settled();
		expect(calls).toBe(1);
	});
});
