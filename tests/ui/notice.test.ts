/** Updating one note: written at once, said in a notice, taken back from there. */

import { beforeEach, describe, expect, it } from "vitest";
import { newDevice, project, stage, type Stage } from "../vault/stage";
import { applied, BROKEN, ENTRY, HARBOUR, many, PIER, reviewed, STILL, VAULT } from "./harbour";

beforeEach(() => {
	newDevice();
});

async function updated(path: string, texts = VAULT): Promise<Stage> {
	const made = await stage(texts);
	await made.open(path);
	await made.run("update-project");
	await made.host.saved();
	return made;
}

describe("updating one note", () => {
	it("writes at once, without a dialog, and says so", async () => {
		const made = await updated(PIER);
		expect(made.host.modals).toEqual([]);
		expect(made.said()).toEqual(["Pier is up to date.Undo"]);
		expect(await made.read(PIER)).toContain(ENTRY.planks);
	});

	it("is taken back by the notice's button, which then is gone", async () => {
		const made = await updated(PIER);
		const [notice] = made.host.notices;
		expect(notice?.buttons.map(({ textContent, tagName }) => [textContent, tagName])).toEqual([["Undo", "BUTTON"]]);
		notice?.buttons[0]?.click();
		await made.until("it is undone", () => made.said().length > 1);
		await made.host.saved();
		expect([made.said()[1], notice?.open]).toEqual(["Undone: Update of Pier (1 note).", false]);
		expect(await made.read(PIER)).toBe(VAULT[PIER]);
	});

	it("says when there is nothing to add", async () => {
		const made = await updated(STILL);
		expect(made.said()).toEqual(["Everything is entered already."]);
		expect(made.disk.writes.size).toBe(0);
	});

	it("says what it refused, besides what it wrote", async () => {
		const made = await updated(BROKEN);
		expect(made.said()).toEqual([
			"Broken is up to date.Undo",
			'Broken: The last contact "soon" is no date and is not replaced; empty it or write a date.',
		]);
		expect(await made.read(BROKEN)).toContain(ENTRY.cracks);
	});

	it("says what it refused when there is nothing else to write", async () => {
		const text = project("Broken", "last_contact: soon").replace("## Recent Context\n", `## Recent Context\n\n${ENTRY.cracks}\n`);
		const made = await updated(BROKEN, { ...VAULT, [BROKEN]: text });
		expect(made.said()).toEqual(['Broken: The last contact "soon" is no date and is not replaced; empty it or write a date.']);
		expect(await made.read(BROKEN)).toBe(text);
	});

	it("says when the note cannot be written", async () => {
		const made = await stage(VAULT);
		await made.open(HARBOUR, { mode: "preview" });
		made.disk.fail("write", HARBOUR, "EROFS", Infinity);
		expect(await made.run("update-project")).toMatch(/^Harbour: The note could not be written \(.*EROFS.*\); it is as it was\.$/);
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("sets the last contact to today when asked to, and takes it back", async () => {
		const made = await stage(VAULT);
		await made.open(PIER);
		expect(await made.run("touch-today")).toBe("Pier: last contact is now 2026-07-01.Undo");
		await made.host.saved();
		expect(await made.read(PIER)).toBe(VAULT[PIER]?.replace("2026-01-01", "2026-07-01"));
		expect(await made.run("undo")).toBe("Undone: Last contact of Pier (1 note).");
		await made.host.saved();
		expect(await made.read(PIER)).toBe(VAULT[PIER]);
	});
});

describe("what was refused in many notes for one reason", () => {
	it("is said in one notice that names a few of them", async () => {
		const { made, dialog } = await reviewed(many(8));
		await applied(made, dialog);
		for (let index = 0; index < 8; index++) {
			const path = `Projects/P00${index}.md`;
			await made.host.external.write(path, (await made.read(path)).replace("News", "Olds"));
		}
		await made.host.settled();
		await dialog.click(dialog.button("Undo"));
		await made.until("it is said", () => made.said().length > 0);
		await made.host.settled();
		expect(made.said()).toEqual([
			"P007, P006, P005, P004, P003 and 3 more: The note was changed since, so that this can no longer be undone; change it by hand.",
		]);
	});
});
