/** The context menu of the text: what the app has in it, then what plugins add. */

import type { App } from "../../../tests/host/window/app";
import { Menu } from "../../../tests/host/window/menu";

export function editorMenus(app: App): void {
	app.containerEl.addEventListener("contextmenu", (event) => {
		const target = event.target as Element;
		const view = app.workspace.markdownViews().find(({ contentEl }) => contentEl.contains(target));
		if (!view || view.getMode() !== "source" || !target.closest(".cm-editor")) return;
		event.preventDefault();
		const { editor } = view;
		const at = editor.cm.posAtCoords({ x: event.clientX, y: event.clientY });
		// As in the app: the cursor goes where the menu is asked for, unless that lies in what is selected.
		const { from, to } = editor.cm.state.selection.main;
		if (at !== null && (at < from || at > to)) editor.cm.dispatch({ selection: { anchor: at } });
		const menu = new Menu(app);
		const copy = (): Promise<void> => navigator.clipboard.writeText(editor.getSelection());
		menu.addItem((item) => item.setSection("clipboard").setTitle("Cut").setIcon("scissors").setDisabled(!editor.somethingSelected()).onClick(async () => {
			await copy();
			editor.replaceSelection("");
		}));
		menu.addItem((item) => item.setSection("clipboard").setTitle("Copy").setIcon("copy").setDisabled(!editor.somethingSelected()).onClick(copy));
		menu.addItem((item) => item.setSection("clipboard").setTitle("Paste").setIcon("clipboard-type").onClick(async () => {
			editor.replaceSelection(await navigator.clipboard.readText());
		}));
		app.workspace.trigger("editor-menu", menu, editor, view);
		menu.showAtMouseEvent(event);
	});
}
