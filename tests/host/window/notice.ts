/** A message in the corner that goes away by itself. */

import type { App } from "./app";
import { current } from "./current";

const SHOWN_FOR = 4000;

export class Notice {
	readonly noticeEl: HTMLElement;
	readonly containerEl: HTMLElement;
	readonly messageEl: HTMLElement;
	private timer: ReturnType<typeof setTimeout> | null = null;

	/** Without a duration it stays for four seconds, with 0 until it is clicked. */
	constructor(message: string | DocumentFragment, duration = SHOWN_FOR, app: App = current()) {
		this.containerEl = app.noticesEl.createDiv({ cls: "notice" });
		this.noticeEl = this.containerEl;
		this.messageEl = this.containerEl.createDiv({ cls: "notice-message" });
		this.setMessage(message);
		this.containerEl.addEventListener("click", () => this.hide());
		if (duration > 0) this.timer = setTimeout(() => this.hide(), duration);
		app.notices.push(this);
	}

	/** Of it as it is shown, or was last. */
	get text(): string {
		return this.messageEl.textContent;
	}

	get open(): boolean {
		return this.containerEl.isConnected;
	}

	get buttons(): HTMLElement[] {
		return [...this.containerEl.querySelectorAll<HTMLElement>("button, a")];
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	setAutoHide(duration: number): void {
		if (this.timer !== null) clearTimeout(this.timer);
		this.timer = duration > 0 ? setTimeout(() => this.hide(), duration) : null;
	}

	hide(): void {
		if (this.timer !== null) clearTimeout(this.timer);
		this.containerEl.detach();
	}
}
