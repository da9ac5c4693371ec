/** The panel with the keyboard alone: one stop for Tab, arrows inside, and a focus that is never lost. */

import { beforeEach, describe, expect, it } from "vitest";
import { newDevice } from "../vault/stage";
import { HARBOUR, NOTE, screen, textOf, type Screen } from "./panel-screen";

beforeEach(() => {
	newDevice();
});

const stops = (seen: Screen): string[] => seen.rows.filter(({ tabIndex }) => tabIndex === 0).map(textOf);

async function at(text: string, note = NOTE): Promise<Screen> {
	const seen = await screen(note);
	await seen.focus(seen.row(text));
	return seen;
}

describe("the focus", () => {
	it("has one stop in the list, which goes with it; what is inside rows is none", async () => {
		const seen = await screen();
		expect(stops(seen)).toEqual(["Blockers1"]);
		await seen.focus(seen.row("Blockers"));
		for (const key of ["ArrowDown", "j", "j"]) await seen.press(key);
		expect([seen.focused, stops(seen)]).toEqual(["Next steps1 overdue4", ["Next steps1 overdue4"]]);
		expect(seen.all("[role=tree] button, [role=tree] input, [role=tree] textarea").every((inner) => inner.tabIndex === -1)).toBe(true);
		await seen.press("k");
		expect(seen.focused).toBe("(New blocker)");
		await seen.press("Home");
		expect(seen.focused).toBe("Blockers1");
		await seen.press("End");
		expect(seen.focused).toBe("People1");
	});

	it("goes into and out of groups with the arrows, and folds them", async () => {
		const seen = await at("Blockers");
		await seen.press("ArrowRight");
		expect(seen.focused).toBe("No permit for the pierBen");
		await seen.press("ArrowLeft");
		await seen.press("ArrowLeft");
		expect([seen.focused, seen.row("Blockers").getAttribute("aria-expanded")]).toEqual(["Blockers1", "false"]);
		await seen.press("ArrowRight");
		expect(seen.outline).toContain("2 No permit for the pierBen");
	});

	it("turns the arrows round where one reads from right to left", async () => {
		const seen = await at("Blockers");
		(seen.root.querySelector("[role=tree]") as HTMLElement).style.direction = "rtl";
		await seen.press("ArrowRight");
		expect(seen.row("Blockers").getAttribute("aria-expanded")).toBe("false");
	});

	it("stays on its row when the note is read again, and lands beside a row that is gone", async () => {
		const seen = await at("Paint");
		const before = document.activeElement;
		seen.port.show(HARBOUR, NOTE.replace("- [ ] Order the lamps", "- [ ] New one\n- [ ] Order the lamps"));
		await seen.drawn();
		expect([document.activeElement === before, seen.focused]).toEqual([true, "Paint the pier"]);
		seen.port.show(HARBOUR, NOTE.replace("- [/] Paint the pier\n", ""));
		await seen.drawn();
		expect(seen.focused).toBe("Call the office #harbour");
	});

	it("is not taken by a list that changes while one writes elsewhere", async () => {
		const seen = await at("Paint");
		const elsewhere = document.body.createEl("input");
		elsewhere.focus();
		seen.port.show(HARBOUR, NOTE.replace("- [/] Paint the pier\n", ""));
		await seen.drawn();
		expect(document.activeElement).toBe(elsewhere);
		elsewhere.remove();
	});

	it("goes along the buttons above the list with the arrows, one of which is a stop", async () => {
		const seen = await screen();
		const buttons = seen.all("[role=toolbar] button");
		expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
		await seen.focus(buttons[0] as HTMLElement);
		await seen.press("ArrowRight");
		await seen.press("ArrowRight");
		expect([document.activeElement === buttons[2], buttons[2]?.tabIndex, buttons[0]?.tabIndex]).toEqual([true, 0, -1]);
		await seen.press("Home");
		await seen.press("ArrowLeft");
		expect(document.activeElement).toBe(buttons[6]);
	});
});

describe("a key", () => {
	it("toggles with Space, also twice on the same row", async () => {
		const seen = await at("Paint");
		await seen.press(" ");
		expect(seen.port.text).toContain("- [x] Paint the pier");
		await seen.press(" ");
		expect(seen.port.text).toContain("- [ ] Paint the pier");
		expect(seen.focused).toBe("Paint the pier");
	});

	it.each([
		["Enter", {}, "open 30 in same"],
		["Enter", { ctrlKey: true }, "open 30 in tab"],
	])("opens the line (%s %o)", async (key, held, asked) => {
		const seen = await at("Paint");
		await seen.press(key, held);
		expect(seen.port.asked).toEqual([asked]);
	});

	it("moves with Alt and the arrows, and the focus with it", async () => {
		const seen = await at("Paint");
		await seen.press("ArrowUp", { altKey: true });
		expect(seen.port.text).toMatch(/- \[\/\] Paint the pier\n- \[ \] Order/);
		expect([seen.focused, seen.said]).toEqual(["Paint the pier", "Moved to position 1 of 3."]);
		await seen.press("ArrowUp", { altKey: true });
		expect(seen.said).toBe("It is the first one already.");
	});

	it("does not move in a list that is sorted, and says why", async () => {
		const seen = await screen(NOTE, { stored: { sort: "due" } });
		await seen.focus(seen.row("Paint"));
		await seen.press("ArrowUp", { altKey: true });
		expect([seen.port.acted, seen.said]).toEqual([[], "Sort as written to move items."]);
	});

	it("deletes, and the focus is on the next one", async () => {
		const seen = await at("Paint");
		await seen.press("Delete");
		expect(seen.port.text).not.toContain("Paint");
		expect(seen.focused).toBe("Call the office #harbour");
	});

	it("removes an entry", async () => {
		const seen = await at("Jun 12");
		await seen.press("Delete");
		expect(seen.port.text).not.toContain("2026-06-12");
	});

	it("edits in place, adds to the group one is in, and comes back with Escape", async () => {
		const seen = await at("Paint");
		await seen.press("e");
		expect(seen.field.value).toBe("Paint the pier");
		await seen.press("Escape");
		await seen.press("n");
		expect(seen.field.placeholder).toBe("New next step");
		await seen.type("Sweep");
		await seen.press("j");
		await seen.press("Enter");
		expect(seen.port.text).toContain("- [ ] Sweep\n");
		await seen.press("Escape");
		await seen.press("k");
		expect(seen.focused).toBe("Sweep");
	});

	it("edits with the words selected, and neither the owner nor the date behind them", async () => {
		const seen = await at("Order the lamps");
		await seen.press("e");
		const { value, selectionStart, selectionEnd } = seen.field;
		expect([value.slice(selectionStart, selectionEnd), value.slice(selectionEnd)]).toEqual(["Order the lamps", " 📅 2026-06-20 @Ada"]);
	});

	it("adds to a group that is folded, which unfolds", async () => {
		const seen = await at("Decisions");
		await seen.press("ArrowLeft");
		expect(seen.row("Decisions").getAttribute("aria-expanded")).toBe("false");
		await seen.press("n");
		expect(seen.field.placeholder).toBe("New decision");
		expect(seen.row("Decisions").getAttribute("aria-expanded")).toBe("true");
	});

	it("asks for the due date, the owner and another group", async () => {
		const seen = await at("Paint");
		await seen.press("d");
		expect(seen.modal.titleEl.textContent).toBe("Due date");
		await seen.press("Escape");
		await seen.press("o");
		expect(seen.modal.modalEl.querySelector("input")?.placeholder).toBe("Name of the owner");
		await seen.press("Escape");
		await seen.press("m");
		expect(seen.menu.titles).toEqual(["Move to blockers", "Move to decisions"]);
		await seen.press("Escape");
		expect(seen.focused).toBe("Paint the pier");
	});

	it("opens the row's menu, which gives the focus back", async () => {
		const seen = await at("Paint");
		await seen.press("F10", { shiftKey: true });
		expect(seen.menu.titles).toContain("Delete");
		await seen.press("Escape");
		expect(seen.focused).toBe("Paint the pier");
	});

	it("shows the list of keys", async () => {
		const seen = await at("Blockers");
		await seen.press("?", { shiftKey: true });
		const rows = [...seen.modal.contentEl.querySelectorAll("tbody tr")].map(textOf);
		expect(rows).toContain("↓ or jNext row");
		expect(rows).toContain("Ctrl+EnterGo to the line in a new tab");
		expect(rows).toContain("?This list of keys");
	});

	it("goes back to the note with Escape", async () => {
		const seen = await screen(NOTE);
		await seen.made.open(HARBOUR);
		await seen.focus(seen.row("Paint"));
		await seen.press("Escape");
		expect(seen.root.contains(document.activeElement)).toBe(false);
		expect(seen.made.host.ui.workspace.activeLeaf?.view.getViewType()).toBe("markdown");
	});

	it("that means nothing here goes on to the app", async () => {
		await at("Paint");
		const event = new KeyboardEvent("keydown", { key: "p", ctrlKey: true, bubbles: true, cancelable: true });
		document.activeElement?.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(false);
	});
});

describe("the filter", () => {
	it("opens with its key, narrows the list as one types, and says what is left", async () => {
		const seen = await at("Blockers");
		await seen.press("/");
		const box = document.activeElement as HTMLInputElement;
		expect([box.type, box.value]).toEqual(["search", ""]);
		await seen.type("lamps", box);
		expect(seen.outline.filter((line) => /^[23]/.test(line) && !line.includes("("))).toEqual(["2 Order the lampsAdaoverdue since Jun 20", "3 Ask for prices", "2 Jun 192026-06-19 - Lamps - Chose the lamps."]);
		expect(textOf(seen.row("Next steps"))).toBe("Next steps1 overdue2 of 4");
		expect(seen.said).toBe("3 rows found.");
		expect(document.activeElement).toBe(box);
		await seen.press("Enter");
		expect(seen.root.querySelector("[role=tree]")?.contains(document.activeElement)).toBe(true);
	});

	it("is emptied by Escape, then closed, and the focus is back in the list", async () => {
		const seen = await at("Paint");
		await seen.press("/");
		await seen.type("lamps", document.activeElement as HTMLInputElement);
		await seen.press("Escape");
		expect((document.activeElement as HTMLInputElement).value).toBe("");
		expect(seen.outline).toContain("2 Paint the pier");
		await seen.press("Escape");
		expect(seen.root.querySelector("input[type=search]")).toBeNull();
		expect(document.activeElement?.getAttribute("role")).toBe("treeitem");
	});

	it("is forgotten by the next start: it would hide things", async () => {
		const seen = await at("Paint");
		await seen.press("/");
		await seen.type("lamps", document.activeElement as HTMLInputElement);
		expect(JSON.stringify(seen.saved)).not.toContain("lamps");
	});
});
