/** Two devices with a copy of one vault each, and a sync that carries file by file whatever is newer. */

import { stat } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clocked, passOn, type Clocked } from "./clocked";
import { manifest, meeting, project } from "./stage";

const PROJECTS = ["Projects/Harbour.md", "Projects/Market.md"];
const SOURCES = ["Meetings/2026-06-20 Lamps.md", "Meetings/2026-06-21 Pier.md", "Meetings/2026-06-22 Stalls.md"];
const PATHS = [...PROJECTS, ...SOURCES];
const VAULT: Record<string, string> = {
	"Projects/Harbour.md": project("Harbour"),
	"Projects/Market.md": project("Market"),
	"Meetings/2026-06-20 Lamps.md": meeting("The lamps are late", "Harbour"),
	"Meetings/2026-06-21 Pier.md": `${meeting("The pier is painted", "Harbour")}Also [[Market]].\n`,
	"Meetings/2026-06-22 Stalls.md": meeting("The stalls are up", "Market"),
};
/** Which entries belong where. */
const ENTRIES: Record<string, string[]> = {
	"Projects/Harbour.md": ["[[2026-06-20 Lamps]]", "[[2026-06-21 Pier]]"],
	"Projects/Market.md": ["[[2026-06-21 Pier]]", "[[2026-06-22 Stalls]]"],
};
const settings = { version: 2, automatic: { lastContact: true, recentContext: true } };
const count = (text: string, part: string): number => text.split(part).length - 1;

class Pair {
	/** What both had when they were synced last. */
	private readonly base = new Map(Object.entries(VAULT));
	/** Writes of the sync, which are no one's own. */
	private readonly brought: [number, number] = [0, 0];

	constructor(readonly devices: readonly [Clocked, Clocked]) {}

	pass(seconds: number): Promise<void> {
		return passOn(this.devices, seconds);
	}

	/** What each device has written of projects by itself. */
	get writes(): number[] {
		return this.devices.map((device, at) => device.writes - (this.brought[at] ?? 0));
	}

	texts(path: string): Promise<string[]> {
		return Promise.all(this.devices.map(({ stage }) => stage.read(path)));
	}

	/** Carries one file from where it has changed; where it has changed on both, the newer copy wins. */
	async sync(path: string, isPatient = true): Promise<boolean> {
		const [one = "", other = ""] = await this.texts(path);
		const base = this.base.get(path);
		if (one === other) {
			this.base.set(path, one);
			return false;
		}
		const times = await Promise.all(this.devices.map(async ({ stage }) => (await stat(join(stage.folder, path))).mtimeMs));
		const isFirst = one !== base && (other === base || (times[0] ?? 0) >= (times[1] ?? 0));
		const [text, to] = isFirst ? [one, 1 as const] : [other, 0 as const];
		this.base.set(path, text);
		this.brought[to]++;
		const { host } = this.devices[to];
		await host.external.write(path, text);
		// Else the app has not yet heard of it when the next thing happens.
		if (isPatient) await host.settled();
		return true;
	}

	/** Until nothing is left to carry; gives how often it had to begin anew. */
	async settle(): Promise<number> {
		for (let rounds = 0; rounds < 8; rounds++) {
			await this.pass(65);
			let hasCarried = false;
			for (const path of PATHS) hasCarried = (await this.sync(path)) || hasCarried;
			if (!hasCarried) return rounds;
		}
		throw new Error("The two never came to rest");
	}

	async update(on: 0 | 1, path: string): Promise<void> {
		const { host, stage } = this.devices[on];
		await stage.open(path);
		host.run(`${manifest.id}:update-project`);
		await this.pass(1);
	}

	end(): void {
		for (const { host } of this.devices) host.disable(manifest.id);
	}
}

async function pair(isAwake = true): Promise<Pair> {
	const devices = [
		await clocked(VAULT, { settings, localStorage: new Map() }),
		await clocked(VAULT, { settings, localStorage: new Map() }),
	] as const;
	const made = new Pair(devices);
	if (isAwake) for (const device of devices) await device.skip(61);
	return made;
}

async function expectWhole(made: Pair): Promise<void> {
	for (const path of PATHS) {
		const [one, other] = await made.texts(path);
		expect(other, path).toBe(one);
	}
	for (const path of PROJECTS) {
		const [text = ""] = await made.texts(path);
		for (const entry of ENTRIES[path] ?? []) expect([path, entry, count(text, entry)]).toEqual([path, entry, 1]);
		expect(count(text, "- 2026-06-")).toBe(ENTRIES[path]?.length);
		expect(text).toContain(`last_contact: ${path.includes("Market") ? "2026-06-22" : "2026-06-21"}\n`);
	}
}

describe("what one device has entered", () => {
	const [HARBOUR = "", MARKET = ""] = PROJECTS;
	const [LAMPS = "", PIER = "", STALLS = ""] = SOURCES;

	it.each([
		["the source first", [LAMPS, HARBOUR], false],
		["the project first", [HARBOUR, LAMPS], false],
		["the source first, both open there", [LAMPS, HARBOUR], true],
		["the project first, both open there", [HARBOUR, LAMPS], true],
	])("is not written again by the other: %s", async (_how, order, isOpen) => {
		const made = await pair();
		const [first, second] = made.devices;
		if (isOpen) for (const path of [HARBOUR, LAMPS]) await second.stage.open(path, { where: "split" });
		await first.type(LAMPS, "Ada says so.");
		await made.pass(30);
		const before = made.writes;
		expect(before).toEqual([2, 0]);
		for (const path of order) {
			await made.sync(path);
			await made.pass(70);
		}
		await made.pass(120);
		expect(made.writes).toEqual(before);
		const [one = "", other] = await made.texts(HARBOUR);
		expect([other === one, count(one, "[[2026-06-20 Lamps]]")]).toEqual([true, 1]);
	});

	it("waits on the other where the project never comes, and says so", async () => {
		const made = await pair();
		const [first, second] = made.devices;
		await second.stage.open(HARBOUR);
		await first.type(LAMPS, "Ada says so.");
		await made.sync(LAMPS);
		await made.pass(90);
		expect(made.writes[1]).toBe(0);
		const texts = await made.texts(HARBOUR);
		expect(texts.map((text) => count(text, "[[2026-06-20 Lamps]]"))).toEqual([1, 0]);
	});

	it("has the same bytes as what the other has entered, in whatever order", async () => {
		const made = await pair();
		for (const path of [HARBOUR, MARKET]) await made.update(0, path);
		for (const path of [MARKET, HARBOUR]) await made.update(1, path);
		await made.pass(10);
		await expectWhole(made);
		const before = made.writes;
		expect([await made.settle(), made.writes]).toEqual([0, before]);
	});

	it("has the same bytes where one device entered it bit by bit, the other at once", async () => {
		const made = await pair();
		const [first] = made.devices;
		for (const path of [STALLS, LAMPS, PIER]) {
			await first.type(path, "!");
			await made.pass(30);
		}
		for (const path of SOURCES) await made.sync(path);
		for (const path of PROJECTS) await made.update(1, path);
		await made.pass(10);
		await expectWhole(made);
	});

	it("and what the other has entered meanwhile: the newer copy of the file wins, and nothing is there twice", async () => {
		const made = await pair();
		const [first, second] = made.devices;
		await first.type(LAMPS, "Here.");
		await second.type(PIER, "There.");
		await made.pass(30);
		expect((await made.texts(HARBOUR)).map((text) => count(text, "- 2026-06-"))).toEqual([1, 1]);
		const rounds = await made.settle();
		const settled = made.writes;
		await made.pass(300);
		expect([rounds < 3, made.writes]).toEqual([true, settled]);
		// What the older copy had is offered again, and entered by whoever asks for it.
		for (const path of PROJECTS) await made.update(0, path);
		await made.settle();
		await expectWhole(made);
	});
});

const device = fc.constantFrom<0 | 1>(0, 1);
const action = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), on: device, path: fc.constantFrom(...SOURCES) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("update" as const), on: device, path: fc.constantFrom(...PROJECTS) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("show" as const), on: device, path: fc.constantFrom(...PATHS) }) },
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant("sync" as const), path: fc.constantFrom(...PATHS), isPatient: fc.boolean() }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant("pass" as const), seconds: fc.constantFrom(1, 3, 10, 21, 40) }) },
);

describe("whatever is typed, updated and synced at whatever moment", () => {
	it("both come to rest with equal bytes, every entry once, and nobody writes any more", { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), fc.boolean(), async (actions, isAwake) => {
				const made = await pair(isAwake);
				try {
					for (const [at, step] of actions.entries()) {
						if (step.kind === "type") await made.devices[step.on].type(step.path, `(${at})`);
						else if (step.kind === "update") await made.update(step.on, step.path);
						else if (step.kind === "show") await made.devices[step.on].stage.open(step.path, { where: "tab" });
						else if (step.kind === "sync") await made.sync(step.path, step.isPatient);
						else await made.pass(step.seconds);
						for (const path of PROJECTS) {
							for (const text of await made.texts(path)) {
								for (const entry of ENTRIES[path] ?? []) expect(count(text, entry)).toBeLessThan(2);
							}
						}
					}
					await made.settle();
					// Both have all there is to have, each in an order of its own, and only then do they meet.
					for (const path of PROJECTS) await made.update(0, path);
					for (const path of [...PROJECTS].reverse()) await made.update(1, path);
					await made.pass(5);
					await expectWhole(made);
					expect(await made.settle()).toBe(0);
					const { writes } = made;
					await made.pass(200);
					expect(made.writes).toEqual(writes);
				} finally {
					made.end();
				}
			}),
			{ numRuns: 8, seed: 20_260_701, endOnFailure: true },
		);
	});
});
