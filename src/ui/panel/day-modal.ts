/** Asks for a day: when something is due, or when it was resolved. */

import { Modal, type App } from "obsidian";
import { dateAt, type IsoDate } from "../../text/date";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";

export interface DayQuestion {
	title: string;
	/** What the field begins with. */
	day: IsoDate | null;
	/** Offers to take the day away. */
	canClear: boolean;
	/** What is wrong with a day that exists; null when nothing is. */
	check?: (day: IsoDate) => string | null;
	/** Null to take it away. */
	onChoose: (day: IsoDate | null) => void;
}

export class DayModal extends Modal {
	constructor(
		app: App,
		private readonly question: DayQuestion,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, day, canClear, check = () => null } = this.question;
		this.setTitle(title);
		nameDialog(this);
		this.modalEl.addClass("project-pulse-day-modal");
		const form = this.contentEl.createEl("form");
		const input = form.createEl("input", { type: "date", attr: { "aria-label": title } });
		if (day !== null) input.value = day;
		const error = form.createEl("p", { cls: "project-pulse-wrong", attr: { role: "alert" } });
		const buttons = form.createDiv({ cls: "modal-button-container" });
		buttons.createEl("button", { cls: "mod-cta", type: "submit", text: words.panel.day.set });
		if (canClear) this.button(buttons, words.panel.day.clear, () => this.choose(null));
		this.button(buttons, words.panel.day.cancel, () => this.close());
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			const chosen = dateAt(input.value, 0);
			const isDay = chosen !== null && input.value.length === 10;
			const wrong = isDay ? check(chosen) : words.panel.day.wrong;
			if (isDay && wrong === null) {
				this.choose(chosen);
				return;
			}
			error.setText(wrong ?? "");
			input.setAttr("aria-invalid", "true");
			input.focus();
		});
		input.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private button(parent: HTMLElement, text: string, onClick: () => void): void {
		parent.createEl("button", { type: "button", text }).addEventListener("click", onClick);
	}

	private choose(day: IsoDate | null): void {
		this.close();
		this.question.onChoose(day);
	}
}
