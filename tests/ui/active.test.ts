/** Which project is shown: it follows, stays, is pinned, chosen, renamed and gone. */

import { describe, expect, it } from "vitest";
import { Reads } from "../vault/indexed";
import { meeting, project } from "../vault/stage";
import { shown, type Shown } from "./shown";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const PIER = "Projects/Pier.md";
const ADA = "People/Ada.md";
const PLAIN = "Notes/Plain.md";
const LAMPS = "Sources/2026-06-20 - Lamps.md";
const NEWS = "Sources/2026-06-21 - News.md";

const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour"),
	[MILL]: project("Mill"),
	[PIER]: project("Pier"),
	[ADA]: "---\ntype: person\n---\n# Ada\n",
	[PLAIN]: "Nothing of ours.\n",
	[LAMPS]: meeting("Lamps", "Mill"),
	[NEWS]: "---\ntype: meeting\nproject: '[[Harbour]]'\n---\n# News\n\nFrom [[Mill]] and [[Pier]].\n",
	"Assets/Plan.pdf": "%PDF",
	"Assets/Map.canvas": "{}",
	"Assets/Quay.png": "png",
};

describe("the shown project", () => {
	it("is the one whose note is opened", async () => {
		const parts = await shown(VAULT);
		expect([parts.title, parts.active.absence]).toEqual([null, { why: "none" }]);
		await parts.open(HARBOUR);
		expect(parts.title).toBe("Harbour");
		await parts.open(MILL);
		expect(parts.title).toBe("Mill");
	});

	it("is that of the note that was open before the plugin looked", async () => {
		const parts = await shown(VAULT, { before: ({ made }) => made.open(HARBOUR) });
		expect(parts.title).toBe("Harbour");
	});

	it("may be a person", async () => {
		const parts = await shown(VAULT);
		await parts.open(ADA);
		expect(parts.title).toBe("Ada");
	});

	it.each(["Assets/Plan.pdf", "Assets/Map.canvas", "Assets/Quay.png", PLAIN])("stays when %s is opened", async (path) => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		await parts.open(path, { where: "tab" });
		expect(parts.title).toBe("Harbour");
		expect(parts.active.activePath).toBeNull();
	});

	it("stays when an empty tab is opened, and when the focus is in a sidebar", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		const { workspace } = parts.made.host.app;
		workspace.setActiveLeaf(workspace.getLeaf("tab"), { focus: true });
		await parts.calm();
		expect(parts.title).toBe("Harbour");
		workspace.setActiveLeaf(workspace.getRightLeaf(false) ?? workspace.getLeaf("tab"), { focus: true });
		await parts.calm();
		expect(parts.title).toBe("Harbour");
	});

	it.each(["left", "right", "window", "split"] as const)("follows a note that is opened at the place %s", async (where) => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		const leaf = await parts.open(MILL, { where });
		expect(parts.title).toBe("Mill");
		const { workspace } = parts.made.host.app;
		const first = workspace.getLeavesOfType("markdown").find((other) => other !== leaf);
		if (first) workspace.setActiveLeaf(first, { focus: true });
		await parts.calm();
		expect(parts.title).toBe("Harbour");
	});

	it("follows a note in a sidebar of which the app tells only that its leaf is active", async () => {
		const parts = await shown(VAULT);
		const { workspace } = parts.made.host.app;
		const leaf = await parts.open(MILL, { where: "right" });
		await parts.open(HARBOUR);
		expect(parts.title).toBe("Harbour");
		workspace.trigger("active-leaf-change", leaf);
		await parts.shows("Mill");
	});

	it("is no longer shown when it loses its type, and is shown again when it gets it back", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		await parts.made.host.external.write(HARBOUR, project("Harbour").replace("projects", "recipe"));
		await parts.shows(null);
		await parts.made.host.external.write(HARBOUR, project("Harbour"));
		await parts.shows("Harbour");
	});

	it("is none for a note in the archive", async () => {
		const parts = await shown({ ...VAULT, "Archive/Old.md": project("Old") });
		await parts.open("Archive/Old.md");
		expect(parts.title).toBeNull();
	});
});

describe("before the vault is read", () => {
	const reads = (): Reads => {
		const made = new Reads();
		made.hold();
		return made;
	};

	it("the open project is shown already, and what waits is said later", async () => {
		const held = reads();
		const before = async (parts: Shown): Promise<void> => {
			held.holdUp(parts.store);
			await parts.made.open(MILL);
		};
		const parts = await shown(VAULT, { early: true, before });
		await parts.shows("Mill");
		expect([parts.index.isFilled, parts.active.standing]).toEqual([false, null]);
		held.go();
		await parts.made.until("it is said", () => parts.active.standing?.entries === 2);
	});

	it("a source says that notes are being read, and then leads to its project", async () => {
		const held = reads();
		const before = async (parts: Shown): Promise<void> => {
			held.holdUp(parts.store);
			await parts.made.open(LAMPS);
		};
		const parts = await shown(VAULT, { early: true, before });
		await held.begun;
		await parts.made.host.settled();
		expect([parts.title, parts.active.absence]).toEqual([null, { why: "reading" }]);
		held.go();
		await parts.shows("Mill");
	});
});

describe("a source", () => {
	it("leads to the project it is filed under, whatever else it names", async () => {
		const parts = await shown(VAULT);
		await parts.open(NEWS);
		expect(parts.title).toBe("Harbour");
		expect(parts.active.activePath).toBeNull();
	});

	it("leads to the only project it names", async () => {
		const parts = await shown(VAULT);
		await parts.open(LAMPS);
		expect(parts.title).toBe("Mill");
	});

	it("changes nothing when it names several", async () => {
		const parts = await shown({ ...VAULT, [NEWS]: meeting("News", "Mill]] and [[Pier") });
		await parts.open(HARBOUR);
		await parts.open(NEWS);
		expect(parts.title).toBe("Harbour");
	});

	it("leads nowhere when that is switched off", async () => {
		const parts = await shown(VAULT, { change: ({ panel }) => void (panel.followSources = false) });
		await parts.open(HARBOUR);
		await parts.open(LAMPS);
		expect(parts.title).toBe("Harbour");
	});

	it("leads to another project once it says so", async () => {
		const parts = await shown(VAULT);
		await parts.open(LAMPS);
		await parts.made.host.external.write(LAMPS, meeting("Lamps", "Pier"));
		await parts.shows("Pier");
	});

	it("with the type of a project explains why nothing is shown", async () => {
		const parts = await shown({ ...VAULT, "Projects/2026-06-01 Kickoff.md": "---\ntype: project\n---\n# Kickoff\n" });
		await parts.open(HARBOUR);
		await parts.open("Projects/2026-06-01 Kickoff.md");
		expect(parts.title).toBeNull();
		expect(parts.active.absence).toEqual({ why: "source", title: "Kickoff", type: "project" });
		await parts.open(HARBOUR);
		expect([parts.title, parts.active.absence]).toEqual(["Harbour", { why: "none" }]);
	});
});

describe("a pinned project", () => {
	it("stays whatever is opened, and gives way when it is unpinned", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.pin(true);
		expect(parts.active.isPinned).toBe(true);
		for (const path of [MILL, LAMPS, PLAIN, "Assets/Plan.pdf", PIER]) await parts.open(path);
		expect(parts.title).toBe("Harbour");
		parts.active.pin(false);
		expect(parts.active.isPinned).toBe(false);
		await parts.shows("Pier");
	});

	it("stays when it is renamed, alone or with its folder", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.pin(true);
		await parts.open(MILL);
		const { vault, fileManager } = parts.made.host.app;
		const file = vault.getFileByPath(HARBOUR);
		if (file) await fileManager.renameFile(file, "Projects/Quay.md");
		await parts.calm();
		expect([parts.active.path, parts.active.isPinned]).toEqual(["Projects/Quay.md", true]);
		const folder = vault.getFolderByPath("Projects");
		if (folder) await fileManager.renameFile(folder, "Work");
		await parts.calm();
		expect([parts.active.path, parts.title, parts.active.isPinned]).toEqual(["Work/Quay.md", "Harbour", true]);
	});

	it("is no longer pinned once its note is deleted: the note that is open decides", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.pin(true);
		await parts.open(MILL);
		await parts.made.host.external.remove(HARBOUR);
		await parts.shows("Mill");
		expect(parts.active.isPinned).toBe(false);
	});

	it("stays pinned and shown while a program replaces its note", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.pin(true);
		await parts.open(MILL);
		const { vault } = parts.made.host.app;
		const file = vault.getFileByPath(HARBOUR);
		const before = parts.states.length;
		if (file) await vault.delete(file);
		await parts.index.settled();
		await vault.create(HARBOUR, project("New harbour"));
		await parts.shows("New harbour");
		expect(parts.active.isPinned).toBe(true);
		expect(parts.states.slice(before).map((model) => model?.title)).not.toContain(undefined);
	});

	it("stays pinned while its note is no project for a moment", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.pin(true);
		await parts.open(MILL);
		await parts.made.host.external.write(HARBOUR, project("Harbour").replace("projects", "projec"));
		await parts.shows(null);
		await parts.made.host.external.write(HARBOUR, project("Harbour"));
		await parts.shows("Harbour");
	});

	it("is pinned again by its path after a restart", async () => {
		const parts = await shown(VAULT, {
			before: async ({ active, made }) => {
				active.pinTo(PIER);
				await made.open(MILL);
			},
		});
		expect([parts.title, parts.active.isPinned]).toEqual(["Pier", true]);
	});

	it("is nothing where nothing is shown", async () => {
		const parts = await shown(VAULT);
		parts.active.pin(true);
		expect(parts.active.isPinned).toBe(false);
	});
});

describe("a chosen project", () => {
	it("is shown without being opened, until another note is opened", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.choose(PIER);
		await parts.shows("Pier");
		expect(parts.made.host.app.workspace.getActiveFile()?.path).toBe(HARBOUR);
		const { workspace } = parts.made.host.app;
		const leaf = workspace.getMostRecentLeaf();
		workspace.setActiveLeaf(workspace.getRightLeaf(false) ?? workspace.getLeaf("tab"), { focus: true });
		await parts.calm();
		if (leaf) workspace.setActiveLeaf(leaf, { focus: true });
		await parts.calm();
		expect(parts.title).toBe("Pier");
		await parts.open(MILL);
		expect(parts.title).toBe("Mill");
	});

	it("takes the place of a pinned one", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		parts.active.pin(true);
		parts.active.choose(PIER);
		await parts.shows("Pier");
		await parts.open(MILL);
		expect([parts.title, parts.active.isPinned]).toEqual(["Pier", true]);
	});

	it("may be the next or the previous one by title, round and round", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		const seen: (string | null)[] = [];
		for (const by of [1, 1, 1, -1, -1] as const) {
			const before = parts.title;
			parts.active.step(by);
			await parts.made.until("another is shown", () => parts.title !== before);
			seen.push(parts.title);
		}
		expect(seen).toEqual(["Mill", "Pier", "Harbour", "Pier", "Mill"]);
	});

	it.each([
		[1, "Harbour"],
		[-1, "Pier"],
	] as const)("is the first or the last where none was shown (%i)", async (by, title) => {
		const parts = await shown(VAULT);
		parts.active.step(by);
		await parts.shows(title);
	});

	it("is none where there is none", async () => {
		const parts = await shown({ [PLAIN]: "Nothing." });
		parts.active.step(1);
		await parts.calm();
		expect(parts.title).toBeNull();
	});
});

describe("a renamed or deleted note", () => {
	it("is shown under its new name at once", async () => {
		const parts = await shown({ "Projects/Quay.md": "---\ntype: projects\n---\n" });
		await parts.open("Projects/Quay.md");
		const { vault, fileManager } = parts.made.host.app;
		const file = vault.getFileByPath("Projects/Quay.md");
		if (file) await fileManager.renameFile(file, "Projects/Berth.md");
		expect(parts.active.path).toBe("Projects/Berth.md");
		await parts.shows("Berth");
	});

	it("is gone from the panel when it is gone", async () => {
		const parts = await shown(VAULT);
		await parts.open(HARBOUR);
		await parts.made.host.external.remove(HARBOUR);
		await parts.shows(null);
		expect(parts.active.absence).toEqual({ why: "none" });
	});
});
