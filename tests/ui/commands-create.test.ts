/** The command that makes a project note: its name, its place, its text, and that it never takes another one's place. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { MarkdownView } from "obsidian";
import { describe, expect, it, vi } from "vitest";
import type { Settings } from "../../src/settings/schema";
import { project } from "../vault/stage";
import { commanded, type Commanded, type CommandedOptions } from "./commanded";

const TEMPLATE = "---\r\ntype: projects\r\nsince: {{date}}\r\n---\r\n# {{title}}\r\n\r\n## Next Steps\r\n";
const VAULT: Record<string, string> = { "Projects/Harbour.md": project("Harbour"), "Templates/Project.md": TEMPLATE };
const newProject = (template: string, folder: string): CommandedOptions => ({
	change: (settings: Settings) => {
		settings.newProject = { template, folder };
	},
});

async function creating(title: string, options: CommandedOptions = {}, texts = VAULT): Promise<{ all: Commanded; said: string }> {
	const all = await commanded(texts, options);
	await all.run("create-project");
	all.type(title);
	return { all, said: await all.saying(() => all.press("Enter")) };
}

describe("a new project", () => {
	it("has all sections, is tracked without a problem, and is opened to write in", async () => {
		const { all, said } = await creating("Crane & rope");
		expect(said).toBe("Crane & rope is created.");
		const text = await all.made.read("Crane & rope.md");
		for (const heading of ["Blockers", "Next Steps", "Key Decisions", "Recent Context"]) expect(text).toContain(`\n## ${heading}\n`);
		await all.shows("Crane & rope.md");
		expect([all.active.model?.title, all.active.model?.problems, all.active.model?.groups.map(({ items }) => items.length)]).toEqual(["Crane & rope", [], [0, 0, 0]]);
		const view = all.made.host.app.workspace.getActiveViewOfType(MarkdownView);
		const line = view?.editor.getCursor().line ?? 0;
		expect([view?.file?.path, view?.getMode(), view?.editor.hasFocus(), view?.editor.getLine(line - 1)]).toEqual(["Crane & rope.md", "source", true, "# Crane & rope"]);
		all.made.host.type(view?.leaf ?? { view: null as never }, "Words");
		await all.made.host.saved();
		expect(await all.made.read("Crane & rope.md")).toContain("# Crane & rope\nWords");
	});

	it("is made from the user's template, byte for byte but for what is filled in", async () => {
		const { all } = await creating("Crane", newProject("Templates/Project.md", ""));
		expect(await all.made.read("Crane.md")).toBe("---\r\ntype: projects\r\nsince: 2026-07-01\r\n---\r\n# Crane\r\n\r\n## Next Steps\r\n");
	});

	it("says when the template is not there, and takes the built-in one", async () => {
		const { all, said } = await creating("Crane", newProject("Templates/Gone", ""));
		expect(said).toBe("The template Templates/Gone is not there, so that the built-in one was used; choose another one in the settings. Crane is created.");
		expect(await all.made.read("Crane.md")).toContain("type: projects");
	});

	it("says when it would not count as a project", async () => {
		const { all, said } = await creating("Crane", newProject("Templates/Plain.md", ""), { ...VAULT, "Templates/Plain.md": "# {{title}}\n" });
		expect(said).toMatch(/^[A-Z].*\.$/);
		expect(said).not.toContain("is created");
		expect(await all.made.read("Crane.md")).toBe("# Crane\n");
	});

	it("goes to the folder of the settings, which is made when it is missing", async () => {
		const { all } = await creating("Crane", newProject("", "/Work/New/"));
		expect(await all.made.read("Work/New/Crane.md")).toContain("# Crane");
	});

	it("goes where the app puts new notes when the settings name no folder", async () => {
		const all = await commanded(VAULT, { config: { newFileLocation: "current" } });
		await all.open("Projects/Harbour.md");
		await all.run("create-project");
		all.type("Crane");
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read("Projects/Crane.md")).toContain("# Crane");
	});
});

describe("the name", () => {
	it("is shown while it is typed, safe for every disk", async () => {
		const all = await commanded(VAULT);
		await all.run("create-project");
		expect(all.dialog.element.textContent).not.toContain("The note will be");
		all.type(" A/B: what? ");
		expect(all.dialog.element.textContent).toContain("The note will be A-B what.md");
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read("A-B what.md")).toContain("# A/B: what?\n");
	});

	it("gets a number instead of taking the place of another note, in whatever case", async () => {
		const texts = { ...VAULT, "Crane.md": "Mine.\n", "crane 1.md": "Mine too.\n" };
		const { all } = await creating("CRANE", {}, texts);
		expect(await Promise.all(["Crane.md", "crane 1.md"].map((path) => all.made.read(path)))).toEqual(["Mine.\n", "Mine too.\n"]);
		expect(await all.made.read("CRANE 2.md")).toContain("# CRANE");
	});

	it("is asked for when there is none", async () => {
		const all = await commanded(VAULT);
		await all.run("create-project");
		all.type("   ");
		await all.press("Enter");
		expect([all.error, all.dialog.isOpen]).toEqual(["Give the project a name.", true]);
		expect((await readdir(join(all.made.folder))).sort()).toEqual(["Projects", "Templates"]);
	});
});

describe("what goes wrong", () => {
	it("is said at the field, and the name stays there to be tried again", async () => {
		const all = await commanded(VAULT);
		all.made.disk.fail("write", "Crane.md", "ENOSPC", Infinity);
		await all.run("create-project");
		all.type("Crane");
		await all.press("Enter");
		await all.made.until("it says so", () => all.error !== "");
		expect(all.error).toMatch(/^Crane.md could not be created: .*ENOSPC/);
		expect([all.dialog.isOpen, all.field.value]).toEqual([true, "Crane"]);
		await expect(all.made.read("Crane.md")).rejects.toThrow("ENOENT");
	});

	it("never writes over a file the app does not know of yet", async () => {
		const all = await commanded(VAULT);
		await all.run("create-project");
		all.type("Crane");
		const { vault } = all.made.host.app;
		const create = vi.spyOn(vault, "create");
		create.mockImplementationOnce(async (path, text) => {
			// Somebody is quicker.
			await vault.create(path, "Theirs.\n");
			return vault.create(path, text);
		});
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read("Crane.md")).toBe("Theirs.\n");
		expect(await all.made.read("Crane 1.md")).toContain("# Crane");
	});
});

describe("a base of projects", () => {
	const base = async (options: CommandedOptions = {}, texts = VAULT): Promise<{ all: Commanded; said: string }> => {
		const all = await commanded(texts, options);
		return { all, said: await all.saying(() => all.run("create-base")) };
	};

	it("goes where the app puts new notes, and is opened", async () => {
		const { all, said } = await base({ config: { newFileLocation: "folder", newFileFolderPath: "Projects" } });
		expect(said).toBe("Base created: Projects/Projects.base");
		expect(all.made.host.app.workspace.getActiveFile()?.path).toBe("Projects/Projects.base");
		expect(await all.made.read("Projects/Projects.base")).toMatch(/^filters:\n/);
	});

	it("never takes another file's place, whatever the case of its name", async () => {
		const { all, said } = await base({}, { ...VAULT, "projects.BASE": "mine" });
		expect(said).toBe("Base created: Projects 1.base");
		expect(await all.made.read("projects.BASE")).toBe("mine");
	});

	it("is not opened where Bases is off, as the app would hand it to another program", async () => {
		const all = await commanded(VAULT);
		all.withoutBases = true;
		expect(await all.saying(() => all.run("create-base"))).toBe("Base created: Projects.base. Turn on Bases under Core plugins to see it.");
		expect(all.made.host.app.workspace.getActiveFile()).toBeNull();
	});

	it("says why it could not be made, and tries no other folder", async () => {
		const all = await commanded(VAULT);
		vi.spyOn(all.made.host.app.vault, "create").mockRejectedValue(new Error("The disk is full"));
		expect(await all.saying(() => all.run("create-base"))).toBe("The base Projects.base could not be created: The disk is full");
		expect(await readdir(all.made.folder)).not.toContain("Projects.base");
	});

	it("is not made where nothing is tracked", async () => {
		const { said } = await base({ change: (settings) => void (settings.types = []) });
		expect(said).toContain("There is no project yet.");
	});

	it("speaks German", async () => {
		const { said } = await base({ language: "de" });
		expect(said).toBe("Base angelegt: Projekte.base");
	});
});
