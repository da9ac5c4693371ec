/** Makes the note of a new project: where it goes, what is in it, and that it never takes the place of another. */

import { MarkdownView, normalizePath, Notice, type App, type TFile, type TFolder } from "obsidian";
import { format } from "date-fns";
import { readNote, type Note } from "../notes/reading";
import { newProject, type NewNote } from "../plans/project";
import type { Settings } from "../settings/schema";
import { folderOf } from "../text/path";
import type { Index } from "../vault/index";
import { refusalSentence } from "../words/code";
import { words } from "../words/words";
import { fileNameOf, freeName } from "./file-name";

/** Attempts, in case the name is taken by somebody else in the same moment. */
const ATTEMPTS = 3;

export class NewProjects {
	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly settings: () => Settings,
	) {}

	/** The path that a project with this title gets, as things stand. */
	pathOf(title: string): string {
		const folder = this.folder(title);
		const taken = new Set(this.namesIn(folder));
		const name = freeName(fileNameOf(title, words.commands.create.untitled), (free) => taken.has(nameIn(`${free}.md`)));
		return folder === "" ? `${name}.md` : `${folder}/${name}.md`;
	}

	/** @returns a sentence when it could not be made */
	async create(title: string): Promise<string | null> {
		const template = await this.template();
		let path = "";
		let failure: unknown = null;
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			path = this.pathOf(title);
			const now = format(new Date(), "yyyy-MM-dd'T'HH:mm");
			const note = newProject({ title, now, path, template, reader: this.index.reader });
			try {
				await this.makeFolder(folderOf(path));
				// Fails rather than write over a file that is there.
				const file = await this.app.vault.create(path, note.text);
				this.show(file, title, note);
				return null;
			} catch (error) {
				failure = error;
			}
		}
		return words.commands.create.failed(path, failure instanceof Error ? failure.message : String(failure));
	}

	private show(file: TFile, title: string, { text, problem }: NewNote): void {
		new Notice(problem ? refusalSentence(problem) : words.commands.create.created(title));
		void openToWrite(this.app, file, lineToWrite(readNote(file.path, text, this.index.reader)));
	}

	/** The settings' folder, else where the app puts new notes; `""` for the vault itself. */
	private folder(title: string): string {
		const { workspace, fileManager } = this.app;
		const chosen = trimmed(this.settings().newProject.folder);
		if (chosen !== "") return chosen;
		return trimmed(fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? "", `${title}.md`).path);
	}

	/** Many disks take two names for one that differ in case alone. */
	private namesIn(folder: string): string[] {
		const { vault } = this.app;
		const found: TFolder | null = folder === "" ? vault.getRoot() : vault.getFolderByPath(folder);
		return (found?.children ?? []).map(({ name }) => nameIn(name));
	}

	/** The user's template; null for the built-in one. */
	private async template(): Promise<string | null> {
		const path = trimmed(this.settings().newProject.template);
		if (path === "") return null;
		const { vault } = this.app;
		const file = vault.getFileByPath(path) ?? vault.getFileByPath(`${path}.md`);
		if (file) return vault.cachedRead(file);
		new Notice(words.commands.create.templateMissing(path));
		return null;
	}

	private async makeFolder(folder: string): Promise<void> {
		const { vault } = this.app;
		if (folder !== "" && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
	}
}

/** The line below the title, else the first behind the properties; counted from 0. */
function lineToWrite({ outline }: Note): number {
	const title = outline.headings.find(({ level, nested }) => level === 1 && !nested);
	return Math.min((title?.line ?? outline.frontmatterEnd) + 1, outline.lines.count - 1);
}

async function openToWrite({ workspace }: App, file: TFile, line: number): Promise<void> {
	const leaf = workspace.getLeaf(false);
	await leaf.openFile(file, { active: true, state: { mode: "source" } });
	if (!(leaf.view instanceof MarkdownView)) return;
	leaf.view.editor.setCursor(line, 0);
	leaf.view.editor.focus();
}

function nameIn(name: string): string {
	return name.normalize("NFC").toLowerCase();
}

/** As the vault names paths: none but the vault's own begins or ends with a stroke. */
function trimmed(path: string): string {
	const plain = normalizePath(path);
	return plain === "/" || path.trim() === "" ? "" : plain;
}
