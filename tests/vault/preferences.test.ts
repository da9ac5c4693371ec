/** The stored settings: what is kept of them, what is said of them, and what changes when they do. */

import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Graph } from "../../src/rollup/graph";
import { defaultSettings } from "../../src/settings/schema";
import { Preferences } from "../../src/vault/preferences";
import { dataPath, manifest, meeting, newDevice, project, stage, type Stage } from "./stage";

const DATA = dataPath();
const HARBOUR = "Projects/Harbour.md";
const VAULT = { [HARBOUR]: project("Harbour"), "2026-06-20 Lamps.md": meeting("The lamps are late", "Harbour") };

interface Loaded {
	preferences: Preferences;
	index: { isFilled: boolean; revision: number; graph: Graph; settled: () => Promise<void> };
}

const plugin = (made: Stage): Loaded => made.host.ui.plugins.plugins[manifest.id] as unknown as Loaded;
const preferences = (made: Stage): Preferences => plugin(made).preferences;
const stored = async (made: Stage): Promise<unknown> => JSON.parse(await made.read(DATA));

/** With a file of this very text. */
function withFile(text: string): Promise<Stage> {
	return stage({ ...VAULT, [DATA]: text });
}

beforeEach(() => {
	newDevice();
});

describe("setting a value", () => {
	it("keeps unknown keys at every depth, and the order of all", async () => {
		const file = {
			later: { a: [1, null] },
			version: 2,
			rules: { future: { deep: true }, listed: false, related: { people: true, places: [1] } },
			automatic: { from: "afar", quietSeconds: 30 },
			types: [{ name: "projects", color: "red" }],
		};
		const made = await stage(VAULT, { settings: file });
		await preferences(made).set(["automatic", "recentContext"], true);
		await preferences(made).set(["rules", "related", "people"], false);
		const { automatic, rules } = file;
		const expected = {
			...file,
			rules: { ...rules, related: { ...rules.related, people: false } },
			automatic: { ...automatic, recentContext: true },
		};
		expect(JSON.stringify(await stored(made))).toBe(JSON.stringify(expected));
	});

	it("keeps even a key called __proto__", async () => {
		const made = await withFile('{"version": 2, "__proto__": {"a": 1}, "automatic": {"__proto__": {"b": 2}}}');
		await preferences(made).set(["automatic", "lastContact"], true);
		expect(JSON.stringify(await stored(made))).toBe(
			'{"version":2,"__proto__":{"a":1},"automatic":{"__proto__":{"b":2},"lastContact":true}}',
		);
	});

	it("writes nothing but the value where nothing was stored", async () => {
		const made = await stage(VAULT);
		await preferences(made).set(["automatic", "quietSeconds"], 7);
		expect(await stored(made)).toEqual({ version: 2, automatic: { quietSeconds: 7 } });
		expect(preferences(made).settings).toEqual({ ...defaultSettings(), automatic: { lastContact: false, recentContext: false, quietSeconds: 7 } });
	});

	it("leaves bad values in the file, but for the one that is set", async () => {
		const made = await stage(VAULT, { settings: { version: 2, entries: { limit: -1 }, ignore: "Ada", automatic: { quietSeconds: 0.5 } } });
		await preferences(made).set(["automatic", "quietSeconds"], 9);
		expect(await stored(made)).toEqual({ version: 2, entries: { limit: -1 }, ignore: "Ada", automatic: { quietSeconds: 9 } });
	});

	it("of several at once keeps them all", async () => {
		const made = await stage(VAULT, { settings: { version: 2, mine: 1 } });
		const of = preferences(made);
		await Promise.all([
			of.set(["automatic", "lastContact"], true),
			of.set(["automatic", "recentContext"], true),
			of.set(["automatic", "quietSeconds"], 3),
		]);
		expect(await stored(made)).toEqual({ version: 2, mine: 1, automatic: { lastContact: true, recentContext: true, quietSeconds: 3 } });
	});

	it("keeps what sync has brought and the app has not told of yet", async () => {
		const made = await stage(VAULT, { settings: { version: 2, ignore: ["Ada"] } });
		await made.disk.below.write(DATA, JSON.stringify({ version: 2, ignore: ["Ada", "Mira"] }));
		await preferences(made).set(["automatic", "lastContact"], true);
		expect(await stored(made)).toEqual({ version: 2, ignore: ["Ada", "Mira"], automatic: { lastContact: true } });
		expect(preferences(made).settings.ignore).toEqual(["Ada", "Mira"]);
	});

	it("that cannot be stored leaves the settings as they are, and the next one works", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		made.disk.fail("write", DATA, "ENOSPC");
		await expect(preferences(made).set(["automatic", "lastContact"], true)).rejects.toThrow("ENOSPC");
		expect([preferences(made).settings.automatic.lastContact, await stored(made)]).toEqual([false, { version: 2 }]);
		await preferences(made).set(["automatic", "recentContext"], true);
		expect(await stored(made)).toEqual({ version: 2, automatic: { recentContext: true } });
	});

	it("of when to write reads no note again; of what counts reads them by the new rules", async () => {
		const made = await stage(VAULT);
		const { index } = plugin(made);
		const { graph } = index;
		await preferences(made).set(["automatic", "lastContact"], true);
		await index.settled();
		expect(index.graph).toBe(graph);
		await preferences(made).set(["entries", "limit"], 3);
		await index.settled();
		expect(index.graph).not.toBe(graph);
	});
});

describe("listeners", () => {
	it("are told of a value that is set here, once it holds, and only when it is another one", async () => {
		const made = await stage(VAULT);
		const told: unknown[] = [];
		preferences(made).onChanged((origin) => told.push([origin, preferences(made).settings.panel.entries]));
		await preferences(made).set(["panel", "entries"], 9);
		await preferences(made).set(["panel", "entries"], 9);
		await preferences(made).set(["mine"], 1);
		expect(told).toEqual([["here", 9]]);
	});

	it("are told apart what sync has brought and what is set at the same time", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const told: unknown[] = [];
		preferences(made).onChanged((origin) => told.push([origin, preferences(made).settings.ignore, preferences(made).settings.panel.entries]));
		await made.disk.below.write(DATA, JSON.stringify({ version: 2, ignore: ["Ada"] }));
		await preferences(made).set(["panel", "entries"], 9);
		expect(told).toEqual([["outside", ["Ada"], 5], ["here", ["Ada"], 9]]);
	});

	it("are told nothing of a value that could not be stored", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const told = vi.fn();
		preferences(made).onChanged(told);
		made.disk.fail("write", DATA, "ENOSPC");
		await expect(preferences(made).set(["panel", "entries"], 9)).rejects.toThrow("ENOSPC");
		expect([told.mock.calls, preferences(made).settings.panel.entries]).toEqual([[], 5]);
	});
});

describe("what notes are read by", () => {
	it("has a value that is no rule at once, without a note read again", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		const { index } = plugin(made);
		const { graph } = index;
		await preferences(made).set(["staleness", "days"], 3);
		await preferences(made).set(["items", "stampDone"], true);
		await index.settled();
		const { settings } = index.graph.reader;
		expect([index.graph === graph, settings.staleness.days, settings.items.stampDone]).toEqual([true, 3, true]);
		await preferences(made).set(["ignore"], ["Ada"]);
		await index.settled();
		const again = index.graph.reader.settings;
		expect([index.graph === graph, again.ignore, again.staleness.days]).toEqual([false, ["Ada"], 3]);
		await preferences(made).set(["staleness", "days"], 4);
		expect(index.graph.reader.settings.staleness.days).toBe(4);
	});
});

describe("bad values", () => {
	it("are named one by one in notices", async () => {
		const made = await stage(VAULT, { settings: { version: 2, entries: { limit: -1 }, ignore: "Ada", types: [{ name: "projects" }, 7] } });
		expect(made.said()).toEqual([
			'The setting "types.1" must be an object with a name; its default is used.',
			'The setting "ignore" must be a list of texts; its default is used.',
			'The setting "entries.limit" must be a whole number of at least 1; its default is used.',
		]);
		expect(await stored(made)).toEqual({ version: 2, entries: { limit: -1 }, ignore: "Ada", types: [{ name: "projects" }, 7] });
	});

	it("that come from outside are named, too, and good ones beside them are taken", async () => {
		const made = await stage(VAULT, { settings: { version: 2 } });
		await made.host.external.write(DATA, JSON.stringify({ version: 2, ignore: ["Ada"], markers: 3 }), { mtime: Date.now() + 5000 });
		await made.host.settled();
		expect(made.said()).toEqual(['The setting "markers" must be an object; its default is used.']);
		expect(preferences(made).settings.ignore).toEqual(["Ada"]);
	});
});

describe("files of another age", () => {
	it("of version 0 and 1 work, and are brought up to date with the first value that is set", async () => {
		for (const old of [{ limit: 3, summaryLength: 50, mine: 1 }, { version: 1, limit: 3, summaryLength: 50, mine: 1 }]) {
			const made = await stage(VAULT, { settings: old });
			expect([preferences(made).settings.entries, made.said()]).toMatchObject([{ limit: 3, summaryLength: 50 }, []]);
			expect(await stored(made)).toEqual(old);
			await preferences(made).set(["automatic", "lastContact"], true);
			expect(await stored(made)).toEqual({
				version: 2,
				mine: 1,
				entries: { limit: 3, summaryLength: 50 },
				automatic: { lastContact: true },
			});
			await made.host.reload(manifest.id);
			expect(preferences(made).settings).toMatchObject({ entries: { limit: 3, summaryLength: 50 }, automatic: { lastContact: true } });
		}
	});

	it("of a newer version are not brought down to this one", async () => {
		const newer = { version: 9, limit: 3, entries: { limit: 4, mode: "new" }, automatic: "always" };
		const made = await stage(VAULT, { settings: newer });
		expect(made.said()).toContain('The setting "version" must be a version up to 2; its default is used.');
		expect(preferences(made).settings.entries.limit).toBe(4);
		await preferences(made).set(["entries", "limit"], 5);
		expect(await stored(made)).toEqual({ ...newer, entries: { limit: 5, mode: "new" } });
	});
});

describe("a file that is", () => {
	it("missing says nothing and has the defaults", async () => {
		const made = await stage(VAULT);
		expect([preferences(made).settings, made.said()]).toEqual([defaultSettings(), []]);
		await expect(made.read(DATA)).rejects.toThrow("ENOENT");
	});

	it.each(["", "  \n", "null"])("empty (%j) is as none", async (text) => {
		const made = await withFile(text);
		expect([preferences(made).settings, made.said()]).toEqual([defaultSettings(), []]);
		await preferences(made).set(["automatic", "lastContact"], true);
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: true } });
	});

	it.each([
		["{ half", "The stored settings must be JSON; the defaults are used."],
		["<<<<<<< ours\n{}", "The stored settings must be JSON; the defaults are used."],
		["[1]", "The stored settings must be an object; the defaults are used."],
		['"text"', "The stored settings must be an object; the defaults are used."],
	])("no settings (%j) is named and stays; once a value is set, it is kept beside the new one", async (text, sentence) => {
		const made = await withFile(text);
		expect([preferences(made).settings, made.said(), await made.read(DATA)]).toEqual([defaultSettings(), [sentence], text]);
		await preferences(made).set(["automatic", "lastContact"], true);
		expect(await stored(made)).toEqual({ version: 2, automatic: { lastContact: true } });
		expect(await made.read(DATA.replace("data.json", "data.unread.json"))).toBe(text);
	});

	it("half there in the midst of a sync makes nobody forget what it said", async () => {
		const file = { version: 2, ignore: ["Ada"], mine: 1 };
		const made = await stage(VAULT, { settings: file });
		for (const [at, half] of ["", '{"version": 2, "ign'].entries()) {
			await made.host.external.write(DATA, half, { mtime: Date.now() + 5000 * (at + 1) });
			await made.host.settled();
		}
		expect([preferences(made).settings.ignore, made.said()]).toEqual([["Ada"], []]);
		await preferences(made).set(["automatic", "lastContact"], true);
		expect(await stored(made)).toEqual({ ...file, automatic: { lastContact: true } });
	});
});

describe("a change from outside", () => {
	it("has the notes read by the new rules, while what was known before still answers", async () => {
		const made = await stage({ ...VAULT, "Areas/Quay.md": "---\ntype: areas\n---\n# Quay\n" });
		const { index } = plugin(made);
		const { graph, revision } = index;
		expect([graph.isTracked(HARBOUR), graph.isTracked("Areas/Quay.md")]).toEqual([true, false]);
		const seen: unknown[] = [];
		// A setting no note can be known by beforehand: every note is read again, and the disk is asked in the midst of it.
		await made.host.external.write(DATA, JSON.stringify({ types: [{ name: "areas" }] }), { mtime: Date.now() + 5000 });
		await made.until("the new rules answer", () => {
			seen.push([index.isFilled, index.graph.isTracked(HARBOUR), index.graph.isTracked("Areas/Quay.md")]);
			return index.graph !== graph;
		});
		expect(seen.length).toBeGreaterThan(0);
		for (const answer of seen.slice(0, -1)) expect(answer).toEqual([true, true, false]);
		expect(seen.at(-1)).toEqual([true, false, true]);
		expect(index.revision).toBeGreaterThan(revision);
	});

	it("of nothing has nothing read again and nothing said", async () => {
		const made = await stage(VAULT, { settings: { version: 2, ignore: ["Ada"] } });
		const { graph } = plugin(made).index;
		await made.host.external.write(DATA, JSON.stringify({ ignore: ["Ada"], version: 2, mine: 1 }), { mtime: Date.now() + 5000 });
		await made.host.settled();
		expect([plugin(made).index.graph === graph, made.said()]).toEqual([true, []]);
		await preferences(made).set(["automatic", "lastContact"], true);
		expect(await stored(made)).toEqual({ ignore: ["Ada"], version: 2, mine: 1, automatic: { lastContact: true } });
	});

	it("tells listeners once, and only when a value is another one", async () => {
		const told = vi.fn();
		const made = await stage(VAULT, { settings: { version: 2 } });
		preferences(made).onChanged(told);
		for (const [at, text] of ['{"version": 2, "mine": 1}', '{"version": 2, "ignore": ["Ada"]}'].entries()) {
			await made.host.external.write(DATA, text, { mtime: Date.now() + 5000 * (at + 1) });
			await made.host.settled();
		}
		expect(told.mock.calls).toEqual([["outside"]]);
	});
});

describe("the file", () => {
	it("never holds anything about a device or what was shown on it", async () => {
		const device = newDevice();
		const made = await stage(VAULT, { ...device, settings: { version: 2, automatic: { lastContact: true } } });
		const before = await made.read(DATA);
		const leaf = await made.open(HARBOUR);
		await made.run("update-project");
		await made.run("undo");
		await made.run("redo");
		made.host.run(`${manifest.id}:open-panel`);
		made.host.type(leaf, "Words.", 60);
		await made.host.saved();
		await made.host.reload(manifest.id);
		await made.filled();
		expect(await made.read(DATA)).toBe(before);
		expect([...device.localStorage.keys()].length).toBeGreaterThan(0);
		await made.disk.below.remove(DATA);
		await made.host.reload(manifest.id);
		await made.filled();
		await expect(made.read(DATA)).rejects.toThrow("ENOENT");
	});
});
