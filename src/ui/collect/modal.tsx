/** The dialog in which items of source notes are looked at, chosen and added to their projects. */

import { Modal, type HoverParent, type HoverPopover } from "obsidian";
import { render } from "preact";
import { nameDialog } from "../dialog-name";
import type { CollectDesk } from "./desk";
import { CollectPage, type Question } from "./page";

/** On the body of the window, so that page previews lie above the dialog. */
const ABOVE = "project-pulse-previews-above";

export class CollectModal extends Modal implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	/** Read by whatever is under way: closing the dialog stops it after the note at hand. */
	private isClosed = false;

	constructor(
		private readonly desk: CollectDesk,
		private readonly question: Question,
	) {
		super(desk.app);
	}

	override onOpen(): void {
		this.modalEl.addClass("project-pulse-collect-modal");
		this.modalEl.doc.body.addClass(ABOVE);
		this.setTitle(this.question.title);
		nameDialog(this);
		// The button that goes on stands behind all the items.
		this.scope.register(["Mod"], "Enter", () => {
			this.contentEl.querySelector<HTMLButtonElement>("button.mod-cta:not(:disabled)")?.click();
			return false;
		});
		const isClosed = (): boolean => this.isClosed;
		const close = (): void => this.close();
		render(<CollectPage desk={this.desk} question={this.question} place={this} isClosed={isClosed} close={close} />, this.contentEl);
	}

	override onClose(): void {
		this.isClosed = true;
		this.modalEl.doc.body.removeClass(ABOVE);
		render(null, this.contentEl);
	}
}
