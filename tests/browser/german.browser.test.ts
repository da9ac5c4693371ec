/** The whole of it in German: no English word is left on the screen, dates and plurals are right, and what is written stays the user's. */

import { beforeAll, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { defaultSettings } from "../../src/settings/schema";
import { ENGLISH } from "../../src/words/english";
import { GERMAN } from "../../src/words/german";
import { changed, textOf } from "./hand";
import { HARBOUR, HARBOUR_TEXT, MET, onHarbour, palette, PLAIN, provesChange, QUAY, set, VAULT, type Set } from "./quays";
import { SettingRows } from "./setting-rows";

const german = { language: "de" };
const english = new Set<string>();

/** Every English text that is another one in German. */
function collect(from: unknown, other: unknown): void {
	if (typeof from === "string") {
		if (from !== other && typeof other === "string") english.add(from);
	} else if (typeof from === "object" && from !== null && typeof other === "object" && other !== null) {
		for (const key of Object.keys(from)) collect(Reflect.get(from, key), Reflect.get(other, key));
	}
}

/** What stands in elements and what they are called, in a part of the screen. */
function said(root: Element = document.body): string[] {
	const all = [root, ...root.querySelectorAll("*")];
	return all.flatMap((element) => [
		...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(textOf),
		...["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""),
	]);
}

/** The test's own app has English buttons, and sections are called as the settings say. */
const APART: ReadonlySet<string> = new Set(["Close", "Back", "Delete", "Move up", "Move down", ...Object.values(defaultSettings().sections).flatMap(({ name, aliases }) => [name, ...aliases])]);
const left = (root?: Element): string[] => said(root).filter((text) => english.has(text) && !APART.has(text));

const contact = ({ made }: Set): string => textOf(made.all(".project-pulse-contact")[0]);

beforeAll(() => {
	collect(ENGLISH, GERMAN);
	expect(english.size).toBeGreaterThan(200);
	expect(english).toContain("Next steps");
});

describe("the panel", () => {
	it("is German throughout, with dates as they are said there", async () => {
		const all = await onHarbour(german);
		const { made } = all;
		await expect.poll(() => textOf(made.all(".project-pulse-waiting")[0])).toBe("1 Eintrag wartetAktualisieren");
		expect(contact(all)).toBe("Letzter Kontakt vor 12 Tagen");
		expect(made.all(".project-pulse-contact")[0]?.ariaLabel).toBe("Letzter Kontakt vor 12 Tagen. Der letzte Kontakt war am Freitag, 19. Juni 2026.");
		expect(made.all(".is-group .tree-item-inner").map(textOf)).toEqual(["Blocker", "Nächste Schritte", "Entscheidungen", "Letzte Kontakte"]);
		expect(textOf(made.row("Order the lamps"))).toContain("20. Juni");
		expect(made.row("Order the lamps").innerHTML).toMatch(/überfällig seit (?:Samstag, )?20\. Juni/);
		await userEvent.click(made.button("Erledigtes zeigen"));
		await expect.poll(() => made.rows.some((row) => row.textContent.includes("Sweep the floor"))).toBe(true);
		expect(left(made.panel)).toEqual([]);
	});

	it("says plurals and days rightly", async () => {
		const all = await set(german);
		await all.made.open(QUAY, "Quay");
		expect(contact(all)).toBe("Letzter Kontakt vor 5 Monatenüberfällig");
		await all.hand.saying(() => all.made.run("touch-today"));
		await expect.poll(() => contact(all), { timeout: 10_000 }).toBe("Letzter Kontakt heute");
		const [bar] = all.made.host.statusBar.items;
		await expect.poll(() => bar?.ariaLabel).toContain("Quay: 0 offene Blocker, 0 offene nächste Schritte, 0 gültige Entscheidungen");
		await all.made.open("Projects/Pier.md", "Pier");
		await expect.poll(() => contact(all)).toBe("Letzter Kontakt gestern");
		await expect.poll(() => bar?.ariaLabel).toBe("Pier: 0 offene Blocker, 1 offener nächster Schritt, 0 gültige Entscheidungen");
	});

	it("has menus and a sheet of keys in German", async () => {
		const { made, hand } = await onHarbour(german);
		await userEvent.click(made.row("Paint the pier"), { button: "right" });
		const titles = await hand.menu();
		expect(titles).toEqual(expect.arrayContaining(["Erledigen", "Bearbeiten", "Fälligkeit setzen…", "Löschen"]));
		expect(titles.filter((title) => english.has(title))).toEqual([]);
		await hand.press("{Escape}");
		await userEvent.click(made.button("Mehr"));
		expect((await hand.menu()).filter((title) => english.has(title))).toEqual([]);
		await hand.pick("Tasten der Seitenleiste");
		const sheet = await hand.dialog();
		expect(left(sheet)).toEqual([]);
		expect(textOf(sheet)).toContain("Nächste Zeile");
		await hand.press("{Escape}");
		await userEvent.click(made.row("Paint the pier"), { button: "right" });
		await hand.pick("Fälligkeit setzen…");
		expect(left(await hand.dialog())).toEqual([]);
	});

	it("says what to do where nothing is shown", async () => {
		const { made } = await set(german);
		await made.host.open(PLAIN);
		await expect.poll(() => textOf(made.panel)).toContain("Öffne die Notiz eines Projekts, dann zeigt diese Seitenleiste, wie es steht.");
		expect(textOf(made.panel)).toContain("mit dem Typ „projects“ oder mit dem Tag #type/projects, #type/project");
		expect(left(made.panel)).toEqual([]);
	});
});

describe("the commands", () => {
	it("have German names, and no English one is left", async () => {
		const all = await set(german);
		const leaf = await all.made.open(HARBOUR, "Harbour");
		all.made.host.viewOf(leaf).editor.setCursor(14, 0);
		expect(palette(all)).toHaveLength(37);
		const names = Object.values(all.made.host.ui.commands.commands).map(({ name }) => name.replace("Project Pulse: ", ""));
		expect(names).toHaveLength(41);
		expect(names.filter((name) => english.has(name))).toEqual([]);
		for (const name of names) expect(name).toMatch(/^[A-ZÄÖÜ][a-zäöüßA-ZÄÖÜ ]+$/);
	});

	it("ask and answer in German, and write what was typed", async () => {
		const all = await onHarbour(german);
		all.made.run("add-blocker");
		expect(await all.hand.question()).toBe("Harbour: Blocker hinzufügen");
		expect(left(await all.hand.dialog())).toEqual([]);
		await all.hand.press("{Enter}");
		expect(all.hand.fault).toBe("Gib zuerst etwas ein.");
		await all.hand.type("Nebel");
		expect(await all.hand.saying(() => all.hand.press("{Enter}"))).toBe("Zu Harbour hinzugefügt: Nebel");
		expect(changed(HARBOUR_TEXT, await all.made.read(HARBOUR))).toEqual(["+* ❌ Nebel"]);
		expect(await all.hand.saying(() => all.made.run("undo"))).toBe("Rückgängig gemacht: Hinzugefügt: Nebel (1 Notiz).");
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("choose, date and complete in German", async () => {
		const all = await onHarbour(german);
		all.made.run("complete-next-step");
		expect(await all.hand.question()).toBe("Welcher Schritt von Harbour ist erledigt?");
		expect((await all.hand.choices())[0]).toBe("Order the lamps | fällig vor 11 Tagen");
		expect(left(await all.hand.dialog())).toEqual([]);
		await all.hand.type("pier");
		expect(await all.hand.saying(() => all.hand.press("{Enter}"))).toBe("Erledigt in Harbour: Paint the pier");
		await provesChange(all, HARBOUR, ["-- [ ] Paint the pier @Ada", "+- [x] Paint the pier @Ada"]);
		all.made.run("touch-date");
		expect(await all.hand.question()).toBe("Letzter Kontakt von Harbour");
		expect(left(await all.hand.dialog())).toEqual([]);
		await all.hand.press("{Escape}");
		all.made.run("switch-project");
		expect(await all.hand.choices()).toContain("Quay | letzter Kontakt vor 5 Monaten");
		expect(left(await all.hand.dialog())).toEqual([]);
		await all.hand.press("{Escape}");
		all.made.run("update-several");
		await all.hand.choices();
		await all.hand.press("{Enter}");
		expect(all.hand.inTop("[role=status]").map(textOf)).toEqual(["1 Projekt ausgewählt"]);
		expect(left(await all.hand.dialog())).toEqual([]);
	});

	it("make a project, whose sections are called as the settings say", async () => {
		const { made, hand } = await set(german);
		made.run("create-project");
		expect(await hand.question()).toBe("Neues Projekt");
		await hand.type("Mole: neu");
		expect(textOf(hand.inTop(".project-pulse-prompt-hint")[0])).toBe("Die Notiz heißt dann Mole neu.md");
		expect(left(await hand.dialog())).toEqual([]);
		expect(await hand.saying(() => hand.press("{Enter}"))).toBe("Mole: neu ist angelegt.");
		expect(await made.read("Mole neu.md")).toContain("\n## Next Steps\n");
	});

	it("have German lines in the app's menus", async () => {
		const all = await set(german);
		const leaf = await all.made.open(MET, "Harbour");
		all.made.host.viewOf(leaf).editor.setCursor(7, 0);
		all.made.host.editorMenu(leaf);
		expect(await all.hand.menu()).toEqual([
			"Punkte an Projekt senden",
			"Zeile oder Auswahl zu Blocker machen",
			"Zeile oder Auswahl zu nächstem Schritt machen",
			"Zeile oder Auswahl zu Entscheidung machen",
		]);
		await all.hand.press("{Escape}");
		all.made.host.fileMenu(HARBOUR);
		expect(await all.hand.menu()).toEqual(["In Seitenleiste zeigen", "Aktualisieren", "Link zum Projekt kopieren"]);
		await all.hand.press("{Escape}");
		const [bar] = all.made.host.statusBar.items;
		await userEvent.click(bar ?? document.body, { button: "right" });
		expect(await all.hand.menu()).toEqual(["Blocker", "Nächste Schritte", "Entscheidungen", "Wartende Einträge", "Diese Zahlen ausblenden"]);
	});

	it("review and refuse in German", async () => {
		const { made, hand } = await set(german, { ...VAULT, [QUAY]: (VAULT[QUAY] ?? "").replace("2026-02-01", "bald") });
		made.run("update-projects");
		await expect.poll(() => hand.inTop("[role=listitem]").length, { timeout: 15_000 }).toBeGreaterThan(0);
		await expect.poll(() => hand.inTop("progress").length, { timeout: 15_000 }).toBe(0);
		const dialog = await hand.dialog();
		expect(left(dialog)).toEqual([]);
		expect(textOf(dialog)).toContain("„bald“ ist kein Datum");
		await hand.press("{Escape}");
		made.run("show-problems");
		expect((await hand.choices())[0]).toContain("Zeile 3 · Der letzte Kontakt „bald“ ist kein Datum");
		expect(left(await hand.dialog())).toEqual([]);
	});
});

describe("the settings", () => {
	it("are German on every page, in whole sentences", async () => {
		const { made } = await set(german);
		const rows = new SettingRows(made);
		await rows.go();
		const pages = rows.names;
		expect(pages).toEqual([
			"Projekte und Quellen",
			"Abschnitte und Zeichen",
			"Zusammenführung",
			"Eigenschaften und Felder",
			"Automatische Aktualisierung",
			"Seitenleiste und Statusleiste",
			"Kontaktpausen",
			"Aufmerksamkeit",
			"Sammeln und aufräumen",
			"Neue Projekte",
			"Über das Plugin",
		]);
		expect(rows.shown("Kontaktpausen")).toBe("21 Tage");
		for (const page of pages) {
			await rows.go(page);
			const { activeTab } = made.host.ui.setting;
			expect(activeTab ? left(activeTab.containerEl) : ["closed"], page).toEqual([]);
			for (const name of rows.names) {
				if (!["Version", "Was gefunden ist"].includes(name) && rows.about(name) !== "") expect(rows.about(name), `${page}: ${name}`).toMatch(/^[A-ZÄÖÜ].*[.]$/su);
			}
		}
		await rows.go("Projekte und Quellen");
		await expect.poll(() => rows.about("Was gefunden ist")).toBe("3 projects, 1 people, 0 customers, 3 Quellen.");
		await rows.go("Kontaktpausen");
		await rows.fill("Tage ohne Kontakt", "-1");
		expect(rows.fault("Tage ohne Kontakt")).toBe("Gib eine ganze Zahl ab 0 an.");
	});

	it("propose in German what to track", async () => {
		const { made, hand } = await set(german, { "Notizen/Hafen.md": "---\ntype: Projekt\n---\n# Hafen\n" });
		await expect.poll(() => made.host.notices.length, { timeout: 10_000 }).toBe(1);
		expect(made.host.notices[0]?.text).toBe("Noch ist hier kein Projekt bekannt. Einige deiner Notizen sehen nach Projekten aus.Einrichten");
		await userEvent.click(made.host.notices[0]?.buttons[0] ?? document.body);
		expect(left(await hand.dialog())).toEqual([]);
		expect(hand.inTop(".setting-item-description").map(textOf)).toEqual(["Fügt 1 Notiz zu projects hinzu."]);
	});
});
