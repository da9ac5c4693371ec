/** How long the plugin keeps the app waiting: the longest stretch in which nothing else could run. */

import type { Host } from "../host/host";

/**
 * The time is taken at each turn of the event loop and at each timer: Node runs timers that are due one after the other,
 * where a browser has its turn between any two. What the host itself did in between is not the plugin's, and neither is the
 * time in which other programs had the processor: the process cannot have worked longer than the processor time it was
 * given.
 */
export class Blocking {
	private hostTime = 0;
	private depth = 0;
	private longest = 0;
	private wall = 0;
	private cpu = process.cpuUsage();

	constructor(host: Host) {
		const cache = host.ui.metadataCache as unknown as Record<string, unknown>;
		const { tree } = (host.ui.vault as unknown as { listing: { tree: Record<string, unknown> } }).listing;
		for (const name of ["created", "read", "deleted", "renamed", "resolve", "keep", "resolveUsers", "start"]) this.leaveOut(cache, name);
		for (const name of ["move", "within", "remove", "all"]) this.leaveOut(tree, name);
	}

	/** Milliseconds of the longest stretch until the work is done. */
	async during(work: () => Promise<unknown>): Promise<number> {
		const { window: own } = globalThis;
		const setTimeout = own.setTimeout.bind(own);
		let isOver = false;
		const turn = (): void => {
			this.look();
			if (!isOver) setImmediate(turn);
		};
		own.setTimeout = ((callback: () => void, milliseconds?: number) =>
			setTimeout(() => {
				this.look();
				callback();
			}, milliseconds)) as typeof own.setTimeout;
		this.begin();
		this.longest = 0;
		setImmediate(turn);
		try {
			await work();
			await new Promise((resolve) => setImmediate(resolve));
		} finally {
			isOver = true;
			own.setTimeout = setTimeout;
		}
		return this.longest;
	}

	private begin(): void {
		this.wall = performance.now();
		this.cpu = process.cpuUsage();
		this.hostTime = 0;
	}

	private look(): void {
		const { user, system } = process.cpuUsage(this.cpu);
		const own = Math.min(performance.now() - this.wall, (user + system) / 1000) - this.hostTime;
		this.longest = Math.max(this.longest, own);
		this.begin();
	}

	/** A pause for collecting garbage or the like is no stretch of the plugin's: it does not come back at the same place. */
	async duringOneOf(works: readonly (() => Promise<unknown>)[], limit: number): Promise<number> {
		let least = Infinity;
		for (const work of works) {
			least = Math.min(least, await this.during(work));
			if (least < limit) break;
		}
		return least;
	}

	private leaveOut(owner: Record<string, unknown>, name: string): void {
		const own = owner[name];
		if (typeof own !== "function") throw new Error(`The host has no ${name}`);
		owner[name] = (...data: unknown[]): unknown => {
			const from = performance.now();
			this.depth++;
			try {
				return Reflect.apply(own, owner, data) as unknown;
			} finally {
				if (--this.depth === 0) this.hostTime += performance.now() - from;
			}
		};
	}
}
