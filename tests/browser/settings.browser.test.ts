/** Settings changed by hand: what is stored, what the panel shows at once, and what is written by them then. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { changed, textOf } from "./hand";
import { HARBOUR, HARBOUR_TEXT, onHarbour, PIER, PLAIN, QUAY, set, VAULT, type Set } from "./quays";
import { restarted, type SceneOptions } from "./scene";
import { SettingRows } from "./setting-rows";

interface Open extends Set {
	rows: SettingRows;
}

async function open(options: SceneOptions = {}): Promise<Open> {
	const all = await onHarbour(options);
	return { ...all, rows: new SettingRows(all.made) };
}

const groups = ({ made }: Set): string[] => made.all(".is-group .tree-item-inner").map(textOf);
const contact = ({ made }: Set): HTMLElement | undefined => made.all(".project-pulse-contact")[0];
const isStale = (all: Set): boolean => contact(all)?.hasClass("is-stale") ?? false;

describe("the pages", () => {
	it("say in one sentence each what they are for", async () => {
		const { rows } = await open();
		await rows.go();
		expect(rows.names).toEqual([
			"Projects and sources",
			"Sections and markers",
			"Rollups",
			"Properties and fields",
			"Automatic updates",
			"Panel and status bar",
			"Staleness",
			"Attention",
			"Collect and tidy",
			"New projects",
			"About",
		]);
		for (const page of rows.names) expect(rows.about(page), page).toMatch(/^[A-Z].*\.$/);
		expect(rows.shown("Staleness")).toBe("21 days");
	});
});

describe("what counts as a project", () => {
	it("is counted while one changes it, with folders of the vault to choose from", async () => {
		const all = await open();
		const { rows, made } = all;
		await rows.go("Projects and sources");
		await expect.poll(() => rows.about("What is found")).toBe("3 projects, 1 people, 0 customers, 3 sources.");
		await rows.go("Projects and sources", "projects");
		await rows.add("Folders", "not");
		await expect.poll(() => [...document.querySelectorAll(".suggestion-container .suggestion-item")].map(textOf)).toEqual(["Notes"]);
		await userEvent.keyboard("{Enter}");
		await expect.poll(() => rows.values("Folders")).toEqual(["Notes"]);
		await rows.go("Projects and sources");
		await expect.poll(() => rows.about("What is found")).toBe("4 projects, 1 people, 0 customers, 3 sources.");
		await expect.poll(() => rows.shown("projects")).toBe("4 notes");
		await made.host.external.write("Notes/More.md", "# More\n");
		await expect.poll(() => rows.about("What is found"), { timeout: 10_000 }).toBe("5 projects, 1 people, 0 customers, 3 sources.");
		await rows.close();
		await made.open(PLAIN, "Plain");
		await all.hand.saying(() => made.run("touch-today"));
		expect(await made.read(PLAIN)).toBe(`---\nlast_contact: 2026-07-01\n---\n${VAULT[PLAIN]}`);
		await made.undo();
		expect(await made.read(PLAIN)).toBe(VAULT[PLAIN]);
		await rows.go("Projects and sources", "projects");
		await rows.press("Folders", 0, "Delete");
		await rows.go("Projects and sources");
		await expect.poll(() => rows.about("What is found")).toBe("3 projects, 1 people, 0 customers, 3 sources.");
	});

	it("gets a type of its own, and says what is wrong with its name", async () => {
		const { rows, hand } = await open();
		await rows.go("Projects and sources");
		await userEvent.click([...document.querySelectorAll("button")].find((button) => textOf(button) === "Add tracked type") ?? document.body);
		await hand.type("Projects");
		await hand.press("{Enter}");
		expect(hand.fault).toBe("This is in the list already.");
		await hand.press("{Control>}a{/Control}meeting{Enter}");
		await expect.poll(() => rows.names).toContain("meeting");
		await rows.go("Projects and sources", "meeting");
		await rows.add("Tags", "#two words");
		await expect.poll(() => rows.faults("Tags")).toEqual(["A tag has no blanks."]);
		await userEvent.keyboard("{Control>}a{/Control}#talk");
		await userEvent.tab();
		await expect.poll(async () => ((await rows.stored())["types"] as { tags: string[] }[]).at(-1)).toMatchObject({ name: "meeting", tags: ["talk"] });
	});
});

describe("section names and markers", () => {
	it("are followed by the panel, and by what is written", async () => {
		const all = await open();
		const { rows, made, hand } = all;
		await rows.go("Sections and markers", "Blockers");
		await rows.fill("Heading", "Next Steps");
		expect(rows.fault("Heading")).toBe('This heading stands for "Next Steps" already.');
		await rows.fill("Heading", "Hindrances");
		// The old name is no alias: its section is one like any other now.
		await expect.poll(() => made.row("Blockers").textContent, { timeout: 10_000 }).toContain("0");
		expect(made.rows.some((row) => row.textContent.includes("No crane"))).toBe(false);
		await rows.add("Other headings", "## Blockers");
		await userEvent.tab();
		await expect.poll(() => made.rows.some((row) => row.textContent.includes("No crane")), { timeout: 10_000 }).toBe(true);
		expect(rows.values("Other headings")).toContain("Blockers");
		await rows.go("Sections and markers");
		await rows.fill("Open blocker", "✅");
		expect(rows.fault("Open blocker")).toBe("Open and resolved blockers need different markers.");
		await rows.fill("Open blocker", "⛓");
		await rows.add("Other blocker markers", "❌");
		await userEvent.tab();
		await expect.poll(async () => (await rows.stored())["markers"]).toMatchObject({ blocker: "⛓" });
		await rows.close();
		made.run("add-blocker");
		await hand.type("Fog");
		await hand.saying(() => hand.press("{Enter}"));
		// A section goes on as it is; a new one is as the settings say.
		expect(changed(HARBOUR_TEXT, await made.read(HARBOUR))).toEqual(["+* ❌ Fog"]);
		await made.undo();
		expect(await made.read(HARBOUR)).toBe(HARBOUR_TEXT);
		await made.open(PIER, "Pier");
		made.run("add-blocker");
		await hand.type("Fog");
		await hand.saying(() => hand.press("{Enter}"));
		expect(changed(VAULT[PIER] ?? "", await made.read(PIER))).toEqual(["+## Hindrances", "+", "+- ⛓ Fog", "+"]);
		await made.undo();
		expect(await made.read(PIER)).toBe(VAULT[PIER]);
	});
});

describe("staleness", () => {
	it("is by days, by status and by the project's own property", async () => {
		const all = await open();
		const { rows, made } = all;
		expect([textOf(contact(all)), isStale(all)]).toEqual(["Last contact 12 days ago", false]);
		await rows.go("Staleness");
		await rows.fill("Days without contact", "-3");
		expect(rows.fault("Days without contact")).toBe("Give a whole number, 0 or more.");
		await rows.fill("Days without contact", "10");
		await expect.poll(() => isStale(all)).toBe(true);
		await rows.fill("Days without contact", "0");
		await expect.poll(() => isStale(all)).toBe(false);
		await userEvent.click([...document.querySelectorAll("button")].find((button) => textOf(button) === "Add status") ?? document.body);
		await userEvent.keyboard("active");
		await userEvent.tab();
		await made.host.settled();
		const days = document.querySelector<HTMLInputElement>('[aria-label="Days for status 1"]');
		if (!days) throw new Error("There is no field for the days");
		await rows.over(days, "5");
		await expect.poll(() => isStale(all)).toBe(true);
		expect((await rows.stored())["staleness"]).toEqual({ days: 0, perStatus: [{ status: "active", days: 5 }] });
		await rows.close();
		const leaf = await made.open(HARBOUR, "Harbour");
		made.host.type(leaf, "contact_every: 2 weeks\n", 4);
		await expect.poll(() => isStale(all)).toBe(false);
	});
});

describe("panel and status bar", () => {
	it("show what is switched on, and nothing else", async () => {
		const all = await open();
		const { rows, made } = all;
		const before = groups(all);
		expect(before.slice(0, 4)).toEqual(["Blockers", "Next steps", "Decisions", "Recent context"]);
		await rows.go("Panel and status bar");
		await rows.toggle("Blockers");
		await expect.poll(() => groups(all)).toEqual(before.slice(1));
		await rows.toggle("Recent context");
		await expect.poll(() => groups(all)).not.toContain("Recent context");
		await rows.toggle("Blockers");
		await expect.poll(() => groups(all)[0]).toBe("Blockers");
		const [bar] = made.host.statusBar.items;
		const counts = (): string[] => [...(bar?.querySelectorAll(".project-pulse-status-count") ?? [])].map(textOf);
		expect(counts()).toEqual(["2", "2", "1"]);
		await rows.toggle("Standing decisions");
		await expect.poll(counts).toEqual(["2", "2"]);
		await rows.toggle("Show in the status bar");
		await expect.poll(() => bar?.getBoundingClientRect().width).toBe(0);
		expect((await rows.stored())["panel"]).toEqual({ shows: { blockers: true, recentContext: false } });
		expect(textOf(made.row("No crane"))).toContain("No crane");
	});

	it("choose how many entries there are at first", async () => {
		const { rows, made, hand } = await open();
		await hand.saying(() => made.run("update-project"));
		const entries = (): number => made.all('[data-part="recentContext"]:not(.is-group)').length;
		await expect.poll(entries, { timeout: 10_000 }).toBe(2);
		await rows.go("Panel and status bar");
		await rows.fill("Entries at first", "0");
		expect(rows.fault("Entries at first")).toBe("Give a whole number of at least 1.");
		await rows.fill("Entries at first", "1");
		await expect.poll(() => made.rows.map(textOf).filter((text) => text.includes("Show 1 older entry")).length).toBe(1);
	});
});

describe("rollups", () => {
	it("enter by the order and the place that are chosen", async () => {
		const { rows, made, hand } = await open();
		await rows.go("Rollups");
		await rows.choose("Order of entries", "oldest");
		await rows.choose("Place of a new section", "end");
		await rows.fill("Length of a summary", "10");
		await rows.close();
		const text = VAULT[QUAY]?.replace("\n## Recent Context\n", "\nWords.\n\n## Next Steps\n\n- [ ] One\n") ?? "";
		await made.host.external.write(QUAY, text);
		await made.open(QUAY, "Quay");
		await hand.saying(() => made.run("update-project"));
		expect(await made.read(QUAY)).toBe(
			`${text.replace("2026-02-01", "2026-06-24")}\n## Recent Context\n\n- 2026-06-24: [[2026-06-24 - Boards]] - Boards for...\n`,
		);
		await made.undo();
		expect(await made.read(QUAY)).toBe(text);
	});
});

describe("new projects and automatic updates", () => {
	it("are made from the template and in the folder that are chosen from what is there", async () => {
		const { made, hand, rows } = await open();
		await made.host.external.write("Templates/Project.md", "---\ntype: projects\n---\n# {{title}}\n");
		await expect.poll(() => made.host.app.vault.getFileByPath("Templates/Project.md"), { timeout: 10_000 }).toBeTruthy();
		await rows.go("New projects");
		const choose = async (name: string, letters: string, path: string): Promise<void> => {
			await userEvent.click(rows.row(name).querySelector("input") ?? document.body);
			await userEvent.keyboard(letters);
			await expect.poll(() => [...document.querySelectorAll(".suggestion-container .suggestion-item")].map(textOf)).toEqual([path]);
			await userEvent.keyboard("{Enter}");
			await expect.poll(() => rows.row(name).querySelector("input")?.value).toBe(path);
		};
		await choose("Template", "templates/", "Templates/Project.md");
		await choose("Folder", "proj", "Projects");
		await expect.poll(async () => (await rows.stored())["newProject"]).toEqual({ template: "Templates/Project.md", folder: "Projects" });
		await rows.close();
		made.run("create-project");
		await hand.type("Crane");
		await hand.saying(() => hand.press("{Enter}"));
		expect(await made.read("Projects/Crane.md")).toBe("---\ntype: projects\n---\n# Crane\n");
	});

	it("are switched on one by one", async () => {
		const { rows } = await open();
		await rows.go("Automatic updates");
		await rows.toggle("Add recent context");
		await rows.fill("Quiet period", "0");
		expect(rows.fault("Quiet period")).toBe("Give a whole number of at least 1.");
		await rows.fill("Quiet period", "5");
		await expect.poll(async () => (await rows.stored())["automatic"]).toEqual({ recentContext: true, quietSeconds: 5 });
	});
});

describe("the first start", () => {
	const FOREIGN: Record<string, string> = {
		"Vorhaben/Hafen.md": "---\ntype: Projekt\n---\n# Hafen\n\n## Blockers\n\n- ❌ Regen\n",
		"Vorhaben/Mole.md": "---\ntype: Projekt\n---\n# Mole\n",
		"Leute/Ada.md": "# Ada\n",
	};

	it("proposes what is really there, takes what is chosen, and does not ask twice", async () => {
		const device = { localStorage: new Map<string, string>() };
		const { made, hand } = await set(device, FOREIGN);
		await expect.poll(() => made.host.notices.map(({ text }) => text)).toEqual([
			"No project is known here yet. Some of your notes look like projects.Set up",
		]);
		await userEvent.click(made.host.notices[0]?.buttons[0] ?? document.body);
		expect(await hand.question()).toBe("What to track in this vault");
		expect(hand.inTop(".setting-item-name").map(textOf)).toEqual(['Notes of type "Projekt"', 'Notes in the folder "Leute"']);
		expect(hand.inTop(".setting-item-description").map(textOf)).toEqual(["Adds 2 notes to projects.", "Adds 1 note to people."]);
		await userEvent.click(hand.inTop(".checkbox-container")[1] ?? document.body);
		await hand.press("{Control>}{Enter}{/Control}");
		await expect.poll(() => made.host.modals.length).toBe(0);
		await made.open("Vorhaben/Hafen.md", "Hafen");
		const rows = new SettingRows(made);
		const [projects, people] = (await rows.stored())["types"] as { aliases: string[]; folders: string[] }[];
		expect([projects?.aliases, people?.folders]).toEqual([["project", "Projekt"], []]);
		const again = await restarted(made, device);
		await again.host.settled();
		expect(again.host.notices).toEqual([]);
	});

	it("leaves a vault alone whose projects are known", async () => {
		const { made } = await set();
		await made.open(PIER, "Pier");
		expect(made.host.notices).toEqual([]);
	});
});
