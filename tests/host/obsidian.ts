/** The module `obsidian` as plugins see it: this host's classes laid over those of obsidian-test-mocks. */

import { parse } from "yaml";
import { current } from "./window/current";
import { platform } from "./window/platform";

export * from "obsidian-test-mocks/obsidian";

export { Events } from "./vault/events";
export { TAbstractFile, TFile, TFolder } from "./vault/file";
export { FileManager } from "./vault/file-manager";
export { MetadataCache } from "./vault/metadata-cache";
export { Vault } from "./vault/vault";
export { App } from "./window/app";
export { BasesEntry, BasesEntryGroup, BasesQueryResult, BasesView, BasesViewConfig, QueryController } from "./window/bases";
export { Component } from "./window/component";
export { BaseComponent, ValueComponent } from "./window/base-component";
export { ButtonComponent, ExtraButtonComponent } from "./window/button";
export {
	AbstractTextComponent,
	ColorComponent,
	DropdownComponent,
	SearchComponent,
	TextAreaComponent,
	TextComponent,
} from "./window/field";
export { DisplayValueComponent, ProgressBarComponent, SliderComponent, ToggleComponent } from "./window/gauge";
export { ConfirmationButton, ConfirmationModal } from "./window/confirmation";
export { debounce } from "./window/debounce";
export { Editor } from "./window/editor";
export { editorEditorField, editorInfoField, editorLivePreviewField } from "./window/editor-state";
export { editorInfoField as editorViewField } from "./window/editor-state";
export { FileView, FileView as EditableFileView } from "./window/file-view";
export {
	WorkspaceContainer,
	WorkspaceFloating,
	WorkspaceItem,
	WorkspaceParent,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceTabs,
} from "./window/item";
export { WorkspaceLeaf } from "./window/leaf";
export { parseLinktext } from "./window/linktext";
export { MarkdownView } from "./window/markdown-view";
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "./window/icon";
export { AbstractInputSuggest, PopoverSuggest } from "./window/input-suggest";
export { Menu, MenuItem, MenuSeparator } from "./window/menu";
export { Modal } from "./window/modal";
export { Notice } from "./window/notice";
export { Plugin } from "./window/plugin";
export { WorkspaceWindow } from "./window/popout";
export { MarkdownRenderChild, MarkdownRenderer } from "./window/renderer";
export { Keymap, Scope } from "./window/scope";
export { Setting, SettingGroup, SettingPage } from "./window/setting";
export { PluginSettingTab, SettingTab } from "./window/setting-tab";
export { prepareFuzzySearch, renderMatches, renderResults } from "./window/search";
export { FuzzySuggestModal, SuggestModal } from "./window/suggest";
export { Tasks } from "./window/tasks";
export { TextFileView } from "./window/text-file-view";
export { ItemView, View } from "./window/view";
export { Workspace } from "./window/workspace";

/** That of the app opened last, as code that is imported rather than evaluated has only one. */
export const Platform: Record<string, boolean | string> = new Proxy(platform({ mobile: false }), {
	get: (_, key) => platform(current().options)[String(key)],
});

export function getLanguage(): string {
	return current().options.language;
}

export function setTooltip(el: HTMLElement, tooltip: string): void {
	el.setAttr("aria-label", tooltip);
}

/** The app says nothing of what it finds odd in a note's properties. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml, { logLevel: "error" });
}

/** The app would go to the network; nothing here may. */
export function requestUrl(): never {
	throw new Error("There is no network here");
}

export function request(): never {
	return requestUrl();
}
