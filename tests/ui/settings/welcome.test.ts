/** The look at a vault: what it proposes, what of it is stored, and that the first start asks once and only where it helps. */

import { beforeEach, describe, expect, it } from "vitest";
import { words } from "../../../src/words/words";
import { Dialog } from "../dialog";
import { newDevice, project, type Stage } from "../../vault/stage";
import { settingsOn, type OnStage } from "./parts";
import { DATA, SettingsOnScreen, stored } from "./window";

const GERMAN = {
	"Projekte/Hafen.md": "---\ntype: Projekt\n---\n# Hafen\n\n## Nächstes\n",
	"Projekte/Steg.md": "---\ntype: Projekt\ntags: [work/project]\n---\n# Steg\n",
	"Notes/Tags.md": "# Tags\n\nA #projekt in the text.\n",
	"Projekte/2026-06-20 Lampen.md": "---\ntype: Projekt\nparticipants: [Ada]\n---\nAbout [[Hafen]].\n",
	"Places/A.md": "---\ntype: place\n---\n",
	"Places/B.md": "---\ntype: place\n---\n",
	"Templates/Projekt.md": "---\ntype: Projekt\n---\n",
};
const TRACKED = { ...GERMAN, "Projects/Harbour.md": project("Harbour") };
const w = words.settings;

const offer = ({ made }: OnStage): HTMLButtonElement | null => made.host.notices.map(({ messageEl }) => messageEl.querySelector("button")).find((el) => el?.textContent === w.welcome.button) ?? null;
const exists = (made: Stage, path: string): Promise<boolean> => made.disk.below.stat(path).then((stat) => stat !== null, () => false);

function proposed(made: Stage): { shown: string[]; toggles: Map<string, HTMLElement> } {
	const rows = new Dialog(made.host).all(".setting-item");
	const words = (row: HTMLElement, part: string): string => row.querySelector(`.setting-item-${part}`)?.textContent ?? "";
	const toggleOf = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>(".checkbox-container") ?? expect.fail();
	return {
		shown: rows.map((row) => `${toggleOf(row).hasClass("is-enabled") ? "+" : "-"} ${words(row, "name")}: ${words(row, "description")}`),
		toggles: new Map(rows.map((row) => [words(row, "name"), toggleOf(row)])),
	};
}

beforeEach(() => {
	newDevice();
});

describe("the first start", () => {
	it("offers to look where nothing is tracked and something looks like it, and does nothing else", async () => {
		const stage = await settingsOn(GERMAN);
		expect(stage.made.said()).toEqual([w.welcome.sentence + w.welcome.button]);
		expect([stage.made.host.modals.length, await exists(stage.made, DATA)]).toEqual([0, false]);
	});

	it("shows what is there, and stores what is chosen once one says so", async () => {
		const stage = await settingsOn(GERMAN);
		const { made, plugin } = stage;
		offer(stage)?.click();
		const { shown, toggles } = proposed(made);
		expect(shown).toEqual([
			`+ ${w.proposals.ofType("Projekt")}: ${w.proposals.brings(2, "projects")}`,
			`+ ${w.proposals.withTag("projekt")}: ${w.proposals.brings(1, "projects")}`,
			`+ ${w.proposals.withTag("work/project")}: ${w.proposals.brings(1, "projects")}`,
			`+ ${w.proposals.inFolder("Projekte")}: ${w.proposals.brings(2, "projects")}`,
			`- ${w.proposals.ofType("place")}: ${w.proposals.brings(2, "projects")}`,
		]);
		expect(await exists(made, DATA)).toBe(false);
		toggles.get(w.proposals.withTag("projekt"))?.click();
		await new Dialog(made.host).click(new Dialog(made.host).button(w.proposals.use));
		await plugin.index?.settled();
		const [projects, ...others] = ((await stored(made)) as { types: { aliases: string[]; tags: string[]; folders: string[] }[] }).types;
		expect([projects?.aliases, projects?.tags.at(-1), projects?.folders, others.flatMap(({ folders }) => folders)]).toEqual([["project", "Projekt"], "work/project", ["Projekte"], []]);
		const graph = plugin.index?.graph;
		expect(graph?.paths().filter((path) => graph.isTracked(path))).toEqual(["Projekte/Hafen.md", "Projekte/Steg.md"]);
	});

	it("asks once on a device", async () => {
		const device = newDevice();
		expect(offer(await settingsOn(GERMAN, device))).not.toBe(null);
		expect(offer(await settingsOn(GERMAN, device))).toBe(null);
	});

	it.each<[string, Record<string, string>, object?]>([
		["something is tracked by the defaults", TRACKED],
		["something is stored already", GERMAN, { version: 2 }],
		["nothing looks like a project", { "A.md": "Words.\n", "Places/A.md": "---\ntype: place\n---\n", "Places/B.md": "---\ntype: place\n---\n" }],
		["there is no note", {}],
	])("says nothing where %s", async (_, texts, settings) => {
		const stage = await settingsOn(texts, settings === undefined ? {} : { settings });
		expect(stage.made.said()).toEqual([]);
		// It may still ask once there is reason to.
		expect(stage.made.host.app.loadLocalStorage("project-pulse-welcomed")).toBe(null);
	});

	it("says why what was chosen could not be stored", async () => {
		const stage = await settingsOn(GERMAN);
		const { made } = stage;
		offer(stage)?.click();
		made.disk.fail("write", DATA, "ENOSPC");
		await new Dialog(made.host).click(new Dialog(made.host).button(w.proposals.use));
		await made.until("it is said", () => made.said().some((text) => text.includes("ENOSPC")));
	});
});

describe("the look from the settings", () => {
	it("proposes what is not tracked yet, and the page shows what was taken", async () => {
		const { made } = await settingsOn(TRACKED);
		const screen = new SettingsOnScreen(made).go(w.projects.name);
		screen.row(w.look.name).click();
		await made.until("the dialog is there", () => made.host.modals.length > 1);
		for (const [name, toggle] of proposed(made).toggles) if (name !== w.proposals.inFolder("Projekte") && toggle.hasClass("is-enabled")) toggle.click();
		await new Dialog(made.host).click(new Dialog(made.host).button(w.proposals.use));
		await made.until("the page shows it", () => screen.desc(w.found) === "3 projects, 0 people, 0 customers, 1 source.");
		expect(screen.go("projects").list(w.typeFolders.name).values).toEqual(["Projekte"]);
	});

	it("keeps what else the file holds", async () => {
		const { made } = await settingsOn(GERMAN, { settings: { version: 2, mine: 1, types: [{ name: "projects", color: "red" }, { name: "people" }] } });
		new SettingsOnScreen(made).go(w.projects.name).row(w.look.name).click();
		await made.until("the dialog is there", () => made.host.modals.length > 1);
		const { toggles } = proposed(made);
		for (const [name, toggle] of toggles) if (name !== w.proposals.ofType("Projekt") && toggle.hasClass("is-enabled")) toggle.click();
		await new Dialog(made.host).click(new Dialog(made.host).button(w.proposals.use));
		await made.until("it is stored", async () => (await made.read(DATA)).includes("Projekt"));
		expect(await stored(made)).toEqual({
			version: 2,
			mine: 1,
			types: [
				{ name: "projects", color: "red", aliases: ["Projekt"], tags: [], folders: [] },
				{ name: "people", aliases: [], tags: [], folders: [] },
			],
		});
	});

	it("says so when there is nothing else", async () => {
		const { made } = await settingsOn({ "Projects/Harbour.md": "---\ntype: projects\n---\n" }, { settings: { version: 2, types: [{ name: "projects", folders: ["Projects"] }] } });
		new SettingsOnScreen(made).go(w.projects.name).row(w.look.name).click();
		await made.until("something is said", () => made.said().length > 0);
		expect([made.said(), made.host.modals.length]).toEqual([[w.nothingProposed], 1]);
	});

	it("has a button only for a choice, and goes without one", async () => {
		const { made } = await settingsOn(TRACKED);
		new SettingsOnScreen(made).go(w.projects.name).row(w.look.name).click();
		await made.until("the dialog is there", () => made.host.modals.length > 1);
		const dialog = new Dialog(made.host);
		for (const toggle of proposed(made).toggles.values()) if (toggle.hasClass("is-enabled")) toggle.click();
		expect(dialog.button(w.proposals.use).disabled).toBe(true);
		await dialog.click(dialog.button(w.proposals.cancel));
		expect([made.host.modals.length, await exists(made, DATA)]).toEqual([1, false]);
	});
});
