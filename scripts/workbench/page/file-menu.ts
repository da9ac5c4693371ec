/** The menu of a file or folder in the list: the app's own items, then what plugins add. */

import { TFile, TFolder, type TAbstractFile } from "obsidian";
import { joined, parentOf } from "../../../tests/host/vault/path";
import type { App } from "../../../tests/host/window/app";
import { ConfirmationModal } from "../../../tests/host/window/confirmation";
import { Menu } from "../../../tests/host/window/menu";
import { Modal } from "../../../tests/host/window/modal";
import { Notice } from "../../../tests/host/window/notice";

export function fileMenu(app: App, file: TAbstractFile): Menu {
	const menu = new Menu(app);
	const item = (section: string, title: string, icon: string, run: () => unknown, isWarning = false): void => {
		menu.addItem((added) => added.setSection(section).setTitle(title).setIcon(icon).setWarning(isWarning).onClick(() => void attempt(app, run)));
	};
	if (file instanceof TFile) {
		for (const [title, icon, where] of PLACES) item("open", title, icon, () => app.workspace.getLeaf(where).openFile(file));
	} else if (file instanceof TFolder) {
		item("action-primary", "New note", "square-pen", () => newNote(app, file.path));
	}
	app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
	if (file.path !== "/") {
		item("danger", "Rename…", "pencil", () => new RenameModal(app, file).open());
		item("danger", "Delete", "trash-2", () => askToDelete(app, file), true);
	}
	return menu;
}

const PLACES = [
	["Open in new tab", "file-plus", "tab"],
	["Open to the right", "separator-vertical", "split"],
	["Open in new window", "picture-in-picture-2", "window"],
] as const;

/** Under the first free name. */
export async function newNote(app: App, folder: string): Promise<void> {
	const free = (count: number): string => joined(folder, `Untitled${count > 0 ? ` ${count}` : ""}.md`);
	let count = 0;
	while (app.vault.getFileByPath(free(count))) count++;
	await app.workspace.getLeaf(false).openFile(await app.vault.create(free(count), ""));
}

async function attempt(app: App, run: () => unknown): Promise<void> {
	try {
		await run();
	} catch (error) {
		new Notice(error instanceof Error ? error.message : String(error), undefined, app);
	}
}

/** Into the vault's own trash: a page can reach no other. */
function askToDelete(app: App, file: TAbstractFile): void {
	new ConfirmationModal(app)
		.setTitle("Delete")
		.setContent(`Move ${file.name} to the folder .trash of the vault?`)
		.addButton((button) => button.setButtonText("Delete").setDestructive().onClick(() => void app.fileManager.trashFile(file)))
		.addCancelButton()
		.open();
}

class RenameModal extends Modal {
	constructor(
		app: App,
		private readonly file: TAbstractFile,
	) {
		super(app);
	}

	override onOpen(): void {
		const { file } = this;
		this.setTitle("Rename");
		const suffix = file instanceof TFile && file.extension !== "" ? `.${file.extension}` : "";
		const field = this.contentEl.createEl("input", { type: "text", cls: "rename-input", attr: { "aria-label": "Name" } });
		field.value = file instanceof TFile ? file.basename : file.name;
		field.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" || field.value.trim() === "") return;
			const path = joined(parentOf(file.path), field.value.trim() + suffix);
			this.close();
			void attempt(this.app, () => this.app.fileManager.renameFile(file, path));
		});
		field.select();
	}
}
