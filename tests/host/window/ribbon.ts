/** The bar of icons at the edge of the window. */

import { setIcon } from "./icon";

export class Ribbon {
	readonly containerEl: HTMLElement;

	constructor(parent: HTMLElement, side: "left" | "right") {
		this.containerEl = parent.createDiv({ cls: `workspace-ribbon side-dock-ribbon mod-${side}` });
	}

	add(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const action = this.containerEl.createEl("button", {
			cls: "clickable-icon side-dock-ribbon-action",
			attr: { "aria-label": title, "data-icon": icon },
		});
		setIcon(action, icon);
		action.addEventListener("click", callback);
		return action;
	}
}
