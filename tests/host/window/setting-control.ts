/** The controls of declared settings: each shows the value of its key and hands a new one to the tab. */

import type { SettingControl } from "obsidian";
import type { Setting } from "./setting";
import type { SettingTab } from "./setting-tab";

export function drawControl(tab: SettingTab, control: SettingControl, setting: Setting, changed: () => void): void {
	const value = tab.getControlValue(control.key) ?? control.defaultValue;
	const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
	const store = (next: unknown): void => void set(tab, control, setting, next, changed);
	switch (control.type) {
		case "toggle":
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(store));
			break;
		case "dropdown":
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(store));
			break;
		case "textarea":
			setting.addTextArea((area) => {
				area.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(store);
				if (control.rows !== undefined) area.inputEl.rows = control.rows;
			});
			break;
		case "number":
			setting.addText((field) => {
				field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange((next) => store(Number(next)));
				field.inputEl.type = "number";
				for (const name of ["min", "max", "step"] as const) {
					if (control[name] !== undefined) field.inputEl[name] = String(control[name]);
				}
			});
			break;
		case "slider":
			setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(value ?? control.min)).onChange(store));
			break;
		case "color":
			setting.addColorPicker((picker) => picker.setValue(text).onChange(store));
			break;
		default:
			setting.addText((field) => field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(store));
	}
}

/** A value that does not pass is not stored: the row says why. */
async function set(tab: SettingTab, control: SettingControl, setting: Setting, value: unknown, changed: () => void): Promise<void> {
	const validate = control.validate as ((value: unknown) => unknown) | undefined;
	const message = await validate?.(value);
	setting.setErrorMessage(typeof message === "string" && message !== "" ? message : null);
	if (typeof message === "string" && message !== "") return;
	await tab.setControlValue(control.key, value);
	changed();
}
