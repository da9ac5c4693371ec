/** Commands and menus that show or make something: panel, projects, problems, settings, new notes. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { textOf } from "./hand";
import { HARBOUR, HARBOUR_TEXT, MET, onHarbour, PLAIN, provesChange, QUAY, set, VAULT } from "./quays";
import { TODAY } from "./scene";

describe("show", () => {
	it("opens the panel on the note that is open", async () => {
		const all = await set({ closed: true });
		await all.made.host.open(HARBOUR);
		expect(all.made.host.ui.workspace.getLeavesOfType("project-pulse-panel")).toEqual([]);
		all.made.run("open-panel");
		await expect.poll(() => all.made.host.ui.workspace.getLeavesOfType("project-pulse-panel").length).toBe(1);
		await expect.poll(() => all.made.title).toBe("Harbour");
	});

	it("switches the project by a few letters and leaves the note where it is", async () => {
		const all = await onHarbour();
		all.made.run("switch-project");
		expect((await all.hand.choices())[0]).toContain("Pier");
		await all.hand.type("qua");
		expect(await all.hand.choices()).toEqual(["Quay | last contact 5 months ago"]);
		await all.hand.press("{Enter}");
		await expect.poll(() => all.made.title).toBe("Quay");
		expect(all.made.host.app.workspace.getActiveFile()?.path).toBe(HARBOUR);
		expect(await all.hand.saying(() => all.made.run("touch-today"))).toContain("Quay");
		await provesChange(all, QUAY, ["-last_contact: 2026-02-01", `+last_contact: ${TODAY}`]);
	});

	it("goes to the next and the previous one, round", async () => {
		const all = await onHarbour();
		for (const [id, title] of [["next-project", "Pier"], ["next-project", "Quay"], ["next-project", "Harbour"], ["previous-project", "Quay"]] as const) {
			all.made.run(id);
			await expect.poll(() => all.made.title).toBe(title);
		}
	});

	it("lists the problems, and goes to the line of one", async () => {
		const all = await set({}, { ...VAULT, [QUAY]: `${VAULT[QUAY]}\n## Blockers\n\n- ❌ One\n\n## Blockers\n\n- ❌ Two\n` });
		all.made.run("show-problems");
		expect(await all.hand.choices()).toEqual([
			'Quay | line 13 · The heading "Blockers" stands twice; new lines go to the first, so join the two.',
		]);
		await all.hand.press("{Enter}");
		await expect.poll(() => all.made.host.app.workspace.getActiveFile()?.path).toBe(QUAY);
		await expect.poll(() => all.made.host.ui.workspace.activeEditor?.editor.getCursor().line).toBe(12);
	});

	it("opens its settings", async () => {
		const all = await set();
		all.made.run("open-settings");
		await all.hand.dialog();
		expect(all.made.host.ui.setting.activeTab?.id).toBe("project-pulse");
	});
});

describe("the buttons of the panel", () => {
	it("pin, switch and step with the mouse", async () => {
		const { made, hand } = await onHarbour();
		await userEvent.click(made.button("Switch project"));
		await hand.choices();
		await userEvent.click(hand.inTop(".suggestion-item").find((row) => row.textContent.includes("Quay")) ?? document.body);
		await expect.poll(() => made.title).toBe("Quay");
		await userEvent.click(made.button("Pin this project"));
		await made.host.open(HARBOUR);
		await made.host.settled();
		expect(made.title).toBe("Quay");
		await userEvent.click(made.button("More"));
		await hand.pick("Previous project");
		await expect.poll(() => made.title).toBe("Pier");
		await userEvent.click(made.button("More"));
		await hand.pick("Next project");
		await expect.poll(() => made.title).toBe("Quay");
		await userEvent.click(made.button("Unpin this project"));
		await expect.poll(() => made.title).toBe("Harbour");
	});

	it("date, undo and open what More has, with the keys", async () => {
		const all = await onHarbour();
		const more = all.made.button("More");
		more.focus();
		await all.hand.press("{Enter}");
		const titles = await all.hand.menu();
		expect(titles.slice(0, 11)).toEqual([
			"Update this project",
			"Collect items from source notes",
			"Status update of project",
			"Set last contact to today",
			"Set last contact to a date…",
			"Previous project",
			"Next project",
			"Create a project…",
			"Undo last change",
			"Settings",
			"Keys of the panel",
		]);
		await all.hand.saying(() => all.hand.press("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}"));
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT.replace("2026-06-19", TODAY));
		expect(document.activeElement).toBe(all.made.button("More"));
		await userEvent.click(all.made.button("More"));
		await all.hand.saying(() => all.hand.pick("Undo last change"));
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
		await userEvent.click(all.made.button("More"));
		await all.hand.pick("Settings");
		await all.hand.dialog();
		expect(all.made.host.ui.setting.activeTab?.id).toBe("project-pulse");
	});
});

describe("the file menu", () => {
	it("opens a project in the panel and updates it", async () => {
		const all = await onHarbour();
		all.made.host.fileMenu(QUAY);
		expect(await all.hand.menu()).toEqual(["Open in panel", "Update", "Copy link to project"]);
		await all.hand.pick("Open in panel");
		await expect.poll(() => all.made.title).toBe("Quay");
		all.made.host.fileMenu(QUAY);
		await all.hand.saying(() => all.hand.pick("Update"));
		expect(await all.made.read(QUAY)).toContain("last_contact: 2026-06-24\n");
		await all.hand.saying(() => all.made.run("undo"));
		expect(await all.made.read(QUAY)).toBe(VAULT[QUAY]);
	});

	it("has nothing of ours on other notes", async () => {
		const all = await set();
		for (const path of [PLAIN, "Drawing.canvas"]) expect(all.made.host.fileMenu(path).titles, path).toEqual([]);
		expect(all.made.host.fileMenu(MET).titles).toEqual(["Send items to project"]);
	});
});

describe("create a project", () => {
	it("makes a note with all sections, safe for every disk, and writes in it at once", async () => {
		const all = await onHarbour();
		all.made.run("create-project");
		expect(await all.hand.question()).toBe("New project");
		await all.hand.press("{Enter}");
		expect(all.hand.fault).toBe("Give the project a name.");
		await all.hand.type('A/B: "what" [x] #1?');
		const hint = (): string => textOf(all.hand.inTop(".project-pulse-prompt-hint")[0]);
		const path = hint().replace("The note will be ", "");
		expect(path).toMatch(/^A-B what x 1\.md$/);
		expect(await all.hand.saying(() => all.hand.press("{Enter}"))).toBe('A/B: "what" [x] #1? is created.');
		await expect.poll(() => all.made.title, { timeout: 10_000 }).toBe('A/B: "what" [x] #1?');
		const made = await all.made.read(path);
		expect(made).toBe(`---
type: projects
title: "A/B: \\"what\\" [x] #1?"
created: ${TODAY}
status: active
---

# A/B: "what" [x] #1?

## Recent Context

## Key Facts

## Topics

## Overview

## Status

| Field | Value |
| --- | --- |

## Blockers

## Next Steps

## Key Decisions

## Collaborators

| Person | Role | Company |
| --- | --- | --- |

## Related People

## Related Customers

## Related Projects

## Related
`);
		await expect.poll(() => all.made.host.ui.workspace.activeEditor?.editor.hasFocus()).toBe(true);
		await userEvent.keyboard("Words");
		expect(await all.made.read(path)).toBe(made.replace("#1?\n\n## Recent", "#1?\nWords\n## Recent"));
		expect(all.made.all(".project-pulse-head")).toHaveLength(1);
	});

	it("is made from the user's template in the folder of the settings, and never takes a name that is taken", async () => {
		const template = "---\r\ntype: projects\r\nsince: {{date}}\r\n---\r\n# {{title}}\r\n\r\n## Next Steps\r\n";
		const files = { ...VAULT, "Templates/Project.md": template, "Work/Crane.md": "Mine.\n" };
		const all = await set({ settings: { version: 2, newProject: { template: "Templates/Project.md", folder: "Work" } } }, files);
		all.made.run("create-project");
		await all.hand.type("crane");
		expect(textOf(all.hand.inTop(".project-pulse-prompt-hint")[0])).toBe("The note will be Work/crane 1.md");
		await all.hand.saying(() => all.hand.press("{Enter}"));
		expect(await all.hand.texts("Work/crane 1.md", "Work/Crane.md")).toEqual([
			template.replace("{{date}}", TODAY).replace("{{title}}", "crane"),
			"Mine.\n",
		]);
		await expect.poll(() => all.made.title, { timeout: 10_000 }).toBe("crane");
	});

	it("is offered where nothing is tracked", async () => {
		const all = await set({}, { [PLAIN]: "Words.\n" });
		await all.made.host.open(PLAIN);
		await expect.poll(() => textOf(all.made.panel)).toContain("Open a note of a project");
		await userEvent.click(all.made.button("Create a project"));
		expect(await all.hand.question()).toBe("New project");
	});
});
