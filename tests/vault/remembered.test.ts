import { describe, expect, it } from "vitest";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Remembered } from "../../src/vault/remembered";
import type { Snapshot } from "../../src/status/snapshot";
import { hashOf } from "../../src/text/hash";
import { day } from "../status/telling";
import { stage, type Stage, type StageOptions } from "./stage";

const HOME = ".obsidian/plugins/project-pulse";
const A = "Projects/A.md";
const B = "Projects/B.md";
const NOTES = { [A]: "# A\n", [B]: "# B\n", "Other.md": "" };

const snapshot = (path: string, date = "2026-06-10"): Snapshot => ({
	version: 1,
	path,
	day: day(date),
	open: { blockers: [], nextSteps: ["Paint"], decisions: [] },
	closed: { blockers: [], nextSteps: [], decisions: [] },
	told: [],
});

/** A stage without the plugin, and what it remembers. */
async function memory(texts: Record<string, string> = NOTES, options: StageOptions = {}): Promise<{ made: Stage; kept: Remembered }> {
	const made = await stage(texts, { bare: true, ...options });
	const kept = new Remembered(made.host.app, HOME);
	kept.load();
	return { made, kept };
}

/** Where the files of the only device lie. */
async function folderOf(made: Stage): Promise<string> {
	const [device = ""] = await readdir(join(made.folder, HOME, "status"));
	return `${HOME}/status/${device}`;
}

async function filesOf(made: Stage): Promise<string[]> {
	return (await readdir(join(made.folder, await folderOf(made)))).sort();
}

const nameOf = (path: string): string => `${hashOf(path)}.json`;

describe("what a status update told", () => {
	it("is kept in one small file for each project and device, and found again after a restart", async () => {
		const localStorage = new Map<string, string>();
		const { made, kept } = await memory(NOTES, { localStorage });
		expect(await kept.of(A)).toBeNull();
		await kept.remember([snapshot(A), snapshot(B)]);
		await kept.remember([snapshot(B, "2026-06-20")]);
		expect(await filesOf(made)).toEqual([nameOf(A), nameOf(B)].sort());
		const again = (await memory({}, { localStorage, folder: made.folder })).kept;
		expect([(await again.of(A))?.day, (await again.of(B))?.day, await again.of("Other.md")]).toEqual(["2026-06-10", "2026-06-20", null]);
		const other = (await memory({}, { localStorage: new Map(), folder: made.folder })).kept;
		expect(await other.of(A)).toBeNull();
	});

	it("touches no note", async () => {
		const { made, kept } = await memory();
		await kept.remember([snapshot(A)]);
		expect([await made.read(A), await made.read(B)]).toEqual(["# A\n", "# B\n"]);
	});

	it("goes with a project that is renamed, and with its folder", async () => {
		const { made, kept } = await memory();
		const { app } = made.host;
		await kept.remember([snapshot(A), snapshot(B)]);
		const file = app.vault.getFileByPath(A);
		if (file) await app.vault.rename(file, "Projects/C.md");
		await made.host.settled();
		expect([await kept.of(A), (await kept.of("Projects/C.md"))?.path]).toEqual([null, "Projects/C.md"]);
		const folder = app.vault.getFolderByPath("Projects");
		if (folder) await app.vault.rename(folder, "Work");
		await made.host.settled();
		expect([(await kept.of("Work/C.md"))?.day, (await kept.of("Work/B.md"))?.day]).toEqual(["2026-06-10", "2026-06-10"]);
		expect(await filesOf(made)).toEqual([nameOf("Work/C.md"), nameOf("Work/B.md")].sort());
	});

	it("goes with a project that is renamed before anything was asked", async () => {
		const localStorage = new Map<string, string>();
		const { made, kept } = await memory(NOTES, { localStorage });
		await kept.remember([snapshot(A)]);
		kept.unload();
		const again = (await memory({}, { localStorage, folder: made.folder }));
		const { app } = again.made.host;
		const file = app.vault.getFileByPath(A);
		if (file) await app.vault.rename(file, "C.md");
		await again.made.host.settled();
		expect((await again.kept.of("C.md"))?.day).toBe("2026-06-10");
	});

	it("leaves no file of a project that is gone, once somebody looks", async () => {
		const localStorage = new Map<string, string>();
		const { made, kept } = await memory(NOTES, { localStorage });
		await kept.remember([snapshot(A), snapshot(B)]);
		const { app } = made.host;
		const file = app.vault.getFileByPath(A);
		if (file) await app.vault.delete(file);
		await made.host.settled();
		const again = (await memory({}, { localStorage, folder: made.folder })).kept;
		expect((await again.of(B))?.day).toBe("2026-06-10");
		expect(await filesOf(made)).toEqual([nameOf(B)]);
	});

	it("stays where a note is gone for a moment, as when another program replaces it", async () => {
		const { made, kept } = await memory();
		const { vault } = made.host.app;
		await kept.remember([snapshot(A)]);
		const file = vault.getFileByPath(A);
		if (file) await vault.delete(file);
		expect(await kept.of(B)).toBeNull();
		await vault.create(A, "# A\n");
		expect((await kept.of(A))?.day).toBe("2026-06-10");
		expect(await filesOf(made)).toEqual([nameOf(A)]);
	});

	it("counts for nothing where it is broken, and can be made anew", async () => {
		const localStorage = new Map<string, string>();
		const { made, kept } = await memory(NOTES, { localStorage });
		await kept.remember([snapshot(A), snapshot(B)]);
		const folder = await folderOf(made);
		const { adapter } = made.host.app.vault;
		await adapter.write(`${folder}/${nameOf(A)}`, "{ half");
		const newer = JSON.stringify({ ...snapshot(B), version: 2 });
		await adapter.write(`${folder}/${nameOf(B)}`, newer);
		const again = (await memory({}, { localStorage, folder: made.folder })).kept;
		expect([await again.of(A), await again.of(B)]).toEqual([null, null]);
		// What a newer plugin wrote is its own.
		expect(await filesOf(made)).toEqual([nameOf(B)]);
		expect(await made.read(`${folder}/${nameOf(B)}`)).toBe(newer);
		await again.remember([snapshot(A, "2026-06-30")]);
		expect((await again.of(A))?.day).toBe("2026-06-30");
	});

	it("says so when it cannot be stored, and still knows until the end", async () => {
		const { made, kept } = await memory();
		made.host.app.vault.adapter.write = () => Promise.reject(new Error("The disk is full"));
		await expect(kept.remember([snapshot(A)])).rejects.toThrow("The disk is full");
		expect((await kept.of(A))?.day).toBe("2026-06-10");
	});
});
