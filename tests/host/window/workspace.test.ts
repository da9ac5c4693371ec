/** Leaves: where they open, which is active, what is told, what waits to be loaded. */

import { describe, expect, it } from "vitest";
import { Host } from "../host";
import { ItemView } from "../obsidian";
import { opened } from "../opened";
import { DeferredView } from "./view";

const notes = { "a.md": "# A\n\none\ntwo\n", "b.md": "# B\n" };

function told(host: Host): string[] {
	const events: string[] = [];
	host.app.workspace.on("file-open", (file) => events.push(`file-open ${file?.path ?? "none"}`));
	host.app.workspace.on("active-leaf-change", (leaf) => events.push(`leaf ${leaf?.view.getViewType() ?? "none"}`));
	return events;
}

class Side extends ItemView {
	getViewType(): string {
		return "side";
	}

	getDisplayText(): string {
		return "Side";
	}
}

describe("opening", () => {
	it("tells the file and the leaf, later and once", async () => {
		const { host } = await opened(notes);
		const events = told(host);
		await host.open("a.md");
		await host.settled();
		await host.open("b.md");
		await host.settled();
		await host.open("a.md", { where: "tab" });
		await host.settled();
		expect(events).toEqual(["file-open a.md", "file-open b.md", "leaf markdown", "file-open a.md"]);
	});

	it("takes the tab used last, a new one, or one beside it", async () => {
		const { host } = await opened(notes);
		const { workspace } = host.app;
		const first = await host.open("a.md");
		expect(workspace.getLeaf(false)).toBe(first);
		const tab = workspace.getLeaf("tab");
		expect(tab.parent).toBe(first.parent);
		const split = workspace.getLeaf("split", "horizontal");
		expect(split.parent).not.toBe(first.parent);
		first.setPinned(true);
		workspace.setActiveLeaf(first);
		expect(workspace.getLeaf(false)).not.toBe(first);
	});

	it("goes to a line", async () => {
		const { host } = await opened(notes);
		const leaf = host.app.workspace.getLeaf(false);
		const file = host.app.vault.getFileByPath("a.md");
		if (!file) throw new Error("no file");
		await leaf.openFile(file, { eState: { line: 3 } });
		expect(host.viewOf(leaf).editor.getCursor()).toEqual({ line: 3, ch: 0 });
		expect(leaf.getEphemeralState()).toMatchObject({ scroll: 3 });
	});

	it("follows a link, and makes the note when there is none", async () => {
		const { host, disk } = await opened(notes);
		await host.app.workspace.openLinkText("b", "a.md");
		expect(host.app.workspace.getActiveFile()?.path).toBe("b.md");
		await host.app.workspace.openLinkText("New one", "a.md", "tab");
		expect(host.app.workspace.getActiveFile()?.path).toBe("New one.md");
		expect(await disk.read("New one.md")).toBe("");
	});
});

describe("a window of its own", () => {
	it("has a document of its own, with the app's additions to it", async () => {
		const { host } = await opened(notes);
		const windows: string[] = [];
		host.app.workspace.on("window-open", () => windows.push("open"));
		host.app.workspace.on("window-close", () => windows.push("close"));
		await host.open("a.md");
		const leaf = await host.open("a.md", { where: "window" });
		const { containerEl } = leaf.view;
		expect(containerEl.doc).not.toBe(document);
		expect(leaf.getContainer().win).toBe(containerEl.win);
		expect(containerEl.doc.body.createDiv({ cls: "made" }).instanceOf(HTMLElement)).toBe(true);
		expect(containerEl.doc.body instanceof HTMLElement).toBe(false);
		expect(containerEl.doc.body.instanceOf(HTMLElement)).toBe(true);
		expect(containerEl.doc.body.instanceOf(HTMLInputElement)).toBe(false);
		host.type(leaf, "x", 0);
		await host.saved();
		expect(host.app.workspace.getLeavesOfType("markdown").map(({ view }) => (view as never as { data: string }).data)).toEqual([
			`x${notes["a.md"]}`,
			`x${notes["a.md"]}`,
		]);
		leaf.detach();
		await host.settled();
		expect(windows).toEqual(["open", "close"]);
	});
});

describe("a sidebar", () => {
	it("keeps one leaf of a kind, and the note stays the active file", async () => {
		const { host } = await opened(notes);
		const { workspace } = host.ui;
		workspace.registerView("side", (leaf) => new Side(leaf));
		await host.open("a.md");
		await host.settled();
		const events = told(host);
		const leaf = await workspace.ensureSideLeaf("side", "right");
		expect(await workspace.ensureSideLeaf("side", "right")).toBe(leaf);
		await host.settled();
		expect(workspace.rightSplit.collapsed).toBe(false);
		expect(workspace.activeLeaf).toBe(leaf);
		expect(workspace.getActiveFile()?.path).toBe("a.md");
		expect(workspace.activeEditor?.file?.path).toBe("a.md");
		expect(workspace.getActiveViewOfType(Side)).toBe(leaf.view);
		expect(events).toEqual(["leaf side"]);
		let all = 0;
		workspace.iterateAllLeaves(() => all++);
		expect(all).toBe(2);
	});

	it("holds its place while the plugin of the view is away", async () => {
		const { host } = await opened(notes);
		const { workspace } = host.ui;
		workspace.registerView("side", (leaf) => new Side(leaf));
		const leaf = await workspace.ensureSideLeaf("side", "right");
		workspace.unregisterView("side");
		await host.settled();
		expect(leaf.view).not.toBeInstanceOf(Side);
		expect(leaf.isDeferred).toBe(false);
		workspace.registerView("side", (other) => new Side(other));
		await host.settled();
		expect(workspace.getLeavesOfType("side")).toEqual([leaf]);
		expect(leaf.view).toBeInstanceOf(Side);
	});
});

describe("a tab in the background", () => {
	it("is deferred until it is shown", async () => {
		const { host } = await opened(notes);
		await host.open("a.md");
		const leaf = await host.open("b.md", { deferred: true });
		expect(leaf.isDeferred).toBe(true);
		expect(leaf.view).toBeInstanceOf(DeferredView);
		expect(host.app.workspace.getLeavesOfType("markdown")).toContain(leaf);
		host.app.workspace.setActiveLeaf(leaf);
		await host.settled();
		expect(leaf.isDeferred).toBe(false);
		expect(host.viewOf(leaf).getViewData()).toBe("# B\n");
	});

	it("comes back deferred with the layout", async () => {
		const { host, disk } = await opened(notes);
		await host.open("a.md");
		await host.open("b.md", { where: "tab" });
		const layout = host.app.workspace.getLayout();
		const next = await Host.open(disk);
		await next.start();
		await next.app.workspace.changeLayout(layout);
		await next.settled();
		const leaves = next.app.workspace.getLeavesOfType("markdown");
		expect(leaves.map((leaf) => leaf.isDeferred)).toEqual([true, false]);
		expect(next.app.workspace.getActiveFile()?.path).toBe("b.md");
		await leaves[0]?.loadIfDeferred();
		expect(leaves[0]?.isDeferred).toBe(false);
		await next.close();
	});
});

describe("the start", () => {
	it("says create for every file and then runs what waits for the layout", async () => {
		const { disk } = await opened(notes);
		const host = await Host.open(disk);
		const order: string[] = [];
		host.app.vault.on("create", (file) => order.push(file.path));
		host.app.workspace.onLayoutReady(() => order.push("ready"));
		expect(order).toEqual([]);
		await host.start();
		expect(order).toEqual(["a.md", "b.md", "ready"]);
		host.app.workspace.onLayoutReady(() => order.push("at once"));
		expect(order.at(-1)).toBe("at once");
		await host.close();
	});
});

describe("a tab that two ask for at once", () => {
	it("is loaded once", async () => {
		const { host } = await opened(notes);
		const leaf = await host.open("b.md", { where: "tab", deferred: true });
		await Promise.all([leaf.loadIfDeferred(), leaf.loadIfDeferred()]);
		expect(leaf.view.containerEl.parentElement?.querySelectorAll(".workspace-leaf-content")).toHaveLength(1);
	});
});
