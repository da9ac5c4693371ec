import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest, stage, TODAY, type Stage, type StageOptions } from "../vault/stage";

const sample = new URL("../../../shared/sample/AI%20Pipelines%20Collateral.md", import.meta.url);
const PATH = "Projects/Harbor Migration.md";

const PROJECT = `---
type: projects
last_contact: '2026-01-05'
---

# Harbor Migration

## Recent Context

- 2026-01-05: [[2026-01-05 - Kick-off]] - Everyone agreed to begin.

## Blockers

- ❌ No crane until spring
- ✅ Permit [resolved:: 2026-01-04]

## Next Steps

- [ ] Order the ropes @Mira Okafor 📅 2026-01-09
  - [ ] Ask for [[Jonas]]'s sizes
- [x] Measure the quay

## Key Decisions

- ✅ The old quay stays open.
`;

const MEETING = `---
title: Weekly sync
projects: ["[[Harbor Migration]]"]
---

## Summary

The ropes are late.
`;

const VAULT = {
	[PATH]: PROJECT,
	"Sources/2026-01-05 - Kick-off.md": "About [[Harbor Migration]].",
	"Sources/2026-01-12 - Weekly sync.md": MEETING,
	"Notes/Plain.md": "Nothing of ours.",
};

class Panel {
	constructor(readonly made: Stage) {}

	get element(): HTMLElement {
		const [leaf] = this.made.host.app.workspace.getLeavesOfType("project-pulse-panel");
		if (!leaf) throw new Error("The panel is not open");
		return leaf.view.containerEl;
	}

	all(cls: string): HTMLElement[] {
		return [...this.element.querySelectorAll<HTMLElement>(`.${cls}`)];
	}

	/** Open items of the three groups. */
	get counts(): (string | undefined)[] {
		const flairs = this.all("is-group").map((row) => row.querySelector(".tree-item-flair")?.textContent);
		return flairs.slice(0, 3);
	}

	get rows(): HTMLElement[] {
		return this.all("project-pulse-text");
	}

	get texts(): string[] {
		return this.rows.map(({ textContent }) => textContent.trim());
	}

	/** Once what was opened has been read. */
	async shows(...counts: string[]): Promise<void> {
		await this.made.until(`the panel counts ${counts.join(", ")}`, () => this.counts.join() === counts.join());
	}
}

async function started(texts: Record<string, string> = VAULT, options: StageOptions = {}): Promise<{ made: Stage; panel: Panel }> {
	const made = await stage(texts, options);
	made.host.run(`${manifest.id}:open-panel`);
	await made.host.settled();
	return { made, panel: new Panel(made) };
}

async function write(made: Stage, path: string, text: string): Promise<void> {
	await made.host.external.write(path, text);
	await made.host.settled();
}

describe("the panel", () => {
	it("lists the active project's items with the open counts", async () => {
		const { made, panel } = await started();
		await made.open(PATH);
		await panel.shows("1", "2", "1");
		await panel.made.until("the words are drawn", () => panel.texts.includes("The old quay stays open."));
		expect(panel.texts.slice(0, 4)).toEqual([
			"No crane until spring",
			"Order the ropes",
			"Ask for Jonas's sizes",
			"The old quay stays open.",
		]);
		expect(panel.element.textContent).toContain("Last contact");
		expect(panel.element.querySelector(".project-pulse-contact")?.ariaLabel).toContain("January 5, 2026");
	});

	it("keeps its project when a note that is none is opened", async () => {
		const { made, panel } = await started();
		await made.open(PATH);
		await panel.shows("1", "2", "1");
		await made.open("Notes/Plain.md");
		expect(panel.counts).toEqual(["1", "2", "1"]);
	});

	it("says how to make a project when there is none", async () => {
		const { panel } = await started();
		await panel.made.until("it says which notes are projects", () => panel.element.textContent.includes("#type/projects"));
	});

	it("follows changes, renames and a type taken away", async () => {
		const { made, panel } = await started();
		await made.open(PATH);
		await panel.shows("1", "2", "1");
		await write(made, PATH, PROJECT.replace("- ❌ No crane until spring\n", ""));
		await made.until("the blocker is gone", () => panel.counts[0] === "0");
		const file = made.host.app.vault.getFileByPath(PATH);
		if (file) await made.host.app.fileManager.renameFile(file, "Projects/Harbour.md");
		await made.until("it has the new name", () => panel.element.querySelector("h2 a")?.getAttribute("href") === "Projects/Harbour.md");
		expect(panel.counts[1]).toBe("2");
		await write(made, "Projects/Harbour.md", PROJECT.replace("type: projects", "type: recipe"));
		await made.until("the project is gone", () => panel.counts.length === 0);
	});

	it("opens the line of a row", async () => {
		const { made, panel } = await started();
		const leaf = await made.open(PATH);
		await made.until("the row is drawn", () => panel.texts.includes("Order the ropes"));
		panel.rows[panel.texts.indexOf("Order the ropes")]?.click();
		const line = PROJECT.split("\n").findIndex((text) => text.includes("Order the ropes"));
		await made.until("the cursor is there", () => made.host.viewOf(leaf).editor.getCursor().line === line);
		expect(made.host.app.workspace.getLeavesOfType("markdown")).toHaveLength(1);
	});

	it("says how many entries wait, and offers to add them", async () => {
		const { made, panel } = await started();
		await made.open(PATH);
		await made.until("it says so", () => panel.element.textContent.includes("1 entry waits"));
		panel.all("project-pulse-waiting")[0]?.querySelector("button")?.click();
		await made.until("it is entered", () => !panel.element.textContent.includes("waits"));
	});
});

describe("the status bar", () => {
	it("shows the three counts and a dot, and says them in words", async () => {
		const { made } = await started();
		await made.open(PATH);
		const item = document.querySelector<HTMLElement>(".project-pulse-status");
		await made.until("something waits", () => item?.querySelector(".project-pulse-status-dot"));
		expect([...(item?.querySelectorAll(".project-pulse-status-count") ?? [])].map(({ textContent }) => textContent)).toEqual(["1", "2", "1"]);
		expect(item?.ariaLabel).toBe("Harbor Migration: 1 open blocker, 2 open next steps, 1 standing decision, 1 entry waits");
	});
});

describe("the commands", () => {
	it("offer project commands only on a project, and undo only when there is something to undo", async () => {
		const { made } = await started();
		expect(made.host.palette()).not.toContainEqual(expect.stringContaining("Update this project"));
		await made.open(PATH);
		expect(made.host.palette()).toContainEqual(expect.stringContaining("Update this project"));
		expect(made.host.palette()).not.toContainEqual(expect.stringContaining("Undo last change"));
		await made.run("touch-today");
		expect(made.host.palette()).toContainEqual(expect.stringContaining("Undo last change"));
		await made.open("Notes/Plain.md");
		expect(made.host.palette()).not.toContainEqual(expect.stringContaining("Set last contact to today"));
	});

	it("update this project by inserting what is missing, once", async () => {
		const { made } = await started();
		await made.open(PATH);
		expect(await made.run("update-project")).toContain("Harbor Migration is up to date.");
		await made.host.saved();
		const written = await made.read(PATH);
		expect(written).toBe(
			PROJECT.replace("'2026-01-05'", "'2026-01-12'").replace(
				"- 2026-01-05",
				"- 2026-01-12: [[2026-01-12 - Weekly sync]] - The ropes are late.\n- 2026-01-05",
			),
		);
		made.disk.resetCounts();
		expect(await made.run("update-project")).toBe("Everything is entered already.");
		await made.host.saved();
		expect(made.disk.writes.get(PATH) ?? 0).toBe(0);
	});

	it("set the last contact to today and nothing else", async () => {
		const { made } = await started();
		await made.open(PATH);
		await made.run("touch-today");
		await made.host.saved();
		expect(await made.read(PATH)).toBe(PROJECT.replace("'2026-01-05'", `'${TODAY}'`));
	});

	it("say why they did not write", async () => {
		const broken = PROJECT.replace("'2026-01-05'", "someday");
		const { made } = await started({ ...VAULT, [PATH]: broken });
		await made.open(PATH);
		made.disk.resetCounts();
		expect(await made.run("touch-today")).toMatch(/^Harbor Migration: .*"someday".*\.$/);
		await made.host.saved();
		expect(made.disk.writes.get(PATH) ?? 0).toBe(0);
	});
});

describe("settings", () => {
	it("are taken from the stored data", async () => {
		const types = [{ name: "projects", aliases: ["recipe"], tags: [], folders: ["Notes"] }];
		const { made } = await started(VAULT, { settings: { types } });
		await made.open("Notes/Plain.md");
		expect(made.host.palette()).toContainEqual(expect.stringContaining("Update this project"));
	});
});

describe("the sample note", () => {
	it.skipIf(!existsSync(sample))("shows 5 blockers, 10 next steps and 10 decisions without Buffer, process or Node", async () => {
		const { made, panel } = await started({ "Projects/Sample.md": readFileSync(sample, "utf8") });
		await made.open("Projects/Sample.md");
		await panel.shows("5", "10", "10");
	});
});

describe("docs/commands.md", () => {
	it("lists every command by its id and name, and no other", async () => {
		const { made } = await started();
		const page = readFileSync(new URL("../../docs/commands.md", import.meta.url), "utf8");
		const listed = [...page.matchAll(/^\| `([\w-]+)` \| ([^|]+?) \|/gm)].map(([, id = "", name = ""]) => [id, name]);
		const known = Object.values(made.host.ui.commands.commands)
			.filter(({ id }) => id.startsWith(`${manifest.id}:`))
			.map(({ id, name }) => [id.slice(manifest.id.length + 1), name.replace(/^.*?: /, "")]);
		expect(listed.sort()).toEqual(known.sort());
	});
});
