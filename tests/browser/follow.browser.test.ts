/** Which project the panel shows: whatever is opened, looked at, pinned or closed, and after a restart. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { textOf } from "./hand";
import { HARBOUR, MET, onHarbour, PIER, PLAIN, QUAY, set, VAULT } from "./quays";
import { restarted, type Scene } from "./scene";

/** Long enough that whatever follows would have followed. */
async function stays(made: Scene, title: string): Promise<void> {
	await made.host.settled();
	for (let frames = 0; frames < 30; frames++) {
		await new Promise((resolve) => requestAnimationFrame(resolve));
		expect(made.title).toBe(title);
	}
}

const shows = (made: Scene, title: string): Promise<void> => expect.poll(() => made.title, { timeout: 15_000 }).toBe(title);

describe("the panel follows", () => {
	it("a project's own note, and a source to the project it is filed under", async () => {
		const { made } = await set();
		await made.open(PIER, "Pier");
		await made.open(MET, "Harbour");
		await made.open("Sources/2026-06-24 - Boards.md", "Quay");
	});

	it("nobody to a document, a canvas, an empty tab or a note of nothing", async () => {
		const { made } = await onHarbour();
		for (const path of ["Paper.pdf", "Drawing.canvas", PLAIN]) {
			await made.host.open(path, { where: "tab" });
			await stays(made, "Harbour");
		}
		const { workspace } = made.host.app;
		workspace.setActiveLeaf(workspace.getLeaf("tab"), { focus: true });
		await stays(made, "Harbour");
	});

	it("nobody into itself: what is done in it is done to what it shows", async () => {
		const all = await onHarbour();
		await userEvent.click(all.made.row("Paint the pier").querySelector("input") ?? document.body);
		await stays(all.made, "Harbour");
		await expect.poll(() => all.made.read(HARBOUR)).toContain("- [x] Paint the pier");
		await all.made.undo();
		expect(await all.made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("a note in a sidebar as soon as it is looked at, and the tab beside it again", async () => {
		const { made } = await onHarbour();
		const leaf = await made.host.open(PIER, { where: "left" });
		await shows(made, "Pier");
		const { workspace } = made.host.ui;
		const [main] = workspace.rootSplit.leaves();
		if (!main) throw new Error("The main area is empty");
		workspace.setActiveLeaf(main, { focus: true });
		await shows(made, "Harbour");
		workspace.setActiveLeaf(leaf as never, { focus: true });
		await shows(made, "Pier");
	});

	it("a note in a window of its own, and what is done there is shown here", async () => {
		const { made } = await onHarbour();
		const leaf = await made.host.open(PIER, { where: "window" });
		await shows(made, "Pier");
		const { editor } = made.host.viewOf(leaf);
		editor.replaceRange("- [ ] Nail them\n", { line: 10, ch: 0 });
		await expect.poll(() => made.rows.map(textOf).filter((text) => text.includes("Nail them")).length).toBe(1);
	});

	it("a rename, and the loss of the note", async () => {
		const { made } = await onHarbour();
		const { vault } = made.host.app;
		const file = vault.getFileByPath(HARBOUR);
		if (!file) throw new Error("No note");
		await vault.rename(file, "Projects/Haven.md");
		await stays(made, "Harbour");
		await userEvent.click(made.row("Paint the pier").querySelector("input") ?? document.body);
		await expect.poll(() => made.read("Projects/Haven.md")).toContain("- [x] Paint the pier");
		await vault.delete(file);
		await expect.poll(() => textOf(made.panel), { timeout: 15_000 }).toContain("Open a note of a project");
	});

	it("no source where that is switched off", async () => {
		const { made } = await set({ settings: { version: 2, panel: { followSources: false } } });
		await made.open(PIER, "Pier");
		await made.host.open(MET);
		await stays(made, "Pier");
	});
});

describe("the panel elsewhere", () => {
	it("works in a window of its own, where its dialogs and menus open, too", async () => {
		const { made, hand } = await onHarbour();
		const { workspace } = made.host.ui;
		const [leaf] = workspace.getLeavesOfType("project-pulse-panel");
		if (!leaf) throw new Error("The panel is not open");
		workspace.moveLeafToPopout(leaf);
		const { doc } = made.panel;
		expect(doc).not.toBe(document);
		await expect.poll(() => made.title).toBe("Harbour");
		made.row("Paint the pier").querySelector("input")?.click();
		await expect.poll(() => made.read(HARBOUR)).toBe(VAULT[HARBOUR]?.replace("[ ] Paint", "[x] Paint"));
		await made.undo();
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
		await made.host.open(PIER);
		await shows(made, "Pier");
		made.button("More").click();
		await hand.menu();
		expect(made.host.menus[0]?.dom.doc).toBe(doc);
	});

	it("works as a tab among the notes, and keeps its project while it has the focus", async () => {
		const { made, hand } = await onHarbour();
		const { workspace } = made.host.ui;
		workspace.detachLeavesOfType("project-pulse-panel");
		await workspace.getLeaf("tab").setViewState({ type: "project-pulse-panel", active: true });
		await shows(made, "Harbour");
		await hand.saying(() => userEvent.click(made.all(".view-action").find(({ ariaLabel }) => ariaLabel === "Update what is shown") ?? document.body));
		expect(await made.read(HARBOUR)).toContain("[[2026-06-10 - Lamps]]");
		await made.undo();
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
		await stays(made, "Harbour");
	});
});

describe("where nothing is to be shown", () => {
	it("the panel says why, which notes are projects, and how to get one", async () => {
		const all = await set();
		await all.made.host.open(PLAIN);
		await expect.poll(() => textOf(all.made.panel)).toContain("Open a note of a project, and this panel shows where it stands.");
		expect(all.made.all(".project-pulse-absence li").map(textOf)[0]).toBe('with the type "projects" or with the tag #type/projects, #type/project');
		await userEvent.click(all.made.button("Switch project"));
		await all.hand.choices();
		await all.hand.press("{Enter}");
		await shows(all.made, "Harbour");
	});

	it("a dated project is told that it counts as a source", async () => {
		const { made } = await set({}, { "2026-06-01 - Fair.md": "---\ntype: projects\n---\n# Fair\n" });
		await made.host.open("2026-06-01 - Fair.md");
		await expect.poll(() => textOf(made.panel)).toContain("but it is dated and so counts as a source");
	});
});

describe("a pin", () => {
	it("holds the project whatever is opened, and lets go of it", async () => {
		const all = await onHarbour();
		await userEvent.click(all.made.button("Pin this project"));
		await expect.poll(() => all.made.button("Unpin this project")).toBeTruthy();
		for (const path of [PIER, MET, "Paper.pdf", QUAY]) {
			await all.made.host.open(path);
			await stays(all.made, "Harbour");
		}
		await userEvent.click(all.made.button("Unpin this project"));
		await shows(all.made, "Quay");
	});

	it("is set by the command, and moves with the project that is chosen", async () => {
		const { made, hand } = await onHarbour();
		made.run("pin");
		made.run("switch-project");
		await hand.choices();
		await hand.type("quay");
		await hand.press("{Enter}");
		await shows(made, "Quay");
		await made.host.open(PIER);
		await stays(made, "Quay");
		made.run("pin");
		await shows(made, "Pier");
	});
});

describe("after a restart", () => {
	const device = (): { localStorage: Map<string, string> } => ({ localStorage: new Map() });

	it("the panel is there again, with the note that is open, folded and filtered as it was", async () => {
		const kept = device();
		const all = await onHarbour(kept);
		await userEvent.click(all.made.button("Show what is done"));
		await expect.poll(() => all.made.rows.map(textOf).some((text) => text.includes("Sweep the floor"))).toBe(true);
		await userEvent.click(all.made.row("Blockers").querySelector(".project-pulse-fold, .collapse-icon") ?? all.made.row("Blockers"));
		await expect.poll(() => all.made.row("Blockers").getAttribute("aria-expanded")).toBe("false");
		const again = await restarted(all.made, kept);
		await shows(again, "Harbour");
		expect(again.row("Blockers").getAttribute("aria-expanded")).toBe("false");
		expect(again.rows.map(textOf).some((text) => text.includes("Sweep the floor"))).toBe(true);
		expect(again.host.ui.workspace.getLeavesOfType("project-pulse-panel")).toHaveLength(1);
	});

	it("the pin still holds, and what was done can still be undone", async () => {
		const kept = device();
		const all = await onHarbour(kept);
		all.made.run("pin");
		await all.made.host.open(PIER);
		await stays(all.made, "Harbour");
		await all.hand.saying(() => all.made.run("touch-today"));
		const again = await restarted(all.made, kept);
		await shows(again, "Harbour");
		expect(again.button("Unpin this project")).toBeTruthy();
		await again.undo();
		expect(await again.read(HARBOUR)).toBe(VAULT[HARBOUR]);
		await again.host.open(QUAY);
		await stays(again, "Harbour");
	});

	it("a panel that was closed does not open by itself", async () => {
		const all = await set({ closed: true });
		await all.made.host.open(HARBOUR);
		const again = await restarted(all.made);
		await again.host.open(PIER);
		await again.host.settled();
		expect(again.host.ui.workspace.getLeavesOfType("project-pulse-panel")).toEqual([]);
	});
});
