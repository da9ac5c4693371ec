/** Obsidian's file manager: links as the vault's settings have them, and places for new files. */

import type { TAbstractFile, TFile, TFolder } from "./file";
import type { MetadataCache } from "./metadata-cache";
import { joined, normalize, parentOf } from "./path";
import type { Vault } from "./vault";

export class FileManager {
	constructor(
		private readonly vault: Vault,
		private readonly metadataCache: MetadataCache,
	) {}

	/** Attachments are embedded; only spaces, backslashes and control characters are encoded. */
	generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
		const isMarkdown = this.vault.getConfig("useMarkdownLinks");
		const isNote = file.extension === "md";
		const isWithin = file.path === sourcePath && subpath !== "";
		const target = isWithin ? subpath : this.metadataCache.fileToLinktext(file, sourcePath, !isMarkdown) + subpath;
		const mark = isNote ? "" : "!";
		if (isMarkdown) return `${mark}[${alias || (isNote ? file.basename : "")}](${encoded(target)})`;
		if (alias === "") return `${mark}[[${target}]]`;
		// An alias that says the same in another case takes the place of the target.
		if (alias.toLowerCase() === target.toLowerCase()) return `${mark}[[${alias}]]`;
		return `${mark}[[${target}|${alias}]]`;
	}

	getNewFileParent(sourcePath: string): TFolder {
		const location = this.vault.getConfig("newFileLocation");
		const chosen = normalize(this.vault.getConfig("newFileFolderPath"));
		const path = location === "current" ? parentOf(sourcePath) : location === "folder" ? chosen : "/";
		return this.vault.getFolderByPath(path) ?? this.vault.getRoot();
	}

	/** Unlike the app's, leaves links to the file as they are. */
	renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		return this.vault.rename(file, newPath);
	}

	async trashFile(file: TAbstractFile): Promise<void> {
		const option = this.vault.getConfig("trashOption");
		if (option === "none") await this.vault.delete(file);
		else await this.vault.trash(file, option === "system");
	}

	/** Nobody is there to say no. */
	async promptForDeletion(file: TAbstractFile): Promise<boolean> {
		await this.trashFile(file);
		return true;
	}

	getAvailablePathForAttachment(filename: string, sourcePath = ""): Promise<string> {
		const folder = this.getNewFileParent(sourcePath).path;
		const dot = filename.lastIndexOf(".");
		const [name, extension] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ""];
		let path = joined(folder, filename);
		for (let i = 1; this.vault.getAbstractFileByPath(path); i++) path = joined(folder, `${name} ${i}${extension}`);
		return Promise.resolve(path);
	}

	/** It rewrites whole blocks: nothing that is tested here may use it. */
	processFrontMatter(): Promise<void> {
		return Promise.reject(new Error("processFrontMatter is not here"));
	}
}

function encoded(target: string): string {
	// eslint-disable-next-line no-control-regex -- the app encodes just these
	return target.replace(/[\\\x00\x08\x0b\x0c\x0e-\x1f ]/g, encodeURIComponent);
}
