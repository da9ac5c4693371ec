/** Items that look alike, and done steps: what the dialog shows, what is chosen in it, what is written. */

import { describe, expect, it } from "vitest";
import { Menu } from "../../host/window/menu";
import { fillGroupMenu } from "../../../src/ui/panel/group-menu";
import type { Desk } from "../../../src/ui/panel/desk";
import type { GroupRow } from "../../../src/panel/row";
import { commanded, type Commanded } from "../commanded";
import { textOf } from "../dialog";
import { harbour, HARBOUR, HARBOUR_TEXT, retyped, VAULT } from "./vault";

const IS = "- ✅ Every change to the budget is signed by Ada.\n";
const MUST = "- ✅ Every change to the budget must be signed by Ada.\n";
const NESTED = "  - as she said\n";
const LAMPS = "- ✅ The lamps are yellow.\n";

async function looked(vault = VAULT): Promise<Commanded> {
	const all = await commanded(vault);
	await all.open(HARBOUR);
	await all.run("find-doubles");
	await all.made.until("it has looked", () => !all.dialog.status.startsWith("Looking"));
	return all;
}

const radio = (all: Commanded, name: string): HTMLInputElement => {
	const label = all.dialog.all<HTMLLabelElement>(".project-pulse-pair-deeds label").find((one) => textOf(one) === name);
	return label?.querySelector("input") as HTMLInputElement;
};
const marked = (all: Commanded): string[] => all.dialog.all("dd mark").map((mark) => textOf(mark).trim());

describe("find doubles among items", () => {
	it("shows the two with the words that differ, and merges only what loses nothing by itself", async () => {
		const all = await looked();
		expect(all.dialog.all(".project-pulse-pair")).toHaveLength(1);
		expect(all.dialog.all("dd").map(textOf)).toEqual(["Every change to the budget is signed by Ada.", "Every change to the budget must be signed by Ada."]);
		expect(all.dialog.all("dt").map(textOf)).toEqual(["First, line 27", "Second, line 29"]);
		expect(marked(all).join(" ")).toBe("is must be");
		expect(all.dialog.all<HTMLInputElement>("input[type=radio]").filter(({ checked }) => checked)).toHaveLength(1);
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it.each([
		["Only the first", IS + NESTED + LAMPS],
		["Only the second", LAMPS + MUST + NESTED],
	])("keeps what is chosen and all that is nested: %s", async (deed, decisions) => {
		const all = await looked();
		await all.dialog.click(radio(all, deed));
		expect(all.dialog.apply.textContent).toBe("Change one pair");
		expect(await all.saying(() => all.dialog.click(all.dialog.apply))).toContain("Harbour: one pair of items tidied.");
		expect(all.dialog.isOpen).toBe(false);
		expect(await all.made.read(HARBOUR)).toBe(harbour([IS + LAMPS + MUST + NESTED, decisions]));
		expect(await all.undone(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("says what a merge would say before it is made", async () => {
		const all = await looked();
		await all.dialog.click(radio(all, "Merge"));
		const [merged] = all.dialog.all(".project-pulse-pair-merged").map(textOf);
		expect(merged).toMatch(/^Merged, it says: Every change to the budget (is|must be) signed by Ada\.$/);
		await all.saying(() => all.dialog.click(all.dialog.apply));
		const said = merged?.replace("Merged, it says: ", "") ?? "";
		expect(await all.made.read(HARBOUR)).toBe(harbour([IS + LAMPS + MUST + NESTED, `- ✅ ${said}\n${NESTED}${LAMPS}`]));
	});

	it("has nothing to write where both are kept", async () => {
		const all = await looked();
		await all.dialog.click(radio(all, "Keep both"));
		expect(all.dialog.apply.disabled).toBe(true);
		expect(all.dialog.status).toBe("Two items look alike; nothing is to be changed yet.");
	});

	it("looks again where the items are no longer as they were shown", async () => {
		const all = await looked();
		await all.dialog.click(radio(all, "Only the first"));
		await retyped(all, harbour([MUST + NESTED, "- ✅ Rain is wet.\n"]));
		await all.saying(() => all.dialog.click(all.dialog.apply));
		await all.made.until("it has looked again", () => all.dialog.status === "No two blockers, next steps or decisions look alike.");
		expect(all.dialog.buttons).toEqual(["Close"]);
		expect(await all.made.read(HARBOUR)).toBe(harbour([MUST + NESTED, "- ✅ Rain is wet.\n"]));
	});
});

describe("move done steps", () => {
	const STEPS = "- [x] Order the ropes\n- [ ] Name the plug standard in the contract\n- [ ] Paint the pier\n    - [ ] Ask for prices\n";
	const OPEN = STEPS.replace("- [x] Order the ropes\n", "");

	it("to the end, and back", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		expect(await all.saying(() => all.run("done-to-end"))).toContain("Harbour: done steps stand at the end now.");
		expect(await all.made.read(HARBOUR)).toBe(harbour([STEPS, `${OPEN}- [x] Order the ropes\n`]));
		expect(await all.saying(() => all.run("done-to-end"))).toBe("All done steps stand there already.");
		expect(await all.undone(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("below the heading of the settings", async () => {
		const all = await commanded(VAULT, { change: (settings) => void (settings.tidy.doneHeading = "Archive") });
		await all.open(HARBOUR);
		await all.saying(() => all.run("done-below-heading"));
		const text = await all.made.read(HARBOUR);
		expect(text).toContain(OPEN);
		expect(text).toContain("### Archive\n\n- [x] Order the ropes\n");
		expect(await all.undone(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("is offered only where a step is done", async () => {
		const all = await commanded({ ...VAULT, [HARBOUR]: harbour(["- [x] Order the ropes\n", ""]) });
		await all.open(HARBOUR);
		expect(all.palette()).not.toContain("done-to-end");
	});

	it("stands in the menu of the group of next steps alone", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		const { model } = all.active;
		const titles = (part: GroupRow["part"]): string[] => {
			const menu = new Menu(all.made.host.ui);
			fillGroupMenu(menu as unknown as Parameters<typeof fillGroupMenu>[0], { part } as GroupRow, { model, port: all.active } as unknown as Desk);
			return menu.titles;
		};
		expect(titles("nextSteps")).toEqual(["Move done steps to the end", "Move done steps below a heading"]);
		expect(titles("blockers")).toEqual([]);
	});
});
