/** The test host in a real browser: the built plugin, an editor that lays out its lines, and the bytes on the disk. */

import type { PluginManifest } from "obsidian";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands } from "vitest/browser";
import { Host } from "../host/host";
import { BrowserDisk } from "../host/vault/browser-disk";

const project = `---
type: projects
---

# Harbour lights

## Next Steps

- [ ] Order lamps
- [ ] Paint the pier
`;

let disk: BrowserDisk;
let host: Host;

beforeEach(async () => {
	disk = await BrowserDisk.open(commands, { files: { "Projects/Harbour lights.md": project } });
	host = await Host.open(disk);
	const manifest = JSON.parse(await commands.readFile("manifest.json")) as PluginManifest;
	await host.enable(await commands.readFile("main.js"), manifest);
	await host.start();
});

afterEach(async () => {
	await host.close();
	await disk.close();
});

describe("the built plugin in a browser", () => {
	it("sees what is typed into a note, and the note is saved two seconds later", async () => {
		const leaf = await host.open("Projects/Harbour lights.md");
		host.type(leaf, " today", project.indexOf("lamps") + 5);
		expect(await disk.read("Projects/Harbour lights.md")).toBe(project);
		await expect
			.poll(() => disk.read("Projects/Harbour lights.md"), { timeout: 10_000 })
			.toBe(project.replace("lamps", "lamps today"));
		await host.settled();
		host.run("project-pulse:open-panel");
		const panel = (): string | null | undefined =>
			host.app.workspace.getLeavesOfType("project-pulse-panel")[0]?.view.containerEl.textContent;
		await expect.poll(panel).toContain("Order lamps today");
		expect(host.merges).toEqual([]);
	});

	it("has an editor of real lines, with the focus, in a window of its own as well", async () => {
		const main = host.viewOf(await host.open("Projects/Harbour lights.md"));
		expect(main.editor.hasFocus()).toBe(true);
		expect(main.containerEl.querySelector(".cm-line")?.getBoundingClientRect().height).toBeGreaterThan(0);
		const leaf = await host.open("Projects/Harbour lights.md", { where: "window" });
		expect(leaf.view.containerEl.doc).not.toBe(document);
		host.type(leaf, "x", 0);
		expect(main.getViewData().startsWith("x---")).toBe(true);
		expect(leaf.view.containerEl.querySelector(".cm-line")?.textContent).toBe("x---");
	});
});
