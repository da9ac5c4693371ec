/** Lists in the settings: entries come, go, move and are corrected, and the file has what the page shows. */

import { beforeEach, describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/settings/schema";
import { words } from "../../../src/words/words";
import { newDevice, project, stage, type Stage } from "../../vault/stage";
import { DATA, SettingsOnScreen, stored, type ListOnScreen } from "./window";

const VAULT = { "Projects/Harbour.md": project("Harbour"), "Projects/Old/Pier.md": project("Pier"), "Private/Diary.md": "Words.\n" };
const w = words.settings;

interface Shown {
	made: Stage;
	screen: SettingsOnScreen;
	list: ListOnScreen;
}

async function ignored(names: readonly string[], more: object = {}): Promise<Shown> {
	const made = await stage(VAULT, { settings: { version: 2, ignore: names, ...more } });
	const screen = new SettingsOnScreen(made).go(w.rollups.name);
	return { made, screen, list: screen.list(w.ignore.name) };
}

beforeEach(() => {
	newDevice();
});

describe("a list of texts", () => {
	it("shows what is stored", async () => {
		expect((await ignored(["Ada", "Mira"])).list.values).toEqual(["Ada", "Mira"]);
	});

	it("says when nothing is stored", async () => {
		const { screen } = await ignored([]);
		expect(screen.row(w.ignore.name).closest(".setting-group")?.nextElementSibling?.textContent).toContain(w.emptyList);
	});

	it("gets a new entry, whose field is there to type into, and which is stored once it is left", async () => {
		const { made, screen, list } = await ignored(["Ada"]);
		list.add();
		expect([list.values, document.activeElement === list.input(1)]).toEqual([["Ada", ""], true]);
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada"] });
		await screen.type(list.input(1), "Mi");
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada"] });
		await screen.fill(list.input(1), " Mira ");
		expect([await stored(made), list.rows.length]).toEqual([{ version: 2, ignore: ["Ada", "Mira"] }, 2]);
		await screen.fill(list.input(1), "Mira O.");
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada", "Mira O."] });
	});

	it("stores a field that one is still in when the page is left or the settings are closed", async () => {
		const { made, screen, list } = await ignored(["Ada"]);
		await screen.type(list.input(0), "Ada L.");
		screen.back();
		await made.host.settled();
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada L."] });
		screen.go(w.rollups.name);
		await screen.type(list.input(0), "Ada K.");
		made.host.ui.setting.close();
		await made.host.settled();
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada K."] });
	});

	it("drops an entry that never got a word when the page is left", async () => {
		const { made, screen, list } = await ignored(["Ada"]);
		list.add();
		screen.back();
		await made.host.settled();
		screen.go(w.rollups.name);
		expect([list.values, await stored(made)]).toEqual([["Ada"], { version: 2, ignore: ["Ada"] }]);
	});

	it("loses the entry that is deleted, stored or not, and nothing else of the file", async () => {
		const { made, list } = await ignored(["Ada", "Mira", "Noor"], { later: { a: 1 } });
		await list.press(1, "Delete");
		expect([list.values, JSON.stringify(await stored(made))]).toEqual([["Ada", "Noor"], '{"version":2,"ignore":["Ada","Noor"],"later":{"a":1}}']);
		list.add();
		await list.press(2, "Delete");
		expect([list.values, await stored(made)]).toEqual([["Ada", "Noor"], { version: 2, ignore: ["Ada", "Noor"], later: { a: 1 } }]);
	});

	it("is put in another order", async () => {
		const { made, list } = await ignored(["Ada", "Mira", "Noor"]);
		await list.press(2, "Move up");
		await list.press(0, "Move down");
		expect([list.values, await stored(made)]).toEqual([["Noor", "Ada", "Mira"], { version: 2, ignore: ["Noor", "Ada", "Mira"] }]);
	});

	it("says at the field what is wrong, does not store it, and forgets it when the page is left", async () => {
		const { made, screen, list } = await ignored(["Ada", "Mira"]);
		await screen.fill(list.input(1), "ADA");
		expect([list.error(1), list.values[1]]).toEqual([w.must.once, "ADA"]);
		await screen.fill(list.input(0), "  ");
		expect([list.error(0), await stored(made)]).toEqual([w.must.entry, { version: 2, ignore: ["Ada", "Mira"] }]);
		await screen.fill(list.input(0), "Adam");
		expect([list.error(0), await stored(made)]).toEqual([null, { version: 2, ignore: ["Adam", "Mira"] }]);
		screen.back().go(w.rollups.name);
		expect([list.values, list.error(1)]).toEqual([["Adam", "Mira"], null]);
	});

	it("begins with the defaults where nothing is stored", async () => {
		const made = await stage(VAULT);
		const screen = new SettingsOnScreen(made).go(w.sections.name, w.kinds.blockers);
		const list = screen.list(w.otherHeadings.name);
		const { aliases } = defaultSettings().sections.blockers;
		expect(list.values).toEqual(aliases);
		await list.press(0, "Delete");
		expect(await stored(made)).toEqual({ version: 2, sections: { blockers: { aliases: aliases.slice(1) } } });
	});

	it("shows again what holds when it could not be stored", async () => {
		const { made, list } = await ignored(["Ada", "Mira"]);
		made.disk.fail("write", DATA, "ENOSPC");
		await list.press(0, "Delete");
		await made.until("something is said", () => made.said().length > 0);
		expect([list.values, await stored(made)]).toEqual([["Ada", "Mira"], { version: 2, ignore: ["Ada", "Mira"] }]);
		expect(made.said().join()).toContain("ENOSPC");
	});
});

describe("a list that sync changes while it is open", () => {
	const bring = async (made: Stage, ignore: string[]): Promise<void> => {
		await made.host.external.write(DATA, JSON.stringify({ version: 2, ignore }), { mtime: Date.now() + 5000 });
		await made.host.settled();
	};

	it("shows the new entries on the page that is open", async () => {
		const { made, screen, list } = await ignored(["Ada"]);
		await bring(made, ["Noor", "Ada"]);
		expect([screen.title, list.values]).toEqual([w.rollups.name, ["Noor", "Ada"]]);
	});

	it("keeps the focus, the cursor and what is typed and not stored", async () => {
		const { made, screen, list } = await ignored(["Ada"]);
		await screen.type(list.input(0), "Ada L");
		list.input(0).setSelectionRange(2, 3);
		await bring(made, ["Ada", "Noor"]);
		const field = list.input(0);
		expect([list.values, document.activeElement === field, field.selectionStart, field.selectionEnd]).toEqual([["Ada L", "Noor"], true, 2, 3]);
		await screen.leave(field);
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada L", "Noor"] });
	});

	it("is changed as it is then, not as it was shown", async () => {
		const { made, list } = await ignored(["Ada", "Mira"]);
		await made.disk.below.write(DATA, JSON.stringify({ version: 2, ignore: ["Ada", "Mira", "Noor"] }));
		await list.press(0, "Delete");
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Mira", "Noor"] });
	});
});

describe("a list of folders", () => {
	it("offers the folders of the vault while one types, and stores the chosen one", async () => {
		const made = await stage(VAULT);
		const screen = new SettingsOnScreen(made).go(w.projects.name);
		const list = screen.list(w.excluded.name);
		list.add();
		await screen.type(list.input(0), "pr");
		const offers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".suggestion-item")];
		expect(offers().map((el) => el.textContent)).toEqual(["Private", "Projects", "Projects/Old"]);
		offers()[2]?.click();
		await made.host.settled();
		expect([list.values, offers(), await stored(made)]).toEqual([["Projects/Old"], [], { version: 2, folders: { excluded: ["Projects/Old"] } }]);
	});

	it("understands slashes at the ends", async () => {
		const made = await stage(VAULT);
		const screen = new SettingsOnScreen(made).go(w.projects.name);
		screen.list(w.excluded.name).add();
		await screen.fill(screen.list(w.excluded.name).input(0), "/Private/");
		expect(await stored(made)).toEqual({ version: 2, folders: { excluded: ["Private"] } });
	});
});
