/** The dialog with the items of a project that look alike. */

import { Modal, type App } from "obsidian";
import { render } from "preact";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";
import { PairsPage, type PairsPageProps } from "./page";

export class PairsModal extends Modal {
	constructor(
		app: App,
		private readonly title: string,
		private readonly work: Omit<PairsPageProps, "close">,
	) {
		super(app);
	}

	override onOpen(): void {
		this.modalEl.addClasses(["project-pulse-review-modal", "project-pulse-pairs-modal"]);
		this.setTitle(words.tidy.pairs.title(this.title));
		nameDialog(this);
		// The button that goes on stands behind all the choices of the list.
		this.scope.register(["Mod"], "Enter", () => {
			this.contentEl.querySelector<HTMLButtonElement>("button.mod-cta:not(:disabled)")?.click();
			return false;
		});
		render(<PairsPage {...this.work} close={() => this.close()} />, this.contentEl);
	}

	override onClose(): void {
		render(null, this.contentEl);
	}
}
