/** The settings of the app that a vault keeps in `app.json`, with the app's defaults. */

import type { Disk } from "./disk";

export interface VaultConfig {
	useMarkdownLinks: boolean;
	newLinkFormat: "shortest" | "relative" | "absolute";
	newFileLocation: "root" | "current" | "folder";
	newFileFolderPath: string;
	trashOption: "system" | "local" | "none";
	[key: string]: unknown;
}

const defaults: VaultConfig = {
	useMarkdownLinks: false,
	newLinkFormat: "shortest",
	newFileLocation: "root",
	newFileFolderPath: "/",
	trashOption: "system",
};

/** What the folder says, over the defaults; what the test says, over both. */
export async function readConfig(disk: Disk, configDir: string, given: Partial<VaultConfig>): Promise<VaultConfig> {
	const path = `${configDir}/app.json`;
	const text = (await disk.stat(path)) ? await disk.read(path) : "{}";
	return { ...defaults, ...(JSON.parse(text) as Partial<VaultConfig>), ...given };
}

export function defaultConfig(given: Partial<VaultConfig>): VaultConfig {
	return { ...defaults, ...given };
}
