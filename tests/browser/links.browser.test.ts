/** Live links in the panel, and rows that lead to their lines: clicks of every kind, and page previews. */

import type { TFile } from "obsidian";
import { describe, expect, it } from "vitest";
import { commands, userEvent } from "vitest/browser";
import { BrowserDisk } from "../host/vault/browser-disk";
import type { WorkspaceLeaf } from "../host/window/leaf";
import type { MarkdownView } from "../host/window/markdown-view";
import { frames } from "./keyboard";
import { scene, type Scene } from "./scene";

const QUAY = "Projects/Quay.md";
const FILLER = Array.from({ length: 40 }, (_, index) => `Words about the quay, ${index}.\n`).join("\n");
const NOTE = `---
type: projects
status: active
last_contact: 2026-06-19
---

# Quay

${FILLER}
## Blockers

- ❌ No permit for [[Cranes#Large ones|the crane]]
    - said [Ada](People/Ada.md)

## Next Steps

- [ ] Order **lamps** from [[Ada]] #light
- [ ] Read <https://example.org/lamps>

## Recent Context

- 2026-06-19: [[2026-06-19 - Rails]] - The rails are looked at.

## Key Facts

- It is made of granite.

## Collaborators

| Person | Role | Company |
| --- | --- | --- |
| [[Ada]] | Foreman | Quays |
`;

const FILES = {
	[QUAY]: NOTE,
	"Projects/Pier.md": "---\ntype: projects\n---\n\n# Pier\n",
	"People/Ada.md": "---\ntype: people\n---\n\n# Ada\n",
	"Cranes.md": "# Cranes\n\n## Small ones\n\nTwo.\n\n## Large ones\n\nOne.\n",
	"Sources/2026-06-19 - Rails.md": "---\ntype: meeting\n---\n\n# Rails\n\nThe rails are looked at: [[Quay]].\n",
};

async function opened(files: Record<string, string> = FILES): Promise<Scene> {
	const made = await scene({ files });
	await made.open(QUAY, "Quay");
	// What waits to be entered is said above the list, which moves down then.
	await made.host.settled();
	await frames(2);
	return made;
}

const leaves = (made: Scene): WorkspaceLeaf[] => made.host.ui.workspace.rootSplit.leaves();
const paths = (made: Scene): string[] => leaves(made).map(({ view }) => {
		const { file } = view.getState();
		return typeof file === "string" ? file : "";
	});
const recent = (made: Scene): MarkdownView => made.host.viewOf(made.host.ui.workspace.getMostRecentLeaf() as never);
const line = (made: Scene): number => recent(made).editor.getCursor().line;
const lineOf = (words: string, text = NOTE): number => text.split("\n").findIndex((written) => written.includes(words));

async function link(made: Scene, words: string): Promise<HTMLElement> {
	await expect.poll(() => made.all(".project-pulse-row a").some(({ textContent }) => textContent === words)).toBe(true);
	return made.all(".project-pulse-row a").find(({ textContent }) => textContent === words) as HTMLElement;
}

const MOD = { modifiers: ["Control" as const] };
const MIDDLE = { button: "middle" as const };
/** In the first of a row's words. */
const AT_START = { position: { x: 6, y: 6 } };

/** What one clicks to use a row itself: its date or its words, which begin without a link. */
function words(made: Scene, text: string): HTMLElement {
	const row = made.row(text);
	return row.querySelector<HTMLElement>("time") ?? row.querySelector<HTMLElement>(".project-pulse-text") ?? row;
}

describe("a link in a row", () => {
	it("opens its note on a click, at its heading", async () => {
		const made = await opened();
		await userEvent.click(await link(made, "the crane"));
		await expect.poll(() => paths(made)).toEqual(["Cranes.md"]);
		await expect.poll(() => line(made)).toBe(6);
		// The panel keeps its project: the note has to do with none.
		expect(made.title).toBe("Quay");
	});

	it("opens it in a new tab on Mod-click and middle click, of either kind of link", async () => {
		const made = await opened();
		await userEvent.click(await link(made, "the crane"), MOD);
		await expect.poll(() => paths(made)).toEqual([QUAY, "Cranes.md"]);
		await userEvent.click(await link(made, "2026-06-19 - Rails"), MIDDLE);
		await expect.poll(() => paths(made)).toEqual([QUAY, "Cranes.md", "Sources/2026-06-19 - Rails.md"]);
		await expect.poll(() => made.title).toBe("Quay");
		await userEvent.click(await link(made, "Ada"), MIDDLE);
		await expect.poll(() => paths(made)).toContain("People/Ada.md");
		expect(leaves(made).length).toBe(4);
	});

	it("shows the page preview when the mouse is over it, and that of the line beside it", async () => {
		const made = await opened();
		const seen: { linktext: string; source: string; state?: unknown }[] = [];
		made.host.ui.workspace.on("hover-link", (event: never) => seen.push(event));
		await userEvent.hover(await link(made, "the crane"));
		await expect.poll(() => seen.at(-1)).toMatchObject({ linktext: "Cranes#Large ones", sourcePath: QUAY, source: "project-pulse-panel" });
		await userEvent.hover(words(made, "Order"), AT_START);
		await expect.poll(() => seen.at(-1)).toMatchObject({ linktext: QUAY, state: { scroll: lineOf("Order **lamps**") } });
		await userEvent.hover(made.all("h2 a")[0] as HTMLElement);
		await expect.poll(() => seen.at(-1)).toMatchObject({ linktext: QUAY });
		expect(made.host.ui.workspace.hoverLinkSources.has("project-pulse-panel")).toBe(true);
	});

	it("to the web is left to the browser, and a tag to the search", async () => {
		const made = await opened();
		const web = await link(made, "https://example.org/lamps");
		expect([web.className, web.getAttribute("target"), web.getAttribute("rel")]).toEqual(["external-link", "_blank", "noopener nofollow"]);
		const searched: string[] = [];
		const search = { openGlobalSearch: (query: string) => searched.push(query) };
		Object.assign(made.host.ui, { internalPlugins: { getEnabledPluginById: (id: string) => (id === "global-search" ? search : null) } });
		await userEvent.click(await link(made, "#light"));
		expect([searched, paths(made)]).toEqual([["tag:#light"], [QUAY]]);
	});
});

describe("a row", () => {
	it("leads to its line in the tab already open, whatever tab is in front", async () => {
		const made = await opened();
		await made.host.open("Cranes.md", { where: "tab" });
		await userEvent.click(words(made, "Order"), AT_START);
		await expect.poll(() => recent(made).file?.path).toBe(QUAY);
		expect([line(made), leaves(made).length, recent(made).editor.hasFocus()]).toEqual([lineOf("Order **lamps**"), 2, true]);
		for (const [row, written] of [
			["said", "- said [Ada]"],
			["No permit", "❌ No permit"],
			["The rails are looked at", "- 2026-06-19:"],
		] as const) {
			await userEvent.click(words(made, row), AT_START);
			await expect.poll(() => line(made)).toBe(lineOf(written));
		}
	});

	it("of facts and people leads there as well", async () => {
		const made = await opened();
		for (const group of ["Key facts", "People"]) await userEvent.click(made.row(group));
		await userEvent.click(words(made, "granite"), AT_START);
		await expect.poll(() => line(made)).toBe(lineOf("granite"));
		await userEvent.click(words(made, "Foreman"), AT_START);
		await expect.poll(() => line(made)).toBe(lineOf("## Collaborators"));
	});

	it("opens a new tab with Mod-click and middle click, and the title does too", async () => {
		const made = await opened();
		await userEvent.click(words(made, "Order"), { ...AT_START, ...MOD });
		await expect.poll(() => paths(made)).toEqual([QUAY, QUAY]);
		await expect.poll(() => line(made)).toBe(lineOf("Order **lamps**"));
		await userEvent.click(words(made, "Read"), { ...AT_START, ...MIDDLE });
		await expect.poll(() => paths(made)).toEqual([QUAY, QUAY, QUAY]);
		await expect.poll(() => line(made)).toBe(lineOf("Read <"));
		const [title] = made.all("h2 a");
		await userEvent.click(title as HTMLElement, MIDDLE);
		await expect.poll(() => leaves(made).length).toBe(4);
		await userEvent.click(title as HTMLElement, MOD);
		await expect.poll(() => leaves(made).length).toBe(5);
		await userEvent.click(title as HTMLElement);
		await frames(2);
		expect([leaves(made).length, recent(made).file?.path]).toEqual([5, QUAY]);
	});

	it("that moved since it was drawn leads to where it is now", async () => {
		const made = await opened();
		const [leaf] = leaves(made);
		if (!leaf) throw new Error("No note is open");
		made.host.type(leaf, "A new line.\n\n", NOTE.indexOf("## Blockers"));
		await expect.poll(() => (made.run("open-panel"), made.panel.textContent)).toContain("Order");
		await made.host.saved();
		await expect
			.poll(async () => {
				await userEvent.click(words(made, "Order"), AT_START);
				await frames(1);
				return recent(made).editor.getLine(line(made));
			})
			.toContain("Order **lamps**");
		expect(line(made)).toBe(lineOf("Order **lamps**") + 2);
	});
});

const probe = await BrowserDisk.open(commands, { sample: "Projects" });
const sample = (await probe.list("/")).find(({ path }) => path.endsWith(".md"))?.path ?? (await probe.list("Projects").catch(() => [])).find(({ path }) => path.endsWith(".md"))?.path;
await probe.close();

describe.skipIf(sample === undefined)("the sample note in ../shared/sample (skipped where that folder is missing)", () => {
	it("shows 5, 10 and 10, and each row's click lands on its line in the tab already open", async () => {
		const made = await scene({ sample: "Projects" }, { height: 2600 });
		const file = made.host.ui.vault.getFileByPath(sample ?? "") as unknown as TFile;
		await made.open(file.path, file.basename);
		const counts = ["blockers", "nextSteps", "decisions"].map((part) => made.panel.querySelector(`.is-group[data-part=${part}] .tree-item-flair`)?.textContent);
		expect(counts).toEqual(["5", "10", "10"]);
		const text = await made.read(file.path);
		const lines = text.split("\n");
		const marked = /^- (?:❌|✅|\[ \])/u;
		const wanted = lines.flatMap((written, index) => (marked.test(written) ? [index] : []));
		const rows = made.all(".project-pulse-row[aria-checked]");
		expect(rows.length).toBe(25);
		const landed: number[] = [];
		for (const row of rows) {
			await userEvent.click(row.querySelector(".project-pulse-text") ?? row, { position: { x: 2, y: 5 } });
			await expect.poll(() => lines[line(made)]).toContain(row.querySelector(".project-pulse-text")?.textContent.slice(0, 30));
			landed.push(line(made));
		}
		expect(landed).toEqual(wanted);
		expect(leaves(made).length).toBe(1);
		expect(await made.read(file.path)).toBe(text);
	});

	it("has entries that lead to theirs, the older ones too", async () => {
		const made = await scene({ sample: "Projects" }, { height: 2600 });
		const file = made.host.ui.vault.getFileByPath(sample ?? "") as unknown as TFile;
		await made.open(file.path, file.basename);
		const entries = (): HTMLElement[] => made.all(".project-pulse-row.is-entry");
		expect(entries().length).toBe(5);
		await userEvent.click(made.all(".is-more-entries")[0] as HTMLElement);
		await expect.poll(() => entries().length).toBe(9);
		const text = await made.read(file.path);
		const lines = text.split("\n");
		const dates = lines.flatMap((written, index) => (/^- \d{4}-\d{2}-\d{2}:/.test(written) ? [index] : []));
		const landed = new Set<number>();
		for (const row of entries()) {
			await userEvent.click(row.querySelector("time") ?? row);
			await expect.poll(() => lines[line(made)]).toContain(row.querySelector("time")?.dateTime);
			landed.add(line(made));
		}
		expect([...landed].sort((a, b) => a - b)).toEqual(dates);
	});
});
