// Makes a copy of the demo vault with the settings that show it best.

import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The day after the newest note of the demo vault that is not an agenda for later. */
export const DEMO_TODAY = "2026-07-01";

/** The notes that show what is hard to read would hide the projects; the vault's owner attends everything. */
const settings = { version: 1, folders: { excluded: ["Hazards"] }, ignore: ["Juno Tarrant"], newProject: { folder: "Projects" } };

/** In a folder of its own under the system's temporary folder. */
export async function copyDemoVault(root) {
	const outer = await mkdtemp(join(tmpdir(), "project-pulse-"));
	const folder = join(outer, "demo-vault");
	await cp(join(root, "demo-vault"), folder, { recursive: true });
	const settingsFile = join(folder, ".obsidian", "plugins", "project-pulse", "data.json");
	await mkdir(dirname(settingsFile), { recursive: true });
	await writeFile(settingsFile, JSON.stringify(settings, null, 2));
	return { outer, folder, settingsFile };
}
