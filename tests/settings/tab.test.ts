/** The settings page in the app's settings window. */

import type { SettingDefinitionItem } from "obsidian";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "../../src/words/words";
import type { SettingTab } from "../host/window/setting-tab";
import { dataPath, manifest, newDevice, project, stage, type Stage } from "../vault/stage";

const VAULT = { "Projects/Harbour.md": project("Harbour") };
const DATA = dataPath();
const stored = async (made: Stage): Promise<unknown> => JSON.parse(await made.read(DATA));

function page(made: Stage): SettingTab {
	const window = made.host.ui.setting;
	if (!window.isOpen) window.open();
	const tab = window.openTabById(manifest.id);
	if (!tab) throw new Error("There is no such page");
	return tab;
}

function row(tab: SettingTab, name: string): HTMLElement {
	const rows = [...tab.containerEl.querySelectorAll<HTMLElement>(".setting-item")];
	const found = rows.find((el) => el.querySelector(".setting-item-name")?.textContent === name && el.querySelector(".setting-item-control"));
	if (!found) throw new Error(`There is no row "${name}"`);
	return found;
}

function field(tab: SettingTab): HTMLInputElement {
	const found = row(tab, words.settings.quiet).querySelector<HTMLInputElement>("input[type=number]");
	if (!found) throw new Error("There is no field for the number");
	return found;
}

const toggle = (tab: SettingTab, name: string): HTMLElement => {
	const found = row(tab, name).querySelector<HTMLElement>(".checkbox-container");
	if (!found) throw new Error(`"${name}" is no toggle`);
	return found;
};
const isOn = (tab: SettingTab, name: string): boolean => toggle(tab, name).hasClass("is-enabled");

async function enter(made: Stage, tab: SettingTab, text: string): Promise<void> {
	field(tab).value = text;
	field(tab).dispatchEvent(new Event("input", { bubbles: true }));
	await made.host.settled();
}

beforeEach(() => {
	newDevice();
});

describe("the page", () => {
	it("shows what holds where nothing is stored, and why what others bring only waits", async () => {
		const made = await stage(VAULT);
		const tab = page(made);
		expect([isOn(tab, words.settings.automaticContact), isOn(tab, words.settings.automaticContext), field(tab).value]).toEqual([false, false, "20"]);
		expect(tab.containerEl.textContent).toContain(words.settings.automaticAbout);
		expect(words.settings.automaticAbout).toMatch(/sync.*only waits.*two devices/is);
		for (const text of [words.settings.automaticContactAbout, words.settings.automaticContextAbout, words.settings.quietAbout]) expect(tab.containerEl.textContent).toContain(text);
	});

	it("shows what is stored", async () => {
		const made = await stage(VAULT, { settings: { version: 2, automatic: { lastContact: true, quietSeconds: 45 } } });
		const tab = page(made);
		expect([isOn(tab, words.settings.automaticContact), isOn(tab, words.settings.automaticContext), field(tab).value]).toEqual([true, false, "45"]);
	});

	it("stores each switch as what it says, and nothing else", async () => {
		const made = await stage(VAULT);
		const tab = page(made);
		toggle(tab, words.settings.automaticContact).click();
		await made.host.settled();
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: true } });
		toggle(tab, words.settings.automaticContext).click();
		await made.host.settled();
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: true, recentContext: true } });
		toggle(tab, words.settings.automaticContact).click();
		await made.host.settled();
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: false, recentContext: true } });
		expect([isOn(tab, words.settings.automaticContact), isOn(tab, words.settings.automaticContext)]).toEqual([false, true]);
	});

	it("stores the number as one", async () => {
		const made = await stage(VAULT);
		await enter(made, page(made), "35");
		expect(await stored(made)).toEqual({ version: 2, automatic: { quietSeconds: 35 } });
	});

	it.each(["0", "-5", "2.5", ""])("says what is wrong with %j, and does not store it", async (text) => {
		const made = await stage(VAULT, { settings: { version: 2, automatic: { quietSeconds: 45 } } });
		const tab = page(made);
		await enter(made, tab, text);
		const said = (): string | undefined => row(tab, words.settings.quiet).querySelector(".setting-item-error")?.textContent;
		expect([said(), await stored(made)]).toEqual([words.settings.quietWrong, { version: 2, automatic: { quietSeconds: 45 } }]);
		await enter(made, tab, "9");
		expect([said(), await stored(made)]).toEqual([undefined, { version: 2, automatic: { quietSeconds: 9 } }]);
	});

	it("keeps the field one types into, key after key", async () => {
		const made = await stage(VAULT);
		const tab = page(made);
		const typedInto = field(tab);
		for (const text of ["1", "12", "120"]) await enter(made, tab, text);
		expect([field(tab) === typedInto, typedInto.isConnected, await stored(made)]).toEqual([true, true, { version: 2, automatic: { quietSeconds: 120 } }]);
	});

	it("follows what sync brings while it is open, and after", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const tab = page(made);
		const bring = async (automatic: object, after: number): Promise<void> => {
			await made.host.external.write(DATA, JSON.stringify({ version: 2, automatic }), { mtime: Date.now() + after });
			await made.host.settled();
		};
		await bring({ recentContext: true, quietSeconds: 77 }, 5000);
		expect([isOn(tab, words.settings.automaticContact), isOn(tab, words.settings.automaticContext), field(tab).value]).toEqual([false, true, "77"]);
		made.host.ui.setting.openTabById("another");
		tab.hide();
		await bring({ lastContact: true, quietSeconds: 88 }, 10_000);
		expect(tab.containerEl.textContent).toBe("");
		const again = page(made);
		expect([isOn(again, words.settings.automaticContact), isOn(again, words.settings.automaticContext), field(again).value]).toEqual([true, false, "88"]);
	});

	it("shows what holds, and says so, when a value could not be stored", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const tab = page(made);
		made.disk.fail("write", DATA, "ENOSPC");
		toggle(tab, words.settings.automaticContact).click();
		await made.until("something is said", () => made.said().length > 0);
		await made.host.settled();
		expect([isOn(tab, words.settings.automaticContact), await stored(made)]).toEqual([false, { version: 2 }]);
		expect(made.said().join(" ")).toContain("ENOSPC");
	});

	it("goes when the plugin goes", async () => {
		const made = await stage(VAULT);
		const tab = page(made);
		made.host.disable(manifest.id);
		expect([made.host.ui.setting.openTabById(manifest.id), tab.containerEl.isConnected]).toEqual([null, false]);
	});
});

describe("the definitions", () => {
	/** What the typings of the app have for these kinds of rows; the compiler holds the code to it, this the values. */
	const ROW = ["name", "desc", "aliases", "searchable", "visible", "control"];
	const CONTROLS: Record<string, string[]> = {
		toggle: ["type", "key", "defaultValue", "validate", "disabled"],
		number: ["type", "key", "defaultValue", "validate", "disabled", "placeholder", "min", "max", "step"],
	};

	it("are groups of named rows with the controls the app has, each for a key of its own", async () => {
		const made = await stage(VAULT);
		const keys: string[] = [];
		const check = (item: SettingDefinitionItem): void => {
			if ("type" in item) {
				expect([item.type, typeof (item as { heading?: unknown }).heading]).toEqual(["group", "string"]);
				for (const inner of item.items ?? []) check(inner);
				return;
			}
			expect(item.name).not.toBe("");
			for (const key of Object.keys(item)) expect(ROW).toContain(key);
			if (!item.control) return;
			const { control } = item;
			for (const key of Object.keys(control)) expect(CONTROLS[control.type]).toContain(key);
			keys.push(control.key);
		};
		for (const item of page(made).getSettingDefinitions()) check(item);
		expect(keys).toEqual(["automatic.lastContact", "automatic.recentContext", "automatic.quietSeconds"]);
	});

	it("and the values they show are had without a read, a write or a look at the vault", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const tab = page(made);
		made.disk.resetCounts();
		const files = vi.spyOn(made.host.ui.vault as object as { getFiles: () => unknown }, "getFiles");
		for (let times = 0; times < 50; times++) {
			tab.getSettingDefinitions();
			tab.update();
			for (const key of ["lastContact", "recentContext", "quietSeconds"]) tab.getControlValue(`automatic.${key}`);
		}
		await made.host.settled();
		expect([made.disk.reads.size, made.disk.writes.size, files.mock.calls.length]).toEqual([0, 0, 0]);
	});
});
