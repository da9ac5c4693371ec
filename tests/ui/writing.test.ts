/** A review at work: gathering, writing, stopping, what came of it, and the way back. */

import { beforeEach, describe, expect, it, vi } from "vitest";
import { newDevice, type Stage } from "../vault/stage";
import { textOf, type Dialog } from "./dialog";
import { applied, chosen, finished, HARBOUR, many, opened, PIER, reviewed, texts, VAULT } from "./harbour";

beforeEach(() => {
	newDevice();
});

const PATHS = ["Projects/P000.md", "Projects/P001.md", "Projects/P002.md", "Projects/P003.md"];
const FOUR = many(4);
const ENTRY = (index: number): string => `[[2026-06-10 - About P00${index}]]`;

/** Lets something happen only when it is told to. */
function gate(): { isReached: () => boolean; open: () => void; pass: () => Promise<void> } {
	let reached = false;
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	const pass = (): Promise<void> => {
		reached = true;
		return opened;
	};
	return { isReached: () => reached, open: () => open(), pass };
}

const outcomes = (dialog: Dialog): string[] => dialog.rows.map((row) => textOf(row.querySelector("p") as Node));

/** The review of four notes, stopped in the middle of writing the second. */
async function inTheMiddle(): Promise<{ made: Stage; dialog: Dialog; open: () => void }> {
	const { made, dialog } = await reviewed(FOUR);
	const { pass, isReached, open } = gate();
	made.disk.on("write", "Projects/P001.md", { before: pass });
	dialog.apply.click();
	await made.until("the second note is being written", isReached);
	await made.until("the bar is shown", () => dialog.all("progress").length === 1);
	return { made, dialog, open };
}

async function written(made: Stage): Promise<boolean[]> {
	const all = await texts(made, PATHS);
	return PATHS.map((path, index) => all[path]?.includes(ENTRY(index)) ?? false);
}

describe("while changes are looked for", () => {
	it("a bar tells how far it is, rows are there already, and nothing can be written yet", async () => {
		const { made, dialog } = await opened(many(300));
		await made.until("a first row is there", () => dialog.rows.length > 0);
		const [bar] = dialog.all<HTMLProgressElement>("progress");
		expect([bar?.max, bar?.getAttribute("aria-label")]).toEqual([300, "Looking for changes"]);
		expect(bar?.getAttribute("aria-valuetext")).toMatch(/^Looking at \d+ of 300 notes…$/);
		expect(dialog.apply.disabled).toBe(true);
		await chosen(made, dialog);
		expect([dialog.apply.disabled, dialog.status]).toEqual([false, "600 changes in 300 notes."]);
	});

	it("what is unticked then stays so when more notes come", async () => {
		const { made, dialog } = await opened(many(300));
		await made.until("a first row is there", () => dialog.rows.length > 0);
		dialog.noteBox("P000").click();
		await chosen(made, dialog);
		expect([dialog.noteBox("P000").checked, dialog.status]).toEqual([false, "598 changes in 299 notes."]);
	});

	it("closing it stops the search, and nothing is said or written", async () => {
		const { made, dialog } = await opened(many(300));
		await made.until("a first row is there", () => dialog.rows.length > 0);
		const reads = vi.spyOn(made.host.app.vault, "cachedRead");
		made.host.press("Escape");
		await made.host.settled();
		// The note at hand is looked at to its end; it would be hundreds otherwise.
		expect(reads.mock.calls.length).toBeLessThan(20);
		expect([dialog.isOpen, made.disk.writes.size, made.said()]).toEqual([false, 0, []]);
	});
});

describe("while notes are written", () => {
	it("a bar tells how far it is", async () => {
		const { made, dialog, open } = await inTheMiddle();
		const [bar] = dialog.all<HTMLProgressElement>("progress");
		expect([bar?.max, bar?.getAttribute("aria-valuetext")]).toEqual([4, "1 of 4 notes done."]);
		expect(dialog.status).toBe("Changing notes");
		expect(document.activeElement).toBe(dialog.button("Stop"));
		open();
		await finished(made, dialog);
		expect(await written(made)).toEqual([true, true, true, true]);
	});

	it("Stop ends it after the note at hand: what was done stays and is listed, the rest is listed as not reached", async () => {
		const { made, dialog, open } = await inTheMiddle();
		await Promise.resolve();
		dialog.button("Stop").click();
		await made.until("it says so", () => dialog.status === "Stopping after this note…");
		expect(document.activeElement).toBe(dialog.button("Stop"));
		open();
		await finished(made, dialog);
		expect(dialog.status).toBe("2 of 4 notes changed.");
		expect(outcomes(dialog)).toEqual(["Changed P000", "Changed P001", "Not reached P002", "Not reached P003"]);
		expect(await written(made)).toEqual([true, true, false, false]);
		expect(document.activeElement).toBe(dialog.button("Close"));
	});

	it.each([
		["Escape", ({ host }: Stage) => host.press("Escape")],
		["the cross", ({ host }: Stage) => host.modals.at(-1)?.modalEl.querySelector<HTMLElement>(".modal-close-button")?.click()],
	])("%s stops it too, and a notice says what was done and takes it back", async (_name, close) => {
		const { made, open } = await inTheMiddle();
		close(made);
		open();
		await made.until("a notice says so", () => made.said().length > 0);
		await made.host.saved();
		expect(made.said()).toEqual(["2 of 4 notes changed.Undo"]);
		expect(await written(made)).toEqual([true, true, false, false]);
		made.host.notices[0]?.buttons[0]?.click();
		await made.until("it is undone", () => made.said().length > 1);
		await made.host.saved();
		expect(await texts(made, PATHS)).toEqual(Object.fromEntries(PATHS.map((path) => [path, FOUR[path]])));
	});
});

describe("the result", () => {
	it("lists what was changed and what was not, with the reason", async () => {
		const { made, dialog } = await reviewed(FOUR);
		made.disk.fail("write", "Projects/P001.md", "EACCES", Infinity);
		await applied(made, dialog);
		expect(dialog.status).toBe("3 of 4 notes changed.");
		expect(outcomes(dialog)).toEqual(["Changed P000", "Not changed P001", "Changed P002", "Changed P003"]);
		expect(textOf(dialog.rows[1] as Node)).toMatch(/The note could not be written \(.*EACCES.*\); it is as it was\./);
		expect(await written(made)).toEqual([true, false, true, true]);
	});

	it("lists a note that was deleted meanwhile, which does not come back", async () => {
		const { made, dialog } = await reviewed(FOUR);
		await made.host.external.remove("Projects/P002.md");
		await made.host.settled();
		await applied(made, dialog);
		expect(outcomes(dialog)).toEqual(["Changed P000", "Changed P001", "Not changed P002", "Changed P003"]);
		expect(textOf(dialog.rows[2] as Node)).toContain("The note is gone; nothing was written.");
		await expect(made.read("Projects/P002.md")).rejects.toThrow("ENOENT");
	});

	it("takes all of it back with Undo, byte for byte, and the command brings it again", async () => {
		const { made, dialog } = await reviewed();
		const before = await texts(made, Object.keys(VAULT));
		await applied(made, dialog);
		const after = await texts(made, Object.keys(VAULT));
		await dialog.click(dialog.button("Undo"));
		await made.until("it is undone", () => made.said().length > 0);
		await made.host.saved();
		expect([dialog.isOpen, made.said()]).toEqual([false, ["Undone: Update of 3 notes (3 notes)."]]);
		expect(await texts(made, Object.keys(VAULT))).toEqual(before);
		expect(await made.run("redo")).toBe("Redone: Update of 3 notes (3 notes).");
		await made.host.saved();
		expect(await texts(made, Object.keys(VAULT))).toEqual(after);
	});

	it("has no Undo when nothing was changed", async () => {
		const { made, dialog } = await reviewed(FOUR);
		made.disk.fail("write", /Projects/, "EROFS", Infinity);
		await applied(made, dialog);
		expect([dialog.status, dialog.buttons]).toEqual(["0 of 4 notes changed.", ["Close"]]);
	});

	it("Undo leaves a note that was changed since, and names it", async () => {
		const { made, dialog } = await reviewed();
		await applied(made, dialog);
		const typed = (await made.read(PIER)).replace("Planks", "Boards");
		await made.host.external.write(PIER, typed);
		await made.host.settled();
		await dialog.click(dialog.button("Undo"));
		await made.until("both are said", () => made.said().length > 1);
		await made.host.saved();
		expect(made.said()).toEqual([
			"Undone: Update of 3 notes (2 notes).",
			"Pier: The note was changed since, so that this can no longer be undone; change it by hand.",
		]);
		expect([await made.read(PIER), await made.read(HARBOUR)]).toEqual([typed, VAULT[HARBOUR]]);
	});
});
