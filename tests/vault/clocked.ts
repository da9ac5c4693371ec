/** A stage whose clock stands still until it is told to go on: for what happens after a while. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceLeaf } from "obsidian";
import { onTestFinished, vi } from "vitest";
import { manifest, stage, type Stage, type StageOptions } from "./stage";

const code = readFileSync(join(import.meta.dirname, "../../main.js"), "utf8");

interface Filled {
	index?: { isFilled: boolean; settled: () => Promise<void> };
}

/** Stops the clock of timers for the rest of the test; files still have the times of the day. */
export function stopClock(): void {
	if (vi.isFakeTimers()) return;
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
	onTestFinished(() => void vi.useRealTimers());
}

export class Clocked {
	private readonly leaves = new Map<string, WorkspaceLeaf>();

	constructor(readonly stage: Stage) {}

	get host(): Stage["host"] {
		return this.stage.host;
	}

	/** Lets time go by, in steps in which everything that comes of it is done. */
	async pass(seconds: number): Promise<void> {
		await passOn([this], seconds);
	}

	/** The same in one step, for when nothing is to happen. */
	async skip(seconds: number): Promise<void> {
		await vi.advanceTimersByTimeAsync(seconds * 1000);
		await this.host.settled();
	}

	/** Opens the note if it is not, and types at the end of it. */
	async type(path: string, text: string): Promise<WorkspaceLeaf> {
		const leaf = this.leaves.get(path) ?? (await this.stage.open(path, { where: "tab" }));
		this.leaves.set(path, leaf);
		const view = this.host.viewOf(leaf);
		this.host.type(leaf, text, view.getViewData().length);
		// Who listens to keys hears of them in a moment.
		await Promise.resolve();
		return leaf;
	}

	async close(path: string): Promise<void> {
		this.leaves.get(path)?.detach();
		this.leaves.delete(path);
		await this.host.settled();
	}

	/** What sync or another program does to a note. */
	async bring(path: string, text: string): Promise<void> {
		await this.host.external.write(path, text);
		await this.host.settled();
	}

	/** How often notes, not settings or the like, were written. */
	get writes(): number {
		return [...this.stage.disk.writes].reduce((sum, [path, times]) => (path.startsWith(".") ? sum : sum + times), 0);
	}

	async set(path: readonly string[], value: unknown): Promise<void> {
		const file = this.stage.disk.below;
		const at = `.obsidian/plugins/${manifest.id}/data.json`;
		const stored = JSON.parse(await file.read(at)) as Record<string, Record<string, unknown>>;
		const [group = "", key = ""] = path;
		await this.bring(at, JSON.stringify({ ...stored, [group]: { ...stored[group], [key]: value } }));
	}

	async filled(): Promise<void> {
		const plugin = this.host.ui.plugins.plugins[manifest.id] as Filled | undefined;
		for (let turn = 0; turn < 500 && plugin?.index?.isFilled !== true; turn++) {
			await vi.advanceTimersByTimeAsync(10);
			await this.host.settled();
		}
	}
}

/** Milliseconds in which timers that are due one after the other go off together. */
const STEP = 200;

export async function passOn(devices: readonly Clocked[], seconds: number): Promise<void> {
	const end = performance.now() + seconds * 1000;
	for (let left = end - performance.now(); left > 0; left = end - performance.now()) {
		await vi.advanceTimersByTimeAsync(Math.min(left, Math.max(untilTimer(), STEP)));
		for (const { host } of devices) await host.settled();
	}
}

/** Until then nothing can happen: milliseconds to the next timer, and no end of them where there is none. */
function untilTimer(): number {
	const { clock } = globalThis.setTimeout as { clock?: { now: number; timers?: object } };
	if (!clock) throw new Error("The clock is not stopped");
	const { timers = {} } = clock;
	const all = (timers instanceof Map ? [...timers.values()] : Object.values(timers)) as { callAt: number }[];
	return Math.min(...all.map(({ callAt }) => callAt)) - clock.now;
}

/** The plugin is enabled in an app that has its layout already, at the second 0 of the clock. */
export async function clocked(texts: Record<string, string>, options: StageOptions = {}): Promise<Clocked> {
	stopClock();
	const made = new Clocked(await stage(texts, { ...options, bare: true }));
	await made.host.enable(code, manifest);
	await made.filled();
	made.stage.disk.resetCounts();
	return made;
}
