/** A dialog with one field: what is wrong with its value is said at the field, and the dialog stays until it is done. */

import { ButtonComponent, Modal, Platform, type App } from "obsidian";
import { words } from "../words/words";
import { nameDialog } from "./dialog-name";

export interface Question {
	title: string;
	label: string;
	field: "text" | "lines" | "date";
	/** What the field holds at first. */
	value?: string;
	/** One sentence below the field, which may follow what is typed. */
	hint?: (value: string) => string;
	/** The word on the button. */
	action: string;
	/** A sentence that says what is wrong; null when the value will do. */
	check: (value: string) => string | null;
	/** Resolves to a sentence when it could not be done: the dialog stays then, with what was typed. */
	answer: (value: string) => Promise<string | null>;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

let count = 0;

export class Prompt extends Modal {
	private readonly fieldEl: Field;
	private readonly hintEl: HTMLElement;
	private readonly errorEl: HTMLElement;
	private readonly button: ButtonComponent;
	private isBusy = false;

	constructor(
		app: App,
		private readonly question: Question,
	) {
		super(app);
		const { title, label, field, action } = question;
		const id = `project-pulse-prompt-${count++}`;
		this.modalEl.addClass("project-pulse-prompt");
		this.setTitle(title);
		nameDialog(this);
		this.contentEl.createEl("label", { text: label, attr: { for: id } });
		this.fieldEl = fieldOf(this.contentEl, field);
		this.hintEl = this.contentEl.createEl("p", { cls: "project-pulse-prompt-hint", attr: { id: `${id}-hint` } });
		this.errorEl = this.contentEl.createEl("p", { cls: "project-pulse-prompt-error", attr: { id: `${id}-error`, role: "alert" } });
		for (const [name, value] of [
			["id", id],
			["dir", "auto"],
			["aria-describedby", `${id}-hint ${id}-error`],
		] as const) this.fieldEl.setAttr(name, value);
		const foot = this.contentEl.createDiv({ cls: "modal-button-container" });
		new ButtonComponent(foot).setButtonText(words.commands.prompt.cancel).onClick(() => this.close());
		this.button = new ButtonComponent(foot).setButtonText(action).setCta().onClick(() => void this.submit());
		this.fieldEl.value = question.value ?? "";
		this.fieldEl.addEventListener("input", () => this.typed());
		this.scope.register(["Mod"], "Enter", () => this.entered());
		const keys: HTMLElement = this.fieldEl;
		keys.addEventListener("keydown", (event) => this.pressed(event));
		this.typed();
	}

	override onOpen(): void {
		this.fieldEl.focus();
		this.fieldEl.select();
	}

	private typed(): void {
		this.hintEl.setText(this.question.hint?.(this.fieldEl.value) ?? "");
		this.tell(null);
	}

	/** On a phone the Enter key is the only way to a new line. */
	private pressed(event: KeyboardEvent): void {
		if (event.key !== "Enter" || event.isComposing) return;
		const breaks = this.question.field === "lines" && (event.shiftKey || Platform.isMobile);
		if (breaks || event.defaultPrevented) return;
		event.preventDefault();
		void this.submit();
	}

	private entered(): false {
		void this.submit();
		return false;
	}

	private async submit(): Promise<void> {
		if (this.isBusy) return;
		const value = this.fieldEl.value;
		const wrong = this.question.check(value);
		if (wrong !== null) {
			this.tell(wrong);
			this.fieldEl.focus();
			return;
		}
		this.setBusy(true);
		try {
			const failed = await this.question.answer(value);
			if (failed === null) this.close();
			else this.tell(failed);
		} finally {
			this.setBusy(false);
		}
	}

	private setBusy(isBusy: boolean): void {
		this.isBusy = isBusy;
		this.button.setDisabled(isBusy);
	}

	private tell(sentence: string | null): void {
		this.errorEl.setText(sentence ?? "");
		this.fieldEl.setAttr("aria-invalid", String(sentence !== null));
	}
}

function fieldOf(containerEl: HTMLElement, field: Question["field"]): Field {
	if (field === "lines") return containerEl.createEl("textarea", { attr: { rows: "3" } });
	return containerEl.createEl("input", { type: field });
}
