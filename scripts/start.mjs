// Opens the workbench: the built plugin in a browser page, over a copy of the demo vault or over a vault of yours.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { install, root, run } from "./install.mjs";

const code = await start();
// Null: it listens, and ends when it is told to.
if (code !== null) process.exit(code);

async function start() {
	if (!install()) return 1;
	if (isOutdated() && run("npm run --silent build") !== 0) return 1;
	const { build } = await import("esbuild");
	await build({
		absWorkingDir: root,
		entryPoints: ["scripts/workbench/server/main.ts"],
		bundle: true,
		packages: "external",
		platform: "node",
		format: "esm",
		target: "node20",
		logLevel: "warning",
		outfile: "dist/workbench.mjs",
	});
	const { main } = await import("../dist/workbench.mjs");
	return main(root.replace(/[\\/]$/, ""), process.argv.slice(2));
}

/** Whether something of the plugin is newer than what was built of it. */
function isOutdated() {
	const built = Math.min(modified("main.js"), modified("dist/cli.mjs"));
	const sources = ["src", "package.json", "package-lock.json", "esbuild.config.mjs"];
	return sources.some((source) => newest(source) > built);
}

function newest(path) {
	const stat = statSync(join(root, path));
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(join(root, path)).map((name) => newest(join(path, name))));
}

function modified(path) {
	return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}
