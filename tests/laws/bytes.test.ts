import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decode, listFiles, readBytes } from "../../src/cli/folder.mjs";
import { readNote } from "../../src/notes/reading";
import { linkWriter } from "../../src/rollup/link";
import { rollUp, type NoteRollup } from "../../src/rollup/rollup";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { type Change, MemoryVault } from "../rollup/memory-vault";
import { expectInsertions } from "./insertions";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const demo = fileURLToPath(new URL("../../demo-vault/", import.meta.url));
const TODAY = "2026-07-01" as IsoDate;

function vaultAt(root: string, change?: Change): MemoryVault {
	const vault = new MemoryVault({}, change);
	for (const path of listFiles(root, (folder, error) => expect.fail(`${folder}: ${String(error)}`))) {
		const text = path.endsWith(".md") ? decode(readBytes(root, path)) : null;
		if (text === null) vault.graph.addFile(path);
		else vault.set(path, text);
	}
	return vault;
}

function trackedIn(vault: MemoryVault): string[] {
	return vault.paths().filter((path) => vault.graph.isTracked(path));
}

function plan(vault: MemoryVault, path: string, text: string): NoteRollup {
	const { graph, textOf } = vault;
	const note = readNote(path, text, graph.reader);
	return rollUp(graph, note, { today: TODAY, allEntries: false, textOf, linkTo: linkWriter(graph.files) });
}

/** Notes of other vaults hold no Recent Context, so some disguises give them one. */
const disguises: [string, (note: string) => string][] = [
	["as it is", (note) => note],
	["as CRLF", (note) => note.replace(/\r?\n/g, "\r\n")],
	["with a byte order mark", (note) => `\ufeff${note.replace(/^\ufeff/, "")}`],
	["without a final newline", (note) => note.replace(/[\r\n]+$/, "")],
	["with a decoy in a fence", (note) => note.replace(/^(?=## )/m, "```\n## Recent Context\n- 2026-06-30: [[decoy]]\n```\n\n")],
	["with --- under the heading", (note) => `${note}\n\n## Recent Context\n---\n`],
	["with --- under the last entry", (note) => `${note}\n\n## Recent Context\n\n- 2001-01-01: [[old]]\n---`],
];

/** Rolls a note up in one disguise; says whether something was written. */
function check(vault: MemoryVault, path: string, disguise: (note: string) => string): boolean {
	const before = disguise(vault.text(path));
	const first = plan(vault, path, before);
	const after = applyEdits(before, first.edits);
	expectInsertions(before, after);
	const again = plan(vault, path, after);
	expect([again.edits, again.entries, again.lastContact]).toEqual([[], [], null]);
	expect(again.refusals.map(({ code }) => code)).toEqual(first.refusals.map(({ code }) => code));
	return first.edits.length > 0;
}

function checkAll(vault: MemoryVault, paths: readonly string[], disguise: (note: string) => string): number {
	return paths.filter((path) => {
		try {
			return check(vault, path, disguise);
		} catch (error) {
			throw new Error(path, { cause: error });
		}
	}).length;
}

describe("a rollup of the demo vault", () => {
	const vault = vaultAt(demo);
	const paths = trackedIn(vault);

	it.each(disguises)("only adds lines and dates, and adds nothing twice: %s", (_, disguise) => {
		expect(checkAll(vault, paths, disguise)).toBeGreaterThanOrEqual(20);
	});
});

/** Every note that is not dated is tracked, wherever it lies. */
const everything: Change = ({ types, folders }) => {
	types.push({ name: "all", aliases: [], tags: [], folders: [""] });
	folders.templates = [];
	folders.archive = [];
};

const vaults = ["MeKB", "kepano-obsidian", "tasks-demo"];

describe.each(vaults)("a rollup of the public vault %s (skipped where ../shared is not there)", (name) => {
	const root = join(shared, "vaults", name);

	it.skipIf(!existsSync(root)).each(disguises)("only adds lines and dates, and adds nothing twice: %s", (_, disguise) => {
		const vault = vaultAt(root, everything);
		const paths = trackedIn(vault);
		// Nobody wrote about these notes, so three sources for each do.
		paths.forEach((path, index) => {
			for (const date of ["2026-01-05", "2026-01-06", "2025-12-31"]) {
				const link = path.split("/").map(encodeURIComponent).join("/").replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
				vault.set(`Invented/${date} - n${String(index)}.md`, `[x](/${link})\n\nWhat was said on that day.\n`);
			}
		});
		expect(paths.length).toBeGreaterThan(5);
		expect(checkAll(vault, paths, disguise)).toBeGreaterThan(0.9 * paths.length);
	});
});

describe("a rollup of a made vault of 2,000 notes (skipped where ../shared is not there)", () => {
	const tool = join(shared, "tools/make-vault.mjs");
	const root = mkdtempSync(join(tmpdir(), "pulse-vault-"));
	let vault = new MemoryVault();

	beforeAll(() => {
		if (!existsSync(tool)) return;
		execFileSync(process.execPath, [tool, root, "2000", "1"]);
		vault = vaultAt(root);
	});
	afterAll(() => rmSync(root, { recursive: true, force: true }));

	it.skipIf(!existsSync(tool))("only adds lines and dates, and adds nothing twice, over every tracked note", () => {
		const paths = trackedIn(vault);
		expect(paths.length).toBe(600);
		expect(checkAll(vault, paths, (note) => note)).toBeGreaterThan(300);
	});

	it.skipIf(!existsSync(tool)).each(disguises.slice(1))("does so over every fifth of them %s", (_, disguise) => {
		const paths = trackedIn(vault).filter((_path, index) => index % 5 === 0);
		expect(checkAll(vault, paths, disguise)).toBeGreaterThan(60);
	});
});
