import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Element, TestApp } from "./app";

const sample = new URL("../../../shared/sample/AI%20Pipelines%20Collateral.md", import.meta.url);

const PROJECT = `---
type: projects
last_contact: '2026-01-05'
---

# Harbor Migration

## Recent Context

- 2026-01-05: [[2026-01-05 - Kick-off]] - Everyone agreed to begin.

## Blockers

- ❌ No crane until spring
- ✅ Permit [resolved:: 2026-01-04]

## Next Steps

- [ ] Order the ropes @Mira Okafor 📅 2026-01-09
  - [ ] Ask for [[Jonas]]'s sizes
- [x] Measure the quay

## Key Decisions

- ✅ The old quay stays open.
`;

const MEETING = `---
title: Weekly sync
projects: ["[[Harbor Migration]]"]
---

## Summary

The ropes are late.
`;

function vault(): Map<string, string> {
	return new Map([
		["Projects/Harbor Migration.md", PROJECT],
		["Sources/2026-01-05 - Kick-off.md", "About [[Harbor Migration]]."],
		["Sources/2026-01-12 - Weekly sync.md", MEETING],
		["Notes/Plain.md", "Nothing of ours."],
	]);
}

async function started(texts = vault(), stored: unknown = null): Promise<TestApp> {
	const app = new TestApp(texts);
	await app.start(stored);
	return app;
}

function counts(panel: Element): string[] {
	return panel.all("project-pulse-count").map(({ text }) => text);
}

describe("the panel", () => {
	it("lists the active project's items with the open counts", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		const panel = await app.openPanel();
		expect(counts(panel)).toEqual(["1", "2", "1"]);
		expect(panel.all("project-pulse-item").map(({ own }) => own)).toEqual([
			"No crane until spring",
			"Permit",
			"Order the ropes",
			"Ask for Jonas's sizes",
			"Measure the quay",
			"The old quay stays open.",
		]);
		expect(panel.text).toContain("Last contact 2026-01-05");
	});

	it("keeps its project when a note that is none is opened", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		const panel = await app.openPanel();
		await app.open("Notes/Plain.md");
		expect(counts(panel)).toEqual(["1", "2", "1"]);
	});

	it("says how to make a project when there is none", async () => {
		const app = await started();
		const panel = await app.openPanel();
		expect(panel.text).toContain('"type"');
		expect(app.statusBar.hidden).toBe(true);
	});

	it("follows changes, renames and a type taken away", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		const panel = await app.openPanel();
		await app.edit("Projects/Harbor Migration.md", PROJECT.replace("- ❌ No crane until spring\n", ""));
		expect(counts(panel)[0]).toBe("0");
		await app.rename("Projects/Harbour.md", "Projects/Harbor Migration.md");
		expect(counts(panel)[1]).toBe("2");
		await app.edit("Projects/Harbour.md", PROJECT.replace("type: projects", "type: recipe"));
		expect(counts(panel)).toEqual([]);
	});

	it("opens the line of a row", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		const panel = await app.openPanel();
		panel.all("project-pulse-item")[2]?.click();
		await app.settle();
		const line = PROJECT.split("\n").findIndex((text) => text.includes("Order the ropes"));
		expect(app.opened[0]?.[1]).toEqual({ eState: { line } });
	});
});

describe("the status bar", () => {
	it("shows the three counts and says them in words", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		expect(app.statusBar.all("project-pulse-status-count").map(({ text }) => text)).toEqual(["1", "2", "1"]);
		expect(app.statusBar.tooltip).toBe("1 open blocker, 2 open next steps, 1 standing decision");
	});
});

describe("the commands", () => {
	it("offer project commands only on a project", async () => {
		const app = await started();
		expect(app.has("update-project")).toBe(false);
		await app.open("Projects/Harbor Migration.md");
		expect(app.has("update-project")).toBe(true);
		await app.open("Notes/Plain.md");
		expect(app.has("touch-today")).toBe(false);
	});

	it("update this project by inserting what is missing, once", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		app.run("update-project");
		await app.settle();
		const written = app.texts.get("Projects/Harbor Migration.md");
		expect(written).toBe(
			PROJECT.replace("'2026-01-05'", "'2026-01-12'").replace(
				"- 2026-01-05",
				"- 2026-01-12: [[2026-01-12 - Weekly sync]] - The ropes are late.\n- 2026-01-05",
			),
		);
		expect(app.notices).toEqual(["1 entry added in 1 note."]);
		app.run("update-project");
		await app.settle();
		expect(app.writes).toBe(1);
		expect(app.notices[1]).toBe("Everything is entered already.");
	});

	it("update all projects only after asking", async () => {
		const app = await started();
		app.run("update-projects");
		await app.settle();
		expect(app.writes).toBe(0);
		expect(app.modal?.content).toContain("1 note will change: 1 new entry");
		await app.modal?.confirm();
		await app.settle();
		expect(app.writes).toBe(1);
	});

	it("set the last contact to today and nothing else", async () => {
		const app = await started();
		await app.open("Projects/Harbor Migration.md");
		app.run("touch-today");
		await app.settle();
		const written = app.texts.get("Projects/Harbor Migration.md") ?? "";
		expect(written.replace(/'\d{4}-\d{2}-\d{2}'/, "'2026-01-05'")).toBe(PROJECT);
		expect(written).not.toBe(PROJECT);
	});

	it("say why they did not write", async () => {
		const broken = PROJECT.replace("'2026-01-05'", "someday");
		const app = await started(vault().set("Projects/Harbor Migration.md", broken));
		await app.open("Projects/Harbor Migration.md");
		app.run("touch-today");
		await app.settle();
		expect(app.writes).toBe(0);
		expect(app.notices).toEqual([expect.stringMatching(/^Harbor Migration: .*"someday".*\.$/)]);
	});
});

describe("settings", () => {
	it("are taken from the stored data", async () => {
		const app = await started(vault(), { types: [{ name: "projects", aliases: ["recipe"], tags: [], folders: ["Notes"] }] });
		await app.open("Notes/Plain.md");
		expect(app.has("update-project")).toBe(true);
	});
});

describe("the sample note", () => {
	it.skipIf(!existsSync(sample))("shows 5 blockers, 10 next steps and 10 decisions without Buffer, process or Node", async () => {
		const app = await started(new Map([["Projects/Sample.md", readFileSync(sample, "utf8")]]));
		await app.open("Projects/Sample.md");
		expect(counts(await app.openPanel())).toEqual(["5", "10", "10"]);
	});
});
