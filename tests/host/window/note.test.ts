/** A note in panes: typing, saving, other hands on the file, undo, folds. */

import { describe, expect, it, vi } from "vitest";
import { opened } from "../opened";

const text = "# One\n\nfirst\n\n# Two\n\nsecond\n";

describe("saving", () => {
	it("waits two seconds after the first key", async () => {
		const { host, disk } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		vi.useFakeTimers();
		host.type(leaf, "x", 0);
		await vi.advanceTimersByTimeAsync(1500);
		host.type(leaf, "y");
		await vi.advanceTimersByTimeAsync(400);
		expect(await disk.read("a.md")).toBe(text);
		await vi.advanceTimersByTimeAsync(200);
		await host.settled();
		expect(await disk.read("a.md")).toBe(`xy${text}`);
	});

	it("writes LF, and nothing when nothing was typed", async () => {
		const { host, disk } = await opened({ "a.md": "one\r\ntwo\r\n" });
		const leaf = await host.open("a.md");
		await host.saved();
		expect(await disk.read("a.md")).toBe("one\r\ntwo\r\n");
		expect(host.viewOf(leaf).data).toBe("one\ntwo\n");
		host.type(leaf, "x", 3);
		await host.saved();
		expect(await disk.read("a.md")).toBe("onex\ntwo\n");
	});

	it.each([
		["reading view", (leaf: Leaf) => leaf.setViewState({ type: "markdown", state: { mode: "preview" } })],
		["a closed tab", (leaf: Leaf) => {
			leaf.detach();
			return Promise.resolve();
		}],
	])("happens before %s", async (_, leave) => {
		const { host, disk } = await opened({ "a.md": text, "b.md": "" });
		const leaf = await host.open("a.md");
		host.type(leaf, "x", 0);
		await leave(leaf);
		await host.settled();
		expect(await disk.read("a.md")).toBe(`x${text}`);
	});

	it("happens before another note takes the tab", async () => {
		const { host, disk } = await opened({ "a.md": text, "b.md": "other" });
		const leaf = await host.open("a.md");
		host.type(leaf, "x", 0);
		expect(await host.open("b.md")).toBe(leaf);
		expect(await disk.read("a.md")).toBe(`x${text}`);
		expect(host.viewOf(leaf).getViewData()).toBe("other");
	});

	it("says so when it fails, and keeps the text", async () => {
		const { host, disk } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		vi.spyOn(host.app.vault, "modify").mockRejectedValueOnce(new Error("EACCES"));
		host.type(leaf, "x", 0);
		await host.saved();
		expect(host.notices.map((notice) => notice.text)).toEqual(["Failed to save a.md. Error: EACCES"]);
		await host.saved();
		expect(await disk.read("a.md")).toBe(`x${text}`);
	});
});

describe("a change by others", () => {
	it("comes in at its place: cursor, folds and the user's history stay", async () => {
		const { host } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		const view = host.viewOf(leaf);
		host.type(leaf, "x", text.indexOf("second"));
		await host.saved();
		view.fold(0, 2);
		await host.external.write("a.md", view.data.replace("first", "first and more").replace(/$/, "end\n"));
		await host.settled();
		expect(view.getViewData()).toBe("# One\n\nfirst and more\n\n# Two\n\nxsecond\nend\n");
		expect(view.editor.getCursor()).toEqual({ line: 6, ch: 1 });
		expect(view.getFoldInfo().folds).toEqual([{ from: 0, to: 2 }]);
		view.editor.undo();
		expect(view.getViewData()).toBe("# One\n\nfirst and more\n\n# Two\n\nsecond\nend\n");
		expect(host.merges).toEqual([]);
	});

	it("is lost when there are unsaved keys, and the host remembers that", async () => {
		const { host, disk } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		host.type(leaf, "x", 0);
		await host.external.write("a.md", "theirs\n");
		await host.settled();
		expect(host.merges).toEqual(["a.md"]);
		await host.saved();
		expect(await disk.read("a.md")).toBe(`x${text}`);
	});

	it("moves the pane when it is a rename, and closes it when it is a deletion", async () => {
		const { host, disk } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		host.type(leaf, "x", 0);
		const file = host.app.vault.getFileByPath("a.md");
		if (!file) throw new Error("no file");
		await host.app.vault.rename(file, "b.md");
		await host.saved();
		expect(await disk.read("b.md")).toBe(`x${text}`);
		expect(leaf.getViewState().state?.["file"]).toBe("b.md");
		host.type(leaf, "y");
		await host.app.vault.delete(file);
		await host.settled();
		expect(host.app.workspace.getLeavesOfType("markdown")).toEqual([]);
		expect(await disk.stat("b.md")).toBeNull();
	});
});

describe("two panes", () => {
	it("have one text at once, which one of them saves", async () => {
		const { host, disk } = await opened({ "a.md": text });
		const one = await host.open("a.md");
		const two = await host.open("a.md", { where: "split" });
		host.type(one, "x", 0);
		expect(host.viewOf(two).getViewData()).toBe(`x${text}`);
		host.type(two, "y", 1);
		await host.saved();
		expect(await disk.read("a.md")).toBe(`xy${text}`);
		expect(host.viewOf(one).getViewData()).toBe(`xy${text}`);
		expect(host.merges).toEqual([]);
	});

	it("can be kept apart until one saves", async () => {
		const { host } = await opened({ "a.md": text }, { livePanes: false });
		const one = await host.open("a.md");
		const two = await host.open("a.md", { where: "split" });
		host.type(one, "x", 0);
		expect(host.viewOf(two).getViewData()).toBe(text);
		await host.saved();
		expect(host.viewOf(two).getViewData()).toBe(`x${text}`);
	});
});

describe("the editor", () => {
	it("makes one step to undo of a transaction, in positions of the text before", async () => {
		const { host } = await opened({ "a.md": text });
		const { editor } = host.viewOf(await host.open("a.md"));
		editor.transaction({
			changes: [
				{ from: { line: 0, ch: 2 }, text: "Number " },
				{ from: { line: 6, ch: 0 }, to: { line: 6, ch: 6 }, text: "2nd" },
			],
			selection: { from: { line: 6, ch: 3 } },
		});
		expect(editor.getValue()).toBe("# Number One\n\nfirst\n\n# Two\n\n2nd\n");
		expect(editor.getCursor()).toEqual({ line: 6, ch: 3 });
		editor.undo();
		expect(editor.getValue()).toBe(text);
		editor.redo();
		expect(editor.getLine(0)).toBe("# Number One");
	});

	it("groups what was typed in one go for undo", async () => {
		const { host } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		host.type(leaf, "typed", 0);
		const { editor } = host.viewOf(leaf);
		editor.undo();
		expect(editor.getValue()).toBe(text);
	});

	it("tells of every change a little later", async () => {
		const { host } = await opened({ "a.md": text });
		const leaf = await host.open("a.md");
		const changes: string[] = [];
		host.app.workspace.on("editor-change", (editor, { file }) => changes.push(`${file?.path ?? ""} ${editor.getLine(0)}`));
		host.type(leaf, "ab", 0);
		host.viewOf(leaf).editor.replaceRange("!", { line: 0, ch: 0 });
		expect(changes).toEqual([]);
		await host.settled();
		expect(changes).toEqual(["a.md !ab# One", "a.md !ab# One", "a.md !ab# One"]);
	});

	it("answers in lines and columns", async () => {
		const { host } = await opened({ "a.md": text });
		const { editor } = host.viewOf(await host.open("a.md"));
		expect(editor.offsetToPos(text.indexOf("second"))).toEqual({ line: 6, ch: 0 });
		expect(editor.posToOffset({ line: 99, ch: 99 })).toBe(text.length);
		expect([editor.lineCount(), editor.lastLine(), editor.getLine(6)]).toEqual([8, 7, "second"]);
		editor.setSelection({ line: 2, ch: 0 }, { line: 2, ch: 5 });
		expect([editor.getSelection(), editor.somethingSelected()]).toEqual(["first", true]);
		editor.replaceSelection("1st");
		expect(editor.getLine(2)).toBe("1st");
		editor.exec("goStart");
		expect(editor.getCursor()).toEqual({ line: 0, ch: 0 });
		editor.exec("foldAll");
		expect(host.viewOf(host.app.workspace.getLeaf()).getFoldInfo().folds).toEqual([{ from: 0, to: 2 }, { from: 4, to: 6 }]);
	});

	it("can be focused", async () => {
		const { host } = await opened({ "a.md": text });
		const { editor } = host.viewOf(await host.open("a.md"));
		expect(editor.hasFocus()).toBe(true);
		editor.blur();
		expect(editor.hasFocus()).toBe(false);
	});
});

describe("reading view", () => {
	it("shows the note and follows it", async () => {
		const { host } = await opened({ "a.md": "---\nk: v\n---\n# Title\n\n- [ ] go to [[Some note|it]] and `x`\n" });
		const leaf = await host.open("a.md", { mode: "preview" });
		const { containerEl } = host.viewOf(leaf).previewMode;
		expect(containerEl.querySelector("h1")?.textContent).toBe("Title");
		expect(containerEl.querySelector("a.internal-link")?.getAttribute("data-href")).toBe("Some note");
		expect(containerEl.textContent).not.toContain("k: v");
		await host.external.write("a.md", "# Other\n");
		await host.settled();
		expect(containerEl.querySelector("h1")?.textContent).toBe("Other");
	});
});

type Leaf = Awaited<ReturnType<Awaited<ReturnType<typeof opened>>["host"]["open"]>>;
