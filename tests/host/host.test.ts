import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PluginManifest } from "obsidian";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Host } from "./host";
import { NodeDisk } from "./vault/node-disk";

const root = join(import.meta.dirname, "../..");
const code = readFileSync(join(root, "main.js"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8")) as PluginManifest;
const project = "---\ntype: project\nstatus: active\n---\n# Harbour lights\n\n## Next steps\n\n- [ ] Order lamps\n- [ ] Paint the pier\n";

let folder: string;
let host: Host;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "project-pulse-host-"));
	await writeFile(join(folder, "Harbour.md"), project);
	host = await Host.open(new NodeDisk(folder));
});

afterEach(async () => {
	vi.useRealTimers();
	await host.close();
	await rm(folder, { recursive: true });
});

const onDisk = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

describe("the built plugin in the host", () => {
	it("starts, shows its panel for the note that is opened, and follows it when it is typed in", async () => {
		await host.enable(code, manifest);
		await host.start();
		const leaf = await host.open("Harbour.md");
		await host.settled();
		host.run("project-pulse:open-panel");
		await host.settled();
		const panel = host.app.workspace.getLeavesOfType("project-pulse-panel")[0];
		expect(panel?.view.containerEl.textContent).toContain("Order lamps");
		host.type(leaf, "!", project.indexOf("lamps") + 5);
		await host.saved();
		expect(await onDisk("Harbour.md")).toContain("Order lamps!");
		expect(panel?.view.containerEl.textContent).toContain("Order lamps!");
		expect(host.merges).toEqual([]);
	});
});
