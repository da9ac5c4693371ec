// Shows what the command line does, on a copy of the demo vault.

import { spawnSync } from "node:child_process";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install, root, run } from "./install.mjs";

process.exitCode = (await start()) ? 0 : 1;

async function start() {
	if (!install() || run("npm run --silent build") !== 0) return false;

	const vault = join(await mkdtemp(join(tmpdir(), "project-pulse-")), "demo-vault");
	await cp(join(root, "demo-vault"), vault, { recursive: true });
	say(`The demo vault was copied to ${vault}; everything below happens in the copy.`);

	say("The projects, and where each stands:");
	if (!cli([0], "list", vault)) return false;

	say("What a rollup on 2026-07-01 writes into the notes, and what it leaves out:");
	// 1 says that a note was refused, as the demo's hazardous ones are.
	if (!cli([0, 1], "rollup", vault, "--today", "2026-07-01")) return false;

	say(`The notes as they are now: ${vault}`);
	return true;
}

function cli(expected, ...args) {
	const { status, signal } = spawnSync(process.execPath, ["dist/cli.mjs", ...args], { cwd: root, stdio: "inherit" });
	if (expected.includes(status)) return true;
	process.stderr.write(`\n${args[0]} ended with ${signal ?? status}.\n`);
	return false;
}

function say(sentence) {
	process.stdout.write(`\n${sentence}\n\n`);
}
