/** Commands that show something: the panel, a project, problems, settings. */

import { MarkdownView } from "obsidian";
import { describe, expect, it } from "vitest";
import { meeting, project } from "../vault/stage";
import { commanded, type Commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const PIER = "Projects/Pier.md";
const PLAIN = "Notes/Plain.md";
const MET = "Sources/2026-06-10 - Lamps.md";

const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour", "status: Active\nlast_contact: 2026-06-19"),
	[PIER]: project("Pier", "status: \"[[Paused]]\"\nlast-contact: 2026-06-30"),
	"Projects/Quay.md": project("Quay", "owner: Ada"),
	"People/Ada.md": "---\ntype: people\n---\n# Ada Byron\n",
	[PLAIN]: "Nothing of ours.\n",
	[MET]: meeting("Lamps", "Harbour"),
	"Drawing.canvas": "{}",
};

const ALWAYS = ["open-panel", "show-all-projects", "switch-project", "next-project", "previous-project", "show-problems", "open-settings", "add-blocker", "add-next-step", "add-decision", "complete-next-step", "resolve-blocker", "update-projects", "update-several", "status-projects", "collect-several", "tidy-contexts", "create-project", "create-base"];

describe("the palette", () => {
	it("has no hotkey, no plugin name and no word twice in it", async () => {
		const { made } = await commanded(VAULT);
		const all = Object.values(made.host.ui.commands.commands);
		expect(all).toHaveLength(40);
		expect(all.filter(({ hotkeys }) => hotkeys !== undefined)).toEqual([]);
		const names = all.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^(?!.*(?:pulse|command))[A-Z][a-z ]+$/);
	});

	it("offers only what makes sense where nothing is open", async () => {
		const all = await commanded(VAULT);
		expect(all.palette().sort()).toEqual([...ALWAYS].sort());
	});

	it("offers more on a project", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		// An empty line cannot become anything.
		all.made.host.viewOf(leaf).editor.setCursor(6, 0);
		const expected = [...ALWAYS, "pin", "status-project", "collect", "collect-since", "tidy-context", "find-doubles", "add-people", "add-related", "update-project", "touch-today", "touch-date", "snooze-project"].filter((id) => id !== "resolve-blocker");
		expect(all.palette().sort()).toEqual(expected.sort());
	});

	it("offers nothing that writes at once to a project that is only left over from another note", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.open(PLAIN, HARBOUR);
		expect(all.palette()).not.toContain("update-project");
		expect(all.palette()).not.toContain("touch-today");
		// This one names the project before anything is written.
		expect(all.palette()).toContain("touch-date");
		await all.run("pin");
		expect(all.palette()).toEqual(expect.arrayContaining(["update-project", "touch-today"]));
	});

	it("offers it on a note that leads to the project", async () => {
		const all = await commanded(VAULT);
		await all.open(MET, HARBOUR);
		expect(all.palette()).toEqual(expect.arrayContaining(["update-project", "touch-today"]));
	});

	it("offers it for a project that was chosen, until another note is opened", async () => {
		const all = await commanded(VAULT);
		await all.open(PLAIN, null);
		await all.run("next-project");
		await all.shows(HARBOUR);
		expect(all.palette()).toContain("touch-today");
		await all.open("Drawing.canvas", HARBOUR);
		expect(all.palette()).not.toContain("touch-today");
	});
});

describe("open the panel", () => {
	it("shows it", async () => {
		const all = await commanded(VAULT);
		await all.run("open-panel");
		expect(all.panels).toBe(1);
	});
});

describe("what the panel asks for", () => {
	it("runs by the command's own id, and only where it makes sense", async () => {
		const all = await commanded(VAULT);
		all.active.run("open-panel");
		all.active.run("touch-date");
		all.active.run("no-such-thing");
		expect([all.panels, all.dialog.isOpen]).toEqual([1, false]);
		await all.open(HARBOUR);
		all.active.run("touch-date");
		expect(all.dialog.isOpen).toBe(true);
	});
});

describe("pin or unpin", () => {
	it("keeps the project whatever is opened, and lets go of it again", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("pin");
		await all.open(PIER, HARBOUR);
		expect(all.active.isPinned).toBe(true);
		await all.run("pin");
		await all.shows(PIER);
		expect(all.active.isPinned).toBe(false);
	});
});

describe("switch project", () => {
	it("lists all tracked notes with status and last contact, projects before people", async () => {
		const all = await commanded(VAULT);
		await all.run("switch-project");
		expect(all.rows).toEqual([
			"Harbour | Active · last contact 12 days ago",
			"Pier | Paused · last contact yesterday",
			"Quay",
			"Ada Byron | people",
		]);
		expect(all.dialog.all(".prompt-instructions > *").map(({ textContent }) => textContent)).toEqual(["↑↓ to navigate", "↵ to choose", "esc to dismiss"]);
	});

	it("shows the chosen one without opening it", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("switch-project");
		all.type("qy");
		expect(all.rows).toEqual(["Quay"]);
		await all.press("Enter");
		await all.shows("Projects/Quay.md");
		expect(all.made.host.app.workspace.getActiveFile()?.path).toBe(HARBOUR);
		expect(all.panels).toBe(1);
	});

	it("offers those shown last first, and not the one that is shown", async () => {
		const all = await commanded(VAULT);
		for (const path of [PIER, "Projects/Quay.md", HARBOUR]) await all.open(path);
		await all.run("switch-project");
		expect(all.rows.map((row) => row.split(" | ")[0])).toEqual(["Quay", "Pier", "Ada Byron"]);
	});

	it("tells projects of one name apart by their folders", async () => {
		const all = await commanded({ "East/Harbour.md": project("Harbour", "a: 1"), "West/Harbour.md": project("Harbour", "a: 1") });
		await all.run("switch-project");
		expect(all.rows).toEqual(["Harbour | East", "Harbour | West"]);
	});

	it("says so when nothing has the letters, and Escape leaves all as it was", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("switch-project");
		all.type("zzz");
		expect(all.dialog.element.textContent).toContain("Nothing has this in its name.");
		await all.press("Escape");
		expect([all.dialog.isOpen, all.active.path, all.panels]).toEqual([false, HARBOUR, 0]);
	});

	it("says what to do where no project is", async () => {
		const all = await commanded({ [PLAIN]: "Words.\n" });
		for (const id of ["switch-project", "add-blocker", "complete-next-step", "update-several", "update-projects"]) {
			expect(await all.saying(() => all.run(id)), id).toBe("There is no project yet. Create a project note, or say in the settings which notes are projects.");
		}
		expect(all.palette()).not.toContain("next-project");
		expect(all.dialog.isOpen).toBe(false);
	});

	it("asks for patience while the notes are not read yet", async () => {
		const all = await commanded(VAULT, { unread: true });
		for (const id of ["switch-project", "show-problems", "update-several", "update-projects"]) {
			expect(await all.saying(() => all.run(id)), id).toBe("Your notes are still being read; try again in a moment.");
		}
	});
});

describe("next and previous project", () => {
	it("go through all projects by title and round, and leave the notes where they are", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		const seen: (string | null)[] = [];
		for (const id of ["next-project", "next-project", "next-project", "previous-project"]) {
			const before = all.active.path;
			await all.run(id);
			await all.made.until("another one is shown", () => all.active.path !== before);
			seen.push(all.active.path);
		}
		expect(seen).toEqual([PIER, "Projects/Quay.md", HARBOUR, "Projects/Quay.md"]);
		expect(all.made.host.app.workspace.getActiveFile()?.path).toBe(HARBOUR);
	});
});

describe("open the settings", () => {
	it("opens the plugin's own page", async () => {
		const all = await commanded(VAULT);
		const opened: string[] = [];
		all.made.host.ui.setting.openTabById = (id) => {
			opened.push(id);
			return null;
		};
		await all.run("open-settings");
		expect([opened, all.made.host.modals.length]).toEqual([["project-pulse"], 1]);
	});

	it("is not there in an app whose settings window is another", async () => {
		const all = await commanded(VAULT);
		Object.defineProperty(all.made.host.ui, "setting", { value: { open: () => undefined } });
		expect(all.palette()).not.toContain("open-settings");
	});
});

describe("show problems", () => {
	const FAULTY: Record<string, string> = {
		...VAULT,
		"Projects/Twice.md": "---\ntype: projects\nlast_contact: soon\n---\n# Twice\n\n## Blockers\n\n## Blockers\n",
		"Sources/2026-06-11 - Broken.md": "---\ntype: meeting\nparticipants: [Ada\n---\nWords.\n",
	};
	const rowsOf = async (all: Commanded): Promise<string[]> => {
		await all.run("show-problems");
		return all.choices();
	};

	it("lists those of all notes with note and line, and goes to the line in the tab that has the note", async () => {
		const all = await commanded(FAULTY);
		const rows = await rowsOf(all);
		expect(rows.map((row) => row.slice(0, 30))).toEqual([
			"Twice | line 3 · The last cont",
			'Twice | line 9 · The heading "',
			"2026-06-11 - Broken | line 3 ·",
		]);
		await all.press("Escape");
		const leaf = await all.open("Projects/Twice.md");
		await all.made.host.open(PLAIN, { where: "tab" });
		await rowsOf(all);
		all.type("heading stands");
		await all.choices();
		await all.press("Enter");
		const view = all.made.host.app.workspace.getActiveViewOfType(MarkdownView);
		expect([view?.leaf === leaf, view?.file?.path, view?.editor.getCursor().line]).toEqual([true, "Projects/Twice.md", 8]);
	});

	it("opens a new tab with Mod", async () => {
		const all = await commanded(FAULTY);
		const before = await all.open("Projects/Twice.md");
		await rowsOf(all);
		await all.press("Enter", { ctrlKey: true });
		const { workspace } = all.made.host.app;
		expect(workspace.getLeavesOfType("markdown")).toHaveLength(2);
		expect(workspace.getActiveViewOfType(MarkdownView)?.leaf).not.toBe(before);
	});

	it("sees what is typed and not saved yet", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(PIER);
		all.made.host.type(leaf, "\n## Next Steps\n", 0);
		const text = all.made.host.viewOf(leaf).editor.getValue();
		all.made.host.viewOf(leaf).editor.setValue(text.replace("\n## Next Steps\n", "") + "\n## Next Steps\n");
		expect((await rowsOf(all)).join()).toContain('The heading "Next Steps" stands twice');
	});

	it("says so when there is none", async () => {
		const all = await commanded(VAULT);
		await all.run("show-problems");
		await all.made.until("it says so", () => all.dialog.element.textContent.includes("No note has a problem."));
		expect(all.rows).toEqual([]);
	});
});

describe("in German", () => {
	it("names every command otherwise", async () => {
		const english = (await commanded(VAULT)).made.host.ui.commands.commands;
		const german = (await commanded(VAULT, { language: "de" })).made.host.ui.commands.commands;
		expect(Object.keys(german)).toEqual(Object.keys(english));
		for (const [id, { name }] of Object.entries(german)) expect(name, id).not.toBe(english[id]?.name);
	});
});
