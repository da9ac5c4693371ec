/** Whatever happens to a vault, in whatever order: the index answers as one that begins afresh. */

import { rm } from "node:fs/promises";
import fc from "fast-check";
import { TFile, TFolder, type App } from "obsidian";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import type { Settings } from "../../src/settings/schema";
import { folderOf, IndexedVault, settingsWith, type IndexedOptions } from "./indexed";
import { newDevice } from "./stage";

const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

/** Few places, in which as much as possible hangs on something else. */
const place = word(
	"P/Bell/README.md",
	"P/Bell/Bell.md",
	"P/Bell.md",
	"P/Bell/2026-01-05.md",
	"P/Bell/Talks/2026-01-05 - Talk.md",
	"P/Horn.md",
	"Q/Horn/index.md",
	"Q/Ada Bell.md",
	"S/2026-01-05 - Talk.md",
	"S/2026-01-06.md",
	"2026-01-05 - Fair.md",
	"2026-01-05 - Fair/2026-01-06.md",
	"Archive/2026-01-05 - Talk.md",
	"S/raw.md",
	"S/raw.txt",
);
const folder = word("P", "P/Bell", "P/Bell/Talks", "Q", "Q/Horn", "S", "2026-01-05 - Fair", "Archive", "R", "P/Horn");
const name = word("Bell", "The Horn", "Ada Bell", "2026-01-05 - Talk", "P/Bell", "raw", "2026-01-05 - Fair");
const property = fc.oneof(
	word("type: projects", "type: projects", "type: people", "type: area", "last_contact: 2026-01-04"),
	word("title: The Horn", "aliases: [Bell, Ada]", "date: 2026-01-05", "project_pulse: false", "source_ref: raw.txt", "source: mail"),
	fc.tuple(word("project", "participants"), name).map(([key, to]) => `${key}: "[[${to}]]"`),
);
const line = fc.oneof(
	name.map((to) => `- [[${to}]] and words`),
	name.map((to) => `## Related\n- [[${to}]]`),
	name.map((to) => `## Related People\n- [[${to}]]`),
	word("# Great Horn talk", "**Project:** The Horn", "**Date:** 2026-01-06", "Words of the day about Bell.", "## Recent Context"),
);
const text = fc
	.tuple(fc.uniqueArray(property, { maxLength: 3, selector: (one) => one.split(":")[0] ?? "" }), fc.array(line, { maxLength: 3 }))
	.map(([properties, lines]) => `${properties.length > 0 ? `---\n${properties.join("\n")}\n---\n` : ""}${lines.join("\n\n")}\n`);

interface Step {
	kind: "write" | "move" | "delete" | "move folder" | "delete folder" | "settings";
	path: string;
	to: string;
	folder: string;
	toFolder: string;
	text: string;
	/** By sync or another program, behind the app's back. */
	external: boolean;
	/** Whether everything has come to rest before the next step. */
	rest: boolean;
}

const kinds = ["write", "write", "write", "write", "move", "move", "delete", "move folder", "delete folder", "settings"] as const;
const step: fc.Arbitrary<Step> = fc.record({
	kind: fc.constantFrom(...kinds),
	path: place,
	to: place,
	folder,
	toFolder: folder,
	text,
	external: fc.boolean(),
	rest: fc.boolean(),
});

const everyRule = ({ rules }: Settings): void => {
	rules.titled = true;
	rules.related = { people: true, customers: true, projects: true, collaborators: true };
};
const changes = [() => undefined, everyRule, (settings: Settings) => settings.folders.excluded.push("Q")];

/** What the app refuses, as a name that is taken, does not happen. */
async function apply(vault: IndexedVault, one: Step, changed: (change: (settings: Settings) => void) => void): Promise<void> {
	const { app, external } = vault.host;
	const isFolder = one.kind.endsWith("folder");
	const from = isFolder ? one.folder : one.path;
	const to = isFolder ? one.toFolder : one.to;
	const node = app.vault.getAbstractFileByPath(from);
	const parent = (path: string): string => path.split("/").slice(0, -1).join("/");
	const within = async (path: string): Promise<void> => {
		if (parent(path) !== "" && !app.vault.getAbstractFileByPath(parent(path))) await app.vault.adapter.mkdir(parent(path));
	};
	if (one.kind === "settings") {
		changed(changes[one.text.length % changes.length] ?? (() => undefined));
	} else if (one.kind === "write") {
		if (one.external) await external.write(from, one.text);
		else if (node instanceof TFile) await app.vault.process(node, () => one.text);
		else {
			await within(from);
			await app.vault.create(from, one.text);
		}
	} else if (!node || (isFolder ? to.startsWith(from) : false)) {
		return;
	} else if (one.kind.startsWith("delete")) {
		if (one.external) await external.remove(from);
		else await app.vault.delete(node, true);
	} else if (one.external) {
		if (!app.vault.getAbstractFileByPath(to)) await external.rename(from, to);
	} else {
		await within(to);
		await app.vault.rename(node, to);
	}
}

async function holds([texts, steps]: [Record<string, string>, readonly Step[]], options: IndexedOptions): Promise<void> {
	const folder = await folderOf(texts);
	const vault = await IndexedVault.open(folder, options);
	const { indexed } = vault;
	let change = options.change ?? (() => undefined);
	try {
		await vault.settled();
		let before = await indexed.rolledUp();
		let moment = indexed.announced.length;
		const gates: (() => void)[] = [];
		for (const [at, one] of steps.entries()) {
			// A job that lasts: what happens meanwhile piles up behind it.
			if (!one.rest && gates.length === 0) {
				const gate = new Promise<void>((resolve) => void gates.push(resolve));
				vault.index["jobs"].add(() => gate.then(() => new Set()));
			}
			await apply(vault, one, (other) => {
				change = other;
				vault.index.useSettings(settingsWith(other));
			}).catch(() => undefined);
			// The app itself must have seen what others did before it is asked for the next thing.
			if (one.external) await vault.host.settled();
			if (!one.rest && at + 1 < steps.length) continue;
			await vault.host.settled();
			for (const open of gates.splice(0)) open();
			await vault.settled();
			const announced = indexed.announced.slice(moment);
			const after = await indexed.rolledUp();
			if (!announced.includes(null)) {
				const differ = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
				const told = new Set(announced.flatMap((touched) => [...(touched ?? [])]));
				expect(differ.filter((path) => !told.has(path))).toEqual([]);
			}
			expect(await indexed.answers()).toEqual(await vault.afresh(change));
			before = after;
			moment = indexed.announced.length;
		}
		const own = await indexed.answers();
		await vault.close();
		const other = await IndexedVault.open(folder, { change });
		await other.settled();
		expect(own).toEqual(await other.indexed.answers());
		await other.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

type Listen = (name: string, callback: (...data: unknown[]) => unknown) => unknown;

/** The app as a plugin sees it that hears of a folder's move, and not of each file in it. */
function foldersAlone(app: App): App {
	let moved: string | null = null;
	const on = (name: string, callback: (...data: unknown[]) => unknown): unknown => {
		if (name !== "rename") return (app.vault.on.bind(app.vault) as Listen)(name, callback);
		return app.vault.on("rename", (file, before) => {
			if (file instanceof TFolder && moved === null) {
				moved = before;
				queueMicrotask(() => (moved = null));
			} else if (moved !== null && before.startsWith(`${moved}/`)) return;
			callback(file, before);
		});
	};
	const vault = new Proxy(app.vault, {
		get: (target, key) => {
			const value: unknown = key === "on" ? on : Reflect.get(target, key, target);
			return typeof value === "function" ? (value.bind(target) as unknown) : value;
		},
	});
	return Object.create(app, { vault: { value: vault } }) as App;
}

beforeEach(() => {
	newDevice();
});

afterEach(() => {
	newDevice();
});

const texts = fc.uniqueArray(fc.tuple(place, text), { minLength: 3, maxLength: 9, selector: ([path]) => path });
const changing = fc.tuple(texts.map((all) => Object.fromEntries(all)), fc.array(step, { minLength: 2, maxLength: 9 }));
/** The same sequences every time; another seed looks at others. */
const RUNS = { seed: Number(process.env["SEED"] ?? 1), numRuns: runs(25, 500), interruptAfterTimeLimit: runs(7_000, 120_000), markInterruptAsFailure: false };

describe("a vault that changes", () => {
	it("is answered for as by a fresh index", async () => {
		await fc.assert(fc.asyncProperty(changing, (all) => holds(all, {})), RUNS);
	});

	it("is answered for as by a fresh index when the app reports a folder's move alone", async () => {
		await fc.assert(fc.asyncProperty(changing, (all) => holds(all, { as: foldersAlone })), RUNS);
	});

	it("is answered for as by a fresh index with every rule on", async () => {
		await fc.assert(fc.asyncProperty(changing, (all) => holds(all, { change: everyRule })), RUNS);
	});
});
