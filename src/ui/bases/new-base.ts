/** Makes the file of a first base of projects, never in the place of another, and opens it. */

import { normalizePath, Notice, type App, type TFile } from "obsidian";
import type { Settings } from "../../settings/schema";
import { words } from "../../words/words";
import { freeName } from "../file-name";
import { starterBase } from "./starter";

/** Attempts, in case the name is taken by somebody else in the same moment. */
const ATTEMPTS = 3;

export interface NewBaseParts {
	app: App;
	settings: () => Settings;
	/** Whether Bases is on: without it the app would hand the file to another program. */
	hasBases: () => boolean;
}

export async function createBase(parts: NewBaseParts): Promise<void> {
	const { app, settings, hasBases } = parts;
	const { create, view } = words.bases;
	const text = starterBase(settings(), { list: view, table: create.table });
	if (text === null) {
		new Notice(words.commands.noProjects);
		return;
	}
	const file = await made(app, text);
	if (!file) return;
	const isOn = hasBases();
	new Notice(isOn ? create.created(file.path) : create.off(file.path));
	if (isOn) await app.workspace.getLeaf(false).openFile(file, { active: true });
}

/** Null when it could not be made, which is said. */
async function made(app: App, text: string): Promise<TFile | null> {
	let path = "";
	let failure: unknown = null;
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		path = freePath(app);
		try {
			// Fails rather than write over a file that is there.
			return await app.vault.create(path, text);
		} catch (error) {
			failure = error;
		}
	}
	new Notice(words.bases.create.failed(path, failure instanceof Error ? failure.message : String(failure)));
	return null;
}

/** Where the app puts new notes, under a name that nothing there has; many disks do not tell names apart by case. */
function freePath({ workspace, fileManager }: App): string {
	const { name } = words.bases.create;
	const folder = fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? "", `${name}.base`);
	const taken = new Set(folder.children.map((child) => child.name.toLowerCase()));
	const free = freeName(name, (one) => taken.has(`${one}.base`.toLowerCase()));
	return normalizePath(`${folder.path}/${free}.base`);
}
