/** Doing something to the shown project: seen at once, written to the byte, taken back, put back when it is refused. */

import { describe, expect, it } from "vitest";
import type { Action } from "../../src/plans/action";
import type { PanelItem } from "../../src/panel/model";
import { shown, type Shown } from "./shown";

const PATH = "Projects/Harbour.md";

const HARBOUR = `---
type: projects
last_contact: 2026-01-05
---
# Harbour

## Recent Context

- 2026-01-05: [[2026-01-05 - Kick-off]] - Everyone agreed.
- 2026-01-02: [[2026-01-02 - Call]] - A first call.

## Blockers

- ❌ No crane until spring

## Next Steps

- [ ] Order the lamps
- [ ] Paint the pier
- [ ] Call
- [ ] Call
- [x] Measure the quay

## Key Decisions

- ✅ The old quay stays open.
`;

const CRLF = HARBOUR.replace(/\n/g, "\r\n");

async function harbour(text = HARBOUR, more: Record<string, string> = {}): Promise<Shown> {
	const parts = await shown({ [PATH]: text, ...more });
	await parts.open(PATH);
	await parts.shows("Harbour");
	return parts;
}

const step = (parts: Shown, words: string, at = 0): PanelItem => parts.item("nextSteps", words, at);
const toggle = ({ key }: PanelItem): Action => ({ do: "toggle", item: key });

/** One of each action, with what it makes of the note. */
const DEEDS: [string, (parts: Shown) => Action, (text: string) => string, string][] = [
	[
		"completes a step",
		(parts) => toggle(step(parts, "Order the lamps")),
		(text) => text.replace("[ ] Order", "[x] Order"),
		"Complete: Order the lamps",
	],
	[
		"opens a step again",
		(parts) => toggle(step(parts, "Measure the quay")),
		(text) => text.replace("[x] Measure", "[ ] Measure"),
		"Reopen: Measure the quay",
	],
	[
		"resolves a blocker as of a day",
		(parts) => ({ do: "close", item: parts.item("blockers", "No crane until spring").key, date: "2026-06-30" as never }),
		(text) => text.replace("❌ No crane until spring", "✅ No crane until spring [resolved:: 2026-06-30]"),
		"Resolve: No crane until spring",
	],
	[
		"begins a step",
		(parts) => ({ do: "mark", item: step(parts, "Paint the pier").key, state: "in-progress" }),
		(text) => text.replace("[ ] Paint", "[/] Paint"),
		"Start: Paint the pier",
	],
	[
		"words a step anew",
		(parts) => ({ do: "edit", item: step(parts, "Paint the pier").key, text: "Paint the old pier" }),
		(text) => text.replace("Paint the pier", "Paint the old pier"),
		"Edit: Paint the pier",
	],
	[
		"adds steps",
		() => ({ do: "add", kind: "nextSteps", texts: ["One", "Two", "Three"] }),
		(text) => text.replace("[x] Measure the quay\n", "[x] Measure the quay\n- [ ] One\n- [ ] Two\n- [ ] Three\n"),
		"Add 3 next steps",
	],
	[
		"deletes a step",
		(parts) => ({ do: "delete", item: step(parts, "Paint the pier").key }),
		(text) => text.replace("- [ ] Paint the pier\n", ""),
		"Delete: Paint the pier",
	],
	[
		"moves a step down",
		(parts) => ({ do: "move", item: step(parts, "Order the lamps").key, direction: "down" }),
		(text) => text.replace("- [ ] Order the lamps\n- [ ] Paint the pier\n", "- [ ] Paint the pier\n- [ ] Order the lamps\n"),
		"Move: Order the lamps",
	],
	[
		"makes a step a blocker",
		(parts) => ({ do: "transfer", item: step(parts, "Paint the pier").key, kind: "blockers" }),
		(text) =>
			text
				.replace("- [ ] Paint the pier\n", "")
				.replace("❌ No crane until spring\n", "❌ No crane until spring\n- ❌ Paint the pier\n"),
		"Move to blockers: Paint the pier",
	],
	[
		"sets a due date",
		(parts) => ({ do: "due", item: step(parts, "Paint the pier").key, date: "2026-08-01" as never }),
		(text) => text.replace("Paint the pier", "Paint the pier 📅 2026-08-01"),
		"Due date: Paint the pier",
	],
	[
		"removes an entry",
		({ active }) => ({ do: "remove-entry", entry: entryKey(active.model?.entries[1]) }),
		(text) => text.replace("- 2026-01-02: [[2026-01-02 - Call]] - A first call.\n", ""),
		"Remove entry: 2026-01-02: 2026-01-02 - Call - A first call.",
	],
];

function entryKey(entry: { key: { text: string; occurrence: number; count: number } } | undefined): { text: string; occurrence: number; count: number } {
	if (!entry) throw new Error("There is no such entry");
	return entry.key;
}

describe.each([
	["the note's own breaks", HARBOUR, (text: string) => text],
	["CRLF", CRLF, (text: string) => text.replace(/\n/g, "\r\n")],
])("with %s, what is done", (_name, before, broken) => {
	it.each(DEEDS)("%s: seen at once, in the file to the byte, and taken back to the byte", async (_what, deed, after, label) => {
		const parts = await harbour(before);
		const action = deed(parts);
		const shownBefore = parts.active.model;
		const done = parts.active.act(action);
		expect(parts.active.model).not.toBe(shownBefore);
		expect(await done).toBe(true);
		expect(await parts.saved(PATH)).toBe(broken(after(HARBOUR)));
		expect([parts.undo.next("undo"), parts.made.said()]).toEqual([label, []]);
		await parts.undone();
		expect(await parts.made.read(PATH)).toBe(before);
	});
});

describe("what is done", () => {
	it("is shown before it is written, and is no longer pending once it was read again", async () => {
		const parts = await harbour();
		const done = parts.active.act(toggle(step(parts, "Order the lamps")));
		expect(step(parts, "Order the lamps")).toMatchObject({ mark: "x", isPending: true });
		await done;
		await parts.made.until("it is read again", () => !step(parts, "Order the lamps").isPending);
		expect(step(parts, "Order the lamps").mark).toBe("x");
	});

	it("is written into a note that is not open", async () => {
		const parts = await shown({ [PATH]: HARBOUR });
		parts.active.choose(PATH);
		await parts.shows("Harbour");
		await parts.active.act(toggle(step(parts, "Order the lamps")));
		expect(await parts.made.read(PATH)).toBe(HARBOUR.replace("[ ] Order", "[x] Order"));
		await parts.made.until("it is read again", () => !step(parts, "Order the lamps").isPending);
	});

	it("stays shown while it is being written, whatever makes the note be read meanwhile", async () => {
		const parts = await shown({ [PATH]: HARBOUR });
		parts.active.choose(PATH);
		await parts.shows("Harbour");
		let write = (): void => undefined;
		const held = new Promise<void>((resolve) => (write = resolve));
		parts.made.disk.on("write", PATH, { before: () => held });
		const done = parts.active.act(toggle(step(parts, "Order the lamps")));
		const file = parts.made.host.app.vault.getFileByPath(PATH);
		if (file) parts.active.refresh(file);
		await new Promise((resolve) => setTimeout(resolve, 150));
		expect(step(parts, "Order the lamps")).toMatchObject({ mark: "x", isPending: true });
		write();
		expect(await done).toBe(true);
		await parts.made.until("it is read again", () => !step(parts, "Order the lamps").isPending);
		expect(step(parts, "Order the lamps").mark).toBe("x");
	});

	it("keeps what is being typed, and what was typed is shown before it is saved", async () => {
		const parts = await harbour();
		const leaf = parts.made.host.app.workspace.getMostRecentLeaf();
		if (!leaf) throw new Error("No leaf");
		const at = HARBOUR.indexOf("Paint the pier");
		parts.made.host.type(leaf, "Soon: ", at);
		await parts.made.until("what is typed is shown", () => parts.rows("nextSteps").includes("o Soon: Paint the pier"));
		expect(await parts.made.read(PATH)).toBe(HARBOUR);
		parts.made.host.type(leaf, "very ");
		await parts.active.act(toggle(step(parts, "Order the lamps")));
		const after = HARBOUR.replace("Paint", "Soon: very Paint").replace("[ ] Order", "[x] Order");
		expect(await parts.saved(PATH)).toBe(after);
		expect(parts.made.host.merges).toEqual([]);
	});

	it("is done in the order in which it was asked for: five rows one right after the other", async () => {
		const parts = await harbour();
		const before = HARBOUR;
		const all = ["Order the lamps", "Paint the pier", "Measure the quay"].map((words) => toggle(step(parts, words)));
		const calls = [toggle(step(parts, "Call", 0)), toggle(step(parts, "Call", 1))];
		const done = [...all, ...calls].map((action) => parts.active.act(action));
		const wanted = ["x Order the lamps", "x Paint the pier", "x Call", "x Call", "o Measure the quay"];
		expect(parts.rows("nextSteps")).toEqual(wanted);
		expect(await Promise.all(done)).toEqual([true, true, true, true, true]);
		const after = before
			.replace(/\[ \]/g, "[x]")
			.replace("[x] Measure", "[ ] Measure");
		expect(await parts.saved(PATH)).toBe(after);
		await parts.calm();
		expect(parts.rows("nextSteps")).toEqual(wanted);
		for (let times = 0; times < 5; times++) await parts.undone();
		expect(await parts.made.read(PATH)).toBe(before);
	});

	it("may be the same row twice and thrice: the note ends as it is shown", async () => {
		const parts = await harbour();
		const done = [1, 2, 3].map(() => parts.active.act(toggle(step(parts, "Order the lamps"))));
		expect(await Promise.all(done)).toEqual([true, true, true]);
		expect(await parts.saved(PATH)).toBe(HARBOUR.replace("[ ] Order", "[x] Order"));
	});

	it("may be the same blocker twice, whose words change with its state", async () => {
		const parts = await harbour();
		const blocker = (): PanelItem => parts.item("blockers", "No crane until spring");
		const done = [parts.active.act(toggle(blocker())), parts.active.act(toggle(blocker()))];
		expect(await Promise.all(done)).toEqual([true, true]);
		expect(await parts.saved(PATH)).toBe(HARBOUR);
		expect(parts.made.said()).toEqual([]);
	});

	it("may be the two of two equal rows, deleted one after the other", async () => {
		const parts = await harbour();
		const done = [0, 0].map(() => parts.active.act({ do: "delete", item: step(parts, "Call").key }));
		expect(parts.rows("nextSteps")).toEqual(["o Order the lamps", "o Paint the pier", "x Measure the quay"]);
		expect(await Promise.all(done)).toEqual([true, true]);
		expect(await parts.saved(PATH)).toBe(HARBOUR.replace("- [ ] Call\n- [ ] Call\n", ""));
	});

	it("may be done to a row that was only just added, also one equal to another", async () => {
		const parts = await harbour();
		const done = [
			parts.active.act({ do: "add", kind: "nextSteps", texts: ["Order the lamps"] }),
			parts.active.act(toggle(step(parts, "Order the lamps", 1))),
			parts.active.act({ do: "edit", item: step(parts, "Order the lamps", 1).key, text: "Order more lamps" }),
			parts.active.act({ do: "due", item: step(parts, "Order more lamps").key, date: "2026-08-01" as never }),
			parts.active.act({ do: "transfer", item: step(parts, "Paint the pier").key, kind: "blockers" }),
			parts.active.act(toggle(parts.item("blockers", "Paint the pier"))),
		];
		expect(await Promise.all(done)).toEqual(done.map(() => true));
		const text = await parts.saved(PATH);
		expect(text).toContain("- [x] Measure the quay\n- [x] Order more lamps 📅 2026-08-01\n");
		expect(text).toContain("- [ ] Order the lamps\n");
		expect(text).toContain("- ✅ Paint the pier [resolved:: 2026-07-01]\n");
		expect(parts.made.said()).toEqual([]);
	});

	it("names the moved one of two equal rows by where it is seen", async () => {
		const parts = await harbour(HARBOUR.replace("- [ ] Call\n- [ ] Call\n", "- [ ] Call\n  - first\n- [ ] Call\n  - second\n"));
		const done = [
			parts.active.act({ do: "move", item: step(parts, "Call", 0).key, direction: "down" }),
			parts.active.act(toggle(step(parts, "Call", 0))),
		];
		expect(await Promise.all(done)).toEqual([true, true]);
		expect(await parts.saved(PATH)).toContain("- [x] Call\n  - second\n- [ ] Call\n  - first\n");
	});

	it("goes to the note under its new name when that is renamed meanwhile", async () => {
		const parts = await harbour();
		const { vault, fileManager } = parts.made.host.app;
		const file = vault.getFileByPath(PATH);
		if (!file) throw new Error("No file");
		const done = [parts.active.act(toggle(step(parts, "Order the lamps")))];
		const renaming = fileManager.renameFile(file, "Projects/Quay.md");
		done.push(parts.active.act(toggle(step(parts, "Paint the pier"))));
		await renaming;
		done.push(parts.active.act(toggle(step(parts, "Measure the quay"))));
		expect(await Promise.all(done)).toEqual([true, true, true]);
		expect(await parts.saved("Projects/Quay.md")).toBe(
			HARBOUR.replace("[ ] Order", "[x] Order").replace("[ ] Paint", "[x] Paint").replace("[x] Measure", "[ ] Measure"),
		);
		expect(parts.active.path).toBe("Projects/Quay.md");
	});

	it("is as of the day on which it was clicked", async () => {
		let day = "2026-07-01";
		const parts = await shown({ [PATH]: HARBOUR }, { today: () => day });
		await parts.open(PATH);
		const done = parts.active.act(toggle(parts.item("blockers", "No crane until spring")));
		day = "2026-07-02";
		await done;
		expect(await parts.saved(PATH)).toContain("[resolved:: 2026-07-01]");
	});

	it("is nothing where no project is shown", async () => {
		const parts = await shown({ "Notes/Plain.md": "Nothing." });
		expect(await parts.active.act({ do: "add", kind: "blockers", texts: ["x"] })).toBe(false);
	});
});

describe("what is refused", () => {
	it("is put back, with one sentence, and what was done besides stays", async () => {
		const parts = await harbour();
		const leaf = parts.made.host.app.workspace.getMostRecentLeaf();
		if (!leaf) throw new Error("No leaf");
		// Somebody takes the line away, and clicks before the panel has heard of it.
		const line = HARBOUR.split("\n").indexOf("- [ ] Paint the pier");
		parts.made.host.viewOf(leaf).editor.replaceRange("", { line, ch: 0 }, { line: line + 1, ch: 0 });
		const done = ["Paint the pier", "Order the lamps"].map((words) => parts.active.act(toggle(step(parts, words))));
		expect(parts.rows("nextSteps").slice(0, 2)).toEqual(["x Order the lamps", "x Paint the pier"]);
		expect(await Promise.all(done)).toEqual([false, true]);
		expect(parts.made.said()).toEqual(['Harbour: "Paint the pier" is no longer there; look at the note and try again.']);
		const after = HARBOUR.replace("- [ ] Paint the pier\n", "").replace("[ ] Order", "[x] Order");
		expect(await parts.saved(PATH)).toBe(after);
		await parts.calm();
		expect(parts.rows("nextSteps").slice(0, 2)).toEqual(["x Order the lamps", "o Call"]);
	});

	it("is put back at once, before the note is read again", async () => {
		const parts = await harbour();
		parts.made.disk.fail("write", PATH, "EROFS", Infinity);
		await parts.made.host.open("Projects/Harbour.md", { mode: "preview" });
		const done = parts.active.act(toggle(step(parts, "Order the lamps")));
		expect(step(parts, "Order the lamps").mark).toBe("x");
		expect(await done).toBe(false);
		expect(step(parts, "Order the lamps")).toMatchObject({ mark: " ", isPending: false });
		expect(parts.made.said()).toEqual([expect.stringMatching(/^Harbour: The note could not be written \(.*EROFS.*\); it is as it was\.$/)]);
		expect(await parts.made.read(PATH)).toBe(HARBOUR);
	});

	it("leaves a note alone that is deleted meanwhile", async () => {
		const parts = await harbour();
		const action = toggle(step(parts, "Order the lamps"));
		const { vault } = parts.made.host.app;
		const file = vault.getFileByPath(PATH);
		if (file) await vault.delete(file);
		expect(await parts.active.act(action)).toBe(false);
		expect(parts.made.said()).toEqual(["Harbour: The note is gone; nothing was written."]);
	});
});
