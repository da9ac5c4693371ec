/** The ways others have damaged notes, each sprung once here; the numbers are those of the list of traps. */

import { readFileSync } from "node:fs";
import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldEffect, foldedRanges } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createReader, readNote } from "../../src/notes/reading";
import { keyOf, locate } from "../../src/plans/locate";
import { itemsIn, pageOf } from "../../src/plans/page";
import type { Change } from "../../src/plans/plan";
import { closeItem } from "../../src/plans/state";
import { defaultSettings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { Editors } from "../../src/vault/editors";
import { Writer } from "../../src/vault/writer";
import { dataPath, manifest, meeting, newDevice, project, stage, TODAY, type Stage } from "./stage";

const PATH = "Projects/Harbour.md";
const ENTRY = "- 2026-06-20: [[2026-06-20 Lamps]]";
const SOURCE = { "2026-06-20 Lamps.md": meeting("The lamps are late", "Harbour") };
const VAULT = { [PATH]: project("Harbour"), ...SOURCE };

const count = (text: string, part: string): number => text.split(part).length - 1;

async function updated(texts: Record<string, string>, path = PATH): Promise<{ made: Stage; text: string }> {
	const made = await stage(texts);
	await made.open(path, { mode: "preview" });
	await made.run("update-project");
	await made.host.saved();
	return { made, text: await made.read(path) };
}

beforeEach(() => {
	newDevice();
});

afterEach(() => {
	vi.useRealTimers();
});

describe("trap 1, a file whose editor holds unsaved keystrokes", () => {
	it.each(["tab", "window", "right"] as const)("keeps both in a pane in the %s", async (where) => {
		const made = await stage(VAULT);
		const leaf = await made.open(PATH, { where });
		made.host.app.workspace.setActiveLeaf(leaf);
		made.host.type(leaf, " tomorrow", VAULT[PATH].indexOf(" the lamps"));
		await made.run("update-project");
		made.host.type(leaf, "!");
		await made.host.saved();
		const text = await made.read(PATH);
		expect([count(text, "Order tomorrow! the lamps"), count(text, ENTRY)]).toEqual([1, 1]);
		expect(made.host.merges).toEqual([]);
	});

	it("never sets a file's times, so that a date for a date of equal length outlives the next save", async () => {
		const made = await stage(VAULT);
		const leaf = await made.open(PATH);
		await made.run("touch-today");
		made.host.type(leaf, "x", 0);
		await made.host.saved();
		expect(await made.read(PATH)).toContain(`last_contact: ${TODAY}`);
		const before = made.host.app.vault.getFileByPath(PATH)?.stat.mtime ?? 0;
		await made.host.app.workspace.getLeaf("tab").openFile(made.host.app.vault.getFileByPath("2026-06-20 Lamps.md") as never);
		expect(made.host.app.vault.getFileByPath(PATH)?.stat.mtime).toBe(before);
	});
});

describe("trap 2, two devices that both write", () => {
	it("writes only a value that changes: what the other device wrote is not written again", async () => {
		const one = await stage(VAULT);
		const two = await stage(VAULT);
		for (const made of [one, two]) await made.open(PATH, { mode: "preview" });
		await one.run("update-project");
		await two.host.external.write(PATH, await one.read(PATH));
		await two.host.settled();
		two.disk.resetCounts();
		expect(await two.run("update-project")).toBe("Everything is entered already.");
		expect(two.disk.writes.get(PATH)).toBeUndefined();
		expect(await two.read(PATH)).toBe(await one.read(PATH));
	});
});

describe("trap 3, an own write that triggers an own update", () => {
	it("ends with one write", async () => {
		vi.useFakeTimers({ shouldAdvanceTime: true });
		const settings = { automatic: { lastContact: true, recentContext: true, quietSeconds: 1 } };
		const made = await stage(VAULT, { settings });
		const leaf = await made.open("2026-06-20 Lamps.md");
		await vi.advanceTimersByTimeAsync(61_000);
		made.host.type(leaf, " Really.", SOURCE["2026-06-20 Lamps.md"].length - 1);
		made.disk.resetCounts();
		await vi.advanceTimersByTimeAsync(10_000);
		await made.until("the entry is there", async () => (await made.read(PATH)).includes(ENTRY));
		await vi.advanceTimersByTimeAsync(120_000);
		expect(made.disk.writes.get(PATH)).toBe(1);
	});
});

describe("trap 4, the wrong one of two equal lines", () => {
	it("finds a line by its text, section and occurrence in the text of the moment, and refuses when it is not there", async () => {
		const twice = project("Harbour") + "- [ ] Paint the pier\n\n## Blockers\n\n- [ ] Paint the pier\n";
		const made = await stage({ [PATH]: twice }, { bare: true });
		const reader = createReader(defaultSettings(), () => ({}));
		const pageIn = (text: string): ReturnType<typeof pageOf> => pageOf(readNote(PATH, text, reader).outline, reader);
		const [, second] = itemsIn(pageIn(twice), "nextSteps").filter(({ text }) => text === "Paint the pier");
		if (!second) throw new Error("no second one");
		const key = keyOf(pageIn(twice), second);
		const editors = new Editors(made.host.app);
		editors.load();
		const writer = new Writer(made.host.app, editors);
		const close = (text: string): Change => {
			const { item, refusal } = locate(pageIn(text), key);
			if (!item) return { edits: [], refusals: [refusal] };
			const plan = closeItem(pageIn(text), item, TODAY as IsoDate);
			return plan.refusal ? { edits: [], refusals: [plan.refusal] } : { edits: plan.edits, refusals: [] };
		};
		await made.host.external.write(PATH, twice.replace("## Next Steps\n", "Words in front.\n\n## Next Steps\n\n- [ ] New one\n"));
		await writer.change(PATH, close);
		const lines = (await made.read(PATH)).split("\n").filter((line) => line.includes("Paint"));
		expect(lines.map((line) => line.slice(0, 5))).toEqual(["- [ ]", "- [x]", "- [ ]"]);
		await made.host.external.write(PATH, project("Harbour"));
		const { refusals } = await writer.change(PATH, close);
		expect(refusals.map(({ code }) => code)).toEqual(["item-ambiguous"]);
		editors.unload();
	});
});

describe("trap 5, a metadata cache that lags behind, and trap 8, an older copy in memory", () => {
	it("plans on the text the write hands over", async () => {
		const made = await stage(VAULT);
		await made.open("2026-06-20 Lamps.md");
		await made.open(PATH, { mode: "preview" });
		const newer = project("Harbour").replace("## Recent Context\n", "New words by another program.\n\n## Recent Context\n");
		let reads = 0;
		// The last read before the write is the one of the write itself.
		made.disk.on("read", PATH, { times: Infinity, before: () => (++reads === 2 ? made.disk.below.write(PATH, newer) : undefined) });
		await made.run("update-project");
		await made.host.settled();
		const text = await made.read(PATH);
		expect([count(text, "New words by another program."), count(text, ENTRY)]).toEqual([1, 1]);
	});
});

describe("trap 6, a frontmatter that is written anew", () => {
	it("replaces the one scalar and leaves quotes, comments and lists", async () => {
		const properties = `aliases: [ "The Harbour",   'Port' ] # both\nlast_contact:   "2026-01-01"   # by hand\ntags:\n    - a\n    - 'b'`;
		const before = project("Harbour", properties).replace("Context\n\n", "Context\n\n- 2026-01-01: By hand.\n\n");
		const { text } = await updated({ [PATH]: before, ...SOURCE });
		expect(text.replace("2026-06-20", "2026-01-01").replace(/^- 2026-0(?!1-01: By).*\n/m, "")).toBe(before);
	});
});

describe("trap 7, a section printed from a model", () => {
	it("keeps what no parser knows", async () => {
		const odd = "- 2026-01-02: an old entry  \n\t* odd ^id %% hidden %%\n<div>\n</div>\n\n> [!quote]- a callout\n> - 2026-01-01: x\n\n| a | b |\n|--|--|\n\n";
		const before = project("Harbour").replace("## Recent Context\n\n", `## Recent Context\n\n${odd}`);
		const { text } = await updated({ [PATH]: before, ...SOURCE });
		expect(text).toContain(odd);
		expect(text.replace(/^- 2026-06-20.*\n/m, "").replace("2026-06-20", "2026-01-01")).toBe(before);
	});
});

describe("trap 9, parallel writes", () => {
	it("makes all of them, of one note and of many", async () => {
		const names = ["Harbour", "Pier", "Quay", "Mole"];
		const texts = Object.fromEntries(names.map((name) => [`Projects/${name}.md`, project(name)]));
		const made = await stage(texts, { bare: true });
		const editors = new Editors(made.host.app);
		editors.load();
		const writer = new Writer(made.host.app, editors);
		const append = (path: string, words: string): Promise<unknown> =>
			writer.change(path, (text) => ({ edits: [{ from: text.length, to: text.length, insert: `${words}\n` }], refusals: [] }));
		const lines = Array.from({ length: 20 }, (_, line) => `line ${line}.`);
		await Promise.all(names.flatMap((name) => lines.map((line) => append(`Projects/${name}.md`, line))));
		for (const name of names) expect(await made.read(`Projects/${name}.md`)).toBe(project(name) + lines.join("\n") + "\n");
		editors.unload();
	});
});

describe("trap 10, file times taken for dates of contact", () => {
	it("takes dates from names and fields only", async () => {
		const folder = await mkdtemp(join(tmpdir(), "project-pulse-times-"));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		await stage({ ...VAULT, "Undated.md": "About [[Harbour]]." }, { folder, bare: true });
		for (const [path, year] of [["2026-06-20 Lamps.md", 1999], ["Undated.md", 2026]] as const) {
			await utimes(join(folder, path), new Date(year, 5, 30), new Date(year, 5, 30));
		}
		const made = await stage({}, { folder });
		await made.open(PATH, { mode: "preview" });
		await made.run("update-project");
		const text = await made.read(PATH);
		expect([text.includes(ENTRY), text.includes("last_contact: 2026-06-20"), text.includes("Undated"), text.includes("1999")]).toEqual([true, true, false, false]);
	});
});

describe("trap 11, work before the layout is ready", () => {
	it("reads nothing in a vault that is not there yet, though every file is reported as new", async () => {
		const made = await stage(VAULT, { bare: true });
		const { Host } = await import("../host/host");
		const early = await Host.open(made.disk);
		onTestFinished(() => early.close());
		const spies = [vi.spyOn(early.app.vault, "getFiles"), vi.spyOn(early.app.vault, "read"), vi.spyOn(early.app.vault, "cachedRead")];
		await early.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		for (const file of made.host.app.vault.getFiles()) early.app.vault.trigger("create", file);
		await new Promise((resolve) => setTimeout(resolve, 50));
		for (const spy of spies) expect(spy).not.toHaveBeenCalled();
	});
});

describe("trap 12, typing lag", () => {
	it("does nothing on a keystroke but take note of it", async () => {
		const made = await stage(VAULT, { settings: { automatic: { recentContext: true, lastContact: true } } });
		const leaf = await made.open(PATH);
		await made.host.settled();
		const { vault, metadataCache } = made.host.app;
		const spies = [vi.spyOn(vault, "read"), vi.spyOn(vault, "getFiles"), vi.spyOn(metadataCache, "getFileCache")];
		const cachedRead = vi.spyOn(vault, "cachedRead");
		made.host.type(leaf, "word ".repeat(60), project("Harbour").length);
		await new Promise((resolve) => setTimeout(resolve, 0));
		for (const spy of spies) expect(spy).not.toHaveBeenCalled();
		// The first key in a note asks what its file says, to tell a save from what sync brings; no other key asks anything.
		expect(cachedRead.mock.calls.length).toBeLessThanOrEqual(1);
	});
});

describe("trap 13, CRLF", () => {
	const windows = Object.fromEntries(Object.entries(VAULT).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]));

	it.each(["preview", "source"] as const)("stays in a note that is open in %s mode", async (mode) => {
		const made = await stage(windows);
		await made.open(PATH, { mode });
		await made.run("update-project");
		await made.host.saved();
		const text = await made.read(PATH);
		expect(text).toContain(ENTRY);
		expect(count(text, "\n")).toBe(count(text, "\r\n"));
	});
});

describe("trap 14, emoji and regular expressions on a phone", () => {
	it("takes a marker with and without its variation selector, and looks behind nowhere", async () => {
		const blockers = "\n## Blockers\n\n- ⚠️ One\n- ⚠ Two\n- ❌️ Three\n- ❌ Four\n";
		const made = await stage({ [PATH]: project("Harbour") + blockers });
		await made.open(PATH);
		expect(document.querySelector(".project-pulse-status-count")?.textContent).toBe("4");
		expect(readFileSync(new URL("../../main.js", import.meta.url), "utf8")).not.toMatch(/\(\?<[=!]/);
	});
});

describe("trap 15, the end of a section", () => {
	it.each([
		["without a final newline", "# H\n\n## Recent Context", "# H\n\n## Recent Context\n- 2026"],
		["with sub-headings", "# H\n\n## Recent Context\n\n### Old\n\n- x\n\n## Status\n\nok\n", "## Status\n\nok\n"],
		["that stands twice", "# H\n\n## Recent Context\n\n- 2026-01-01: a\n\n## Recent Context\n\n- 2026-01-02: b\n", "## Recent Context\n\n- 2026-01-02: b\n"],
		["in a fence", "# H\n\n```\n## Recent Context\n```\n\n## Recent Context\n\n## Status\n", "```\n## Recent Context\n```\n"],
	])("is found in a note %s", async (_, body, kept) => {
		const head = "---\ntype: projects\nlast_contact: 2026-06-20\n---\n";
		const { text } = await updated({ [PATH]: head + body, ...SOURCE });
		expect(count(text, ENTRY)).toBe(1);
		expect(text.replaceAll(/\n+/g, "\n")).toContain(kept.replaceAll(/\n+/g, "\n"));
		const lines = text.split("\n").filter((line) => !line.includes(ENTRY) && line !== "");
		expect(lines).toEqual((head + body).split("\n").filter((line) => line !== ""));
	});
});

describe("trap 16, a date read as UTC", () => {
	const zone = process.env["TZ"];
	afterEach(() => {
		process.env["TZ"] = zone;
	});

	it.each(["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])("writes the day of the device in %s", async (name) => {
		process.env["TZ"] = name;
		for (const time of ["00:05", "23:55"]) {
			const made = await stage(VAULT, { now: () => new Date(`2026-03-29T${time}:00`) });
			await made.open(PATH, { mode: "preview" });
			await made.run("touch-today");
			expect(await made.read(PATH)).toContain("last_contact: 2026-03-29\n");
		}
	});
});

describe("trap 17, links of the wrong style", () => {
	it.each([
		[{ useMarkdownLinks: true, newLinkFormat: "relative" }, "[2026-06-20 Lamps](../Meetings/2026-06-20%20Lamps.md)"],
		[{ useMarkdownLinks: true, newLinkFormat: "shortest" }, "[2026-06-20 Lamps](2026-06-20%20Lamps.md)"],
		[{ useMarkdownLinks: false, newLinkFormat: "shortest" }, "[[2026-06-20 Lamps]]"],
	] as const)("are the app's own: %j", async (config, link) => {
		const made = await stage({ [PATH]: project("Harbour"), "Meetings/2026-06-20 Lamps.md": meeting("Lamps", "Harbour") }, { config });
		await made.open(PATH, { mode: "preview" });
		await made.run("update-project");
		expect(await made.read(PATH)).toContain(`- 2026-06-20: ${link}`);
		expect(await made.run("update-project")).toBe("Everything is entered already.");
	});
});

describe("trap 18, a lost cursor, fold or undo", () => {
	it("changes the editor in one transaction", async () => {
		const made = await stage(VAULT);
		const leaf = await made.open(PATH);
		const { editor } = made.host.viewOf(leaf);
		const cm = (editor as unknown as { cm: EditorView }).cm;
		const text = project("Harbour");
		const [step, second] = [text.indexOf("Order the"), text.indexOf("Paint the")];
		cm.dispatch({ selection: { anchor: step, head: second }, effects: foldEffect.of({ from: step, to: step + 5 }) });
		await made.run("update-project");
		const selected = cm.state.sliceDoc(cm.state.selection.main.from, cm.state.selection.main.to);
		expect(selected).toBe(text.slice(step, second));
		const folds: string[] = [];
		foldedRanges(cm.state).between(0, cm.state.doc.length, (from, to) => void folds.push(cm.state.sliceDoc(from, to)));
		expect(folds).toEqual(["Order"]);
		editor.undo();
		expect(editor.getValue()).toBe(text);
	});
});

describe("trap 19, items and links in code, comments and templates", () => {
	it("counts none of them", async () => {
		const hidden = "\n```\n- [ ] in code\n```\n\n%%\n- [ ] in a comment\n%%\n";
		const source = "# Lamps\n\n```\n[[Harbour]]\n```\n\n%% [[Harbour]] %%\n\n`[[Harbour]]`\n";
		const template = "---\ntype: projects\ntitle: '{{title}}'\n---\n# {{title}}\n";
		const made = await stage({ [PATH]: project("Harbour") + hidden, "2026-06-20 Lamps.md": source, "Project template.md": template });
		await made.open(PATH, { mode: "preview" });
		expect(document.querySelectorAll(".project-pulse-status-count")[1]?.textContent).toBe("2");
		expect(await made.run("update-project")).toBe("Everything is entered already.");
		await made.open("Project template.md");
		expect(made.host.palette()).not.toContainEqual(expect.stringContaining("Update this project"));
	});
});

describe("trap 20, state of one device in the settings", () => {
	it("stays on the device", async () => {
		const made = await stage(VAULT);
		await made.open(PATH, { mode: "preview" });
		await made.run("update-project");
		await made.run("undo");
		await expect(made.read(dataPath())).rejects.toThrow("ENOENT");
	});
});
