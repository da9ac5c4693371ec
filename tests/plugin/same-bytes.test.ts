import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProjectPulseApi } from "../../src/scripts/api";
import { manifest, stage, TODAY, type Stage } from "../vault/stage";

const root = join(import.meta.dirname, "../..");
const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the demo vault, notes in every encoding and with every line break among them. */
function copied(): string {
	const folder = mkdtempSync(join(tmpdir(), "pulse-same-"));
	folders.push(folder);
	cpSync(join(root, "demo-vault"), folder, { recursive: true });
	return folder;
}

/** The bytes of all notes. */
function notesIn(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".md"));
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}

function cli(...words: string[]): string {
	return spawnSync(process.execPath, [join(root, "dist/cli.mjs"), ...words, "--today", TODAY], { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
}

function apiOf(made: Stage): ProjectPulseApi {
	return (made.host.ui.plugins.plugins[manifest.id] as unknown as { api: ProjectPulseApi }).api;
}

const before = notesIn(join(root, "demo-vault"));
let written: Map<string, string>;

beforeAll(() => {
	const folder = copied();
	cli("rollup", folder, "--write");
	written = notesIn(folder);
});

describe("the demo vault rolled up", () => {
	it("by the command line changes notes, so that the rest of this says something", () => {
		expect([...written].filter(([path, bytes]) => before.get(path) !== bytes).length).toBeGreaterThan(10);
	});

	it.each([
		["rollup", "write"],
		["update"],
	])("by the app's command line has the same bytes: %s", async (action, ...flags) => {
		const folder = copied();
		const made = await stage({}, { folder });
		await made.host.terminal(`project-pulse:${action}`, ...flags);
		await made.host.saved();
		expect(notesIn(folder)).toEqual(written);
		await made.run("undo");
		await made.host.saved();
		expect(notesIn(folder)).toEqual(before);
	});

	it("by the API has the same bytes", async () => {
		const folder = copied();
		const made = await stage({}, { folder });
		const api = apiOf(made);
		for (const { path } of await api.projects()) await api.update(path);
		await made.host.saved();
		expect(notesIn(folder)).toEqual(written);
	});

	it("by the panel's button has the same bytes", { timeout: 120_000 }, async () => {
		const folder = copied();
		const made = await stage({}, { folder });
		const api = apiOf(made);
		made.host.run(`${manifest.id}:open-panel`);
		await made.host.settled();
		const [leaf] = made.host.app.workspace.getLeavesOfType("project-pulse-panel");
		for (const { path } of await api.projects()) {
			const missing = await api.rollup(path);
			if (!missing || (missing.entries.length === 0 && missing.lastContact === null)) continue;
			// Shown without being opened: the app's own editors take the byte order mark from whatever they save.
			made.host.openLink(`obsidian://project-pulse?do=open&note=${encodeURIComponent(path)}`);
			const button = (): HTMLButtonElement | null | undefined => leaf?.view.containerEl.querySelector<HTMLButtonElement>(".project-pulse-waiting button");
			const shown = (): string | null | undefined => leaf?.view.containerEl.querySelector("h2 a")?.getAttribute("href");
			await made.until(`the panel offers the update of ${path}`, () => shown() === path && button());
			const said = made.said().length;
			button()?.click();
			await made.until(`the panel has updated ${path}`, () => made.said().length > said && !button());
			await made.host.saved();
		}
		expect(notesIn(folder)).toEqual(written);
	});
});

describe("the demo vault reported", () => {
	it.each<[string, string[], string[]]>([
		["list", [], []],
		["list", ["--type", "people"], ["type=people"]],
		["show", ["Great Hob Jetty"], ["note=Great Hob Jetty"]],
		["rollup", [], []],
		["rollup", ["--all-entries", "--type", "all"], ["all-entries", "type=all"]],
		["rollup", ["--note", "Odile Goes Electric"], ["note=Odile Goes Electric"]],
		["status", ["--since", "2026-06-01"], ["since=2026-06-01"]],
		["status", ["--note", "Odile Goes Electric", "--until", "2026-06-20"], ["note=Odile Goes Electric", "until=2026-06-20"]],
		["rollup", ["--write"], ["write"]],
	])("is the same on both command lines: %s %j", async (action, words, flags) => {
		const made = await stage({}, { folder: copied() });
		const ask = (...more: string[]): Promise<string> => made.host.terminal(`project-pulse:${action}`, ...flags, ...more);
		const other = copied();
		const data = cli(action, other, ...words, "--json");
		expect(data.length).toBeGreaterThan(100);
		expect(await ask("json", `today=${TODAY}`)).toBe(data);
		if (words.includes("--write")) return;
		const { stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli.mjs"), action, other, ...words, "--today", TODAY], { encoding: "utf8" });
		expect(await ask()).toBe(stdout + stderr);
	});
});
