/** The pages of the settings: each kind of row stores what it says, and says what is wrong. */

import { beforeEach, describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/settings/schema";
import { words } from "../../../src/words/words";
import type { Host } from "../../host/host";
import { meeting, newDevice, project, stage, type Stage } from "../../vault/stage";
import { DATA, SettingsOnScreen, stored } from "./window";

const VAULT = {
	"Projects/Harbour.md": project("Harbour"),
	"Projects/Pier.md": project("Pier"),
	"People/Ada.md": "---\ntype: person\n---\n# Ada\n",
	"2026-06-20 Lamps.md": meeting("The lamps are late", "Harbour"),
	"Forms/Project.md": "# {{title}}\n",
};
const w = words.settings;

const opened = async (settings: object = {}): Promise<{ made: Stage; screen: SettingsOnScreen }> => {
	const made = await stage(VAULT, { settings: { version: 2, ...settings } });
	return { made, screen: new SettingsOnScreen(made) };
};

function clickButton(host: Host, name: string): void {
	const button = [...(host.modals.at(-1)?.modalEl.querySelectorAll("button") ?? [])].find((el) => el.textContent === name);
	if (!button) throw new Error(`There is no button "${name}"`);
	button.click();
}

beforeEach(() => {
	newDevice();
});

describe("the settings", () => {
	it("are in pages, each with what it is about", async () => {
		const { screen } = await opened();
		expect(screen.names).toEqual([w.projects.name, w.sections.name, w.rollups.name, w.properties.name, w.automatic, w.shown.name, w.staleness.name, w.attention.name, w.tidying.name, w.newProject.name, w.aboutPage.name]);
		for (const name of screen.names) expect(screen.desc(name)).toMatch(/\.$/);
		expect([screen.shown(w.staleness.name), screen.shown(w.aboutPage.name)]).toEqual(["21 days", "0.1.0"]);
	});

	it("store a switch, a choice and a number as what they are", async () => {
		const { made, screen } = await opened();
		screen.go(w.rollups.name);
		await screen.toggle(w.related.people.name);
		await screen.choose(w.order.name, "oldest");
		await screen.choose(w.position.name, "end");
		await screen.type(screen.input(w.limit.name), "7");
		expect(await stored(made)).toEqual({ version: 2, rules: { related: { people: true } }, entries: { order: "oldest", position: "end", limit: 7 } });
		screen.back().go(w.shown.name);
		await screen.toggle(w.parts.people.name);
		expect([screen.isOn(w.parts.people.name), await stored(made)]).toMatchObject([false, { panel: { shows: { people: false } } }]);
	});

	it("store how items are collected and compared, a language as one of a list", async () => {
		const { made, screen } = await opened();
		const { tidying } = w;
		screen.go(tidying.name);
		await screen.choose(tidying.link.name, "block");
		await screen.toggle(tidying.languages.en.name);
		expect([screen.isOn(tidying.languages.en.name), screen.isOn(tidying.languages.de.name)]).toEqual([false, true]);
		await screen.type(screen.input(tidying.threshold.name), "101");
		expect(screen.error(tidying.threshold.name)).toBe(w.must["a whole number from 0 to 100"]);
		await screen.type(screen.input(tidying.threshold.name), "80");
		expect(await stored(made)).toEqual({ version: 2, collect: { link: "block" }, doubles: { languages: ["de"], threshold: 80 } });
	});

	it("take 0 where it means never, and say so elsewhere", async () => {
		const { made, screen } = await opened();
		screen.go(w.shown.name);
		await screen.type(screen.input(w.panelEntries.name), "0");
		expect([screen.error(w.panelEntries.name), await stored(made)]).toEqual([w.must["a whole number of at least 1"], { version: 2 }]);
		screen.back().go(w.staleness.name);
		await screen.type(screen.input(w.staleAfter.name), "0");
		expect([screen.error(w.staleAfter.name), await stored(made)]).toEqual([null, { version: 2, staleness: { days: 0 } }]);
		await screen.type(screen.input(w.staleAfter.name), "-1");
		expect([screen.error(w.staleAfter.name), await stored(made)]).toEqual([w.must["a whole number of at least 0"], { version: 2, staleness: { days: 0 } }]);
		expect(screen.back().shown(w.staleness.name)).toBe("Never");
	});

	it("read no note by a text that is half typed, and every note by one that is left", async () => {
		const { made, screen } = await opened();
		const index = (made.host.ui.plugins.plugins["project-pulse"] as unknown as { index: { graph: object; settled: () => Promise<void> } }).index;
		const { graph } = index;
		screen.go(w.sections.name, w.kinds.blockers);
		await screen.type(screen.input(w.heading.name), "Hür");
		await index.settled();
		expect([index.graph === graph, await stored(made)]).toEqual([true, { version: 2 }]);
		await screen.fill(screen.input(w.heading.name), "## Hürden");
		await index.settled();
		expect([index.graph === graph, await stored(made)]).toEqual([false, { version: 2, sections: { blockers: { name: "Hürden" } } }]);
		expect(screen.back().shown(w.kinds.blockers)).toBe("Hürden");
	});

	it("say at the field what is wrong with a text, and keep the old one", async () => {
		const { made, screen } = await opened();
		const wrong = async (name: string, text: string, sentence: string): Promise<void> => {
			await screen.fill(screen.input(name), text);
			expect([screen.error(name), await stored(made)], text).toEqual([sentence, { version: 2 }]);
		};
		screen.go(w.sections.name);
		await wrong(w.resolved.name, "❌", w.must.unlike);
		await wrong(w.blocker.name, " ", w.must["a text"]);
		screen.go(w.kinds.blockers);
		await wrong(w.heading.name, "Next steps:", w.must.ownHeading("Next Steps"));
		await wrong(w.heading.name, "!!", w.must.heading);
		screen.back().back().go(w.rollups.name);
		await wrong(w.skipProperty.name, "skip: these", w.must.property);
	});

	it("have the note for new projects and its folder chosen from those there are", async () => {
		const { made, screen } = await opened();
		screen.go(w.newProject.name);
		const take = async (name: string, query: string): Promise<(string | null)[]> => {
			await screen.type(screen.input(name), query);
			const offers = [...document.querySelectorAll<HTMLElement>(".suggestion-item")];
			offers[0]?.click();
			await made.host.settled();
			return offers.map((el) => el.textContent);
		};
		expect(await take(w.newProject.template.name, "forms")).toEqual(["Forms/Project.md"]);
		expect(await take(w.newProject.folder.name, "Proj")).toEqual(["Projects"]);
		expect(await stored(made)).toEqual({ version: 2, newProject: { template: "Forms/Project.md", folder: "Projects" } });
		await screen.type(screen.input(w.newProject.folder.name), "");
		expect(await stored(made)).toEqual({ version: 2, newProject: { template: "Forms/Project.md", folder: "" } });
	});
});

describe("what is found", () => {
	it("is counted, and counted again when notes or settings change", async () => {
		const { made, screen } = await opened();
		screen.go(w.projects.name);
		const is = (sentence: string): Promise<void> => made.until(`it says "${sentence}"`, () => screen.desc(w.found) === sentence);
		await is("2 projects, 1 people, 0 customers, 1 source.");
		await made.host.app.vault.create("Projects/Quay.md", project("Quay"));
		await is("3 projects, 1 people, 0 customers, 1 source.");
		screen.list(w.excluded.name).add();
		await screen.fill(screen.list(w.excluded.name).input(0), "Projects");
		await is("0 projects, 1 people, 0 customers, 1 source.");
		expect(screen.back().go(w.projects.name).shown("people")).toBe("1 note");
	});
});

describe("a tracked type", () => {
	const types = async (made: Stage): Promise<unknown> => ((await stored(made)) as { types: unknown }).types;

	it("is added by its name, which no other has", async () => {
		const { made, screen } = await opened({ types: [{ name: "projects", color: "red" }] });
		screen.go(w.projects.name).list(w.types.name).add();
		const input = made.host.modals.at(-1)?.modalEl.querySelector("input") ?? expect.fail();
		await screen.type(input, "Projects");
		clickButton(made.host, w.addButton);
		await made.host.settled();
		expect([made.host.modals.at(-1)?.modalEl.textContent, await types(made)]).toEqual([expect.stringContaining(w.must.once), [{ name: "projects", color: "red" }]]);
		await screen.type(input, " areas ");
		clickButton(made.host, w.addButton);
		await made.host.settled();
		expect(await types(made)).toEqual([{ name: "projects", color: "red" }, { name: "areas", aliases: [], tags: [], folders: [] }]);
		expect(screen.go("areas").title).toBe("areas");
	});

	it("is changed on its page, and what else the file holds of it stays", async () => {
		const { made, screen } = await opened({ types: [{ name: "projects", color: "red" }, { name: "people" }] });
		screen.go(w.projects.name, "projects");
		screen.list(w.typeTags.name).add();
		await screen.fill(screen.list(w.typeTags.name).input(0), "#project/active");
		expect(await types(made)).toEqual([{ name: "projects", color: "red", tags: ["project/active"] }, { name: "people" }]);
		await screen.fill(screen.input(w.typeName.name), "PEOPLE");
		expect([screen.error(w.typeName.name), await types(made)]).toMatchObject([w.must.once, [{ name: "projects" }, { name: "people" }]]);
		await screen.fill(screen.input(w.typeName.name), "Ventures");
		expect(await types(made)).toMatchObject([{ name: "Ventures", color: "red" }, { name: "people" }]);
		expect(new SettingsOnScreen(made).go(w.projects.name).names).toContain("Ventures");
	});

	it("goes, and takes another place", async () => {
		const { made, screen } = await opened();
		const list = screen.go(w.projects.name).list(w.types.name);
		await list.press(2, "Delete");
		await list.press(1, "Move up");
		const [projects, people] = defaultSettings().types;
		expect(await types(made)).toEqual([people, projects]);
		expect(screen.title).toBe(w.projects.name);
	});

	it("whose name another has in the file still has a row of its own", async () => {
		const { screen } = await opened({ types: [{ name: "areas" }, { name: "areas", tags: ["area"] }] });
		screen.go(w.projects.name, "areas (2)");
		expect(screen.list(w.typeTags.name).values).toEqual(["area"]);
	});
});

describe("the days of a status", () => {
	const perStatus = async (made: Stage): Promise<unknown> => ((await stored(made)) as { staleness?: { perStatus?: unknown } }).staleness?.perStatus;

	it("are added with the status, and changed each by itself", async () => {
		const { made, screen } = await opened();
		const list = screen.go(w.staleness.name).list(w.perStatus.name);
		list.add();
		expect([list.values, document.activeElement === list.input(0)]).toEqual([["", "21"], true]);
		await screen.fill(list.input(1), "60");
		expect(await perStatus(made)).toBe(undefined);
		await screen.fill(list.input(0), "on hold");
		expect(await perStatus(made)).toEqual([{ status: "on hold", days: 60 }]);
		await screen.fill(list.input(1), "0");
		await screen.fill(list.input(0), "paused");
		expect(await perStatus(made)).toEqual([{ status: "paused", days: 0 }]);
	});

	it("are not stored while something is wrong, and the row says what", async () => {
		const settings = { staleness: { perStatus: [{ status: "active", days: 7, why: "x" }, { status: "on hold", days: 60 }] } };
		const { made, screen } = await opened(settings);
		const list = screen.go(w.staleness.name).list(w.perStatus.name);
		await screen.fill(list.input(1), "soon");
		expect(list.error(0)).toBe(w.must["a whole number of at least 0"]);
		await screen.fill(list.input(0), "running");
		expect([list.error(0), await perStatus(made)]).toEqual([w.must["a whole number of at least 0"], [{ status: "running", days: 7, why: "x" }, { status: "on hold", days: 60 }]]);
		await screen.fill(list.input(2), "Running");
		expect([list.error(1), await perStatus(made)]).toMatchObject([w.must.once, [{ status: "running" }, { status: "on hold" }]]);
	});

	it("go, and take another place", async () => {
		const { made, screen } = await opened({ staleness: { perStatus: [{ status: "a", days: 1 }, { status: "b", days: 2 }, { status: "c", days: 3 }] } });
		const list = screen.go(w.staleness.name).list(w.perStatus.name);
		await list.press(0, "Delete");
		await list.press(1, "Move up");
		expect([list.values, await perStatus(made)]).toEqual([["c", "3", "b", "2"], [{ status: "c", days: 3 }, { status: "b", days: 2 }]]);
	});
});

describe("a setting changed elsewhere", () => {
	it("is shown on the page that is open", async () => {
		const { made, screen } = await opened();
		screen.go(w.shown.name);
		const { preferences } = made.host.ui.plugins.plugins["project-pulse"] as unknown as { preferences: { set: (path: string[], value: unknown) => Promise<void> } };
		await preferences.set(["statusBar", "waiting"], false);
		expect([screen.title, screen.isOn(w.counts.waiting.name)]).toEqual([w.shown.name, false]);
		await made.host.external.write(DATA, JSON.stringify({ version: 2, panel: { entries: 8 } }), { mtime: Date.now() + 5000 });
		await made.host.settled();
		expect([screen.title, screen.isOn(w.counts.waiting.name), screen.input(w.panelEntries.name).value]).toEqual([w.shown.name, true, "8"]);
	});
});
