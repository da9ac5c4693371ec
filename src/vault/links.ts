/** Links as the user's own settings have them. */

import type { App } from "obsidian";
import { linkWriter, type LinkWriter } from "../rollup/link";
import type { FileTable } from "../rollup/files";

/** @param files for what is no file of the app */
export function appLinks(app: App, files: FileTable): LinkWriter {
	const fallback = linkWriter(files);
	return (path, from) => {
		const file = app.vault.getFileByPath(path);
		return file ? app.fileManager.generateMarkdownLink(file, from) : fallback(path, from);
	};
}
