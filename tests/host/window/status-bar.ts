/** The status bar: one element for each item. */

export class StatusBar {
	readonly containerEl: HTMLElement;

	constructor(parent: HTMLElement) {
		this.containerEl = parent.createDiv({ cls: "status-bar" });
	}

	addItem(owner: string): HTMLElement {
		return this.containerEl.createDiv({ cls: `status-bar-item plugin-${owner}` });
	}

	get items(): HTMLElement[] {
		return [...this.containerEl.querySelectorAll<HTMLElement>(".status-bar-item")];
	}
}
