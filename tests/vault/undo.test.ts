/** Everything the plugin writes can be taken back and brought again, now, later, and after the note has moved. */

import { describe, expect, it, vi } from "vitest";
import type { Batch } from "../../src/history/journal";
import { count, entered, entering, partsOn, storedJournal, type Parts } from "./parts";
import { meeting, newDevice, project, stage, TODAY } from "./stage";

const PATH = "Projects/Harbour.md";
const TEXT = project("Harbour");
const LINE = "- 2026-06-20: [[Lamps]] - late";
const WRITTEN = entered(TEXT, LINE);
const windows = (text: string): string => text.replaceAll("\n", "\r\n");
const names = ["A", "B", "C"];
const three = Object.fromEntries(names.map((name) => [`P/${name}.md`, project(name)]));

/** Writes the line into notes and records it as one batch. */
async function write({ writer, undo }: Parts, paths: readonly string[] = [PATH], line = LINE): Promise<Batch> {
	const batch = undo.begin("Update");
	for (const path of paths) {
		const { step } = await writer.change(path, entering(line));
		if (step) batch.steps.push(step);
	}
	undo.record(batch);
	return batch;
}

const codes = (reversal: Awaited<ReturnType<Parts["undo"]["reverse"]>>): string[] =>
	reversal?.outcomes.map(({ path, state, refusals }) => [path, state, ...refusals.map(({ code }) => code)].join(" ")) ?? ["nothing"];

async function ended({ made }: Parts, path = PATH): Promise<string> {
	await made.host.saved();
	return made.read(path);
}

describe("what was written is taken back and brought again", () => {
	const forms: [string, string][] = [
		["\\n", TEXT],
		["\\r\\n", windows(TEXT)],
		["a byte order mark", `\ufeff${TEXT}`],
		["a byte order mark and \\r\\n", `\ufeff${windows(TEXT)}`],
		["mixed breaks", TEXT.replace("lamps\n", "lamps\r\n")],
		["no last break", TEXT.slice(0, -1)],
	];
	it.each(forms)("in a closed note with %s, byte for byte, twenty times", async (_, text) => {
		const parts = await partsOn({ [PATH]: text });
		await write(parts);
		for (let times = 0; times < 20; times++) {
			expect(await parts.made.read(PATH)).toBe(entered(text, LINE));
			expect(codes(await parts.undo.reverse("undo"))).toEqual([`${PATH} written`]);
			expect(await parts.made.read(PATH)).toBe(text);
			expect(codes(await parts.undo.reverse("redo"))).toEqual([`${PATH} written`]);
		}
		expect(parts.undo.next("redo")).toBe(null);
	});

	it.each(forms)("in an open note with %s", async (_, text) => {
		const parts = await partsOn({ [PATH]: text });
		const leaf = await parts.made.open(PATH);
		await write(parts);
		for (let times = 0; times < 3; times++) {
			expect(codes(await parts.undo.reverse("undo"))).toEqual([`${PATH} written`]);
			const undone = await ended(parts);
			expect(undone.replaceAll("\r\n", "\n").replace("\ufeff", "")).toBe(text.replaceAll("\r\n", "\n").replace("\ufeff", ""));
			await parts.undo.reverse("redo");
			expect(await ended(parts)).toContain(LINE);
		}
		expect(parts.made.host.viewOf(leaf).getViewData()).toBe(entered(text, LINE).replaceAll("\r\n", "\n").replace("\ufeff", ""));
		expect(parts.made.host.merges).toEqual([]);
	});

	it.each(forms)("when a note with %s was closed while it was written, and is open now, and the other way round", async (_, text) => {
		const parts = await partsOn({ [PATH]: text });
		await write(parts);
		const leaf = await parts.made.open(PATH);
		expect(codes(await parts.undo.reverse("undo"))).toEqual([`${PATH} written`]);
		expect((await ended(parts)).includes(LINE)).toBe(false);
		await parts.undo.reverse("redo");
		await parts.made.host.saved();
		leaf.detach();
		await parts.made.host.settled();
		expect(codes(await parts.undo.reverse("undo"))).toEqual([`${PATH} written`]);
		expect((await ended(parts)).includes(LINE)).toBe(false);
	});

	it("when an editor has turned the note's \\r\\n into \\n since", async () => {
		const parts = await partsOn({ [PATH]: windows(TEXT) });
		await write(parts);
		await parts.made.host.external.write(PATH, WRITTEN);
		await parts.made.host.settled();
		await parts.undo.reverse("undo");
		expect(await parts.made.read(PATH)).toBe(TEXT);
	});

	it("newest first, and nothing twice", async () => {
		const parts = await partsOn({ [PATH]: TEXT });
		const first = await write(parts);
		await write(parts, [PATH], "- 2026-06-21: second");
		expect(codes(await parts.undo.reverse("undo"))).toEqual([`${PATH} written`]);
		expect(await parts.made.read(PATH)).toBe(WRITTEN);
		expect(codes(await parts.undo.reverse("undo", first))).toEqual([`${PATH} written`]);
		expect(codes(await parts.undo.reverse("undo", first))).toEqual(["nothing"]);
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["nothing"]);
		expect(await parts.made.read(PATH)).toBe(TEXT);
	});
});

describe("a batch is taken back as one", () => {
	it("with all its notes, the last one first", async () => {
		const parts = await partsOn(three);
		await write(parts, Object.keys(three));
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["P/C.md written", "P/B.md written", "P/A.md written"]);
		for (const [path, text] of Object.entries(three)) expect(await parts.made.read(path)).toBe(text);
	});

	it.each([true, false])("but for notes typed into since, which stay as they are (open: %s)", async (isOpen) => {
		const parts = await partsOn(three);
		const leaf = await parts.made.open("P/B.md");
		await write(parts, Object.keys(three));
		parts.made.host.type(leaf, "!", 0);
		if (!isOpen) {
			await parts.made.host.saved();
			leaf.detach();
			await parts.made.host.settled();
		}
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["P/C.md written", "P/B.md refused note-changed", "P/A.md written"]);
		expect(await ended(parts, "P/B.md")).toBe("!" + entered(project("B"), LINE));
		expect(codes(await parts.undo.reverse("redo"))).toEqual(["P/A.md written", "P/C.md written"]);
	});

	it("but for notes deleted since, of which none comes back", async () => {
		const parts = await partsOn(three);
		await write(parts, Object.keys(three));
		await parts.made.host.external.remove("P/B.md");
		await parts.made.host.settled();
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["P/C.md written", "P/B.md refused note-missing", "P/A.md written"]);
		expect(await parts.made.disk.stat("P/B.md")).toBe(null);
	});

	it("and what fails in between can be tried again, by the same button too", async () => {
		const parts = await partsOn(three);
		const batch = await write(parts, Object.keys(three));
		parts.made.disk.fail("write", "P/B.md", "EACCES");
		expect(codes(await parts.undo.reverse("undo", batch))).toEqual(["P/C.md written", "P/B.md refused write-failed", "P/A.md written"]);
		expect(await parts.made.read("P/B.md")).toBe(entered(project("B"), LINE));
		expect(codes(await parts.undo.reverse("undo", batch))).toEqual(["P/B.md written"]);
		for (const [path, text] of Object.entries(three)) expect(await parts.made.read(path)).toBe(text);
	});
});

describe("renames are followed", () => {
	it.each([
		["of the note", "P/B.md", "P/Other.md", "P/Other.md"],
		["into another folder", "P/B.md", "Q/B.md", "Q/B.md"],
		["of the folder", "P", "Q", "Q/B.md"],
	])("%s", async (_, from, to, end) => {
		const parts = await partsOn({ ...three, "Q.md": "" });
		const { vault } = parts.made.host.app;
		await write(parts, Object.keys(three));
		if (to.startsWith("Q/")) await vault.createFolder("Q");
		const node = vault.getAbstractFileByPath(from);
		if (node) await vault.rename(node, to);
		expect((await parts.undo.reverse("undo"))?.outcomes.map(({ state }) => state)).toEqual(["written", "written", "written"]);
		expect(await parts.made.read(end)).toBe(project("B"));
	});

	it("while the batch is being written or taken back", async () => {
		const parts = await partsOn(three);
		const { vault } = parts.made.host.app;
		const rename = async (from: string, to: string): Promise<void> => {
			const file = vault.getFileByPath(from);
			if (file) await vault.rename(file, to);
		};
		parts.made.disk.on("write", "P/C.md", { before: () => rename("P/A.md", "P/A2.md") });
		await write(parts, Object.keys(three));
		parts.made.disk.on("write", "P/C.md", { before: () => rename("P/B.md", "P/B2.md") });
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["P/C.md written", "P/B2.md written", "P/A2.md written"]);
		parts.made.disk.on("write", "P/B2.md", { before: () => rename("P/A2.md", "P/A3.md") });
		await parts.undo.reverse("redo");
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["P/C.md written", "P/B2.md written", "P/A3.md written"]);
		expect(await parts.made.read("P/A3.md")).toBe(project("A"));
	});

	it("and of notes nothing was written in cost no storing", async () => {
		const parts = await partsOn({ ...three, "Else/x.md": "x" });
		await write(parts, ["P/A.md"]);
		const saving = vi.spyOn(parts.made.host.app, "saveLocalStorage");
		const node = parts.made.host.app.vault.getAbstractFileByPath("Else");
		if (node) await parts.made.host.app.vault.rename(node, "Else where");
		expect(saving).not.toHaveBeenCalled();
	});
});

describe("what can be undone is kept on the device", () => {
	it("across a restart of the app, with all that can be redone", async () => {
		const { localStorage } = newDevice();
		const parts = await partsOn(three, { localStorage });
		await write(parts, Object.keys(three));
		await write(parts, ["P/A.md"], "- 2026-06-21: second");
		await parts.undo.reverse("undo");
		const again = await partsOn({}, { localStorage, folder: parts.made.folder });
		expect([again.undo.next("undo"), again.undo.next("redo")]).toEqual(["Update", "Update"]);
		expect(codes(await again.undo.reverse("redo"))).toEqual(["P/A.md written"]);
		expect(await again.made.read("P/A.md")).toContain("- 2026-06-21: second");
		await again.undo.reverse("undo");
		await again.undo.reverse("undo");
		for (const [path, text] of Object.entries(three)) expect(await again.made.read(path)).toBe(text);
	});

	/** A step of a note that is gone by now, so that no file has to be that long. */
	const long = (insert: string): Batch["steps"][number] => ({ path: "Gone.md", exact: "1-1-1", feeds: "1-1-1", edits: [{ from: 0, to: 0, insert }] });

	it("in two megabytes at most, whatever quotes and breaks are in it", async () => {
		const localStorage = new Map<string, string>();
		const parts = await partsOn({ [PATH]: TEXT }, { localStorage });
		expect(parts.undo.record({ label: "Large", steps: [long('"\n'.repeat(249_000 / 1.01))] })).toBe(true);
		const [stored] = [...localStorage].filter(([key]) => key.endsWith("project-pulse-undo"));
		expect((stored?.[1].length ?? Infinity) * 2).toBeLessThanOrEqual(2_000_000);
		expect((stored?.[1].length ?? 0) * 2).toBeGreaterThan(1_900_000);
	});

	it("what is larger lasts until the reload, and says so", async () => {
		const localStorage = new Map<string, string>();
		const parts = await partsOn({ [PATH]: TEXT }, { localStorage });
		const batch = parts.undo.begin("Large");
		const { step } = await parts.writer.change(PATH, entering(LINE));
		batch.steps.push(...(step ? [step] : []), long("x".repeat(1_000_000)));
		expect(parts.undo.record(batch)).toBe(false);
		const again = await partsOn({}, { localStorage, folder: parts.made.folder });
		expect(again.undo.next("undo")).toBe(null);
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["Gone.md refused note-missing", `${PATH} written`]);
		expect(await parts.made.read(PATH)).toBe(TEXT);
	});

	it("not at all where the storage is full, which is no error", async () => {
		const localStorage = new Map([["other", "x".repeat(5 * 1024 * 1024 - 100)]]);
		const parts = await partsOn({ [PATH]: TEXT }, { localStorage });
		const { step } = await parts.writer.change(PATH, entering(LINE));
		expect(parts.undo.record({ label: "Update", steps: step ? [step] : [] })).toBe(false);
		await parts.undo.reverse("undo");
		expect(await parts.made.read(PATH)).toBe(TEXT);
	});

	it.each<[string, unknown]>([
		["words", "words"],
		["a cut off journal", '{"version":1,"undo":[{"label":"x"'],
		["a journal of another version", { version: 9, undo: [], redo: [] }],
		["steps that are none", { version: 1, undo: [{ label: "x", steps: [{ path: 1 }] }], redo: [] }],
		["a number", 7],
	])("and %s in its place counts as nothing", async (_, garbage) => {
		const localStorage = new Map<string, string>();
		const before = await partsOn({ [PATH]: TEXT }, { localStorage });
		before.made.host.app.saveLocalStorage("project-pulse-undo", garbage);
		const parts = await partsOn({}, { localStorage, folder: before.made.folder });
		expect([parts.undo.next("undo"), parts.undo.next("redo")]).toEqual([null, null]);
		await write(parts);
		await parts.undo.reverse("undo");
		expect(await parts.made.read(PATH)).toBe(TEXT);
	});

	it("while a batch is still being written, too", async () => {
		const parts = await partsOn(three);
		const batch = parts.undo.begin("Update");
		const { step } = await parts.writer.change("P/A.md", entering(LINE));
		if (step) batch.steps.push(step);
		parts.undo.grown(batch);
		expect(storedJournal(parts.made).take("undo")?.steps.map(({ path }) => path)).toEqual(["P/A.md"]);
		expect(parts.undo.next("undo")).toBe(null);
		parts.undo.record(batch);
		expect(parts.undo.next("undo")).toBe("Update");
	});
});

describe("at the same time", () => {
	it("undo waits for a write of the same note, and is declined because of it", async () => {
		const parts = await partsOn({ [PATH]: TEXT });
		await write(parts);
		parts.made.disk.on("read", PATH, { delay: 50 });
		const [written, reversal] = await Promise.all([parts.writer.change(PATH, entering("- 2026-06-22: third")), parts.undo.reverse("undo")]);
		expect([written.refusals, codes(reversal)]).toEqual([[], [`${PATH} refused note-changed`]]);
		expect(await parts.made.read(PATH)).toBe(entered(WRITTEN, "- 2026-06-22: third"));
	});

	it("two undos take back two batches, one after the other", async () => {
		const parts = await partsOn({ [PATH]: TEXT });
		await write(parts);
		await write(parts, [PATH], "- 2026-06-21: second");
		await Promise.all([parts.undo.reverse("undo"), parts.undo.reverse("undo"), parts.undo.reverse("undo")]);
		expect(await parts.made.read(PATH)).toBe(TEXT);
	});

	it("nothing more is taken back once the plugin is switched off, and the rest stays to be undone", async () => {
		const parts = await partsOn(three);
		await write(parts, Object.keys(three));
		parts.made.disk.on("write", "P/C.md", { after: () => parts.undo.unload() });
		expect(codes(await parts.undo.reverse("undo"))).toEqual(["P/C.md written"]);
		expect(storedJournal(parts.made).take("undo")?.steps.map(({ path }) => path)).toEqual(["P/A.md", "P/B.md"]);
	});
});

describe("in the plugin", () => {
	const VAULT = { [PATH]: TEXT, "2026-06-20 Lamps.md": meeting("The lamps are late", "Harbour") };
	const ENTRY = "- 2026-06-20: [[2026-06-20 Lamps]]";

	it("the notice's button takes an update back, the command brings it again and takes it back", async () => {
		newDevice();
		const made = await stage(VAULT);
		await made.open(PATH, { mode: "preview" });
		await made.run("update-project");
		expect(count(await made.read(PATH), ENTRY)).toBe(1);
		made.host.notices.at(-1)?.buttons[0]?.click();
		await made.until("it is taken back", async () => (await made.read(PATH)) === TEXT);
		// The file is there a moment before the history knows of it.
		await made.until("redo is offered", () => made.host.palette().some((name) => name.includes("Redo")));
		expect(await made.run("redo")).toContain("Redone");
		expect(count(await made.read(PATH), ENTRY)).toBe(1);
		expect(await made.run("undo")).toContain("Undone");
		expect(await made.read(PATH)).toBe(TEXT);
	});

	it("a reload of the plugin and a restart of the app keep it", async () => {
		const { localStorage } = newDevice();
		const made = await stage(VAULT, { localStorage });
		await made.open(PATH, { mode: "preview" });
		await made.run("touch-today");
		await made.host.reload("project-pulse");
		await made.filled();
		expect(await made.run("undo")).toContain("Undone");
		expect(await made.read(PATH)).toBe(TEXT);
		const again = await stage({}, { localStorage, folder: made.folder });
		expect(await again.run("redo")).toContain("Redone");
		expect(await again.read(PATH)).toContain(`last_contact: ${TODAY}`);
	});

	it("says why it declines", async () => {
		newDevice();
		const made = await stage(VAULT);
		await made.open(PATH, { mode: "preview" });
		await made.run("update-project");
		await made.host.external.write(PATH, `${await made.read(PATH)}More.\n`);
		await made.host.settled();
		expect(await made.run("undo")).toContain("The note was changed since");
		expect(await made.read(PATH)).toContain("More.\n");
	});
});
