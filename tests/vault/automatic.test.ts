/** Updates on their own: what starts them, what they wait for, and what they leave alone. */

import { TFile, type App } from "obsidian";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Editors } from "../../src/vault/editors";
import { Typed } from "../../src/vault/typed";
import { Events } from "../host/vault/events";
import { clocked, stopClock, type Clocked } from "./clocked";
import { meeting, project } from "./stage";

const HARBOUR = "Projects/Harbour.md";
const MARKET = "Projects/Market.md";
const LAMPS = "Meetings/2026-06-20 Lamps.md";
const PIER = "Meetings/2026-06-21 Pier.md";
const VAULT = {
	[HARBOUR]: project("Harbour"),
	[MARKET]: project("Market"),
	[LAMPS]: meeting("The lamps are late", "Harbour"),
	[PIER]: meeting("The pier is painted", "Harbour"),
};
const BOTH = { automatic: { lastContact: true, recentContext: true } };
const count = (text: string, part: string): number => text.split(part).length - 1;

/** What an update has brought: entries by source, and the last contact. */
async function found(made: Clocked, path = HARBOUR): Promise<[lamps: number, pier: number, contact: string]> {
	const text = await made.stage.read(path);
	return [count(text, "[[2026-06-20 Lamps]]"), count(text, "[[2026-06-21 Pier]]"), /last_contact: (\S+)/.exec(text)?.[1] ?? ""];
}

const NOTHING = [0, 0, "2026-01-01"];
const LAMPS_IN = [1, 0, "2026-06-20"];

/** After the first minute, in which nothing is written. */
async function awake(texts: Record<string, string> = VAULT, settings: unknown = BOTH): Promise<Clocked> {
	const made = await clocked(texts, { settings });
	await made.skip(61);
	return made;
}

describe("what is wanted", () => {
	it("is nothing where nothing is set", async () => {
		const made = await awake(VAULT, {});
		await made.type(LAMPS, "Ada says so.");
		await made.pass(90);
		expect([await found(made), made.stage.said()]).toEqual([NOTHING, []]);
	});

	it.each([
		[{ lastContact: true }, [0, 0, "2026-06-20"]],
		[{ recentContext: true }, [1, 0, "2026-01-01"]],
		[{ lastContact: true, recentContext: true }, LAMPS_IN],
	])("is each kind by itself, and both: %j", async (automatic, expected) => {
		const made = await awake(VAULT, { automatic });
		await made.type(LAMPS, "Ada says so.");
		await made.pass(30);
		expect(await found(made)).toEqual(expected);
	});

	it("is told in one quiet notice, and is one step of undo", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(30);
		expect(made.stage.said()).toEqual(["Updated: Harbour.Undo"]);
		made.host.run("project-pulse:undo");
		await made.pass(2);
		expect(await made.stage.read(HARBOUR)).toBe(VAULT[HARBOUR]);
		await made.pass(120);
		expect(await found(made)).toEqual(NOTHING);
	});

	it("never sets the last contact back", async () => {
		const made = await awake({ ...VAULT, [HARBOUR]: project("Harbour", "last_contact: 2026-06-25") });
		await made.type(LAMPS, "Ada says so.");
		await made.pass(30);
		expect(await found(made)).toEqual([1, 0, "2026-06-25"]);
	});

	it("is entered once, however often it is typed into", async () => {
		const made = await awake();
		for (const text of ["One.", "Two.", "Three."]) {
			await made.type(LAMPS, text);
			await made.pass(30);
		}
		expect([await found(made), made.stage.said()]).toEqual([LAMPS_IN, ["Updated: Harbour.Undo"]]);
	});

	it("is entered for two sources of one quiet period in one step", async () => {
		const made = await awake();
		await made.type(LAMPS, "One.");
		await made.type(PIER, "Two.");
		await made.pass(30);
		expect([await found(made), made.stage.said()]).toEqual([[1, 1, "2026-06-21"], ["Updated: Harbour.Undo"]]);
		made.host.run("project-pulse:undo");
		await made.pass(2);
		expect(await made.stage.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("comes to a note that is open through its editor, where one step of undo takes it back", async () => {
		const made = await awake();
		const leaf = await made.stage.open(HARBOUR, { where: "split" });
		await made.type(LAMPS, "Ada says so.");
		await made.pass(30);
		expect(await found(made)).toEqual(LAMPS_IN);
		const { editor } = made.host.viewOf(leaf);
		editor.undo();
		expect(editor.getValue()).toBe(VAULT[HARBOUR]);
	});
});

describe("the quiet period", () => {
	it.each([[20, {}], [5, { quietSeconds: 5 }], [60, { quietSeconds: 60 }]])("counts from the last keystroke: %i s", async (quiet, automatic) => {
		const made = await awake(VAULT, { automatic: { ...BOTH.automatic, ...automatic } });
		for (let keys = 0; keys < 5; keys++) {
			await made.type(LAMPS, "x");
			await made.pass(quiet - 2);
		}
		expect(await found(made)).toEqual(NOTHING);
		await made.pass(1);
		expect(await found(made)).toEqual(NOTHING);
		await made.pass(3);
		expect(await found(made)).toEqual(LAMPS_IN);
	});

	it("ends no sooner than a minute after the start, but then", async () => {
		const made = await clocked(VAULT, { settings: BOTH });
		await made.type(LAMPS, "Ada says so.");
		await made.pass(58);
		expect(await found(made)).toEqual(NOTHING);
		await made.pass(4);
		expect(await found(made)).toEqual(LAMPS_IN);
	});

	it("may be longer than any timer, without a look at every moment", async () => {
		const made = await awake(VAULT, { automatic: { ...BOTH.automatic, quietSeconds: 3_000_000_000 } });
		await made.type(LAMPS, "x");
		await made.pass(5);
		const later = vi.spyOn(window, "setTimeout");
		await made.pass(60);
		expect(later.mock.calls.length).toBeLessThan(5);
		later.mockRestore();
	});

	it("holds for the project, too: a note that is typed into has its turn later", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		for (let keys = 0; keys < 6; keys++) {
			await made.pass(10);
			await made.type(HARBOUR, "y");
		}
		await made.pass(18);
		expect(await found(made)).toEqual(NOTHING);
		await made.pass(10);
		const text = await made.stage.read(HARBOUR);
		expect([await found(made), count(text, "yyyyyy")]).toEqual([LAMPS_IN, 1]);
		expect(made.host.merges).toEqual([]);
	});

	it("starts anew when somebody begins to type between the plan and the write", async () => {
		const made = await awake();
		const leaf = await made.stage.open(HARBOUR, { where: "split" });
		await made.type(LAMPS, "Ada says so.");
		let armed = true;
		const lift = made.stage.disk.on("read", HARBOUR, {
			times: Infinity,
			before: () => {
				if (!armed || made.stage.said().length > 0) return;
				armed = false;
				made.host.type(leaf, "k", VAULT[HARBOUR].length);
			},
		});
		await made.pass(26);
		lift();
		expect([armed, await found(made)]).toEqual([false, NOTHING]);
		await made.pass(30);
		expect(await found(made)).toEqual(LAMPS_IN);
	});

	it("does not end before a source is saved", async () => {
		const made = await awake(VAULT, { automatic: { ...BOTH.automatic, quietSeconds: 1 } });
		made.stage.disk.fail("write", LAMPS, "EACCES", 1);
		await made.type(LAMPS, "Ada says so.");
		await made.pass(20);
		expect(await found(made)).toEqual(NOTHING);
		await made.type(LAMPS, " Twice.");
		await made.pass(10);
		expect([await found(made), count(await made.stage.read(LAMPS), "Ada says so. Twice.")]).toEqual([LAMPS_IN, 1]);
	});

	it("takes no work of a thousand keys: no read, no plan, one timer", { timeout: 60_000 }, async () => {
		const made = await awake();
		const later = vi.spyOn(window, "setTimeout");
		const reads = vi.spyOn(made.host.ui.vault as object as { cachedRead: (file: TFile) => Promise<string> }, "cachedRead");
		const leaf = await made.stage.open(LAMPS);
		made.stage.disk.resetCounts();
		later.mockClear();
		reads.mockClear();
		made.host.type(leaf, "k".repeat(1000), 0);
		await Promise.resolve();
		const own = later.mock.calls.filter(([, delay]) => delay === 20_000).length;
		expect([own, made.stage.disk.reads.size, reads.mock.calls.filter(([file]) => file.path !== LAMPS)]).toEqual([1, 0, []]);
		// Once for the first key, to know what the keys begin with.
		expect(reads.mock.calls.length).toBeLessThan(3);
		later.mockRestore();
		reads.mockRestore();
		await made.pass(25);
		expect([await found(made), made.stage.disk.writes.get(HARBOUR)]).toEqual([LAMPS_IN, 1]);
	});
});

describe("what only waits", () => {
	it("is what sync brings", async () => {
		const made = await awake();
		await made.bring(LAMPS, `${VAULT[LAMPS]}From afar.\n`);
		await made.bring("Meetings/2026-06-25 New.md", meeting("News", "Harbour"));
		await made.pass(120);
		expect([await found(made), made.writes]).toEqual([NOTHING, 2]);
	});

	it("is what sync brings into a source that is open", async () => {
		const made = await awake();
		await made.stage.open(LAMPS);
		for (const text of ["One.", "Two.", "Three."]) {
			await made.bring(LAMPS, `${VAULT[LAMPS]}${text}\n`);
			await made.pass(5);
		}
		await made.pass(60);
		expect(await found(made)).toEqual(NOTHING);
	});

	it("is what sync brings into a source that was open a moment ago", async () => {
		const made = await awake();
		const leaf = await made.stage.open(LAMPS);
		await made.bring(LAMPS, `${VAULT[LAMPS]}One.\n`);
		leaf.detach();
		await made.pass(2);
		await made.bring(LAMPS, `${VAULT[LAMPS]}Two.\n`);
		await made.pass(60);
		expect(await found(made)).toEqual(NOTHING);
	});

	it("is what another program writes in two goes into a source that is open", async () => {
		const made = await awake();
		await made.stage.open(LAMPS);
		await made.bring(LAMPS, "");
		await made.bring(LAMPS, `${VAULT[LAMPS]}One.\n`);
		await made.stage.disk.below.write(LAMPS, `${VAULT[LAMPS]}One.\n`, { mtime: 2_000_000_000_000 });
		await made.host.external.look();
		await made.pass(60);
		expect(await found(made)).toEqual(NOTHING);
	});

	it("is a source of which only the time was set after it came", async () => {
		const made = await awake();
		await made.stage.open(LAMPS);
		await made.bring(LAMPS, `${VAULT[LAMPS]}One.\n`);
		await made.pass(5);
		await made.stage.disk.below.write(LAMPS, `${VAULT[LAMPS]}One.\n`, { mtime: 2_000_000_000_000 });
		await made.host.external.look();
		await made.pass(60);
		expect(await found(made)).toEqual(NOTHING);
	});

	it("is another source of the same project: only the typed one is entered", async () => {
		const made = await awake();
		await made.bring(PIER, `${VAULT[PIER]}From afar.\n`);
		await made.type(LAMPS, "Ada says so.");
		await made.pass(60);
		expect(await found(made)).toEqual(LAMPS_IN);
	});

	it("is what sync brings into a note that was typed into before, for another project", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(30);
		await made.bring(LAMPS, `${await made.stage.read(LAMPS)}\nAbout [[Market]].\n`);
		await made.bring(PIER, meeting("The pier is painted", "Market"));
		await made.pass(30);
		await made.type(PIER, "Here.");
		await made.pass(60);
		expect([await found(made), await found(made, MARKET)]).toEqual([LAMPS_IN, [0, 1, "2026-06-21"]]);
		await made.type(LAMPS, "And here.");
		await made.pass(60);
		expect(await found(made, MARKET)).toEqual([1, 1, "2026-06-21"]);
	});

	it("is what another plugin writes, with the note open or closed", async () => {
		const made = await awake();
		await made.stage.open(PIER);
		for (const path of [LAMPS, PIER]) {
			const file = made.host.app.vault.getFileByPath(path);
			if (file) await made.host.app.vault.process(file, (text) => `${text}Of a program.\n`);
		}
		await made.pass(60);
		expect(await found(made)).toEqual(NOTHING);
	});

	it("is a source that is still typed into, when another one is due", async () => {
		const made = await awake();
		await made.type(LAMPS, "One.");
		for (let keys = 0; keys < 4; keys++) {
			await made.pass(8);
			await made.type(PIER, "x");
		}
		expect(await found(made)).toEqual(LAMPS_IN);
		await made.pass(30);
		expect(await found(made)).toEqual([1, 1, "2026-06-21"]);
	});

	it("is nothing that follows from typing in a project", async () => {
		const made = await awake();
		await made.type(HARBOUR, "Words.");
		await made.pass(90);
		expect([await found(made), made.stage.disk.writes.get(HARBOUR), made.stage.said()]).toEqual([NOTHING, 1, []]);
	});

	it("is nothing that follows from an update, by command or on its own", async () => {
		const made = await awake();
		const leaf = await made.stage.open(HARBOUR);
		made.host.run("project-pulse:update-project");
		await made.pass(90);
		expect([await found(made), made.stage.disk.writes.get(HARBOUR), made.stage.said().length]).toEqual([[1, 1, "2026-06-21"], 1, 1]);
		expect(made.host.viewOf(leaf).dirty).toBe(false);
	});
});

describe("a note that a program writes in two goes", () => {
	it("was not typed into, when its editor follows in between; what is typed later was", async () => {
		stopClock();
		const [workspace, vault, metadataCache] = [new Events(), Object.assign(new Events(), { cachedRead: () => Promise.resolve("") }), new Events()];
		// Of the app only what is listened to here; the host's own cache never reads before its panes do.
		const app = { workspace, vault, metadataCache } as unknown as App;
		const typed = new Typed(app, new Editors(app), () => undefined, () => undefined);
		typed.load();
		const file = Object.assign(Object.create(TFile.prototype) as TFile, { path: LAMPS });
		let text = "";
		const info = { file, editor: { getValue: () => text } };
		const written = (now: string): void => {
			vault.trigger("modify", file);
			metadataCache.trigger("changed", file, now);
		};
		const changed = async (now: string): Promise<void> => {
			text = now;
			workspace.trigger("editor-change", info.editor, info);
			await vi.advanceTimersByTimeAsync(10);
		};
		written("");
		await changed("whole");
		written("whole");
		expect(typed.isLast(file)).toBe(false);
		await vi.advanceTimersByTimeAsync(3000);
		await changed("whole and more");
		written("whole and more");
		expect(typed.isLast(file)).toBe(true);
		typed.unload();
	});
});

describe("a project that sync has changed while it is open", () => {
	it("is updated once it is quiet", async () => {
		const made = await awake();
		await made.stage.open(HARBOUR, { where: "split" });
		await made.bring(HARBOUR, `${VAULT[HARBOUR]}From afar.\n`);
		await made.type(LAMPS, "Ada says so.");
		await made.pass(60);
		expect([await found(made), count(await made.stage.read(HARBOUR), "From afar.")]).toEqual([LAMPS_IN, 1]);
	});
});

describe("while it waits", () => {
	const file = (made: Clocked, path: string): NonNullable<ReturnType<typeof made.host.app.vault.getFileByPath>> => {
		const there = made.host.app.vault.getFileByPath(path);
		if (!there) throw new Error(`no ${path}`);
		return there;
	};

	it("a source that is renamed is entered under its new name", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(5);
		await made.host.app.vault.rename(file(made, LAMPS), "Meetings/2026-06-22 Lights.md");
		await made.pass(30);
		const text = await made.stage.read(HARBOUR);
		expect([count(text, "[[2026-06-22 Lights]]"), count(text, "Lamps]]")]).toEqual([1, 0]);
	});

	it("a project that is renamed is updated under its new name", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(15);
		await made.type(HARBOUR, "y");
		await made.pass(10);
		await made.host.app.vault.rename(file(made, HARBOUR), "Projects/Harbour 2.md");
		await made.bring(LAMPS, (await made.stage.read(LAMPS)).replace("[[Harbour]]", "[[Harbour 2]]"));
		await made.type(LAMPS, "And so.");
		await made.pass(40);
		expect(await found(made, "Projects/Harbour 2.md")).toEqual(LAMPS_IN);
		await expect(made.stage.read(HARBOUR)).rejects.toThrow("ENOENT");
	});

	it("a project that is renamed while it is due keeps its turn", async () => {
		const made = await awake({ ...VAULT, [LAMPS]: meeting("The lamps are late", "Port").replace("participants: [Ada]", "participants: [Ada]\nproject: Port"), [HARBOUR]: project("Harbour", "aliases: [Port]\nlast_contact: 2026-01-01") });
		await made.type(LAMPS, "Ada says so.");
		await made.pass(10);
		await made.type(HARBOUR, "y");
		await made.pass(14);
		await made.host.app.vault.rename(file(made, HARBOUR), "Projects/Renamed.md");
		await made.pass(30);
		expect(await found(made, "Projects/Renamed.md")).toEqual(LAMPS_IN);
	});

	it.each(["source", "project"])("a %s that is deleted is forgotten, and nothing looks for it for ever", async (kind) => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(5);
		await made.host.app.vault.delete(file(made, kind === "source" ? LAMPS : HARBOUR));
		await made.pass(60);
		const later = vi.spyOn(window, "setTimeout");
		await made.pass(60);
		expect(later.mock.calls.filter(([, delay]) => (delay ?? 0) > 500)).toEqual([]);
		later.mockRestore();
		if (kind === "source") expect(await found(made)).toEqual(NOTHING);
		else await expect(made.stage.read(HARBOUR)).rejects.toThrow("ENOENT");
	});

	it("a source that is closed at once is entered", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.close(LAMPS);
		await made.pass(30);
		expect(await found(made)).toEqual(LAMPS_IN);
	});

	it("and is switched off, nothing is written; and is switched on again, it is", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(10);
		await made.set(["automatic", "recentContext"], false);
		await made.set(["automatic", "lastContact"], false);
		await made.pass(60);
		expect(await found(made)).toEqual(NOTHING);
		await made.set(["automatic", "recentContext"], true);
		await made.pass(25);
		expect(await found(made)).toEqual([1, 0, "2026-01-01"]);
	});

	it("and is given another quiet period, that one counts", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.set(["automatic", "quietSeconds"], 50);
		await made.pass(45);
		expect(await found(made)).toEqual(NOTHING);
		await made.pass(8);
		expect(await found(made)).toEqual(LAMPS_IN);
	});

	it("and the plugin is unloaded, nothing is written and no timer is left", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(10);
		made.host.disable("project-pulse");
		const later = vi.spyOn(window, "setTimeout");
		await made.pass(120);
		expect(later.mock.calls.filter(([, delay]) => (delay ?? 0) > 100)).toEqual([]);
		later.mockRestore();
		expect(await found(made)).toEqual(NOTHING);
	});

	it("and the plugin is unloaded in the midst of an update, it writes nothing any more", async () => {
		const made = await awake();
		await made.type(LAMPS, "Ada says so.");
		await made.pass(15);
		let isUnloaded = false;
		made.stage.disk.on("read", HARBOUR, {
			before: () => {
				isUnloaded = true;
				made.host.disable("project-pulse");
			},
		});
		await made.pass(30);
		expect([isUnloaded, await found(made)]).toEqual([true, NOTHING]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it("and the project cannot be written for a moment, nothing is lost and nobody is told", async () => {
		const made = await awake();
		made.stage.disk.fail("write", HARBOUR, "EBUSY", 1);
		await made.type(LAMPS, "Ada says so.");
		await made.pass(30);
		expect([await made.stage.read(HARBOUR), made.stage.said()]).toEqual([VAULT[HARBOUR], []]);
		await made.type(LAMPS, "Again.");
		await made.pass(30);
		expect(await found(made)).toEqual(LAMPS_IN);
	});
});

let errors: unknown[] = [];
const note = (error: unknown): void => void errors.push(error);

beforeEach(() => {
	errors = [];
	process.on("unhandledRejection", note);
});

afterEach(() => {
	process.off("unhandledRejection", note);
	expect(errors).toEqual([]);
});
