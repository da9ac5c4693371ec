/** The header of a tab: shows it, closes it, and has its menu. */

import { setIcon } from "./icon";
import type { WorkspaceLeaf } from "./leaf";
import { Menu } from "./menu";

export function tabHeader(leaf: WorkspaceLeaf, parent: HTMLElement): HTMLElement {
	const { app, workspace } = leaf;
	const title = leaf.getDisplayText();
	const attr = { "aria-label": title, "data-type": leaf.view.getViewType() };
	const header = parent.createDiv({ cls: "workspace-tab-header tappable", attr });
	const inner = header.createDiv({ cls: "workspace-tab-header-inner" });
	setIcon(inner.createDiv({ cls: "workspace-tab-header-inner-icon" }), leaf.getIcon());
	inner.createDiv({ cls: "workspace-tab-header-inner-title", text: title });
	if (leaf.pinned) setIcon(inner.createDiv({ cls: "workspace-tab-header-status-icon mod-pinned" }), "pin");
	const close = inner.createDiv({ cls: "workspace-tab-header-inner-close-button", attr: { "aria-label": "Close" } });
	setIcon(close, "x");
	close.addEventListener("click", (event) => {
		event.stopPropagation();
		leaf.detach();
	});
	header.addEventListener("click", () => workspace.setActiveLeaf(leaf, { focus: true }));
	header.addEventListener("auxclick", (event) => {
		if (event.button === 1) leaf.detach();
	});
	header.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		const menu = new Menu(app);
		menu.addItem((item) => item.setSection("close").setTitle("Close").setIcon("x").onClick(() => leaf.detach()));
		const pin = leaf.pinned ? "Unpin" : "Pin";
		menu.addItem((item) => item.setSection("pane").setTitle(pin).setIcon("pin").onClick(() => leaf.togglePinned()));
		leaf.view.onPaneMenu(menu, "tab-header");
		menu.showAtMouseEvent(event);
	});
	return header;
}
