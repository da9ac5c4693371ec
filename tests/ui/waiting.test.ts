/** What waits to be entered: said quietly in the panel and in the status bar, until it is entered. */

import { beforeEach, describe, expect, it } from "vitest";
import { meeting, newDevice, project, stage, type Stage } from "../vault/stage";
import { BROKEN, HARBOUR, PIER, STILL, VAULT } from "./harbour";

beforeEach(() => {
	newDevice();
});

const NEWS = "Sources/2026-06-20 - News.md";

function panel(made: Stage): HTMLElement {
	const [leaf] = made.host.app.workspace.getLeavesOfType("project-pulse-panel");
	if (!leaf) throw new Error("The panel is not open");
	return leaf.view.containerEl;
}

const line = (made: Stage): HTMLElement | null => panel(made).querySelector<HTMLElement>(".project-pulse-waiting");
const words = (made: Stage): string | null => line(made)?.querySelector("span")?.textContent ?? null;
const bar = (made: Stage): HTMLElement => made.host.statusBar.items[0] as HTMLElement;
const dot = (made: Stage): Element | null => bar(made).querySelector(".project-pulse-status-dot");
const barWords = (made: Stage): string | null => /(?:\d+ entr|A newer)[^,]* waits?$/.exec(bar(made).querySelector(".project-pulse-status-dot") ? (bar(made).ariaLabel ?? "") : "")?.[0] ?? null;

async function shown(path: string): Promise<Stage> {
	const made = await stage(VAULT);
	await made.open(path);
	made.host.run("project-pulse:open-panel");
	await made.host.settled();
	await made.until("the panel shows the note", () => panel(made).querySelector("header h2") !== null);
	return made;
}

describe("entries that wait", () => {
	it.each([
		[HARBOUR, "Harbour", "2 entries wait"],
		[PIER, "Pier", "1 entry waits"],
	])("of %s are counted in the panel and in the status bar", async (path, title, said) => {
		const made = await shown(path);
		await made.until("it is said", () => words(made) === said);
		expect([barWords(made), dot(made)?.getAttribute("aria-hidden")]).toEqual([said, "true"]);
		expect(bar(made).getAttribute("aria-label")).toBe(`${title}: 0 open blockers, 2 open next steps, 0 standing decisions, ${said}`);
	});

	it("are none where everything is entered: no line, no dot", async () => {
		const made = await shown(STILL);
		expect([line(made), dot(made), barWords(made)]).toEqual([null, null, null]);
	});

	it("grow when a source arrives from outside, and nothing is written", async () => {
		const made = await shown(STILL);
		await made.host.external.write(NEWS, meeting("News", "Still"));
		await made.until("it is said", () => words(made) === "1 entry waits");
		expect(barWords(made)).toBe("1 entry waits");
		await made.host.external.remove(NEWS);
		await made.until("it is gone", () => line(made) === null);
		expect([dot(made), made.disk.writes.get(STILL), made.said()]).toEqual([null, undefined, []]);
	});

	it("may be a last contact alone", async () => {
		const made = await shown(STILL);
		const text = project("Still").replace("## Recent Context\n", "## Recent Context\n\n- 2026-06-20: [[2026-06-20 - News]] - Old.\n");
		await made.host.external.write(STILL, text);
		await made.host.external.write(NEWS, meeting("News", "Still"));
		await made.until("it is said", () => words(made) === "A newer last contact waits");
		expect(barWords(made)).toBe("A newer last contact waits");
	});

	it("are entered by the panel's button, and then are gone from both", async () => {
		const made = await shown(HARBOUR);
		await made.until("the button is there", () => line(made) !== null);
		line(made)?.querySelector("button")?.click();
		await made.until("they are gone", () => line(made) === null);
		expect(dot(made)).toBeNull();
		expect(made.said()).toEqual(["Harbour is up to date.Undo"]);
		await made.host.saved();
		expect(await made.read(HARBOUR)).toContain("[[2026-06-10 - Lamps]]");
	});

	it("come back with Undo", async () => {
		const made = await shown(PIER);
		await made.until("one waits", () => line(made) !== null);
		line(made)?.querySelector("button")?.click();
		await made.until("it is gone", () => line(made) === null);
		await made.host.saved();
		made.host.notices[0]?.buttons[0]?.click();
		await made.until("it waits again", () => words(made) === "1 entry waits");
	});

	it("change with the note that is looked at", async () => {
		const made = await shown(HARBOUR);
		await made.until("two wait", () => words(made) === "2 entries wait");
		await made.open(STILL);
		await made.until("the other is shown", () => panel(made).querySelector("header h2")?.textContent === "Still");
		expect([line(made), dot(made)]).toEqual([null, null]);
		await made.open(BROKEN);
		await made.until("one waits", () => words(made) === "1 entry waits");
	});
});

describe("the panel", () => {
	it("keeps the focus where it is when something comes to wait", async () => {
		const made = await shown(HARBOUR);
		await made.until("two wait", () => words(made) === "2 entries wait");
		const row = [...panel(made).querySelectorAll<HTMLElement>("[role=treeitem]")].find(({ textContent }) => textContent.includes("Paint the pier"));
		row?.focus();
		expect(document.activeElement).toBe(row);
		await made.host.external.write(NEWS, meeting("News", "Harbour"));
		await made.until("it is drawn again", () => words(made) === "3 entries wait");
		expect(document.activeElement?.textContent).toContain("Paint the pier");
	});
});
