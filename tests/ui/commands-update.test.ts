/** Commands that update one project or several, set the last contact, and take it back. */

import { describe, expect, it } from "vitest";
import { meeting, project, TODAY } from "../vault/stage";
import { commanded, type Commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const PIER = "Projects/Pier.md";
const QUAY = "Projects/Quay.md";
const MET = "Sources/2026-06-10 - Lamps.md";
const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour"),
	[PIER]: project("Pier"),
	[QUAY]: project("Quay"),
	[MET]: meeting("Lamps", "Harbour"),
	"Sources/2026-06-14 - Planks.md": meeting("Planks", "Pier"),
};
const UPDATED = project("Harbour", "last_contact: 2026-06-10").replace(
	"## Recent Context\n",
	"## Recent Context\n\n- 2026-06-10: [[2026-06-10 - Lamps]] - Talked about Harbour: Lamps.\n",
);

async function opened(id: string, path = HARBOUR): Promise<Commanded> {
	const all = await commanded(VAULT);
	await all.open(path);
	await all.run(id);
	return all;
}

describe("update this project", () => {
	it("enters what is missing, from the project and from its source alike, and undo and redo go back and forth", async () => {
		for (const [note, shown] of [[HARBOUR, HARBOUR], [MET, HARBOUR]] as const) {
			const all = await commanded(VAULT);
			await all.open(note, shown);
			expect(await all.saying(() => all.run("update-project"))).toContain("Harbour is up to date.");
			const written = await all.made.read(HARBOUR);
			expect(written.replace(/\n\n+/g, "\n")).toBe(UPDATED.replace(/\n\n+/g, "\n"));
			expect(all.palette()).not.toContain("redo");
			expect(await all.undone(HARBOUR)).toBe(VAULT[HARBOUR]);
			expect(all.palette()).toContain("redo");
			await all.saying(() => all.run("redo"));
			expect(await all.made.read(HARBOUR)).toBe(written);
		}
	});
});

describe("choose projects to update", () => {
	const status = (all: Commanded): string => all.dialog.status;

	it("looks at the changes of those that are ticked, in the order of the list", async () => {
		const all = await commanded(VAULT);
		await all.run("update-several");
		expect(all.rows.map((row) => row.split(" | ")[0])).toEqual(["Harbour", "Pier", "Quay"]);
		expect(status(all)).toBe("0 projects chosen");
		await all.press("ArrowDown");
		await all.press("Enter");
		expect([status(all), all.dialog.all<HTMLInputElement>("input[type=checkbox]").map(({ checked }) => checked)]).toEqual(["1 project chosen", [false, true, false]]);
		all.dialog.all(".suggestion-item")[0]?.click();
		expect(status(all)).toBe("2 projects chosen");
		await all.press("Enter", { ctrlKey: true });
		await all.made.until("the review lists them", () => all.dialog.rows.length === 2);
		expect(all.dialog.rows.map((row) => row.querySelector("h4")?.textContent)).toEqual(["Harbour", "Pier"]);
		await all.made.until("it can be applied", () => !all.dialog.apply.disabled);
		await all.dialog.click(all.dialog.apply);
		await all.made.until("there is a result", () => all.dialog.buttons.includes("Close"));
		await all.made.host.saved();
		expect(await all.made.read(PIER)).toContain("last_contact: 2026-06-14");
		expect(await all.made.read(QUAY)).toBe(VAULT[QUAY]);
		await all.press("Escape");
		expect(await all.undone(PIER)).toBe(VAULT[PIER]);
		expect(await all.made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("keeps ticks while the list is narrowed, and takes them back", async () => {
		const all = await commanded(VAULT);
		await all.run("update-several");
		all.type("quay");
		await all.press("Enter");
		all.type("");
		expect(all.dialog.all<HTMLInputElement>("input[type=checkbox]").map(({ checked }) => checked)).toEqual([false, false, true]);
		const [, , box] = all.dialog.all<HTMLInputElement>("input[type=checkbox]");
		box?.click();
		expect([box?.checked, status(all)]).toEqual([false, "0 projects chosen"]);
	});

	it("says that something must be ticked, and goes on from the button", async () => {
		const all = await commanded(VAULT);
		await all.run("update-several");
		await all.dialog.click(all.dialog.apply);
		expect([status(all), all.dialog.isOpen]).toEqual(["Tick at least one project.", true]);
		await all.press("Enter");
		await all.dialog.click(all.dialog.button("Look at the changes"));
		await all.made.until("the review is open", () => all.dialog.rows.length === 1);
	});
});

describe("update all projects", () => {
	it("opens the review over all of them", async () => {
		const all = await commanded(VAULT);
		await all.run("update-projects");
		await all.made.until("those with changes are listed", () => all.dialog.rows.length === 2);
	});
});

describe("set the last contact", () => {
	it("to today", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.saying(() => all.run("touch-today"));
		expect(await all.made.read(HARBOUR)).toBe(project("Harbour", `last_contact: ${TODAY}`));
		expect(await all.undone(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("to a day that is asked for", async () => {
		const all = await opened("touch-date");
		expect([all.made.host.modals.at(-1)?.titleEl.textContent, all.field.type, all.field.value]).toEqual(["Last contact of Harbour", "date", TODAY]);
		all.type("2026-06-03");
		expect(await all.saying(() => all.press("Enter"))).toContain("2026-06-03");
		expect(await all.made.read(HARBOUR)).toBe(project("Harbour", "last_contact: 2026-06-03"));
		expect(await all.undone(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("says at the field what is wrong with the day", async () => {
		const all = await opened("touch-date");
		for (const [value, sentence] of [
			["", "Give a day that exists: day, month and year."],
			["2026-07-02", "This day is still to come; a contact lies in the past or is today."],
		] as const) {
			all.type(value);
			await all.press("Enter");
			expect([all.error, all.dialog.isOpen]).toEqual([sentence, true]);
		}
		// Where there is no field for dates, anything can be typed.
		all.field.setAttribute("type", "text");
		for (const value of ["2026-02-30", "soon", "2026-06-03 10:00"]) {
			all.type(value);
			await all.press("Enter");
			expect(all.error, value).toBe("Give a day that exists: day, month and year.");
		}
		expect(all.made.disk.writes.get(HARBOUR) ?? 0).toBe(0);
	});
});
