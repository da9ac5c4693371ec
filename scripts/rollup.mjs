// Shows on a copy of the demo vault what the command line does: projects as a table, a rollup as a diff.

import { spawnSync } from "node:child_process";
import { copyDemoVault, DEMO_TODAY as today } from "./demo.mjs";
import { install, root, run } from "./install.mjs";

process.exitCode = (await start()) ? 0 : 1;

async function start() {
	if (!install() || run("npm run --silent build") !== 0) return false;

	const { folder: vault, settingsFile } = await copyDemoVault(root);
	const common = ["--config", settingsFile, "--today", today];

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
