// Installs the dependencies when they are missing or older than the lock file; says nothing when there is nothing to do.

import { spawnSync } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command line of fixed words, its output shown, and gives its exit code. The shell finds npm on Windows too. */
export function run(command) {
	return spawnSync(command, { cwd: root, shell: true, stdio: "inherit" }).status ?? 1;
}

/** True when the dependencies are there. */
export function install() {
	// npm writes this file last, so it is missing after an installation that was broken off.
	const installed = modified("node_modules/.package-lock.json");
	return installed >= modified("package-lock.json") || run("npm ci --no-audit --no-fund") === 0;
}

function modified(file) {
	return statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = install() ? 0 : 1;
