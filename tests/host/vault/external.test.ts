/** Changes behind the app's back, and the app's own listeners. */

import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Events } from "./events";
import { fileOf, openVault } from "./temporary";

describe("sync and other programs", () => {
	it("change the disk first; the vault hears of it in a later macrotask", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "a" });
		const file = fileOf(vault, "a.md");
		await vault.external.write("a.md", "changed");
		await vault.external.write("new/b.md", "b");
		expect(await disk.below.read("a.md")).toBe("changed");
		await vault.settled();
		expect(events).toEqual(["modify a.md", "create new", "create new/b.md"]);
		expect([fileOf(vault, "a.md"), file.stat.size]).toEqual([file, 7]);
		expect(await vault.cachedRead(file)).toBe("changed");
	});

	it("are heard of only when timers run", async () => {
		const { vault, events } = await openVault({ "a.md": "a" });
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		await vault.external.remove("a.md");
		expect(vault.getFileByPath("a.md")).not.toBeNull();
		expect(events).toEqual([]);
		const settled = vault.settled();
		await vi.advanceTimersByTimeAsync(0);
		await settled;
		expect(events).toEqual(["delete a.md"]);
	});

	it("rename by taking one file away and bringing another", async () => {
		const { vault, events } = await openVault({ "a.md": "a", "f/x.md": "" });
		const file = fileOf(vault, "a.md");
		await vault.external.rename("a.md", "b.md");
		await vault.external.rename("f", "g");
		await vault.settled();
		expect(events).toEqual(["delete a.md", "create b.md", "delete f/x.md", "delete f", "create g", "create g/x.md"]);
		expect(fileOf(vault, "b.md")).not.toBe(file);
	});

	it("go unseen when they keep time and size", async () => {
		const { vault, events } = await openVault({ "a.md": "abc" });
		await vault.external.write("a.md", "xyz", { mtime: fileOf(vault, "a.md").stat.mtime });
		await vault.settled();
		expect(events).toEqual([]);
	});

	it("may work on the disk itself and have the vault look at all of it", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "a", "b.md": "b", "f/x.md": "" });
		await disk.below.remove("f");
		await disk.below.write("b.md", "bb");
		await disk.below.write("c.md", "c");
		await vault.external.look();
		expect(events).toEqual(["delete f/x.md", "delete f", "modify b.md", "create c.md"]);
	});

	it("wait for a write of the app to that path", async () => {
		const { vault, disk, events } = await openVault({ "a.md": "a" });
		disk.on("write", "a.md", { after: () => disk.below.remove("a.md") });
		await vault.modify(fileOf(vault, "a.md"), "b");
		await vault.settled();
		expect(events).toEqual(["delete a.md"]);
	});
});

describe("listeners", () => {
	it("are called with their context until they are taken off", () => {
		const events = new Events();
		const calls: unknown[] = [];
		function listener(this: unknown, value: number): void {
			calls.push([this, value]);
		}
		const ref = events.on("x", listener, "context");
		events.trigger("x", 1);
		events.trigger("y", 2);
		events.offref(ref);
		events.trigger("x", 3);
		events.on("x", listener);
		events.off("x", listener);
		events.trigger("x", 4);
		expect(calls).toEqual([["context", 1]]);
		expect(events.listenerCount).toBe(0);
	});

	it("do not keep each other from being called", () => {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		const events = new Events();
		const called = vi.fn();
		events.on("x", () => {
			throw new Error("mine");
		});
		events.on("x", called);
		events.trigger("x");
		expect(called).toHaveBeenCalledOnce();
		expect(() => vi.runAllTimers()).toThrow("mine");
	});
});
