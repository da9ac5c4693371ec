/** Writing to a note wherever it is open, whoever else writes to it, and whatever its bytes are like. */

import { foldedRanges } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";
import type { WorkspaceLeaf } from "obsidian";
import { describe, expect, it, vi } from "vitest";
import type { MarkdownView } from "../host/window/markdown-view";
import { count, entered, entering, NOTHING, partsOn, type Parts } from "./parts";
import { project } from "./stage";

const PATH = "Projects/Harbour.md";
const OTHER = "Other.md";
const LINE = "- 2026-06-20: [[Lamps]] - late";
const TEXT = project("Harbour");
const WRITTEN = entered(TEXT, LINE);
const windows = (text: string): string => text.replaceAll("\n", "\r\n");
const AT = TEXT.indexOf(" the lamps");

const texts = { [PATH]: TEXT, [OTHER]: "Other words.\n" };
const on = (text = TEXT, options: Parameters<typeof partsOn>[1] = {}): Promise<Parts> => partsOn({ ...texts, [PATH]: text }, options);
const cmOf = (made: Parts["made"], leaf: WorkspaceLeaf): EditorView => made.host.viewOf(leaf).editor.cm;

/** The note as it ends up on the disk. */
async function ended({ made }: Parts, path = PATH): Promise<string> {
	await made.host.saved();
	return made.read(path);
}

type Place = Parameters<Parts["made"]["open"]>[1][];

describe("a change is made once, and is on the disk after the next save", () => {
	const places: [string, Place][] = [
		["nowhere open", []],
		["open in a tab", [{}]],
		["open in two panes", [{}, { where: "split" }]],
		["open in a window of its own", [{ where: "window" }]],
		["open in a sidebar", [{ where: "right" }]],
		["open in the main window, another window and a sidebar", [{}, { where: "window" }, { where: "left" }]],
		["open to be read only", [{ mode: "preview" }]],
		["open to be read and to be written", [{}, { where: "split", mode: "preview" }]],
		["open in a tab that is not loaded", [{ deferred: true }]],
	];
	const panes = ({ length }: Place): boolean[] => (length < 2 ? [true] : [true, false]);
	it.each(places.flatMap(([name, place]) => panes(place).map((livePanes) => [name, livePanes, place] as const)))("%s (live panes: %s)", async (_, livePanes, place) => {
		const parts = await on(TEXT, { livePanes });
		const { made, writer } = parts;
		const leaves: WorkspaceLeaf[] = [];
		for (const where of place) leaves.push(await made.open(PATH, where));
		made.disk.resetCounts();
		const { step, refusals } = await writer.change(PATH, entering(LINE));
		expect([step?.path, refusals]).toEqual([PATH, []]);
		// What is typed next comes on top of it, in whichever pane.
		const typing = [...leaves].reverse().find(({ isDeferred, view }) => !isDeferred && (view as unknown as MarkdownView).getMode() === "source");
		if (typing) made.host.type(typing, "!", WRITTEN.length - 1);
		expect(await ended(parts)).toBe(typing ? `${WRITTEN.slice(0, -1)}!\n` : WRITTEN);
		expect(made.host.merges).toEqual([]);
		for (const leaf of leaves) if (!leaf.isDeferred) expect(made.host.viewOf(leaf).getViewData()).toBe(await made.read(PATH));
		if (leaves.length < 2) expect(made.disk.writes.get(PATH)).toBe(1);
	});
});

describe("an editor", () => {
	it("keeps cursor, selection, folds and scroll, and takes all of it back in one step", async () => {
		const { made, writer } = await on();
		const leaf = await made.open(PATH);
		const view = made.host.viewOf(leaf);
		const cm = cmOf(made, leaf);
		const steps = TEXT.slice(0, TEXT.indexOf("## Next Steps")).split("\n").length - 1;
		view.fold(steps, steps + 2);
		const [anchor, head] = [TEXT.indexOf("Paint"), TEXT.indexOf("pier")];
		cm.dispatch({ selection: { anchor, head } });
		cm.scrollDOM.scrollTop = 40;
		await writer.change(PATH, entering(LINE));
		const { main } = cm.state.selection;
		expect(cm.state.sliceDoc(main.anchor, main.head)).toBe("Paint the ");
		const folded: string[] = [];
		foldedRanges(cm.state).between(0, cm.state.doc.length, (from, to) => void folded.push(cm.state.sliceDoc(from, to)));
		expect(folded).toEqual(["\n\n- [ ] Order the lamps"]);
		expect(cm.scrollDOM.scrollTop).toBe(40);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(TEXT);
		view.editor.redo();
		expect(view.editor.getValue()).toBe(WRITTEN);
	});

	it("does not take back with it what was typed just before at the same place", async () => {
		const { made, writer } = await on();
		const leaf = await made.open(PATH);
		made.host.type(leaf, "typed", TEXT.indexOf("## Recent Context\n") + "## Recent Context\n".length);
		await writer.change(PATH, entering(LINE));
		const { editor } = made.host.viewOf(leaf);
		editor.undo();
		expect(count(editor.getValue(), "typed")).toBe(1);
		expect(count(editor.getValue(), LINE)).toBe(0);
	});

	it.each([
		["in another pane that follows the file only", false, PATH],
		["in the pane of a note that is not the active one", true, OTHER],
	])("is saved at once where somebody could type on without the change: %s", async (_, livePanes, other) => {
		const { made, writer } = await on(TEXT, { livePanes });
		await made.open(PATH);
		const leaf = await made.open(other, { where: "split" });
		await writer.change(PATH, entering(LINE));
		await made.host.settled();
		expect(await made.read(PATH)).toBe(WRITTEN);
		if (other === PATH) expect(made.host.viewOf(leaf).getViewData()).toBe(WRITTEN);
	});

	it("that has no such text to be changed is left alone: another note opened in its tab meanwhile", async () => {
		const parts = await on();
		const { made, writer } = parts;
		const leaf = await made.open(PATH);
		made.disk.on("read", PATH, { before: () => void made.host.open(OTHER) });
		expect((await writer.change(PATH, entering(LINE))).step).not.toBe(null);
		expect(await ended(parts)).toBe(WRITTEN);
		expect([made.host.viewOf(leaf).getViewData(), await made.read(OTHER)]).toEqual(["Other words.\n", "Other words.\n"]);
	});
});

describe("keystrokes that are not saved yet stay, and come to the file with the change", () => {
	const breaks = [["\\n", TEXT], ["\\r\\n", windows(TEXT)]] as const;
	const moments = ["before", "while it is read", "just after", "while it is written"] as const;
	const cases = breaks.flatMap(([name, text]) => [true, false].flatMap((livePanes) => moments.map((moment) => [name, livePanes, moment, text] as const)));
	it.each(cases)("%s, live panes %s, typed %s", async (_, livePanes, moment, text) => {
		const parts = await on(text, { livePanes });
		const { made, writer } = parts;
		await made.open(PATH, { where: "split" });
		const leaf = await made.open(PATH);
		const type = (): void => made.host.type(leaf, " tomorrow", made.host.viewOf(leaf).getViewData().indexOf(" the lamps"));
		if (moment === "before") type();
		if (moment === "while it is read") made.disk.on("read", PATH, { after: type });
		if (moment === "while it is written") made.disk.on("write", PATH, { after: type });
		const written = await writer.change(PATH, entering(LINE));
		if (moment === "just after") type();
		expect(written.refusals).toEqual([]);
		await made.host.saved();
		await made.host.saved();
		const end = await made.read(PATH);
		const typed = end.includes("tomorrow") ? "Order tomorrow the lamps" : "Order the lamps";
		expect(end.replaceAll("\r\n", "\n")).toBe(WRITTEN.replace("Order the lamps", typed));
		// Nothing is read or written at some of these moments; where it is, the keystrokes are in.
		expect(made.host.viewOf(leaf).getViewData()).toBe(end.replaceAll("\r\n", "\n"));
		expect([0, count(end, "\n")]).toContain(count(end, "\r\n"));
		if (moment === "before" || moment === "just after" || moment === "while it is read") expect(typed).toContain("tomorrow");
		// The app itself sees two texts when somebody types while the file is replaced; nothing of either is lost.
		if (moment !== "while it is written") expect(made.host.merges).toEqual([]);
	});

	it("in a pane that has been turned to reading before it was saved", async () => {
		const { made, writer } = await on();
		const leaf = await made.open(PATH);
		const view = made.host.viewOf(leaf);
		made.host.type(leaf, " tomorrow", AT);
		await made.host.settled();
		vi.spyOn(view, "getMode").mockReturnValue("preview");
		const change = writer.change(PATH, entering(LINE));
		await made.host.settled();
		expect(await made.read(PATH)).toBe(TEXT);
		await made.host.saved();
		await change;
		expect(await made.read(PATH)).toBe(WRITTEN.replace("Order the", "Order tomorrow the"));
		expect(made.host.merges).toEqual([]);
	});

	it("in an editor that is no view of its own, like a card of a canvas", async () => {
		const { made, writer } = await on();
		const { app } = made.host;
		const file = app.vault.getFileByPath(PATH);
		const typed = TEXT.replace("Order", "Order soon");
		const card = { file, editor: { getValue: () => typed } };
		app.workspace.trigger("editor-change", card.editor, card);
		const change = writer.change(PATH, entering(LINE));
		await made.host.settled();
		expect(await made.read(PATH)).toBe(TEXT);
		if (file) await app.vault.modify(file, typed);
		expect((await change).refusals).toEqual([]);
		expect(await made.read(PATH)).toBe(WRITTEN.replace("Order", "Order soon"));
	});
});

describe("a change of the file by another program", () => {
	const newer = TEXT.replace("# Harbour", "# Harbour\n\nWords of another program.");

	it.each([false, true])("that an open note has followed is kept (typed into after it: %s)", async (typing) => {
		const parts = await on();
		const { made, writer } = parts;
		const leaf = await made.open(PATH);
		await made.host.external.write(PATH, newer);
		await made.host.settled();
		if (typing) made.host.type(leaf, "!", newer.length - 1);
		await writer.change(PATH, entering(LINE));
		const expected = entered(newer, LINE);
		expect(await ended(parts)).toBe(typing ? `${expected.slice(0, -1)}!\n` : expected);
		expect(made.host.merges).toEqual([]);
	});

	it("that the open note has not followed yet is not written over, not even the second one", async () => {
		const parts = await on();
		const { made, writer } = parts;
		await made.open(PATH);
		await made.host.external.write(PATH, newer);
		await made.host.settled();
		const newest = newer.replace("another program", "a third program");
		await made.disk.below.write(PATH, newest);
		const change = writer.change(PATH, entering(LINE));
		await made.host.settled();
		expect(await made.read(PATH)).toBe(newest);
		await made.host.external.look();
		expect((await change).refusals).toEqual([]);
		expect(await ended(parts)).toBe(entered(newest, LINE));
		expect(made.host.merges).toEqual([]);
	});

	it("while the note has unsaved keystrokes is the app's own conflict: the keystrokes are kept, and the change is on top", async () => {
		const parts = await on();
		const { made, writer } = parts;
		const leaf = await made.open(PATH);
		made.host.type(leaf, "!", TEXT.length - 1);
		await made.host.external.write(PATH, newer);
		await made.host.settled();
		const before = [...made.host.merges];
		await writer.change(PATH, entering(LINE));
		expect(await ended(parts)).toBe(`${WRITTEN.slice(0, -1)}!\n`);
		expect(made.host.merges).toEqual(before);
	});
});

describe("a change of equal length", () => {
	const dated = (text: string): { edits: { from: number; to: number; insert: string }[]; refusals: [] } => {
		const at = text.indexOf("2026-01-01");
		return at < 0 ? { edits: [], refusals: [] } : { edits: [{ from: at, to: at + 10, insert: "2026-07-01" }], refusals: [] };
	};

	it.each([[[]], [[{}]], [[{ mode: "preview" as const }]]])("is seen by the app, and outlives its next save (open: %j)", async (places) => {
		const parts = await on();
		const { made, writer } = parts;
		for (const place of places) await made.open(PATH, place);
		const modified = vi.fn();
		made.host.app.vault.on("modify", modified);
		await writer.change(PATH, dated);
		await made.host.saved();
		expect(modified).toHaveBeenCalledTimes(1);
		const leaf = await made.open(PATH, { mode: "source" });
		expect(made.host.viewOf(leaf).getViewData()).toContain("2026-07-01");
		made.host.type(leaf, "!", 0);
		expect(await ended(parts)).toBe("!" + TEXT.replace("2026-01-01", "2026-07-01"));
	});
});

describe("bytes", () => {
	it.each([
		["\\r\\n", windows(TEXT)],
		["a byte order mark", `\ufeff${TEXT}`],
		["both", `\ufeff${windows(TEXT)}`],
		["mixed breaks", TEXT.replace("lamps\n", "lamps\r\n").replace("# Harbour\n", "# Harbour\r")],
		["no last break", TEXT.slice(0, -1)],
	])("stay what they were in a note with %s, closed and open to be read", async (_, text) => {
		for (const places of [[], [{ mode: "preview" as const }]]) {
			const parts = await on(text);
			for (const place of places) await parts.made.open(PATH, place);
			const { step } = await parts.writer.change(PATH, entering(LINE));
			expect(step).not.toBe(null);
			expect(await ended(parts)).toBe(entered(text, LINE));
		}
	});

	it("stay \\r\\n in an open note nobody has typed into, in the file and in each pane", async () => {
		const parts = await on(windows(TEXT));
		const { made, writer } = parts;
		const leaves = [await made.open(PATH), await made.open(PATH, { where: "window" })];
		made.disk.resetCounts();
		await writer.change(PATH, entering(LINE));
		expect(await ended(parts)).toBe(windows(WRITTEN));
		for (const leaf of leaves) expect(made.host.viewOf(leaf).getViewData()).toBe(WRITTEN);
		expect([made.disk.writes.get(PATH), made.host.merges]).toEqual([1, []]);
	});

	it("of a note with mixed breaks that is open stay, too", async () => {
		const mixed = TEXT.replace("lamps\n", "lamps\r\n");
		const parts = await on(mixed);
		await parts.made.open(PATH);
		await parts.writer.change(PATH, entering(LINE));
		expect(await ended(parts)).toBe(entered(mixed, LINE));
	});
});

describe("nothing is written, and nothing happens,", () => {
	it.each([[[]], [[{}]], [[{ mode: "preview" as const }]], [[{}, { where: "split" as const }]]])("when a plan changes nothing (open: %j)", async (places) => {
		const parts = await on();
		const { made, writer } = parts;
		for (const place of places) await made.open(PATH, place);
		const { vault, workspace } = made.host.app;
		const heard = vi.fn();
		vault.on("modify", heard);
		workspace.on("editor-change", heard);
		const before = vault.getFileByPath(PATH)?.stat.mtime;
		made.disk.resetCounts();
		for (const plan of [() => NOTHING, entering("# Harbour")]) expect(await writer.change(PATH, plan)).toEqual({ refusals: [], step: null });
		await made.host.saved();
		expect(made.disk.writes.get(PATH)).toBeUndefined();
		expect(heard).not.toHaveBeenCalled();
		expect((await made.disk.stat(PATH))?.mtime).toBe(before);
	});

	it("when a plan is a refusal, which is handed on", async () => {
		const { made, writer } = await on();
		const refusal = { code: "item-not-found" as const, line: null };
		expect(await writer.change(PATH, () => ({ edits: [], refusals: [refusal] }))).toEqual({ refusals: [refusal], step: null });
		expect(await made.read(PATH)).toBe(TEXT);
	});

	it("when there is no such note", async () => {
		const { writer } = await on();
		expect((await writer.change("Gone.md", entering(LINE))).refusals).toEqual([{ code: "note-missing", line: null }]);
	});
});

describe("changes at the same time", () => {
	const line = (at: number): string => `- 2026-06-20: [[Lamps ${at}]].`;
	const fifty = Array.from({ length: 50 }, (_, at) => at);

	it.each([[[]], [[{}]]])("fifty of one note are all there, in order (open: %j)", async (places) => {
		const parts = await on();
		for (const place of places) await parts.made.open(PATH, place);
		await Promise.all(fifty.map((at) => parts.writer.change(PATH, entering(line(at)))));
		const found = (await ended(parts)).split("\n").filter((text) => text.startsWith("- 2026"));
		expect(found).toEqual(fifty.map(line).reverse());
	});

	it("of fifty notes do not wait for each other", async () => {
		const notes = Object.fromEntries(fifty.map((at) => [`P/${at}.md`, project(String(at))]));
		const { made, writer } = await partsOn(notes);
		made.disk.on("read", "P/0.md", { delay: 400 });
		const done: number[] = [];
		await Promise.all(fifty.map((at) => writer.change(`P/${at}.md`, entering(line(at))).then(() => done.push(at))));
		expect(done.at(-1)).toBe(0);
		for (const at of fifty) expect(await made.read(`P/${at}.md`)).toBe(entered(project(String(at)), line(at)));
	});

	it("one that fails does not stop the next", async () => {
		const { made, writer } = await on();
		made.disk.fail("write", PATH, "ENOSPC");
		const [first, second] = await Promise.all([writer.change(PATH, entering(line(1))), writer.change(PATH, entering(line(2)))]);
		expect([first.refusals[0]?.code, second.refusals]).toEqual(["write-failed", []]);
		expect(await made.read(PATH)).toBe(entered(TEXT, line(2)));
	});

	it("of other plugins, by process and by modify, are all there", async () => {
		const parts = await on();
		const { made, writer } = parts;
		const { vault } = made.host.app;
		const file = vault.getFileByPath(PATH);
		if (!file) throw new Error("no note");
		const append = (words: string) => vault.process(file, (text) => `${text}${words}\n`);
		const stamp = async (): Promise<void> => vault.modify(OTHER_FILE(), "modified\n");
		const OTHER_FILE = () => vault.getFileByPath(OTHER) ?? file;
		const all = [append("one"), writer.change(PATH, entering(line(1))), append("two"), writer.change(OTHER, (text) => ({ edits: [{ from: 0, to: 0, insert: "# " }].slice(0, text.startsWith("#") ? 0 : 1), refusals: [] })), stamp(), writer.change(PATH, entering(line(2))), append("three")];
		await Promise.all<unknown>(all);
		const text = await ended(parts);
		expect([line(1), line(2), "\none\n", "\ntwo\n", "\nthree\n"].map((part) => count(text, part))).toEqual([1, 1, 1, 1, 1]);
		expect(["# modified\n", "modified\n"]).toContain(await made.read(OTHER));
	});
});

describe("a plan that has to look something up", () => {
	it.each([[[]], [[{}]]])("is asked again on the text of that moment (open: %j)", async (places) => {
		const parts = await on();
		const { made, writer } = parts;
		for (const place of places) await made.open(PATH, place);
		let known = 0;
		const lookUp = async (): Promise<void> => {
			known++;
			await made.host.external.write(OTHER, `Looked up ${known}\n`);
		};
		await writer.change(PATH, (text) => (known < 3 ? null : entering(LINE)(text)), lookUp);
		expect([known, await ended(parts)]).toEqual([3, WRITTEN]);
	});

	it("only inside the write is asked again, too", async () => {
		const parts = await on();
		let asked = 0;
		const lookUp = vi.fn(() => Promise.resolve());
		await parts.writer.change(PATH, (text) => (++asked === 2 ? null : entering(LINE)(text)), lookUp);
		expect([lookUp.mock.calls.length, await ended(parts)]).toEqual([1, WRITTEN]);
	});

	it("and cannot, or throws, changes nothing", async () => {
		const { made, writer } = await on();
		const gone = (): never => {
			throw new Error("The source is gone");
		};
		expect(await writer.change(PATH, () => null, () => Promise.reject(new Error("The source is gone")))).toEqual({ refusals: [{ code: "write-failed", line: null, what: "The source is gone" }], step: null });
		expect((await writer.change(PATH, gone)).refusals[0]?.code).toBe("write-failed");
		expect(await made.read(PATH)).toBe(TEXT);
	});
});

describe("refused with the file whole", () => {
	it("where the note is being typed into in two panes that do not follow each other", async () => {
		const { made, writer } = await on(TEXT, { livePanes: false });
		const leaves = [await made.open(PATH), await made.open(PATH, { where: "split" })];
		made.disk.fail("write", PATH, "EBUSY", Infinity);
		leaves.forEach((leaf, at) => made.host.type(leaf, at === 0 ? "one" : "two", AT));
		expect((await writer.change(PATH, entering(LINE))).refusals).toEqual([{ code: "note-busy", line: null }]);
		expect(await made.read(PATH)).toBe(TEXT);
		expect(leaves.map((leaf) => made.host.viewOf(leaf).getViewData().includes(LINE))).toEqual([false, false]);
		made.disk.heal();
	});

	it.each(["EACCES", "EROFS", "ENOSPC", "EBUSY", "EPERM"] as const)("where the write fails with %s; the next one succeeds", async (code) => {
		const { made, writer } = await on();
		made.disk.fail("write", PATH, code);
		const { step, refusals } = await writer.change(PATH, entering(LINE));
		expect([step, refusals[0]?.code, refusals[0]?.what?.includes(code)]).toEqual([null, "write-failed", true]);
		expect(await made.read(PATH)).toBe(TEXT);
		await writer.change(PATH, entering(LINE));
		expect(await made.read(PATH)).toBe(WRITTEN);
	});

	it.each(["EACCES", "EBUSY"] as const)("where a read fails with %s", async (code) => {
		for (const places of [[], [{}]]) {
			const { made, writer } = await on();
			for (const place of places) await made.open(PATH, place);
			made.disk.fail("read", PATH, code);
			expect((await writer.change(PATH, entering(LINE))).refusals[0]?.code).toBe("write-failed");
			expect(await made.read(PATH)).toBe(TEXT);
		}
	});

	it.each(["by the app", "by another program"])("where the note is deleted %s at that moment, and it does not come back", async (who) => {
		for (const reads of [1, 2]) {
			const { made, writer } = await on();
			const { vault } = made.host.app;
			let left = reads;
			const remove = (): unknown => {
				if (--left > 0) return undefined;
				const file = vault.getFileByPath(PATH);
				// The app's own waits for the read at hand.
				if (who === "by the app") return file && void vault.delete(file);
				return made.disk.below.remove(PATH);
			};
			made.disk.on("read", PATH, { before: remove, times: reads });
			const { refusals, step } = await writer.change(PATH, entering(LINE));
			await made.host.settled();
			if (step === null) expect(refusals).toEqual([{ code: "note-missing", line: null }]);
			expect(await made.disk.below.stat(PATH)).toBe(null);
		}
	});

	it("but not where the note is only renamed at that moment", async () => {
		for (const reads of [1, 2]) {
			const parts = await on();
			const { made, writer } = parts;
			const { vault } = made.host.app;
			let left = reads;
			const rename = (): void => {
				const file = vault.getFileByPath(PATH);
				if (--left === 0 && file) void vault.rename(file, "Projects/Port.md");
			};
			made.disk.on("read", PATH, { before: rename, times: reads });
			const change = writer.change(PATH, entering(LINE));
			const queued = writer.change(PATH, entering("- 2026-06-21: second"));
			expect([(await change).refusals, (await queued).refusals]).toEqual([[], []]);
			expect(await ended(parts, "Projects/Port.md")).toBe(entered(WRITTEN, "- 2026-06-21: second"));
			expect(await made.disk.below.stat(PATH)).toBe(null);
		}
	});
});

describe("whether a note has unsaved keystrokes", () => {
	it("is known from the first to the save, and not after a change from outside was taken in", async () => {
		const { made, editors } = await on();
		const file = made.host.app.vault.getFileByPath(PATH);
		if (!file) throw new Error("no note");
		const leaf = await made.open(PATH);
		expect(editors.isUnsaved(file)).toBe(false);
		made.host.type(leaf, "x", 0);
		await made.host.settled();
		expect(editors.isUnsaved(file)).toBe(true);
		await made.host.saved();
		expect(editors.isUnsaved(file)).toBe(false);
		await made.host.external.write(PATH, TEXT);
		await made.host.settled();
		expect([made.host.viewOf(leaf).getViewData(), editors.isUnsaved(file)]).toEqual([TEXT, false]);
		made.host.type(leaf, "y", 0);
		await made.host.settled();
		expect(editors.isUnsaved(file)).toBe(true);
	});

	it("stays known when another program changes the file meanwhile", async () => {
		const { made, editors } = await on();
		const file = made.host.app.vault.getFileByPath(PATH);
		if (!file) throw new Error("no note");
		const leaf = await made.open(PATH);
		made.host.type(leaf, "x", 0);
		await made.host.external.write(PATH, `${TEXT}more\n`);
		await made.host.settled();
		expect(editors.isUnsaved(file)).toBe(true);
	});

	it("is no longer so once what was typed was taken back, though the app saves nothing then", async () => {
		const { made, editors } = await on();
		const file = made.host.app.vault.getFileByPath(PATH);
		if (!file) throw new Error("no note");
		const leaf = await made.open(PATH);
		made.host.type(leaf, "x", 0);
		made.host.viewOf(leaf).editor.undo();
		await made.host.settled();
		editors.isUnsaved(file);
		await made.host.settled();
		expect(editors.isUnsaved(file)).toBe(false);
	});
});

describe("a file that is no UTF-8 text", () => {
	const latin = Buffer.from(project("Hörbar"), "latin1");
	const files: [string, Buffer][] = [
		["in another encoding", latin],
		["with a NUL in it", Buffer.from(`${TEXT}\0`)],
	];
	it.each(files.flatMap(([name, bytes]) => [false, true].map((isOpen) => [name, isOpen, bytes] as const)))("%s is left alone and named (open: %s)", async (_, isOpen, bytes) => {
		const { made, writer } = await on();
		const { vault } = made.host.app;
		await vault.createBinary("Projects/Foreign.md", Uint8Array.from(bytes).buffer);
		if (isOpen) await made.open("Projects/Foreign.md");
		const { step, refusals } = await writer.change("Projects/Foreign.md", entering(LINE));
		expect([step, refusals]).toEqual([null, [{ code: "not-utf8", line: null }]]);
		await made.host.saved();
		expect(Buffer.from(await vault.adapter.readBinary("Projects/Foreign.md"))).toEqual(bytes);
	});

	it("is none because it holds the sign that stands for what cannot be read", async () => {
		const text = TEXT.replace("the lamps", "the \ufffd lamps");
		const parts = await on(text);
		const { step } = await parts.writer.change(PATH, entering(LINE));
		expect(step?.path).toBe(PATH);
		expect(await ended(parts)).toBe(entered(text, LINE));
	});
});
