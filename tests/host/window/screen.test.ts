/** What lies over the notes: palette, dialogs, notices, menus, settings. */

import type { PluginManifest, SettingDefinitionItem } from "obsidian";
import { describe, expect, it, vi } from "vitest";
import type { Host } from "../host";
import {
	ConfirmationModal,
	FuzzySuggestModal,
	Keymap,
	MarkdownRenderer,
	Menu,
	Modal,
	Notice,
	Platform,
	PluginSettingTab,
	Setting,
	requestUrl,
} from "../obsidian";
import { opened } from "../opened";
import { Component } from "./component";

const manifest: PluginManifest = { id: "probe", name: "Probe", author: "", version: "1.0.0", minAppVersion: "1.13.4", description: "" };

/** A plugin as it is built, with a body for its `onload`. */
const plugin = (onload: string, more = ""): string =>
	`const api = require("obsidian"); module.exports.default = class extends api.Plugin { async onload() { ${onload} } ${more} };`;

const field = (el: HTMLElement, selector: string): HTMLInputElement => el.querySelector<HTMLInputElement>(selector) ?? expect.fail(selector);

function fill(input: HTMLInputElement, value: string): void {
	input.value = value;
	input.dispatchEvent(new Event("input", { bubbles: true }));
}

const texts = (host: Host): string[] => host.notices.map(({ text }) => text);

describe("the palette", () => {
	it("shows what can be run: checks, and editors in source mode", async () => {
		const { host } = await opened({ "a.md": "text" });
		const code = plugin(`
			this.addCommand({ id: "plain", name: "Plain", callback: () => new api.Notice("plain") });
			this.addCommand({ id: "never", name: "Never", checkCallback: () => false });
			this.addCommand({ id: "edit", name: "Edit", editorCallback: (editor, view) => editor.setValue(view.file.path) });
			this.addCommand({ id: "check", name: "Check", editorCheckCallback: (checking, editor) => editor.getValue() === "text" });
		`);
		await host.enable(code, manifest);
		expect(host.palette()).toEqual(["Probe: Plain"]);
		host.run("probe:plain");
		expect(texts(host)).toEqual(["plain"]);
		expect(() => host.run("probe:never")).toThrow("does not show");
		const leaf = await host.open("a.md");
		expect(host.palette()).toEqual(["Probe: Plain", "Probe: Edit", "Probe: Check"]);
		host.run("probe:edit");
		expect(host.viewOf(leaf).getViewData()).toBe("a.md");
		expect(host.palette()).toEqual(["Probe: Plain", "Probe: Edit"]);
		await leaf.setViewState({ type: "markdown", state: { mode: "preview" } });
		expect(host.palette()).toEqual(["Probe: Plain"]);
	});
});

describe("a plugin", () => {
	it("takes everything with it when it is disabled", async () => {
		const { host } = await opened({ "a.md": "" });
		const code = plugin(`
			this.addCommand({ id: "c", name: "C", callback: () => {} });
			this.addRibbonIcon("dice", "Roll", () => new api.Notice("rolled"));
			this.addStatusBarItem().setText("status");
			this.addSettingTab(new (class extends api.PluginSettingTab {})(this.app, this));
			this.registerCliHandler("probe", "Says hello", null, () => "hello");
			this.registerEvent(this.app.workspace.on("layout-change", () => {}));
			this.register(() => new api.Notice("gone"));
			this.registerInterval(setInterval(() => {}, 1000));
		`);
		await host.enable(code, manifest);
		const { ui } = host;
		expect(host.statusBar.items.map((item) => item.textContent)).toEqual(["status"]);
		ui.workspace.leftRibbon.containerEl.querySelector<HTMLElement>("[aria-label=Roll]")?.click();
		expect(await ui.plugins.cliHandlers.get("probe")?.handler({})).toBe("hello");
		host.disable("probe");
		expect(texts(host)).toEqual(["rolled", "gone"]);
		expect([host.palette(), host.statusBar.items, ui.setting.pluginTabs, [...ui.plugins.cliHandlers]]).toEqual([[], [], [], []]);
		expect(ui.workspace.leftRibbon.containerEl.children).toHaveLength(0);
	});

	it("keeps its data on the disk, hears when sync changes it, and starts again with it", async () => {
		const { host, disk } = await opened({});
		const code = plugin(
			`this.data = await this.loadData(); new api.Notice("data " + JSON.stringify(this.data)); await this.saveData({ n: 1 });`,
			`onExternalSettingsChange() { new api.Notice("external"); }`,
		);
		await host.enable(code, manifest);
		expect(JSON.parse(await disk.read(".obsidian/plugins/probe/data.json"))).toEqual({ n: 1 });
		await host.reload("probe");
		expect(texts(host)).toEqual(["data null", 'data {"n":1}']);
		await host.external.write(".obsidian/plugins/probe/data.json", '{"n":2}', { mtime: Date.now() + 5000 });
		await host.settled();
		expect(texts(host).at(-1)).toBe("external");
	});

	it("has its own host, clock and device when there are two", async () => {
		const one = await opened({}, { now: () => new Date(2026, 0, 5), mobile: true, language: "de" });
		const two = await opened({}, { now: () => new Date(2027, 5, 6) });
		const code = plugin(`new api.Notice([new Date().getFullYear(), new Date(2000, 1, 1).getFullYear(), api.Platform.isMobile, api.getLanguage()].join(" "))`);
		await one.host.enable(code, manifest);
		await two.host.enable(code, manifest);
		expect([texts(one.host), texts(two.host)]).toEqual([["2026 2000 true de"], ["2027 2000 false en"]]);
	});

	it("may require nothing but the app", async () => {
		const { host } = await opened({});
		await expect(host.enable('require("fs")', manifest)).rejects.toThrow("asks for fs");
		expect(() => requestUrl()).toThrow("no network");
	});
});

describe("dialogs", () => {
	it("lie over each other, and Escape closes the topmost", async () => {
		const { host } = await opened({});
		const log: string[] = [];
		class Probe extends Modal {
			override onOpen(): void {
				this.setTitle("Title").contentEl.createEl("input");
				log.push("open");
			}

			override onClose(): void {
				log.push("close");
			}
		}
		const under = new Probe(host.ui);
		const over = new Probe(host.ui);
		under.open();
		over.open();
		expect(host.modals).toEqual([under, over]);
		expect(over.modalEl.contains(document.activeElement)).toBe(true);
		field(under.contentEl, "input").focus();
		expect(over.modalEl.contains(document.activeElement)).toBe(true);
		host.press("Escape");
		expect(host.modals).toEqual([under]);
		expect(under.modalEl.contains(document.activeElement)).toBe(true);
		host.press("Escape");
		expect([host.modals, log]).toEqual([[], ["open", "open", "close", "close"]]);
		expect(document.querySelector(".modal")).toBeNull();
	});

	it("ask for a decision, and stay while the handler says there is more to do", async () => {
		const { host } = await opened({});
		let tries = 0;
		const modal = new ConfirmationModal(host.ui);
		modal.setTitle("Sure?").setContent("Really");
		modal.addButton((button) => button.setButtonText("Yes").setCta().onClick(() => tries++ === 0));
		modal.addCancelButton();
		modal.open();
		const [yes] = [...modal.buttonContainerEl.querySelectorAll("button")];
		expect([...modal.buttonContainerEl.querySelectorAll("button")].map((el) => el.textContent)).toEqual(["Yes", "Cancel"]);
		yes?.click();
		await host.settled();
		expect(modal.isOpen).toBe(true);
		yes?.click();
		await host.settled();
		expect([modal.isOpen, tries]).toEqual([false, 2]);
	});

	it("narrow a list while one types, and Enter chooses", async () => {
		const { host } = await opened({});
		const chosen: string[] = [];
		class Fruit extends FuzzySuggestModal<string> {
			getItems(): string[] {
				return ["apple", "banana", "cherry"];
			}

			getItemText(item: string): string {
				return item;
			}

			onChooseItem(item: string): void {
				chosen.push(item);
			}
		}
		const modal = new Fruit(host.ui);
		modal.open();
		expect(modal.resultContainerEl.children).toHaveLength(3);
		host.press("ArrowDown");
		expect(modal.resultContainerEl.querySelector(".is-selected")?.textContent).toBe("banana");
		fill(modal.inputEl, "chr");
		expect([...modal.resultContainerEl.children].map((el) => el.textContent)).toEqual(["cherry"]);
		host.press("Enter");
		expect([chosen, modal.isOpen]).toEqual([["cherry"], false]);
		modal.open();
		fill(modal.inputEl, "zzz");
		expect(modal.resultContainerEl.textContent).toBe("No results found.");
	});
});

describe("notices", () => {
	it("show text or elements, and go away after their time", async () => {
		const { host } = await opened({});
		vi.useFakeTimers();
		const short = new Notice("short");
		const long = new Notice(
			createFragment((el) => {
				el.createSpan({ text: "Done. " });
				el.createEl("button", { text: "Undo" });
			}),
			0,
		);
		expect(texts(host)).toEqual(["short", "Done. Undo"]);
		expect(long.buttons.map((el) => el.textContent)).toEqual(["Undo"]);
		expect(short.containerEl.isConnected).toBe(true);
		await vi.advanceTimersByTimeAsync(5000);
		expect(host.notices.map((notice) => notice.open)).toEqual([false, true]);
		long.messageEl.click();
		expect(long.open).toBe(false);
	});
});

describe("menus", () => {
	it("run what is clicked and close, submenus as well", async () => {
		const { host } = await opened({});
		const log: string[] = [];
		const menu = new Menu()
			.addItem((item) => item.setTitle("One").onClick(() => log.push("one")))
			.addSeparator()
			.addItem((item) => {
				item.setTitle("More").setSubmenu().addItem((inner) => inner.setTitle("Inner").onClick(() => log.push("inner")));
			})
			.addItem((item) => item.setTitle("Off").setDisabled(true).onClick(() => log.push("off")));
		menu.onHide(() => log.push("hidden"));
		menu.showAtPosition({ x: 0, y: 0 });
		expect([menu.titles, host.menus]).toEqual([["One", "More", "Off"], [menu]]);
		expect(menu.dom.querySelectorAll(".menu-separator")).toHaveLength(1);
		menu.item("Off").dom.click();
		menu.item("More").dom.click();
		expect(host.menus).toHaveLength(2);
		host.menus[1]?.item("Inner").dom.click();
		expect([log, host.menus]).toEqual([["hidden", "inner"], []]);
		menu.showAtPosition({ x: 0, y: 0 });
		host.press("Escape");
		expect(host.menus).toEqual([]);
	});
});

describe("menus of files and text", () => {
	it("have what plugins add", async () => {
		const { host } = await opened({ "a.md": "text" });
		const code = plugin(`
			this.registerEvent(this.app.workspace.on("file-menu", (menu, file) => menu.addItem((item) => item.setTitle("Of " + file.path))));
			this.registerEvent(this.app.workspace.on("editor-menu", (menu, editor) => menu.addItem((item) => item.setTitle("Of " + editor.getValue()))));
			this.registerEvent(this.app.workspace.on("quit", (tasks) => tasks.add(async () => { await null; new api.Notice("quit"); })));
		`);
		await host.enable(code, manifest);
		expect(host.fileMenu("a.md").titles).toEqual(["Of a.md"]);
		expect(host.editorMenu(await host.open("a.md")).titles).toEqual(["Of text"]);
		expect(host.menus).toHaveLength(1);
		await host.close();
		expect(texts(host)).toEqual(["quit"]);
	});
});

describe("the settings window", () => {
	it("shows a tab written by hand", async () => {
		const { host } = await opened({});
		const probe = await host.enable(plugin(""), manifest);
		const values: unknown[] = [];
		class Tab extends PluginSettingTab {
			override display(): void {
				this.containerEl.empty();
				new Setting(this.containerEl).setName("Name").addText((text) => text.setValue("old").onChange((value) => values.push(value)));
				new Setting(this.containerEl).addToggle((toggle) => toggle.onChange((value) => values.push(value)));
				new Setting(this.containerEl).addDropdown((list) => list.addOptions({ a: "A", b: "B" }).onChange((value) => values.push(value)));
			}
		}
		probe.addSettingTab(new Tab(host.ui, probe));
		host.ui.setting.open();
		expect(host.ui.setting.openTabById("probe")).not.toBeNull();
		const { contentEl } = host.ui.setting;
		fill(field(contentEl, "input[type=text]"), "new");
		contentEl.querySelector<HTMLElement>(".checkbox-container")?.click();
		const list = contentEl.querySelector("select") ?? expect.fail();
		list.value = "b";
		list.dispatchEvent(new Event("change"));
		expect(values).toEqual(["new", true, "b"]);
		host.press("Escape");
		expect(contentEl.textContent).toBe("");
	});

	it("shows declared settings: stores values that pass, hides and shows rows, opens pages", async () => {
		const { host, disk } = await opened({});
		const probe = await host.enable(plugin("this.settings = { on: false, days: 7 };"), manifest);
		class Tab extends PluginSettingTab {
			override getSettingDefinitions(): SettingDefinitionItem[] {
				const settings = this.plugin.settings as { on: boolean };
				return [
					{ name: "On", control: { type: "toggle", key: "on" } },
					{
						name: "Days",
						visible: () => settings.on,
						control: { type: "number", key: "days", validate: (days) => (days > 0 ? undefined : "Too few") },
					},
					{ type: "page", name: "Page", items: [{ name: "Inside", control: { type: "text", key: "inside" } }] },
				];
			}
		}
		probe.addSettingTab(new Tab(host.ui, probe));
		host.ui.setting.open();
		host.ui.setting.openTabById("probe");
		const { contentEl } = host.ui.setting;
		const rows = (): string[] =>
			[...contentEl.querySelectorAll<HTMLElement>(".setting-item-name")]
				.filter((el) => el.closest<HTMLElement>(".setting-item")?.style.display !== "none")
				.map((el) => el.textContent);
		expect(rows()).toEqual(["On", "Page"]);
		contentEl.querySelector<HTMLElement>(".checkbox-container")?.click();
		await host.settled();
		expect(rows()).toEqual(["On", "Days", "Page"]);
		fill(field(contentEl, "input[type=number]"), "-1");
		await host.settled();
		expect(contentEl.querySelector(".setting-item-error")?.textContent).toBe("Too few");
		expect(JSON.parse(await disk.read(".obsidian/plugins/probe/data.json"))).toEqual({ on: true, days: 7 });
		fill(field(contentEl, "input[type=number]"), "3");
		await host.settled();
		expect(contentEl.querySelector(".setting-item-error")).toBeNull();
		expect(JSON.parse(await disk.read(".obsidian/plugins/probe/data.json"))).toEqual({ on: true, days: 3 });
		contentEl.querySelector<HTMLElement>(".mod-page")?.click();
		expect(rows()).toEqual(["Inside"]);
		contentEl.querySelector<HTMLElement>(".setting-page-back")?.click();
		expect(rows()).toEqual(["On", "Days", "Page"]);
	});
});

describe("the rest of the app", () => {
	it("keeps what a device stores when the app starts again", async () => {
		const localStorage = new Map<string, string>();
		const { host } = await opened({}, { localStorage });
		host.app.saveLocalStorage("key", { a: 1 });
		const next = await opened({}, { localStorage });
		expect(next.host.app.loadLocalStorage("key")).toEqual({ a: 1 });
		expect(next.host.app.loadLocalStorage("other")).toBeNull();
	});

	it("renders Markdown and knows modifiers", async () => {
		const { host } = await opened({}, { mobile: true });
		const el = createDiv();
		await MarkdownRenderer.render(host.ui, "**bold** [[Note#Part|alias]] [x](A%20b.md)", el, "", new Component());
		expect(el.innerHTML).toContain("<strong>bold</strong>");
		expect([...el.querySelectorAll("a.internal-link")].map((link) => link.getAttribute("data-href"))).toEqual(["Note#Part", "A b.md"]);
		expect(Keymap.isModEvent(new MouseEvent("click", { ctrlKey: true }))).toBe("tab");
		expect(Keymap.isModEvent(new MouseEvent("click"))).toBe(false);
		expect([Platform["isPhone"], host.app.isDarkMode()]).toEqual([true, false]);
	});

	it("hands over events from inside an element by selector", async () => {
		await opened({});
		const clicked: string[] = [];
		const list = document.body.createDiv();
		list.on("click", "li", (_, target) => clicked.push(target.textContent));
		list.createEl("ul").createEl("li", { text: "item" }).createSpan().click();
		list.click();
		expect(clicked).toEqual(["item"]);
		list.remove();
	});

	it("leaves no trace in loops over keys", () => {
		const keys: string[] = [];
		const values: object = ["a"];
		for (const key in values) keys.push(key);
		expect(keys).toEqual(["0"]);
	});
});
