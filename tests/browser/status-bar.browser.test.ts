/** The counts in the status bar: what they say, what a click, a right click and the keys do, and what settings leave of them. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { textOf } from "./hand";
import { HARBOUR, HARBOUR_TEXT, onHarbour, PIER, PLAIN, QUAY, set, type Set } from "./quays";
import type { SceneOptions } from "./scene";

const DATA = ".obsidian/plugins/project-pulse/data.json";

function bar({ made }: Set): HTMLElement {
	const found = made.host.statusBar.items.find((item) => item.hasClass("plugin-project-pulse"));
	if (!found) throw new Error("Nothing is in the status bar");
	return found;
}

const counts = (all: Set): string[] => [...bar(all).querySelectorAll(".project-pulse-status-count")].map(textOf);
const dot = (all: Set): number => bar(all).querySelectorAll(".project-pulse-status-dot").length;
const panels = ({ made }: Set): number => made.host.ui.workspace.getLeavesOfType("project-pulse-panel").length;
const isSeen = (element: HTMLElement): boolean => element.getBoundingClientRect().width > 0;

async function withStatusBar(statusBar: Record<string, boolean>, options: SceneOptions = {}): Promise<Set> {
	return onHarbour({ settings: { version: 2, statusBar }, ...options });
}

describe("the status bar", () => {
	it("says how the project stands, in icons and in words, as soon as something is done", async () => {
		const all = await onHarbour();
		await expect.poll(() => dot(all)).toBe(1);
		expect([counts(all), bar(all).querySelectorAll("svg").length]).toEqual([["2", "2", "1"], 3]);
		expect(bar(all).ariaLabel).toBe("Harbour: 2 open blockers, 2 open next steps, 1 standing decision, 1 entry waits");
		for (const child of bar(all).querySelectorAll<HTMLElement>(".project-pulse-status-icon, .project-pulse-status-count, .project-pulse-status-dot")) {
			expect(isSeen(child), child.className).toBe(true);
		}
		await userEvent.click(all.made.row("Paint the pier").querySelector("input") ?? document.body);
		await expect.poll(() => counts(all)).toEqual(["2", "1", "1"]);
		await all.made.undo();
		await expect.poll(() => counts(all)).toEqual(["2", "2", "1"]);
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
		await all.hand.saying(() => all.made.run("update-project"));
		await expect.poll(() => dot(all), { timeout: 10_000 }).toBe(0);
		await all.made.open(PIER, "Pier");
		await expect.poll(() => bar(all).ariaLabel).toBe("Pier: 0 open blockers, 1 open next step, 0 standing decisions");
	});

	it("opens the panel by a click", async () => {
		const all = await set({ closed: true });
		await all.made.host.open(HARBOUR);
		await expect.poll(() => counts(all).length).toBe(3);
		await userEvent.click(bar(all));
		await expect.poll(() => panels(all)).toBe(1);
	});

	it.each(["{Enter}", " "])("opens the panel by the key %j, and its menu by Shift and F10", async (key) => {
		const all = await set({ closed: true });
		await all.made.host.open(HARBOUR);
		await expect.poll(() => counts(all).length).toBe(3);
		bar(all).focus();
		await all.hand.press("{Shift>}{F10}{/Shift}");
		expect(await all.hand.menu()).toHaveLength(5);
		await all.hand.press("{Escape}");
		expect([all.made.host.menus.length, document.activeElement, panels(all)]).toEqual([0, bar(all), 0]);
		await all.hand.press(key);
		await expect.poll(() => panels(all)).toBe(1);
	});

	it("lets a right click choose what is shown, and keeps the choice", async () => {
		const all = await onHarbour();
		await expect.poll(() => dot(all)).toBe(1);
		await userEvent.click(bar(all), { button: "right" });
		expect(await all.hand.menu()).toEqual(["Blockers", "Next steps", "Decisions", "Waiting entries", "Hide these counts"]);
		await all.hand.pick("Decisions");
		await expect.poll(() => counts(all)).toEqual(["2", "2"]);
		await userEvent.click(bar(all), { button: "right" });
		await all.hand.pick("Waiting entries");
		await expect.poll(() => dot(all)).toBe(0);
		await expect
			.poll(async () => (JSON.parse(await all.made.read(DATA)) as { statusBar: unknown }).statusBar)
			.toEqual({ decisions: false, waiting: false });
		await userEvent.click(bar(all), { button: "right" });
		await all.hand.pick("Hide these counts");
		await expect.poll(() => isSeen(bar(all))).toBe(false);
	});

	it("leaves out what is switched off, and all of it where nothing is left", async () => {
		const all = await withStatusBar({ blockers: false, waiting: false });
		expect([counts(all), dot(all)]).toEqual([["2", "1"], 0]);
		const none = { blockers: false, nextSteps: false, decisions: false, waiting: false };
		await all.made.host.external.write(DATA, JSON.stringify({ version: 2, statusBar: none }));
		await expect.poll(() => isSeen(bar(all)), { timeout: 10_000 }).toBe(false);
		await all.made.host.external.write(DATA, JSON.stringify({ version: 2, statusBar: { shown: true } }));
		await expect.poll(() => counts(all), { timeout: 10_000 }).toEqual(["2", "2", "1"]);
	});

	it("is not there without a project", async () => {
		const all = await set();
		await all.made.host.open(PLAIN);
		await all.made.host.settled();
		expect(isSeen(bar(all))).toBe(false);
		await all.made.open(QUAY, "Quay");
		await expect.poll(() => isSeen(bar(all))).toBe(true);
	});

	it("is not on a phone: the counts stand in the panel", async () => {
		const all = await onHarbour({ mobile: true, width: 390, height: 844 });
		expect(all.made.host.statusBar.items).toEqual([]);
		expect(textOf(all.made.all(".project-pulse-counts")[0])).toBe("2 open blockers, 2 open next steps, 1 standing decision");
	});
});
