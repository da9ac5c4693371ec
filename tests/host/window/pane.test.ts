/** What surrounds a note: reading and writing in turn, jumps, tab headers, dialogs of other windows. */

import { describe, expect, it } from "vitest";
import { Modal } from "../obsidian";
import { opened } from "../opened";

const notes = { "a.md": "# A\n\n- [ ] one\n- [/] two [[b#Part]]\n", "b.md": "# B\n\n## Part\n\ntext\n" };

describe("a note for reading", () => {
	it("is shown in turn with the editor, by the button in its header", async () => {
		const { host } = await opened(notes);
		const view = host.viewOf(await host.open("a.md"));
		const button = view.containerEl.querySelector<HTMLElement>(".view-action");
		button?.click();
		await host.settled();
		expect([view.getMode(), button?.getAttribute("aria-label")]).toEqual(["preview", "Edit this note"]);
		button?.click();
		await host.settled();
		expect([view.getMode(), button?.getAttribute("aria-label")]).toEqual(["source", "Read this note"]);
	});

	it("changes the one sign in a box that is clicked, and follows links to their heading", async () => {
		const { host, disk } = await opened(notes);
		const view = host.viewOf(await host.open("a.md", { mode: "preview" }));
		const boxes = () => [...view.contentEl.querySelectorAll<HTMLElement>("input")];
		boxes()[0]?.click();
		boxes()[1]?.click();
		await host.saved();
		expect(await disk.read("a.md")).toBe(notes["a.md"].replace("[ ]", "[x]").replace("[/]", "[ ]"));
		const heard: unknown[] = [];
		host.ui.workspace.on("hover-link", ({ linktext, sourcePath, source }: Record<string, unknown>) => heard.push([linktext, sourcePath, source]));
		const link = view.contentEl.querySelector<HTMLElement>("a.internal-link");
		link?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
		link?.click();
		await host.settled();
		expect(heard).toEqual([["b#Part", "a.md", "preview"]]);
		expect(host.app.workspace.getActiveFile()?.path).toBe("b.md");
		expect(view.editor.getCursor().line).toBe(2);
	});
});

describe("a jump to a line", () => {
	it("marks the line until something is done", async () => {
		const { host } = await opened(notes);
		const leaf = await host.open("a.md");
		leaf.setEphemeralState({ line: 2 });
		const marked = () => [...leaf.view.containerEl.querySelectorAll(".is-flashing")].map((el) => el.textContent);
		expect(marked()).toEqual(["- [ ] one"]);
		host.type(leaf, "x");
		expect(marked()).toEqual([]);
	});
});

describe("a tab", () => {
	it("has a name, a way to close it, and a menu with what the view and plugins do", async () => {
		const { host } = await opened(notes);
		host.ui.workspace.on("file-menu", (menu: { addItem: (build: (item: { setTitle: (title: string) => unknown }) => unknown) => unknown }, file: { path: string }, source: string) =>
			menu.addItem((item) => item.setTitle(`${source} of ${file.path}`)),
		);
		const leaf = await host.open("a.md");
		await host.open("b.md", { where: "tab" });
		const headers = () => [...host.ui.workspace.rootSplit.containerEl.querySelectorAll<HTMLElement>(".workspace-tab-header")];
		expect(headers().map((header) => header.textContent)).toEqual(["a", "b"]);
		headers()[0]?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
		expect(host.menus[0]?.titles).toEqual(["Close", "Pin", "tab-header of a.md"]);
		host.menus[0]?.item("Pin").click();
		expect(headers()[0]?.querySelector(".mod-pinned")).not.toBeNull();
		headers()[0]?.querySelector<HTMLElement>(".workspace-tab-header-inner-close-button")?.click();
		await host.settled();
		expect([leaf.parent, headers().map((header) => header.textContent)]).toEqual([null, ["b"]]);
	});
});

describe("a dialog", () => {
	it("opens in the window that has the focus, and in the main one when that is gone", async () => {
		const { host } = await opened(notes);
		const leaf = await host.open("a.md", { where: "window" });
		const { doc } = leaf.view.containerEl;
		doc.body.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }));
		const modal = new Modal(host.ui);
		modal.open();
		expect(modal.containerEl.ownerDocument).toBe(doc);
		modal.close();
		leaf.detach();
		await host.settled();
		modal.open();
		expect(modal.containerEl.ownerDocument).toBe(document);
	});
});
