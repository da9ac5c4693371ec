// Copies the built plugin into a vault: npm run install-plugin -- <vault>

import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { install, root, run } from "./install.mjs";

const files = ["main.js", "manifest.json", "styles.css"];

process.exitCode = main(process.argv[2]);

function main(argument) {
	if (argument === undefined) return refuse("Say which vault: npm run install-plugin -- <vault>");
	// npm runs scripts in the project's folder and keeps the folder it was called in here.
	const vault = resolve(process.env.INIT_CWD ?? ".", argument);
	if (!isFolder(vault)) return refuse(`There is no folder ${vault}.`);

	const config = join(vault, ".obsidian");
	const isNew = !isFolder(config);
	if (isNew && !hasNotes(vault)) return refuse(`${vault} is no vault: it has neither a .obsidian folder nor notes.`);

	if (!existsSync(join(root, "main.js")) && !(install() && run("npm run --silent build") === 0)) return 1;

	// Only these three: data.json, next to them, holds the user's settings.
	const target = join(config, "plugins", "project-pulse");
	mkdirSync(target, { recursive: true });
	for (const file of files) copyFileSync(join(root, file), join(target, file));

	if (isNew) say("The vault had no .obsidian folder yet, so it was made.");
	say(`Project Pulse is in ${target}; switch it on in the app under Settings, Community plugins.`);
	return 0;
}

function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Looks two levels deep: enough to tell a folder of notes, and quick in a folder of anything else. */
function hasNotes(folder, levels = 2) {
	return readdirSync(folder, { withFileTypes: true }).some((entry) =>
		entry.isDirectory()
			? levels > 1 && !entry.name.startsWith(".") && hasNotes(join(folder, entry.name), levels - 1)
			: entry.name.endsWith(".md"),
	);
}

function refuse(sentence) {
	process.stderr.write(`${sentence}\n`);
	return 2;
}

function say(sentence) {
	process.stdout.write(`${sentence}\n`);
}
