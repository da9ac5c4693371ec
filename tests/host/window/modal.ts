/** A dialog: it stays open until it is closed, lies over the ones before it and keeps the focus. */

import type { App } from "./app";
import { Scope } from "./scope";

const FOCUSABLE = "input, select, textarea, button, a[href], [tabindex]:not([tabindex='-1'])";

export class Modal {
	readonly scope = new Scope();
	readonly containerEl = createDiv({ cls: "modal-container mod-dim" });
	readonly modalEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private focusedBefore: Element | null = null;
	private onCloseCallback: (() => unknown) | null = null;

	constructor(readonly app: App) {
		const background = this.containerEl.createDiv({ cls: "modal-bg" });
		background.addEventListener("click", () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": "true", tabindex: "-1" } });
		const closeButton = this.modalEl.createEl("button", { cls: "modal-close-button", attr: { "aria-label": "Close", tabindex: "-1" } });
		closeButton.addEventListener("click", () => this.close());
		this.titleEl = this.modalEl.createDiv({ cls: "modal-header" }).createDiv({ cls: "modal-title" });
		this.contentEl = this.modalEl.createDiv({ cls: "modal-content" });
		this.scope.register([], "Escape", () => {
			this.close();
			return false;
		});
	}

	get isOpen(): boolean {
		return this.app.modals.includes(this);
	}

	open(): void {
		if (this.isOpen) return;
		this.focusedBefore = activeDocument.activeElement;
		this.app.modals.push(this);
		this.app.keymap.pushScope(this.scope);
		const { body } = activeDocument;
		// In the window that has the focus, as in the app.
		(activeDocument === document ? this.app.containerEl : body).append(this.containerEl);
		void this.onOpen();
		if (!this.modalEl.contains(activeDocument.activeElement)) this.takeFocus();
	}

	close(): void {
		const index = this.app.modals.indexOf(this);
		if (index < 0) return;
		this.app.modals.splice(index, 1);
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		this.onCloseCallback?.();
		const before = this.focusedBefore;
		if (this.shouldRestoreSelection && before?.isConnected && before.instanceOf(HTMLElement)) before.focus();
	}

	onOpen(): unknown {
		return undefined;
	}

	onClose(): void {
		// For subclasses.
	}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.onCloseCallback = callback;
		return this;
	}

	/** The topmost dialog takes the focus back from whatever lies under it. */
	keepFocus(event: FocusEvent): void {
		const target = event.target as Node | null;
		if (target?.ownerDocument !== this.modalEl.ownerDocument || this.modalEl.contains(target)) return;
		const over = (target as Element).closest(".menu, .notice, .suggestion-container");
		if (!over) this.takeFocus();
	}

	protected takeFocus(): void {
		const first = [...this.modalEl.querySelectorAll<HTMLElement>(FOCUSABLE)].find((el) => !el.hasClass("modal-close-button"));
		(first ?? this.modalEl).focus();
	}
}
