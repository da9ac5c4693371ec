/** The item in the status bar: counts, dot, words, keys, menu, and what settings leave of it. */

import { Component } from "obsidian";
import { onTestFinished, describe, expect, it } from "vitest";
import { StatusBar } from "../../src/ui/status-bar";
import { meeting, project } from "../vault/stage";
import { shown, type Shown } from "./shown";

const HARBOUR = "Projects/Harbour.md";
const VAULT: Record<string, string> = {
	[HARBOUR]: `${project("Harbour")}\n## Blockers\n\n- ❌ No crane\n\n## Key Decisions\n\n- One\n- Two\n- Three\n`,
	"Projects/Still.md": project("Still"),
	"Sources/2026-06-20 - Lamps.md": meeting("Lamps", "Harbour"),
};

interface Bar {
	parts: Shown;
	element: HTMLElement;
	bar: StatusBar;
	opened: () => number;
	changes: [string, boolean][];
}

async function barOn(path: string | null): Promise<Bar> {
	const parts = await shown(VAULT);
	const element = parts.made.host.statusBar.addItem("project-pulse");
	const changes: [string, boolean][] = [];
	let opened = 0;
	const bar: StatusBar = new StatusBar(element, {
		active: parts.active,
		openPanel: () => {
			opened++;
		},
		settings: () => parts.settings.statusBar,
		change: (key, value) => {
			changes.push([key, value]);
			parts.settings.statusBar[key] = value;
			bar.draw();
		},
	});
	const owner = new Component();
	owner.load();
	owner.addChild(bar);
	onTestFinished(() => owner.unload());
	if (path !== null) {
		await parts.open(path);
		await parts.made.until("the standing is known", () => parts.active.standing !== null);
	}
	return { parts, element, bar, opened: () => opened, changes };
}

const counts = ({ element }: Bar): string[] =>
	[...element.querySelectorAll(".project-pulse-status-count")].map(({ textContent }) => textContent);
const dots = ({ element }: Bar): number => element.querySelectorAll(".project-pulse-status-dot").length;

function press({ element }: Bar, key: string, held: KeyboardEventInit = {}): boolean {
	return !element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
}

describe("the status bar", () => {
	it("shows three counts with an icon each, and a dot when something waits", async () => {
		const bar = await barOn(HARBOUR);
		expect([counts(bar), dots(bar)]).toEqual([["1", "2", "3"], 1]);
		expect(bar.element.querySelectorAll(".project-pulse-status-icon")).toHaveLength(3);
	});

	it("says all of it in words, for the pointer and for a screen reader", async () => {
		const { element } = await barOn(HARBOUR);
		expect(element.ariaLabel).toBe("Harbour: 1 open blocker, 2 open next steps, 3 standing decisions, 1 entry waits");
	});

	it("has no dot where nothing waits", async () => {
		const bar = await barOn("Projects/Still.md");
		await bar.parts.calm();
		expect([counts(bar), dots(bar)]).toEqual([["0", "2", "0"], 0]);
	});

	it("is not there without a project", async () => {
		const bar = await barOn(null);
		expect([bar.element.isShown(), counts(bar)]).toEqual([false, []]);
	});

	it("counts what is done at once, before it is written", async () => {
		const bar = await barOn(HARBOUR);
		const done = bar.parts.active.act({ do: "toggle", item: bar.parts.item("nextSteps", "Paint the pier").key });
		expect(counts(bar)).toEqual(["1", "1", "3"]);
		await done;
	});

	it("opens the panel by a click, Enter and the space bar, and by no other key", async () => {
		const bar = await barOn(HARBOUR);
		const { element, opened } = bar;
		element.click();
		expect([press(bar, "Enter"), press(bar, " "), press(bar, "a"), press(bar, "F10")]).toEqual([true, true, false, false]);
		expect(opened()).toBe(3);
		expect([element.getAttribute("role"), element.tabIndex]).toEqual(["button", 0]);
	});

	it.each([
		["a right click", ({ element }: Bar) => element.dispatchEvent(new MouseEvent("contextmenu", { cancelable: true }))],
		["the menu key", (bar: Bar) => press(bar, "ContextMenu")],
		["Shift and F10", (bar: Bar) => press(bar, "F10", { shiftKey: true })],
	])("chooses by %s what is shown, and stores it", async (_name, open) => {
		const bar = await barOn(HARBOUR);
		open(bar);
		const menu = bar.parts.made.host.menus[0];
		expect(menu?.titles).toEqual(["Blockers", "Next steps", "Decisions", "Waiting entries", "Hide these counts"]);
		expect(menu?.item("Blockers").checked).toBe(true);
		menu?.item("Blockers").click();
		expect([bar.changes, counts(bar)]).toEqual([[["blockers", false]], ["2", "3"]]);
		expect(bar.element.ariaLabel).toBe("Harbour: 2 open next steps, 3 standing decisions, 1 entry waits");
		open(bar);
		expect(bar.parts.made.host.menus[0]?.item("Blockers").checked).toBe(false);
		bar.parts.made.host.menus[0]?.item("Waiting entries").click();
		expect(dots(bar)).toBe(0);
		open(bar);
		bar.parts.made.host.menus[0]?.item("Hide these counts").click();
		expect([bar.changes.at(-1), bar.element.isShown()]).toEqual([["shown", false], false]);
	});

	it("is not there when everything in it is switched off", async () => {
		const bar = await barOn(HARBOUR);
		Object.assign(bar.parts.settings.statusBar, { blockers: false, nextSteps: false, decisions: false, waiting: false });
		bar.bar.draw();
		expect(bar.element.isShown()).toBe(false);
	});

	it("is drawn again only when something in it is another", async () => {
		const bar = await barOn(HARBOUR);
		const first = bar.element.firstChild;
		await bar.parts.active.act({ do: "edit", item: bar.parts.item("nextSteps", "Paint the pier").key, text: "Paint it" });
		await bar.parts.calm();
		expect(bar.element.firstChild).toBe(first);
	});
});
