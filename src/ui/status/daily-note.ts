/** Today's daily note, where and as the app's own daily notes plugin has it: made when it is missing. */

import { moment, normalizePath, type App, type TFile } from "obsidian";
import { format } from "date-fns";
import { fillIn } from "../../plans/template";
import type { IsoDate } from "../../text/date";
import { baseName, folderOf, foldersOutwards } from "../../text/path";

/** As that plugin stores them; all may be missing. */
interface DailySettings {
	folder: string;
	format: string;
	template: string;
}

const FORMAT = "YYYY-MM-DD";

/** The path that today's note has, whether it is there or not. */
export async function dailyPath(app: App, today: IsoDate): Promise<string> {
	return pathOf(await settingsOf(app), today);
}

/** @throws when it cannot be made */
export async function dailyNote(app: App, today: IsoDate): Promise<TFile> {
	const { vault } = app;
	const settings = await settingsOf(app);
	const path = pathOf(settings, today);
	const file = vault.getFileByPath(path);
	if (file) return file;
	const text = await templateOf(app, settings, path);
	for (const folder of foldersOutwards(folderOf(path)).reverse()) {
		if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
	}
	try {
		return await vault.create(path, text);
	} catch (error) {
		// Somebody else may have made it in the same moment.
		const made = vault.getFileByPath(path);
		if (made) return made;
		throw error;
	}
}

function pathOf({ folder, format }: DailySettings, today: IsoDate): string {
	const name = moment(today, FORMAT).format(format);
	return normalizePath(`${folder}/${name}.md`);
}

async function settingsOf({ vault }: App): Promise<DailySettings> {
	const stored = await vault.adapter.read(`${vault.configDir}/daily-notes.json`).catch(() => "");
	const value = (key: string): string => {
		const found: unknown = Reflect.get(objectIn(stored), key);
		return typeof found === "string" ? found.trim() : "";
	};
	return { folder: value("folder"), format: value("format") || FORMAT, template: value("template") };
}

function objectIn(stored: string): object {
	try {
		const found: unknown = JSON.parse(stored);
		return typeof found === "object" && found !== null ? found : {};
	} catch {
		return {};
	}
}

async function templateOf({ vault, metadataCache }: App, { template }: DailySettings, path: string): Promise<string> {
	const file = template === "" ? null : metadataCache.getFirstLinkpathDest(normalizePath(template), "");
	if (!file) return "";
	return fillIn(await vault.cachedRead(file), { title: baseName(path), now: format(new Date(), "yyyy-MM-dd'T'HH:mm") });
}
