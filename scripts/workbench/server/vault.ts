/** The folder that is opened: one that the user names, or a copy of the demo vault. */

import { createHash } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { copyDemoVault } from "../../demo.mjs";

export interface OpenedVault {
	folder: string;
	name: string;
	isDemo: boolean;
	/** Sets apart what the browser keeps for it. */
	id: string;
	/** Takes the copy away; does nothing to a folder of the user's. */
	remove: () => void;
}

export async function demoVault(root: string): Promise<OpenedVault> {
	const { outer, folder } = await copyDemoVault(root);
	const remove = (): void => rmSync(outer, { recursive: true, force: true });
	return { folder, name: "Demo vault", isDemo: true, id: idOf(folder), remove };
}

/** Throws a sentence when there is no such folder. */
export async function userVault(given: string): Promise<OpenedVault> {
	// npm runs scripts in the project's folder and keeps the folder it was called in here.
	const path = resolve(process.env["INIT_CWD"] ?? ".", given);
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Error(`There is no folder ${path}.`);
	const folder = await realpath(path);
	return { folder, name: basename(folder), isDemo: false, id: idOf(folder), remove: () => undefined };
}

function idOf(folder: string): string {
	return createHash("sha256").update(folder).digest("hex").slice(0, 16);
}
