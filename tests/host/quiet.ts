/** Waits until nothing is under way any more: no event, no read or write, no view being opened. */

import type { BusyDisk } from "./busy-disk";
import type { MetadataCache } from "./vault/metadata-cache";
import type { Workspace } from "./window/workspace";

/** Turns without anything new after which it counts as quiet: promises of the plugin lead from one step to the next. */
const ENOUGH = 4;
const TOO_MANY = 20_000;

/** Taken before a test puts fake ones in its place. */
const realTimeout = globalThis.setTimeout;

export class Quiet {
	constructor(
		private readonly cache: MetadataCache,
		private readonly disk: BusyDisk,
		private readonly workspace: Workspace,
	) {}

	async settled(): Promise<void> {
		let calm = 0;
		for (let turns = 0; calm < ENOUGH; turns++) {
			if (turns > TOO_MANY) throw new Error(`Not quiet: ${this.disk.running} operations of the disk are under way`);
			const { begun } = this.disk;
			const events = { delivered: false };
			void this.cache.settled().then(() => {
				events.delivered = true;
			});
			await turn();
			const busy = !events.delivered || this.disk.running > 0 || this.disk.begun !== begun || this.workspace.isBusy;
			calm = busy ? 0 : calm + 1;
		}
	}
}

/** One turn of the event loop; timers that are due run in it, fake ones as well. */
async function turn(): Promise<void> {
	const { clock } = globalThis.setTimeout as { clock?: { tick: (ms: number) => void } };
	clock?.tick(0);
	await new Promise((resolve) => realTimeout(resolve, 0));
}
