// Shows what the command line does, on a copy of the demo vault.

import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { install, root, run } from "./install.mjs";

/** The day after the newest note of the demo vault that is not an agenda for later. */
const today = "2026-07-01";

/** The notes that show what is hard to read would hide the projects; the vault's owner attends everything. */
const demoSettings = { version: 1, folders: { excluded: ["Hazards"] }, ignore: ["Juno Tarrant"] };

process.exitCode = (await start()) ? 0 : 1;

async function start() {
	if (!install() || run("npm run --silent build") !== 0) return false;

	const vault = join(await mkdtemp(join(tmpdir(), "project-pulse-")), "demo-vault");
	await cp(join(root, "demo-vault"), vault, { recursive: true });
	const settings = join(vault, ".obsidian", "plugins", "project-pulse", "data.json");
	await mkdir(dirname(settings), { recursive: true });
	await writeFile(settings, JSON.stringify(demoSettings, null, "\t"));
	const common = ["--config", settings, "--today", today];

	say("The projects of the demo vault, and where each stands:");
	if (!cli([0], "list", vault, ...common)) return false;

	say(`What a rollup on ${today} would write into them, and why:`);
	// 1 would say that a note was refused: nothing to stop at.
	if (!cli([0, 1], "rollup", vault, ...common)) return false;

	say(`Nothing was written. To write it into this copy of the demo vault, and look at it in Obsidian or any editor:
node dist/cli.mjs rollup "${vault}" --today ${today} --write
Leave "Hazards" out of the excluded folders in its data.json, or give no --config, to see the notes that are hard to read.`);
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
