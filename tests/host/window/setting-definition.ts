/** Draws declared settings: groups, rows, controls, pages. */

import type {
	Setting as ApiSetting,
	SettingGroup as ApiSettingGroup,
	SettingControl,
	SettingDefinition,
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
} from "obsidian";
import { drawControl } from "./setting-control";
import { Setting, SettingGroup } from "./setting";
import { isGroup, isPage } from "./setting-page";
import type { SettingTab } from "./setting-tab";

type Predicate = boolean | (() => boolean) | undefined;
type Row = SettingDefinition | SettingDefinitionPage;
type Group = SettingDefinitionGroup | SettingDefinitionList;

export class DefinedSettings {
	private readonly states: (() => void)[] = [];
	private readonly ends: (() => void)[] = [];

	constructor(
		private readonly tab: SettingTab,
		definitions: SettingDefinitionItem[],
		private readonly containerEl: HTMLElement,
		private readonly openPage: (name: string) => void,
	) {
		let loose: SettingGroup | null = null;
		checkNames(definitions);
		for (const item of definitions) {
			if (isGroup(item)) {
				loose = null;
				this.group(item);
			} else {
				loose ??= new SettingGroup(containerEl);
				this.row(item, loose, loose.listEl.children.length);
			}
		}
		this.refresh();
	}

	refresh(): void {
		for (const state of this.states) state();
	}

	end(): void {
		for (const end of this.ends) end();
	}

	private group(definition: Group): void {
		const group = new SettingGroup(this.containerEl);
		if (definition.heading) group.setHeading(definition.heading);
		if (definition.cls) group.addClass(...definition.cls.split(" ").filter(Boolean));
		for (const build of definition.extraButtons ?? []) group.addExtraButton(build as never);
		const items = definition.items ?? [];
		checkNames(items);
		for (const [index, item] of items.entries()) this.row(item, group, index, definition);
		if (items.length === 0 && "emptyState" in definition) {
			group.listEl.createDiv({ cls: "setting-list-empty" }).setText(definition.emptyState ?? "");
		}
		const { search } = definition;
		if (search) {
			group.addSearch((field) => field.setPlaceholder(search.placeholder ?? "").onChange((query) => {
				for (const [index, item] of items.entries()) {
					const shown = query === "" || search.match(item, query);
					(group.listEl.children[index] as HTMLElement | undefined)?.toggle(shown);
				}
			}));
		}
		const { addItem } = definition as Partial<SettingDefinitionList>;
		if (addItem) {
			const { name, action } = addItem;
			new Setting(group.listEl).setClass("mod-add-item").addButton((button) => button.setButtonText(name).onClick(() => action(button.buttonEl)));
		}
		this.states.push(() => group.groupEl.toggle(holds(definition.visible, true)));
	}

	private row(definition: Row, group: SettingGroup, index: number, list?: Group): void {
		// The app leaves out a row that has neither a name nor anything to do.
		if (definition.name === "" && !("render" in definition)) return;
		const setting = new Setting(group.listEl).setName(definition.name).setDesc(definition.desc ?? "");
		this.states.push(() => setting.settingEl.toggle(holds(definition.visible, true)));
		if (isPage(definition)) this.pageRow(definition, setting);
		else this.ownRow(definition, setting, group, index);
		if (list) listButtons(list, setting, index);
	}

	private ownRow(definition: SettingDefinition, setting: Setting, group: SettingGroup, index: number): void {
		if (definition.render) {
			// The two only differ in what plugins cannot see.
			const end = definition.render(setting as unknown as ApiSetting, group as unknown as ApiSettingGroup);
			if (end) this.ends.push(end);
		} else if (definition.control) {
			const { control }: { control: SettingControl } = definition;
			drawControl(this.tab, control, setting, () => this.refresh());
			this.states.push(() => void setting.setDisabled(holds(control.disabled, false)));
		} else if (definition.action) {
			const { action, disabled } = definition;
			setting.setClass("mod-action").settingEl.addEventListener("click", () => {
				if (!holds(disabled, false)) action(setting.settingEl, index);
			});
			this.states.push(() => void setting.setDisabled(holds(disabled, false)));
		}
	}

	/** The row leads to a page, which takes the place of the tab until one goes back. */
	private pageRow(definition: SettingDefinitionPage, setting: Setting): void {
		const { displayValue, status } = definition;
		setting.addDisplayValue((component) => {
			component.setValue((typeof displayValue === "function" ? displayValue() : displayValue) ?? null);
			component.setStatus((typeof status === "function" ? status() : status) ?? null);
		});
		setting.setClass("mod-page").settingEl.addEventListener("click", ({ target }) => {
			// A list puts its buttons on the row.
			if (!(target as Element).closest(".clickable-icon")) this.openPage(definition.name);
		});
	}
}

/** The app knows rows by their names: of two with the same one only one is kept. */
function checkNames(items: readonly SettingDefinitionItem[]): void {
	const names = items.flatMap((item) => ("name" in item && item.name !== "" ? [item.name] : []));
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw new Error(`Two rows of the settings are called "${twice}"`);
}

function listButtons(list: Group, setting: Setting, index: number): void {
	const { onDelete, onReorder } = list as SettingDefinitionList;
	if (onReorder) {
		setting.addExtraButton((button) => button.setIcon("arrow-up").setTooltip("Move up").setDisabled(index === 0).onClick(() => onReorder(index, index - 1)));
		const last = index === (list.items?.length ?? 0) - 1;
		setting.addExtraButton((button) => button.setIcon("arrow-down").setTooltip("Move down").setDisabled(last).onClick(() => onReorder(index, index + 1)));
	}
	if (onDelete) setting.addExtraButton((button) => button.setIcon("trash").setTooltip("Delete").onClick(() => onDelete(index)));
}

function holds(predicate: Predicate, otherwise: boolean): boolean {
	return (typeof predicate === "function" ? predicate() : predicate) ?? otherwise;
}
