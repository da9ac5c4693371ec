/** The controls of declared settings: each shows the value of its key and hands a new one to the tab. */

import type { SettingControl, SettingFileControl, SettingFolderControl } from "obsidian";
import type { App } from "./app";
import { AbstractInputSuggest } from "./input-suggest";
import type { Setting } from "./setting";
import type { SettingTab } from "./setting-tab";

export function drawControl(tab: SettingTab, control: SettingControl, setting: Setting, changed: () => void): void {
	const value = tab.getControlValue(control.key) ?? control.defaultValue;
	const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
	const store = (next: unknown): void => void set(tab, control, setting, next, changed);
	// What is stored may be wrong already, and the row says so without touching it.
	void judge(control, setting, value);
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
				field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange((next) => store(numberIn(next) ?? control.defaultValue ?? 0));
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
		case "file":
		case "folder":
			setting.addSearch((field) => {
				field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(store);
				new PathSuggest(tab.app, field.inputEl, pathsFor(tab.app, control), (path) => field.setValue(path).onChanged());
			});
			break;
		default:
			setting.addText((field) => field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(store));
	}
}

class PathSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		inputEl: HTMLInputElement,
		private readonly paths: () => string[],
		private readonly take: (path: string) => void,
	) {
		super(app, inputEl);
	}

	protected override getSuggestions(query: string): string[] {
		return this.paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
	}

	override renderSuggestion(path: string, el: HTMLElement): void {
		el.setText(path);
	}

	override selectSuggestion(path: string): void {
		this.take(path);
		this.close();
	}
}

function pathsFor({ vault }: App, control: SettingFileControl | SettingFolderControl): () => string[] {
	const passes = ({ filter }: object & { filter?: unknown }, found: object): boolean => (filter as ((found: object) => boolean) | undefined)?.(found) ?? true;
	return () => {
		const all = control.type === "file" ? vault.getFiles() : vault.getAllFolders(control.includeRoot);
		return all.filter((found) => passes(control, found)).map(({ path }) => path);
	};
}

/** A value that does not pass is not stored: the row says why. */
async function set(tab: SettingTab, control: SettingControl, setting: Setting, value: unknown, changed: () => void): Promise<void> {
	if (!(await judge(control, setting, value))) return;
	await tab.setControlValue(control.key, value);
	changed();
}

async function judge({ validate }: SettingControl, setting: Setting, value: unknown): Promise<boolean> {
	const message = await (validate as ((value: unknown) => unknown) | undefined)?.(value);
	const isWrong = typeof message === "string" && message !== "";
	setting.setErrorMessage(isWrong ? message : null);
	return !isWrong;
}

function numberIn(text: string): number | null {
	return text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
}
