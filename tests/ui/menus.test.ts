/** What the plugin adds to the app's menus. */

import { describe, expect, it } from "vitest";
import { Menu } from "../host/window/menu";
import { meeting, project } from "../vault/stage";
import { commanded, type Commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const PIER = "Projects/Pier.md";
const PLAIN = "Notes/Plain.md";
const MET = "Sources/2026-06-10 - Lamps.md";
const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour"),
	[PIER]: project("Pier"),
	[PLAIN]: "Words.\n\nMore.\n",
	[MET]: meeting("Lamps", "Harbour"),
	"Sources/2026-06-11 - Planks.md": meeting("Planks", "Pier"),
	"Drawing.canvas": "{}",
};
const LINES = ["Turn line or selection into blocker", "Turn line or selection into next step", "Turn line or selection into decision"];

function filesMenu(all: Commanded, paths: readonly string[]): Menu {
	const menu = new Menu(all.made.host.ui);
	const files = paths.map((path) => all.made.host.app.vault.getAbstractFileByPath(path));
	all.made.host.ui.workspace.trigger("files-menu", menu, files, "file-explorer-context-menu");
	return menu;
}

describe("the menu of a text", () => {
	it("has the three line actions where there are words, in a section of their own", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(PLAIN, null);
		const menu = all.made.host.editorMenu(leaf);
		expect(menu.titles).toEqual(LINES);
		expect(new Set(LINES.map((title) => menu.item(title).section))).toEqual(new Set(["project-pulse"]));
		all.made.host.viewOf(leaf).editor.setCursor(1, 0);
		expect(all.made.host.editorMenu(leaf).titles).toEqual([]);
	});

	it("adds the words of the line to the project", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(MET, HARBOUR);
		all.made.host.viewOf(leaf).editor.setCursor(6, 3);
		await all.saying(() => all.made.host.editorMenu(leaf).item(LINES[1] ?? "").click());
		expect(await all.made.read(HARBOUR)).toBe(`${project("Harbour")}- [ ] Talked about [[Harbour]]: Lamps.\n`);
		expect(await all.made.read(MET)).toBe(VAULT[MET]);
	});
});

describe("the menu of a file", () => {
	it("shows a tracked note in the panel without opening it", async () => {
		const all = await commanded(VAULT);
		await all.open(PLAIN, null);
		const menu = all.made.host.fileMenu(PIER);
		expect(menu.titles).toEqual(["Open in panel", "Update"]);
		menu.item("Open in panel").click();
		await all.shows(PIER);
		expect([all.panels, all.made.host.app.workspace.getActiveFile()?.path]).toEqual([1, PLAIN]);
	});

	it("updates it, to the byte and back", async () => {
		const all = await commanded(VAULT);
		await all.saying(() => all.made.host.fileMenu(HARBOUR).item("Update").click());
		expect(await all.made.read(HARBOUR)).toContain("last_contact: 2026-06-10");
		expect(await all.undone(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("sends the items of a source to the project it is filed under", async () => {
		const all = await commanded(VAULT);
		expect(all.made.host.fileMenu(MET).titles).toEqual(["Send items to project"]);
		all.made.host.fileMenu(MET).item("Send items to project").click();
		await all.made.until("the dialog is there", () => all.dialog.all("[role=status]").length > 0);
		expect(all.dialog.all(".modal-title").map(({ textContent }) => textContent)).toEqual(["Send items of Lamps"]);
		await all.made.until("it has looked", () => all.dialog.all("[role=status]")[0]?.textContent === "This note has no item to collect.");
	});

	it("stays as it is for anything else, and in the panel's own menus", async () => {
		const all = await commanded(VAULT);
		for (const path of [PLAIN, "Drawing.canvas", "Projects"]) expect(all.made.host.fileMenu(path).titles, path).toEqual([]);
		const menu = new Menu(all.made.host.ui);
		all.made.host.ui.workspace.trigger("file-menu", menu, all.file(HARBOUR), "project-pulse-panel");
		expect(menu.titles).toEqual([]);
	});
});

describe("the menu of several files", () => {
	it("looks at the changes of the tracked ones", async () => {
		const all = await commanded(VAULT);
		filesMenu(all, [HARBOUR, PLAIN, "Projects", PIER]).item("Update").click();
		await all.made.until("the review lists them", () => all.dialog.rows.length === 2);
		expect(filesMenu(all, [PLAIN, MET]).titles).toEqual([]);
	});
});

describe("unloading", () => {
	it("takes everything out of the menus", async () => {
		const all = await commanded(VAULT);
		all.unload();
		expect(all.made.host.fileMenu(HARBOUR).titles).toEqual([]);
	});
});
