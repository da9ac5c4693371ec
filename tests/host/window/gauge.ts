/** Switches, sliders and what shows a value. */

import { ValueComponent } from "./base-component";

export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private readonly boxEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv({ cls: "checkbox-container" });
		this.boxEl = this.toggleEl.createEl("input", { type: "checkbox" });
		this.toggleEl.addEventListener("click", (event) => {
			if (event.target === this.toggleEl) this.onClick();
		});
		this.boxEl.addEventListener("change", () => {
			this.setValue(this.boxEl.checked);
			this.onChanged();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.boxEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.boxEl.checked;
	}

	setValue(on: boolean): this {
		this.boxEl.checked = on;
		this.toggleEl.toggleClass("is-enabled", on);
		return this;
	}

	setTooltip(tooltip: string): this {
		this.toggleEl.setAttr("aria-label", tooltip);
		return this;
	}

	onClick(): void {
		if (this.disabled) return;
		this.setValue(!this.getValue());
		this.onChanged();
	}
}

export class SliderComponent extends ValueComponent<number> {
	readonly sliderEl: HTMLInputElement;
	private format: (value: number) => string = String;

	constructor(containerEl: HTMLElement) {
		super();
		this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
		this.sliderEl.addEventListener("change", () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setInstant(_instant: boolean): this {
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | "any"): this {
		this.sliderEl.min = String(min ?? 0);
		this.sliderEl.max = String(max ?? 100);
		this.sliderEl.step = String(step);
		return this;
	}

	getValue(): number {
		return Number(this.sliderEl.value);
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}

	getValuePretty(): string {
		return this.format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		return this;
	}

	setDynamicTooltip(): this {
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	readonly progressBar: HTMLElement;
	private readonly barEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.progressBar = containerEl.createDiv({ cls: "setting-progress-bar", attr: { role: "progressbar" } });
		this.barEl = this.progressBar.createDiv({ cls: "setting-progress-bar-inner" });
	}

	getValue(): number {
		return this.value;
	}

	setValue(value: number): this {
		this.value = value;
		this.barEl.setCssStyles({ width: `${value}%` });
		this.progressBar.setAttr("aria-valuenow", value);
		return this;
	}
}

export class DisplayValueComponent {
	readonly valueEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.valueEl = containerEl.createSpan({ cls: "setting-item-display-value" });
	}

	setValue(value: string | null): this {
		this.valueEl.setText(value ?? "");
		return this;
	}

	setStatus(status: "warning" | null): this {
		this.valueEl.toggleClass("mod-warning", status === "warning");
		return this;
	}
}
