/** The panel with the keyboard alone: every key of its sheet, and a focus that can be seen and is never lost. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { MarkdownView } from "../host/window/markdown-view";
import { expectFile, expectVisibleFocus, focused, focusedRow, goTo, press, shownIn, tabTo } from "./keyboard";
import { scene, type Scene } from "./scene";

const QUAY = "Projects/Quay.md";
const NOTE = `---
type: projects
status: active
last_contact: 2026-06-20
---

# Quay

## Blockers

- ❌ No permit for the crane
- ❌ Rust on the rails

## Next Steps

- [ ] Paint the pier
- [ ] Order the lamps @Ada
- [ ] Count the [[Bollards]]

## Decisions

- ✅ The lamps are yellow

## Recent Context

- 2026-06-19: [[2026-06-19 - Rails]] - The rails are looked at.
- 2026-06-12: [[2026-06-12 - Lamps]] - The lamps are late.
`;

const FILES = {
	[QUAY]: NOTE,
	"Projects/Pier.md": "---\ntype: projects\nlast_contact: 2026-06-21\n---\n\n# Pier\n\n## Next Steps\n\n- [ ] Sweep it\n",
	"People/Ada.md": "---\ntype: people\n---\n\n# Ada\n",
	"Bollards.md": "# Bollards\n",
};

/** The panel shows the note, and the row of this text has the focus. */
async function at(text: string, note = NOTE): Promise<Scene> {
	const made = await scene({ files: { ...FILES, [QUAY]: note } });
	await made.open(QUAY, "Quay");
	await back(made);
	await goTo(text);
	return made;
}

/** From wherever one is to the panel. */
async function back(made: Scene): Promise<void> {
	made.run("open-panel");
	await expect.poll(() => made.panel.contains(document.activeElement), { timeout: 10_000 }).toBe(true);
}

const editor = (made: Scene): MarkdownView => made.host.viewOf(made.host.ui.workspace.getMostRecentLeaf() as never);
const inEditor = (made: Scene): boolean => editor(made).editor.hasFocus();
const line = (made: Scene): string => editor(made).editor.getLine(editor(made).editor.getCursor().line);
const rowTexts = (made: Scene): string[] => made.rows.map(shownIn);

describe("with the mouse unplugged", () => {
	it("a newcomer adds a blocker, completes a step, pins, filters, jumps and comes back", async () => {
		const made = await scene({ files: FILES });
		await made.open(QUAY, "Quay");
		expect(inEditor(made)).toBe(true);

		await back(made);
		expect(focusedRow()).toBe("Blockers");
		expectVisibleFocus();
		await press("n");
		expect(focused().ariaLabel).toBe("Add a blocker");
		await press("No night shift{Enter}");
		const added = NOTE.replace("- ❌ Rust on the rails\n", "- ❌ Rust on the rails\n- ❌ No night shift\n");
		await expectFile(made, QUAY, added);
		await expect.poll(() => made.said).toBe("1 item added.");
		// One goes on to the next.
		expect([focused().ariaLabel, (focused() as HTMLTextAreaElement).value]).toEqual(["Add a blocker", ""]);
		await press("{Escape}");
		expect(focusedRow()).toBe("Add a blocker");
		expectVisibleFocus();

		await goTo("Paint the pier");
		await press(" ");
		const done = added.replace("- [ ] Paint the pier", "- [x] Paint the pier");
		await expectFile(made, QUAY, done);
		await expect.poll(() => made.said).toBe("Completed: Paint the pier");
		await expect.poll(focusedRow).toBe("Paint the pier");

		await tabTo((element) => element.closest("[role=toolbar]") !== null, true);
		await press("{Home}{Enter}");
		expect([focused().ariaLabel, focused().ariaPressed]).toEqual(["Unpin this project", "true"]);
		expectVisibleFocus();
		await tabTo((element) => element.matches("[role=treeitem]"));
		expect(focusedRow()).toBe("Paint the pier");

		await press("/");
		await press("lamps");
		await expect.poll(() => rowTexts(made).filter((text) => text.includes("lamps"))).toEqual(["Order the lamps", "The lamps are yellow", "2026-06-12 - Lamps - The lamps are late."]);
		await expect.poll(() => made.said).toBe("3 rows found.");
		await press("{Enter}");
		await goTo("Order the lamps");
		await press("{Enter}");
		await expect.poll(() => inEditor(made)).toBe(true);
		expect(line(made)).toBe("- [ ] Order the lamps @Ada");

		await back(made);
		expect(focusedRow()).toBe("Order the lamps");
		await press("/{Escape}");
		await expect.poll(() => made.rows.length).toBeGreaterThan(8);
		await press("{Escape}");
		expect(focusedRow()).toBe("Order the lamps");
		await press("{Escape}");
		expect(inEditor(made)).toBe(true);

		await made.undo();
		await expectFile(made, QUAY, added);
		await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("comes from the panel of no project to one", async () => {
		const made = await scene({ files: { ...FILES, "Other.md": "# Other\n" } });
		await made.host.open("Other.md");
		await expect.poll(() => made.panel.textContent).toContain("Open a note of a project");
		await back(made);
		expect(focused().textContent).toBe("Create a project");
		expectVisibleFocus();
		await tabTo((element) => element.textContent === "Switch project");
		await press("{Enter}");
		await press("Quay{Enter}");
		await expect.poll(() => made.title).toBe("Quay");
		await expect.poll(focusedRow).toBe("Blockers");
		await press("j ");
		await expectFile(made, QUAY, NOTE.replace("- ❌ No permit for the crane", "- ✅ No permit for the crane [resolved:: 2026-07-01]"));
	});
});

/** Each key of the sheet, as the sheet writes it, and the test that presses it is below. */
const KEYS: Record<string, string[]> = {
	"Next row": ["↓", "j"],
	"Previous row": ["↑", "k"],
	"First row": ["Home"],
	"Last row": ["End"],
	"Fold the group or project, or go to its heading": ["←"],
	"Unfold the group or project, or go into it": ["→"],
	"Complete, resolve, supersede or open again; unfold a project": ["Space"],
	"Go to the line in the note, or open the project": ["Enter"],
	"Go to the line in a new tab": ["Ctrl+Enter"],
	"Add an item to this group": ["n"],
	"Edit the words": ["e", "F2"],
	"Delete the item, or remove the entry": ["Delete"],
	"Move up": ["Alt+↑"],
	"Move down": ["Alt+↓"],
	"Set the due date": ["d"],
	"Set the owner": ["o"],
	"Move to another group": ["m"],
	"Snooze the project until a day": ["z"],
	"Update the project": ["u"],
	"Filter the rows": ["/"],
	"All actions of the row": ["Shift+F10"],
	"This list of keys": ["?"],
	"Back to the note": ["Esc"],
};

describe("the sheet of keys", () => {
	it("names these, opens with ?, and leads back to the row", async () => {
		const made = await at("Paint the pier");
		await press("?");
		const [modal] = made.host.modals;
		const lines = [...(modal?.contentEl.querySelectorAll("tbody tr") ?? [])];
		const named = lines.map((row) => [row.lastElementChild?.textContent ?? "", [...row.querySelectorAll("kbd")].map(({ textContent }) => textContent)]);
		expect(Object.fromEntries(named)).toEqual(KEYS);
		expect(modal?.modalEl.contains(document.activeElement)).toBe(true);
		expectVisibleFocus();
		await press("{Escape}");
		expect(made.host.modals).toEqual([]);
		expect(focusedRow()).toBe("Paint the pier");
	});

	it("snoozes the project: z, and updates it: u", async () => {
		const made = await at("Paint the pier");
		await press("z");
		await expect.poll(() => made.host.modals.length).toBe(1);
		await press("{Enter}");
		await expect.poll(() => made.read(QUAY)).toBe(NOTE.replace("---\n\n", "snooze_until: 2026-07-08\n---\n\n"));
		await made.undo();
		await expectFile(made, QUAY, NOTE);
		made.row("Paint the pier").focus();
		const before = made.host.notices.length;
		await press("u");
		// Nothing waits, which is said.
		await expect.poll(() => made.host.notices.length).toBeGreaterThan(before);
	});

	it("moves about: ↓ j ↑ k Home End ← →", async () => {
		const made = await at("No permit");
		const presses = async (keys: string, row: string): Promise<void> => {
			await press(keys);
			await expect.poll(focusedRow).toBe(row);
			expectVisibleFocus();
		};
		await presses("{ArrowDown}", "Rust on the rails");
		await presses("{ArrowUp}", "No permit for the crane");
		await presses("j", "Rust on the rails");
		await presses("k", "No permit for the crane");
		await presses("{End}", rowTexts(made).at(-1) ?? "");
		await presses("{ArrowDown}", rowTexts(made).at(-1) ?? "");
		await presses("{Home}", "Blockers");
		await presses("{ArrowUp}", "Blockers");
		await presses("{ArrowRight}", "No permit for the crane");
		await presses("{ArrowLeft}", "Blockers");
		expect(focused().ariaExpanded).toBe("true");
		await presses("{ArrowLeft}", "Blockers");
		expect([focused().ariaExpanded, rowTexts(made).includes("Rust on the rails")]).toEqual(["false", false]);
		await presses("j", "Next steps");
		await presses("k", "Blockers");
		await presses("{ArrowRight}", "Blockers");
		expect([focused().ariaExpanded, rowTexts(made).includes("Rust on the rails")]).toEqual(["true", true]);
		await presses(" ", "Blockers");
		expect(focused().ariaExpanded).toBe("false");
		await presses("{Enter}", "Blockers");
		expect(focused().ariaExpanded).toBe("true");
	});

	it("closes and opens again with Space", async () => {
		const made = await at("Rust");
		await press(" ");
		await expectFile(made, QUAY, NOTE.replace("- ❌ Rust on the rails", "- ✅ Rust on the rails [resolved:: 2026-07-01]"));
		await expect.poll(() => made.said).toBe("Resolved: Rust on the rails");
		await expect.poll(() => made.all("[aria-busy]").length).toBe(0);
		expect([focusedRow(), focused().ariaChecked]).toEqual(["Rust on the rails", "true"]);
		await press(" ");
		await expectFile(made, QUAY, NOTE);
		await expect.poll(() => made.said).toBe("Open again: Rust on the rails");
		await made.undo();
		await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("edits with e and F2, and gives up with Escape", async () => {
		const made = await at("Order the lamps");
		await press("e");
		expect((focused() as HTMLTextAreaElement).value).toBe("Order the lamps @Ada");
		await press("{End} and poles{Escape}");
		await expect.poll(focusedRow).toBe("Order the lamps");
		await press("{F2}");
		await press("{Home}Today: {Enter}");
		await expectFile(made, QUAY, NOTE.replace("- [ ] Order the lamps", "- [ ] Today: Order the lamps"));
		await expect.poll(focusedRow).toBe("Today: Order the lamps");
		expectVisibleFocus();
		await expect.poll(() => made.said).toBe("Changed.");
		await made.undo();
		await expectFile(made, QUAY, NOTE);
		await expect.poll(focusedRow).toBe("Order the lamps");
	});

	it("deletes items and removes entries with Delete, and the next row has the focus", async () => {
		const made = await at("Paint the pier");
		await press("{Delete}");
		const without = NOTE.replace("- [ ] Paint the pier\n", "");
		await expectFile(made, QUAY, without);
		await expect.poll(() => made.said).toBe("Deleted: Paint the pier");
		await expect.poll(focusedRow).toBe("Order the lamps");
		expectVisibleFocus();
		await goTo("The rails are looked at");
		await press("{Delete}");
		await expectFile(made, QUAY, without.replace(/- 2026-06-19.*\n/, ""));
		await expect.poll(() => made.said).toBe("Entry removed.");
		await expect.poll(focusedRow).toContain("The lamps are late");
		await made.undo();
		await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("moves with Alt and arrows, and stays with the item", async () => {
		const made = await at("Order the lamps");
		await press("{Alt>}{ArrowUp}{/Alt}");
		await expectFile(made, QUAY, NOTE.replace("- [ ] Paint the pier\n- [ ] Order the lamps @Ada\n", "- [ ] Order the lamps @Ada\n- [ ] Paint the pier\n"));
		await expect.poll(() => made.said).toBe("Moved to position 1 of 3.");
		expect(focusedRow()).toBe("Order the lamps");
		await press("{Alt>}{ArrowUp}{/Alt}");
		await expect.poll(() => made.said).toBe("It is the first one already.");
		await press("{Alt>}{ArrowDown}{/Alt}");
		await expectFile(made, QUAY, NOTE);
		await press("{Alt>}{ArrowDown}{/Alt}");
		await expectFile(made, QUAY, NOTE.replace("- [ ] Order the lamps @Ada\n- [ ] Count the [[Bollards]]\n", "- [ ] Count the [[Bollards]]\n- [ ] Order the lamps @Ada\n"));
		expect(focusedRow()).toBe("Order the lamps");
		expectVisibleFocus();
		for (let undone = 0; undone < 3; undone++) await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("sets the day with d and the owner with o, and leads back to the row", async () => {
		const made = await at("Paint the pier");
		await press("d");
		expect(focused().matches(".modal input[type=date]")).toBe(true);
		await userEvent.fill(focused(), "2026-07-09");
		await press("{Enter}");
		const due = NOTE.replace("- [ ] Paint the pier", "- [ ] Paint the pier 📅 2026-07-09");
		await expectFile(made, QUAY, due);
		await expect.poll(focusedRow).toBe("Paint the pier");
		await press("o");
		expect(focused().matches(".modal input")).toBe(true);
		await press("Ad{Enter}");
		await expectFile(made, QUAY, due.replace("Paint the pier 📅 2026-07-09", "Paint the pier @Ada 📅 2026-07-09"));
		await expect.poll(focusedRow).toBe("Paint the pier");
		expectVisibleFocus();
		await press("d{Escape}");
		expect(focusedRow()).toBe("Paint the pier");
		await press("o{Escape}");
		expect(focusedRow()).toBe("Paint the pier");
		await made.undo();
		await expectFile(made, QUAY, due);
		await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("moves to another group with m", async () => {
		const made = await at("Paint the pier");
		await press("m");
		expect(made.host.menus[0]?.titles).toEqual(["Move to blockers", "Move to decisions"]);
		await press("{Escape}");
		expect([made.host.menus.length, focusedRow()]).toEqual([0, "Paint the pier"]);
		await press("m{ArrowDown}{Enter}");
		const moved = NOTE.replace("- [ ] Paint the pier\n", "").replace("- ❌ Rust on the rails\n", "- ❌ Rust on the rails\n- ❌ Paint the pier\n");
		await expectFile(made, QUAY, moved);
		await expect.poll(() => made.said).toBe("Moved to Blockers.");
		await expect.poll(focusedRow).toBe("Order the lamps");
		expectVisibleFocus();
		await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("opens all actions with Shift+F10", async () => {
		const made = await at("Paint the pier");
		await press("{Shift>}{F10}{/Shift}");
		expect(made.host.menus[0]?.titles.slice(0, 2)).toEqual(["Complete", "Complete with a date…"]);
		await press("{Escape}");
		expect(focusedRow()).toBe("Paint the pier");
		await press("{Shift>}{F10}{/Shift}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
		await expectFile(made, QUAY, NOTE.replace("- [ ] Paint", "- [/] Paint"));
		await expect.poll(focusedRow).toBe("Paint the pier");
		expect(focused().ariaChecked).toBe("mixed");
		await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("goes to the line with Enter, and in a new tab with Ctrl+Enter", async () => {
		const made = await at("Count the");
		const tabs = made.host.ui.workspace.rootSplit.leaves().length;
		await press("{Enter}");
		await expect.poll(() => inEditor(made)).toBe(true);
		expect([line(made), made.host.ui.workspace.rootSplit.leaves().length]).toEqual(["- [ ] Count the [[Bollards]]", tabs]);
		await back(made);
		expect(focusedRow()).toBe("Count the Bollards");
		await goTo("The lamps are yellow");
		await press("{Control>}{Enter}{/Control}");
		await expect.poll(() => made.host.ui.workspace.rootSplit.leaves().length).toBe(tabs + 1);
		await expect.poll(() => line(made)).toBe("- ✅ The lamps are yellow");
		await back(made);
		expect(focusedRow()).toBe("The lamps are yellow");
	});

	it("filters with /, and Escape empties, closes, and leaves", async () => {
		const made = await at("Rust");
		await press("/");
		expect(focused().matches("input[type=search]")).toBe(true);
		await press("zzz");
		await expect.poll(() => made.said).toBe("Nothing found.");
		await press("{Escape}");
		expect((focused() as HTMLInputElement).value).toBe("");
		await press("{ArrowDown}");
		await expect.poll(focusedRow).not.toBe("<input>");
		await press("/{Escape}");
		expect(made.all("input[type=search]")).toEqual([]);
		expect(focused().matches("[role=treeitem]")).toBe(true);
		expectVisibleFocus();
		await press("{Escape}");
		expect(inEditor(made)).toBe(true);
	});
});

describe("the focus", () => {
	it("stays where it is when the note is read again, and goes on when its row vanishes", async () => {
		const made = await at("Rust");
		await made.host.external.write(QUAY, NOTE.replace("- ❌ No permit for the crane\n", "- ❌ No permit for the crane\n- ❌ Fog\n"));
		await expect.poll(() => rowTexts(made)).toContain("Fog");
		expect(focusedRow()).toBe("Rust on the rails");
		await made.host.external.write(QUAY, NOTE.replace("- ❌ Rust on the rails\n", ""));
		await expect.poll(() => rowTexts(made)).not.toContain("Rust on the rails");
		await expect.poll(focusedRow).toBe("No permit for the crane");
		expectVisibleFocus();
	});

	it("stays in a field, with what was typed and the caret in it, when the note is read again", async () => {
		const made = await at("Rust");
		await press("nFog on{ArrowLeft}{ArrowLeft}");
		await made.host.external.write(QUAY, NOTE.replace("- ❌ Rust on the rails\n", "- ❌ Rust on the rails\n- ❌ Ice\n"));
		await expect.poll(() => rowTexts(made)).toContain("Ice");
		await press("is ");
		expect((focused() as HTMLTextAreaElement).value).toBe("Fog is on");
		await press("{Escape}");
		await goTo("Rust", "ArrowUp");
		await press("e{End} again");
		await made.host.external.write(QUAY, NOTE.replace("last_contact: 2026-06-20", "last_contact: 2026-06-21"));
		await expect.poll(() => rowTexts(made)).not.toContain("Ice");
		expect((focused() as HTMLTextAreaElement).value).toBe("Rust on the rails again");
		await press("{Enter}");
		await expectFile(made, QUAY, NOTE.replace("last_contact: 2026-06-20", "last_contact: 2026-06-21").replace("Rust on the rails", "Rust on the rails again"));
	});

	it("goes to the heading when the group is folded from elsewhere", async () => {
		const made = await at("Rust");
		made.button("Fold all").click();
		await expect.poll(() => rowTexts(made)).not.toContain("Rust on the rails");
		await expect.poll(focusedRow).toBe("Blockers");
		expectVisibleFocus();
	});

	it("is in the list of the project that is shown next", async () => {
		const made = await at("Rust");
		made.run("next-project");
		await expect.poll(() => made.title).toBe("Pier");
		await expect.poll(focusedRow).toBe("Blockers");
		await goTo("Sweep it");
		expectVisibleFocus();
	});

	it("is not taken from the editor by a project that is read", async () => {
		const made = await at("Rust");
		await press("{Escape}");
		expect(inEditor(made)).toBe(true);
		made.run("next-project");
		await expect.poll(() => made.title).toBe("Pier");
		expect(inEditor(made)).toBe(true);
	});

	it("walks the toolbar with arrows, and Escape leaves from there", async () => {
		const made = await at("Rust");
		await tabTo((element) => element.closest("[role=toolbar]") !== null, true);
		await press("{Home}");
		const names: (string | null)[] = [];
		const count = made.all("[role=toolbar] button").length;
		for (let at = 0; at < count; at++) {
			names.push(focused().ariaLabel);
			expectVisibleFocus();
			await press("{ArrowRight}");
		}
		expect(new Set(names).size).toBe(count);
		expect(focused().ariaLabel).toBe(names[0]);
		await press("{End}{Enter}");
		expect(made.host.menus.length).toBe(1);
		await press("{Escape}");
		expect(focused().ariaLabel).toBe("More");
		await press("{Escape}");
		expect(inEditor(made)).toBe(true);
	});
});
