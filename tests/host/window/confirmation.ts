/** The dialog that asks for a decision: any button closes it, unless its handler answers that there is more to do. */

import { ButtonComponent } from "./button";
import { Modal } from "./modal";

export class ConfirmationButton extends ButtonComponent {
	initialFocus = false;

	setInitialFocus(): this {
		this.initialFocus = true;
		return this;
	}

	setSecondary(): this {
		this.buttonEl.addClass("mod-secondary");
		return this;
	}

	setCancel(): this {
		this.buttonEl.addClass("mod-cancel");
		return this;
	}
}

export class ConfirmationModal extends Modal {
	readonly buttonContainerEl = this.modalEl.createDiv({ cls: "modal-button-container" });
	private readonly buttons: ConfirmationButton[] = [];

	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, callback: (value: boolean) => unknown): this {
		const labelEl = this.buttonContainerEl.createEl("label", { cls: "mod-checkbox" });
		const box = labelEl.createEl("input", { type: "checkbox" });
		labelEl.appendText(label);
		box.addEventListener("change", () => void callback(box.checked));
		return this;
	}

	addButton(build: (button: ConfirmationButton) => unknown): this {
		const button = new ConfirmationButton(this.buttonContainerEl);
		this.buttons.push(button);
		build(button);
		const { clicked } = button;
		button.onClick((event) => void this.decide(clicked, event));
		return this;
	}

	addCancelButton(text = "Cancel"): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}

	protected override takeFocus(): void {
		const marked = this.buttons.filter(({ initialFocus }) => initialFocus).at(-1);
		if (marked) marked.buttonEl.focus();
		else super.takeFocus();
	}

	private async decide(clicked: ((event: MouseEvent) => unknown) | null, event: MouseEvent): Promise<void> {
		if (await clicked?.(event)) return;
		this.close();
	}
}
