/** Disks: a real folder, one that fails, and one behind the commands of the test runner. */

import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { BrowserDisk } from "./browser-disk";
import { diskCommands } from "./disk-commands";
import { FaultyDisk } from "./faulty-disk";
import { NodeDisk } from "./node-disk";
import { temporaryDisk, temporaryFolder } from "./temporary";

describe("a folder as a disk", () => {
	it("lists files and folders of any depth by path, hidden ones too", async () => {
		const disk = await temporaryDisk({ "b.md": "12", "a/x/y.md": "é", ".obsidian/app.json": "{}" });
		const entries = await disk.list();
		expect(entries.map(({ path, folder, size }) => [path, folder, size])).toEqual([
			[".obsidian", true, 0],
			[".obsidian/app.json", false, 2],
			["a", true, 0],
			["a/x", true, 0],
			["a/x/y.md", false, 2],
			["b.md", false, 2],
		]);
		expect((await disk.list("a")).map(({ path }) => path)).toEqual(["a/x", "a/x/y.md"]);
	});

	it("refuses every path out of the folder", async () => {
		const outer = await temporaryFolder();
		await writeFile(join(outer, "secret.md"), "secret");
		await mkdir(join(outer, "vault"));
		await symlink(outer, join(outer, "vault", "out"));
		await symlink(join(outer, "new.md"), join(outer, "vault", "dangling.md"));
		const disk = new NodeDisk(join(outer, "vault"));
		const odd = ["../secret.md", "a/../../secret.md", "/etc/passwd", "out/secret.md", "a\\b.md", "c:/x", "a//b", "./a", "x\0y"];
		for (const path of odd) await expect(disk.read(path), path).rejects.toMatchObject({ code: "EACCES" });
		await expect(disk.write("out/new.md", "x")).rejects.toMatchObject({ code: "EACCES" });
		await expect(disk.write("dangling.md", "x")).rejects.toMatchObject({ code: "EACCES" });
		await expect(disk.remove("out/secret.md")).rejects.toMatchObject({ code: "EACCES" });
		await expect(disk.rename("out/secret.md", "in.md")).rejects.toMatchObject({ code: "EACCES" });
		await expect(disk.remove("/")).rejects.toMatchObject({ code: "EPERM" });
		expect(await disk.list()).toEqual([]);
	});

	it("gives each write another time, however fast they come", async () => {
		const disk = await temporaryDisk({ "a.md": "0" });
		const times = new Set<number>();
		for (let i = 0; i < 20; i++) {
			await disk.write("a.md", String(i % 10));
			times.add((await disk.stat("a.md"))?.mtime ?? 0);
		}
		expect(times.size).toBe(20);
	});

	it("sets the time it is asked to, and knows what is missing", async () => {
		const disk = await temporaryDisk({ "a.md": "0" });
		await disk.write("a.md", "1", { mtime: 1_700_000_000_123 });
		expect(await disk.stat("a.md")).toMatchObject({ mtime: 1_700_000_000_123, size: 1, folder: false });
		expect(await disk.stat("b.md")).toBeNull();
		expect(await disk.stat("a.md/x.md")).toBeNull();
		await expect(disk.read("b.md")).rejects.toMatchObject({ code: "ENOENT" });
		await expect(disk.write("no/b.md", "x")).rejects.toMatchObject({ code: "ENOENT" });
	});
});

describe("a disk with faults", () => {
	it("fails once, or until it is healed, for the chosen operation and path alone", async () => {
		const disk = await temporaryDisk({ "a.md": "a", "b.md": "b" });
		disk.fail("read", "a.md", "EBUSY");
		const lift = disk.fail("write", /^b/, "ENOSPC", Infinity);
		expect(await disk.read("b.md")).toBe("b");
		await expect(disk.read("a.md")).rejects.toMatchObject({ code: "EBUSY" });
		expect(await disk.read("a.md")).toBe("a");
		await expect(disk.write("b.md", "x")).rejects.toMatchObject({ code: "ENOSPC" });
		await expect(disk.write("b.md", "x")).rejects.toMatchObject({ code: "ENOSPC" });
		lift();
		await disk.write("b.md", "y");
		expect(await disk.below.read("b.md")).toBe("y");
		disk.fail("stat", "a.md", "EACCES", Infinity);
		disk.heal();
		expect(await disk.stat("a.md")).not.toBeNull();
	});

	it("counts reads and writes by path, failed ones too", async () => {
		const disk = await temporaryDisk({ "a.md": "a" });
		disk.fail("write", "a.md", "EROFS");
		await disk.write("a.md", "x").catch(() => undefined);
		await disk.read("a.md");
		await disk.readBinary("a.md");
		expect([disk.reads.get("a.md"), disk.writes.get("a.md")]).toEqual([2, 1]);
		disk.resetCounts();
		expect(disk.reads.size + disk.writes.size).toBe(0);
	});

	it("changes the disk at the very moment, before or after", async () => {
		const disk = await temporaryDisk({ "a.md": "a", "b.md": "b" });
		disk.on("read", "a.md", { before: () => disk.below.remove("a.md") });
		await expect(disk.read("a.md")).rejects.toMatchObject({ code: "ENOENT" });
		disk.on("read", "b.md", { after: () => disk.below.write("b.md", "later") });
		expect(await disk.read("b.md")).toBe("b");
		expect(await disk.read("b.md")).toBe("later");
	});

	it("delays by timers that tests may hold", async () => {
		const disk = await temporaryDisk({ "a.md": "a" });
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		disk.on("read", "a.md", { delay: 5000 });
		let text = "";
		const read = disk.read("a.md").then((got) => (text = got));
		await vi.advanceTimersByTimeAsync(4999);
		expect(text).toBe("");
		await vi.advanceTimersByTimeAsync(1);
		await read;
		expect(text).toBe("a");
	});
});

describe("a disk behind commands", () => {
	const commands = {
		diskOpen: (seed: Parameters<typeof diskCommands.diskOpen>[1]) => diskCommands.diskOpen(null, seed),
		diskCall: async (token: string, call: Parameters<typeof diskCommands.diskCall>[2]) =>
			JSON.parse(JSON.stringify(await diskCommands.diskCall(null, token, call))) as ReturnType<typeof diskCommands.diskCall>,
		diskClose: (token: string) => diskCommands.diskClose(null, token),
	};

	it("does all that a folder does", async () => {
		const disk = await BrowserDisk.open(commands, { files: { "a/b.md": "b" } });
		await disk.mkdir("c/d");
		await disk.write("c/d/e.md", "é", { mtime: 1_700_000_000_000 });
		await disk.write("c/bytes", Uint8Array.from([0, 255, 10]).buffer);
		await disk.rename("a", "z");
		expect([...new Uint8Array(await disk.readBinary("c/bytes"))]).toEqual([0, 255, 10]);
		expect(await disk.read("c/d/e.md")).toBe("é");
		expect(await disk.stat("c/d/e.md")).toMatchObject({ mtime: 1_700_000_000_000, size: 2 });
		expect(await disk.stat("a")).toBeNull();
		await disk.remove("c/d");
		expect((await disk.list()).map(({ path }) => path)).toEqual(["c", "c/bytes", "z", "z/b.md"]);
		await disk.close();
		await expect(disk.list()).rejects.toThrow("no such disk");
	});

	it("hands on the code of an error, and no path of the machine", async () => {
		const disk = await BrowserDisk.open(commands);
		onTestFinished(() => disk.close());
		await expect(disk.read("../x")).rejects.toMatchObject({ code: "EACCES" });
		const error: unknown = await disk.read("a.md").catch((reason: unknown) => reason);
		expect(error).toMatchObject({ code: "ENOENT" });
		expect(String(error)).not.toContain("pulse-vault");
		await expect(BrowserDisk.open(commands, { copyOf: "../.." })).rejects.toThrow("outside");
	});

	it("starts from a folder of the project", async () => {
		const disk = await BrowserDisk.open(commands, { copyOf: "tests/host/vault" });
		onTestFinished(() => disk.close());
		expect(await new FaultyDisk(disk).read("disk.ts")).toContain("interface Disk");
	});
});
