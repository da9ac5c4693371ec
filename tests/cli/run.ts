/** Runs the built command line over folders of its own. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";

export const cli = fileURLToPath(new URL("../../dist/cli.mjs", import.meta.url));
export const demo = fileURLToPath(new URL("../../demo-vault", import.meta.url));
/** The day after the demo vault's newest past source. */
export const DEMO_DAY = "2026-07-01";

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests. */
export function temporaryFolder(name = "pulse-"): string {
	const folder = mkdtempSync(join(tmpdir(), name));
	folders.push(folder);
	return folder;
}

/** A vault with these files; its own name has blanks and an umlaut. */
export function vaultWith(files: Readonly<Record<string, string | Uint8Array>>): string {
	const vault = join(temporaryFolder(), "Mein schöner Tresor");
	mkdirSync(vault);
	for (const [path, content] of Object.entries(files)) put(vault, path, content);
	return vault;
}

export function put(vault: string, path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(join(vault, path)), { recursive: true });
	writeFileSync(join(vault, path), content);
}

export function textAt(vault: string, path: string): string {
	return readFileSync(join(vault, path), "utf8");
}

/** Every file with its bytes, hidden ones too. */
export function contentsOf(vault: string): Record<string, string> {
	const files: Record<string, string> = {};
	for (const entry of readdirSync(vault, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		files[file.slice(vault.length + 1)] = readFileSync(file).toString("base64");
	}
	return files;
}

export interface Run {
	status: number | null;
	stdout: string;
	stderr: string;
}

export function run(...words: string[]): Run {
	return runIn(".", ...words);
}

export function runIn(cwd: string, ...words: string[]): Run {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
		cwd,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

/** The data a command prints; nothing else may stand on either stream. */
export function json(status: number, ...words: string[]): unknown {
	const result = run(...words, "--json");
	expect(result.stderr).toBe("");
	expect(result.status).toBe(status);
	return JSON.parse(result.stdout);
}

/** Wrong use: status 2 and one line that says what is wrong. */
export function refuses(words: readonly string[], message: RegExp): void {
	const { status, stdout, stderr } = run(...words);
	expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
	expect(stderr).toMatch(message);
	expect(stderr).toMatch(/^[^\n]+\n$/);
}
