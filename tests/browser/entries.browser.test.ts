/** The recent context in the panel: the newest first, why an entry is there, and how it goes away for now or for good. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { choose, press, walk } from "./grip";
import { becomes, harbour, PATH, proves } from "./harbour";
import type { Scene } from "./scene";

const DAYS = ["2026-06-21", "2026-06-19", "2026-06-15", "2026-06-12", "2026-06-08", "2026-06-03", "2026-05-30"];

const entry = (day: string): string => `- ${day}: [[${day} - Talk]] - Said on ${day}.\n`;
const source = (day: string): string => `---\ntype: meeting\nsummary: Said on ${day}.\n---\n# Talk of ${day}\n\nWe spoke about [[Harbour]] and the rest.\n`;

const PROPERTIES = "type: projects\nlast_contact: 2026-06-21 # by hand\n";
const noteOf = (days: readonly string[], properties = PROPERTIES): string =>
	`---\n${properties}---\n# Harbour\n\nWords.\n\n## Recent Context\n\n${days.map(entry).join("")}\n## Next Steps\n\n- [ ] Order the lamps\n`;
const NOTE = noteOf(DAYS);

const without = (day: string): string => noteOf(DAYS.filter((other) => other !== day));
const skipping = (day: string): string =>
	noteOf(DAYS.filter((other) => other !== day), `${PROPERTIES}context_skip:\n  - "[[${day} - Talk]]"\n`);

const FILES = Object.fromEntries(DAYS.map((day) => [`Sources/${day} - Talk.md`, source(day)]));

const talked = (text = NOTE): Promise<Scene> => harbour({ text, files: FILES });
const entries = (made: Scene): string[] => made.all(".is-entry time").map((time) => time.getAttribute("datetime") ?? "");
const waiting = (made: Scene): string => made.all(".project-pulse-waiting")[0]?.innerText.replace(/\s+/g, " ") ?? "";
const row = (day: string): string => `Said on ${day}`;

describe("the recent context", () => {
	it("shows the newest five, and the older ones when they are asked for, by mouse and keys", async () => {
		const made = await talked();
		expect([entries(made), waiting(made)]).toEqual([DAYS.slice(0, 5), ""]);
		await userEvent.click(made.row("Show 2 older entries"));
		await expect.poll(() => entries(made)).toEqual(DAYS);
		await press(made, "Show only the newest", "{Enter}");
		await expect.poll(() => entries(made)).toEqual(DAYS.slice(0, 5));
		await press(made, "Show 2 older entries", " ");
		await expect.poll(() => entries(made)).toEqual(DAYS);
		expect(await made.read(PATH)).toBe(NOTE);
	});

	it("takes in what waits, and that is taken back", async () => {
		const before = noteOf(DAYS.slice(2), PROPERTIES.replace("06-21", "06-15"));
		const made = await talked(before);
		await expect.poll(() => waiting(made), { timeout: 10_000 }).toBe("2 entries wait Update");
		await proves(made, () => userEvent.click(made.button("Update")), NOTE, before);
		await expect.poll(() => waiting(made)).toBe("2 entries wait Update");
	});
});

describe("why an entry is there", () => {
	it("is said with a way to its source", async () => {
		const made = await talked();
		await choose(made, row("2026-06-15"), "Why is this here?");
		const said = (): string => document.querySelector<HTMLElement>(".project-pulse-why")?.innerText.replace(/\s+/g, " ") ?? "";
		await expect.poll(said).toBe("2026-06-15 - Talk Names it, line 7.");
		await userEvent.click(document.querySelector<HTMLElement>(".project-pulse-why a") as HTMLElement);
		await expect.poll(() => made.host.app.workspace.getActiveFile()?.path).toBe("Sources/2026-06-15 - Talk.md");
		expect(made.host.modals).toEqual([]);
		// The source leads back to its project.
		expect(made.title).toBe("Harbour");
	});

	it("is said to be unknown where no note explains it", async () => {
		const made = await harbour({ text: NOTE });
		await walk(made, row("2026-06-15"), "Why is this here?");
		await expect.poll(() => document.querySelector(".modal-content")?.textContent).toContain("No note explains this entry");
		await userEvent.keyboard("{Escape}");
		expect(document.activeElement).toBe(made.row(row("2026-06-15")));
	});
});

describe("an entry", () => {
	it("is removed by menu and key, until the next update brings it back", async () => {
		const made = await talked();
		await proves(made, () => choose(made, row("2026-06-15"), "Remove"), without("2026-06-15"), NOTE);
		await proves(made, () => press(made, row("2026-06-21"), "{Delete}"), without("2026-06-21"), NOTE);
		await press(made, row("2026-06-12"), "{Delete}");
		await becomes(made, without("2026-06-12"));
		expect(made.said).toBe("Entry removed.");
		await expect.poll(() => waiting(made), { timeout: 10_000 }).toBe("1 entry waits Update");
		await userEvent.click(made.button("Update"));
		await becomes(made, NOTE);
	});

	it("is removed for good: its source stands in the properties, and no update brings it back", async () => {
		const made = await talked();
		await proves(made, () => choose(made, row("2026-06-15"), "Remove and do not add again"), skipping("2026-06-15"), NOTE);
		await walk(made, row("2026-06-15"), "Remove and do not add again");
		await becomes(made, skipping("2026-06-15"));
		await expect.poll(() => made.said).toBe("Entry removed; it is not added again.");
		await made.host.settled();
		const told = made.host.notices.length;
		made.run("update-project");
		await expect.poll(() => made.host.notices.length).toBeGreaterThan(told);
		expect(made.host.notices.at(-1)?.text).toBe("Everything is entered already.");
		expect([await made.read(PATH), waiting(made)]).toEqual([skipping("2026-06-15"), ""]);
		await made.undo();
		await becomes(made, NOTE);
	});

	it("keeps the line ends of Windows, its place in a list of skipped ones, and a note that is closed", async () => {
		const windows = (text: string): string => text.replaceAll("\n", "\r\n");
		const listed = `${PROPERTIES}context_skip: ["[[Other]]"]\n`;
		const before = windows(noteOf(DAYS, listed));
		const made = await talked(before);
		await userEvent.click(made.button("Pin this project"));
		await made.host.open("Projects/Mill.md");
		await made.host.settled();
		const after = windows(noteOf(DAYS.slice(1), listed.replace('"]', '", "[[2026-06-21 - Talk]]"]')));
		await proves(made, () => choose(made, row("2026-06-21"), "Remove and do not add again"), after, before);
	});
});
