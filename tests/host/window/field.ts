/** Fields over an element of a form: text, search, lists to choose from. */

import { ValueComponent } from "./base-component";

/** Over an element of a form with a value of its own. */
class FieldComponent extends ValueComponent<string> {
	constructor(
		protected readonly fieldEl: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
		event: "input" | "change",
	) {
		super();
		fieldEl.addEventListener(event, () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.fieldEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.fieldEl.value;
	}

	setValue(value: string): this {
		this.fieldEl.value = value;
		return this;
	}
}

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends FieldComponent {
	constructor(readonly inputEl: T) {
		super(inputEl, "input");
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("input", { type: "text" }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	readonly clearButtonEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const wrapper = containerEl.createDiv({ cls: "search-input-container" });
		super(wrapper.createEl("input", { type: "search" }));
		this.clearButtonEl = wrapper.createDiv({ cls: "search-input-clear-button" });
		this.clearButtonEl.addEventListener("click", () => this.setValue("").onChanged());
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("textarea"));
	}
}

export class DropdownComponent extends FieldComponent {
	readonly selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		const selectEl = containerEl.createEl("select", { cls: "dropdown" });
		super(selectEl, "change");
		this.selectEl = selectEl;
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl("option", { value, text: display });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}
}

export class ColorComponent extends FieldComponent {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("input", { type: "color" }), "input");
	}
}
