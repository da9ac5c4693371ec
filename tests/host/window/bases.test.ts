/** Bases in the host: which notes a filter lets through, and how views come by them. */

import { describe, expect, it } from "vitest";
import { opened } from "../opened";
import { BasesView, type BasesViewConfig } from "./bases";
import { passes } from "./bases-filter";
import type { BasesFileView } from "./bases-file-view";

const note = (path: string, properties: Record<string, unknown> = {}, tags: string[] = []): never =>
	({ file: { path, extension: "md", parent: { path: path.replace(/\/?[^/]*$/, "") || "/" } }, properties, tags }) as never;

describe("a filter", () => {
	it.each<[unknown, boolean]>([
		[undefined, true],
		['file.ext == "md"', true],
		['file.hasTag("type")', true],
		['file.hasTag("typ")', false],
		['file.inFolder("A")', true],
		['file.inFolder("a")', false],
		['file.folder.lower().split("/").containsAny("x", "b")', true],
		['list(note.type).containsAny("Project")', true],
		['note["type"] == "Project"', true],
		['type == "project"', false],
		[{ and: ['type == "Project"', { not: ['file.inFolder("B")'] }] }, true],
		[{ or: ['file.inFolder("B")', 'file.inFolder("C")'] }, false],
		[{ not: ['file.inFolder("B")', 'file.inFolder("A")'] }, false],
	])("%j lets a note through or not: %s", (filter, isIn) => {
		expect(passes(filter, note("A/b/Quay.md", { type: "Project" }, ["type/project"]))).toBe(isIn);
	});

	it.each(["file.explode()", "file.ext ==", "(", '"', "list(1", "a ! b"])("%s is refused", (filter) => {
		expect(() => passes(filter, note("Quay.md"))).toThrow();
	});
});

const BASE = "filters: 'file.inFolder(\"A\")'\nviews:\n  - type: names\n    name: Names\n    groupBy:\n      property: note.who\n      direction: DESC\n    sort:\n      - property: file.name\n        direction: DESC\n";

class Names extends BasesView {
	type = "names";
	told: string[] = [];

	onDataUpdated(): void {
		this.told = this.data.groupedData.map(({ key, entries }) => `${key?.toString() ?? ""}: ${entries.map(({ file }) => file.basename).join(" ")}`);
	}
}

describe("a base in a tab", () => {
	async function shown(): Promise<{ host: Awaited<ReturnType<typeof opened>>["host"]; disk: Awaited<ReturnType<typeof opened>>["disk"]; names: Names; config: BasesViewConfig; until: (told: string[]) => Promise<void> }> {
		const { host, disk } = await opened({ "A/1.md": "---\nwho: Ada\n---\n", "A/2.md": "", "A/3.md": "---\nwho: Ada\n---\n", "B/4.md": "", "Names.base": BASE });
		host.ui.plugins.basesViews.set("names", { name: "Names", icon: "list", factory: (controller) => new Names(controller) });
		const leaf = await host.open("Names.base");
		await host.settled();
		const names = (leaf.view as unknown as BasesFileView).controller?.view as Names;
		const until = async (told: string[]): Promise<void> => {
			for (let turn = 0; turn < 400 && names.told.join() !== told.join(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
			expect(names.told).toEqual(told);
		};
		return { host, disk, names, config: names.config, until };
	}

	it("hands its results over filtered, sorted and grouped, and again when notes change", async () => {
		const { host, until } = await shown();
		await until(["Ada: 3 1", ": 2"]);
		await host.app.vault.create("A/5.md", "---\nwho: Ben\n---\n");
		await until(["Ben: 5", "Ada: 3 1", ": 2"]);
		await host.app.vault.delete(host.app.vault.getFileByPath("A/1.md") as never);
		await until(["Ben: 5", "Ada: 3", ": 2"]);
	});

	it("stores what a view sets, and takes in what is written to it", async () => {
		const { host, disk, config, until } = await shown();
		config.set("look", { a: [1] });
		await host.settled();
		expect(await disk.read("Names.base")).toContain("look:\n      a:\n        - 1\n");
		await host.external.write("Names.base", BASE.replace('"A"', '"B"'));
		await until([": 4"]);
	});
});
