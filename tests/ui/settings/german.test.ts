/** The settings in German: every page of them, with no English left. */

import type { SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/words/english";
import { speak, words } from "../../../src/words/words";
import { isGroup, isPage, searchable } from "../../host/window/setting-page";
import { newDevice, project } from "../../vault/stage";
import { settingsOn } from "./parts";
import { SettingsOnScreen } from "./window";

/** Words that are the same in both languages. */
const SHARED = ["Name", "Tags", "Version", "Status", "Status 1"];

/** Every text in the words of an area, functions called. */
function textsIn(value: unknown): string[] {
	if (typeof value === "string") return [value];
	if (typeof value === "function") return textsIn((value as (...args: unknown[]) => unknown)([["x", 2]], 2));
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function pagesIn(items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] {
	return items.flatMap((item) => (isPage(item) ? [item] : isGroup(item) ? pagesIn(item.items ?? []) : []));
}

beforeEach(() => {
	newDevice();
	speak("de");
});
afterEach(() => speak("en"));

describe("the settings in German", () => {
	it("show no English on any page", async () => {
		const { made } = await settingsOn({ "Projects/Harbour.md": project("Harbour") }, { settings: { version: 2, staleness: { perStatus: [{ status: "aktiv", days: 7 }] } } });
		const english = new Set([...textsIn(ENGLISH.settings), ENGLISH.notices.stillReading]);
		for (const word of SHARED) english.delete(word);
		const seen: string[] = [];
		const screen = new SettingsOnScreen(made);
		const { containerEl } = screen.tab;
		const visit = (items: readonly SettingDefinitionItem[]): void => {
			const texts = [...containerEl.querySelectorAll(":not(.setting-item-display-value)")].filter(({ children }) => children.length === 0).map((el) => el.textContent);
			const labels = [...containerEl.querySelectorAll("[aria-label]")].map((el) => el.getAttribute("aria-label") ?? "");
			seen.push(...labels, ...texts.filter((text) => text !== ""));
			for (const page of pagesIn(items)) {
				screen.go(page.name);
				visit(page.items ?? []);
				screen.back();
			}
		};
		visit(screen.tab.getSettingDefinitions());
		expect(seen.length).toBeGreaterThan(300);
		expect(seen).toContain("Kontaktpausen");
		expect(seen.filter((text) => english.has(text))).toEqual([]);
	}, 60_000);

	it("are searched by German words", async () => {
		const { made } = await settingsOn({});
		expect(made.host.ui.setting.search("überschriften von verläufen")).toHaveLength(13);
		const names = [...searchable(new SettingsOnScreen(made).tab.getSettingDefinitions())].map(({ row }) => row.name);
		expect(names).toContain(words.settings.closed.name);
	});

	it("say what is wrong in German", async () => {
		const { made } = await settingsOn({});
		const screen = new SettingsOnScreen(made).go(words.settings.staleness.name);
		await screen.type(screen.input(words.settings.staleAfter.name), "-1");
		expect(screen.error(words.settings.staleAfter.name)).toBe("Gib eine ganze Zahl ab 0 an.");
		expect(words.settings.settingReplaced("entries.limit", "a whole number of at least 1")).toBe("Die Einstellung „entries.limit“ muss eine ganze Zahl ab 1 sein; es gilt ihre Vorgabe.");
	});
});
