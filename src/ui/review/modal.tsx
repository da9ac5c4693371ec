/** The dialog in which changes of several notes are looked at, chosen and made. */

import { Modal, type App } from "obsidian";
import { render } from "preact";
import { nameDialog } from "../dialog-name";
import { ReviewPage } from "./page";
import type { ReviewTask } from "./task";

export class ReviewModal extends Modal {
	/** Read by whatever is under way: closing the dialog stops it after the note at hand. */
	private isClosed = false;

	constructor(
		app: App,
		private readonly task: ReviewTask,
	) {
		super(app);
	}

	override onOpen(): void {
		this.modalEl.addClass("project-pulse-review-modal");
		this.setTitle(this.task.title);
		nameDialog(this);
		// The button that goes on stands behind all the boxes of the list.
		this.scope.register(["Mod"], "Enter", () => {
			this.contentEl.querySelector<HTMLButtonElement>("button.mod-cta:not(:disabled)")?.click();
			return false;
		});
		const isClosed = (): boolean => this.isClosed;
		render(
			<ReviewPage task={this.task} textOf={this.task.textOf} isClosed={isClosed} close={() => this.close()} />,
			this.contentEl,
		);
	}

	override onClose(): void {
		this.isClosed = true;
		render(null, this.contentEl);
	}
}
