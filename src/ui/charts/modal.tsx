/** The dialog with the calendar of a project's contacts. */

import { Modal, type App, type HoverPopover } from "obsidian";
import { render } from "preact";
import type { ContactDay } from "../../rollup/standing";
import type { IsoDate } from "../../text/date";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";
import { Contacts } from "./page";

/** Whose contacts they are. */
export interface Contacted {
	path: string;
	title: string;
	/** Newest first. */
	days: readonly ContactDay[];
	today: IsoDate;
}

export class ContactsModal extends Modal {
	/** The page preview that is open, as the app asks of whatever has links. */
	hoverPopover: HoverPopover | null = null;

	constructor(
		app: App,
		private readonly contacted: Contacted,
	) {
		super(app);
	}

	override onOpen(): void {
		const { path, title, days, today } = this.contacted;
		this.modalEl.addClass("project-pulse-contacts-modal");
		this.setTitle(words.charts.of(title));
		nameDialog(this);
		render(<Contacts app={this.app} path={path} days={days} today={today} hoverParent={this} close={() => this.close()} />, this.contentEl);
		this.contentEl.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")?.focus();
	}

	override onClose(): void {
		render(null, this.contentEl);
	}
}
