/** Projects in Bases: made, listed, grouped and sorted, worked with the actions of the panel, several at once, and without Bases. */

import axe from "axe-core";
import type { TFile } from "obsidian";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { Vault } from "../host/vault/vault";
import { BasesController } from "../host/window/bases-controller";
import type { BasesFileView } from "../host/window/bases-file-view";
import { Hand, textOf } from "./hand";
import { manifest, scene, type Scene, type SceneOptions } from "./scene";

const LONG = { timeout: 15_000 };
const project = (name: string, properties: string, items = ""): string => `---\ntype: projects\n${properties}---\n\n# ${name}\n\n## Next Steps\n\n${items || `- [ ] Step of ${name}\n`}`;
const FILES: Record<string, string> = {
	"Projects/Quay.md": project("Quay", "status: active\nowner: Ada\nlast_contact: 2026-06-30\n", "- [ ] Paint the pier\n- [ ] Order lamps 📅 2026-06-01\n"),
	"Projects/Mill.md": project("Mill", "status: waiting\nowner: Ben\nlast_contact: 2026-06-29\n"),
	"Projects/Barn.md": project("Barn", "status: active\nlast_contact: 2026-06-28\n"),
	"Projects/Old.md": project("Old", "status: done\nlast_contact: 2025-06-28\n"),
	"Notes/Plain.md": "# Plain\n",
	"Sources/2026-06-28 - News.md": "Words about [[Barn]] and [[Quay]].\n",
};
const view = (lines = ""): string => `views:\n  - type: project-pulse\n    name: Pulse\n${lines}`;
const PROJECTS = "filters: 'file.inFolder(\"Projects\")'\n";

interface Based {
	made: Scene;
	hand: Hand;
	root: HTMLElement;
}

async function based(base: string, options: SceneOptions = {}, files: Record<string, string> = {}): Promise<Based> {
	const made = await scene({ files: { ...FILES, ...files, "Pulse.base": base } }, { closed: true, ...options });
	return { made, hand: new Hand(made), root: await openBase(made) };
}

async function openBase(made: Scene, path = "Pulse.base"): Promise<HTMLElement> {
	const leaf = await made.host.open(path);
	const root = leaf.view.containerEl;
	await expect.poll(() => root.querySelectorAll(".project-pulse-base").length, LONG).toBe(1);
	return root;
}

const controllerOf = (made: Scene): BasesController => {
	const controller = (made.host.ui.workspace.getLeavesOfType("bases")[0]?.view as unknown as BasesFileView).controller;
	if (!controller) throw new Error("No base is open");
	return controller;
};
const rows = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[role=treeitem]")];
/** Titles of projects, and headings in brackets. */
const list = (root: HTMLElement): string[] =>
	rows(root).flatMap((row) => {
		const title = row.querySelector(".project-pulse-title a");
		if (title) return [textOf(title)];
		return row.getAttribute("aria-level") === "1" ? [`(${textOf(row.querySelector(".tree-item-inner"))})`] : [];
	});
const lists = (root: HTMLElement): { toEqual: (wanted: string[]) => Promise<void> } => expect.poll(() => list(root), LONG);
const others = (root: HTMLElement): string => textOf(root.querySelector(".project-pulse-base-others"));

function rowOf(root: HTMLElement, text: string): HTMLElement {
	const found = rows(root).find((row) => row.textContent.includes(text));
	if (!found) throw new Error(`No row "${text}" in ${rows(root).map(textOf).join(" | ")}`);
	return found;
}

describe("the view", () => {
	it("lists the base's projects, the most urgent first, and says what is none", async () => {
		const { root } = await based(view());
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		expect(textOf(rowOf(root, "Quay"))).toContain("1 step overdue");
		await expect.poll(() => others(root), LONG).toBe("3 results are no projects and are not listed here.");
	});

	it("keeps the order of the base where one wants it so", async () => {
		const { root } = await based(PROJECTS + view("    sortBy: base\n    sort:\n      - property: note.owner\n        direction: DESC\n"));
		await lists(root).toEqual(["Mill", "Quay", "Barn"]);
		await expect.poll(() => rowOf(root, "Quay").textContent, LONG).toContain("1 step overdue");
		expect(list(root)).toEqual(["Mill", "Quay", "Barn"]);
		expect(others(root)).toBe("");
	});

	it("has the groups of the base in its order", async () => {
		const { root } = await based(PROJECTS + view("    groupBy:\n      property: note.owner\n      direction: DESC\n"));
		await expect.poll(() => list(root), LONG).toEqual(["(Ben)", "Mill", "(Ada)", "Quay", "(None)", "Barn"]);
	});

	it("follows what is changed elsewhere, and what is gone", async () => {
		const { made, root } = await based(PROJECTS + view());
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		await made.host.external.write("Projects/New.md", project("New", "last_contact: 2026-01-01\n"));
		await expect.poll(() => list(root), LONG).toContain("New");
		await made.host.app.fileManager.trashFile(made.host.app.vault.getFileByPath("Projects/Mill.md") as never);
		await expect.poll(() => list(root), LONG).not.toContain("Mill");
		await made.host.external.write("Projects/Quay.md", FILES["Projects/Quay.md"]?.replace("# Quay", "# Quayside") ?? "");
		await expect.poll(() => list(root), LONG).toContain("Quayside");
	});

	it("takes an item off by a click, writes just that, and undoes it", async () => {
		const { made, root } = await based(PROJECTS + view());
		const before = await made.read("Projects/Quay.md");
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		await expect.poll(() => rowOf(root, "Quay").getAttribute("aria-expanded"), LONG).toBe("false");
		rowOf(root, "Quay").focus();
		await userEvent.keyboard("{ArrowRight}");
		await expect.poll(() => root.textContent, LONG).toContain("Paint the pier");
		const box = rows(root).find((row) => textOf(row).startsWith("Paint the pier"))?.querySelector("input[type=checkbox]");
		await userEvent.click(box as HTMLElement);
		await expect.poll(() => made.read("Projects/Quay.md"), LONG).toBe(before.replace("[ ] Paint the pier", "[x] Paint the pier"));
		// What is closed stays in sight until one looks elsewhere, and the list is not drawn anew by the base's own news.
		expect(rowOf(root, "Quay").getAttribute("aria-expanded")).toBe("true");
		await made.undo();
		await expect.poll(() => made.read("Projects/Quay.md"), LONG).toBe(before);
	});

	it("lists the items of all projects, by its own options, which the list can change too", async () => {
		const { made, root } = await based(PROJECTS + view("    lists: nextSteps\n"));
		await expect.poll(() => root.textContent, LONG).toContain("Step of Mill");
		expect(root.textContent).toContain("Order lamps");
		const { view: shown } = controllerOf(made);
		shown?.config.set("lists", "projects");
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		shown?.config.set("showDone", true);
		await expect.poll(() => list(root), LONG).toContain("Old");
		expect(await made.read("Pulse.base")).toContain("showDone: true");
	});

	it("offers its options in the menu of the base", async () => {
		const { made, root } = await based(view());
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		expect(controllerOf(made).options.map((option) => String(Reflect.get(option, "displayName")))).toEqual(["List", "Order", "Show what is done", "Show contacts of twelve months"]);
		await expect.poll(() => root.querySelectorAll(".project-pulse-months").length, LONG).toBe(3);
		controllerOf(made).view?.config.set("showMonths", false);
		await expect.poll(() => root.querySelectorAll(".project-pulse-months").length, LONG).toBe(0);
	});

	it("keeps how it is set up in its base, and two of them apart", async () => {
		const { made, root } = await based(PROJECTS + view("    groupBy:\n      property: note.status\n      direction: ASC\n"), {}, { "Other.base": PROJECTS + view() });
		await expect.poll(() => rows(root).length, LONG).toBeGreaterThan(4);
		const second = await made.host.open("Other.base", { where: "split" });
		await lists(second.view.containerEl).toEqual(["Quay", "Barn", "Mill"]);
		const heading = rowOf(root, "waiting");
		heading.focus();
		await userEvent.keyboard("{ArrowLeft}");
		await expect.poll(() => list(root), LONG).not.toContain("Mill");
		await expect.poll(() => made.read("Pulse.base"), LONG).toContain("collapsed:");
		expect(await made.read("Other.base")).toBe(PROJECTS + view());
		expect(list(second.view.containerEl)).toContain("Mill");
		await made.host.open("Notes/Plain.md", { where: "tab" });
		for (const leaf of made.host.ui.workspace.getLeavesOfType("bases")) leaf.detach();
		const again = await openBase(made);
		await expect.poll(() => list(again), LONG).toContain("Quay");
		expect(list(again)).not.toContain("Mill");
	});

	it("is taken down with its tab, and with the plugin", async () => {
		const { made, root } = await based(PROJECTS + view());
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		made.host.disable(manifest.id);
		expect(made.host.ui.plugins.basesViews.size).toBe(0);
		for (const leaf of made.host.ui.workspace.getLeavesOfType("bases")) leaf.detach();
		await made.host.settled();
		expect(document.querySelectorAll(".project-pulse-base").length).toBe(0);
	});

	it("says so when the base has nothing", async () => {
		const { root } = await based("filters: 'file.inFolder(\"Nowhere\")'\n" + view());
		await expect.poll(() => textOf(root.querySelector(".project-pulse-absence")), LONG).not.toBe("");
		expect([rows(root).length, others(root)]).toEqual([0, ""]);
	});
});

describe("a large base", () => {
	it("draws only what is on the screen of 5,000 results, soon, and follows the height it is given", async () => {
		const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`Many/P${index}.md`, `---\ntype: projects\nlast_contact: 2026-06-30\nowner: O${index % 7}\n---\n# P${index}\n`]));
		const made = await scene({ files: { ...many, "Pulse.base": "filters: 'file.inFolder(\"Many\")'\n" + view() } }, { closed: true });
		const start = performance.now();
		const root = await openBase(made);
		await expect.poll(() => rows(root).length, LONG).toBeGreaterThan(3);
		const first = performance.now() - start;
		const drawn = rows(root).length;
		expect(drawn).toBeLessThan(60);
		expect(rows(root)[0]?.getAttribute("aria-setsize")).toBe("5000");
		// From the click on; the goal is 500 ms on a machine that has nothing else to do, the query of the stand-in included.
		console.info(`5,000 results: first rows after ${Math.round(first)} ms, ${drawn} in the document`);
		expect(first).toBeLessThan(10_000);
		const small = root.querySelector<HTMLElement>(".bases-view");
		if (!small) throw new Error("There is no base");
		small.style.height = "260px";
		await expect.poll(() => rows(root).length, LONG).toBeLessThan(drawn);
	}, 120_000);

	it("draws no more where nothing limits its height, as in a note", async () => {
		const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Many/P${index}.md`, `---\ntype: projects\n---\n# P${index}\n`]));
		const made = await scene({ files: { ...FILES, ...many, "Pulse.base": view() } }, { closed: true });
		const leaf = await made.host.open("Notes/Plain.md");
		const embed = leaf.view.containerEl.createDiv({ cls: "bases-embed" });
		const controller = new BasesController(made.host.ui, made.host.app.vault.getFileByPath("Pulse.base") as TFile, embed);
		controller.load();
		await expect.poll(() => rows(embed).length, LONG).toBeGreaterThan(3);
		expect(rows(embed).length).toBeLessThan(60);
		expect(embed.getBoundingClientRect().height).toBeLessThan(500);
		// Its menus are those of the note it stands in.
		expect((controller.view as unknown as { leaf: unknown }).leaf).toBe(leaf);
		controller.unload();
		expect(embed.querySelectorAll(".project-pulse-base").length).toBe(0);
	}, 60_000);
});

describe("the command", () => {
	const run = (made: Scene): void => made.run("create-base");

	it("makes a base with the vault's projects, opens it, and never writes over another", async () => {
		const made = await scene({ files: FILES }, { closed: true });
		const hand = new Hand(made);
		expect(await hand.saying(() => run(made))).toBe("Base created: Projects.base");
		await expect.poll(() => made.host.app.workspace.getActiveFile()?.path, LONG).toBe("Projects.base");
		const root = made.host.ui.workspace.getLeavesOfType("bases")[0]?.view.containerEl as HTMLElement;
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		expect(others(root)).toBe("");
		const first = await made.read("Projects.base");
		expect(await hand.saying(() => run(made))).toBe("Base created: Projects 1.base");
		expect([await made.read("Projects.base"), await made.read("Projects 1.base")]).toEqual([first, first]);
	});

	it("works without Bases, and says what to do", async () => {
		const made = await scene({ files: FILES }, { closed: true, config: { bases: false } });
		expect(made.host.notices.length).toBe(0);
		const said = await new Hand(made).saying(() => run(made));
		expect(said).toBe("Base created: Projects.base. Turn on Bases under Core plugins to see it.");
		expect(made.host.app.workspace.getActiveFile()).toBeNull();
		expect(await made.read("Projects.base")).toContain("type: project-pulse");
	});

	it("knows the view as soon as a base is shown, where Bases is turned on later", async () => {
		const made = await scene({ files: { ...FILES, "Pulse.base": PROJECTS + view() } }, { closed: true, config: { bases: false } });
		(made.host.ui.vault as unknown as Vault).setConfig("bases", true);
		await made.host.open("Pulse.base");
		await expect.poll(() => made.host.ui.plugins.basesViews.size, LONG).toBe(1);
	});
});

describe("for everybody", () => {
	it("takes the focus from the app, and is worked by keys from right to left in the dark", async () => {
		const { made, root } = await based(PROJECTS + view(), { rtl: true, dark: true });
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		(controllerOf(made).view as unknown as { focus: () => void }).focus();
		expect(document.activeElement?.getAttribute("role")).toBe("treeitem");
		await userEvent.keyboard("{Home}");
		await expect.poll(() => textOf(document.activeElement?.querySelector(".project-pulse-title a"))).toBe("Quay");
		await userEvent.keyboard("{ArrowDown}{ArrowLeft}");
		await expect.poll(() => rowOf(root, "Barn").getAttribute("aria-expanded"), LONG).toBe("true");
		expect(rowOf(root, "Quay").getAttribute("aria-expanded")).toBe("false");
	});

	it("speaks German, and fits a phone", async () => {
		const { made, root } = await based(view(), { language: "de", mobile: true, width: 390, height: 800 });
		await lists(root).toEqual(["Quay", "Barn", "Mill"]);
		await expect.poll(() => others(root), LONG).toBe("3 Ergebnisse sind keine Projekte und stehen nicht in dieser Liste.");
		expect(controllerOf(made).options.map((option) => String(Reflect.get(option, "displayName")))).toEqual(["Auflisten", "Reihenfolge", "Erledigtes zeigen", "Kontakte aus zwölf Monaten zeigen"]);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
		const { violations } = await axe.run({ include: root.querySelector(".project-pulse-base") as HTMLElement }, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
		expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
	});
});
