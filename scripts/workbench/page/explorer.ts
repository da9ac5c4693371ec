/** The list of files in the left sidebar: folders fold, a click opens a note, and each has its menu. */

import { TFile, TFolder, type TAbstractFile } from "obsidian";
import { setIcon } from "../../../tests/host/window/icon";
import type { WorkspaceLeaf } from "../../../tests/host/window/leaf";
import { Keymap } from "../../../tests/host/window/scope";
import { ItemView } from "../../../tests/host/window/view";
import { fileMenu } from "./file-menu";

export const EXPLORER_VIEW = "file-explorer";
const OPEN_FOLDERS = "workbench-open-folders";

export class ExplorerView extends ItemView {
	private readonly unfolded: Set<string>;
	private readonly treeEl = this.contentEl.createDiv({ cls: "nav-files-container", attr: { role: "tree", "aria-label": "Files" } });
	private frame = 0;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const stored = this.app.loadLocalStorage(OPEN_FOLDERS);
		this.unfolded = new Set(Array.isArray(stored) ? stored.map(String) : []);
		this.icon = "folder-closed";
	}

	getViewType(): string {
		return EXPLORER_VIEW;
	}

	getDisplayText(): string {
		return "Files";
	}

	override async onOpen(): Promise<void> {
		const { vault, workspace } = this.app;
		for (const name of ["create", "delete", "rename"] as const) this.registerEvent(vault.on(name as "create", () => this.later()));
		this.registerEvent(workspace.on("file-open", () => this.mark()));
		this.registerDomEvent(this.treeEl, "keydown", (event: KeyboardEvent) => this.pressed(event));
		this.draw();
		return Promise.resolve();
	}

	/** Shows where a file lies. */
	reveal(file: TFile): void {
		for (let folder = file.parent; folder && !folder.isRoot(); folder = folder.parent) this.unfolded.add(folder.path);
		this.draw();
		this.rowOf(file.path)?.scrollIntoView({ block: "center" });
	}

	/** Once for many changes. */
	private later(): void {
		if (this.frame !== 0) return;
		this.frame = requestAnimationFrame(() => {
			this.frame = 0;
			this.draw();
		});
	}

	private draw(): void {
		const focused = this.treeEl.contains(document.activeElement) ? document.activeElement?.getAttribute("data-path") : null;
		const { scrollTop } = this.contentEl;
		this.treeEl.empty();
		this.folder(this.app.vault.getRoot(), this.treeEl);
		this.contentEl.scrollTop = scrollTop;
		this.mark();
		if (focused) this.rowOf(focused)?.focus();
	}

	private folder({ children }: TFolder, into: HTMLElement): void {
		const byName = (a: TAbstractFile, b: TAbstractFile): number => a.name.localeCompare(b.name, undefined, { numeric: true });
		const folders = children.filter((child) => child instanceof TFolder).sort(byName);
		const files = children.filter((child) => child instanceof TFile).sort(byName);
		for (const folder of folders) {
			const isOpen = this.unfolded.has(folder.path);
			const item = into.createDiv({ cls: "tree-item nav-folder" });
			item.toggleClass("is-collapsed", !isOpen);
			const row = this.row(item, folder, folder.name, "nav-folder-title");
			row.setAttr("aria-expanded", String(isOpen));
			const iconEl = createDiv({ cls: "tree-item-icon collapse-icon" });
			row.prepend(iconEl);
			setIcon(iconEl, "chevron-right");
			row.addEventListener("click", () => this.toggle(folder));
			if (isOpen) this.folder(folder, item.createDiv({ cls: "tree-item-children nav-folder-children", attr: { role: "group" } }));
		}
		for (const file of files) this.file(file, into);
	}

	private file(file: TFile, into: HTMLElement): void {
		const isNote = file.extension === "md";
		const row = this.row(into.createDiv({ cls: "tree-item nav-file" }), file, isNote ? file.basename : file.name, "nav-file-title");
		if (!isNote) row.createDiv({ cls: "nav-file-tag", text: file.extension });
		const open = (event: MouseEvent): void => void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
		row.addEventListener("click", open);
		row.addEventListener("auxclick", (event) => {
			if (event.button === 1) open(event);
		});
	}

	private row(item: HTMLElement, file: TAbstractFile, name: string, cls: string): HTMLElement {
		const attr = { "data-path": file.path, role: "treeitem", tabindex: "-1" };
		const row = item.createDiv({ cls: `tree-item-self is-clickable ${cls}`, attr });
		row.createDiv({ cls: `tree-item-inner ${cls}-content`, text: name, attr: { dir: "auto" } });
		row.addEventListener("contextmenu", (event) => {
			event.preventDefault();
			fileMenu(this.app, file).showAtMouseEvent(event);
		});
		return row;
	}

	private toggle({ path }: TFolder): void {
		if (!this.unfolded.delete(path)) this.unfolded.add(path);
		this.app.saveLocalStorage(OPEN_FOLDERS, [...this.unfolded]);
		this.draw();
		this.rowOf(path)?.focus();
	}

	private rows(): HTMLElement[] {
		return [...this.treeEl.querySelectorAll<HTMLElement>(".tree-item-self")];
	}

	private rowOf(path: string): HTMLElement | undefined {
		return this.rows().find((row) => row.dataset["path"] === path);
	}

	/** The note that is shown; Tab leads to it, or to the first row. */
	private mark(): void {
		const active = this.app.workspace.getActiveFile()?.path;
		const rows = this.rows();
		const current = rows.find((row) => row.dataset["path"] === active);
		for (const row of rows) {
			row.toggleClass("is-active", row === current);
			row.tabIndex = row === (current ?? rows[0]) ? 0 : -1;
		}
	}

	private pressed(event: KeyboardEvent): void {
		const row = (event.target as Element).closest<HTMLElement>(".tree-item-self");
		if (!row) return;
		const rows = this.rows();
		const at = rows.indexOf(row);
		const expanded = row.getAttribute("aria-expanded");
		const by: Partial<Record<string, () => void>> = {
			ArrowDown: () => rows[at + 1]?.focus(),
			ArrowUp: () => rows[at - 1]?.focus(),
			Home: () => rows[0]?.focus(),
			End: () => rows.at(-1)?.focus(),
			ArrowRight: () => (expanded === "false" ? row.click() : rows[at + 1]?.focus()),
			ArrowLeft: () => {
				if (expanded === "true") row.click();
				else row.closest(".tree-item-children")?.parentElement?.querySelector<HTMLElement>(".tree-item-self")?.focus();
			},
			Enter: () => row.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey })),
			ContextMenu: () => row.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, clientX: row.getBoundingClientRect().left + 20, clientY: row.getBoundingClientRect().bottom })),
		};
		const run = by[event.key];
		if (!run) return;
		event.preventDefault();
		run();
	}
}
