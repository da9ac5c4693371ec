/** A project, a source or their folder is renamed, moved or deleted at every moment of an update. */

import { describe, expect, it } from "vitest";
import { count } from "./parts";
import { meeting, newDevice, project, stage, type Stage } from "./stage";

const PATH = "Projects/Harbour.md";
const SOURCE = "Meetings/2026-06-20 Lamps.md";
const TEXT = project("Harbour");
const VAULT = { [PATH]: TEXT, [SOURCE]: meeting("The lamps are late", "Harbour"), "Else/x.md": "x\n" };
const UPDATED = TEXT.replace("2026-01-01", "2026-06-20");

/** Where the note is when it happens. */
const opened = [["closed", null], ["open", {}], ["open to be read", { mode: "preview" as const }]] as const;
/** The how-manieth read or write of the update it happens at. */
const moments = [["read", 1], ["read", 2], ["read", 3], ["read", 4], ["write", 1]] as const;

type Happening = (made: Stage) => Promise<unknown>;

/** On the disk at once; the app hears of it later. */
type Unheard = (made: Stage) => Promise<unknown>;

/** By the app, as from its file list; it waits for what is under way on that path. */
const renamed = (from: string, to: string): Happening => async ({ host }) => {
	const node = host.app.vault.getAbstractFileByPath(from);
	if (node) await host.app.vault.rename(node, to);
};
const deleted = (path: string): Happening => async ({ host }) => {
	const node = host.app.vault.getAbstractFileByPath(path);
	if (node) await host.app.vault.delete(node, true);
};

/** Runs an update in which this happens at a moment, and gives what was said. */
async function updated(made: Stage, isOpen: boolean, [operation, at]: (typeof moments)[number], happening: Happening, unheard: Unheard | null = null): Promise<string[]> {
	// A closed note is updated, too: the panel of the moment before shows it still.
	const leaf = await made.open(PATH, { mode: "preview" });
	if (isOpen) await made.open(PATH, { mode: "source" });
	const known = made.host.notices.length;
	let left = at;
	let after: Promise<unknown> = Promise.resolve();
	const lift = made.disk.on(operation, /^(Projects|Meetings)\//, {
		times: Infinity,
		before: () => {
			if (--left !== 0) return undefined;
			// The app's own doing waits until its file is free; another program's does not.
			if (unheard) return unheard(made);
			after = happening(made);
			return undefined;
		},
	});
	made.host.run("project-pulse:update-project");
	if (!isOpen) leaf.detach();
	await made.until("something is said", () => made.host.notices.length > known);
	lift();
	// An update may be done before that many reads.
	if (left > 0) after = (unheard ?? happening)(made);
	await after;
	if (unheard) await made.host.external.look();
	await made.host.saved();
	return made.said().slice(known);
}

async function listed(made: Stage): Promise<string[]> {
	return (await made.disk.below.list()).filter(({ folder, path }) => !folder && !path.startsWith(".")).map(({ path }) => path);
}

/** The note has the update or it does not: nothing in between, and the rest as it was. */
function isWhole(text: string): boolean {
	// Where the source is gone before it could be read for its summary, the entry has none.
	const rest = text.replace(/^- 2026-06-20: \[\[2026-06-20 Lamps\]\](?: - Talked about Harbour: The lamps are late\.)?\n/m, "");
	return [TEXT, UPDATED].some((one) => rest.replaceAll("\n", "") === one.replaceAll("\n", ""));
}

const cases = opened.flatMap(([where, mode]) => moments.map((moment) => [where, ...moment, mode] as const));

async function ready(): Promise<Stage> {
	newDevice();
	return stage(VAULT);
}

describe("the project is moved", () => {
	const moves: [string, string, string, string][] = [
		["renamed", PATH, "Projects/Port.md", "Projects/Port.md"],
		["moved", PATH, "Else/Harbour.md", "Else/Harbour.md"],
		["in a folder that is renamed", "Projects", "Works", "Works/Harbour.md"],
	];
	it.each(moves)("%s, at any moment: it is written where it is now, or not at all", async (_, from, to, end) => {
		for (const [, operation, at, mode] of cases) {
			const made = await ready();
			const said = await updated(made, mode !== null, [operation, at] as (typeof moments)[number], renamed(from, to));
			expect(await listed(made)).toEqual(["Else/x.md", end, SOURCE].sort());
			const text = await made.read(end);
			expect(isWhole(text)).toBe(true);
			const isTold = text === TEXT ? said.some((words) => /gone|could not be written|entered already/.test(words)) : said.some((words) => words.includes("is up to date."));
			expect([text, said, isTold]).toEqual([text, said, true]);
			expect(made.host.merges).toEqual([]);
			// It can be taken back under its new name.
			if (text !== TEXT) {
				await made.run("undo");
				await made.host.saved();
				expect(await made.read(end)).toBe(TEXT);
			}
		}
	}, 120_000);

	it.each([["itself", PATH], ["with its folder", "Projects"]])("and deleted, %s, at any moment: it does not come back", async (_, what) => {
		for (const [, operation, at, mode] of cases) {
			const made = await ready();
			const said = await updated(made, mode !== null, [operation, at] as (typeof moments)[number], deleted(what));
			expect(await listed(made)).toEqual(["Else/x.md", SOURCE]);
			expect(said.some((words) => /gone|is up to date|entered already/.test(words))).toBe(true);
		}
	}, 120_000);
});

describe("the source is moved", () => {
	const moves: [string, string, string, string][] = [
		["renamed", SOURCE, "Meetings/2026-06-20 Lanterns.md", "Meetings/2026-06-20 Lanterns.md"],
		["moved", SOURCE, "Else/2026-06-20 Lamps.md", "Else/2026-06-20 Lamps.md"],
		["in a folder that is renamed", "Meetings", "Talks", "Talks/2026-06-20 Lamps.md"],
	];
	it.each(moves)("%s, at any moment: neither note is lost, and the project is whole", async (_, from, to, end) => {
		for (const [, operation, at, mode] of cases) {
			const made = await ready();
			await updated(made, mode !== null, [operation, at] as (typeof moments)[number], renamed(from, to));
			expect(await listed(made)).toEqual(["Else/x.md", PATH, end].sort());
			expect(await made.read(end)).toBe(VAULT[SOURCE]);
			expect(isWhole((await made.read(PATH)).replaceAll("Lanterns]]", "Lamps]]"))).toBe(true);
		}
	}, 120_000);

	it.each([["itself", SOURCE], ["with its folder", "Meetings"]])("and deleted, %s, at any moment: the project is whole", async (_, what) => {
		for (const [, operation, at, mode] of cases) {
			const made = await ready();
			await updated(made, mode !== null, [operation, at] as (typeof moments)[number], deleted(what));
			expect(await listed(made)).toEqual(["Else/x.md", PATH]);
			const text = await made.read(PATH);
			expect([0, 1]).toContain(count(text, "- 2026-06-20: "));
			expect(text.replace(/^- 2026-06-20: .*\n/m, "").replace("2026-06-20", "2026-01-01").replaceAll("\n", "")).toBe(TEXT.replaceAll("\n", ""));
		}
	}, 120_000);
});

describe("another program", () => {
	it.each([
		["renames the project", ({ disk }: Stage) => disk.below.rename(PATH, "Projects/Port.md"), ["Else/x.md", SOURCE, "Projects/Port.md"]],
		["deletes the project", ({ disk }: Stage) => disk.below.remove(PATH), ["Else/x.md", SOURCE]],
		["deletes the source", ({ disk }: Stage) => disk.below.remove(SOURCE), ["Else/x.md", PATH]],
	] as const)("%s before any read, unheard by the app: nothing is lost, and nothing comes back", async (_, unheard, paths) => {
		for (const moment of moments) {
			// What goes between the last read and the write is written again by the app itself, which cannot know.
			if (moment[0] === "write") continue;
			const made = await ready();
			const said = await updated(made, false, moment, () => Promise.resolve(), unheard);
			expect(await listed(made)).toEqual([...paths].sort());
			for (const path of paths) if (path.startsWith("Projects")) expect(isWhole(await made.read(path))).toBe(true);
			expect(said.some((words) => /gone|is up to date|entered already/.test(words))).toBe(true);
		}
	}, 120_000);
});
