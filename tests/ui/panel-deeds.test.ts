/** What is done in the panel with a mouse: it shows at once, ends in the note's text, and is put back when refused. */

import { beforeEach, describe, expect, it } from "vitest";
import { newDevice } from "../vault/stage";
import { HARBOUR, NOTE, screen, textOf, type Screen } from "./panel-screen";

beforeEach(() => {
	newDevice();
});

async function menuOf(seen: Screen, text: string): Promise<string[]> {
	seen.row(text).dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX: 9, clientY: 9 }));
	await seen.drawn();
	return seen.menu.titles;
}

async function chosen(seen: Screen, text: string, title: string): Promise<void> {
	await menuOf(seen, text);
	seen.menu.item(title).click();
	await seen.drawn();
}

async function tick(seen: Screen, text: string): Promise<void> {
	seen.box(text).click();
	await seen.drawn();
}

describe("a box", () => {
	it("completes a step where it stands, which stays to be seen, and opens it again", async () => {
		const seen = await screen();
		await tick(seen, "Ask for");
		expect(seen.port.text).toBe(NOTE.replace("    - [ ] Ask for `prices`", "    - [x] Ask for `prices` ✅ 2026-07-01"));
		expect([seen.box("Ask for").checked, seen.row("Ask for").getAttribute("aria-checked")]).toEqual([true, "true"]);
		expect(seen.said).toBe("Completed: Ask for prices");
		await tick(seen, "Ask for");
		expect(seen.port.text).toBe(NOTE);
		expect(seen.said).toBe("Open again: Ask for prices");
	});

	it("shows the change before it is written", async () => {
		const seen = await screen();
		seen.box("Ask for").click();
		await Promise.resolve();
		expect(seen.port.text).toBe(NOTE);
		expect([seen.row("Ask for").getAttribute("aria-checked"), seen.row("Ask for").getAttribute("aria-busy")]).toEqual(["true", "true"]);
		expect(textOf(seen.row("Next steps"))).toContain("3");
		await seen.drawn();
		expect(seen.row("Ask for").getAttribute("aria-busy")).toBeNull();
	});

	it("is put back when the change is refused", async () => {
		const seen = await screen();
		seen.port.refuses = true;
		await tick(seen, "Ask for");
		expect([seen.box("Ask for").checked, seen.row("Ask for").getAttribute("aria-checked"), seen.said]).toEqual([false, "false", "Not changed."]);
	});

	it("leaves the focus where one is writing", async () => {
		const seen = await screen();
		const press = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
		seen.box("Ask for").dispatchEvent(press);
		expect(press.defaultPrevented).toBe(true);
	});

	it("of a blocker without one is a button", async () => {
		const seen = await screen();
		await seen.click(seen.row("No permit").querySelector("button") as HTMLElement);
		expect(seen.port.text).toContain("- ✅ **No permit** for [[Pier|the pier]] @Ben");
		expect(seen.port.asked).toEqual([]);
		expect(seen.row("No permit").querySelector("button")?.getAttribute("aria-label")).toBe("Open again");
	});
});

describe("the field at a group's foot", () => {
	const field = (seen: Screen): HTMLTextAreaElement => seen.row("(New next step)").querySelector("textarea") as HTMLTextAreaElement;

	it("adds with Enter, and stays for the next", async () => {
		const seen = await screen();
		const add = field(seen);
		await seen.focus(add);
		await seen.type("Sweep the pier");
		await seen.press("Enter");
		expect(seen.port.text).toBe(NOTE.replace("- [?] Call the office #harbour\n", "- [?] Call the office #harbour\n- [ ] Sweep the pier\n"));
		expect([document.activeElement === add, add.value, seen.said]).toEqual([true, "", "1 item added."]);
		expect(seen.outline).toContain("2 Sweep the pier");
	});

	it("makes an item of every line, whatever marks the lines bring", async () => {
		const seen = await screen();
		await seen.focus(field(seen));
		await seen.type("- [ ] Sweep\n* Wash\n\n3. Oil the hinges\n");
		await seen.press("Enter");
		expect(seen.port.acted).toEqual([{ do: "add", kind: "nextSteps", texts: ["Sweep", "Wash", "Oil the hinges"] }]);
		expect(seen.said).toBe("3 items added.");
	});

	it("takes a line break with Shift, and an Enter that ends a composition for what it is", async () => {
		const seen = await screen();
		await seen.focus(field(seen));
		await seen.type("Sweep");
		await seen.press("Enter", { shiftKey: true });
		await seen.press("Enter", { isComposing: true });
		expect(seen.port.acted).toEqual([]);
	});

	it("keeps what was typed when one looks elsewhere, gives it back when refused, and empties with Escape", async () => {
		const seen = await screen();
		await seen.focus(field(seen));
		await seen.type("Sweep");
		await seen.focus(seen.row("Blockers"));
		expect(seen.outline).toContain("2 Sweep");
		seen.port.refuses = true;
		await seen.focus(seen.row("Sweep").querySelector("textarea") as HTMLElement);
		await seen.press("Enter");
		expect([seen.field.value, seen.port.text, seen.said]).toEqual(["Sweep", NOTE, "Not changed."]);
		await seen.press("Escape");
		expect(seen.outline).toContain("2 (New next step)");
		expect(document.activeElement).toBe(seen.row("(New next step)"));
	});
});

describe("an item's menu", () => {
	it("has everything for it, and then the note's own items", async () => {
		const seen = await screen();
		seen.made.host.app.workspace.on("file-menu", (menu, file, source) => menu.addItem((item) => item.setTitle(`${source}: ${file.path}`)));
		expect(await menuOf(seen, "Order the lamps")).toEqual([
			"Complete",
			"Complete with a date…",
			"Mark as in progress",
			"Cancel",
			"Edit",
			"Set due date…",
			"Set owner…",
			"Move up",
			"Move down",
			"Move to blockers",
			"Move to decisions",
			"Copy text",
			"Delete",
			`project-pulse-panel: ${HARBOUR}`,
		]);
	});

	it("opens from the row's own button too, for fingers", async () => {
		const seen = await screen();
		await seen.click(seen.row("Paint").querySelector(".project-pulse-more button") as HTMLElement);
		expect(seen.menu.titles).toContain("Mark as not begun");
		expect(seen.port.asked).toEqual([]);
	});

	it.each([
		["Paint", "Move up", /- \[\/\] Paint the pier\n- \[ \] Order/, "Moved to position 1 of 3."],
		["Paint", "Mark as not begun", /- \[ \] Paint the pier/, "Changed."],
		["Paint", "Cancel", /- \[-\] Paint the pier/, "Changed."],
		["Paint", "Move to blockers", /- ❌ Paint the pier\n/, "Moved to Blockers."],
		["No permit", "Move to next steps", /- \[ \] \*\*No permit\*\* for/, "Moved to Next steps."],
		["Paint", "Delete", /@Ada\n {4}- \[ \] Ask for `prices`\n- \[x\] Buy/, "Deleted: Paint the pier"],
	])("%s: %s", async (text, title, after, said) => {
		const seen = await screen();
		await chosen(seen, text, title);
		expect(seen.port.text).toMatch(after);
		expect(seen.said).toBe(said);
	});

	it("moves past what is hidden in one step", async () => {
		const seen = await screen();
		await chosen(seen, "Call the office", "Move up");
		expect(seen.port.text).toMatch(/prices`\n- \[\?\] Call the office #harbour\n- \[\/\] Paint/);
		expect(seen.said).toBe("Moved to position 2 of 3.");
	});

	it("says so at the end of the list, and writes nothing", async () => {
		const seen = await screen();
		await chosen(seen, "Call the office", "Move down");
		expect([seen.port.acted, seen.said]).toEqual([[], "It is the last one already."]);
	});

	it("copies the words without their marks", async () => {
		const seen = await screen();
		const copied: string[] = [];
		Object.defineProperty(navigator, "clipboard", { value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) }, configurable: true });
		await chosen(seen, "No permit", "Copy text");
		expect(copied).toEqual(["No permit for the pier"]);
	});
});

describe("editing in place", () => {
	async function editing(text = "Paint"): Promise<Screen> {
		const seen = await screen();
		await chosen(seen, text, "Edit");
		return seen;
	}

	it("shows the words as one writes them, and saves them with Enter", async () => {
		const seen = await editing("Order the lamps");
		expect(seen.field.value).toBe("Order the lamps 📅 2026-06-20 @Ada");
		await seen.type("Order **two** lamps @Ben");
		await seen.press("Enter");
		expect(seen.port.text).toContain("- [ ] Order **two** lamps @Ben\n    - [ ] Ask");
		expect(seen.outline).toContain("2 Order two lampsBen");
		expect(textOf(document.activeElement as Element)).toContain("Order two lamps");
	});

	it("is given up with Escape", async () => {
		const seen = await editing();
		await seen.type("Something else");
		await seen.press("Escape");
		expect([seen.port.acted, textOf(document.activeElement as Element)]).toEqual([[], "Paint the pier"]);
	});

	it("saves when the focus goes elsewhere, if anything is another", async () => {
		const seen = await editing();
		await seen.type("Paint it red");
		await seen.focus(seen.row("Blockers"));
		expect(seen.port.text).toContain("- [/] Paint it red\n");
		await chosen(seen, "Paint it red", "Edit");
		await seen.focus(seen.row("Blockers"));
		expect(seen.port.acted).toHaveLength(1);
		expect(seen.all("textarea").filter((field) => (field as HTMLTextAreaElement).value !== "")).toEqual([]);
	});

	it("keeps what was typed when it is refused", async () => {
		const seen = await editing();
		seen.port.refuses = true;
		await seen.type("Paint it red");
		await seen.press("Enter");
		expect([seen.port.text, seen.field.value]).toEqual([NOTE, "Paint it red"]);
	});

	it("goes on in the same field when the note changes meanwhile", async () => {
		const seen = await editing();
		await seen.type("Paint it red");
		const { field } = seen;
		seen.port.show(HARBOUR, NOTE.replace("40 m long", "50 m long"));
		await seen.drawn();
		expect([seen.field === field, field.value]).toEqual([true, "Paint it red"]);
	});

	it("makes one line of what is pasted", async () => {
		const seen = await editing();
		await seen.type("Paint\n  the pier");
		expect(seen.field.value).toBe("Paint the pier");
	});
});

describe("dates and owners", () => {
	const input = (seen: Screen): HTMLInputElement => seen.modal.modalEl.querySelector("input") as HTMLInputElement;
	const press = async (seen: Screen, name: string): Promise<void> => {
		[...seen.modal.modalEl.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
		await seen.drawn();
	};

	it("set a due date, beginning with the one there is", async () => {
		const seen = await screen();
		await chosen(seen, "Order the lamps", "Set due date…");
		expect(input(seen).value).toBe("2026-06-20");
		input(seen).value = "2026-07-09";
		await press(seen, "Set");
		expect(seen.port.text).toContain("📅 2026-07-09");
		expect(seen.row("Order the lamps").classList.contains("is-overdue")).toBe(false);
		expect(textOf(seen.row("Order the lamps"))).toBe("Order the lampsAdaJul 9");
	});

	it("take a due date away", async () => {
		const seen = await screen();
		await chosen(seen, "Order the lamps", "Set due date…");
		await press(seen, "Clear");
		expect(seen.port.text).toContain("- [ ] Order the lamps @Ada\n");
	});

	it("say at the field that there is no day in it", async () => {
		const seen = await screen();
		await chosen(seen, "Paint", "Set due date…");
		input(seen).value = "";
		await press(seen, "Set");
		expect([seen.modal.modalEl.querySelector("[role=alert]")?.textContent, input(seen).getAttribute("aria-invalid")]).toEqual(["Choose a day.", "true"]);
		expect(seen.port.acted).toEqual([]);
	});

	it("resolve as of a day", async () => {
		const seen = await screen();
		await chosen(seen, "No permit", "Resolve with a date…");
		input(seen).value = "2026-06-28";
		await press(seen, "Set");
		expect(seen.port.acted).toEqual([expect.objectContaining({ do: "close", date: "2026-06-28" })]);
		expect(seen.port.text).toMatch(/- ✅ .*No permit.*2026-06-28/);
	});

	it("set an owner who is known, or whoever is typed, or nobody", async () => {
		const seen = await screen();
		const choices = (): string[] => [...seen.modal.modalEl.querySelectorAll(".suggestion-item")].map(textOf);
		await chosen(seen, "Order the lamps", "Set owner…");
		expect(choices()).toEqual(["Nobody", "Ada", "Ben Ito"]);
		await seen.type("Cleo", input(seen));
		expect(choices()).toEqual(["Cleo"]);
		await seen.press("Enter");
		expect(seen.port.text).toContain("@Cleo");
		await chosen(seen, "Order the lamps", "Set owner…");
		await seen.press("Enter");
		expect(seen.port.text).toContain("- [ ] Order the lamps 📅 2026-06-20\n");
	});
});

describe("an entry", () => {
	it("says why it is there, with a way to its source", async () => {
		const seen = await screen(NOTE, { files: { "Sources/2026-06-19 - Lamps.md": "# Lamps\n" } });
		seen.port.reason = { source: "Sources/2026-06-19 - Lamps.md", rule: "mentioned", line: 7, via: "Pier", also: ["Sources/Other.md"] };
		await chosen(seen, "Jun 19", "Why is this here?");
		expect(textOf(seen.modal.contentEl)).toBe("2026-06-19 - LampsNames it, line 7.It came through Pier.These notes are of the same meeting:Other");
		seen.modal.contentEl.querySelector("a")?.click();
		await seen.drawn();
		expect([seen.made.host.modals.length, seen.made.host.app.workspace.getActiveFile()?.path]).toEqual([0, "Sources/2026-06-19 - Lamps.md"]);
	});

	it("says that nothing explains it", async () => {
		const seen = await screen();
		await chosen(seen, "Jun 19", "Why is this here?");
		expect(textOf(seen.modal.contentEl)).toContain("No note explains this entry");
	});

	it("is removed", async () => {
		const seen = await screen();
		await chosen(seen, "Jun 12", "Remove");
		expect(seen.port.text).toBe(NOTE.replace(/- 2026-06-12.*\n/, ""));
		expect(seen.said).toBe("Entry removed.");
	});

	it("is removed for good: the note it stands for is skipped", async () => {
		const seen = await screen(NOTE, { files: { "Sources/Renamed.md": "# Ropes\n" } });
		seen.port.reason = { source: "Sources/Renamed.md", rule: "filed", line: null, via: null, also: [] };
		await chosen(seen, "Jun 12", "Remove and do not add again");
		expect(seen.port.acted).toEqual([expect.objectContaining({ do: "dismiss-entry", link: "[[Renamed]]" })]);
		seen.port.reason = null;
		await chosen(seen, "Jun 19", "Remove and do not add again");
		expect(seen.port.acted[1]).toMatchObject({ link: "[[2026-06-19 - Lamps]]" });
		expect(seen.port.text).toContain("context_skip");
	});
});
