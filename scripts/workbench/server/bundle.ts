/** What the browser loads: the page and the app it makes, bundled in memory, with the icons that are used. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

const ICONS = "node_modules/lucide-static/icons";

export interface PageFiles {
	script: string;
	style: string;
}

export async function bundlePage(root: string): Promise<PageFiles> {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: { page: "scripts/workbench/page/main.ts", app: "scripts/workbench/style/app.css" },
		outdir: "dist",
		bundle: true,
		write: false,
		format: "esm",
		platform: "browser",
		target: "es2022",
		// The host lays its classes over these; nothing else may take the module's place.
		alias: { obsidian: join(root, "tests/host/obsidian.ts") },
		define: { "process.env.NODE_ENV": '"production"' },
		logLevel: "warning",
		plugins: [usedIcons(root)],
	});
	const text = (name: string): string => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? "";
	return { script: text("page.js"), style: text("app.css") };
}

/** The module `workbench:icons`: the inside of each icon whose name stands in a string somewhere. */
function usedIcons(root: string): Plugin {
	return {
		name: "used-icons",
		setup(builder) {
			builder.onResolve({ filter: /^workbench:icons$/ }, ({ path }) => ({ path, namespace: "icons" }));
			builder.onLoad({ filter: /.*/, namespace: "icons" }, async () => ({ contents: JSON.stringify(await icons(root)), loader: "json" }));
		},
	};
}

async function icons(root: string): Promise<Record<string, string>> {
	const known = new Set((await readdir(join(root, ICONS))).map((file) => file.replace(/\.svg$/, "")));
	const used = new Set<string>();
	for (const file of await sources(root)) {
		const text = await readFile(join(root, file), "utf8");
		for (const [, name = ""] of text.matchAll(/["'`](?:lucide-)?([a-z\d]+(?:-[a-z\d]+)*)["'`]/g)) if (known.has(name)) used.add(name);
	}
	const found = [...used].sort().map(async (name) => [name, await inside(join(root, ICONS, `${name}.svg`))] as const);
	return Object.fromEntries(await Promise.all(found));
}

async function sources(root: string): Promise<string[]> {
	const folders = ["scripts/workbench/page", "tests/host/window"];
	const lists = await Promise.all(folders.map(async (folder) => (await readdir(join(root, folder))).map((file) => `${folder}/${file}`)));
	return ["main.js", ...lists.flat().filter((file) => /\.tsx?$/.test(file))];
}

async function inside(file: string): Promise<string> {
	const svg = await readFile(file, "utf8");
	return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
}
