// Finds the Chromium that the browser tests run in; as a program it prints its path, or says what to install.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** How the browser is started: it stays off the network, and as root it has to run without its sandbox. */
export const LAUNCH = {
	args: [
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
		"--no-first-run",
		...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	],
};

export const NO_BROWSER =
	"No Chromium or Chrome was found: install one, or set CHROME_PATH to the path of its program.";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

/** The path of a Chromium or Chrome on this machine, or null. */
export function findBrowser() {
	return candidates().find((path) => path && existsSync(path)) ?? null;
}

function candidates() {
	const { env, platform } = process;
	const given = [env.PROJECT_PULSE_BROWSER, env.CHROME_PATH];
	const suffix = platform === "win32" ? ".exe" : "";
	const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
	return [...given, ...onPath, ...usual(env, platform)];
}

function usual(env, platform) {
	if (platform === "darwin") {
		const apps = ["Chromium", "Google Chrome", "Microsoft Edge"];
		return apps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
	}
	if (platform === "win32") {
		const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
		const inside = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
		return roots.flatMap((root) => inside.map((path) => join(root, path)));
	}
	return ["/usr/lib/chromium/chromium", "/usr/lib/chromium-browser/chromium-browser", "/snap/bin/chromium", "/opt/google/chrome/chrome"];
}

/** Also looks at the one Playwright has, and lets it fetch one when there is none. */
export async function provideBrowser() {
	const found = findBrowser() ?? (await playwrights());
	if (found) return found;
	const cli = fileURLToPath(new URL("../node_modules/playwright/cli.js", import.meta.url));
	if (existsSync(cli)) spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: ["ignore", 2, 2] });
	return playwrights();
}

async function playwrights() {
	try {
		const { chromium } = await import("playwright");
		const path = chromium.executablePath();
		return existsSync(path) ? path : null;
	} catch {
		return null;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const path = await provideBrowser();
	if (path) {
		process.stdout.write(`${path}\n`);
	} else {
		process.stderr.write(`${NO_BROWSER}\n`);
		process.exitCode = 1;
	}
}
