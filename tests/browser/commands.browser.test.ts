/** Every command that writes, in a real browser: what it asks, the bytes it leaves on the disk, and the way back. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { changed, textOf } from "./hand";
import { HARBOUR, HARBOUR_TEXT, onHarbour, palette, PIER, PLAIN, provesChange, QUAY, set, VAULT } from "./quays";
import { TODAY } from "./scene";

describe("add", () => {
	it.each([
		["add-blocker", "Add blocker to Harbour", ["+* ❌ Fog at sea"]],
		["add-next-step", "Add next step to Harbour", ["+- [ ] Fog at sea"]],
		["add-decision", "Add decision to Harbour", ["+- ✅ Fog at sea"]],
	])("%s takes what is typed to the project that is shown", async (id, title, lines) => {
		const all = await onHarbour();
		all.made.run(id);
		expect(await all.hand.question()).toBe(title);
		await all.hand.press("{Enter}");
		expect(all.hand.fault).toBe("Type some text first.");
		await all.hand.type("Fog at sea");
		expect(await all.hand.saying(() => all.hand.press("{Enter}"))).toBe("Added to Harbour: Fog at sea");
		expect(all.made.host.modals).toEqual([]);
		await expect.poll(() => all.made.row("Fog at sea")).toBeTruthy();
		await provesChange(all, HARBOUR, lines);
	});

	it("takes several lines, without the bullets and boxes they were pasted with", async () => {
		const all = await onHarbour();
		all.made.run("add-next-step");
		await all.hand.type("- [ ] Tar");
		await all.hand.press("{Shift>}{Enter}{/Shift}");
		await all.hand.type("* Rope");
		expect(await all.hand.saying(() => all.hand.press("{Enter}"))).toBe("Added 2 next steps to Harbour.");
		await provesChange(all, HARBOUR, ["+- [ ] Tar", "+- [ ] Rope"]);
	});

	it("asks which project where none is shown, and Escape leaves all as it is", async () => {
		const all = await set();
		all.made.run("add-next-step");
		expect(await all.hand.question()).toBe("Which project gets the next step?");
		expect(await all.hand.choices()).toEqual([
			"Harbour | active · last contact 12 days ago",
			"Pier | paused · last contact yesterday",
			"Quay | last contact 5 months ago",
			"Ada Byron | people",
		]);
		await all.hand.press("{ArrowDown}{Enter}");
		await expect.poll(() => all.hand.question()).toBe("Add next step to Pier");
		await all.hand.type("Fog");
		await all.hand.saying(() => all.hand.press("{Enter}"));
		await provesChange(all, PIER, ["+- [ ] Fog"]);
		all.made.run("add-blocker");
		await all.hand.choices();
		await all.hand.press("{Escape}");
		expect(all.made.host.modals).toEqual([]);
		expect(await all.made.read(PIER)).toBe(VAULT[PIER]);
	});
});

describe("complete and resolve", () => {
	it.each([
		["complete-next-step", "Which next step of Harbour is done?", "pier", ["-- [ ] Paint the pier @Ada", "+- [x] Paint the pier @Ada"], "Completed in Harbour: Paint the pier"],
		[
			"resolve-blocker",
			"Which blocker of Harbour is resolved?",
			"rain",
			["-* ❌ Rain on the quay", `+* ✅ Rain on the quay [resolved:: ${TODAY}]`],
			"Resolved in Harbour: Rain on the quay",
		],
	])("%s closes what was found by a few letters", async (id, question, letters, lines, said) => {
		const all = await onHarbour();
		all.made.run(id);
		expect(await all.hand.question()).toBe(question);
		expect(await all.hand.choices()).toHaveLength(2);
		await all.hand.type(letters);
		expect(await all.hand.choices()).toHaveLength(1);
		expect(await all.hand.saying(() => all.hand.press("{Enter}"))).toBe(said);
		await provesChange(all, HARBOUR, lines);
	});
});

describe("turn the line or selection", () => {
	it.each([
		["line-to-blocker", "* ❌ Rain on the quay\n", "* ❌ "],
		["line-to-next-step", "- [x] Sweep the floor\n", "- [ ] "],
		["line-to-decision", "- ✅ The lamps are green\n", "- ✅ "],
	])("%s moves it in the project's own note", async (id, last, lead) => {
		const line = "Some words that are no item.";
		const all = await set();
		const leaf = await all.made.open(HARBOUR, "Harbour");
		all.made.host.viewOf(leaf).editor.setCursor(HARBOUR_TEXT.split("\n").indexOf(line), 3);
		await all.hand.saying(() => all.made.run(id));
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT.replace(`\n${line}\n`, "").replace(last, `${last}${lead}${line}\n`));
		await all.hand.saying(() => all.made.run("undo"));
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("adds the words of a selection in another note, by the line of its context menu", async () => {
		const all = await onHarbour();
		const leaf = await all.made.open(PLAIN, "Harbour");
		const view = all.made.host.viewOf(leaf);
		view.editor.setSelection({ line: 2, ch: 0 }, { line: 4, ch: 0 });
		all.made.host.editorMenu(leaf);
		expect(await all.hand.menu()).toEqual([
			"Turn line or selection into blocker",
			"Turn line or selection into next step",
			"Turn line or selection into decision",
		]);
		await all.hand.saying(() => all.hand.pick("Turn line or selection into blocker"));
		await provesChange(all, HARBOUR, ["+* ❌ Buy nails", "+* ❌ Ask Ada"]);
	});

	it("offers nothing on an empty line, nor in reading view", async () => {
		const all = await onHarbour();
		const leaf = await all.made.open(PLAIN, "Harbour");
		all.made.host.viewOf(leaf).editor.setCursor(1, 0);
		expect(palette(all).filter((id) => id.startsWith("line-"))).toEqual([]);
		expect(all.made.host.editorMenu(leaf).titles).toEqual([]);
		await all.made.host.open(PLAIN, { mode: "preview" });
		expect(palette(all).filter((id) => id.startsWith("line-"))).toEqual([]);
	});
});

describe("update", () => {
	it("brings the project up to date, and the panel says how much waited", async () => {
		const all = await onHarbour();
		await expect.poll(() => textOf(all.made.all(".project-pulse-waiting")[0])).toBe("1 entry waitsUpdate");
		expect(await all.hand.saying(() => all.made.run("update-project"))).toBe("Harbour is up to date.");
		await expect.poll(() => all.made.all(".project-pulse-waiting").length, { timeout: 10_000 }).toBe(0);
		await provesChange(all, HARBOUR, ["+- 2026-06-10: [[2026-06-10 - Lamps]] - The lamps of Harbour are late."]);
	});

	it("updates by the button in the header, and by the line below its More button", async () => {
		const all = await onHarbour();
		await expect.poll(() => all.made.all(".project-pulse-waiting button").length).toBe(1);
		await all.hand.saying(() => userEvent.click(all.made.button("Update")));
		await all.made.undo();
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
		await userEvent.click(all.made.button("More"));
		await all.hand.saying(() => all.hand.pick("Update this project"));
		await provesChange(all, HARBOUR, ["+- 2026-06-10: [[2026-06-10 - Lamps]] - The lamps of Harbour are late."]);
	});

	it("updates those that are ticked with the keys, as one step", async () => {
		const all = await set();
		all.made.run("update-several");
		expect(await all.hand.question()).toBe("Which projects should be updated?");
		await all.hand.press("{Enter}{ArrowDown}{ArrowDown}{Enter}");
		expect(all.hand.inTop("[role=status]").map(textOf)).toEqual(["2 projects chosen"]);
		await all.hand.press("{Control>}{Enter}{/Control}");
		await expect.poll(() => all.hand.inTop("[role=listitem]").length, { timeout: 15_000 }).toBe(2);
		await all.hand.press("{Control>}{Enter}{/Control}");
		await expect.poll(() => all.hand.inTop("[role=status]").map(textOf), { timeout: 15_000 }).toEqual(["2 of 2 notes changed."]);
		await all.hand.press("{Escape}");
		expect(changed(HARBOUR_TEXT, await all.made.read(HARBOUR))).toEqual(["+- 2026-06-10: [[2026-06-10 - Lamps]] - The lamps of Harbour are late."]);
		expect(await all.made.read(QUAY)).toBe(
			(VAULT[QUAY] ?? "").replace("2026-02-01", "2026-06-24") + "\n- 2026-06-24: [[2026-06-24 - Boards]] - Boards for the Quay.\n",
		);
		await all.hand.saying(() => all.made.run("undo"));
		expect(await all.hand.texts(HARBOUR, QUAY)).toEqual([HARBOUR_TEXT, VAULT[QUAY]]);
	});

	it("updates all after a look at the changes, and none where one only looks", async () => {
		const all = await set();
		const reviewed = async (): Promise<void> => {
			all.made.run("update-projects");
			await expect.poll(() => all.hand.inTop("[role=listitem]").length, { timeout: 15_000 }).toBe(2);
			await expect.poll(() => all.hand.inTop("progress").length, { timeout: 15_000 }).toBe(0);
		};
		await reviewed();
		await all.hand.press("{Escape}");
		expect(await all.hand.texts(HARBOUR, QUAY)).toEqual([HARBOUR_TEXT, VAULT[QUAY]]);
		await reviewed();
		await all.hand.press("{Control>}{Enter}{/Control}");
		await expect.poll(() => all.hand.inTop("[role=status]").map(textOf), { timeout: 15_000 }).toEqual(["2 of 2 notes changed."]);
		expect((await all.made.read(QUAY)).split("\n").at(-2)).toBe("- 2026-06-24: [[2026-06-24 - Boards]] - Boards for the Quay.");
		await all.hand.press("{Escape}");
		await all.hand.saying(() => all.made.run("undo"));
		expect(await all.hand.texts(HARBOUR, QUAY)).toEqual([HARBOUR_TEXT, VAULT[QUAY]]);
	});
});

describe("set the last contact", () => {
	it("to today", async () => {
		const all = await onHarbour();
		expect(await all.hand.saying(() => all.made.run("touch-today"))).toBe(`Harbour: last contact is now ${TODAY}.`);
		await expect.poll(() => textOf(all.made.all(".project-pulse-contact")[0]), { timeout: 10_000 }).toBe("Last contact today");
		await provesChange(all, HARBOUR, ["-last_contact: 2026-06-19", `+last_contact: ${TODAY}`]);
	});

	it("to a day that is asked for, and never to one to come", async () => {
		const all = await onHarbour();
		all.made.run("touch-date");
		expect(await all.hand.question()).toBe("Last contact of Harbour");
		const [field] = all.hand.inTop<HTMLInputElement>("input[type=date]");
		if (!field) throw new Error("There is no field");
		expect(document.activeElement).toBe(field);
		await userEvent.fill(field, "2026-07-02");
		await all.hand.press("{Enter}");
		expect(all.hand.fault).toBe("This day is still to come; a contact lies in the past or is today.");
		await userEvent.fill(field, "2026-06-03");
		expect(all.hand.fault).toBe("");
		await all.hand.saying(() => all.hand.press("{Enter}"));
		await provesChange(all, HARBOUR, ["-last_contact: 2026-06-19", "+last_contact: 2026-06-03"]);
	});
});

describe("undo and redo", () => {
	it("are there only while there is something to take back", async () => {
		const all = await onHarbour();
		const reversals = (): string[] => palette(all).filter((id) => ["undo", "redo"].includes(id));
		expect(reversals()).toEqual([]);
		await all.hand.saying(() => all.made.run("touch-today"));
		expect(reversals()).toEqual(["undo"]);
		expect(await all.hand.saying(() => all.made.run("undo"))).toBe("Undone: Last contact of Harbour (1 note).");
		expect(reversals()).toEqual(["redo"]);
		expect(await all.hand.saying(() => all.made.run("redo"))).toBe("Redone: Last contact of Harbour (1 note).");
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT.replace("2026-06-19", TODAY));
	});

	it("take back from the notice that told of it", async () => {
		const all = await onHarbour();
		await all.hand.saying(() => all.made.run("touch-today"));
		const button = all.made.host.notices.at(-1)?.buttons.find((candidate) => textOf(candidate) === "Undo");
		await all.hand.saying(() => userEvent.click(button ?? document.body));
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("are refused where the note was changed since, in a sentence", async () => {
		const all = await onHarbour();
		await all.hand.saying(() => all.made.run("touch-today"));
		const touched = HARBOUR_TEXT.replace("2026-06-19", TODAY);
		const leaf = await all.made.open(HARBOUR, "Harbour");
		all.made.host.type(leaf, "!", touched.indexOf(" old"));
		expect(await all.hand.saying(() => all.made.run("undo"))).toBe(
			"Harbour: The note was changed since, so that this can no longer be undone; change it by hand.",
		);
		expect(await all.made.read(HARBOUR)).toBe(touched.replace("is old", "is! old"));
	});
});
