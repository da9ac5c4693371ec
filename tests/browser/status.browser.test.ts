/** The status update in a real browser: looked at, copied, inserted, appended to the daily note, taken back, and gone on from. */

import axe from "axe-core";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { Hand, textOf } from "./hand";
import { scene, TODAY, type Scene, type SceneOptions } from "./scene";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const WEEK = "Week.md";
const DAILY = `Journal/2026/${TODAY}.md`;
const LONG = { timeout: 15_000 };

const HARBOUR_TEXT = `---
type: projects
status: active
owner: Ada Byron
---
# Harbour

## Blockers

- ❌ No crane ➕ 2026-06-26

## Next Steps

- [ ] Order the lamps from [[Ada Byron]] 📅 2026-07-09
- [x] Sweep the floor ✅ 2026-06-28
- [ ] Paint the pier
`;

const FILES = {
	[HARBOUR]: HARBOUR_TEXT,
	[MILL]: "---\ntype: projects\n---\n# Mill\n",
	"People/Ada Byron.md": "---\ntype: people\n---\n# Ada Byron\n",
	"Sources/2026-06-27 - Lamps.md": "---\ntype: meeting\nproject: Harbour\n---\n# Lamps\n\nTalked.\n",
	[WEEK]: "# Week\n\nWhat was.\n",
	"Templates/Day.md": "# {{title}}\n\n## Log\n\n- up at six\n",
	".obsidian/daily-notes.json": JSON.stringify({ folder: "Journal", format: "YYYY/YYYY-MM-DD", template: "Templates/Day" }),
};

/** What the update says of Harbour, with headings of a level. */
const said = (level: number, title: string, ada: string, since = "2026-06-24"): string => `${"#".repeat(level)} ${title}

From ${since} to 2026-07-01. Status: active. Owner: Ada Byron. 1 open blocker, 2 open next steps.

Next: Order the lamps from ${ada} (due 2026-07-09)

**Steps done**

- Sweep the floor (2026-06-28)

**Blockers opened**

- No crane (2026-06-26)

**Contacts**

- 2026-06-27: [[2026-06-27 - Lamps]]

Items that carry no date are left out: nothing tells when they changed.`;

interface Set {
	made: Scene;
	hand: Hand;
	copied: string[];
}

/** @param canCopy whether the system lets texts be copied */
async function set(options: SceneOptions = {}, canCopy = true): Promise<Set> {
	const made = await scene({ files: FILES }, options);
	const copied: string[] = [];
	const write = vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
		if (!canCopy) return Promise.reject(new Error("not allowed"));
		copied.push(text);
		return Promise.resolve();
	});
	onTestFinished(() => write.mockRestore());
	await made.open(HARBOUR, "Harbour");
	return { made, hand: new Hand(made), copied };
}

/** Opens the dialog and waits until it has looked. */
async function opened({ made, hand }: Set, id = "status-project"): Promise<HTMLElement> {
	made.run(id);
	const dialog = await hand.dialog();
	await expect.poll(() => hand.inTop<HTMLButtonElement>("button.mod-cta")[0]?.disabled, LONG).toBe(false);
	return dialog;
}

async function press({ hand }: Set, name: string): Promise<void> {
	const button = hand.inTop("button").find((one) => textOf(one) === name);
	if (!button) throw new Error(`No button "${name}"`);
	await userEvent.click(button);
}

const choose = async (dialog: HTMLElement, label: string, value: string): Promise<void> => {
	const field = [...dialog.querySelectorAll("label")].find((one) => textOf(one.querySelector("span")) === label)?.querySelector("select");
	if (!field) throw new Error(`No choice "${label}"`);
	await userEvent.selectOptions(field, value);
};

describe("the status update of a project", () => {
	it("is shown as it will look, and copied as Markdown", async () => {
		const all = await set();
		const dialog = await opened(all);
		expect(textOf(dialog.querySelector("[role=status]"))).toBe("1 project looked at, 1 with news.");
		const preview = (): HTMLElement | null => dialog.querySelector(".project-pulse-status-preview");
		await expect.poll(() => textOf(preview()?.querySelector("h2")), LONG).toBe("Harbour");
		expect([...(preview()?.querySelectorAll("li") ?? [])].map(textOf)).toEqual(["Sweep the floor (2026-06-28)", "No crane (2026-06-26)", "2026-06-27: 2026-06-27 - Lamps"]);
		expect(preview()?.querySelector("input")).toBeNull();
		expect(await all.hand.saying(() => press(all, "Copy as Markdown"))).toBe("The status update is copied.");
		expect(all.copied).toEqual([said(2, "[[Harbour]]", "[[Ada Byron]]") + "\n"]);
		await expect.poll(() => all.made.host.modals.length).toBe(0);
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("is shown as selected text where the system does not let it be copied, and is not taken for made", async () => {
		const all = await set({}, false);
		await opened(all);
		expect(await all.hand.saying(() => press(all, "Copy as Markdown"))).toBe("It could not be copied: the text is selected, copy it with the keyboard.");
		await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
		const field = document.activeElement as HTMLTextAreaElement;
		expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(said(2, "[[Harbour]]", "[[Ada Byron]]") + "\n");
		expect(await all.made.host.app.vault.adapter.exists(".obsidian/plugins/project-pulse/status")).toBe(false);
	});

	it("is inserted where the cursor is, and the editor's own undo takes it back", async () => {
		const all = await set();
		const { made } = all;
		const leaf = await made.host.open(WEEK);
		const { editor } = made.host.viewOf(leaf);
		editor.setCursor(2, "What was.".length);
		await opened(all);
		expect(await all.hand.saying(() => press(all, "Insert at cursor"))).toBe("The status update is inserted.");
		expect(await made.read(WEEK)).toBe(`${FILES[WEEK]}\n${said(2, "[[Harbour]]", "[[Ada Byron]]")}\n`);
		editor.undo();
		expect(await made.read(WEEK)).toBe(FILES[WEEK]);
	});

	it("says so where nothing is open to insert it into", async () => {
		const all = await set();
		const leaf = await all.made.host.open(WEEK, { mode: "preview" });
		expect(all.made.host.viewOf(leaf).getMode()).toBe("preview");
		await opened(all);
		expect(await all.hand.saying(() => press(all, "Insert at cursor"))).toBe("There is no note open for editing to insert it into.");
		expect(all.made.host.modals.length).toBe(1);
	});

	it("is appended to the daily note, which is made from its template, and undo brings the bytes back", async () => {
		const all = await set();
		const { made, hand } = all;
		const before = `# ${TODAY}\n\n## Log\n\n- up at six\n`;
		await opened(all);
		expect(await hand.saying(() => press(all, "Append to daily note"))).toBe(`The status update is in ${DAILY}.`);
		const after = `${before}\n## Status update\n\n${said(3, "Harbour", "Ada Byron")}\n`;
		expect(await made.read(DAILY)).toBe(after);
		await made.undo();
		expect(await made.read(DAILY)).toBe(before);
		await made.redo();
		expect(await made.read(DAILY)).toBe(after);
		// Telling of a project is no contact with it.
		await made.host.settled();
		made.run("update-project");
		await expect.poll(() => made.read(HARBOUR), LONG).toContain("last_contact: 2026-06-27");
		expect(await made.read(HARBOUR)).not.toContain(DAILY.slice(-13, -3));
	});

	it("goes on from the last one, and stands below it", async () => {
		const all = await set();
		const { made, hand } = all;
		await opened(all);
		await hand.saying(() => press(all, "Append to daily note"));
		const first = await made.read(DAILY);
		await userEvent.click(made.row("Paint the pier").querySelector("input") ?? made.row("Paint the pier"));
		await expect.poll(() => made.read(HARBOUR), LONG).toContain(`- [x] Paint the pier ✅ ${TODAY}\n`);
		made.run("add-blocker");
		await hand.type("Fog at sea");
		await hand.saying(() => hand.press("{Enter}"));
		const dialog = await opened(all);
		expect([...dialog.querySelectorAll("option")].map(textOf)).toContain("The last update, Wednesday, July 1, 2026");
		await hand.saying(() => press(all, "Append to daily note"));
		expect(await made.read(DAILY)).toBe(`${first}
### Harbour

On 2026-07-01. Status: active. Owner: Ada Byron. 2 open blockers, 1 open next step.

Next: Order the lamps from Ada Byron (due 2026-07-09)

**Steps done**

- Paint the pier (2026-07-01)

**Blockers opened**

- Fog at sea
`);
	});

	it("tells of another time where one asks for it", async () => {
		const all = await set();
		const dialog = await opened(all);
		await choose(dialog, "Since", "date");
		const field = dialog.querySelector<HTMLInputElement>("input[type=date]");
		if (!field) throw new Error("No field for a day");
		await userEvent.fill(field, "2026-06-28");
		await expect.poll(() => textOf(dialog.querySelector(".project-pulse-status-preview")), LONG).toContain("From 2026-06-28 to 2026-07-01.");
		expect([...dialog.querySelectorAll(".project-pulse-status-preview li")].map(textOf)).toEqual(["Sweep the floor (2026-06-28)"]);
		await userEvent.fill(field, "2026-07-02");
		await expect.poll(() => textOf(dialog.querySelector("[role=status]"))).toBe("Give a day that exists and is not to come.");
		expect(all.hand.inTop<HTMLButtonElement>("button.mod-cta")[0]?.disabled).toBe(true);
	});
});

describe.each([
	{ name: "a window", width: 1100, height: 800, phone: false },
	{ name: "a phone", width: 390, height: 844, phone: true },
])("the dialog in $name", ({ name: _, phone, ...size }) => {
	it("has a name for everything, fits, and has room for fingers", async () => {
		const all = await set({ ...size, mobile: phone });
		all.made.host.ui.containerEl.toggleClass("is-phone", phone);
		const dialog = await opened(all);
		await choose(dialog, "Since", "date");
		await expect.poll(() => all.hand.inTop<HTMLButtonElement>("button.mod-cta")[0]?.disabled, LONG).toBe(false);
		for (const isText of [false, true]) {
			const box = dialog.querySelector<HTMLInputElement>("input[type=checkbox]");
			if (isText && box) await userEvent.click(box);
			await expect.poll(() => dialog.querySelector("textarea") !== null).toBe(isText);
			const { violations, passes } = await axe.run({ include: dialog }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
			expect(passes.length).toBeGreaterThan(5);
			const found = violations.filter(({ id }) => id !== "color-contrast").flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
			expect(found).toEqual([]);
		}
		const content = dialog.querySelector<HTMLElement>(".project-pulse-status");
		expect(content?.scrollWidth).toBeLessThanOrEqual(content?.clientWidth ?? 0);
		const targets = all.hand.inTop(".project-pulse-status :is(button, select, input[type=date], label:has(input[type=checkbox]))");
		expect(targets.length).toBe(8);
		const small = targets.filter((target) => target.getBoundingClientRect().height < 44);
		if (phone) expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
	});
});

describe("the status update of all projects", () => {
	it("tells of what is new, and names the rest", async () => {
		const all = await set();
		const dialog = await opened(all, "status-projects");
		expect(textOf(dialog.querySelector("[role=status]"))).toBe("2 projects looked at, 1 with news.");
		await all.hand.saying(() => press(all, "Copy as Markdown"));
		const [text = ""] = all.copied;
		expect(text.split("\n")[0]).toBe("From 2026-06-24 to 2026-07-01.");
		expect(text).toContain("\nNo news: [[Mill]].\n");
	});

	it("tells of those that the list of all projects lets through", async () => {
		const all = await set();
		const { made } = all;
		made.run("show-all-projects");
		await expect.poll(() => made.rows.filter((row) => /Harbour|Mill/.test(row.textContent)).length, LONG).toBe(2);
		await userEvent.click(made.button("Filter"));
		await userEvent.keyboard("Mill");
		await expect.poll(() => made.rows.filter((row) => row.textContent.includes("Harbour")).length, LONG).toBe(0);
		await userEvent.click(made.button("More"));
		await all.hand.pick("Status update of all projects");
		const dialog = await all.hand.dialog();
		await expect.poll(() => textOf(dialog.querySelector("[role=status]")), LONG).toBe("1 project looked at, 0 with news.");
		expect([...dialog.querySelectorAll("option")].slice(0, 2).map(textOf)).toEqual(["Projects in view (1)", "All projects (2)"]);
	});

	it("is offered beside that of one project, and made with the keyboard alone", async () => {
		const all = await set();
		const dialog = await opened(all);
		await choose(dialog, "Projects", "1");
		await expect.poll(() => textOf(dialog.querySelector("[role=status]")), LONG).toBe("2 projects looked at, 1 with news.");
		await all.hand.saying(() => all.hand.press("{Control>}{Enter}{/Control}"));
		expect(all.copied).toHaveLength(1);
		expect(all.copied[0]).toContain("No news: [[Mill]].");
	});
});
