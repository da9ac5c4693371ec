/** The app's command line and the API in a real browser: what they write into an open note, what the panel shows of it, and undo. */

import { describe, expect, it } from "vitest";
import type { ProjectPulseApi } from "../../src/scripts/api";
import { becomes, harbour, NOTE, PATH } from "./harbour";
import { manifest, type Scene } from "./scene";

const SOURCE = { "Sources/2026-06-25 - Ropes.md": "# Ropes\n\nTalked with [[Harbour]] about ropes.\n" };
const ADDED = NOTE.replace("- [ ] Water the plants 🔁 every week\n", "- [ ] Water the plants 🔁 every week\n- [ ] Count the gulls\n");
const UPDATED = NOTE.replace("2026-06-19\n---", "2026-06-25\n---").replace("- 2026-06-19:", "- 2026-06-25: [[2026-06-25 - Ropes]] - Talked with Harbour about ropes.\n- 2026-06-19:");

const apiOf = (made: Scene): ProjectPulseApi => (made.host.ui.plugins.plugins[manifest.id] as unknown as { api: ProjectPulseApi }).api;

/** It is in the note and in the panel; undo takes it out of both. */
async function provesUndo(made: Scene, after: string, shown: string): Promise<void> {
	await becomes(made, after);
	await expect.poll(() => made.panel.textContent, { timeout: 15_000 }).toContain(shown);
	await made.undo();
	await becomes(made, NOTE);
	await expect.poll(() => made.panel.textContent, { timeout: 15_000 }).not.toContain(shown);
}

describe("in the open note", () => {
	it("the command line adds, which undo takes back", async () => {
		const made = await harbour();
		expect(await made.host.terminal("project-pulse:add", "note=Harbour", "kind=next-step", "text=Count the gulls")).toContain("+- [ ] Count the gulls");
		await provesUndo(made, ADDED, "Count the gulls");
	});

	it("the API adds, which undo takes back", async () => {
		const made = await harbour();
		expect(await apiOf(made).add(PATH, "next-step", "Count the gulls")).toMatchObject({ items: ["Count the gulls"] });
		await provesUndo(made, ADDED, "Count the gulls");
	});

	it.each([["project-pulse:rollup", "write"], ["project-pulse:update"]])("the command line writes what is missing, which undo takes back: %s %s", async (...words) => {
		const made = await harbour({ files: SOURCE });
		expect(await made.host.terminal("project-pulse:rollup")).toContain("+- 2026-06-25: [[2026-06-25 - Ropes]]");
		expect(await made.read(PATH)).toBe(NOTE);
		await made.host.terminal(...words);
		await provesUndo(made, UPDATED, "about ropes");
	});

	it("the API writes what is missing, which undo takes back", async () => {
		const made = await harbour({ files: SOURCE });
		expect(await apiOf(made).update(PATH)).toMatchObject({ entries: [{ date: "2026-06-25" }], refusals: [] });
		await provesUndo(made, UPDATED, "about ropes");
	});
});
