/** What waits in a project's sources, as it is kept and forgotten, and the changes that write it. */

import { onTestFinished, describe, expect, it } from "vitest";
import type { Choice } from "../../src/collect/choice";
import { Collections } from "../../src/vault/collections";
import { harvest, type HarvestParts } from "../../src/vault/harvest";
import type { IsoDate } from "../../src/text/date";
import { Indexed, settingsWith } from "./indexed";
import { partsOn } from "./parts";
import { newDevice, TODAY } from "./stage";

const HARBOUR = "Projects/Harbour.md";
const MET = "Sources/2026-06-27 - Lamps.md";
const NOTE = "---\ntype: projects\n---\n# Harbour\n\n## Next Steps\n\n- [ ] Paint\n";
const source = (...steps: string[]): string => `---\ntype: meeting\nproject: Harbour\n---\n# Lamps\n\n## Action items\n\n${steps.map((step) => `- [ ] ${step}\n`).join("")}`;
const ALL = { since: null, only: null };

async function set(link: "trailing" | "block" = "trailing") {
	newDevice();
	const parts = await partsOn({ [HARBOUR]: NOTE, [MET]: source("Order lamps", "Buy rope") });
	const { app } = parts.made.host;
	const settings = settingsWith((all) => void (all.collect.link = link));
	const indexed = new Indexed(app, (all) => void (all.collect.link = link));
	const { index } = indexed;
	const reads: string[] = [];
	const textOf = (path: string): Promise<string | null> => {
		reads.push(path);
		return indexed.rollups.textOf(path);
	};
	const gathering: HarvestParts & { settings: () => typeof settings } = { app, index, textOf, people: () => [], settings: () => settings };
	const collections = new Collections({ ...gathering, today: () => TODAY as IsoDate });
	collections.load();
	indexed.load();
	onTestFinished(() => {
		collections.unload();
		indexed.unload();
	});
	await parts.made.until("the index is filled", () => index.isFilled);
	return { ...parts, collections, gathering, reads, settings };
}

describe("what waits", () => {
	it("is counted once, until a source or the project changes", async () => {
		const { collections, reads, made } = await set();
		expect(await collections.waiting(HARBOUR)).toBe(2);
		const before = reads.filter((path) => path === MET).length;
		expect(await collections.waiting(HARBOUR)).toBe(2);
		expect(reads.filter((path) => path === MET).length).toBe(before);
		await made.host.external.write(MET, source("Order lamps", "Buy rope", "Call Ada"));
		await made.until("the third item is seen", async () => (await collections.waiting(HARBOUR)) === 3);
		await made.host.external.write(HARBOUR, `${NOTE}- [ ] Buy rope\n`);
		await made.until("one stands in the project", async () => (await collections.waiting(HARBOUR)) === 2);
	});

	it("is what an editor shows, saved or not", async () => {
		const { collections, made, editors, gathering } = await set();
		gathering.textOf = async (path) => {
			const file = made.host.app.vault.getFileByPath(path);
			return file && (editors.textOf(file) ?? (await made.host.app.vault.cachedRead(file)));
		};
		const typed = new Collections({ ...gathering, settings: gathering.settings, today: () => TODAY as IsoDate });
		expect(await collections.waiting(HARBOUR)).toBe(2);
		const leaf = await made.open(HARBOUR);
		made.host.viewOf(leaf).editor.replaceRange("- [ ] Buy rope\n", { line: 8, ch: 0 });
		expect(await made.read(HARBOUR)).toBe(NOTE);
		expect(await typed.waiting(HARBOUR)).toBe(1);
	});

	it("is counted again with other settings", async () => {
		const { collections, settings, reads } = await set();
		expect(await collections.waiting(HARBOUR)).toBe(2);
		const before = reads.filter((path) => path === MET).length;
		settings.doubles.threshold = 99;
		expect(await collections.waiting(HARBOUR)).toBe(2);
		expect(reads.filter((path) => path === MET).length).toBeGreaterThan(before);
	});

	it("is nothing for a note that is none", async () => {
		const { collections } = await set();
		expect([await collections.waiting(MET), await collections.of("Nowhere.md", ALL)]).toEqual([null, null]);
	});
});

describe("what is chosen", () => {
	it("is written to sources and project as one step, and is known then", async () => {
		const { collections, gathering, batches, undo, made } = await set("block");
		const before = [await made.read(MET), await made.read(HARBOUR)];
		const choices = await allOf(collections);
		const { chosen } = harvest(gathering, [{ path: HARBOUR, choices, dismissed: [] }]);
		expect(chosen.map(({ proposal }) => proposal.path)).toEqual([MET, HARBOUR]);
		const { outcomes, batch } = await batches.write("Collect", chosen);
		expect(outcomes.map(({ state, refusals }) => [state, refusals])).toEqual([["written", []], ["written", []]]);
		const id = /Buy rope (\^\S+)/.exec(await made.read(MET))?.[1] ?? "none";
		expect(await made.read(HARBOUR)).toContain(`- [ ] Buy rope ([[2026-06-27 - Lamps#${id}]])`);
		await made.until("nothing is left", async () => (await collections.of(HARBOUR, ALL))?.groups.length === 0);
		await undo.reverse("undo", batch);
		expect([await made.read(MET), await made.read(HARBOUR)]).toEqual(before);
	});

	it("links to the note where its line has got no id", async () => {
		const { collections, gathering, batches, made } = await set("block");
		const choices = await allOf(collections);
		const { chosen } = harvest(gathering, [{ path: HARBOUR, choices, dismissed: [] }]);
		await made.host.external.write(MET, source("Order lamps"));
		await made.host.settled();
		const { outcomes } = await batches.write("Collect", chosen);
		expect(outcomes.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([["item-not-found"], []]);
		const text = await made.read(HARBOUR);
		expect(text).toContain("- [ ] Buy rope ([[2026-06-27 - Lamps]])");
		expect(text).toMatch(/- \[ \] Order lamps \(\[\[2026-06-27 - Lamps#\^\S+\]\]\)/);
	});

	it("is not added where the project has it by now, and counts as not taken", async () => {
		const { collections, gathering, batches, made } = await set();
		const choices = await allOf(collections);
		const { chosen, taken } = harvest(gathering, [{ path: HARBOUR, choices, dismissed: [] }]);
		await made.host.external.write(HARBOUR, `${NOTE}- [ ] order lamps. @Mira\n`);
		await made.host.settled();
		await batches.write("Collect", chosen);
		expect(await made.read(HARBOUR)).toBe(`${NOTE}- [ ] order lamps. @Mira\n- [ ] Buy rope ([[2026-06-27 - Lamps]])\n`);
		expect(taken().map(({ text }) => text)).toEqual(["Buy rope"]);
	});

	it("is refused where its source is gone, and the rest is written", async () => {
		const { collections, gathering, batches, made } = await set();
		const rope = "Sources/2026-06-28 - Rope.md";
		await made.host.external.write(rope, source("Splice it"));
		await made.until("it is read", async () => (await collections.waiting(HARBOUR)) === 3);
		const choices = await allOf(collections);
		const { chosen } = harvest(gathering, [{ path: HARBOUR, choices, dismissed: [rope] }]);
		await made.host.external.remove(rope);
		await made.host.settled();
		const { outcomes } = await batches.write("Collect", chosen);
		expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual([{ code: "source-missing", line: null, what: "2026-06-28 - Rope" }]);
		const text = await made.read(HARBOUR);
		expect(text).toContain("- [ ] Buy rope ([[2026-06-27 - Lamps]])");
		expect(text).not.toContain("Rope]]");
	});
});

async function allOf(collections: Collections): Promise<Choice[]> {
	const { groups } = (await collections.of(HARBOUR, ALL)) ?? { groups: [] };
	return groups.flatMap(({ offers }) => offers).map((offer) => ({ offer, deed: "add", kind: offer.kind, text: offer.text }));
}
