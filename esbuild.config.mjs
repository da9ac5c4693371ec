// Builds the plugin (main.js) and the command line (dist/cli.mjs). With --watch it rebuilds main.js on every change.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const { version } = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));
const watch = process.argv.includes("--watch");

/** gray-matter reaches for Node's files and for engines that run what a note says; neither belongs in a bundle. */
const grayMatterShims = {
	name: "gray-matter-shims",
	setup(build) {
		const shims = [
			[/^fs$/, "src/shims/fs.ts"],
			[/^\.\/(lib\/)?engines$/, "src/shims/engines.ts"],
		];
		for (const [filter, shim] of shims) {
			build.onResolve({ filter }, ({ importer }) =>
				/[\\/]node_modules[\\/]gray-matter[\\/]/.test(importer)
					? { path: fileURLToPath(new URL(shim, import.meta.url)) }
					: null,
			);
		}
	},
};

const shared = {
	absWorkingDir: root,
	bundle: true,
	define: { PROJECT_PULSE_VERSION: JSON.stringify(version), "process.env.NODE_ENV": JSON.stringify("production") },
	logLevel: "warning",
	plugins: [grayMatterShims],
};

const plugin = {
	...shared,
	entryPoints: ["src/main.ts"],
	outfile: "main.js",
	format: "cjs",
	platform: "browser",
	target: "es2022",
	external: ["obsidian", "electron", "@codemirror/*", "@lezer/*"],
	inject: ["src/shims/buffer.ts"],
	jsx: "automatic",
	jsxImportSource: "preact",
	minify: !watch,
	sourcemap: watch ? "inline" : false,
};

const cli = {
	...shared,
	entryPoints: ["src/cli/main.mts"],
	outfile: "dist/cli.mjs",
	format: "esm",
	platform: "node",
	target: "node20",
	banner: {
		// CommonJS packages inside an ES module still call require for Node's own modules.
		js: `#!/usr/bin/env node
import { createRequire as nodeRequire } from "node:module";
const require = nodeRequire(import.meta.url);`,
	},
};

if (watch) {
	const context = await esbuild.context({ ...plugin, logLevel: "info" });
	await context.watch();
} else {
	await Promise.all([esbuild.build(plugin), esbuild.build(cli)]);
}
