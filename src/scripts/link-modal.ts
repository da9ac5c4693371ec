/** Asks whether to write what a link wants written: the note, the section and the very words, as plain text. */

import { ButtonComponent, Modal, type App } from "obsidian";
import type { ItemKind } from "../notes/item";
import { nameDialog } from "../ui/dialog-name";
import { words } from "../words/words";

export interface LinkWish {
	/** Of the note. */
	title: string;
	path: string;
	kind: ItemKind;
	texts: readonly string[];
	confirmed: () => void;
	closed: () => void;
}

export class LinkModal extends Modal {
	constructor(
		app: App,
		private readonly wish: LinkWish,
	) {
		super(app);
	}

	override onOpen(): void {
		const { ask } = words.scripts.links;
		const { title, path, kind, texts } = this.wish;
		this.modalEl.addClass("project-pulse-link");
		this.setTitle(ask.title);
		nameDialog(this);
		this.contentEl.createEl("p", { text: ask.about(title) });
		const list = this.contentEl.createEl("dl", { cls: "project-pulse-link-wish", attr: { tabindex: "0" } });
		this.part(list, ask.note, [path]);
		this.part(list, ask.section, [words.panel.groups[kind]]);
		this.part(list, ask.text(texts.length), texts);
		const foot = this.contentEl.createDiv({ cls: "modal-button-container" });
		const cancel = new ButtonComponent(foot).setButtonText(ask.cancel).onClick(() => this.close());
		new ButtonComponent(foot)
			.setButtonText(ask.add(kind, texts.length))
			.setCta()
			.onClick(() => {
				this.close();
				this.wish.confirmed();
			});
		// Whoever was typing when the link came in must not agree to it with the next Enter.
		cancel.buttonEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.wish.closed();
	}

	private part(list: HTMLElement, name: string, values: readonly string[]): void {
		list.createEl("dt", { text: name });
		for (const value of values) list.createEl("dd", { text: value, attr: { dir: "auto" } });
	}
}
