/** One row of settings, and groups of rows. */

import type { BaseComponent } from "./base-component";
import { ButtonComponent, ExtraButtonComponent } from "./button";
import { ColorComponent, DropdownComponent, SearchComponent, TextAreaComponent, TextComponent } from "./field";
import { DisplayValueComponent, ProgressBarComponent, SliderComponent, ToggleComponent } from "./gauge";

type Build<T> = (component: T) => unknown;

export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	readonly components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: "setting-item" });
		this.infoEl = this.settingEl.createDiv({ cls: "setting-item-info" });
		this.nameEl = this.infoEl.createDiv({ cls: "setting-item-name" });
		this.descEl = this.infoEl.createDiv({ cls: "setting-item-description" });
		this.controlEl = this.settingEl.createDiv({ cls: "setting-item-control" });
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setTooltip(tooltip: string): this {
		this.nameEl.setAttr("aria-label", tooltip);
		return this;
	}

	setHeading(): this {
		return this.setClass("setting-item-heading");
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass("is-disabled", disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	setErrorMessage(message: string | null): this {
		this.errorEl?.detach();
		this.errorEl = message === null ? null : this.infoEl.createDiv({ cls: "setting-item-error", text: message, attr: { role: "alert" } });
		this.settingEl.toggleClass("has-error", message !== null);
		return this;
	}

	addButton(build: Build<ButtonComponent>): this {
		return this.addComponent((el) => new ButtonComponent(el), build);
	}

	addExtraButton(build: Build<ExtraButtonComponent>): this {
		return this.addComponent((el) => new ExtraButtonComponent(el), build);
	}

	addToggle(build: Build<ToggleComponent>): this {
		return this.addComponent((el) => new ToggleComponent(el), build);
	}

	addText(build: Build<TextComponent>): this {
		return this.addComponent((el) => new TextComponent(el), build);
	}

	addSearch(build: Build<SearchComponent>): this {
		return this.addComponent((el) => new SearchComponent(el), build);
	}

	addTextArea(build: Build<TextAreaComponent>): this {
		return this.addComponent((el) => new TextAreaComponent(el), build);
	}

	addMomentFormat(build: Build<TextComponent>): this {
		return this.addText(build);
	}

	addDropdown(build: Build<DropdownComponent>): this {
		return this.addComponent((el) => new DropdownComponent(el), build);
	}

	addColorPicker(build: Build<ColorComponent>): this {
		return this.addComponent((el) => new ColorComponent(el), build);
	}

	addProgressBar(build: Build<ProgressBarComponent>): this {
		return this.addComponent((el) => new ProgressBarComponent(el), build);
	}

	addSlider(build: Build<SliderComponent>): this {
		return this.addComponent((el) => new SliderComponent(el), build);
	}

	addDisplayValue(build: Build<DisplayValueComponent>): this {
		build(new DisplayValueComponent(this.controlEl));
		return this;
	}

	addComponent<T extends BaseComponent>(make: (el: HTMLElement) => T, build?: Build<T>): this {
		const component = make(this.controlEl);
		this.components.push(component);
		build?.(component);
		return this;
	}

	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components.length = 0;
		return this;
	}
}

export class SettingGroup {
	readonly groupEl: HTMLElement;
	readonly headingEl: HTMLElement;
	readonly listEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv({ cls: "setting-group" });
		this.headingEl = this.groupEl.createDiv({ cls: "setting-item setting-item-heading" });
		this.listEl = this.groupEl.createDiv({ cls: "setting-items" });
	}

	setHeading(text: string | DocumentFragment): this {
		this.headingEl.empty();
		this.headingEl.createDiv({ cls: "setting-item-name" }).setText(text);
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(build: Build<Setting>): this {
		build(new Setting(this.listEl));
		return this;
	}

	addSearch(build: Build<SearchComponent>): this {
		build(new SearchComponent(this.headingEl));
		return this;
	}

	addExtraButton(build: Build<ExtraButtonComponent>): this {
		build(new ExtraButtonComponent(this.headingEl));
		return this;
	}
}

/** A page of settings written by hand, which a row leads to. */
export abstract class SettingPage {
	readonly rootEl = createDiv({ cls: "setting-page-root" });
	readonly titlebarEl = this.rootEl.createDiv({ cls: "setting-page-titlebar" });
	readonly containerEl = this.rootEl.createDiv({ cls: "setting-page-content" });
	title = "";

	abstract display(): void;

	hide(): void {
		// For subclasses.
	}
}
