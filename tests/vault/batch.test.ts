/** Five hundred notes in one go: what is written is whole, what is not is untouched, and the list says which is which. */

import { describe, expect, it } from "vitest";
import { allParts, type Outcome } from "../../src/review/proposal";
import { applyEdits } from "../../src/text/edit";
import type { Chosen, Progress } from "../../src/vault/batch";
import { MemoryVault } from "../rollup/memory-vault";
import { indexedOn, storedJournal, type Parts } from "./parts";
import { meeting, newDevice, project, stage } from "./stage";

const COUNT = 500;

function vaultOf(many: number): Record<string, string> {
	const texts: Record<string, string> = {};
	for (let at = 0; at < many; at++) {
		const text = project(`Pier ${at}`);
		texts[`Projects/Pier ${at}.md`] = at % 5 === 0 ? text.replaceAll("\n", "\r\n") : text;
		if (at % 7 !== 0) texts[`Meetings/2026-06-${10 + (at % 20)} Talk ${at}.md`] = meeting(`The lamps of ${at}`, `Pier ${at}`);
	}
	return texts;
}

const TEXTS = vaultOf(COUNT);
const PATHS = Object.keys(TEXTS).filter((path) => path.startsWith("Projects/"));

/** What the command line would write into each note. */
function expectedOf(texts: Record<string, string>): Map<string, string> {
	const vault = new MemoryVault(texts);
	return new Map(PATHS.filter((path) => path in texts).map((path) => [path, applyEdits(vault.text(path), vault.rollUp(path).edits)]));
}

async function proposed(): Promise<Awaited<ReturnType<typeof indexedOn>> & { chosen: Chosen[] }> {
	const parts = await indexedOn(TEXTS);
	const chosen: Chosen[] = [];
	for (const path of PATHS) {
		const proposal = await parts.proposals.update(path);
		if (proposal) chosen.push({ proposal, parts: allParts(proposal) });
	}
	return { ...parts, chosen };
}

/** Every note is as its outcome says. */
async function matches({ made }: Parts, outcomes: readonly Outcome[], expected: Map<string, string>): Promise<void> {
	const states = new Map(outcomes.map(({ path, state }) => [path, state]));
	for (const path of PATHS) {
		if ((await made.disk.below.stat(path)) === null) {
			expect(states.get(path)).toBe("refused");
			continue;
		}
		expect(await made.read(path)).toBe(states.get(path) === "written" ? expected.get(path) : TEXTS[path]);
	}
}

const counted = (outcomes: readonly Outcome[]): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const { state } of outcomes) counts[state] = (counts[state] ?? 0) + 1;
	return counts;
};

const expected = expectedOf(TEXTS);
const changing = PATHS.filter((path) => expected.get(path) !== TEXTS[path]);

describe("a batch of five hundred notes", () => {
	it("writes what the command line would write; one undo takes all of it back, one redo brings it again", async () => {
		const parts = await proposed();
		expect(parts.chosen).toHaveLength(changing.length);
		const done: number[] = [];
		const progress: Progress = { onDone: (count) => done.push(count), isStopped: () => false };
		const { outcomes, batch, outlives } = await parts.batches.write("Update", parts.chosen, progress);
		expect([counted(outcomes), batch.steps.length, outlives]).toEqual([{ written: changing.length }, changing.length, true]);
		expect(done).toEqual(changing.map((_, at) => at + 1));
		await matches(parts, outcomes, expected);
		await parts.undo.reverse("undo");
		for (const path of PATHS) expect(await parts.made.read(path)).toBe(TEXTS[path]);
		const again = await parts.undo.reverse("redo");
		await matches(parts, again?.outcomes ?? [], expected);
		expect([parts.undo.next("undo"), parts.undo.next("redo")]).toEqual(["Update", null]);
	}, 60_000);

	it("cancelled half-way leaves the rest as it was; undo takes back the first half", async () => {
		const parts = await proposed();
		let isStopped = false;
		const progress: Progress = { onDone: (count) => (isStopped = count === 200), isStopped: () => isStopped };
		const { outcomes } = await parts.batches.write("Update", parts.chosen, progress);
		expect(counted(outcomes)).toEqual({ written: 200, left: changing.length - 200 });
		await matches(parts, outcomes, expected);
		await parts.undo.reverse("undo");
		for (const path of PATHS) expect(await parts.made.read(path)).toBe(TEXTS[path]);
	}, 60_000);

	it("with writes that fail in every way, a note deleted and one renamed meanwhile says which they were", async () => {
		const parts = await proposed();
		const { disk, host } = parts.made;
		const [first = "", second = "", third = "", fourth = "", fifth = "", sixth = "", seventh = "", eighth = ""] = changing;
		for (const [path, code] of [[first, "EACCES"], [second, "EROFS"], [third, "ENOSPC"], [fourth, "EBUSY"]] as const) disk.fail("write", path, code);
		disk.fail("read", fifth, "EACCES");
		disk.on("read", sixth, { before: () => disk.below.remove(sixth) });
		const rename = async (): Promise<void> => {
			const file = host.app.vault.getFileByPath(eighth);
			if (file) await host.app.vault.rename(file, "Projects/Renamed.md");
		};
		disk.on("write", seventh, { before: rename });
		const { outcomes } = await parts.batches.write("Update", parts.chosen);
		const refused = outcomes.filter(({ state }) => state === "refused");
		expect(refused.map(({ path, refusals }) => [path, refusals[0]?.code])).toEqual([
			...[first, second, third, fourth, fifth].map((path) => [path, "write-failed"]),
			[sixth, "note-missing"],
			[eighth, "note-missing"],
		]);
		expect(await parts.made.read("Projects/Renamed.md")).toBe(TEXTS[eighth]);
		await matches(parts, outcomes, expected);
	}, 60_000);

	it("ends after the note at hand when the plugin is switched off, and what was written can be undone later", async () => {
		const parts = await proposed();
		const [, second = ""] = changing;
		parts.made.disk.on("write", second, { after: () => parts.undo.unload() });
		const { outcomes } = await parts.batches.write("Update", parts.chosen);
		expect(counted(outcomes)).toEqual({ written: 2, left: changing.length - 2 });
		expect(storedJournal(parts.made).take("undo")?.steps.map(({ path }) => path)).toEqual(changing.slice(0, 2));
	}, 60_000);

	it("of which only some parts are wanted writes those alone", async () => {
		const parts = await proposed();
		const dates = parts.chosen.map(({ proposal }) => ({ proposal, parts: new Set(["last-contact"]) }));
		const { outcomes } = await parts.batches.write("Update", dates.slice(0, 20));
		for (const { path } of outcomes) {
			const own = await parts.made.read(path);
			expect(own.replace(/(?<=last_contact: )\S+/, "2026-01-01")).toBe(TEXTS[path]);
			expect(own).not.toBe(TEXTS[path]);
		}
	}, 60_000);
});

it('"Update all projects" writes all of them through its dialog, and its Undo takes them back', async () => {
	newDevice();
	const made = await stage(TEXTS);
	made.host.run("project-pulse:update-projects");
	const button = (name: RegExp): HTMLButtonElement | undefined =>
		[...document.querySelectorAll<HTMLButtonElement>(".project-pulse-review button")].find(({ textContent, disabled }) => name.test(textContent) && !disabled);
	const apply = new RegExp(`^Change ${changing.length} notes$`);
	await made.until("everything is gathered", () => button(apply), 40_000);
	button(apply)?.click();
	await made.until("everything is written", () => button(/^Undo$/), 40_000);
	for (const path of PATHS) expect(await made.read(path)).toBe(expected.get(path));
	button(/^Undo$/)?.click();
	await made.until("it is said", () => made.said().some((words) => words.startsWith("Undone")), 40_000);
	for (const path of PATHS) expect(await made.read(path)).toBe(TEXTS[path]);
}, 120_000);
