/** The dialog in which a status update is set up, looked at and taken away. */

import { Modal } from "obsidian";
import { render } from "preact";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";
import type { StatusDesk } from "./desk";
import { StatusPage, type Scope } from "./page";

export class StatusModal extends Modal {
	/** @param scopes what can be told of, the one that is meant first */
	constructor(
		private readonly desk: StatusDesk,
		private readonly scopes: readonly Scope[],
	) {
		super(desk.app);
	}

	override onOpen(): void {
		this.modalEl.addClass("project-pulse-status-modal");
		this.setTitle(words.status.title);
		nameDialog(this);
		// The buttons stand behind a text that may be long.
		this.scope.register(["Mod"], "Enter", () => {
			this.contentEl.querySelector<HTMLButtonElement>("button.mod-cta:not(:disabled)")?.click();
			return false;
		});
		render(<StatusPage desk={this.desk} scopes={this.scopes} close={() => this.close()} />, this.contentEl);
	}

	override onClose(): void {
		render(null, this.contentEl);
	}
}
