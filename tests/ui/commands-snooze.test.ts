/** Commands that let a project ask for no attention until a day, and wake it again. */

import { describe, expect, it } from "vitest";
import { project } from "../vault/stage";
import { commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const QUAY = "Projects/Quay.md";
const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour"),
	[QUAY]: project("Quay", "snooze_until: 2026-07-01"),
};

describe("snooze", () => {
	it("asks for the day, writes it to the note, and is undone", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("snooze-project");
		expect([all.made.host.modals.at(-1)?.titleEl.textContent, all.field.value]).toEqual(["Snooze Harbour", "2026-07-08"]);
		expect(await all.saying(() => all.press("Enter"))).toContain("Harbour is snoozed until 2026-07-08.");
		expect(await all.made.read(HARBOUR)).toBe(project("Harbour", "last_contact: 2026-01-01\nsnooze_until: 2026-07-08"));
		expect(await all.undone(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("says at the field that the day must lie ahead", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("snooze-project");
		all.type("2026-07-01");
		await all.press("Enter");
		expect([all.error, all.dialog.isOpen]).toEqual(["This day is not ahead; choose a later one.", true]);
		all.type("");
		await all.press("Enter");
		expect(all.error).toBe("Give a day that exists: day, month and year.");
		expect(all.made.disk.writes.get(HARBOUR) ?? 0).toBe(0);
	});
});

describe("wake", () => {
	it("is there only while the project is snoozed, and takes the property away", async () => {
		const all = await commanded({ ...VAULT, [HARBOUR]: project("Harbour", "last_contact: 2026-01-01\nsnooze_until: 2026-07-20") });
		await all.open(QUAY);
		expect(all.palette()).not.toContain("wake-project");
		await all.open(HARBOUR);
		expect(all.palette()).toContain("wake-project");
		expect(await all.saying(() => all.run("wake-project"))).toContain("Harbour is no longer snoozed.");
		expect(await all.made.read(HARBOUR)).toBe(project("Harbour"));
	});
});
