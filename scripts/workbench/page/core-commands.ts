/** The app's own commands, as far as the workbench has them, and their keys. */

import type { App } from "../../../tests/host/window/app";
import { MarkdownView } from "../../../tests/host/window/markdown-view";
import { EXPLORER_VIEW, ExplorerView } from "./explorer";
import { newNote } from "./file-menu";
import { Palette, Switcher } from "./palette";

interface Core {
	id: string;
	name: string;
	key?: string;
	/** False when it cannot be run now. */
	isThere?: () => boolean;
	run: () => unknown;
}

export function addCoreCommands(app: App, openSettings: () => void): void {
	const { workspace } = app;
	const keys = new Map<string, string>();
	const note = (): MarkdownView | null => workspace.activeEditor;
	const commands: Core[] = [
		{ id: "command-palette:open", name: "Command palette: Open", key: "P", run: () => new Palette(app, keys).open() },
		{ id: "switcher:open", name: "Quick switcher: Open", key: "O", run: () => new Switcher(app).open() },
		{ id: "app:open-settings", name: "Open settings", key: ",", run: openSettings },
		{ id: "markdown:toggle-preview", name: "Toggle reading view", key: "E", isThere: () => note() !== null, run: () => note()?.toggleMode() },
		{ id: "editor:save-file", name: "Save current file", key: "S", isThere: () => note() !== null, run: () => note()?.save() },
		{ id: "file-explorer:new-file", name: "Create new note", run: () => newNote(app, "/") },
		{ id: "file-explorer:reveal-active-file", name: "Files: Reveal current file", run: () => reveal(app) },
		{ id: "workspace:close", name: "Close current tab", run: () => workspace.getMostRecentLeaf()?.detach() },
		{ id: "workspace:split-vertical", name: "Split right", run: () => split(app, "vertical") },
		{ id: "workspace:split-horizontal", name: "Split down", run: () => split(app, "horizontal") },
		{ id: "workspace:open-in-new-window", name: "Open current tab in new window", run: () => split(app, "window") },
		{ id: "app:toggle-left-sidebar", name: "Toggle left sidebar", run: () => workspace.leftSplit.toggle() },
		{ id: "app:toggle-right-sidebar", name: "Toggle right sidebar", run: () => workspace.rightSplit.toggle() },
		{ id: "editor:focus", name: "Focus on last note", run: () => focusNote(app) },
	];
	for (const { id, name, key, isThere, run } of commands) {
		const checkCallback = (checking: boolean): boolean => {
			const can = isThere?.() ?? true;
			if (can && !checking) void run();
			return can;
		};
		app.commands.addCommand({ id, name, checkCallback });
		if (key === undefined) continue;
		keys.set(id, `Ctrl ${key}`);
		app.scope.register(["Mod"], key, () => {
			app.commands.executeCommandById(id);
			return false;
		});
	}
}

function split(app: App, where: "vertical" | "horizontal" | "window"): void {
	const leaf = app.workspace.getMostRecentLeaf();
	if (leaf) void app.workspace.duplicateLeaf(leaf, where);
}

function focusNote({ workspace }: App): void {
	const leaf = workspace.getMostRecentLeaf();
	if (leaf) workspace.setActiveLeaf(leaf, { focus: true });
}

async function reveal({ workspace }: App): Promise<void> {
	const file = workspace.getActiveFile();
	const { view } = await workspace.ensureSideLeaf(EXPLORER_VIEW, "left", { active: false });
	if (file && view instanceof ExplorerView) view.reveal(file);
}
