/** The settings page in the app's settings window. */

import type { SettingDefinitionItem, SettingDefinitionList } from "obsidian";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "../../src/words/words";
import { defaultSettings } from "../../src/settings/schema";
import { FIELD } from "../../src/ui/settings/field";
import { Setting } from "../host/window/setting";
import { isPage, searchable } from "../host/window/setting-page";
import { SettingsOnScreen, stored } from "../ui/settings/window";
import { dataPath, manifest, newDevice, project, stage, type Stage } from "../vault/stage";

const VAULT = { "Projects/Harbour.md": project("Harbour") };
const DATA = dataPath();

function page(made: Stage): SettingsOnScreen {
	return new SettingsOnScreen(made).go(words.settings.automatic);
}

const field = (screen: SettingsOnScreen): HTMLInputElement => screen.input(words.settings.quiet);
const isOn = (screen: SettingsOnScreen, name: string): boolean => screen.isOn(name);

beforeEach(() => {
	newDevice();
});

describe("the page", () => {
	it("shows what holds where nothing is stored, and why what others bring only waits", async () => {
		const made = await stage(VAULT);
		const screen = page(made);
		expect([isOn(screen, words.settings.automaticContact), isOn(screen, words.settings.automaticContext), field(screen).value]).toEqual([false, false, "20"]);
		expect(screen.tab.containerEl.textContent).toContain(words.settings.automaticAbout);
		expect(words.settings.automaticAbout).toMatch(/sync.*only waits.*two devices/is);
		for (const text of [words.settings.automaticContactAbout, words.settings.automaticContextAbout, words.settings.quietAbout]) expect(screen.tab.containerEl.textContent).toContain(text);
	});

	it("shows what is stored", async () => {
		const made = await stage(VAULT, { settings: { version: 2, automatic: { lastContact: true, quietSeconds: 45 } } });
		const screen = page(made);
		expect([isOn(screen, words.settings.automaticContact), isOn(screen, words.settings.automaticContext), field(screen).value]).toEqual([true, false, "45"]);
	});

	it("stores each switch as what it says, and nothing else", async () => {
		const made = await stage(VAULT);
		const screen = page(made);
		await screen.toggle(words.settings.automaticContact);
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: true } });
		await screen.toggle(words.settings.automaticContext);
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: true, recentContext: true } });
		await screen.toggle(words.settings.automaticContact);
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: false, recentContext: true } });
		expect([isOn(screen, words.settings.automaticContact), isOn(screen, words.settings.automaticContext)]).toEqual([false, true]);
	});

	it("stores the number as one", async () => {
		const made = await stage(VAULT);
		const screen = page(made);
		await screen.type(field(screen), "35");
		expect(await stored(made)).toEqual({ version: 2, automatic: { quietSeconds: 35 } });
	});

	it.each(["0", "-5", "2.5", ""])("says what is wrong with %j, and does not store it", async (text) => {
		const made = await stage(VAULT, { settings: { version: 2, automatic: { quietSeconds: 45 } } });
		const screen = page(made);
		await screen.type(field(screen), text);
		const said = (): string | null => screen.error(words.settings.quiet);
		expect([said(), await stored(made)]).toEqual([words.settings.must["a whole number of at least 1"], { version: 2, automatic: { quietSeconds: 45 } }]);
		await screen.type(field(screen), "9");
		expect([said(), await stored(made)]).toEqual([null, { version: 2, automatic: { quietSeconds: 9 } }]);
	});

	it("keeps the field one types into, key after key", async () => {
		const made = await stage(VAULT);
		const screen = page(made);
		const typedInto = field(screen);
		for (const text of ["1", "12", "120"]) await screen.type(field(screen), text);
		expect([field(screen) === typedInto, typedInto.isConnected, await stored(made)]).toEqual([true, true, { version: 2, automatic: { quietSeconds: 120 } }]);
	});

	it("follows what sync brings while it is open, and after", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const screen = page(made);
		const bring = async (automatic: object, after: number): Promise<void> => {
			await made.host.external.write(DATA, JSON.stringify({ version: 2, automatic }), { mtime: Date.now() + after });
			await made.host.settled();
		};
		await bring({ recentContext: true, quietSeconds: 77 }, 5000);
		expect([isOn(screen, words.settings.automaticContact), isOn(screen, words.settings.automaticContext), field(screen).value]).toEqual([false, true, "77"]);
		made.host.ui.setting.openTabById("another");
		screen.tab.hide();
		await bring({ lastContact: true, quietSeconds: 88 }, 10_000);
		expect(screen.tab.containerEl.textContent).toBe("");
		const again = page(made);
		expect([isOn(again, words.settings.automaticContact), isOn(again, words.settings.automaticContext), field(again).value]).toEqual([true, false, "88"]);
	});

	it("shows what holds, and says so, when a value could not be stored", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const screen = page(made);
		made.disk.fail("write", DATA, "ENOSPC");
		await screen.toggle(words.settings.automaticContact);
		await made.until("something is said", () => made.said().length > 0);
		await made.host.settled();
		expect([isOn(screen, words.settings.automaticContact), await stored(made)]).toEqual([false, { version: 2 }]);
		expect(made.said().join(" ")).toContain("ENOSPC");
	});

	it("goes when the plugin goes", async () => {
		const made = await stage(VAULT);
		const screen = page(made);
		made.host.disable(manifest.id);
		expect([made.host.ui.setting.openTabById(manifest.id), screen.tab.containerEl.isConnected]).toEqual([null, false]);
	});
});

describe("the definitions", () => {
	/** What the typings of the app have for each kind; the compiler holds the code to it, this the values. */
	const ROW = ["name", "desc", "aliases", "searchable", "visible", "control", "render", "action"];
	const PAGE = ["type", "name", "desc", "displayValue", "items"];
	const GROUP = ["type", "heading", "items"];
	const LIST = [...GROUP, "emptyState", "addItem", "onDelete", "onReorder"];
	const CONTROLS: Record<string, string[]> = {
		toggle: ["type", "key"],
		number: ["type", "key", "validate", "min", "step"],
		dropdown: ["type", "key", "options"],
		file: ["type", "key", "filter"],
		folder: ["type", "key"],
	};
	const keysOf = (item: object): string[] => Object.keys(item);

	it("have only what the app knows, and each key once", async () => {
		const made = await stage(VAULT);
		const keys: string[] = [];
		const check = (item: SettingDefinitionItem): void => {
			if ("type" in item) {
				expect({ page: PAGE, group: GROUP, list: LIST }[item.type]).toEqual(expect.arrayContaining(keysOf(item)));
				for (const inner of item.items ?? []) check(inner);
				return;
			}
			expect(item.name).not.toBe("");
			expect(ROW).toEqual(expect.arrayContaining(keysOf(item)));
			if (!item.control) return;
			expect(CONTROLS[item.control.type]).toEqual(expect.arrayContaining(keysOf(item.control)));
			keys.push(item.control.key);
		};
		for (const item of page(made).tab.getSettingDefinitions()) check(item);
		expect(keys).toHaveLength(new Set(keys).size);
		expect(keys.length).toBeGreaterThan(25);
	});

	it("say of every row what it does, in one sentence", async () => {
		const made = await stage(VAULT);
		const unsaid = [...searchable(page(made).tab.getSettingDefinitions())].filter(({ row }) => !/^[^]+\.$/.test(typeof row.desc === "string" ? row.desc : ""));
		const told = (name: string): boolean => name !== words.settings.found && name !== words.settings.version;
		expect(unsaid.filter(({ row }) => !isPage(row) && told(row.name)).map(({ row }) => row.name)).toEqual([]);
		const pages = [...Object.values(words.settings.kinds), ...defaultSettings().types.map(({ name }) => name)];
		expect(unsaid.filter(({ row }) => isPage(row)).map(({ row }) => row.name).sort()).toEqual(pages.sort());
	});

	it("reach every setting that there is", async () => {
		const made = await stage(VAULT);
		const { tab } = new SettingsOnScreen(made);
		const lists = (items: readonly SettingDefinitionItem[]): SettingDefinitionList[] =>
			items.flatMap((item) => ("type" in item ? [...(item.type === "list" ? [item as SettingDefinitionList] : []), ...lists(item.items ?? [])] : []));
		// A list has a field for each of its entries, and every one gets a new entry; that of a type asks for its name first.
		for (const { addItem } of lists(tab.getSettingDefinitions())) if (addItem?.name !== words.settings.types.add) addItem?.action(tab.containerEl);
		const fields = new Set<string>();
		const visit = (item: SettingDefinitionItem): void => {
			if ("type" in item) item.items?.forEach(visit);
			else if (item.control) fields.add(item.control.key);
			else if (item.render && item.name !== words.settings.found) {
				const el = createDiv();
				item.render(new Setting(el) as never, null as never);
				for (const field of el.querySelectorAll(`[${FIELD}]`)) fields.add(field.getAttribute(FIELD) ?? "");
			}
		};
		tab.getSettingDefinitions().forEach(visit);
		const reached = [...fields].map((id) => id.replace(/\.\d+\.(?:status|days)$/, "").replace(/\.\d+$/, "").replace(/^types\.\d+\.(?:name|aliases|tags|folders)$/, "types"));
		const leaves = (value: object, path: string): string[] =>
			Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
				const at = path === "" ? key : `${path}.${key}`;
				return typeof inner === "object" && inner !== null && !Array.isArray(inner) ? leaves(inner, at) : [at];
			});
		const wanted = leaves(defaultSettings(), "").filter((key) => key !== "version");
		expect(wanted.filter((key) => !reached.includes(key))).toEqual([]);
		expect(reached.filter((key) => !wanted.includes(key))).toEqual([]);
	});

	it("are found by the search of the settings, with the page that leads to them", async () => {
		const made = await stage(VAULT);
		const { setting } = made.host.ui;
		expect(setting.search("summary is cut")).toEqual([]);
		expect(setting.search("before it is cut")).toEqual(["Project Pulse › Rollups › Length of a summary"]);
		expect(setting.search("closed statuses")).toEqual(["Project Pulse › Staleness › Closed statuses"]);
		expect(setting.search("blockers")).toContain("Project Pulse › Sections and markers › Blockers");
	});

	it("and the values they show are had without a read, a write or a look at the vault", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const { tab } = page(made);
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
